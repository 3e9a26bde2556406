//! What a journal says.

use super::line::{Line, lines};
use super::{Contents, JOURNAL_VERSION, JournalHeader, Record};
use crate::edit::Edit;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// An edit in a journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct JournalEdit {
    /// Its number: one more than that of the edit before.
    pub number: u64,
    /// When it was made.
    pub at: Timestamp,
    /// The edit.
    pub edit: Edit,
}

/// What a journal says.
#[derive(Debug, Clone, PartialEq)]
pub struct JournalRead {
    /// What it is about.
    pub header: JournalHeader,
    /// The edits, in their order.
    pub edits: Vec<JournalEdit>,
    /// What the session's file was about to hold, and the number of the last edit that it has.
    pub(super) announced: Vec<(u64, Contents)>,
    /// What was typed and not said yes to.
    pub scraps: Vec<String>,
    /// Whether its end is cut off: the last record was being written.
    pub is_torn: bool,
    /// How many stretches before its end cannot be read.
    pub damaged: usize,
}

impl JournalRead {
    /// Whether there is nothing in it but what it is about.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.edits.is_empty() && self.scraps.is_empty() && self.damaged == 0 && !self.is_torn
    }

    /// The edits that a file with these contents lacks; `None` where the journal does not know the contents.
    #[must_use]
    pub fn beyond(&self, contents: Contents) -> Option<&[JournalEdit]> {
        let announced = self.announced.iter().rev().find(|(_, announced)| *announced == contents).map(|(number, _)| *number);
        let after = announced.or((self.header.builds_on == contents).then_some(self.header.after))?;
        let begin = self.edits.partition_point(|edit| edit.number <= after);
        self.edits.get(begin..)
    }
}

/// Reads a journal; `None` where it is of another version or does not say what it is about.
#[must_use]
pub fn read_journal(bytes: &[u8]) -> Option<JournalRead> {
    let mut lines = lines(bytes).into_iter();
    let header = match lines.next()? {
        Line::Whole(record) => match serde_json::from_slice(record).ok()? {
            Record::Header(header) if header.version == JOURNAL_VERSION => header,
            _ => return None,
        },
        Line::Damaged { .. } => return None,
    };
    let mut read = JournalRead { header, edits: Vec::new(), announced: Vec::new(), scraps: Vec::new(), is_torn: false, damaged: 0 };
    for line in lines {
        match line {
            Line::Whole(record) => match serde_json::from_slice(record) {
                Ok(Record::Edit(edit)) => read.edits.push(edit),
                Ok(Record::Scraps(scraps)) => read.scraps = scraps,
                Ok(Record::Announced { number, contents }) => read.announced.push((number, contents)),
                Ok(Record::Header(_)) | Err(_) => read.damaged += 1,
            },
            Line::Damaged { is_last: true } => read.is_torn = true,
            Line::Damaged { is_last: false } => read.damaged += 1,
        }
    }
    // Written anew while an edit was on its way, a journal may have it twice.
    read.edits.sort_by_key(|edit| edit.number);
    read.edits.dedup_by_key(|edit| edit.number);
    Some(read)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Session;
    use crate::store::{Recovery, framed};

    #[test]
    fn what_the_fuzz_bodies_begin_with_are_whole_journals() {
        for (text, edits) in
            [(include_str!("../../../tests/corpus/journal/notes.json"), 5), (include_str!("../../../tests/corpus/journal/tables.json"), 6)]
        {
            let bytes: Vec<u8> = text.lines().flat_map(|line| framed(line.as_bytes())).collect();
            let read = read_journal(&bytes).unwrap();
            assert_eq!((read.edits.len(), read.damaged, read.is_torn), (edits, 0, false));
            let contents = read.header.builds_on;
            let brings = Recovery::of("a".into(), read, &Session::new("s1".parse().unwrap()), contents, None).brings;
            assert_eq!((brings.edits, brings.left_out), (edits, 0));
        }
    }
}
