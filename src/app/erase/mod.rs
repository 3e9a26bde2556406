//! Erasing for good what someone withdrew: it asks, since nothing brings it back, and says what was done.

mod effect;

pub use effect::{EraseEffect, EraseEvent, Erased, FinishedErasing, Left, Why};

use super::file::SaveState;
use super::{App, Command, Dialog, Effect, Open, ToastKind, file, journal, typed};
use crate::erase::{Erasure, HeldBy, exports};
use crate::model::{NoteId, Part, Withdrawn};
use crate::words;
use std::path::PathBuf;

/// Something to do about what is to be gone for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EraseCommand {
    /// Says what erasing a note would take away, and asks.
    Ask(NoteId),
    /// Erases what was asked about.
    Sure,
    /// Removes files that could not be cleaned.
    Remove(Vec<PathBuf>),
}

/// A dialog about erasing.
#[derive(Debug, Clone, PartialEq)]
pub enum EraseDialog {
    /// What would go, and what could not be reached.
    Ask(Box<Asked>),
    /// It is being done.
    Running,
    /// What was done.
    Done(Box<Done>),
}

/// What somebody is asked about.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The note.
    pub note: NoteId,
    /// What is to be erased.
    pub erasure: Erasure,
    /// Where else the words stand in the session.
    pub places: Vec<Part>,
    /// The exports that may have held the note.
    pub exports: Vec<HeldBy>,
    /// How many kept versions have it, and how many journals were left behind that may; none: that is not known yet.
    pub kept: Option<(usize, usize)>,
}

/// What was done.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// The notes that are gone.
    pub withdrawn: Vec<Withdrawn>,
    /// The exports that may have held them.
    pub exports: Vec<HeldBy>,
    /// What became of files.
    pub done: Erased,
}

/// What is being erased.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Erasing {
    erasure: Erasure,
    exports: Vec<HeldBy>,
    /// It is on its way to the disk.
    is_begun: bool,
}

pub(super) fn run(app: &mut App, command: EraseCommand) {
    match command {
        EraseCommand::Ask(note) => ask(app, note),
        EraseCommand::Sure => sure(app),
        EraseCommand::Remove(paths) => {
            app.state.dialog = None;
            app.effect(Effect::Erase(EraseEffect::Remove(paths)));
        }
    }
}

fn ask(app: &mut App, id: NoteId) {
    typed::settle(app);
    if app.refuses_changes() {
        return;
    }
    let at = app.state.now;
    let Some(open) = app.state.open.as_mut() else { return };
    open.document.seal();
    if open.file.state == SaveState::ChangedOnDisk {
        // Which of the two the session is has to be chosen first.
        return app.dispatch(Command::File(file::FileCommand::Explain));
    }
    let session = open.document.session();
    let Some(note) = session.notes.get(&id) else { return };
    let mut erasure = Erasure::of(session, vec![Withdrawn { note: id, number: note.number, at }]);
    open.document.history().for_each(|edit| erasure.learn_edit(edit));
    let (exports, path) = (exports(session, note), open.file.path.clone());
    let places = erasure.places(session).into_iter().collect();
    app.effect(Effect::Erase(EraseEffect::Look { path, erasure: erasure.clone() }));
    app.state.dialog = Some(Dialog::Erase(EraseDialog::Ask(Box::new(Asked { note: id, erasure, places, exports, kept: None }))));
}

fn sure(app: &mut App) {
    if app.refuses_changes() {
        return;
    }
    let Some(Dialog::Erase(EraseDialog::Ask(asked))) = app.state.dialog.take() else { return };
    app.state.dialog = Some(Dialog::Erase(EraseDialog::Running));
    let (mut erasure, mut exports) = (asked.erasure, asked.exports);
    if let Some(before) = app.state.erasing.take() {
        // The disk would not have that yet.
        erasure.and(&before.erasure);
        exports.extend(before.exports);
    }
    app.state.erasing = Some(Erasing { erasure, exports, is_begun: false });
    go_on(app);
}

/// Begins what was said yes to, once no save is on its way: each would take the other's file for a stranger's.
pub(super) fn go_on(app: &mut App) {
    let Some(erasing) = app.state.erasing.as_mut().filter(|erasing| !erasing.is_begun) else { return };
    let Some(open) = app.state.open.as_mut().filter(|open| open.session().id == erasing.erasure.session()) else { return };
    if open.file.waits() {
        return;
    }
    erasing.is_begun = true;
    let erasure = erasing.erasure.clone();
    if let Some(erased) = erasure.erased(open.document.session()) {
        open.document.begin_anew(erased);
    }
    let revision = open.document.revision();
    open.file.state = SaveState::Saving(revision);
    // What was read or written before has the words: nothing is compared with it any more.
    open.file.base = None;
    open.file.saving = Some(open.document.session().clone());
    let effect = EraseEffect::Erase {
        path: open.file.path.clone(),
        session: Box::new(open.session().clone()),
        revision,
        number: open.document.last_number(),
        expected: open.file.stamp.clone(),
        erasure: erasure.clone(),
    };
    forget(app, &erasure);
    app.effect(Effect::Erase(effect));
}

/// Goes over what is kept here for what was withdrawn on another laptop: it came with the file that was opened, or with a merge.
pub(super) fn withdrawn_elsewhere(app: &mut App) {
    let Some(open) = app.state.open.as_mut().filter(|open| open.file.read_only.is_none() && open.file.state == SaveState::Idle) else {
        return;
    };
    let session = open.document.session();
    // What is to be said of it is in the file first.
    if open.gone_over == session.withdrawn || !open.document.is_saved() {
        return;
    }
    let erasure = Erasure::of_withdrawn(session);
    open.gone_over = session.withdrawn.clone();
    let mut learnt = erasure.clone();
    open.document.history().for_each(|edit| learnt.learn_edit(edit));
    if learnt != erasure {
        // Undo has it still.
        let session = open.document.session().clone();
        open.document.begin_anew(learnt.erased(&session).unwrap_or(session));
        file::changed(app);
        forget(app, &learnt);
    }
    let Some(path) = app.state.open.as_ref().map(|open| open.file.path.clone()) else { return };
    app.effect(Effect::Erase(EraseEffect::Again { path, erasure: learnt }));
}

/// Takes the words out of everything that the window keeps beside the session.
fn forget(app: &mut App, erasure: &Erasure) {
    let Some(open) = app.state.open.as_mut() else { return };
    let typed = journal::typed(open);
    let (tables, left) = (&mut open.tables, &mut open.file.left);
    let is_gone = |id: &mut NoteId| erasure.withdrawn().iter().any(|gone| gone.note == *id);
    (tables.said, tables.import, open.next_steps.answers.file) = (None, None, None);
    tables.note.take_if(is_gone);
    tables.at.take_if(is_gone);
    left.clear();
    app.state.left.retain(|left| left.recovery.session.id != erasure.session());
    app.state.toasts.retain(|toast| !erasure.is_in(&toast.text) && matches!(toast.action, None | Some((_, Command::File(_)))));
    let without = typed.iter().filter_map(|written| erasure.erased_json(written)).collect();
    journal::put_back(app, without);
    app.refresh();
    journal::write_typed(app);
}

/// Takes in what came of it.
pub(super) fn handle(app: &mut App, event: EraseEvent) {
    match event {
        EraseEvent::Looked { erasure, backups, journals } => looked(app, &erasure, (backups, journals)),
        EraseEvent::Erased { path, revision, stamp, took, done } => {
            let erasing = app.state.erasing.take();
            // Everything is gone over already.
            app.with_open(|open| open.gone_over = open.session().withdrawn.clone());
            file::saved(app, path, revision, stamp, took);
            if let Some(Erasing { erasure, exports, .. }) = erasing {
                remember(app, &erasure);
                report(app, Done { withdrawn: erasure.withdrawn().to_vec(), exports, done });
            }
        }
        EraseEvent::NotErased { path, error } => {
            if let Some(erasing) = app.state.erasing.as_mut() {
                erasing.is_begun = false;
                let why = words::erase::not_yet(&words::erase::references(erasing.erasure.withdrawn()));
                app.toast(ToastKind::Error, why, None);
            }
            app.state.dialog.take_if(|dialog| *dialog == Dialog::Erase(EraseDialog::Running));
            file::not_saved(app, &path, &error);
        }
        EraseEvent::Finished(finished) => finished.into_iter().for_each(|finished| told(app, finished)),
        EraseEvent::Removed(left) => {
            for (file, why) in &left {
                app.toast(ToastKind::Error, words::erase::not_removed(file, why), None);
            }
            if left.is_empty() {
                app.toast(ToastKind::Done, say!("erase-removed").to_owned(), None);
            }
        }
    }
}

/// More is known of what somebody is asked about.
fn looked(app: &mut App, erasure: &Erasure, kept: (usize, usize)) {
    let Some(open) = app.state.open.as_ref() else { return };
    if let Some(Dialog::Erase(EraseDialog::Ask(asked))) = app.state.dialog.as_mut()
        && asked.erasure.withdrawn() == erasure.withdrawn()
    {
        asked.erasure.and(erasure);
        asked.places = asked.erasure.places(open.session()).into_iter().collect();
        asked.kept = Some(kept);
    }
}

/// The list of recent sessions may have had the words, too.
fn remember(app: &mut App, erasure: &Erasure) {
    let recent = &mut app.state.home.recent;
    let without = serde_json::to_string(recent).ok().and_then(|json| serde_json::from_str(&erasure.erased_json(&json)?).ok());
    if let Some(without) = without {
        *recent = without;
    }
    if let Some(open) = app.state.open.take() {
        file::remember(app, &open);
        app.state.open = Some(open);
    }
}

/// Says what was done, over whatever is on the screen, but for another dialog.
fn report(app: &mut App, done: Done) {
    let is_free = app.state.dialog.as_ref().is_none_or(|dialog| *dialog == Dialog::Erase(EraseDialog::Running));
    if is_free && app.state.open.is_some() {
        app.state.dialog = Some(Dialog::Erase(EraseDialog::Done(Box::new(done))));
    } else {
        app.toast(ToastKind::Remark, words::erase::erased(&words::erase::references(&done.withdrawn)), None);
        say_what_is_left(app, &done.done);
    }
}

/// Says what became of what an earlier run was ended in.
fn told(app: &mut App, finished: FinishedErasing) {
    let references = words::erase::references(&finished.withdrawn);
    match finished.done {
        Some(done) => {
            app.toast(ToastKind::Remark, words::erase::finished(&references, &finished.path), None);
            say_what_is_left(app, &done);
        }
        None => app.toast(ToastKind::Error, words::erase::not_finished(&references, &finished.path), None),
    }
}

fn say_what_is_left(app: &mut App, done: &Erased) {
    for left in &done.left {
        app.toast(ToastKind::Error, left.said(), None);
    }
}

/// Says where people were told that the notes are kept no longer than this; it stays until it is read.
pub(super) fn say_kept_too_long(app: &mut App) {
    let until = app.state.open.as_ref().filter(|open| !open.session().about.illustrative).and_then(Open::kept_too_long);
    if let Some(until) = until {
        app.toast(ToastKind::Error, words::erase::kept_too_long(until), None);
    }
}

impl Open {
    /// The day until which people were told that the notes are kept, where that has passed.
    #[must_use]
    pub fn kept_too_long(&self) -> Option<jiff::civil::Date> {
        self.session().told.keep_until.filter(|until| *until < self.today())
    }
}
