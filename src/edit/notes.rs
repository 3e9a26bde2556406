//! Edits of notes.

use super::change::{Area, Change, InUse, change, fields, put_at};
use super::together::let_go;
use super::{Edit, EditError, MergeKey, NextStepEdit, ParagraphField, RecordEdit, SheetAnswerField};
use crate::model::{
    Checked, EnteredBy, Entity as _, GroupKey, ItemId, Keyed, Note, NoteId, NoteKind, Part, Quoting, Session, Source, Support, ThemeKey,
    Words,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A change of the notes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum NoteEdit {
    /// Adds, removes or changes a note.
    Note(Change<Note>),
    /// Tags a note with a theme.
    Tag {
        /// The note.
        note: NoteId,
        /// The theme.
        theme: ThemeKey,
        /// Before which of its themes; their number: at the end.
        place: usize,
    },
    /// Takes a theme off a note.
    Untag {
        /// The note.
        note: NoteId,
        /// The theme.
        theme: ThemeKey,
    },
    /// Joins two notes that say the same; both keep their own words and table.
    Join {
        /// One note.
        note: NoteId,
        /// The other.
        with: NoteId,
    },
    /// Takes two joined notes apart.
    Part {
        /// One note.
        note: NoteId,
        /// The other.
        from: NoteId,
    },
}

fields! {
    /// One value of a note.
    NoteField of Note {
        Number(u32) = number,
        @typed Written(String) = written,
        @typed Tidied(Option<String>) = tidied,
        @typed Public(Option<String>) = public,
        Source(Source) = source,
        Item(Option<ItemId>) = item,
        Sheet(Option<u32>) = sheet,
        SaidAt(Option<Timestamp>) = said_at,
        EnteredBy(EnteredBy) = entered_by,
        Words(Words) = words,
        Groups(Vec<GroupKey>) = groups,
        @typed(words_of_kind) Kind(NoteKind) = kind,
        @typed Support(Option<Support>) = support,
        Checked(Checked) = checked,
        Quoting(Option<Quoting>) = quoting,
        Starred(bool) = starred,
    }
}

/// Which words are typed with a kind: those of one kind go on only while it stays the same kind.
const fn words_of_kind(kind: &NoteKind) -> Option<&'static str> {
    match kind {
        NoteKind::Question { .. } => Some("kind-answer"),
        NoteKind::Figure { .. } => Some("kind-source"),
        NoteKind::Point | NoteKind::Idea | NoteKind::Story => None,
    }
}

impl Area for Note {
    type Field = NoteField;

    fn all(session: &Session) -> &Keyed<Self> {
        &session.notes
    }
    fn all_mut(session: &mut Session) -> &mut Keyed<Self> {
        &mut session.notes
    }
    fn in_use(id: &NoteId, session: &Session) -> Option<InUse> {
        InUse::count(session.next_steps.iter(), |step| step.answers.contains(id))
            .or_else(|| InUse::count(session.write_up.iter(), |paragraph| paragraph.stands_on.contains(id)))
            .or_else(|| InUse::count(session.sheet_answers.iter(), |answer| answer.missing == Some(*id)))
            .or_else(|| {
                let joined = session.notes.get(id).map_or(0, |note| note.joined_with.len());
                (joined > 0).then_some(InUse { by: Note::name(), count: joined })
            })
    }
}

impl NoteEdit {
    pub(super) fn apply(self, session: &mut Session) -> Result<Self, EditError> {
        match self {
            Self::Note(change) => change.apply(session).map(Self::Note),
            Self::Tag { note, theme, place } => {
                change::<Note, _>(&note, session, |it| put_at(&mut it.themes, place, theme.clone()))?;
                Ok(Self::Untag { note, theme })
            }
            Self::Untag { note, theme } => {
                let place = change::<Note, _>(&note, session, |it| {
                    let place = it.themes.iter().position(|one| *one == theme);
                    let place = place.ok_or_else(|| EditError::NotThere { what: say!("edits-tag-of-note"), id: theme.to_string() })?;
                    it.themes.remove(place);
                    Ok(place)
                })?;
                Ok(Self::Tag { note, theme, place })
            }
            Self::Join { note, with } => {
                join(session, note, with, true)?;
                Ok(Self::Part { note, from: with })
            }
            Self::Part { note, from } => {
                join(session, note, from, false)?;
                Ok(Self::Join { note, with: from })
            }
        }
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::Note(change) => change.merge_key(),
            _ => None,
        }
    }
}

/// Joins two notes or takes them apart, on both sides, so that neither is ever joined alone.
fn join(session: &mut Session, one: NoteId, other: NoteId, joined: bool) -> Result<(), EditError> {
    let find = |id: NoteId| session.notes.get(&id).cloned().ok_or_else(|| EditError::NotThere { what: Note::name(), id: id.to_string() });
    let (mut first, mut second) = (find(one)?, find(other)?);
    if one == other || first.joined_with.contains(&other) == joined {
        return Err(EditError::Joined { one: first.reference(), other: second.reference(), already: joined });
    }
    for (note, partner) in [(&mut first, other), (&mut second, one)] {
        if joined {
            note.joined_with.push(partner);
            note.joined_with.sort_unstable();
        } else {
            note.joined_with.retain(|id| *id != partner);
        }
    }
    session.notes.insert(first);
    session.notes.insert(second);
    Ok(())
}

/// Tags a note with a theme after those that it has, or takes the theme off where it has it.
///
/// # Errors
/// [`EditError::NotThere`] where there is no such note.
pub fn toggle_theme(session: &Session, note: NoteId, theme: &ThemeKey) -> Result<Edit, EditError> {
    let themes = &session.notes.get(&note).ok_or_else(|| EditError::NotThere { what: Note::name(), id: note.to_string() })?.themes;
    let theme = theme.clone();
    Ok(Edit::Notes(if themes.contains(&theme) {
        NoteEdit::Untag { note, theme }
    } else {
        NoteEdit::Tag { note, theme, place: themes.len() }
    }))
}

/// Removes several notes, as [`remove_note`] does one.
#[must_use]
pub fn remove_notes(session: &Session, notes: impl IntoIterator<Item = NoteId>) -> Edit {
    // Each is removed from what the one before left: of two that are joined, the second is not any more.
    let mut left = session.clone();
    let mut edits = Vec::new();
    for note in notes {
        let edit = remove_note(&left, note);
        if edit.clone().apply(&mut left).is_ok() {
            edits.push(edit);
        }
    }
    Edit::several(edits)
}

/// Removes a note, and before that everything that refers to it: joins, the steps that answer it, the paragraphs that stand on it.
#[must_use]
pub fn remove_note(session: &Session, note: NoteId) -> Edit {
    let joined = session.notes.get(&note).map(|it| it.joined_with.clone()).unwrap_or_default();
    let joins = joined.into_iter().map(|from| Edit::Notes(NoteEdit::Part { note, from }));
    let steps = session
        .next_steps
        .iter()
        .filter(|step| step.answers.contains(&note))
        .map(|step| Edit::NextSteps(NextStepEdit::Unlink { step: step.id, note }));
    let paragraphs = session.write_up.iter().filter(|paragraph| paragraph.stands_on.contains(&note)).map(|paragraph| {
        let rest = paragraph.stands_on.iter().copied().filter(|id| *id != note).collect();
        Edit::WriteUp(Change::Set(paragraph.id, ParagraphField::StandsOn(rest)))
    });
    let answers = session.sheet_answers.iter().filter(|answer| answer.missing == Some(note));
    let answers = answers.map(|answer| Edit::Record(RecordEdit::SheetAnswer(Change::Set(answer.id, SheetAnswerField::Missing(None)))));
    let unsettled = let_go(session, &Part::Note(note));
    let references = joins.chain(steps).chain(paragraphs).chain(answers);
    Edit::several(unsettled.into_iter().chain(references).chain([Edit::Notes(NoteEdit::Note(Change::Remove(note)))]))
}
