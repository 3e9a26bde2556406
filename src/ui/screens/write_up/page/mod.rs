//! A report as a page to read: only the lines in view are drawn.

mod block;
mod lines;
mod runs;
mod table;

use super::{TEXT, in_column};
use crate::report::Report;
use crate::ui::theme;
use crate::ui::widgets::TallList;
use eframe::egui::{EventFilter, Response, Role, Ui};
use lines::{Line, lines_of};
use std::sync::Arc;

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
        Self { of: None, lines: Vec::new(), list: new_list() }
    }
}

impl Page {
    /// Draws a report in the room there is.
    pub(super) fn show(&mut self, ui: &mut Ui, report: &Arc<Report>) {
        if !self.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, report)) {
            self.take(report);
        }
        let lines = &self.lines;
        let most = TEXT.min(ui.available_width() - 2.0 * theme::tokens(ui).space.l);
        self.list.show(ui, &report.title, lines.len(), |ui, row| {
            if let Some(line) = lines.get(row) {
                in_column(ui, most, |ui| block::line_ui(ui, report, line));
            }
        });
    }

    /// Scrolls by keys while the page has the keyboard, or nothing has it.
    pub(super) fn scroll_by_keys(&mut self, ui: &Ui, page: &Response) {
        let focused = ui.memory(|memory| memory.focused());
        if focused == Some(page.id) {
            let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(page.id, filter));
        }
        if focused.is_none_or(|focused| focused == page.id) {
            self.list.scroll_by_keys(ui);
        }
    }

    /// Another version of the same report is read on from where it was; another one from its beginning.
    fn take(&mut self, report: &Arc<Report>) {
        if self.of.as_ref().is_none_or(|of| of.title != report.title || of.subtitle != report.subtitle) {
            self.list = new_list();
        }
        self.lines = lines_of(report);
        self.of = Some(Arc::clone(report));
    }
}

/// The lines of a document, which is no list.
fn new_list() -> TallList {
    TallList::new(LINE_HEIGHT).role(Role::GenericContainer)
}
