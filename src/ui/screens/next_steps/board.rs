//! The board: columns of cards, which can be dragged to another column or place.

use super::card;
use crate::app::next_steps::{NextStepsCommand, StepCard, new_step};
use crate::app::{Command, Open, Outbox};
use crate::model::{Stage, StepId};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{IconButton, Level, TallList, heading_ui};
use crate::words;
use eframe::egui::{Align, CornerRadius, DragAndDrop, Id, Layout, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};
use std::collections::BTreeMap;

/// The least width of a column.
const COLUMN: f32 = 184.0;
/// How wide a column has to be before the three noes have one each.
const ROOMY: f32 = 208.0;
/// How near to an edge a dragged card makes the board scroll, in points.
const EDGE: f32 = 36.0;

/// The columns where the three noes share one.
const FIVE: [&[Stage]; 5] =
    [&[Stage::Proposed], &[Stage::Agreed], &[Stage::UnderWay], &[Stage::Done], &[Stage::NotPossible, Stage::NotNow, Stage::PassedTo]];
/// The columns where there is room for all.
const SEVEN: [&[Stage]; 7] =
    [&[Stage::Proposed], &[Stage::Agreed], &[Stage::UnderWay], &[Stage::Done], &[Stage::NotPossible], &[Stage::NotNow], &[Stage::PassedTo]];

/// Where the columns are scrolled to, by their first stage.
#[derive(Default)]
pub struct BoardLists(BTreeMap<Stage, TallList>);

/// A row of a column.
enum Row<'a> {
    Head(Stage),
    Card(Stage, &'a StepCard),
}

/// What is known of a column's rows after they were drawn: where a dragged card would go.
#[derive(Default)]
struct Landing {
    rows: Vec<(Stage, Option<StepId>, Rect)>,
}

/// What the parts of the board draw from, and where they say what happened.
struct Scene<'a> {
    open: &'a Open,
    /// The card that is to be seen and have the keyboard.
    follow: Option<StepId>,
    enter: &'a mut Option<StepId>,
    out: &'a mut Outbox,
}

/// Draws the board; `true` when the card to `follow` was drawn and has the keyboard now.
pub(super) fn board_ui(
    ui: &mut Ui,
    open: &Open,
    lists: &mut BoardLists,
    follow: Option<StepId>,
    enter: &mut Option<StepId>,
    out: &mut Outbox,
) -> bool {
    let tokens = theme::tokens(ui);
    let mut scene = Scene { open, follow, enter, out };
    let gap = tokens.space.m;
    let width = ui.available_width();
    let roomy = width >= SEVEN.len() as f32 * (ROOMY + gap);
    let columns: &[&[Stage]] = if roomy { &SEVEN } else { &FIVE };
    let count = columns.len() as f32;
    let height = ui.available_height();
    let column_width = ((width - gap * (count - 1.0)) / count).floor().max(COLUMN);
    let mut followed = false;
    let area = ScrollArea::horizontal().id_salt("board").auto_shrink([false, false]).content_margin(0);
    area.show(ui, |ui| {
        scroll_at_edges(ui);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for stages in columns {
                let (rect, _) = ui.allocate_exact_size(vec2(column_width, height - tokens.space.xs), Sense::hover());
                let Some(first) = stages.first() else { continue };
                let list = lists.0.entry(*first).or_insert_with(|| TallList::new(120.0));
                let builder = UiBuilder::new().max_rect(rect).id_salt(("column", first)).layout(Layout::top_down(Align::Min));
                // A child of its own: what is in a column does not move the next one.
                followed |= column_ui(&mut ui.new_child(builder), &mut scene, stages, list);
            }
        });
    });
    followed
}

/// While a card is dragged to the left or right edge of what is seen, the board moves on.
fn scroll_at_edges(ui: &Ui) {
    let Some(at) = dragged_at(ui) else { return };
    let seen = ui.clip_rect();
    let step = if at.x < seen.left() + EDGE {
        8.0
    } else if at.x > seen.right() - EDGE {
        -8.0
    } else {
        return;
    };
    ui.scroll_with_delta(vec2(step, 0.0));
    ui.ctx().request_repaint();
}

fn dragged_at(ui: &Ui) -> Option<eframe::egui::Pos2> {
    if DragAndDrop::has_payload_of_type::<StepId>(ui.ctx()) { ui.input(|input| input.pointer.hover_pos()) } else { None }
}

fn column_ui(ui: &mut Ui, scene: &mut Scene<'_>, stages: &[Stage], list: &mut TallList) -> bool {
    let tokens = theme::tokens(ui);
    let whole = ui.max_rect();
    let zone = ui.interact(whole, ui.scope_id().with("column"), Sense::hover());
    let hovered = zone.dnd_hover_payload::<StepId>().is_some();
    let stroke = if hovered { Stroke::new(tokens.shape.line, tokens.accent) } else { Stroke::NONE };
    let radius = CornerRadius::same(tokens.shape.card_corner as u8);
    ui.painter().rect(whole, radius, tokens.sunk, stroke, StrokeKind::Inside);

    let mut landing = Landing::default();
    let inner = whole.shrink(tokens.space.s);
    let followed = ui
        .scope_builder(UiBuilder::new().max_rect(inner), |ui| {
            if let [only] = stages {
                head_ui(ui, scene.open, *only, scene.out);
            }
            rows_ui(ui, scene, stages, list, &mut landing)
        })
        .inner;
    if let Some(at) = dragged_at(ui).filter(|_| hovered) {
        let first = stages.first().copied().unwrap_or_default();
        let (stage, before, y) = landing.place(first, at.y, inner.top() + tokens.shape.control_height);
        let line = Rect::from_min_max(pos2(inner.left(), y - 1.0), pos2(inner.right(), y + 1.0));
        ui.painter().rect_filled(line, CornerRadius::same(tokens.shape.line as u8), tokens.accent);
        if let Some(step) = zone.dnd_release_payload::<StepId>() {
            scene.out.send(Command::NextSteps(NextStepsCommand::Place { step: *step, stage, before }));
        }
    }
    followed
}

impl Landing {
    /// Into which stage, before which card a dragged card goes, and at which height that is shown. `y` is where the pointer is;
    /// `top` where the place at the top is shown in a column without cards.
    fn place(&self, first: Stage, y: f32, top: f32) -> (Stage, Option<StepId>, f32) {
        let stage = self.rows.iter().take_while(|(_, _, rect)| rect.top() <= y).last().map_or(first, |(stage, _, _)| *stage);
        let mut end = top;
        for (of, card, rect) in &self.rows {
            if *of != stage {
                continue;
            }
            if card.is_some() && rect.center().y > y {
                return (stage, *card, rect.top() - 2.0);
            }
            end = rect.bottom() + 2.0;
        }
        (stage, None, end)
    }
}

fn rows_ui(ui: &mut Ui, scene: &mut Scene<'_>, stages: &[Stage], list: &mut TallList, landing: &mut Landing) -> bool {
    let (open, follow) = (scene.open, scene.follow);
    let rows = rows(open, stages);
    let name = stages.first().map_or("", |stage| words::next_step::stage(*stage));
    let mut followed = false;
    list.show(ui, name, rows.len(), |ui, at| match rows.get(at) {
        Some(Row::Head(stage)) => {
            let space = theme::tokens(ui).space;
            ui.add_space(if at == 0 { 0.0 } else { space.s });
            let rect = ui.scope(|ui| head_ui(ui, open, *stage, scene.out)).response.rect;
            ui.add_space(space.s);
            landing.rows.push((*stage, None, rect));
        }
        Some(Row::Card(stage, card)) => {
            let response = card::card_ui(ui, open, *stage, card, scene.enter, scene.out);
            if follow == Some(card.id) {
                response.request_focus();
                response.scroll_to_me(None);
                followed = true;
            }
            landing.rows.push((*stage, Some(card.id), response.rect));
            ui.add_space(theme::tokens(ui).space.s);
        }
        None => {}
    });
    let missed =
        follow.filter(|_| !followed).and_then(|step| rows.iter().position(|row| matches!(row, Row::Card(_, card) if card.id == step)));
    if let Some(at) = missed {
        list.show_row(at);
        ui.ctx().request_repaint();
    }
    followed
}

/// The rows of a column: where several stages share one, each has its head among the cards.
fn rows<'a>(open: &'a Open, stages: &[Stage]) -> Vec<Row<'a>> {
    let heads = stages.len() > 1;
    let mut rows = Vec::new();
    for stage in stages {
        rows.extend(heads.then_some(Row::Head(*stage)));
        rows.extend(open.next_steps.board.column(*stage).iter().map(|card| Row::Card(*stage, card)));
    }
    rows
}

fn head_ui(ui: &mut Ui, open: &Open, stage: Stage, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let name = words::next_step::stage(stage);
    ui.horizontal(|ui| {
        ui.add_space(tokens.space.xs);
        heading_ui(ui, Level::Card, name);
        ui.label(tokens.second(open.next_steps.board.column(stage).len().to_string()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.add(IconButton::new(Icon::Plus, &format!("Add a step to {name}")).small()).clicked() {
                out.send(new_step(stage));
            }
        });
    });
}

/// The id that a card's parts are told apart by.
pub(super) fn card_id(step: StepId) -> Id {
    Id::unique(("next step", step.number()))
}
