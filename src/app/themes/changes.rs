//! The edits that the themes screen makes.

use super::outline::{beside, is_within};
use crate::app::Towards;
use crate::edit::{Change, Edit, NoteEdit, ThemeField};
use crate::model::{Note, NoteId, Position, Session, Theme, ThemeKey};
use std::collections::BTreeSet;

/// How many colours the palette has; slots beyond repeat them.
pub const PALETTE: u8 = 12;

/// Where a theme goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Above this one.
    Before(ThemeKey),
    /// Below this one.
    After(ThemeKey),
}

/// Whether a text can be a name.
pub(super) fn is_name(text: &str) -> bool {
    !text.trim().is_empty()
}

/// Words and phrases with commas or line breaks between them.
pub(super) fn words_of(text: &str) -> Vec<String> {
    text.split([',', '\n']).map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The theme that is called so, whatever the case.
#[must_use]
pub fn called<'a>(session: &'a Session, name: &str) -> Option<&'a Theme> {
    let name = name.trim().to_lowercase();
    session.themes.iter().find(|theme| theme.name.to_lowercase() == name)
}

/// Adds a theme below all others, in the colour that is used least.
pub(super) fn add(session: &Session, name: &str) -> Edit {
    let key = ThemeKey::from_name(name, |key| session.themes.contains(key));
    let last = session.themes.iter().map(|theme| &theme.position).max();
    let theme = Theme::new(key, Position::between(last, None), name, free_slot(session));
    Edit::Themes(Change::Add(Box::new(theme)))
}

/// The first palette slot that the fewest themes have.
pub(super) fn free_slot(session: &Session) -> u8 {
    let used = |slot: u8| session.themes.iter().filter(|theme| theme.palette_slot % PALETTE == slot).count();
    (0..PALETTE).min_by_key(|slot| used(*slot)).unwrap_or_default()
}

/// Tags notes with a theme, or takes it off where all of them have it; nothing where there are none.
pub(in crate::app) fn toggle_on(session: &Session, notes: &BTreeSet<NoteId>, theme: &ThemeKey) -> Option<Edit> {
    let mut notes: Vec<&Note> = notes.iter().filter_map(|id| session.notes.get(id)).collect();
    notes.sort_by_key(|note| (note.number, note.id));
    let all_have = notes.iter().all(|note| note.themes.contains(theme));
    let edits: Vec<Edit> = notes
        .into_iter()
        .filter(|note| note.themes.contains(theme) == all_have)
        .map(|note| {
            Edit::Notes(if all_have {
                NoteEdit::Untag { note: note.id, theme: theme.clone() }
            } else {
                NoteEdit::Tag { note: note.id, theme: theme.clone(), place: note.themes.len() }
            })
        })
        .collect();
    (!edits.is_empty()).then(|| Edit::several(edits))
}

/// Puts a theme beside another; nothing where it would become a part of itself or stands there already.
pub(super) fn put(session: &Session, theme: &ThemeKey, place: &Place) -> Option<Edit> {
    let (Place::Before(target) | Place::After(target)) = place;
    let (moved, beside_it) = (session.themes.get(theme)?, session.themes.get(target)?);
    if is_within(session, target, theme) {
        return None;
    }
    let order = beside(session, beside_it);
    let was = order.iter().position(|other| other.key == *theme);
    let others: Vec<_> = order.into_iter().filter(|other| other.key != *theme).collect();
    let at = others.iter().position(|other| other.key == *target)? + usize::from(matches!(place, Place::After(_)));
    if was == Some(at) {
        return None;
    }
    let before = at.checked_sub(1).and_then(|at| others.get(at)).map(|theme| &theme.position);
    let position = Position::between(before, others.get(at).map(|theme| &theme.position));
    let set = |field| Edit::Themes(Change::Set(theme.clone(), field));
    let parent = (moved.parent != beside_it.parent).then(|| set(ThemeField::Parent(beside_it.parent.clone())));
    Some(Edit::several(parent.into_iter().chain([set(ThemeField::Position(position))])))
}

/// Puts a theme one place up or down among its like; nothing at the end.
pub(super) fn step(session: &Session, theme: &ThemeKey, towards: Towards) -> Option<Edit> {
    let order = beside(session, session.themes.get(theme)?);
    let at = order.iter().position(|other| other.key == *theme)?;
    let place = match towards {
        Towards::Up => Place::Before(order.get(at.checked_sub(1)?)?.key.clone()),
        Towards::Down => Place::After(order.get(at + 1)?.key.clone()),
    };
    put(session, theme, &place)
}
