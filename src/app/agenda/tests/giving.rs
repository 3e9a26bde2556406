//! Who gives way: offered, chosen, taken, put off, and taken back.

use super::*;
use crate::app::actions::{self, Chord};
use crate::app::{Dialog, Screen};
use crate::schedule::giving_way::Way;

/// Hello runs and its time is up seven minutes ago; talk has five minutes that it can give.
fn late() -> Day {
    let mut day = Day::new();
    day.write(TypedField::Item(id("talk"), ItemText::Least), "3");
    day.send(AgendaCommand::Start(id("hello")));
    day.at(17);
    day
}

fn give(day: &mut Day, command: GivingCommand) {
    day.app.dispatch(Command::GiveWay(command));
}

/// The kinds of ways that are offered.
fn offered(day: &Day) -> Vec<Way> {
    day.open().agenda.giving.offered().map(|found| found.ways.iter().map(|way| way.way).collect()).unwrap_or_default()
}

#[test]
fn a_way_is_taken_in_one_step_and_taken_back_in_one() {
    let mut day = late();
    assert_eq!(offered(&day)[0], Way::Trim);
    let before = day.open().session().clone();
    give(&mut day, GivingCommand::Take);
    assert!(day.open().agenda.giving.found.is_none(), "nothing has to give way any more");
    let times = day.open().schedule.item(id("talk")).unwrap();
    assert_eq!((times.planned_minutes, times.added_minutes), (10, -7), "the plan stays as it was");
    assert!(!day.open().schedule.outlook.is_anything_lost());
    let session = day.open().session();
    let [decision] = session.decisions.in_order().try_into().unwrap();
    assert_eq!(decision.what, "7 min past the finish. Trim “talk” by 7 min; finish 10:30. steps keeps 10 min.");
    assert_eq!((decision.item, decision.at.as_second()), (Some(id("hello")), 1_523_959_200 + 17 * 60));
    let toast = day.app.state().toasts.last().unwrap();
    assert_eq!(toast.text, "Agreed: Trim “talk” by 7 min; finish 10:30.");
    assert_eq!(toast.action.as_ref().map(|(_, command)| command), Some(&Command::Undo));
    day.app.dispatch(Command::Undo);
    assert_eq!(day.open().session(), &before, "one press takes it back");
    assert_eq!(offered(&day)[0], Way::Trim, "and it is asked again");
}

#[test]
fn what_was_said_to_be_lost_is_not_said_any_more_once_it_is_kept() {
    let mut day = late();
    day.at(9);
    day.at(17);
    let keeps_three = "steps keeps 3 of 10 min";
    assert!(day.warnings().contains(&keeps_three), "{:?}", day.warnings());
    give(&mut day, GivingCommand::Take);
    day.app.tick();
    assert!(!day.warnings().contains(&keeps_three), "{:?}", day.warnings());
    let schedule = &day.open().schedule;
    assert_eq!(crate::words::running_order::losses(day.open().session(), schedule), ["Nothing more is lost; the session ends at 10:30."]);
    let talk = day.open().session().agenda.get(&id("talk")).unwrap();
    assert_eq!(crate::words::running_order::details(day.open().session(), talk, schedule.item(talk.id).unwrap()), "3 min now");
}

#[test]
fn what_runs_ends_sooner_and_every_sentence_says_when() {
    let mut day = Day::new();
    day.write(TypedField::Item(id("hello"), ItemText::Least), "5");
    day.write(TypedField::Item(id("talk"), ItemText::Least), "6");
    day.at(8);
    day.send(AgendaCommand::Start(id("hello")));
    give(&mut day, GivingCommand::Take);
    let [decision] = day.open().session().decisions.in_order().try_into().unwrap();
    let way = "Finish “hello” at 10:14, 4 min sooner, and trim “talk” by 4 min; finish 10:30";
    assert_eq!(decision.what, format!("8 min past the finish. {way}. steps keeps 10 min."));
    assert_eq!(day.open().schedule.running().unwrap().remaining_seconds, Some(6 * 60));
    assert!(day.open().agenda.giving.found.is_none() && !day.open().schedule.outlook.is_anything_lost());
}

#[test]
fn what_needs_a_reason_asks_for_it_and_keeps_it_in_the_record() {
    let mut day = late();
    day.app.dispatch(Command::commit(Edit::Session(SessionEdit::About(AboutField::FinishFixed(true)))));
    give(&mut day, GivingCommand::Choose(Way::FinishLater));
    give(&mut day, GivingCommand::Because("  ".to_owned()));
    let before = day.open().session().clone();
    give(&mut day, GivingCommand::Take);
    assert_eq!(day.open().session(), &before, "not without a reason");
    assert!(day.open().agenda.giving.lacks_reason && matches!(day.app.state().dialog, Some(Dialog::GivingWay)));
    give(&mut day, GivingCommand::Because("The driver waits ten minutes".to_owned()));
    give(&mut day, GivingCommand::Take);
    assert_eq!(day.open().session().about.latest_finish, Some(civil::time(10, 37, 0, 0)));
    let [decision] = day.open().session().decisions.in_order().try_into().unwrap();
    assert_eq!(decision.reason, "The driver waits ten minutes");
    assert_eq!(decision.what, "7 min past the finish. Finish at 10:37. steps keeps 10 min.");
    assert!(day.app.state().dialog.is_none() && day.open().agenda.giving.because.is_empty());
}

#[test]
fn a_protected_item_that_is_held_earlier_changes_places() {
    let mut day = Day::new();
    day.send(AgendaCommand::Start(id("hello")));
    day.at(18);
    let way = Way::HoldEarlier { item: id("steps"), before: id("talk") };
    assert!(offered(&day).contains(&way), "{:?}", offered(&day));
    give(&mut day, GivingCommand::Choose(way));
    give(&mut day, GivingCommand::Take);
    assert_eq!(day.order(), ["hello", "steps", "talk"]);
    assert_eq!(day.open().schedule.outlook.protected_minutes_kept(), 10);
    assert_eq!(day.open().schedule.item(id("talk")).unwrap().expected_minutes_kept, 2);
}

/// What G asks for now.
fn by_key(day: &Day) -> Option<GivingCommand> {
    let action = actions::all().find(|action| action.keys().any(|chord| *chord == Chord::plain("G"))).unwrap();
    match (action.command)(day.app.state()) {
        Some(Command::GiveWay(command)) => Some(command),
        other => {
            assert_eq!(other, None);
            None
        }
    }
}

#[test]
fn a_plan_that_is_not_possible_any_more_is_not_replaced_by_one_that_nobody_chose() {
    for is_chosen in [false, true] {
        let mut day = late();
        if is_chosen {
            give(&mut day, GivingCommand::Choose(Way::Trim));
        }
        day.at(18);
        let before = day.open().session().clone();
        assert!(!offered(&day).is_empty() && !offered(&day).contains(&Way::Trim), "talk would have less than its least minutes");
        give(&mut day, GivingCommand::Take);
        assert_eq!(day.open().session(), &before, "nothing was chosen");
        assert_eq!(day.open().agenda.giving.gone().map(|way| way.way), Some(Way::Trim), "and that is said");
        day.app.dispatch(Command::CloseDialog);
        give(&mut day, GivingCommand::Choose(Way::LeaveOut(id("talk"))));
        assert_eq!(day.open().agenda.giving.gone(), None);
        give(&mut day, GivingCommand::Take);
        assert_eq!(day.state("talk"), ItemState::Skipped);
    }
}

#[test]
fn one_key_takes_only_what_stood_on_the_screen_when_it_was_pressed() {
    let mut day = late();
    day.app.state.screen = Screen::Agenda;
    let compares = Some(GivingCommand::Compare);
    assert_eq!(by_key(&day), compares, "it was found at this look at the clock and is not drawn yet");
    day.app.was_drawn();
    assert_eq!(by_key(&day), Some(GivingCommand::Take));
    day.send(AgendaCommand::Select(Some(id("talk"))));
    day.app.was_drawn();
    assert_eq!(by_key(&day), compares, "the item's fields stand in its place");
    day.send(AgendaCommand::Select(None));
    assert_eq!(by_key(&day), compares);
    day.app.was_drawn();
    assert_eq!(by_key(&day), Some(GivingCommand::Take));
    day.at(18);
    assert_eq!(by_key(&day), compares, "what was drawn is not possible any more");
    day.app.was_drawn();
    assert_eq!(by_key(&day), compares, "and no other is named in its place");
    give(&mut day, GivingCommand::Choose(Way::FinishLater));
    day.app.was_drawn();
    assert_eq!(by_key(&day), Some(GivingCommand::Take));
    give(&mut day, GivingCommand::PutOff);
    day.app.was_drawn();
    assert_eq!(by_key(&day), compares, "it is put off");
    assert_eq!(by_key(&Day::new()), None, "nothing has to give way");
}

#[test]
fn what_is_put_off_comes_back_when_it_is_worse_and_nothing_is_forgotten() {
    let mut day = late();
    give(&mut day, GivingCommand::PutOff);
    assert_eq!(offered(&day), []);
    assert!(day.open().agenda.giving.found.is_some(), "the top bar goes on saying it");
    day.at(21);
    assert_eq!(offered(&day), []);
    day.at(22);
    assert!(!offered(&day).is_empty(), "five minutes worse");
    day.at(24);
    assert!(!offered(&day).is_empty());
}

#[test]
fn a_choice_stays_while_the_minutes_go_and_goes_with_its_way() {
    let mut day = late();
    give(&mut day, GivingCommand::Choose(Way::FinishLater));
    day.at(18);
    assert_eq!(day.open().agenda.giving.chosen().unwrap().way, Way::FinishLater);
    day.send(AgendaCommand::Finish);
    day.send(AgendaCommand::Skip(id("talk")));
    assert_eq!(day.open().agenda.giving.chosen(), None);
}

#[test]
fn it_is_said_beforehand_what_five_more_minutes_would_cost() {
    let mut day = Day::new();
    day.send(AgendaCommand::Start(id("hello")));
    day.at(3);
    let later = day.open().agenda.giving.if_it_goes_on.clone().unwrap();
    assert_eq!(
        crate::words::giving_way::if_it_goes_on(day.open().session(), &later, GOES_ON),
        "If this goes on for 5 more minutes, steps keeps 5 of 10 min."
    );
    day.app.dispatch(Command::commit(Edit::Session(SessionEdit::About(AboutField::LatestFinish(Some(civil::time(11, 0, 0, 0)))))));
    assert_eq!(day.open().agenda.giving.if_it_goes_on, None, "there is time in hand");
}

#[test]
fn in_a_window_that_only_reads_nothing_gives_way() {
    let mut day = late();
    day.app.with_open(|open| open.file.read_only = Some(file::ReadOnly::Held { who: "somebody".to_owned(), since: None }));
    let before = day.open().session().clone();
    give(&mut day, GivingCommand::Take);
    assert_eq!(day.open().session(), &before);
}

#[test]
fn tables_tell_the_room_one_by_one() {
    let mut day = Day::new();
    day.app.dispatch(Command::commit(Edit::set_item(id("hello"), crate::edit::ItemField::Kind(ItemKind::TableFeedback))));
    for (name, position) in ["t1", "t2"].into_iter().zip(Position::first(2)) {
        let table = crate::model::Table::new(name.parse().unwrap(), position, name);
        day.app.dispatch(Command::commit(Edit::Tables(crate::edit::Change::Add(Box::new(table)))));
    }
    assert_eq!(turns_now(day.open()), None, "it has not begun");
    day.send(AgendaCommand::Start(id("hello")));
    day.send(AgendaCommand::Hear("t2".parse().unwrap()));
    let waiting = |day: &Day| turns_now(day.open()).unwrap().waiting.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(waiting(&day), ["t1"]);
    day.send(AgendaCommand::Hear("t2".parse().unwrap()));
    assert_eq!(waiting(&day), ["t1", "t2"], "a second press takes it back");
}
