//! Which way up a picture is, as EXIF says it: one number of the many that it holds.

/// The number of the tag that says it, and of the type of its value.
const ORIENTATION: u16 = 0x0112;
const SHORT: u16 = 3;
/// More tags than this stand in no list of a phone's.
const MOST_TAGS: usize = 1000;

/// Which way up a picture is, from 1 to 8, read from the TIFF that EXIF is; none where it does not say, or upright.
pub(super) fn orientation(tiff: &[u8]) -> Option<u8> {
    let is_little = match tiff.get(..4)? {
        [0x49, 0x49, 42, 0] => true,
        [0x4d, 0x4d, 0, 42] => false,
        _ => return None,
    };
    let u16_at = |at: usize| -> Option<u16> {
        let bytes = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    };
    let first = tiff.get(4..8)?.try_into().ok()?;
    let list = usize::try_from(if is_little { u32::from_le_bytes(first) } else { u32::from_be_bytes(first) }).ok()?;
    let count = usize::from(u16_at(list)?).min(MOST_TAGS);
    let tags = (0..count).map_while(|place| list.checked_add(2 + place * 12));
    let tag = tags.into_iter().find(|at| u16_at(*at) == Some(ORIENTATION))?;
    let value = u16_at(tag.checked_add(8)?).filter(|_| u16_at(tag + 2) == Some(SHORT))?;
    u8::try_from(value).ok().filter(|value| (2..=8).contains(value))
}

/// A TIFF that says which way up a picture is and nothing else.
pub(super) const fn tiff_of(orientation: u8) -> [u8; 26] {
    let (tag, kind) = (ORIENTATION.to_be_bytes(), SHORT.to_be_bytes());
    let list = [0, 0, 0, 8, 0, 1];
    [
        0x4d,
        0x4d,
        0,
        42,
        list[0],
        list[1],
        list[2],
        list[3],
        list[4],
        list[5],
        tag[0],
        tag[1],
        kind[0],
        kind[1],
        0,
        0,
        0,
        1,
        0,
        orientation,
        0,
        0,
        0,
        0,
        0,
        0,
    ]
}
