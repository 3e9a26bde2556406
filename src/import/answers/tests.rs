//! Every way in which a rescue sheet comes back gives the answer that was meant.

use super::*;
use crate::edit::{Edit, Ids, NoteField, remove_note};
use crate::export::text;
use crate::model::*;
use crate::report::{Options, Paper, build};
use jiff::Timestamp;
use std::sync::Arc;

fn id<T: std::str::FromStr<Err = IdError>>(text: &str) -> T {
    text.parse().unwrap()
}

fn now() -> Timestamp {
    "2018-04-25T09:00:00Z".parse().unwrap()
}

/// A session with twelve steps on the sheet, R1 to R12, and two groups.
fn session() -> Session {
    let mut session = Session::new(id("s1"));
    Arc::make_mut(&mut session.about).title = "Panel".to_owned();
    let places: Vec<Position> = Position::first(12).collect();
    for (number, place) in (1..).zip(&places) {
        let words = "Ring people back within a week, and write down what they said so that nobody has to say it twice";
        let mut step = NextStep::new(id(&format!("st{number}")), place.clone(), format!("{words} {number}"));
        step.on_sheet = Some(number);
        session.next_steps.insert(step);
    }
    for (key, place) in [("patients", &places[0]), ("carers", &places[1])] {
        let name = if key == "carers" { "Unpaid carers" } else { "Patients" };
        session.groups.insert(SpeakerGroup::new(id(key), place.clone(), name));
    }
    session
}

fn from_file(again: bool) -> Wanted {
    Wanted { entered_by: EnteredBy::Import, again }
}

/// Takes a file in; what it did besides.
#[track_caller]
fn taken_in(session: &mut Session, file: &[u8]) -> Taken {
    let read = read_answers(file).unwrap();
    let taken = take(&read.answers, session, from_file(false), now(), &mut Ids::seeded(1));
    taken.edit.clone().apply(session).unwrap();
    assert_eq!(faults(session), []);
    taken
}

/// All answers of a session as they can be compared, in the order of what they tick.
fn said(session: &Session) -> Vec<String> {
    let step = |step: &StepId| session.next_steps.get(step).unwrap().reference().unwrap();
    let mut all: Vec<String> = (session.sheet_answers.iter())
        .map(|answer| {
            let matters: Vec<String> = answer.matters.iter().map(step).collect();
            let who: Vec<String> = answer.who.iter().map(|(of, words)| format!("{}: {words}", step(of))).collect();
            let missing = answer.missing.map(|note| session.notes.get(&note).unwrap());
            let missing = missing.map_or(String::new(), |note| format!("{} {:?}", note.written, note.groups));
            format!("{} | {} | {} | {missing}", matters.join(" "), who.join("; "), answer.group.as_ref().map_or("", GroupKey::as_str))
        })
        .collect();
    all.sort();
    all
}

const FORMS: &str = "\u{feff}ID,Start time,Completion time,Email,Name,R1 Ring back,R1 who should act,R2 Who rings back,Is anything missing?,\"The group that you speak from, if you like\"\r\n\
    1,4/24/18 9:00,4/24/18 9:05,anonymous,,yes,The ward,,\"A lift,\r\nand a ramp\",unpaid carers\r\n\
    2,4/24/18 9:00,4/24/18 9:06,anonymous,,No,,x,,\r\n\
    3,4/24/18 9:10,4/24/18 9:16,anonymous,,,,,,Patients\r\n";

#[test]
fn a_table_with_a_column_for_each_step_is_read() {
    let read = read_answers(FORMS.as_bytes()).unwrap();
    assert_eq!(read.ignored, ["Email", "Name"]);
    assert_eq!(read.skipped, [SkippedAnswer { line: 5, why: WhyNoAnswer::Empty }], "a group alone says nothing");
    let mut session = session();
    let taken = taken_in(&mut session, FORMS.as_bytes());
    assert_eq!((taken.answers, taken.notes, taken.there_already), (2, 1, 0));
    assert_eq!(said(&session), ["R1 | R1: The ward | carers | A lift,\nand a ramp [GroupKey(carers)]", "R2 |  |  | "]);
    let note = session.notes.iter().next().unwrap();
    assert_eq!((note.source, note.entered_by, note.words), (Source::SentAfterwards, EnteredBy::Import, Words::Their));
    assert_eq!((note.quoting, note.number), (None, 1), "nobody said yes to quoting it");
}

#[test]
fn a_column_that_lists_references_is_read_however_it_lists_them() {
    for (list, other) in
        [("R3; R7", "R12"), ("\"R3, R7\"", "r12"), ("R3 Ring people back;R7 A bus;", "\"R12 A bus, on Sundays\""), ("R3 R7", "R12")]
    {
        for (separator, line_end) in [(",", "\n"), (",", "\r\n"), ("\t", "\n")] {
            let rows = [["How old are you?", "What matters most?", "Group"], ["3", list, "Carers"], ["40", other, ""]];
            let file: String = rows.iter().map(|row| row.join(separator) + line_end).collect();
            let mut session = session();
            let taken = taken_in(&mut session, file.as_bytes());
            assert_eq!(said(&session), ["R12 |  |  | ", "R3 R7 |  |  | "], "{file}");
            assert_eq!(taken.unknown_groups.into_iter().collect::<Vec<_>>(), ["Carers"], "it is called Unpaid carers here");
        }
    }
    let mut session = session();
    taken_in(&mut session, "R3 ticked;What is missing;group\n1;\"Seats; shade\";carers\n0;;\n".as_bytes());
    assert_eq!(said(&session), ["R3 |  | carers | Seats; shade [GroupKey(carers)]"], "a group's key is known, too");
}

#[test]
fn a_grid_of_boxes_is_read() {
    let mut session = session();
    taken_in(&mut session, b"Timestamp,What matters most? [R3 Ring back],Who should act? [R3 who should act:]\n2018/04/24,Yes,Us\n");
    assert_eq!(said(&session), ["R3 | R3: Us |  | "]);
}

#[test]
fn the_same_file_twice_adds_nothing_and_more_rows_add_only_those() {
    let start = "R1,R2,missing\nx,,A ramp\nx,,\nx,,\n";
    let mut session = session();
    let taken = taken_in(&mut session, start.as_bytes());
    assert_eq!((taken.answers, taken.notes), (3, 1), "two people may tick the same");
    let before = session.clone();
    let again = taken_in(&mut session, start.as_bytes());
    assert_eq!((again.answers, again.there_already, again.edit), (0, 3, Edit::Several(Vec::new())));
    assert_eq!(session, before);
    let more = taken_in(&mut session, format!("{start},x,\nx,,\n").as_bytes());
    assert_eq!((more.answers, more.there_already), (2, 3));
    // Wherever it is taken in first, it is the same.
    let mut other = before.clone();
    other.sheet_answers = Keyed::default();
    other.notes = Keyed::default();
    taken_in(&mut other, start.as_bytes());
    assert_eq!(other, before);
    let read = read_answers(b"R1,R2\nx,\n").unwrap();
    let as_others = take(&read.answers, &session, from_file(true), now(), &mut Ids::seeded(1));
    assert_eq!((as_others.answers, as_others.there_already), (1, 0), "somebody says that these are other people's");
}

#[test]
fn what_was_withdrawn_does_not_come_back_with_the_file() {
    let file = b"Completion time,R1,missing\n9:05,x,A ramp\n9:06,,Seats\n";
    let mut session = session();
    taken_in(&mut session, file);
    let ramp = session.notes.iter().find(|note| note.written == "A ramp").unwrap().clone();
    remove_note(&session, ramp.id).apply(&mut session).unwrap();
    session.withdrawn.insert(Withdrawn { note: ramp.id, number: ramp.number, at: now() });
    assert_eq!(said(&session), [" |  |  | Seats []", "R1 |  |  | "], "what was ticked stays");
    session.sheet_answers = Keyed::default();
    let taken = taken_in(&mut session, file);
    assert_eq!((taken.withdrawn, taken.notes, taken.answers), (1, 0, 2));
    assert_eq!(said(&session), [" |  |  | Seats []", "R1 |  |  | "], "the note that is there is not added twice");
}

#[test]
fn what_is_not_on_the_sheet_is_told_and_left_out() {
    let mut session = session();
    let taken = taken_in(&mut session, b"R1,R40,R41 who should act\nx,x,\n,x,Us\n");
    assert_eq!(taken.unknown.iter().copied().collect::<Vec<_>>(), [40, 41]);
    assert_eq!((taken.answers, taken.said_nothing), (1, 1));
    assert_eq!(said(&session), ["R1 |  |  | "]);
    let many = taken_in(&mut session, b"R1,R2,R3,R4\nx,x,x,x\n");
    assert_eq!(many.many_ticks, 1);
}

#[test]
fn what_is_no_file_of_answers_says_so() {
    let error = |file: &[u8]| read_answers(file).unwrap_err();
    assert_eq!(error(b""), AnswersError::File(ImportError::Empty));
    assert_eq!(error(b"comment,group\nWe wait,Carers\n"), AnswersError::NoAnswers { columns: vec!["comment".into(), "group".into()] });
    assert!(matches!(error(b"R1,missing\nx,\"A ramp\n"), AnswersError::File(ImportError::QuoteNotClosed { line: 2 })));
    assert!(matches!(error(b"R1\n\xff\n"), AnswersError::File(ImportError::NotUtf8 { .. })));
    let moved = read_answers(b"R1,missing\nx,A ramp, and seats\n,Shade\n").unwrap();
    assert_eq!(moved.skipped, [SkippedAnswer { line: 2, why: WhyNoAnswer::TooLong { cells: 3, columns: 2 } }]);
    assert_eq!(moved.answers.len(), 1);
}

/// The form as it is exported.
fn form(session: &Session) -> String {
    let mut options = Options::new(Finality::Draft, 1, "2018-04-18T09:00:00Z".parse().unwrap(), jiff::tz::TimeZone::UTC);
    options.paper = Paper::RescueSheet;
    text::write(&build(session, Audience::Attendees, &options))
}

/// Fills a form in as a person would.
fn filled(form: &str, ticks: &[u32], who: &[(u32, &str)], missing: &str, group: &str) -> String {
    let mut form = form.to_owned();
    let mut put = |at: &str, with: String| {
        assert!(form.contains(at), "{at}: {form}");
        form = form.replacen(at, &with, 1);
    };
    for number in ticks {
        put(&format!("[ ] R{number} "), format!("[x] R{number} "));
    }
    for (number, words) in who {
        put(&format!("R{number} who should act: "), format!("R{number} who should act: {words}"));
    }
    put("What should be here and is not: ", format!("What should be here and is not: {missing}"));
    put("(please do not write your name): ", format!("(please do not write your name): {group}"));
    form
}

/// Breaks lines as mail programs do, each quoted.
fn broken(text: &str, sign: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut length = 0;
        out.push_str(sign);
        for word in line.split(' ') {
            if length > 0 && length + word.len() > 70 {
                out.push_str("\r\n");
                out.push_str(sign);
                length = 0;
            } else if length > 0 {
                out.push(' ');
            }
            out.push_str(word);
            length += word.len() + 1;
        }
        out.push_str("\r\n");
    }
    out
}

#[test]
fn the_form_that_went_out_comes_back_filled_in() {
    let long = "Somebody who listens, at the desk and on the telephone, on every day of the week";
    let form = form(&session());
    let one =
        filled(&form, &[3, 12], &[(3, "The ward manager, together with the volunteers and the transport desk, and us")], long, "Patients");
    let other = filled(&form, &[1], &[(12, "We do")], "", "");
    let expected = [
        "R1 | R12: We do |  | ".to_owned(),
        format!(
            "R3 R12 | R3: The ward manager, together with the volunteers and the transport desk, and us | patients | {long} [GroupKey(patients)]"
        ),
    ];
    let both = format!("Hello,\nhere it is.\n\n{one}\nKind regards\n\n{other}");
    let files = [
        both.clone(),
        both.replace('\n', "\r\n"),
        format!("\u{feff}{both}"),
        broken(&both, ""),
        broken(&both, "> "),
        both.replace("[ ] ", "☐ ").replace("[x] ", "☒ "),
    ];
    for file in files {
        let mut session = session();
        let taken = taken_in(&mut session, file.as_bytes());
        assert_eq!(said(&session), expected, "{file}");
        assert_eq!((taken.answers, taken.unknown.len(), taken.unknown_groups.len()), (2, 0, 0));
    }
}

#[test]
fn forms_follow_each_other_without_their_headings_and_an_empty_one_is_told() {
    let ticks = "[x] R1  Ring\nR1 who should act: Anne\n\n[ ] R2  Bus\n\n[ ] R1  Ring\n[X] R2 Bus\n[ ] R1\n[ ]  R2\n";
    let read = read_answers(ticks.as_bytes()).unwrap();
    assert_eq!(read.answers.iter().map(|answer| answer.matters.clone()).collect::<Vec<_>>(), [vec![1], vec![2]]);
    assert_eq!(read.answers[0].who, [(1, "Anne".to_owned())]);
    assert_eq!(read.skipped, [SkippedAnswer { line: 8, why: WhyNoAnswer::Empty }]);
    let unfilled = read_answers(form(&session()).as_bytes()).unwrap();
    assert_eq!((unfilled.answers.len(), unfilled.skipped.len()), (0, 1), "{unfilled:?}");
}

#[test]
fn what_somebody_writes_over_several_lines_stays_theirs() {
    let form = filled(&form(&session()), &[2], &[], "\n\nSeats.\nShade.\n\nAnd water.", "\nUnpaid carers\n-- \nAnne");
    let mut session = session();
    taken_in(&mut session, form.as_bytes());
    assert_eq!(said(&session), ["R2 |  | carers | Seats.\nShade.\n\nAnd water. [GroupKey(carers)]"]);
}

#[test]
fn numbers_are_typed_in_any_way() {
    for typed in ["3 7 12", "R3 r7,R12", "3,7;12 ", "3.7.12", "3 3 7 + 12"] {
        assert_eq!(numbers(typed), Numbers { numbers: vec![3, 7, 12], others: Vec::new() }, "{typed}");
    }
    assert_eq!(numbers("3 seven 0"), Numbers { numbers: vec![3], others: vec!["seven".into(), "0".into()] });
    assert_eq!(numbers(" "), Numbers::default());
}

#[test]
fn the_words_of_a_note_can_be_changed_and_the_answer_is_still_there_already() {
    let file = b"R1,missing\nx,A ramp\n";
    let mut session = session();
    taken_in(&mut session, file);
    let note = session.notes.iter().next().unwrap().id;
    Edit::set_note(note, NoteField::Written("Two ramps".to_owned())).apply(&mut session).unwrap();
    assert_eq!(taken_in(&mut session, file).there_already, 1);
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..300)) {
        let _ = read_answers(&bytes);
    }

    #[test]
    fn any_text_of_the_forms_pieces_is_read(pieces in proptest::collection::vec(
        proptest::sample::select(vec![
            "[x] R3", "[ ] R3", "☒R7", "[", "]", "R3 who should act:", "Is anything missing?", "What should be here", " and is not:", "\n", "\r\n",
            "---", "What should happen next?", "The group that you", " speak from, if you like (please do not write your name):", "é", "> ",
            "And 3 more in the notes: points that are not on this sheet.", " ", "R", "R99999999999999",
        ]), 0..40)) {
        let mut session = session();
        if let Ok(read) = read_answers(pieces.concat().as_bytes()) {
            let taken = take(&read.answers, &session, from_file(false), now(), &mut Ids::seeded(1));
            taken.edit.apply(&mut session).unwrap();
            proptest::prop_assert_eq!(faults(&session), []);
        }
    }
}
