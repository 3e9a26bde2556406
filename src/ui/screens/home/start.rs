//! Ways to begin: the welcome, templates, examples.

use super::soft_ui;
use crate::app::file::FileCommand;
use crate::app::home::HomeCommand;
use crate::app::{Command, Outbox};
use crate::library::{self, Volume};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Card, ListRow};
use crate::words;
use eframe::egui::{Label, Ui};

/// What someone reads who has never been here.
pub(super) fn welcome_ui(ui: &mut Ui, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    Card::new().title("Welcome").padding(tokens.space.xxl).show(ui, |ui| {
        ui.add(Label::new(tokens.body(words::home::WELCOME)).wrap());
        ui.add_space(tokens.space.s);
        let [example, ..] = &library::EXAMPLES;
        soft_ui(ui, &format!("The quickest way in is the example: {}. Try anything there; it is a copy of your own.", example.title));
        ui.add_space(tokens.space.s);
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::main("Open the example workshop").icon(Icon::Play)).clicked() {
                out.send(open_example(example));
            }
            let [first, ..] = &library::TEMPLATES;
            if ui.add(Button::plain("New workshop…").icon(Icon::Plus)).clicked() {
                out.send(Command::Home(HomeCommand::New(first.name.to_owned())));
            }
        });
    });
}

/// What a new workshop can begin with.
pub(super) fn templates_ui(ui: &mut Ui, out: &mut Outbox) {
    list_ui(ui, "New from a template", Icon::Plus, &library::TEMPLATES, out, |volume| {
        Command::Home(HomeCommand::New(volume.name.to_owned()))
    });
}

/// Whole workshops to look at.
pub(super) fn examples_ui(ui: &mut Ui, out: &mut Outbox) {
    list_ui(ui, "Examples to look at", Icon::FileText, &library::EXAMPLES, out, open_example);
}

fn open_example(volume: &Volume) -> Command {
    Command::File(FileCommand::OpenExample(volume.name.to_owned()))
}

fn list_ui(ui: &mut Ui, title: &str, icon: Icon, volumes: &[Volume], out: &mut Outbox, command: impl Fn(&Volume) -> Command) {
    let tokens = theme::tokens(ui);
    Card::new().title(title).padding(tokens.space.m).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(tokens.space.xs);
        for volume in volumes {
            let row = ListRow::new(volume.title).round().show(ui, |ui| {
                ui.horizontal_top(|ui| {
                    ui.add(icon.image(tokens.shape.icon, tokens.accent));
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        ui.add(Label::new(tokens.strong(volume.title)).wrap());
                        soft_ui(ui, volume.about);
                    });
                });
            });
            if row.response.clicked() {
                out.send(command(volume));
            }
        }
    });
}
