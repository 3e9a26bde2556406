//! Title, place, date and times; and what the day is for.

use crate::app::typed::{SessionText, TypedField};
use crate::app::{Open, Outbox};
use crate::edit::{AboutField, Edit, SessionEdit};
use crate::model::Purpose;
use crate::ui::fields::BoundField;
use crate::ui::widgets::Toggle;
use eframe::egui::Ui;

fn set(field: AboutField) -> Edit {
    Edit::Session(SessionEdit::About(field))
}

/// Draws title, place, date and times.
pub(super) fn day_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let about = &open.session().about;
    BoundField::new("Title").words(ui, "session title", &about.title, out, |text| set(AboutField::Title(text)));
    BoundField::new("Place").words(ui, "session place", &about.place, out, |text| set(AboutField::Place(text)));
    let typed = |text| TypedField::Session(text);
    ui.horizontal_top(|ui| {
        let width = third(ui);
        let date = BoundField::new("Date").hint("17 April 2018").width(width);
        ui.vertical(|ui| date.typed(ui, open, typed(SessionText::Date), out));
        ui.vertical(|ui| BoundField::new("Starts at").hint("10:00").width(width).typed(ui, open, typed(SessionText::Start), out));
        let latest = BoundField::new("Latest finish").hint("12:30").width(width);
        ui.vertical(|ui| latest.typed(ui, open, typed(SessionText::LatestFinish), out));
    });
    let mut fixed = about.finish_fixed;
    if ui.add(Toggle::new(&mut fixed, "The finish cannot be moved")).changed() {
        out.edit(set(AboutField::FinishFixed(fixed)));
    }
    let why = BoundField::new("Why").hint("Taxis, interpreters, the room");
    why.words(ui, "finish reason", &about.finish_reason, out, |text| set(AboutField::FinishReason(text)));
    let zone = BoundField::new("Time zone").hint("Europe/London").width(260.0).note("Empty: this computer’s own.");
    zone.typed(ui, open, typed(SessionText::TimeZone), out);
    let mut illustrative = about.illustrative;
    if ui.add(Toggle::new(&mut illustrative, "An example: its timings are invented")).changed() {
        out.edit(set(AboutField::Illustrative(illustrative)));
    }
}

/// Width of a field of which three stand in a row.
pub(super) fn third(ui: &Ui) -> f32 {
    ((ui.available_width() - 2.0 * ui.spacing().item_spacing.x) / 3.0).max(60.0)
}

/// Draws what the day is for.
pub(super) fn purpose_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let about = &open.session().about;
    let sentence = BoundField::new("The sentence that everyone can sign up to").rows(3);
    sentence.words(ui, "purpose", &about.purpose.sentence, out, |text| {
        set(AboutField::Purpose(Purpose { sentence: text, signed_up: about.purpose.signed_up.clone() }))
    });
    let signed = BoundField::new("Who signed up to it, one a line").rows(4).hint("Organisations and groups, no names of people");
    signed.typed(ui, open, TypedField::Session(SessionText::SignedUp), out);
    let programme = BoundField::new("Programme that it is part of");
    programme.words(ui, "programme", &about.programme, out, |text| set(AboutField::Programme(text)));
    let hosts = BoundField::new("Hosts, one a line").rows(3).hint("Organisations or roles");
    hosts.typed(ui, open, TypedField::Session(SessionText::Hosts), out);
}
