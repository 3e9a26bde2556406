//! JPEG: a row of marked parts. Those that say how the picture is made are copied; APPn and comments are not, nor what stands behind the end.

use super::{exif, take};

/// How every JPEG begins.
pub(super) const BEGIN: [u8; 3] = [0xff, 0xd8, 0xff];
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;
const EXIF: u8 = 0xe1;
/// Says how colours were made, with nothing else in it.
const ADOBE: u8 = 0xee;
const EXIF_NAME: &[u8] = b"Exif\0\0";

/// The picture alone; none where the parts do not fit or the end is missing.
pub(super) fn alone(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.get(2..)?;
    let mut parts = Vec::with_capacity(bytes.len());
    let (mut orientation, mut has_scan) = (None, false);
    loop {
        let marker = marker(&mut rest)?;
        match marker {
            END => break,
            // Those have no length: restarts where none belongs, and a mark of no meaning.
            0x01 | 0xd0..=0xd8 => continue,
            _ => {}
        }
        let length: [u8; 2] = rest.get(..2)?.try_into().ok()?;
        let part = take(&mut rest, usize::from(u16::from_be_bytes(length)).max(2))?;
        let inside = part.get(2..)?;
        match marker {
            EXIF => orientation = orientation.or_else(|| exif::orientation(inside.strip_prefix(EXIF_NAME)?)),
            ADOBE if inside.starts_with(b"Adobe") && inside.len() == 12 => put(&mut parts, marker, part),
            SCAN => {
                put(&mut parts, marker, part);
                let length = scan_length(rest)?;
                parts.extend_from_slice(take(&mut rest, length)?);
                has_scan = true;
            }
            // Frames, and the tables that they are read with.
            0xc0..=0xcf | 0xdb..=0xdf => put(&mut parts, marker, part),
            // Other APPn, comments, and what is kept free for later use.
            _ => {}
        }
    }
    if !has_scan {
        return None;
    }
    let mut alone = Vec::with_capacity(parts.len() + 64);
    alone.extend_from_slice(&BEGIN[..2]);
    if let Some(orientation) = orientation {
        let tiff = exif::tiff_of(orientation);
        let length = u16::try_from(2 + EXIF_NAME.len() + tiff.len()).ok()?;
        alone.extend_from_slice(&[0xff, EXIF]);
        alone.extend_from_slice(&length.to_be_bytes());
        alone.extend_from_slice(EXIF_NAME);
        alone.extend_from_slice(&tiff);
    }
    alone.extend_from_slice(&parts);
    alone.extend_from_slice(&[0xff, END]);
    Some(alone)
}

fn put(parts: &mut Vec<u8>, marker: u8, part: &[u8]) {
    parts.extend_from_slice(&[0xff, marker]);
    parts.extend_from_slice(part);
}

/// The next marker; any number of FF may stand before it.
fn marker(rest: &mut &[u8]) -> Option<u8> {
    let [0xff] = take(rest, 1)? else { return None };
    loop {
        match take(rest, 1)? {
            [0xff] => {}
            [0] => return None,
            [marker] => return Some(*marker),
            _ => return None,
        }
    }
}

/// How many bytes of picture stand before the next marker that is no restart.
fn scan_length(rest: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += memchr::memchr(0xff, rest.get(at..)?)?;
        match rest.get(at + 1)? {
            0 | 0xd0..=0xd7 => at += 2,
            0xff => at += 1,
            _ => return Some(at),
        }
    }
}
