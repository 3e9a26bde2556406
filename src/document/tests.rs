use super::*;
use crate::edit::{AboutField, Change, Edit, NextStepEdit, NextStepField, NoteEdit, NoteField, SessionEdit};
use crate::model::{NextStep, Note, NoteId, NoteKind, Position, Source, StepId, StepStatus};

fn title(text: &str) -> Edit {
    Edit::Session(SessionEdit::About(AboutField::Title(text.to_owned())))
}

fn note(n: u32) -> NoteId {
    format!("n{n}").parse().unwrap()
}

fn add(n: u32, words: &str) -> Edit {
    let note = Note::new(note(n), n, words, Source::Plenary, jiff::Timestamp::UNIX_EPOCH);
    Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note))))
}

fn opened() -> Document {
    Document::opened(Session::new("s1".parse().unwrap()))
}

#[test]
fn typing_is_one_step_until_it_is_sealed() {
    let mut document = opened();
    for text in ["L", "Le", "Leeds"] {
        document.commit(title(text), "change title").unwrap();
    }
    document.seal();
    document.commit(title("Leeds panel"), "change title").unwrap();
    assert!(!document.is_saved());
    document.undo().unwrap();
    assert_eq!(document.session().about.title, "Leeds");
    document.undo().unwrap();
    assert_eq!(document.session().about.title, "");
    assert!(document.is_saved(), "undoing back to what is on the disk is clean again");
    assert_eq!(document.undo(), Err(UndoError::Nothing));
    document.redo().unwrap();
    document.redo().unwrap();
    assert_eq!(document.session().about.title, "Leeds panel");
}

#[test]
fn an_edit_that_changes_nothing_is_not_a_step() {
    let mut document = opened();
    document.commit(title("Leeds"), "change title").unwrap();
    let revision = document.revision();
    document.seal();
    assert_eq!(document.commit(title("Leeds"), "change title"), Ok(Committed::Same));
    assert_eq!(document.revision(), revision);
    document.undo().unwrap();
    assert_eq!(document.redo_caption(), Some("change title"));
}

#[test]
fn undo_keeps_what_someone_else_did_since() {
    let mut document = opened();
    document.commit(add(1, "mine"), "add note").unwrap();
    document.commit_from_elsewhere(add(2, "theirs")).unwrap();
    document.undo().unwrap();
    assert!(document.session().notes.get(&note(1)).is_none());
    assert!(document.session().notes.get(&note(2)).is_some());
    assert!(!document.is_saved(), "what is on the disk does not have their note");
    document.redo().unwrap();
    assert_eq!(document.session().notes.len(), 2);
}

#[test]
fn undo_does_not_take_back_what_someone_else_did_to_the_same_thing() {
    let mut document = opened();
    document.commit(add(1, "mine"), "add note").unwrap();
    document.commit(title("Leeds"), "change title").unwrap();
    document.commit_from_elsewhere(Edit::set_note(note(1), NoteField::Starred(true))).unwrap();
    document.commit_from_elsewhere(title("Bradford")).unwrap();
    let err = document.undo().unwrap_err();
    assert_eq!(err, UndoError::ChangedSince { caption: "change title".to_owned() });
    assert_eq!(document.session().about.title, "Bradford");
    assert!(document.undo().is_err(), "the note that they starred stays");
    assert_eq!(document.session().notes.len(), 1);
}

#[test]
fn history_lets_go_of_the_oldest_when_it_takes_too_much_memory() {
    let mut document = opened();
    document.most_bytes = 20_000;
    for n in 1..=50 {
        document.commit(add(n, "x"), "add note").unwrap();
        document.commit(Edit::set_note(note(n), NoteField::Written("y".repeat(1000))), "change note").unwrap();
        document.commit(Edit::Notes(NoteEdit::Note(Change::Remove(note(n)))), "remove note").unwrap();
    }
    assert!(document.history_bytes() <= 20_000);
    assert!(document.undo().is_ok());
    assert_eq!(document.session().notes.get(&note(50)).unwrap().written.len(), 1000);
}

#[test]
fn a_new_edit_ends_what_could_be_redone() {
    let mut document = opened();
    document.commit(title("Leeds"), "change title").unwrap();
    let saved = document.revision();
    document.undo().unwrap();
    document.commit(title("York"), "change title").unwrap();
    assert_ne!(document.revision(), saved, "a number never stands for two different sessions");
    assert_eq!(document.redo(), Err(UndoError::Nothing));
}

#[test]
fn choosing_what_a_note_is_and_typing_its_words_are_two_steps() {
    let mut document = opened();
    document.commit(add(1, "Why?"), "add note").unwrap();
    let question = |answer: &str| Edit::set_note(note(1), NoteField::Kind(NoteKind::Question { answer: answer.to_owned() }));
    let figure = |source: &str| Edit::set_note(note(1), NoteField::Kind(NoteKind::Figure { source: source.to_owned() }));
    document.commit(question(""), "make a question").unwrap();
    document.commit(question("B"), "answer").unwrap();
    document.commit(question("Because"), "answer").unwrap();
    document.commit(question(""), "answer").unwrap();
    document.commit(question("Because"), "answer").unwrap();
    document.commit(figure(""), "make a figure").unwrap();
    document.commit(figure("Counted"), "source").unwrap();
    let mut captions = Vec::new();
    while let Ok(caption) = document.undo() {
        captions.push(caption);
    }
    assert_eq!(captions, ["source", "make a figure", "answer", "make a question", "add note"]);
}

#[test]
fn choosing_how_far_a_step_is_and_typing_why_are_two_steps() {
    let mut document = opened();
    let step: StepId = "s1".parse().unwrap();
    let new = NextStep::new(step, Position::default(), "Ask again");
    document.commit(Edit::NextSteps(NextStepEdit::Step(Change::Add(Box::new(new)))), "add step").unwrap();
    let set = |status| Edit::set_step(step, NextStepField::Status(status));
    let not_now = |because: &str| set(StepStatus::NotNow { because: because.to_owned() });
    let not_possible = |because: &str| set(StepStatus::NotPossible { because: because.to_owned() });
    document.commit(not_now("No money"), "not now").unwrap();
    document.commit(not_now("No money this"), "change why").unwrap();
    document.commit(not_now("No money this year"), "change why").unwrap();
    document.commit(not_possible("No money this year"), "not possible").unwrap();
    document.commit(not_possible("No money"), "change why").unwrap();
    document.commit(set(StepStatus::Agreed), "agree").unwrap();
    document.commit(set(StepStatus::UnderWay), "begin").unwrap();
    let mut captions = Vec::new();
    while let Ok(caption) = document.undo() {
        captions.push(caption);
    }
    assert_eq!(captions, ["begin", "agree", "change why", "not possible", "change why", "not now", "add step"]);
}

#[test]
fn what_a_merge_brings_is_one_step() {
    let mut document = opened();
    document.commit(add(1, "mine"), "add note").unwrap();
    let mut merged = document.session().clone();
    add(2, "theirs").apply(&mut merged).unwrap();
    title("Leeds").apply(&mut merged).unwrap();
    assert_eq!(document.commit(Edit::between(document.session(), &merged), "merge"), Ok(Committed::Changed));
    assert_eq!(document.commit(Edit::between(document.session(), &merged), "merge"), Ok(Committed::Same));
    assert_eq!(document.undo_of_clock(), None);
    assert_eq!(document.undo().as_deref(), Ok("merge"));
    assert_eq!((document.session().notes.len(), document.session().about.title.as_str()), (1, ""));
    document.redo().unwrap();
    assert_eq!(*document.session(), merged);
    document.commit_from_elsewhere(Edit::set_note(note(2), NoteField::Starred(true))).unwrap();
    assert_eq!(document.undo(), Err(UndoError::ChangedSince { caption: "merge".to_owned() }), "the note that they starred stays");
    assert_eq!(document.session().notes.len(), 2);
}

#[test]
fn what_moves_the_clock_is_known_of_a_merge_too() {
    use crate::edit::AgendaEdit;
    use crate::model::{AgendaItem, Happening, ItemEvent, ItemKind};
    let mut document = opened();
    let item = AgendaItem::new("i1".parse().unwrap(), Position::default(), ItemKind::Talk, "Talk", 10);
    document.commit(Edit::Agenda(AgendaEdit::Item(Change::Add(Box::new(item.clone())))), "add item").unwrap();
    let mut merged = document.session().clone();
    let event = ItemEvent { at: jiff::Timestamp::UNIX_EPOCH, what: Happening::Started };
    merged.agenda.insert(AgendaItem { events: vec![event], ..item });
    document.commit(Edit::between(document.session(), &merged), "merge").unwrap();
    assert_eq!(document.undo_of_clock(), Some(ClockChange { at: None }));
}

#[test]
fn what_begins_anew_has_no_history_and_leaves_nothing_for_the_journal() {
    let mut document = opened();
    document.begin_journal();
    document.commit(add(1, "Withdrawn later"), "add note").unwrap();
    document.commit(title("Leeds"), "change title").unwrap();
    document.undo().unwrap();
    assert_eq!(document.history().count(), 2);
    let mut anew = document.session().clone();
    anew.notes.remove(&note(1));
    let (revision, number) = (document.revision(), document.last_number());
    document.begin_anew(anew.clone());
    assert_eq!((document.undo(), document.redo(), document.history_bytes()), (Err(UndoError::Nothing), Err(UndoError::Nothing), 0));
    assert!(document.revision() > revision && *document.session() == anew);
    assert_eq!((document.last_number(), document.take_to_journal().count()), (number + 1, 0));
    document.commit(title("Armley"), "change title").unwrap();
    assert_eq!(document.take_to_journal().map(|(number, _)| number).collect::<Vec<_>>(), [number + 2]);
}
