//! Every session that comes with the program: it loads, holds, and is written back byte for byte.

use super::*;
use crate::edit::Ids;
use crate::model::*;

fn all() -> impl Iterator<Item = &'static Volume> {
    TEMPLATES.iter().chain(&EXAMPLES)
}

#[test]
fn all_load_and_check_clean() {
    for volume in all() {
        let loaded = crate::store::read::<Session>(volume.bytes, Path::new(volume.name)).unwrap();
        assert_eq!(loaded.remarks, [], "{}", volume.name);
        assert_eq!(faults(&loaded.document), [], "{}", volume.name);
    }
}

#[test]
fn all_are_written_back_byte_for_byte() {
    for volume in all() {
        let written = crate::store::write(&volume.session().unwrap()).unwrap();
        assert_eq!(String::from_utf8(written).unwrap(), str::from_utf8(volume.bytes).unwrap(), "{}", volume.name);
    }
}

#[test]
fn templates_hold_a_plan_and_nothing_that_was_said() {
    for volume in &TEMPLATES {
        let session = volume.session().unwrap();
        assert!(session.notes.is_empty() && session.next_steps.is_empty() && session.about.date.is_none(), "{}", volume.name);
        assert!(session.agenda.iter().all(|item| item.events.is_empty()), "{}", volume.name);
        assert_eq!((session.groups.len(), session.formats.len()), (6, 6), "{}", volume.name);
        let planned: u32 = session.agenda.iter().map(|item| item.planned_minutes).sum();
        let (start, finish) = (session.about.start, session.about.latest_finish);
        if let (Some(start), Some(finish)) = (start, finish) {
            assert!(i64::from(planned) <= (finish - start).total(jiff::Unit::Minute).unwrap() as i64, "{} does not fit", volume.name);
            assert!(session.agenda.iter().any(|item| item.protected && item.kind == ItemKind::NextSteps), "{}", volume.name);
        }
    }
}

#[test]
fn examples_say_that_they_are_illustrative() {
    for volume in &EXAMPLES {
        let session = volume.session().unwrap();
        assert!(session.about.illustrative && session.told.is_recorded() && !session.notes.is_empty(), "{}", volume.name);
    }
}

#[test]
fn the_leeds_workshop_lost_its_next_steps() {
    let session = EXAMPLES[0].session().unwrap();
    let now = "2018-04-18T09:00:00Z".parse().unwrap();
    let day = crate::schedule::Schedule::of(&session, now, &jiff::tz::TimeZone::UTC);
    assert_eq!((day.outlook.protected_minutes_planned(), day.outlook.protected_minutes_kept()), (20, 0));
    let discussion = day.item("discussion".parse().unwrap()).unwrap();
    assert_eq!((discussion.planned_minutes, discussion.actual_minutes()), (25, 47));
    let came: u32 = session.groups.iter().filter_map(|group| group.came).sum();
    let seated: u32 = session.tables.iter().flat_map(|table| table.people.values()).sum();
    assert_eq!(came, seated);
}

#[test]
fn a_new_session_takes_the_plan_and_leaves_what_was_said() {
    let old = EXAMPLES[0].session().unwrap();
    let about = About { title: "Next time".to_owned(), ..About::default() };
    let new = new_from_template(&old, &mut Ids::seeded(3), about);
    assert_eq!(faults(&new), []);
    assert_eq!((new.about.title.as_str(), new.agenda.len(), new.tables.len()), ("Next time", old.agenda.len(), 6));
    assert!(new.notes.is_empty() && new.sent.is_empty() && new.concerns.is_empty() && !new.told.is_recorded());
    assert!(new.agenda.iter().all(|item| item.events.is_empty() && !old.agenda.contains(&item.id)));
    assert!(new.tables.iter().all(|table| table.people.is_empty() && table.host.is_empty() && !old.tables.contains(&table.id)));
    assert!(new.groups.iter().all(|group| group.came.is_none()));
    let titles = |session: &Session| session.agenda.in_order().iter().map(|item| item.title.clone()).collect::<Vec<_>>();
    assert_eq!(titles(&new), titles(&old));
}

#[test]
fn templates_are_found_by_name() {
    assert_eq!(template(" Summit ").unwrap().title(), "Summit");
    assert!(template("leeds-involvement-panel").is_none());
}
