//! The themes screen: tagging, its commands and what is selected.

use super::App;
use super::shortcuts::Shortcut;
use crate::model::ThemeKey;

/// Something to do on the themes screen.
#[derive(Debug, Clone, PartialEq)]
pub enum ThemesCommand {
    /// Shows a theme's notes.
    SelectTheme(Option<ThemeKey>),
}

/// What the themes screen shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ThemesView {
    /// The theme whose notes are shown.
    pub theme: Option<ThemeKey>,
}

/// A dialog about themes.
#[derive(Debug, Clone, PartialEq)]
pub enum ThemesDialog {}

/// What can be done by key on this screen.
pub(super) static SHORTCUTS: &[Shortcut] = &[];

pub(super) fn run(app: &mut App, command: ThemesCommand) {
    match command {
        ThemesCommand::SelectTheme(theme) => app.with_open(|open| open.themes.theme = theme),
    }
}
