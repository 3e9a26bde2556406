//! All about one table. What is changed is changed at once, and can be undone.

use crate::app::tables::{TableCommand, TablesCommand};
use crate::app::{Command, Open, Outbox};
use crate::edit::{Change, Edit, TableField};
use crate::model::{Capture, Table, TableId};
use crate::ui::fields::BoundField;
use crate::ui::hidden::hidden_ui;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Choice, Dialog, Level, NumberField, dialog_buttons_ui, heading_ui};
use crate::words;
use eframe::egui::{Context, Grid, Label, Ui, vec2};

/// The most people that sit at one table, and sheets that it fills.
const MOST: u32 = 999;

/// How many groups stand side by side.
const PEOPLE_A_ROW: usize = 4;

/// Draws the dialog.
pub(super) fn table_ui(ctx: &Context, open: &Open, id: TableId, out: &mut Outbox) {
    let Some(table) = open.session().tables.get(&id) else {
        return out.send(Command::CloseDialog);
    };
    let shown = Dialog::new("table", "Table").width(520.0).show(ctx, |ui| {
        ui.spacing_mut().item_spacing.y = theme::tokens(ui).space.s;
        names_ui(ui, table, out);
        capture_ui(ui, table, out);
        people_ui(ui, open, table, out);
        order_ui(ui, open, table, out);
        dialog_buttons_ui(ui, |ui| ui.add(Button::main("Done")).clicked())
    });
    if shown.inner || shown.closed {
        out.send(Command::EndTyping);
        out.send(Command::CloseDialog);
    }
}

fn set(out: &mut Outbox, table: &Table, field: TableField) {
    out.edit(Edit::Tables(Change::Set(table.id, field)));
}

fn names_ui(ui: &mut Ui, table: &Table, out: &mut Outbox) {
    let set = |field| Edit::Tables(Change::Set(table.id, field));
    BoundField::new("Name").words(ui, ("table name", table.id), &table.name, out, |text| set(TableField::Name(text)));
    let host = BoundField::new("Host").hint("As a role: service manager");
    host.words(ui, ("table host", table.id), &table.host, out, |text| set(TableField::Host(text)));
    let note_taker = BoundField::new("Note-taker").note("Host and note-taker never leave this session.");
    note_taker.words(ui, ("note-taker", table.id), &table.note_taker, out, |text| set(TableField::NoteTaker(text)));
}

fn capture_ui(ui: &mut Ui, table: &Table, out: &mut Outbox) {
    ui.horizontal(|ui| {
        let mut capture = table.capture;
        let ways = Capture::ALL.map(|capture| (capture, words::table::capture(capture)));
        if Choice::new("How its words are captured", &mut capture).width(180.0).show(ui, &ways).changed() {
            set(out, table, TableField::Capture(capture));
        }
        if table.capture != Capture::Paper {
            return;
        }
        let mut expected = table.sheets_expected;
        let field = NumberField::new(&mut expected, "Sheets expected", 0..=MOST).show(ui);
        if field.changed() {
            set(out, table, TableField::SheetsExpected(expected));
        }
        let mut sheets_in = table.sheets_in;
        let other = NumberField::new(&mut sheets_in, "Sheets in", 0..=MOST).show(ui);
        if other.changed() {
            set(out, table, TableField::SheetsIn(sheets_in));
        }
        if field.lost_focus() || other.lost_focus() {
            out.send(Command::EndTyping);
        }
    });
}

fn people_ui(ui: &mut Ui, open: &Open, table: &Table, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let groups = open.session().groups.in_order();
    if groups.is_empty() {
        return;
    }
    ui.add_space(tokens.space.xs);
    if open.is_projected() {
        return hidden_ui(ui, say!("palette-room-hidden"));
    }
    heading_ui(ui, Level::Part, "Who sits here");
    let spacing = vec2(tokens.space.xl, tokens.space.s);
    Grid::new("who sits here").num_columns(PEOPLE_A_ROW).spacing(spacing).min_col_width(104.0).show(ui, |ui| {
        for (at, group) in groups.into_iter().enumerate() {
            if at > 0 && at % PEOPLE_A_ROW == 0 {
                ui.end_row();
            }
            let mut people = table.people.get(&group.key).copied().unwrap_or(0);
            let field = NumberField::new(&mut people, &group.name, 0..=MOST).show(ui);
            if field.changed() {
                let mut all = table.people.clone();
                if people == 0 {
                    all.remove(&group.key);
                } else {
                    all.insert(group.key.clone(), people);
                }
                set(out, table, TableField::People(all));
            }
            if field.lost_focus() {
                out.send(Command::EndTyping);
            }
        }
    });
}

fn order_ui(ui: &mut Ui, open: &Open, table: &Table, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let in_order = open.session().tables.in_order();
    let at = in_order.iter().position(|other| other.id == table.id).unwrap_or_default();
    ui.add_space(tokens.space.xs);
    ui.horizontal_wrapped(|ui| {
        let moves = [(Icon::ArrowUp, "Move up", -1, at > 0), (Icon::ArrowDown, "Move down", 1, at + 1 < in_order.len())];
        for (icon, name, by, can) in moves {
            if ui.add_enabled(can, Button::plain(name).icon(icon).small()).clicked() {
                out.send(Command::Tables(TablesCommand::Table(TableCommand::MoveBy { table: table.id, by })));
            }
        }
        if ui.add(Button::danger("Delete table").icon(Icon::Trash2).small()).clicked() {
            out.send(Command::Tables(TablesCommand::Table(TableCommand::Delete(table.id))));
        }
    });
    let notes = open.insight.table(table.id).notes;
    ui.add(Label::new(tokens.second(words::table::deleting(notes))).wrap());
}
