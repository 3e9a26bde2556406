//! What can be done on the themes screen.

use super::view::ThemesTab;
use super::{Shown, ThemesCommand, ThemesView};
use crate::app::Towards;
use crate::app::actions::{Action, Chord, Key, Where, action, keyed};
use crate::app::next_steps::NextStepsCommand;
use crate::app::{AppState, Command, Screen};
use crate::model::ThemeKey;

const HERE: Where = Where::On(Screen::Themes);

/// What can be done on this screen.
pub static ACTIONS: &[Action] = &[
    keyed(|| say!("actions-next-untagged"), Chord::plain("N"), HERE, |_| send(ThemesCommand::NextUntagged)).from_anywhere(),
    keyed(|| say!("actions-new-theme"), Chord::plain("T"), HERE, |state| tagging(state).and_then(|_| send(ThemesCommand::BeginTheme)))
        .from_anywhere(),
    action(|| say!("actions-show-tagging"), HERE, |_| send(ThemesCommand::ShowTab(ThemesTab::Tag))).from_anywhere(),
    action(|| say!("actions-show-matrix"), HERE, |_| send(ThemesCommand::ShowTab(ThemesTab::Matrix))).from_anywhere(),
    action(|| say!("actions-show-untagged"), HERE, |_| send(ThemesCommand::Show(Shown::Untagged))).from_anywhere(),
    action(|| say!("actions-show-tagged-or-not"), HERE, |_| send(ThemesCommand::Show(Shown::All))).from_anywhere(),
    keyed(|| say!("actions-first-theme"), Chord::plain("1"), HERE, number::<1>),
    keyed(|| say!("actions-second-theme"), Chord::plain("2"), HERE, number::<2>),
    keyed(|| say!("actions-third-theme"), Chord::plain("3"), HERE, number::<3>),
    keyed(|| say!("actions-fourth-theme"), Chord::plain("4"), HERE, number::<4>),
    keyed(|| say!("actions-fifth-theme"), Chord::plain("5"), HERE, number::<5>),
    keyed(|| say!("actions-sixth-theme"), Chord::plain("6"), HERE, number::<6>),
    keyed(|| say!("actions-seventh-theme"), Chord::plain("7"), HERE, number::<7>),
    keyed(|| say!("actions-eighth-theme"), Chord::plain("8"), HERE, number::<8>),
    keyed(|| say!("actions-ninth-theme"), Chord::plain("9"), HERE, number::<9>),
    keyed(|| say!("actions-move-theme-up"), Key::Up.alt(), HERE, |state| step(state, Towards::Up)),
    keyed(|| say!("actions-move-theme-down"), Key::Down.alt(), HERE, |state| step(state, Towards::Down)),
    keyed(|| say!("actions-edit-theme"), Key::F(2).alone(), HERE, edit),
    keyed(|| say!("actions-step-from-note"), Chord::plain("S"), HERE, make_step),
    action(|| say!("actions-merge-theme"), HERE, |state| chosen(state).and_then(|theme| send(ThemesCommand::AskMerge(theme, None)))),
    action(|| say!("actions-delete-theme"), HERE, |state| chosen(state).and_then(|theme| send(ThemesCommand::AskDelete(theme)))),
];

const fn send(command: ThemesCommand) -> Option<Command> {
    Some(Command::Themes(command))
}

/// The view while notes are tagged in it.
fn tagging(state: &AppState) -> Option<&ThemesView> {
    state.open.as_ref().map(|open| &open.themes).filter(|view| view.tab == ThemesTab::Tag)
}

fn chosen(state: &AppState) -> Option<ThemeKey> {
    tagging(state)?.theme().cloned()
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
    send(ThemesCommand::Move(chosen(state)?, towards))
}
