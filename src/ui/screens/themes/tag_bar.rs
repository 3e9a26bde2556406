//! The themes below the notes: each a press away for the notes that are selected.

use super::send;
use crate::app::next_steps::NextStepsCommand;
use crate::app::themes::ThemesCommand;
use crate::app::{Command, Open, Outbox};
use crate::model::ThemeKey;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Chip, follow_focus};
use crate::words;
use eframe::egui::{Frame, Margin, Panel, ScrollArea, Ui};

/// How high the bar grows before it scrolls, in points.
const HIGHEST: f32 = 132.0;

/// Draws the bar at the bottom of the notes.
pub fn tag_bar_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    if open.themes.outline.rows().is_empty() {
        return;
    }
    let list = &open.themes.list;
    let reference = list.cursor().and_then(|id| open.session().notes.get(&id)).map(|note| note.reference().to_string());
    let frame = Frame::new().inner_margin(Margin::symmetric(tokens.space.m as i8, tokens.space.s as i8));
    let highest = HIGHEST.min(ui.available_height() * 0.4);
    Panel::bottom("tag-bar").resizable(false).frame(frame).show(ui, |ui| {
        ScrollArea::vertical().min_scrolled_height(highest).max_height(highest).auto_shrink([false, true]).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = eframe::egui::vec2(tokens.space.s, tokens.space.xs);
                ui.label(tokens.second(words::theme::tag_as(reference, list.selected().len())));
                for row in open.themes.outline.rows() {
                    chip_ui(ui, open, &row.theme, out);
                }
                if let Some(note) = list.cursor()
                    && ui.add(Button::plain(say!("tables-make-step")).icon(Icon::SquareKanban).small().key("S")).clicked()
                {
                    out.send(Command::NextSteps(NextStepsCommand::FromNote { note }));
                }
                follow_focus(ui);
            });
        });
    });
}

fn chip_ui(ui: &mut Ui, open: &Open, key: &ThemeKey, out: &mut Outbox) {
    let Some(theme) = open.session().themes.get(key) else { return };
    let name = words::theme::name(&theme.name);
    let all_have = open.themes.list.common().contains(key);
    let label = say!("themes-tag-as", name = name);
    let chip = Chip::theme(usize::from(theme.palette_slot), name).button(&label).selected(all_have);
    // Not in a scope of its own: that would keep it from wrapping.
    if ui.add(chip).clicked() {
        send(out, ThemesCommand::ToggleTheme(key.clone()));
    }
}
