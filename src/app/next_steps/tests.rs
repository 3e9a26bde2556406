//! The board without a window.

use super::*;
use crate::app::{Clock, Open};
use crate::document::Document;
use crate::edit::Ids;
use crate::model::{Note, Position, Session, Source, Theme};
use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;
use std::time::Duration;

struct StillClock;

impl Clock for StillClock {
    fn now(&self) -> Timestamp {
        "2018-05-02T00:30:00+01:00".parse().unwrap()
    }
    fn since_start(&self) -> Duration {
        Duration::ZERO
    }
    fn zone(&self) -> TimeZone {
        TimeZone::get("Europe/London").unwrap()
    }
}

fn id(text: &str) -> StepId {
    text.parse().unwrap()
}

/// Three proposed steps a, b, c; one that is agreed, d; a note n7 on a theme.
fn app() -> App {
    let mut session = Session::new("s1".parse().unwrap());
    session.themes.insert(Theme::new("feedback".parse().unwrap(), Position::default(), "Feedback", 2));
    session.themes.insert(Theme::new("honesty".parse().unwrap(), Position::default(), "Honesty", 3));
    let mut note = Note::new("n7".parse().unwrap(), 7, " Tell us what was done\n", Source::Plenary, Timestamp::UNIX_EPOCH);
    note.themes.push("feedback".parse().unwrap());
    session.notes.insert(note);
    let mut steps: Vec<NextStep> =
        ["a", "b", "c"].iter().zip(Position::first(3)).map(|(name, place)| NextStep::new(id(name), place, *name)).collect();
    steps[0].due = Some(date(2018, 5, 1));
    steps[0].lead = " Council ".to_owned();
    steps[1].lead = "Council".to_owned();
    steps[1].partners = vec!["COUNCIL".to_owned(), "Youth service".to_owned()];
    steps.push(NextStep { status: crate::model::StepStatus::Agreed, ..NextStep::new(id("d"), Position::default(), "d") });
    for step in steps {
        session.next_steps.insert(step);
    }
    let mut app = App::new(Box::new(StillClock), Ids::seeded(7));
    let (now, zone) = (app.state.now, app.state.zone.clone());
    let file = crate::app::file::OpenFile::new("/tmp/s.ron".into(), None, None);
    app.state.open = Some(Open::new(Document::opened(session), file, now, &zone));
    app.state.screen = Screen::NextSteps;
    app
}

fn send(app: &mut App, command: NextStepsCommand) {
    app.dispatch(Command::NextSteps(command));
}

fn view(app: &App) -> &NextStepsView {
    &app.state.open.as_ref().unwrap().next_steps
}

fn column(app: &App, stage: Stage) -> String {
    view(app).board.column(stage).iter().map(|card| card.what.as_str()).collect()
}

fn step(app: &App, name: &str) -> NextStep {
    step_of(app, id(name)).unwrap().clone()
}

fn asked(app: &App) -> Option<Move> {
    match &app.state.dialog {
        Some(Dialog::NextSteps(NextStepsDialog::Explain(asked))) => Some(asked.clone()),
        _ => None,
    }
}

#[test]
fn the_board_counts_what_is_owed() {
    let app = app();
    let board = &view(&app).board;
    assert_eq!((board.steps, board.organisations, board.overdue, board.themes_without), (4, 2, 1, 1));
    let card = &board.column(Stage::Proposed)[0];
    assert_eq!((card.due.as_str(), card.is_overdue, card.lead.as_deref()), ("overdue, 1 May", true, Some("Council")));
    assert_eq!(card.said(), "a, Council, overdue, 1 May");
    assert_eq!(board.leads.get("Council"), Some(&2));
}

#[test]
fn steps_go_to_any_place() {
    let mut app = app();
    let place = |app: &mut App, step: &str, stage, before: Option<&str>| {
        send(app, NextStepsCommand::Place { step: id(step), stage, before: before.map(id) });
    };
    place(&mut app, "c", Stage::Proposed, Some("a"));
    assert_eq!(column(&app, Stage::Proposed), "cab");
    place(&mut app, "c", Stage::Proposed, Some("b"));
    assert_eq!(column(&app, Stage::Proposed), "acb");
    place(&mut app, "a", Stage::Agreed, Some("d"));
    assert_eq!((column(&app, Stage::Proposed), column(&app, Stage::Agreed)), ("cb".to_owned(), "ad".to_owned()));
    let revision = app.state.open.as_ref().unwrap().document.revision();
    place(&mut app, "a", Stage::Agreed, Some("d"));
    place(&mut app, "b", Stage::Proposed, None);
    place(&mut app, "c", Stage::Proposed, Some("c"));
    assert_eq!(app.state.open.as_ref().unwrap().document.revision(), revision, "what stands there already is not moved");
    app.dispatch(Command::Undo);
    assert_eq!(column(&app, Stage::Proposed), "acb", "column and place are one step of undo");
    place(&mut app, "gone", Stage::Done, None);
    assert_eq!(app.state.dialog, None);
}

#[test]
fn steps_with_one_place_are_put_in_order() {
    let mut app = app();
    for name in ["a", "b", "c"] {
        app.dispatch(Command::commit(Edit::set_step(id(name), NextStepField::Position(Position::default()))));
    }
    send(&mut app, NextStepsCommand::Place { step: id("d"), stage: Stage::Proposed, before: Some(id("b")) });
    assert_eq!(column(&app, Stage::Proposed), "adbc");
}

#[test]
fn a_no_asks_why_and_cancelling_leaves_the_step() {
    let mut app = app();
    send(&mut app, NextStepsCommand::Place { step: id("a"), stage: Stage::PassedTo, before: None });
    let mut answer = asked(&app).unwrap();
    assert_eq!(column(&app, Stage::Proposed), "abc");
    answer.explanation.whom = "Council".to_owned();
    send(&mut app, NextStepsCommand::Explain(answer.clone()));
    assert!(asked(&app).unwrap().tried, "it asks again while the reason is missing");
    app.dispatch(Command::CloseDialog);
    assert_eq!(column(&app, Stage::Proposed), "abc");
    answer.explanation.because = " They own the road. ".to_owned();
    send(&mut app, NextStepsCommand::Explain(answer));
    assert_eq!(app.state.dialog, None);
    let because = view(&app).board.column(Stage::PassedTo)[0].because.clone();
    assert_eq!(because.as_deref(), Some("Passed to Council. Because: They own the road."));
    assert!(!view(&app).board.column(Stage::PassedTo)[0].is_overdue);
    send(&mut app, NextStepsCommand::Place { step: id("a"), stage: Stage::NotNow, before: None });
    assert_eq!(asked(&app).unwrap().explanation.because, "They own the road.", "words are taken along");
}

#[test]
fn keys_move_the_step_that_was_reached() {
    let mut app = app();
    send(&mut app, NextStepsCommand::MoveAcross { on: true });
    assert_eq!(column(&app, Stage::Proposed), "abc", "nothing was reached yet");
    send(&mut app, NextStepsCommand::Reach(id("b")));
    send(&mut app, NextStepsCommand::MoveWithin { down: true });
    send(&mut app, NextStepsCommand::MoveWithin { down: true });
    assert_eq!(column(&app, Stage::Proposed), "acb");
    send(&mut app, NextStepsCommand::MoveWithin { down: false });
    send(&mut app, NextStepsCommand::MoveWithin { down: false });
    send(&mut app, NextStepsCommand::MoveWithin { down: false });
    assert_eq!(column(&app, Stage::Proposed), "bac");
    send(&mut app, NextStepsCommand::MoveAcross { on: false });
    assert_eq!(column(&app, Stage::Proposed), "bac", "there is no column before the first");
    for _ in 0..3 {
        send(&mut app, NextStepsCommand::MoveAcross { on: true });
    }
    assert_eq!(column(&app, Stage::UnderWay), "b");
    assert_eq!(asked(&app).map(|asked| asked.to), Some(Stage::Done));
}

#[test]
fn places_among_filtered_steps_are_places_among_all() {
    let mut app = app();
    send(&mut app, NextStepsCommand::Filter(StepFilter { lead: Some(LeadIs::NoOne), theme: None }));
    assert_eq!((column(&app, Stage::Proposed), column(&app, Stage::Agreed)), ("c".to_owned(), "d".to_owned()));
    send(&mut app, NextStepsCommand::Filter(StepFilter { lead: Some(LeadIs::Named("Council".to_owned())), theme: None }));
    send(&mut app, NextStepsCommand::Reach(id("b")));
    send(&mut app, NextStepsCommand::MoveWithin { down: false });
    send(&mut app, NextStepsCommand::Filter(StepFilter::default()));
    assert_eq!(column(&app, Stage::Proposed), "bac");
    send(&mut app, NextStepsCommand::Filter(StepFilter { lead: None, theme: Some(StepThemeIs::None) }));
    assert_eq!(view(&app).board.shown(), 4);
}

#[test]
fn what_is_typed_waits_until_it_can_be_taken() {
    let mut app = app();
    let typed = |app: &mut App, text, typed: &str| send(app, NextStepsCommand::Type { step: id("a"), text, typed: typed.to_owned() });
    let session = |app: &App| app.state.open.as_ref().unwrap().session().clone();
    typed(&mut app, StepText::Due, "17 Ma 2018");
    send(&mut app, NextStepsCommand::Leave { step: id("a"), text: StepText::Due });
    assert_eq!(step(&app, "a").due, Some(date(2018, 5, 1)));
    assert_eq!(view(&app).text(&session(&app), id("a"), StepText::Due), "17 Ma 2018");
    assert!(matches!(view(&app).waits(&session(&app), id("a"), StepText::Due), Some(Err(TextFault::Unread(_)))));
    typed(&mut app, StepText::Due, "17 May 2018");
    assert_eq!(step(&app, "a").due, Some(date(2018, 5, 1)), "a date is taken when it is finished");
    send(&mut app, NextStepsCommand::Leave { step: id("a"), text: StepText::Due });
    assert_eq!(step(&app, "a").due, Some(date(2018, 5, 17)));
    typed(&mut app, StepText::What, " ");
    assert_eq!((step(&app, "a").what.as_str(), view(&app).text(&session(&app), id("a"), StepText::What).as_str()), ("a", " "));
    typed(&mut app, StepText::Partners, "Youth service\n\n  Panel ");
    assert_eq!(step(&app, "a").partners, ["Youth service", "Panel"]);
    assert_eq!(view(&app).text(&session(&app), id("a"), StepText::Partners), "Youth service\n\n  Panel ");
    send(&mut app, NextStepsCommand::Leave { step: id("a"), text: StepText::Partners });
    assert_eq!(view(&app).text(&session(&app), id("a"), StepText::Partners), "Youth service\nPanel");
    typed(&mut app, StepText::Now, "62");
    assert_eq!(step(&app, "a").measure.unwrap().now, "62");
    typed(&mut app, StepText::Now, "");
    assert_eq!(step(&app, "a").measure, None, "a measure of which nothing is said is none");
    typed(&mut app, StepText::Because, "said of a proposed step");
    assert_eq!(step(&app, "a").status, crate::model::StepStatus::Proposed);
}

#[test]
fn letters_make_one_step_of_undo() {
    let mut app = app();
    for typed in ["d", "do", "do it"] {
        send(&mut app, NextStepsCommand::Type { step: id("a"), text: StepText::What, typed: typed.to_owned() });
    }
    app.dispatch(Command::Undo);
    assert_eq!(step(&app, "a").what, "a");
}

#[test]
fn a_note_becomes_a_step() {
    let mut app = app();
    let note = "n7".parse().unwrap();
    send(&mut app, NextStepsCommand::FromNote { note });
    let card = view(&app).board.column(Stage::Proposed).last().unwrap().clone();
    let made = step_of(&app, card.id).unwrap().clone();
    assert_eq!((made.what.as_str(), made.answers, made.themes.len()), ("Tell us what was done", vec![note], 1));
    assert_eq!(view(&app).board.themes_without, 0);
    app.state.screen = Screen::Tables;
    let (_, show) = app.state.toasts.last().unwrap().action.clone().unwrap();
    app.dispatch(show);
    assert_eq!((app.state.screen, view(&app).selected), (Screen::NextSteps, Some(card.id)));
    app.dispatch(Command::Undo);
    assert_eq!((view(&app).selected, view(&app).board.steps), (None, 4), "what is gone is not selected");
    send(&mut app, NextStepsCommand::FromNote { note: "gone".parse().unwrap() });
    assert_eq!(app.state.toasts.last().unwrap().kind, ToastKind::Error);
}

#[test]
fn notes_are_found_linked_and_unlinked() {
    let mut app = app();
    for (search, found) in [("DONE tell", 1), ("n007", 1), ("n8", 0), ("nothing", 0), (" ", 1)] {
        send(&mut app, NextStepsCommand::FindNotes { step: id("a"), search: search.to_owned() });
        assert_eq!(view(&app).found.len(), found, "{search}");
    }
    let toggle = NextStepsCommand::ToggleNote { step: id("a"), note: "n7".parse().unwrap() };
    send(&mut app, toggle.clone());
    assert_eq!(view(&app).board.column(Stage::Proposed)[0].notes, 1);
    send(&mut app, toggle);
    assert_eq!(step(&app, "a").answers, []);
}

#[test]
fn updates_are_kept_told_and_deleted() {
    let mut app = app();
    let mut draft = UpdateDraft::new(id("a"), Stage::UnderWay, " Council ", view(&app).today);
    assert_eq!(draft.date, "2 May 2018", "today in the zone of the session");
    send(&mut app, NextStepsCommand::KeepUpdate(draft.clone()));
    assert!(matches!(&app.state.dialog, Some(Dialog::NextSteps(NextStepsDialog::Update(draft))) if draft.tried));
    draft.words = "Half are told.".to_owned();
    draft.told = "yesterday".to_owned();
    send(&mut app, NextStepsCommand::KeepUpdate(draft.clone()));
    assert_eq!(step(&app, "a").updates, [], "a date that is none is not left out silently");
    draft.told.clear();
    send(&mut app, NextStepsCommand::KeepUpdate(draft));
    let kept = step(&app, "a").updates[0].clone();
    assert_eq!((kept.organisation.as_str(), kept.stage, kept.told_attendees), ("Council", Stage::UnderWay, None));
    send(&mut app, NextStepsCommand::ToldToday { step: id("a"), update: kept.id });
    assert_eq!(step(&app, "a").updates[0].told_attendees, Some(date(2018, 5, 2)));
    send(&mut app, NextStepsCommand::KeepUpdate(UpdateDraft { words: "All are told.".to_owned(), ..UpdateDraft::of(id("a"), &kept) }));
    assert_eq!(step(&app, "a").updates.len(), 1);
    send(&mut app, NextStepsCommand::DeleteUpdate { step: id("a"), update: kept.id });
    assert_eq!(step(&app, "a").updates, []);
    app.dispatch(Command::Undo);
    assert_eq!(step(&app, "a").updates[0].words, "All are told.");
}

#[test]
fn a_step_is_added_whole_and_deleted_with_undo() {
    let mut app = app();
    let mut new = NewStep { what: " Pay in cash ".to_owned(), ..NewStep::at(Stage::NotPossible) };
    send(&mut app, NextStepsCommand::Add(new.clone()));
    assert_eq!(view(&app).board.steps, 4, "a no says why");
    new.explanation.because = "Audit rules".to_owned();
    send(&mut app, NextStepsCommand::Add(new));
    assert_eq!(column(&app, Stage::NotPossible), "Pay in cash");
    let made = view(&app).selected.unwrap();
    send(&mut app, NextStepsCommand::Delete(made));
    assert_eq!((view(&app).board.steps, view(&app).selected), (4, None));
    let (_, undo) = app.state.toasts.last().unwrap().action.clone().unwrap();
    app.dispatch(undo);
    assert_eq!(column(&app, Stage::NotPossible), "Pay in cash");
}

#[test]
fn themes_go_on_and_off() {
    let mut app = app();
    let toggle = |theme: &str| NextStepsCommand::ToggleTheme { step: id("a"), theme: theme.parse().unwrap() };
    send(&mut app, toggle("honesty"));
    assert_eq!(view(&app).board.column(Stage::Proposed)[0].themes, [(3, "Honesty".to_owned())]);
    send(&mut app, toggle("honesty"));
    send(&mut app, toggle("no-such-theme"));
    assert_eq!(step(&app, "a").themes, []);
    assert_eq!(app.state.toasts.last().unwrap().kind, ToastKind::Error);
}
