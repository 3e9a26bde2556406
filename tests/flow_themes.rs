//! Tagging notes and tending themes, on the real window.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use saltaire::app::Command;
use saltaire::edit::remove_table;
use saltaire::model::{Note, NoteId, Position, Session, Source, Table, Theme, ThemeKey};
use support::Desk;

fn themes() -> Desk {
    let mut desk = Desk::with_example("leeds-involvement-panel");
    desk.key_with(Modifiers::COMMAND, Key::Num3);
    desk.find(Role::Heading, "Themes");
    desk
}

fn key(text: &str) -> ThemeKey {
    text.parse().unwrap()
}

fn theme<'a>(desk: &'a Desk, text: &str) -> &'a Theme {
    desk.session().themes.get(&key(text)).unwrap()
}

fn selected(desk: &Desk) -> &Note {
    let cursor: NoteId = desk.opened().themes.list.cursor().unwrap();
    desk.session().notes.get(&cursor).unwrap()
}

fn untagged(session: &Session) -> usize {
    session.notes.iter().filter(|note| note.themes.is_empty()).count()
}

/// The name of the row in which a theme stands.
fn row(desk: &Desk, text: &str) -> String {
    let count = desk.opened().insight.theme(&key(text));
    let notes = format!("{} note{}", count.notes, if count.notes == 1 { "" } else { "s" });
    let joined = format!("{} point{}, in {notes}", count.points, if count.points == 1 { "" } else { "s" });
    format!("{}, {}", theme(desk, text).name, if count.points == count.notes { notes } else { joined })
}

#[test]
fn every_control_has_a_name_in_each_view() {
    let mut desk = themes();
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    let name = row(&desk, "feedback");
    desk.click(Role::ListBoxOption, &name);
    desk.press("Edit");
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    desk.click(Role::Tab, "Matrix");
    assert_eq!(desk.unnamed(), Vec::<String>::new());
}

#[test]
fn untagged_notes_are_tagged_by_keyboard_alone() {
    let mut desk = themes();
    let before = untagged(desk.session());
    assert!(before > 1 && desk.says(&format!("{before} of {} notes have no theme yet", desk.session().notes.len())));
    desk.key(Key::N);
    assert!(selected(&desk).themes.is_empty());
    let first = selected(&desk).id;
    desk.key(Key::Num1);
    desk.key(Key::Num3);
    assert_eq!(selected(&desk).themes.len(), 2, "{:?}", selected(&desk));
    desk.key(Key::N);
    assert_ne!(selected(&desk).id, first);
    let second = selected(&desk).number;
    desk.key(Key::ArrowUp);
    assert_eq!(selected(&desk).number, second - 1);
    desk.key(Key::ArrowDown);
    desk.key(Key::ArrowDown);
    assert_eq!(selected(&desk).number, second + 1);
    desk.key(Key::Home);
    desk.key_with(Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(desk.opened().themes.list.selected().len(), 2);
    desk.key_with(Modifiers::COMMAND, Key::Z);
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(untagged(desk.session()), before);
}

#[test]
fn notes_are_tagged_by_the_names_below_them() {
    let mut desk = themes();
    desk.key(Key::N);
    desk.press("Tag as Honesty");
    assert!(selected(&desk).themes.contains(&key("honesty")));
    desk.press("Tag as Honesty");
    assert!(selected(&desk).themes.is_empty());
}

#[test]
fn numbers_that_are_typed_are_no_keys() {
    let mut desk = themes();
    let before = desk.session().notes.clone();
    desk.press("New theme");
    desk.type_text("Room 101 needs N");
    desk.key(Key::Num1);
    desk.key(Key::N);
    desk.key(Key::Enter);
    assert_eq!(theme(&desk, "room-101-needs-n").name, "Room 101 needs N");
    assert!(desk.session().notes == before);
    desk.type_text("Feedback");
    desk.key(Key::Enter);
    assert!(desk.says("There is a theme called Feedback already."));
    desk.key(Key::Escape);
    assert!(desk.shows(Role::Button, "New theme"));
}

#[test]
fn a_theme_is_renamed_recoloured_merged_and_brought_back() {
    let mut desk = themes();
    let name = row(&desk, "feedback");
    desk.click(Role::ListBoxOption, &name);
    desk.press("Edit");
    desk.find(Role::TextInput, "Name").focus();
    desk.harness.run();
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.key(Key::Delete);
    assert!(desk.says("A theme needs a name"));
    assert_eq!(theme(&desk, "feedback").name, "Feedback");
    desk.type_text("You said, we did");
    assert_eq!(theme(&desk, "feedback").name, "You said, we did");
    desk.click(Role::RadioButton, "Colour slate");
    assert_eq!(theme(&desk, "feedback").palette_slot, 9);
    desk.press("Done");
    let before = desk.session().clone();
    desk.press("Merge into…");
    desk.find(Role::Dialog, "Merge You said, we did into…");
    desk.click(Role::ComboBox, "The theme that stays");
    desk.press("Honesty");
    assert!(desk.says("get Honesty in place of You said, we did."));
    desk.press("Merge themes");
    assert!(!desk.session().themes.contains(&key("feedback")));
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert!(*desk.session() == before);
}

#[test]
fn a_theme_is_dragged_and_moved_by_key() {
    let mut desk = themes();
    let order = |desk: &Desk| desk.session().themes.in_order().iter().map(|theme| theme.key.to_string()).collect::<Vec<_>>();
    let before = order(&desk);
    let (last, first) = (row(&desk, &before[before.len() - 1]), row(&desk, &before[0]));
    let from = desk.find(Role::ListBoxOption, &last).rect().center();
    let to = desk.find(Role::ListBoxOption, &first).rect().center() - vec2(0.0, 8.0);
    desk.harness.drag_at(from);
    desk.harness.run();
    desk.harness.hover_at(to);
    desk.harness.run();
    desk.harness.drop_at(to);
    desk.harness.run();
    assert_eq!(order(&desk)[0], before[before.len() - 1]);
    desk.click(Role::ListBoxOption, &last);
    desk.key_with(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(order(&desk)[..2], [before[0].clone(), before[before.len() - 1].clone()]);
}

#[test]
fn the_matrix_says_in_words_where_a_theme_was_raised_and_shows_the_notes() {
    let mut desk = themes();
    desk.click(Role::Tab, "Matrix");
    desk.click(Role::GridCell, "Feedback at Table 1: raised");
    desk.find(Role::Heading, "Feedback at Table 1");
    desk.key(Key::ArrowRight);
    desk.key(Key::Enter);
    assert_eq!(desk.opened().themes.cell.as_ref().unwrap().1, desk.opened().themes.matrix.tables()[1], "the keys go on from the press");
    desk.click(Role::GridCell, "Feedback at Table 1: raised");
    desk.find(Role::Switch, "How many notes").click();
    desk.harness.run();
    let count = desk.opened().themes.cell_notes.len();
    let said = format!("Feedback at Table 1: {count} note{}", if count == 1 { "" } else { "s" });
    let cell = desk.find(Role::GridCell, &said);
    cell.focus();
    desk.harness.run();
    desk.key(Key::ArrowDown);
    desk.key(Key::ArrowRight);
    desk.key(Key::Space);
    let cell = desk.opened().themes.cell.clone();
    let (rows, columns) = (desk.opened().themes.matrix.themes(), desk.opened().themes.matrix.tables());
    assert_eq!(cell, Some((rows[3].clone(), columns[1])));
}

#[test]
fn without_notes_themes_or_tables_it_says_what_goes_there() {
    let mut desk = Desk::with_session(&Session::new("s1".parse().unwrap()));
    desk.key_with(Modifiers::COMMAND, Key::Num3);
    desk.find(Role::Heading, "No notes yet");
    desk.click(Role::Tab, "Matrix");
    desk.press("Add a theme");
    desk.type_text("Feedback");
    desk.key(Key::Enter);
    desk.click(Role::Tab, "Matrix");
    desk.find(Role::Heading, "No tables yet");
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    let mut desk = themes();
    for table in desk.session().tables.in_order().into_iter().map(|table| table.id).collect::<Vec<_>>() {
        let edit = remove_table(desk.session(), table, Source::Plenary);
        desk.dispatch(Command::commit(edit));
    }
    desk.click(Role::Tab, "Matrix");
    desk.find(Role::Heading, "No tables yet");
}

#[test]
fn it_holds_in_a_small_window() {
    for size in [[960.0, 600.0], [640.0, 400.0]] {
        let mut desk = Desk::of_size(size, saltaire::ui::theme::ThemeChoice::Dark);
        desk.open(&saltaire::library::example("leeds-involvement-panel").unwrap().session().unwrap());
        desk.key_with(Modifiers::COMMAND, Key::Num3);
        desk.key(Key::N);
        assert!(desk.shows(Role::Button, "Tag as Honesty"));
        if size[0] < 700.0 {
            desk.press("Themes");
        }
        let name = row(&desk, "feedback");
        // It may have to be scrolled to; the keyboard reaches it all the same.
        desk.find(Role::ListBoxOption, &name).focus();
        desk.key(Key::Enter);
        assert_eq!(desk.opened().themes.theme(), Some(&key("feedback")));
        desk.click(Role::Tab, "Matrix");
        desk.click(Role::GridCell, "Silo working at Table 1: raised");
        desk.press("Close these notes");
        assert_eq!(desk.unnamed(), Vec::<String>::new());
        desk.harness.run();
        assert!(desk.harness.run() <= 1, "nothing is drawn when nothing happens");
    }
}

#[test]
fn themes_are_made_told_apart_and_merged_by_keyboard_alone() {
    let mut desk = themes();
    desk.key(Key::T);
    for name in ["Travel", "Paying for travel"] {
        desk.type_text(name);
        desk.key(Key::Enter);
        assert_eq!(desk.focused().1, "Name of the new theme", "ready for the next");
    }
    desk.key(Key::Escape);
    assert_eq!(desk.focused(), (Role::Button, "New theme".to_owned()));
    assert_eq!((theme(&desk, "travel").name.as_str(), theme(&desk, "paying-for-travel").name.as_str()), ("Travel", "Paying for travel"));
    desk.key_with(Modifiers::SHIFT, Key::Tab);
    desk.key(Key::ArrowUp);
    assert_eq!(desk.focused().1, "Travel, 0 notes");
    desk.key(Key::End);
    assert_eq!(desk.focused(), (Role::ListBoxOption, "Paying for travel, 0 notes".to_owned()));
    assert_eq!(desk.opened().themes.theme(), Some(&key("paying-for-travel")), "what is shown goes with the keys");
    desk.key_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(desk.focused().1, "Paying for travel, 0 notes", "the keyboard stays on what moved");
    desk.key(Key::F2);
    assert_eq!(desk.focused().0, Role::TextInput);
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text("Fares");
    desk.tab_to(Role::RadioButton, "Colour slate");
    desk.key(Key::Space);
    assert_eq!((theme(&desk, "paying-for-travel").name.as_str(), theme(&desk, "paying-for-travel").palette_slot), ("Fares", 9));
    desk.key(Key::F2);
    assert_eq!(desk.focused(), (Role::Button, "Edit".to_owned()));
    desk.tab_to(Role::Button, "Merge into…");
    desk.key(Key::Enter);
    assert!(desk.shows(Role::Dialog, "Merge Fares into…"));
    desk.key(Key::Enter);
    desk.tab_to(Role::Button, "Travel");
    desk.key(Key::Enter);
    desk.tab_to(Role::Button, "Merge themes");
    desk.key(Key::Enter);
    assert!(!desk.session().themes.contains(&key("paying-for-travel")));
    assert_eq!(desk.focused(), (Role::ListBoxOption, "Travel, 0 notes".to_owned()), "the theme that stays has the keyboard");
}

#[test]
fn deleting_a_theme_says_what_changes_and_leaves_the_keyboard_on_its_neighbour() {
    let mut desk = themes();
    let order: Vec<ThemeKey> = desk.session().themes.in_order().iter().map(|theme| theme.key.clone()).collect();
    let name = row(&desk, order[0].as_str());
    desk.find(Role::ListBoxOption, &name).focus();
    desk.harness.run();
    desk.key(Key::Enter);
    let before = desk.session().clone();
    desk.tab_to(Role::Button, "Delete…");
    desk.key(Key::Enter);
    assert!(desk.says("notes") && desk.says("this theme."), "it says first what that changes");
    desk.key(Key::Escape);
    assert!(*desk.session() == before);
    assert_eq!(desk.focused(), (Role::Button, "Delete…".to_owned()), "back where it was");
    desk.key(Key::Enter);
    desk.tab_to(Role::Button, "Delete theme");
    desk.key(Key::Enter);
    assert_eq!(desk.focused(), (Role::ListBoxOption, row(&desk, order[1].as_str())));
    assert_eq!(desk.opened().themes.theme(), Some(&order[1]));
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert!(*desk.session() == before);
}

#[test]
fn the_keyboard_goes_from_a_cell_to_its_notes_and_back() {
    let mut desk = themes();
    desk.click(Role::Tab, "Matrix");
    desk.find(Role::Grid, "Themes by table");
    for head in ["Theme", "Raised at", "Table 1"] {
        desk.find(Role::ColumnHeader, head);
    }
    desk.find(Role::RowHeader, "Silo working");
    desk.tab_to(Role::GridCell, "Silo working at Table 1: raised");
    desk.key(Key::ArrowDown);
    desk.key(Key::ArrowUp);
    assert_eq!(desk.focused().1, "Silo working at Table 1: raised");
    desk.key(Key::Enter);
    assert_eq!(desk.focused().0, Role::ListBoxOption, "the first of its notes has the keyboard");
    desk.key(Key::Escape);
    assert_eq!(desk.focused().1, "Silo working at Table 1: raised");
    assert_eq!(desk.opened().themes.cell, None);
    desk.key(Key::Enter);
    let note = desk.focused().1;
    desk.key(Key::Enter);
    assert!(desk.shows(Role::TabPanel, "Tag") && desk.focused().1.starts_with(&note[..20]), "the note has the keyboard");
}

#[test]
fn several_notes_are_chosen_and_become_steps_by_keyboard_alone() {
    let mut desk = themes();
    let at = selected(&desk).id;
    desk.key(Key::N);
    assert_ne!(selected(&desk).id, at);
    assert_eq!(desk.focused().0, Role::ListBoxOption);
    let first = selected(&desk).id;
    desk.key_with(Modifiers::COMMAND, Key::ArrowDown);
    desk.key_with(Modifiers::COMMAND, Key::ArrowDown);
    assert_eq!(desk.opened().themes.list.selected().len(), 1, "the selection stays");
    desk.key_with(Modifiers::COMMAND, Key::Space);
    assert_eq!(desk.opened().themes.list.selected().len(), 2);
    assert!(desk.opened().themes.list.selected().contains(&first));
    let steps = desk.session().next_steps.len();
    desk.key(Key::S);
    assert_eq!(desk.session().next_steps.len(), steps + 1);
}

/// Twenty-five themes with long names, twenty tables and a note for each pair of some.
fn crowded() -> Session {
    let mut session = saltaire::library::example("leeds-involvement-panel").unwrap().session().unwrap();
    let long = "People who care for someone and are never asked before a decision that changes their week";
    for (number, position) in (1..=25).zip(Position::first(25)) {
        let key = key(&format!("long-{number}"));
        session.themes.insert(Theme::new(key, position, format!("{number} {long}"), number));
    }
    for (number, position) in (1..=20).zip(Position::first(20)) {
        session.tables.insert(Table::new(
            format!("x{number}").parse().unwrap(),
            position,
            format!("Table {} by the long window", number + 10),
        ));
    }
    session
}

#[test]
fn many_themes_and_tables_fit_every_window() {
    for size in [[640.0, 400.0], [960.0, 600.0], [1280.0, 800.0], [2560.0, 1440.0]] {
        let mut desk = Desk::of_size(size, saltaire::ui::theme::ThemeChoice::Light);
        desk.open(&crowded());
        desk.key_with(Modifiers::COMMAND, Key::Num3);
        let inside = |desk: &Desk| {
            for role in [Role::Button, Role::Tab, Role::ListBoxOption, Role::ColumnHeader, Role::RowHeader] {
                for node in desk.harness.query_all_by_role(role) {
                    let rect = node.rect();
                    let name = node.accesskit_node().label().unwrap_or_default();
                    assert!(
                        rect.left() >= 0.0 && (rect.right() <= size[0] + 0.5 || role == Role::ColumnHeader),
                        "{size:?}: {name} {rect:?}"
                    );
                }
            }
        };
        inside(&desk);
        if size[0] < 700.0 {
            desk.press("Themes");
            inside(&desk);
        }
        desk.harness
            .get_by(|node| node.role() == Role::ListBoxOption && node.label().is_some_and(|it| it.starts_with("All notes")))
            .focus();
        desk.harness.run();
        desk.key(Key::End);
        let seen = desk.harness.get_by(|node| node.is_focused()).rect();
        assert!(seen.bottom() <= size[1] && seen.top() > 0.0, "{size:?}: what has the keyboard is scrolled to: {seen:?}");
        inside(&desk);
        desk.click(Role::Tab, "Matrix");
        inside(&desk);
        assert_eq!(desk.unnamed(), Vec::<String>::new());
    }
}
