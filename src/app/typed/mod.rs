//! What people type that stands for a value: dates, clock times, minutes, counts, lists.
//!
//! Text that does not say a value yet is a draft: it stays in its field, with what is wrong, until it does. Lists and counts go into
//! the session letter by letter; dates, times and minutes when the person leaves the field, so that "10:45" is not 10:04 on its way.

mod field;
#[cfg(test)]
mod tests;

use super::{App, Open};
use crate::words::reading::Unread;
pub use field::{ConcernTime, FormatCount, Headcount, ItemText, SessionText, TypedField};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is typed in fields and is not what the session says, by field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drafts(pub(super) BTreeMap<TypedField, Draft>);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Draft {
    text: String,
    /// What the session said when this was typed. It says something else now: the draft is past.
    over: String,
}

/// What a field shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The text in it.
    pub text: String,
    /// Why the text says no value; none: it does.
    pub unread: Option<Unread>,
}

/// What a field shows: what was typed last in it, or else what the session says. `None` where what it belongs to is gone.
#[must_use]
pub fn shown(open: &Open, field: &TypedField) -> Option<Shown> {
    let written = field.written(open)?;
    match open.drafts.0.get(field).filter(|draft| draft.over == written) {
        Some(draft) => Some(Shown { text: draft.text.clone(), unread: field.edit(&draft.text, open).err() }),
        None => Some(Shown { text: written, unread: None }),
    }
}

/// Someone typed in a field.
pub(super) fn type_in(app: &mut App, field: TypedField, text: String) {
    if app.refuses_changes() {
        return;
    }
    let edit = app.state.open.as_ref().filter(|_| field.goes_in_as_typed()).and_then(|open| field.edit(&text, open).ok());
    if let Some(edit) = edit.flatten() {
        app.commit(edit);
    }
    app.with_open(|open| {
        if let Some(over) = field.written(open) {
            open.drafts.0.insert(field, Draft { text, over });
        }
    });
}

/// Someone left a field: what it says goes into the session; what says nothing stays, to be put right.
pub(super) fn leave(app: &mut App, field: &TypedField) {
    app.with_open(|open| open.document.seal());
    let Some(open) = app.state.open.as_mut() else { return };
    let Some(shown) = shown(open, field) else {
        open.drafts.0.remove(field);
        return;
    };
    if shown.unread.is_some() || open.drafts.0.remove(field).is_none() {
        return;
    }
    if let Ok(Some(edit)) = field.edit(&shown.text, open) {
        app.commit(edit);
    }
    app.with_open(|open| open.document.seal());
}

/// Someone goes on to something else: all fields are left.
pub(super) fn settle(app: &mut App) {
    let fields: Vec<TypedField> = app.state.open.iter().flat_map(|open| open.drafts.0.keys().cloned()).collect();
    fields.iter().for_each(|field| leave(app, field));
    super::next_steps::settle(app);
}
