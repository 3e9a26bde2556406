//! From the keys that are pressed to the commands that they stand for.

use crate::app::actions::{self, Chord};
use crate::app::{AppState, Outbox};
use eframe::egui::{Context, Event, Id, Key, KeyboardShortcut, Modifiers, Popup};

/// Sends what the keys of this frame ask for; a key that meant something is not seen by anything else.
pub fn send_actions(ctx: &Context, state: &AppState, out: &mut Outbox) {
    let typing = ctx.text_edit_focused();
    let pressable = ctx.memory(|memory| memory.focused().is_some()) && !is_space_left(ctx);
    let menu_open = Popup::is_any_open(ctx);
    for (action, chord) in actions::all().flat_map(|action| action.keys().map(move |chord| (action, chord))) {
        let Some(key) = shortcut_of(chord) else { continue };
        if action.acts(chord, state, typing)
            && !belongs_elsewhere(chord, pressable, menu_open)
            && is_pressed(ctx, key)
            && let Some(command) = (action.command)(state)
            && take(ctx, key)
        {
            if chord.alt {
                // The system types the character of an Alt key besides; it was not meant as text.
                ctx.input_mut(|input| input.events.retain(|event| !matches!(event, Event::Text(_))));
            }
            out.send(command);
        }
    }
}

/// Whether a key alone means something to what has the keyboard: Space and Enter press it, and any key may be for an open menu.
const fn belongs_elsewhere(chord: &Chord, pressable: bool, menu_open: bool) -> bool {
    let is_plain = !chord.command && !chord.alt;
    is_plain && (menu_open || (pressable && matches!(chord.key, actions::Key::Space | actions::Key::Enter)))
}

/// Leaves Space to the screen while something has the keyboard that Enter presses: to be said in each frame, as the running order does,
/// where Space starts and stops the clock.
pub fn leave_space(ctx: &Context) {
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| data.insert_temp(left_id(), pass));
}

/// Whether Space was left to the screen in the last frame.
fn is_space_left(ctx: &Context) -> bool {
    let left: Option<u64> = ctx.data(|data| data.get_temp(left_id()));
    left.is_some_and(|pass| pass + 1 >= ctx.cumulative_pass_nr())
}

fn left_id() -> Id {
    Id::unique("space-is-left")
}

/// Whether a key was pressed in this frame.
fn is_pressed(ctx: &Context, wanted: KeyboardShortcut) -> bool {
    ctx.input(|input| input.events.iter().any(|event| is_meant(event, wanted)))
}

fn is_meant(event: &Event, wanted: KeyboardShortcut) -> bool {
    matches!(event, Event::Key { key, pressed: true, modifiers, .. } if *key == wanted.logical_key && holds(*modifiers, wanted))
}

/// Takes a key out of what was pressed in this frame; says whether it was there. Unlike the toolkit's own it tells Ctrl+Shift+Z
/// from Ctrl+Z.
pub(super) fn take(ctx: &Context, wanted: KeyboardShortcut) -> bool {
    ctx.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !is_meant(event, wanted));
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
    modifiers.ctrl = cfg!(target_os = "macos") && chord.is_control_on_mac();
    modifiers.alt = chord.alt && !modifiers.ctrl;
    modifiers.shift = chord.shift;
    Some(KeyboardShortcut::new(modifiers, key_of(chord.key)?))
}

fn key_of(key: actions::Key) -> Option<Key> {
    match key {
        actions::Key::Sign(sign) => Key::from_name(sign),
        actions::Key::F(number) => Key::from_name(&format!("F{number}")),
        actions::Key::Up => Some(Key::ArrowUp),
        actions::Key::Down => Some(Key::ArrowDown),
        actions::Key::Left => Some(Key::ArrowLeft),
        actions::Key::Right => Some(Key::ArrowRight),
        actions::Key::PageUp => Some(Key::PageUp),
        actions::Key::PageDown => Some(Key::PageDown),
        actions::Key::Enter => Some(Key::Enter),
        actions::Key::Escape => Some(Key::Escape),
        actions::Key::Delete => Some(Key::Delete),
        actions::Key::Space => Some(Key::Space),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_one_that_the_toolkit_knows() {
        for chord in actions::all().flat_map(actions::Action::keys) {
            assert!(shortcut_of(chord).is_some(), "{}", chord.text());
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
