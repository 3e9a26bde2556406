//! What was found before an export leaves: why it looks so, and where it stands.

use super::{agenda, edits, theme, write_up};
use crate::model::{NoteId, Session};
use crate::report::leaving::{Finding, Place, Why};

/// Why something looks like it names someone, and what to do about it.
#[must_use]
pub fn why(why: Why) -> &'static str {
    match why {
        Why::Email => say!("leaving-why-email"),
        Why::Phone => say!("leaving-why-phone"),
        Why::NhsNumber => say!("leaving-why-nhs"),
        Why::TenDigits => say!("leaving-why-ten-digits"),
        Why::Postcode => say!("leaving-why-postcode"),
        Why::Titled => say!("leaving-why-titled"),
        Why::Related => say!("leaving-why-related"),
        Why::FirstName => say!("leaving-why-first-name"),
        Why::Capital => say!("leaving-why-capital"),
        Why::ShortForm => say!("leaving-why-short-form"),
    }
}

/// Where something stands: "N012", "Paragraph of Honesty".
#[must_use]
pub fn place(session: &Session, place: &Place) -> String {
    match place {
        Place::Note(id) => note(session, *id),
        Place::Answer(id) => say!("leaving-place-answer", note = note(session, *id)),
        Place::Source(id) => say!("leaving-place-source", note = note(session, *id)),
        Place::Paragraph(id) => {
            let part = session.write_up.get(id).map(|paragraph| write_up::section(&paragraph.section, session));
            say!("leaving-place-paragraph", section = part.unwrap_or_default())
        }
        Place::Step(id) => {
            let what = session.next_steps.get(id).map(|step| edits::quoted(&step.what));
            say!("leaving-place-step", what = what.unwrap_or_default())
        }
        Place::Decision(id) => {
            let what = session.decisions.get(id).map(|decision| edits::quoted(&decision.what));
            say!("leaving-place-decision", what = what.unwrap_or_default())
        }
        Place::Item(id) => {
            let title = session.agenda.get(id).map(agenda::title);
            say!("leaving-place-item", title = title.unwrap_or_default())
        }
        Place::Theme(key) => {
            let name = session.themes.get(key).map(|it| theme::name(&it.name));
            say!("leaving-place-theme", name = name.unwrap_or_default())
        }
    }
}

/// What the button says that leads there.
#[must_use]
pub fn open(session: &Session, place: &Place) -> String {
    match place {
        Place::Note(id) | Place::Answer(id) | Place::Source(id) => say!("leaving-open-note", note = note(session, *id)),
        _ => say!("leaving-open-it").to_owned(),
    }
}

/// What the command line says of a finding: "Dr Khan (N012 · A title and a name: …): … saw Dr Khan twice …".
#[must_use]
pub fn in_one_line(session: &Session, finding: &Finding) -> String {
    let around = finding.places.first().map(|spot| spot.around.as_str()).unwrap_or_default();
    say!("leaving-in-one-line", words = finding.words.as_str(), line = line(session, finding), around = around)
}

fn note(session: &Session, id: NoteId) -> String {
    session.notes.get(&id).map(|note| note.reference().to_string()).unwrap_or_default()
}

/// Where a finding stands first, how many more places there are, and why it looks so.
#[must_use]
pub fn line(session: &Session, finding: &Finding) -> String {
    let first = finding.places.first().map(|spot| place(session, &spot.place)).unwrap_or_default();
    let places = match finding.count.saturating_sub(1) {
        0 => first,
        more => say!("leaving-places", place = first, count = more),
    };
    say!("leaving-line", place = places, why = why(finding.why))
}
