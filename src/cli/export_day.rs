//! `saltaire export --day`, or to an .ics file: what is printed for the day, and the agenda for a calendar. Nothing of it is logged: it goes to nobody as a version of the report.

use super::args::{DayPart, ExportArgs};
use super::export::{format, write_out};
use super::{CommandError, DONE, Terminal, session_file};
use crate::export::{DayFile, Print};
use crate::report::{Copy, DayParts};

/// The file about the day that is asked for; `None`: a report is.
pub(super) fn asked_for(args: &ExportArgs) -> Result<Option<DayFile>, CommandError> {
    if args.to.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(DayFile::Calendar.extension())) {
        if args.audience.is_some() || args.finality.is_some() || args.large_print || !args.day.is_empty() {
            return Err(CommandError::WrongUsage(say!("cli-calendar-alone").to_owned()));
        }
        return Ok(Some(DayFile::Calendar));
    }
    if args.day.is_empty() {
        return Ok(None);
    }
    let format = format(args)?;
    if !DayFile::PRINTED.contains(&format) {
        return Err(CommandError::WrongUsage(say!("day-not-printed-so").to_owned()));
    }
    let has = |part| args.day.contains(&part);
    let running_order = match (has(DayPart::FacilitatorsRunningOrder), has(DayPart::RunningOrder)) {
        (true, _) => Some(Copy::Facilitator),
        (false, is_asked) => is_asked.then_some(Copy::Everyone),
    };
    let parts = DayParts { running_order, question_cards: has(DayPart::QuestionCards), capture_sheets: has(DayPart::CaptureSheets) };
    let print = if args.large_print { Print::Large } else { Print::Ordinary };
    Ok(Some(DayFile::Printed { parts, format, print }))
}

/// Writes it.
pub(super) fn run(args: &ExportArgs, what: DayFile, terminal: &mut Terminal<'_>) -> Result<u8, CommandError> {
    let session = session_file::read(&args.file, terminal)?;
    let bytes = what.write(&session, terminal.now, &terminal.zone).map_err(CommandError::at_fault)?;
    write_out(args, &bytes, terminal)?;
    writeln!(terminal.out, "{}", say!("cli-day-exported", file = args.to.display().to_string()))?;
    Ok(DONE)
}
