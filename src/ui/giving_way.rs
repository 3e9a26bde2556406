//! The ways out of a day that runs late, as a list to choose from: beside the running order, and over it with all of them compared.

use super::theme::{self, Icon, Tone};
use super::widgets::{Banner, ListRow, choose_row};
use crate::app::agenda::{Giving, GivingCommand};
use crate::app::{Command, Open, Outbox};
use crate::schedule::giving_way::{Way, WayOut};
use crate::words;
use eframe::egui::{Label, Response, Role, Sense, Stroke, Ui, UiBuilder, Vec2};

/// Draws the first `most` ways, numbered where `is_numbered`; the chosen one, where there is one, is always among them.
pub(super) fn ways_ui(ui: &mut Ui, open: &Open, giving: &Giving, most: usize, is_numbered: bool, out: &mut Outbox) {
    let Some(found) = &giving.found else { return };
    let chosen = giving.chosen().map(|way| way.way);
    let place = found.ways.iter().position(|way| Some(way.way) == chosen).unwrap_or(0);
    let shown: Vec<(usize, &WayOut)> = found.ways.iter().enumerate().filter(|(at, _)| *at < most || *at == place).collect();
    let builder = UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(say!("giving-ways"));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, (number, way)) in shown.iter().enumerate() {
            let is_chosen = Some(way.way) == chosen;
            let row = row_ui(ui, open, way, is_numbered.then_some(number + 1), chosen);
            // The two lists can be there at once, one under the other.
            let asked = choose_row(ui, ("ways", is_numbered), &row, at, shown.len(), is_chosen);
            if let Some((_, way)) = asked.and_then(|to| shown.get(to)) {
                out.send(Command::GiveWay(GivingCommand::Choose(way.way)));
            }
        }
    });
}

/// Says that what was chosen is not possible any more.
pub(super) fn gone_ui(ui: &mut Ui, open: &Open, giving: &Giving) {
    if let Some(way) = giving.gone() {
        let said = words::giving_way::gone(open.session(), way, &open.schedule.zone);
        Banner::new(Tone::Amber, &said).live().show(ui);
    }
}

fn row_ui(ui: &mut Ui, open: &Open, way: &WayOut, number: Option<usize>, chosen: Option<Way>) -> Response {
    let tokens = theme::tokens(ui);
    let is_chosen = Some(way.way) == chosen;
    let said = words::giving_way::way_in_list(open.session(), way, &open.schedule.zone);
    let said = number.map_or_else(|| said.clone(), |number| say!("giving-numbered", number = number, way = said.as_str()));
    let asks = words::giving_way::asks(open.session(), way);
    let name = if asks.is_empty() { said.clone() } else { say!("giving-way-and-asks", way = said.as_str(), asks = asks.as_str()) };
    let row = ui.push_id(("way", way.way), |ui| {
        let row = ListRow::new(&name).selected(is_chosen).round().tight();
        // Where none is chosen, the keyboard goes to each.
        let row = if chosen.is_some() { row.one_of_many() } else { row };
        row.show(ui, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = tokens.space.s;
                if is_chosen {
                    ui.add(Icon::CircleCheck.image(tokens.shape.icon, tokens.accent));
                } else {
                    let (rect, _) = ui.allocate_exact_size(Vec2::splat(tokens.shape.icon), Sense::hover());
                    ui.painter().circle_stroke(rect.center(), 0.42 * rect.width(), Stroke::new(tokens.shape.line, tokens.soft));
                }
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.add(Label::new(tokens.body(&said)).selectable(false).wrap());
                    if !asks.is_empty() {
                        ui.add(Label::new(tokens.second(&asks)).selectable(false).wrap());
                    }
                });
            });
        })
    });
    row.inner.response
}
