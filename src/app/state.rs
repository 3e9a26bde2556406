//! Everything that the window shows.

use super::Command;
use super::agenda::PrintChoice;
use super::erase::{EraseDialog, Erasing};
use super::file::{Damage, FileDialog, Then, TypedPath, Versions};
use super::home::{HomeDialog, HomeState};
use super::journal::JournalState;
use super::next_steps::{AnswersDialog, NextStepsDialog, SheetChoice};
use super::open::Open;
use super::packs::{PackDialog, PackState};
use super::palette::Palette;
use super::projecting::Projecting;
use super::room::Room;
use super::tables::TablesDialog;
use super::themes::ThemesDialog;
use super::toast::Toast;
use super::write_up::WriteUpDialog;
use crate::store::{LeftBehind, Settings};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::path::PathBuf;
use std::time::Duration;

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
    /// What the command palette shows while it is open.
    pub palette: Palette,
    /// Whether others look at the window.
    pub projecting: Projecting,
    /// The room's screen.
    pub room: Room,
    /// Messages, oldest first.
    pub toasts: Vec<Toast>,
    /// What the person chose for this computer.
    pub settings: Settings,
    /// The time.
    pub now: Timestamp,
    /// The system's time zone.
    pub zone: TimeZone,
    /// How large everything can be drawn at most, for the window as it is.
    pub most_zoom: f32,
    /// What is to be done once no dialog is on the screen: until then nothing below can get the keyboard.
    pub(super) waiting: Vec<Command>,
    /// Everything is on the disk or let go of: the window may close.
    pub may_quit: bool,
    /// What waits for the open session to be on the disk.
    pub(super) leaving: Option<Then>,
    /// The open session is to be read again: what was not saved is let go of when it has been.
    pub(super) reloads: Option<PathBuf>,
    /// Where a copy of the open session is on its way to, with the number of the last edit in it.
    pub(super) copying: Option<(PathBuf, u64)>,
    /// A path that was typed and is being tried.
    pub(super) trying: Option<TypedPath>,
    /// Journals that were left behind and that nobody has chosen about.
    pub left: Vec<LeftBehind>,
    /// The journal that is recovered into the session that is being opened.
    pub(super) recovers: Option<PathBuf>,
    /// The journal that is saved as a copy, while its place is chosen.
    pub(super) copies_left: Option<PathBuf>,
    /// Such a copy on its way to the disk, with its journal.
    pub(super) copying_left: Option<(PathBuf, PathBuf)>,
    /// The earlier versions of a session, while somebody looks at them or one is on its way back.
    pub versions: Option<Versions>,
    /// A damaged session, while somebody decides what becomes of it.
    pub damage: Option<Damage>,
    /// What is going on with table packs.
    pub packs: PackState,
    /// What is being erased for good.
    pub(super) erasing: Option<Erasing>,
    /// What is kept of what people are typing, and when it is looked at again.
    pub(super) journal: JournalState,
    /// When changed settings are to be written.
    pub(super) settings_due: Option<Duration>,
    pub(super) next_toast: u64,
}

impl AppState {
    /// Today, where this computer is.
    #[must_use]
    pub fn today(&self) -> Date {
        self.zone.to_datetime(self.now).date()
    }

    /// How large everything is drawn: as the person chose, as far as the window has room for it.
    #[must_use]
    pub fn zoom(&self) -> f32 {
        self.settings.zoom.min(self.most_zoom)
    }

    /// Whether the session is about to be closed, as soon as it is on the disk.
    #[must_use]
    pub const fn is_leaving(&self) -> bool {
        self.leaving.is_some()
    }
}

impl Default for AppState {
    fn default() -> Self {
        Self {
            screen: Screen::Home,
            open: None,
            home: HomeState::default(),
            dialog: None,
            palette: Palette::default(),
            projecting: Projecting::default(),
            room: Room::default(),
            toasts: Vec::new(),
            settings: Settings::default(),
            now: Timestamp::UNIX_EPOCH,
            zone: TimeZone::UTC,
            most_zoom: f32::INFINITY,
            waiting: Vec::new(),
            may_quit: false,
            leaving: None,
            reloads: None,
            copying: None,
            trying: None,
            left: Vec::new(),
            recovers: None,
            copies_left: None,
            copying_left: None,
            versions: None,
            damage: None,
            packs: PackState::default(),
            erasing: None,
            journal: JournalState::default(),
            settings_due: None,
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

    /// What a person calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Home => say!("home-name"),
            Self::Agenda => say!("session-agenda"),
            Self::Tables => say!("session-tables"),
            Self::Themes => say!("session-themes"),
            Self::NextSteps => say!("session-next-steps"),
            Self::WriteUp => say!("session-write-up"),
        }
    }

    /// What the list of recent sessions keeps it by.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Agenda => "agenda",
            Self::Tables => "tables",
            Self::Themes => "themes",
            Self::NextSteps => "next-steps",
            Self::WriteUp => "write-up",
        }
    }

    /// The screen of a session that is kept by this key; the first one where there is none.
    pub(super) fn of_session(key: &str) -> Self {
        Self::OF_SESSION.into_iter().find(|screen| screen.key() == key).unwrap_or(Self::Agenda)
    }
}

/// A page of the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HelpPage {
    /// About a screen.
    Screen(Screen),
    /// All shortcuts.
    Shortcuts,
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
    /// What was changed in two ways and is to be settled.
    Settle,
    /// Who gives way, all ways beside each other.
    GivingWay,
    /// Choices for this computer.
    Settings,
    /// What the room's screen shows.
    Room,
    /// What can be found and done, by name.
    Palette,
    /// What a screen is for and how it is used.
    Help(HelpPage),
    /// About what is to be gone for good.
    Erase(EraseDialog),
    /// About tables and notes.
    Tables(TablesDialog),
    /// About table packs.
    Packs(PackDialog),
    /// About themes.
    Themes(ThemesDialog),
    /// About next steps.
    NextSteps(NextStepsDialog),
    /// What would be on the rescue sheet.
    RescueSheet(Box<SheetChoice>),
    /// What is found and replaced.
    Replace,
    /// About the rescue sheets that come back.
    Answers(AnswersDialog),
    /// What of the day is printed.
    PrintDay(PrintChoice),
    /// About the write-up.
    WriteUp(WriteUpDialog),
}
