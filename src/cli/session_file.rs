//! A session file as the commands open and save it.

use super::{CommandError, Terminal, about_file};
use crate::model::Session;
use crate::store::{Backups, FileStamp, Home, Keep, Loaded, Lock, LockError, Newer, Over, RealDisk, Saved, load, save_atomic, why, write};
use std::path::Path;

/// A session that nobody else has open, with what is needed to save it again.
pub(super) struct OpenFile {
    pub session: Session,
    stamp: FileStamp,
    lock: Result<Lock, LockError>,
    newer: Option<Newer>,
}

/// Reads a session; what is odd about its file is said.
pub(super) fn read(path: &Path, terminal: &mut Terminal<'_>) -> Result<Session, CommandError> {
    let (loaded, _) = load::<Session>(path).map_err(CommandError::at_fault)?;
    remark(path, &loaded, terminal)?;
    Ok(loaded.document)
}

fn remark(path: &Path, loaded: &Loaded<Session>, terminal: &mut Terminal<'_>) -> Result<(), CommandError> {
    for remark in &loaded.remarks {
        writeln!(terminal.err, "{}", about_file(path, remark))?;
    }
    if let Some(newer) = &loaded.newer {
        writeln!(terminal.err, "{}", about_file(path, newer))?;
    }
    Ok(())
}

impl OpenFile {
    /// Opens a session to change it; refuses while somebody else has it open.
    pub(super) fn open(path: &Path, terminal: &mut Terminal<'_>) -> Result<Self, CommandError> {
        let file = Self::open_even_unlocked(path, terminal)?;
        match &file.lock {
            Ok(_) => Ok(file),
            Err(err) => Err(CommandError::at_fault(err)),
        }
    }

    /// Opens a session that is to be changed if it can be: where its folder can only be read there is no lock, and only the
    /// save fails. Refuses while somebody else has it open.
    pub(super) fn open_even_unlocked(path: &Path, terminal: &mut Terminal<'_>) -> Result<Self, CommandError> {
        if !path.is_file() {
            // What is wrong with the path is said better by reading it than by locking it.
            load::<Session>(path).map_err(CommandError::at_fault)?;
        }
        let lock = Lock::take(path, terminal.now);
        if let Err(err @ LockError::Held { .. }) = &lock {
            return Err(CommandError::at_fault(err));
        }
        let (loaded, stamp) = load::<Session>(path).map_err(CommandError::at_fault)?;
        remark(path, &loaded, terminal)?;
        Ok(Self { session: loaded.document, stamp, lock, newer: loaded.newer })
    }

    /// Saves it in place of what was read, of which a backup is kept.
    pub(super) fn save(&self, path: &Path, terminal: &mut Terminal<'_>) -> Result<Saved, CommandError> {
        self.lock.as_ref().map_err(CommandError::at_fault)?;
        if let Some(newer) = &self.newer {
            return Err(CommandError::at_fault(about_file(path, newer)));
        }
        let home = Home::find().map_err(CommandError::at_fault)?;
        let backups = Backups::in_home(&RealDisk, &home).map_err(|err| {
            let folder = home.folder().display().to_string();
            CommandError::AtFault(say!("cli-no-backups", folder = folder, why = why(&err)))
        })?;
        let bytes = write(&self.session).map_err(CommandError::at_fault)?;
        let saved =
            save_atomic(&RealDisk, path, &bytes, Over::Known(&self.stamp), Keep::Always(&backups)).map_err(CommandError::at_fault)?;
        for remark in &saved.remarks {
            writeln!(terminal.err, "{}", about_file(path, remark))?;
        }
        Ok(saved)
    }
}
