//! A field of the selected step: what is typed goes to the session letter by letter, or waits with the reason why it cannot.

use crate::app::next_steps::{NextStepsCommand, StepText};
use crate::app::{Command, Open, Outbox};
use crate::model::StepId;
use crate::ui::widgets::TextField;
use eframe::egui::{Id, Ui};

/// How a field looks.
#[derive(Default)]
pub(super) struct Look<'a> {
    /// How many lines it has; 0: it is one line and stays one.
    pub rows: usize,
    /// Words that stand in it while it is empty.
    pub hint: &'a str,
    /// A remark below it.
    pub note: Option<&'a str>,
}

/// The id of a field, to give it the keyboard.
pub(super) fn field_id(step: StepId, text: StepText) -> Id {
    Id::unique(("step-text", step.number(), text))
}

/// Draws a field of a step.
pub(super) fn field_ui(ui: &mut Ui, open: &Open, step: StepId, text: StepText, label: &str, look: &Look<'_>, out: &mut Outbox) {
    let (session, view) = (open.session(), &open.next_steps);
    let mut typed = view.text(session, step, text);
    let waits = view.waits(session, step, text);
    let id = field_id(step, text);
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let error = match &waits {
        Some(Err(fault)) if !has_focus => Some(fault.said()),
        _ => None,
    };
    let field = if look.rows > 0 { TextField::multi(&mut typed, look.rows) } else { TextField::single(&mut typed) };
    let mut field = field.label(label).id(id).error(error).hint(look.hint);
    if let Some(note) = look.note {
        field = field.note(note);
    }
    let shown = field.show(ui);
    if shown.response.changed() {
        out.send(Command::NextSteps(NextStepsCommand::Type { step, text, typed }));
    }
    // What could be taken and still waits was left in another way, by a shortcut to another screen.
    let left_behind = waits == Some(Ok(())) && !shown.response.has_focus();
    if shown.response.lost_focus() || left_behind {
        out.send(Command::NextSteps(NextStepsCommand::Leave { step, text }));
    }
}
