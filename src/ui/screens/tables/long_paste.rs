//! Texts that are too long to be laid out in a field: they are taken aside before the field sees them.

use eframe::egui::{Event, Id, Ui};

/// Takes out of this frame's input what would make a field of `length` characters longer than `most`, where it is one text that was
/// pasted or dropped in. Only for the field that has the keyboard.
pub(super) fn take(ui: &Ui, field: Id, length: usize, most: usize) -> Option<String> {
    if !ui.memory(|memory| memory.has_focus(field)) {
        return None;
    }
    let is_long = |text: &str| text.len() + length > most && text.chars().take(most + 1).count() + length > most;
    ui.input_mut(|input| {
        let at = input
            .events
            .iter()
            .position(|event| matches!(event, Event::Paste(text) | Event::Text(text) if text.len() > 1 && is_long(text)))?;
        match input.events.remove(at) {
            Event::Paste(text) | Event::Text(text) => Some(text),
            _ => None,
        }
    })
}
