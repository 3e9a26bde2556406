//! The notes to be tagged, and the themes to tag them with.

use super::note_row::{ESTIMATE, note_row_ui};
use super::{send, tag_bar};
use crate::app::selection::Pick;
use crate::app::themes::{Shown, ThemesCommand};
use crate::app::{AppState, Command, Open, Outbox, Screen};
use crate::model::{NoteId, SaidIs};
use crate::ui::hidden::hidden_notes_ui;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, TallList, empty_state_ui, hold_arrows, shift_target};
use eframe::egui::{Frame, Key, Margin, Role, Ui, Vec2};

/// Where the list of notes stands, between frames.
pub struct NotesPlace {
    list: TallList,
    /// The note that was brought into view last.
    seen: Option<NoteId>,
    /// The row of this note is to get the focus.
    wants_focus: Option<NoteId>,
    /// Whether a row has the focus, or nothing has.
    has_keys: bool,
    /// The row that has the focus.
    at: Option<usize>,
}

impl Default for NotesPlace {
    fn default() -> Self {
        Self { list: TallList::new(ESTIMATE).role(Role::ListBox), seen: None, wants_focus: None, has_keys: true, at: None }
    }
}

impl NotesPlace {
    /// Gives the keyboard to the row of a note as soon as it is drawn.
    pub const fn go_to(&mut self, note: NoteId) {
        self.wants_focus = Some(note);
    }

    /// The same, with its row in view.
    pub const fn come_to(&mut self, note: NoteId) {
        self.seen = None;
        self.go_to(note);
    }
}

/// Draws the notes with the themes to tag them with below.
pub fn notes_ui(ui: &mut Ui, state: &AppState, open: &Open, place: &mut NotesPlace, out: &mut Outbox) {
    hidden_notes_ui(ui, open);
    if open.themes.list.positions().is_empty() {
        empty_ui(ui, open, out);
        return;
    }
    said_ui(ui, open, out);
    tag_bar::tag_bar_ui(ui, open, out);
    let list = &open.themes.list;
    let row = list.cursor_row(&open.notes);
    if list.cursor() != place.seen {
        let is_first = place.seen.is_none();
        place.seen = list.cursor();
        // A key chose it: the keyboard goes with it where it was among the notes.
        if !is_first && is_free(ui, state, place) {
            place.wants_focus = list.cursor();
        }
        if let Some(row) = row {
            place.list.show_row(row);
        }
    }
    keys_ui(ui, state, open, place, row, out);
    rows_ui(ui, open, place, out);
}

/// In a theme where something was said in several places: that, and what was said once, side by side. Each shows its notes only, and
/// all of them again; neither takes the other's place.
fn said_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let list = &open.themes.list;
    let [several, once] = list.counts();
    if several == 0 {
        return;
    }
    let tokens = theme::tokens(ui);
    let choices = [
        (SaidIs::InSeveralPlaces, say!("themes-said-several", count = several), say!("notes-said-several")),
        (SaidIs::Once, say!("themes-said-once", count = once), say!("notes-said-once")),
    ];
    let frame = Frame::new().inner_margin(Margin::same(tokens.space.s as i8));
    frame.show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(tokens.space.xs);
            for (said, name, whole) in choices {
                let is_shown = list.said() == Some(said);
                if ui.add(Button::plain(&name).small().selected(is_shown).hover(whole)).clicked() {
                    send(out, ThemesCommand::ShowSaid((!is_shown).then_some(said)));
                }
            }
        });
    });
}

/// The arrow keys and their like move the selection while a row has the focus or nothing has.
fn keys_ui(ui: &Ui, state: &AppState, open: &Open, place: &mut NotesPlace, row: Option<usize>, out: &mut Outbox) {
    if !is_free(ui, state, place) {
        return;
    }
    walk(ui, open, place);
    let through = shift_target(ui, row, open.themes.list.positions().len());
    let target = through.or_else(|| place.list.key_target(ui, row));
    if let Some(note) = target.and_then(|row| note_at(open, row))
        && Some(note) != open.themes.list.cursor()
    {
        place.wants_focus = Some(note);
        send(out, ThemesCommand::SelectNote(note, if through.is_some() { Pick::Through } else { Pick::Only }));
    }
}

/// Whether a row has the keyboard, or nothing has.
fn is_free(ui: &Ui, state: &AppState, place: &NotesPlace) -> bool {
    state.dialog.is_none() && (place.has_keys || ui.memory(|memory| memory.focused().is_none()))
}

/// Ctrl with Up or Down takes the keyboard to another note and leaves the selection as it is; Ctrl+Space adds that note to it.
fn walk(ui: &Ui, open: &Open, place: &mut NotesPlace) {
    let pressed = |key| ui.input(|input| input.modifiers.command_only() && input.key_pressed(key));
    let (up, down) = (pressed(Key::ArrowUp), pressed(Key::ArrowDown));
    let Some(at) = place.at.filter(|_| up || down) else { return };
    let target = if up { at.checked_sub(1) } else { Some(at + 1) };
    if let Some((row, note)) = target.and_then(|row| Some((row, note_at(open, row)?))) {
        place.wants_focus = Some(note);
        place.list.show_row(row);
    }
}

fn note_at(open: &Open, row: usize) -> Option<NoteId> {
    let position = *open.themes.list.positions().get(row)?;
    open.notes.get(position).map(|note| note.id)
}

fn rows_ui(ui: &mut Ui, open: &Open, place: &mut NotesPlace, out: &mut Outbox) {
    let notes = &open.themes.list;
    let NotesPlace { list, wants_focus, has_keys, at, seen } = place;
    *has_keys = false;
    list.show(ui, say!("themes-notes"), notes.positions().len(), |ui, row| {
        let Some(note) = notes.positions().get(row).and_then(|position| open.notes.get(*position)) else { return };
        let response = note_row_ui(ui, open, note, notes.selected().contains(&note.id));
        if *wants_focus == Some(note.id) {
            *wants_focus = None;
            response.request_focus();
            ui.ctx().request_repaint();
        }
        if response.has_focus() {
            (*has_keys, *at) = (true, Some(row));
        }
        hold_arrows(ui, &response);
        if response.clicked() {
            // It is in view, and the pointer leaves the keyboard where it is.
            *seen = Some(note.id);
            send(out, ThemesCommand::SelectNote(note.id, pick(ui)));
        }
    });
}

fn pick(ui: &Ui) -> Pick {
    let held = ui.input(|input| input.modifiers);
    if held.shift {
        Pick::Through
    } else if held.command {
        Pick::Besides
    } else {
        Pick::Only
    }
}

fn empty_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    if open.notes.is_empty() {
        let (title, sentence) = (say!("count-no-notes"), say!("themes-no-notes"));
        if empty_state_ui(ui, Icon::MessageSquare, title, sentence, Some(say!("themes-go-to-tables"))) {
            out.send(Command::GoTo(Screen::Tables));
        }
        return;
    }
    let (title, sentence) = match open.themes.list.shown() {
        Shown::Untagged => (say!("count-all-tagged"), say!("themes-all-tagged")),
        Shown::Theme(_) | Shown::All => (say!("themes-theme-unused-title"), say!("themes-theme-unused")),
    };
    if empty_state_ui(ui, Icon::Tags, title, sentence, Some(say!("themes-show-all"))) {
        send(out, ThemesCommand::Show(Shown::All));
    }
}
