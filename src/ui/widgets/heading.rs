//! Headings, which screen readers jump between.

use eframe::egui::{Label, Response, RichText, Role, Ui};

use crate::ui::theme;

/// How high a heading stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The screen's or dialog's title, one on each.
    Screen,
    /// A card's title.
    Card,
    /// A part of a card.
    Part,
}

/// A heading. It wraps, and a screen reader says that it is one.
pub fn heading_ui(ui: &mut Ui, level: Level, text: &str) -> Response {
    let tokens = theme::tokens(ui);
    let drawn = match level {
        Level::Screen => tokens.screen_title(text),
        Level::Card => tokens.card_title(text),
        Level::Part => tokens.second_strong(text),
    };
    heading_text_ui(ui, level, drawn)
}

/// A heading in a look of its own (a theme's colour, say).
pub fn heading_text_ui(ui: &mut Ui, level: Level, text: RichText) -> Response {
    let name = text.text().to_owned();
    let response = ui.add(Label::new(text));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.clear_value();
        node.set_label(name);
        node.set_level(match level {
            Level::Screen => 1,
            Level::Card => 2,
            Level::Part => 3,
        });
    });
    response
}
