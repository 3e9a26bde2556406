//! Two windows on one session: one only reads, and can ask for it; the other saves, lets go and only reads from then on.

use super::super::effect::{Effect, JournalEffect};
use super::super::toast::ToastKind;
use super::super::{App, Command, journal, next_steps, tables, typed};
use super::{FileCommand, ReadOnly, SaveState, saving};
use crate::words;
use std::path::Path;

/// Asks whoever has the session open to hand it over.
pub(super) fn take_over(app: &mut App) {
    let Some(open) = app.state.open.as_ref() else { return };
    let Some(ReadOnly::Held { who, .. }) = &open.file.read_only else { return };
    let (path, said) = (open.file.path.clone(), words::file::asks_for_it(who));
    app.state.reloads = Some(path.clone());
    app.toast(ToastKind::Remark, said, None);
    app.effect(Effect::TakeOver(path));
}

/// Nobody handed it over.
pub(super) fn not_taken_over(app: &mut App, path: &Path, who: &str) {
    app.state.reloads.take_if(|reloads| reloads == path);
    let copy = (words::file::save_copy().to_owned(), Command::File(FileCommand::AskCopy));
    app.toast(ToastKind::Error, words::file::not_handed_over(who), Some(copy));
}

/// Someone asks for the session that is open here.
pub(super) fn asked(app: &mut App, path: &Path, who: String) {
    let is_ours = app.state.open.as_ref().is_some_and(|open| open.file.path == path && open.file.read_only.is_none());
    if is_ours {
        typed::settle(app);
        tables::keep_half_written(app);
        next_steps::keep_half_written(app);
        app.with_open(|open| open.file.hands_over_to = Some(who));
        saving::save_now(app);
        go_on(app);
    }
}

/// Lets go of the session once all of it is on the disk; keeps it where that cannot be.
pub(super) fn go_on(app: &mut App) {
    let Some(open) = app.state.open.as_mut().filter(|open| open.file.hands_over_to.is_some()) else { return };
    match open.file.state {
        SaveState::Idle if open.document.is_saved() => {}
        SaveState::Idle | SaveState::Saving(_) => return saving::save_now(app),
        SaveState::Failed(_) | SaveState::ChangedOnDisk => {
            open.file.hands_over_to = None;
            return;
        }
    }
    let Some(who) = open.file.hands_over_to.take() else { return };
    // What is in the middle of being typed and cannot be kept in the session stays in the journal, for whoever opens the session next.
    let (stays, now) = (journal::holds_typed(app), app.state.now);
    let Some(open) = app.state.open.as_mut() else { return };
    open.file.read_only = Some(ReadOnly::Held { who: who.clone(), since: Some(now) });
    let path = open.file.path.clone();
    app.effect(Effect::Journal(JournalEffect::End { path: path.clone(), stays }));
    app.effect(Effect::Unlock(path));
    app.toast(ToastKind::Warning, words::file::handed_over(&who), None);
}
