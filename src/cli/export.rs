//! `saltaire export`: a session as a document for an audience.

use super::args::ExportArgs;
use super::session_file::OpenFile;
use super::{CommandError, DONE, Terminal, about_file};
use crate::edit::{Change, Edit, RecordEdit};
use crate::export::{Format, Print, export};
use crate::model::{Audience, Finality, Sending, Session};
use crate::report::leaving::{Finding, is_checked, leaving};
use crate::report::{Options, Paper};
use crate::schedule::zone_of;
use crate::store::{Home, Keep, Over, RealDisk, SaveError, Settings, save_atomic};
use crate::words::leaving::in_one_line;
use crate::words::report::imprint;

pub(super) fn run(args: &ExportArgs, terminal: &mut Terminal<'_>) -> Result<u8, CommandError> {
    if let Some(what) = super::export_day::asked_for(args)? {
        return super::export_day::run(args, what, terminal);
    }
    let audience = args.audience.map(Audience::from).ok_or_else(|| CommandError::WrongUsage(say!("cli-for-whom").to_owned()))?;
    let format = format(args)?;
    let paper = paper(args, audience, format)?;
    let mut file = OpenFile::open_even_unlocked(&args.file, terminal)?;
    let mut options = options(args, audience, &file.session, terminal)?;
    options.paper = paper;
    let print = if args.large_print { Print::Large } else { Print::Ordinary };
    let bytes = export(&file.session, audience, format, &options, print).map_err(CommandError::at_fault)?;
    write_out(args, &bytes, terminal)?;
    warn(&file.session, audience, format, &options, terminal)?;
    let date = terminal.now.to_zoned(zone_of(&file.session, &terminal.zone)).date();
    let imprint = imprint(options.finality, options.number, date);
    writeln!(terminal.out, "{}", say!("cli-exported", file = args.to.display().to_string(), imprint = imprint))?;
    // The document is made; that it could not be logged takes nothing away from it.
    if let Err(err) = log(args, audience, &options, &mut file, terminal) {
        writeln!(terminal.err, "{}", say!("cli-not-logged", why = err.to_string()))?;
    }
    Ok(DONE)
}

/// Says what in an export looks like it names someone, and which short forms have no long form.
fn warn(session: &Session, audience: Audience, format: Format, options: &Options, terminal: &mut Terminal<'_>) -> Result<(), CommandError> {
    if !is_checked(audience) {
        return Ok(());
    }
    let found = leaving(session, options, format == Format::Csv);
    let is_spelt = |short: &str| session.acronyms.get(short).is_some_and(|long| !long.trim().is_empty());
    let short_forms: Vec<&Finding> = found.short_forms.iter().filter(|form| !is_spelt(&form.words)).collect();
    let names: Vec<&Finding> = found.names.iter().collect();
    let lists =
        [(say!("leaving-names", count = names.len()), names), (say!("leaving-short-forms", count = short_forms.len()), short_forms)];
    for (title, findings) in lists.into_iter().filter(|(_, findings)| !findings.is_empty()) {
        writeln!(terminal.err, "{title}")?;
        for finding in findings {
            writeln!(terminal.err, "  {}", in_one_line(session, finding))?;
        }
    }
    Ok(())
}

/// The format that the file's ending asks for.
pub(super) fn format(args: &ExportArgs) -> Result<Format, CommandError> {
    let extension = args.to.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let Some(format) = Format::from_extension(extension) else {
        let endings: Vec<String> = Format::ALL.iter().map(|format| format!(".{}", format.extension())).collect();
        let file = args.to.display().to_string();
        return Err(CommandError::WrongUsage(say!("cli-wrong-ending", file = file, endings = endings.join(", "))));
    };
    if args.large_print && !format.has_large_print() {
        return Err(CommandError::WrongUsage(say!("cli-no-large-print").to_owned()));
    }
    Ok(format)
}

/// Which document is asked for: the rescue sheet is for those who came, a draft, and no table.
fn paper(args: &ExportArgs, audience: Audience, format: Format) -> Result<Paper, CommandError> {
    if !args.rescue_sheet {
        return Ok(Paper::Report);
    }
    if audience != Audience::Attendees || !format.can_hold(Paper::RescueSheet) {
        return Err(CommandError::WrongUsage(say!("cli-rescue-sheet-for-attendees").to_owned()));
    }
    if args.finality.is_some_and(|finality| Finality::from(finality) != Finality::Draft) {
        return Err(CommandError::WrongUsage(say!("cli-rescue-sheet-is-a-draft").to_owned()));
    }
    Ok(Paper::RescueSheet)
}

fn options(args: &ExportArgs, audience: Audience, session: &Session, terminal: &mut Terminal<'_>) -> Result<Options, CommandError> {
    let usual = if audience == Audience::Tables { Finality::ForChecking } else { Finality::Draft };
    let number = session.sent.iter().map(|sending| sending.number).max().unwrap_or_default().saturating_add(1);
    let mut options = Options::new(args.finality.map_or(usual, Finality::from), number, terminal.now, terminal.zone.clone());
    match Home::find() {
        Ok(home) => {
            let settings = Settings::read(&RealDisk, &home);
            options.smallest_count = settings.value.smallest_group_shown;
            if settings.set_aside.is_some() {
                writeln!(terminal.err, "{}", say!("cli-settings-unread", smallest = options.smallest_count))?;
            }
        }
        Err(err) => {
            let said = say!("cli-settings-not-found", why = err.to_string(), smallest = options.smallest_count);
            writeln!(terminal.err, "{said}")?;
        }
    }
    Ok(options)
}

pub(super) fn write_out(args: &ExportArgs, bytes: &[u8], terminal: &mut Terminal<'_>) -> Result<(), CommandError> {
    let over = if args.force { Over::Anything } else { Over::Nothing };
    let saved = save_atomic(&RealDisk, &args.to, bytes, over, Keep::Nothing).map_err(|err| match err {
        SaveError::AlreadyThere { .. } => CommandError::AtFault(say!("cli-already-there", file = args.to.display().to_string())),
        err => CommandError::at_fault(err),
    })?;
    for remark in &saved.remarks {
        writeln!(terminal.err, "{}", about_file(&args.to, remark))?;
    }
    Ok(())
}

fn log(
    args: &ExportArgs,
    audience: Audience,
    options: &Options,
    file: &mut OpenFile,
    terminal: &mut Terminal<'_>,
) -> Result<(), CommandError> {
    let sending = Sending {
        id: terminal.ids.entry(),
        number: options.number,
        at: terminal.now.round(jiff::Unit::Second).unwrap_or(terminal.now),
        audience,
        finality: options.finality,
        file_name: args.to.file_name().unwrap_or_default().to_string_lossy().into_owned(),
    };
    Edit::Record(RecordEdit::Sending(Change::Add(Box::new(sending)))).apply(&mut file.session).map_err(CommandError::at_fault)?;
    file.save(&args.file, terminal)?;
    Ok(())
}
