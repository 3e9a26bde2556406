//! Everything that the program keeps of a session besides its file: looked into, and cleaned.

use super::super::files::Files;
use super::ORDERS;
use super::search::Needles;
use crate::app::{EraseEvent, Erased};
use crate::edit::Edit;
use crate::erase::Erasure;
use crate::model::Session;
use crate::store::Recovery;
use crate::store::{self, Found, Journals, Keep, LoadError, Lock, Over, SaveError, photo_folder, photos_beside, temporaries_of};
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// Looks what else is known of what is to be erased.
pub(super) fn look(files: &Files, path: &Path, mut erasure: Erasure) -> EraseEvent {
    if let Ok((loaded, _)) = store::load::<Session>(path) {
        erasure.learn(&loaded.document);
    }
    let mut journals_with_it = 0;
    {
        let keeper = files.journals();
        let journals = keeper.journals();
        for found in of_session(&journals, &erasure) {
            if let Some(recovery) = recovery_of(&journals, &found) {
                erasure.learn(&recovery.file);
                erasure.learn(&recovery.session);
            }
            journals_with_it += 1;
        }
    }
    let mut versions_with_it = 0;
    if let Some(backups) = files.versions.backups() {
        // Nothing is changed: every version is only looked at.
        backups.rewrite_all(&*files.disk, |session| {
            erasure.learn(session);
            versions_with_it += usize::from(erasure.has_words(session));
            None
        });
    }
    EraseEvent::Looked { erasure, backups: versions_with_it, journals: journals_with_it }
}

/// Takes what was withdrawn elsewhere out of what is kept here; none: that has nothing of it.
pub(super) fn clean_again(files: &Files, path: &Path, mut erasure: Erasure) -> Option<Erased> {
    let mut has_any = false;
    {
        let keeper = files.journals();
        let journals = keeper.journals();
        for recovery in of_session(&journals, &erasure).iter().filter_map(|found| recovery_of(&journals, found)) {
            for state in [&recovery.file, &recovery.session] {
                erasure.learn(state);
                has_any |= erasure.has_words(state);
            }
        }
    }
    if let Some(backups) = files.versions.backups() {
        backups.rewrite_all(&*files.disk, |session| {
            erasure.learn(session);
            has_any |= erasure.has_words(session);
            None
        });
    }
    has_any |= erasure.photos().any(|photo| files.disk.look(&photo_folder(path).join(photo.file.as_str())).is_ok());
    has_any.then(|| clean(files, path, &erasure))
}

/// Takes it out of everything besides the session's own file and journal.
pub(super) fn clean(files: &Files, path: &Path, erasure: &Erasure) -> Erased {
    let mut it = Cleaning { files, path, erasure, needles: Needles::of(erasure), copies: BTreeSet::new(), done: Erased::default() };
    it.journals();
    it.backups();
    it.own_files();
    it.beside_the_session();
    it.photos();
    it.look_again();
    let known = it.copies.into_iter().filter(|copy| copy != path && files.disk.look(copy).is_ok());
    Erased { copies: known.collect(), ..it.done }
}

struct Cleaning<'a> {
    files: &'a Files,
    path: &'a Path,
    erasure: &'a Erasure,
    needles: Needles,
    /// Where else the session is or was kept.
    copies: BTreeSet<PathBuf>,
    done: Erased,
}

impl Cleaning<'_> {
    /// Journals that were left behind, and what is left of journals.
    fn journals(&mut self) {
        let keeper = self.files.journals();
        let journals = keeper.journals();
        let mut looked_at = BTreeSet::new();
        for found in of_session(&journals, self.erasure) {
            let file = found.file.clone();
            looked_at.insert(file.clone());
            self.copies.insert(found.read.header.path.clone());
            match self.journal(&journals, &found) {
                Some(Ok(())) => self.done.journals += 1,
                Some(Err(err)) => self.done.fails(&file, store::why(&err)),
                None => self.done.cannot_be_read(&file, true),
            }
        }
        for file in journals.remains_of(self.erasure.session()) {
            if file.extension().is_some_and(|ending| ending == "unreadable") {
                // What was typed stands in it letter by letter: it may have parts of the words where it has not all of them.
                let has_words = self.files.disk.read(&file).is_ok_and(|bytes| self.needles.are_in(&bytes));
                self.done.cannot_be_read(&file, has_words);
            } else {
                self.remove(&file);
            }
        }
        for (file, is_held) in journals.others_of(self.erasure.session()) {
            if is_held {
                self.done.is_held_elsewhere(&file);
            } else if !looked_at.contains(&file) {
                self.done.fails(&file, say!("erase-not-looked-at").to_owned());
            }
        }
    }

    /// Puts one edit without the words in the place of all that a journal has; none: it is not known what it builds on.
    fn journal(&self, journals: &Journals, found: &Found) -> Option<io::Result<()>> {
        let recovery = recovery_of(journals, found)?;
        let without = |session: Session| self.erasure.erased(&session).unwrap_or(session);
        let (file, session) = (without(recovery.file), without(recovery.session));
        let base = match store::write(&file) {
            Ok(base) => base,
            Err(err) => return Some(Err(io::Error::other(err.to_string()))),
        };
        let edit = (file != session).then(|| Edit::between(&file, &session));
        let scraps = recovery.scraps.into_iter().map(|scrap| self.erasure.erased_json(&scrap).unwrap_or(scrap)).collect();
        Some(journals.replace(found, &base, edit.as_ref(), scraps))
    }

    fn backups(&mut self) {
        let Some(backups) = self.files.versions.backups() else { return };
        let disk = &*self.files.disk;
        let own: BTreeSet<PathBuf> = backups.list(disk, self.path).into_iter().map(|entry| entry.file).collect();
        let rewritten = backups.rewrite_all(disk, |session| self.erasure.erased(session));
        self.done.backups += rewritten.changed;
        for unread in rewritten.unread {
            let file = unread.file();
            if matches!(unread, LoadError::Unreadable { .. }) {
                // The disk did not give it: it may the next time.
                self.done.fails(file, unread.to_string());
                continue;
            }
            let has_words = disk.read(file).is_ok_and(|bytes| self.needles.are_in(&bytes));
            if has_words || own.contains(file) {
                self.done.cannot_be_read(file, has_words);
            }
        }
        for failed in rewritten.failed {
            self.done.fails(failed.file(), failed.to_string());
        }
        for kept in backups.all(disk) {
            let is_copy = || kept.entries.first().is_some_and(|entry| self.is_of_session(&entry.file));
            self.copies.extend(kept.path.clone().filter(|_| is_copy()));
            let about = kept.folder.join("about.ron");
            if disk.read(&about).is_ok_and(|bytes| self.needles.are_in(&bytes)) {
                // It says what the session is called, and is made anew with the next version.
                self.remove(&about);
            }
        }
    }

    fn is_of_session(&self, file: &Path) -> bool {
        store::load::<Session>(file).is_ok_and(|(loaded, _)| loaded.document.id == self.erasure.session())
    }

    /// Everything else in the program's own folder: its copies of examples, files that were set aside.
    fn own_files(&mut self) {
        let Some(home) = &self.files.home else { return };
        let disk = &*self.files.disk;
        let mut folders = vec![home.folder().to_owned()];
        while let Some(folder) = folders.pop() {
            for name in disk.names(&folder).unwrap_or_default() {
                let file = folder.join(&name);
                let seen = disk.look(&file);
                // Those have their own rules; the order is still needed.
                let is_done = folder == home.folder() && [ORDERS, "backups", "journals", "recent.ron"].iter().any(|done| name == *done);
                if is_done {
                    continue;
                }
                if seen.as_ref().is_ok_and(|seen| seen.is_folder) {
                    folders.push(file);
                } else if seen.is_ok_and(|seen| seen.is_file) && file != self.path {
                    self.own_file(&file);
                }
            }
        }
    }

    fn own_file(&mut self, file: &Path) {
        match store::load::<Session>(file) {
            Ok((loaded, stamp)) => {
                let Some(erased) = self.erasure.erased(&loaded.document) else { return };
                let Ok(_lock) = Lock::take(file, Timestamp::now()) else { return self.done.is_held_elsewhere(file) };
                let written = store::write(&erased).map_err(|err| SaveError::Failed { file: file.to_owned(), reason: err.to_string() });
                let disk = &*self.files.disk;
                match written.and_then(|bytes| store::save_atomic(disk, file, &bytes, Over::Known(&stamp), Keep::Nothing)) {
                    Ok(_) => self.done.others += 1,
                    Err(err) => self.done.fails(file, err.to_string()),
                }
            }
            Err(_) => {
                if self.files.disk.read(file).is_ok_and(|bytes| self.needles.are_in(&bytes)) {
                    self.done.cannot_be_read(file, true);
                }
            }
        }
    }

    /// What a crash left half written beside the session's file, which is locked here; copies that a sync program made are only named.
    fn beside_the_session(&mut self) {
        for copy in store::conflict_copies_beside(self.path) {
            let has_words = || self.files.disk.read(&copy).is_ok_and(|bytes| self.needles.are_in(&bytes));
            if self.is_of_session(&copy) || has_words() {
                self.copies.insert(copy);
            }
        }
        for file in temporaries_of(&*self.files.disk, self.path) {
            self.remove(&file);
        }
    }

    /// The photos of the sheets that it was on, which show the words and can be read by no search. Photos that no sheet has may show them
    /// as well: they are named.
    fn photos(&mut self) {
        let (folder, disk) = (photo_folder(self.path), &*self.files.disk);
        let session = store::load::<Session>(self.path).map(|(loaded, _)| loaded.document).ok();
        let names = session.iter().flat_map(|session| session.tables.iter()).flat_map(|table| &table.photos);
        let in_use: BTreeSet<&str> = names.map(|photo| photo.file.as_str()).collect();
        let gone: BTreeSet<&str> = self.erasure.photos().map(|photo| photo.file.as_str()).filter(|name| !in_use.contains(name)).collect();
        let mut is_any_gone = false;
        for name in &gone {
            let file = folder.join(name);
            match disk.remove(&file) {
                Ok(()) => {
                    self.done.photos += 1;
                    is_any_gone = true;
                }
                Err(err) if err.kind() == io::ErrorKind::NotFound => {}
                Err(err) => self.done.fails(&file, store::why(&err)),
            }
        }
        if let Err(err) = if is_any_gone { disk.flush_folder(&folder) } else { Ok(()) } {
            self.done.fails(&folder, store::why(&err));
        }
        match photos_beside(disk, self.path) {
            Ok(names) => {
                // Where the session cannot be read, nothing is known of what is in use.
                let unknown = names.iter().filter(|name| session.is_some() && !name.to_str().is_some_and(|name| in_use.contains(name)));
                for name in unknown.filter(|name| !gone.iter().any(|gone| *name == gone)) {
                    self.done.is_unknown_photo(&folder.join(name));
                }
            }
            Err(err) => self.done.fails(&folder, store::why(&err)),
        }
    }

    /// Reads everything once more: whatever could not be looked at, or has the words still, is to be tried again.
    fn look_again(&mut self) {
        let (files, disk) = (self.files, &*self.files.disk);
        let home = files.home.as_ref().map(|home| home.folder().to_owned());
        let mut folders: Vec<PathBuf> = files.journals().journals().folders().map(Path::to_owned).collect();
        folders.extend(home.clone());
        if let Err(err) = disk.names(self.path.parent().unwrap_or(self.path)) {
            self.done.fails(self.path, store::why(&err));
        }
        while let Some(folder) = folders.pop() {
            let names = match disk.names(&folder) {
                Ok(names) => names,
                Err(err) if err.kind() == io::ErrorKind::NotFound => continue,
                Err(err) => {
                    self.done.fails(&folder, store::why(&err));
                    continue;
                }
            };
            for name in names {
                let file = folder.join(&name);
                // The order is still needed, and the list of recent sessions is kept by the window.
                if Some(&folder) == home.as_ref() && [ORDERS, "recent.ron"].iter().any(|other| name == *other) {
                    continue;
                }
                match disk.look(&file).and_then(|seen| if seen.is_folder { Ok(None) } else { disk.read(&file).map(Some) }) {
                    Ok(None) => folders.push(file),
                    Ok(Some(bytes)) if self.is_still_in(&file, &bytes) => self.done.fails(&file, say!("erase-still-there").to_owned()),
                    Ok(Some(_)) => {}
                    Err(err) if err.kind() == io::ErrorKind::NotFound => {}
                    Err(err) => self.done.fails(&file, store::why(&err)),
                }
            }
        }
    }

    /// Whether a file has the words though it is not said, and is not of another session, where somebody else may have said the same.
    fn is_still_in(&self, file: &Path, bytes: &[u8]) -> bool {
        let of_another = || {
            let session = store::read::<Session>(bytes, file).map(|loaded| loaded.document.id).ok();
            let journal = || store::read_journal(bytes).map(|read| read.header.session);
            session.or_else(journal).is_some_and(|id| id != self.erasure.session())
        };
        let is_said = self.done.left.iter().any(|left| left.file == file);
        !is_said && self.needles.are_in(bytes) && !of_another()
    }

    fn remove(&mut self, file: &Path) {
        match self.files.disk.remove(file) {
            Ok(()) => self.done.others += 1,
            Err(err) if err.kind() == io::ErrorKind::NotFound => {}
            Err(err) => self.done.fails(file, store::why(&err)),
        }
    }
}

/// The journals that were left behind of the session.
fn of_session(journals: &Journals, erasure: &Erasure) -> Vec<Found> {
    let mut found = journals.look().found;
    found.retain(|found| found.read.header.session == erasure.session());
    found
}

/// What a journal brings to what it builds on, as far as that is known.
fn recovery_of(journals: &Journals, found: &Found) -> Option<Recovery> {
    journals.left_behind(found).ok().map(|left| left.recovery)
}
