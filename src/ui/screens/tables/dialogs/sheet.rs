//! A flipchart sheet: many notes at once.

use super::super::{items, long_paste, sources};
use crate::app::tables::{MOST_TO_EDIT, SheetCommand, SheetDraft, TablesCommand};
use crate::app::{Command, Open, Outbox};
use crate::model::{Reference, Source};
use crate::ui::theme;
use crate::ui::widgets::{Button, Card, Choice, Dialog, Level, NumberField, TextField, dialog_buttons_ui, heading_ui};
use crate::words;
use eframe::egui::{Context, Id, Label, Ui};

/// How many of the notes are shown before they are added.
const SHOWN: usize = 5;

const fn tell(command: SheetCommand) -> Command {
    Command::Tables(TablesCommand::Sheet(command))
}

/// Draws the dialog.
pub(super) fn sheet_ui(ctx: &Context, open: &Open, out: &mut Outbox) {
    let sheet = &open.tables.sheet;
    let shown = Dialog::new("flipchart-sheet", say!("tables-sheet-title")).width(620.0).show(ctx, |ui| {
        ui.spacing_mut().item_spacing.y = theme::tokens(ui).space.s;
        ui.horizontal_wrapped(|ui| place_ui(ui, open, sheet, out));
        words_ui(ui, sheet, out);
        preview_ui(ui, open, sheet);
        let add = words::note::add(sheet.notes().len());
        dialog_buttons_ui(ui, |ui| {
            let adds = ui.add_enabled(!sheet.notes().is_empty(), Button::main(&add)).clicked();
            let closes = ui.add(Button::plain(say!("tables-sheet-later")).hover(say!("tables-sheet-later-hover"))).clicked();
            (adds, closes)
        })
    });
    if shown.inner.0 {
        out.send(tell(SheetCommand::Add));
    } else if shown.inner.1 || shown.closed {
        out.send(Command::CloseDialog);
    }
}

fn place_ui(ui: &mut Ui, open: &Open, sheet: &SheetDraft, out: &mut Outbox) {
    let mut source = sheet.source.unwrap_or(Source::Plenary);
    if Choice::new(say!("tables-sheet-from"), &mut source).width(170.0).show(ui, &sources(open.session())).changed() {
        out.send(tell(SheetCommand::From(source)));
    }
    let mut item = sheet.item;
    if Choice::new(say!("tables-during"), &mut item).width(220.0).show(ui, &items(open.session(), say!("tables-no-item"))).changed() {
        out.send(tell(SheetCommand::During(item)));
    }
    if matches!(source, Source::Table(_)) {
        let mut number = sheet.number;
        if NumberField::new(&mut number, say!("tables-sheet-number"), 1..=999).show(ui).changed() {
            out.send(tell(SheetCommand::Number(number)));
        }
    }
}

fn words_ui(ui: &mut Ui, sheet: &SheetDraft, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    if !sheet.can_be_edited() {
        let text = say!("tables-sheet-too-long", count = sheet.text().chars().count());
        ui.add(Label::new(tokens.body(text)).wrap());
        if ui.add(Button::plain(say!("tables-sheet-let-go")).small()).clicked() {
            out.send(tell(SheetCommand::Write(String::new())));
        }
        return;
    }
    let id = Id::unique("flipchart-sheet-words");
    if let Some(text) = long_paste::take(ui, id, sheet.text().len(), MOST_TO_EDIT) {
        out.send(tell(SheetCommand::Append(text)));
    }
    let mut text = sheet.text().to_owned();
    let field = TextField::multi(&mut text, 8).label(say!("tables-sheet-words")).hint(say!("tables-sheet-hint"));
    let field = field.id(id).focus(has_just_opened(ui)).show(ui);
    if field.response.changed() {
        out.send(tell(SheetCommand::Write(text)));
    }
}

/// Whether the dialog is in its first passes, in which the keyboard goes to the words rather than to the first field.
fn has_just_opened(ui: &Ui) -> bool {
    let now = ui.ctx().cumulative_pass_nr();
    let id = Id::unique("flipchart-sheet-passes");
    ui.data_mut(|data| {
        let (opened, last) = data.get_temp(id).unwrap_or((now, now));
        let opened: u64 = if now > last + 1 { now } else { opened };
        data.insert_temp(id, (opened, now));
        now <= opened + 2
    })
}

fn preview_ui(ui: &mut Ui, open: &Open, sheet: &SheetDraft) {
    let tokens = theme::tokens(ui);
    let notes = sheet.notes();
    if notes.is_empty() {
        ui.add(Label::new(tokens.second(say!("tables-sheet-what"))).wrap());
        return;
    }
    let first = Reference(open.insight.next_number());
    heading_ui(ui, Level::Part, &words::note::numbered_from(notes.len(), first));
    Card::new().sunk(&tokens).padding(tokens.space.s).show(ui, |ui| {
        for (number, note) in (first.0..).zip(notes).take(SHOWN) {
            ui.add(Label::new(tokens.second(format!("{}  {}", Reference(number), begin_of(note))).color(tokens.ink)).truncate());
        }
        if let Some(more) = notes.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            ui.label(tokens.second(words::import::and_more(more)));
        }
    });
}

/// As much of a text as fits a line.
pub(super) fn begin_of(text: &str) -> String {
    text.chars().take(120).map(|c| if c == '\n' { ' ' } else { c }).collect()
}
