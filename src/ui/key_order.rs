//! What is typed takes effect in the order in which it was typed, however much of it comes in one frame.

use eframe::egui::{Context, Event, Key, Plugin, RawInput, ViewportId};
use std::collections::HashMap;

/// Sees to it that a pass has one key that decides something, and has it last: what was typed after Enter, Tab or a shortcut waits for
/// the next pass, when that key has had its effect. Without it, two lines that arrive at once would be one note, and letters typed after
/// a change of table would go to the table before.
#[derive(Default)]
pub struct KeyOrder {
    waiting: HashMap<ViewportId, Vec<Event>>,
}

impl KeyOrder {
    /// Has a context keep the order.
    pub fn install(ctx: &Context) {
        ctx.add_plugin(Self::default());
    }

    /// What waited, and what is new, up to the first event that decides; the rest waits. Says whether something waits.
    fn let_through(&mut self, of: ViewportId, events: &mut Vec<Event>, is_typing: bool) -> bool {
        let mut all = self.waiting.remove(&of).unwrap_or_default();
        all.append(events);
        let decider = all.iter().position(|event| decides(event, is_typing));
        let through = decider.map_or(all.len(), |at| at + if all.get(at..).is_some_and(types_besides) { 2 } else { 1 });
        let waits = all.split_off(through);
        *events = all;
        if waits.iter().all(is_release) {
            events.extend(waits);
            return false;
        }
        self.waiting.insert(of, waits);
        true
    }
}

impl Plugin for KeyOrder {
    fn debug_name(&self) -> &'static str {
        std::any::type_name::<Self>()
    }
    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        if (!input.events.is_empty() || !self.waiting.is_empty())
            && self.let_through(input.viewport_id, &mut input.events, ctx.text_edit_focused())
        {
            ctx.request_repaint_of(input.viewport_id);
        }
    }
}

/// Whether what comes after it depends on what it does. While one types, letters are only letters. A key that is held down is not kept
/// waiting: it would go on after it was let go.
fn decides(event: &Event, is_typing: bool) -> bool {
    let Event::Key { key, pressed: true, repeat: false, modifiers, .. } = event else {
        return false;
    };
    let is_letter = !modifiers.alt && !modifiers.ctrl && !modifiers.command && !is_named(*key);
    !(is_typing && is_letter)
}

/// Whether the first of some events is a key, and the second the sign that it types besides: the system says that right behind it. With
/// Alt it is not meant as text, and goes with its key.
fn types_besides(events: &[Event]) -> bool {
    matches!(events, [Event::Key { key, .. }, Event::Text(_), ..] if !is_named(*key))
}

/// Whether it has an effect of its own in a field, other than to change a letter beside the cursor.
const fn is_named(key: Key) -> bool {
    matches!(key, Key::Enter | Key::Tab | Key::Escape | Key::ArrowUp | Key::ArrowDown | Key::PageUp | Key::PageDown)
}

/// Not what is held down besides: the toolkit would take a key together with what was let go of after it.
const fn is_release(event: &Event) -> bool {
    matches!(event, Event::Key { pressed: false, .. })
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::Modifiers;

    fn key(key: Key, pressed: bool, repeat: bool, modifiers: Modifiers) -> Event {
        Event::Key { key, physical_key: None, pressed, repeat, modifiers }
    }

    fn press(one: Key) -> Event {
        key(one, true, false, Modifiers::NONE)
    }

    fn text(text: &str) -> Event {
        Event::Text(text.to_owned())
    }

    /// How many events each pass sees of what came at once.
    fn passes(events: Vec<Event>, is_typing: bool) -> Vec<usize> {
        let mut order = KeyOrder::default();
        let (mut now, mut seen) = (events, Vec::new());
        loop {
            let more = order.let_through(ViewportId::ROOT, &mut now, is_typing);
            seen.push(now.len());
            now.clear();
            if !more {
                return seen;
            }
        }
    }

    #[test]
    fn a_pass_ends_with_the_key_that_decides() {
        let two_lines = vec![press(Key::A), text("a"), press(Key::Enter), press(Key::B), text("b"), press(Key::Enter)];
        assert_eq!(passes(two_lines, true), [3, 3]);
        let alt = key(Key::Num2, true, false, Modifiers::ALT);
        let with_its_sign = vec![text("x"), alt, text("2"), key(Key::Num2, false, false, Modifiers::ALT), press(Key::Y), text("y")];
        assert_eq!(passes(with_its_sign, true), [3, 3]);
        assert_eq!(passes(vec![press(Key::J), text("j"), press(Key::N), text("n")], false), [2, 2]);
        assert_eq!(passes(vec![press(Key::J), text("j"), press(Key::N), text("n")], true), [4]);
    }

    #[test]
    fn letting_go_of_a_key_waits_for_nothing() {
        assert_eq!(passes(vec![press(Key::Enter), key(Key::Enter, false, false, Modifiers::NONE)], true), [2]);
        assert_eq!(passes(Vec::new(), true), [0]);
        let with_shift = vec![key(Key::ArrowDown, true, false, Modifiers::SHIFT), Event::ModifiersChanged(Modifiers::NONE)];
        assert_eq!(passes(with_shift, true), [1, 1], "what is held down is let go of after the key");
    }

    #[test]
    fn a_key_that_is_held_down_ends_when_it_is_let_go() {
        let held = vec![key(Key::ArrowDown, true, true, Modifiers::NONE); 9];
        assert_eq!(passes(held, false), [9]);
    }

    #[test]
    fn windows_wait_for_themselves_alone() {
        let mut order = KeyOrder::default();
        let other = ViewportId::from_hash_of("room");
        let mut events = vec![press(Key::Enter), text("later")];
        assert!(order.let_through(ViewportId::ROOT, &mut events, true));
        let mut elsewhere = vec![text("now")];
        assert!(!order.let_through(other, &mut elsewhere, true));
        assert_eq!(elsewhere, [text("now")]);
        let mut events = Vec::new();
        assert!(!order.let_through(ViewportId::ROOT, &mut events, true));
        assert_eq!(events, [text("later")]);
    }
}
