//! The first screen without a window.

use super::*;
use crate::app::{Clock, Command, Event};
use crate::edit::Ids;
use crate::library;
use crate::model::faults;
use crate::store::{Owed, RecentSession};
use jiff::Timestamp;
use jiff::civil::{Date, date, time};
use jiff::tz::TimeZone;
use std::time::Duration;

struct StillClock;

impl Clock for StillClock {
    fn now(&self) -> Timestamp {
        "2018-04-20T12:00:00Z".parse().unwrap()
    }
    fn since_start(&self) -> Duration {
        Duration::ZERO
    }
    fn zone(&self) -> TimeZone {
        TimeZone::UTC
    }
}

const TODAY: Date = date(2018, 4, 20);

fn app() -> App {
    App::new(Box::new(StillClock), Ids::seeded(3))
}

fn send(app: &mut App, command: HomeCommand) {
    app.dispatch(Command::Home(command));
}

fn asked(app: &App) -> Option<NewSession> {
    match &app.state.dialog {
        Some(Dialog::Home(HomeDialog::New(new))) => Some(new.clone()),
        _ => None,
    }
}

fn recent(name: &str, owed: Owed) -> RecentSession {
    RecentSession {
        path: format!("/sessions/{name}.ron").into(),
        title: name.to_owned(),
        place: String::new(),
        date: None,
        opened_at: Timestamp::UNIX_EPOCH,
        owed,
    }
}

#[test]
fn a_template_offers_its_own_and_keeps_what_was_typed() {
    let mut new = NewSession::from_template("half-day-involvement-panel");
    assert_eq!(
        (new.title.as_str(), new.start.as_str(), new.finish.as_str(), new.tables),
        ("Involvement panel workshop", "10:00", "13:00", 6)
    );
    new.start = "9:30".to_owned();
    new.take_template("summit");
    assert_eq!((new.start.as_str(), new.tables), ("9:30", 10));
    assert_ne!(new.title, "Involvement panel workshop");
    new.take_template("no such template");
    assert!(new.session(&mut Ids::seeded(1), TODAY).is_none());
}

#[test]
fn a_session_is_made_as_typed() {
    let mut new = NewSession::from_template("half-day-involvement-panel");
    new.title = " Spring workshop ".to_owned();
    (new.place, new.date, new.start, new.finish, new.tables) = ("Saltaire".into(), "1 May".into(), "1.30 pm".into(), "16:30".into(), 8);
    let session = new.session(&mut Ids::seeded(1), TODAY).unwrap();
    assert_eq!(faults(&session), []);
    let about = &session.about;
    assert_eq!((about.title.as_str(), about.place.as_str(), about.date), ("Spring workshop", "Saltaire", Some(date(2018, 5, 1))));
    assert_eq!((about.start, about.latest_finish), (Some(time(13, 30, 0, 0)), Some(time(16, 30, 0, 0))));
    let names: Vec<_> = session.tables.in_order().iter().map(|table| table.name.clone()).collect();
    assert_eq!((names.len(), names[7].as_str()), (8, "Table 8"));
    new.tables = 2;
    assert_eq!(new.session(&mut Ids::seeded(1), TODAY).unwrap().tables.len(), 2);
    new.tables = 0;
    assert!(new.session(&mut Ids::seeded(1), TODAY).unwrap().tables.is_empty());
}

#[test]
fn minutes_go_past_midnight() {
    let mut new = NewSession::from_template("half-day-involvement-panel");
    assert!(new.planned_minutes > 0 && new.planned_minutes <= 180);
    assert_eq!(new.length_minutes(), Some(180));
    (new.start, new.finish) = ("22:00".into(), "1:00".into());
    assert_eq!(new.length_minutes(), Some(180));
    new.finish = "late".into();
    assert_eq!(new.length_minutes(), None);
}

#[test]
fn what_is_missing_or_wrong_is_asked_for_again() {
    let mut app = app();
    send(&mut app, HomeCommand::New("blank".to_owned()));
    let new = asked(&app).unwrap();
    for wrong in [
        NewSession { title: " ".into(), ..new.clone() },
        NewSession { title: "W".into(), date: "31 April".into(), ..new.clone() },
        NewSession { title: "W".into(), start: "25:00".into(), ..new.clone() },
        NewSession { title: "W".into(), finish: "noonish".into(), ..new.clone() },
    ] {
        send(&mut app, HomeCommand::Make(wrong));
        assert!(asked(&app).unwrap().tried && app.state.home.making.is_none());
    }
    send(&mut app, HomeCommand::Make(NewSession { title: "Workshop".into(), ..new }));
    assert_eq!(asked(&app), None);
    let asks = app.take_effects().find(|effect| matches!(effect, Effect::AskPath { .. }));
    assert!(matches!(asks, Some(Effect::AskPath { purpose: PathPurpose::New, suggested_name, .. }) if suggested_name == "workshop.ron"));
}

#[test]
fn without_a_place_the_new_session_is_asked_for_again_with_all_that_was_typed() {
    let mut app = app();
    let new = NewSession { title: "Workshop".into(), place: "Leeds".into(), ..NewSession::from_template("blank") };
    send(&mut app, HomeCommand::Make(new.clone()));
    app.tick();
    assert_eq!(asked(&app), None, "not while the person chooses a place");
    app.state.home.making = None;
    app.tick();
    assert_eq!(asked(&app), Some(new));
    app.dispatch(Command::CloseDialog);
    app.tick();
    assert_eq!(asked(&app), None, "once");
}

#[test]
fn recent_files_are_looked_for_once_and_forgotten() {
    let mut app = app();
    app.state.home.recent.remember(recent("a", Owed::default()));
    app.state.home.recent.remember(recent("b", Owed::default()));
    app.tick();
    app.tick();
    let looks: Vec<_> = app.take_effects().filter(|effect| matches!(effect, Effect::LookFor(_))).collect();
    assert!(matches!(&looks[..], [Effect::LookFor(paths)] if paths.len() == 2));
    app.handle(Event::Gone(vec!["/sessions/a.ron".into()]));
    assert_eq!(app.state.home.gone.iter().collect::<Vec<_>>(), [&PathBuf::from("/sessions/a.ron")]);
    send(&mut app, HomeCommand::Forget("/sessions/a.ron".into()));
    assert_eq!(app.state.home.recent.sessions.len(), 1);
}

#[test]
fn what_is_late_comes_first() {
    let early = Owed { notes_promised_by: Some(date(2018, 4, 24)), checks_open: 3, ..Owed::default() };
    let late = Owed { notes_promised_by: Some(date(2018, 4, 18)), steps_overdue: 1, answers_due: 1, updates_due: 2, ..Owed::default() };
    let sessions = [recent("early", early), recent("late", late), recent("none", Owed::default())];
    let said: Vec<_> = owed_anywhere(&sessions, TODAY).into_iter().map(|(session, line)| (session.title.clone(), line.text)).collect();
    let expected = [
        ("late", "Notes promised by 18 April 2018: 2 days late"),
        ("late", "1 next step overdue"),
        ("early", "Notes promised by 24 April 2018: 4 days"),
        ("early", "3 notes to check with their tables"),
        ("late", "1 question without an answer"),
        ("late", "2 next steps done that attendees have not heard of"),
    ];
    assert_eq!(said, expected.map(|(title, text)| (title.to_owned(), text.to_owned())));
}

#[test]
fn every_template_makes_a_session() {
    for volume in &library::TEMPLATES {
        let new = NewSession { title: "W".into(), ..NewSession::from_template(volume.name) };
        assert!(new.session(&mut Ids::seeded(1), TODAY).is_some(), "{}", volume.name);
    }
}
