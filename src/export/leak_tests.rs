//! Nothing private reaches attendees: markers in every kind of private text, steps and paragraphs made from
//! such notes, and no marker in any file.

use std::io::{Cursor, Read as _};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::date;
use proptest::prelude::*;

use super::{DayFile, Format, Print, export};
use crate::model::*;
use crate::report::{Copy, DayParts, Drafts, Options, Paper};

/// Stands in every private text; never in one that attendees may read.
const PRIVATE: &str = "qzprivate";
/// Stands in every text that attendees may read.
const OPEN: &str = "qzopen";
/// Attendees see neither when something was said nor a reference.
const CLOCK: &str = "03:17";
const FIRST_NUMBER: u32 = 70_000;

#[derive(Clone, Debug)]
struct Said {
    quoting: Option<Quoting>,
    their_words: bool,
    tidied: bool,
    public: bool,
    question: bool,
    small_group: bool,
    large_group: bool,
    starred: bool,
    shape: u8,
    step: u8,
    linked: bool,
}

fn said() -> impl Strategy<Value = Said> {
    let quoting = prop_oneof![Just(None), Just(Some(Quoting::Yes)), Just(Some(Quoting::UseOnly)), Just(Some(Quoting::ChairOnly))];
    (quoting, any::<[bool; 8]>(), 0..5u8, 0..6u8).prop_map(|(quoting, bits, shape, step)| {
        let [their_words, tidied, public, question, small_group, large_group, starred, linked] = bits;
        Said { quoting, their_words, tidied, public, question, small_group, large_group, starred, shape, step, linked }
    })
}

fn id<T: std::str::FromStr<Err = IdError>>(text: &str) -> T {
    text.parse().unwrap()
}

/// A text with a marker, in a shape that makes it easy to miss: one word, lines, a clause, a long sentence.
fn text(marker: &str, number: usize, field: &str, shape: u8) -> String {
    let word = format!("{marker}{number}{field}");
    match shape {
        0 => word,
        1 => format!("- {word} first\r\nthen | <b>{word}</b>"),
        2 => format!("Why, {word}?"),
        3 => format!("We were told twice that {word} would be rung back before the end of the month and were not"),
        _ => format!("The {word}"),
    }
}

fn private(number: usize, field: &str) -> String {
    text(PRIVATE, number, field, 3)
}

fn session(all: &[Said], told: bool) -> Session {
    let mut session = Session::new(id("s1"));
    let about = Arc::make_mut(&mut session.about);
    about.title = format!("{OPEN} title");
    about.time_zone = "UTC".to_owned();
    if told {
        Arc::make_mut(&mut session.told).wording = format!("{OPEN} wording");
    }
    Arc::make_mut(&mut session.told).safeguarding_contact = private(0, "safeguarding");
    let first = Position::default();
    let mut large = SpeakerGroup::new(id("large"), first.clone(), format!("{OPEN} large group"));
    large.came = Some(12);
    session.groups.insert(large);
    let mut small = SpeakerGroup::new(id("small"), first.clone(), private(0, "smallgroup"));
    small.came = Some(4);
    session.groups.insert(small);
    session.groups.insert(SpeakerGroup::new(id("uncounted"), first.clone(), private(0, "uncountedgroup")));
    let mut table = Table::new(id("t1"), first.clone(), format!("{OPEN} table"));
    (table.host, table.note_taker) = (private(0, "host"), private(0, "notetaker"));
    table.photos.push(Photo { sheet: 1, file: format!("{}.jpg", private(0, "photo")).parse().unwrap(), bytes: 1, crc32: 1 });
    session.tables.insert(table);
    let mut item = AgendaItem::new(id("i1"), first.clone(), ItemKind::TableDiscussion, format!("{OPEN} item"), 20);
    (item.lead, item.facilitator_notes) = (private(0, "lead"), private(0, "facilitator"));
    session.agenda.insert(item);
    let mut theme = Theme::new(id("th1"), first.clone(), format!("{OPEN} theme"), 0);
    (theme.meaning, theme.not_meaning, theme.suggested_by) = (private(0, "meaning"), private(0, "not"), vec![private(0, "suggested")]);
    session.themes.insert(theme);
    // Stands only on notes for the chair, whose very topic could point at someone.
    session.themes.insert(Theme::new(id("th2"), first.clone(), private(0, "theme"), 1));
    let mut asked = AskedFormat::new(id("f1"), first, private(0, "format"));
    (asked.asked, asked.link) = (1, private(0, "link"));
    session.formats.insert(asked);
    let at = Timestamp::UNIX_EPOCH;
    session.concerns.insert(Concern { id: id("c1"), at, table: Some(id("t1")), told: private(0, "told"), told_at: None });
    let (audience, finality, file_name) = (Audience::Chair, Finality::Draft, private(0, "sent"));
    session.sent.insert(Sending { id: id("x1"), number: 1, at, audience, finality, file_name });
    // What a merge could not settle is between the facilitator and the file.
    for field in ["Written", "Public", "Tidied"] {
        let other = format!("{{\"{field}\":\"{}\"}}", private(0, "unsettled"));
        session.unsettled.insert(Unsettled::new(Part::Note(NoteId::from_random(0)), field.to_lowercase(), "", other));
    }
    for (number, said) in all.iter().enumerate() {
        let note = note(said, number, told);
        add_what_was_made_of_it(&mut session, said, number, &note);
        session.notes.insert(note);
    }
    // What was joined is one point in the report: never in the words of the one that may not be read, whichever it is.
    for (number, _) in all.iter().enumerate().filter(|(number, _)| number % 3 > 0) {
        let [one, other] = [number - 1, number].map(|number| NoteId::from_random(number as u64));
        crate::edit::join_notes(&session, one, other).unwrap().apply(&mut session).unwrap();
    }
    session
}

fn note(said: &Said, number: usize, told: bool) -> Note {
    let open = told && said.quoting == Some(Quoting::Yes);
    let marker = |open| if open { OPEN } else { PRIVATE };
    let at: Timestamp = "2018-04-17T03:17:00Z".parse().unwrap();
    let written = text(marker(open && !said.public), number, "written", said.shape);
    let source = if number.is_multiple_of(3) { Source::Plenary } else { Source::Table(id("t1")) };
    let mut note = Note::new(NoteId::from_random(number as u64), FIRST_NUMBER + number as u32, written, source, at);
    note.said_at = Some(at);
    note.tidied = said.tidied.then(|| text(marker(open && !said.public), number, "tidied", said.shape));
    note.public = said.public.then(|| text(marker(open), number, "public", said.shape));
    note.item = Some(id("i1"));
    note.words = if said.their_words { Words::Their } else { Words::Paraphrase };
    note.quoting = said.quoting;
    note.starred = said.starred;
    note.groups.extend(said.small_group.then(|| id("small")));
    note.groups.extend(said.large_group.then(|| id("large")));
    note.themes = if number.is_multiple_of(4) { vec![] } else { vec![id("th1")] };
    note.themes.extend((said.quoting == Some(Quoting::ChairOnly)).then(|| id("th2")));
    if said.question {
        let answer = if said.quoting == Some(Quoting::ChairOnly) { private(number, "answer") } else { String::new() };
        note.kind = NoteKind::Question { answer };
    }
    note
}

/// A step, a paragraph and a decision that take the note's words over, each in another way.
fn add_what_was_made_of_it(session: &mut Session, said: &Said, number: usize, note: &Note) {
    let words = note.wording().to_owned();
    let mut step = NextStep::new(StepId::from_random(number as u64), Position::default(), words.clone());
    // What is linked is compared more closely; without a link only the note as a whole is recognised.
    step.answers = if said.linked || said.step != 0 { vec![note.id] } else { vec![] };
    step.themes = note.themes.clone();
    step.on_sheet = Some(number as u32 + 1);
    match said.step {
        1 => step.what = format!("Follow up: {}", note.written),
        2 => step.status = StepStatus::NotNow { because: words.clone() },
        3 => step.status = StepStatus::Done { changed: note.public.clone().unwrap_or(words.clone()) },
        4 => step.measure = Some(Measure { what: "Calls".to_owned(), now: words.clone(), ..Measure::default() }),
        5 => step.status = StepStatus::PassedTo { whom: words.clone(), because: note.written.to_uppercase() },
        _ => {}
    }
    step.updates.push(StepUpdate {
        id: EntryId::from_random(number as u64),
        date: date(2018, 5, 1),
        stage: Stage::UnderWay,
        words: words.clone(),
        organisation: if said.starred { words.clone() } else { String::new() },
        told_attendees: None,
    });
    let mut answer = SheetAnswer::new(EntryId::from_random(300 + number as u64), Timestamp::UNIX_EPOCH);
    (answer.group, answer.matters) = (Some(id("small")), vec![step.id]);
    answer.who.insert(step.id, private(number, "who"));
    answer.missing = said.linked.then_some(note.id);
    session.sheet_answers.insert(answer);
    session.next_steps.insert(step);
    let section = if said.starred { Section::WhatWasSaid } else { Section::Reflections };
    session.write_up.insert(Paragraph {
        id: EntryId::from_random(100 + number as u64),
        section,
        position: Position::default(),
        words: format!("Somebody said: {words}"),
        stands_on: vec![note.id],
    });
    let (at, reason) = (Timestamp::UNIX_EPOCH, note.written.clone());
    session.decisions.insert(Decision { id: EntryId::from_random(200 + number as u64), at, what: words, reason, item: None });
}

fn sheet() -> Options {
    Options { paper: Paper::RescueSheet, ..options() }
}

fn options() -> Options {
    Options::new(Finality::Draft, 1, "2018-04-20T09:00:00Z".parse().unwrap(), jiff::tz::TimeZone::UTC)
}

/// Everything that a file holds, part by part for Word documents.
fn contents(session: &Session, audience: Audience, format: Format, print: Print) -> String {
    contents_of(session, audience, format, print, &options())
}

fn contents_of(session: &Session, audience: Audience, format: Format, print: Print, options: &Options) -> String {
    all_in(export(session, audience, format, options, print).unwrap(), format)
}

/// What is printed for the day, all of it. Who leads and which groups there are stands on paper that everyone sees.
fn printed(session: &Session, copy: Copy, format: Format) -> String {
    let mut session = session.clone();
    for item in session.agenda.clone().iter() {
        let mut item = AgendaItem::clone(item);
        (item.lead, item.questions, item.materials) = (format!("{OPEN} lead"), vec![format!("{OPEN} question")], format!("{OPEN} pens"));
        session.agenda.insert(item);
    }
    for table in session.tables.clone().iter() {
        let capture = Capture::Paper;
        session.tables.insert(Table { capture, sheets_expected: 2, ..Table::clone(table) });
    }
    for group in session.groups.clone().iter() {
        session.groups.insert(SpeakerGroup { name: format!("{OPEN} group"), ..SpeakerGroup::clone(group) });
    }
    let parts = DayParts { running_order: Some(copy), ..DayParts::default() };
    let file = DayFile::Printed { parts, format, print: Print::Ordinary };
    all_in(file.write(&session, options().now, &options().system_zone).unwrap(), format)
}

fn all_in(bytes: Vec<u8>, format: Format) -> String {
    if format != Format::Docx {
        return String::from_utf8(bytes).unwrap();
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for at in 0..archive.len() {
        archive.by_index(at).unwrap().read_to_string(&mut all).unwrap();
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_private_text_reaches_attendees(all in prop::collection::vec(said(), 1..7), told in any::<bool>()) {
        let session = session(&all, told);
        for format in Format::ALL {
            let file = contents(&session, Audience::Attendees, format, Print::Ordinary).to_lowercase();
            for sign in [PRIVATE, CLOCK, "n700"] {
                let found = file.find(sign).map(|at| file[at..].chars().take(60).collect::<String>());
                prop_assert_eq!(found, None, "{:?}", format);
            }
        }
    }

    /// Whoever asks for it; and drafts, which become steps that attendees read.
    #[test]
    fn no_private_text_is_on_the_rescue_sheet(all in prop::collection::vec(said(), 1..7), told in any::<bool>()) {
        let mut session = session(&all, told);
        for format in Format::ALL.into_iter().filter(|format| format.can_hold(Paper::RescueSheet)) {
            let file = contents_of(&session, Audience::Chair, format, Print::Large, &sheet()).to_lowercase();
            for sign in [PRIVATE, CLOCK, "n700"] {
                let found = file.find(sign).map(|at| file[at..].chars().take(60).collect::<String>());
                prop_assert_eq!(found, None, "{:?}", format);
            }
        }
        session.next_steps = Keyed::default();
        let drafts = Drafts::of(&session, Options::SMALLEST_COUNT).drafts;
        for draft in &drafts {
            let texts = format!("{} {:?}", draft.words, draft.under);
            prop_assert!(!texts.contains(PRIVATE), "{}", texts);
            prop_assert!(draft.answers.iter().all(|id| session.notes.get(id).unwrap().quoting != Some(Quoting::ChairOnly)));
        }
        // One draft for each point of which a note may be quoted, unless it repeats another's private words.
        let quotable = session.notes.iter().filter(|note| told && note.quoting == Some(Quoting::Yes));
        let points: std::collections::BTreeSet<_> = quotable.map(|note| joined_set(&session.notes, note.id)[0].id).collect();
        let repeats = Drafts::of(&session, Options::SMALLEST_COUNT).repeats;
        prop_assert_eq!(drafts.len() + repeats, points.len());
    }

    #[test]
    fn what_is_for_the_chair_only_reaches_no_table(all in prop::collection::vec(said(), 1..5)) {
        let all: Vec<Said> = all.into_iter().map(|said| Said { quoting: Some(Quoting::ChairOnly), ..said }).collect();
        for format in Format::ALL {
            let file = contents(&session(&all, true), Audience::Tables, format, Print::Large);
            prop_assert!(!file.contains(PRIVATE), "{:?}: {}", format, file);
        }
    }

    #[test]
    fn what_is_printed_for_the_day_holds_nothing_that_was_said_and_nothing_private(all in prop::collection::vec(said(), 1..7)) {
        let session = session(&all, true);
        for format in DayFile::PRINTED {
            let everyones = printed(&session, Copy::Everyone, format);
            for sign in [PRIVATE, CLOCK, "N700", "Somebody said"] {
                prop_assert!(!everyones.contains(sign), "{:?}: {}", format, everyones);
            }
            for seen in ["lead", "question", "pens", "group", "table", "item"] {
                prop_assert!(everyones.contains(&format!("{OPEN} {seen}")), "{:?} lacks {}", format, seen);
            }
            let facilitators = printed(&session, Copy::Facilitator, format);
            let own = private(0, "facilitator");
            prop_assert!(facilitators.contains(&own) && !facilitators.replace(&own, "").contains(PRIVATE), "{:?}", format);
        }
    }

    #[test]
    fn a_row_has_a_group_or_a_table(all in prop::collection::vec(said(), 1..7)) {
        let file = contents(&session(&all, true), Audience::Attendees, Format::Csv, Print::Ordinary);
        for record in csv::Reader::from_reader(file.as_bytes()).records() {
            let record = record.unwrap();
            prop_assert!(record[2].is_empty() != record[5].is_empty(), "{:?}", record);
        }
    }
}

#[test]
fn the_chair_reads_all_notes_but_neither_hosts_nor_facilitator_notes() {
    let hidden = |quoting| Said {
        quoting,
        their_words: true,
        tidied: false,
        public: false,
        question: false,
        small_group: true,
        large_group: false,
        starred: false,
        shape: 0,
        step: 0,
        linked: true,
    };
    let all = [hidden(Some(Quoting::ChairOnly)), hidden(None), hidden(Some(Quoting::UseOnly))];
    for format in Format::ALL {
        let file = contents(&session(&all, true), Audience::Chair, format, Print::Ordinary);
        for seen in ["qzprivate0written", "qzprivate1written", "qzprivate2written", "N70000", "qzprivate0smallgroup", CLOCK] {
            assert!(file.contains(seen), "{format:?} lacks {seen}");
        }
        for never in ["unsettled", "photo", "host", "notetaker", "facilitator", "told", "sent", "safeguarding"] {
            assert!(!file.contains(&format!("{PRIVATE}0{never}")), "{format:?} holds {never}");
        }
    }
}

#[test]
fn a_yes_without_a_record_of_what_people_were_told_is_no_yes() {
    let yes = Said {
        quoting: Some(Quoting::Yes),
        their_words: true,
        tidied: false,
        public: false,
        question: false,
        small_group: false,
        large_group: true,
        starred: false,
        shape: 2,
        step: 4,
        linked: true,
    };
    let with = |told| contents(&session(&[yes.clone(), yes.clone()], told), Audience::Attendees, Format::Text, Print::Ordinary);
    assert!(with(true).contains("“Why, qzopen1written?”\n– qzopen large group"));
    assert!(!with(false).contains("1written"));
    assert!(with(false).contains("Nothing is quoted here"));
}
