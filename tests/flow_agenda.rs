//! The agenda on the real window, by role and name: planning a day, running it, putting it right, closing and opening again.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use saltaire::library;
use saltaire::model::{AgendaItem, ItemKind, Session};
use saltaire::schedule::ItemState;
use std::time::Duration;
use support::Desk;

/// The half-day template on the day of the desk's clock, from ten to twelve thirty.
fn half_day() -> Session {
    let template = library::TEMPLATES.iter().find(|volume| volume.name == "half-day-involvement-panel").expect("a template");
    let mut session = template.session().expect("a session");
    let about = std::sync::Arc::make_mut(&mut session.about);
    about.date = Some(jiff::civil::date(2018, 4, 17));
    about.start = Some(jiff::civil::time(10, 0, 0, 0));
    about.time_zone = "Europe/London".to_owned();
    session
}

fn titles(desk: &Desk) -> Vec<String> {
    desk.session().agenda.in_order().iter().map(|item| saltaire::words::agenda::title(item).to_owned()).collect()
}

/// The first row of the running order whose name begins like this.
fn row(desk: &Desk, begins: &str) -> String {
    let rows = desk.harness.root().children_recursive().filter(|node| node.accesskit_node().role() == Role::Row);
    let names = rows.filter_map(|node| node.accesskit_node().label());
    names.into_iter().find(|name| name.starts_with(begins)).expect("a row")
}

/// Goes with Tab to what begins like this.
fn tab_to(desk: &mut Desk, begins: &str) {
    let mut passed = Vec::new();
    while !desk.focused().1.starts_with(begins) {
        assert!(passed.len() < 90, "{begins} is not among {passed:?}");
        desk.key(Key::Tab);
        passed.push(desk.focused().1);
    }
}

/// The item that is shown beside the running order.
fn chosen(desk: &Desk) -> AgendaItem {
    let item = desk.opened().agenda.selected.expect("a chosen item");
    desk.session().agenda.get(&item).expect("it is there").clone()
}

/// Every message that is said at once, whatever a screen reader is saying.
fn alerts(desk: &Desk) -> Vec<String> {
    let alerts = desk.harness.root().children_recursive().filter(|node| {
        let node = node.accesskit_node();
        node.role() == Role::Alert && node.live() == Live::Assertive
    });
    alerts.filter_map(|node| node.accesskit_node().label()).collect()
}

/// Scrolls to a button, as a screen reader does before it presses one.
fn reach(desk: &mut Desk, name: &str) {
    desk.find(Role::Button, name).scroll_to_me();
    desk.harness.run();
}

#[test]
fn a_day_is_planned_by_keyboard() {
    let mut desk = Desk::with_session(&half_day());
    let before = titles(&desk);
    desk.key(Key::N);
    desk.type_text("Closing round");
    assert_eq!(titles(&desk).last().map(String::as_str), Some("Closing round"));
    desk.type_into(Role::TextInput, "Planned minutes", "5");
    desk.key(Key::Enter);
    assert!(row(&desk, "Closing round").contains(", to come"));
    desk.key_with(Modifiers::ALT, Key::ArrowUp);
    let at = before.len() - 1;
    assert_eq!(titles(&desk)[at], "Closing round");
    desk.key(Key::Delete);
    assert_eq!(titles(&desk), before);
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(titles(&desk)[at], "Closing round");
    assert_eq!(desk.unnamed(), Vec::<String>::new());
}

#[test]
fn a_row_is_dragged_to_another_place() {
    let mut desk = Desk::with_session(&half_day());
    let before = titles(&desk);
    let (third, first) = (row(&desk, &before[2]), row(&desk, &before[0]));
    let (from, to) = (desk.find(Role::Row, &third).rect().center(), desk.find(Role::Row, &first).rect().center_top());
    desk.harness.drag_at(from);
    desk.harness.run();
    desk.harness.hover_at(to);
    desk.harness.run();
    desk.harness.drop_at(to);
    desk.harness.run();
    let after = titles(&desk);
    assert_eq!((after[0].clone(), after[1].clone()), (before[2].clone(), before[0].clone()));
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(titles(&desk), before);
}

#[test]
fn a_day_runs_over_is_put_right_and_survives_closing() {
    let mut desk = Desk::with_session(&half_day());
    let all = titles(&desk);
    desk.key(Key::Space);
    desk.pass(Duration::from_secs(60));
    assert!(desk.says("Now · "), "the clock runs");
    desk.key(Key::Num5);
    assert_eq!(desk.opened().schedule.running().map(|times| times.added_minutes), Some(5));
    desk.key(Key::Space);
    assert!(desk.says("Paused · "));
    desk.key(Key::Space);
    desk.pass(Duration::from_secs(90 * 60));
    assert!(desk.says("late"), "{:?}", desk.opened().schedule.outlook);
    assert!(desk.opened().schedule.outlook.is_anything_lost());
    desk.press(&format!("Finish, start {}", all[1]));
    desk.press("It started…");
    desk.press("It started 6 minutes ago");
    let times = desk.opened().schedule.items[1].clone();
    assert_eq!((times.state, times.held.as_mins()), (ItemState::Running, 6));
    desk.pass(Duration::from_secs(5));
    let saved = desk.saved();
    assert_eq!(&saved, desk.session());
    desk.dispatch(saltaire::app::Command::File(saltaire::app::file::FileCommand::Close));
    desk.pass(Duration::from_secs(55));
    desk.open(&saved);
    assert_eq!(desk.opened().schedule.items[1].held.as_mins(), 7);
}

#[test]
fn what_the_session_is_about_is_said_in_its_dialog() {
    let mut desk = Desk::with_session(&half_day());
    desk.key_with(Modifiers::COMMAND, Key::I);
    desk.type_into(Role::TextInput, "Place", "Town hall");
    assert!(desk.session().about.place.contains("Town hall"));
    desk.find(Role::TextInput, "Date").focus();
    desk.harness.run();
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text("31 February 2018");
    desk.key(Key::Enter);
    assert!(desk.says("There is no such day."));
    assert_eq!(desk.session().about.date, Some(jiff::civil::date(2018, 4, 17)));
    desk.find(Role::TextInput, "Date").focus();
    desk.harness.run();
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text("1 May 2018");
    desk.key(Key::Enter);
    assert_eq!(desk.session().about.date, Some(jiff::civil::date(2018, 5, 1)));
    for part in ["Purpose", "People", "What people were told", "Formats", "Short forms"] {
        desk.click(Role::Tab, part);
        assert_eq!(desk.unnamed(), Vec::<String>::new(), "{part}");
    }
    desk.type_into(Role::TextInput, "New short form", "PPG");
    desk.type_into(Role::TextInput, "What it stands for", "patient participation group");
    desk.key(Key::Enter);
    assert_eq!(desk.session().acronyms.get("PPG").map(String::as_str), Some("patient participation group"));
    desk.click(Role::Tab, "People");
    desk.type_into(Role::TextInput, "New group", "Interpreters");
    desk.press("Add group");
    let groups = desk.session().groups.len();
    desk.press("Delete Interpreters");
    assert_eq!(desk.session().groups.len(), groups - 1);
    desk.key(Key::Escape);
    assert!(!desk.shows(Role::Dialog, "About this session"));
}

#[test]
fn a_decision_and_someone_who_needs_someone_are_recorded() {
    let mut desk = Desk::with_session(&half_day());
    desk.key(Key::Space);
    desk.key(Key::D);
    desk.type_text("The panel meets in the evening");
    desk.type_into(Role::MultilineTextInput, "Why", "Most people work");
    reach(&mut desk, "Done");
    desk.press("Done");
    let decision = desk.session().decisions.iter().next().expect("a decision").clone();
    assert_eq!((decision.what.as_str(), decision.reason.as_str()), ("The panel meets in the evening", "Most people work"));
    assert_eq!(decision.item, desk.opened().schedule.running().map(|times| times.item));
    reach(&mut desk, "Add entry");
    desk.press("Add entry");
    desk.type_text("Safeguarding lead");
    reach(&mut desk, "Told now");
    desk.press("Told now");
    let concern = desk.session().concerns.iter().next().expect("an entry").clone();
    assert_eq!((concern.told.as_str(), concern.told_at), ("Safeguarding lead", Some(concern.at)));
    reach(&mut desk, "Delete the entry");
    desk.press("Delete the entry");
    assert!(desk.session().concerns.is_empty());
    assert_eq!(desk.unnamed(), Vec::<String>::new());
}

#[test]
fn nothing_is_out_of_reach_in_a_small_window() {
    for size in [[960.0, 600.0], [640.0, 400.0]] {
        let mut desk = Desk::of_size(size, saltaire::ui::theme::ThemeChoice::Dark);
        desk.open(&half_day());
        desk.key(Key::Space);
        for name in ["Add item…", "+5 min"] {
            let found = desk.harness.root().children_recursive().find(|node| node.accesskit_node().label().as_deref() == Some(name));
            let rect = found.expect("a button").rect();
            assert!(rect.right() <= size[0] && rect.left() >= 0.0, "{name} at {rect} in {size:?}");
        }
        assert_eq!(desk.unnamed(), Vec::<String>::new());
    }
}

#[test]
fn an_empty_agenda_says_what_goes_there_and_gives_the_first_action() {
    let blank = library::TEMPLATES.iter().find(|volume| volume.name == "blank").expect("a template");
    let mut desk = Desk::with_session(&blank.session().expect("a session"));
    desk.press("Add a welcome");
    assert_eq!(titles(&desk), ["Welcome"]);
    desk.key(Key::Escape);
    desk.key(Key::Escape);
    assert!(desk.shows(Role::Table, "Running order"));
}

#[test]
fn an_agenda_is_planned_from_nothing_by_keyboard_alone() {
    let blank = library::TEMPLATES.iter().find(|volume| volume.name == "blank").expect("a template");
    let mut desk = Desk::with_session(&blank.session().expect("a session"));
    tab_to(&mut desk, "Add a welcome");
    desk.key(Key::Enter);
    assert_eq!(desk.focused().1, "Title", "ready to be named");
    desk.type_text("Hello");
    desk.key(Key::Enter);
    assert!(desk.focused().1.starts_with("Hello, "), "{:?}", desk.focused().1);
    // Another kind, from the list of kinds, stands after it.
    tab_to(&mut desk, "Add item…");
    desk.key(Key::Enter);
    assert_eq!(desk.focused().1, "Welcome", "the first of them has the keyboard");
    desk.key(Key::Escape);
    assert_eq!(desk.focused().1, "Add item…", "back where it was opened");
    desk.key(Key::Enter);
    for _ in 0..5 {
        desk.key(Key::ArrowDown);
    }
    assert_eq!(desk.focused().1, "Next steps");
    desk.key(Key::Enter);
    desk.type_text("Who does what");
    assert_eq!(titles(&desk), ["Hello", "Who does what"]);
    assert!(chosen(&desk).protected);
    desk.key(Key::Enter);
    desk.key(Key::N);
    assert_eq!(desk.focused().1, "Title");
    desk.type_text("At the tables");
    // Enter goes from the row into its fields.
    desk.key(Key::Enter);
    desk.key(Key::Enter);
    assert_eq!(desk.focused().1, "Title");
    tab_to(&mut desk, "Kind");
    desk.key(Key::Enter);
    desk.key(Key::ArrowDown);
    desk.key(Key::Enter);
    assert_ne!(chosen(&desk).kind, ItemKind::TableDiscussion);
    assert_eq!(desk.focused().1, "Kind");
    tab_to(&mut desk, "Planned minutes");
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text("45");
    tab_to(&mut desk, "Protected from overruns");
    desk.key(Key::Space);
    assert_eq!((chosen(&desk).planned_minutes, chosen(&desk).protected), (45, true));
    desk.key_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(titles(&desk), ["Hello", "At the tables", "Who does what"]);
    assert_eq!(desk.focused().1, "Protected from overruns", "moving leaves the keyboard where it was");
    desk.key_with(Modifiers::ALT, Key::ArrowDown);
    desk.key(Key::F2);
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text("Tables");
    desk.key(Key::Enter);
    assert_eq!(titles(&desk), ["Hello", "Who does what", "Tables"]);
    desk.key(Key::ArrowUp);
    desk.key(Key::Delete);
    assert_eq!(titles(&desk), ["Hello", "Tables"]);
    assert!(desk.focused().1.starts_with("Tables, "), "the neighbour: {:?}", desk.focused().1);
    desk.key(Key::Delete);
    desk.key(Key::Delete);
    assert_eq!(desk.focused().1, "Add item…");
    assert_eq!(desk.unnamed(), Vec::<String>::new());
}

#[test]
fn a_day_is_run_by_keyboard_alone() {
    let mut desk = Desk::with_session(&half_day());
    let all = titles(&desk);
    let state = |desk: &Desk, at: usize| desk.opened().schedule.items[at].state;
    desk.key(Key::Space);
    desk.key(Key::Num1);
    desk.key(Key::Num5);
    assert_eq!(desk.opened().schedule.items[0].added_minutes, 6);
    desk.key(Key::Space);
    assert_eq!(state(&desk, 0), ItemState::Paused);
    desk.key(Key::F);
    assert_eq!((state(&desk, 0), state(&desk, 1)), (ItemState::Finished, ItemState::Running));
    tab_to(&mut desk, &format!("{}, ", all[2]));
    desk.key(Key::Enter);
    for (button, then) in [("Skip", ItemState::Skipped), ("Reopen", ItemState::Running), ("Finish", ItemState::Finished)] {
        desk.find(Role::Heading, "On the day").scroll_to_me();
        tab_to(&mut desk, "Planned minutes");
        tab_to(&mut desk, button);
        desk.key(Key::Enter);
        assert_eq!(state(&desk, 2), then, "{button}");
    }
    desk.key(Key::Escape);
    assert!(desk.focused().1.starts_with(&all[2]), "{:?}", desk.focused().1);
    assert_eq!(desk.opened().agenda.selected, None);
    // The row that has the keyboard is moved and deleted where nothing is chosen.
    desk.key_with(Modifiers::ALT, Key::ArrowDown);
    assert_eq!((&titles(&desk)[2], &titles(&desk)[3]), (&all[3], &all[2]));
    desk.key(Key::Delete);
    assert!(!titles(&desk).contains(&all[2]));
    assert!(desk.focused().1.starts_with(&all[4]), "{:?}", desk.focused().1);
    tab_to(&mut desk, "Start ");
    tab_to(&mut desk, "It started…");
    desk.key(Key::Enter);
    desk.key(Key::Enter);
    assert_eq!(desk.opened().schedule.running().map(|times| times.held.as_mins()), Some(1));
}

#[test]
fn what_is_chosen_is_in_view_in_the_smallest_window() {
    let mut desk = Desk::of_size([640.0, 400.0], saltaire::ui::theme::ThemeChoice::Light);
    desk.open(&half_day());
    let first = row(&desk, &titles(&desk)[0]);
    desk.find(Role::Row, &first).scroll_to_me();
    desk.harness.run();
    desk.click(Role::Row, &first);
    let top = desk.find(Role::TextInput, "Title").rect().top();
    assert!((0.0..400.0).contains(&top), "{top}");
}

#[test]
fn undo_of_the_clock_asks_first_and_a_held_key_is_no_answer() {
    let mut desk = Desk::with_session(&half_day());
    desk.key(Key::Space);
    let held = |desk: &mut Desk, pressed| {
        let modifiers = Modifiers::COMMAND;
        desk.harness.event(Event::Key { key: Key::Z, physical_key: None, pressed, repeat: false, modifiers });
        desk.harness.run();
    };
    for _ in 0..4 {
        held(&mut desk, true);
    }
    let asked = alerts(&desk);
    assert!(asked[0].starts_with("That would take back: Start “") && asked[0].ends_with("” at 10:00. Press again to do it."), "{asked:?}");
    assert!(desk.opened().schedule.running().is_some());
    held(&mut desk, false);
    held(&mut desk, true);
    assert!(desk.opened().schedule.running().is_none());
    held(&mut desk, false);
    desk.key_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert!(desk.opened().schedule.running().is_some());
    desk.key_with(Modifiers::COMMAND, Key::Z);
    desk.pass(Duration::from_secs(11));
    assert_eq!(alerts(&desk), Vec::<String>::new(), "forgotten");
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert!(desk.opened().schedule.running().is_some(), "it asks again");
    desk.press("Take it back");
    assert!(desk.opened().schedule.running().is_none());
}

#[test]
fn short_time_is_said_at_once_and_offers_more() {
    let mut desk = Desk::with_session(&half_day());
    desk.key(Key::Space);
    let minutes = desk.opened().schedule.items[0].planned_minutes;
    let (title, next) = (titles(&desk)[0].clone(), titles(&desk)[1].clone());
    desk.pass(Duration::from_secs(u64::from(minutes - 5) * 60));
    assert_eq!(alerts(&desk), [format!("5 minutes left: {title}")]);
    // The bar and the card have the same button; the message is the last.
    let more = desk.harness.get_all_by_role_and_label(Role::Button, "+5 min").last().expect("an offer").rect().center();
    desk.harness.drag_at(more);
    desk.harness.drop_at(more);
    desk.harness.run();
    assert_eq!(desk.opened().schedule.items[0].added_minutes, 5);
    assert!(!alerts(&desk).iter().any(|alert| alert.contains("left")), "{:?}", alerts(&desk));
    desk.pass(Duration::from_secs(10 * 60));
    assert!(alerts(&desk).contains(&format!("Time is over: {title}")), "{:?}", alerts(&desk));
    assert!(row(&desk, &title).contains("time is over"));
    desk.key(Key::F);
    assert!(row(&desk, &next).contains(", running, "));
    assert!(!alerts(&desk).iter().any(|alert| alert.contains("Time is over")));
}

#[test]
fn space_starts_and_stops_the_clock_from_the_row_that_has_the_keyboard() {
    let mut desk = Desk::new();
    desk.open(&half_day());
    desk.key_with(Modifiers::COMMAND, Key::Num2);
    desk.key_with(Modifiers::COMMAND, Key::Num1);
    assert_eq!(desk.focused().0, Role::Row, "{:?}", desk.focused());
    desk.key(Key::Space);
    assert!(desk.opened().schedule.running().is_some());
    desk.key(Key::Space);
    assert!(desk.says("Paused"));
    desk.key(Key::Enter);
    assert!(desk.opened().agenda.selected.is_some(), "Enter chooses the row");
}
