//! When the chosen item really began and ended: starting, leaving out, reopening, putting right.

use crate::app::agenda::AgendaCommand;
use crate::app::typed::{ItemText, TypedField};
use crate::app::{Command, Open, Outbox};
use crate::model::AgendaItem;
use crate::schedule::ItemState;
use crate::ui::fields::BoundField;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Level, heading_ui};
use crate::words;
use eframe::egui::{Label, Ui};

/// Draws what happened to the item on the day.
pub(super) fn times_ui(ui: &mut Ui, open: &Open, item: &AgendaItem, out: &mut Outbox) {
    let Some(times) = open.schedule.item(item.id) else { return };
    let tokens = theme::tokens(ui);
    heading_ui(ui, Level::Part, say!("agenda-on-the-day"));
    if let Some(text) = words::running_order::on_the_day(times) {
        ui.add(Label::new(tokens.second(text)).wrap());
    }
    ui.horizontal_top(|ui| {
        let half = ((ui.available_width() - ui.spacing().item_spacing.x) / 2.0).max(40.0);
        if times.actual_start.is_some() {
            let began = BoundField::new(say!("agenda-began-at")).width(half);
            ui.vertical(|ui| began.typed(ui, open, TypedField::Item(item.id, ItemText::Began), out));
        }
        if times.actual_end.is_some() && times.actual_start.is_some() {
            let ended = BoundField::new(say!("agenda-ended-at")).width(half);
            ui.vertical(|ui| ended.typed(ui, open, TypedField::Item(item.id, ItemText::Ended), out));
        }
    });
    ui.horizontal_wrapped(|ui| {
        let mut command = |ui: &mut Ui, icon: Icon, label: &str, command: AgendaCommand| {
            if ui.add(Button::plain(label).icon(icon).small()).clicked() {
                out.send(Command::Agenda(command));
            }
        };
        match times.state {
            ItemState::ToCome => {
                command(ui, Icon::Play, say!("agenda-start-now"), AgendaCommand::Start(item.id));
                command(ui, Icon::SkipForward, say!("agenda-skip"), AgendaCommand::Skip(item.id));
            }
            ItemState::Running | ItemState::Paused => {
                command(ui, Icon::Check, say!("agenda-finish"), AgendaCommand::Finish);
                command(ui, Icon::SkipForward, say!("agenda-give-up"), AgendaCommand::Skip(item.id));
            }
            ItemState::Finished | ItemState::Skipped => {
                command(ui, Icon::Undo2, say!("agenda-reopen"), AgendaCommand::Reopen(item.id));
            }
        }
    });
}
