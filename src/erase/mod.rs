//! Erasing for good what someone withdrew: which words go, where they stand in a session, and what the session is without them.
//!
//! [`Erasure`] knows the wordings that a note ever had, as far as they were found, and takes them out of any state of the session: the
//! note goes, its tombstone comes, and every other text that repeats the words says that they were withdrawn. Which texts there are is
//! read off their form in JSON, so that a new one cannot be forgotten. What becomes of files is `platform`'s.

mod everywhere;
mod exports;
mod wording;

#[cfg(test)]
mod tests;

pub use exports::{HeldBy, exports};

use crate::edit::{Change, Edit, NoteEdit, NoteField};
use crate::model::{Note, NoteId, Part, Photo, Session, SessionId, Table, TableId, Withdrawn};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use wording::Wordings;

/// What is to be erased: notes of one session, and every wording that is known of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erasure {
    session: SessionId,
    /// The tombstones that remain.
    withdrawn: Vec<Withdrawn>,
    /// As they were written, each once.
    wordings: BTreeSet<String>,
    /// The photos of the sheets that they were on, which show the words.
    #[serde(default)]
    photos: BTreeSet<Photo>,
}

impl Erasure {
    /// Of these notes of a session, with the wordings that they have in it.
    #[must_use]
    pub fn of(session: &Session, withdrawn: Vec<Withdrawn>) -> Self {
        let mut erasure = Self { session: session.id, withdrawn, wordings: BTreeSet::new(), photos: BTreeSet::new() };
        erasure.learn(session);
        erasure
    }

    /// Of everything that a session says was withdrawn; no wording is known yet.
    #[must_use]
    pub fn of_withdrawn(session: &Session) -> Self {
        Self::of(session, session.withdrawn.iter().cloned().collect())
    }

    /// Which session it is about.
    #[must_use]
    pub const fn session(&self) -> SessionId {
        self.session
    }

    /// The tombstones that remain.
    #[must_use]
    pub fn withdrawn(&self) -> &[Withdrawn] {
        &self.withdrawn
    }

    /// The wordings that are known, as they were written.
    pub fn wordings(&self) -> impl Iterator<Item = &str> {
        self.wordings.iter().map(String::as_str)
    }

    /// The photos that show the words: those of the sheets that the notes were on.
    pub fn photos(&self) -> impl Iterator<Item = &Photo> {
        self.photos.iter()
    }

    /// Takes in the wordings that another state of the session has, and which photos show them.
    pub fn learn(&mut self, session: &Session) {
        if session.id == self.session {
            let notes: Vec<NoteId> = self.withdrawn.iter().map(|gone| gone.note).collect();
            for note in notes.iter().filter_map(|id| session.notes.get(id)) {
                self.learn_note(note);
                self.learn_photos(note, |table| session.tables.get(&table));
            }
        }
    }

    /// Erases what another one erases of the same session, too.
    pub fn and(&mut self, other: &Self) {
        let is_new = |gone: &&Withdrawn| !self.withdrawn.iter().any(|it| it.note == gone.note);
        let more: Vec<Withdrawn> = other.withdrawn.iter().filter(is_new).cloned().collect();
        self.withdrawn.extend(more);
        self.wordings.extend(other.wordings.iter().cloned());
        self.photos.extend(other.photos.iter().cloned());
    }

    /// Whether a session says of all the notes that they were withdrawn.
    #[must_use]
    pub fn is_done_in(&self, session: &Session) -> bool {
        self.withdrawn.iter().all(|gone| session.withdrawn.contains(&gone.note))
    }

    /// Whether a state of the session has one of the notes, or the words anywhere.
    #[must_use]
    pub fn has_words(&self, session: &Session) -> bool {
        session.id == self.session
            && (self.withdrawn.iter().any(|gone| session.notes.contains(&gone.note))
                || everywhere::has_photos(session, &self.photos)
                || !self.places(session).is_empty())
    }

    /// Takes in the wordings that an edit of the session puts into the notes, as what is undone does.
    pub fn learn_edit(&mut self, edit: &Edit) {
        match edit {
            Edit::Notes(NoteEdit::Note(Change::Add(note))) => self.learn_note(note),
            Edit::Notes(NoteEdit::Note(Change::Set(id, NoteField::Written(words)))) => self.learn_words(*id, Some(words)),
            Edit::Notes(NoteEdit::Note(Change::Set(id, NoteField::Tidied(words) | NoteField::Public(words)))) => {
                self.learn_words(*id, words.as_ref());
            }
            Edit::Difference(difference) => {
                for note in &difference.notes.put {
                    self.learn_note(note);
                    self.learn_photos(note, |id| difference.tables.put.iter().find(|table| table.id == id).map(AsRef::as_ref));
                }
            }
            Edit::Several(edits) => edits.iter().for_each(|edit| self.learn_edit(edit)),
            _ => {}
        }
    }

    fn learn_note(&mut self, note: &Note) {
        for words in [Some(&note.written), note.tidied.as_ref(), note.public.as_ref()] {
            self.learn_words(note.id, words);
        }
    }

    fn learn_photos<'a>(&mut self, note: &Note, table: impl FnOnce(TableId) -> Option<&'a Table>) {
        let is_meant = self.withdrawn.iter().any(|gone| gone.note == note.id);
        if let (true, Some(sheet), Some(table)) = (is_meant, note.sheet, note.table().and_then(table)) {
            self.photos.extend(table.photos_of(sheet).cloned());
        }
    }

    fn learn_words(&mut self, note: NoteId, words: Option<&String>) {
        let is_meant = self.withdrawn.iter().any(|gone| gone.note == note);
        self.wordings.extend(words.filter(|_| is_meant).cloned());
    }

    /// Where else the words stand in a session, besides in the notes themselves.
    #[must_use]
    pub fn places(&self, session: &Session) -> BTreeSet<Part> {
        self.taken_out(session).map(|(_, places)| places).unwrap_or_default()
    }

    /// A session without the notes and without their words, with the tombstones; none where it is so already, or another session.
    #[must_use]
    pub fn erased(&self, session: &Session) -> Option<Session> {
        let (mut erased, places) = self.taken_out(session)?;
        for gone in &self.withdrawn {
            if !erased.withdrawn.contains(&gone.note) {
                erased.withdrawn.insert(gone.clone());
            }
        }
        let is_same = places.is_empty() && erased == *session;
        (!is_same).then_some(erased)
    }

    /// A session without the notes and their words, with where the words stood besides; without new tombstones. None: another session.
    fn taken_out(&self, session: &Session) -> Option<(Session, BTreeSet<Part>)> {
        if session.id != self.session {
            return None;
        }
        let notes: BTreeSet<NoteId> = self.withdrawn.iter().map(|gone| gone.note).collect();
        let wordings = Wordings::of(self.wordings());
        Some(everywhere::taken_out(session, &notes, &wordings, &self.photos))
    }

    /// A text in JSON without the words; none where they are not in it.
    #[must_use]
    pub fn erased_json(&self, json: &str) -> Option<String> {
        everywhere::json_without(json, &Wordings::of(self.wordings()))
    }

    /// Whether the words stand in a text that a person reads.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        Wordings::of(self.wordings()).replaced(text, false).is_some()
    }
}
