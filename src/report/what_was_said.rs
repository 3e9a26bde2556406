//! What was said, theme by theme: how many points from how many tables, what was counted, and people's words.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::build::Scope;
use super::joined;
use super::tree::{Block, Run};
use super::write_up;
use crate::model::{Audience, Note, NoteKind, Quoting, Section, Session, Theme, ThemeKey, Words};
use crate::words;

/// How many notes of one theme attendees read word for word; more would bury them.
const MOST_QUOTES: usize = 8;

/// Says that nothing is quoted, where that is so because nothing is recorded of what people were told.
pub(super) fn about_quoting(scope: &Scope<'_>) -> Vec<Block> {
    if scope.session.told.is_recorded() || scope.notes.is_empty() {
        return Vec::new();
    }
    let text = match scope.disclosure.audience() {
        Audience::Chair => say!("report-attendees-get-no-quotes"),
        _ => say!("report-nothing-quoted"),
    };
    vec![Block::Callout { runs: vec![Run::plain(text)] }]
}

/// The section without its heading.
pub(super) fn write(scope: &Scope<'_>) -> Vec<Block> {
    let mut blocks = write_up::paragraphs(scope, &Section::WhatWasSaid);
    if !scope.notes.is_empty() {
        blocks.push(Block::paragraph(say!("report-how-much-in-all", notes = joined::how_much(scope, &scope.notes))));
    }
    let by_theme = by_theme(scope);
    let mut said_once = Vec::new();
    let mut told: BTreeSet<&ThemeKey> = BTreeSet::new();
    for theme in themes_in_reading_order(scope.session) {
        let notes = by_theme.get(&theme.key).map_or(&[][..], Vec::as_slice);
        let written = write_up::paragraphs(scope, &Section::Theme(theme.key.clone()));
        match (notes, written.is_empty()) {
            ([], true) => {}
            ([note], true) => said_once.push((theme, *note)),
            _ => {
                // A part of a theme stands under it only where the wider one has a heading.
                let level = if theme.parent.as_ref().is_some_and(|key| told.contains(key)) { 3 } else { 2 };
                told.insert(&theme.key);
                blocks.extend(about_theme(scope, theme, level, written, notes));
            }
        }
    }
    blocks.extend(once(scope, &said_once));
    blocks.extend(without_theme(scope));
    blocks
}

fn by_theme<'a>(scope: &Scope<'a>) -> BTreeMap<&'a ThemeKey, Vec<&'a Arc<Note>>> {
    let mut by_theme: BTreeMap<&ThemeKey, Vec<&Arc<Note>>> = BTreeMap::new();
    for note in &scope.notes {
        for theme in &note.themes {
            by_theme.entry(theme).or_default().push(*note);
        }
    }
    by_theme
}

/// Themes in their order, each followed by those that are part of it.
#[must_use]
pub fn themes_in_reading_order(session: &Session) -> Vec<&Theme> {
    let themes: Vec<&Theme> = session.themes.in_order().into_iter().map(Arc::as_ref).collect();
    let top = themes.iter().copied().filter(|theme| theme.parent.as_ref().is_none_or(|key| !session.themes.contains(key)));
    let mut waiting: Vec<&Theme> = top.collect();
    waiting.reverse();
    let mut ordered = Vec::with_capacity(themes.len());
    while let Some(theme) = waiting.pop() {
        ordered.push(theme);
        waiting.extend(themes.iter().rev().filter(|part| part.parent.as_ref() == Some(&theme.key)));
    }
    // A file in which themes are part of each other in a circle still has its notes told.
    let reached: BTreeSet<&ThemeKey> = ordered.iter().map(|theme| &theme.key).collect();
    let circles: Vec<&Theme> = themes.into_iter().filter(|theme| !reached.contains(&theme.key)).collect();
    ordered.extend(circles);
    ordered
}

fn about_theme<'a>(scope: &Scope<'a>, theme: &Theme, level: u8, written: Vec<Block>, notes: &[&'a Arc<Note>]) -> Vec<Block> {
    let mut blocks = vec![Block::heading(level, name(scope, theme))];
    if !notes.is_empty() {
        let runs = vec![Run::strong(say!("report-how-much", notes = joined::how_much(scope, notes)))];
        blocks.push(Block::Paragraph { runs, flag: None });
    }
    blocks.extend(written);
    blocks.extend(quotes(scope, notes));
    blocks
}

fn name<'a>(scope: &Scope<'a>, theme: &Theme) -> &'a str {
    scope.disclosure.theme_name(&theme.key).unwrap_or(say!("report-theme-held-back"))
}

fn once<'a>(scope: &Scope<'a>, said_once: &[(&Theme, &'a Arc<Note>)]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (theme, note) in said_once {
        if blocks.is_empty() {
            blocks.push(Block::heading(2, say!("report-said-once")));
        }
        let how_much = say!("report-how-much", notes = words::count::notes(1));
        let runs = vec![Run::strong(words::report::label(name(scope, theme))), Run::plain(format!(" {how_much}"))];
        blocks.push(Block::Paragraph { runs, flag: None });
        blocks.extend(quotes(scope, &[note]));
    }
    blocks
}

fn without_theme(scope: &Scope<'_>) -> Vec<Block> {
    let notes: Vec<&Arc<Note>> = scope.notes.iter().copied().filter(|note| note.themes.is_empty()).collect();
    if notes.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::heading(2, say!("report-without-theme"))];
    blocks.push(Block::paragraph(say!("report-how-much", notes = joined::how_much(scope, &notes))));
    blocks.extend(quotes(scope, &notes));
    blocks
}

/// The words that the audience may read: all for the chair, for others the starred ones first and not too many.
fn quotes<'a>(scope: &Scope<'a>, notes: &[&'a Arc<Note>]) -> Vec<Block> {
    let readable = notes.iter().copied().filter(|note| scope.disclosure.words(note).is_some());
    if scope.is_for_chair() {
        return in_one_list(readable.filter_map(|note| quote(scope, note)));
    }
    // In the order in which notes were taken, a group's quote between two of one table would say where the group sat.
    let mut readable: Vec<&'a Arc<Note>> = readable.collect();
    readable.sort_by(|a, b| scope.disclosure.words(a).cmp(&scope.disclosure.words(b)));
    let (starred, others): (Vec<&'a Arc<Note>>, Vec<&'a Arc<Note>>) = readable.into_iter().partition(|note| note.starred);
    in_one_list(joined::one_of_each(scope, starred.into_iter().chain(others)).take(MOST_QUOTES).filter_map(|note| quote(scope, note)))
}

/// Points that follow each other become one list.
fn in_one_list(blocks: impl Iterator<Item = Block>) -> Vec<Block> {
    let mut all: Vec<Block> = Vec::new();
    for block in blocks {
        match (all.last_mut(), block) {
            (Some(Block::List { items }), Block::List { items: more }) => items.extend(more),
            (_, block) => all.push(block),
        }
    }
    all
}

/// A speaker's own words are a quote; a note-taker's wording is not, and says so.
fn quote(scope: &Scope<'_>, note: &Note) -> Option<Block> {
    let text = scope.disclosure.words(note)?.trim().to_owned();
    let mut origin = joined::origin(scope, note);
    origin.extend(note.support.map(|support| scope.disclosure.support(support)));
    if let NoteKind::Figure { source } = &note.kind {
        origin.extend(scope.disclosure.authored(source, &[note.id]).map(|source| say!("report-figure-from", source = source.trim())));
    }
    if scope.is_for_chair() {
        origin.extend(for_the_chair(scope, note));
    }
    let origin = origin.join("; ");
    Some(match note.words {
        Words::Their => Block::Quote { text, attribution: Some(origin) },
        Words::Paraphrase => Block::List { items: vec![vec![Run::plain(text), Run::plain(format!(" ({origin})"))]] },
    })
}

fn for_the_chair(scope: &Scope<'_>, note: &Note) -> Vec<String> {
    let mut facts = vec![note.reference().to_string()];
    facts.extend(note.said_at.map(|at| scope.clock.time(at)));
    if note.quoting != Some(Quoting::Yes) {
        facts.push(say!("report-may-we-quote", answer = words::report::quoting(note.quoting)));
    }
    facts
}
