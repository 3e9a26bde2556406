use super::super::file::{FileDialog, OpenFile};
use super::super::standing_clock::StandingClock;
use super::super::{Effect, Event, Open, PathPurpose};
use super::*;
use crate::document::Document;
use crate::edit::{Change, Ids, ParagraphField};
use crate::export::{Format, Print};
use crate::library;
use crate::model::{Finality, Session};
use crate::report;
use crate::report::Paper;
use crate::store::SaveError;
use jiff::tz::TimeZone;
use std::path::{Path, PathBuf};

mod leaving;

fn app() -> App {
    let session = library::example("leeds-involvement-panel").unwrap().session().unwrap();
    let mut app = App::new(Box::new(StandingClock("2018-04-17T12:00:00Z")), Ids::seeded(1));
    let file = OpenFile::new(PathBuf::from("/x/leeds.ron"), None, None);
    app.state.open = Some(Open::new(Document::opened(session), file, app.state.now, &TimeZone::UTC));
    app.dispatch(Command::GoTo(Screen::WriteUp));
    app
}

fn send(app: &mut App, command: WriteUpCommand) {
    app.dispatch(Command::WriteUp(command));
}

fn view(app: &App) -> &WriteUpView {
    &app.state.open.as_ref().unwrap().write_up
}

fn session(app: &App) -> &Session {
    app.state.open.as_ref().unwrap().session()
}

/// The words of a part's paragraphs, in order.
fn words_of(app: &App, part: &Section) -> Vec<String> {
    let part = view(app).outline.part(part).unwrap();
    part.paragraphs.iter().map(|id| session(app).write_up.get(id).unwrap().words.chars().take(9).collect()).collect()
}

fn type_words(app: &mut App, paragraph: EntryId, words: &str) {
    app.dispatch(Command::commit(Edit::WriteUp(Change::Set(paragraph, ParagraphField::Words(words.to_owned())))));
}

fn id(text: &str) -> EntryId {
    text.parse().unwrap()
}

/// Carries out what only reads the session, as the platform does.
fn read_over(app: &mut App) {
    for effect in app.take_effects().collect::<Vec<_>>() {
        match effect {
            Effect::CheckWriteUp { ticket, session, smallest_count } => {
                app.handle(Event::WriteUpChecked { ticket, repeats: repeated_words(&session, smallest_count) });
            }
            Effect::BuildPreview { ticket, session, audience, options } => {
                app.handle(Event::Previewed { ticket, report: Box::new(report::build(&session, audience, &options)) });
            }
            _ => {}
        }
    }
}

#[test]
fn a_paragraph_is_added_after_the_chosen_one_and_moves_by_one_place() {
    let mut app = app();
    send(&mut app, WriteUpCommand::ChoosePart(Section::WhatWasSaid));
    send(&mut app, WriteUpCommand::Select(id("p3")));
    send(&mut app, WriteUpCommand::Add);
    let new = view(&app).selected.unwrap();
    type_words(&mut app, new, "New words");
    assert_eq!(words_of(&app, &Section::WhatWasSaid), ["Tables as", "New words", "A questio"]);
    send(&mut app, WriteUpCommand::Move(new, Towards::Down));
    send(&mut app, WriteUpCommand::Move(new, Towards::Down));
    assert_eq!(words_of(&app, &Section::WhatWasSaid), ["Tables as", "A questio", "New words"]);
    for _ in 0..3 {
        send(&mut app, WriteUpCommand::Move(new, Towards::Up));
    }
    assert_eq!(words_of(&app, &Section::WhatWasSaid), ["New words", "Tables as", "A questio"]);
    assert_eq!(view(&app).selected, Some(new));
}

#[test]
fn typing_is_one_step_and_a_move_is_another() {
    let mut app = app();
    let before = session(&app).write_up.get(&id("p4")).unwrap().words.clone();
    for words in ["A", "An", "And"] {
        type_words(&mut app, id("p4"), words);
    }
    send(&mut app, WriteUpCommand::Move(id("p4"), Towards::Up));
    assert_eq!(words_of(&app, &Section::WhatWasSaid), ["And", "Tables as"]);
    app.dispatch(Command::Undo);
    assert_eq!(words_of(&app, &Section::WhatWasSaid), ["Tables as", "And"]);
    app.dispatch(Command::Undo);
    assert_eq!(session(&app).write_up.get(&id("p4")).unwrap().words, before);
    assert!(app.state.open.as_ref().unwrap().document.undo_caption().is_none());
}

#[test]
fn a_paragraph_goes_to_another_part_with_its_notes_in_one_step() {
    let mut app = app();
    let feedback = Section::Theme("feedback".parse().unwrap());
    send(&mut app, WriteUpCommand::MoveTo(id("p3"), feedback.clone()));
    assert_eq!(words_of(&app, &feedback), ["Two table", "Tables as"]);
    assert_eq!((&view(&app).part, view(&app).selected), (&feedback, Some(id("p3"))));
    assert_eq!(session(&app).write_up.get(&id("p3")).unwrap().stands_on.len(), 3);
    app.dispatch(Command::Undo);
    assert_eq!(words_of(&app, &feedback), ["Two table"]);
    assert_eq!(view(&app).selected, None);
}

#[test]
fn deleting_chooses_the_next_one_and_offers_to_undo() {
    let mut app = app();
    send(&mut app, WriteUpCommand::ChoosePart(Section::WhatWasSaid));
    send(&mut app, WriteUpCommand::Remove(id("p4")));
    assert_eq!(view(&app).selected, Some(id("p3")));
    send(&mut app, WriteUpCommand::Remove(id("p3")));
    assert_eq!(view(&app).selected, None);
    assert!(words_of(&app, &Section::WhatWasSaid).is_empty());
    let (_, undo) = app.state.toasts.last().unwrap().action.clone().unwrap();
    app.dispatch(undo);
    assert_eq!(words_of(&app, &Section::WhatWasSaid), ["Tables as"]);
}

#[test]
fn a_paragraph_without_notes_is_flagged_until_one_is_linked() {
    let mut app = app();
    let honesty: Section = Section::Theme("honesty".parse().unwrap());
    send(&mut app, WriteUpCommand::ChoosePart(honesty.clone()));
    send(&mut app, WriteUpCommand::Add);
    let new = view(&app).selected.unwrap();
    assert_eq!(view(&app).outline.without_notes().count(), 0, "an empty paragraph says nothing yet");
    type_words(&mut app, new, "People can take a no.");
    assert_eq!(view(&app).outline.without_notes().collect::<Vec<_>>(), [new]);
    let note: NoteId = "n019".parse().unwrap();
    send(&mut app, WriteUpCommand::ToggleNote { paragraph: new, note });
    assert_eq!(view(&app).outline.without_notes().count(), 0);
    send(&mut app, WriteUpCommand::ToggleNote { paragraph: new, note });
    assert_eq!(view(&app).outline.part(&honesty).unwrap().without_notes, [new]);
}

#[test]
fn the_notes_beside_are_the_themes_own_until_another_is_asked_for() {
    let mut app = app();
    let theme = "feedback".parse().unwrap();
    send(&mut app, WriteUpCommand::ChoosePart(Section::Theme(theme)));
    let shown = |app: &App| {
        let open = app.state.open.as_ref().unwrap();
        let rows = open.write_up.evidence.rows().iter();
        rows.filter_map(|row| open.notes.get(*row)).cloned().collect::<Vec<_>>()
    };
    assert!(shown(&app).iter().all(|note| note.themes.iter().any(|theme| theme.as_str() == "feedback")) && shown(&app).len() > 2);
    send(&mut app, WriteUpCommand::SearchNotes("surgery".to_owned()));
    assert_eq!(shown(&app).len(), 1);
    send(&mut app, WriteUpCommand::LookAt("n002".parse().unwrap()));
    assert_eq!(view(&app).evidence.shown, ShownNotes::All);
    assert_eq!(shown(&app).len(), session(&app).notes.len());
    send(&mut app, WriteUpCommand::Select(id("p5")));
    send(&mut app, WriteUpCommand::ShowNotes(ShownNotes::Linked));
    assert_eq!(shown(&app).iter().map(|note| note.number).collect::<Vec<_>>(), [3, 33]);
    send(&mut app, WriteUpCommand::ToggleNote { paragraph: id("p5"), note: "n033".parse().unwrap() });
    assert_eq!(shown(&app).len(), 1);
}

#[test]
fn a_part_whose_theme_is_gone_is_left() {
    let mut app = app();
    let key = "feedback".parse().unwrap();
    send(&mut app, WriteUpCommand::GoToParagraph(id("p5")));
    assert_eq!(view(&app).selected, Some(id("p5")));
    let edit = crate::edit::remove_theme(session(&app), &key);
    app.dispatch(Command::commit(edit));
    assert_eq!(view(&app).part, Section::WhatWasSaid);
    assert!(view(&app).outline.part(&Section::WhatWasSaid).unwrap().paragraphs.contains(&id("p5")));
}

#[test]
fn words_that_may_not_be_quoted_are_found_one_check_at_a_time() {
    let mut app = app();
    let checks = |app: &mut App| app.take_effects().filter(|effect| matches!(effect, Effect::CheckWriteUp { .. })).count();
    read_over(&mut app);
    assert_eq!(view(&app).check.held_back().len(), 0);
    let private = session(&app).notes.get(&"n016".parse().unwrap()).unwrap().written.clone();
    type_words(&mut app, id("p3"), &private);
    type_words(&mut app, id("p3"), &format!("{private} So they said."));
    assert_eq!(checks(&mut app), 1, "the second waits for the first");
    assert!(view(&app).check.repeated_by(id("p3")).is_none());
    app.handle(Event::WriteUpChecked { ticket: id("x"), repeats: vec![(id("p3"), "n001".parse().unwrap())] });
    assert!(view(&app).check.repeated_by(id("p3")).is_none(), "nobody asked for this one");
    let ticket = view(&app).check.ticket().unwrap();
    app.handle(Event::WriteUpChecked { ticket, repeats: Vec::new() });
    read_over(&mut app);
    assert_eq!(view(&app).check.repeated_by(id("p3")), Some("n016".parse().unwrap()));
}

#[test]
fn a_preview_is_made_once_and_again_when_something_changes() {
    let mut app = app();
    read_over(&mut app);
    send(&mut app, WriteUpCommand::Show(WriteUpTab::Preview(Audience::Attendees)));
    assert!(view(&app).preview.report(Audience::Attendees).is_none());
    read_over(&mut app);
    let first = view(&app).preview.report(Audience::Attendees).unwrap().clone();
    assert!(view(&app).preview.report(Audience::Chair).is_none());
    app.tick();
    assert_eq!(app.take_effects().count(), 0, "nothing changed");
    type_words(&mut app, id("p1"), "A purpose of its own.");
    read_over(&mut app);
    assert_ne!(**view(&app).preview.report(Audience::Attendees).unwrap(), *first);
}

#[test]
fn every_note_of_a_table_is_marked_as_agreed_in_one_step() {
    let mut app = app();
    let table: TableId = "t1".parse().unwrap();
    let open = |app: &App| app.state.open.as_ref().unwrap().insight.table(table).not_checked;
    let before = open(&app);
    assert!(before > 1);
    send(&mut app, WriteUpCommand::MarkAgreed(table));
    assert_eq!(open(&app), 0);
    assert!(session(&app).notes.iter().all(|note| note.table() != Some(table) || note.checked != Checked::NotYet));
    app.dispatch(Command::Undo);
    assert_eq!(open(&app), before);
    send(&mut app, WriteUpCommand::MarkAgreed("nowhere".parse().unwrap()));
    assert_eq!(open(&app), before);
}

fn choice() -> ExportChoice {
    ExportChoice {
        audience: Audience::Attendees,
        format: Format::Html,
        print: Print::Large,
        finality: Finality::Final,
        paper: Paper::Report,
    }
}

#[test]
fn an_export_asks_where_writes_and_is_logged_with_the_next_number() {
    let mut app = app();
    let last = last_number(session(&app));
    app.take_effects().count();
    send(&mut app, WriteUpCommand::Export(choice()));
    let asked = app.take_effects().find_map(|effect| match effect {
        Effect::AskPath { purpose: PathPurpose::Export, suggested_name, .. } => Some(suggested_name),
        _ => None,
    });
    assert_eq!(asked.unwrap(), format!("involvement-panel-workshop-attendees-final-{}.html", last + 1));
    app.handle(Event::PathChosen { purpose: PathPurpose::Export, path: Some(PathBuf::from("/x/report.html")) });
    let exports: Vec<Effect> = app.take_effects().filter(|effect| matches!(effect, Effect::Export { .. })).collect();
    let [Effect::Export { path, options, print: Print::Large, replace: true, .. }] = exports.as_slice() else { panic!("{exports:?}") };
    assert_eq!(options.number, last + 1);
    let event = || Event::Exported { path: path.clone(), audience: Audience::Attendees, options: options.clone() };
    app.handle(event());
    let logged = session(&app).sent.in_order();
    let entry = logged.last().unwrap();
    assert_eq!((entry.number, entry.finality, entry.file_name.as_str()), (last + 1, Finality::Final, "report.html"));
    let count = logged.len();
    app.handle(event());
    assert_eq!(session(&app).sent.len(), count, "one file, one entry");
    app.dispatch(Command::Undo);
    assert_eq!(session(&app).sent.len(), count - 1);
}

#[test]
fn a_typed_path_replaces_nothing_and_another_name_can_be_chosen() {
    let mut app = app();
    send(&mut app, WriteUpCommand::Export(choice()));
    app.dispatch(Command::File(super::super::file::FileCommand::TypedPath(PathPurpose::Export, "/x/report".to_owned())));
    let replaces =
        app.take_effects().find_map(|effect| if let Effect::Export { path, replace, .. } = effect { Some((path, replace)) } else { None });
    assert_eq!(replaces, Some((PathBuf::from("/x/report.html"), false)));
    let file = PathBuf::from("/x/report.html");
    app.handle(Event::NotExported { path: file.clone(), error: SaveError::AlreadyThere { file } });
    let again = Some(Dialog::File(FileDialog::TypePath {
        purpose: PathPurpose::Export,
        text: "/x/report".to_owned(),
        error: Some(crate::words::file::already_there(Path::new("/x/report.html"))),
    }));
    assert_eq!(app.state.dialog, again, "what was typed stays typed");
    app.dispatch(Command::File(super::super::file::FileCommand::TypedPath(PathPurpose::Export, "/x/other".to_owned())));
    assert!(app.take_effects().any(|effect| matches!(effect, Effect::Export { path, .. } if path == Path::new("/x/other.html"))));
}

#[test]
fn an_export_that_is_not_written_can_go_to_another_place() {
    let mut app = app();
    send(&mut app, WriteUpCommand::Export(choice()));
    let file = PathBuf::from("/x/report.html");
    app.handle(Event::PathChosen { purpose: PathPurpose::Export, path: Some(file.clone()) });
    app.handle(Event::NotExported { path: file.clone(), error: SaveError::DiskFull { file } });
    let (label, again) = app.state.toasts.last().unwrap().action.clone().unwrap();
    assert_eq!((label.as_str(), again), ("Choose another place…", Command::WriteUp(WriteUpCommand::Export(choice()))));
    let said = "report.html was not exported: there is no room left in /x. Make room there, or choose another place.";
    assert_eq!(app.state.toasts.last().unwrap().text, said);
    let count = session(&app).sent.len();
    let options = report::Options::new(Finality::Final, 9, app.state.now, TimeZone::UTC);
    exported(&mut app, Path::new("/x/report.html"), Audience::Attendees, options);
    assert_eq!(session(&app).sent.len(), count);
}

#[test]
fn the_dialog_offers_what_is_previewed() {
    let mut app = app();
    send(&mut app, WriteUpCommand::Show(WriteUpTab::Preview(Audience::Tables)));
    send(&mut app, WriteUpCommand::AskExport);
    let Some(Dialog::WriteUp(WriteUpDialog::Export(offered))) = &app.state.dialog else { panic!("no dialog") };
    assert_eq!(offered.audience, Audience::Tables);
}
