//! What can be done by key on the themes screen.

use super::view::ThemesTab;
use super::{ThemesCommand, ThemesView};
use crate::app::Towards;
use crate::app::next_steps::NextStepsCommand;
use crate::app::shortcuts::{Chord, Shortcut, Where};
use crate::app::{AppState, Command, Screen};

/// What can be done by key on this screen.
pub static SHORTCUTS: &[Shortcut] = &[
    on_themes("Next note without a theme", Chord::plain("N"), |_| send(ThemesCommand::NextUntagged)),
    on_themes("First theme on or off", Chord::plain("1"), number::<1>),
    on_themes("Second theme on or off", Chord::plain("2"), number::<2>),
    on_themes("Third theme on or off", Chord::plain("3"), number::<3>),
    on_themes("Fourth theme on or off", Chord::plain("4"), number::<4>),
    on_themes("Fifth theme on or off", Chord::plain("5"), number::<5>),
    on_themes("Sixth theme on or off", Chord::plain("6"), number::<6>),
    on_themes("Seventh theme on or off", Chord::plain("7"), number::<7>),
    on_themes("Eighth theme on or off", Chord::plain("8"), number::<8>),
    on_themes("Ninth theme on or off", Chord::plain("9"), number::<9>),
    on_themes("New theme", Chord::plain("T"), |_| send(ThemesCommand::BeginTheme)),
    on_themes("Edit the theme", Chord::plain("F2"), edit),
    on_themes("Make a next step of the note", Chord::plain("S"), make_step),
    on_themes("Move the theme up", Chord::alt("Up"), |state| step(state, Towards::Up)),
    on_themes("Move the theme down", Chord::alt("Down"), |state| step(state, Towards::Down)),
];

const fn on_themes(label: &'static str, chord: Chord, command: fn(&AppState) -> Option<Command>) -> Shortcut {
    Shortcut { label, chord, place: Where::On(Screen::Themes), command }
}

const fn send(command: ThemesCommand) -> Option<Command> {
    Some(Command::Themes(command))
}

/// The view while notes are tagged in it.
fn tagging(state: &AppState) -> Option<&ThemesView> {
    state.open.as_ref().map(|open| &open.themes).filter(|view| view.tab == ThemesTab::Tag)
}

fn number<const NUMBER: usize>(state: &AppState) -> Option<Command> {
    let view = tagging(state)?;
    let theme = view.outline.numbered(NUMBER)?.clone();
    if view.list.selected().is_empty() { None } else { send(ThemesCommand::ToggleTheme(theme)) }
}

fn edit(state: &AppState) -> Option<Command> {
    let view = tagging(state)?;
    view.theme()?;
    send(ThemesCommand::EditTheme(!view.editing))
}

fn make_step(state: &AppState) -> Option<Command> {
    let note = tagging(state)?.list.cursor()?;
    Some(Command::NextSteps(NextStepsCommand::FromNote { note }))
}

fn step(state: &AppState, towards: Towards) -> Option<Command> {
    send(ThemesCommand::Move(tagging(state)?.theme()?.clone(), towards))
}
