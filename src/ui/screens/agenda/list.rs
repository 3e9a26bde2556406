//! The running order as a table: planned and expected times, what each item keeps, and dragging.

use crate::app::agenda::{AgendaCommand, Fresh};
use crate::app::{Command, Open, Outbox, Towards};
use crate::model::{AgendaItem, ItemId, ItemKind};
use crate::schedule::{ItemState, ItemTimes, Phase, TalkTime};
use crate::ui::keys;
use crate::ui::theme::{self, Icon, Tokens, Tone};
use crate::ui::widgets::{Card, Cells, Chip, Column, Table, empty_state_ui, hold_arrows};
use crate::words;
use eframe::egui::{DragAndDrop, Key, Label, PointerButton, Rect, Response, ScrollArea, Stroke, Ui};

/// How many columns there is room for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Columns {
    /// Planned, expected, item, minutes and took.
    All,
    /// Expected, item and minutes.
    Few,
}

/// Draws the running order in a card that fills the column; what has no room in it scrolls.
pub(super) fn running_order_card_ui(ui: &mut Ui, open: &Open, columns: Columns, fresh: Option<Fresh>, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    Card::new().padding(tokens.space.xs).show(ui, |ui| {
        ScrollArea::vertical().id_salt("running-order").auto_shrink([false, false]).show(ui, |ui| rows_ui(ui, open, columns, fresh, out));
    });
}

/// Draws the running order in a card that is as high as it is.
pub(super) fn running_order_ui(ui: &mut Ui, open: &Open, columns: Columns, fresh: Option<Fresh>, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    Card::new().padding(tokens.space.s).show(ui, |ui| rows_ui(ui, open, columns, fresh, out));
}

fn rows_ui(ui: &mut Ui, open: &Open, columns: Columns, fresh: Option<Fresh>, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    if open.schedule.items.is_empty() {
        let add = Some(say!("actions-add-welcome"));
        if empty_state_ui(ui, Icon::CalendarClock, say!("agenda-empty-title"), say!("agenda-empty"), add) {
            out.send(Command::Agenda(AgendaCommand::Add(ItemKind::Welcome)));
        }
        return;
    }
    let is_over = open.schedule.phase == Phase::Over;
    let expected = if is_over { say!("agenda-column-began") } else { say!("agenda-column-expected") };
    let heads = match columns {
        Columns::All => vec![
            Column::fixed("", tokens.shape.icon),
            Column::number(say!("agenda-column-planned"), 60.0),
            Column::number(expected, 92.0),
            Column::grow(say!("agenda-column-item")),
            Column::number(say!("agenda-column-minutes"), 60.0),
            Column::number(say!("agenda-column-took"), 40.0),
        ],
        Columns::Few => vec![
            Column::fixed("", tokens.shape.icon),
            Column::number(say!("agenda-column-expected-short"), 50.0),
            Column::grow(say!("agenda-column-item")),
            Column::number(say!("agenda-column-minutes-short"), 36.0),
        ],
    };
    let rows = Table::new(say!("agenda-running-order"), &heads).show(ui, |rows| {
        let rows = open.schedule.items.iter().filter_map(|times| {
            let item = open.session().agenda.get(&times.item)?;
            let is_selected = open.agenda.selected == Some(item.id);
            let is_now = open.agenda.selected.is_none() && times.state.is_under_way();
            let name = words::running_order::row(item, times, &open.schedule);
            let response = rows.row(item.id, &name, is_selected || is_now, |cells| {
                cells_ui(cells, open, item, times, columns, &tokens);
            });
            if fresh == Some(Fresh::Row(item.id)) {
                response.request_focus();
                response.scroll_to_me(None);
            }
            Some((item.id, response))
        });
        rows.collect::<Vec<_>>()
    });
    if let Some(time) = words::running_order::talk_time(TalkTime::of(open.session(), &open.schedule)) {
        ui.add_space(tokens.space.s);
        ui.add(Label::new(tokens.second(time)).wrap());
    }
    choose_ui(ui, open, &rows, out);
    drag_ui(ui, &tokens, &rows, out);
}

fn cells_ui(cells: &mut Cells<'_>, open: &Open, item: &AgendaItem, times: &ItemTimes, columns: Columns, tokens: &Tokens) {
    let schedule = &open.schedule;
    cells.ui(|ui| {
        if let Some((icon, colour)) = mark(times.state, tokens) {
            ui.add(icon.image(tokens.shape.icon, colour));
        }
    });
    if columns == Columns::All {
        match times.planned {
            Some(planned) => cells.number(&words::time::about(planned.start, &schedule.zone)),
            None => cells.number(&words::running_order::minutes_in(times.planned_minutes_in)),
        }
    }
    match times.expected {
        Some(expected) if times.minutes_late().is_some_and(|late| late > 0) => {
            cells.number_strong(&words::time::about(expected.start, &schedule.zone), tokens.amber);
        }
        Some(expected) => cells.number(&words::time::about(expected.start, &schedule.zone)),
        None => cells.skip(),
    }
    cells.ui(|ui| item_ui(ui, open, item, times, tokens));
    cells.number(&times.planned_minutes.to_string());
    if columns == Columns::All {
        match times.state {
            ItemState::ToCome => cells.skip(),
            ItemState::Running | ItemState::Paused => cells.number("…"),
            ItemState::Finished | ItemState::Skipped if times.actual_start.is_none() => cells.skip(),
            _ if times.minutes_over_plan() > 0 => cells.number_strong(&times.actual_minutes().to_string(), tokens.amber),
            _ => cells.number(&times.actual_minutes().to_string()),
        }
    }
}

fn mark(state: ItemState, tokens: &Tokens) -> Option<(Icon, eframe::egui::Color32)> {
    match state {
        ItemState::ToCome => None,
        ItemState::Running => Some((Icon::Play, tokens.accent)),
        ItemState::Paused => Some((Icon::Pause, tokens.amber)),
        ItemState::Finished => Some((Icon::CircleCheck, tokens.green)),
        ItemState::Skipped => Some((Icon::SkipForward, tokens.soft)),
    }
}

/// Title, lead, and what has to be known of it.
fn item_ui(ui: &mut Ui, open: &Open, item: &AgendaItem, times: &ItemTimes, tokens: &Tokens) {
    let (title, phase) = (words::agenda::title(item), open.schedule.phase);
    ui.add(Label::new(tokens.strong(title)).wrap());
    let details = words::running_order::details(open.session(), item, times);
    let kind = words::agenda::item_kind(item.kind);
    if !details.is_empty() {
        ui.add(Label::new(tokens.second(details)).wrap());
    } else if title != kind && item.kind != ItemKind::Other {
        ui.add(Label::new(tokens.second(kind)).truncate());
    }
    let loss = words::running_order::loss(times, phase);
    let is_skipped = times.state == ItemState::Skipped;
    let too_late = words::running_order::too_late(times, phase);
    // What is offered shows where it would take from, until it is put off.
    let giving = &open.agenda.giving;
    let would = giving.offered().and_then(|_| words::giving_way::would(giving.chosen()?.item(item.id)?, &open.schedule.zone));
    let remarks = [&loss, &too_late, &would];
    if !item.protected && remarks.iter().all(|remark| remark.is_none()) && !is_skipped && times.state != ItemState::Paused {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(tokens.space.xs, tokens.space.xs);
        if item.protected {
            ui.add(Chip::tone(Tone::Green, words::running_order::protected_item()).icon(Icon::ShieldCheck));
        }
        for loss in [&loss, &too_late].into_iter().flatten() {
            let tone = if item.protected || too_late.is_some() { Tone::Red } else { Tone::Amber };
            ui.add(Chip::tone(tone, loss).icon(Icon::TriangleAlert));
        }
        if let Some(would) = &would {
            ui.add(Chip::tone(Tone::Amber, would).icon(Icon::Scissors));
        }
        if is_skipped || times.state == ItemState::Paused {
            ui.add(Chip::tone(Tone::Plain, words::agenda::item_state(times.state)));
        }
    });
}

/// Choosing a row with the pointer, Enter, or the arrow keys.
fn choose_ui(ui: &Ui, open: &Open, rows: &[(ItemId, Response)], out: &mut Outbox) {
    for (at, (item, row)) in rows.iter().enumerate() {
        if row.clicked() {
            let already = open.agenda.selected == Some(*item);
            let by_key = !row.clicked_by(PointerButton::Primary);
            out.send(Command::Agenda(match already {
                // Enter goes on into what it has opened; Escape closes it.
                true if by_key => AgendaCommand::Change(*item),
                true => AgendaCommand::Select(None),
                false => AgendaCommand::Select(Some(*item)),
            }));
        }
        if ui.memory(|memory| memory.has_focus(row.id)) {
            keys::leave_space(ui.ctx());
        }
        if !row.has_focus() {
            continue;
        }
        // Up and down go along the rows, as in any list, and not to whatever else lies that way.
        hold_arrows(ui, row);
        let plain = |key| ui.input(|input| input.key_pressed(key) && input.modifiers.is_none());
        if open.agenda.selected.is_none() {
            // What is done to the chosen item by key is done to the row that has the keyboard where none is chosen.
            let with_alt = |key| ui.input(|input| input.key_pressed(key) && input.modifiers.alt);
            let commands = [
                (plain(Key::Delete), AgendaCommand::Delete(*item)),
                (with_alt(Key::ArrowUp), AgendaCommand::Move(*item, Towards::Up)),
                (with_alt(Key::ArrowDown), AgendaCommand::Move(*item, Towards::Down)),
            ];
            commands.into_iter().filter(|(is_asked, _)| *is_asked).for_each(|(_, command)| out.send(Command::Agenda(command)));
        }
        let to = match (plain(Key::ArrowUp), plain(Key::ArrowDown)) {
            (true, false) => at.checked_sub(1),
            (false, true) => Some(at + 1),
            _ => None,
        };
        if let Some((item, row)) = to.and_then(|to| rows.get(to)) {
            row.request_focus();
            row.scroll_to_me(None);
            if open.agenda.selected.is_some() {
                out.send(Command::Agenda(AgendaCommand::Select(Some(*item))));
            }
            // The next row has the focus already: it is not to pass it on with the same press.
            return;
        }
    }
}

/// Dragging a row to another place.
fn drag_ui(ui: &Ui, tokens: &Tokens, rows: &[(ItemId, Response)], out: &mut Outbox) {
    for (item, row) in rows {
        row.dnd_set_drag_payload(*item);
    }
    let Some(dragged) = DragAndDrop::payload::<ItemId>(ui.ctx()) else { return };
    let Some(pointer) = ui.input(|input| input.pointer.latest_pos()) else { return };
    let Some(around) = rows.iter().map(|(_, row)| row.rect).reduce(Rect::union) else { return };
    if !around.expand(tokens.space.xxl).contains(pointer) {
        return;
    }
    let mut above = rows.iter().filter(|(_, row)| row.rect.center().y < pointer.y);
    let before = above.clone().filter(|(item, _)| *item != *dragged).count();
    let line = above.next_back().map_or(around.top(), |(_, row)| row.rect.bottom());
    ui.painter().hline(around.x_range(), line, Stroke::new(tokens.shape.focus, tokens.accent));
    if ui.input(|input| input.pointer.any_released()) {
        DragAndDrop::clear_payload(ui.ctx());
        out.send(Command::Agenda(AgendaCommand::Place(*dragged, before)));
    }
}
