//! The themes screen without a window: what is shown and selected, what a command changes, and what undo brings back.

use super::*;
use crate::app::standing_clock::StandingClock;
use crate::app::{AppState, Screen, actions, file};
use crate::document::Document;
use crate::edit::Ids;
use crate::model::{NextStep, Note, Position, Source, Table, Theme};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::path::PathBuf;

fn key(text: &str) -> ThemeKey {
    text.parse().unwrap()
}

fn note(number: u32) -> NoteId {
    format!("n{number}").parse().unwrap()
}

fn table(number: u32) -> TableId {
    format!("t{number}").parse().unwrap()
}

/// Three themes, two tables and five notes, of which the second and the fifth have no theme.
fn session() -> Session {
    let mut session = Session::new("s1".parse().unwrap());
    for ((name, slot), position) in [("feedback", 0), ("honesty", 1), ("silo", 2)].into_iter().zip(Position::first(3)) {
        session.themes.insert(Theme::new(key(name), position, name, slot));
    }
    for (number, position) in (1..=2).zip(Position::first(2)) {
        session.tables.insert(Table::new(table(number), position, format!("Table {number}")));
    }
    let places = [Source::Table(table(1)), Source::Table(table(1)), Source::Table(table(2)), Source::Wall, Source::Table(table(2))];
    let themes: [&[&str]; 5] = [&["feedback"], &[], &["feedback", "honesty"], &["honesty"], &[]];
    for ((number, place), themes) in (1..).zip(places).zip(themes) {
        let mut note = Note::new(note(number), number, format!("Note {number}"), place, Timestamp::UNIX_EPOCH);
        note.themes = themes.iter().map(|theme| key(theme)).collect();
        session.notes.insert(note);
    }
    session
}

struct Desk(App);

impl Desk {
    fn of(session: Session) -> Self {
        let mut app = App::new(Box::new(StandingClock("2018-04-17T09:00:00Z")), Ids::seeded(1));
        let file = file::OpenFile::new(PathBuf::from("/x/leeds.ron"), None, None);
        app.state.open = Some(Open::new(Document::opened(session), file, app.state.now, &TimeZone::UTC));
        app.dispatch(Command::GoTo(Screen::Themes));
        Self(app)
    }

    fn new() -> Self {
        Self::of(session())
    }

    fn send(&mut self, command: ThemesCommand) {
        self.0.dispatch(Command::Themes(command));
    }

    /// Presses a key as the table of shortcuts has it.
    fn press(&mut self, chord: &str) -> bool {
        let command = actions::all()
            .filter(|action| action.keys().any(|key| key.text() == chord && action.acts(key, &self.0.state, false)))
            .find_map(|action| (action.command)(&self.0.state));
        command.map(|command| self.0.dispatch(command)).is_some()
    }

    fn state(&self) -> &AppState {
        &self.0.state
    }

    fn view(&self) -> &ThemesView {
        &self.state().open.as_ref().unwrap().themes
    }

    fn session(&self) -> &Session {
        self.state().open.as_ref().unwrap().session()
    }

    fn themes_of(&self, number: u32) -> Vec<&str> {
        self.session().notes.get(&note(number)).unwrap().themes.iter().map(ThemeKey::as_str).collect()
    }

    /// The numbers of the notes that are shown.
    fn shown(&self) -> Vec<u32> {
        let open = self.state().open.as_ref().unwrap();
        open.themes.list.positions().iter().map(|at| open.notes.get(*at).unwrap().number).collect()
    }

    fn order(&self) -> Vec<&str> {
        self.view().outline.rows().iter().map(|row| row.theme.as_str()).collect()
    }

    fn undo(&mut self) {
        self.0.dispatch(Command::Undo);
    }
}

#[test]
fn keys_tag_the_selected_note_and_take_themes_off_again() {
    let mut desk = Desk::new();
    assert_eq!(desk.view().list.cursor(), Some(note(1)), "the first note is selected to begin with");
    assert!(desk.press("2") && desk.press("3"));
    assert_eq!(desk.themes_of(1), ["feedback", "honesty", "silo"]);
    assert!(desk.press("1"));
    assert_eq!(desk.themes_of(1), ["honesty", "silo"]);
    assert!(!desk.press("4"), "there is no fourth theme");
    desk.undo();
    assert_eq!(desk.themes_of(1), ["feedback", "honesty", "silo"], "a theme comes back to its place");
    desk.send(ThemesCommand::ShowTab(ThemesTab::Matrix));
    assert!(!desk.press("1"), "no note is seen to be tagged");
}

#[test]
fn the_untagged_list_keeps_a_note_until_another_is_selected() {
    let mut desk = Desk::new();
    desk.send(ThemesCommand::Show(Shown::Untagged));
    assert_eq!(desk.shown(), [2, 5]);
    desk.press("1");
    desk.press("3");
    assert_eq!(desk.themes_of(2), ["feedback", "silo"]);
    assert_eq!(desk.shown(), [2, 5]);
    assert!(desk.press("N"));
    assert_eq!((desk.shown(), desk.view().list.cursor()), (vec![5], Some(note(5))));
    desk.press("1");
    assert!(desk.press("N"));
    assert_eq!(desk.state().toasts.last().unwrap().text, "Every note has a theme");
    desk.undo();
    assert_eq!(desk.themes_of(5), [""; 0]);
}

#[test]
fn the_next_untagged_note_is_found_from_any_view_and_from_the_top_again() {
    let mut desk = Desk::new();
    desk.send(ThemesCommand::SelectTheme(Some(key("honesty"))));
    assert_eq!((desk.shown(), desk.view().list.cursor()), (vec![3, 4], Some(note(3))));
    desk.send(ThemesCommand::ShowTab(ThemesTab::Matrix));
    desk.press("N");
    assert_eq!((desk.view().tab, desk.view().list.cursor()), (ThemesTab::Tag, Some(note(5))));
    assert_eq!(*desk.view().list.shown(), Shown::All);
    desk.press("N");
    assert_eq!(desk.view().list.cursor(), Some(note(2)));
}

#[test]
fn many_notes_are_tagged_as_one_step_of_undo() {
    let mut desk = Desk::new();
    desk.send(ThemesCommand::SelectNote(note(3), Pick::Through));
    desk.send(ThemesCommand::SelectNote(note(5), Pick::Besides));
    desk.send(ThemesCommand::SelectNote(note(2), Pick::Besides));
    assert_eq!(desk.view().list.selected().iter().copied().collect::<Vec<_>>(), [note(1), note(3), note(5)]);
    assert_eq!(desk.view().list.common(), [], "the last has none");
    desk.press("1");
    assert_eq!(desk.view().list.common(), [key("feedback")]);
    assert_eq!((desk.themes_of(1), desk.themes_of(5)), (vec!["feedback"], vec!["feedback"]), "those that had it keep it");
    desk.press("1");
    assert_eq!((desk.themes_of(1), desk.themes_of(3), desk.themes_of(5)), (vec![], vec!["honesty"], vec![]));
    assert_eq!(desk.state().open.as_ref().unwrap().document.undo_caption(), Some("take feedback off 3 notes"));
    desk.undo();
    desk.undo();
    assert_eq!(*desk.session(), session());
}

#[test]
fn a_selection_through_ends_at_either_end_and_survives_notes_that_go() {
    let mut desk = Desk::new();
    desk.send(ThemesCommand::SelectNote(note(4), Pick::Only));
    desk.send(ThemesCommand::SelectNote(note(2), Pick::Through));
    assert_eq!(desk.view().list.selected().len(), 3);
    desk.send(ThemesCommand::SelectNote(note(5), Pick::Through));
    assert_eq!(desk.view().list.selected().len(), 2, "from the same end as before");
    for number in 1..=5 {
        desk.0.dispatch(Command::commit(crate::edit::remove_note(desk.session(), note(number))));
    }
    assert_eq!((desk.view().list.cursor(), desk.shown()), (None, vec![]));
    assert!(!desk.press("1"));
    desk.send(ThemesCommand::SelectNote(note(1), Pick::Through));
    assert_eq!(desk.view().list.cursor(), None);
}

#[test]
fn new_themes_get_a_key_a_free_colour_and_the_last_place() {
    let mut desk = Desk::new();
    desk.send(ThemesCommand::TypeNewTheme(Some("  Being heard ".to_owned())));
    desk.send(ThemesCommand::AddTheme);
    let theme = desk.session().themes.get(&key("being-heard")).unwrap();
    assert_eq!((theme.name.as_str(), theme.palette_slot), ("Being heard", 3));
    assert_eq!(desk.order(), ["feedback", "honesty", "silo", "being-heard"]);
    assert_eq!(desk.view().new_theme.as_deref(), Some(""), "the field waits for the next");
    desk.send(ThemesCommand::TypeNewTheme(Some("being HEARD".to_owned())));
    desk.send(ThemesCommand::AddTheme);
    assert_eq!(desk.session().themes.len(), 4, "there is one called so");
    assert_eq!(desk.view().new_theme.as_deref(), Some("being HEARD"), "what was typed is not lost");
    desk.send(ThemesCommand::TypeNewTheme(Some(" ".to_owned())));
    desk.send(ThemesCommand::AddTheme);
    assert_eq!((desk.session().themes.len(), desk.view().new_theme.as_deref()), (4, None));
}

#[test]
fn a_thirteenth_theme_repeats_the_first_colour() {
    let mut session = session();
    for slot in 3..PALETTE {
        session.themes.insert(Theme::new(key(&format!("x{slot}")), Position::default(), "X", slot));
    }
    assert_eq!(changes::free_slot(&session), 0);
    session.themes.insert(Theme::new(key("again"), Position::default(), "Again", PALETTE));
    assert_eq!(changes::free_slot(&session), 1, "a slot beyond the palette counts as the one that it looks like");
}

#[test]
fn themes_move_among_their_like_and_not_into_themselves() {
    let mut desk = Desk::new();
    desk.send(ThemesCommand::SelectTheme(Some(key("silo"))));
    assert!(desk.press("Alt+Up"));
    assert_eq!(desk.order(), ["feedback", "silo", "honesty"]);
    desk.send(ThemesCommand::Put(key("feedback"), Place::After(key("honesty"))));
    assert_eq!(desk.order(), ["silo", "honesty", "feedback"]);
    let before = desk.session().clone();
    desk.send(ThemesCommand::Move(key("feedback"), Towards::Down));
    desk.send(ThemesCommand::Put(key("silo"), Place::Before(key("honesty"))));
    desk.send(ThemesCommand::Put(key("silo"), Place::After(key("silo"))));
    assert_eq!(*desk.session(), before, "there is nothing to change");
    desk.send(ThemesCommand::SetParent(key("honesty"), Some(key("feedback"))));
    assert_eq!(desk.order(), ["silo", "feedback", "honesty"], "a part stands below its whole");
    desk.send(ThemesCommand::Put(key("feedback"), Place::Before(key("honesty"))));
    assert_eq!(desk.session().themes.get(&key("feedback")).unwrap().parent, None);
    desk.send(ThemesCommand::Put(key("honesty"), Place::Before(key("silo"))));
    assert_eq!(
        (desk.order(), desk.session().themes.get(&key("honesty")).unwrap().parent.clone()),
        (vec!["honesty", "silo", "feedback"], None)
    );
}

#[test]
fn themes_that_a_damaged_file_has_in_a_circle_are_listed_once() {
    let mut session = session();
    session.themes.get_mut(&key("silo")).unwrap().parent = Some(key("honesty"));
    session.themes.get_mut(&key("honesty")).unwrap().parent = Some(key("silo"));
    session.themes.get_mut(&key("feedback")).unwrap().parent = Some(key("gone"));
    let mut rows: Vec<ThemeKey> = Outline::of(&session).rows().iter().map(|row| row.theme.clone()).collect();
    rows.sort();
    assert_eq!(rows, [key("feedback"), key("honesty"), key("silo")]);
    assert!(!is_within(&session, &key("silo"), &key("feedback")));
}

#[test]
fn deleting_says_first_what_it_changes_and_undo_brings_it_back() {
    let mut session = session();
    let mut step = NextStep::new("p1".parse().unwrap(), Position::default(), "Answer");
    step.themes = vec![key("feedback")];
    session.next_steps.insert(step);
    let mut desk = Desk::of(session.clone());
    desk.send(ThemesCommand::SelectTheme(Some(key("feedback"))));
    desk.send(ThemesCommand::AskDelete(key("feedback")));
    let usage = ThemeUse { notes: 2, steps: 1, paragraphs: 0, parts: 0 };
    assert_eq!(desk.state().dialog, Some(Dialog::Themes(ThemesDialog::Delete { theme: key("feedback"), usage })));
    assert!(!desk.press("1"), "keys do nothing below a dialog");
    desk.send(ThemesCommand::Delete(key("feedback")));
    assert_eq!((desk.themes_of(1), desk.view().theme(), &desk.state().dialog), (vec![], Some(&key("honesty")), &None));
    assert_eq!(desk.state().toasts.last().unwrap().text, "feedback is deleted");
    desk.send(ThemesCommand::Delete(key("feedback")));
    desk.undo();
    assert_eq!(*desk.session(), session, "one step");
}

#[test]
fn merging_says_first_what_it_changes_and_shows_the_theme_that_stays() {
    let mut desk = Desk::new();
    desk.send(ThemesCommand::AskMerge(key("feedback"), None));
    assert_eq!(desk.state().dialog, Some(Dialog::Themes(ThemesDialog::Merge { theme: key("feedback"), into: None })));
    desk.send(ThemesCommand::AskMerge(key("feedback"), Some(key("honesty"))));
    let merging = Merging { usage: ThemeUse { notes: 2, ..ThemeUse::default() }, both: 1 };
    let into = Some((key("honesty"), merging));
    assert_eq!(desk.state().dialog, Some(Dialog::Themes(ThemesDialog::Merge { theme: key("feedback"), into })));
    desk.send(ThemesCommand::Merge(key("feedback"), key("honesty")));
    assert_eq!((desk.themes_of(1), desk.themes_of(3)), (vec!["honesty"], vec!["honesty"]));
    assert_eq!(desk.view().theme(), Some(&key("honesty")));
    assert_eq!(desk.shown(), [1, 3, 4]);
    desk.send(ThemesCommand::Merge(key("honesty"), key("honesty")));
    assert!(desk.session().themes.contains(&key("honesty")));
    desk.undo();
    assert_eq!(*desk.session(), session());
}

#[test]
fn a_name_is_typed_letter_by_letter_and_never_empty() {
    let mut desk = Desk::new();
    let name = |text: &str| Draft { theme: key("silo"), field: DraftField::Name, text: text.to_owned() };
    for text in ["s", "", "S", "Si", "Silo working "] {
        desk.send(ThemesCommand::Type(name(text)));
        assert_eq!(desk.view().draft_of(&key("silo"), DraftField::Name), Some(text));
    }
    let called = |desk: &Desk| desk.session().themes.get(&key("silo")).unwrap().name.clone();
    assert_eq!(called(&desk), "Silo working");
    desk.send(ThemesCommand::EndTyping);
    assert_eq!(desk.view().draft, None);
    desk.undo();
    assert_eq!(called(&desk), "silo", "the letters are one step");
}

#[test]
fn words_that_suggest_a_theme_keep_the_commas_that_are_being_typed() {
    let mut desk = Desk::new();
    let typed = |text: &str| Draft { theme: key("silo"), field: DraftField::SuggestedBy, text: text.to_owned() };
    desk.send(ThemesCommand::Type(typed("own form, ")));
    assert_eq!(desk.session().themes.get(&key("silo")).unwrap().suggested_by, ["own form"]);
    assert_eq!(desk.view().draft_of(&key("silo"), DraftField::SuggestedBy), Some("own form, "));
    desk.send(ThemesCommand::Type(typed("own form, each trust\n ,,")));
    assert_eq!(desk.session().themes.get(&key("silo")).unwrap().suggested_by, ["own form", "each trust"]);
    desk.undo();
    assert_eq!(desk.view().draft, None, "what undo brought back is shown");
}

#[test]
fn the_matrix_says_where_a_theme_was_raised_and_a_cell_has_its_notes() {
    let mut desk = Desk::new();
    let matrix = &desk.view().matrix;
    assert_eq!((matrix.row(0), matrix.row(1), matrix.row(2)), (&[1, 1][..], &[0, 1][..], &[0, 0][..]));
    assert_eq!((matrix.most(), matrix.elsewhere(), matrix.tables_of(0), matrix.row(9).len()), (1, 1, 2, 0));
    desk.send(ThemesCommand::ShowCell(Some((key("honesty"), table(2)))));
    assert_eq!(desk.view().cell_notes, [2]);
    desk.send(ThemesCommand::ShowNote(note(3), key("honesty")));
    assert_eq!((desk.view().tab, desk.view().list.cursor()), (ThemesTab::Tag, Some(note(3))));
    desk.send(ThemesCommand::ShowCell(Some((key("gone"), table(2)))));
    assert_eq!(desk.view().cell, None);
}

#[test]
fn a_matrix_without_tables_or_themes_is_empty() {
    let desk = Desk::of(Session::new("s1".parse().unwrap()));
    assert_eq!(desk.view().matrix, Matrix::default());
    let mut without = session();
    without.tables = crate::model::Keyed::default();
    for number in 1..=5 {
        without.notes.get_mut(&note(number)).unwrap().source = Source::Plenary;
    }
    let desk = Desk::of(without);
    assert_eq!((desk.view().matrix.row(0).len(), desk.view().matrix.elsewhere()), (0, 4));
}

#[test]
fn what_changes_while_another_screen_is_shown_is_there_on_the_way_back() {
    let mut desk = Desk::new();
    desk.0.dispatch(Command::GoTo(Screen::Agenda));
    desk.0.dispatch(Command::commit(merge_themes(desk.session(), &key("silo"), &key("honesty"))));
    desk.0.dispatch(Command::GoTo(Screen::Themes));
    assert_eq!(desk.order(), ["feedback", "honesty"]);
}
