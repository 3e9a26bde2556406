//! The write-up screen: the chair's words beside the evidence.

mod dialogs;
mod evidence;
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
use crate::app::{AppState, Command, Open, Outbox};
use crate::model::Audience;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Level, TallList, heading_ui, tabs_ui};
use crate::words;
use eframe::egui::{Align, Layout, ScrollArea, Ui, vec2};

/// From this width on, in points, the tabs stand beside the heading with their whole names, and the parts down the side.
const WIDE: f32 = 900.0;
/// A window with less room than this, in points, is low.
const HIGH: f32 = 440.0;
/// How high a note beside the words is taken for before it is measured, in points.
const NOTE_HEIGHT: f32 = 130.0;

/// What the screen keeps between frames.
pub struct WriteUpScreen {
    /// The wish for the cursor that was last granted.
    cursor_seen: u64,
    /// The wish to see a note that was last granted.
    look_seen: u64,
    /// Where the notes beside the words stand.
    notes: TallList,
    /// Where there is room for one of them only: the notes rather than the words.
    shows_notes: bool,
    /// The preview as lines.
    page: page::Page,
}

impl Default for WriteUpScreen {
    fn default() -> Self {
        let notes = TallList::new(NOTE_HEIGHT);
        Self { cursor_seen: 0, look_seen: 0, notes, shows_notes: false, page: page::Page::default() }
    }
}

/// Draws the screen.
pub fn write_up_ui(ui: &mut Ui, state: &AppState, open: &Open, screen: &mut WriteUpScreen, out: &mut Outbox) {
    if ui.available_height() >= HIGH {
        header_ui(ui, open, out);
        ui.add_space(theme::tokens(ui).space.s);
        return body_ui(ui, state, open, screen, out);
    }
    // In a low window all of it scrolls, and what scrolls by itself keeps enough room to be read.
    ScrollArea::vertical().id_salt("write-up").auto_shrink([false, false]).show(ui, |ui| {
        header_ui(ui, open, out);
        let body = vec2(ui.available_width(), HIGH);
        ui.allocate_ui(body, |ui| body_ui(ui, state, open, screen, out));
    });
}

fn body_ui(ui: &mut Ui, state: &AppState, open: &Open, screen: &mut WriteUpScreen, out: &mut Outbox) {
    match open.write_up.tab {
        WriteUpTab::Write => write::write_ui(ui, open, screen, out),
        WriteUpTab::Preview(audience) => preview::preview_ui(ui, open, audience, &mut screen.page, out),
        WriteUpTab::Sent => sent::sent_ui(ui, state, open, out),
    }
}

fn header_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let wide = ui.available_width() >= WIDE;
    ui.horizontal(|ui| {
        heading_ui(ui, Level::Screen, "Write-up");
        if wide {
            tab_row_ui(ui, open, true, out);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.add(Button::main("Export…").icon(Icon::Upload).key("Ctrl+E")).clicked() {
                out.send(Command::WriteUp(WriteUpCommand::AskExport));
            }
        });
    });
    if !wide {
        tab_row_ui(ui, open, false, out);
    }
}

fn tab_row_ui(ui: &mut Ui, open: &Open, wide: bool, out: &mut Outbox) {
    let name = if wide { words::write_up::preview } else { words::write_up::preview_short };
    let sent = match open.session().sent.len() {
        0 => "Sent".to_owned(),
        number => format!("Sent ({number})"),
    };
    let previews = Audience::ALL.map(|audience| (WriteUpTab::Preview(audience), name(audience).to_owned()));
    let mut options = vec![(WriteUpTab::Write, "Write".to_owned())];
    options.extend(previews);
    options.push((WriteUpTab::Sent, sent));
    let mut tab = open.write_up.tab;
    if tabs_ui(ui, "Write or preview", &mut tab, &options) {
        out.send(Command::WriteUp(WriteUpCommand::Show(tab)));
    }
}
