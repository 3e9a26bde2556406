//! Edits of notes.

use super::change::{Area, Change, InUse, change, fields, put_at};
use super::joining::parting;
use super::together::let_go;
use super::{Edit, EditError, MergeKey, NextStepEdit, ParagraphField, RecordEdit, SheetAnswerField};
use crate::model::{
    Checked, EnteredBy, Entity as _, GroupKey, ItemId, Keyed, Note, NoteId, NoteKind, Part, Quoting, Reference, Session, Source, Support,
    ThemeKey, Words,
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
    /// Says of two notes that seem to say the same that they do not.
    TellApart {
        /// One note.
        note: NoteId,
        /// The other.
        from: NoteId,
    },
    /// Says nothing any more of whether two notes say the same.
    LeaveOpen {
        /// One note.
        note: NoteId,
        /// The other.
        with: NoteId,
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
                let count = session.notes.get(id).map_or(0, |note| note.joined_with.len() + note.not_same_as.len());
                (count > 0).then_some(InUse { by: Note::name(), count })
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
                pair(
                    session,
                    [note, with],
                    true,
                    |note| &mut note.joined_with,
                    |[one, other], already| EditError::Joined { one, other, already },
                )?;
                Ok(Self::Part { note, from: with })
            }
            Self::Part { note, from } => {
                pair(
                    session,
                    [note, from],
                    false,
                    |note| &mut note.joined_with,
                    |[one, other], already| EditError::Joined { one, other, already },
                )?;
                Ok(Self::Join { note, with: from })
            }
            Self::TellApart { note, from } => {
                pair(
                    session,
                    [note, from],
                    true,
                    |note| &mut note.not_same_as,
                    |[one, other], already| EditError::ToldApart { one, other, already },
                )?;
                Ok(Self::LeaveOpen { note, with: from })
            }
            Self::LeaveOpen { note, with } => {
                pair(
                    session,
                    [note, with],
                    false,
                    |note| &mut note.not_same_as,
                    |[one, other], already| EditError::ToldApart { one, other, already },
                )?;
                Ok(Self::TellApart { note, from: with })
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

/// Puts each of two notes into the other's list, or takes both out, so that it never stands on one side only.
fn pair(
    session: &mut Session,
    [one, other]: [NoteId; 2],
    paired: bool,
    list: fn(&mut Note) -> &mut Vec<NoteId>,
    refused: fn([Reference; 2], bool) -> EditError,
) -> Result<(), EditError> {
    let find = |id: NoteId| session.notes.get(&id).cloned().ok_or_else(|| EditError::NotThere { what: Note::name(), id: id.to_string() });
    let (mut first, mut second) = (find(one)?, find(other)?);
    if one == other || list(&mut first).contains(&other) == paired {
        return Err(refused([first.reference(), second.reference()], paired));
    }
    for (note, partner) in [(&mut first, other), (&mut second, one)] {
        let list = list(note);
        if paired {
            list.push(partner);
            list.sort_unstable();
        } else {
            list.retain(|id| *id != partner);
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

/// Says that a note was said somewhere else. Sheets are a table's own: it stands on none of the other place's.
pub fn move_note(note: &Note, to: Source) -> impl Iterator<Item = Edit> + use<> {
    let off_sheet = note.sheet.filter(|_| note.source != to).map(|_| Edit::set_note(note.id, NoteField::Sheet(None)));
    [Edit::set_note(note.id, NoteField::Source(to))].into_iter().chain(off_sheet)
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

/// Removes a note, and before that everything that refers to it: joins and the notes that it was told apart from, the steps and the
/// answers that name it, the paragraphs that stand on it. Those that it joined with each other stay joined.
#[must_use]
pub fn remove_note(session: &Session, note: NoteId) -> Edit {
    let here = session.notes.get(&note);
    let joins = here.into_iter().flat_map(|it| parting(session, it)).map(Edit::Notes);
    let told_apart = here.into_iter().flat_map(|it| &it.not_same_as).map(|with| Edit::Notes(NoteEdit::LeaveOpen { note, with: *with }));
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
    let references = joins.chain(told_apart).chain(steps).chain(paragraphs).chain(answers);
    Edit::several(unsettled.into_iter().chain(references).chain([Edit::Notes(NoteEdit::Note(Change::Remove(note)))]))
}
