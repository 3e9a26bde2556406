//! From the keys that are pressed to the commands that they stand for.

use crate::app::shortcuts::{self, Chord};
use crate::app::{AppState, Outbox};
use eframe::egui::{Context, Event, Key, KeyboardShortcut, Modifiers, Popup};

/// Sends what the keys of this frame ask for; a key that meant something is not seen by anything else.
pub fn send_shortcuts(ctx: &Context, state: &AppState, out: &mut Outbox) {
    let typing = ctx.text_edit_focused();
    let focused = ctx.memory(|memory| memory.focused().is_some());
    let menu_open = Popup::is_any_open(ctx);
    for shortcut in shortcuts::all() {
        let Some(key) = shortcut_of(&shortcut.chord) else { continue };
        if shortcut.acts(state, typing)
            && !belongs_elsewhere(&shortcut.chord, focused, menu_open)
            && let Some(command) = (shortcut.command)(state)
            && take(ctx, key)
        {
            if shortcut.chord.alt {
                // The system types the character of an Alt key besides; it was not meant as text.
                ctx.input_mut(|input| input.events.retain(|event| !matches!(event, Event::Text(_))));
            }
            out.send(command);
        }
    }
}

/// Whether a key alone means something to what has the keyboard: Space and Enter press it, and any key may be for an open menu.
fn belongs_elsewhere(chord: &Chord, focused: bool, menu_open: bool) -> bool {
    let is_plain = !chord.command && !chord.alt;
    is_plain && (menu_open || (focused && matches!(chord.key, "Space" | "Enter")))
}

/// Takes a key out of what was pressed in this frame; says whether it was there. Unlike the toolkit's own it tells Ctrl+Shift+Z
/// from Ctrl+Z.
pub(super) fn take(ctx: &Context, wanted: KeyboardShortcut) -> bool {
    ctx.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| match event {
            Event::Key { key, pressed: true, modifiers, .. } => !(*key == wanted.logical_key && holds(*modifiers, wanted)),
            _ => true,
        });
        input.events.len() != before
    })
}

/// Whether just what is wanted is held down. Shift does not count for signs: which of them need it differs between keyboards.
fn holds(mut held: Modifiers, wanted: KeyboardShortcut) -> bool {
    if matches!(wanted.logical_key, Key::Plus | Key::Minus | Key::Equals | Key::Comma | Key::Period | Key::Slash | Key::Questionmark) {
        held.shift = wanted.modifiers.shift;
    }
    held.matches_exact(wanted.modifiers)
}

/// A chord as the toolkit has it; none for a key that it does not know.
#[must_use]
pub fn shortcut_of(chord: &Chord) -> Option<KeyboardShortcut> {
    let mut modifiers = Modifiers::NONE;
    modifiers.command = chord.command;
    modifiers.alt = chord.alt;
    modifiers.shift = chord.shift;
    Some(KeyboardShortcut::new(modifiers, Key::from_name(chord.key)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shortcut_has_a_key_that_the_toolkit_knows() {
        for shortcut in shortcuts::all() {
            assert!(shortcut_of(&shortcut.chord).is_some(), "{}: {}", shortcut.label, shortcut.chord.text());
        }
    }

    #[test]
    fn what_is_held_besides_makes_another_shortcut_but_for_signs() {
        let held = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
        let with_shift = Modifiers { shift: true, ..held };
        let with_alt = Modifiers { alt: true, ..held };
        let key = |key| shortcut_of(&Chord::command(key)).unwrap();
        assert!(holds(held, key("Z")) && !holds(with_shift, key("Z")) && !holds(with_alt, key("Z")));
        assert!(holds(held, key("+")) && holds(with_shift, key("+")) && !holds(with_alt, key("+")));
        assert!(!holds(with_shift, key("1")) && !holds(with_shift, key("Up")));
    }
}
