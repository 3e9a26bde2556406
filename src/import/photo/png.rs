//! PNG: a row of named chunks. Those that make the picture are copied; texts, times and profiles are not, nor what stands behind the end.

use super::{exif, take};

/// How every PNG begins.
pub(super) const BEGIN: [u8; 8] = [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];
/// The chunks that make the picture: its size, colours, pixels, and which of them are seen through.
const PICTURE: [&[u8; 4]; 7] = [b"IHDR", b"PLTE", b"tRNS", b"sRGB", b"gAMA", b"IDAT", b"IEND"];

/// The picture alone; none where the chunks do not fit or the end is missing.
pub(super) fn alone(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.get(BEGIN.len()..)?;
    let mut alone = Vec::with_capacity(bytes.len());
    alone.extend_from_slice(&BEGIN);
    let (mut orientation, mut has_pixels) = (None, false);
    loop {
        let whole = rest;
        let length = usize::try_from(u32::from_be_bytes(take(&mut rest, 4)?.try_into().ok()?)).ok()?;
        let name = take(&mut rest, 4)?;
        let inside = take(&mut rest, length)?;
        take(&mut rest, 4)?;
        if name == b"eXIf" {
            orientation = orientation.or_else(|| exif::orientation(inside));
        } else if PICTURE.iter().any(|part| name == *part) {
            if name == b"IDAT" && !has_pixels {
                has_pixels = true;
                orientation.into_iter().for_each(|orientation| put_exif(&mut alone, orientation));
            }
            alone.extend_from_slice(whole.get(..length.checked_add(12)?)?);
        }
        if name == b"IEND" {
            return has_pixels.then_some(alone);
        }
    }
}

fn put_exif(alone: &mut Vec<u8>, orientation: u8) {
    let tiff = exif::tiff_of(orientation);
    alone.extend_from_slice(&u32::try_from(tiff.len()).unwrap_or_default().to_be_bytes());
    let from = alone.len();
    alone.extend_from_slice(b"eXIf");
    alone.extend_from_slice(&tiff);
    let crc = crc32fast::hash(alone.get(from..).unwrap_or_default());
    alone.extend_from_slice(&crc.to_be_bytes());
}
