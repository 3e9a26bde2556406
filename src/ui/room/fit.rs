//! Text as large as there is room for: shrunk to fit, never cut.

use crate::ui::theme::{Face, Tokens};
use eframe::egui::{Align, Color32, Galley, Ui, Vec2, text::LayoutJob};
use std::sync::Arc;

/// How much smaller the next size is that is tried.
const STEP: f32 = 0.93;
/// The smallest size that is tried, in points.
const SMALLEST: f32 = 5.0;

/// A text of one look.
pub(super) struct Text<'a> {
    pub text: &'a str,
    pub face: Face,
    pub colour: Color32,
    /// The largest that it may be, in points.
    pub most: f32,
}

impl Text<'_> {
    /// Lays it out in the middle of `room`: in lines, in the largest size in which all of it fits.
    pub fn fit(&self, ui: &Ui, tokens: &Tokens, room: Vec2) -> Arc<Galley> {
        let mut size = self.most.max(SMALLEST);
        loop {
            let galley = self.laid_out(ui, tokens, size, room.x.max(1.0));
            let is_cut = galley.size().x > room.x || galley.size().y > room.y || breaks_a_word(&galley);
            if !is_cut || size <= SMALLEST {
                return galley;
            }
            size = (size * STEP).max(SMALLEST);
        }
    }

    fn laid_out(&self, ui: &Ui, tokens: &Tokens, size: f32, width: f32) -> Arc<Galley> {
        let mut job = LayoutJob::simple(self.text.to_owned(), tokens.font(self.face, size), self.colour, width);
        job.halign = Align::Center;
        ui.painter().layout_job(job)
    }
}

/// Whether a row ends within a word: then it was too long for the width.
fn breaks_a_word(galley: &Galley) -> bool {
    galley.rows.windows(2).any(|rows| {
        let [before, _] = rows else { return false };
        let ends_in_word = before.glyphs.last().is_some_and(|glyph| !glyph.chr.is_whitespace() && !matches!(glyph.chr, '-' | '–' | '/'));
        ends_in_word && !before.ends_with_newline
    })
}
