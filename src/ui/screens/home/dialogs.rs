//! The dialog that makes a new session.

use super::{column_ui, reuse, soft_ui};
use crate::app::home::{Beginning, HomeCommand, HomeDialog, NewSession, Place, ReuseCommand, Wrong};
use crate::app::{AppState, Command, Dialog, Outbox};
use crate::library;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{self, Button, Card, Choice, IconButton, Level, NumberField, TextField, cancel_ui, dialog_buttons_ui, heading_ui};
use crate::words;
use crate::words::reading::{self, Unread};
use eframe::egui::{Context, Id, Label, Role, Ui, UiBuilder};

/// The most tables that a new session can have.
const MOST_TABLES: u32 = 200;
/// The least width of a group's field.
const GROUP: f32 = 150.0;

/// What was done in the dialog.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Done {
    Nothing,
    Make,
    ChoosePlace,
    Cancel,
}

/// What it can begin with.
#[derive(Clone, PartialEq, Eq)]
enum Start {
    /// A template that comes with the program.
    Template(String),
    /// The person's own template, or last time's session.
    Other(Beginning),
    /// A session that is still to be chosen.
    AskLast,
}

fn other(beginning: &Beginning) -> (Start, String) {
    (Start::Other(beginning.clone()), beginning.title.clone())
}

/// Draws a dialog of the first screen.
pub fn home_dialog_ui(ctx: &Context, state: &AppState, dialog: &HomeDialog, out: &mut Outbox) {
    match dialog {
        HomeDialog::New(before) => new_ui(ctx, state, before, out),
        HomeDialog::LastTime { error } => reuse::last_time_ui(ctx, state, error.as_deref(), out),
        HomeDialog::SaveTemplate { name, taken, error } => reuse::save_template_ui(ctx, name, *taken, error.as_deref(), out),
        HomeDialog::RemoveTemplate(name) => reuse::remove_template_ui(ctx, state, name, out),
    }
}

fn new_ui(ctx: &Context, state: &AppState, before: &NewSession, out: &mut Outbox) {
    let mut new = NewSession::clone(before);
    let shown = widgets::Dialog::new("new-session", say!("home-new-title")).width(720.0).show(ctx, |ui| {
        let space = theme::tokens(ui).space;
        ui.spacing_mut().item_spacing.y = space.s;
        let mut submitted = what_ui(ui, state, &mut new, out);
        if new.steps_to_review() > 0 {
            soft_ui(ui, &say!("reuse-steps-come", count = new.steps_to_review()));
        }
        submitted |= when_ui(ui, state, &mut new);
        submitted |= groups_ui(ui, &mut new);
        file_ui(ui, state.home.place.as_ref(), new.error.as_deref());
        let done = buttons_ui(ui, &mut new);
        let done = if submitted { Done::Make } else { done };
        if done == Done::Make
            && let Some(wrong) = new.first_wrong(state.today())
        {
            ui.memory_mut(|memory| memory.request_focus(field(wrong)));
        }
        done
    });
    match shown.inner {
        Done::Make => out.send(Command::Home(HomeCommand::Make(new))),
        Done::ChoosePlace => out.send(Command::Home(HomeCommand::ChoosePlace(new))),
        Done::Cancel => out.send(Command::CloseDialog),
        Done::Nothing if shown.closed => out.send(Command::CloseDialog),
        Done::Nothing if new != *before => {
            // What was wrong with the place is past as soon as something else is.
            let error = new.error.take().filter(|_| new.place_chosen != before.place_chosen);
            out.send(Command::dialog(Dialog::Home(HomeDialog::New(Box::new(NewSession { error, ..new })))));
        }
        Done::Nothing => {}
    }
}

/// The field in which something is wrong.
fn field(wrong: Wrong) -> Id {
    match wrong {
        Wrong::Title => Id::unique("new-title"),
        Wrong::Date => Id::unique("new-date"),
        Wrong::Start => Id::unique("new-start"),
        Wrong::Finish => Id::unique("new-finish"),
        Wrong::Group(at) => Id::unique(("new-group", at)),
    }
}

/// What it is called and what it begins with; `true` when Enter was pressed.
fn what_ui(ui: &mut Ui, state: &AppState, new: &mut NewSession, out: &mut Outbox) -> bool {
    let missing = (new.tried && new.title.trim().is_empty()).then_some(say!("home-title-missing"));
    let widths = shares(ui, [0.62, 0.38]);
    ui.horizontal_top(|ui| {
        let [title, template] = widths;
        let submitted = column_ui(ui, title, |ui| {
            let field = TextField::single(&mut new.title).label(say!("session-title")).proposed().id(field(Wrong::Title));
            field.error(missing).show(ui).submitted
        });
        column_ui(ui, template, |ui| {
            let mut start = new.beginning.clone().map_or_else(|| Start::Template(new.template.clone()), Start::Other);
            let mut starts: Vec<_> = new.beginning.iter().filter(|it| it.own.is_none()).map(other).collect();
            starts.extend(state.home.own.templates.iter().map(|own| other(&own.into())));
            starts.extend(library::TEMPLATES.iter().map(|volume| (Start::Template(volume.name.to_owned()), volume.title().to_owned())));
            starts.push((Start::AskLast, say!("reuse-from-last").to_owned()));
            let width = ui.available_width();
            if Choice::new(say!("home-field-template"), &mut start).width(width).show(ui, &starts).changed() {
                match start {
                    Start::Template(name) => new.take_template(&name),
                    Start::Other(beginning) => new.take(beginning),
                    Start::AskLast => reuse::send(out, ReuseCommand::AskLast),
                }
            }
        });
        submitted
    })
    .inner
}

/// Where and when it is and how many tables there are; `true` when Enter was pressed.
fn when_ui(ui: &mut Ui, state: &AppState, new: &mut NewSession) -> bool {
    let tokens = theme::tokens(ui);
    let today = state.today();
    let wrong = |fault: Option<Unread>| fault.filter(|_| new.tried).map(reading::unread);
    let (date, start, finish) = (wrong(new.date(today).err()), wrong(new.start().err()), wrong(new.finish().err()));
    let weekday = new.date(today).ok().flatten().map(words::time::weekday_and_date).unwrap_or_default();
    let widths = shares(ui, [0.28, 0.28, 0.15, 0.18, 0.11]);
    let submitted = ui.horizontal_top(|ui| {
        let typed = |text, label, hint, wrong, error| TextField::single(text).label(label).hint(hint).id(field(wrong)).error(error);
        let [place_width, date_width, start_width, finish_width, tables_width] = widths;
        let place = TextField::single(&mut new.place).label(say!("session-place"));
        let mut submitted = column_ui(ui, place_width, |ui| place.show(ui).submitted);
        let date = typed(&mut new.date, say!("session-date"), say!("reading-hint-date"), Wrong::Date, date);
        let date = if weekday.is_empty() { date } else { date.note(&weekday) };
        submitted |= column_ui(ui, date_width, |ui| date.show(ui).submitted);
        let start = typed(&mut new.start, say!("home-field-start"), say!("reading-hint-time"), Wrong::Start, start);
        submitted |= column_ui(ui, start_width, |ui| start.show(ui).submitted);
        let finish = typed(&mut new.finish, say!("session-latest-finish"), say!("home-hint-finish"), Wrong::Finish, finish);
        submitted |= column_ui(ui, finish_width, |ui| finish.show(ui).submitted);
        let tables = NumberField::new(&mut new.tables, say!("home-field-tables"), 0..=MOST_TABLES);
        column_ui(ui, tables_width, |ui| tables.show(ui));
        submitted
    });
    let (planned, length) = (new.planned_minutes, new.length_minutes());
    if planned > 0 {
        let colour = if length.is_some_and(|length| planned > length) { tokens.amber } else { tokens.soft };
        ui.add(Label::new(tokens.second(words::home::agenda_takes(planned, length)).color(colour)).wrap());
    }
    submitted.inner
}

/// The room there is, shared out among what stands in a row.
fn shares<const N: usize>(ui: &Ui, parts: [f32; N]) -> [f32; N] {
    let gaps = ui.spacing().item_spacing.x * N.saturating_sub(1) as f32;
    let room = (ui.available_width() - gaps).max(0.0);
    parts.map(|part| (room * part).floor())
}

/// How many are expected of each group, and a field for another; `true` when Enter was pressed in a number.
fn groups_ui(ui: &mut Ui, new: &mut NewSession) -> bool {
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(say!("home-groups"));
    ui.scope_builder(builder, |ui| {
        let tokens = theme::tokens(ui);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            heading_ui(ui, Level::Part, say!("home-groups"));
            soft_ui(ui, say!("home-groups-why"));
        });
        let across = ((ui.available_width() / GROUP) as usize).clamp(1, 4);
        let gaps = ui.spacing().item_spacing.x * across.saturating_sub(1) as f32;
        let width = ((ui.available_width() - gaps) / across as f32).floor();
        let mut submitted = false;
        let mut removed = None;
        for first in (0..new.groups.len()).step_by(across) {
            ui.horizontal_top(|ui| {
                for at in first..new.groups.len().min(first + across) {
                    column_ui(ui, width, |ui| submitted |= group_ui(ui, new, at, &mut removed));
                }
            });
        }
        add_ui(ui, new);
        if let Some(at) = removed {
            new.groups.remove(at);
            ui.memory_mut(|memory| memory.request_focus(Id::unique("new-group-name")));
        }
        if let Some(people) = new.people_expected() {
            ui.add(Label::new(tokens.second(words::home::people_expected(people, new.tables))).wrap());
        }
        submitted
    })
    .inner
}

/// How many are expected of one group. One that was added here can be removed; one of the template stays, without a number.
fn group_ui(ui: &mut Ui, new: &mut NewSession, at: usize, removed: &mut Option<usize>) -> bool {
    let tokens = theme::tokens(ui);
    let tried = new.tried;
    let Some(group) = new.groups.get_mut(at) else { return false };
    let error = group.count().err().filter(|_| tried).map(reading::unread);
    let count = TextField::single(&mut group.people).label(&group.name).id(field(Wrong::Group(at))).error(error);
    if group.key.is_some() {
        return count.show(ui).submitted;
    }
    ui.horizontal_top(|ui| {
        let width = ui.available_width() - tokens.shape.small_height - ui.spacing().item_spacing.x;
        let submitted = column_ui(ui, width.max(0.0), |ui| count.show(ui).submitted);
        let remove = say!("home-group-remove", group = group.name.as_str());
        if ui.add(IconButton::new(Icon::X, &remove).small()).clicked() {
            *removed = Some(at);
        }
        submitted
    })
    .inner
}

/// Adds a group; how many of it are expected is asked next.
fn add_ui(ui: &mut Ui, new: &mut NewSession) {
    ui.horizontal(|ui| {
        let name = TextField::single(&mut new.group_draft).name(say!("home-group-new")).hint(say!("home-group-new"));
        let submitted = name.id(Id::unique("new-group-name")).width(2.0 * GROUP).show(ui).submitted;
        let is_named = !new.group_draft.trim().is_empty();
        let pressed = ui.add_enabled(is_named, Button::plain(say!("session-add-group")).icon(Icon::Plus)).clicked();
        if (submitted || pressed)
            && let Some(at) = new.add_group()
        {
            ui.memory_mut(|memory| memory.request_focus(field(Wrong::Group(at))));
        }
    });
}

/// Where the file goes.
fn file_ui(ui: &mut Ui, place: Option<&Place>, error: Option<&str>) {
    let tokens = theme::tokens(ui);
    heading_ui(ui, Level::Part, say!("home-file"));
    Card::new().sunk(&tokens).padding(tokens.space.m).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.xs;
        // The row is there before the place is known, so that nothing moves.
        let path = place.map(|place| place.path.as_path()).unwrap_or(std::path::Path::new(""));
        let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
        ui.horizontal(|ui| {
            ui.add(Icon::FileText.image(tokens.shape.icon, tokens.soft));
            ui.add(Label::new(tokens.strong(words::file::name_of(path))).truncate());
        });
        ui.add(Label::new(tokens.second(say!("home-file-in", folder = folder))).truncate());
        if let Some(name) = place.and_then(Place::taken) {
            soft_ui(ui, &say!("home-file-taken", file = name));
        }
        if let Some(error) = error {
            ui.add(Label::new(tokens.second(error).color(tokens.red)).wrap());
        }
    });
}

fn buttons_ui(ui: &mut Ui, new: &mut NewSession) -> Done {
    dialog_buttons_ui(ui, |ui| {
        let mut done = Done::Nothing;
        let create = ui.add(Button::main(say!("home-create")));
        if std::mem::take(&mut new.place_chosen) {
            create.request_focus();
            create.scroll_to_me(None);
        }
        if create.clicked() {
            done = Done::Make;
        }
        if ui.add(Button::plain(words::file::choose_another_place())).clicked() {
            done = Done::ChoosePlace;
        }
        if cancel_ui(ui) {
            done = Done::Cancel;
        }
        done
    })
}
