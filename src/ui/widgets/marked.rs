//! Text in which some words are marked: what was searched for, found, or put in.

use crate::ui::theme::{Face, Tokens};
use eframe::egui::Color32;
use eframe::egui::text::{LayoutJob, TextFormat};
use std::ops::Range;

/// A text with stretches of it marked on a ground, to be shown in a label. `marks` are bytes at character boundaries, in order, none
/// touching another.
#[must_use]
pub fn marked(tokens: &Tokens, text: &str, marks: &[Range<usize>], ground: Color32) -> LayoutJob {
    let mut job = LayoutJob::default();
    append_marked(&mut job, tokens, text, marks, ground);
    job
}

/// As [`marked`], behind what a label says already.
pub fn append_marked(job: &mut LayoutJob, tokens: &Tokens, text: &str, marks: &[Range<usize>], ground: Color32) {
    let plain = TextFormat { font_id: tokens.font(Face::Regular, tokens.size.body), color: tokens.ink, ..TextFormat::default() };
    let found = TextFormat { font_id: tokens.font(Face::Semibold, tokens.size.body), background: ground, ..plain.clone() };
    let mut from = 0;
    for mark in marks {
        job.append(text.get(from..mark.start).unwrap_or_default(), 0.0, plain.clone());
        job.append(text.get(mark.clone()).unwrap_or_default(), 0.0, found.clone());
        from = mark.end;
    }
    job.append(text.get(from..).unwrap_or_default(), 0.0, plain);
}
