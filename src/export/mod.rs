//! One file a format; each draws the report tree.

pub mod calendar;
mod characters;
pub mod csv;
mod day;
pub mod docx;
mod file_name;
pub mod html;
pub mod markdown;
pub mod text;

#[cfg(test)]
mod calendar_tests;
#[cfg(test)]
mod leak_tests;
#[cfg(test)]
mod tests;

use crate::model::{Audience, Session};
use crate::report::{Options, Paper, build, note_table, title};

pub use calendar::Missing;
pub use day::DayFile;
pub use file_name::file_name;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// A Word document.
    Docx,
    /// One self-contained web page.
    Html,
    /// Plain text for an e-mail.
    Text,
    /// Markdown.
    Markdown,
    /// The notes as a table for spreadsheets.
    Csv,
}

impl Format {
    /// All formats, in the order in which a menu shows them.
    pub const ALL: [Self; 5] = [Self::Docx, Self::Html, Self::Text, Self::Markdown, Self::Csv];

    /// How names of such files end, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Csv => "csv",
        }
    }

    /// The format that a file's ending asks for, in small letters or large, without the dot.
    #[must_use]
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension().eq_ignore_ascii_case(extension))
    }

    /// Whether a document can be written in it: a form is no table of notes.
    #[must_use]
    pub fn can_hold(self, paper: Paper) -> bool {
        paper == Paper::Report || self != Self::Csv
    }

    /// Whether the format has a large-print version; the others leave the size to the reader's program.
    #[must_use]
    pub const fn has_large_print(self) -> bool {
        matches!(self, Self::Docx | Self::Html)
    }
}

/// How large the text is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Print {
    /// As usual.
    #[default]
    Ordinary,
    /// 18 points, without italics.
    Large,
}

/// Why an export could not be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// The file's parts could not be put together; the reason as the writer gave it.
    #[error(fmt = not_put_together)]
    Write(String),
    /// A calendar needs a date and a start, and the session does not say both.
    #[error(fmt = no_time)]
    NoTime(Missing),
}

fn no_time(missing: &Missing, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    f.write_str(match missing {
        Missing::Date => say!("day-calendar-needs-date"),
        Missing::Start => say!("day-calendar-needs-start"),
        Missing::DateAndStart => say!("day-calendar-needs-both"),
    })
}

fn not_put_together(reason: &str, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    f.write_str(&say!("export-not-put-together", reason = reason))
}

/// A session for one audience as the bytes of a file. The same session and options give the same bytes.
///
/// Formats without large print ignore `print`. A CSV file has no place for number and date inside: its name
/// carries the number, see [`file_name`].
///
/// # Errors
/// [`ExportError::Write`] when the file's parts cannot be put together.
pub fn export(session: &Session, audience: Audience, format: Format, options: &Options, print: Print) -> Result<Vec<u8>, ExportError> {
    let report = || build(session, audience, options);
    match format {
        Format::Docx => docx::write(&report(), print),
        Format::Html => Ok(html::write(&report(), print).into_bytes()),
        Format::Text => Ok(text::write(&report()).into_bytes()),
        Format::Markdown => Ok(markdown::write(&report()).into_bytes()),
        Format::Csv => csv::write(&note_table(session, audience, options)),
    }
}
