//! What is found and what is not, and that only what leaves is looked through.

use super::finder::{Finder, Why};
use super::{Leaving, Place, leaving};
use crate::model::{Finality, Note, NoteId, Paragraph, Quoting, Section, Session, SessionId, Source, Words};
use crate::report::Options;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::sync::Arc;

fn found(text: &str) -> Vec<(&str, Why)> {
    let finder = Finder::new(["Involvement panel, Leeds", "Headingley Carers"].into_iter(), std::iter::once(text));
    finder.find(text).into_iter().map(|found| (&text[found.range], found.why)).collect()
}

#[test]
fn what_names_someone_is_found() {
    use Why::{Capital, FirstName, Related, Titled};
    for (text, names) in [
        ("We saw Dr Khan twice", &[("Dr Khan", Titled)][..]),
        ("Dr. Khan never rang", &[("Dr. Khan", Titled)]),
        ("Mrs Smith-Jones’s letter went missing", &[("Mrs Smith-Jones", Titled)]),
        ("Nurse Ann was kind", &[("Nurse Ann", Titled)]),
        ("The nurse Ann was kind", &[("nurse Ann", Titled)]),
        ("ask Cllr Bagshaw or Councillor Iqbal", &[("Cllr Bagshaw", Titled), ("Councillor Iqbal", Titled)]),
        ("my daughter Priya waited", &[("Priya", Related)]),
        ("my daughter priya waited", &[("priya", Related)]),
        ("My son Bartek cannot wait", &[("Bartek", Related)]),
        ("a man called Zbigniew helps", &[("Zbigniew", Related)]),
        ("Priya said that nobody rang", &[("Priya", FirstName)]),
        ("Sandeep Chowdhury is never there", &[("Sandeep Chowdhury", Capital)]),
        ("it was J. Okonkwo who rang", &[("Okonkwo", Capital)]),
        ("they sent it to O’Brien’s house", &[("O’Brien", Capital)]),
        ("The bus to Armley is late. So is the one to Chapel Allerton.", &[("Armley", Capital), ("Chapel Allerton", Capital)]),
        ("Grace waited, and then Grace went home", &[("Grace", FirstName)]),
        ("Η κυρία μίλησε με τον Παπαδόπουλο", &[("Παπαδόπουλο", Capital)]),
    ] {
        assert_eq!(found(text), names, "{text}");
    }
}

#[test]
fn what_names_nobody_is_left_alone() {
    for text in [
        "",
        "Nobody rings back. They just don't. Why? “Because” they say: No time",
        "We meet on Monday in April, at Easter or in Ramadan",
        "The NHS in England and Wales; GPs in Leeds",
        "Headingley carers and the Involvement Panel",
        "I'm told I've got to wait. I’d say It’s wrong and so I'll go",
        "The Council, the council and the Council's people: no council listens",
        "WE HAVE TOLD YOU PEOPLE MANY TIMES ABOUT DR KHAN",
        "We NEVER hear and it is NOT fair",
        "More Buses For Older People Please",
        "1. First come\n2. First served\n- Better signs\n• Larger print",
        "我姐姐等了九个星期没有人回电话",
        "हमें सुना नहीं गया",
        "لم يتصل بنا أحد",
        "see N037, R3 and B12, on the 1ST floor",
        "people speak Urdu, Punjabi and Polish here",
        "the nurse said and the doctor went",
        "Will they ever listen? May we come? Mark it in red. Bill us",
        "Muslim, Jewish and Hindu patients",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn short_forms_are_found_that_not_everyone_knows() {
    let short = |text: &'static str| -> Vec<&str> {
        found(text).into_iter().map(|(words, why)| (words, assert_eq!(why, Why::ShortForm)).0).collect()
    };
    assert_eq!(short("The PCNs and the ICB's board met in A&E, on the MH2 ward"), ["PCN", "ICB", "A&E", "MH2"]);
    assert_eq!(short("The UK, the NHS, a GP on TV, OK? In part II"), [""; 0]);
    assert_eq!(short("WE SAID STOP THE ICB NOW"), [""; 0]);
    assert_eq!(short("ABCDEFG is longer than short forms are"), [""; 0]);
}

#[test]
fn a_word_that_the_texts_also_write_small_is_no_name() {
    let texts = ["ask at Reception desk and the Wellbeing hub", "the wellbeing hub is far"];
    let finder = Finder::new(std::iter::empty(), texts.iter().copied());
    assert!(texts.iter().all(|text| finder.find(text).is_empty()));
}

/// A note that attendees may read.
fn note(number: u32, written: &str) -> Note {
    let mut note = Note::new(NoteId::from_random(u64::from(number)), number, written, Source::Wall, Timestamp::UNIX_EPOCH);
    (note.quoting, note.words) = (Some(Quoting::Yes), Words::Their);
    note
}

fn session(notes: impl IntoIterator<Item = Note>) -> Session {
    let mut session = Session::new(SessionId::from_random(1));
    Arc::make_mut(&mut session.told).wording = "We use what you say.".to_owned();
    session.notes = notes.into_iter().collect();
    session
}

fn looked_through(session: &Session, as_rows: bool) -> Leaving {
    leaving(session, &Options::new(Finality::Draft, 1, Timestamp::UNIX_EPOCH, TimeZone::UTC), as_rows)
}

fn names(leaving: &Leaving) -> Vec<(&str, usize)> {
    leaving.names.iter().map(|finding| (finding.words.as_str(), finding.count)).collect()
}

#[test]
fn only_what_attendees_would_get_is_looked_through() {
    let chair_only = Note { quoting: Some(Quoting::ChairOnly), ..note(1, "Dr Khan shouted") };
    let not_asked = Note { quoting: None, ..note(2, "Dr Khan was late") };
    let with_public = Note { public: Some("A doctor rang".to_owned()), ..note(3, "We saw Dr Patel") };
    let mut session = session([chair_only, not_asked, with_public, note(4, "Dr Shah rang back"), note(5, "and then dr shah left")]);
    assert_eq!(names(&looked_through(&session, false)), [("Dr Shah", 1)]);
    assert_eq!(names(&looked_through(&session, true)), [("Dr Shah", 1)]);
    // Nothing is quoted before it is recorded what people were told.
    session.told = Arc::default();
    assert_eq!(looked_through(&session, true), Leaving::default());
}

#[test]
fn of_many_quotes_only_those_that_are_printed_are_looked_through() {
    let session = session((1..=30).map(|number| note(number, &format!("{number:02} we told Priya"))));
    assert_eq!(names(&looked_through(&session, false)), [("Priya", 8)]);
    let rows = looked_through(&session, true);
    assert_eq!(names(&rows), [("Priya", 30)]);
    assert_eq!(rows.names[0].places.len(), super::MOST_PLACES);
}

#[test]
fn what_was_found_says_where_and_stands_in_its_sentence() {
    let mut session = session([note(7, "We\nwaited for Mr Ali.")]);
    let paragraph = Paragraph {
        id: "p1".parse().unwrap(),
        section: Section::Purpose,
        position: crate::model::Position::between(None, None),
        words: format!("{}Nadia{}", "so many words ".repeat(20), " and some more".repeat(20)),
        stands_on: Vec::new(),
    };
    session.write_up = std::iter::once(paragraph).collect();
    let found = looked_through(&session, false);
    let [ali, nadia] = found.names.as_slice() else { panic!("{found:?}") };
    assert_eq!(
        (ali.places[0].place.clone(), ali.places[0].around.as_str()),
        (Place::Note(NoteId::from_random(7)), "We waited for Mr Ali.")
    );
    let spot = &nadia.places[0];
    assert_eq!((&spot.around[spot.mark.clone()], spot.place.clone()), ("Nadia", Place::Paragraph("p1".parse().unwrap())));
    assert!(spot.around.starts_with('…') && spot.around.ends_with('…') && spot.around.chars().count() < 160, "{}", spot.around);
}

#[test]
fn what_somebody_said_names_nobody_stays_away() {
    let mut session = session([note(1, "the bus to Armley and Priya’s ICB")]);
    assert_eq!(names(&looked_through(&session, false)), [("Priya", 1), ("Armley", 1)]);
    Arc::make_mut(&mut session.about).names_nobody = vec!["armley".to_owned(), "icb".to_owned()];
    let found = looked_through(&session, false);
    assert_eq!((names(&found), found.short_forms.len()), (vec![("Priya", 1)], 0));
}

proptest::proptest! {
    #[test]
    fn any_text_is_looked_through(
        text in "([A-Z][a-z]{0,4}|Dr|\\+44|0113|[0-9]{1,4}|@|\\.|’s|'|-|&|\\(|é|İ|ß|我|\u{301}|\n| ){0,40}|.{0,60}",
        around in ".{0,90}",
    ) {
        let whole = format!("{around}{text}{around}");
        let finder = Finder::new(std::iter::once(around.as_str()), [text.as_str(), whole.as_str()].into_iter());
        let mut end = 0;
        for found in finder.find(&whole) {
            proptest::prop_assert!(found.range.start >= end && whole.get(found.range.clone()).is_some_and(|words| !words.is_empty()));
            end = found.range.end;
            let spot = super::spot(Place::Note(NoteId::from_random(1)), &whole, found.range.clone());
            let shown = spot.around.get(spot.mark).map(str::to_owned);
            proptest::prop_assert_eq!(shown, whole.get(found.range).map(|words| words.replace(['\n', '\r', '\t'], " ")));
        }
    }
}
