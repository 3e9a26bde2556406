//! The board: columns of cards, which can be dragged to another column or place.

use super::card;
use crate::app::next_steps::{NextStepsCommand, StepCard, new_step};
use crate::app::{AppState, Command, Open, Outbox};
use crate::model::{Stage, StepId};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, IconButton, Level, TallList, follow_focus, heading_ui};
use crate::words;
use eframe::egui::{
    Align, CornerRadius, DragAndDrop, EventFilter, Frame, Id, Key, Label, Layout, Margin, Rect, Response, Role, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, UiBuilder, pos2, vec2,
};
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

/// What the board keeps between frames.
#[derive(Default)]
pub(super) struct BoardPlace {
    /// Where the columns are scrolled to, by their first stage.
    lists: BTreeMap<Stage, TallList>,
    /// The last move that was followed with the keyboard.
    followed: u64,
    /// The card that is to be seen and have the keyboard, in so many frames more.
    follow: Option<(StepId, u8)>,
    /// Whether a dialog was open in the frame before: when it closes, it gives the keyboard back to what had it.
    had_dialog: bool,
}

impl BoardPlace {
    /// Takes up what was moved or made since the frame before.
    fn begin(&mut self, state: &AppState, open: &Open, enter: Option<StepId>) {
        let view = &open.next_steps;
        let frames = if std::mem::replace(&mut self.had_dialog, state.dialog.is_some()) { 2 } else { 1 };
        if self.followed != view.moves && state.dialog.is_none() {
            self.followed = view.moves;
            // Where the keyboard goes on into the step, the card does not get it.
            self.follow = view.reached.filter(|step| enter != Some(*step)).map(|step| (step, frames));
        }
        self.follow.take_if(|(step, _)| !view.board.shows(*step));
    }
}

/// A row of a column.
enum Row<'a> {
    Head(Stage),
    Card(Stage, &'a StepCard),
    /// What goes there, where there is nothing.
    Empty(Stage),
}

/// What is known of a column's rows after they were drawn: where a dragged card would go.
#[derive(Default)]
struct Landing {
    rows: Vec<(Stage, Option<StepId>, Rect)>,
}

/// What the parts of the board draw from, and where they say what happened.
struct Scene<'a> {
    open: &'a Open,
    /// The card that is to be seen and have the keyboard, in so many frames more.
    follow: &'a mut Option<(StepId, u8)>,
    /// The card that has the keyboard.
    focused: Option<StepId>,
    enter: &'a mut Option<StepId>,
    out: &'a mut Outbox,
}

/// Draws the board.
pub(super) fn board_ui(ui: &mut Ui, state: &AppState, open: &Open, place: &mut BoardPlace, enter: &mut Option<StepId>, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    place.begin(state, open, *enter);
    let mut scene = Scene { open, follow: &mut place.follow, focused: None, enter, out };
    let lists = &mut place.lists;
    let gap = tokens.space.m;
    let width = ui.available_width();
    let roomy = width >= SEVEN.len() as f32 * (ROOMY + gap);
    let columns: &[&[Stage]] = if roomy { &SEVEN } else { &FIVE };
    let count = columns.len() as f32;
    let height = ui.available_height();
    let column_width = ((width - gap * (count - 1.0)) / count).floor().max(COLUMN);
    let area = ScrollArea::horizontal().id_salt("board").auto_shrink([false, false]).content_margin(0);
    area.show(ui, |ui| {
        scroll_at_edges(ui);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for stages in columns {
                let (rect, _) = ui.allocate_exact_size(vec2(column_width, height - tokens.space.xs), Sense::hover());
                let Some(first) = stages.first() else { continue };
                let list = lists.entry(*first).or_insert_with(|| TallList::new(120.0));
                let builder = UiBuilder::new().max_rect(rect).id_salt(("column", first)).layout(Layout::top_down(Align::Min));
                // A child of its own: what is in a column does not move the next one.
                column_ui(&mut ui.new_child(builder), &mut scene, stages, list);
            }
        });
        follow_focus(ui);
    });
    let focused = scene.focused;
    if let Some(target) = focused.filter(|_| state.dialog.is_none()).and_then(|card| arrow_target(ui, open, columns, card)) {
        place.follow = Some((target, 1));
        ui.ctx().request_repaint();
    }
}

/// The card that an arrow key, Home or End goes to from another one; columns without cards are passed over.
fn arrow_target(ui: &Ui, open: &Open, columns: &[&[Stage]], from: StepId) -> Option<StepId> {
    let pressed = |key| ui.input(|input| input.modifiers.is_none() && input.key_pressed(key));
    let cards = |stages: &[Stage]| -> Vec<StepId> {
        stages.iter().flat_map(|stage| open.next_steps.board.column(*stage)).map(|card| card.id).collect()
    };
    let columns: Vec<Vec<StepId>> = columns.iter().map(|stages| cards(stages)).collect();
    let (at, row) = columns.iter().enumerate().find_map(|(at, cards)| Some((at, cards.iter().position(|card| *card == from)?)))?;
    let (before, after) = (columns.get(..at)?, columns.get(at + 1..)?);
    let here = columns.get(at)?;
    let beside = |column: &Vec<StepId>| column.get(row.min(column.len().saturating_sub(1))).copied();
    match () {
        () if pressed(Key::ArrowUp) => here.get(row.checked_sub(1)?).copied(),
        () if pressed(Key::ArrowDown) => here.get(row + 1).copied(),
        () if pressed(Key::ArrowLeft) => before.iter().rev().find_map(beside),
        () if pressed(Key::ArrowRight) => after.iter().find_map(beside),
        () if pressed(Key::Home) => here.first().copied(),
        () if pressed(Key::End) => here.last().copied(),
        () => None,
    }
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

fn column_ui(ui: &mut Ui, scene: &mut Scene<'_>, stages: &[Stage], list: &mut TallList) {
    let tokens = theme::tokens(ui);
    let whole = ui.max_rect();
    let zone = ui.interact(whole, ui.scope_id().with("column"), Sense::hover());
    let hovered = zone.dnd_hover_payload::<StepId>().is_some();
    let stroke = if hovered { Stroke::new(tokens.shape.line, tokens.accent) } else { Stroke::NONE };
    let radius = CornerRadius::same(tokens.shape.card_corner as u8);
    ui.painter().rect(whole, radius, tokens.sunk, stroke, StrokeKind::Inside);

    let mut landing = Landing::default();
    let inner = whole.shrink(tokens.space.s);
    let board = &scene.open.next_steps.board;
    let names: Vec<String> = stages.iter().map(|stage| words::next_step::column(*stage, board.column(*stage).len())).collect();
    let builder = UiBuilder::new().max_rect(inner).accessibility_role(Role::Group).accessibility_label(names.join(" · "));
    ui.scope_builder(builder, |ui| {
        if let [only] = stages {
            head_ui(ui, scene.open, *only, scene.out);
        }
        rows_ui(ui, scene, stages, list, &mut landing);
    });
    if let Some(at) = dragged_at(ui).filter(|_| hovered) {
        let first = stages.first().copied().unwrap_or_default();
        let (stage, before, y) = landing.place(first, at.y, inner.top() + tokens.shape.control_height);
        let line = Rect::from_min_max(pos2(inner.left(), y - 1.0), pos2(inner.right(), y + 1.0));
        ui.painter().rect_filled(line, CornerRadius::same(tokens.shape.line as u8), tokens.accent);
        if let Some(step) = zone.dnd_release_payload::<StepId>() {
            scene.out.send(Command::NextSteps(NextStepsCommand::Place { step: *step, stage, before }));
        }
    }
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

fn rows_ui(ui: &mut Ui, scene: &mut Scene<'_>, stages: &[Stage], list: &mut TallList, landing: &mut Landing) {
    let open = scene.open;
    let rows = rows(open, stages);
    let wanted = scene.follow.map(|(step, _)| step);
    if let Some(at) = wanted.and_then(|step| rows.iter().position(|row| matches!(row, Row::Card(_, card) if card.id == step))) {
        list.show_row(at);
    }
    let name = stages.first().map_or("", |stage| words::next_step::stage(*stage));
    list.show(ui, name, rows.len(), |ui, at| match rows.get(at) {
        Some(Row::Head(stage)) => {
            let space = theme::tokens(ui).space;
            ui.add_space(if at == 0 { 0.0 } else { space.s });
            let rect = ui.scope(|ui| head_ui(ui, open, *stage, scene.out)).response.rect;
            ui.add_space(space.s);
            landing.rows.push((*stage, None, rect));
        }
        Some(Row::Card(stage, card)) => {
            let response = card_row_ui(ui, scene, *stage, card);
            landing.rows.push((*stage, Some(card.id), response.rect));
            ui.add_space(theme::tokens(ui).space.s);
        }
        Some(Row::Empty(stage)) => {
            let rect = ui.scope(|ui| empty_ui(ui, *stage, stages.len() == 1, scene.out)).response.rect;
            ui.add_space(theme::tokens(ui).space.s);
            landing.rows.push((*stage, None, rect));
        }
        None => {}
    });
}

/// A card, which gets the keyboard where it is to have it.
fn card_row_ui(ui: &mut Ui, scene: &mut Scene<'_>, stage: Stage, card: &StepCard) -> Response {
    // Not told apart by its place, so that it keeps the keyboard when it is moved.
    let builder = UiBuilder::new().scope_id(card_id(card.id)).accessibility_role(Role::ListItem);
    let response = ui.scope_builder(builder, |ui| card::card_ui(ui, scene.open, stage, card, scene.enter, scene.out)).inner;
    if let Some((step, frames)) = *scene.follow
        && step == card.id
    {
        *scene.follow = frames.checked_sub(1).filter(|left| *left > 0).map(|left| (step, left));
        response.request_focus();
        ui.ctx().request_repaint();
    }
    if ui.memory(|memory| memory.has_focus(response.id)) {
        scene.focused = Some(card.id);
        if scene.follow.is_none() && scene.open.next_steps.reached != Some(card.id) {
            scene.out.send(Command::NextSteps(NextStepsCommand::Reach(card.id)));
        }
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
    response
}

/// What goes to a column that has no cards.
fn empty_ui(ui: &mut Ui, stage: Stage, with_action: bool, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    Frame::new().inner_margin(Margin::symmetric(tokens.space.xs as i8, 0)).show(ui, |ui| {
        ui.add(Label::new(tokens.second(words::next_step::goes_here(stage))).wrap());
        if with_action && ui.add(Button::quiet(say!("next-steps-column-add")).icon(Icon::Plus).small()).clicked() {
            out.send(new_step(stage));
        }
    });
}

/// The rows of a column: where several stages share one, each has its head among the cards.
fn rows<'a>(open: &'a Open, stages: &[Stage]) -> Vec<Row<'a>> {
    let heads = stages.len() > 1;
    let mut rows = Vec::new();
    for stage in stages {
        rows.extend(heads.then_some(Row::Head(*stage)));
        let cards = open.next_steps.board.column(*stage);
        rows.extend(cards.iter().map(|card| Row::Card(*stage, card)));
        rows.extend(cards.is_empty().then_some(Row::Empty(*stage)));
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
            if ui.add(IconButton::new(Icon::Plus, &say!("next-steps-column-add-to", stage = name)).small()).clicked() {
                out.send(new_step(stage));
            }
        });
    });
}

/// The id that a card's parts are told apart by.
pub(super) fn card_id(step: StepId) -> Id {
    Id::unique(("next-step", step.number()))
}
