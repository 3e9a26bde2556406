//! The bar at the top of every screen: what runs, what it means, and whether all is saved.

use super::{running, save_state};
use crate::app::{AppState, Command, Dialog, Open, Outbox};
use crate::schedule::Phase;
use crate::ui::theme::{self, Face, Icon, Tone};
use crate::ui::widgets::{Chip, IconButton, TitleButton};
use crate::words;
use eframe::egui::{Align, Frame, Label, Layout, Margin, Panel, Rect, Ui, UiBuilder, vec2};

/// Narrower than this the bar has two rows while something runs or is owed.
const ROOM_FOR_ONE_ROW: f32 = 1180.0;
/// Narrower than this whether all is saved is an icon.
const ROOM_FOR_SAVED: f32 = 760.0;
/// Room for "and 3 more" beside what is owed first.
const ROOM_FOR_MORE: f32 = 90.0;
/// How much of the row the title may have beside what runs, and beside what is owed.
const TITLE_SHARE: f32 = 0.34;
const TITLE_SHARE_OVER: f32 = 0.5;

/// Draws the bar.
pub(super) fn top_bar_ui(ui: &mut Ui, state: &AppState, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let (space, row) = (tokens.space, tokens.shape.control_height + tokens.space.s);
    let width = ui.available_width();
    let owed = owed_lines(state, open);
    let is_under_way = open.schedule.phase == Phase::UnderWay || open.schedule.outlook.is_anything_lost();
    let has_middle = is_under_way || !owed.is_empty();
    let two_rows = has_middle && width < ROOM_FOR_ONE_ROW;
    let height = if two_rows { 2.0 * row } else { row };
    let frame = Frame::new().fill(tokens.panel).inner_margin(Margin::symmetric(space.l as i8, (space.s - tokens.shape.line) as i8));
    Panel::top("top-bar").exact_size(height + 2.0 * space.s).resizable(false).frame(frame).show(ui, |ui| {
        let all = ui.max_rect();
        // Icons and letters, not the ground of their buttons, stand in line with what is below.
        let first = all.expand2(vec2(space.s, 0.0)).with_max_y(all.top() + row);
        let words = width >= ROOM_FOR_SAVED;
        let (rest, right) = first.split_left_right_at_x(first.right() - right_width(ui, words));
        let share = match (has_middle && !two_rows, owed.is_empty()) {
            (false, _) => 1.0,
            (true, true) => TITLE_SHARE,
            (true, false) => TITLE_SHARE_OVER,
        };
        let title = rest.with_max_x(rest.left() + share * rest.width() - space.m);
        let title = within(ui, title, |ui| title_ui(ui, state, open, out));
        let middle = if two_rows {
            all.with_min_y(first.bottom())
        } else {
            rest.with_min_x(title.right() + space.m).with_max_x(rest.right() - space.m)
        };
        let middle_ui = |ui: &mut Ui, out: &mut Outbox| {
            within(ui, middle, |ui| {
                if open.schedule.phase != Phase::Over {
                    running::running_ui(ui, open, ui.available_width(), out);
                } else {
                    owed_ui(ui, open, &owed);
                }
            });
        };
        // In the order that the eye follows, which is that of Tab.
        if !two_rows {
            middle_ui(ui, out);
        }
        within(ui, right, |ui| right_ui(ui, state, open, words, out));
        if two_rows {
            middle_ui(ui, out);
        }
    });
}

/// Draws a row of things in a part of the bar; where they are.
fn within(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui)) -> Rect {
    let builder = UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(builder, add).response.rect
}

/// The session's title, place and date; pressing it opens all there is to say about it.
fn title_ui(ui: &mut Ui, state: &AppState, open: &Open, out: &mut Outbox) {
    let about = &open.session().about;
    let title = words::file::title_or_none(&about.title);
    let today = state.now.to_zoned(open.schedule.zone.clone()).date();
    let date = about.date.map(|date| words::time::date_near(date, today));
    let parts: Vec<&str> = [Some(about.place.as_str()), date.as_deref()].into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let beside = [parts.join(" · "), date.clone().unwrap_or_default()];
    let beside = beside.each_ref().map(String::as_str);
    let button = TitleButton::new(title, &beside, say!("actions-about-session")).key("Ctrl+I");
    if ui.add(button).clicked() {
        out.send(Command::dialog(Dialog::Session));
    }
}

/// What is owed once the day is over.
fn owed_lines(state: &AppState, open: &Open) -> Vec<String> {
    // What the notes of a pack owe, the whole session does.
    if open.schedule.phase != Phase::Over || open.schedule.running().is_some() || open.session().pack.is_some() {
        return Vec::new();
    }
    words::owed::lines(&open.owed, state.now.to_zoned(open.schedule.zone.clone()).date())
}

fn owed_ui(ui: &mut Ui, open: &Open, lines: &[String]) {
    let tokens = theme::tokens(ui);
    let Some((first, more)) = lines.split_first() else { return };
    let is_late = open.owed.notes_promised.is_some_and(|promise| promise.is_late);
    let tone = if is_late { Tone::Red } else { Tone::Amber };
    let more_said = (!more.is_empty()).then(|| words::owed::and_more(more.len()));
    let room = ui.available_width() - if more.is_empty() { 0.0 } else { ROOM_FOR_MORE };
    ui.scope(|ui| {
        ui.set_max_width(room);
        ui.add(Chip::tone(tone, first).icon(Icon::CalendarClock)).on_hover_text(lines.join("\n"));
    });
    if let Some(more) = more_said {
        ui.add(Label::new(tokens.second(more)).truncate()).on_hover_text(lines.join("\n"));
    }
}

/// How wide what stands at the right is: always the same, so that nothing beside it moves.
fn right_width(ui: &Ui, words: bool) -> f32 {
    let tokens = theme::tokens(ui);
    let buttons = 4.0 * tokens.shape.control_height;
    clock_width(ui) + save_state::width(&tokens, words) + buttons + 5.0 * ui.spacing().item_spacing.x
}

fn clock_width(ui: &Ui) -> f32 {
    let tokens = theme::tokens(ui);
    let font = tokens.font(Face::Mono, tokens.size.body);
    ui.painter().layout_no_wrap("00:00".to_owned(), font, tokens.ink).size().x
}

fn right_ui(ui: &mut Ui, state: &AppState, open: &Open, words: bool, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    ui.label(tokens.mono(words::time::clock_at(state.now, &open.schedule.zone)));
    save_state::save_state_ui(ui, open, words, out);
    if ui.add(IconButton::new(Icon::Search, say!("actions-find")).key("Ctrl+K")).clicked() {
        out.send(Command::dialog(Dialog::Palette));
    }
    let (undo, redo) = (open.document.undo_caption(), open.document.redo_caption());
    let undo_name = undo.map_or_else(|| say!("actions-undo").to_owned(), |caption| say!("shell-undo-change", change = caption));
    let redo_name = redo.map_or_else(|| say!("actions-redo").to_owned(), |caption| say!("shell-redo-change", change = caption));
    if ui.add_enabled(undo.is_some(), IconButton::new(Icon::Undo2, &undo_name).key("Ctrl+Z")).clicked() {
        out.send(Command::Undo);
    }
    if ui.add_enabled(redo.is_some(), IconButton::new(Icon::Redo2, &redo_name).key("Ctrl+Shift+Z")).clicked() {
        out.send(Command::Redo);
    }
    if ui.add(IconButton::new(Icon::Settings, say!("settings-title")).key("Ctrl+,")).clicked() {
        out.send(Command::dialog(Dialog::Settings));
    }
}
