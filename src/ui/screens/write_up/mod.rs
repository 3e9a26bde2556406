//! The write-up screen: the chair's words beside the evidence.

mod dialogs;
mod evidence;
mod leaving;
mod page;
mod paragraph;
mod part;
mod parts;
mod preview;
mod sent;
mod tables_agreed;
mod write;

pub use dialogs::dialog_ui;

use crate::app::write_up::{WriteUpCommand, WriteUpTab};
use crate::app::{AppState, Command, Dialog, Open, Outbox};
use crate::model::{Audience, EntryId, NoteId};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Level, TallList, heading_ui, tabs_ui};
use crate::words;
use eframe::egui::{Align, Layout, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

/// From this width on, in points, the tabs stand beside the heading with their whole names, and the parts down the side.
const WIDE: f32 = 900.0;
/// A window with less room than this, in points, is low.
const HIGH: f32 = 440.0;
/// How high a note beside the words is taken for before it is measured, in points.
const NOTE_HEIGHT: f32 = 130.0;
/// How wide a column of text is at most, in points: longer lines are hard to read.
const TEXT: f32 = 720.0;

/// What the screen keeps between frames.
pub struct WriteUpScreen {
    /// The wish for the cursor that was last granted.
    cursor_seen: u64,
    /// The wish to see a note that was last granted.
    look_seen: u64,
    /// A note that was asked to be seen and gets the keyboard as soon as it is drawn.
    look_focus: Option<NoteId>,
    /// The search among the notes gets the keyboard when it is next drawn.
    search_focus: bool,
    /// Where the chosen paragraph was when it was last drawn.
    place: Option<(EntryId, usize)>,
    /// Where the notes beside the words stand.
    notes: TallList,
    /// Where there is room for one of them only: the notes rather than the words.
    shows_notes: bool,
    /// The preview as lines.
    page: page::Page,
    /// Whether the dialog was open when the screen was last drawn.
    dialog_open: bool,
}

impl Default for WriteUpScreen {
    fn default() -> Self {
        let notes = TallList::new(NOTE_HEIGHT);
        let page = page::Page::default();
        Self {
            cursor_seen: 0,
            look_seen: 0,
            look_focus: None,
            search_focus: false,
            place: None,
            notes,
            shows_notes: false,
            page,
            dialog_open: false,
        }
    }
}

/// Draws the screen.
pub fn write_up_ui(ui: &mut Ui, state: &AppState, open: &Open, screen: &mut WriteUpScreen, out: &mut Outbox) {
    if ui.available_height() >= HIGH {
        header_ui(ui, state, open, screen, out);
        ui.add_space(theme::tokens(ui).space.s);
        return body_ui(ui, state, open, screen, out);
    }
    // In a low window all of it scrolls, and what scrolls by itself keeps enough room to be read.
    ScrollArea::vertical().id_salt("write-up").auto_shrink([false, false]).show(ui, |ui| {
        header_ui(ui, state, open, screen, out);
        let body = vec2(ui.available_width(), HIGH);
        ui.allocate_ui(body, |ui| body_ui(ui, state, open, screen, out));
    });
}

fn body_ui(ui: &mut Ui, state: &AppState, open: &Open, screen: &mut WriteUpScreen, out: &mut Outbox) {
    match open.write_up.tab {
        WriteUpTab::Write => write::write_ui(ui, state, open, screen, out),
        WriteUpTab::Preview(audience) => preview::preview_ui(ui, open, audience, &mut screen.page, out),
        WriteUpTab::Sent => sent::sent_ui(ui, state, open, out),
    }
}

fn header_ui(ui: &mut Ui, state: &AppState, open: &Open, screen: &mut WriteUpScreen, out: &mut Outbox) {
    let wide = ui.available_width() >= WIDE;
    ui.horizontal(|ui| {
        heading_ui(ui, Level::Screen, say!("session-write-up"));
        if wide {
            tab_row_ui(ui, open, true, out);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let export = ui.add(Button::main(say!("actions-export")).icon(Icon::Upload).key("Ctrl+E"));
            if export.clicked() {
                out.send(Command::WriteUp(WriteUpCommand::AskExport));
            }
            // Asked for by key with the keyboard nowhere: it comes back here from the dialog, which is drawn after this.
            let is_open = matches!(state.dialog, Some(Dialog::WriteUp(_)));
            if is_open && !screen.dialog_open && ui.memory(|memory| memory.focused().is_none()) {
                export.request_focus();
            }
            screen.dialog_open = is_open;
        });
    });
    if !wide {
        tab_row_ui(ui, open, false, out);
    }
}

fn tab_row_ui(ui: &mut Ui, open: &Open, wide: bool, out: &mut Outbox) {
    let name = if wide { words::write_up::preview } else { words::write_up::preview_short };
    let sent = match open.session().sent.len() {
        0 => say!("write-up-tab-sent").to_owned(),
        number => say!("write-up-tab-sent-count", count = number),
    };
    let previews = Audience::ALL.map(|audience| (WriteUpTab::Preview(audience), name(audience).to_owned()));
    let mut options = vec![(WriteUpTab::Write, say!("write-up-tab-write").to_owned())];
    options.extend(previews);
    options.push((WriteUpTab::Sent, sent));
    let mut tab = open.write_up.tab;
    if tabs_ui(ui, say!("write-up-tabs"), &mut tab, &options) {
        out.send(Command::WriteUp(WriteUpCommand::Show(tab)));
    }
}

/// In the middle of the room there is, no wider than `most` points.
fn in_column(ui: &mut Ui, most: f32, add: impl FnOnce(&mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let width = room.width().clamp(0.0, most);
    let left = room.left() + ((room.width() - width) / 2.0).floor();
    let rect = Rect::from_min_size(pos2(left, room.top()), vec2(width, room.height()));
    ui.scope_builder(UiBuilder::new().max_rect(rect), add);
}
