//! The journals, shared by the thread that writes them and the thread that saves sessions.

use crate::app::{Event, JournalEffect};
use crate::store::{Contents, Disk, Journals, why};
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The journals of this program. Clones are the same journals.
#[derive(Debug, Clone)]
pub struct JournalKeeper {
    journals: Arc<Mutex<Journals>>,
    disk: Arc<dyn Disk>,
}

impl JournalKeeper {
    pub(super) fn new(disk: Arc<dyn Disk>, journals: Journals) -> Self {
        Self { journals: Arc::new(Mutex::new(journals)), disk }
    }

    pub(super) fn journals(&self) -> MutexGuard<'_, Journals> {
        // Each journal is whole after every step, whatever panicked in between.
        self.journals.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Carries out one effect; waits for the disk.
    pub(super) fn run(&self, effect: JournalEffect) -> Option<Event> {
        let mut journals = self.journals();
        match effect {
            JournalEffect::Begin { path, session, builds_on, after, before } => {
                let begun = match before {
                    Some(before) => journals.go_on_in(&before, &path, session, builds_on, after),
                    None => journals.begin(&path, session, builds_on, after),
                };
                keep_base(journals, &*self.disk, &path);
                begun.err().map(|err| Event::NotJournalled { path, why: why(&err) })
            }
            JournalEffect::Append { path, edits, scraps } => Some(match journals.append(&path, edits, scraps) {
                Ok(number) => Event::Journalled { path, number },
                Err(err) => Event::NotJournalled { path, why: why(&err) },
            }),
            JournalEffect::End { path, stays: false } => {
                journals.end(&path);
                None
            }
            JournalEffect::End { path, stays: true } => {
                journals.leave_behind(&path);
                None
            }
            JournalEffect::Discard(file) => {
                // What stays is found, and asked about, at the next start.
                let _ = journals.discard(&file);
                Some(Event::JournalDiscarded(file))
            }
            JournalEffect::SetAside(file) => Some(match journals.set_aside(&file) {
                Ok(kept) => Event::JournalSetAside(file, kept),
                Err(_) => Event::JournalDiscarded(file),
            }),
        }
    }

    /// As [`JournalKeeper::run`] for several in a row: what is added to one journal is added at once.
    pub(super) fn run_all(&self, effects: impl IntoIterator<Item = JournalEffect>) -> Vec<Event> {
        let mut joined: Vec<JournalEffect> = Vec::new();
        for effect in effects {
            match (joined.last_mut(), effect) {
                (
                    Some(JournalEffect::Append { path, edits, scraps }),
                    JournalEffect::Append { path: next_path, edits: next_edits, scraps: next_scraps },
                ) if *path == next_path => {
                    edits.extend(next_edits);
                    *scraps = next_scraps.or_else(|| scraps.take());
                }
                (_, effect) => joined.push(effect),
            }
        }
        joined.into_iter().filter_map(|effect| self.run(effect)).collect()
    }

    /// The session's file is about to hold this, with the edits up to `number`.
    pub(super) fn announce(&self, path: &Path, number: u64, contents: Contents) {
        // A journal that cannot be written stands in nobody's way to the session's own file. Were that replaced and this program
        // gone then, both would be merged.
        let _ = self.journals().announce(path, number, contents);
    }

    /// As [`JournalKeeper::shorten`], where nothing is to remain of what the journal had, see [`Journals::begin_anew`].
    pub(super) fn begin_anew(&self, path: &Path, number: u64, contents: Contents, stays: impl Fn(&str) -> bool) -> io::Result<()> {
        let mut journals = self.journals();
        journals.begin_anew(path, number, contents, stays)?;
        keep_base(journals, &*self.disk, path);
        Ok(())
    }

    /// The session's file holds this for certain, with the edits up to `number`.
    pub(super) fn shorten(&self, path: &Path, number: u64, contents: Contents) {
        let mut journals = self.journals();
        // The longer one does.
        let _ = journals.shorten(path, number, contents);
        keep_base(journals, &*self.disk, path);
    }
}

/// Copies what a session's file holds to beside its journal, with nobody waiting for the journals meanwhile.
fn keep_base(journals: MutexGuard<'_, Journals>, disk: &dyn Disk, path: &Path) {
    let base = journals.base_file(path);
    drop(journals);
    if let Some(base) = base {
        // The next save tries again; until then the session's own file has to be there.
        let _ = Journals::keep_base(disk, path, &base);
    }
}
