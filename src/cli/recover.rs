//! `saltaire recover`: what there is to go back to, and a version of it as a file again.

use super::args::RecoverArgs;
use super::{CommandError, DONE, Terminal, about_file};
use crate::store::{BackedUp, BackupContents, BackupEntry, Backups, Home, Lock, LockError, Over, RealDisk, RestoreError, SaveError, why};
use crate::words::{count, file::title_or_none, time};
use jiff::tz::TimeZone;
use std::io;
use std::path::Path;

/// Something of a session that is kept beside its file.
struct Found {
    /// The session's file, or where that is not known the folder with what is kept of it.
    of: String,
    /// What it is called.
    title: String,
    /// What there is of it, and from when.
    what: String,
}

pub(super) fn run(args: &RecoverArgs, terminal: &mut Terminal<'_>) -> Result<u8, CommandError> {
    let backups = backups()?;
    match (&args.file, &args.from, &args.out) {
        (Some(file), Some(from), Some(out)) => {
            let list = versions(&backups, file)?;
            restore(&backups, choose(&list, from, file)?, out, args.force, terminal)?;
        }
        (Some(file), ..) => list_versions(&backups, file, terminal)?,
        (None, ..) => list_sessions(&backups, terminal)?,
    }
    Ok(DONE)
}

fn backups() -> Result<Backups, CommandError> {
    let home = Home::find().map_err(CommandError::at_fault)?;
    Backups::in_home(&RealDisk, &home)
        .map_err(|err| CommandError::AtFault(say!("cli-recover-no-folder", folder = home.folder().display().to_string(), why = why(&err))))
}

/// Every session of which something is kept.
fn list_sessions(backups: &Backups, terminal: &mut Terminal<'_>) -> io::Result<()> {
    let found: Vec<Found> = backups.all(&RealDisk).iter().map(|session| backed_up(session, &terminal.zone)).collect();
    if found.is_empty() {
        return writeln!(terminal.out, "{}", say!("cli-recover-nothing"));
    }
    for Found { of, title, what } in found {
        writeln!(terminal.out, "{}", say!("cli-recover-session", file = of, title = title, what = what))?;
    }
    Ok(())
}

fn backed_up(session: &BackedUp, zone: &TimeZone) -> Found {
    let latest = session.entries.first().map(|entry| time::moment(entry.saved_at, zone)).unwrap_or_default();
    Found {
        of: session.path.as_ref().unwrap_or(&session.folder).display().to_string(),
        title: title_or_none(&session.title).to_owned(),
        what: say!("cli-recover-versions", count = session.entries.len(), latest = latest),
    }
}

/// The versions of a session, of which there is at least one.
fn versions(backups: &Backups, file: &Path) -> Result<Vec<BackupEntry>, CommandError> {
    let list = backups.list(&RealDisk, file);
    if list.is_empty() {
        return Err(CommandError::AtFault(say!("cli-recover-none-of", file = file.display().to_string())));
    }
    Ok(list)
}

fn list_versions(backups: &Backups, file: &Path, terminal: &mut Terminal<'_>) -> Result<(), CommandError> {
    let list = versions(backups, file)?;
    writeln!(terminal.out, "{}", say!("cli-recover-list", file = file.display().to_string(), count = list.len()))?;
    for (number, entry) in (1_usize..).zip(&list) {
        let when = time::moment(entry.saved_at, &terminal.zone);
        let line = match backups.contents(&RealDisk, entry) {
            Ok(contents) if contents.remarks.is_empty() => {
                say!("cli-recover-line", number = number, when = when, what = holds(&contents), name = name_of(entry))
            }
            Ok(contents) => {
                let remarks: Vec<String> = contents.remarks.iter().map(ToString::to_string).collect();
                let (what, remark) = (holds(&contents), remarks.join("; "));
                say!("cli-recover-line-odd", number = number, when = when, what = what, name = name_of(entry), remark = remark)
            }
            Err(err) => say!("cli-recover-line-unread", number = number, when = when, why = err.to_string()),
        };
        writeln!(terminal.out, "{line}")?;
    }
    Ok(())
}

/// A version by its number in the list or by its name.
fn choose<'a>(list: &'a [BackupEntry], from: &str, file: &Path) -> Result<&'a BackupEntry, CommandError> {
    let by_number = from.parse::<usize>().ok().and_then(|number| list.get(number.checked_sub(1)?));
    let named = || list.iter().find(|entry| name_of(entry) == from);
    by_number.or_else(named).ok_or_else(|| {
        CommandError::AtFault(say!("cli-recover-no-such", file = file.display().to_string(), from = from, count = list.len()))
    })
}

fn restore(backups: &Backups, entry: &BackupEntry, out: &Path, force: bool, terminal: &mut Terminal<'_>) -> Result<(), CommandError> {
    let contents = backups.contents(&RealDisk, entry).map_err(CommandError::at_fault)?;
    let lock = Lock::take(out, terminal.now);
    if let Err(err @ LockError::Held { .. }) = &lock {
        return Err(CommandError::at_fault(err));
    }
    let over = if force { Over::Anything } else { Over::Nothing };
    let saved = backups.restore(&RealDisk, entry, out, over).map_err(|err| match err {
        RestoreError::NotSaved(SaveError::AlreadyThere { .. }) => {
            CommandError::AtFault(say!("cli-already-there", file = out.display().to_string()))
        }
        err => CommandError::at_fault(err),
    })?;
    for remark in &contents.remarks {
        writeln!(terminal.err, "{}", about_file(out, remark))?;
    }
    let (file, when) = (out.display().to_string(), time::moment(entry.saved_at, &terminal.zone));
    writeln!(terminal.out, "{}", say!("cli-recovered", file = file, when = when, what = holds(&contents)))?;
    if let Some(backup) = saved.backup {
        writeln!(terminal.out, "{}", say!("cli-backup", file = backup.display().to_string()))?;
    }
    Ok(())
}

/// "52 notes, 11 agenda items, 6 tables, 6 themes, 9 next steps".
fn holds(contents: &BackupContents) -> String {
    say!(
        "cli-recover-holds",
        notes = count::notes(contents.notes),
        items = count::agenda_items(contents.items),
        tables = count::tables(contents.tables),
        themes = count::themes(contents.themes),
        steps = count::next_steps(contents.next_steps),
    )
}

fn name_of(entry: &BackupEntry) -> String {
    entry.file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
