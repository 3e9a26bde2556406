//! The rail at the left: the screens of a session.

use crate::app::{AppState, Command, Outbox, Screen};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{ListRow, key_hint_ui};
use eframe::egui::{Align, Frame, Layout, Margin, Panel, Ui};

/// Draws the rail.
pub(super) fn rail_ui(ui: &mut Ui, state: &AppState, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let frame = Frame::new().fill(tokens.panel).inner_margin(Margin::same(tokens.space.s as i8));
    Panel::left("rail").exact_size(196.0).resizable(false).frame(frame).show(ui, |ui| {
        for (index, screen) in Screen::OF_SESSION.into_iter().enumerate() {
            let (icon, name) = look(screen);
            let chosen = state.screen == screen;
            let row = ListRow::new(name).selected(chosen).round().show(ui, |ui| {
                ui.horizontal(|ui| {
                    let colour = if chosen { tokens.accent } else { tokens.ink };
                    ui.add(icon.image(tokens.shape.icon, colour));
                    let text = if chosen { tokens.strong(name) } else { tokens.body(name) };
                    ui.label(text.color(colour));
                    let key = format!("Ctrl {}", index + 1);
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| key_hint_ui(ui, &key));
                });
            });
            if row.response.clicked() {
                out.send(Command::GoTo(screen));
            }
        }
    });
}

fn look(screen: Screen) -> (Icon, &'static str) {
    match screen {
        Screen::Home => (Icon::Library, "Home"),
        Screen::Agenda => (Icon::CalendarClock, "Agenda"),
        Screen::Tables => (Icon::UsersRound, "Tables"),
        Screen::Themes => (Icon::Tags, "Themes"),
        Screen::NextSteps => (Icon::SquareKanban, "Next steps"),
        Screen::WriteUp => (Icon::FileText, "Write-up"),
    }
}
