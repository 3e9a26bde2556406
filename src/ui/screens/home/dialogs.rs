//! The dialog that makes a new session.

use super::soft_ui;
use crate::app::home::{HomeCommand, HomeDialog, NewSession, Place, Wrong};
use crate::app::{AppState, Command, Dialog, Outbox};
use crate::library;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{self, Button, Card, Choice, IconButton, Level, NumberField, TextField, dialog_buttons_ui, heading_ui};
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

/// Draws the dialog.
pub fn home_dialog_ui(ctx: &Context, state: &AppState, dialog: &HomeDialog, out: &mut Outbox) {
    let HomeDialog::New(before) = dialog;
    let mut new = before.clone();
    let shown = widgets::Dialog::new("new-session", say!("home-new-title")).width(720.0).show(ctx, |ui| {
        let space = theme::tokens(ui).space;
        ui.spacing_mut().item_spacing.y = space.m;
        let mut submitted = what_ui(ui, &mut new);
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
            out.send(Command::dialog(Dialog::Home(HomeDialog::New(NewSession { error, ..new }))));
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

/// What it is called, where it is, what it begins with; `true` when Enter was pressed.
fn what_ui(ui: &mut Ui, new: &mut NewSession) -> bool {
    let missing = (new.tried && new.title.trim().is_empty()).then_some(say!("home-title-missing"));
    let title = TextField::single(&mut new.title).label(say!("home-field-title")).id(field(Wrong::Title)).error(missing);
    let title = title.show(ui).submitted;
    let place = ui.columns_const(|columns: &mut [Ui; 2]| {
        let [first, second] = columns;
        let place = TextField::single(&mut new.place).label(say!("home-field-place")).show(first).submitted;
        let mut template = new.template.clone();
        let templates = library::TEMPLATES.map(|volume| (volume.name.to_owned(), volume.title()));
        let width = second.available_width();
        if Choice::new(say!("home-field-template"), &mut template).width(width).show(second, &templates).changed() {
            new.take_template(&template);
        }
        place
    });
    title | place
}

/// When it is and how many tables there are; `true` when Enter was pressed.
fn when_ui(ui: &mut Ui, state: &AppState, new: &mut NewSession) -> bool {
    let tokens = theme::tokens(ui);
    let today = state.today();
    let wrong = |fault: Option<Unread>| fault.filter(|_| new.tried).map(reading::unread);
    let (date, start, finish) = (wrong(new.date(today).err()), wrong(new.start().err()), wrong(new.finish().err()));
    let weekday = new.date(today).ok().flatten().map(words::time::weekday_and_date).unwrap_or_default();
    let submitted = ui.columns_const(|columns: &mut [Ui; 4]| {
        let [first, second, third, fourth] = columns;
        let field_of = |text, label, hint, wrong, error| TextField::single(text).label(label).hint(hint).id(field(wrong)).error(error);
        let date = field_of(&mut new.date, say!("home-field-date"), say!("home-hint-date"), Wrong::Date, date);
        let mut submitted = if weekday.is_empty() { date } else { date.note(&weekday) }.show(first).submitted;
        let start = field_of(&mut new.start, say!("home-field-start"), say!("home-hint-start"), Wrong::Start, start);
        submitted |= start.show(second).submitted;
        let finish = field_of(&mut new.finish, say!("home-field-finish"), say!("home-hint-finish"), Wrong::Finish, finish);
        submitted |= finish.show(third).submitted;
        NumberField::new(&mut new.tables, say!("home-field-tables"), 0..=MOST_TABLES).show(fourth);
        submitted
    });
    let (planned, length) = (new.planned_minutes, new.length_minutes());
    if planned > 0 {
        let colour = if length.is_some_and(|length| planned > length) { tokens.amber } else { tokens.soft };
        ui.add(Label::new(tokens.second(words::home::agenda_takes(planned, length)).color(colour)).wrap());
    }
    submitted
}

/// How many are expected of each group, and a field for another; `true` when Enter was pressed in a number.
fn groups_ui(ui: &mut Ui, new: &mut NewSession) -> bool {
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(say!("home-groups"));
    ui.scope_builder(builder, |ui| {
        let tokens = theme::tokens(ui);
        heading_ui(ui, Level::Part, say!("home-groups"));
        soft_ui(ui, say!("home-groups-why"));
        let across = ((ui.available_width() / GROUP) as usize).clamp(1, 4);
        let mut submitted = false;
        let mut removed = None;
        for first in (0..new.groups.len()).step_by(across) {
            ui.columns(across, |columns| {
                for (column, at) in columns.iter_mut().zip(first..new.groups.len()) {
                    column.horizontal_top(|ui| {
                        let is_own = new.groups.get(at).is_some_and(|group| group.key.is_none());
                        submitted |= group_ui(ui, new, at, is_own);
                        if is_own && remove_ui(ui, new, at) {
                            removed = Some(at);
                        }
                    });
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

/// How many are expected of one group.
fn group_ui(ui: &mut Ui, new: &mut NewSession, at: usize, is_own: bool) -> bool {
    let tokens = theme::tokens(ui);
    let tried = new.tried;
    let Some(group) = new.groups.get_mut(at) else { return false };
    let error = group.count().err().filter(|_| tried).map(reading::unread);
    let beside = if is_own { tokens.shape.small_height + ui.spacing().item_spacing.x } else { 0.0 };
    let width = (ui.available_width() - beside).max(0.0);
    TextField::single(&mut group.people).label(&group.name).id(field(Wrong::Group(at))).error(error).width(width).show(ui).submitted
}

/// Takes a group away that was added here; one of the template stays, without a number.
fn remove_ui(ui: &mut Ui, new: &NewSession, at: usize) -> bool {
    let name = new.groups.get(at).map_or("", |group| group.name.as_str());
    ui.add(IconButton::new(Icon::X, &say!("home-group-remove", group = name)).small()).clicked()
}

/// Adds a group; how many of it are expected is asked next.
fn add_ui(ui: &mut Ui, new: &mut NewSession) {
    ui.horizontal(|ui| {
        let name = TextField::single(&mut new.group_draft).name(say!("home-group-new")).hint(say!("home-group-new"));
        let submitted = name.id(Id::unique("new-group-name")).width(2.0 * GROUP).show(ui).submitted;
        let is_named = !new.group_draft.trim().is_empty();
        let pressed = ui.add_enabled(is_named, Button::plain(say!("home-group-add")).icon(Icon::Plus)).clicked();
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
        if ui.add(Button::plain(say!("file-cancel"))).clicked() {
            done = Done::Cancel;
        }
        done
    })
}
