//! A card of the board.

use super::move_menu;
use crate::app::next_steps::{NextStepsCommand, StepCard};
use crate::app::{Command, Open, Outbox};
use crate::model::{Stage, StepId};
use crate::ui::theme::{self, Face, Icon, Tokens};
use crate::ui::widgets::{Card, Chip};
use crate::words;
use eframe::egui::text::LayoutJob;
use eframe::egui::{Align, DragAndDrop, Label, Layout, PointerButton, Response, Ui};

/// How solid a card is drawn that is being dragged elsewhere.
const DRAGGED: f32 = 0.45;

/// Draws a card. The response is the whole card's.
pub(super) fn card_ui(ui: &mut Ui, open: &Open, stage: Stage, card: &StepCard, enter: &mut Option<StepId>, out: &mut Outbox) -> Response {
    let tokens = theme::tokens(ui);
    let said = card.said();
    if DragAndDrop::payload::<StepId>(ui.ctx()).is_some_and(|dragged| *dragged == card.id) {
        ui.set_opacity(DRAGGED);
    }
    let selected = open.next_steps.selected == Some(card.id);
    let shown = Card::new().button(&said).draggable().selected(selected).padding(tokens.space.m);
    let response = shown.show(ui, |ui| face_ui(ui, stage, card, out)).response;
    response.dnd_set_drag_payload(card.id);
    if response.clicked() {
        if !response.clicked_by(PointerButton::Primary) {
            *enter = Some(card.id);
        }
        out.send(Command::NextSteps(NextStepsCommand::Select(Some(card.id))));
    }
    response
}

fn face_ui(ui: &mut Ui, stage: Stage, card: &StepCard, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    ui.spacing_mut().item_spacing.y = tokens.space.xs;
    if let Some(mark) = card.from_last_time {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space.xs;
            ui.add(Icon::History.image(tokens.shape.small_icon, tokens.soft));
            ui.label(tokens.second(mark));
        });
    }
    what_ui(ui, &tokens, &card.what);
    if let Some(matters) = &card.matters {
        ui.add(Label::new(tokens.second_strong(matters)).wrap());
    }
    if !card.themes.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = eframe::egui::vec2(tokens.space.xs, tokens.space.xs);
            for (slot, name) in &card.themes {
                ui.add(Chip::theme(usize::from(*slot), name));
            }
        });
    }
    if !card.measure.is_empty() {
        ui.add(Label::new(tokens.second(&card.measure)).wrap());
    }
    let lead = card.lead.as_deref().unwrap_or(words::next_step::no_lead());
    let lead_text = if card.lead.is_some() { tokens.second_strong(lead) } else { tokens.second(lead) };
    ui.add(Label::new(lead_text).wrap());
    if let Some(because) = &card.because {
        ui.add(Label::new(tokens.second(because)).wrap());
    }
    due_ui(ui, card);
    ui.horizontal(|ui| {
        if card.notes > 0 {
            ui.label(tokens.second(words::count::notes(card.notes)));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| move_menu::move_menu_ui(ui, stage, card, out));
    });
}

/// So many lines of what is to be done are shown; hovering shows the whole, and so does the step when it is open.
const MOST_LINES: usize = 6;

fn what_ui(ui: &mut Ui, tokens: &Tokens, what: &str) {
    let mut text = LayoutJob::simple(what.to_owned(), tokens.font(Face::Semibold, tokens.size.body), tokens.ink, ui.available_width());
    text.wrap.max_rows = MOST_LINES;
    ui.add(Label::new(text));
}

fn due_ui(ui: &mut Ui, card: &StepCard) {
    let tokens = theme::tokens(ui);
    if !card.is_overdue {
        if !card.due.is_empty() {
            ui.label(tokens.second(&card.due));
        }
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.space.xs;
        ui.add(Icon::TriangleAlert.image(tokens.shape.small_icon, tokens.red));
        ui.vertical(|ui| ui.add(Label::new(tokens.second_strong(&card.due).color(tokens.red)).wrap()));
    });
}
