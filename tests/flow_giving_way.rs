//! Who gives way, on the real window: a table discussion that goes over, what is offered, compared, taken and written down.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use saltaire::library;
use saltaire::model::{Happening, ItemEvent, ItemKind, Session};
use std::sync::Arc;
use std::time::Duration;
use support::Desk;

/// The panel in Leeds on its morning: all items before the first table discussion held on time, and that begun at 10:45.
fn leeds() -> Session {
    let example = library::EXAMPLES.iter().find(|volume| volume.name == "leeds-involvement-panel").expect("the example");
    let mut session = example.session().expect("a session");
    Arc::make_mut(&mut session.about).time_zone = "Europe/London".to_owned();
    let mut minute = 0;
    let at = |minute: i64| jiff::Timestamp::from_second(1_523_955_600 + minute * 60).unwrap();
    let mut is_over = false;
    for item in session.agenda.in_order().into_iter().map(|item| item.as_ref().clone()).collect::<Vec<_>>() {
        let entry = session.agenda.get_mut(&item.id).unwrap();
        entry.events.clear();
        if is_over {
            continue;
        }
        entry.events.push(ItemEvent { at: at(minute), what: Happening::Started });
        minute += i64::from(item.planned_minutes);
        is_over = item.kind == ItemKind::TableDiscussion;
        if !is_over {
            entry.events.push(ItemEvent { at: at(minute), what: Happening::Finished });
        }
    }
    session.decisions = saltaire::model::Keyed::default();
    session
}

/// The desk with that morning, at a clock time.
fn at(clock: &str) -> Desk {
    let mut desk = Desk::with_session(&leeds());
    desk.clock.set(&format!("2018-04-17T{clock}:00+01:00"));
    desk.pass(Duration::from_secs(1));
    desk
}

/// The ways that are shown beside the running order, or compared, as a screen reader says them, with the chosen one.
fn ways(desk: &Desk, compared: bool) -> (Vec<String>, Option<String>) {
    let rows = desk.harness.root().children_recursive().filter(|node| node.accesskit_node().role() == Role::ListBoxOption);
    let rows = rows.filter_map(|node| Some((node.accesskit_node().label()?, node.accesskit_node().is_selected() == Some(true))));
    let is_way = |name: &str| name.contains("inish 1") || name.contains("Finish at");
    let rows: Vec<(String, bool)> = rows.filter(|(name, _)| is_way(name) && name.starts_with(char::is_numeric) == compared).collect();
    let chosen = rows.iter().find(|(_, chosen)| *chosen).map(|(name, _)| name.clone());
    (rows.into_iter().map(|(name, _)| name).collect(), chosen)
}

const IN_FULL: &str = "Trim “Each table tells the room two things” by 1 min, “Going out to where people meet” by 1 min, “What do we have to show for it?” by 2 min and “Thanks, and what you will hear from us” by 1 min; finish 12:45";

const TRIM: &str = "Trim 4 items by 5 min in all; finish 12:45";

#[test]
fn twenty_five_minutes_over_one_key_keeps_the_whole_of_next_steps() {
    let mut desk = at("11:20");
    assert!(!desk.says("who gives way"), "there is time in hand");
    desk.clock.set("2018-04-17T11:35:00+01:00");
    desk.pass(Duration::from_secs(1));
    assert!(desk.says("5 min past the finish: who gives way?"));
    let top_bar = desk.harness.root().children_recursive().find(|node| {
        node.accesskit_node().role() == Role::Button && node.accesskit_node().label().is_some_and(|label| label.contains("Who gives way?"))
    });
    assert!(top_bar.unwrap().rect().is_finite(), "the button in the top bar is somewhere");
    let (shown, chosen) = ways(&desk, false);
    assert_eq!((shown.len(), chosen.as_deref()), (3, Some(TRIM)), "{shown:?}");
    assert!(desk.says("would give 2 min"), "on the row of the item");
    desk.key(Key::G);
    assert!(desk.says(&format!("Agreed: {IN_FULL}.")));
    assert!(!desk.says("who gives way?"));
    assert!(desk.opened().schedule.outlook.protected.iter().all(|outcome| outcome.keeps == outcome.planned));
    assert!(desk.says("5 min past the finish. Trim “Each table"), "it stands in the record of the day");
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert!(desk.says("5 min past the finish: who gives way?"), "one undo takes it back");
}

#[test]
fn all_ways_are_compared_and_one_that_touches_a_promise_needs_its_reason() {
    let mut desk = at("11:35");
    desk.key_with(Modifiers::COMMAND, Key::G);
    let (shown, _) = ways(&desk, true);
    assert_eq!(shown.len(), 8, "{shown:?}");
    let later = shown.iter().find(|way| way.contains("Finish at 12:50")).cloned().unwrap();
    assert!(later.ends_with("Needs a reason: the finish is fixed (Taxis and the BSL interpreters are booked for 12:45)"), "{later}");
    desk.click(Role::ListBoxOption, &later);
    desk.press("Use plan 7");
    assert!(desk.says("Say why: it goes into the record and the write-up."));
    assert!(desk.session().decisions.is_empty());
    desk.type_text("The drivers wait until one");
    desk.press("Use plan 7");
    let [decision] = desk.session().decisions.in_order().try_into().unwrap();
    assert_eq!(
        (decision.what.as_str(), decision.reason.as_str()),
        ("5 min past the finish. Finish at 12:50. Next steps: who does what by when keeps 20 min.", "The drivers wait until one")
    );
    assert!(!desk.says("who gives way?"));
}

#[test]
fn the_comparison_is_walked_by_arrow_keys_and_says_every_items_minutes() {
    let mut desk = at("11:35");
    desk.key_with(Modifiers::COMMAND, Key::G);
    let row = "What do we have to show for it?: 15 min as it is, plan 1: 13 min, plan 2: 10 min, plan 3: 15 min, plan 4: 15 min";
    let rows = desk.harness.root().children_recursive().filter(|node| node.accesskit_node().role() == Role::Row);
    let names: Vec<String> = rows.filter_map(|node| node.accesskit_node().label()).collect();
    assert!(names.iter().any(|name| name.starts_with(row)), "{names:?}");
    desk.tab_to(Role::ListBoxOption, &format!("1. {TRIM}"));
    desk.key(Key::ArrowDown);
    assert!(ways(&desk, true).1.unwrap().starts_with("2. “What do we have to show for it?” gives 5 min"), "{:?}", ways(&desk, true));
    desk.key(Key::ArrowDown);
    assert!(ways(&desk, true).1.unwrap().starts_with("3. “Going out"), "{:?}", ways(&desk, true));
    desk.key(Key::Escape);
    // By key: a message may lie over it.
    desk.tab_to(Role::Button, "Ask me later");
    desk.key(Key::Enter);
    assert!(!desk.says("who gives way?"));
    assert!(desk.says("Who gives way? (Ctrl+G)"), "the top bar goes on saying it");
}

#[test]
fn before_the_day_the_plan_is_warned_of() {
    let mut session = leeds();
    for item in session.agenda.in_order().into_iter().map(|item| item.id).collect::<Vec<_>>() {
        session.agenda.get_mut(&item).unwrap().events.clear();
    }
    let mut desk = Desk::with_session(&session);
    desk.clock.set("2018-04-16T09:00:00+01:00");
    desk.pass(Duration::from_secs(1));
    assert!(desk.says("Before the day"));
    assert!(desk.says("Those who speak have"), "talks take more than tables in this plan");
}

#[test]
fn what_stood_on_the_screen_goes_and_nothing_takes_its_place_until_someone_chooses() {
    let mut desk = at("11:35");
    let (_, chosen) = ways(&desk, false);
    assert_eq!(chosen.as_deref(), Some(TRIM));
    desk.clock.set("2018-04-17T11:52:00+01:00");
    desk.key(Key::G);
    assert!(desk.session().decisions.is_empty(), "no plan was taken that was not seen");
    assert!(desk.says("No longer possible as it was: Trim"), "the comparison is there and says so");
    let (shown, chosen) = ways(&desk, true);
    assert_eq!(chosen, None);
    desk.press("Choose a plan");
    assert!(desk.session().decisions.is_empty(), "the button is there and does nothing");
    desk.tab_to(Role::ListBoxOption, &shown[0]);
    desk.key(Key::Enter);
    assert_eq!(ways(&desk, true).1.as_deref(), Some(shown[0].as_str()), "by the keyboard alone");
    assert!(!desk.says("No longer possible"));
    desk.press("Use plan 1");
    assert_eq!(desk.session().decisions.len(), 1);
}
