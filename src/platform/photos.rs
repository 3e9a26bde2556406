//! The files of photos: copied beside the session, read to be shown.

use super::picture::decoded;
use crate::app::Event;
use crate::app::tables::{PhotoEffect, PhotoEvent, Picture};
use crate::import::photo::picture_alone;
use crate::model::{Photo, PhotoName};
use crate::store::{Disk, PhotoError, copy_photo, keep_photo, read_photo, read_photo_file};
use crate::words;
use std::path::Path;
use std::sync::Arc;

/// Carries out one effect; waits for the disk.
pub(super) fn run(disk: &dyn Disk, effect: PhotoEffect) -> Event {
    Event::Photo(match effect {
        PhotoEffect::Keep { session, beside, table, sheet, from, name, taken } => {
            match keep(disk, &beside, &from, (sheet, &name), &taken) {
                Ok(photo) => PhotoEvent::Kept { session, beside, table, photo },
                Err(why) => PhotoEvent::NotKept { session, why: words::photos::not_added(&from, &why) },
            }
        }
        PhotoEffect::Show { beside, photo } => {
            let picture = show(disk, &beside, &photo).map(Arc::new);
            PhotoEvent::Shown { photo, picture }
        }
        PhotoEffect::CopyAlong { from, to, photos } => {
            let copied = photos.iter().map(|photo| copy_photo(disk, (&from, &to), photo));
            let (done, left): (Vec<_>, Vec<_>) = copied.partition(Result::is_ok);
            let left = left.into_iter().filter_map(Result::err).collect();
            PhotoEvent::CopiedAlong { from, to, copied: done.len(), left }
        }
    })
}

/// Keeps a photo beside the session: the picture alone, once it is known that it can be shown. Says why not, in words.
fn keep(disk: &dyn Disk, beside: &Path, from: &Path, (sheet, name): (u32, &str), taken: &[PhotoName]) -> Result<Photo, String> {
    let bytes = read_photo_file(disk, from).map_err(|err| err.to_string())?;
    let (alone, kind) = picture_alone(&bytes).map_err(|err| err.to_string())?;
    decoded(&alone)?;
    keep_photo(disk, beside, (sheet, name, kind.ending()), taken, &alone).map_err(|err| err.to_string())
}

/// Reads a photo to be shown; says why not, in words.
fn show(disk: &dyn Disk, beside: &Path, photo: &Photo) -> Result<Picture, String> {
    let (bytes, is_same) = read_photo(disk, beside, photo).map_err(|err| match err {
        PhotoError::NotThere { .. } => words::photos::missing(photo.file.as_str(), beside),
        other => words::sentence(&other.to_string()),
    })?;
    let picture = decoded(&bytes).map_err(|why| words::photos::not_shown(photo.file.as_str(), &why))?;
    let remark = (!is_same).then(|| words::photos::changed(photo.file.as_str()));
    Ok(Picture { remark, ..picture })
}
