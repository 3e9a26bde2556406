//! Ways to begin: the welcome, templates, examples.

use super::{column_ui, list_of_ui, reuse, soft_ui};
use crate::app::file::FileCommand;
use crate::app::home::{HomeCommand, ReuseCommand};
use crate::app::{AppState, Command, Outbox};
use crate::library::{self, Volume};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Card, IconButton, ListRow};
use eframe::egui::{Label, Role, Ui};

/// The least width at which the ways to begin stand side by side.
const SIDE_BY_SIDE: f32 = 640.0;

/// What someone reads who has never been here: what this is, and the three ways in. The first may be `focused`.
pub(super) fn welcome_ui(ui: &mut Ui, focused: bool, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let [example, ..] = &library::EXAMPLES;
    Card::new().title(say!("home-welcome")).padding(tokens.space.xxl).show(ui, |ui| {
        ui.add(Label::new(tokens.body(say!("home-what-it-is"))).wrap());
        ui.add_space(tokens.space.m);
        let why = say!("home-why-example", title = example.title());
        let ways = [
            (Button::main(say!("actions-open-example")).icon(Icon::Play), why.as_str(), open_example(example)),
            (Button::plain(say!("actions-new-workshop")).icon(Icon::Plus), say!("home-why-new"), new_workshop()),
            (
                Button::plain(say!("home-open-file")).icon(Icon::FolderOpen).key("Ctrl+O"),
                say!("home-why-open"),
                Command::File(FileCommand::AskOpen),
            ),
        ];
        if ui.available_width() < SIDE_BY_SIDE {
            for (at, way) in ways.into_iter().enumerate() {
                way_ui(ui, way, focused && at == 0, out);
            }
        } else {
            let gap = tokens.space.xl;
            let width = ((ui.available_width() - gap * (ways.len() - 1) as f32) / ways.len() as f32).floor();
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                for (at, way) in ways.into_iter().enumerate() {
                    column_ui(ui, width, |ui| way_ui(ui, way, focused && at == 0, out));
                }
            });
        }
    });
}

/// A way in: the button, and what comes of it.
fn way_ui(ui: &mut Ui, (button, why, command): (Button<'_>, &str, Command), focused: bool, out: &mut Outbox) {
    let button = ui.add(button);
    if focused {
        button.request_focus();
    }
    if button.clicked() {
        out.send(command);
    }
    soft_ui(ui, why);
}

/// What a new workshop can begin with.
pub(super) fn templates_ui(ui: &mut Ui, state: &AppState, out: &mut Outbox) {
    if !state.home.own.templates.is_empty() {
        own_ui(ui, state, out);
        ui.add_space(theme::tokens(ui).space.m);
    }
    list_ui(ui, say!("home-templates"), Icon::Plus, &library::TEMPLATES, out, |volume| {
        Command::Home(HomeCommand::New(volume.name.to_owned()))
    });
    ui.add_space(theme::tokens(ui).space.s);
    if ui.add(Button::plain(say!("reuse-last-time")).icon(Icon::History)).clicked() {
        reuse::send(out, ReuseCommand::AskLast);
    }
}

/// The person's own templates, each with what removes it.
fn own_ui(ui: &mut Ui, state: &AppState, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    Card::new().title(say!("reuse-own")).padding(tokens.space.m).show(ui, |ui| {
        list_of_ui(ui, Role::List, say!("reuse-own"), |ui| {
            for own in &state.home.own.templates {
                ui.push_id(&own.name, |ui| {
                    ui.horizontal_top(|ui| {
                        let width = ui.available_width() - tokens.shape.small_height - ui.spacing().item_spacing.x;
                        let row = column_ui(ui, width.max(0.0), |ui| {
                            ListRow::new(own.title()).round().show(ui, |ui| {
                                ui.add(Label::new(tokens.strong(own.title())).wrap());
                                soft_ui(ui, say!("reuse-own-about"));
                            })
                        });
                        if row.response.clicked() {
                            reuse::send(out, ReuseCommand::NewFromOwn(own.name.clone()));
                        }
                        let remove = say!("reuse-remove", title = own.title());
                        if ui.add(IconButton::new(Icon::Trash2, &remove).small()).clicked() {
                            reuse::send(out, ReuseCommand::AskRemove(own.name.clone()));
                        }
                    });
                });
            }
        });
    });
}

/// Whole workshops to look at.
pub(super) fn examples_ui(ui: &mut Ui, out: &mut Outbox) {
    list_ui(ui, say!("home-examples"), Icon::FileText, &library::EXAMPLES, out, open_example);
}

/// Begins a workshop with the first template.
pub(super) fn new_workshop() -> Command {
    let [first, ..] = &library::TEMPLATES;
    Command::Home(HomeCommand::New(first.name.to_owned()))
}

fn open_example(volume: &Volume) -> Command {
    Command::File(FileCommand::OpenExample(volume.name.to_owned()))
}

fn list_ui(ui: &mut Ui, title: &str, icon: Icon, volumes: &[Volume], out: &mut Outbox, command: impl Fn(&Volume) -> Command) {
    let tokens = theme::tokens(ui);
    Card::new().title(title).padding(tokens.space.m).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(tokens.space.xs);
        list_of_ui(ui, Role::ListBox, title, |ui| {
            for volume in volumes {
                let row = ListRow::new(volume.title()).round().show(ui, |ui| {
                    ui.horizontal_top(|ui| {
                        ui.add(icon.image(tokens.shape.icon, tokens.accent));
                        ui.vertical(|ui| {
                            ui.spacing_mut().item_spacing.y = 0.0;
                            ui.add(Label::new(tokens.strong(volume.title())).wrap());
                            soft_ui(ui, volume.about());
                        });
                    });
                });
                if row.response.clicked() {
                    out.send(command(volume));
                }
            }
        });
    });
}
