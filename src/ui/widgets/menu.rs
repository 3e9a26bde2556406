//! A menu below a button, by pointer or by keys: opened by key it gives the keyboard to its first entry, the arrow keys go from entry
//! to entry, and the button has the keyboard again when it closes.

use super::button::Button;
use super::focus::hold_arrows;
use eframe::egui::{Key, PointerButton, Popup, Response, ScrollArea, Ui};

/// The highest that a menu grows before it scrolls, in points.
const HIGHEST: f32 = 360.0;

/// What a menu keeps while it is open.
#[derive(Clone, Copy, Default)]
struct Kept {
    /// It was opened by key: its first entry is to get the keyboard.
    enters: bool,
}

/// The entries of an open menu, as they are drawn.
pub struct MenuEntries<'a> {
    ui: &'a mut Ui,
    entries: Vec<Response>,
    chosen_by_key: bool,
}

impl MenuEntries<'_> {
    /// Draws an entry, with the key that does the same where there is one; `true` when it was chosen, which closes the menu.
    pub fn entry(&mut self, label: &str, key: Option<&str>) -> bool {
        let button = Button::quiet(label).small().wide();
        let entry = self.ui.add(if let Some(key) = key { button.key(key) } else { button });
        let chosen = entry.clicked();
        if chosen {
            // The toolkit takes only a press of the pointer as one that closes it.
            self.ui.close();
            self.chosen_by_key = !entry.clicked_by(PointerButton::Primary);
        }
        self.entries.push(entry);
        chosen
    }

    /// Draws a line between entries.
    pub fn separator(&mut self) {
        self.ui.separator();
    }
}

/// Draws the menu of a button that was just drawn, while it is open.
pub fn menu_ui(ui: &mut Ui, button: &Response, width: f32, add: impl FnOnce(&mut MenuEntries<'_>)) {
    let id = button.id.with("menu");
    if button.clicked() {
        let enters = !button.clicked_by(PointerButton::Primary);
        ui.data_mut(|data| data.insert_temp(id, Kept { enters }));
    }
    let shown = Popup::menu(button).width(width).show(|ui| {
        ui.set_max_width(width);
        ScrollArea::vertical()
            .max_height(HIGHEST)
            .show(ui, |ui| {
                let mut menu = MenuEntries { ui, entries: Vec::new(), chosen_by_key: false };
                add(&mut menu);
                let MenuEntries { ui, entries, chosen_by_key } = menu;
                // The first pass only measures, and nothing can have the keyboard in it.
                if !ui.is_sizing_pass() {
                    let enters = ui.data_mut(|data| std::mem::take(&mut data.get_temp_mut_or_default::<Kept>(id).enters));
                    keys_ui(ui, &entries, enters);
                }
                chosen_by_key
            })
            .inner
    });
    // Esc takes the keyboard away with the menu.
    let was_left =
        shown.is_none() && ui.data_mut(|data| data.remove_temp::<Kept>(id)).is_some() && ui.memory(|memory| memory.focused().is_none());
    if was_left || shown.is_some_and(|shown| shown.inner) {
        button.request_focus();
    }
}

/// The arrow keys go from entry to entry, and round.
fn keys_ui(ui: &Ui, entries: &[Response], enters: bool) {
    if let Some(first) = entries.first().filter(|_| enters) {
        first.request_focus();
        ui.ctx().request_repaint();
        return;
    }
    let Some((at, entry)) = entries.iter().enumerate().find(|(_, entry)| entry.has_focus()) else { return };
    hold_arrows(ui, entry);
    let last = entries.len() - 1;
    let pressed = |key| ui.input(|input| input.modifiers.is_none() && input.key_pressed(key));
    let target = match () {
        () if pressed(Key::ArrowDown) => (at + 1) % entries.len(),
        () if pressed(Key::ArrowUp) => at.checked_sub(1).unwrap_or(last),
        () if pressed(Key::Home) => 0,
        () if pressed(Key::End) => last,
        () => return,
    };
    if let Some(entry) = entries.get(target) {
        entry.request_focus();
        entry.scroll_to_me(None);
    }
}
