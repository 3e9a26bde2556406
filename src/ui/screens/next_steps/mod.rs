//! The next steps screen: the board, and the selected step beside it.

mod answers;
mod board;
mod card;
pub mod dialogs;
mod field;
mod move_menu;
mod panel;
mod reports;
mod review;

use crate::app::next_steps::{LeadIs, NextStepsCommand, StepFilter, StepThemeIs, new_step};
use crate::app::{AppState, Command, Open, Outbox, Screen};
use crate::model::{Stage, StepId};
use crate::ui::panes::pane;
use crate::ui::rescue_sheet;
use crate::ui::side::Side;
use crate::ui::theme::{self, Face, Icon};
use crate::ui::widgets::{Button, Choice, Level, empty_state_ui, heading_ui};
use crate::words;
use board::BoardPlace;
use eframe::egui::{Align, DragAndDrop, Key, Label, Layout, Popup, Ui, UiBuilder, pos2};
use panel::PanelPlace;

/// How wide the selected step is shown.
const PANEL: f32 = 344.0;
/// The least width at which the filters stand beside the title.
const FILTERS_BESIDE: f32 = 620.0;
/// The room that title, filters and button take beside the line about the board.
const SUMMARY_BESIDE: f32 = 640.0;
/// The selected step leaves the board at least this width.
const LEAST_BOARD: f32 = 240.0;
/// The least width at which board and selected step stand side by side.
const BOTH: f32 = 620.0;

/// The least height for the board and the offer of a rescue sheet above it; where there is less, the agenda and the palette have it.
const OFFER_FROM: f32 = 420.0;

/// What the screen keeps between frames.
#[derive(Default)]
pub struct NextStepsScreen {
    board: BoardPlace,
    /// Whether someone typed in the frame before: Esc leaves the field then, and not the step.
    typed: bool,
    panel: PanelPlace,
}

/// Draws the screen.
pub fn next_steps_ui(ui: &mut Ui, state: &AppState, open: &Open, screen: &mut NextStepsScreen, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    escape(ui, state, open, screen, out);
    let step = open.next_steps.selected.and_then(|step| open.session().next_steps.get(&step));
    let all = ui.available_rect_before_wrap();
    if let Some(step) = step
        && all.width() < BOTH
    {
        panel::panel_ui(ui, open, step, &mut screen.panel, out);
        return;
    }
    let side = Side::of(state, Screen::NextSteps, all.width(), PANEL, LEAST_BOARD);
    let [board, beside] = side.split(all);
    let rest = if step.is_some() { board } else { all };
    let builder = UiBuilder::new().max_rect(rest).layout(Layout::top_down(Align::Min));
    ui.scope_builder(builder, |ui| {
        header_ui(ui, open, out);
        ui.add_space(tokens.space.s);
        review::to_review_ui(ui, open, out);
        if ui.available_height() >= OFFER_FROM && rescue_sheet::offer_ui(ui, open, out) {
            ui.add_space(tokens.space.s);
        }
        if ui.available_height() >= OFFER_FROM && rescue_sheet::answers_ui(ui, open, out) {
            ui.add_space(tokens.space.s);
        }
        pane(ui, ui.available_rect_before_wrap());
        body_ui(ui, state, open, screen, out);
    });
    // After the board, so that the keyboard comes to it after the cards.
    if let Some(step) = step {
        side.splitter_ui(ui, beside, out);
        pane(ui, beside);
        ui.scope_builder(UiBuilder::new().max_rect(beside), |ui| panel::panel_ui(ui, open, step, &mut screen.panel, out));
    }
}

/// Esc closes the selected step, when nothing above it is to be closed.
fn escape(ui: &Ui, state: &AppState, open: &Open, screen: &mut NextStepsScreen, out: &mut Outbox) {
    let ctx = ui.ctx();
    let typing = ctx.text_edit_focused();
    let is_free = state.dialog.is_none() && !screen.typed && !Popup::is_any_open(ctx) && !DragAndDrop::has_any_payload(ctx);
    if open.next_steps.selected.is_some() && is_free && !typing && ui.input(|input| input.key_pressed(Key::Escape)) {
        out.send(Command::NextSteps(NextStepsCommand::Select(None)));
    }
    screen.typed = typing;
}

/// The title with what narrows the board down, what is on it in a line, and what adds to it. What has no room beside goes below.
fn header_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let board = &open.next_steps.board;
    let summary = words::next_step::summary(board.steps, board.organisations, board.overdue, board.themes_without);
    let font = tokens.font(Face::Regular, tokens.size.second);
    let summary_width = ui.painter().layout_no_wrap(summary.clone(), font, tokens.soft).size().x;
    let filters_fit = ui.available_width() > FILTERS_BESIDE;
    let summary_fits = ui.available_width() > SUMMARY_BESIDE + summary_width;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.space.m;
        heading_ui(ui, Level::Screen, say!("session-next-steps"));
        if filters_fit {
            filters_ui(ui, open, out);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.add(Button::main(say!("next-steps-new")).icon(Icon::Plus).key("N")).clicked() {
                out.send(new_step(Stage::Proposed));
            }
            if summary_fits {
                ui.add(Label::new(tokens.second(summary.as_str())).truncate());
            }
        });
    });
    if !filters_fit {
        ui.horizontal_wrapped(|ui| filters_ui(ui, open, out));
    }
    if !summary_fits {
        ui.add(Label::new(tokens.second(summary)).wrap());
    }
}

fn filters_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let (session, view) = (open.session(), &open.next_steps);
    if view.board.steps == 0 && view.filter.is_empty() {
        return;
    }
    let mut filter = view.filter.clone();
    let mut themes = vec![(None, say!("next-steps-all-themes").to_owned())];
    themes.extend(session.themes.in_order().iter().map(|it| (Some(StepThemeIs::Theme(it.key.clone())), it.name.clone())));
    themes.push((Some(StepThemeIs::None), say!("next-steps-no-theme").to_owned()));
    let mut leads = vec![(None, say!("next-steps-all-leads").to_owned())];
    leads.extend(view.board.leads.keys().map(|lead| (Some(LeadIs::Named(lead.clone())), lead.clone())));
    leads.push((Some(LeadIs::NoOne), words::next_step::no_lead().to_owned()));
    if let Some(LeadIs::Named(gone)) = filter.lead.as_ref().filter(|_| !leads.iter().any(|(lead, _)| *lead == filter.lead)) {
        leads.push((filter.lead.clone(), gone.clone()));
    }
    let by_lead = Choice::new(say!("next-steps-filter-lead"), &mut filter.lead).hide_label().width(150.0).show(ui, &leads).changed();
    let by_theme = Choice::new(say!("next-steps-filter-theme"), &mut filter.theme).hide_label().width(150.0).show(ui, &themes).changed();
    if by_theme || by_lead {
        out.send(Command::NextSteps(NextStepsCommand::Filter(filter)));
    }
}

fn body_ui(ui: &mut Ui, state: &AppState, open: &Open, screen: &mut NextStepsScreen, out: &mut Outbox) {
    let board = &open.next_steps.board;
    if board.steps == 0 {
        let (title, add) = (say!("next-steps-none-title"), say!("next-steps-add-first"));
        if empty_state_ui(ui, Icon::SquareKanban, title, say!("next-steps-none"), Some(add)) {
            out.send(new_step(Stage::Proposed));
        }
        return;
    }
    if board.shown() == 0 {
        let sentence = say!("next-steps-filtered", count = board.steps);
        if empty_state_ui(ui, Icon::Filter, say!("next-steps-filtered-title"), &sentence, Some(say!("actions-show-all-steps"))) {
            out.send(Command::NextSteps(NextStepsCommand::Filter(StepFilter::default())));
        }
        return;
    }
    board::board_ui(ui, state, open, &mut screen.board, &mut screen.panel.enter, out);
    drag_ghost_ui(ui, open);
}

/// The words of the step that is dragged, beside the pointer.
fn drag_ghost_ui(ui: &Ui, open: &Open) {
    let tokens = theme::tokens(ui);
    let Some(step) = DragAndDrop::payload::<StepId>(ui.ctx()) else { return };
    let (Some(step), Some(at)) = (open.session().next_steps.get(&step), ui.input(|input| input.pointer.hover_pos())) else { return };
    let area = eframe::egui::Area::new(eframe::egui::Id::unique("dragged-step")).order(eframe::egui::Order::Tooltip);
    area.fixed_pos(pos2(at.x + tokens.space.m, at.y + tokens.space.s)).interactable(false).show(ui.ctx(), |ui| {
        let frame = eframe::egui::Frame::popup(ui.style());
        frame.show(ui, |ui| {
            ui.set_max_width(220.0);
            ui.add(Label::new(tokens.strong(&step.what)).wrap());
        });
    });
}
