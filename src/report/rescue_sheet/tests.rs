//! Which drafts there are, in which order and wording, and what the form says.

use std::sync::Arc;

use jiff::Timestamp;

use super::{Drafts, MOST_ON_SHEET};
use crate::export::text;
use crate::model::*;
use crate::report::{Options, Paper, build};

fn id<T: std::str::FromStr<Err = IdError>>(text: &str) -> T {
    text.parse().unwrap()
}

fn note(number: u32, written: &str, change: impl FnOnce(&mut Note)) -> Note {
    let mut note = Note::new(id(&format!("n{number}")), number, written, Source::Plenary, Timestamp::UNIX_EPOCH);
    (note.quoting, note.themes) = (Some(Quoting::Yes), vec![id("feedback")]);
    change(&mut note);
    note
}

fn supported(count: u32) -> Option<Support> {
    Some(Support { count, out_of: None, counted: Counted::Hands, not_everyone_agreed: false })
}

/// A workshop whose next steps were skipped, with notes of every sort.
fn workshop() -> Session {
    let mut session = Session::new(id("s1"));
    Arc::make_mut(&mut session.about).title = "Panel".to_owned();
    let told = Arc::make_mut(&mut session.told);
    (told.wording, told.privacy_contact) = ("We use your words.".to_owned(), "The panel’s office".to_owned());
    told.how_to_say_no = "Tell any of us.".to_owned();
    let places: Vec<Position> = Position::first(2).collect();
    session.themes.insert(Theme::new(id("buses"), places[0].clone(), "Buses", 0));
    session.themes.insert(Theme::new(id("feedback"), places[1].clone(), "Feedback", 1));
    let mut item = AgendaItem::new(id("steps"), places[0].clone(), ItemKind::NextSteps, "Who does what", 20);
    (item.protected, item.events) = (true, vec![ItemEvent { at: "2018-04-17T12:00:00Z".parse().unwrap(), what: Happening::Skipped }]);
    session.agenda.insert(item);
    for note in [
        note(1, "Ring people back", |note| note.support = supported(9)),
        note(2, "Post the minutes within a week, said Anne", |note| {
            (note.public, note.starred) = (Some("Post the minutes within a week".to_owned()), true);
        }),
        note(3, "Run a bus on Sundays", |note| (note.themes, note.joined_with) = (vec![id("buses")], vec![id("n4")])),
        note(4, "There is no bus on Sunday", |note| (note.themes, note.joined_with) = (vec![id("buses")], vec![id("n3")])),
        note(5, "Only for you", |note| (note.quoting, note.starred) = (Some(Quoting::ChairOnly), true)),
        note(6, "Use this and do not quote it", |note| note.quoting = Some(Quoting::UseOnly)),
        note(7, "Hold a meeting in the evening", |_| ()),
        note(8, "Only for you", |_| ()),
    ] {
        session.notes.insert(note);
    }
    let mut step = NextStep::new(id("st1"), places[0].clone(), "An evening meeting");
    step.answers = vec![id("n7")];
    session.next_steps.insert(step);
    session
}

#[test]
fn each_note_without_a_step_is_a_draft_in_the_wording_that_may_leave() {
    let drafts = Drafts::of(&workshop(), 5);
    let words: Vec<&str> = drafts.drafts.iter().map(|draft| draft.words.as_str()).collect();
    // By theme, and in a theme the starred one first.
    assert_eq!(words, ["Run a bus on Sundays", "Post the minutes within a week", "Ring people back"]);
    assert_eq!(drafts.drafts[0].answers, [id("n3"), id("n4")], "what was joined is one draft");
    assert_eq!((&drafts.proposed[..], drafts.on_sheet, drafts.beyond), (&[id("st1")][..], 0, 0));
    assert_eq!((drafts.not_quoted, drafts.chair_only, drafts.repeats), (1, 1, 1), "what it repeats is for the chair only");
}

#[test]
fn a_proposed_step_that_says_what_may_not_leave_is_counted_and_not_put_onto_the_sheet() {
    let mut session = workshop();
    session.next_steps.get_mut(&id("st1")).unwrap().what = "Only for you".to_owned();
    let drafts = Drafts::of(&session, 5);
    assert_eq!((drafts.proposed.len(), drafts.held_back), (0, 1));
    session.next_steps.get_mut(&id("st1")).unwrap().on_sheet = Some(1);
    let drafts = Drafts::of(&session, 5);
    assert_eq!((drafts.on_sheet, drafts.held_back), (0, 1), "it was put there before its words were changed");
}

#[test]
fn what_has_no_room_is_counted_and_stars_come_before_support() {
    let mut session = workshop();
    for number in 100..140 {
        session.notes.insert(note(number, &format!("Idea number {number}"), |note| note.support = supported(number)));
    }
    let drafts = Drafts::of(&session, 5);
    assert_eq!(drafts.drafts.len() + 1, MOST_ON_SHEET);
    assert_eq!(drafts.beyond, 40 + 4 - (MOST_ON_SHEET - 1), "whether those repeat anything is not looked at");
    let has = |words: &str| drafts.drafts.iter().any(|draft| draft.words == words);
    assert!(has("Post the minutes within a week") && has("Idea number 139") && !has("Ring people back") && !has("Idea number 100"));
    Arc::make_mut(&mut session.told).wording.clear();
    assert!(Drafts::of(&session, 5).drafts.is_empty(), "a yes counts only where it is recorded what people were told");
}

#[test]
fn the_form_says_why_asks_about_each_step_and_where_it_goes() {
    let mut session = workshop();
    session.next_steps.get_mut(&id("st1")).unwrap().on_sheet = Some(1);
    let mut bus = NextStep::new(id("st2"), Position::default(), "Run a bus on Sundays");
    (bus.themes, bus.on_sheet) = (vec![id("buses")], Some(2));
    session.next_steps.insert(bus);
    let mut done = NextStep::new(id("st3"), Position::default(), "Agreed since");
    (done.status, done.on_sheet) = (StepStatus::Agreed, Some(3));
    session.next_steps.insert(done);
    let mut options = Options::new(Finality::Draft, 1, "2018-04-18T09:00:00Z".parse().unwrap(), jiff::tz::TimeZone::UTC);
    options.paper = Paper::RescueSheet;
    // Whoever asks for it gets what attendees may see.
    for audience in Audience::ALL {
        let form = text::write(&build(&session, audience, &options));
        let expected = [
            "“Who does what” could not be held on the day. So what happens next could not be decided together then",
            "Buses\n-----\n\n[ ] R2  Run a bus on Sundays\n\nR2 who should act: \n\nOther points",
            "[ ] R1  An evening meeting\n\nR1 who should act: ",
            "And 3 more in the notes",
            "Is anything missing?",
            "Please send it back by: ",
            "To: The panel’s office",
            "To say no: Tell any of us.",
        ];
        for part in expected {
            assert!(form.contains(part), "{part}: {form}");
        }
        assert!(!form.contains("Agreed since") && !form.contains("Only for you"), "{form}");
    }
}

/// Twenty-two sheets came back: R1 is ticked on 14 of them, R2 on 3, R3 on as many as are given.
fn answered(third: i64) -> Session {
    let mut session = workshop();
    let places: Vec<Position> = Position::first(3).collect();
    let steps: Vec<StepId> = (1..=3).map(|number| id(&format!("r{number}"))).collect();
    for (number, place) in (1..).zip(&places) {
        let mut step = NextStep::new(id(&format!("r{number}")), place.clone(), format!("Step {number}"));
        step.on_sheet = Some(number);
        session.next_steps.insert(step);
    }
    let mut carers = SpeakerGroup::new(id("carers"), Position::default(), "Carers");
    carers.came = Some(2);
    session.groups.insert(carers);
    for at in 0..22 {
        let mut answer = SheetAnswer::new(id(&format!("a{at}")), Timestamp::from_second(at).unwrap());
        let ticks = [(steps[0], 14), (steps[1], 3), (steps[2], third)];
        answer.matters.extend(ticks.iter().filter(|(_, most)| at < *most).map(|(step, _)| *step));
        if at == 0 {
            answer.group = Some(id("carers"));
            answer.who.insert(steps[0], "Mrs Example".to_owned());
        }
        session.sheet_answers.insert(answer);
    }
    session
}

fn write_up_for(session: &Session, audience: Audience) -> String {
    text::write(&build(
        session,
        audience,
        &Options::new(Finality::Draft, 1, "2018-05-18T09:00:00Z".parse().unwrap(), jiff::tz::TimeZone::UTC),
    ))
}

#[test]
fn to_how_many_a_step_matters_is_told_and_a_few_are_not_nor_who_should_act() {
    let told = write_up_for(&answered(0), Audience::Attendees);
    assert!(told.contains("Matters most to: 14 of 22 who answered"), "{told}");
    assert!(!told.contains("3 of 22") && !told.contains("3 who answered"), "three people are few: {told}");
    assert!(!told.contains("Mrs Example") && !told.contains("as people said"), "{told}");
    let chair = write_up_for(&answered(0), Audience::Chair);
    for said in ["14 of 22 who answered", "3 of 22 who answered", "Who should act, as people said: Mrs Example – Carers", "From: Carers 1"]
    {
        assert!(chair.contains(said), "{said}: {chair}");
    }
    assert!(!chair.contains("0 of 22"), "{chair}");
}

#[test]
fn how_many_answered_is_left_out_where_it_tells_how_few_did_not_tick_a_step() {
    for (third, is_told) in [(20, false), (17, true), (22, true), (4, true)] {
        let told = write_up_for(&answered(third), Audience::Attendees);
        assert_eq!(told.contains("14 of 22 who answered"), is_told, "{third}: {told}");
        assert_eq!(told.contains("Matters most to: 14 who answered"), !is_told, "{third}: {told}");
        assert_eq!(told.contains(&format!("to: {third} of 22")), is_told && third > 5, "{third}: {told}");
    }
}
