//! `saltaire merge`: two copies of a session brought together.

use super::args::MergeArgs;
use super::session_file::read;
use super::{CommandError, DONE, Terminal, about_file};
use crate::merge::merge;
use crate::model::Session;
use crate::store::{Backups, Home, Keep, Lock, LockError, Over, RealDisk, SaveError, save_atomic, write};
use crate::words::merge::{in_two_ways, remark};
use crate::words::{count, note::shortened};
use std::path::Path;

/// Stands for a session before that is not known.
const NONE: &str = "-";
/// How many letters of a value are shown.
const MOST_LETTERS: usize = 80;

pub(super) fn run(args: &MergeArgs, terminal: &mut Terminal<'_>) -> Result<u8, CommandError> {
    let base = if args.base.as_os_str() == NONE { None } else { Some(read(&args.base, terminal)?) };
    let (mine, theirs) = (read(&args.mine, terminal)?, read(&args.theirs, terminal)?);
    let merged = merge(base.as_ref(), &mine, &theirs).map_err(CommandError::at_fault)?;
    write_out(args, &merged.session, terminal)?;
    let notes = count::notes(merged.session.notes.len());
    writeln!(terminal.out, "{}", say!("cli-merged", file = args.out.display().to_string(), notes = notes))?;
    let (one, other) = (args.mine.display().to_string(), args.theirs.display().to_string());
    for told in &merged.told {
        writeln!(terminal.out, "{}", remark(told, &merged.session, &one, &other))?;
    }
    to_settle(&merged.session, terminal)
}

/// Lists what the facilitator has to settle, from earlier merges too.
fn to_settle(session: &Session, terminal: &mut Terminal<'_>) -> Result<u8, CommandError> {
    for unsettled in session.unsettled.in_order() {
        let both = in_two_ways(session, unsettled);
        let line = |text: &str| shortened(&text.replace(['\n', '\r'], " "), MOST_LETTERS);
        let said = match &both.ours {
            Some(ours) => say!("cli-to-settle", of = both.of, ours = line(ours), other = line(&both.other)),
            None => say!("cli-to-settle-gone", of = both.of, other = line(&both.other)),
        };
        writeln!(terminal.out, "{said}")?;
    }
    Ok(DONE)
}

fn write_out(args: &MergeArgs, session: &Session, terminal: &mut Terminal<'_>) -> Result<(), CommandError> {
    let bytes = write(session).map_err(CommandError::at_fault)?;
    // Forced or not, nothing is written under somebody who has it open.
    let lock = args.force.then(|| Lock::take(&args.out, terminal.now));
    if let Some(Err(err @ LockError::Held { .. })) = &lock {
        return Err(CommandError::at_fault(err));
    }
    let over = if args.force { Over::Anything } else { Over::Nothing };
    // What is written over is kept.
    let backups = if args.force { Home::find().ok().and_then(|home| Backups::in_home(&RealDisk, &home).ok()) } else { None };
    let saved =
        save_atomic(&RealDisk, &args.out, &bytes, over, backups.as_ref().map_or(Keep::Nothing, Keep::Always)).map_err(|err| match err {
            SaveError::AlreadyThere { .. } => already_there(&args.out),
            err => CommandError::at_fault(err),
        })?;
    for remark in &saved.remarks {
        writeln!(terminal.err, "{}", about_file(&args.out, remark))?;
    }
    if let Some(backup) = &saved.backup {
        writeln!(terminal.out, "{}", say!("cli-backup", file = backup.display().to_string()))?;
    }
    Ok(())
}

fn already_there(file: &Path) -> CommandError {
    CommandError::AtFault(say!("cli-already-there", file = file.display().to_string()))
}
