//! Exporting: for whom, how, where to, and the log of what was sent.

use super::super::effect::{Effect, PathPurpose};
use super::super::{App, Command, ToastKind, file};
use super::WriteUpCommand;
use crate::edit::{Change, Edit, RecordEdit};
use crate::export::{Format, Print, file_name};
use crate::model::{self, Audience, Finality, Session};
use crate::report::{Options, Paper};
use crate::store::SaveError;
use crate::words;
use jiff::Unit;
use std::path::{Path, PathBuf};

/// For whom and how something is exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExportChoice {
    /// For whom.
    pub audience: Audience,
    /// In which format.
    pub format: Format,
    /// How large the text is set, in formats that have it.
    pub print: Print,
    /// How finished it is.
    pub finality: Finality,
    /// Which document.
    pub paper: Paper,
}

impl Default for ExportChoice {
    fn default() -> Self {
        Self {
            audience: Audience::Attendees,
            format: Format::Docx,
            print: Print::Ordinary,
            finality: Finality::Draft,
            paper: Paper::Report,
        }
    }
}

/// Exports on their way.
#[derive(Debug, Default)]
pub(super) struct Sending {
    /// What was chosen last, and offered the next time.
    last: Option<ExportChoice>,
    /// A place for this is being asked for.
    asked: Option<ExportChoice>,
    /// These are being written.
    writing: Vec<(PathBuf, ExportChoice)>,
}

impl Sending {
    pub(super) fn last_choice(&self) -> ExportChoice {
        self.last.unwrap_or_default()
    }

    fn take(&mut self, path: &Path) -> Option<ExportChoice> {
        let place = self.writing.iter().position(|(writing, _)| writing == path)?;
        Some(self.writing.remove(place).1)
    }
}

/// The number of the last export of a session; 0 before the first.
#[must_use]
pub fn last_number(session: &Session) -> u32 {
    session.sent.iter().map(|sending| sending.number).max().unwrap_or(0)
}

pub(super) fn options(app: &App, session: &Session, choice: ExportChoice) -> Options {
    let number = last_number(session).saturating_add(1);
    let mut options = Options::new(choice.finality, number, app.state.now, app.state.zone.clone());
    options.smallest_count = app.state.settings.smallest_group_shown;
    options.paper = choice.paper;
    options
}

/// Asks where an export goes.
pub(super) fn export(app: &mut App, choice: ExportChoice) {
    let Some(open) = app.state.open.as_ref() else { return };
    let options = options(app, open.session(), choice);
    let name = file_name(open.session(), choice.audience, choice.format, &options);
    app.with_open(|open| {
        // What is sent the next time is a report again.
        if choice.paper == Paper::Report {
            open.write_up.sending.last = Some(choice);
        }
        open.write_up.sending.asked = Some(choice);
    });
    app.state.dialog = None;
    file::ask(app, PathPurpose::Export, name);
}

/// The person chose where an export goes; `replace` where they were asked about a file that is there.
pub(in crate::app) fn path_chosen(app: &mut App, path: PathBuf, replace: bool) {
    let Some(open) = app.state.open.as_mut() else { return };
    let Some(mut choice) = open.write_up.sending.asked.take() else { return };
    let (path, format, replace) = with_ending(path, choice, replace);
    choice.format = format;
    open.write_up.sending.writing.push((path.clone(), choice));
    let Some(open) = app.state.open.as_ref() else { return };
    let options = options(app, open.session(), choice);
    let session = Box::new(open.session().clone());
    let ExportChoice { audience, format, print, .. } = choice;
    app.effect(Effect::Export { path, session, audience, format, options, print, replace });
}

/// The ending that was typed says which format is meant; where it says none, the chosen format's is put on, and then it is
/// another file than the one that the person was asked about.
fn with_ending(path: PathBuf, choice: ExportChoice, replace: bool) -> (PathBuf, Format, bool) {
    let typed = path.extension().and_then(|ending| ending.to_str()).and_then(Format::from_extension);
    if let Some(format) = typed.filter(|format| format.can_hold(choice.paper)) {
        return (path, format, replace);
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(choice.format.extension());
    (PathBuf::from(name), choice.format, false)
}

/// An export is on the disk: it goes into the log of the session that it was made of.
pub(in crate::app) fn exported(app: &mut App, path: &Path, audience: Audience, options: Options) {
    let Some(open) = app.state.open.as_mut() else { return };
    // A session that is open elsewhere has its log there.
    if open.write_up.sending.take(path).is_none() || open.file.read_only.is_some() {
        return;
    }
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let Options { finality, number, now, .. } = options;
    // Nobody reads the log to fractions of a second.
    let at = now.round(Unit::Second).unwrap_or(now);
    let entry = model::Sending { id: app.ids.entry(), number, at, audience, finality, file_name };
    app.commit(Edit::Record(RecordEdit::Sending(Change::Add(Box::new(entry)))));
}

/// An export could not be written and another path is being typed for it.
pub(in crate::app) fn asks_again(app: &mut App, path: &Path) {
    app.with_open(|open| {
        if let Some(choice) = open.write_up.sending.take(path) {
            open.write_up.sending.asked = Some(choice);
        }
    });
}

/// An export could not be written: says why, and offers to choose another place for it.
pub(in crate::app) fn not_exported(app: &mut App, path: &Path, error: &SaveError) {
    let choice = app.state.open.as_mut().and_then(|open| open.write_up.sending.take(path));
    let is_name = matches!(error, SaveError::AlreadyThere { .. } | SaveError::NotAFile { .. } | SaveError::Busy { .. });
    let label = if is_name { say!("write-up-another-name") } else { say!("file-choose-another-place") };
    let again = choice.map(|choice| (label.to_owned(), Command::WriteUp(WriteUpCommand::Export(choice))));
    app.toast(ToastKind::Error, why_not_exported(path, error), again);
}

/// What was not written, where, why, and what can be done about it.
pub(in crate::app) fn why_not_exported(path: &Path, error: &SaveError) -> String {
    let file = words::file::name_of(path);
    let folder = path.parent().unwrap_or(path).display().to_string();
    match error {
        SaveError::AlreadyThere { .. } => say!("write-up-not-exported-taken", file = file, folder = folder),
        SaveError::NoFolder { .. } => say!("write-up-not-exported-no-folder", file = file, folder = folder),
        SaveError::NotAFile { .. } => say!("write-up-not-exported-not-a-file", file = file, folder = folder),
        SaveError::ReadOnly { .. } => say!("write-up-not-exported-read-only", file = file, folder = folder),
        SaveError::NotAllowed { .. } => say!("write-up-not-exported-not-allowed", file = file, folder = folder),
        SaveError::DiskFull { .. } => say!("write-up-not-exported-disk-full", file = file, folder = folder),
        SaveError::Busy { .. } => say!("write-up-not-exported-busy", file = file, folder = folder),
        SaveError::ChangedOnDisk { .. } => say!("write-up-not-exported-changed", file = file, folder = folder),
        SaveError::NotConfirmed { .. } | SaveError::NothingToWrite { .. } => words::sentence(&error.to_string()),
        SaveError::NotFlushed { reason, .. } | SaveError::NotKept { reason, .. } | SaveError::Failed { reason, .. } => {
            say!("write-up-not-exported-otherwise", file = file, folder = folder, reason = reason.trim_end_matches('.'))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_that_was_typed_says_which_format_is_meant() {
        let chosen = |path: &str, replace| with_ending(PathBuf::from(path), ExportChoice::default(), replace);
        assert_eq!(chosen("a/report.docx", true), (PathBuf::from("a/report.docx"), Format::Docx, true));
        assert_eq!(chosen("a/report.HTML", true), (PathBuf::from("a/report.HTML"), Format::Html, true));
        // Nobody was asked about this one.
        assert_eq!(chosen("a/report", true), (PathBuf::from("a/report.docx"), Format::Docx, false));
        assert_eq!(chosen("a/17.04.2018", true), (PathBuf::from("a/17.04.2018.docx"), Format::Docx, false));
        let sheet = ExportChoice { paper: Paper::RescueSheet, ..ExportChoice::default() };
        assert_eq!(with_ending(PathBuf::from("a/sheet.csv"), sheet, true).0, PathBuf::from("a/sheet.csv.docx"), "a form is no table");
    }
}
