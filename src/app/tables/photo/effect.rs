//! What photos of sheets ask of the world outside, and what comes back.

use crate::model::{Photo, PhotoName, SessionId, TableId};
use std::path::PathBuf;
use std::sync::Arc;

/// Something to be done with the files of photos.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhotoEffect {
    /// Copy a photo into the folder beside the session, without what the phone wrote into it.
    Keep {
        /// Comes back with it.
        session: SessionId,
        /// The session's file.
        beside: PathBuf,
        /// The table that the sheet is of.
        table: TableId,
        /// Which of its sheets.
        sheet: u32,
        /// The photo as it came from the phone; it stays where it is.
        from: PathBuf,
        /// What its file is to be called, without an ending.
        name: String,
        /// Names that the session has already.
        taken: Vec<PhotoName>,
    },
    /// Read a photo to be shown.
    Show {
        /// The session's file.
        beside: PathBuf,
        /// The photo.
        photo: Photo,
    },
    /// Copy photos to another file of the same session.
    CopyAlong {
        /// The session's file that they are beside.
        from: PathBuf,
        /// The session's file that they are to be beside, too.
        to: PathBuf,
        /// The photos.
        photos: Vec<Photo>,
    },
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhotoEvent {
    /// Photos were chosen.
    Chosen(Vec<PathBuf>),
    /// A photo is on the disk.
    Kept {
        /// As it was asked for.
        session: SessionId,
        /// As it was asked for.
        beside: PathBuf,
        /// As it was asked for.
        table: TableId,
        /// The photo.
        photo: Photo,
    },
    /// A photo is not kept: nothing came of it.
    NotKept {
        /// As it was asked for.
        session: SessionId,
        /// Why, in words.
        why: String,
    },
    /// A photo was read to be shown, or cannot be.
    Shown {
        /// The photo.
        photo: Photo,
        /// The picture, or why there is none, in words.
        picture: Result<Arc<Picture>, String>,
    },
    /// Photos were copied to another file of the session.
    CopiedAlong {
        /// The session's file that they were beside.
        from: PathBuf,
        /// The session's file that they are beside now, too.
        to: PathBuf,
        /// How many were copied.
        copied: usize,
        /// Those that could not be, each with why, in words.
        left: Vec<String>,
    },
}

/// A photo as it is shown, the right way up and no larger than a screen needs.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// How wide and high it is.
    pub size: [usize; 2],
    /// Red, green, blue and opacity of each point, row by row; nothing can be seen through.
    pub pixels: Vec<u8>,
    /// What there is to say of it, in words: that its file was changed since it was added.
    pub remark: Option<String>,
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(Picture)).field("size", &self.size).field("remark", &self.remark).finish_non_exhaustive()
    }
}
