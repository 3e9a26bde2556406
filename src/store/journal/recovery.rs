//! What a journal brings to the session's file.

use super::{Contents, JournalEdit, JournalRead};
use crate::merge::{brought_in, merge};
use crate::model::Session;
use crate::words;
use crate::words::recovery::Beyond;
use jiff::Timestamp;
use std::path::PathBuf;

/// A session with what its journal has beyond its file.
#[derive(Debug, Clone, PartialEq)]
pub struct Recovery {
    /// The journal.
    pub journal: PathBuf,
    /// The session as its file has it.
    pub file: Session,
    /// The session with all of it.
    pub session: Session,
    /// What that is.
    pub brings: Brings,
    /// What was typed and not said yes to, as the program wrote it down.
    pub scraps: Vec<String>,
}

/// What a recovery brings, to be shown before anyone chooses.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Brings {
    /// How many notes the file does not have.
    pub new_notes: usize,
    /// How many edits the file lacks.
    pub edits: usize,
    /// How many edits do not fit the file any more and are left out.
    pub left_out: usize,
    /// When the first of them was made.
    pub since: Option<Timestamp>,
    /// When the last of them was made.
    pub until: Option<Timestamp>,
    /// How many fields were being typed in.
    pub scraps: usize,
    /// Whether the file was changed by somebody else since, so that both are merged.
    pub is_merged: bool,
    /// Whether the last record was cut off by the end; it is left out.
    pub is_torn: bool,
    /// How many stretches of the journal cannot be read.
    pub damaged: usize,
}

impl Brings {
    /// What has to be known of it, a line each: that it is merged, what is left out, what was damaged.
    #[must_use]
    pub fn remarks(&self) -> Vec<String> {
        let told = [
            self.is_merged.then(|| say!("recovery-merged").to_owned()),
            words::recovery::left_out(self.left_out),
            self.is_torn.then(|| say!("recovery-torn").to_owned()),
            (self.damaged > 0).then(|| say!("recovery-damaged", count = self.damaged)),
        ];
        told.into_iter().flatten().collect()
    }

    /// As it is said.
    #[must_use]
    pub fn beyond(&self) -> Beyond {
        let other_changes = self.edits.saturating_sub(self.new_notes);
        Beyond { new_notes: self.new_notes, other_changes, is_typed: self.scraps > 0, made: self.since.zip(self.until) }
    }

    /// Whether there is nothing to recover, and nothing that anybody might miss: a journal that brings nothing, but has places that
    /// cannot be read or changes that do not fit or are cut off, is somebody's to let go of.
    #[must_use]
    pub const fn is_nothing(&self) -> bool {
        self.edits == 0 && self.scraps == 0 && self.is_whole() && !self.is_torn
    }

    /// Whether everything in the journal is brought in, but for what was cut off by its end: else it is kept, for whoever can get
    /// words out of it.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.left_out == 0 && self.damaged == 0
    }
}

impl Recovery {
    /// What `read`, the journal in the file `journal`, brings to the session as its file has it now. Where somebody else has changed the
    /// file since, both are merged: from `base`, which is what the file held when the journal was begun, if that is known, and what it held.
    #[must_use]
    pub fn of(journal: PathBuf, read: JournalRead, file: &Session, contents: Contents, base: Option<(&Session, Contents)>) -> Self {
        let (session, edits, left_out, is_merged) = match (read.beyond(contents), base) {
            (Some(edits), _) => {
                let (session, left_out) = replayed(file, edits);
                (session, edits, left_out, false)
            }
            (None, Some((base, base_contents))) => {
                let edits = read.beyond(base_contents).unwrap_or(&read.edits);
                let (mine, left_out) = replayed(base, edits);
                (merged(Some(base), &mine, file), edits, left_out, true)
            }
            (None, None) => {
                let (mine, left_out) = replayed(file, &read.edits);
                (merged(None, &mine, file), read.edits.as_slice(), left_out, true)
            }
        };
        let is_same = session == *file;
        let brings = Brings {
            new_notes: session.notes.tally_since(&file.notes).more,
            edits: if is_same { 0 } else { edits.len() - left_out },
            left_out,
            since: edits.first().map(|edit| edit.at),
            until: edits.last().map(|edit| edit.at),
            scraps: read.scraps.len(),
            is_merged: is_merged && !is_same,
            is_torn: read.is_torn,
            damaged: read.damaged,
        };
        Self { journal, file: file.clone(), session, brings, scraps: read.scraps }
    }

    /// The session as it is now with what the journal brings. What was changed since its file was read stays.
    #[must_use]
    pub fn brought_into(&self, now: &Session) -> Session {
        brought_in(&self.file, now, &self.session)
    }
}

/// Both merged. They are one session: the journal names it.
fn merged(base: Option<&Session>, mine: &Session, theirs: &Session) -> Session {
    merge(base, mine, theirs).map_or_else(|_| mine.clone(), |merged| merged.session)
}

/// The session after these edits, and how many of them do not fit it.
fn replayed(session: &Session, edits: &[JournalEdit]) -> (Session, usize) {
    let mut session = session.clone();
    let left_out = edits.iter().filter(|edit| edit.edit.clone().apply(&mut session).is_err()).count();
    (session, left_out)
}

#[cfg(test)]
mod tests {
    use super::super::{JOURNAL_VERSION, JournalHeader};
    use super::*;
    use crate::edit::{Edit, NoteField};

    /// What a journal brings that holds one edit: of a note that is not there.
    fn brings(damaged: usize, is_torn: bool, edits: &[Edit]) -> Brings {
        let session = Session::new("s1".parse().unwrap());
        let contents = Contents::of(b"s1");
        let header = JournalHeader { version: JOURNAL_VERSION, session: session.id, path: "s1.ron".into(), builds_on: contents, after: 0 };
        let line = |(number, edit): (u64, &Edit)| JournalEdit { number, at: Timestamp::UNIX_EPOCH, edit: edit.clone() };
        let edits = (1..).zip(edits).map(line).collect();
        let read = JournalRead { header, edits, announced: Vec::new(), scraps: Vec::new(), is_torn, damaged };
        Recovery::of("j".into(), read, &session, contents, None).brings
    }

    #[test]
    fn what_does_not_fit_or_cannot_be_read_is_not_let_go_of_unasked() {
        let misfit = Edit::set_note("n1".parse().unwrap(), NoteField::Written("What was said".to_owned()));
        assert!(brings(0, false, &[]).is_nothing());
        assert!(!brings(1, false, &[]).is_nothing());
        let torn = brings(0, true, &[]);
        assert_eq!((torn.is_nothing(), torn.is_whole()), (false, true));
        assert_eq!(torn.remarks(), ["A change was just being kept when the program ended. If you do not see it, make it again."]);
        let brings = brings(0, false, &[misfit]);
        assert_eq!((brings.edits, brings.left_out, brings.is_nothing(), brings.is_whole()), (0, 1, false, false));
        assert_eq!(words::recovery::beyond(brings.beyond(), &jiff::tz::TimeZone::UTC), "Nothing that can be brought in");
    }
}
