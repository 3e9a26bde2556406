//! What is to be gone for good, taken out of every file that the program keeps.
//!
//! First the order is on the disk, with the words in it; then the session's file is saved without them, and only then everything else
//! is gone over. The order goes last. Whatever the program is ended in, the next start finds the order and goes on: by then the file says
//! that the note was withdrawn, and no journal, version or merge brings back what still has the words somewhere.

mod clean;
mod search;

use super::files::Files;
use crate::app::{EraseEffect, EraseEvent, Erased, Event, FinishedErasing};
use crate::erase::Erasure;
use crate::model::Session;
use crate::store::{self, Contents, Disk, FileStamp, Keep, Lock, Over, SaveError};
use clean::{clean, look};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// The folder with the orders that are not carried out yet.
const ORDERS: &str = "erasing";

/// What is to be carried out, as it is kept until it is.
#[derive(Debug, Serialize, Deserialize)]
struct Order {
    path: PathBuf,
    erasure: Erasure,
}

/// Carries out one effect; waits for the disk.
pub(super) fn run(files: &mut Files, effect: EraseEffect) -> Option<Event> {
    let event = match effect {
        EraseEffect::Look { path, erasure } => look(files, &path, erasure),
        EraseEffect::Erase { path, session, revision, number, expected, erasure } => {
            let (began, over) = (Instant::now(), expected.as_ref().map_or(Over::Anything, Over::Known));
            match erase(files, &path, &session, number, over, &erasure) {
                Ok((stamp, done)) => EraseEvent::Erased { path, revision, stamp, took: began.elapsed(), done },
                Err(error) => EraseEvent::NotErased { path, error },
            }
        }
        EraseEffect::Finish => EraseEvent::Finished(finish(files)),
        EraseEffect::Remove(paths) => EraseEvent::Removed(remove(&*files.disk, paths)),
    };
    Some(Event::Erase(Box::new(event)))
}

/// Saves the session without what is to be gone, and after that goes over everything else.
fn erase(
    files: &Files,
    path: &Path,
    session: &Session,
    number: u64,
    over: Over<'_>,
    erasure: &Erasure,
) -> Result<(FileStamp, Erased), SaveError> {
    let order = give_order(files, path, erasure)?;
    let bytes = store::write(session).map_err(|err| SaveError::Failed { file: path.to_owned(), reason: err.to_string() })?;
    let contents = Contents::of(&bytes);
    files.journals().announce(path, number, contents);
    // The version before has the words: it is not kept.
    let saved = store::save_atomic(&*files.disk, path, &bytes, over, Keep::Nothing)?;
    let is_journal_clean = files.journals().begin_anew(path, number, contents, |scrap| erasure.erased_json(scrap).is_none());
    let mut done = clean(files, path, erasure);
    if let Err(err) = is_journal_clean {
        done.fails(path, store::why(&err));
    }
    carried_out(files, order, &mut done);
    Ok((saved.stamp, done))
}

fn folder_of_orders(files: &Files) -> Option<PathBuf> {
    files.home.as_ref().map(|home| home.folder().join(ORDERS))
}

/// Writes down what is to be carried out. Where the program has no folder of its own there is nothing to come back to.
fn give_order(files: &Files, path: &Path, erasure: &Erasure) -> Result<Option<PathBuf>, SaveError> {
    let Some(home) = &files.home else { return Ok(None) };
    let folder =
        home.private_folder(&*files.disk, ORDERS).map_err(|err| SaveError::Failed { file: path.to_owned(), reason: store::why(&err) })?;
    let file = folder.join(format!("{}-{:08x}.json", erasure.session(), crc32fast::hash(path.as_os_str().as_encoded_bytes())));
    let mut order = Order { path: path.to_owned(), erasure: erasure.clone() };
    if let Some(before) = read_order(&*files.disk, &file) {
        // What it was about is not done, or not all of it.
        order.erasure.and(&before.erasure);
    }
    let json = serde_json::to_vec(&order).map_err(|err| SaveError::Failed { file: file.clone(), reason: err.to_string() })?;
    store::save_private(&*files.disk, &file, &json, Over::Anything)?;
    Ok(Some(file))
}

fn read_order(disk: &dyn Disk, file: &Path) -> Option<Order> {
    serde_json::from_slice(&disk.read(file).ok()?).ok()
}

/// Lets go of an order, unless something is to be tried again.
fn carried_out(files: &Files, order: Option<PathBuf>, done: &mut Erased) {
    let Some(order) = order.filter(|_| !done.is_unfinished()) else { return };
    let gone = files.disk.remove(&order).and_then(|()| order.parent().map_or(Ok(()), |folder| files.disk.flush_folder(folder)));
    if let Err(err) = gone {
        done.fails(&order, store::why(&err));
    }
}

/// Goes on with every order that an earlier run was ended in, or that could not be carried out wholly.
fn finish(files: &Files) -> Vec<FinishedErasing> {
    let Some(folder) = folder_of_orders(files) else { return Vec::new() };
    let orders = files.disk.names(&folder).unwrap_or_default().into_iter().map(|name| folder.join(name));
    let mut finished = Vec::new();
    for file in orders.filter(|file| file.extension().is_some_and(|ending| ending == "json")) {
        let Some(Order { path, erasure }) = read_order(&*files.disk, &file) else { continue };
        // Another window is at it, or has the session.
        let Ok(_lock) = Lock::take(&path, Timestamp::now()) else { continue };
        let done = match store::load::<Session>(&path) {
            Ok((loaded, _)) if erasure.is_done_in(&loaded.document) => {
                let mut done = clean(files, &path, &erasure);
                carried_out(files, Some(file), &mut done);
                Some(done)
            }
            Ok(_) => {
                // The session's file was not saved: nothing was erased, and nothing else was touched.
                let _ = files.disk.remove(&file);
                None
            }
            // It may be there again the next time.
            Err(_) => None,
        };
        finished.push(FinishedErasing { path, withdrawn: erasure.withdrawn().to_vec(), done });
    }
    finished
}

/// Removes files; gives those that are still there.
fn remove(disk: &dyn Disk, paths: Vec<PathBuf>) -> Vec<(PathBuf, String)> {
    let removed = paths.into_iter().map(|path| (disk.remove(&path), path));
    let left =
        removed.filter_map(|(removed, path)| removed.err().filter(|err| err.kind() != io::ErrorKind::NotFound).map(|err| (path, err)));
    left.map(|(path, err)| (path, store::why(&err))).collect()
}
