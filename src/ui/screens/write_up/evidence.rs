//! The notes beside the words, and which of them a paragraph stands on.

use super::WriteUpScreen;
use crate::app::write_up::{ShownNotes, WriteUpCommand};
use crate::app::{Command, Open, Outbox};
use crate::model::{Note, Paragraph, Quoting, Section};
use crate::ui::hidden::hidden_notes_ui;
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::{Card, Chip, Level, TextField, Toggle, empty_state_ui, heading_ui, tabs_ui};
use crate::words;
use eframe::egui::{Align, Frame, Label, Layout, Margin, Role, Ui, UiBuilder};

pub(super) fn evidence_ui(ui: &mut Ui, open: &Open, screen: &mut WriteUpScreen, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let chosen = open.write_up.selected.and_then(|id| open.session().write_up.get(&id));
    Card::new().padding(tokens.space.m).show(ui, |ui| {
        heading_ui(ui, Level::Card, "Notes");
        choice_ui(ui, open, chosen, out);
        if chosen.is_none() {
            ui.add(Label::new(tokens.second("Choose a paragraph to say which notes it stands on.")).wrap());
        }
        list_ui(ui, open, chosen, screen, out);
    });
}

/// Which notes, and words to find some of them.
fn choice_ui(ui: &mut Ui, open: &Open, chosen: Option<&Paragraph>, out: &mut Outbox) {
    let evidence = &open.write_up.evidence;
    let linked = format!("Behind it ({})", chosen.map_or(0, |it| it.stands_on.len()));
    let of_part = match open.write_up.part {
        Section::Theme(_) => Some("This theme"),
        Section::QuestionsAndAnswers => Some("Questions"),
        _ => None,
    };
    let options: Vec<(ShownNotes, &str)> = match of_part {
        Some(of_part) => vec![(ShownNotes::OfPart, of_part), (ShownNotes::All, "All"), (ShownNotes::Linked, &linked)],
        None => vec![(ShownNotes::OfPart, "All"), (ShownNotes::Linked, &linked)],
    };
    let mut shown = evidence.shown;
    if tabs_ui(ui, "Which notes", &mut shown, &options) {
        out.send(Command::WriteUp(WriteUpCommand::ShowNotes(shown)));
    }
    let mut words = evidence.words.clone();
    if TextField::single(&mut words).name("Search the notes").hint("Search the notes").show(ui).response.changed() {
        out.send(Command::WriteUp(WriteUpCommand::SearchNotes(words)));
    }
}

fn list_ui(ui: &mut Ui, open: &Open, chosen: Option<&Paragraph>, screen: &mut WriteUpScreen, out: &mut Outbox) {
    hidden_notes_ui(ui, open);
    let evidence = &open.write_up.evidence;
    let rows = evidence.rows();
    if rows.is_empty() {
        nothing_ui(ui, open);
        return;
    }
    if screen.look_seen != evidence.look_asked {
        screen.look_seen = evidence.look_asked;
        let place = evidence.looked_at.and_then(|note| open.notes.position_of(note));
        if let Some(row) = place.and_then(|place| rows.binary_search(&place).ok()) {
            screen.notes.show_row(row);
        }
    }
    screen.notes.show(ui, "Notes", rows.len(), |ui, row| {
        if let Some(note) = rows.get(row).and_then(|place| open.notes.get(*place)) {
            ui.push_id(note.id, |ui| note_ui(ui, open, chosen, note, out));
        }
    });
}

fn nothing_ui(ui: &mut Ui, open: &Open) {
    let evidence = &open.write_up.evidence;
    let (title, sentence) = match (evidence.shown, evidence.words.trim().is_empty()) {
        _ if open.notes.is_empty() => ("No notes yet", "What the tables say is entered under Tables."),
        (_, false) => ("Nothing found", "No note here has these words."),
        (ShownNotes::Linked, _) => ("Nothing behind it yet", "Tick “Stands on this” under a note."),
        _ => ("No notes here", "No note has this theme yet. Tag notes under Themes."),
    };
    empty_state_ui(ui, Icon::MessageSquare, title, sentence, None);
}

fn note_ui(ui: &mut Ui, open: &Open, chosen: Option<&Paragraph>, note: &Note, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let space = tokens.space;
    let reference = note.reference().to_string();
    let looked_at = open.write_up.evidence.looked_at == Some(note.id);
    let mut frame = Frame::new().inner_margin(Margin::symmetric(space.s as i8, space.s as i8));
    if looked_at {
        frame = frame.fill(tokens.accent_soft);
    }
    let builder = UiBuilder::new().accessibility_role(Role::ListItem).accessibility_label(reference.as_str());
    let row = ui.scope_builder(builder, |ui| {
        frame.show(ui, |ui| {
            ui.take_available_width();
            ui.spacing_mut().item_spacing.y = space.xs;
            ui.add(Label::new(tokens.body(note.wording())).wrap());
            ui.horizontal_wrapped(|ui| {
                ui.label(tokens.mono_strong(&reference));
                ui.add(Label::new(tokens.second(origin(open, note))).wrap());
            });
            if let Some(support) = note.support {
                ui.add(Label::new(tokens.second(words::note::support(support))).wrap());
            }
            ui.horizontal(|ui| {
                let Some(paragraph) = chosen else { return quoting_ui(ui, note) };
                stands_ui(ui, paragraph, note, out);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| quoting_ui(ui, note));
            });
        });
    });
    let rect = row.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom(), tokens.hairline());
}

/// Whether the chosen paragraph stands on a note.
fn stands_ui(ui: &mut Ui, paragraph: &Paragraph, note: &Note, out: &mut Outbox) {
    let mut stands = paragraph.stands_on.contains(&note.id);
    let name = format!("Stands on this: {}", note.reference());
    if ui.add(Toggle::new(&mut stands, "Stands on this")).accessible_name(name).changed() {
        out.send(Command::WriteUp(WriteUpCommand::ToggleNote { paragraph: paragraph.id, note: note.id }));
    }
}

/// Where a note comes from: its table or place, and the groups. The chair may know both.
fn origin(open: &Open, note: &Note) -> String {
    let session = open.session();
    let table = note.table().and_then(|table| session.tables.get(&table));
    let mut parts = vec![words::note::source_with_table(note.source, table).to_owned()];
    parts.extend(note.groups.iter().filter_map(|group| session.groups.get(group)).map(|group| group.name.clone()));
    parts.join(" · ")
}

fn quoting_ui(ui: &mut Ui, note: &Note) {
    let Some(quoting) = note.quoting else {
        ui.label(theme::tokens(ui).second(words::write_up::NOT_ASKED));
        return;
    };
    let tone = if quoting == Quoting::Yes { Tone::Green } else { Tone::Amber };
    ui.add(Chip::tone(tone, words::note::quoting_in_a_line(quoting)));
}
