//! The templates and the example sessions that come with the program, inside it.
//!
//! The files lie in `sessions/`; what is here are their very bytes.

mod plan;
#[cfg(test)]
mod tests;

pub use plan::new_from_template;

use crate::model::Session;
use crate::store::LoadError;
use std::path::Path;

/// A session that comes with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Volume {
    /// Its name on the command line, which is its file's without the ending: `summit`.
    pub name: &'static str,
    /// What it is called in a list: "Summit".
    pub title: &'static str,
    /// What it is, in one line.
    pub about: &'static str,
    /// Its file.
    pub bytes: &'static [u8],
}

impl Volume {
    /// The session in it.
    ///
    /// # Errors
    /// Never for those in [`TEMPLATES`] and [`EXAMPLES`], which the tests read.
    pub fn session(&self) -> Result<Session, LoadError> {
        crate::store::read::<Session>(self.bytes, Path::new(self.name)).map(|loaded| loaded.document)
    }
}

macro_rules! volume {
    ($folder:literal, $name:literal, $title:literal, $about:literal) => {
        Volume { name: $name, title: $title, about: $about, bytes: include_bytes!(concat!("../../sessions/", $folder, $name, ".ron")) }
    };
}

/// What a new session can begin with, in the order in which a list shows them.
pub const TEMPLATES: [Volume; 5] = [
    volume!(
        "templates/",
        "half-day-involvement-panel",
        "Half-day involvement panel",
        "Two table discussions and a protected next steps session in one morning, six tables"
    ),
    volume!("templates/", "leadership-day", "Leadership day", "A day for a leadership team and its partners, four tables"),
    volume!("templates/", "summit", "Summit", "A day for many organisations that begins with what came of the last one, ten tables"),
    volume!("templates/", "reflection-interview", "Reflection interview", "An hour of questions to one person or a small group"),
    volume!("templates/", "blank", "Blank", "Groups and formats only"),
];

/// Whole sessions to look at, the first one first. Their timings are invented.
pub const EXAMPLES: [Volume; 5] = [
    volume!(
        "",
        "leeds-involvement-panel",
        "Involvement panel workshop, Leeds",
        "A morning whose table discussion ran over and took the next steps session with it"
    ),
    volume!("", "well-led-leadership-day", "Well-led leadership day", "A patient transport provider looks at working with partners"),
    volume!("", "shared-purpose-stories", "Shared purpose stories", "Four partnerships tell what a common goal changed, with figures"),
    volume!("", "womens-and-childrens-summit", "Women's and children's summit", "Next steps with the progress that was reported back"),
    volume!("", "vanguard-reflection", "Vanguard reflection", "Questions to a medical director about seven trusts working together"),
];

/// The template of this name, whatever its case.
#[must_use]
pub fn template(name: &str) -> Option<&'static Volume> {
    TEMPLATES.iter().find(|volume| volume.name.eq_ignore_ascii_case(name.trim()))
}
