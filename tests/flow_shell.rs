//! The frame around the screens, as someone uses it who cannot see it: by role and name.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Vec2};
use jiff::civil::date;
use saltaire::app::agenda::AgendaCommand;
use saltaire::app::file::FileCommand;
use saltaire::app::next_steps::{AnswerDraft, AnswersCommand, NextStepsCommand};
use saltaire::app::session::{SessionCommand, SessionDraft};
use saltaire::app::tables::{NewNote, NewNoteCommand, TablesCommand};
use saltaire::app::{Command, Dialog, Event, Screen};
use saltaire::edit::{AboutField, Edit, SessionEdit};
use saltaire::model::{Session, Source};
use saltaire::store::{Lock, SaveError, ThemeChoice};
use saltaire::ui::theme::ThemeChoice::Light;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use support::Desk;

const LEEDS: &str = "leeds-involvement-panel";

fn retitle(desk: &mut Desk, title: &str) {
    desk.dispatch(Command::commit(Edit::Session(SessionEdit::About(AboutField::Title(title.to_owned())))));
}

fn full(desk: &Desk) -> SaveError {
    SaveError::DiskFull { file: desk.path("session.ron") }
}

#[test]
fn what_was_changed_is_there_again_after_closing() {
    let mut desk = Desk::with_example(LEEDS);
    let before = desk.session().about.title.clone();
    retitle(&mut desk, "Involvement panel, second run");
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.session().about.title, before);
    assert!(desk.says("Undone: change the title"));
    desk.press("Redo: change the title");
    assert!(desk.says("All saved"), "it is in the journal");
    desk.pass(Duration::from_secs(2));
    assert!(desk.says("All saved"));
    desk.key_with(Modifiers::COMMAND, Key::W);
    assert_eq!(desk.app().state().screen, Screen::Home);
    let path = desk.path("session.ron");
    desk.dispatch(Command::File(FileCommand::Open(path)));
    assert_eq!(desk.session().about.title, "Involvement panel, second run");
    assert!(desk.shows(Role::Button, "About this session: Involvement panel, second run"));
}

#[test]
fn redo_and_undo_are_told_apart_by_key() {
    let mut desk = Desk::with_example(LEEDS);
    retitle(&mut desk, "Changed");
    desk.key_with(Modifiers::COMMAND, Key::Z);
    desk.key_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(desk.session().about.title, "Changed");
}

#[test]
fn every_screen_is_a_key_and_a_press_away() {
    let mut desk = Desk::with_example(LEEDS);
    for (key, screen) in
        [(Key::Num2, Screen::Tables), (Key::Num3, Screen::Themes), (Key::Num4, Screen::NextSteps), (Key::Num5, Screen::WriteUp)]
    {
        desk.key_with(Modifiers::COMMAND, key);
        assert_eq!(desk.app().state().screen, screen);
    }
    desk.click(Role::ListBoxOption, "Agenda");
    assert_eq!(desk.app().state().screen, Screen::Agenda);
    assert_eq!(desk.unnamed(), Vec::<String>::new());
}

#[test]
fn in_a_narrow_window_everything_in_the_frame_is_within_reach() {
    for size in [[640.0, 400.0], [960.0, 600.0], [1280.0, 800.0], [2560.0, 1440.0]] {
        let mut desk = Desk::of_size(size, Light);
        desk.open(&saltaire::library::example(LEEDS).unwrap().session().unwrap());
        retitle(
            &mut desk,
            "A title that is so long that there is no window in which it could be shown in one line with all the rest of it",
        );
        desk.dispatch(Command::Agenda(AgendaCommand::FinishAndStartNext));
        let names = ["Settings", "Undo: start the next item"];
        let undo = desk.opened().document.undo_caption().map(|caption| format!("Undo: {caption}"));
        for name in [names[0].to_owned(), undo.unwrap_or(names[1].to_owned()), "Redo".to_owned()] {
            let rect = desk.find(Role::Button, &name).rect();
            assert!(rect.min.x >= 0.0 && rect.max.x <= size[0] && rect.max.y <= size[1], "{name} at {rect:?} in {size:?}");
        }
        for name in ["Agenda", "Write-up", "Close the session"] {
            let rect = desk.find(Role::ListBoxOption, name).rect();
            assert!(rect.max.y <= size[1] && rect.width() >= 28.0 && rect.height() >= 28.0, "{name} at {rect:?} in {size:?}");
        }
        assert!(desk.says("All saved") || desk.says("Saving…"));
    }
}

#[test]
fn closing_the_window_saves_first() {
    let mut desk = Desk::with_example(LEEDS);
    retitle(&mut desk, "Saved on the way out");
    assert!(desk.close_window(), "the disk is quick: nothing keeps the window");
    assert_eq!(desk.saved().about.title, "Saved on the way out");
}

#[test]
fn a_window_that_cannot_save_stays_and_says_what_becomes_of_it() {
    let mut desk = Desk::with_example(LEEDS);
    retitle(&mut desk, "Not on the disk");
    desk.world.borrow_mut().no_save = Some(full(&desk));
    assert!(!desk.close_window());
    assert!(desk.shows(Role::Dialog, "The session is not saved"));
    assert!(desk.says("the disk is full") && desk.says("What is not saved stays in the journal"));
    desk.press("Try again");
    assert!(desk.shows(Role::Dialog, "The session is not saved"), "still full");
    desk.key(Key::Escape);
    assert!(!desk.shows(Role::Dialog, "The session is not saved"));
    desk.press("Not saved: see why");
    assert!(!desk.says("Close without saving"), "nobody is closing anything now");
    desk.press("Go on working");
    desk.world.borrow_mut().no_save = None;
    assert!(desk.close_window());
    assert_eq!(desk.saved().about.title, "Not on the disk");
}

#[test]
fn closing_without_saving_closes() {
    let mut desk = Desk::with_example(LEEDS);
    retitle(&mut desk, "Not on the disk");
    desk.world.borrow_mut().no_save = Some(full(&desk));
    assert!(!desk.close_window());
    desk.press("Close without saving");
    assert!(desk.app().state().may_quit);
    assert_ne!(desk.saved().about.title, "Not on the disk");
}

#[test]
fn a_file_that_changed_on_disk_is_not_overwritten_and_there_is_a_way_out() {
    let mut desk = Desk::with_example(LEEDS);
    let mut theirs = desk.session().clone();
    Arc::make_mut(&mut theirs.about).title = "Theirs".to_owned();
    std::fs::write(desk.path("session.ron"), saltaire::store::write(&theirs).unwrap()).unwrap();
    retitle(&mut desk, "Mine");
    desk.pass(Duration::from_secs(2));
    assert!(desk.shows(Role::Dialog, "The file was changed elsewhere"));
    assert!(desk.says("session.ron") && desk.says("until you undo it"));
    desk.press("Ask me later");
    assert_eq!(desk.saved().about.title, "Theirs");
    let copy = desk.path("mine.ron");
    desk.press("Not saved: see why");
    desk.world.borrow_mut().picks.push_back(Some(copy.clone()));
    desk.press("Save a copy…");
    assert_eq!(saltaire::store::load::<Session>(&copy).unwrap().0.document.about.title, "Mine");
    assert_eq!(desk.opened().file.path, copy);
    assert!(desk.says("All saved"));
    assert!(Lock::take(&desk.path("session.ron"), desk.app().state().now).is_ok(), "the file before is let go of");
}

#[test]
fn reloading_takes_what_is_in_the_file_now() {
    let mut desk = Desk::with_example(LEEDS);
    let mut theirs = desk.session().clone();
    Arc::make_mut(&mut theirs.about).title = "Theirs".to_owned();
    std::fs::write(desk.path("session.ron"), saltaire::store::write(&theirs).unwrap()).unwrap();
    retitle(&mut desk, "Mine");
    desk.pass(Duration::from_secs(2));
    desk.press("Reload");
    assert_eq!(desk.session().about.title, "Theirs");
    retitle(&mut desk, "Ours");
    desk.pass(Duration::from_secs(2));
    assert_eq!(desk.saved().about.title, "Ours");
}

#[test]
fn a_session_that_someone_else_has_open_is_read_only_with_a_way_out() {
    let mut desk = Desk::new();
    let path = desk.path("session.ron");
    let session = saltaire::library::example(LEEDS).unwrap().session().unwrap();
    std::fs::write(&path, saltaire::store::write(&session).unwrap()).unwrap();
    let lock = Lock::take(&path, desk.app().state().now).unwrap();
    desk.dispatch(Command::File(FileCommand::Open(path)));
    assert!(desk.says("has had this session open in another window since") && desk.says("Read-only"));
    retitle(&mut desk, "Not taken");
    assert_eq!(desk.session().about.title, session.about.title);
    drop(lock);
    desk.press("Take over");
    assert!(!desk.says("has this session open"));
    retitle(&mut desk, "Taken");
    assert_eq!(desk.session().about.title, "Taken");
}

#[test]
fn without_file_dialogs_a_path_is_typed_and_kept_until_it_can_be() {
    let mut desk = Desk::with_example(LEEDS);
    desk.world.borrow_mut().no_dialogs = true;
    desk.key_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    assert!(desk.shows(Role::Dialog, "Save a copy"));
    let missing = desk.path("no such folder/copy.ron").display().to_string();
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text(&missing);
    desk.key(Key::Enter);
    assert!(desk.says("There is no folder") && desk.says(&missing));
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text(&desk.path("session.ron").display().to_string());
    desk.press("Save");
    assert!(desk.says("There is already a file called session.ron"), "{:?}", desk.app().state().dialog);
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text(&desk.path("copy").display().to_string());
    desk.key(Key::Enter);
    assert!(!desk.shows(Role::Dialog, "Save a copy"));
    assert_eq!(desk.opened().file.path, desk.path("copy.ron"));
}

#[test]
fn a_file_that_is_not_there_or_damaged_is_said_and_stays_said() {
    let mut desk = Desk::new();
    desk.dispatch(Command::File(FileCommand::Open(PathBuf::from("/no/such/workshop.ron"))));
    assert!(desk.says("workshop.ron could not be opened: it is not in /no/such any more"));
    assert!(desk.shows(Role::Button, "Look for it…"));
    let damaged = desk.path("damaged.ron");
    let text = String::from_utf8(saltaire::store::write(&Session::new("s1".parse().unwrap())).unwrap()).unwrap();
    std::fs::write(&damaged, text.replacen("id: ", "id; ", 1)).unwrap();
    desk.dispatch(Command::File(FileCommand::Open(damaged)));
    desk.pass(Duration::from_secs(3600));
    assert!(desk.says("damaged.ron: line ") && desk.says("column "));
    assert_eq!(desk.app().state().screen, Screen::Home);
}

#[test]
fn settings_hold_at_once_and_are_kept() {
    let mut desk = Desk::new();
    desk.key_with(Modifiers::COMMAND, Key::Comma);
    assert!(desk.shows(Role::Dialog, "Settings"));
    desk.press("Dark");
    assert_eq!(desk.app().state().settings.theme, ThemeChoice::Dark);
    assert_eq!(saltaire::ui::theme::chosen(&desk.harness.ctx), ThemeChoice::Dark);
    desk.key_with(Modifiers::COMMAND, Key::Plus);
    desk.harness.run();
    assert!(desk.says("110 %") && (desk.harness.ctx.zoom_factor() - 1.1).abs() < 0.001);
    desk.key(Key::Escape);
    assert!(!desk.shows(Role::Dialog, "Settings"));
    desk.pass(Duration::from_secs(2));
    let home = saltaire::store::Home::at(&desk.path("home")).unwrap();
    let kept = saltaire::store::Settings::read(&saltaire::store::RealDisk, &home).value;
    assert_eq!((kept.theme, kept.zoom), (ThemeChoice::Dark, 1.1));
}

#[test]
fn all_shortcuts_are_listed_in_the_help() {
    let mut desk = Desk::with_example(LEEDS);
    desk.key_with(Modifiers::COMMAND, Key::F1);
    for words in ["Keys everywhere", "Keys in a session", "Ctrl+Shift+Z", "Save a copy…", "F6"] {
        assert!(desk.says(words), "{words}");
    }
    desk.key(Key::Escape);
    assert_eq!(desk.app().state().dialog, None);
}

#[test]
fn f6_goes_from_part_to_part() {
    let mut desk = Desk::with_example(LEEDS);
    desk.key(Key::F6);
    assert!(desk.focused().1.starts_with("About this session"), "{:?}", desk.focused().1);
    desk.key(Key::F6);
    assert_eq!(desk.focused().1, "Agenda");
}

#[test]
fn after_the_day_the_bar_says_what_is_owed() {
    let mut session = saltaire::library::example(LEEDS).unwrap().session().unwrap();
    session.sent = Default::default();
    Arc::make_mut(&mut session.told).notes_promised_by = Some(date(2018, 4, 24));
    let mut desk = Desk::new();
    desk.clock.set("2018-04-21T09:00:00Z");
    desk.open(&session);
    if desk.opened().schedule.phase == saltaire::schedule::Phase::Over {
        assert!(desk.says("Notes promised by 24 April 2018: 3 days"));
    } else {
        assert!(!desk.says("Notes promised by"));
    }
}

#[test]
fn idle_means_idle() {
    let mut desk = Desk::with_example(LEEDS);
    desk.pass(Duration::from_secs(30));
    let before = desk.harness.state().frames();
    assert_eq!(desk.harness.run(), 1, "a frame that was asked for from outside asks for no other");
    assert_eq!(desk.harness.state().frames(), before + 1);
    assert_eq!(desk.sleeps_for(), Duration::from_secs(30), "until the whole minute");
    desk.dispatch(Command::Agenda(AgendaCommand::FinishAndStartNext));
    desk.pass(Duration::from_millis(10_250));
    if desk.opened().schedule.running().is_some() {
        assert_eq!(desk.sleeps_for(), Duration::from_millis(750), "until the whole second");
        desk.pass(Duration::from_millis(750));
        assert_eq!(desk.harness.run(), 1);
        assert_eq!(desk.sleeps_for(), Duration::from_secs(1));
    }
}

#[test]
fn a_clock_that_jumps_does_no_harm() {
    let mut desk = Desk::with_example(LEEDS);
    desk.dispatch(Command::Agenda(AgendaCommand::FinishAndStartNext));
    for moment in ["2018-04-17T03:00:00Z", "1971-01-01T00:00:00Z", "2087-12-31T23:59:59Z", "2018-04-17T09:05:00Z"] {
        desk.clock.set(moment);
        desk.harness.run();
    }
    desk.pass(Duration::from_secs(2));
    assert!(desk.says("All saved"));
}

#[test]
fn undo_in_a_field_is_the_fields_own() {
    let mut desk = Desk::with_example(LEEDS);
    retitle(&mut desk, "Changed");
    desk.world.borrow_mut().no_dialogs = true;
    desk.dispatch(Command::dialog(Dialog::Settings));
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.session().about.title, "Changed", "a dialog is over it");
    desk.key(Key::Escape);
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_ne!(desk.session().about.title, "Changed");
}

#[test]
fn zoom_stops_where_the_window_has_no_room_and_says_so() {
    let mut desk = Desk::of_size([960.0, 600.0], Light);
    for _ in 0..6 {
        desk.key_with(Modifiers::COMMAND, Key::Plus);
        desk.harness.run();
    }
    assert!(desk.says("as large as fits in the window"));
    let room = desk.harness.ctx.content_rect().size();
    assert!(room.x >= 639.0 && room.y >= 399.0, "{room:?}");
    desk.harness.set_size(Vec2::new(700.0, 420.0));
    desk.harness.run();
    desk.harness.run();
}

#[test]
fn a_window_that_stayed_once_closes_the_next_time() {
    let mut desk = Desk::with_example(LEEDS);
    let mut theirs = desk.session().clone();
    Arc::make_mut(&mut theirs.about).title = "Theirs".to_owned();
    std::fs::write(desk.path("session.ron"), saltaire::store::write(&theirs).unwrap()).unwrap();
    retitle(&mut desk, "Mine");
    desk.pass(Duration::from_secs(2));
    desk.press("Ask me later");
    assert!(!desk.close_window());
    desk.press("Do not close");
    desk.press("Not saved: see why");
    desk.press("Reload");
    assert!(desk.close_window(), "{:?}", desk.app().state().is_leaving());
}

#[test]
fn the_example_opens_from_home_keeps_what_is_changed_and_is_there_again() {
    let mut desk = Desk::new();
    desk.press("Open the example workshop");
    let before = desk.session().about.title.clone();
    desk.press(&format!("About this session: {before}"));
    desk.find(Role::TextInput, "Title").focus();
    desk.harness.run();
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text("Our own panel");
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert!(!desk.says("Undone"), "undo in a field is the field's own");
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text("Our own panel");
    desk.key(Key::Escape);
    assert_eq!(desk.session().about.title, "Our own panel");
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.session().about.title, before);
    desk.key_with(Modifiers::COMMAND, Key::Y);
    desk.click(Role::ListBoxOption, "Close the session");
    assert_eq!(desk.app().state().screen, Screen::Home);
    desk.press("Our own panel");
    assert_eq!(desk.session().about.title, "Our own panel");
    assert!(desk.says("All saved"));
    assert!(desk.close_window());
}

/// The session goes from the window where it is typed in to another, which opens it from the same folder.
fn handed_over(first: &mut Desk) -> Desk {
    let mut second = Desk::again(first.folder.clone(), first.clock.clone());
    let path = first.path("session.ron");
    second.dispatch(Command::File(FileCommand::Open(path.clone())));
    first.world.borrow_mut().arrives.push(Event::AskedToHandOver { path, who: "Ann".to_owned() });
    first.harness.run();
    second.press("Take over");
    second
}

#[test]
fn what_is_half_written_where_a_session_is_handed_over_is_there_where_it_goes_on() {
    let mut first = Desk::with_example(LEEDS);
    let source = Source::Plenary;
    let note = NewNote { text: "Half of what somebody".to_owned(), ..NewNote::default() };
    first.dispatch(Command::Tables(TablesCommand::NewNote(NewNoteCommand::Write { source, note })));
    let answer = AnswerDraft { missing: "A bench at the stop".to_owned(), ..AnswerDraft::default() };
    first.dispatch(Command::NextSteps(NextStepsCommand::Answers(AnswersCommand::Type(answer))));
    let second = handed_over(&mut first);
    let said = |words: &str| second.session().notes.in_order().into_iter().any(|note| note.written == words);
    assert!(said("Half of what somebody") && said("A bench at the stop"));
}

#[test]
fn what_is_typed_in_a_dialog_where_a_session_is_handed_over_goes_along_in_the_journal() {
    let mut first = Desk::with_example(LEEDS);
    let draft = SessionDraft { group: "Young car".to_owned(), ..SessionDraft::default() };
    first.dispatch(Command::Session(SessionCommand::Draft(draft)));
    let mut second = handed_over(&mut first);
    second.press("Recover");
    assert_eq!(second.opened().about.draft.group, "Young car");
}

#[test]
fn a_session_that_another_computer_may_have_open_is_opened_and_that_is_said() {
    let mut desk = Desk::new();
    let beside = desk.path(".session.ron.saltaire-lock");
    std::fs::write(&beside, "(who: \"Ann on LAPTOP7\", since: \"2018-04-16T08:12:00Z\", process: 7, computer: \"LAPTOP7\")").unwrap();
    desk.open(&Session::new("s1".parse().unwrap()));
    assert!(desk.says("Ann on LAPTOP7 has had this session open since 16 April 2018, "));
    retitle(&mut desk, "Changed here");
    desk.pass(Duration::from_secs(3));
    assert_eq!(desk.saved().about.title, "Changed here");
    let desk = desk.killed_and_named();
    assert!(!desk.says("LAPTOP7"));
}

#[test]
fn the_second_window_takes_over_what_the_first_has_saved() {
    let mut first = Desk::with_example(LEEDS);
    let mut second = Desk::again(first.folder.clone(), first.clock.clone());
    let path = first.path("session.ron");
    second.dispatch(Command::File(FileCommand::Open(path.clone())));
    assert!(second.says("Read-only") && second.says("has had this session open in another window since"));
    retitle(&mut first, "Typed in the first");
    first.world.borrow_mut().arrives.push(Event::AskedToHandOver { path, who: "Ann".to_owned() });
    first.harness.run();
    assert!(first.says("Ann has the session now.") && first.says("Read-only"));
    retitle(&mut first, "Not taken");
    second.press("Take over");
    assert_eq!(second.session().about.title, "Typed in the first");
    retitle(&mut second, "Typed in the second");
    second.pass(Duration::from_secs(3));
    assert_eq!(second.saved().about.title, "Typed in the second");
}
