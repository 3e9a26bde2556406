//! One note in the list.

use super::{Seen, name_of};
use crate::insight::Query;
use crate::model::Note;
use crate::ui::theme::{self, Face, Icon, Tokens};
use crate::ui::widgets::{Chip, ListRow, marked};
use crate::words;
use eframe::egui::text::LayoutJob;
use eframe::egui::{Align, Id, Label, Layout, Response, Ui, UiBuilder, vec2};

/// How many characters of a note a row shows, and in how many lines; the note itself is shown whole beside the list.
const MOST_SHOWN: usize = 900;
const MOST_LINES: usize = 10;
/// As wide as lines get, in points, however wide the list is: longer ones are hard to read.
const LONGEST_LINE: f32 = 680.0;

/// Draws the row, which is the `at`-th of the list.
pub(super) fn note_row_ui(ui: &mut Ui, seen: Seen<'_>, note: &Note, query: &Query, at: usize) -> Response {
    let tokens = theme::tokens(ui);
    let view = &seen.open.tables;
    let chosen = if view.selected.notes().is_empty() { view.note == Some(note.id) } else { view.selected.notes().contains(&note.id) };
    let name = spoken(seen, note);
    // The same whichever rows are drawn above it, so that it keeps the keyboard while the list scrolls.
    let scope = UiBuilder::new().scope_id(Id::unique(("note-row", note.id)));
    let row = ui.scope_builder(scope, |ui| {
        ListRow::new(&name).selected(chosen).ruled().show(ui, |ui| {
            ui.horizontal_top(|ui| {
                ui.allocate_ui_with_layout(vec2(44.0, tokens.size.body + tokens.space.xs), Layout::left_to_right(Align::Center), |ui| {
                    ui.set_min_width(44.0);
                    let said = note.said_at.map_or_else(|| "–".to_owned(), |at| words::time::clock_at(at, &seen.open.schedule.zone));
                    ui.label(tokens.text(said, Face::Mono, tokens.size.second).color(tokens.soft));
                });
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = tokens.space.xs;
                    words_ui(ui, &tokens, note, query);
                    marks_ui(ui, &tokens, seen, note);
                });
            });
        })
    });
    let response = row.inner.response;
    // Only the rows in view are there; this says how many there are.
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_position_in_set(at + 1);
        node.set_size_of_set(seen.open.tables.listed().len());
    });
    response
}

/// What a screen reader says of the row.
fn spoken(seen: Seen<'_>, note: &Note) -> String {
    let themes = note.themes.iter().filter_map(|key| seen.session.themes.get(key));
    let themes: Vec<&str> = themes.map(|theme| words::theme::name(&theme.name)).collect();
    let spoken = words::note::spoken(note, name_of(seen.session, note.source), &themes, &groups_of(seen, note));
    words::same::how_often_said(seen.session, note).map_or(spoken.clone(), |often| format!("{spoken}, {often}"))
}

fn groups_of<'a>(seen: Seen<'a>, note: &'a Note) -> Vec<&'a str> {
    note.groups.iter().map(|key| seen.session.groups.get(key).map_or(key.as_str(), |group| group.name.as_str())).collect()
}

fn words_ui(ui: &mut Ui, tokens: &Tokens, note: &Note, query: &Query) {
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        ui.label(tokens.text(note.reference().to_string(), Face::Mono, tokens.size.second).color(tokens.soft));
        if note.starred {
            ui.add(Icon::Star.image(tokens.shape.small_icon, tokens.amber)).on_hover_text(say!("tables-starred"));
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.set_max_width(ui.available_width().min(LONGEST_LINE));
            ui.add(Label::new(searched(tokens, note, query)).wrap());
        });
    });
}

/// The words of a note with what was searched for marked.
fn searched(tokens: &Tokens, note: &Note, query: &Query) -> LayoutJob {
    let text = words::note::shortened(note.wording(), MOST_SHOWN);
    let mut job = marked(tokens, &text, &query.marks(&text), tokens.amber_soft);
    job.wrap.max_rows = MOST_LINES;
    job
}

fn marks_ui(ui: &mut Ui, tokens: &Tokens, seen: Seen<'_>, note: &Note) {
    let mut marks = words::note::marks(note, &groups_of(seen, note));
    if seen.open.tables.everywhere {
        let place = name_of(seen.session, note.source);
        marks = if marks.is_empty() { place.to_owned() } else { format!("{place} · {marks}") };
    }
    if let Some(often) = words::same::how_often_said(seen.session, note) {
        marks = if marks.is_empty() { often } else { format!("{marks} · {often}") };
    }
    if note.themes.is_empty() && marks.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(tokens.space.xs, tokens.space.xs);
        for theme in note.themes.iter().filter_map(|key| seen.session.themes.get(key)) {
            ui.add(Chip::theme(usize::from(theme.palette_slot), &theme.name));
        }
        ui.add(Label::new(tokens.second(marks)).wrap());
    });
}
