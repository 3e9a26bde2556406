//! No text stands outside `src/words`: with every sentence and every word of a session in accented letters, whatever the running
//! program still shows in plain letters is a text that no translator will ever see.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use saltaire::app::agenda::AgendaCommand;
use saltaire::app::file::FileCommand;
use saltaire::app::home::HomeCommand;
use saltaire::app::tables::{ImportCommand, TablesCommand};
use saltaire::app::themes::{ThemesCommand, ThemesTab};
use saltaire::app::{Command, Dialog, PathPurpose, Screen, actions};
use saltaire::library;
use saltaire::model::Session;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::Duration;
use support::Desk;

/// What may stand in plain letters, in every language.
const SAME_EVERYWHERE: &[&str] = &[
    // Names of keys, as they stand on keyboards.
    "Ctrl",
    "Alt",
    "Shift",
    "Esc",
    "Enter",
    "Tab",
    "Space",
    "Delete",
    "Backspace",
    "Insert",
    "PageUp",
    "PageDown",
    "Up",
    "Down",
    "Left",
    "Right",
    // The program's name, the variable by which its folder is found.
    "Saltaire",
    // The column of the file of comments that is taken in.
    "comment",
    // Endings of files that are made or read.
    "docx",
    "html",
    "txt",
    "md",
    "csv",
    // The zone of the clock on the desk, by its name in the time zone database.
    "Europe",
    "London",
];

/// Fields of a session that hold somebody's words.
const TYPED: &str = "acronyms answer baseline because changed decided facilitator_notes file_name finish_reason host hosts \
    how_to_say_no lead link meaning name not_meaning note_taker now open organisation partners place \
    privacy_contact programme public questions reason safeguarding_contact sentence signed_up source suggested_by \
    target tidied title told what who_decides whom wording words written";

/// Values of such fields that are one of a few choices.
const CHOICES: &[&str] = &[
    "Paraphrase",
    "Their",
    "Started",
    "Paused",
    "Resumed",
    "Finished",
    "Reopened",
    "Skipped",
    "Plenary",
    "Wall",
    "Online",
    "SentAfterwards",
];

/// A text as it might look in another language, with no letter of the English alphabet left; the program's own faces have these.
fn accented(text: &str) -> Cow<'_, str> {
    const SMALL: &str = "áßčďéƒğħíïķłμňóþøřšťúûẃæýž";
    const LARGE: &str = "ÁẞČĎÉƒĞĦÍÏĶŁμŇÓÞØŘŠŤÚÛẂÆÝŽ";
    let letter = |c: char| match c {
        'a'..='z' => SMALL.chars().nth(c as usize - 'a' as usize).unwrap_or(c),
        'A'..='Z' => LARGE.chars().nth(c as usize - 'A' as usize).unwrap_or(c),
        other => other,
    };
    Cow::Owned(text.chars().map(letter).collect())
}

fn accented_in(value: Value, is_typed: bool) -> Value {
    match value {
        Value::String(text) if is_typed && !CHOICES.contains(&text.as_str()) => Value::String(accented(&text).into_owned()),
        Value::Array(list) => list.into_iter().map(|one| accented_in(one, is_typed)).collect(),
        Value::Object(fields) => {
            let field = |(name, value): (String, Value)| {
                let is_typed = TYPED.split(' ').any(|typed| typed == name);
                (name, accented_in(value, is_typed))
            };
            Value::Object(fields.into_iter().map(field).collect())
        }
        other => other,
    }
}

/// The Leeds example in accented letters, during its table discussion.
fn session_in_accents() -> Session {
    let mut session = library::example("leeds-involvement-panel").unwrap().session().unwrap();
    for item in session.agenda.in_order().into_iter().map(|item| item.id).collect::<Vec<_>>() {
        session.agenda.get_mut(&item).unwrap().events.clear();
    }
    session.acronyms = BTreeMap::new().into();
    serde_json::from_value(accented_in(serde_json::to_value(&session).unwrap(), false)).unwrap()
}

/// How many controls are pressed one after the other.
const DEEPEST: usize = 3;

/// Something that can be pressed.
type Control = (Role, String);

/// A desk with what was found in plain letters, and where first.
struct Reader {
    desk: Desk,
    /// What templates and examples hold, in English.
    english: Vec<String>,
    found: BTreeMap<String, String>,
    dialogs: BTreeSet<String>,
    seen: BTreeSet<Control>,
}

impl Reader {
    fn new() -> Self {
        saltaire::say::disguise(accented);
        Self { desk: Desk::new(), english: in_english(), found: BTreeMap::new(), dialogs: BTreeSet::new(), seen: BTreeSet::new() }
    }

    fn open(&mut self) {
        self.desk.open(&session_in_accents());
        for minutes in [13, 17, 10, 12, 11] {
            self.desk.dispatch(Command::Agenda(AgendaCommand::FinishAndStartNext));
            self.desk.pass(Duration::from_secs(minutes * 60 - 12));
        }
    }

    /// Reads what is shown now.
    fn read(&mut self, place: &str) {
        self.desk.harness.run_steps(2);
        // An example is in English.
        if self.desk.app().state().open.as_ref().is_some_and(|open| open.file.path != self.desk.path("session.ron")) {
            return;
        }
        if let Some(dialog) = &self.desk.app().state().dialog {
            self.dialogs.insert(kind(dialog));
        }
        for node in self.desk.harness.root().children_recursive() {
            let node = node.accesskit_node();
            let texts = [node.label(), node.value(), node.description(), node.placeholder().map(str::to_owned)];
            for text in texts.into_iter().flatten() {
                let is_plain = self.has_plain_words(&text);
                if is_plain && !self.found.contains_key(&text) {
                    self.found.insert(text, format!("{place}, {:?}", node.role()));
                }
            }
        }
    }

    /// Whether some words of a text are in plain letters and should not be. Names of files are as they are.
    fn has_plain_words(&self, text: &str) -> bool {
        let is_file = |part: &str| [".ron", ".ics", "/.tmp"].iter().any(|sign| part.contains(sign));
        let mut text = text.split_whitespace().filter(|part| !is_file(part)).collect::<Vec<_>>().join(" ");
        for english in &self.english {
            text = text.replace(english, "");
        }
        let mut words = text.split(|c: char| !c.is_alphabetic());
        words.any(|word| word.len() > 1 && word.is_ascii() && !SAME_EVERYWHERE.contains(&word))
    }

    fn end(&self) {
        assert!(self.found.is_empty(), "{} texts outside words/, with where they were seen: {:#?}", self.found.len(), self.found);
    }

    /// Sends a command; what comes of it is drawn with the next frame.
    fn send(&mut self, command: Command) {
        self.desk.harness.state_mut().dispatch(command);
    }

    /// What can be pressed now and was not there before; of things in long lists the first few.
    fn new_controls(&mut self) -> Vec<Control> {
        let mut controls = Vec::new();
        for node in self.desk.harness.root().children_recursive() {
            let node = node.accesskit_node();
            let control = (node.role(), node.label().unwrap_or_default());
            let most = match control.0 {
                Role::Button | Role::CheckBox | Role::ComboBox | Role::Link | Role::MenuItem | Role::RadioButton | Role::Tab => usize::MAX,
                Role::ListBoxOption | Role::Row => 3,
                _ => 0,
            };
            let alike = controls.iter().filter(|(role, _)| *role == control.0).count();
            // What says another number is the same control.
            let shape = (control.0, control.1.replace(|c: char| c.is_ascii_digit(), ""));
            if alike < most && !node.is_disabled() && self.seen.insert(shape) {
                controls.push(control);
            }
        }
        controls
    }

    /// Presses something, if it is there now.
    fn press(&mut self, (role, name): &Control) {
        let root = self.desk.harness.root();
        let found = root.children_recursive().find(|node| {
            let node = node.accesskit_node();
            node.role() == *role && node.label().unwrap_or_default() == *name && !node.is_disabled()
        });
        if let Some(node) = found {
            node.click_accesskit();
            self.desk.harness.step();
        }
    }

    /// Goes back to a screen with nothing over it and the session as it was; the first screen has none.
    fn back_to(&mut self, screen: Screen, start: Option<&Session>) {
        self.desk.harness.key_press(Key::Escape);
        self.send(Command::CloseDialog);
        let open = self.desk.app().state().open.as_ref().map(|open| open.file.path.clone());
        match (start, open) {
            (None, Some(path)) => {
                self.send(Command::File(FileCommand::Close));
                self.send(Command::Home(HomeCommand::Forget(path)));
            }
            (Some(_), None) => self.send(Command::File(FileCommand::Open(self.desk.path("session.ron")))),
            _ => {}
        }
        for _ in 0..20 {
            if start.is_none_or(|start| self.desk.session() == start) {
                break;
            }
            self.send(Command::Undo);
        }
        self.send(Command::GoTo(screen));
        self.desk.harness.run_steps(2);
    }

    /// Reads a screen, and what it shows when its controls are pressed, and those that appear then, and so on.
    fn explore(&mut self, screen: Screen) {
        let start = self.desk.app().state().open.as_ref().map(|open| open.session().clone());
        self.back_to(screen, start.as_ref());
        self.read(&format!("{screen:?}"));
        let mut ways: VecDeque<Vec<Control>> = self.new_controls().into_iter().map(|control| vec![control]).collect();
        // More than this many ways are more of the same.
        for _ in 0..80 {
            let Some(way) = ways.pop_front() else { break };
            for control in &way {
                self.press(control);
            }
            if self.desk.app().state().open.is_some() == start.is_some() {
                let names: Vec<&str> = way.iter().map(|(_, name)| name.as_str()).collect();
                self.read(&format!("{screen:?}, {}", names.join(", ")));
                let further = if way.len() < DEEPEST { self.new_controls() } else { Vec::new() };
                ways.extend(further.into_iter().map(|control| way.iter().cloned().chain([control]).collect()));
            }
            self.back_to(screen, start.as_ref());
        }
    }
}

/// A dialog by its name in the program.
fn kind(dialog: &Dialog) -> String {
    let name = format!("{dialog:?}");
    let parts = name.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).take(2);
    parts.collect::<Vec<_>>().join("/")
}

/// The words that come from templates and examples where a session is made from one, the longest first.
fn in_english() -> Vec<String> {
    let mut words = Vec::new();
    for volume in library::TEMPLATES.iter().chain(&library::EXAMPLES) {
        let session = volume.session().unwrap();
        words.extend([session.about.title.clone(), session.about.place.clone()]);
        words.extend(session.groups.iter().map(|group| group.name.clone()));
    }
    words.retain(|words| !words.is_empty());
    words.sort_by_key(|words| std::cmp::Reverse(words.len()));
    words
}

#[test]
fn nothing_is_said_but_what_stands_in_words() {
    let mut reader = Reader::new();
    reader.explore(Screen::Home);
    reader.open();
    reader.desk.world.borrow_mut().no_dialogs = true;
    for screen in Screen::OF_SESSION {
        reader.explore(screen);
    }
    let start = reader.desk.session().clone();
    for screen in Screen::OF_SESSION {
        reader.back_to(screen, Some(&start));
        // What acts on what is chosen has something to act on.
        let (item, theme) = (start.agenda.iter().next().unwrap().id, start.themes.iter().next().unwrap().key.clone());
        for action in actions::all() {
            reader.send(Command::Agenda(AgendaCommand::Select(Some(item))));
            reader.send(Command::Themes(ThemesCommand::ShowTab(ThemesTab::Tag)));
            reader.send(Command::Themes(ThemesCommand::SelectTheme(Some(theme.clone()))));
            let state = reader.desk.app().state();
            let command = action.is_here(state).then(|| (action.command)(state)).flatten();
            if let Some(command) = command.filter(|command| *command != Command::File(FileCommand::Quit)) {
                reader.send(command);
                reader.read(&format!("{screen:?}, {}", (action.label)()));
                reader.back_to(screen, Some(&start));
            }
        }
    }
    reader.end();
    let wanted = [
        "File/TypePath",
        "Home/New",
        "NextSteps/New",
        "Help/Screen",
        "Palette",
        "Session",
        "Settings",
        "Tables/Sheet",
        "Tables/Table",
        "Themes/Delete",
        "Themes/Merge",
        "WriteUp/Export",
    ];
    let missing: Vec<&str> = wanted.into_iter().filter(|name| !reader.dialogs.contains(*name)).collect();
    assert!(missing.is_empty(), "dialogs that were not seen: {missing:?}; seen: {:?}", reader.dialogs);
}

#[test]
fn nothing_else_is_said_where_something_fails() {
    let mut reader = Reader::new();
    reader.desk.dispatch(Command::File(FileCommand::Open(reader.desk.path("1.ron"))));
    reader.read("a file that is not there");
    std::fs::write(reader.desk.path("2.ron"), "#![enable(implicit_some)] Saltaire(version: 1, session: (\n").unwrap();
    reader.desk.dispatch(Command::File(FileCommand::Open(reader.desk.path("2.ron"))));
    reader.read("a file that is cut");
    reader.desk.world.borrow_mut().no_dialogs = true;
    reader.desk.dispatch(Command::File(FileCommand::AskOpen));
    reader.read("a path to be typed");
    reader.desk.dispatch(Command::File(FileCommand::TypedPath(PathPurpose::Open, "/".to_owned())));
    reader.read("a folder in place of a file");
    reader.desk.dispatch(Command::CloseDialog);
    reader.open();
    reader.desk.pass(Duration::from_secs(60));
    std::fs::write(reader.desk.path("session.ron"), "changed").unwrap();
    reader.desk.dispatch(Command::Agenda(AgendaCommand::FinishAndStartNext));
    reader.desk.pass(Duration::from_secs(60));
    reader.read("a session that changed on disk");
    let comments = "comment\nŇó ßúš\n\n";
    std::fs::write(reader.desk.path("3.csv"), comments).unwrap();
    reader.send(Command::CloseDialog);
    reader.desk.world.borrow_mut().no_dialogs = false;
    let comments = reader.desk.path("3.csv");
    reader.desk.world.borrow_mut().picks.push_back(Some(comments));
    reader.send(Command::Tables(TablesCommand::Import(ImportCommand::Ask)));
    reader.read("comments to be taken in");
    reader.end();
}
