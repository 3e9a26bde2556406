//! What the line that is being written will become: its themes and marks, what may complete it, and the button for each sign.

use super::Seen;
use crate::app::tables::{Begun, Completion, Mark, NewNote};
use crate::model::NoteKind;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{Button, Chip, key_hint_ui};
use crate::words;
use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Context, FocusDirection, Id, Key, Label, Modifiers, Role, Ui, UiBuilder, vec2};

/// Completing a theme or a group by its first letters.
#[derive(Default)]
pub(super) struct Completing {
    begun: Option<Begun>,
    /// Which of what is offered is marked, from 0.
    chosen: usize,
    /// Esc closed what was offered for this.
    closed: Option<Begun>,
    is_open: bool,
    /// Tab completed nothing: the keyboard leaves the field that way.
    leaves: Option<FocusDirection>,
}

/// The keys of this frame that are for completing.
#[derive(Default)]
pub(super) struct Keys {
    accept: bool,
    close: bool,
    by: isize,
}

impl Completing {
    /// Whether something is offered: Esc closes that first.
    pub const fn is_open(&self) -> bool {
        self.is_open
    }

    /// Takes the keys for completing out of the input, before the field sees them.
    pub fn take_keys(&mut self, ui: &Ui, field: Id) -> Keys {
        if !ui.memory(|memory| memory.has_focus(field)) {
            (self.is_open, self.leaves) = (false, None);
            return Keys::default();
        }
        if let Some(direction) = self.leaves.take() {
            ui.memory_mut(|memory| memory.move_focus(direction));
        }
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if pressed(Modifiers::SHIFT, Key::Tab) {
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::Previous));
        }
        let mut keys = Keys { accept: pressed(Modifiers::NONE, Key::Tab), ..Keys::default() };
        if keys.accept {
            // In the frame after it got the keyboard the field does not keep Tab yet.
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        }
        if self.is_open {
            keys.close = pressed(Modifiers::NONE, Key::Escape);
            keys.by = isize::from(pressed(Modifiers::NONE, Key::ArrowDown)) - isize::from(pressed(Modifiers::NONE, Key::ArrowUp));
        }
        keys
    }

    /// Completes what is typed at the cursor where that was asked for, and gives what else may complete it. `cursor`: in characters.
    pub fn offer(&mut self, ui: &Ui, seen: Seen<'_>, field: Id, note: &mut NewNote, cursor: Option<usize>, keys: &Keys) -> Vec<Offer> {
        let cursor = cursor.map(|cursor| note.text.char_indices().nth(cursor).map_or(note.text.len(), |(at, _)| at));
        let begun = cursor.and_then(|cursor| note.begun(cursor));
        if keys.close {
            self.closed.clone_from(&begun);
        }
        if begun != self.begun {
            self.chosen = 0;
            self.begun.clone_from(&begun);
        }
        let open = begun.as_ref().filter(|begun| self.closed.as_ref() != Some(begun));
        let mut offers = open.map_or_else(Vec::new, |begun| Offer::all(begun, seen, note));
        self.is_open = !offers.is_empty();
        if let Ok(count) = isize::try_from(offers.len())
            && count > 0
        {
            let chosen = isize::try_from(self.chosen).unwrap_or_default().saturating_add(keys.by).rem_euclid(count);
            self.chosen = usize::try_from(chosen).unwrap_or_default();
        }
        if keys.accept {
            match offers.get(self.chosen).zip(begun) {
                Some((offer, begun)) => {
                    complete(ui.ctx(), field, note, &begun, offer.completion.clone());
                    self.is_open = false;
                    offers.clear();
                }
                None => {
                    self.leaves = Some(FocusDirection::Next);
                    ui.ctx().request_repaint();
                }
            }
        }
        offers
    }

    /// Draws what the line will become; `field` is the one that it is typed in.
    pub fn show(&mut self, ui: &mut Ui, seen: Seen<'_>, field: Id, note: &mut NewNote, offers: &[Offer]) {
        let tokens = theme::tokens(ui);
        let parts = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(say!("tables-becomes"));
        ui.scope_builder(parts, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(tokens.space.xs, tokens.space.xs);
                ui.set_min_height(tokens.shape.small_height);
                if self.is_open {
                    self.offers_ui(ui, field, note, offers);
                } else {
                    becomes_ui(ui, seen, field, note);
                }
            });
        });
    }

    fn offers_ui(&mut self, ui: &mut Ui, field: Id, note: &mut NewNote, offers: &[Offer]) {
        let tokens = theme::tokens(ui);
        for (at, offer) in offers.iter().enumerate() {
            let name = say!("tables-mark-with", name = offer.name.as_str());
            let chip = match offer.slot {
                Some(slot) => Chip::theme(slot, &offer.name),
                None => Chip::tone(Tone::Plain, &offer.name),
            };
            if ui.add(chip.button(&name).selected(at == self.chosen)).clicked()
                && let Some(begun) = self.begun.take()
            {
                complete(ui.ctx(), field, note, &begun, offer.completion.clone());
                ui.memory_mut(|memory| memory.request_focus(field));
            }
            if at == self.chosen {
                key_hint_ui(ui, say!("tables-key-tab"));
                ui.ctx().accesskit_node_builder(field, |node| node.set_description(say!("tables-tab-takes", name = offer.name.as_str())));
            }
        }
        let more = ui.add(Label::new(tokens.second(say!("tables-enter-adds-as-typed"))).truncate());
        more.on_hover_text(say!("tables-enter-adds-as-typed"));
    }
}

/// Something that may complete what is typed.
pub(super) struct Offer {
    completion: Completion,
    name: String,
    /// The palette slot of a theme.
    slot: Option<usize>,
}

impl Offer {
    fn all(begun: &Begun, seen: Seen<'_>, note: &NewNote) -> Vec<Self> {
        let offered = begun.offers(seen.session, |mark| note.has(mark)).into_iter();
        let slot = |completion: &Completion| match completion {
            Completion::Theme(theme) => seen.session.themes.get(theme).map(|theme| usize::from(theme.palette_slot)),
            Completion::Group(_) => None,
        };
        offered.map(|(completion, name)| Self { slot: slot(&completion), completion, name: name.to_owned() }).collect()
    }
}

/// Marks the note in place of the letters, with the cursor where they were.
fn complete(ctx: &Context, field: Id, note: &mut NewNote, begun: &Begun, with: Completion) {
    let cursor = note.complete(begun, with);
    put_cursor(ctx, field, note, cursor);
}

fn put_cursor(ctx: &Context, field: Id, note: &NewNote, at: usize) {
    let characters = note.text.get(..at).unwrap_or(&note.text).chars().count();
    let mut state = TextEditState::load(ctx, field).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(characters))));
    state.store(ctx, field);
}

/// The themes and marks that are set, and a button for each sign.
fn becomes_ui(ui: &mut Ui, seen: Seen<'_>, field: Id, note: &mut NewNote) {
    let tokens = theme::tokens(ui);
    let mut gone = None;
    for key in &note.themes {
        let Some(theme) = seen.session.themes.get(key) else { continue };
        let name = words::theme::name(&theme.name);
        if ui.add(Chip::theme(usize::from(theme.palette_slot), name).removable(&say!("tables-take-off", theme = name))).clicked() {
            gone = Some(key.clone());
        }
    }
    if let Some(gone) = gone {
        note.themes.retain(|key| *key != gone);
    }
    if note.kind == NoteKind::Point && note.marked().is_question {
        ui.add(Label::new(tokens.second(say!("notes-mark-question"))));
    }
    if !seen.session.themes.is_empty()
        && ui.add(Button::plain(say!("tables-add-theme")).small().key("#").hover(say!("tables-add-theme-hover"))).clicked()
    {
        begin_theme(ui.ctx(), field, note);
    }
    for (mark, label, hover) in [
        (Mark::TheirWords, words::note::words(crate::model::Words::Their), say!("tables-their-words-hover")),
        (Mark::Step, say!("tables-next-step"), say!("tables-next-step-hover")),
        (Mark::ChairOnly, say!("tables-chair-only"), say!("tables-chair-only-hover")),
    ] {
        let sign = mark.sign().to_string();
        let button = Button::plain(label).small().key(&sign).selected(note.is_marked(mark)).hover(hover);
        if (mark != Mark::Step || seen.state.has_screen(crate::app::Screen::NextSteps)) && ui.add(button).clicked() {
            note.toggle_mark(mark);
        }
    }
}

/// Types the sign of a theme at the end, so that all of them are offered.
fn begin_theme(ctx: &Context, field: Id, note: &mut NewNote) {
    let gap = if note.text.is_empty() || note.text.ends_with(char::is_whitespace) { "" } else { " " };
    let text = format!("{}{gap}#", note.text);
    let end = text.len();
    note.change_text(text, false);
    put_cursor(ctx, field, note, end);
    ctx.memory_mut(|memory| memory.request_focus(field));
}
