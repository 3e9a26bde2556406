//! What came back on the rescue sheet about the selected step.

use crate::app::Open;
use crate::insight::{matters_to, should_act};
use crate::model::NextStep;
use crate::ui::theme;
use crate::ui::widgets::{Level, heading_ui};
use crate::words;
use eframe::egui::{Label, Ui};

/// Draws to how many the step matters most, to which groups, and who should act as people said it. The last two may tell of somebody:
/// they are not shown while projecting.
pub(super) fn answers_ui(ui: &mut Ui, open: &Open, step: &NextStep) {
    let session = open.session();
    let counts = &open.next_steps.board.answers;
    let matters = words::answers::matters(counts.matters(step.id), counts.all);
    let who = should_act(session, step.id);
    if matters.is_none() && who.is_empty() {
        return;
    }
    let tokens = theme::tokens(ui);
    heading_ui(ui, Level::Part, say!("answers-heading"));
    if let Some(matters) = matters {
        ui.add(Label::new(tokens.second_strong(matters)).wrap());
    }
    if open.is_projected() {
        if !who.is_empty() {
            ui.add(Label::new(tokens.second(say!("answers-who-hidden"))).wrap());
        }
        return;
    }
    let groups = words::answers::matters_to(&matters_to(session, step.id), session);
    if !groups.is_empty() {
        ui.add(Label::new(tokens.second(groups)).wrap());
    }
    if !who.is_empty() {
        ui.label(tokens.second(say!("answers-who-heading")));
        for said in &who {
            ui.add(Label::new(tokens.body(words::answers::should_act(said, session))).wrap());
        }
    }
}
