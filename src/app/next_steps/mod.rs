//! The next steps screen: the board, its commands and what is selected.

mod answers;
mod board;
mod dialog;
mod moving;
mod place;
mod reports;
mod rescue_sheet;
mod reviewing;
#[cfg(test)]
mod tests;
mod text;
mod typing;

pub(super) use typing::settle;
mod view;

pub use answers::{AnswerDraft, AnswersCommand, AnswersFile, AnswersView, step_on_sheet};
pub(super) use answers::{keep_half_written, path_chosen, read};
pub use board::{Board, LeadIs, StepCard, StepFilter, StepThemeIs};
pub use dialog::{AnswersDialog, Explanation, Move, NewStep, NextStepsDialog, UpdateDraft};
pub use rescue_sheet::{SheetChoice, count_on_sheet};
pub use text::{StepText, TextFault};
pub use view::NextStepsView;

use super::actions::{Action, Chord, Key, Where, action, keyed};
use super::state::{AppState, Dialog, Screen};
use super::toast::ToastKind;
use super::{App, Command};
use crate::edit::{Change, Edit, EditError, NextStepEdit, NextStepField, remove_step};
use crate::model::{Entity as _, EntryId, NextStep, Note, NoteId, Session, Stage, StepId, ThemeKey};
use crate::words;

/// Something to do on the board.
#[derive(Debug, Clone, PartialEq)]
pub enum NextStepsCommand {
    /// Shows a step beside the board.
    Select(Option<StepId>),
    /// Goes to the board and shows a step there.
    Show(StepId),
    /// The keyboard came to a step's card: keys move this one.
    Reach(StepId),
    /// Adds a step; asks for what is missing.
    Add(NewStep),
    /// Makes a proposed step of a note: its wording, its themes, linked to it.
    FromNote {
        /// The note.
        note: NoteId,
    },
    /// Puts a step before another one of a column, `None` at its end; asks for the words that are owed there.
    Place {
        /// The step.
        step: StepId,
        /// The column.
        stage: Stage,
        /// Before which step.
        before: Option<StepId>,
    },
    /// Moves a step with the words that were asked for; asks again while some are missing.
    Explain(Move),
    /// Moves the step that was reached to the next column, or to the one before.
    MoveAcross {
        /// To the next one.
        on: bool,
    },
    /// Moves the step that was reached one place down or up in its column.
    MoveWithin {
        /// Down.
        down: bool,
    },
    /// Shows only some steps.
    Filter(StepFilter),
    /// Someone types in a field of a step.
    Type {
        /// The step.
        step: StepId,
        /// The field.
        text: StepText,
        /// All that is in it now.
        typed: String,
    },
    /// Someone left a field: what is typed there is taken, where it can be.
    Leave {
        /// The step.
        step: StepId,
        /// The field.
        text: StepText,
    },
    /// Puts a theme on a step, or takes it off.
    ToggleTheme {
        /// The step.
        step: StepId,
        /// The theme.
        theme: ThemeKey,
    },
    /// Offers notes that hold these words to be linked to a step.
    FindNotes {
        /// The step.
        step: StepId,
        /// The words; empty: all notes.
        search: String,
    },
    /// Links a note to a step, or unlinks it.
    ToggleNote {
        /// The step.
        step: StepId,
        /// The note.
        note: NoteId,
    },
    /// Keeps an update; asks for what is missing or wrong.
    KeepUpdate(UpdateDraft),
    /// Attendees were told of an update today.
    ToldToday {
        /// The step.
        step: StepId,
        /// The update.
        update: EntryId,
    },
    /// Deletes an update.
    DeleteUpdate {
        /// The step.
        step: StepId,
        /// The update.
        update: EntryId,
    },
    /// A step from last time was reviewed; shows the next one.
    Review(StepId),
    /// Deletes a step.
    Delete(StepId),
    /// Shows what would be on the rescue sheet.
    AskSheet,
    /// Puts it onto the sheet, with drafts as proposed steps.
    MakeSheet(Box<SheetChoice>),
    /// Asks how the sheet is exported.
    ExportSheet,
    /// About the sheets that come back.
    Answers(AnswersCommand),
}

const HERE: Where = Where::On(Screen::NextSteps);

/// What can be done on this screen.
pub(super) static ACTIONS: &[Action] = &[
    keyed(|| say!("actions-new-step"), Chord::plain("N"), HERE, |_| Some(new_step(Stage::Proposed))).from_anywhere(),
    keyed(
        || say!("actions-step-next-column"),
        Key::Right.alt(),
        HERE,
        |state| if_reached(state, NextStepsCommand::MoveAcross { on: true }),
    ),
    keyed(
        || say!("actions-step-column-before"),
        Key::Left.alt(),
        HERE,
        |state| if_reached(state, NextStepsCommand::MoveAcross { on: false }),
    ),
    keyed(|| say!("actions-move-step-down"), Key::Down.alt(), HERE, |state| if_reached(state, NextStepsCommand::MoveWithin { down: true })),
    keyed(|| say!("actions-move-step-up"), Key::Up.alt(), HERE, |state| if_reached(state, NextStepsCommand::MoveWithin { down: false })),
    action(
        || say!("actions-link-notes"),
        HERE,
        |state| selected(state).map(|step| Command::NextSteps(NextStepsCommand::FindNotes { step, search: String::new() })),
    ),
    action(|| say!("actions-delete-step"), HERE, |state| selected(state).map(|step| Command::NextSteps(NextStepsCommand::Delete(step)))),
    action(|| say!("actions-show-all-steps"), HERE, |_| Some(Command::NextSteps(NextStepsCommand::Filter(StepFilter::default()))))
        .from_anywhere(),
    action(|| say!("actions-rescue-sheet"), HERE, |_| Some(Command::NextSteps(NextStepsCommand::AskSheet))).from_anywhere(),
    action(
        || say!("actions-export-rescue-sheet"),
        HERE,
        |state| (count_on_sheet(state.open.as_ref()?.session()) > 0).then_some(Command::NextSteps(NextStepsCommand::ExportSheet)),
    )
    .from_anywhere(),
    action(|| say!("actions-enter-answers"), HERE, |state| answers::if_sheet(state.open.as_ref()?, AnswersCommand::Enter)).from_anywhere(),
    action(|| say!("actions-take-in-answers"), HERE, |state| answers::if_sheet(state.open.as_ref()?, AnswersCommand::Ask)).from_anywhere(),
    action(|| say!("actions-most-wanted-first"), HERE, |state| answers::if_answered(state.open.as_ref()?, AnswersCommand::MostWantedFirst)),
];

fn selected(state: &AppState) -> Option<StepId> {
    state.open.as_ref()?.next_steps.selected
}

fn if_reached(state: &AppState, command: NextStepsCommand) -> Option<Command> {
    state.open.as_ref()?.next_steps.reached.map(|_| Command::NextSteps(command))
}

/// Asks for a new step of a column.
#[must_use]
pub fn new_step(stage: Stage) -> Command {
    Command::dialog(Dialog::NextSteps(NextStepsDialog::New(NewStep::at(stage))))
}

pub(super) fn run(app: &mut App, command: NextStepsCommand) {
    match command {
        NextStepsCommand::Select(step) => {
            select(app, step);
            follow_reached(app);
        }
        NextStepsCommand::Show(step) => {
            app.go_to(Screen::NextSteps);
            select(app, Some(step));
            show_card(app, step);
        }
        NextStepsCommand::Reach(step) => app.with_open(|open| open.next_steps.reached = Some(step)),
        NextStepsCommand::Add(new) => add(app, new),
        NextStepsCommand::FromNote { note } => from_note(app, note),
        NextStepsCommand::Place { step, stage, before } => moving::place_step(app, step, stage, before),
        NextStepsCommand::Explain(asked) => moving::explain(app, asked),
        NextStepsCommand::MoveAcross { on } => moving::move_across(app, on),
        NextStepsCommand::MoveWithin { down } => moving::move_within(app, down),
        NextStepsCommand::Filter(filter) => {
            app.with_open(|open| {
                open.next_steps.filter = filter;
                open.next_steps.refresh(open.document.session(), &open.insight, open.next_steps.today);
            });
        }
        NextStepsCommand::Type { step, text, typed } => typing::type_text(app, step, text, typed),
        NextStepsCommand::Leave { step, text } => typing::leave(app, step, text),
        NextStepsCommand::ToggleTheme { step, theme } => toggle_theme(app, step, theme),
        NextStepsCommand::FindNotes { step, search } => {
            app.with_open(|open| open.next_steps.find_notes(&open.notes, &search));
            app.state.dialog = Some(Dialog::NextSteps(NextStepsDialog::Link { step, search }));
        }
        NextStepsCommand::ToggleNote { step, note } => toggle_note(app, step, note),
        NextStepsCommand::KeepUpdate(draft) => reports::keep_update(app, draft),
        NextStepsCommand::ToldToday { step, update } => reports::told_today(app, step, update),
        NextStepsCommand::DeleteUpdate { step, update } => {
            reports::set_updates(app, step, |updates| updates.retain(|one| one.id != update));
        }
        NextStepsCommand::Review(step) => reviewing::reviewed(app, step),
        NextStepsCommand::Delete(step) => delete(app, step),
        NextStepsCommand::AskSheet => rescue_sheet::ask(app),
        NextStepsCommand::MakeSheet(choice) => rescue_sheet::make(app, &choice),
        NextStepsCommand::ExportSheet => rescue_sheet::ask_export(app),
        NextStepsCommand::Answers(command) => answers::run(app, command),
    }
}

fn step_of(app: &App, step: StepId) -> Option<&NextStep> {
    app.state.open.as_ref()?.session().next_steps.get(&step)
}

fn select(app: &mut App, step: Option<StepId>) {
    app.with_open(|open| {
        open.document.seal();
        open.next_steps.selected = step;
        open.next_steps.reached = step.or(open.next_steps.reached);
    });
}

/// Lets the screen bring a card into view and give it the keyboard.
fn show_card(app: &mut App, step: StepId) {
    app.with_open(|open| {
        open.next_steps.reached = Some(step);
        open.next_steps.moves += 1;
    });
}

/// The card of the step that is open, or was, has the keyboard.
fn follow_reached(app: &mut App) {
    if let Some(step) = app.state.open.as_ref().and_then(|open| open.next_steps.reached) {
        show_card(app, step);
    }
}

fn add(app: &mut App, new: NewStep) {
    if app.refuses_changes() {
        return;
    }
    let status = new.explanation.status(new.stage);
    let (Some(status), false) = (status, new.what.trim().is_empty()) else {
        app.state.dialog = Some(Dialog::NextSteps(NextStepsDialog::New(NewStep { tried: true, ..new })));
        return;
    };
    let Some(open) = app.state.open.as_ref() else { return };
    let mut step = NextStep::new(app.ids.step(), place::last(open.session(), new.stage), new.what.trim());
    step.status = status;
    step.lead = new.lead.trim().to_owned();
    let id = step.id;
    app.state.dialog = None;
    app.commit(Edit::NextSteps(NextStepEdit::Step(Change::Add(Box::new(step)))));
    if step_of(app, id).is_some() {
        select(app, Some(id));
        show_card(app, id);
    }
}

/// The step that a note is the seed of: proposed, in its words.
pub(in crate::app) fn step_of_note(id: StepId, session: &Session, note: &Note) -> NextStep {
    let mut step = NextStep::new(id, place::last(session, Stage::Proposed), note.wording().trim());
    step.themes.clone_from(&note.themes);
    step.answers = vec![note.id];
    step
}

fn from_note(app: &mut App, note: NoteId) {
    let Some(open) = app.state.open.as_ref() else { return };
    let Some(note) = open.session().notes.get(&note) else {
        let err = EditError::NotThere { what: Note::name(), id: note.to_string() };
        return app.commit_built(Err(err));
    };
    let step = step_of_note(app.ids.step(), open.session(), note);
    let (id, said) = (step.id, words::next_step::made_from(&note.reference().to_string()));
    app.commit(Edit::NextSteps(NextStepEdit::Step(Change::Add(Box::new(step)))));
    if step_of(app, id).is_some() {
        show_card(app, id);
        app.toast(ToastKind::Done, said, Some((say!("next-steps-show-it").to_owned(), Command::NextSteps(NextStepsCommand::Show(id)))));
    }
}

fn toggle_theme(app: &mut App, step: StepId, theme: ThemeKey) {
    let Some(found) = step_of(app, step) else { return };
    let mut themes = found.themes.clone();
    match themes.iter().position(|one| *one == theme) {
        Some(at) => {
            themes.remove(at);
        }
        None => themes.push(theme),
    }
    app.commit(Edit::set_step(step, NextStepField::Themes(themes)));
}

fn toggle_note(app: &mut App, step: StepId, note: NoteId) {
    let Some(found) = step_of(app, step) else { return };
    let edit = if found.answers.contains(&note) {
        NextStepEdit::Unlink { step, note }
    } else {
        NextStepEdit::Link { step, note, place: found.answers.len() }
    };
    app.commit(Edit::NextSteps(edit));
}

fn delete(app: &mut App, step: StepId) {
    if step_of(app, step).is_none() {
        return;
    }
    let neighbour = app.state.open.as_ref().and_then(|open| open.next_steps.board.neighbour(step));
    let Some(open) = app.state.open.as_ref() else { return };
    app.commit(remove_step(open.session(), step));
    if step_of(app, step).is_none() {
        if let Some(neighbour) = neighbour {
            show_card(app, neighbour);
        }
        app.toast(ToastKind::Done, words::next_step::deleted().to_owned(), Some((words::edits::undo().to_owned(), Command::Undo)));
    }
}
