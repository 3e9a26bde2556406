//! A session was read: it is shown, unless it is open already or goes into the one that is.

use super::super::effect::Effect;
use super::super::toast::ToastKind;
use super::super::{App, packs};
use super::arrivals::show;
use super::{OpenFile, ReadOnly, Then, leaving, typed_path};
use crate::document::Document;
use crate::model::Session;
use crate::store::{FileStamp, Loaded, OpenElsewhere, Recovery};
use crate::words;
use std::path::PathBuf;

pub(super) fn read(
    app: &mut App,
    path: PathBuf,
    loaded: Loaded<Session>,
    stamp: FileStamp,
    held: Option<OpenElsewhere>,
    left: Vec<Recovery>,
) {
    typed_path::done(app);
    let is_open = app.state.open.as_ref().is_some_and(|open| open.file.path == path);
    let reloads = app.state.reloads.take_if(|reloads| *reloads == path).is_some();
    if is_open && !reloads {
        // The same file under another name.
        return super::show_again(app);
    }
    if !is_open && packs::is_of_open(&app.state, &loaded.document) {
        // It goes into the whole session, which stays open.
        app.effect(Effect::Unlock(path.clone()));
        return packs::bring(app, vec![path]);
    }
    for remark in &loaded.remarks {
        app.toast(ToastKind::Remark, words::sentence(&remark.to_string()), None);
    }
    for fault in crate::model::faults(&loaded.document).iter().take(3) {
        app.toast(ToastKind::Error, words::file::fault_in(&path, &fault.to_string()), None);
    }
    // What a newer Saltaire made is read-only whoever has it open.
    let read_only = loaded.newer.map(ReadOnly::Newer).or_else(|| held.and_then(|held| held_elsewhere(app, held)));
    let (document, mut file) = (Document::opened(loaded.document), OpenFile::new(path, Some(stamp), read_only));
    file.left = left;
    if is_open {
        // Its lock stays: it is the same file.
        let screen = app.state.screen;
        show(app, document, file);
        app.state.screen = screen;
    } else {
        leaving::leave(app, Then::Show(Box::new((document, file))));
    }
}

/// Why a session can only be read that others have open; one that another computer may have can be changed, and that is said.
fn held_elsewhere(app: &mut App, held: OpenElsewhere) -> Option<ReadOnly> {
    match held {
        OpenElsewhere::Now { who, since } => Some(ReadOnly::Held { who, since }),
        OpenElsewhere::Perhaps(holder) => {
            let since = words::time::near(holder.since, app.state.now, &app.state.zone);
            app.toast(ToastKind::Remark, words::file::perhaps_open_elsewhere(&holder.who, &since), None);
            None
        }
    }
}
