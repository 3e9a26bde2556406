//! `saltaire recover`: what there is to go back to, and a version of it as a file again; what journals have that is in no file yet.

use super::args::RecoverArgs;
use super::{CommandError, DONE, Terminal, about_file};
use crate::store::{
    BackedUp, BackupContents, BackupEntry, Backups, Home, Journals, Keep, LeftBehind, Lock, LockError, Over, RealDisk, RestoreError,
    SaveError, save_atomic, why, write,
};
use crate::words::{count, file::title_or_none, recovery, time};
use jiff::tz::TimeZone;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How the latest journal of a session is asked for; the next is "journal-2".
const JOURNAL: &str = "journal";

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
    let home = Home::find().map_err(CommandError::at_fault)?;
    let backups = backups(&home)?;
    let left = left_behind(&home, terminal)?;
    let Some(file) = &args.file else {
        list_sessions(&backups, &left, terminal)?;
        return Ok(DONE);
    };
    let left = of_session(left, file);
    match (&args.from, &args.out) {
        (Some(from), Some(out)) => match left.iter().zip(1..).find(|(_, number)| *from == journal_name(*number)) {
            Some((left, _)) => write_journal(left, out, terminal)?,
            None => restore(&backups, choose(&versions(&backups, file)?, from, file)?, out, args.force, terminal)?,
        },
        _ => list_versions(&backups, &left, file, terminal)?,
    }
    Ok(DONE)
}

fn backups(home: &Home) -> Result<Backups, CommandError> {
    Backups::in_home(&RealDisk, home)
        .map_err(|err| CommandError::AtFault(say!("cli-recover-no-folder", folder = home.folder().display().to_string(), why = why(&err))))
}

/// What programs that do not run any more have left in their journals; says which of those cannot be read.
fn left_behind(home: &Home, terminal: &mut Terminal<'_>) -> io::Result<Vec<LeftBehind>> {
    let (mut left, unreadable) = Journals::new(Arc::new(RealDisk), Some(home)).look_beyond();
    for kept in unreadable {
        writeln!(terminal.err, "{}", recovery::journal_unreadable(&kept.file, kept.lacks.as_deref()))?;
    }
    left.retain(|left| !left.recovery.brings.is_nothing());
    Ok(left)
}

/// Those of the session at a path, which may be a link and need not be there any more.
fn of_session(mut left: Vec<LeftBehind>, file: &Path) -> Vec<LeftBehind> {
    let whole = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let real = whole.canonicalize().unwrap_or_else(|_| whole.clone());
    let is_it = |path: &PathBuf| *path == whole || path.canonicalize().map_or_else(|_| *path == real, |path| path == real);
    left.retain(|left| is_it(&left.path));
    left
}

fn journal_name(number: usize) -> String {
    if number == 1 { JOURNAL.to_owned() } else { format!("{JOURNAL}-{number}") }
}

/// Every session of which something is kept, and every one of which something is in no file yet.
fn list_sessions(backups: &Backups, left: &[LeftBehind], terminal: &mut Terminal<'_>) -> io::Result<()> {
    let backed_up = backups.all(&RealDisk);
    let found = backed_up.iter().map(|session| backed_up_as(session, &terminal.zone));
    let found: Vec<Found> = found.chain(left.iter().map(|left| beyond(left, &terminal.zone))).collect();
    if found.is_empty() {
        return writeln!(terminal.out, "{}", say!("cli-recover-nothing"));
    }
    for Found { of, title, what } in found {
        writeln!(terminal.out, "{}", say!("cli-recover-session", file = of, title = title, what = what))?;
    }
    Ok(())
}

fn beyond(left: &LeftBehind, zone: &TimeZone) -> Found {
    Found {
        of: left.path.display().to_string(),
        title: title_or_none(&left.recovery.session.about.title).to_owned(),
        what: say!("cli-recover-beyond", what = recovery::beyond(left.recovery.brings.beyond(), zone)),
    }
}

fn backed_up_as(session: &BackedUp, zone: &TimeZone) -> Found {
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

fn list_versions(backups: &Backups, left: &[LeftBehind], file: &Path, terminal: &mut Terminal<'_>) -> Result<(), CommandError> {
    for (left, number) in left.iter().zip(1..) {
        let what = recovery::beyond(left.recovery.brings.beyond(), &terminal.zone);
        let (file, name) = (file.display().to_string(), journal_name(number));
        writeln!(terminal.out, "{}", say!("cli-recover-journal", file = file, what = what, name = name))?;
    }
    if !left.is_empty() && backups.list(&RealDisk, file).is_empty() {
        return Ok(());
    }
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

/// Writes the session with all that its journal has, as a copy; file and journal stay as they are.
fn write_journal(left: &LeftBehind, out: &Path, terminal: &mut Terminal<'_>) -> Result<(), CommandError> {
    let bytes = write(&left.recovery.session).map_err(CommandError::at_fault)?;
    save_atomic(&RealDisk, out, &bytes, Over::Nothing, Keep::Nothing).map_err(|err| match err {
        SaveError::AlreadyThere { .. } => CommandError::AtFault(say!("cli-copy-already-there", file = out.display().to_string())),
        err => CommandError::at_fault(err),
    })?;
    let brings = &left.recovery.brings;
    let told = [left.unreadable.clone(), (brings.scraps > 0).then(|| say!("cli-recover-typed", count = brings.scraps))];
    for remark in told.into_iter().flatten().chain(brings.remarks()) {
        writeln!(terminal.err, "{}", about_file(&left.path, remark))?;
    }
    let (file, notes) = (out.display().to_string(), count::notes(left.recovery.session.notes.len()));
    let what = recovery::beyond(brings.beyond(), &terminal.zone);
    writeln!(terminal.out, "{}", say!("cli-recovered-journal", file = file, notes = notes, what = what))?;
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
