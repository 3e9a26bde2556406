//! The system's file dialogs, and what to do where there are none.

use super::place;
use crate::app::packs::PackEvent;
use crate::app::tables::PhotoEvent;
use crate::app::{Event, PathPurpose};
use crate::import::photo::PHOTO_ENDINGS;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Nobody says no to a dialog in less time than this: there was none.
const FASTER_THAN_ANYONE: Duration = Duration::from_millis(400);

/// Asks for a path; waits for the person. On a system without dialogs it says so, and offers a path to start from.
pub fn ask(purpose: PathPurpose, suggested_name: String, folder: Option<PathBuf>) -> Event {
    let folder = place::folder(folder.as_deref());
    if !there_may_be_dialogs() {
        return no_dialogs(purpose, &suggested_name, folder);
    }
    let began = Instant::now();
    let mut dialog = rfd::FileDialog::new();
    if let Some(folder) = &folder {
        dialog = dialog.set_directory(folder);
    }
    let path = match purpose {
        PathPurpose::Open | PathPurpose::LastTime => dialog.add_filter(say!("platform-sessions"), &["ron", "txt"]).pick_file(),
        PathPurpose::New | PathPurpose::Copy | PathPurpose::RecoveredCopy | PathPurpose::VersionCopy | PathPurpose::RescuedCopy => {
            dialog.add_filter(say!("platform-sessions"), &["ron"]).set_file_name(&suggested_name).save_file()
        }
        // All tables at once.
        PathPurpose::BringBack => match dialog.add_filter(say!("platform-sessions"), &["ron", "txt"]).pick_files() {
            Some(paths) if paths.len() > 1 => return Event::Pack(PackEvent::Chosen(paths)),
            Some(mut paths) => paths.pop(),
            None => None,
        },
        // A large sheet may take two.
        PathPurpose::Photo => match dialog.add_filter(say!("platform-photos"), &PHOTO_ENDINGS).pick_files() {
            Some(paths) if paths.len() > 1 => return Event::Photo(PhotoEvent::Chosen(paths)),
            Some(mut paths) => paths.pop(),
            None => None,
        },
        PathPurpose::Answers => dialog.add_filter(say!("platform-answers"), &["csv", "txt"]).pick_file(),
        PathPurpose::Import => dialog.add_filter(say!("platform-notes"), &crate::import::ENDINGS).pick_file(),
        PathPurpose::Export | PathPurpose::Day => dialog.set_file_name(&suggested_name).save_file(),
        PathPurpose::Pack => dialog.add_filter(say!("platform-sessions"), &["ron", "txt"]).set_file_name(&suggested_name).save_file(),
    };
    // Where there is neither a portal nor a program for dialogs, the library answers as if the person had said no.
    if path.is_none() && cfg!(target_os = "linux") && began.elapsed() < FASTER_THAN_ANYONE {
        return no_dialogs(purpose, &suggested_name, folder);
    }
    Event::PathChosen { purpose, path }
}

fn no_dialogs(purpose: PathPurpose, suggested_name: &str, folder: Option<PathBuf>) -> Event {
    Event::NoDialogs { purpose, suggested: folder.unwrap_or_default().join(suggested_name) }
}

/// On Linux dialogs come over the session bus or from a program; without either, none is tried.
fn there_may_be_dialogs() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    let bus = std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some()
        || std::env::var_os("XDG_RUNTIME_DIR").is_some_and(|folder| PathBuf::from(folder).join("bus").exists());
    let program = std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join("zenity").is_file()));
    bus || program
}
