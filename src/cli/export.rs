//! `saltaire export`: a session as a document for an audience.

use super::args::ExportArgs;
use super::session_file::OpenFile;
use super::{CommandError, DONE, Terminal};
use crate::edit::{Change, Edit, RecordEdit};
use crate::export::{Format, Print, export};
use crate::model::{Audience, Finality, Sending, Session};
use crate::report::Options;
use crate::schedule::zone_of;
use crate::store::{Home, Over, SaveError, Settings, save_atomic};
use crate::words::report::imprint;

pub(super) fn run(args: &ExportArgs, terminal: &mut Terminal<'_>) -> Result<u8, CommandError> {
    let format = format(args)?;
    let mut file = OpenFile::open_even_unlocked(&args.file, terminal)?;
    let options = options(args, &file.session, terminal)?;
    let print = if args.large_print { Print::Large } else { Print::Ordinary };
    let bytes = export(&file.session, args.audience.into(), format, &options, print).map_err(CommandError::at_fault)?;
    write_out(args, &bytes, terminal)?;
    let date = terminal.now.to_zoned(zone_of(&file.session, &terminal.zone)).date();
    writeln!(terminal.out, "{}: {}", args.to.display(), imprint(options.finality, options.number, date))?;
    // The document is made; that it could not be logged takes nothing away from it.
    if let Err(err) = log(args, &options, &mut file, terminal) {
        writeln!(terminal.err, "the export is not logged in the session: {err}")?;
    }
    Ok(DONE)
}

/// The format that the file's ending asks for.
fn format(args: &ExportArgs) -> Result<Format, CommandError> {
    let extension = args.to.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let Some(format) = Format::from_extension(extension) else {
        let endings: Vec<String> = Format::ALL.iter().map(|format| format!(".{}", format.extension())).collect();
        return Err(CommandError::WrongUsage(format!("{}: the name has to end in one of {}", args.to.display(), endings.join(", "))));
    };
    if args.large_print && !format.has_large_print() {
        return Err(CommandError::WrongUsage("--large-print is for .docx and .html; other files have no size of letters".to_owned()));
    }
    Ok(format)
}

fn options(args: &ExportArgs, session: &Session, terminal: &mut Terminal<'_>) -> Result<Options, CommandError> {
    let usual = if Audience::from(args.audience) == Audience::Tables { Finality::ForChecking } else { Finality::Draft };
    let number = session.sent.iter().map(|sending| sending.number).max().unwrap_or_default().saturating_add(1);
    let mut options = Options::new(args.finality.map_or(usual, Finality::from), number, terminal.now, terminal.zone.clone());
    match Home::find() {
        Ok(home) => {
            let settings = Settings::read(&home);
            options.smallest_count = settings.value.smallest_group_shown;
            if settings.set_aside.is_some() {
                writeln!(terminal.err, "your settings could not be read; groups of fewer than {} are left out", options.smallest_count)?;
            }
        }
        Err(err) => writeln!(terminal.err, "{err}; groups of fewer than {} are left out", options.smallest_count)?,
    }
    Ok(options)
}

fn write_out(args: &ExportArgs, bytes: &[u8], terminal: &mut Terminal<'_>) -> Result<(), CommandError> {
    let over = if args.force { Over::Anything } else { Over::Nothing };
    let saved = save_atomic(&args.to, bytes, over, None).map_err(|err| match err {
        SaveError::AlreadyThere { .. } => CommandError::AtFault(format!("{err}; --force writes over it")),
        err => CommandError::at_fault(err),
    })?;
    for remark in &saved.remarks {
        writeln!(terminal.err, "{}: {remark}", args.to.display())?;
    }
    Ok(())
}

fn log(args: &ExportArgs, options: &Options, file: &mut OpenFile, terminal: &mut Terminal<'_>) -> Result<(), CommandError> {
    let sending = Sending {
        id: terminal.ids.entry(),
        number: options.number,
        at: terminal.now.round(jiff::Unit::Second).unwrap_or(terminal.now),
        audience: args.audience.into(),
        finality: options.finality,
        file_name: args.to.file_name().unwrap_or_default().to_string_lossy().into_owned(),
    };
    Edit::Record(RecordEdit::Sending(Change::Add(Box::new(sending)))).apply(&mut file.session).map_err(CommandError::at_fault)?;
    file.save(&args.file, terminal)?;
    Ok(())
}
