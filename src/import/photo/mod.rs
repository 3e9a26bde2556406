//! A photo from a phone, without what the phone wrote into it besides the picture: where, when, with which phone, a smaller picture.
//!
//! Only the parts that make the picture are copied, byte for byte; the way up that the phone noted is written anew. Nothing is decoded.

mod exif;
mod jpeg;
mod png;

/// Which pictures can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoKind {
    /// As phones write them.
    Jpeg,
    /// As pictures of screens are.
    Png,
}

impl PhotoKind {
    /// How its files' names end.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }
}

/// The endings of pictures that can be read, for dialogs.
pub const PHOTO_ENDINGS: [&str; 3] = ["jpg", "jpeg", "png"];

/// Why a file is no photo that can be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoPhoto {
    /// It is one of HEIC or AVIF, which some phones write.
    #[error("{}", say!("photos-heic"))]
    Heic,
    /// It is something else than JPEG and PNG.
    #[error("{}", say!("photos-other-kind"))]
    OtherKind,
    /// It is damaged, or ends too early.
    #[error("{}", say!("photos-damaged"))]
    Damaged,
}

/// A photo with nothing but the picture in it and which way up it is.
///
/// # Errors
/// Where it is of another kind or its parts do not fit.
pub fn picture_alone(bytes: &[u8]) -> Result<(Vec<u8>, PhotoKind), NoPhoto> {
    let (alone, kind) = match kind_of(bytes)? {
        PhotoKind::Jpeg => (jpeg::alone(bytes), PhotoKind::Jpeg),
        PhotoKind::Png => (png::alone(bytes), PhotoKind::Png),
    };
    alone.map(|alone| (alone, kind)).ok_or(NoPhoto::Damaged)
}

fn kind_of(bytes: &[u8]) -> Result<PhotoKind, NoPhoto> {
    let is_heic = || {
        let brand = bytes.get(8..12).unwrap_or_default();
        bytes.get(4..8) == Some(b"ftyp")
            && [b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif"].iter().any(|it| brand == *it)
    };
    if bytes.starts_with(&jpeg::BEGIN) {
        Ok(PhotoKind::Jpeg)
    } else if bytes.starts_with(&png::BEGIN) {
        Ok(PhotoKind::Png)
    } else if is_heic() {
        Err(NoPhoto::Heic)
    } else {
        Err(NoPhoto::OtherKind)
    }
}

/// Takes bytes from the front; none where there are fewer.
fn take<'a>(rest: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (front, behind) = rest.split_at_checked(count)?;
    *rest = behind;
    Some(front)
}

#[cfg(test)]
mod tests;
