//! Find and replace: words in tidied and public wordings, seen before they are changed, as one edit.

use super::actions::{Action, Chord, Where, keyed};
use super::{App, Command, Dialog, Effect, LookEffect, Open, Screen, typed};
use crate::edit::{Edit, NoteField};
use crate::insight::{Replacement, Sought, Wording, Wordings};
use crate::model::{EntryId, Keyed, Note, NoteId};
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

/// So many notes are looked through at once; more of them aside.
const AT_ONCE: usize = 1_000;

/// Something to do in the dialog.
#[derive(Debug, Clone, PartialEq)]
pub enum ReplaceCommand {
    /// Opens it with what was typed last.
    Ask,
    /// Opens it for these words; afterwards the dialog that there is now comes back.
    AskFor(String),
    /// Chooses what is looked for, what is put in its place, and where.
    Choose(ReplaceChoice),
    /// Leaves a wording as it is, or changes it after all.
    Toggle(NoteId, Wording),
    /// Replaces what is not left out.
    Replace,
}

/// What is replaced by what, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplaceChoice {
    /// What is looked for.
    pub sought: Sought,
    /// What is put in its place.
    pub with: String,
    /// In which wordings.
    pub wordings: Wordings,
    /// Only in the notes that the screen's list shows.
    pub only_listed: bool,
}

/// What the dialog shows.
#[derive(Debug)]
pub struct ReplaceView {
    /// What is replaced by what, and where.
    pub choice: ReplaceChoice,
    left_out: BTreeSet<(NoteId, Wording)>,
    /// The notes that the list showed when the dialog opened; none: all of them.
    listed: Option<HashSet<NoteId>>,
    found: Vec<Replacement>,
    found_for: Option<LookedFor>,
    asked: Option<(EntryId, LookedFor)>,
    back_to: Option<Box<Dialog>>,
}

#[derive(Debug, Clone)]
struct LookedFor {
    notes: Keyed<Note>,
    leaves_out: bool,
    sought: Sought,
    wordings: Wordings,
    only_listed: bool,
}

impl LookedFor {
    fn is(&self, other: &Self) -> bool {
        let same = |it: &Self| (it.leaves_out, it.wordings, it.only_listed);
        self.notes.is_same(&other.notes) && self.sought == other.sought && same(self) == same(other)
    }
}

impl Default for ReplaceView {
    fn default() -> Self {
        let choice = ReplaceChoice {
            sought: Sought::default(),
            with: say!("replace-name").to_owned(),
            wordings: Wordings::default(),
            only_listed: false,
        };
        Self { choice, left_out: BTreeSet::new(), listed: None, found: Vec::new(), found_for: None, asked: None, back_to: None }
    }
}

impl ReplaceView {
    /// The wordings that hold the words, in the order of their notes; a moment behind what is typed.
    #[must_use]
    pub fn found(&self) -> &[Replacement] {
        &self.found
    }

    /// Whether somebody is still looking: what is shown was found for other words, or in notes as they were.
    #[must_use]
    pub const fn is_looking(&self) -> bool {
        self.asked.is_some()
    }

    /// Whether a wording would be changed.
    #[must_use]
    pub fn changes(&self, found: &Replacement) -> bool {
        !self.left_out.contains(&(found.note.id, found.wording))
    }

    /// How many notes would be changed.
    #[must_use]
    pub fn notes(&self) -> usize {
        let notes = self.found.iter().filter(|found| self.changes(found)).map(|found| found.note.id);
        // Both wordings of a note stand beside each other.
        let mut last = None;
        notes.filter(|note| last.replace(*note) != Some(*note)).count()
    }

    /// How many notes the list showed, where that is not all of them.
    #[must_use]
    pub fn listed(&self) -> Option<usize> {
        self.listed.as_ref().map(HashSet::len)
    }
}

/// What can be done wherever one is.
pub(super) static ACTIONS: &[Action] = &[keyed(
    || say!("actions-replace"),
    Chord::command("H"),
    Where::Session,
    |state| state.open.is_some().then_some(Command::Replace(ReplaceCommand::Ask)),
)];

pub(super) fn run(app: &mut App, command: ReplaceCommand) {
    match command {
        ReplaceCommand::Ask => ask(app, None),
        ReplaceCommand::AskFor(words) => ask(app, Some(words)),
        ReplaceCommand::Choose(choice) => app.with_open(|open| {
            let view = &mut open.replace;
            if view.choice.sought != choice.sought {
                view.left_out.clear();
            }
            view.choice = choice;
        }),
        ReplaceCommand::Toggle(note, wording) => app.with_open(|open| {
            let left_out = &mut open.replace.left_out;
            if !left_out.remove(&(note, wording)) {
                left_out.insert((note, wording));
            }
        }),
        ReplaceCommand::Replace => replace(app),
    }
}

fn ask(app: &mut App, words: Option<String>) {
    typed::settle(app);
    let (screen, back_to) = (app.state.screen, app.state.dialog.take());
    let Some(open) = app.state.open.as_mut() else { return };
    open.document.seal();
    let listed = if words.is_some() { None } else { listed(open, screen) };
    let view = &mut open.replace;
    view.left_out.clear();
    view.back_to = back_to.map(Box::new);
    view.listed = listed;
    view.choice.only_listed = false;
    if let Some(words) = words {
        let all = ReplaceView::default().choice;
        view.choice = ReplaceChoice { sought: Sought { words, ..Sought::default() }, ..all };
    }
    app.state.dialog = Some(Dialog::Replace);
}

/// The notes that a screen's list shows, where it shows some and leaves out others.
fn listed(open: &Open, screen: Screen) -> Option<HashSet<NoteId>> {
    let rows = match screen {
        Screen::Tables => open.tables.listed(),
        Screen::Themes => open.themes.list.positions(),
        Screen::WriteUp => open.write_up.evidence.rows(),
        _ => return None,
    };
    let shows_some = !rows.is_empty() && rows.len() < open.notes.len();
    shows_some.then(|| rows.iter().filter_map(|row| open.notes.get(*row)).map(|note| note.id).collect())
}

/// The dialog is closed: what was there before it comes back.
pub(super) fn closed(app: &mut App) {
    app.state.dialog = app.state.open.as_mut().and_then(|open| open.replace.back_to.take()).map(|dialog| *dialog);
}

/// Looks for the words where they, or the notes, are others than before; many notes aside, one look at a time.
pub(super) fn refresh(app: &mut App) {
    if app.state.dialog != Some(Dialog::Replace) {
        return app.with_open(|open| {
            if open.replace.found_for.take().is_some() {
                open.replace.found = Vec::new();
            }
        });
    }
    let Some(open) = app.state.open.as_mut() else { return };
    let view = &open.replace;
    let wanted = LookedFor {
        notes: open.document.session().notes.clone(),
        leaves_out: open.notes.leaves_out_chair_only(),
        sought: view.choice.sought.clone(),
        wordings: view.choice.wordings,
        only_listed: view.choice.only_listed,
    };
    if view.asked.is_some() || view.found_for.as_ref().is_some_and(|found| found.is(&wanted)) {
        return;
    }
    let listed = view.listed.as_ref().filter(|_| wanted.only_listed);
    let candidates = wanted.sought.candidates(&open.notes).into_iter().filter_map(|at| open.notes.get(at));
    let candidates: Vec<Arc<Note>> = candidates.filter(|note| listed.is_none_or(|listed| listed.contains(&note.id))).cloned().collect();
    if candidates.len() <= AT_ONCE {
        open.replace.found = find(&candidates, &wanted.sought, wanted.wordings);
        open.replace.found_for = Some(wanted);
        return;
    }
    let ticket = app.ids.entry();
    let effect = Effect::Look(LookEffect::Words { ticket, notes: candidates, sought: wanted.sought.clone(), wordings: wanted.wordings });
    app.with_open(|open| open.replace.asked = Some((ticket, wanted)));
    app.effect(effect);
}

/// The wordings of these notes that hold the words.
#[must_use]
pub fn find(notes: &[Arc<Note>], sought: &Sought, wordings: Wordings) -> Vec<Replacement> {
    notes.iter().flat_map(|note| sought.replacements(note, wordings)).collect()
}

/// Takes in what was found, unless it was not asked for by this session.
pub(super) fn arrived(app: &mut App, ticket: EntryId, found: Vec<Replacement>) {
    app.with_open(|open| {
        let view = &mut open.replace;
        if let Some((_, of)) = view.asked.take_if(|(asked, _)| *asked == ticket) {
            view.found = found;
            view.found_for = Some(of);
        }
    });
}

fn replace(app: &mut App) {
    if app.refuses_changes() {
        return;
    }
    let Some(open) = app.state.open.as_ref() else { return };
    let view = &open.replace;
    if view.is_looking() {
        return;
    }
    let with = view.choice.with.as_str();
    let (mut edits, mut notes) = (Vec::new(), BTreeSet::new());
    for shown in view.found.iter().filter(|found| view.changes(found)) {
        // What is typed since in another window of the same words is what they are replaced in.
        let Some(note) = open.notes.note(shown.note.id) else { continue };
        let now = view.choice.sought.replacements(note, view.choice.wordings).find(|now| now.wording == shown.wording);
        let Some((after, _)) = now.map(|now| now.after(with)) else { continue };
        let field = match shown.wording {
            Wording::Tidied => NoteField::Tidied(Some(after)),
            Wording::Public => NoteField::Public(Some(after)),
        };
        notes.insert(note.id);
        edits.push(Edit::set_note(note.id, field));
    }
    if edits.is_empty() {
        return;
    }
    let count = notes.len();
    if app.commit_and_say(Edit::several(edits), say!("replace-caption", count = count), Some(say!("replace-done", count = count))) {
        closed(app);
    }
}

#[cfg(test)]
mod tests;
