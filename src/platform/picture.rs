//! From a photo's bytes to what is shown of it.

use crate::app::tables::Picture;
use crate::words;
use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::{DynamicImage, ImageDecoder, ImageResult, Limits};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// More points than this take too much memory; phones take up to fifty million unless they are told otherwise.
const MOST_PIXELS: u64 = 64_000_000;
/// How wide or high a picture is at most when it is shown: every graphics card takes that, and a hand's writing can be read in it.
const SHOWN: u32 = 2048;
/// The most bytes that decoding may take at once.
const MOST_BYTES: u64 = 8 * MOST_PIXELS;

/// A photo as it is shown, the right way up; says why it cannot be, as the ending of a sentence.
pub(super) fn decoded(bytes: &[u8]) -> Result<Picture, String> {
    let damaged = || say!("photos-damaged").to_owned();
    let is_jpeg = bytes.starts_with(&[0xff, 0xd8]);
    // What anyone may drop here is read by code that is not ours: whatever it falls over is damage.
    let read = catch_unwind(AssertUnwindSafe(|| {
        if is_jpeg { shown(JpegDecoder::new(Cursor::new(bytes))) } else { shown(PngDecoder::new(Cursor::new(bytes))) }
    }));
    read.map_err(|_| damaged())?.map_err(|why| why.unwrap_or_else(damaged))
}

/// The picture, or why it is not shown; none: it is damaged.
fn shown(decoder: ImageResult<impl ImageDecoder>) -> Result<Picture, Option<String>> {
    let damaged = |_| None;
    let mut decoder = decoder.map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Some(words::photos::too_many_pixels(MOST_PIXELS / 1_000_000)));
    }
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_BYTES);
    decoder.set_limits(limits).map_err(damaged)?;
    let orientation = decoder.orientation().map_err(damaged)?;
    let whole = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    let is_large = width > SHOWN || height > SHOWN;
    let mut small = if is_large { whole.thumbnail(SHOWN, SHOWN) } else { whole };
    small.apply_orientation(orientation);
    let mut pixels = small.into_rgba8();
    for point in pixels.pixels_mut() {
        // What can be seen through is paper.
        let [red, green, blue, opacity] = point.0;
        let on_paper = |part: u8| 255 - mixed(255 - part, opacity);
        point.0 = [on_paper(red), on_paper(green), on_paper(blue), 255];
    }
    let side = |side: u32| usize::try_from(side).map_err(|_| None);
    let size = [side(pixels.width())?, side(pixels.height())?];
    if size.contains(&0) {
        return Err(None);
    }
    Ok(Picture { size, pixels: pixels.into_raw(), remark: None })
}

/// As much of a colour's part as its opacity lets through.
const fn mixed(part: u8, opacity: u8) -> u8 {
    ((part as u16 * opacity as u16 + 127) / 255) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::photo::picture_alone;
    use image::codecs::jpeg::JpegEncoder;
    use image::{ImageFormat, Rgb, RgbImage};
    use proptest::prelude::*;

    /// A picture with a red left half.
    fn picture(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([230, 0, 0]) } else { Rgb([250, 250, 250]) })
    }

    fn jpeg(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        JpegEncoder::new_with_quality(&mut bytes, 95).encode_image(&picture(width, height)).unwrap();
        bytes
    }

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        picture(width, height).write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
        bytes
    }

    /// As a phone that is held upright writes it: to be turned right by a quarter.
    fn sideways() -> Vec<u8> {
        let plain = jpeg(64, 32);
        let tiff = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
        let exif = [&b"\xff\xe1\0\x22Exif\0\0"[..], tiff].concat();
        [&plain[..2], &exif, &plain[2..]].concat()
    }

    fn is_red(picture: &Picture, x: usize, y: usize) -> bool {
        let at = 4 * (y * picture.size[0] + x);
        picture.pixels[at] > 150 && picture.pixels[at + 1] < 100
    }

    #[test]
    fn a_photo_is_shown_the_right_way_up_before_and_after_it_is_kept() {
        let taken = sideways();
        for bytes in [taken.clone(), picture_alone(&taken).unwrap().0] {
            let shown = decoded(&bytes).unwrap();
            assert_eq!(shown.size, [32, 64]);
            assert!(is_red(&shown, 16, 8) && !is_red(&shown, 16, 56), "left is up once it is turned");
        }
        let upright = decoded(&png(64, 32)).unwrap();
        assert!(is_red(&upright, 8, 16) && !is_red(&upright, 56, 16));
    }

    #[test]
    fn a_large_photo_is_shown_no_larger_than_every_card_takes() {
        assert_eq!(decoded(&jpeg(4096, 64)).unwrap().size, [2048, 32]);
        assert_eq!(decoded(&png(10, 3000)).unwrap().size[1], 2048);
    }

    #[test]
    fn what_says_that_it_is_huge_is_refused_before_it_takes_room() {
        let mut huge = png(8, 8);
        huge[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
        let crc = crc32fast::hash(&huge[12..29]).to_be_bytes();
        huge[29..33].copy_from_slice(&crc);
        assert_eq!(decoded(&huge).unwrap_err(), words::photos::too_many_pixels(64));
        let mut wide = jpeg(8, 8);
        let frame = memchr::memmem::find(&wide, &[0xff, 0xc0]).unwrap();
        wide[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
        assert_eq!(decoded(&wide).unwrap_err(), words::photos::too_many_pixels(64));
    }

    proptest! {
        #[test]
        fn no_damage_makes_more_trouble_than_a_message(at in prop::collection::vec(0..10_000_usize, 1..4), with in any::<u8>(), which in 0..3) {
            let mut bytes = match which { 0 => sideways(), 1 => png(24, 24), _ => Vec::new() };
            bytes.resize(bytes.len().max(16), 0);
            for at in at {
                let at = at % bytes.len();
                bytes[at] = with;
            }
            if let Err(why) = decoded(&bytes) {
                prop_assert!(!why.is_empty());
            }
        }

        #[test]
        fn a_truncated_photo_is_a_message(cut in 0..2000_usize) {
            for whole in [sideways(), png(24, 24)] {
                let part = &whole[..cut.min(whole.len() - 1)];
                let _ = decoded(part);
                if let Ok((alone, _)) = picture_alone(part) {
                    prop_assert!(alone.len() <= whole.len() + 64);
                }
            }
        }
    }
}
