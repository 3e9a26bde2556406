//! What a person sets once for every session.

use crate::app::settings::{SMALLEST_GROUPS, SettingsCommand, ZOOMS};
use crate::app::{AppState, Command, Outbox};
use crate::store::ThemeChoice;
use crate::ui::theme;
use crate::ui::widgets::{self, Button, Level, NumberField, dialog_buttons_ui, heading_ui};
use crate::words;
use eframe::egui::{Context, Label, Role, Ui, UiBuilder};

/// Draws the dialog; what is chosen in it holds at once.
pub(super) fn settings_ui(ctx: &Context, state: &AppState, out: &mut Outbox) {
    let output = widgets::Dialog::new("settings", say!("settings-title")).width(520.0).show(ctx, |ui| {
        let tokens = theme::tokens(ui);
        colours_ui(ui, state, out);
        ui.add_space(tokens.space.m);
        size_ui(ui, state, out);
        ui.add_space(tokens.space.m);
        groups_ui(ui, state, out);
        dialog_buttons_ui(ui, |ui| ui.add(Button::main(say!("widgets-close"))).clicked())
    });
    if output.inner || output.closed {
        out.send(Command::CloseDialog);
    }
}

fn colours_ui(ui: &mut Ui, state: &AppState, out: &mut Outbox) {
    heading_ui(ui, Level::Part, say!("settings-colours"));
    let builder = UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(say!("settings-colours"));
    ui.scope_builder(builder, |ui| {
        ui.horizontal_wrapped(|ui| {
            for choice in ThemeChoice::ALL {
                let chosen = state.settings.theme == choice;
                if ui.add(Button::plain(name_of(choice)).selected(chosen)).clicked() {
                    out.send(Command::Settings(SettingsCommand::Theme(choice)));
                }
            }
        });
    });
}

fn name_of(choice: ThemeChoice) -> &'static str {
    match choice {
        ThemeChoice::System => say!("settings-system"),
        ThemeChoice::Light => say!("settings-light"),
        ThemeChoice::Dark => say!("settings-dark"),
        ThemeChoice::HighContrast => say!("settings-high-contrast"),
    }
}

fn size_ui(ui: &mut Ui, state: &AppState, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let zoom = state.zoom();
    heading_ui(ui, Level::Part, say!("settings-size"));
    ui.horizontal_wrapped(|ui| {
        let smallest = ZOOMS.first().is_some_and(|least| zoom <= *least);
        if ui.add_enabled(!smallest, Button::plain(say!("settings-smaller")).key("Ctrl+-")).clicked() {
            out.send(Command::Settings(SettingsCommand::Smaller));
        }
        ui.label(tokens.body(words::settings::zoom(zoom)));
        if ui.add(Button::plain(say!("settings-larger")).key("Ctrl++")).clicked() {
            out.send(Command::Settings(SettingsCommand::Larger));
        }
        if ui.add(Button::quiet(say!("actions-usual-size")).key("Ctrl+0")).clicked() {
            out.send(Command::Settings(SettingsCommand::UsualSize));
        }
    });
    if zoom < state.settings.zoom {
        let said = words::settings::smaller_than_chosen(state.settings.zoom);
        ui.add(Label::new(tokens.second(said)).wrap());
    }
}

fn groups_ui(ui: &mut Ui, state: &AppState, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    heading_ui(ui, Level::Part, say!("settings-small-groups"));
    let mut people = state.settings.smallest_group_shown;
    let field = NumberField::new(&mut people, say!("settings-smallest-group"), SMALLEST_GROUPS).unit(say!("settings-people"));
    if field.show(ui).changed() && people != state.settings.smallest_group_shown {
        out.send(Command::Settings(SettingsCommand::SmallestGroup(people)));
    }
    ui.add(Label::new(tokens.second(words::settings::why_smallest_group())).wrap());
}
