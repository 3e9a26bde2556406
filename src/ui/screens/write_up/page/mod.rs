//! A report as a page to read: only the lines in view are drawn.

mod block;
mod lines;
mod runs;
mod table;

use crate::report::Report;
use crate::ui::theme;
use crate::ui::widgets::TallList;
use eframe::egui::{Rect, Ui, UiBuilder, pos2, vec2};
use lines::{Line, lines_of};
use std::sync::Arc;

/// How wide a page is at most, in points: longer lines are hard to read.
const WIDTH: f32 = 720.0;
/// How high a line is taken for before it is measured, in points.
const LINE_HEIGHT: f32 = 56.0;

/// A report in lines, and where it is read.
pub(super) struct Page {
    of: Option<Arc<Report>>,
    lines: Vec<Line>,
    list: TallList,
}

impl Default for Page {
    fn default() -> Self {
        Self { of: None, lines: Vec::new(), list: TallList::new(LINE_HEIGHT) }
    }
}

impl Page {
    /// Draws a report in the room there is.
    pub(super) fn show(&mut self, ui: &mut Ui, report: &Arc<Report>) {
        if !self.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, report)) {
            self.take(report);
        }
        let lines = &self.lines;
        self.list.show(ui, &report.title, lines.len(), |ui, row| {
            if let Some(line) = lines.get(row) {
                in_column(ui, |ui| block::line_ui(ui, report, line));
            }
        });
    }

    /// Another version of the same report is read on from where it was; another one from its beginning.
    fn take(&mut self, report: &Arc<Report>) {
        if self.of.as_ref().is_none_or(|of| of.title != report.title || of.subtitle != report.subtitle) {
            self.list = TallList::new(LINE_HEIGHT);
        }
        self.lines = lines_of(report);
        self.of = Some(Arc::clone(report));
    }
}

/// In the middle, no wider than a page.
fn in_column(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let tokens = theme::tokens(ui);
    let room = ui.available_rect_before_wrap();
    let width = (room.width() - 2.0 * tokens.space.l).clamp(0.0, WIDTH);
    let left = room.left() + (room.width() - width) / 2.0;
    let rect = Rect::from_min_size(pos2(left, room.top()), vec2(width, room.height()));
    ui.scope_builder(UiBuilder::new().max_rect(rect), add);
}
