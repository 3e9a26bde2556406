//! What can be done wherever one is.

use super::{Action, Chord, Key, Where, action, keyed};
use crate::app::file::{FileCommand, VersionsCommand};
use crate::app::home::{HomeCommand, ReuseCommand};
use crate::app::projecting::ProjectingCommand;
use crate::app::state::{AppState, Dialog, HelpPage, Screen};
use crate::app::{Command, Open};
use crate::library;

use Where::{Everywhere, Session};

/// What can be done wherever one is.
pub(super) static ACTIONS: &[Action] = &[
    keyed(|| say!("actions-find"), Chord::command("K"), Everywhere, |_| Some(Command::dialog(Dialog::Palette))).by_key_only(),
    keyed(|| Screen::Agenda.name(), Chord::command("1"), Session, |state| go_to(state, Screen::Agenda)),
    keyed(|| Screen::Tables.name(), Chord::command("2"), Session, |state| go_to(state, Screen::Tables)),
    keyed(|| Screen::Themes.name(), Chord::command("3"), Session, |state| go_to(state, Screen::Themes)),
    keyed(|| Screen::NextSteps.name(), Chord::command("4"), Session, |state| go_to(state, Screen::NextSteps)),
    keyed(|| Screen::WriteUp.name(), Chord::command("5"), Session, |state| go_to(state, Screen::WriteUp)),
    action(
        || say!("actions-new-workshop"),
        Everywhere,
        |_| {
            let [first, ..] = &library::TEMPLATES;
            Some(Command::Home(HomeCommand::New(first.name.to_owned())))
        },
    ),
    action(|| say!("reuse-last-time"), Everywhere, |_| Some(Command::Home(HomeCommand::Reuse(ReuseCommand::AskLast)))),
    action(
        || say!("actions-save-template"),
        Session,
        |state| opened(state)?.session().pack.is_none().then_some(Command::Home(HomeCommand::Reuse(ReuseCommand::AskSave))),
    ),
    action(
        || say!("actions-open-example"),
        Everywhere,
        |_| {
            let [first, ..] = &library::EXAMPLES;
            Some(Command::File(FileCommand::OpenExample(first.name.to_owned())))
        },
    ),
    keyed(|| say!("actions-open"), Chord::command("O"), Everywhere, |_| Some(Command::File(FileCommand::AskOpen))),
    keyed(|| say!("actions-save"), Chord::command("S"), Session, |_| Some(Command::File(FileCommand::Save))),
    keyed(|| say!("actions-save-copy"), Chord::command("S").and_shift(), Session, |_| Some(Command::File(FileCommand::AskCopy))),
    action(
        || say!("actions-earlier-versions"),
        Session,
        |state| {
            let path = opened(state)?.file.path.clone();
            Some(Command::File(FileCommand::Versions(VersionsCommand::Show(path))))
        },
    ),
    action(
        || say!("actions-open-folder"),
        Session,
        |state| {
            let path = opened(state)?.file.path.clone();
            Some(Command::File(FileCommand::OpenFolder(path)))
        },
    ),
    keyed(|| say!("actions-close-session"), Chord::command("W"), Session, |_| Some(Command::File(FileCommand::Close))),
    action(|| say!("actions-quit"), Everywhere, |_| Some(Command::File(FileCommand::Quit))),
    keyed(|| say!("actions-undo"), Chord::command("Z"), Session, |state| opened(state)?.document.undo_caption().map(|_| Command::Undo)),
    keyed(
        || say!("actions-redo"),
        Chord::command("Z").and_shift(),
        Session,
        |state| opened(state)?.document.redo_caption().map(|_| Command::Redo),
    )
    .or(Chord::command("Y")),
    keyed(|| say!("actions-about-session"), Chord::command("I"), Session, |_| Some(Command::dialog(Dialog::Session))),
    action(
        || say!("actions-settle"),
        Session,
        |state| (!opened(state)?.session().unsettled.is_empty()).then(|| Command::dialog(Dialog::Settle)),
    ),
    keyed(|| say!("actions-projecting"), Key::F(9).alone(), Session, |_| Some(Command::Projecting(ProjectingCommand::Toggle))),
    keyed(|| say!("actions-help"), Key::F(1).alone(), Everywhere, |state| help(HelpPage::Screen(state.screen))),
    keyed(|| say!("actions-all-shortcuts"), Key::F(1).command(), Everywhere, |_| help(HelpPage::Shortcuts)).or(Chord::plain("?")),
];

fn opened(state: &AppState) -> Option<&Open> {
    state.open.as_ref()
}

fn go_to(state: &AppState, screen: Screen) -> Option<Command> {
    state.has_screen(screen).then_some(Command::GoTo(screen))
}

fn help(page: HelpPage) -> Option<Command> {
    Some(Command::dialog(Dialog::Help(page)))
}
