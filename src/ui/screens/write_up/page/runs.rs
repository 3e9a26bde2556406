//! Pieces of text in one paragraph.

use crate::report::{Run, Tone};
use crate::ui::theme::{Face, Tokens};
use eframe::egui::text::LayoutJob;
use eframe::egui::{Align, FontSelection, Label, Response, RichText, Ui};

/// Draws pieces of text as one paragraph that wraps.
pub(super) fn runs_ui(ui: &mut Ui, tokens: &Tokens, runs: &[Run], flag: Option<&str>) -> Response {
    let mut job = LayoutJob::default();
    let mut add = |text: RichText| text.append_to(&mut job, ui.style(), FontSelection::Default, Align::BOTTOM);
    for run in runs {
        add(match run.tone {
            Tone::Plain => tokens.body(&run.text),
            Tone::Strong => tokens.strong(&run.text),
            Tone::Emphasis => tokens.text(&run.text, Face::Italic, tokens.size.body).color(tokens.ink),
        });
    }
    if let Some(flag) = flag {
        add(tokens.second_strong(format!("  ({flag})")).color(tokens.amber));
    }
    ui.add(Label::new(job).wrap())
}
