//! The command palette: commands, screens, tables, themes, next steps and notes, found by what is typed.
//!
//! What is found is worked out once for what is typed and for a revision; what was typed is forgotten when it closes.

mod entries;
mod excerpt;

use super::{App, AppState, Command, Dialog, Screen};
use std::ops::Range;

/// Something to do in the palette.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaletteCommand {
    /// Someone typed: all that is in the field now.
    Type(String),
    /// Chooses a row, counted from 0 through all groups.
    Choose(usize),
    /// Does what a row says, and closes.
    Run(usize),
}

/// What sort of things a group holds, in the order in which they are shown where none fits better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// Sessions opened lately.
    Recent,
    /// The screens of the session.
    Screens,
    /// What can be done on this screen.
    Here,
    /// What else can be done.
    Commands,
    /// Templates and examples.
    Begin,
    /// Tables.
    Tables,
    /// Themes.
    Themes,
    /// Next steps.
    Steps,
    /// Filters of the notes that were saved.
    Filters,
    /// Notes.
    Notes,
}

/// What is found of one sort, the best first.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// What sort.
    pub sort: Sort,
    /// At least one.
    pub entries: Vec<Entry>,
}

/// One thing that is found.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// What it is called.
    pub label: String,
    /// Where what was typed stands in the label: ranges of bytes.
    pub marks: Vec<Range<usize>>,
    /// Where it is, or what else tells it from others; may be empty.
    pub beside: String,
    /// The key that does the same; may be empty.
    pub key: String,
    commands: Vec<Command>,
}

/// What the palette shows while it is open.
#[derive(Debug, Default)]
pub struct Palette {
    typed: String,
    groups: Vec<Group>,
    chosen: usize,
    made_of: Option<MadeOf>,
}

/// What the groups were found for.
#[derive(Debug, PartialEq)]
struct MadeOf {
    typed: String,
    revision: Option<u64>,
    screen: Screen,
    projecting: bool,
}

impl Palette {
    /// What is typed.
    #[must_use]
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// What is found, group by group.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The row that is chosen, counted from 0 through all groups.
    #[must_use]
    pub const fn chosen(&self) -> usize {
        self.chosen
    }

    /// How many rows there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.groups.iter().map(|group| group.entries.len()).sum()
    }

    fn entry(&self, row: usize) -> Option<&Entry> {
        self.groups.iter().flat_map(|group| &group.entries).nth(row)
    }
}

pub(super) fn run(app: &mut App, command: PaletteCommand) {
    if app.state.dialog != Some(Dialog::Palette) {
        return;
    }
    match command {
        PaletteCommand::Type(typed) => {
            app.state.palette.typed = typed;
            app.state.palette.chosen = 0;
        }
        PaletteCommand::Choose(row) => app.state.palette.chosen = row,
        PaletteCommand::Run(row) => {
            let commands = app.state.palette.entry(row).map(|entry| entry.commands.clone());
            let Some(commands) = commands else { return };
            app.close_dialog();
            app.state.waiting = commands;
        }
    }
}

/// Brings what is found up to what is typed and to the session; forgets everything where the palette is closed.
pub(super) fn refresh(state: &mut AppState) {
    if state.dialog != Some(Dialog::Palette) {
        if state.palette.made_of.is_some() {
            state.palette = Palette::default();
        }
        return;
    }
    let made_of = MadeOf {
        typed: state.palette.typed.clone(),
        revision: state.open.as_ref().map(|open| open.document.revision()),
        screen: state.screen,
        projecting: state.projecting.is_on(),
    };
    if state.palette.made_of.as_ref() != Some(&made_of) {
        state.palette.groups = entries::groups(state);
        state.palette.made_of = Some(made_of);
    }
    state.palette.chosen = state.palette.chosen.min(state.palette.count().saturating_sub(1));
}
