//! Capture at the speed of talk: one field, signs in place of buttons, and nothing that is typed goes astray however fast it comes.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use saltaire::model::{Checked, Counted, Happening, ItemEvent, ItemKind, Note, NoteKind, Quoting, Stage, Words};
use support::Desk;

const NEW_NOTE: &str = "New note";

fn tables() -> Desk {
    let mut desk = Desk::with_example("leeds-involvement-panel");
    desk.key_with(Modifiers::COMMAND, Key::Num2);
    desk.key_with(Modifiers::ALT, Key::Num1);
    desk
}

fn latest(desk: &Desk) -> Note {
    desk.opened().notes.iter().next_back().expect("a note").as_ref().clone()
}

fn themes(desk: &Desk, note: &Note) -> Vec<String> {
    note.themes.iter().map(|key| desk.session().themes.get(key).expect("a theme").name.clone()).collect()
}

fn groups(desk: &Desk, note: &Note) -> Vec<String> {
    note.groups.iter().map(|key| desk.session().groups.get(key).expect("a group").name.clone()).collect()
}

#[test]
fn signs_mark_a_note_and_are_not_in_its_words() {
    let mut desk = tables();
    desk.type_text("\"We say it every year #fee");
    assert!(desk.shows(Role::Button, "Mark with Feedback"));
    desk.key(Key::Tab);
    assert!(desk.shows(Role::Button, "Take off Feedback"));
    desk.type_text("and nobody answers @car");
    desk.key(Key::Tab);
    assert_eq!(desk.focused().1, NEW_NOTE);
    desk.key(Key::Enter);
    let note = latest(&desk);
    assert_eq!((note.written.as_str(), note.words), ("We say it every year and nobody answers", Words::Their));
    assert_eq!((themes(&desk, &note), groups(&desk, &note)), (vec!["Feedback".to_owned()], vec!["Carers".to_owned()]));

    desk.type_text("~Somebody was shouted at");
    desk.key(Key::Enter);
    assert_eq!((latest(&desk).written.as_str(), latest(&desk).quoting), ("Somebody was shouted at", Some(Quoting::ChairOnly)));
    assert!(latest(&desk).themes.is_empty(), "the marks of one note are not the next one's");

    desk.type_text("Who reads this?");
    desk.key(Key::Enter);
    assert_eq!((latest(&desk).written.as_str(), latest(&desk).kind), ("Who reads this?", NoteKind::Question { answer: String::new() }));
}

#[test]
fn an_exclamation_mark_seeds_a_next_step_and_one_undo_takes_both_back() {
    let mut desk = tables();
    let steps = desk.session().next_steps.len();
    let notes = desk.session().notes.len();
    desk.type_text("!Post the minutes within a week #fee");
    desk.key(Key::Tab);
    desk.key(Key::Enter);
    let note = latest(&desk);
    let step = desk.session().next_steps.iter().find(|step| step.answers == [note.id]).expect("a step").clone();
    assert_eq!((step.what.as_str(), step.status.stage(), &step.themes), ("Post the minutes within a week", Stage::Proposed, &note.themes));
    assert_eq!(note.written, step.what);
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!((desk.session().next_steps.len(), desk.session().notes.len()), (steps, notes));
}

#[test]
fn only_a_completed_sign_marks_and_enter_adds_whatever_is_offered() {
    let mut desk = tables();
    desk.type_text("Write to a@car.org #fee");
    desk.key(Key::Enter);
    let note = latest(&desk);
    assert_eq!((note.written.as_str(), note.themes.len(), note.groups.len()), ("Write to a@car.org #fee", 0, 0));

    // Esc closes the offer and nothing else; Tab then leaves the field, and Shift+Tab comes back to it.
    desk.type_text("Nothing here #fee");
    desk.key(Key::Escape);
    assert!(!desk.shows(Role::Button, "Mark with Feedback"));
    assert_eq!(desk.focused().1, NEW_NOTE);
    desk.key(Key::Tab);
    assert_ne!(desk.focused().1, NEW_NOTE);
    desk.key_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(desk.focused().1, NEW_NOTE);
}

#[test]
fn what_is_pasted_is_taken_word_for_word() {
    let mut desk = tables();
    desk.harness.event(Event::Paste("\"~!Why us? #fee".to_owned()));
    desk.harness.run();
    assert!(!desk.shows(Role::Button, "Mark with Feedback"));
    desk.key(Key::Enter);
    let note = latest(&desk);
    assert_eq!((note.written.as_str(), note.words, note.quoting), ("\"~!Why us? #fee", Words::Paraphrase, None));
}

#[test]
fn a_button_takes_off_what_a_sign_set() {
    let mut desk = tables();
    desk.type_text("~!Keep it");
    desk.click(Role::Button, "Chair only");
    desk.click(Role::Button, "Their words");
    desk.key_with(Modifiers::COMMAND, Key::N);
    desk.key(Key::Enter);
    let note = latest(&desk);
    assert_eq!((note.written.as_str(), note.quoting, note.words), ("Keep it", None, Words::Their));
    assert!(desk.session().next_steps.iter().any(|step| step.answers == [note.id]));
}

/// What a keyboard sends for a key.
fn press(key: Key, modifiers: Modifiers) -> [Event; 2] {
    [true, false].map(|pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers })
}

#[test]
fn sixty_notes_at_three_tables_that_come_in_one_frame_are_all_there_with_their_marks() {
    let mut desk = tables();
    let first = latest(&desk).number + 1;
    let tables = [Key::Num1, Key::Num2, Key::Num3];
    let mut events = Vec::new();
    for number in 0..60 {
        events.extend(press(tables[number % 3], Modifiers::ALT));
        events.push(Event::Text(format!("Point {number} ")));
        if number % 2 == 0 {
            events.push(Event::Text("#fee".to_owned()));
            events.extend(press(Key::Tab, Modifiers::NONE));
        }
        if number % 5 == 0 {
            events.push(Event::Text("@car".to_owned()));
            events.extend(press(Key::Tab, Modifiers::NONE));
        }
        events.extend(press(Key::Enter, Modifiers::NONE));
    }
    desk.harness.input_mut().events.extend(events);
    for _ in 0..400 {
        desk.harness.step();
    }
    let session = desk.session().clone();
    let ids: Vec<_> = session.tables.in_order().iter().map(|table| table.id).collect();
    for number in 0..60 {
        let note = session.notes.iter().find(|note| note.number == first + number as u32).expect("every note");
        assert_eq!((note.written.as_str(), note.table()), (format!("Point {number}").as_str(), Some(ids[number % 3])));
        assert_eq!((note.themes.len(), note.groups.len()), (usize::from(number % 2 == 0), usize::from(number % 5 == 0)), "{number}");
    }
    assert_eq!(latest(&desk).number, first + 59);
}

#[test]
fn flipchart_sheets_go_in_one_after_the_other_by_keyboard_alone() {
    let mut desk = tables();
    let (first, paper) = (latest(&desk).number + 1, |desk: &Desk, at: usize| desk.session().tables.in_order()[at].as_ref().clone());
    // Table 6 has two of its three sheets in; it and no other has one to come.
    assert_eq!((paper(&desk, 5).sheets_in, paper(&desk, 5).sheets_expected), (2, 3));
    desk.key_with(Modifiers::ALT, Key::Num6);
    desk.key_with(Modifiers::COMMAND, Key::E);
    for sheet in 3..6 {
        for line in 0..20 {
            desk.type_text(&format!("Sheet {sheet} line {line}"));
            desk.key(Key::Enter);
        }
        desk.key_with(Modifiers::COMMAND, Key::Enter);
        assert!(desk.shows(Role::Status, &format!("20 notes added from Table 6, sheet {sheet}")), "sheet {sheet}");
    }
    assert_eq!(paper(&desk, 5).sheets_in, 5);
    let session = desk.session().clone();
    for (number, (sheet, line)) in (first..).zip((3..6).flat_map(|sheet| (0..20).map(move |line| (sheet, line)))) {
        let note = session.notes.iter().find(|note| note.number == number).expect("every line");
        assert_eq!(
            (note.written.clone(), note.sheet, note.table()),
            (format!("Sheet {sheet} line {line}"), Some(sheet), Some(paper(&desk, 5).id))
        );
    }
    desk.key(Key::Escape);
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!((latest(&desk).number, paper(&desk, 5).sheets_in), (first + 39, 4), "a sheet is one step");
}

#[test]
fn agreement_is_counted_by_key_and_a_table_agrees_with_all_its_notes() {
    let mut desk = tables();
    desk.key(Key::ArrowDown);
    desk.key(Key::A);
    desk.type_text("12");
    desk.key(Key::Tab);
    desk.type_text("40");
    desk.key(Key::Enter);
    desk.key(Key::Escape);
    desk.key_with(Modifiers::SHIFT, Key::A);
    let session = desk.session().clone();
    let note = session.notes.iter().find(|note| note.support.is_some_and(|support| support.count == 12)).expect("the note");
    let support = note.support.expect("counted");
    assert_eq!((support.out_of, support.counted, support.not_everyone_agreed), (Some(40), Counted::Hands, true));

    let table = session.tables.in_order()[0].id;
    let open =
        |desk: &Desk| desk.session().notes.iter().filter(|note| note.table() == Some(table) && note.checked == Checked::NotYet).count();
    let before = open(&desk);
    assert!(before > 1);
    desk.key(Key::F2);
    desk.press("The table agrees with them");
    assert_eq!(open(&desk), 0);
    desk.key(Key::Escape);
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(open(&desk), before, "one step");
}

#[test]
fn sheets_that_are_missing_when_a_discussion_ends_are_said() {
    let mut session = saltaire::library::example("leeds-involvement-panel").expect("an example").session().expect("a session");
    let now: jiff::Timestamp = "2018-04-17T10:00:00Z".parse().expect("a time");
    let items: Vec<_> = session.agenda.iter().map(|item| (item.id, item.kind)).collect();
    for (item, kind) in items {
        let item = session.agenda.get_mut(&item).expect("the item");
        let begun = ItemEvent { at: now, what: Happening::Started };
        item.events = if kind == ItemKind::TableDiscussion { vec![begun] } else { Vec::new() };
    }
    let mut desk = Desk::with_session(&session);
    desk.harness.run();
    desk.press("Finish");
    assert!(desk.says("Sheets in: 5 of 6. Still to come from Table 6"), "{:?}", desk.app().state().toasts);
    desk.press("Enter flipchart sheets…");
    assert!(desk.says("What is on the sheet"));
}

#[test]
fn several_notes_are_selected_and_changed_as_one_step_by_keyboard_alone() {
    let mut desk = tables();
    let table = desk.session().tables.in_order()[0].id;
    let at_table = |desk: &Desk| desk.session().notes.iter().filter(|note| note.table() == Some(table)).cloned().collect::<Vec<_>>();
    let before = at_table(&desk);
    desk.key(Key::ArrowDown);
    for _ in 0..2 {
        desk.key_with(Modifiers::SHIFT, Key::ArrowDown);
    }
    assert!(desk.says("3 notes selected"));
    // The newest three of the table, and no other.
    desk.key(Key::R);
    let changed: Vec<u32> = at_table(&desk).iter().zip(&before).filter(|(now, was)| now != was).map(|(now, _)| now.number).collect();
    let newest: Vec<u32> = before.iter().rev().take(3).filter(|note| !note.starred).map(|note| note.number).rev().collect();
    assert_eq!(changed, newest);
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(at_table(&desk), before, "one step");
    desk.key_with(Modifiers::COMMAND, Key::L);
    desk.key_with(Modifiers::COMMAND, Key::A);
    assert!(desk.says("8 notes selected"));
    desk.key(Key::Num1);
    let theme = desk.session().themes.in_order()[0].key.clone();
    assert!(at_table(&desk).iter().all(|note| note.themes.contains(&theme)));
    desk.key(Key::Delete);
    assert_eq!(at_table(&desk), []);
    desk.key_with(Modifiers::COMMAND, Key::Z);
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(at_table(&desk), before);
}

#[test]
fn esc_lets_go_of_what_is_selected_and_a_menu_moves_all_of_it() {
    let mut desk = tables();
    desk.key(Key::ArrowDown);
    desk.key_with(Modifiers::SHIFT, Key::ArrowDown);
    assert!(desk.says("2 notes selected"));
    desk.key(Key::Escape);
    assert!(!desk.says("2 notes selected"));
    desk.key_with(Modifiers::COMMAND, Key::L);
    desk.key_with(Modifiers::SHIFT, Key::ArrowDown);
    let other = desk.session().tables.in_order()[1].id;
    let there = |desk: &Desk| desk.session().notes.iter().filter(|note| note.table() == Some(other)).count();
    let before = there(&desk);
    desk.click(Role::ComboBox, "Move to…");
    desk.click(Role::Button, "Table 2");
    assert_eq!(there(&desk), before + 2);
}
