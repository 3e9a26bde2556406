//! All that can be done by key, by the place where it can.

use crate::app::shortcuts::{self, Where};
use crate::app::{Command, Outbox, Screen};
use crate::ui::theme;
use crate::ui::widgets::{self, Level, heading_ui, key_hint_ui};
use eframe::egui::{Align, Context, Label, Layout, Ui};

/// Keys that the window has of itself.
const OF_THE_WINDOW: [(&str, &str); 4] = [
    ("Next field or button", "Tab"),
    ("Field or button before", "Shift+Tab"),
    ("Next part of the window", "F6"),
    ("Close what is on top", "Esc"),
];

/// Something that can be done, with all its keys.
struct Line {
    label: &'static str,
    keys: Vec<String>,
}

/// Draws the dialog.
pub(super) fn shortcuts_ui(ctx: &Context, out: &mut Outbox) {
    let output = widgets::Dialog::new("shortcuts", "Shortcuts").width(520.0).show(ctx, |ui| {
        for (place, lines) in by_place() {
            heading_ui(ui, Level::Part, place);
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for line in lines {
                    line_ui(ui, &line);
                }
            });
            ui.add_space(theme::tokens(ui).space.m);
        }
    });
    // The cross is all there is to press, so that the focus does not take the list to its end.
    if output.closed {
        out.send(Command::CloseDialog);
    }
}

fn line_ui(ui: &mut Ui, line: &Line) {
    let tokens = theme::tokens(ui);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            for key in line.keys.iter().rev() {
                key_hint_ui(ui, key);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(Label::new(tokens.body(line.label)).truncate()));
        });
    });
}

/// Every place with what can be done there; places without anything are left out.
fn by_place() -> Vec<(&'static str, Vec<Line>)> {
    let mut everywhere = lines(|place| matches!(place, Where::Everywhere | Where::OverDialogs));
    everywhere.extend(OF_THE_WINDOW.map(|(label, key)| Line { label, keys: vec![key.to_owned()] }));
    let mut places = vec![("Everywhere", everywhere), ("In a session", lines(|place| place == Where::Session))];
    places.extend(Screen::OF_SESSION.map(|screen| (screen.name(), lines(|place| place == Where::On(screen)))));
    places.retain(|(_, lines)| !lines.is_empty());
    places
}

fn lines(is_here: impl Fn(Where) -> bool) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for shortcut in shortcuts::all().filter(|shortcut| is_here(shortcut.place)) {
        let key = shortcut.chord.text();
        match lines.iter_mut().find(|line| line.label == shortcut.label) {
            Some(line) => line.keys.push(key),
            None => lines.push(Line { label: shortcut.label, keys: vec![key] }),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shortcut_is_listed_once() {
        let listed: usize = by_place().iter().flat_map(|(_, lines)| lines).map(|line| line.keys.len()).sum();
        assert_eq!(listed, shortcuts::all().count() + OF_THE_WINDOW.len());
    }
}
