//! What people were told about use and quoting, whom they can go to, and what they were promised.

use super::day::third;
use crate::app::typed::{SessionText, TypedField};
use crate::app::{Open, Outbox};
use crate::edit::{Edit, SessionEdit, ToldField};
use crate::ui::fields::BoundField;
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::Banner;
use eframe::egui::Ui;

fn set(field: ToldField) -> Edit {
    Edit::Session(SessionEdit::Told(field))
}

/// Draws it.
pub(super) fn told_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let told = &open.session().told;
    if !told.is_recorded() {
        let text = "Until it is recorded what people were told, nothing is quoted in what attendees get.";
        Banner::new(Tone::Amber, "No quotes leave").text(text).icon(Icon::Quote).show(ui);
    }
    let wording = BoundField::new("What people were told about use and quoting, word for word").rows(3);
    wording.words(ui, "told wording", &told.wording, out, |text| set(ToldField::Wording(text)));
    let no = BoundField::new("How they can say no").rows(2);
    no.words(ui, "told no", &told.how_to_say_no, out, |text| set(ToldField::HowToSayNo(text)));
    ui.horizontal_top(|ui| {
        let width = third(ui);
        let dates = [
            ("Told on", SessionText::ToldOn),
            ("Notes kept until", SessionText::KeepUntil),
            ("Notes promised by", SessionText::NotesPromisedBy),
        ];
        for (label, field) in dates {
            let field = TypedField::Session(field);
            ui.vertical(|ui| BoundField::new(label).hint("17 April 2018").width(width).typed(ui, open, field, out));
        }
    });
    let privacy = BoundField::new("Whom to ask about privacy").hint("A role or an office");
    privacy.words(ui, "told privacy", &told.privacy_contact, out, |text| set(ToldField::PrivacyContact(text)));
    let safe = BoundField::new("Whom to go to when someone may be at risk").hint("A role");
    safe.words(ui, "told safeguarding", &told.safeguarding_contact, out, |text| set(ToldField::SafeguardingContact(text)));
}
