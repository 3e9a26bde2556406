//! Whose versions a folder keeps: a small file beside them, since the folder's name is a checksum.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::store::{
    Disk,
    kept_file::{read_kept, write_kept},
};

pub(super) const FILE: &str = "about.ron";
/// The title stands on one of the first lines.
const MOST_LINES: usize = 20;

/// Whose versions a folder keeps.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct About {
    /// Where the session's file is or was; none where the path is not text.
    pub(super) path: Option<PathBuf>,
    /// What the session was called when a version was last kept.
    pub(super) title: String,
}

impl About {
    pub(super) fn read(disk: &dyn Disk, folder: &Path) -> Self {
        read_kept(disk, &folder.join(FILE)).value
    }

    /// Writes it where it says something new. A folder without it is only harder to know.
    pub(super) fn keep(disk: &dyn Disk, folder: &Path, session: &Path, contents: &[u8]) {
        let before = Self::read(disk, folder);
        let path = session.to_str().map(PathBuf::from);
        let about = Self { path, title: title(contents).unwrap_or_else(|| before.title.clone()) };
        if before != about {
            let _ = write_kept(disk, &folder.join(FILE), &about, &[]);
        }
    }
}

/// A session's title, read off its first lines: all of it would take as long as opening it.
fn title(contents: &[u8]) -> Option<String> {
    let mut about = contents.split(|byte| *byte == b'\n').take(MOST_LINES).skip_while(|line| line.trim_ascii() != b"about: (");
    about.next()?;
    let line = about.next()?.trim_ascii().strip_prefix(b"title: ")?;
    ron::de::from_bytes(line.strip_suffix(b",").unwrap_or(line)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::Session, store};

    #[test]
    fn the_title_is_that_of_the_session() {
        let mut found = 0;
        for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions")).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                continue;
            }
            let (loaded, _) = store::load::<Session>(&path).unwrap();
            assert_eq!(title(&std::fs::read(&path).unwrap()).unwrap_or_default(), loaded.document.about.title, "{}", path.display());
            found += 1;
        }
        assert!(found >= 5, "{found}");
        let mut session = Session::new("s1".parse().unwrap());
        assert_eq!(title(&store::write(&session).unwrap()), None);
        let odd = "Line\n  \"here\", \\ \u{202e}लीड्स";
        std::sync::Arc::make_mut(&mut session.about).title = odd.to_owned();
        assert_eq!(title(&store::write(&session).unwrap()).unwrap(), odd);
        for damaged in [&b""[..], b"about: (", b"about: (\ntitle: \"x", b"about: (\n\xff"] {
            assert_eq!(title(damaged), None);
        }
    }
}
