//! What a drag of a card does, as a menu.

use crate::app::next_steps::{NextStepsCommand, StepCard};
use crate::app::{Command, Outbox};
use crate::model::Stage;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, IconButton};
use crate::words;
use eframe::egui::{EventFilter, Id, Key, PointerButton, Popup, Response, Ui};

/// How wide the menu of a card is.
const WIDTH: f32 = 184.0;

/// What the menu of a card keeps while it is open.
#[derive(Clone, Copy, Default)]
struct Kept {
    /// It was opened by key: its first entry is to get the keyboard.
    enters: bool,
}

/// Draws the button and the menu that it opens.
pub(super) fn move_menu_ui(ui: &mut Ui, stage: Stage, card: &StepCard, out: &mut Outbox) {
    let name = say!("next-steps-move-to", what = card.what.as_str());
    let button = ui.add(IconButton::new(Icon::ArrowRight, &name).small());
    let id = button.id.with("menu");
    if button.clicked() {
        let enters = !button.clicked_by(PointerButton::Primary);
        ui.data_mut(|data| data.insert_temp(id, Kept { enters }));
    }
    let shown = Popup::menu(&button).width(WIDTH).show(|ui| entries_ui(ui, id, stage, card, out));
    if shown.is_none() && ui.data_mut(|data| data.remove_temp::<Kept>(id)).is_some() && ui.memory(|memory| memory.focused().is_none()) {
        // Esc took the keyboard away with the menu.
        button.request_focus();
    }
}

fn entries_ui(ui: &mut Ui, id: Id, stage: Stage, card: &StepCard, out: &mut Outbox) {
    ui.set_max_width(WIDTH);
    let mut entries: Vec<Response> = Vec::new();
    for to in Stage::ALL.into_iter().filter(|to| *to != stage) {
        let entry = ui.add(Button::quiet(words::next_step::stage(to)).small().wide());
        if entry.clicked() {
            out.send(Command::NextSteps(NextStepsCommand::Place { step: card.id, stage: to, before: None }));
            ui.close();
        }
        entries.push(entry);
    }
    ui.separator();
    for (label, key, down) in [(say!("next-steps-up"), "Alt+Up", false), (say!("next-steps-down"), "Alt+Down", true)] {
        let entry = ui.add(Button::quiet(label).small().wide().key(key));
        if entry.clicked() {
            out.send(Command::NextSteps(NextStepsCommand::Reach(card.id)));
            out.send(Command::NextSteps(NextStepsCommand::MoveWithin { down }));
            ui.close();
        }
        entries.push(entry);
    }
    // The first pass only measures, and nothing can have the keyboard in it.
    if !ui.is_sizing_pass() {
        keys_ui(ui, id, &entries);
    }
}

/// The arrow keys go from entry to entry.
fn keys_ui(ui: &Ui, id: Id, entries: &[Response]) {
    if ui.data_mut(|data| std::mem::take(&mut data.get_temp_mut_or_default::<Kept>(id).enters))
        && let Some(first) = entries.first()
    {
        first.request_focus();
        ui.ctx().request_repaint();
        return;
    }
    let Some((at, entry)) = entries.iter().enumerate().find(|(_, entry)| entry.has_focus()) else { return };
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(entry.id, filter));
    let last = entries.len() - 1;
    let pressed = |key| ui.input(|input| input.modifiers.is_none() && input.key_pressed(key));
    let target = match () {
        () if pressed(Key::ArrowDown) => {
            if at == last {
                0
            } else {
                at + 1
            }
        }
        () if pressed(Key::ArrowUp) => at.checked_sub(1).unwrap_or(last),
        () if pressed(Key::Home) => 0,
        () if pressed(Key::End) => last,
        () => return,
    };
    if let Some(entry) = entries.get(target) {
        entry.request_focus();
    }
}
