//! What a change is called in a menu: "Undo: tag N037 as Feedback".

use crate::edit::{AgendaEdit, Area, Change, Edit, Field as _, NextStepEdit, NoteEdit, PeopleEdit, RecordEdit, SessionEdit, TogetherEdit};
use crate::model::{
    AskedFormat, Entity as _, GroupKey, Happening, ItemId, NextStep, Note, NoteId, SavedFilter, Session, StepId, Table, TableId, ThemeKey,
};

/// A saved filter by its name.
#[must_use]
pub fn filter_name(filter: &SavedFilter) -> String {
    say!("filter-named", name = super::filter::name(&filter.name))
}

/// The button that takes the last change back.
#[must_use]
pub fn undo() -> &'static str {
    say!("actions-undo")
}

/// Says that something was deleted.
#[must_use]
pub fn deleted(name: &str) -> String {
    say!("edits-deleted", name = quoted(name))
}

/// Says that a change was taken back.
#[must_use]
pub fn undone(caption: &str) -> String {
    say!("edits-undone", caption = caption)
}

/// Says that a change was done again.
#[must_use]
pub fn redone(caption: &str) -> String {
    say!("edits-redone", caption = caption)
}

/// What an edit does, as a verb and its object in lower case. `session` is as it was before the edit.
#[must_use]
pub fn caption(edit: &Edit, session: &Session) -> String {
    match edit {
        Edit::Session(SessionEdit::About(field)) => say!("edits-change-about", value = value(field.name())),
        Edit::Session(SessionEdit::Told(_)) => say!("edits-change-told").to_owned(),
        Edit::Session(SessionEdit::Acronyms(_)) => say!("edits-change-acronyms").to_owned(),
        Edit::People(PeopleEdit::Group(change)) => of_change(change, &|group| group.name.clone(), &|key| group_name(session, key)),
        Edit::People(PeopleEdit::Format(change)) => {
            let name = |key: &_| session.formats.get(key).map_or_else(|| AskedFormat::name().to_owned(), |format| format.name.clone());
            of_change(change, &|format| format.name.clone(), &name)
        }
        Edit::Agenda(edit) => of_agenda(edit, session),
        Edit::Tables(change) => of_change(change, &|table| table.name.clone(), &|id| table_name(session, *id)),
        Edit::Notes(edit) => of_notes(edit, session),
        Edit::Themes(change) => of_change(change, &|theme| theme.name.clone(), &|key| theme_name(session, key)),
        Edit::NextSteps(NextStepEdit::Step(change)) => of_change(change, &|step| quoted(&step.what), &|id| step_name(session, *id)),
        Edit::NextSteps(NextStepEdit::Link { step, note, .. }) => {
            say!("edits-link", note = note_name(session, *note), step = step_name(session, *step))
        }
        Edit::NextSteps(NextStepEdit::Unlink { step, note }) => {
            say!("edits-unlink", note = note_name(session, *note), step = step_name(session, *step))
        }
        Edit::WriteUp(change) => of_change(change, &|_| say!("model-paragraph").to_owned(), &|_| say!("model-paragraph").to_owned()),
        Edit::Filters(change) => of_change(change, &|filter| filter_name(filter), &|id| {
            session.saved_filters.get(id).map_or_else(|| SavedFilter::name().to_owned(), filter_name)
        }),
        Edit::Record(RecordEdit::Decision(change)) => {
            of_change(change, &|_| say!("model-decision").to_owned(), &|_| say!("model-decision").to_owned())
        }
        Edit::Record(RecordEdit::Concern(change)) => {
            of_change(change, &|_| say!("edits-concern").to_owned(), &|_| say!("edits-concern").to_owned())
        }
        Edit::Record(RecordEdit::Sending(_)) => say!("edits-log-export").to_owned(),
        Edit::Record(RecordEdit::SheetAnswer(change)) => {
            of_change(change, &|_| say!("model-sheet-answer").to_owned(), &|_| say!("model-sheet-answer").to_owned())
        }
        Edit::Together(TogetherEdit::Withdraw(_) | TogetherEdit::Unwithdraw(_)) => say!("edits-withdraw").to_owned(),
        Edit::Together(TogetherEdit::Keep(_) | TogetherEdit::LetGo(_)) => say!("edits-settle").to_owned(),
        Edit::Together(TogetherEdit::Pack(_)) => say!("edits-hand-out").to_owned(),
        Edit::Difference(_) => say!("edits-difference").to_owned(),
        Edit::Several(edits) => of_several(edits, session),
    }
}

/// The last edit of several says what they are for: what was in the way is taken out first.
fn of_several(edits: &[Edit], session: &Session) -> String {
    let Some(last) = edits.last() else { return say!("edits-nothing").to_owned() };
    let added = edits.iter().filter(|edit| matches!(edit, Edit::Notes(NoteEdit::Note(Change::Add(_))))).count();
    if added > 1 && matches!(last, Edit::Notes(NoteEdit::Note(Change::Add(_)))) {
        return say!("edits-add-notes", count = added);
    }
    let alike = edits.iter().all(|edit| std::mem::discriminant(edit) == std::mem::discriminant(last));
    let one = caption(last, session);
    match (alike, last) {
        (true, Edit::Notes(NoteEdit::Note(Change::Set(..)))) if edits.len() > 1 => {
            say!("edits-change-notes", count = distinct_notes(edits))
        }
        (true, Edit::Notes(NoteEdit::Tag { theme, .. })) if edits.len() > 1 => {
            say!("edits-tag-notes", count = edits.len(), theme = theme_name(session, theme))
        }
        (true, Edit::Notes(NoteEdit::Untag { theme, .. })) if edits.len() > 1 => {
            say!("edits-untag-notes", count = edits.len(), theme = theme_name(session, theme))
        }
        (_, Edit::Themes(Change::Remove(from))) => match tagged_instead(edits) {
            Some(into) => say!("edits-merge", from = theme_name(session, from), into = theme_name(session, into)),
            None => one,
        },
        _ => one,
    }
}

/// The theme that notes get in place of one that is removed: it is merged, not deleted.
fn tagged_instead(edits: &[Edit]) -> Option<&ThemeKey> {
    edits.iter().find_map(|edit| match edit {
        Edit::Notes(NoteEdit::Tag { theme, .. }) => Some(theme),
        _ => None,
    })
}

fn distinct_notes(edits: &[Edit]) -> usize {
    let notes = edits.iter().filter_map(|edit| match edit {
        Edit::Notes(NoteEdit::Note(Change::Set(id, _))) => Some(id),
        _ => None,
    });
    notes.collect::<std::collections::BTreeSet<_>>().len()
}

fn of_change<E: Area>(change: &Change<E>, added: &dyn Fn(&E) -> String, known: &dyn Fn(&E::Id) -> String) -> String {
    match change {
        Change::Add(entity) => say!("edits-add", what = added(entity)),
        Change::Remove(id) => say!("edits-delete", what = known(id)),
        Change::Set(id, field) if matches!(field.name(), "position" | "status") => say!("edits-move", what = known(id)),
        Change::Set(id, field) => say!("edits-change", value = value(field.name()), what = known(id)),
    }
}

fn of_agenda(edit: &AgendaEdit, session: &Session) -> String {
    match edit {
        AgendaEdit::Item(Change::Set(id, field)) if field.name() == "events" => {
            say!("edits-right-times", item = item_name(session, *id))
        }
        AgendaEdit::Item(change) => of_change(change, &|item| quoted(&item.title), &|id| item_name(session, *id)),
        AgendaEdit::Record { item, event, .. } => {
            let item = item_name(session, *item);
            match event.what {
                Happening::Started => say!("edits-start", item = item),
                Happening::Paused => say!("edits-pause", item = item),
                Happening::Resumed => say!("edits-resume", item = item),
                Happening::MinutesAdded(minutes) => say!("edits-add-minutes", minutes = format!("{minutes:+}"), item = item),
                Happening::Finished => say!("edits-finish", item = item),
                Happening::Reopened => say!("edits-reopen", item = item),
                Happening::Skipped => say!("edits-skip", item = item),
                Happening::Heard(table) => say!("edits-hear", table = table_name(session, table), item = item),
            }
        }
        AgendaEdit::Unrecord { item, place } => {
            let event = session.agenda.get(item).and_then(|item| item.events.get(*place));
            let is_end = event.is_some_and(|event| matches!(event.what, Happening::Finished | Happening::Skipped));
            let item = item_name(session, *item);
            if is_end { say!("edits-go-back", item = item) } else { say!("edits-right-times", item = item) }
        }
    }
}

fn of_notes(edit: &NoteEdit, session: &Session) -> String {
    match edit {
        NoteEdit::Note(change) => {
            of_change(change, &|note| say!("edits-note-called", reference = note.reference().to_string()), &|id| note_name(session, *id))
        }
        NoteEdit::Tag { note, theme, .. } => say!("edits-tag", what = note_name(session, *note), theme = theme_name(session, theme)),
        NoteEdit::Untag { note, theme } => say!("edits-untag", what = note_name(session, *note), theme = theme_name(session, theme)),
        NoteEdit::Join { note, with } => say!("edits-join", note = note_name(session, *note), other = note_name(session, *with)),
        NoteEdit::TellApart { note, from } => {
            say!("edits-tell-apart", note = note_name(session, *note), other = note_name(session, *from))
        }
        NoteEdit::LeaveOpen { note, with } => {
            say!("edits-leave-open", note = note_name(session, *note), other = note_name(session, *with))
        }
        NoteEdit::Part { note, from } => say!("edits-part", note = note_name(session, *note), other = note_name(session, *from)),
    }
}

/// A field's name as people say it.
pub(super) fn value(field: &str) -> String {
    say!("edits-value", field = field)
}

fn note_name(session: &Session, id: NoteId) -> String {
    session.notes.get(&id).map_or_else(|| Note::name().to_owned(), |note| note.reference().to_string())
}

fn item_name(session: &Session, id: ItemId) -> String {
    session.agenda.get(&id).map_or_else(|| say!("edits-an-item").to_owned(), |item| quoted(&item.title))
}

fn table_name(session: &Session, id: TableId) -> String {
    session.tables.get(&id).map_or_else(|| Table::name().to_owned(), |table| table.name.clone())
}

fn theme_name(session: &Session, key: &ThemeKey) -> String {
    session.themes.get(key).map_or_else(|| key.to_string(), |theme| theme.name.clone())
}

fn group_name(session: &Session, key: &GroupKey) -> String {
    session.groups.get(key).map_or_else(|| key.to_string(), |group| group.name.clone())
}

fn step_name(session: &Session, id: StepId) -> String {
    session.next_steps.get(&id).map_or_else(|| NextStep::name().to_owned(), |step| quoted(&step.what))
}

/// Words in quotes, shortened to what a menu can show.
pub(super) fn quoted(text: &str) -> String {
    let text = text.trim();
    match text.char_indices().nth(40) {
        Some((end, _)) => say!("edits-quoted-beginning", text = text[..end].trim_end()),
        None => say!("edits-quoted", text = text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{NoteField, merge_themes, remove_theme};
    use crate::model::{Position, Source, Theme};

    #[test]
    fn captions_name_what_they_change() {
        let mut session = Session::new("s1".parse().unwrap());
        let theme = Theme::new("feedback".parse().unwrap(), Position::default(), "Feedback", 0);
        session.themes.insert(theme);
        let mut note = Note::new("n1".parse().unwrap(), 37, "é".repeat(50), Source::Plenary, jiff::Timestamp::UNIX_EPOCH);
        let added = Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note.clone()))));
        assert_eq!(caption(&added, &session), "add note N037");
        note.themes.push("feedback".parse().unwrap());
        session.notes.insert(note);
        let tag = Edit::Notes(NoteEdit::Untag { note: "n1".parse().unwrap(), theme: "feedback".parse().unwrap() });
        assert_eq!(caption(&tag, &session), "take Feedback off N037");
        assert_eq!(caption(&remove_theme(&session, &"feedback".parse().unwrap()), &session), "delete Feedback");
        session.themes.insert(Theme::new("honesty".parse().unwrap(), Position::default(), "Honesty", 1));
        let merge = merge_themes(&session, &"feedback".parse().unwrap(), &"honesty".parse().unwrap());
        assert_eq!(caption(&merge, &session), "merge Feedback into Honesty");
        let both = Edit::Several(vec![tag.clone(), tag]);
        assert_eq!(caption(&both, &session), "take Feedback off 2 notes");
        let words = Edit::set_note("n1".parse().unwrap(), NoteField::Written(String::new()));
        assert_eq!(caption(&words, &session), "change the words of N037");
        assert_eq!(quoted(&"é".repeat(50)).chars().count(), 43);
    }
    #[test]
    fn every_field_has_a_name_that_people_say() {
        let known = include_str!("en-GB/edits.ftl");
        let (mut files, mut fields) = (std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/edit")).unwrap(), 0);
        while let Some(Ok(file)) = files.next() {
            let text = std::fs::read_to_string(file.path()).unwrap();
            for line in text.lines().filter(|line| line.starts_with("        ") && line.ends_with(',') && line.contains(") = ")) {
                let field = line.rsplit(" = ").next().unwrap().trim_end_matches(',');
                assert!(known.contains(&format!("    [{field}] ")), "{field} is not in edits-value");
                fields += 1;
            }
        }
        assert!(fields > 60, "the fields were not found");
    }
}
