//! Edits of themes.

use super::change::{Area, Change, InUse, fields};
use super::filters::with_theme;
use super::together::let_go;
use super::{Edit, NextStepField, NoteEdit, ParagraphField};
use crate::model::{Keyed, Part, Position, Section, Session, Theme, ThemeKey};

/// A change of the themes.
pub type ThemeEdit = Change<Theme>;

fields! {
    /// One value of a theme.
    ThemeField of Theme {
        Position(Position) = position,
        @typed Name(String) = name,
        @typed Meaning(String) = meaning,
        @typed NotMeaning(String) = not_meaning,
        @typed SuggestedBy(Vec<String>) = suggested_by,
        PaletteSlot(u8) = palette_slot,
        Parent(Option<ThemeKey>) = parent,
    }
}

impl Area for Theme {
    type Field = ThemeField;

    fn all(session: &Session) -> &Keyed<Self> {
        &session.themes
    }
    fn all_mut(session: &mut Session) -> &mut Keyed<Self> {
        &mut session.themes
    }
    fn in_use(key: &ThemeKey, session: &Session) -> Option<InUse> {
        InUse::count(session.notes.iter(), |note| note.themes.contains(key))
            .or_else(|| InUse::count(session.next_steps.iter(), |step| step.themes.contains(key)))
            .or_else(|| InUse::count(session.themes.iter(), |theme| theme.parent.as_ref() == Some(key)))
            .or_else(|| InUse::count(session.write_up.iter(), |paragraph| paragraph.section == Section::Theme(key.clone())))
    }
}

/// Removes a theme: notes and steps lose it, its parts become parts of what it was a part of, and paragraphs about it
/// go to what was said taken together.
#[must_use]
pub fn remove_theme(session: &Session, theme: &ThemeKey) -> Edit {
    let parent = session.themes.get(theme).and_then(|it| it.parent.clone());
    let mut edits = replace(session, theme, None);
    edits.extend(let_go(session, &Part::Theme(theme.clone())));
    edits.extend(parts(session, theme).map(|part| Edit::Themes(Change::Set(part.key.clone(), ThemeField::Parent(parent.clone())))));
    edits.push(Edit::Themes(Change::Remove(theme.clone())));
    Edit::several(edits)
}

/// Makes one theme out of two: whatever had `from` has `into` from now on, and `from` is gone.
#[must_use]
pub fn merge_themes(session: &Session, from: &ThemeKey, into: &ThemeKey) -> Edit {
    if from == into {
        return Edit::several([]);
    }
    let grandparent = session.themes.get(from).and_then(|it| it.parent.clone()).filter(|key| key != into);
    let set_parent = |theme: &ThemeKey, parent| Edit::Themes(Change::Set(theme.clone(), ThemeField::Parent(parent)));
    let mut edits = Vec::new();
    // It takes the place of what it was a part of first: else it would become a part of one of its own parts.
    if is_below(session, into, from) {
        edits.push(set_parent(into, grandparent));
    }
    edits.extend(replace(session, from, Some(into)));
    edits.extend(with_theme(session, from, into));
    edits.extend(let_go(session, &Part::Theme(from.clone())));
    edits.extend(parts(session, from).filter(|part| part.key != *into).map(|part| set_parent(&part.key, Some(into.clone()))));
    edits.push(Edit::Themes(Change::Remove(from.clone())));
    Edit::several(edits)
}

/// Whether a theme is a part of another, or of one of its parts, and so on.
fn is_below(session: &Session, theme: &ThemeKey, other: &ThemeKey) -> bool {
    let parent = |key: &ThemeKey| session.themes.get(key).and_then(|it| it.parent.clone());
    // A file can hold themes that go round in a circle: no way up is longer than there are themes.
    std::iter::successors(parent(theme), parent).take(session.themes.len()).any(|key| key == *other)
}

fn parts<'a>(session: &'a Session, theme: &'a ThemeKey) -> impl Iterator<Item = &'a Theme> {
    session.themes.iter().filter(move |it| it.parent.as_ref() == Some(theme))
}

/// The edits by which notes, steps and paragraphs have another theme, or none, in place of one.
fn replace(session: &Session, from: &ThemeKey, into: Option<&ThemeKey>) -> Vec<Edit> {
    let mut edits = Vec::new();
    for note in session.notes.iter() {
        let Some(place) = note.themes.iter().position(|theme| theme == from) else { continue };
        edits.push(Edit::Notes(NoteEdit::Untag { note: note.id, theme: from.clone() }));
        if let Some(into) = into.filter(|into| !note.themes.contains(into)) {
            edits.push(Edit::Notes(NoteEdit::Tag { note: note.id, theme: into.clone(), place }));
        }
    }
    for step in session.next_steps.iter().filter(|step| step.themes.contains(from)) {
        let mut themes: Vec<ThemeKey> = Vec::with_capacity(step.themes.len());
        for theme in &step.themes {
            if let Some(theme) = if theme == from { into } else { Some(theme) }
                && !themes.contains(theme)
            {
                themes.push(theme.clone());
            }
        }
        edits.push(Edit::set_step(step.id, NextStepField::Themes(themes)));
    }
    let about = Section::Theme(from.clone());
    for paragraph in session.write_up.iter().filter(|paragraph| paragraph.section == about) {
        let section = into.map_or(Section::WhatWasSaid, |into| Section::Theme(into.clone()));
        edits.push(Edit::WriteUp(Change::Set(paragraph.id, ParagraphField::Section(section))));
    }
    edits
}
