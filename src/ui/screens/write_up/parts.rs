//! The parts of the write-up, down the side.

use crate::app::write_up::{Part, WriteUpCommand};
use crate::app::{Command, Open, Outbox};
use crate::model::Section;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Card, ListRow, swatch_ui};
use crate::words;
use eframe::egui::text::LayoutJob;
use eframe::egui::{Align, FontSelection, Label, Layout, RichText, Role, ScrollArea, Ui, UiBuilder};

pub(super) fn parts_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    Card::new().padding(tokens.space.s).show(ui, |ui| {
        ScrollArea::vertical().id_salt("parts").auto_shrink([false, true]).show(ui, |ui| {
            let list = UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(say!("write-up-parts"));
            ui.scope_builder(list, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (index, part) in open.write_up.outline.parts().iter().enumerate() {
                    ui.push_id(index, |ui| row_ui(ui, open, part, out));
                }
            });
        });
    });
}

fn row_ui(ui: &mut Ui, open: &Open, part: &Part, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let name = words::write_up::section_short(&part.section, open.session());
    let chosen = open.write_up.part == part.section;
    let said = words::write_up::part(name, part.paragraphs.len(), part.without_notes.len());
    let row = ListRow::new(&said).selected(chosen).round().tight().show(ui, |ui| {
        ui.horizontal(|ui| {
            if let Section::Theme(key) = &part.section {
                ui.add_space(tokens.space.s);
                let slot = open.session().themes.get(key).map_or(0, |theme| theme.palette_slot);
                swatch_ui(ui, usize::from(slot));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                marks_ui(ui, part);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let text = if chosen { tokens.strong(name).color(tokens.accent) } else { tokens.body(name) };
                    ui.add(Label::new(in_two_lines(ui, text)).wrap());
                });
            });
        });
    });
    if row.response.clicked() {
        out.send(Command::WriteUp(WriteUpCommand::ChoosePart(part.section.clone())));
    }
}

/// A long title ends in an ellipsis; the whole of it is shown on hover.
fn in_two_lines(ui: &Ui, text: RichText) -> LayoutJob {
    let mut job = LayoutJob::default();
    text.append_to(&mut job, ui.style(), FontSelection::Default, Align::Center);
    job.wrap.max_rows = 2;
    job
}

/// At the end of the row: how many paragraphs there are, and whether one of them has no notes behind it.
fn marks_ui(ui: &mut Ui, part: &Part) {
    let tokens = theme::tokens(ui);
    let number = if part.paragraphs.is_empty() { "–".to_owned() } else { part.paragraphs.len().to_string() };
    ui.add(Label::new(tokens.mono(number).color(tokens.soft)));
    if !part.without_notes.is_empty() {
        ui.add(Icon::TriangleAlert.image(tokens.shape.small_icon, tokens.amber));
    }
}
