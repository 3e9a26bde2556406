//! What deleting and merging a theme would change, said before it is done.

use super::send;
use crate::app::themes::{ThemesCommand, ThemesDialog};
use crate::app::{AppState, Command, Open, Outbox};
use crate::insight::{Merging, ThemeUse};
use crate::model::ThemeKey;
use crate::ui::theme;
use crate::ui::widgets::{Button, Choice, Dialog, cancel_ui, dialog_buttons_ui};
use crate::words;
use eframe::egui::{Context, Label, Ui};

/// Draws the dialog that is open.
pub fn themes_dialog_ui(ctx: &Context, state: &AppState, dialog: &ThemesDialog, out: &mut Outbox) {
    let Some(open) = &state.open else { return };
    let closed = match dialog {
        ThemesDialog::Delete { theme, usage } => delete_ui(ctx, open, theme, *usage, out),
        ThemesDialog::Merge { theme, into } => merge_ui(ctx, open, theme, into.as_ref(), out),
    };
    if closed {
        out.send(Command::CloseDialog);
    }
}

fn name_of<'a>(open: &'a Open, theme: &ThemeKey) -> &'a str {
    open.session().themes.get(theme).map_or(words::theme::nameless(), |theme| words::theme::name(&theme.name))
}

fn lines_ui(ui: &mut Ui, lines: &[String]) {
    let tokens = theme::tokens(ui);
    for line in lines {
        ui.add(Label::new(tokens.body(line)).wrap());
    }
    ui.add(Label::new(tokens.second(say!("themes-undo-brings-back"))).wrap());
}

fn delete_ui(ctx: &Context, open: &Open, theme: &ThemeKey, usage: ThemeUse, out: &mut Outbox) -> bool {
    let title = say!("themes-delete-title", name = name_of(open, theme));
    let shown = Dialog::new("delete-theme", &title).width(440.0).show(ctx, |ui| {
        lines_ui(ui, &words::theme::deleting(usage));
        dialog_buttons_ui(ui, |ui| {
            if ui.add(Button::danger(say!("themes-delete-button"))).clicked() {
                send(out, ThemesCommand::Delete(theme.clone()));
            }
            cancel_ui(ui)
        })
    });
    shown.inner || shown.closed
}

fn merge_ui(ctx: &Context, open: &Open, theme: &ThemeKey, into: Option<&(ThemeKey, Merging)>, out: &mut Outbox) -> bool {
    let name = name_of(open, theme);
    let title = say!("themes-merge-title", name = name);
    let shown = Dialog::new("merge-theme", &title).width(440.0).show(ctx, |ui| {
        let mut chosen = into.map(|(into, _)| into.clone());
        let others = open.themes.outline.rows().iter().filter(|row| row.theme != *theme);
        let mut options: Vec<(Option<ThemeKey>, &str)> = others.map(|row| (Some(row.theme.clone()), name_of(open, &row.theme))).collect();
        if chosen.is_none() {
            options.insert(0, (None, say!("themes-merge-choose")));
        }
        if Choice::new(say!("themes-merge-stays"), &mut chosen).width(300.0).show(ui, &options).changed() {
            send(out, ThemesCommand::AskMerge(theme.clone(), chosen));
        }
        if let Some((into, merging)) = into {
            lines_ui(ui, &words::theme::merging(*merging, name, name_of(open, into)));
        }
        dialog_buttons_ui(ui, |ui| {
            let clicked = ui.add_enabled(into.is_some(), Button::main(say!("themes-merge-button"))).clicked();
            if let Some((into, _)) = into.filter(|_| clicked) {
                send(out, ThemesCommand::Merge(theme.clone(), into.clone()));
            }
            cancel_ui(ui)
        })
    });
    shown.inner || shown.closed
}
