//! Rescue sheets come back: from an online form, as the text of the form, or typed off paper.
//!
//! Reading a file gives [`Answers`], in the sheet's own references (R3). [`take()`] finds the steps and makes one edit of them.

mod form;
mod references;
mod table;
mod take;
#[cfg(test)]
mod tests;

pub use references::{Numbers, numbers};
pub use take::{Taken, Wanted, take};

use super::ImportError;
use super::cells;

/// What a file holds, before anything is changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    /// The answers, in the order of the file.
    pub answers: Vec<Answer>,
    /// What is not taken, in the order of the file.
    pub skipped: Vec<SkippedAnswer>,
    /// The columns that nothing is taken of, by name.
    pub ignored: Vec<String>,
}

/// One sheet as it was filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// The line on which it begins, from 1; zero: it is from no file.
    pub line: u64,
    /// The numbers that are ticked: 3 is R3. Each once.
    pub matters: Vec<u32>,
    /// Who should act, by the number of the step.
    pub who: Vec<(u32, String)>,
    /// What is missing.
    pub missing: String,
    /// The group, as it is named there.
    pub group: String,
    /// What else tells the answer apart: the form's own number for it, and when it was sent.
    pub stamp: String,
}

impl Answer {
    /// Whether nothing is said in it. A group alone says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.matters.is_empty() && self.who.is_empty() && self.missing.trim().is_empty()
    }

    fn tick(&mut self, number: u32) {
        if !self.matters.contains(&number) {
            self.matters.push(number);
        }
    }

    fn say_who(&mut self, number: u32, words: &str) {
        let words = words.trim();
        if words.is_empty() {
            return;
        }
        match self.who.iter_mut().find(|(of, _)| *of == number) {
            Some((_, said)) => *said = [said.as_str(), words].join("\n"),
            None => self.who.push((number, words.to_owned())),
        }
    }
}

/// An answer that is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", say!("answers-not-taken", line = *line, why = why.to_string()))]
pub struct SkippedAnswer {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// Why it is not taken.
    pub why: WhyNoAnswer,
}

/// Why an answer is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WhyNoAnswer {
    /// Nothing is ticked or written in it.
    #[error("{}", say!("answers-empty"))]
    Empty,
    /// It has more cells than there are columns, so that what stands in them may have moved.
    #[error("{}", say!("answers-too-long", cells = *cells, columns = *columns))]
    TooLong {
        /// How many cells it has.
        cells: usize,
        /// How many the header has.
        columns: usize,
    },
}

/// Why nothing in a file could be taken as answers.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswersError {
    /// It cannot be read at all.
    #[error(transparent)]
    File(#[from] ImportError),
    /// It is neither the form nor a table that has anything of it.
    #[error("{}", say!("answers-no-columns", columns = columns.join(", ")))]
    NoAnswers {
        /// The columns that it has, if it is a table.
        columns: Vec<String>,
    },
}

/// Reads a file of answers: the text of the form, filled in once or several times, or else a CSV file with one answer a row.
///
/// # Errors
/// Where the file as a whole cannot be read; an answer that cannot be taken is in [`Answers::skipped`].
pub fn read_answers(bytes: &[u8]) -> Result<Answers, AnswersError> {
    let text = str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)).ok();
    if let Some(text) = text.filter(|text| form::is_form(text)) {
        return Ok(form::read(text));
    }
    table::read(&cells::read(bytes)?)
}
