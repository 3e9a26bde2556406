//! One part of the write-up: what goes here, its paragraphs, and for what was said the themes with their counts.

use super::{TEXT, WriteUpScreen, in_column, paragraph};
use crate::app::write_up::{Part, WriteUpCommand};
use crate::app::{Command, Open, Outbox};
use crate::model::Section;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Card, Level, ListRow, empty_state_ui, heading_ui, swatch_ui};
use crate::words;
use eframe::egui::{Align, FocusDirection, Id, Label, Layout, ScrollArea, Ui, UiBuilder};

pub(super) fn part_ui(ui: &mut Ui, open: &Open, screen: &mut WriteUpScreen, out: &mut Outbox) {
    let Some(part) = open.write_up.outline.part(&open.write_up.part) else { return };
    // A part keeps its own place when another is looked at.
    ScrollArea::vertical().id_salt(("part", &part.section)).auto_shrink([false, false]).show(ui, |ui| {
        in_column(ui, TEXT, |ui| {
            let tokens = theme::tokens(ui);
            title_ui(ui, open, part);
            ui.add(Label::new(tokens.second(words::write_up::about_section(&part.section))).wrap());
            ui.add_space(tokens.space.s);
            paragraphs_ui(ui, open, part, screen, out);
            if part.section == Section::WhatWasSaid {
                ui.add_space(tokens.space.m);
                themes_ui(ui, open, out);
            }
        });
    });
}

fn title_ui(ui: &mut Ui, open: &Open, part: &Part) {
    let tokens = theme::tokens(ui);
    let name = words::write_up::section(&part.section, open.session());
    ui.horizontal_wrapped(|ui| {
        if let Section::Theme(key) = &part.section {
            let slot = open.session().themes.get(key).map_or(0, |theme| theme.palette_slot);
            swatch_ui(ui, usize::from(slot));
        }
        heading_ui(ui, Level::Card, name);
        let raised = match &part.section {
            Section::Theme(key) => Some(words::write_up::raised(open.insight.theme(key))),
            Section::WhatWasSaid => Some(words::count::notes(open.insight.notes())),
            _ => None,
        };
        if let Some(raised) = raised {
            ui.add(Label::new(tokens.second_strong(raised)));
        }
    });
}

fn paragraphs_ui(ui: &mut Ui, open: &Open, part: &Part, screen: &mut WriteUpScreen, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    if part.paragraphs.is_empty() {
        let name = words::write_up::section(&part.section, open.session());
        let sentence = say!("write-up-empty-part", part = name);
        if cursor_is_here(open, screen) {
            focus_next(ui);
        }
        if empty_state_ui(ui, Icon::FileText, say!("write-up-no-paragraphs"), &sentence, Some(say!("actions-add-paragraph"))) {
            out.send(Command::WriteUp(WriteUpCommand::Add));
        }
        return;
    }
    for (index, id) in part.paragraphs.iter().enumerate() {
        if let Some(it) = open.session().write_up.get(id) {
            // A name of its own: what has the keyboard keeps it when the paragraph is moved.
            let builder = UiBuilder::new().scope_id(Id::unique(("write-up-paragraph", *id)));
            ui.scope_builder(builder, |ui| paragraph::paragraph_ui(ui, open, part, index, it, screen, out));
            ui.add_space(tokens.space.xs);
        }
    }
    if cursor_is_here(open, screen) {
        focus_next(ui);
    }
    if ui.add(Button::plain(say!("actions-add-paragraph")).icon(Icon::Plus).key("Ctrl+Enter")).clicked() {
        out.send(Command::WriteUp(WriteUpCommand::Add));
    }
}

/// Whether the keyboard was wished for with no paragraph to put it into, as after deleting the last; once.
fn cursor_is_here(open: &Open, screen: &mut WriteUpScreen) -> bool {
    let view = &open.write_up;
    view.selected.is_none() && std::mem::replace(&mut screen.cursor_seen, view.cursor_asked) != view.cursor_asked
}

/// Gives the keyboard to the next control that is drawn.
fn focus_next(ui: &Ui) {
    ui.memory_mut(|memory| {
        if let Some(focused) = memory.focused() {
            memory.surrender_focus(focused);
        }
        memory.move_focus(FocusDirection::Next);
    });
}

/// Every theme with how often it was raised, each a way to its own part.
fn themes_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let parts = open.write_up.outline.parts();
    let themes: Vec<_> =
        parts.iter().filter_map(|part| if let Section::Theme(key) = &part.section { Some((part, key)) } else { None }).collect();
    if themes.is_empty() {
        return;
    }
    Card::new().title(say!("write-up-themes")).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (part, key) in themes {
            let name = words::write_up::section(&part.section, open.session());
            let raised = words::write_up::raised(open.insight.theme(key));
            let said = say!("write-up-theme-raised", theme = name, raised = raised.as_str());
            let row = ListRow::new(&said).round().tight().show(ui, |ui| {
                ui.horizontal(|ui| {
                    let slot = open.session().themes.get(key).map_or(0, |theme| theme.palette_slot);
                    swatch_ui(ui, usize::from(slot));
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        ui.add(Label::new(tokens.second(&raised)));
                        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                            ui.add(Label::new(tokens.body(name)).truncate());
                        });
                    });
                });
            });
            if row.response.clicked() {
                out.send(Command::WriteUp(WriteUpCommand::ChoosePart(part.section.clone())));
            }
        }
        if open.insight.untagged() > 0 {
            ui.add_space(tokens.space.s);
            ui.label(tokens.second(words::count::untagged(open.insight.untagged(), open.insight.notes())));
        }
    });
}
