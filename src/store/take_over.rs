//! Asking whoever has a session open to hand it over: a file beside it, which their window sees, saves, and lets go.

use super::lock::{Holder, read_holder, written};
use super::real_path::hidden_name;
use jiff::Timestamp;
use std::path::{Path, PathBuf};
use std::{fs, io};

const ENDING: &str = ".saltaire-takeover";

/// A session that this program asks for, until this is gone.
#[derive(Debug)]
pub struct TakeOver {
    beside: PathBuf,
}

impl TakeOver {
    /// Asks for the session at `path`; `now` is told to those who have it.
    ///
    /// # Errors
    /// When nothing can be written beside it.
    pub fn ask(path: &Path, now: Timestamp) -> io::Result<Self> {
        let beside = request_beside(path);
        fs::write(&beside, written(&Holder::this_program(now))?)?;
        Ok(Self { beside })
    }

    /// Who asks for the session at `path`, unless that is this program itself.
    #[must_use]
    pub fn asked_by(path: &Path) -> Option<String> {
        let asking = read_holder(&request_beside(path))?;
        let own = Holder::this_program(asking.since);
        (asking != own).then_some(asking.who)
    }

    /// Whoever has locked a session has it: what was asked before that was asked of somebody else.
    pub fn forget(path: &Path) {
        // There is none, as a rule.
        let _ = fs::remove_file(request_beside(path));
    }
}

impl Drop for TakeOver {
    fn drop(&mut self) {
        // What stays is forgotten by the next who opens the session.
        let _ = fs::remove_file(&self.beside);
    }
}

fn request_beside(path: &Path) -> PathBuf {
    path.with_file_name(hidden_name(path, ENDING))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_asks_is_seen_by_others_and_gone_with_the_asking() {
        let folder = tempfile::tempdir().unwrap();
        let session = folder.path().join("leeds.ron");
        assert_eq!(TakeOver::asked_by(&session), None);
        let asking = TakeOver::ask(&session, Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(TakeOver::asked_by(&session), None, "it is our own");
        fs::write(request_beside(&session), "(who: \"Ann\", since: \"1970-01-01T00:00:00Z\", process: 7)").unwrap();
        assert_eq!(TakeOver::asked_by(&session).as_deref(), Some("Ann"));
        drop(asking);
        assert_eq!(TakeOver::asked_by(&session), None);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
