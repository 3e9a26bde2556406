//! The themes screen: what the notes are about, and where it was raised.

mod card;
mod colours;
pub mod dialogs;
mod list;
mod matrix;
mod matrix_cell;
mod mini_matrix;
mod note_row;
mod notes;
mod tag_bar;

use crate::app::themes::{Shown, ThemesCommand, ThemesTab};
use crate::app::{AppState, Command, Open, Outbox, Screen};
use crate::ui::panes::pane;
use crate::ui::side::Side;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Card, Level, follow_focus, heading_ui, key_hint_ui, tabs_ui};
use crate::words;
use eframe::egui::{Align, Label, Layout, Rect, Role, ScrollArea, Ui, UiBuilder, pos2, vec2};

/// From this width on there is room for a third column.
const WIDE: f32 = 860.0;
/// Below this width there is room for one column only.
const SMALL: f32 = 560.0;
const RIGHT: f32 = 300.0;
/// What stands at the right leaves the notes or the matrix at least this width.
const LEAST_MIDDLE: f32 = 300.0;

/// What the screen keeps between frames.
pub struct ThemesScreen {
    notes: notes::NotesPlace,
    cell: matrix_cell::CellPlace,
    matrix: matrix::MatrixPlace,
    list: list::ListPlace,
    card: card::CardPlace,
    /// Where there is room for one column: whether it is the notes, not the themes.
    shows_notes: bool,
}

impl Default for ThemesScreen {
    fn default() -> Self {
        Self {
            notes: notes::NotesPlace::default(),
            cell: matrix_cell::CellPlace::default(),
            matrix: matrix::MatrixPlace::default(),
            list: list::ListPlace::default(),
            card: card::CardPlace::default(),
            shows_notes: true,
        }
    }
}

impl ThemesScreen {
    /// Takes the keyboard to the note that is to be tagged; `false` where there is none to take it to.
    pub fn come(&mut self, open: &Open) -> bool {
        let note = open.themes.list.cursor().filter(|_| open.themes.tab == ThemesTab::Tag);
        if let Some(note) = note {
            self.notes.come_to(note);
        }
        note.is_some()
    }
}

/// Draws the screen.
pub fn themes_ui(ui: &mut Ui, state: &AppState, open: &Open, screen: &mut ThemesScreen, out: &mut Outbox) {
    header_ui(ui, open, out);
    ui.add_space(theme::tokens(ui).space.s);
    let begins_theme = screen.list.begin(&open.themes);
    if begins_theme || (open.themes.editing && !screen.card.is_editing()) {
        screen.shows_notes = false;
    }
    let tab = open.themes.tab;
    let builder = UiBuilder::new().accessibility_role(Role::TabPanel).accessibility_label(tab_name(tab));
    ui.scope_builder(builder, |ui| match tab {
        ThemesTab::Tag => tag_ui(ui, state, open, screen, out),
        ThemesTab::Matrix => matrix_ui(ui, state, open, screen, out),
    });
}

fn tab_name(tab: ThemesTab) -> &'static str {
    match tab {
        ThemesTab::Tag => say!("themes-tab-tag"),
        ThemesTab::Matrix => say!("themes-tab-matrix"),
    }
}

/// Sends a command of this screen.
fn send(out: &mut Outbox, command: ThemesCommand) {
    out.send(Command::Themes(command));
}

fn header_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let small = ui.available_width() < SMALL;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.space.m;
        heading_ui(ui, Level::Screen, say!("session-themes"));
        let mut tab = open.themes.tab;
        let tabs = [ThemesTab::Tag, ThemesTab::Matrix].map(|tab| (tab, tab_name(tab)));
        if tabs_ui(ui, say!("themes-view"), &mut tab, &tabs) {
            send(out, ThemesCommand::ShowTab(tab));
        }
        if !small {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| untagged_ui(ui, open, out));
        }
    });
    if small && open.themes.tab == ThemesTab::Tag {
        ui.horizontal_wrapped(|ui| untagged_ui(ui, open, out));
    }
}

fn untagged_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let next = Button::main(say!("themes-next-untagged")).key("N").hover(say!("themes-next-untagged-hover"));
    if ui.add_enabled(open.insight.untagged() > 0, next).clicked() {
        send(out, ThemesCommand::NextUntagged);
    }
    let untagged = words::count::untagged(open.insight.untagged(), open.insight.notes());
    ui.label(theme::tokens(ui).second(untagged));
}

fn tag_ui(ui: &mut Ui, state: &AppState, open: &Open, screen: &mut ThemesScreen, out: &mut Outbox) {
    let gap = theme::tokens(ui).space.l;
    if ui.available_width() < SMALL {
        small_ui(ui, state, open, screen, out);
        return;
    }
    let all = ui.available_rect_before_wrap();
    let wide = all.width() >= WIDE;
    let left = if wide { 250.0 } else { 236.0 };
    let side = wide.then(|| Side::of(state, Screen::Themes, all.width() - left - gap, RIGHT, LEAST_MIDDLE));
    let right = side.map_or(0.0, |side| side.width() + Side::GAP);
    column_ui(ui, all, 0.0, left, |ui| {
        themes_card_ui(ui, state, open, screen, !wide, out);
    });
    let middle = (all.width() - left - gap - right).max(0.0);
    column_ui(ui, all, left + gap, middle, |ui| {
        full_card_ui(ui, theme::tokens(ui).space.xs, |ui| notes::notes_ui(ui, state, open, &mut screen.notes, out));
    });
    if let Some(side) = side {
        side.splitter_ui(ui, side.split(all)[1], out);
        column_ui(ui, all, all.width() - side.width(), side.width(), |ui| right_ui(ui, open, &mut screen.card, out));
    }
    ui.advance_cursor_after_rect(all);
}

/// The themes or the notes, where there is no room for both.
fn small_ui(ui: &mut Ui, state: &AppState, open: &Open, screen: &mut ThemesScreen, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    if screen.shows_notes {
        let shown = match open.themes.list.shown() {
            Shown::All => say!("themes-all-notes"),
            Shown::Untagged => say!("themes-no-theme-yet"),
            Shown::Theme(key) => open.session().themes.get(key).map_or("", |theme| words::theme::name(&theme.name)),
        };
        ui.horizontal(|ui| {
            if ui.add(Button::plain(say!("session-themes")).small().icon(Icon::ArrowLeft)).clicked() {
                screen.shows_notes = false;
            }
            ui.add(Label::new(tokens.strong(shown)).truncate());
        });
        full_card_ui(ui, tokens.space.xs, |ui| notes::notes_ui(ui, state, open, &mut screen.notes, out));
    } else {
        let all = ui.available_rect_before_wrap();
        let mut chosen = false;
        column_ui(ui, all, 0.0, all.width(), |ui| chosen = themes_card_ui(ui, state, open, screen, true, out));
        screen.shows_notes = chosen;
        ui.advance_cursor_after_rect(all);
    }
}

/// The list of themes, with the card of the chosen one below where it has no column of its own; whether one was chosen.
fn themes_card_ui(ui: &mut Ui, state: &AppState, open: &Open, screen: &mut ThemesScreen, with_card: bool, out: &mut Outbox) -> bool {
    let tokens = theme::tokens(ui);
    let mut chosen = false;
    full_card_ui(ui, tokens.space.s, |ui| {
        ScrollArea::vertical().auto_shrink(false).content_margin(0).show(ui, |ui| {
            chosen = list::list_ui(ui, state, open, &mut screen.list, out);
            if with_card && let Some(theme) = open.themes.theme() {
                ui.add_space(tokens.space.s);
                card::card_ui(ui, open, theme, &mut screen.card, out);
            }
            follow_focus(ui);
        });
    });
    chosen
}

fn right_ui(ui: &mut Ui, open: &Open, place: &mut card::CardPlace, out: &mut Outbox) {
    ScrollArea::vertical().auto_shrink(false).content_margin(0).show(ui, |ui| {
        if let Some(theme) = open.themes.theme() {
            card::card_ui(ui, open, theme, place, out);
        } else {
            keys_ui(ui);
        }
        ui.add_space(theme::tokens(ui).space.s);
        mini_matrix::mini_matrix_ui(ui, open, out);
        follow_focus(ui);
    });
}

/// What can be done by key, where no theme is chosen.
fn keys_ui(ui: &mut Ui) {
    let keys = [
        (say!("themes-keys-numbers"), say!("themes-keys-numbers-do")),
        ("N", say!("themes-keys-next-does")),
        (say!("themes-keys-arrows"), say!("themes-keys-arrows-do")),
        (say!("themes-keys-held"), say!("themes-keys-held-do")),
    ];
    Card::new().title(say!("themes-keys")).show(ui, |ui| {
        let tokens = theme::tokens(ui);
        ui.spacing_mut().interact_size.y = tokens.space.xl;
        for (key, what) in keys {
            ui.horizontal(|ui| {
                key_hint_ui(ui, key);
                ui.add(Label::new(tokens.second(what)).truncate());
            });
        }
    });
}

fn matrix_ui(ui: &mut Ui, state: &AppState, open: &Open, screen: &mut ThemesScreen, out: &mut Outbox) {
    screen.cell.keys(ui, state, open, &mut screen.matrix, out);
    let all = ui.available_rect_before_wrap();
    let mut place = all;
    if open.themes.cell.is_some() {
        let mut notes = all;
        if all.width() >= SMALL {
            let usual = if all.width() >= WIDE { RIGHT } else { 240.0 };
            let side = Side::of(state, Screen::Themes, all.width(), usual, LEAST_MIDDLE);
            [place, notes] = side.split(all);
            side.splitter_ui(ui, notes, out);
        }
        column_ui(ui, notes, 0.0, notes.width(), |ui| {
            full_card_ui(ui, theme::tokens(ui).space.xs, |ui| {
                if let Some(note) = matrix_cell::cell_notes_ui(ui, open, &mut screen.cell, &mut screen.matrix, out) {
                    screen.notes.go_to(note);
                }
            });
        });
        // Where there is no room for both, the notes lie over the matrix until they are closed.
        if notes == all {
            ui.advance_cursor_after_rect(all);
            return;
        }
    }
    column_ui(ui, place, 0.0, place.width(), |ui| {
        full_card_ui(ui, theme::tokens(ui).space.m, |ui| matrix::matrix_ui(ui, open, &mut screen.matrix, &mut screen.cell, out));
    });
    ui.advance_cursor_after_rect(all);
}

/// A part of `all` from `x` on, as high as it is.
fn column_ui(ui: &mut Ui, all: Rect, x: f32, width: f32, add: impl FnOnce(&mut Ui)) {
    let rect = Rect::from_min_size(pos2(all.left() + x, all.top()), vec2(width, all.height()));
    pane(ui, rect);
    let builder = UiBuilder::new().max_rect(rect).id_salt(("column", x as i32)).layout(Layout::top_down(Align::Min));
    add(&mut ui.new_child(builder));
}

/// A card as high as there is room.
fn full_card_ui(ui: &mut Ui, padding: f32, add: impl FnOnce(&mut Ui)) {
    Card::new().padding(padding).show(ui, |ui| {
        ui.set_min_height(ui.available_height());
        add(ui);
    });
}
