//! Everything that the window shows.

use super::file::FileDialog;
use super::home::{HomeDialog, HomeState};
use super::next_steps::NextStepsDialog;
use super::open::Open;
use super::tables::TablesDialog;
use super::themes::ThemesDialog;
use super::toast::Toast;
use super::write_up::WriteUpDialog;
use crate::store::Settings;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Everything that the window shows.
#[derive(Debug)]
pub struct AppState {
    /// The screen that is shown.
    pub screen: Screen,
    /// The session that is open.
    pub open: Option<Open>,
    /// What the first screen offers.
    pub home: HomeState,
    /// The dialog over the screen.
    pub dialog: Option<Dialog>,
    /// Messages, oldest first.
    pub toasts: Vec<Toast>,
    /// What the person chose for this computer.
    pub settings: Settings,
    /// The time.
    pub now: Timestamp,
    /// The system's time zone.
    pub zone: TimeZone,
    pub(super) next_toast: u64,
}

impl AppState {
    /// Today, where this computer is.
    #[must_use]
    pub fn today(&self) -> Date {
        self.zone.to_datetime(self.now).date()
    }
}

impl Default for AppState {
    fn default() -> Self {
        Self {
            screen: Screen::Home,
            open: None,
            home: HomeState::default(),
            dialog: None,
            toasts: Vec::new(),
            settings: Settings::default(),
            now: Timestamp::UNIX_EPOCH,
            zone: TimeZone::UTC,
            next_toast: 0,
        }
    }
}

/// The screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Screen {
    /// What can be opened, and what is owed.
    Home,
    /// The running order and its clock.
    Agenda,
    /// What every table said.
    Tables,
    /// What it is about.
    Themes,
    /// What happens because of it.
    NextSteps,
    /// What people get to read.
    WriteUp,
}

impl Screen {
    /// The screens of a session, in the order of the rail.
    pub const OF_SESSION: [Self; 5] = [Self::Agenda, Self::Tables, Self::Themes, Self::NextSteps, Self::WriteUp];
}

/// A dialog over the screen; one at a time.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// About files.
    File(FileDialog),
    /// From the first screen.
    Home(HomeDialog),
    /// The session itself: title, times, what people were told.
    Session,
    /// Choices for this computer.
    Settings,
    /// All shortcuts.
    Shortcuts,
    /// About tables and notes.
    Tables(TablesDialog),
    /// About themes.
    Themes(ThemesDialog),
    /// About next steps.
    NextSteps(NextStepsDialog),
    /// About the write-up.
    WriteUp(WriteUpDialog),
}
