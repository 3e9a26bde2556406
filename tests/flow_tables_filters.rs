//! Filtering the notes of the tables and saving filters, on the real window.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use saltaire::app::tables::{ListCommand, TableCommand, TablesCommand};
use saltaire::app::themes::{Shown, ThemesCommand};
use saltaire::app::{Command, Screen};
use saltaire::edit::{join_notes, remove_theme};
use saltaire::model::{Checked, GroupIs, ItemId, NoteFilter, NoteId, NoteSort, Quoting, QuotingIs, SaidIs, Source, ThemeIs};
use support::Desk;

fn tables() -> Desk {
    let mut desk = Desk::with_example("leeds-involvement-panel");
    desk.key_with(Modifiers::COMMAND, Key::Num2);
    desk
}

/// The notes that are listed.
fn listed(desk: &Desk) -> Vec<NoteId> {
    let open = desk.opened();
    open.tables.listed().iter().map(|at| open.notes.get(*at).expect("a note").id).collect()
}

/// The first agenda item that notes belong to, and how many do.
fn item_with_notes(desk: &Desk) -> (ItemId, String, usize) {
    let items = desk.session().agenda.in_order().into_iter();
    let counted =
        items.map(|item| (item.id, item.title.clone(), desk.session().notes.iter().filter(|note| note.item == Some(item.id)).count()));
    counted.into_iter().find(|(.., count)| *count > 0).expect("an item with notes")
}

fn filter(desk: &mut Desk, filter: NoteFilter) {
    desk.dispatch(Command::Tables(TablesCommand::List(ListCommand::Filter(filter))));
}

/// Saves the filter that is set, by keyboard alone.
fn save_as(desk: &mut Desk, name: &str) {
    desk.key_with(Modifiers::COMMAND, Key::K);
    desk.type_text("Saved filters…");
    desk.key(Key::Enter);
    desk.tab_to(Role::TextInput, "Name");
    desk.type_text(name);
    desk.key(Key::Enter);
    desk.key(Key::Escape);
}

#[test]
fn notes_are_filtered_by_agenda_item_with_the_pointer_and_by_keyboard() {
    let mut desk = tables();
    let (item, title, count) = item_with_notes(&desk);
    desk.press("All tables");
    let all = listed(&desk).len();
    desk.press("Filter");
    desk.click(Role::ComboBox, "Filter by agenda item");
    desk.press(&title);
    assert_eq!((desk.opened().tables.filter.item, listed(&desk).len()), (Some(item), count));
    assert!(count == all || desk.says(&format!("{count} of {all} notes")));
    desk.press("Clear filters");
    assert_eq!(listed(&desk).len(), all);
    desk.key_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    desk.key_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    desk.tab_to(Role::ComboBox, "Filter by agenda item");
    let down = desk.session().agenda.in_order().iter().position(|one| one.id == item).expect("the item") + 2;
    desk.key(Key::Enter);
    (0..down).for_each(|_| desk.key(Key::ArrowDown));
    desk.key(Key::Enter);
    assert_eq!(desk.opened().tables.filter.item, Some(item));
}

#[test]
fn every_choice_is_there_with_pointer_and_key_in_both_windows() {
    let choices = ["theme", "group", "kind", "quoting", "check", "agenda item"].map(|what| format!("Filter by {what}"));
    for size in [[1280.0, 800.0], [960.0, 600.0], [640.0, 400.0]] {
        let mut desk = tables();
        desk.harness.set_size(size.into());
        desk.key_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
        let window = eframe::egui::Rect::from_min_size(eframe::egui::Pos2::ZERO, vec2(size[0], size[1]));
        let wanted = choices.iter().map(String::as_str).chain(["How often it was said", "Saved filters"]);
        for name in wanted {
            desk.tab_to(Role::ComboBox, name);
            let place = desk.find(Role::ComboBox, name).rect();
            assert!(window.contains_rect(place) && place.height() >= 28.0 && place.width() >= 48.0, "{size:?}: {name} at {place:?}");
        }
        desk.tab_to(Role::Button, "Starred");
        assert!(window.contains_rect(desk.find(Role::Button, "Starred").rect()));
        assert_eq!(desk.unnamed(), Vec::<String>::new());
    }
}

#[test]
fn a_note_that_the_filters_leave_out_is_said_to_be_added_and_they_say_how_many_they_leave() {
    let mut desk = tables();
    let all = listed(&desk).len();
    filter(&mut desk, NoteFilter { starred: true, ..NoteFilter::default() });
    let starred = listed(&desk).len();
    desk.key_with(Modifiers::COMMAND, Key::N);
    desk.type_text("Nobody rang back");
    desk.key(Key::Enter);
    assert!(desk.says("The filters leave it out. "));
    if starred > 0 {
        assert!(desk.says(&format!("{starred} of {} notes", all + 1)));
    } else {
        assert!(desk.says(&format!("The filters leave out all {} notes.", all + 1)));
    }
    desk.press("Clear filters");
    assert_eq!(listed(&desk).len(), all + 1);
    desk.key_with(Modifiers::COMMAND, Key::N);
    desk.type_text("It rains in");
    desk.key(Key::Enter);
    assert!(desk.says("added: It rains in") && !desk.says("The filters leave"));
}

#[test]
fn a_filter_is_saved_chosen_renamed_removed_and_brought_back_by_keyboard_alone() {
    let mut desk = tables();
    let theme = desk.session().themes.in_order()[0].key.clone();
    let wanted = NoteFilter { theme: Some(ThemeIs::Tagged(theme)), checked: Some(Checked::NotYet), ..NoteFilter::default() };
    desk.press("All tables");
    filter(&mut desk, wanted.clone());
    let found = listed(&desk);
    save_as(&mut desk, "To check");
    let saved = desk.session().saved_filters.in_order()[0].as_ref().clone();
    assert_eq!((saved.name.as_str(), &saved.wanted), ("To check", &wanted));
    // Saved again under the same name it is the same one.
    filter(&mut desk, NoteFilter { starred: true, ..wanted.clone() });
    save_as(&mut desk, "to check");
    assert_eq!((desk.session().saved_filters.len(), desk.session().saved_filters.get(&saved.id).unwrap().wanted.starred), (1, true));
    desk.key_with(Modifiers::COMMAND, Key::L);
    desk.dispatch(Command::Undo);
    assert_eq!(desk.session().saved_filters.get(&saved.id).unwrap().wanted, wanted);
    // From anywhere, by its name.
    desk.dispatch(Command::Tables(TablesCommand::List(ListCommand::Clear)));
    desk.key_with(Modifiers::COMMAND, Key::Num1);
    desk.key_with(Modifiers::COMMAND, Key::K);
    desk.type_text("to check");
    desk.key(Key::Enter);
    assert_eq!((desk.app().state().screen, listed(&desk)), (Screen::Tables, found.clone()));
    assert!(found.is_empty() || desk.focused().0 == Role::ListBoxOption, "{:?}", desk.focused());
    // From the list of filters.
    desk.dispatch(Command::Tables(TablesCommand::List(ListCommand::Clear)));
    desk.key_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    desk.tab_to(Role::ComboBox, "Saved filters");
    for key in [Key::Enter, Key::ArrowDown, Key::ArrowDown, Key::Enter] {
        desk.key(key);
    }
    assert_eq!(listed(&desk), found);
    // Renamed, removed, and brought back.
    desk.key_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    desk.key_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    desk.tab_to(Role::ComboBox, "Saved filters");
    desk.key(Key::Enter);
    (0..3).for_each(|_| desk.key(Key::ArrowDown));
    desk.key(Key::Enter);
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    desk.tab_to(Role::TextInput, "Name of To check");
    desk.key_with(Modifiers::COMMAND, Key::End);
    desk.type_text(" first");
    assert_eq!(desk.session().saved_filters.get(&saved.id).unwrap().name, "To check first");
    desk.tab_to(Role::Button, "Remove To check first");
    desk.key(Key::Enter);
    assert!(desk.session().saved_filters.is_empty() && desk.says("None are saved yet."));
    desk.key(Key::Escape);
    desk.dispatch(Command::Undo);
    assert_eq!(desk.session().saved_filters.get(&saved.id).unwrap().name, "To check first");
    desk.dispatch(Command::Undo);
    assert_eq!(desk.session().saved_filters.get(&saved.id).unwrap().name, "To check");
    // Whoever opens the session next has it.
    desk.dispatch(Command::File(saltaire::app::file::FileCommand::Save));
    assert_eq!(desk.saved().saved_filters.in_order()[0].wanted, wanted);
}

#[test]
fn a_saved_filter_keeps_its_place_and_everything_that_is_set() {
    let mut desk = tables();
    let table = desk.session().tables.in_order()[2].id;
    desk.dispatch(TableCommand::choose(Source::Table(table)));
    let wanted = NoteFilter {
        words: "the".to_owned(),
        item: Some(item_with_notes(&desk).0),
        group: Some(GroupIs::NotMarked),
        sort: Some(NoteSort::Point),
        quoting: Some(QuotingIs::Answered(Quoting::Yes)),
        starred: true,
        said: Some(SaidIs::Once),
        ..NoteFilter::default()
    };
    filter(&mut desk, wanted.clone());
    save_as(&mut desk, "Mine");
    let saved = desk.session().saved_filters.in_order()[0].as_ref().clone();
    assert_eq!(saved.wanted, NoteFilter { source: Some(Source::Table(table)), ..wanted.clone() });
    desk.dispatch(TableCommand::choose(Source::Plenary));
    desk.dispatch(Command::Tables(TablesCommand::List(ListCommand::Clear)));
    desk.dispatch(Command::Tables(TablesCommand::Saved(saltaire::app::tables::SavedCommand::Choose(saved.id))));
    let view = &desk.opened().tables;
    assert_eq!((view.source(), view.everywhere, &view.filter), (Source::Table(table), false, &wanted));
}

#[test]
fn a_saved_filter_whose_theme_is_gone_says_so_and_shows_nothing_else() {
    let mut desk = tables();
    let theme = desk.session().themes.in_order()[0].key.clone();
    filter(&mut desk, NoteFilter { theme: Some(ThemeIs::Tagged(theme.clone())), ..NoteFilter::default() });
    save_as(&mut desk, "Gone");
    let saved = desk.session().saved_filters.in_order()[0].id;
    desk.dispatch(Command::Tables(TablesCommand::List(ListCommand::Clear)));
    desk.dispatch(Command::commit(remove_theme(desk.session(), &theme)));
    filter(&mut desk, NoteFilter { starred: true, ..NoteFilter::default() });
    let before = listed(&desk);
    desk.dispatch(Command::Tables(TablesCommand::Saved(saltaire::app::tables::SavedCommand::Choose(saved))));
    assert!(desk.says("“Gone” finds no note") && desk.says("a theme that was deleted"));
    assert_eq!(listed(&desk), before, "what was shown stays");
    desk.press("Saved filters…");
    assert!(desk.says("Finds no note: Table 1 · a theme that was deleted"));
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    desk.key(Key::Escape);
    desk.dispatch(Command::Undo);
    desk.dispatch(Command::Tables(TablesCommand::Saved(saltaire::app::tables::SavedCommand::Choose(saved))));
    assert_eq!(desk.opened().tables.filter.theme, Some(ThemeIs::Tagged(theme)));
}

#[test]
fn what_was_said_once_and_at_several_tables_is_reached_at_every_width() {
    for size in [[1600.0, 900.0], [1280.0, 800.0], [960.0, 600.0], [640.0, 400.0]] {
        let mut desk = tables();
        let [one, other] = two_places(&desk);
        desk.dispatch(Command::commit(join_notes(desk.session(), one, other).expect("two notes")));
        desk.harness.set_size(size.into());
        desk.harness.run();
        if size[0] < 1480.0 && size[0] > 900.0 {
            desk.dispatch(Command::Tables(TablesCommand::Note(saltaire::app::tables::NoteCommand::Open(Some(one)))));
        }
        assert!(desk.says("Said at more than one table"), "{size:?}");
        let once = desk.session().notes.iter().filter(|note| note.joined_with.is_empty()).count();
        assert!(desk.says(&format!("Said once ({once})")), "{size:?}");
    }
    let mut desk = tables();
    let [one, other] = two_places(&desk);
    desk.dispatch(Command::commit(join_notes(desk.session(), one, other).expect("two notes")));
    desk.dispatch(Command::Tables(TablesCommand::Note(saltaire::app::tables::NoteCommand::Open(Some(one)))));
    // The example has two notes that are joined already.
    desk.press("Said at more than one table (2)");
    assert_eq!(listed(&desk).len(), 4);
    let once = desk.session().notes.len() - 4;
    desk.press(&format!("Said once ({once})"));
    assert_eq!(listed(&desk).len(), once);
    desk.press(&format!("Said once ({once})"));
    assert!(!desk.opened().tables.everywhere && desk.opened().tables.filter.is_empty());
}

/// Two notes from two tables.
fn two_places(desk: &Desk) -> [NoteId; 2] {
    let notes = desk.session().notes.in_order();
    let one = notes[0];
    let other = notes.iter().find(|note| note.source != one.source && note.table().is_some()).expect("another table");
    [one.id, other.id]
}

#[test]
fn inside_a_theme_what_was_said_once_stands_beside_what_was_said_at_several_tables() {
    let mut desk = tables();
    let theme = desk.session().themes.in_order()[0].key.clone();
    let tagged = |desk: &Desk| -> Vec<NoteId> {
        desk.session().notes.in_order().into_iter().filter(|note| note.themes.contains(&theme)).map(|note| note.id).collect()
    };
    let of_theme = tagged(&desk);
    let one = desk.session().notes.get(&of_theme[0]).expect("a note").clone();
    let other = of_theme.iter().copied().find(|id| desk.session().notes.get(id).expect("a note").source != one.source).expect("elsewhere");
    desk.dispatch(Command::commit(join_notes(desk.session(), one.id, other).expect("two notes")));
    desk.key_with(Modifiers::COMMAND, Key::Num3);
    desk.dispatch(Command::Themes(ThemesCommand::Show(Shown::Theme(theme.clone()))));
    let rows = |desk: &Desk| desk.opened().themes.list.positions().len();
    assert_eq!(rows(&desk), of_theme.len(), "all are shown until one asks");
    assert!(desk.says("said at 2 tables"));
    desk.press("Several tables (2)");
    assert_eq!(rows(&desk), 2);
    let once = of_theme.len() - 2;
    desk.press(&format!("Once ({once})"));
    assert_eq!(rows(&desk), once);
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    desk.press(&format!("Once ({once})"));
    assert_eq!(rows(&desk), of_theme.len());
    desk.press(&format!("Once ({once})"));
    desk.dispatch(Command::Themes(ThemesCommand::Show(Shown::All)));
    assert_eq!(rows(&desk), desk.session().notes.len());
}
