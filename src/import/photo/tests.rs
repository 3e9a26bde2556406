//! What a phone writes into a photo is not in what is kept, and nothing that is not a photo makes trouble.

use super::*;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, RgbImage};
use proptest::prelude::*;
use std::io::Cursor;

const SECRET: &[u8] = b"GPS 53.80N 1.55W, A phone, 2018-04-17";

/// A picture whose upper left quarter is red.
fn picture() -> DynamicImage {
    DynamicImage::from(RgbImage::from_fn(32, 16, |x, y| image::Rgb(if x < 16 && y < 8 { [220, 20, 20] } else { [240, 240, 240] })))
}

fn jpeg() -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 90).encode_image(&picture()).unwrap();
    bytes
}

fn png() -> Vec<u8> {
    let mut bytes = Vec::new();
    picture().write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
    bytes
}

/// A TIFF that says which way up, after a tag that says something else, with a secret behind.
fn tiff(orientation: u8, is_little: bool) -> Vec<u8> {
    let u16 = |value: u16| if is_little { value.to_le_bytes() } else { value.to_be_bytes() };
    let u32 = |value: u32| if is_little { value.to_le_bytes() } else { value.to_be_bytes() };
    let tag = |tag: u16, kind: u16, value: u16| [&u16(tag)[..], &u16(kind), &u32(1), &u16(value), &[0, 0]].concat();
    let begin: &[u8] = if is_little { b"II\x2a\0" } else { b"MM\0\x2a" };
    [begin, &u32(8), &u16(2), &tag(0x0100, 3, 32), &tag(0x0112, 3, u16::from(orientation)), &u32(0), SECRET].concat()
}

fn segment(marker: u8, inside: &[u8]) -> Vec<u8> {
    let length = u16::try_from(inside.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker][..], &length, inside].concat()
}

/// A JPEG as a phone writes it: place, time, phone, thumbnails, a second picture behind the end.
fn from_phone(orientation: u8, is_little: bool) -> Vec<u8> {
    let plain = jpeg();
    let exif = segment(0xe1, &[&b"Exif\0\0"[..], &tiff(orientation, is_little)].concat());
    let more = [segment(0xe0, SECRET), exif, segment(0xe1, SECRET), segment(0xe2, SECRET), segment(0xfe, SECRET), segment(0xf5, SECRET)];
    [&plain[..2], &more.concat(), &plain[2..], SECRET, &plain].concat()
}

fn chunk(name: &[u8; 4], inside: &[u8]) -> Vec<u8> {
    let length = u32::try_from(inside.len()).unwrap().to_be_bytes();
    let crc = crc32fast::hash(&[&name[..], inside].concat()).to_be_bytes();
    [&length[..], name, inside, &crc].concat()
}

fn holds(bytes: &[u8], what: &[u8]) -> bool {
    memchr::memmem::find(bytes, what).is_some()
}

#[test]
fn only_the_picture_and_which_way_up_it_is_are_kept_of_a_jpeg() {
    for (orientation, is_little) in [(6, true), (6, false), (3, true), (1, true), (0, false), (9, true)] {
        let phone = from_phone(orientation, is_little);
        let (alone, kind) = picture_alone(&phone).unwrap();
        assert!(holds(&phone, SECRET) && !holds(&alone, &SECRET[..8]) && !holds(&alone, b"JFIF"), "{orientation}");
        assert_eq!((kind.ending(), holds(&alone, b"Exif")), ("jpg", (2..=8).contains(&orientation)), "{orientation}");
        let before = image::load_from_memory(&jpeg()).unwrap();
        assert_eq!(image::load_from_memory(&alone).unwrap(), before, "every pixel is as it was");
        assert_eq!(picture_alone(&alone).unwrap().0, alone, "nothing more comes off");
    }
}

#[test]
fn only_the_picture_and_which_way_up_it_is_are_kept_of_a_png() {
    let plain = png();
    let texts = [chunk(b"tEXt", SECRET), chunk(b"iTXt", SECRET), chunk(b"eXIf", &tiff(8, true)), chunk(b"tIME", &SECRET[..7])].concat();
    let (head, body) = plain.split_at(33);
    let (alone, kind) = picture_alone(&[head, &texts, body, SECRET].concat()).unwrap();
    assert!(!holds(&alone, &SECRET[..8]) && holds(&alone, b"eXIf"));
    assert_eq!((kind.ending(), image::load_from_memory(&alone).unwrap()), ("png", image::load_from_memory(&plain).unwrap()));
    assert_eq!(picture_alone(&alone).unwrap().0, alone);
}

#[test]
fn what_cannot_be_shown_is_said() {
    assert_eq!(picture_alone(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"), Err(NoPhoto::Heic));
    for other in [&b""[..], b"GIF89a", b"%PDF-1.7", b"\xff\xd8", b"\0\0\0\x18ftypmp42", b"RIFF\0\0\0\0WEBP"] {
        assert_eq!(picture_alone(other), Err(NoPhoto::OtherKind), "{other:?}");
    }
    for whole in [from_phone(6, true), png()] {
        let end = picture_alone(&whole).unwrap().0.len();
        for cut in [12, 40, whole.len() / 3, end.min(whole.len()) / 2] {
            assert_eq!(picture_alone(&whole[..cut]), Err(NoPhoto::Damaged), "{cut}");
        }
    }
}

proptest! {
    #[test]
    fn no_bytes_make_trouble(bytes in prop::collection::vec(any::<u8>(), 0..300), begin in 0..3_usize) {
        let begin = [&b""[..], &jpeg::BEGIN, &png::BEGIN][begin];
        let _ = picture_alone(&[begin, &bytes].concat());
    }

    #[test]
    fn no_damage_makes_trouble(at in 0..900_usize, with in any::<u8>(), is_png in any::<bool>()) {
        let mut bytes = if is_png { png() } else { from_phone(6, true) };
        let at = at % bytes.len();
        bytes[at] = with;
        if let Ok((alone, _)) = picture_alone(&bytes) {
            prop_assert!(alone.len() <= bytes.len() + 64);
        }
    }
}
