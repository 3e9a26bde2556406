//! The next steps screen: the board, its commands and what is selected.

use super::App;
use super::shortcuts::Shortcut;
use crate::model::StepId;

/// Something to do on the board.
#[derive(Debug, Clone, PartialEq)]
pub enum NextStepsCommand {
    /// Shows a step beside the board.
    Select(Option<StepId>),
}

/// What the next steps screen shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NextStepsView {
    /// The step that is shown beside the board.
    pub selected: Option<StepId>,
}

/// A dialog about next steps.
#[derive(Debug, Clone, PartialEq)]
pub enum NextStepsDialog {}

/// What can be done by key on this screen.
pub(super) static SHORTCUTS: &[Shortcut] = &[];

pub(super) fn run(app: &mut App, command: NextStepsCommand) {
    match command {
        NextStepsCommand::Select(step) => app.with_open(|open| open.next_steps.selected = step),
    }
}
