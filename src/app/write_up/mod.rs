//! The write-up screen: the chair's words beside the evidence, previews and exports.

mod check;
mod evidence;
mod leaving;
mod outline;
mod paragraphs;
mod preview;
mod sending;
#[cfg(test)]
mod tests;

pub(super) use check::arrived as checked;
pub use check::{WriteUpCheck, repeated_words};
pub use evidence::{Evidence, ShownNotes};
pub(super) use leaving::arrived as looked_through;
pub use leaving::{LeavingCheck, not_spelt};
pub use outline::{Outline, Part};
pub(super) use preview::arrived as previewed;
pub use preview::{Preview, PreviewOf};
pub(super) use sending::why_not_exported;
pub use sending::{ExportChoice, last_number};
pub(super) use sending::{asks_again, exported, not_exported, path_chosen};

use super::actions::{Action, Chord, Key, Where, action, keyed};
use super::{App, AppState, Command, Dialog, Screen};
use crate::app::Towards;
use crate::edit::{Edit, NoteField};
use crate::model::{Audience, Checked, EntryId, NoteId, Section, TableId};
use crate::report::leaving::Place;

/// Something to do on the write-up.
#[derive(Debug, Clone, PartialEq)]
pub enum WriteUpCommand {
    /// Shows a tab.
    Show(WriteUpTab),
    /// Goes to a part of the write-up.
    ChoosePart(Section),
    /// Chooses a paragraph: the notes beside it can be linked to it.
    Select(EntryId),
    /// Goes to a paragraph, wherever it is, and puts the cursor in it.
    GoToParagraph(EntryId),
    /// Adds an empty paragraph after the chosen one, or at the end of the part, and puts the cursor in it.
    Add,
    /// Moves a paragraph one place up or down in its part.
    Move(EntryId, Towards),
    /// Moves a paragraph to the end of another part.
    MoveTo(EntryId, Section),
    /// Deletes a paragraph.
    Remove(EntryId),
    /// Says that a paragraph stands on a note, or takes that back.
    ToggleNote {
        /// The paragraph.
        paragraph: EntryId,
        /// The note.
        note: NoteId,
    },
    /// Shows a note among the evidence.
    LookAt(NoteId),
    /// Chooses which notes stand beside the words.
    ShowNotes(ShownNotes),
    /// Searches the notes beside the words.
    SearchNotes(String),
    /// Marks every note of a table that was not checked yet as agreed by the table.
    MarkAgreed(TableId),
    /// Asks for whom and how to export.
    AskExport,
    /// Exports; asks where first. Waits until somebody looked through what would leave.
    Export(ExportChoice),
    /// Says that words which look like a name name nobody, or that a short form needs no long one.
    NamesNobody(String),
    /// Leaves the dialog for the place where something was found.
    OpenPlace(Place),
}

/// A tab of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WriteUpTab {
    /// The chair writes.
    #[default]
    Write,
    /// What an audience gets.
    Preview(Audience),
    /// What was sent.
    Sent,
}

/// What the write-up screen shows.
#[derive(Debug)]
pub struct WriteUpView {
    /// The tab.
    pub tab: WriteUpTab,
    /// The part that is written at.
    pub part: Section,
    /// The paragraph that is chosen, always one of that part.
    pub selected: Option<EntryId>,
    /// Counts how often the cursor was to be put into the chosen paragraph, or without one where a paragraph can be added; the
    /// screen does it once for each.
    pub cursor_asked: u64,
    /// The parts with their paragraphs.
    pub outline: Outline,
    /// The notes beside the words.
    pub evidence: Evidence,
    /// Which paragraphs attendees will not get.
    pub check: WriteUpCheck,
    /// What should be looked at before an export leaves.
    pub leaving: LeavingCheck,
    /// What an audience gets.
    pub preview: Preview,
    sending: sending::Sending,
}

impl Default for WriteUpView {
    fn default() -> Self {
        Self {
            tab: WriteUpTab::default(),
            part: Section::Purpose,
            selected: None,
            cursor_asked: 0,
            outline: Outline::default(),
            evidence: Evidence::default(),
            check: WriteUpCheck::default(),
            leaving: LeavingCheck::default(),
            preview: Preview::default(),
            sending: sending::Sending::default(),
        }
    }
}

/// A dialog about the write-up.
#[derive(Debug, Clone, PartialEq)]
pub enum WriteUpDialog {
    /// For whom and how to export.
    Export(ExportChoice),
}

const HERE: Where = Where::On(Screen::WriteUp);

/// What can be done on this screen.
pub(super) static ACTIONS: &[Action] = &[
    keyed(|| say!("actions-add-paragraph"), Key::Enter.command(), HERE, |state| while_writing(state, |_| Some(WriteUpCommand::Add))),
    keyed(|| say!("actions-move-paragraph-up"), Key::Up.alt(), HERE, |state| move_chosen(state, Towards::Up)),
    keyed(|| say!("actions-move-paragraph-down"), Key::Down.alt(), HERE, |state| move_chosen(state, Towards::Down)),
    keyed(|| say!("actions-export"), Chord::command("E"), HERE, |_| Some(Command::WriteUp(WriteUpCommand::AskExport))).from_anywhere(),
    action(|| say!("actions-delete-paragraph"), HERE, |state| while_writing(state, |view| view.selected.map(WriteUpCommand::Remove))),
    action(|| say!("actions-write"), HERE, |_| show(WriteUpTab::Write)).from_anywhere(),
    action(|| say!("actions-preview-chair"), HERE, |_| show(WriteUpTab::Preview(Audience::Chair))).from_anywhere(),
    action(|| say!("actions-preview-tables"), HERE, |_| show(WriteUpTab::Preview(Audience::Tables))).from_anywhere(),
    action(|| say!("actions-preview-attendees"), HERE, |_| show(WriteUpTab::Preview(Audience::Attendees))).from_anywhere(),
    action(|| say!("actions-show-sent"), HERE, |_| show(WriteUpTab::Sent)).from_anywhere(),
];

const fn show(tab: WriteUpTab) -> Option<Command> {
    Some(Command::WriteUp(WriteUpCommand::Show(tab)))
}

fn while_writing(state: &AppState, command: impl FnOnce(&WriteUpView) -> Option<WriteUpCommand>) -> Option<Command> {
    let view = &state.open.as_ref()?.write_up;
    let command = (view.tab == WriteUpTab::Write).then(|| command(view))?;
    command.map(Command::WriteUp)
}

fn move_chosen(state: &AppState, towards: Towards) -> Option<Command> {
    while_writing(state, |view| view.selected.map(|paragraph| WriteUpCommand::Move(paragraph, towards)))
}

pub(super) fn run(app: &mut App, command: WriteUpCommand) {
    match command {
        WriteUpCommand::Show(tab) => app.with_open(|open| {
            open.document.seal();
            open.write_up.tab = tab;
        }),
        WriteUpCommand::ChoosePart(part) => app.with_open(|open| {
            open.document.seal();
            open.write_up.go_to_part(part);
        }),
        WriteUpCommand::Select(paragraph) => app.with_open(|open| open.write_up.selected = Some(paragraph)),
        WriteUpCommand::GoToParagraph(paragraph) => paragraphs::go_to(app, paragraph),
        WriteUpCommand::Add => paragraphs::add(app),
        WriteUpCommand::Move(paragraph, towards) => paragraphs::step(app, paragraph, towards),
        WriteUpCommand::MoveTo(paragraph, part) => paragraphs::move_to(app, paragraph, part),
        WriteUpCommand::Remove(paragraph) => paragraphs::remove(app, paragraph),
        WriteUpCommand::ToggleNote { paragraph, note } => paragraphs::toggle_note(app, paragraph, note),
        WriteUpCommand::LookAt(note) => app.with_open(|open| open.write_up.evidence.look_at(note)),
        WriteUpCommand::ShowNotes(shown) => app.with_open(|open| open.write_up.evidence.shown = shown),
        WriteUpCommand::SearchNotes(words) => app.with_open(|open| open.write_up.evidence.words = words),
        WriteUpCommand::MarkAgreed(table) => mark_agreed(app, table),
        WriteUpCommand::AskExport => ask_export(app),
        WriteUpCommand::Export(choice) => {
            if !leaving::holds(app, choice) {
                sending::export(app, choice);
            }
        }
        WriteUpCommand::NamesNobody(words) => leaving::names_nobody(app, &words),
        WriteUpCommand::OpenPlace(place) => leaving::open_place(app, &place),
    }
}

/// Brings what the screen shows up to the session. Only while it is shown: the others need not wait for it.
pub(super) fn refresh(app: &mut App) {
    leaving::begin_if_due(app);
    if app.state.screen != Screen::WriteUp {
        return;
    }
    app.with_open(|open| {
        let session = open.document.session();
        let view = &mut open.write_up;
        view.outline.update(session);
        if !view.outline.has(&view.part) {
            view.part = Section::WhatWasSaid;
        }
        view.selected = view.selected.filter(|id| session.write_up.get(id).is_some_and(|paragraph| paragraph.section == view.part));
        let chosen = view.selected.and_then(|id| session.write_up.get(&id));
        view.evidence.update(&open.notes, &session.notes, &view.part, chosen);
    });
    check::begin_if_due(app);
    preview::begin_if_due(app);
}

impl WriteUpView {
    fn go_to_part(&mut self, part: Section) {
        if self.part != part {
            self.part = part;
            self.selected = None;
            self.evidence.shown = ShownNotes::default();
        }
    }

    /// Wishes for the cursor in a paragraph; with none, for the keyboard where one can be added.
    fn put_cursor_in(&mut self, paragraph: Option<EntryId>) {
        self.selected = paragraph;
        self.cursor_asked = self.cursor_asked.wrapping_add(1);
    }
}

fn mark_agreed(app: &mut App, table: TableId) {
    let Some(open) = app.state.open.as_ref() else { return };
    let notes = open.session().notes.iter();
    let unchecked = notes.filter(|note| note.table() == Some(table) && note.checked == Checked::NotYet);
    let edit = Edit::several(unchecked.map(|note| Edit::set_note(note.id, NoteField::Checked(Checked::Agreed))));
    app.commit(edit);
}

/// What was previewed last is what most likely goes out next.
fn ask_export(app: &mut App) {
    let Some(open) = app.state.open.as_mut() else { return };
    open.document.seal();
    let mut choice = open.write_up.sending.last_choice();
    if let WriteUpTab::Preview(audience) = open.write_up.tab {
        choice.audience = audience;
    }
    app.state.dialog = Some(Dialog::WriteUp(WriteUpDialog::Export(choice)));
}
