//! All about one table. What is changed is changed at once, and can be undone.

use crate::app::packs::PackCommand;
use crate::app::tables::{TableCommand, TablesCommand};
use crate::app::{Command, Open, Outbox};
use crate::edit::{Change, Edit, TableField};
use crate::model::{Capture, Table, TableId};
use crate::ui::fields::BoundField;
use crate::ui::hidden::hidden_ui;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Choice, Dialog, Level, NumberField, dialog_buttons_ui, heading_ui};
use crate::words;
use eframe::egui::{Align, Context, Grid, Label, Layout, Response, Ui, vec2};

/// The most people that sit at one table, and sheets that it fills.
const MOST: u32 = 999;

/// Draws the dialog.
pub(super) fn table_ui(ctx: &Context, open: &Open, id: TableId, out: &mut Outbox) {
    let Some(table) = open.session().tables.get(&id) else {
        return out.send(Command::CloseDialog);
    };
    let shown = Dialog::new("table", say!("tables-dialog")).width(520.0).show(ctx, |ui| {
        ui.spacing_mut().item_spacing.y = theme::tokens(ui).space.s;
        names_ui(ui, table, out);
        capture_ui(ui, table, out);
        people_ui(ui, open, table, out);
        order_ui(ui, open, table, out);
        dialog_buttons_ui(ui, |ui| ui.add(Button::main(say!("widgets-done"))).clicked())
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
    BoundField::new(say!("tables-name")).words(ui, ("table-name", table.id), &table.name, out, |text| set(TableField::Name(text)));
    let host = BoundField::new(say!("tables-host")).hint(say!("tables-host-hint"));
    host.words(ui, ("table-host", table.id), &table.host, out, |text| set(TableField::Host(text)));
    let note_taker = BoundField::new(say!("tables-note-taker")).note(say!("tables-note-taker-note"));
    note_taker.words(ui, ("note-taker", table.id), &table.note_taker, out, |text| set(TableField::NoteTaker(text)));
}

fn capture_ui(ui: &mut Ui, table: &Table, out: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        let mut capture = table.capture;
        let ways = Capture::ALL.map(|capture| (capture, words::table::capture(capture)));
        if Choice::new(say!("tables-how-captured"), &mut capture).width(180.0).show(ui, &ways).changed() {
            set(out, table, TableField::Capture(capture));
        }
        if table.capture != Capture::Paper {
            return;
        }
        let mut expected = table.sheets_expected;
        let field = NumberField::new(&mut expected, say!("tables-sheets-expected"), 0..=MOST).show(ui);
        if field.changed() {
            set(out, table, TableField::SheetsExpected(expected));
        }
        let mut sheets_in = table.sheets_in;
        let other = NumberField::new(&mut sheets_in, say!("tables-sheets-in-number"), 0..=MOST).show(ui);
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
        return hidden_ui(ui, say!("projecting-room-hidden"));
    }
    heading_ui(ui, Level::Part, say!("tables-who-sits-here"));
    let gap = tokens.space.xl;
    let width = (ui.available_width() - gap) / 2.0 - tokens.space.xs;
    Grid::new("who-sits-here").num_columns(2).spacing(vec2(gap, tokens.space.s)).show(ui, |ui| {
        for (at, group) in groups.into_iter().enumerate() {
            if at > 0 && at % 2 == 0 {
                ui.end_row();
            }
            let mut people = table.people.get(&group.key).copied().unwrap_or(0);
            let field = person_ui(ui, &group.name, width, &mut people);
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

/// The name of a group, shortened where it is long, with a number behind it.
fn person_ui(ui: &mut Ui, name: &str, width: f32, people: &mut u32) -> Response {
    const NUMBER: f32 = 56.0;
    let tokens = theme::tokens(ui);
    let size = vec2(width, tokens.shape.control_height);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        let label = vec2(width - NUMBER, size.y);
        ui.allocate_ui_with_layout(label, Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(label.x);
            ui.add(Label::new(tokens.body(name)).truncate());
        });
        NumberField::new(people, name, 0..=MOST).hide_label().show(ui)
    })
    .inner
}

fn order_ui(ui: &mut Ui, open: &Open, table: &Table, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let in_order = open.session().tables.in_order();
    let at = in_order.iter().position(|other| other.id == table.id).unwrap_or_default();
    ui.add_space(tokens.space.xs);
    ui.horizontal_wrapped(|ui| {
        let (up, down) = (at > 0, at + 1 < in_order.len());
        let one = |name, icon| Button::plain(name).icon(icon).small();
        let up = ui.add_enabled(up, one(say!("widgets-move-up"), Icon::ArrowUp));
        let down = ui.add_enabled(down, one(say!("widgets-move-down"), Icon::ArrowDown));
        for (button, by, other) in [(&up, -1, &down), (&down, 1, &up)] {
            if button.clicked() {
                out.send(Command::Tables(TablesCommand::Table(TableCommand::MoveBy { table: table.id, by })));
            }
            // At the end of the way the keyboard goes to the button that still does something.
            if !button.enabled() && button.lost_focus() && other.enabled() {
                other.request_focus();
            }
        }
        if open.session().pack.is_some() {
            return;
        }
        if ui.add(Button::plain(&say!("packs-hand-out", table = table.name.as_str())).small()).clicked() {
            out.send(Command::EndTyping);
            out.send(Command::Packs(PackCommand::AskHandOut(table.id)));
        }
        if ui.add(Button::danger(say!("tables-delete")).icon(Icon::Trash2).small()).clicked() {
            out.send(Command::Tables(TablesCommand::Table(TableCommand::Delete(table.id))));
        }
    });
    let count = open.insight.table(table.id);
    if count.notes > 0 {
        ui.horizontal_wrapped(|ui| {
            ui.label(tokens.second(say!("tables-not-checked", count = count.not_checked)));
            if count.not_checked > 0 && ui.add(Button::plain(say!("tables-check-all")).small()).clicked() {
                out.send(Command::Tables(TablesCommand::Table(TableCommand::Checked(table.id))));
            }
        });
    }
    let notes = count.notes;
    ui.add(Label::new(tokens.second(words::table::deleting(notes))).wrap());
}
