//! The same done with all notes that are selected, as one step.

use super::super::{App, typed};
use crate::app::themes::toggle_on;
use crate::edit::{Edit, NoteField, move_note, remove_notes};
use crate::model::{GroupKey, ItemId, Note, NoteKind, Quoting, Session, Source, ThemeKey, Words};
use crate::words;

/// Something to do with all notes that are selected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ManyCommand {
    /// Tags them with a theme, or takes it off where all of them have it.
    ToggleTheme(ThemeKey),
    /// Marks them with a group, or takes it off where all of them have it.
    ToggleGroup(GroupKey),
    /// Moves them to where they were said.
    From(Source),
    /// Moves them to an agenda item.
    During(Option<ItemId>),
    /// Says what sort they are; a question or a figure keeps the words that it has besides.
    Kind(NoteKind),
    /// Says whether they may be quoted.
    Quoting(Option<Quoting>),
    /// Says whose words they are.
    Words(Words),
    /// Stars them, or takes the star off where all of them have it.
    Star,
    /// Deletes them.
    Delete,
}

pub(super) fn run(app: &mut App, command: &ManyCommand) {
    typed::settle(app);
    if app.refuses_changes() {
        return;
    }
    let Some(open) = app.state.open.as_ref() else { return };
    let session = open.session();
    let mut notes: Vec<&Note> = open.tables.selected.notes().iter().filter_map(|id| session.notes.get(id)).collect();
    notes.sort_by_key(|note| (note.number, note.id));
    let count = notes.len();
    let edit = edit(session, &notes, command);
    let said = match command {
        ManyCommand::Delete => words::note::deleted_many(count),
        _ => words::note::changed_many(count),
    };
    let Some(edit) = edit else { return };
    app.commit_and_say(edit, said.clone(), Some(said));
}

/// What changes all of these; nothing where nothing does.
fn edit(session: &Session, notes: &[&Note], command: &ManyCommand) -> Option<Edit> {
    let set = |field: &dyn Fn(&Note) -> Option<NoteField>| {
        let edits: Vec<Edit> = notes.iter().filter_map(|note| Some(Edit::set_note(note.id, field(note)?))).collect();
        (!edits.is_empty()).then(|| Edit::several(edits))
    };
    match command {
        ManyCommand::ToggleTheme(theme) => toggle_on(session, &notes.iter().map(|note| note.id).collect(), theme),
        ManyCommand::ToggleGroup(group) => {
            let all_have = notes.iter().all(|note| note.groups.contains(group));
            set(&|note| {
                let mut groups = note.groups.clone();
                if all_have {
                    groups.retain(|one| one != group);
                } else if !groups.contains(group) {
                    groups.push(group.clone());
                }
                (groups != note.groups).then_some(NoteField::Groups(groups))
            })
        }
        ManyCommand::From(source) => {
            let moved = notes.iter().filter(|note| note.source != *source);
            let edits: Vec<Edit> = moved.flat_map(|note| move_note(note, *source)).collect();
            (!edits.is_empty()).then(|| Edit::several(edits))
        }
        ManyCommand::During(item) => set(&|note| (note.item != *item).then_some(NoteField::Item(*item))),
        ManyCommand::Kind(kind) => {
            let is_same = |note: &Note| std::mem::discriminant(&note.kind) == std::mem::discriminant(kind);
            set(&|note| (!is_same(note)).then(|| NoteField::Kind(kind.clone())))
        }
        ManyCommand::Quoting(quoting) => set(&|note| (note.quoting != *quoting).then_some(NoteField::Quoting(*quoting))),
        ManyCommand::Words(words) => set(&|note| (note.words != *words).then_some(NoteField::Words(*words))),
        ManyCommand::Star => {
            let all_have = notes.iter().all(|note| note.starred);
            set(&|note| (note.starred == all_have).then_some(NoteField::Starred(!all_have)))
        }
        ManyCommand::Delete => (!notes.is_empty()).then(|| remove_notes(session, notes.iter().map(|note| note.id))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::NoteEdit;
    use jiff::Timestamp;

    fn session() -> Session {
        let mut session = Session::new("s1".parse().unwrap());
        for number in 1..=4 {
            let id = format!("n{number}").parse().unwrap();
            session.notes.insert(Note::new(id, number, format!("Point {number}"), Source::Plenary, Timestamp::UNIX_EPOCH));
        }
        session
    }

    fn apply(session: &Session, command: &ManyCommand) -> Session {
        let mut after = session.clone();
        let notes: Vec<&Note> = session.notes.iter().take(3).collect();
        if let Some(edit) = edit(session, &notes, command) {
            let back = edit.apply(&mut after).unwrap();
            let mut undone = after.clone();
            back.apply(&mut undone).unwrap();
            assert_eq!(undone, *session, "undo takes all of it back");
        }
        after
    }

    #[test]
    fn what_all_have_is_taken_off_and_what_some_lack_is_added() {
        let mut session = session();
        let starred = |session: &Session| session.notes.iter().filter(|note| note.starred).count();
        session.notes.get_mut(&"n2".parse().unwrap()).unwrap().starred = true;
        let all = apply(&session, &ManyCommand::Star);
        assert_eq!(starred(&all), 3);
        assert_eq!(starred(&apply(&all, &ManyCommand::Star)), 0);
    }

    #[test]
    fn a_kind_that_a_note_has_keeps_its_words() {
        let mut session = session();
        let answered = NoteKind::Question { answer: "Soon".to_owned() };
        session.notes.get_mut(&"n1".parse().unwrap()).unwrap().kind = answered.clone();
        let after = apply(&session, &ManyCommand::Kind(NoteKind::Question { answer: String::new() }));
        let kinds: Vec<NoteKind> = after.notes.iter().map(|note| note.kind.clone()).collect();
        assert_eq!(kinds[0], answered);
        assert_eq!((&kinds[1], &kinds[3]), (&NoteKind::Question { answer: String::new() }, &NoteKind::Point));
    }

    #[test]
    fn a_note_that_goes_elsewhere_leaves_its_sheet() {
        let mut session = session();
        session.notes.get_mut(&"n1".parse().unwrap()).unwrap().sheet = Some(2);
        let after = apply(&session, &ManyCommand::From(Source::Wall));
        assert!(after.notes.iter().take(3).all(|note| note.source == Source::Wall && note.sheet.is_none()));
    }

    #[test]
    fn notes_that_are_joined_with_each_other_go_together() {
        let mut session = session();
        let join = NoteEdit::Join { note: "n1".parse().unwrap(), with: "n2".parse().unwrap() };
        Edit::Notes(join).apply(&mut session).unwrap();
        assert_eq!(apply(&session, &ManyCommand::Delete).notes.len(), 1);
    }
}
