//! The tab to write in: parts, words, evidence, side by side as far as there is room.

use super::{WIDE, WriteUpScreen, evidence, part, parts};
use crate::app::write_up::WriteUpCommand;
use crate::app::{AppState, Command, Open, Outbox, Screen};
use crate::model::EntryId;
use crate::ui::panes::pane;
use crate::ui::side::Side;
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::{Chip, Choice, tabs_ui};
use crate::words;
use eframe::egui::{Rect, Ui, UiBuilder, pos2};

/// Width of the parts down the side, in points.
const PARTS: f32 = 224.0;
/// Width of the notes beside the words where there is room, in points.
const NOTES: f32 = 320.0;
/// In a large window the parts have this much of the width, up to so many points.
const LARGE_PARTS: (f32, f32) = (0.12, 300.0);
/// In a large window the notes have this much of the width, up to so many points.
const LARGE_NOTES: (f32, f32) = (0.24, 560.0);
/// The notes leave the words at least this width, in points.
const LEAST_WORDS: f32 = 280.0;
/// From this width on, in points, words and notes stand side by side.
const SIDE_BY_SIDE: f32 = 620.0;

pub(super) fn write_ui(ui: &mut Ui, state: &AppState, open: &Open, screen: &mut WriteUpScreen, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    remarks_ui(ui, open, out);
    let width = ui.available_width();
    if width < WIDE {
        part_choice_ui(ui, open, out);
    }
    if width < SIDE_BY_SIDE {
        // What is asked for is shown.
        if screen.cursor_seen != open.write_up.cursor_asked {
            screen.shows_notes = false;
        } else if screen.look_seen != open.write_up.evidence.look_asked {
            screen.shows_notes = true;
        }
        let options = [(false, say!("write-up-words")), (true, say!("write-up-notes"))];
        tabs_ui(ui, say!("write-up-words-or-notes"), &mut screen.shows_notes, &options);
    }
    let area = ui.available_rect_before_wrap();
    let (gap, mut left, right) = (tokens.space.l, area.left(), area.right());
    if width >= WIDE {
        let parts = PARTS.max((width * LARGE_PARTS.0).min(LARGE_PARTS.1));
        column(ui, area, left, left + parts, |ui| parts::parts_ui(ui, open, out));
        left += parts + gap;
    }
    if width >= SIDE_BY_SIDE {
        let usual = NOTES.min(width * 0.42).max((width * LARGE_NOTES.0).min(LARGE_NOTES.1));
        let side = Side::of(state, Screen::WriteUp, right - left, usual, LEAST_WORDS);
        let [words, notes] = side.split(area);
        column(ui, area, left, words.right(), |ui| part::part_ui(ui, open, screen, out));
        side.splitter_ui(ui, notes, out);
        column(ui, area, notes.left(), right, |ui| evidence::evidence_ui(ui, open, screen, out));
    } else if screen.shows_notes {
        column(ui, area, left, right, |ui| evidence::evidence_ui(ui, open, screen, out));
    } else {
        column(ui, area, left, right, |ui| part::part_ui(ui, open, screen, out));
    }
}

fn column(ui: &mut Ui, area: Rect, left: f32, right: f32, add: impl FnOnce(&mut Ui)) {
    let rect = Rect::from_min_max(pos2(left, area.top()), pos2(right, area.bottom()));
    pane(ui, rect);
    ui.scope_builder(UiBuilder::new().max_rect(rect), add);
}

/// What has to be looked at before this goes out, on a line that is always there: nothing moves under the cursor when a remark comes.
fn remarks_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let view = &open.write_up;
    let (without_notes, held_back) = (view.outline.without_notes().count(), view.check.held_back().len());
    let mut remark = |ui: &mut Ui, tone: Tone, text: String, first: Option<EntryId>| {
        let name = say!("write-up-show-first-of", remark = text.as_str());
        let chip = Chip::tone(tone, &text).icon(Icon::TriangleAlert).button(&name);
        if ui.add(chip).on_hover_text(say!("write-up-show-first")).clicked()
            && let Some(first) = first
        {
            out.send(Command::WriteUp(WriteUpCommand::GoToParagraph(first)));
        }
    };
    ui.horizontal_wrapped(|ui| {
        if without_notes > 0 {
            remark(ui, Tone::Amber, words::write_up::without_notes(without_notes), view.outline.without_notes().next());
        }
        if held_back > 0 {
            remark(ui, Tone::Red, words::write_up::held_back(held_back), view.check.held_back().next());
        }
        if without_notes + held_back == 0 {
            ui.set_min_height(tokens.shape.small_height);
            ui.label(tokens.second(say!("write-up-nothing-open", count = open.session().write_up.len())));
        }
    });
}

fn part_choice_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let view = &open.write_up;
    let options: Vec<_> =
        view.outline.parts().iter().map(|part| (part.section.clone(), words::write_up::section(&part.section, open.session()))).collect();
    let mut part = view.part.clone();
    let width = ui.available_width().min(NOTES);
    if Choice::new(say!("write-up-part"), &mut part).hide_label().width(width).show(ui, &options).changed() {
        out.send(Command::WriteUp(WriteUpCommand::ChoosePart(part)));
    }
}
