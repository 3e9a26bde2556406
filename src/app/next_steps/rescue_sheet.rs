//! The rescue sheet: what of a protected session was lost, what would be on the sheet, and putting it there.

use super::place;
use crate::app::write_up::{ExportChoice, WriteUpDialog};
use crate::app::{App, Command, Dialog, Open, Screen, ToastKind, typed};
use crate::edit::{Change, Edit, NextStepEdit, NextStepField};
use crate::model::{Audience, Finality, NextStep, NoteId, Position, Session, Stage};
use crate::report::{Drafts, Paper};
use std::collections::BTreeSet;

/// What would be on the sheet, and what of it is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetChoice {
    /// All that can go onto it.
    pub drafts: Drafts,
    /// The drafts that are left out, by the notes that give them their words.
    pub without: BTreeSet<NoteId>,
    /// Whether what is proposed already goes onto it.
    pub with_proposed: bool,
}

impl SheetChoice {
    /// Everything that there is room for.
    #[must_use]
    pub const fn of(drafts: Drafts) -> Self {
        Self { drafts, without: BTreeSet::new(), with_proposed: true }
    }

    /// How many steps it puts onto the sheet.
    #[must_use]
    pub fn steps(&self) -> usize {
        let proposed = if self.with_proposed { self.drafts.proposed.len() } else { 0 };
        let drafted = self.drafts.drafts.iter().filter(|draft| !self.without.contains(&draft.note)).count();
        proposed.saturating_add(drafted)
    }
}

/// How many steps are on the sheet and proposed.
#[must_use]
pub fn count_on_sheet(session: &Session) -> usize {
    session.next_steps.iter().filter(|step| step.on_sheet.is_some() && step.status.stage() == Stage::Proposed).count()
}

/// Shows what would be on the sheet.
pub(super) fn ask(app: &mut App) {
    typed::settle(app);
    let smallest = app.state.settings.smallest_group_shown;
    let Some(open) = app.state.open.as_ref() else { return };
    let choice = SheetChoice::of(Drafts::of(open.session(), smallest));
    app.state.dialog = Some(Dialog::RescueSheet(Box::new(choice)));
}

/// Puts it onto the sheet, as one step.
pub(super) fn make(app: &mut App, choice: &SheetChoice) {
    if app.refuses_changes() {
        return;
    }
    let smallest = app.state.settings.smallest_group_shown;
    let Some(open) = app.state.open.as_ref() else { return };
    // The session may have changed since: what is drafted is what may leave it now.
    let drafts = Drafts::of(open.session(), smallest);
    let now = SheetChoice { drafts, ..choice.clone() };
    let edits = edits(open, &now, || app.ids.step());
    let steps = edits.len();
    app.state.dialog = None;
    if edits.is_empty() {
        return;
    }
    if !app.commit_and_say(Edit::several(edits), say!("rescue-sheet-caption"), None) {
        return;
    }
    app.go_to(Screen::NextSteps);
    let export = (say!("rescue-sheet-export").to_owned(), Command::NextSteps(super::NextStepsCommand::ExportSheet));
    app.toast(ToastKind::Done, say!("rescue-sheet-done", count = steps), Some(export));
}

fn edits(open: &Open, choice: &SheetChoice, mut id: impl FnMut() -> crate::model::StepId) -> Vec<Edit> {
    let session = open.session();
    let mut number = session.next_steps.iter().filter_map(|step| step.on_sheet).max().unwrap_or(0);
    let mut next = || {
        number = number.saturating_add(1);
        Some(number)
    };
    let mut edits = Vec::new();
    if choice.with_proposed {
        edits.extend(choice.drafts.proposed.iter().map(|step| Edit::set_step(*step, NextStepField::OnSheet(next()))));
    }
    let mut position = place::last(session, Stage::Proposed);
    for draft in choice.drafts.drafts.iter().filter(|draft| !choice.without.contains(&draft.note)) {
        let mut step = NextStep::new(id(), position.clone(), draft.words.as_str());
        step.themes.clone_from(&draft.themes);
        step.answers.clone_from(&draft.answers);
        step.on_sheet = next();
        position = Position::between(Some(&position), None);
        edits.push(Edit::NextSteps(NextStepEdit::Step(Change::Add(Box::new(step)))));
    }
    edits
}

/// Asks how the sheet is exported.
pub(super) fn ask_export(app: &mut App) {
    let Some(open) = app.state.open.as_mut() else { return };
    open.document.seal();
    let choice =
        ExportChoice { audience: Audience::Attendees, finality: Finality::Draft, paper: Paper::RescueSheet, ..ExportChoice::default() };
    app.state.dialog = Some(Dialog::WriteUp(WriteUpDialog::Export(choice)));
}
