//! The whole main job in one sitting, as the README tells it, by names alone: open the example, run two items, add five notes at
//! two tables, tag them, make a step from one, drag it to Agreed, undo it all, redo it all, export for attendees, close, open again.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use saltaire::model::{NextStep, Note, Session, Stage};
use std::time::Duration;
use support::{Desk, read};

const NOTES: [&str; 5] = [
    "Ring people back before the next meeting",
    "We filled in the form and heard nothing",
    "Ask the people who never come",
    "Say what is decided before you ask",
    "One number to ring",
];

fn added(session: &Session) -> Vec<Note> {
    let mut notes: Vec<Note> = session.notes.iter().filter(|note| NOTES.contains(&note.written.as_str())).cloned().collect();
    notes.sort_by_key(|note| note.number);
    notes
}

fn step(session: &Session) -> Option<NextStep> {
    session.next_steps.iter().find(|step| step.what == NOTES[4]).cloned()
}

/// Presses what may be further down in something that scrolls, by key.
fn reach(desk: &mut Desk, role: Role, name: &str) {
    desk.find(role, name).focus();
    desk.harness.run();
    desk.key(Key::Enter);
}

fn run_two_items(desk: &mut Desk) {
    for title in ["Next steps: who does what by when", "Thanks, and what you will hear from us"] {
        let row = row_of(desk, title);
        reach(desk, Role::Row, &row);
        reach(desk, Role::Button, "Reopen");
        desk.pass(Duration::from_secs(60));
        assert!(desk.opened().schedule.running().is_some(), "{title} runs");
    }
    desk.key(Key::F);
    assert!(desk.opened().schedule.running().is_none());
}

fn row_of(desk: &Desk, begins: &str) -> String {
    let rows = desk.harness.get_all_by_role(Role::Row).filter_map(|node| node.accesskit_node().label());
    rows.into_iter().find(|label| label.starts_with(begins)).expect("the row")
}

fn add_notes(desk: &mut Desk) {
    desk.key_with(Modifiers::COMMAND, Key::Num2);
    for (at, words) in NOTES.into_iter().enumerate() {
        if at == 3 {
            desk.key_with(Modifiers::ALT, Key::Num2);
        }
        desk.type_text(words);
        desk.key(Key::Enter);
    }
    let notes = added(desk.session());
    assert_eq!(notes.len(), 5);
    assert_eq!(notes.iter().map(|note| note.source).collect::<std::collections::BTreeSet<_>>().len(), 2, "at two tables");
    let discussion = saltaire::schedule::last_discussion_begun(desk.session());
    assert!(notes.iter().all(|note| note.item == discussion), "they belong to the discussion, not to what runs now");
}

fn tag_notes_and_make_a_step(desk: &mut Desk) {
    desk.key_with(Modifiers::COMMAND, Key::Num3);
    // The five new ones come after those that had no theme before.
    let old = desk.opened().insight.untagged() - 5;
    for _ in 0..old {
        desk.key(Key::N);
    }
    for _ in NOTES {
        desk.key(Key::N);
        desk.key(Key::Num3);
    }
    assert!(added(desk.session()).iter().all(|note| note.themes.len() == 1), "{:?}", added(desk.session()));
    desk.press("Make a next step");
    let step = step(desk.session()).expect("the step");
    assert_eq!((step.status.stage(), step.answers.len()), (Stage::Proposed, 1));
}

fn drag_to_agreed(desk: &mut Desk) {
    desk.key_with(Modifiers::COMMAND, Key::Num4);
    let card = |desk: &Desk| {
        let mut cards = desk.harness.get_all_by_role(Role::Button);
        let card = cards.find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(NOTES[4]))).expect("the card");
        card.scroll_to_me();
        card.rect()
    };
    card(desk);
    desk.harness.run();
    let from = card(desk);
    let from = pos2(from.center().x, from.top() + 4.0);
    let to = desk.find(Role::Heading, "Agreed").rect().center();
    desk.harness.drag_at(from);
    desk.harness.run();
    for at in [from + (to - from) * 0.5, to] {
        desk.harness.hover_at(at);
        desk.harness.run_steps(2);
    }
    desk.harness.drop_at(to);
    desk.harness.run();
    assert_eq!(step(desk.session()).expect("the step").status.stage(), Stage::Agreed);
}

#[test]
fn a_workshop_in_one_sitting() {
    let mut desk = Desk::new();
    desk.press("Open the example workshop");
    let start = desk.session().clone();
    let path = desk.opened().file.path.clone();
    run_two_items(&mut desk);
    add_notes(&mut desk);
    tag_notes_and_make_a_step(&mut desk);
    drag_to_agreed(&mut desk);

    let done = desk.session().clone();
    let mut steps = 0;
    while desk.opened().document.undo_caption().is_some() {
        desk.key_with(Modifiers::COMMAND, Key::Z);
        // What moves the clock is asked about first.
        steps += usize::from(!desk.app().state().is_asked_to_undo());
    }
    assert_eq!(*desk.session(), start);
    for _ in 0..steps {
        desk.key_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    }
    assert_eq!(*desk.session(), done);

    let page = desk.path("for-attendees.html");
    desk.world.borrow_mut().picks.push_back(Some(page.clone()));
    desk.key_with(Modifiers::COMMAND, Key::Num5);
    desk.press("Export…");
    desk.press("Choose where…");
    let html = String::from_utf8(read(&page)).expect("text");
    assert!(html.contains("For everyone who took part") && html.contains(&format!("{} notes", done.notes.len() - 3)), "{html}");
    assert!(!NOTES[..4].iter().any(|words| html.contains(words)), "nobody said that these may be quoted");

    let closed = desk.session().clone();
    desk.key_with(Modifiers::COMMAND, Key::W);
    desk.pass(Duration::from_secs(1));
    assert!(desk.app().state().open.is_none());
    desk.press("Involvement panel workshop");
    assert_eq!(*desk.session(), closed);
    assert_eq!(desk.opened().file.path, path);
}
