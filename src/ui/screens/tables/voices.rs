//! Who the notes come from, against who is in the room.

use super::{Seen, said_again};
use crate::app::{Command, Dialog, Outbox};
use crate::insight::Voice;
use crate::ui::hidden::hidden_ui;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{Button, Card, Level, heading_ui};
use crate::words;
use eframe::egui::{Align, Color32, Label, Layout, Role, Ui, UiBuilder};

/// Draws the cards.
pub(super) fn voices_ui(ui: &mut Ui, seen: Seen<'_>, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    ui.spacing_mut().item_spacing.y = tokens.space.m;
    if seen.open.is_projected() {
        hidden_ui(ui, say!("projecting-room-hidden"));
        said_again::said_again_ui(ui, seen, out);
        return counts_ui(ui, &tokens, seen);
    }
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        heading_ui(ui, Level::Card, say!("tables-voices"));
        if seen.session.groups.is_empty() {
            none_ui(ui, &tokens, out);
        } else {
            groups_ui(ui, &tokens, seen);
        }
    });
    said_again::said_again_ui(ui, seen, out);
    counts_ui(ui, &tokens, seen);
}

/// What stands here once there are groups.
fn none_ui(ui: &mut Ui, tokens: &Tokens, out: &mut Outbox) {
    ui.add(Label::new(tokens.second(say!("tables-voices-none"))).wrap());
    if ui.add(Button::plain(say!("tables-add-groups")).small()).clicked() {
        out.send(Command::dialog(Dialog::Session));
    }
}

fn groups_ui(ui: &mut Ui, tokens: &Tokens, seen: Seen<'_>) {
    ui.spacing_mut().interact_size.y = tokens.size.body + tokens.space.xs;
    let voices = &seen.open.tables.voices;
    let was_asked = voices.groups.iter().any(|voice| voice.invited.is_some());
    let columns =
        |invited: &str, in_room: &str| if was_asked { vec![invited.to_owned(), in_room.to_owned()] } else { vec![in_room.to_owned()] };
    let heads = columns(say!("tables-invited"), say!("tables-in-room"));
    row_ui(ui, tokens, ("", &heads), say!("tables-column-notes"), tokens.soft);
    list_ui(ui, say!("tables-voices"), |ui| {
        for voice in &voices.groups {
            let name = seen.session.groups.get(&voice.group).map_or(voice.group.as_str(), |group| group.name.as_str());
            let people = |count: Option<u32>| count.map_or_else(|| "–".to_owned(), |people| people.to_string());
            let mut said = match voice.in_room {
                Some(people) => say!("tables-voice", group = name, in_room = people, notes = voice.notes),
                None => say!("tables-voice-not-counted", group = name, notes = voice.notes),
            };
            if let Some(invited) = voice.invited {
                said = say!("tables-voice-invited", said = said, count = invited);
            }
            let counts = columns(&people(voice.invited), &people(voice.in_room));
            let colour = if voices.unheard().any(|unheard| unheard.group == voice.group) { tokens.amber } else { tokens.ink };
            item_ui(ui, &said, |ui| row_ui(ui, tokens, (name, &counts), &voice.notes.to_string(), colour));
        }
        let name = say!("notes-not-marked");
        let said = say!("tables-voice-not-counted", group = name, notes = voices.not_marked);
        let counts = columns("", "");
        item_ui(ui, &said, |ui| row_ui(ui, tokens, (name, &counts), &voices.not_marked.to_string(), tokens.soft));
    });
    let name_of = |voice: &Voice| seen.session.groups.get(&voice.group).map(|group| group.name.as_str());
    let unheard: Vec<&str> = voices.unheard().filter_map(name_of).collect();
    if !unheard.is_empty() {
        let text = say!("tables-unheard", groups = unheard.join(", "));
        ui.add(Label::new(tokens.second(text).color(tokens.amber)).wrap());
    }
}

fn list_ui(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().accessibility_role(Role::List).accessibility_label(name), add);
}

/// A line of a list, and what a screen reader says of it.
fn item_ui(ui: &mut Ui, said: &str, add: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().accessibility_role(Role::ListItem).accessibility_label(said), add);
}

/// A line: a name, how many people (in the columns that there are), how many notes.
fn row_ui(ui: &mut Ui, tokens: &Tokens, (name, people): (&str, &[String]), notes: &str, colour: Color32) {
    const NOTES: f32 = 36.0;
    const PEOPLE: f32 = 52.0;
    const LEAST_NAME: f32 = 80.0;
    let number = |ui: &mut Ui, text: &str, width: f32, colour: Color32| {
        let layout = Layout::right_to_left(Align::Center);
        let size = eframe::egui::vec2(width, tokens.size.body + tokens.space.xs);
        let is_number = text.bytes().all(|b| b.is_ascii_digit());
        let text = if is_number { tokens.mono(text) } else { tokens.second(text) };
        ui.allocate_ui_with_layout(size, layout, |ui| {
            ui.set_min_width(width);
            ui.label(text.color(colour));
        });
    };
    let counts = NOTES + (PEOPLE + tokens.space.xs) * people.len() as f32 + tokens.space.xs;
    let is_narrow = !name.is_empty() && ui.available_width() - counts < LEAST_NAME && !people.is_empty();
    if is_narrow {
        ui.add(Label::new(tokens.body(name).color(colour)).truncate());
    }
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = tokens.space.xs;
            number(ui, notes, NOTES, colour);
            for count in people.iter().rev() {
                number(ui, count, PEOPLE, tokens.soft);
            }
            if !is_narrow {
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(Label::new(tokens.body(name).color(colour)).truncate()));
            }
        });
    });
}

fn counts_ui(ui: &mut Ui, tokens: &Tokens, seen: Seen<'_>) {
    let insight = &seen.open.insight;
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        ui.spacing_mut().interact_size.y = tokens.size.body + tokens.space.xs;
        heading_ui(ui, Level::Card, &words::count::notes(insight.notes()));
        let counts = [
            (say!("tables-without-theme"), insight.untagged()),
            (say!("notes-sort-unanswered"), insight.unanswered().len()),
            (say!("tables-starred"), insight.starred()),
        ];
        for (what, count) in counts {
            row_ui(ui, tokens, (what, &[]), &count.to_string(), tokens.ink);
        }
        if let Some(sheets) = &seen.open.tables.sheets_in {
            let colour = if sheets.missing.is_empty() { tokens.ink } else { tokens.amber };
            row_ui(ui, tokens, (say!("tables-all-sheets-in"), &[]), &words::table::sheets_of_all(sheets.came, sheets.expected), colour);
        }
    });
}
