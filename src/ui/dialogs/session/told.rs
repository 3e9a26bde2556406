//! What people were told about use and quoting, whom they can go to, and what they were promised.

use super::day::third;
use crate::app::typed::{SessionText, TypedField};
use crate::app::{Open, Outbox};
use crate::edit::{Edit, SessionEdit, ToldField};
use crate::ui::fields::BoundField;
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::Banner;
use crate::words;
use eframe::egui::Ui;

fn set(field: ToldField) -> Edit {
    Edit::Session(SessionEdit::Told(field))
}

/// Draws it.
pub(super) fn told_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let told = &open.session().told;
    if !told.is_recorded() {
        let text = say!("session-no-quotes-why");
        Banner::new(Tone::Amber, say!("session-no-quotes")).text(text).icon(Icon::Quote).show(ui);
    }
    if let Some(until) = open.kept_too_long() {
        Banner::new(Tone::Red, &words::erase::keep_line(until))
            .text(&words::erase::kept_too_long(until))
            .icon(Icon::TriangleAlert)
            .show(ui);
    }
    let wording = BoundField::new(say!("session-wording")).rows(3);
    wording.words(ui, "told-wording", &told.wording, out, |text| set(ToldField::Wording(text)));
    let no = BoundField::new(say!("session-how-to-say-no")).rows(2);
    no.words(ui, "told-no", &told.how_to_say_no, out, |text| set(ToldField::HowToSayNo(text)));
    ui.horizontal_top(|ui| {
        let width = third(ui);
        let dates = [
            (say!("session-told-on"), SessionText::ToldOn),
            (say!("session-keep-until"), SessionText::KeepUntil),
            (say!("session-notes-promised"), SessionText::NotesPromisedBy),
        ];
        for (label, field) in dates {
            let field = TypedField::Session(field);
            ui.vertical(|ui| BoundField::new(label).hint(say!("reading-hint-date")).width(width).typed(ui, open, field, out));
        }
    });
    let privacy = BoundField::new(say!("session-privacy")).hint(say!("session-hint-privacy"));
    privacy.words(ui, "told-privacy", &told.privacy_contact, out, |text| set(ToldField::PrivacyContact(text)));
    let safe = BoundField::new(say!("session-safeguarding")).hint(say!("session-hint-safeguarding"));
    safe.words(ui, "told-safeguarding", &told.safeguarding_contact, out, |text| set(ToldField::SafeguardingContact(text)));
}
