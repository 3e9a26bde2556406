//! Files about the day: what is printed, and the agenda for a calendar. They are of the plan, not versions of the report, so they are
//! not in the log of what was sent.

use super::super::effect::{Effect, PathPurpose};
use super::super::file::{self, typed_path};
use super::super::state::Dialog;
use super::super::write_up::why_not_exported;
use super::super::{App, Command, ToastKind};
use super::AgendaCommand;
use crate::export::{DayFile, ExportError, Format, Missing, Print};
use crate::model::Session;
use crate::report::DayParts;
use crate::store::SaveError;
use crate::words;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::path::{Path, PathBuf};

/// What is printed, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintChoice {
    /// Which parts.
    pub parts: DayParts,
    /// In which format, one of [`DayFile::PRINTED`].
    pub format: Format,
    /// How large the text is set.
    pub print: Print,
}

impl Default for PrintChoice {
    fn default() -> Self {
        Self { parts: DayParts::default(), format: Format::Docx, print: Print::Ordinary }
    }
}

impl From<PrintChoice> for DayFile {
    fn from(PrintChoice { parts, format, print }: PrintChoice) -> Self {
        Self::Printed { parts, format, print }
    }
}

/// A file about the day, to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct DayEffect {
    /// Where.
    pub path: PathBuf,
    /// The session as it was then.
    pub session: Box<Session>,
    /// What.
    pub file: DayFile,
    /// When.
    pub now: Timestamp,
    /// The computer's time zone, for sessions that name none.
    pub zone: TimeZone,
    /// Whether a file that is there may be replaced.
    pub replace: bool,
}

/// What came of a file about the day.
#[derive(Debug)]
pub enum DayEvent {
    /// It is on the disk.
    Written(PathBuf),
    /// It could not be written.
    NotWritten {
        /// Where it was to go.
        path: PathBuf,
        /// Why.
        error: SaveError,
    },
}

/// Files on their way.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::app) struct DayFiles {
    /// What was chosen last, and offered the next time.
    last: Option<PrintChoice>,
    /// A place for this is being asked for.
    asked: Option<DayFile>,
    /// These are being written.
    writing: Vec<(PathBuf, DayFile)>,
}

impl DayFiles {
    fn take(&mut self, path: &Path) -> Option<DayFile> {
        let place = self.writing.iter().position(|(writing, _)| writing == path)?;
        Some(self.writing.remove(place).1)
    }
}

/// Asks which parts are printed.
pub(super) fn ask_print(app: &mut App) {
    let last = app.state.open.as_ref().map(|open| open.agenda.files.last.unwrap_or_default());
    app.state.dialog = last.map(Dialog::PrintDay);
}

/// Asks where a file goes.
pub(super) fn ask_where(app: &mut App, file: DayFile) {
    let Some(open) = app.state.open.as_ref() else { return };
    if let Some(missing) = Missing::of(open.session()).filter(|_| file == DayFile::Calendar) {
        let about = (say!("agenda-about").to_owned(), Command::dialog(Dialog::Session));
        return app.toast(ToastKind::Error, words::sentence(&ExportError::NoTime(missing).to_string()), Some(about));
    }
    let name = file.file_name(open.session());
    app.with_open(|open| {
        if let DayFile::Printed { parts, format, print } = file {
            open.agenda.files.last = Some(PrintChoice { parts, format, print });
        }
        open.agenda.files.asked = Some(file);
    });
    app.state.dialog = None;
    file::ask(app, PathPurpose::Day, name);
}

/// The person chose where a file goes; `replace` where they were asked about one that is there.
pub(in crate::app) fn path_chosen(app: &mut App, path: PathBuf, replace: bool) {
    let Some(open) = app.state.open.as_mut() else { return };
    let Some(file) = open.agenda.files.asked.take() else { return };
    let (path, file, replace) = with_ending(path, file, replace);
    open.agenda.files.writing.push((path.clone(), file));
    let session = Box::new(open.session().clone());
    let (now, zone) = (app.state.now, app.state.zone.clone());
    app.effect(Effect::WriteDay(DayEffect { path, session, file, now, zone, replace }));
}

/// The ending that was typed says which format is meant; where it says none, the file's own is put on, and then it is another file than
/// the one that the person was asked about.
fn with_ending(path: PathBuf, file: DayFile, replace: bool) -> (PathBuf, DayFile, bool) {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let typed = Format::from_extension(ending).filter(|format| DayFile::PRINTED.contains(format));
    match (file, typed) {
        (DayFile::Printed { parts, print, .. }, Some(format)) => (path, DayFile::Printed { parts, format, print }, replace),
        _ if ending.eq_ignore_ascii_case(file.extension()) => (path, file, replace),
        _ => {
            let mut name = path.into_os_string();
            name.push(".");
            name.push(file.extension());
            (PathBuf::from(name), file, false)
        }
    }
}

/// What came of a file.
pub(in crate::app) fn handle(app: &mut App, event: DayEvent) {
    match event {
        DayEvent::Written(path) => {
            typed_path::done(app);
            app.with_open(|open| _ = open.agenda.files.take(&path));
            file::offer_folder(app, words::file::exported_to(&path), &path);
        }
        DayEvent::NotWritten { path, error } => {
            let asked = app.state.open.as_mut().and_then(|open| open.agenda.files.take(&path));
            if typed_path::not_written(app, &path, &error) {
                // Another path is being typed for it.
                return app.with_open(|open| open.agenda.files.asked = asked);
            }
            let again = asked.map(|file| (say!("file-choose-another-place").to_owned(), Command::Agenda(AgendaCommand::WriteDay(file))));
            app.toast(ToastKind::Error, why_not_exported(&path, &error), again);
        }
    }
}
