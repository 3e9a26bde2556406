//! What is found is what is replaced, in one step, and what was written stays.

use super::*;
use crate::app::file::OpenFile;
use crate::app::standing_clock::StandingClock;
use crate::app::{Event, LookEvent, Screen};
use crate::document::Document;
use crate::edit::Ids;
use crate::model::{Quoting, Session, Source};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::path::PathBuf;

fn note(number: u32, written: &str) -> Note {
    Note::new(NoteId::from_random(u64::from(number)), number, written, Source::Wall, Timestamp::UNIX_EPOCH)
}

fn app(notes: impl IntoIterator<Item = Note>) -> App {
    let mut session = Session::new("s1".parse().unwrap());
    session.notes = notes.into_iter().collect();
    let mut app = App::new(Box::new(StandingClock("2018-04-17T12:00:00Z")), Ids::seeded(1));
    let file = OpenFile::new(PathBuf::from("/x/a.ron"), None, None);
    app.state.open = Some(Open::new(Document::opened(session), file, app.state.now, &TimeZone::UTC));
    app.dispatch(Command::GoTo(Screen::Tables));
    app
}

fn send(app: &mut App, command: ReplaceCommand) {
    app.dispatch(Command::Replace(command));
}

fn view(app: &App) -> &ReplaceView {
    &app.state.open.as_ref().unwrap().replace
}

fn session(app: &App) -> &Session {
    app.state.open.as_ref().unwrap().session()
}

fn look_for(app: &mut App, words: &str, with: &str) {
    let choice = ReplaceChoice {
        sought: Sought { words: words.to_owned(), ..Sought::default() },
        with: with.to_owned(),
        ..view(app).choice.clone()
    };
    send(app, ReplaceCommand::Choose(choice));
}

#[test]
fn what_is_not_left_out_is_replaced_in_one_step_and_undone_in_one() {
    let public = Note { public: Some("A girl, Priya".to_owned()), ..note(3, "Priya waited") };
    let mut app = app([note(1, "Priya rang"), note(2, "PRIYA left, priya came"), public, note(4, "Nobody")]);
    let before = session(&app).clone();
    send(&mut app, ReplaceCommand::Ask);
    look_for(&mut app, "priya", "[name]");
    assert_eq!((view(&app).found().len(), view(&app).notes()), (4, 3));
    send(&mut app, ReplaceCommand::Toggle(NoteId::from_random(1), Wording::Tidied));
    assert_eq!(view(&app).notes(), 2);
    send(&mut app, ReplaceCommand::Replace);
    assert!(app.state.dialog.is_none());
    let wordings = |number: u64| {
        let note = session(&app).notes.get(&NoteId::from_random(number)).unwrap();
        (note.tidied.clone(), note.public.clone())
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(wordings(1), (None, None));
    assert_eq!(wordings(2), (some("[name] left, [name] came"), None));
    assert_eq!(wordings(3), (some("[name] waited"), some("A girl, [name]")));
    let toast = app.state.toasts.last().unwrap();
    assert_eq!((toast.text.as_str(), toast.action.as_ref().map(|action| &action.1)), ("Replaced in 2 notes", Some(&Command::Undo)));
    app.dispatch(Command::Undo);
    assert_eq!(*session(&app), before);
}

#[test]
fn what_is_for_the_chair_only_is_left_out_while_projecting() {
    let mut app = app([note(1, "Priya"), Note { quoting: Some(Quoting::ChairOnly), ..note(2, "Priya") }]);
    send(&mut app, ReplaceCommand::Ask);
    look_for(&mut app, "Priya", "X");
    assert_eq!(view(&app).notes(), 2);
    app.dispatch(Command::Projecting(crate::app::projecting::ProjectingCommand::Toggle));
    assert_eq!(view(&app).notes(), 1);
}

#[test]
fn only_the_notes_in_the_list_are_a_choice() {
    let mut app = app([note(1, "Priya"), Note { source: Source::Online, ..note(2, "Priya") }]);
    app.dispatch(Command::Tables(crate::app::tables::TablesCommand::Table(crate::app::tables::TableCommand::Choose(Source::Online))));
    send(&mut app, ReplaceCommand::Ask);
    look_for(&mut app, "Priya", "X");
    assert_eq!((view(&app).listed(), view(&app).notes()), (Some(1), 2));
    let choice = ReplaceChoice { only_listed: true, ..view(&app).choice.clone() };
    send(&mut app, ReplaceCommand::Choose(choice));
    assert_eq!(view(&app).found()[0].note.number, 2);
    assert_eq!(view(&app).notes(), 1);
}

#[test]
fn many_notes_are_looked_through_aside_and_the_last_words_count() {
    let mut app = app((1..=AT_ONCE as u32 + 1).map(|number| note(number, "Priya and Ann")));
    app.take_effects().count();
    send(&mut app, ReplaceCommand::Ask);
    look_for(&mut app, "Priya", "X");
    look_for(&mut app, "Ann", "X");
    assert!(view(&app).is_looking() && view(&app).found().is_empty());
    let mut looked = Vec::new();
    for _ in 0..2 {
        let effects: Vec<Effect> = app.take_effects().collect();
        for effect in effects {
            let Effect::Look(LookEffect::Words { ticket, notes, sought, wordings }) = effect else { continue };
            looked.push(sought.words.clone());
            app.handle(Event::Looked(LookEvent::Words { ticket: "x".parse().unwrap(), found: Vec::new() }));
            app.handle(Event::Looked(LookEvent::Words { ticket, found: find(&notes, &sought, wordings) }));
        }
    }
    assert_eq!(looked, ["Priya", "Ann"]);
    assert_eq!(view(&app).notes(), AT_ONCE + 1);
    app.tick();
    assert!(!app.take_effects().any(|effect| matches!(effect, Effect::Look(LookEffect::Words { .. }))), "nothing changed");
    app.dispatch(Command::CloseDialog);
    assert!(view(&app).found().is_empty(), "nothing is kept that is not shown");
}

#[test]
fn the_dialog_that_asked_for_it_comes_back() {
    let mut app = app([note(1, "Priya")]);
    app.dispatch(Command::dialog(Dialog::Settings));
    send(&mut app, ReplaceCommand::AskFor("Priya".to_owned()));
    assert_eq!((app.state.dialog.clone(), view(&app).notes()), (Some(Dialog::Replace), 1));
    assert_eq!(view(&app).choice.with, "[name]");
    send(&mut app, ReplaceCommand::Replace);
    assert_eq!(app.state.dialog, Some(Dialog::Settings));
    send(&mut app, ReplaceCommand::AskFor("Priya".to_owned()));
    app.dispatch(Command::CloseDialog);
    assert_eq!(app.state.dialog, Some(Dialog::Settings));
}

proptest::proptest! {
    #[test]
    fn what_was_written_never_changes_and_undo_is_the_state_before(
        texts in proptest::collection::vec(("[aAb ]{0,8}", proptest::option::of("[aAb ]{0,8}"), proptest::option::of("[aAb ]{0,8}")), 1..8),
        (words, with) in ("[ab]{1,2}", "[ab\\[]{0,3}"),
        wordings in proptest::sample::select(vec![Wordings::Both, Wordings::Tidied, Wordings::Public]),
        (exactly, inside_words) in proptest::prelude::any::<(bool, bool)>(),
    ) {
        let notes = texts.into_iter().zip(1..).map(|((written, tidied, public), number)| Note { tidied, public, ..note(number, &written) });
        let mut app = app(notes);
        let before = session(&app).clone();
        send(&mut app, ReplaceCommand::Ask);
        let choice = ReplaceChoice { sought: Sought { words, exactly, inside_words }, with: with.clone(), wordings, only_listed: false };
        send(&mut app, ReplaceCommand::Choose(choice));
        let changes: Vec<_> = view(&app).found().iter().map(|found| (found.note.id, found.wording, found.after(&with).0)).collect();
        send(&mut app, ReplaceCommand::Replace);
        for note in before.notes.iter() {
            let now = session(&app).notes.get(&note.id).unwrap();
            proptest::prop_assert_eq!(&now.written, &note.written);
            let of = |wording| changes.iter().find(|(id, it, _)| *id == note.id && *it == wording).map(|(.., after)| after.clone());
            proptest::prop_assert_eq!(now.tidied.clone(), of(Wording::Tidied).or_else(|| note.tidied.clone()), "what was shown is what came of it");
            proptest::prop_assert_eq!(now.public.clone(), of(Wording::Public).or_else(|| note.public.clone()));
        }
        if *session(&app) != before {
            app.dispatch(Command::Undo);
        }
        proptest::prop_assert_eq!(session(&app), &before);
    }
}
