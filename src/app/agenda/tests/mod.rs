//! The agenda without a window: order, clock, corrections and the record, each taken back in one step.

mod clock;
mod giving;

use super::*;
use crate::app::typed::{ItemText, TypedField};
use crate::app::{Clock, Open, ToastKind, file};
use crate::document::Document;
use crate::edit::{AboutField, Edit, Ids, SessionEdit};
use crate::model::{AgendaItem, Position};
use crate::schedule::ItemState;
use jiff::Timestamp;
use jiff::civil;
use jiff::tz::TimeZone;
use std::cell::Cell;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Duration;

/// A clock that begins at ten and stands still until it is told to go on.
struct Standing(Rc<Cell<i64>>);

impl Clock for Standing {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(1_523_959_200 + self.0.get() * 60).unwrap()
    }
    fn since_start(&self) -> Duration {
        Duration::from_secs(u64::try_from(self.0.get() * 60).unwrap())
    }
    fn zone(&self) -> TimeZone {
        TimeZone::UTC
    }
}

struct Day {
    app: App,
    minutes: Rc<Cell<i64>>,
}

impl Day {
    /// Three items of ten minutes from 10:00 on 17 April 2018, `steps` protected, over by 10:30.
    fn new() -> Self {
        let mut session = Session::new("s1".parse().unwrap());
        let about = std::sync::Arc::make_mut(&mut session.about);
        (about.date, about.start) = (Some(civil::date(2018, 4, 17)), Some(civil::time(10, 0, 0, 0)));
        about.latest_finish = Some(civil::time(10, 30, 0, 0));
        for (id, position) in ["hello", "talk", "steps"].into_iter().zip(Position::first(3)) {
            let mut item = AgendaItem::new(id.parse().unwrap(), position, ItemKind::Talk, id, 10);
            item.protected = id == "steps";
            session.agenda.insert(item);
        }
        let minutes = Rc::new(Cell::new(0));
        let mut app = App::new(Box::new(Standing(minutes.clone())), Ids::seeded(1));
        let file = file::OpenFile::new(PathBuf::from("/x/day.ron"), None, None);
        app.state.open = Some(Open::new(Document::opened(session), file, app.state.now, &TimeZone::UTC));
        Self { app, minutes }
    }

    fn send(&mut self, command: AgendaCommand) {
        self.app.dispatch(Command::Agenda(command));
    }

    fn at(&mut self, minute: i64) {
        self.minutes.set(minute);
        self.app.tick();
    }

    fn open(&self) -> &Open {
        self.app.state().open.as_ref().unwrap()
    }

    fn order(&self) -> Vec<String> {
        self.open().session().agenda.in_order().iter().map(|item| item.id.to_string()).collect()
    }

    fn state(&self, item: &str) -> ItemState {
        self.open().schedule.item(id(item)).unwrap().state
    }

    /// When an item began and ended, in minutes from ten.
    fn held(&self, item: &str) -> (Option<i64>, Option<i64>) {
        let times = self.open().schedule.item(id(item)).unwrap();
        let minutes = |moment: Option<Timestamp>| moment.map(|moment| (moment.as_second() - 1_523_959_200) / 60);
        (minutes(times.actual_start), minutes(times.actual_end))
    }

    /// Undoes, and says yes where the clock is meant.
    fn undo(&mut self) {
        self.app.dispatch(Command::Undo);
        if self.app.state().is_asked_to_undo() {
            self.app.dispatch(Command::Undo);
        }
    }

    /// What is said of the time and of the protected items.
    fn warnings(&self) -> Vec<&str> {
        let toasts = self.app.state().toasts.iter().filter(|toast| toast.kind == ToastKind::Warning);
        toasts.map(|toast| toast.text.as_str()).collect()
    }

    /// Takes the messages away, as someone does who has read them.
    fn read(&mut self) {
        self.app.state.toasts.clear();
    }

    fn write(&mut self, field: TypedField, text: &str) {
        self.app.dispatch(Command::Type(field.clone(), text.to_owned()));
        self.app.dispatch(Command::Leave(field));
    }
}

fn id(text: &str) -> ItemId {
    text.parse().unwrap()
}

#[test]
fn items_move_by_key_and_by_place_and_stop_at_the_ends() {
    let mut day = Day::new();
    day.send(AgendaCommand::Move(id("talk"), Towards::Up));
    assert_eq!(day.order(), ["talk", "hello", "steps"]);
    day.send(AgendaCommand::Move(id("talk"), Towards::Up));
    day.send(AgendaCommand::Move(id("steps"), Towards::Down));
    assert_eq!(day.order(), ["talk", "hello", "steps"]);
    day.send(AgendaCommand::Place(id("talk"), 99));
    assert_eq!(day.order(), ["hello", "steps", "talk"]);
    day.send(AgendaCommand::Place(id("gone"), 0));
    day.send(AgendaCommand::Move(id("gone"), Towards::Down));
    day.undo();
    day.undo();
    assert_eq!(day.order(), ["hello", "talk", "steps"]);
    assert!(day.open().document.undo_caption().is_none());
}

#[test]
fn an_item_goes_between_two_that_stand_at_the_same_place() {
    let mut day = Day::new();
    let same = day.open().session().agenda.get(&id("hello")).unwrap().position.clone();
    day.app.dispatch(Command::commit(Edit::set_item(id("talk"), crate::edit::ItemField::Position(same))));
    let first = day.order()[0].clone();
    day.send(AgendaCommand::Place(id("steps"), 1));
    assert_eq!((day.order()[0].clone(), day.order()[1].clone()), (first, "steps".to_owned()));
    day.undo();
    assert_eq!(day.order()[2], "steps");
}

#[test]
fn a_new_item_stands_after_the_chosen_one_and_is_chosen() {
    let mut day = Day::new();
    day.send(AgendaCommand::Select(Some(id("hello"))));
    day.send(AgendaCommand::Add(ItemKind::NextSteps));
    let chosen = day.open().agenda.selected.unwrap();
    assert_eq!(day.order()[1], chosen.to_string());
    assert_eq!(day.open().agenda.fresh, Some(Fresh::Item(chosen)));
    assert!(day.open().session().agenda.get(&chosen).unwrap().protected);
    day.undo();
    assert_eq!((day.order().len(), day.open().agenda.selected), (3, None));
    day.send(AgendaCommand::Add(ItemKind::Break));
    assert_eq!(day.order()[3], day.open().agenda.selected.unwrap().to_string());
}

#[test]
fn deleting_offers_undo_and_undo_brings_what_happened_back() {
    let mut day = Day::new();
    day.send(AgendaCommand::Start(id("talk")));
    day.send(AgendaCommand::AddDecision);
    day.send(AgendaCommand::Delete(id("talk")));
    assert_eq!(day.order(), ["hello", "steps"]);
    let toast = day.app.state().toasts.last().unwrap();
    assert_eq!(toast.action, Some(("Undo".to_owned(), Command::Undo)));
    day.undo();
    assert_eq!(day.state("talk"), ItemState::Running);
    assert_eq!(day.open().session().decisions.iter().next().unwrap().item, Some(id("talk")));
}

#[test]
fn one_key_starts_pauses_and_goes_on() {
    let mut day = Day::new();
    day.send(AgendaCommand::StartOrPause);
    assert_eq!(day.state("hello"), ItemState::Running);
    day.at(3);
    day.send(AgendaCommand::StartOrPause);
    assert_eq!(day.state("hello"), ItemState::Paused);
    day.at(5);
    day.send(AgendaCommand::StartOrPause);
    day.at(6);
    assert_eq!(day.open().schedule.running().unwrap().held.as_mins(), 4);
    day.send(AgendaCommand::AddMinutes(5));
    assert_eq!(day.open().schedule.running().unwrap().remaining_seconds, Some(11 * 60));
    day.send(AgendaCommand::FinishAndStartNext);
    assert_eq!((day.state("hello"), day.state("talk")), (ItemState::Finished, ItemState::Running));
    day.undo();
    assert_eq!((day.state("hello"), day.state("talk")), (ItemState::Running, ItemState::ToCome));
}

#[test]
fn minutes_are_added_to_nothing_where_nothing_runs() {
    let mut day = Day::new();
    day.send(AgendaCommand::AddMinutes(5));
    day.send(AgendaCommand::Finish);
    day.send(AgendaCommand::BeganAgo(id("gone"), u32::MAX));
    assert!(day.open().document.undo_caption().is_none());
}

#[test]
fn it_started_six_minutes_ago() {
    let mut day = Day::new();
    day.send(AgendaCommand::Start(id("hello")));
    day.at(16);
    day.send(AgendaCommand::BeganAgo(id("talk"), 6));
    assert_eq!((day.held("hello"), day.held("talk")), ((Some(0), Some(10)), (Some(10), None)));
    day.undo();
    assert_eq!((day.held("hello"), day.held("talk")), ((Some(0), None), (None, None)));
}

#[test]
fn times_are_put_right_afterwards_and_neighbours_move_along() {
    let mut day = Day::new();
    day.send(AgendaCommand::StartOrPause);
    day.at(12);
    day.send(AgendaCommand::FinishAndStartNext);
    day.write(TypedField::Item(id("talk"), ItemText::Began), "10:09");
    assert_eq!((day.held("hello"), day.held("talk")), ((Some(0), Some(9)), (Some(9), None)));
    day.write(TypedField::Item(id("hello"), ItemText::Ended), "10.11");
    assert_eq!((day.held("hello"), day.held("talk")), ((Some(0), Some(11)), (Some(11), None)));
    day.write(TypedField::Item(id("hello"), ItemText::Ended), "soon");
    assert_eq!(day.held("hello"), (Some(0), Some(11)));
    day.undo();
    day.undo();
    assert_eq!(day.held("hello"), (Some(0), Some(12)));
}

#[test]
fn an_overrun_is_lost_from_the_end_and_said() {
    let mut day = Day::new();
    day.send(AgendaCommand::StartOrPause);
    day.at(17);
    let open = day.open();
    let said = |item| crate::words::running_order::loss(open.schedule.item(id(item)).unwrap(), open.schedule.phase);
    assert_eq!((said("hello"), said("talk"), said("steps")), (None, None, Some("loses 7 of 10 min".to_owned())));
    assert_eq!(crate::words::running_order::trouble(&open.schedule).unwrap(), "7 min late: 7 min past the latest finish");
    day.at(25);
    let open = day.open();
    let said = |item| crate::words::running_order::loss(open.schedule.item(id(item)).unwrap(), open.schedule.phase);
    assert_eq!((said("talk"), said("steps")), (Some("loses 5 of 10 min".to_owned()), Some("is lost".to_owned())));
    day.app.dispatch(Command::commit(Edit::Session(SessionEdit::About(AboutField::LatestFinish(None)))));
    assert_eq!(
        crate::words::running_order::losses(day.open().session(), &day.open().schedule),
        ["Every item keeps its minutes; the session ends at 10:45."]
    );
}

#[test]
fn the_record_keeps_when_and_about_what() {
    let mut day = Day::new();
    day.send(AgendaCommand::StartOrPause);
    day.at(4);
    day.send(AgendaCommand::AddDecision);
    day.send(AgendaCommand::AddConcern);
    let session = day.open().session();
    let (decision, concern) = (session.decisions.iter().next().unwrap(), session.concerns.iter().next().unwrap());
    assert_eq!((decision.item, decision.at), (Some(id("hello")), day.open().now()));
    assert_eq!(day.open().agenda.entry, Some(concern.id));
    let (decision, concern) = (decision.id, concern.id);
    day.write(TypedField::Decision(decision), "10:02");
    assert_eq!(day.open().session().decisions.get(&decision).unwrap().at.as_second(), 1_523_959_200 + 120);
    day.send(AgendaCommand::DeleteConcern(concern));
    assert_eq!((day.open().session().concerns.len(), day.open().agenda.entry), (0, None));
    day.send(AgendaCommand::DeleteDecision(decision));
    day.undo();
    assert_eq!(day.open().session().decisions.len(), 1);
}

#[test]
fn an_empty_agenda_takes_every_command() {
    let mut day = Day::new();
    for item in ["hello", "talk", "steps"] {
        day.send(AgendaCommand::Delete(id(item)));
    }
    for command in [AgendaCommand::StartOrPause, AgendaCommand::FinishAndStartNext, AgendaCommand::Finish, AgendaCommand::Skip(id("talk"))]
    {
        day.send(command);
    }
    assert!(day.open().schedule.items.is_empty());
    assert_eq!(crate::words::running_order::sum(&day.open().schedule), "0 items, 0 min planned");
}

#[test]
fn the_keyboard_goes_to_the_neighbour_of_what_is_deleted() {
    let mut day = Day::new();
    day.send(AgendaCommand::Select(Some(id("talk"))));
    day.send(AgendaCommand::Delete(id("talk")));
    assert_eq!((day.open().agenda.selected, day.open().agenda.fresh), (Some(id("steps")), Some(Fresh::Row(id("steps")))));
    day.send(AgendaCommand::Delete(id("steps")));
    assert_eq!(day.open().agenda.selected, Some(id("hello")));
    day.send(AgendaCommand::Delete(id("hello")));
    assert_eq!((day.open().agenda.selected, day.open().agenda.fresh), (None, Some(Fresh::AddItem)));
    day.undo();
    day.send(AgendaCommand::Select(Some(id("hello"))));
    day.send(AgendaCommand::Select(None));
    assert_eq!(day.open().agenda.fresh, Some(Fresh::Row(id("hello"))));
}
