//! The templates and the example sessions that come with the program, inside it.
//!
//! The files lie in `sessions/`; what is here are their very bytes.

mod own;
mod plan;
mod reuse;
#[cfg(test)]
mod reuse_tests;
#[cfg(test)]
mod tests;

pub use own::{OwnTemplate, OwnTemplates};
pub use plan::{begin, new_from_template};
pub use reuse::{as_template, from_last_time};

use crate::model::Session;
use crate::store::LoadError;
use std::path::Path;

/// A session that comes with the program.
#[derive(Debug, Clone, Copy)]
pub struct Volume {
    /// Its name on the command line, which is its file's without the ending: `summit`.
    pub name: &'static str,
    title: fn() -> &'static str,
    about: fn() -> &'static str,
    /// Its file.
    pub bytes: &'static [u8],
}

impl Volume {
    /// What it is called in a list: "Summit".
    #[must_use]
    pub fn title(&self) -> &'static str {
        (self.title)()
    }

    /// What it is, in one line.
    #[must_use]
    pub fn about(&self) -> &'static str {
        (self.about)()
    }

    /// The session in it.
    ///
    /// # Errors
    /// Never for those in [`TEMPLATES`] and [`EXAMPLES`], which the tests read.
    pub fn session(&self) -> Result<Session, LoadError> {
        crate::store::read::<Session>(self.bytes, Path::new(self.name)).map(|loaded| loaded.document)
    }
}

macro_rules! volume {
    ($folder:literal, $name:literal, $title:expr, $about:expr) => {
        Volume { name: $name, title: $title, about: $about, bytes: include_bytes!(concat!("../../sessions/", $folder, $name, ".ron")) }
    };
}

/// What a new session can begin with, in the order in which a list shows them.
pub const TEMPLATES: [Volume; 5] = [
    volume!("templates/", "half-day-involvement-panel", || say!("library-half-day"), || say!("library-half-day-about")),
    volume!("templates/", "leadership-day", || say!("library-leadership-day"), || say!("library-leadership-day-about")),
    volume!("templates/", "summit", || say!("library-summit"), || say!("library-summit-about")),
    volume!("templates/", "reflection-interview", || say!("library-interview"), || say!("library-interview-about")),
    volume!("templates/", "blank", || say!("library-blank"), || say!("library-blank-about")),
];

/// Whole sessions to look at, the first one first. Their timings are invented.
pub const EXAMPLES: [Volume; 5] = [
    volume!("", "leeds-involvement-panel", || say!("library-leeds"), || say!("library-leeds-about")),
    volume!("", "well-led-leadership-day", || say!("library-well-led"), || say!("library-well-led-about")),
    volume!("", "shared-purpose-stories", || say!("library-stories"), || say!("library-stories-about")),
    volume!("", "womens-and-childrens-summit", || say!("library-womens-and-childrens"), || say!("library-womens-and-childrens-about")),
    volume!("", "vanguard-reflection", || say!("library-vanguard"), || say!("library-vanguard-about")),
];

/// The template of this name, whatever its case.
#[must_use]
pub fn template(name: &str) -> Option<&'static Volume> {
    TEMPLATES.iter().find(|volume| volume.name.eq_ignore_ascii_case(name.trim()))
}

/// The example of this name, whatever its case.
#[must_use]
pub fn example(name: &str) -> Option<&'static Volume> {
    EXAMPLES.iter().find(|volume| volume.name.eq_ignore_ascii_case(name.trim()))
}
