//! What a person can ask the program to do. Menus, buttons, keys, the palette and tests all send these.

use super::agenda::{AgendaCommand, GivingCommand};
use super::erase::EraseCommand;
use super::file::FileCommand;
use super::home::HomeCommand;
use super::next_steps::NextStepsCommand;
use super::packs::PackCommand;
use super::palette::PaletteCommand;
use super::projecting::ProjectingCommand;
use super::replace::ReplaceCommand;
use super::room::RoomCommand;
use super::session::SessionCommand;
use super::settings::SettingsCommand;
use super::state::{Dialog, Screen};
use super::tables::TablesCommand;
use super::themes::ThemesCommand;
use super::typed::TypedField;
use super::write_up::WriteUpCommand;
use crate::edit::Edit;

/// Something to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Show a screen.
    GoTo(Screen),
    /// Take back the last change.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// The person left a field: what is typed next is a step of its own.
    EndTyping,
    /// Someone typed in a field that takes a date, a time, a number or a list: all the text that is in it now.
    Type(TypedField, String),
    /// Someone left such a field.
    Leave(TypedField),
    /// Apply an edit that needs neither a new id nor the time.
    Commit(Box<Edit>),
    /// Show a dialog.
    ShowDialog(Box<Dialog>),
    /// Close the dialog.
    CloseDialog,
    /// Take a message away.
    DismissToast(u64),
    /// To do with files.
    File(FileCommand),
    /// To do with table packs.
    Packs(PackCommand),
    /// To do with what is to be gone for good.
    Erase(EraseCommand),
    /// In the command palette.
    Palette(PaletteCommand),
    /// Whether others look at the window.
    Projecting(ProjectingCommand),
    /// About the room's screen.
    Room(RoomCommand),
    /// What is set for this computer.
    Settings(SettingsCommand),
    /// On the first screen.
    Home(HomeCommand),
    /// About the session itself.
    Session(SessionCommand),
    /// On the agenda.
    Agenda(AgendaCommand),
    /// About who gives way.
    GiveWay(GivingCommand),
    /// On tables and notes.
    Tables(TablesCommand),
    /// On themes.
    Themes(ThemesCommand),
    /// On next steps.
    NextSteps(NextStepsCommand),
    /// To find and replace words.
    Replace(ReplaceCommand),
    /// On the write-up.
    WriteUp(WriteUpCommand),
}

impl Command {
    /// Applies an edit.
    #[must_use]
    pub fn commit(edit: Edit) -> Self {
        Self::Commit(Box::new(edit))
    }

    /// Shows a dialog.
    #[must_use]
    pub fn dialog(dialog: Dialog) -> Self {
        Self::ShowDialog(Box::new(dialog))
    }
}

/// One place along an order: the running order, the list of themes, the paragraphs of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Towards {
    /// Earlier.
    Up,
    /// Later.
    Down,
}

/// Where a screen puts what a person asked for; it is run after the frame, first in, first out.
#[derive(Debug, Default)]
pub struct Outbox(Vec<Command>);

impl Outbox {
    /// Adds a command.
    pub fn send(&mut self, command: Command) {
        self.0.push(command);
    }

    /// Adds an edit.
    pub fn edit(&mut self, edit: Edit) {
        self.send(Command::commit(edit));
    }

    /// Takes all commands out.
    pub fn take(&mut self) -> Vec<Command> {
        std::mem::take(&mut self.0)
    }
}
