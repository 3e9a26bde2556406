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
    BoundField::new(say!("session-title")).words(ui, "session-title", &about.title, out, |text| set(AboutField::Title(text)));
    BoundField::new(say!("session-place")).words(ui, "session-place", &about.place, out, |text| set(AboutField::Place(text)));
    let typed = |text| TypedField::Session(text);
    ui.horizontal_top(|ui| {
        let width = third(ui);
        let date = BoundField::new(say!("session-date")).hint(say!("reading-hint-date")).width(width);
        ui.vertical(|ui| date.typed(ui, open, typed(SessionText::Date), out));
        let start = BoundField::new(say!("session-starts-at")).hint(say!("reading-hint-time")).width(width);
        ui.vertical(|ui| start.typed(ui, open, typed(SessionText::Start), out));
        let latest = BoundField::new(say!("session-latest-finish")).hint(say!("session-hint-finish")).width(width);
        ui.vertical(|ui| latest.typed(ui, open, typed(SessionText::LatestFinish), out));
    });
    let mut fixed = about.finish_fixed;
    if ui.add(Toggle::new(&mut fixed, say!("session-finish-fixed"))).changed() {
        out.edit(set(AboutField::FinishFixed(fixed)));
    }
    let why = BoundField::new(say!("session-finish-why")).hint(say!("session-hint-finish-why"));
    why.words(ui, "finish-reason", &about.finish_reason, out, |text| set(AboutField::FinishReason(text)));
    let zone =
        BoundField::new(say!("session-time-zone")).hint(say!("session-hint-time-zone")).width(260.0).note(say!("session-time-zone-empty"));
    zone.typed(ui, open, typed(SessionText::TimeZone), out);
    let mut illustrative = about.illustrative;
    if ui.add(Toggle::new(&mut illustrative, say!("session-illustrative"))).changed() {
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
    let sentence = BoundField::new(say!("session-sentence")).rows(3);
    sentence.words(ui, "purpose", &about.purpose.sentence, out, |text| {
        set(AboutField::Purpose(Purpose { sentence: text, signed_up: about.purpose.signed_up.clone() }))
    });
    let signed = BoundField::new(say!("session-signed-up")).rows(4).hint(say!("session-hint-signed-up"));
    signed.typed(ui, open, TypedField::Session(SessionText::SignedUp), out);
    let programme = BoundField::new(say!("session-programme"));
    programme.words(ui, "programme", &about.programme, out, |text| set(AboutField::Programme(text)));
    let hosts = BoundField::new(say!("session-hosts")).rows(3).hint(say!("session-hint-hosts"));
    hosts.typed(ui, open, TypedField::Session(SessionText::Hosts), out);
}
