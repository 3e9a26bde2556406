//! Finding and doing anything by name, the help, the parts of the window, and projecting: by keyboard, on the real window.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use saltaire::app::projecting::{Because, Display, Displays, ProjectingCommand};
use saltaire::app::tables::{NoteCommand, TablesCommand};
use saltaire::app::{Command, Dialog, HelpPage, Screen};
use saltaire::edit::{Edit, NoteField};
use saltaire::model::{NoteId, Quoting, Source};
use saltaire::ui::theme::ThemeChoice::Light;
use support::Desk;

const LEEDS: &str = "leeds-involvement-panel";
const PALETTE: &str = "Find or do something";

fn leeds() -> Desk {
    Desk::with_example(LEEDS)
}

/// Opens the palette and types.
fn find(desk: &mut Desk, words: &str) {
    desk.key_with(Modifiers::COMMAND, Key::K);
    assert!(desk.shows(Role::Dialog, PALETTE));
    desk.type_text(words);
}

/// Opens the palette, types and does what comes first.
fn run(desk: &mut Desk, words: &str) {
    find(desk, words);
    desk.harness.key_press(Key::Enter);
    // The palette goes, the screen comes, its list finds its place.
    desk.harness.run_steps(8);
    assert!(!desk.shows(Role::Dialog, PALETTE), "{words}: it closes");
}

/// The rows of the palette, as a screen reader says them.
fn rows(desk: &Desk) -> Vec<String> {
    let list = desk.find(Role::ListBox, "What was found");
    let rows = list.children_recursive().filter(|node| node.accesskit_node().role() == Role::ListBoxOption);
    rows.filter_map(|node| node.accesskit_node().label()).collect()
}

/// The row that is chosen.
fn chosen(desk: &Desk) -> String {
    let list = desk.find(Role::ListBox, "What was found");
    let mut rows = list.children_recursive().filter(|node| node.accesskit_node().is_selected() == Some(true));
    let row = rows.next().and_then(|node| node.accesskit_node().label()).unwrap_or_default();
    assert!(rows.next().is_none(), "one row is chosen");
    row
}

fn chosen_rect(desk: &Desk) -> eframe::egui::Rect {
    let list = desk.find(Role::ListBox, "What was found");
    let mut rows = list.children_recursive().filter(|node| node.accesskit_node().is_selected() == Some(true));
    rows.next().expect("a row that is chosen").rect()
}

fn chair_only(desk: &mut Desk) -> (NoteId, String) {
    let note = desk.opened().notes.iter().find(|note| matches!(note.source, Source::Table(_))).expect("a note").as_ref().clone();
    desk.dispatch(Command::commit(Edit::set_note(note.id, NoteField::Quoting(Some(Quoting::ChairOnly)))));
    (note.id, note.wording().to_owned())
}

#[test]
fn commands_are_found_by_any_of_their_words_and_done() {
    let mut desk = leeds();
    find(&mut desk, "tick");
    assert!(desk.says("found"));
    desk.key(Key::Escape);
    run(&mut desk, "sett");
    assert!(desk.shows(Role::Dialog, "Settings"));
    desk.key(Key::Escape);
    // Of another screen: it goes there first.
    run(&mut desk, "SHEET flip");
    assert_eq!(desk.app().state().screen, Screen::Tables);
    assert!(desk.says("flipchart") && desk.app().state().dialog.is_some());
    desk.key(Key::Escape);
    run(&mut desk, "new theme");
    assert_eq!(desk.app().state().screen, Screen::Themes);
    desk.type_text("Parking");
    desk.key(Key::Enter);
    assert!(desk.session().themes.iter().any(|theme| theme.name == "Parking"), "the keyboard is in the new field");
}

#[test]
fn what_cannot_act_now_is_left_out_and_keys_stand_beside_what_can() {
    let mut desk = leeds();
    find(&mut desk, "undo");
    assert!(!rows(&desk).iter().any(|row| row == "Undo"), "there is nothing to undo");
    desk.key(Key::Escape);
    run(&mut desk, "record decision");
    find(&mut desk, "undo");
    assert_eq!(rows(&desk)[0], "Undo");
    assert!(desk.says("Ctrl+Z"));
    desk.key(Key::Enter);
    assert!(desk.session().decisions.len() == saltaire::library::example(LEEDS).unwrap().session().unwrap().decisions.len());
    find(&mut desk, "delete note");
    assert!(!rows(&desk).iter().any(|row| row.starts_with("Delete note")), "no note is chosen");
}

#[test]
fn keys_move_the_choice_and_the_field_keeps_the_keyboard() {
    let mut desk = leeds();
    desk.key(Key::F6);
    let before = desk.focused().1;
    desk.key_with(Modifiers::COMMAND, Key::K);
    assert_eq!((chosen(&desk).as_str(), desk.focused().1.as_str()), ("Agenda", "Agenda"), "the chosen row is said");
    let field = desk.find(Role::EditableComboBox, "What are you looking for?");
    assert!(field.accesskit_node().active_descendant().is_some());
    desk.key(Key::ArrowDown);
    assert_eq!(chosen(&desk), "Tables");
    desk.key(Key::End);
    let last = rows(&desk).last().cloned().unwrap();
    assert_eq!(chosen(&desk), last);
    desk.key(Key::ArrowDown);
    assert_eq!(chosen(&desk), last);
    desk.key(Key::Home);
    assert_eq!(chosen(&desk), "Agenda");
    desk.key(Key::PageDown);
    assert_eq!(chosen(&desk), rows(&desk)[8]);
    desk.key(Key::PageUp);
    desk.type_text("tables");
    assert!(chosen(&desk).starts_with("Tables"), "{}", chosen(&desk));
    desk.key(Key::Escape);
    assert_eq!(desk.focused().1, before);
    // What was typed is gone.
    desk.key_with(Modifiers::COMMAND, Key::K);
    assert_eq!(desk.app().state().palette.typed(), "");
    desk.key_with(Modifiers::COMMAND, Key::K);
    assert_eq!(desk.app().state().dialog, None);
    assert_eq!(desk.focused().1, before);
}

#[test]
fn tables_themes_steps_and_screens_are_gone_to() {
    let mut desk = leeds();
    let table = desk.session().tables.in_order()[3].as_ref().clone();
    run(&mut desk, &table.name.to_uppercase());
    assert_eq!((desk.app().state().screen, desk.opened().tables.table()), (Screen::Tables, Some(table.id)));
    assert_eq!(desk.focused().1, "New note", "ready to write");
    let theme = desk.session().themes.in_order()[2].as_ref().clone();
    run(&mut desk, &theme.name);
    assert_eq!((desk.app().state().screen, desk.opened().themes.theme()), (Screen::Themes, Some(&theme.key)));
    let step = desk.session().next_steps.in_order()[0].as_ref().clone();
    run(&mut desk, step.what.trim());
    assert_eq!((desk.app().state().screen, desk.opened().next_steps.selected), (Screen::NextSteps, Some(step.id)));
    run(&mut desk, "write-up");
    assert_eq!(desk.app().state().screen, Screen::WriteUp);
}

#[test]
fn notes_are_found_by_their_words_and_shown_where_one_is() {
    let mut desk = leeds();
    let note = desk.opened().notes.get(6).unwrap().as_ref().clone();
    let words: String = note.wording().split_whitespace().take(5).collect::<Vec<_>>().join(" ");
    run(&mut desk, &words);
    assert_eq!((desk.app().state().screen, desk.opened().tables.note), (Screen::Tables, Some(note.id)));
    assert_eq!(desk.opened().tables.source(), note.source);
    desk.key_with(Modifiers::COMMAND, Key::Num3);
    run(&mut desk, &note.reference().to_string().to_lowercase());
    assert_eq!((desk.app().state().screen, desk.opened().themes.list.cursor()), (Screen::Themes, Some(note.id)));
    find(&mut desk, "xyzzy");
    assert!(rows(&desk).is_empty() && desk.says("Nothing is called “xyzzy”"));
    desk.key(Key::Enter);
    assert!(desk.shows(Role::Dialog, PALETTE), "there is nothing to do");
}

#[test]
fn on_home_sessions_and_templates_are_found() {
    let mut desk = Desk::new();
    desk.key_with(Modifiers::COMMAND, Key::K);
    assert!(rows(&desk).iter().any(|row| row.contains("Summit")));
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    desk.type_text("reflection interview");
    desk.key(Key::Enter);
    assert!(desk.shows(Role::Dialog, "New workshop"));
    desk.key(Key::Escape);
    run(&mut desk, "open the example workshop");
    assert_eq!(desk.app().state().screen, Screen::Agenda);
    assert!(desk.app().state().open.is_some());
}

#[test]
fn a_press_does_it_too_and_every_row_has_a_name() {
    let mut desk = leeds();
    find(&mut desk, "e");
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    assert!(desk.says("Notes") && rows(&desk).len() > 40);
    desk.key(Key::Escape);
    find(&mut desk, "high contrast");
    desk.click(Role::ListBoxOption, "High contrast colours");
    assert_eq!(desk.app().state().settings.theme, saltaire::store::ThemeChoice::HighContrast);
    assert_eq!(desk.app().state().dialog, None);
}

#[test]
fn the_palette_has_room_in_the_smallest_window() {
    let mut desk = Desk::of_size([640.0, 400.0], Light);
    desk.open(&saltaire::library::example(LEEDS).unwrap().session().unwrap());
    find(&mut desk, "a");
    desk.key(Key::End);
    let window = desk.harness.ctx.content_rect();
    assert!(window.contains_rect(chosen_rect(&desk)), "{:?}", chosen_rect(&desk));
    desk.key(Key::Home);
    assert!(window.contains_rect(chosen_rect(&desk)), "{:?}", chosen_rect(&desk));
}

#[test]
fn f1_helps_with_the_screen_that_one_is_on_and_with_the_others() {
    let mut desk = Desk::new();
    desk.key(Key::F1);
    assert_eq!(desk.app().state().dialog, Some(Dialog::Help(HelpPage::Screen(Screen::Home))));
    assert!(desk.says("This is where workshops begin"));
    desk.key(Key::Escape);
    desk.open(&saltaire::library::example(LEEDS).unwrap().session().unwrap());
    for (screen, words) in [
        (Screen::Agenda, "keeps its time"),
        (Screen::Tables, "what each table says"),
        (Screen::Themes, "across all tables"),
        (Screen::NextSteps, "who leads it, by when"),
        (Screen::WriteUp, "the chair writes"),
    ] {
        desk.dispatch(Command::GoTo(screen));
        desk.key(Key::F1);
        assert!(desk.says(words), "{screen:?}");
        assert!(desk.says("Keys on this screen") && desk.says("Keys everywhere"), "{screen:?}");
        assert_eq!(desk.unnamed(), Vec::<String>::new());
        desk.key(Key::Escape);
    }
    desk.key(Key::F1);
    desk.click(Role::Tab, "Tables");
    assert!(desk.says("Type what was said and press Enter"));
    desk.click(Role::Tab, "Keys");
    assert!(desk.says("Ctrl+Shift+Z") && desk.says("Save a copy…"));
    desk.key(Key::Escape);
    desk.key_with(Modifiers::COMMAND, Key::F1);
    assert_eq!(desk.app().state().dialog, Some(Dialog::Help(HelpPage::Shortcuts)));
    desk.key(Key::Escape);
    desk.dispatch(Command::GoTo(Screen::Themes));
    desk.key_with(Modifiers::SHIFT, Key::Questionmark);
    assert_eq!(desk.app().state().dialog, Some(Dialog::Help(HelpPage::Shortcuts)));
}

#[test]
fn the_help_scrolls_by_key() {
    let mut desk = Desk::of_size([640.0, 400.0], Light);
    desk.key(Key::F1);
    let top = |desk: &Desk| desk.find(Role::Heading, "Keys everywhere").rect().top();
    let before = top(&desk);
    desk.key(Key::PageDown);
    assert!(top(&desk) < before - 100.0, "{} {before}", top(&desk));
    desk.key(Key::End);
    desk.key(Key::Home);
    assert!((top(&desk) - before).abs() < 1.0);
}

#[test]
fn f6_goes_through_the_columns_of_a_screen_and_back() {
    let mut desk = leeds();
    desk.key_with(Modifiers::COMMAND, Key::Num2);
    let write = "New note";
    assert_eq!(desk.focused().1, write);
    let mut seen = vec![desk.focused().1];
    for _ in 0..5 {
        desk.key(Key::F6);
        seen.push(desk.focused().1);
    }
    assert!(seen.iter().any(|name| name.starts_with("About this session")), "the bar: {seen:?}");
    assert!(seen.contains(&"Agenda".to_owned()), "the rail: {seen:?}");
    assert!(seen.iter().any(|name| name.starts_with("Table 1")), "the list of tables: {seen:?}");
    while desk.focused().1 != write {
        desk.key(Key::F6);
        assert!(seen.len() < 20, "it comes round: {seen:?}");
        seen.push(desk.focused().1);
    }
    // Back the same way, to what had the focus in each part.
    desk.key_with(Modifiers::SHIFT, Key::F6);
    assert!(desk.focused().1.starts_with("Table 1"), "{}", desk.focused().1);
    desk.key(Key::F6);
    assert_eq!(desk.focused().1, write);
}

#[test]
fn projecting_hides_what_is_for_the_chair_only_everywhere() {
    let mut desk = leeds();
    let (note, words) = chair_only(&mut desk);
    let themes: Vec<_> = desk.session().notes.get(&note).unwrap().themes.clone();
    desk.dispatch(Command::GoTo(Screen::Tables));
    desk.dispatch(Command::Tables(TablesCommand::Note(NoteCommand::Open(Some(note)))));
    assert!(desk.says(&words));
    desk.key(Key::F9);
    assert!(desk.says("Projecting. Notes for the chair only") && desk.shows(Role::Button, "Stop projecting"));
    assert!(desk.says("hidden while projecting") && desk.says("Who is in the room is hidden"));
    for screen in Screen::OF_SESSION {
        desk.dispatch(Command::GoTo(screen));
        assert!(!desk.says(&words), "{screen:?}");
    }
    desk.dispatch(Command::GoTo(Screen::Themes));
    if let Some(theme) = themes.first() {
        desk.dispatch(Command::Themes(saltaire::app::themes::ThemesCommand::SelectTheme(Some(theme.clone()))));
        assert!(!desk.says(&words));
    }
    find(&mut desk, &words);
    assert!(!rows(&desk).iter().any(|row| row.contains(&words)), "{:?}", rows(&desk));
    desk.key(Key::Escape);
    run(&mut desk, "preview chair");
    assert!(desk.says("What the chair gets is hidden") && !desk.says(&words));
    run(&mut desk, "projecting");
    assert!(!desk.shows(Role::Button, "Stop projecting"));
    desk.dispatch(Command::GoTo(Screen::Tables));
    desk.dispatch(Command::Tables(TablesCommand::Note(NoteCommand::Open(Some(note)))));
    assert!(desk.says(&words));
    desk.key(Key::Escape);
    assert!(desk.says("Who the notes come from"));
}

#[test]
fn a_note_for_the_chair_only_that_is_written_while_projecting_is_in_no_list() {
    let mut desk = leeds();
    desk.dispatch(Command::GoTo(Screen::Tables));
    desk.key(Key::F9);
    desk.type_text("Something private");
    let mut note = desk.opened().tables.new_note().unwrap().clone();
    note.quoting = Some(Quoting::ChairOnly);
    let source = desk.opened().tables.source();
    let write = saltaire::app::tables::NewNoteCommand::Write { source, note };
    desk.dispatch(Command::Tables(TablesCommand::NewNote(write)));
    desk.harness.key_press(Key::Enter);
    for _ in 0..4 {
        desk.harness.step();
        let listed = desk.harness.root().children_recursive().any(|node| {
            let node = node.accesskit_node();
            node.role() == Role::ListBoxOption && node.label().is_some_and(|label| label.contains("Something private"))
        });
        assert!(!listed);
    }
    assert!(desk.session().notes.iter().any(|note| note.written == "Something private"));
    assert!(!desk.says("Something private") && desk.says("Note added. It is hidden while projecting."));
}

#[test]
fn on_a_second_display_it_switches_on_by_itself_says_why_and_can_be_refused() {
    let mut desk = leeds();
    let laptop = Display { position: (0, 0), size: (1920, 1080) };
    let beamer = Display { position: (1920, 0), size: (1280, 800) };
    let on = |current| {
        Command::Projecting(ProjectingCommand::Seen(Displays { all: vec![laptop, beamer], current: Some(current), main: Some(laptop) }))
    };
    desk.dispatch(on(laptop));
    assert!(!desk.app().state().projecting.is_on());
    desk.dispatch(on(beamer));
    assert_eq!(desk.app().state().projecting.because(), Some(Because::OtherDisplay));
    assert!(desk.says("not on the main display"));
    desk.press("Stop projecting");
    desk.dispatch(on(laptop));
    desk.dispatch(on(beamer));
    assert!(!desk.app().state().projecting.is_on(), "it was refused for these displays");
    let mirrored = Displays { all: vec![laptop, laptop], current: Some(laptop), main: Some(laptop) };
    desk.dispatch(Command::Projecting(ProjectingCommand::Seen(mirrored)));
    assert!(desk.says("Another display shows this window"));
}
