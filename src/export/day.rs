//! What is written out about the day itself: what is printed of it, and its agenda for a calendar.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::file_name::named;
use super::{ExportError, Format, Print, calendar, docx, html};
use crate::model::Session;
use crate::report::{DayParts, print_day};

/// A file about the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayFile {
    /// Running order, question cards and sheets to write on.
    Printed {
        /// Which of them.
        parts: DayParts,
        /// As what; one of [`DayFile::PRINTED`].
        format: Format,
        /// How large the text is set.
        print: Print,
    },
    /// The agenda as an iCalendar file.
    Calendar,
}

impl DayFile {
    /// The formats in which the day is printed.
    pub const PRINTED: [Format; 2] = [Format::Docx, Format::Html];

    /// How the file's name ends, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Printed { format, .. } => format.extension(),
            Self::Calendar => "ics",
        }
    }

    /// The name suggested for it: "leeds-involvement-panel-the-day.docx".
    #[must_use]
    pub fn file_name(self, session: &Session) -> String {
        let what = match self {
            Self::Printed { parts, .. } if parts.is_private() => say!("day-in-file-name-facilitator"),
            Self::Printed { .. } => say!("day-in-file-name"),
            Self::Calendar => say!("day-in-file-name-calendar"),
        };
        named(session, &[what], self.extension())
    }

    /// The file's bytes. The same session and moment give the same bytes.
    ///
    /// # Errors
    /// [`ExportError::Write`] when the file's parts cannot be put together, or the format is none of [`DayFile::PRINTED`];
    /// [`ExportError::NoTime`] when a calendar is asked for and the session says no date or no start.
    pub fn write(self, session: &Session, now: Timestamp, system_zone: &TimeZone) -> Result<Vec<u8>, ExportError> {
        match self {
            Self::Calendar => Ok(calendar::write(session, now, system_zone)?.into_bytes()),
            Self::Printed { parts, format, print } => {
                let report = print_day(session, parts, now, system_zone);
                match format {
                    Format::Docx => docx::write(&report, print),
                    Format::Html => Ok(html::write(&report, print).into_bytes()),
                    Format::Text | Format::Markdown | Format::Csv => Err(ExportError::Write(say!("day-not-printed-so").to_owned())),
                }
            }
        }
    }
}
