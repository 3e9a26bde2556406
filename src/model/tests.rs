//! A session as a whole: what it writes reads back, what does not hold is found.

use super::*;

fn id<T: std::str::FromStr<Err = IdError>>(text: &str) -> T {
    text.parse().unwrap()
}

fn small() -> Session {
    let mut session = Session::new(id("s1"));
    let first = Position::default();
    session.tables.insert(Table::new(id("t1"), first.clone(), "Table 1"));
    session.agenda.insert(AgendaItem::new(id("talk"), first.clone(), ItemKind::Talk, "Talk", 20));
    session.themes.insert(Theme::new(id("feedback"), first.clone(), "Feedback", 2));
    let mut note =
        Note::new(id("n1"), 37, "We were asked, \"and\" heard nothing", Source::Table(id("t1")), "2018-04-17T10:00:00Z".parse().unwrap());
    note.themes.push(id("feedback"));
    note.kind = NoteKind::Question { answer: String::new() };
    session.notes.insert(note);
    let mut step = NextStep::new(id("st1"), first, "Tell everyone what was done");
    step.status = StepStatus::NotNow { because: "No money this year".to_owned() };
    step.answers.push(id("n1"));
    session.next_steps.insert(step);
    session
}

#[test]
fn what_is_written_reads_back() {
    let session = small();
    let text = ron::ser::to_string_pretty(&session, ron::ser::PrettyConfig::default()).unwrap();
    assert_eq!(ron::from_str::<Session>(&text).unwrap(), session);
    assert!(!text.contains("starred"), "defaults are left out: {text}");
    assert_eq!(session.notes.get(&id("n1")).unwrap().reference().to_string(), "N037");
}

#[test]
fn what_is_fewer_more_and_changed_is_counted_from_the_state_before() {
    let before = small();
    let mut after = before.clone();
    assert_eq!(after.tables.tally_since(&before.tables), Tally::default());
    after.tables.insert(Table::new(id("t2"), Position::default(), "Table 2"));
    after.tables.insert(Table::new(id("t3"), Position::default(), "Table 3"));
    assert_eq!(after.tables.tally_since(&before.tables), Tally { more: 2, ..Tally::default() });
    assert_eq!(before.tables.tally_since(&after.tables), Tally { fewer: 2, ..Tally::default() });
    after.tables.get_mut(&id("t1")).unwrap().name = "By the window".to_owned();
    assert_eq!(after.tables.tally_since(&before.tables), Tally { fewer: 0, more: 2, changed: 1 });
    // Another one under the id is one that says something else; what was only written anew says the same.
    after.tables.remove(&id("t1"));
    assert_eq!(after.tables.tally_since(&before.tables), Tally { fewer: 1, more: 2, changed: 0 });
    after.tables.insert(Table::new(id("t1"), Position::default(), "Table 1"));
    assert_eq!(after.tables.tally_since(&before.tables), Tally { fewer: 0, more: 2, changed: 0 });
    assert_eq!(Tally { fewer: 3, more: 2, changed: 1 }.all(), 6);
}

#[test]
fn a_reference_to_nowhere_is_found() {
    let mut session = small();
    assert_eq!(faults(&session), []);
    session.tables.remove(&id("t1"));
    session.next_steps.get_mut(&id("st1")).unwrap().status = StepStatus::Done { changed: " ".to_owned() };
    let said: Vec<String> = faults(&session).iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert_eq!(said[0], "note n1 refers to table t1, which is not there");
    assert!(said[1].starts_with("next step st1: a step that is done says what changed"));
}

#[test]
fn a_time_zone_that_is_not_there_is_found() {
    for (name, said) in [
        ("", None),
        (" ", None),
        ("Europe/London", None),
        (" Europe/London ", None),
        ("Europe/Leeds", Some("time zone Europe/Leeds: there is none of this name; write it like Europe/London")),
    ] {
        let mut session = small();
        std::sync::Arc::make_mut(&mut session.about).time_zone = name.to_owned();
        let found = faults(&session).first().map(ToString::to_string);
        assert_eq!(found.as_deref(), said, "{name:?}");
    }
}

#[test]
fn a_circle_of_themes_is_found() {
    let mut session = small();
    let mut other = Theme::new(id("asked"), Position::default(), "Asked", 0);
    other.parent = Some(id("feedback"));
    session.themes.insert(other);
    assert_eq!(faults(&session), []);
    session.themes.get_mut(&id("feedback")).unwrap().parent = Some(id("asked"));
    assert_eq!(faults(&session).len(), 2);
}

#[test]
fn a_second_entity_with_the_same_id_is_refused() {
    let text = r#"(id: "s1", tables: [(id: "t1", position: "80", name: "One"), (id: "t1", position: "80", name: "Two")])"#;
    let err = ron::from_str::<Session>(text).unwrap_err().to_string();
    assert!(err.contains("table t1 is there twice"), "{err}");
}
