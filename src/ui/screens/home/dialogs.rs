//! The dialog that makes a new session.

use crate::app::home::{HomeCommand, HomeDialog, NewSession};
use crate::app::{AppState, Command, Dialog, Outbox};
use crate::library;
use crate::ui::theme;
use crate::ui::widgets::{self, Button, Choice, NumberField, TextField, dialog_buttons_ui};
use crate::words;
use crate::words::reading;
use eframe::egui::{Context, Label, Ui};

/// The most tables that a new session can have.
const MOST_TABLES: u32 = 200;

/// Draws the dialog.
pub fn home_dialog_ui(ctx: &Context, state: &AppState, dialog: &HomeDialog, out: &mut Outbox) {
    let HomeDialog::New(before) = dialog;
    let mut new = before.clone();
    let shown = widgets::Dialog::new("new session", "New workshop").width(520.0).show(ctx, |ui| {
        let mut submitted = what_ui(ui, &mut new);
        submitted |= when_ui(ui, state, &mut new);
        ui.add_space(theme::tokens(ui).space.xs);
        dialog_buttons_ui(ui, |ui| {
            submitted |= ui.add(Button::main("Choose where to keep it…")).clicked();
            if ui.add(Button::plain("Cancel")).clicked() {
                out.send(Command::CloseDialog);
            }
        });
        submitted
    });
    if shown.inner {
        out.send(Command::Home(HomeCommand::Make(new)));
    } else if shown.closed {
        out.send(Command::CloseDialog);
    } else if new != *before {
        out.send(Command::dialog(Dialog::Home(HomeDialog::New(new))));
    }
}

/// What it is called, where it is, what it begins with; `true` when Enter was pressed.
fn what_ui(ui: &mut Ui, new: &mut NewSession) -> bool {
    let missing = (new.tried && new.title.trim().is_empty()).then_some("Say what the workshop is called.");
    let title = TextField::single(&mut new.title).label("Title").error(missing).show(ui).submitted;
    let place = TextField::single(&mut new.place).label("Place").show(ui).submitted;
    let mut template = new.template.clone();
    let templates = library::TEMPLATES.map(|volume| (volume.name.to_owned(), volume.title));
    if Choice::new("Template", &mut template).width(ui.available_width()).show(ui, &templates).changed() {
        new.take_template(&template);
    }
    title | place
}

/// When it is and how many tables there are; `true` when Enter was pressed.
fn when_ui(ui: &mut Ui, state: &AppState, new: &mut NewSession) -> bool {
    let tokens = theme::tokens(ui);
    let today = state.today();
    let wrong = |fault: Option<reading::Unread>| fault.filter(|_| new.tried).map(reading::unread);
    let (date, start, finish) = (wrong(new.date(today).err()), wrong(new.start().err()), wrong(new.finish().err()));
    let weekday = new.date(today).ok().flatten().map(words::time::weekday_and_date).unwrap_or_default();
    let mut submitted = false;
    let field = TextField::single(&mut new.date).label("Date").hint("17 April 2018").error(date);
    submitted |= if weekday.is_empty() { field } else { field.note(&weekday) }.show(ui).submitted;
    ui.columns_const(|columns: &mut [Ui; 3]| {
        let [first, second, third] = columns;
        submitted |= TextField::single(&mut new.start).label("Start").hint("10:00").error(start).show(first).submitted;
        submitted |= TextField::single(&mut new.finish).label("Latest finish").hint("13:00").error(finish).show(second).submitted;
        NumberField::new(&mut new.tables, "Tables", 0..=MOST_TABLES).show(third);
    });
    let (planned, length) = (new.planned_minutes, new.length_minutes());
    if planned > 0 {
        let colour = if length.is_some_and(|length| planned > length) { tokens.amber } else { tokens.soft };
        ui.add(Label::new(tokens.second(words::home::agenda_takes(planned, length)).color(colour)).wrap());
    }
    submitted
}
