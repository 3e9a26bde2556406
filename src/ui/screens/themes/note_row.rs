//! A note in a list: its words, its themes, and where it comes from.

use crate::app::Open;
use crate::model::{Note, Session};
use crate::ui::theme::{self, Face};
use crate::ui::widgets::{Chip, ListRow};
use crate::words;
use eframe::egui::{Align, Label, Layout, Response, Ui};

/// How high a row is taken for until it is drawn, in points.
pub const ESTIMATE: f32 = 72.0;

/// Draws a note.
pub fn note_row_ui(ui: &mut Ui, open: &Open, note: &Note, selected: bool) -> Response {
    let session = open.session();
    let from = words::note::from(session, note);
    let from = words::same::how_often_said(session, note).map_or(from.clone(), |often| format!("{often} · {from}"));
    let themes: Vec<(usize, &str)> = themes_of(session, note);
    let mut name = note.wording().to_owned();
    for part in themes.iter().map(|(_, name)| *name).chain([from.as_str()]) {
        name.push_str(", ");
        name.push_str(part);
    }
    ui.push_id(note.id, |ui| {
        ListRow::new(&name)
            .selected(selected)
            .ruled()
            .show(ui, |ui| {
                let tokens = theme::tokens(ui);
                ui.spacing_mut().item_spacing.y = tokens.space.xs;
                ui.add(Label::new(tokens.body(note.wording())).wrap());
                below_ui(ui, &themes, &from);
            })
            .response
    })
    .inner
}

fn themes_of<'a>(session: &'a Session, note: &Note) -> Vec<(usize, &'a str)> {
    let themes = note.themes.iter().filter_map(|key| session.themes.get(key));
    themes.map(|theme| (usize::from(theme.palette_slot), words::theme::name(&theme.name))).collect()
}

/// The themes at the left, where it comes from at the right; below them where there is no room beside.
fn below_ui(ui: &mut Ui, themes: &[(usize, &str)], from: &str) {
    let tokens = theme::tokens(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(tokens.space.s, tokens.space.xs);
        if themes.is_empty() {
            ui.label(tokens.second(say!("themes-no-theme-yet")));
        }
        for (slot, name) in themes {
            ui.add(Chip::theme(*slot, name));
        }
        let font = tokens.font(Face::Regular, tokens.size.second);
        let width = ui.painter().layout_no_wrap(from.to_owned(), font, tokens.soft).size().x;
        if width > ui.available_size_before_wrap().x {
            ui.end_row();
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add(Label::new(tokens.second(from)).truncate());
        });
    });
}
