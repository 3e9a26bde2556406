//! One screen a folder or file. A screen draws read-only data and its own small state, and sends commands.

pub mod agenda;
pub mod home;
pub mod next_steps;
pub mod tables;
pub mod themes;
pub mod write_up;

/// What screens keep between frames that nothing else needs: scroll places, what has the focus.
#[derive(Default)]
pub struct Screens {
    /// Of the agenda.
    pub agenda: agenda::AgendaScreen,
    /// Of the first screen.
    pub home: home::HomeScreen,
    /// Of the board.
    pub next_steps: next_steps::NextStepsScreen,
    /// Of the tables.
    pub tables: tables::TablesScreen,
    /// Of the themes.
    pub themes: themes::ThemesScreen,
    /// Of the write-up.
    pub write_up: write_up::WriteUpScreen,
}
