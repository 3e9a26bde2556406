//! The tables screen: capturing notes, its commands and what is selected.

use super::App;
use super::shortcuts::Shortcut;
use crate::model::{Session, TableId};

/// Something to do on the tables screen.
#[derive(Debug, Clone, PartialEq)]
pub enum TablesCommand {
    /// Shows a table and sends new notes there.
    SelectTable(Option<TableId>),
}

/// What the tables screen shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TablesView {
    /// The table that is shown.
    pub table: Option<TableId>,
}

impl TablesView {
    /// Brings what is filtered up to the session.
    pub(super) fn refresh(&mut self, session: &Session) {
        self.table = self.table.filter(|table| session.tables.contains(table));
    }
}

/// A dialog about tables and notes.
#[derive(Debug, Clone, PartialEq)]
pub enum TablesDialog {}

/// What can be done by key on this screen.
pub(super) static SHORTCUTS: &[Shortcut] = &[];

pub(super) fn run(app: &mut App, command: TablesCommand) {
    match command {
        TablesCommand::SelectTable(table) => app.with_open(|open| open.tables.table = table),
    }
}
