//! The person's own templates on the disk, and last time's session.

use crate::app::home::{ReuseEffect, ReuseEvent};
use crate::library::OwnTemplates;
use crate::model::Session;
use crate::store::{self, Disk, Home, SaveError};
use crate::words;
use std::path::{Path, PathBuf};

/// Carries out one effect; waits for the disk.
pub(super) fn run(disk: &dyn Disk, home: Option<&Home>, effect: ReuseEffect) -> ReuseEvent {
    match effect {
        ReuseEffect::ReadLast(path) => read_last(path),
        ReuseEffect::ReadOwn => ReuseEvent::Own(home.map(|home| OwnTemplates::read(disk, home)).unwrap_or_default()),
        ReuseEffect::Save { file_name, plan, replace } => {
            let none = || SaveError::Failed { file: PathBuf::from(&file_name), reason: words::reuse::nowhere().to_owned() };
            let saved = home.ok_or_else(none).and_then(|home| OwnTemplates::save(disk, home, &file_name, &plan, replace));
            ReuseEvent::Saved { title: plan.about.title.clone(), file_name, saved }
        }
        ReuseEffect::Remove(name) => {
            let removed = home.map_or(Ok(()), |home| OwnTemplates::remove(disk, home, &name));
            ReuseEvent::Removed { name, removed: removed.map_err(|err| store::why(&err)) }
        }
    }
}

/// Reads last time's session, and nothing else of it: it is neither locked nor opened.
pub(super) fn read_last(path: PathBuf) -> ReuseEvent {
    let read = read_whole(&path).map(Box::new);
    ReuseEvent::LastRead { path, read }
}

fn read_whole(path: &Path) -> Result<Session, String> {
    let (loaded, _) = store::load::<Session>(path).map_err(|err| words::sentence(&err.to_string()))?;
    match loaded.newer {
        Some(newer) => Err(words::sentence(&newer.to_string())),
        None if loaded.document.pack.is_some() => Err(words::reuse::is_a_pack().to_owned()),
        None => Ok(loaded.document),
    }
}
