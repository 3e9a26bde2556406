//! What comes along into a template and into the next session, and what never does.

use super::{as_template, begin, from_last_time, new_from_template};
use crate::edit::Ids;
use crate::model::*;
use jiff::civil::date;
use std::sync::Arc;

/// What has this mark must never come along.
const STAYS: &str = "STAYS";

/// A session whose every text that has to stay behind says so: the file that has every field, with marks planted.
fn planted() -> Session {
    let golden = include_bytes!("../store/versions/golden/version-1.ron");
    let mut session = crate::store::read::<Session>(golden, std::path::Path::new("a.ron")).unwrap().document;
    session.pack = None;
    let about = Arc::make_mut(&mut session.about);
    (about.title, about.date, about.illustrative) = ("Panel".into(), Some(date(2018, 4, 17)), true);
    (about.purpose.sentence, about.purpose.signed_up) = ("Comes along".into(), vec![STAYS.into()]);
    let told = Arc::make_mut(&mut session.told);
    (told.wording, told.how_to_say_no, told.privacy_contact) = (STAYS.into(), STAYS.into(), STAYS.into());
    told.safeguarding_contact = STAYS.into();
    session.formats = session.formats.iter().map(|it| AskedFormat { link: STAYS.into(), asked: 9, ..it.clone() }).collect();
    session.agenda = session.agenda.iter().map(|it| AgendaItem { materials: "Comes along".into(), ..it.clone() }).collect();
    let photo = Photo { sheet: 1, file: format!("{STAYS}.jpg").parse().unwrap(), bytes: 1, crc32: 1 };
    let seated =
        |it: &Table| Table { host: STAYS.into(), note_taker: STAYS.into(), sheets_in: 3, photos: vec![photo.clone()], ..it.clone() };
    session.tables = session.tables.iter().map(seated).collect();
    let said = |it: &Note| Note { written: STAYS.into(), tidied: Some(STAYS.into()), public: Some(STAYS.into()), ..it.clone() };
    session.notes = session.notes.iter().map(said).collect();
    session.write_up = session.write_up.iter().map(|it| Paragraph { words: STAYS.into(), ..it.clone() }).collect();
    session.decisions = session.decisions.iter().map(|it| Decision { what: STAYS.into(), reason: STAYS.into(), ..it.clone() }).collect();
    session.concerns = session.concerns.iter().map(|it| Concern { told: STAYS.into(), ..it.clone() }).collect();
    session.sent = session.sent.iter().map(|it| Sending { file_name: STAYS.into(), ..it.clone() }).collect();
    session.unsettled = session.unsettled.iter().map(|it| Unsettled { other: STAYS.into(), ..it.clone() }).collect();
    let who = |it: &SheetAnswer| SheetAnswer { who: it.who.keys().map(|step| (*step, STAYS.into())).collect(), ..it.clone() };
    session.sheet_answers = session.sheet_answers.iter().map(who).collect();
    let answered = |it: &NextStep| NextStep { what: format!("step {}", it.id), updates: Vec::new(), ..it.clone() };
    session.next_steps = session.next_steps.iter().map(answered).collect();
    session
}

fn written(session: &Session) -> String {
    String::from_utf8(crate::store::write(session).unwrap()).unwrap()
}

fn report(day: jiff::civil::Date) -> StepUpdate {
    StepUpdate {
        id: "u1".parse().unwrap(),
        date: day,
        stage: Stage::Done,
        words: "Heard".into(),
        organisation: String::new(),
        told_attendees: None,
    }
}

#[test]
fn nothing_that_anybody_said_comes_along() {
    let old = planted();
    assert!(written(&old).matches(STAYS).count() > 20, "the marks were not planted");
    let about = About { title: "Next".into(), ..About::default() };
    let template = as_template(&old, &mut Ids::seeded(1));
    let next = from_last_time(&old, &mut Ids::seeded(1));
    let all = [new_from_template(&old, &mut Ids::seeded(2), about.clone()), begin(&next, &mut Ids::seeded(2), about), template, next];
    for session in &all {
        assert_eq!(faults(session), []);
        let text = written(session);
        assert!(!text.contains(STAYS), "{text}");
        assert!(text.contains("Comes along") && !text.contains("illustrative"), "{text}");
        for lists in [
            " notes:",
            "write_up:",
            "decisions:",
            "concerns:",
            "sent:",
            "sheet_answers:",
            "saved_filters:",
            "withdrawn:",
            "unsettled:",
            "events:",
            "people:",
            "came:",
        ] {
            assert!(!text.contains(lists), "{lists} in {text}");
        }
        assert_ne!(session.id, old.id);
        assert_eq!(session.about.date, None);
    }
}

#[test]
fn the_whole_plan_comes_along() {
    let old = planted();
    let template = as_template(&old, &mut Ids::seeded(1));
    let without_events = |it: &AgendaItem| AgendaItem { events: Vec::new(), ..it.clone() };
    assert_eq!(template.agenda, old.agenda.iter().map(without_events).collect());
    assert_eq!((&template.themes, &template.acronyms), (&old.themes, &old.acronyms));
    assert_eq!((template.groups.len(), template.formats.len()), (old.groups.len(), old.formats.len()));
    assert_eq!((template.about.start, template.about.latest_finish), (old.about.start, old.about.latest_finish));
    assert_eq!(template.next_steps.len(), 0);
    let names = |session: &Session| session.tables.in_order().iter().map(|it| it.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&template), names(&old));
}

#[test]
fn steps_that_are_open_or_were_answered_since_come_along_to_be_reviewed() {
    let mut old = planted();
    let closed: Vec<StepId> = old.next_steps.iter().filter(|step| !step.status.stage().is_open()).map(|step| step.id).collect();
    old.next_steps.get_mut(&closed[0]).unwrap().updates = vec![report(date(2018, 4, 18))];
    old.next_steps.get_mut(&closed[1]).unwrap().updates = vec![report(date(2018, 4, 17))];
    let next = from_last_time(&old, &mut Ids::seeded(1));
    let open = old.next_steps.iter().filter(|step| step.status.stage().is_open()).count();
    assert_eq!((open, next.next_steps.len()), (3, 4));
    assert!(next.next_steps.contains(&closed[0]) && !next.next_steps.contains(&closed[1]));
    for step in next.next_steps.iter() {
        let was = old.next_steps.get(&step.id).unwrap();
        let same = NextStep { answers: Vec::new(), from_last_time: FromLastTime::ToReview, on_sheet: None, ..was.clone() };
        assert_eq!(*step, same);
    }
}

#[test]
fn what_came_of_last_time_is_told_first_and_only_once() {
    let next = from_last_time(&planted(), &mut Ids::seeded(1));
    let first = AgendaItem::clone(next.agenda.in_order()[0]);
    assert_eq!((first.title.as_str(), first.planned_minutes, first.protected), ("What came of last time", 10, false));
    assert!(first.facilitator_notes.contains("Next steps screen"));
    let again = from_last_time(&next, &mut Ids::seeded(2));
    assert_eq!(again.agenda.len(), next.agenda.len());
}
