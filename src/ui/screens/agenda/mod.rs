//! The agenda screen: the running order, its clock, and what belongs to the item that is chosen.

mod clock;
mod editor;
mod giving;
mod list;
pub mod printing;
mod record;
mod times;
mod warnings;

use crate::app::agenda::{AgendaCommand, Fresh};
use crate::app::room::RoomCommand;
use crate::app::{AppState, Command, Dialog, Open, Outbox, Screen};
use crate::export::DayFile;
use crate::model::{ItemId, ItemKind};
use crate::ui::panes::pane;
use crate::ui::rescue_sheet;
use crate::ui::side::Side;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, IconButton, Level, heading_ui, menu_ui};
use crate::words;
use eframe::egui::{Align, Key, Layout, ScrollArea, Ui, UiBuilder, pos2, vec2};

/// Below this width in points what is at the side stands above and below the running order.
const STACKED_BELOW: f32 = 620.0;
/// From this width in points on there is room for a wide side.
const WHOLE_FROM: f32 = 940.0;
/// From this width in points on the running order shows all its columns; less than the second it never has.
const ALL_COLUMNS: f32 = 590.0;
const LEAST_ORDER: f32 = 320.0;
/// Usual width of what is at the side, in points: where there is room, and where there is less.
const SIDE: (f32, f32) = (330.0, 268.0);

/// From this height in points on the clock stays in view while what is below it scrolls.
const CLOCK_STAYS_FROM: f32 = 520.0;
/// From this width in points on, beside the screen's name, the buttons of the room's screen have words.
const WORDS_FROM: f32 = 560.0;
/// Below this width in points the sum of the minutes is left out.
const LEAST_SUM: f32 = 60.0;

/// What the screen keeps between frames.
#[derive(Default)]
pub struct AgendaScreen {
    /// What was to get the keyboard and has got it.
    seen: u32,
    /// Whether an item was chosen.
    had_chosen: bool,
    /// The item whose field was left by Enter: its row gets the keyboard.
    left: Option<ItemId>,
}

/// Draws the screen.
pub fn agenda_ui(ui: &mut Ui, state: &AppState, open: &Open, screen: &mut AgendaScreen, out: &mut Outbox) {
    // The keyboard goes there once.
    let is_news = std::mem::replace(&mut screen.seen, open.agenda.freshened) != open.agenda.freshened;
    let left = screen.left.take().map(Fresh::Row);
    let fresh = open.agenda.fresh.filter(|_| is_news).or(left);
    let is_chosen = open.agenda.selected.is_some();
    let opened = !std::mem::replace(&mut screen.had_chosen, is_chosen) && is_chosen;
    parts_ui(ui, state, open, fresh, opened, out);
    screen.left = left_by_enter(ui, state, open);
    if screen.left.is_some() {
        ui.ctx().request_repaint();
    }
}

/// Draws the parts of the screen, beside each other or one below the other. `opened`: an item was chosen, and none was before.
fn parts_ui(ui: &mut Ui, state: &AppState, open: &Open, fresh: Option<Fresh>, opened: bool, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    head_ui(ui, state, open, fresh, out);
    ui.add_space(tokens.space.s);
    let width = ui.available_width();
    if width < STACKED_BELOW {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = tokens.space.l;
            clock::clock_ui(ui, open, out);
            list::running_order_ui(ui, open, list::Columns::Few, fresh, out);
            let top = ui.cursor().min;
            beside_ui(ui, open, fresh, out);
            if opened {
                // What was chosen is shown further down.
                ui.scroll_to_rect(eframe::egui::Rect::from_min_size(top, vec2(1.0, 1.0)), Some(Align::TOP));
            }
        });
        return;
    }
    let place = ui.available_rect_before_wrap();
    let side = Side::of(state, Screen::Agenda, width, if width >= WHOLE_FROM { SIDE.0 } else { SIDE.1 }, LEAST_ORDER);
    let [left, right] = side.split(place);
    pane(ui, left);
    ui.scope_builder(UiBuilder::new().max_rect(left).layout(Layout::top_down(Align::Min)), |ui| {
        let columns = if left.width() >= ALL_COLUMNS { list::Columns::All } else { list::Columns::Few };
        list::running_order_card_ui(ui, open, columns, fresh, out);
    });
    side.splitter_ui(ui, right, out);
    pane(ui, right);
    ui.scope_builder(UiBuilder::new().max_rect(right).layout(Layout::top_down(Align::Min)), |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.m;
        let is_high = ui.available_height() >= CLOCK_STAYS_FROM;
        if is_high {
            clock::clock_ui(ui, open, out);
        }
        // What is shown for another item begins at its top.
        let salt = ("beside", open.agenda.selected, open.agenda.entry);
        // Level with what stands above it: the margin of what scrolls is beyond the column.
        let beyond = ui.available_rect_before_wrap().expand2(vec2(tokens.space.xs, 0.0));
        let mut column = ui.new_child(UiBuilder::new().max_rect(beyond).layout(Layout::top_down(Align::Min)));
        ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]).show(&mut column, |ui| {
            if !is_high {
                clock::clock_ui(ui, open, out);
            }
            beside_ui(ui, open, fresh, out);
        });
    });
    ui.advance_cursor_after_rect(eframe::egui::Rect::from_min_size(pos2(place.left(), place.top()), vec2(width, place.height())));
}

/// What stands below the clock: the chosen item, or what the day means and its record.
fn beside_ui(ui: &mut Ui, open: &Open, fresh: Option<Fresh>, out: &mut Outbox) {
    if let Some(item) = open.agenda.selected.and_then(|item| open.session().agenda.get(&item)) {
        editor::editor_ui(ui, open, item, fresh == Some(Fresh::Item(item.id)), out);
        return;
    }
    // While an entry of the record is being written, nothing stands between it and the clock.
    if open.agenda.entry.is_none() {
        if !giving::giving_ui(ui, open, out) {
            clock::trouble_ui(ui, open);
        }
        rescue_sheet::offer_ui(ui, open, out);
        clock::turns_ui(ui, open, out);
        warnings::warnings_ui(ui, open);
        clock::questions_ui(ui, open);
    }
    record::record_ui(ui, open, fresh, out);
}

/// Enter in a field of the chosen item ends typing there; the keyboard goes back to the row of the item.
fn left_by_enter(ui: &Ui, state: &AppState, open: &Open) -> Option<ItemId> {
    let is_left =
        state.dialog.is_none() && ui.memory(|memory| memory.focused()).is_none() && ui.input(|input| input.key_pressed(Key::Enter));
    open.agenda.selected.filter(|_| is_left)
}

fn head_ui(ui: &mut Ui, state: &AppState, open: &Open, fresh: Option<Fresh>, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    ui.horizontal(|ui| {
        ui.set_min_height(tokens.shape.control_height);
        heading_ui(ui, Level::Screen, say!("session-agenda"));
        ui.add_space(tokens.space.s);
        let sum = words::running_order::sum(&open.schedule);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            room_ui(ui, state, out);
            if ui.add(Button::plain(say!("agenda-about")).icon(Icon::Info).hover(say!("agenda-about-hover"))).clicked() {
                out.send(Command::dialog(Dialog::Session));
            }
            print_ui(ui, out);
            add_item_ui(ui, fresh, out);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if !open.schedule.items.is_empty() && ui.available_width() > LEAST_SUM {
                    ui.add(eframe::egui::Label::new(tokens.second(sum)).truncate());
                }
            });
        });
    });
}

/// The button for files about the day.
fn print_ui(ui: &mut Ui, out: &mut Outbox) {
    let button = ui.add(IconButton::new(Icon::Printer, say!("day-print-or-export")).framed());
    menu_ui(ui, &button, 280.0, |menu| {
        if menu.entry(say!("actions-print-day"), None) {
            out.send(Command::Agenda(AgendaCommand::AskPrint));
        }
        if menu.entry(say!("actions-export-calendar"), None) {
            out.send(Command::Agenda(AgendaCommand::WriteDay(DayFile::Calendar)));
        }
    });
}

/// The buttons that open the room's screen, or close it, and say what it shows. Where there is little room they are icons.
fn room_ui(ui: &mut Ui, state: &AppState, out: &mut Outbox) {
    let is_on = state.room.is_on();
    let name = if is_on { say!("room-close") } else { say!("room-open") };
    let has_words = ui.available_width() >= WORDS_FROM;
    if has_words && ui.add(IconButton::new(Icon::Settings, say!("room-settings-hover"))).clicked() {
        out.send(Command::dialog(Dialog::Room));
    }
    let pressed = if has_words {
        let button = if is_on { Button::plain(name) } else { Button::main(name) };
        ui.add(button.icon(Icon::Monitor))
    } else {
        ui.add(IconButton::new(Icon::Monitor, name).framed())
    };
    if pressed.clicked() {
        out.send(Command::Room(RoomCommand::Toggle));
    }
}

/// The button that adds an item, with the kinds that there are.
fn add_item_ui(ui: &mut Ui, fresh: Option<Fresh>, out: &mut Outbox) {
    let button = ui.add(Button::plain(say!("agenda-add-item")).icon(Icon::Plus));
    if fresh == Some(Fresh::AddItem) {
        button.request_focus();
    }
    menu_ui(ui, &button, 240.0, |menu| {
        for kind in ItemKind::ALL {
            let key = (kind == ItemKind::TableDiscussion).then_some("N");
            if menu.entry(words::agenda::item_kind(kind), key) {
                out.send(Command::Agenda(AgendaCommand::Add(kind)));
            }
        }
    });
}
