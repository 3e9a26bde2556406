//! What moves the day's clock: taking it back, and what is said while it runs.

use super::*;

#[test]
fn a_change_of_the_clock_is_taken_back_by_the_second_undo() {
    let mut day = Day::new();
    day.send(AgendaCommand::Start(id("hello")));
    day.at(8);
    day.send(AgendaCommand::FinishAndStartNext);
    day.app.dispatch(Command::Undo);
    let toast = day.app.state().toasts.last().unwrap();
    assert_eq!(toast.text, "That would take back: Start “talk” at 10:08. Press again to do it.");
    assert_eq!(toast.action, Some(("Take it back".to_owned(), Command::Undo)));
    assert_eq!(day.state("talk"), ItemState::Running, "nothing happened yet");
    day.app.dispatch(Command::Undo);
    assert_eq!((day.state("hello"), day.state("talk")), (ItemState::Running, ItemState::ToCome));
    day.app.dispatch(Command::Redo);
    assert_eq!(day.state("talk"), ItemState::Running, "redo does it at once");
    for command in [AgendaCommand::BeganAgo(id("talk"), 3), AgendaCommand::Skip(id("talk"))] {
        day.send(command);
        let revision = day.open().document.revision();
        day.app.dispatch(Command::Undo);
        assert_eq!(day.open().document.revision(), revision, "{command:?}");
        day.app.dispatch(Command::Undo);
        assert_ne!(day.open().document.revision(), revision, "{command:?}");
    }
    for command in [AgendaCommand::AddMinutes(5), AgendaCommand::Skip(id("steps"))] {
        day.send(command);
        let revision = day.open().document.revision();
        day.app.dispatch(Command::Undo);
        assert_ne!(day.open().document.revision(), revision, "{command:?} moves no clock that ran");
    }
}

#[test]
fn what_was_asked_is_forgotten_with_the_next_change_or_the_message() {
    let mut day = Day::new();
    day.send(AgendaCommand::Start(id("hello")));
    day.app.dispatch(Command::Undo);
    assert!(day.app.state().is_asked_to_undo());
    day.app.dispatch(Command::commit(Edit::set_item(id("talk"), crate::edit::ItemField::Title("Talk".to_owned()))));
    assert!(!day.app.state().is_asked_to_undo());
    day.app.dispatch(Command::Undo);
    assert_eq!(day.open().session().agenda.get(&id("talk")).unwrap().title, "talk", "words are one press");
    day.app.dispatch(Command::Undo);
    let asked = day.app.state().toasts.last().unwrap().id;
    day.app.dispatch(Command::DismissToast(asked));
    day.app.dispatch(Command::Undo);
    assert_eq!(day.state("hello"), ItemState::Running, "it asks again");
}

#[test]
fn each_warning_is_said_once() {
    let mut day = Day::new();
    day.send(AgendaCommand::Start(id("hello")));
    day.at(4);
    assert_eq!(day.warnings(), [""; 0]);
    day.at(5);
    assert_eq!(day.warnings(), ["5 minutes left: hello"]);
    day.read();
    day.at(6);
    assert_eq!(day.warnings(), [""; 0]);
    day.send(AgendaCommand::AddMinutes(5));
    day.at(7);
    assert_eq!(day.warnings(), ["steps keeps 5 of 10 min"], "what the minutes cost");
    day.read();
    day.at(10);
    assert_eq!(day.warnings(), ["5 minutes left: hello"], "the new five minutes");
    day.at(14);
    assert_eq!(day.warnings(), ["1 minute left: hello"]);
    day.at(15);
    let toast = day.app.state().toasts.last().unwrap();
    assert_eq!(toast.text, "Time is over: hello");
    assert_eq!(toast.action, Some(("Finish".to_owned(), Command::Agenda(AgendaCommand::FinishAndStartNext))));
    day.send(AgendaCommand::FinishAndStartNext);
    day.at(15);
    assert_eq!(day.warnings(), [""; 0], "what is said of an item goes with it");
}

#[test]
fn nothing_is_said_again_after_opening_and_one_thing_when_the_clock_jumps() {
    let mut day = Day::new();
    day.send(AgendaCommand::Start(id("hello")));
    day.at(7);
    day.read();
    let session = day.open().session().clone();
    let file = file::OpenFile::new(PathBuf::from("/x/day.ron"), None, None);
    day.app.state.open = Some(Open::new(Document::opened(session), file, day.app.state.now, &TimeZone::UTC));
    day.at(8);
    assert_eq!(day.warnings(), [""; 0]);
    day.at(9);
    assert_eq!(day.warnings(), ["1 minute left: hello"]);
    day.read();
    day.at(1);
    assert_eq!(day.warnings(), [""; 0], "the clock was put back");
    day.at(60);
    assert_eq!(day.warnings(), ["Time is over: hello", "steps is lost"]);
    day.read();
    day.at(60 * 24 * 30);
    assert_eq!(day.warnings(), [""; 0], "a day that is over is over");
    day.at(2);
    assert_eq!(day.warnings(), [""; 0]);
}

#[test]
fn what_the_protected_items_lose_is_said_as_it_gets_worse() {
    let mut day = Day::new();
    day.send(AgendaCommand::Start(id("hello")));
    day.at(10);
    day.read();
    day.at(11);
    assert_eq!(day.warnings(), ["steps keeps 9 of 10 min"]);
    day.read();
    day.at(13);
    assert_eq!(day.warnings(), [""; 0], "not each minute");
    day.at(15);
    assert_eq!(day.warnings(), ["steps keeps 5 of 10 min"]);
    day.send(AgendaCommand::Skip(id("talk")));
    day.send(AgendaCommand::FinishAndStartNext);
    day.at(16);
    assert_eq!(day.warnings(), [""; 0], "it got better");
}

#[test]
fn who_plans_a_day_is_not_warned() {
    let mut day = Day::new();
    day.send(AgendaCommand::Add(ItemKind::Talk));
    day.at(0);
    assert_eq!(day.warnings(), [""; 0]);
    day.send(AgendaCommand::Delete(id("hello")));
    day.at(0);
    assert_eq!(day.warnings(), [""; 0]);
}

#[test]
fn going_back_to_the_item_before_is_one_step_that_says_so() {
    let mut day = Day::new();
    day.send(AgendaCommand::GoBack);
    assert_eq!(day.open().document.undo_caption(), None, "there is nothing to go back to");
    day.send(AgendaCommand::Start(id("hello")));
    day.at(8);
    day.send(AgendaCommand::FinishAndStartNext);
    day.at(9);
    day.send(AgendaCommand::GoBack);
    assert_eq!((day.held("hello"), day.held("talk")), ((Some(0), None), (None, None)));
    assert_eq!(day.open().document.undo_caption(), Some("go back to “hello”"));
    day.undo();
    assert_eq!((day.held("hello"), day.held("talk")), ((Some(0), Some(8)), (Some(8), None)));
}

#[test]
fn the_end_of_a_round_is_said_once() {
    let mut day = Day::new();
    for field in [crate::edit::ItemField::Rounds(3), crate::edit::ItemField::MovingMinutes(2)] {
        day.app.dispatch(Command::commit(Edit::set_item(id("hello"), field)));
    }
    day.send(AgendaCommand::Start(id("hello")));
    day.at(1);
    assert_eq!(day.warnings(), [""; 0]);
    day.at(2);
    assert_eq!(day.warnings(), ["Round 1 of 3 is over: people change tables"]);
    day.read();
    day.at(3);
    day.at(4);
    assert_eq!(day.warnings(), [""; 0], "the next one began");
    day.at(6);
    assert_eq!(day.warnings()[0], "Round 2 of 3 is over: people change tables");
    day.read();
    day.send(AgendaCommand::FinishAndStartNext);
    day.at(7);
    assert_eq!(day.warnings(), [""; 0]);
}
