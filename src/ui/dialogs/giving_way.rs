//! Who gives way: all ways beside each other, with what each item would have.

use crate::app::agenda::{Giving, GivingCommand};
use crate::app::{Command, Open, Outbox};
use crate::model::ItemId;
use crate::schedule::giving_way::{GivingWay, WayOut};
use crate::ui::giving_way::{gone_ui, ways_ui};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{Button, Card, Cells, Column, Dialog, Table, TextField, dialog_buttons_ui};
use crate::words;
use eframe::egui::{Context, Label, ScrollArea, Ui};

const WIDTH: f32 = 860.0;
/// What stands above and below the plans, in points: it stays in view while they scroll.
const BESIDES: f32 = 330.0;
/// Width of a column of minutes, in points.
const MINUTES: f32 = 34.0;

/// Draws it; closes it where nothing has to give way any more.
pub(super) fn giving_way_ui(ctx: &Context, open: &Open, out: &mut Outbox) {
    let giving = &open.agenda.giving;
    let Some(found) = &giving.found else { return out.send(Command::CloseDialog) };
    let title = words::giving_way::asked(open.session(), &open.schedule, found);
    let shown = Dialog::new("giving-way", &title).width(WIDTH).show(ctx, |ui| {
        let tokens = theme::tokens(ui);
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        if !found.can_be_kept {
            let said = if found.ways.is_empty() { say!("giving-too-late") } else { say!("giving-cannot-be-kept") };
            ui.add(Label::new(tokens.body(said)).wrap());
        }
        let height = (ui.ctx().content_rect().height() - BESIDES).max(2.0 * tokens.shape.control_height);
        ScrollArea::vertical().id_salt("ways").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            gone_ui(ui, open, giving);
            ways_ui(ui, open, giving, usize::MAX, true, out);
            ui.add_space(tokens.space.s);
            table_ui(ui, open, found, giving);
        });
        because_ui(ui, giving, out);
        dialog_buttons_ui(ui, |ui| {
            let chosen = giving.chosen().and_then(|chosen| found.ways.iter().position(|way| way.way == chosen.way));
            if !found.ways.is_empty() {
                let numbered = chosen.map(|place| say!("giving-use-number", number = place + 1));
                let label = numbered.as_deref().unwrap_or(say!("giving-choose"));
                // Where nothing is chosen, it stays where it was: another in its place would be pressed for it.
                if ui.add_enabled(chosen.is_some(), Button::main(label)).clicked() {
                    out.send(Command::GiveWay(GivingCommand::Take));
                }
            }
            if ui.add(Button::plain(say!("giving-later"))).clicked() {
                out.send(Command::GiveWay(GivingCommand::PutOff));
            }
        });
    });
    if shown.closed {
        out.send(Command::CloseDialog);
    }
}

/// Why it has to be: needed where it touches what nobody may touch silently.
fn because_ui(ui: &mut Ui, giving: &Giving, out: &mut Outbox) {
    let asks_nothing = giving.chosen().is_none_or(|way| way.asks.is_empty());
    let label = if asks_nothing { say!("giving-because") } else { say!("giving-because-needed") };
    let mut text = giving.because.clone();
    let lacks = (giving.lacks_reason && text.trim().is_empty()).then(|| say!("giving-because-missing"));
    let field = TextField::single(&mut text).label(label).hint(say!("giving-because-hint")).error(lacks).focus(lacks.is_some());
    let shown = field.show(ui);
    if shown.response.changed() {
        out.send(Command::GiveWay(GivingCommand::Because(text)));
    }
    if shown.submitted {
        out.send(Command::GiveWay(GivingCommand::Take));
    }
}

/// What each item would have with each way: minutes by number of the way, and when it would start with the chosen one.
fn table_ui(ui: &mut Ui, open: &Open, found: &GivingWay, giving: &Giving) {
    let tokens = theme::tokens(ui);
    let numbers: Vec<String> = (1..=found.ways.len()).map(|number| number.to_string()).collect();
    let mut columns = vec![Column::grow(say!("giving-column-item")), Column::number(say!("giving-column-as-it-is"), 66.0)];
    columns.extend(numbers.iter().map(|number| Column::number(number, MINUTES)));
    columns.push(Column::number(say!("giving-column-would-start"), 84.0));
    let items = open.schedule.items_to_come();
    Card::new().padding(tokens.space.xs).show(ui, |ui| {
        Table::new(say!("giving-table"), &columns).row_height(tokens.shape.control_height).at_rest().show(ui, |rows| {
            for item in running_that_gives(found, open).into_iter().chain(items) {
                let Some(entry) = open.session().agenda.get(&item) else { continue };
                let name = row_name(open, found, item);
                rows.row(item, &name, false, |cells| {
                    cells.text(tokens.body(words::agenda::title(entry)));
                    cells_ui(cells, open, found, giving, item, &tokens);
                });
            }
        });
    });
}

/// The item under way, where a way takes from it.
fn running_that_gives(found: &GivingWay, open: &Open) -> Option<ItemId> {
    let running = open.schedule.running()?.item;
    found.ways.iter().any(|way| way.item(running).is_some()).then_some(running)
}

fn cells_ui(cells: &mut Cells<'_>, open: &Open, found: &GivingWay, giving: &Giving, item: ItemId, tokens: &Tokens) {
    let had = had(open, found, item);
    cells.number(&had.to_string());
    let chosen = giving.chosen();
    for way in &found.ways {
        let minutes = way.item(item).map_or(had, |times| times.minutes);
        let is_chosen = chosen.is_some_and(|chosen| chosen.way == way.way);
        match (minutes == had, is_chosen) {
            (true, false) => cells.text(tokens.mono(minutes.to_string()).color(tokens.soft)),
            (true, true) => cells.number(&minutes.to_string()),
            (false, _) if minutes == 0 => cells.number_strong("–", tokens.amber),
            (false, _) => cells.number_strong(&minutes.to_string(), tokens.amber),
        }
    }
    let times = chosen.and_then(|way| way.item(item)).filter(|times| !times.is_left_out());
    match times {
        Some(times) if times.is_under_way => {
            let ends = words::time::about(times.times.end, &open.schedule.zone);
            cells.number(&say!("giving-until", time = ends));
        }
        Some(times) => cells.number(&words::time::about(times.times.start, &open.schedule.zone)),
        None => cells.skip(),
    }
}

/// The minutes that an item has as things stand.
fn had(open: &Open, found: &GivingWay, item: ItemId) -> u32 {
    let known = found.ways.iter().find_map(|way| way.item(item)).map(|times| times.had_minutes);
    known.or_else(|| open.schedule.item(item).map(|times| times.planned_minutes)).unwrap_or_default()
}

/// What a screen reader says of a row: the minutes of every way.
fn row_name(open: &Open, found: &GivingWay, item: ItemId) -> String {
    let title = open.session().agenda.get(&item).map_or("", words::agenda::title);
    let had = had(open, found, item);
    let of_way = |(at, way): (usize, &WayOut)| match way.item(item).map_or(had, |times| times.minutes) {
        0 if had > 0 => say!("giving-row-without", number = at + 1),
        minutes => say!("giving-row-with", number = at + 1, minutes = minutes),
    };
    let ways = found.ways.iter().enumerate().map(of_way);
    [say!("giving-row", title = title, minutes = had)].into_iter().chain(ways).collect::<Vec<_>>().join(", ")
}
