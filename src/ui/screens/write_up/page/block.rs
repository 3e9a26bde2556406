//! One line of a page.

use super::lines::Line;
use super::runs::runs_ui;
use super::table::table_ui;
use crate::report::{Block, Report, Run};
use crate::ui::theme::{self, Face, Icon, Tokens};
use crate::ui::widgets::{Card, Level, empty_state_ui, heading_text_ui};
use eframe::egui::{Frame, Label, Margin, Role, Stroke, Ui, UiBuilder};
use std::ops::Range;

/// How far headings of the report stand below the screen's own.
const BELOW_SCREEN: usize = 2;

pub(super) fn line_ui(ui: &mut Ui, report: &Report, line: &Line) {
    let tokens = theme::tokens(ui);
    match line {
        Line::Top => top_ui(ui, &tokens, report),
        Line::Block(block) => {
            if let Some(block) = report.blocks.get(*block) {
                block_ui(ui, &tokens, block);
            }
        }
        Line::Nothing => {
            empty_state_ui(ui, Icon::FileText, say!("write-up-nothing-to-tell"), say!("write-up-nothing-to-tell-why"), None);
        }
        Line::Items { block, from, to } => {
            if let Some(Block::List { items }) = report.blocks.get(*block) {
                list_ui(ui, &tokens, items, *from..*to);
            }
        }
        Line::Rows { block, from, to, shares } => {
            if let Some(Block::Table(table)) = report.blocks.get(*block) {
                table_ui(ui, &tokens, table, *from..*to, shares);
            }
        }
    }
}

fn top_ui(ui: &mut Ui, tokens: &Tokens, report: &Report) {
    ui.add_space(tokens.space.l);
    heading(ui, tokens.screen_title(&report.title), BELOW_SCREEN);
    for line in &report.subtitle {
        ui.add(Label::new(tokens.body(line).color(tokens.soft)).wrap());
    }
    ui.add(Label::new(tokens.second_strong(&report.imprint)).wrap());
    ui.add_space(tokens.space.s);
}

fn heading(ui: &mut Ui, text: eframe::egui::RichText, level: usize) {
    let response = heading_text_ui(ui, Level::Part, text);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_level(level));
}

fn block_ui(ui: &mut Ui, tokens: &Tokens, block: &Block) {
    let space = tokens.space;
    match block {
        Block::Heading { level, text } => heading_ui(ui, tokens, *level, text),
        Block::Paragraph { runs, flag } => {
            runs_ui(ui, tokens, runs, flag.as_deref());
            ui.add_space(space.s);
        }
        Block::Quote { text, attribution } => quote_ui(ui, tokens, text, attribution.as_deref()),
        Block::Callout { runs } => {
            Card::new().sunk(tokens).padding(space.m).show(ui, |ui| runs_ui(ui, tokens, runs, None));
            ui.add_space(space.s);
        }
        // Nobody writes on a screen by hand.
        Block::Tick { name, text } => _ = ui.add(Label::new(tokens.body(format!("{name}: {text}"))).wrap()),
        Block::Blank { label, .. } => _ = ui.add(Label::new(tokens.second(label)).wrap()),
        // Each table's sheet begins on a page of its own when it is printed.
        Block::NewPage => {
            ui.add_space(space.xxl);
            let (left, right) = (ui.max_rect().left(), ui.max_rect().right());
            ui.painter().hline(left..=right, ui.cursor().top(), Stroke::new(tokens.shape.focus, tokens.line));
            ui.add_space(space.s);
        }
        Block::Large { text } => {
            ui.add(Label::new(tokens.text(text, Face::Bold, tokens.size.screen_title).color(tokens.ink)).wrap());
            ui.add_space(space.s);
        }
        // Nobody writes on a screen by hand.
        Block::Form(form) => _ = ui.add(Label::new(tokens.second(&form.words)).wrap()),
        // These are lines of their own.
        Block::List { .. } | Block::Table(_) => {}
    }
}

fn heading_ui(ui: &mut Ui, tokens: &Tokens, level: u8, text: &str) {
    let (above, text) = match level {
        1 => (tokens.space.xxl, tokens.text(text, Face::Bold, tokens.size.screen_title).color(tokens.accent)),
        2 => (tokens.space.l, tokens.text(text, Face::Bold, tokens.size.card_title).color(tokens.ink)),
        _ => (tokens.space.m, tokens.strong(text)),
    };
    ui.add_space(above);
    heading(ui, text, BELOW_SCREEN + usize::from(level));
    ui.add_space(tokens.space.xs);
}

fn quote_ui(ui: &mut Ui, tokens: &Tokens, text: &str, attribution: Option<&str>) {
    let space = tokens.space;
    let builder = UiBuilder::new().accessibility_role(Role::Blockquote);
    let shown = ui.scope_builder(builder, |ui| {
        let margin = Margin { left: space.m as i8, ..Margin::ZERO };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(Label::new(tokens.body(format!("“{text}”"))).wrap());
            if let Some(attribution) = attribution {
                ui.add(Label::new(tokens.second(attribution)).wrap());
            }
        });
    });
    let rect = shown.response.rect;
    ui.painter().vline(rect.left() + tokens.shape.focus, rect.y_range(), Stroke::new(tokens.shape.focus, tokens.accent));
    ui.add_space(space.s);
}

/// Some points of a list; a screen reader says how many there are in all.
fn list_ui(ui: &mut Ui, tokens: &Tokens, items: &[Vec<Run>], shown: Range<usize>) {
    let of = items.len();
    ui.scope_builder(UiBuilder::new().accessibility_role(Role::List), |ui| {
        for (index, runs) in items.iter().enumerate().take(shown.end).skip(shown.start) {
            item_ui(ui, tokens, runs, index, of);
        }
    });
}

fn item_ui(ui: &mut Ui, tokens: &Tokens, runs: &[Run], index: usize, of: usize) {
    let space = tokens.space;
    let builder = UiBuilder::new().accessibility_role(Role::ListItem);
    ui.scope_builder(builder, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_position_in_set(index + 1);
            node.set_size_of_set(of);
        });
        let margin = Margin { left: space.l as i8, ..Margin::ZERO };
        let shown = Frame::new().inner_margin(margin).show(ui, |ui| runs_ui(ui, tokens, runs, None));
        let first_line = ui.fonts_mut(|fonts| fonts.row_height(&tokens.font(Face::Regular, tokens.size.body)));
        let rect = shown.response.rect;
        let dot = eframe::egui::pos2(rect.left() + space.s, rect.top() + first_line / 2.0);
        ui.painter().circle_filled(dot, tokens.shape.focus, tokens.soft);
    });
    ui.add_space(space.xs);
}
