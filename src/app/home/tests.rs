//! The first screen without a window.

use super::*;
use crate::app::file::FileCommand;
use crate::app::{Clock, Command, Dialog, Event, PathPurpose};
use crate::edit::Ids;
use crate::library;
use crate::model::faults;
use crate::store::{Owed, RecentSession, SaveError};
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
        Some(Dialog::Home(HomeDialog::New(new))) => Some(NewSession::clone(new)),
        _ => None,
    }
}

fn ask(new: NewSession) -> Dialog {
    Dialog::Home(HomeDialog::New(Box::new(new)))
}

fn recent(name: &str, owed: Owed) -> RecentSession {
    RecentSession {
        path: format!("/sessions/{name}.ron").into(),
        title: name.to_owned(),
        place: String::new(),
        date: None,
        opened_at: Timestamp::UNIX_EPOCH,
        screen: String::new(),
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
    let before = new.clone();
    new.take_template("no such template");
    assert_eq!(new, before);
    assert!(NewSession::from_template("no such template").session(&mut Ids::seeded(1), TODAY).is_none());
}

#[test]
fn how_many_of_each_group_are_expected_is_kept_as_invited() {
    let mut new = NewSession::from_template("half-day-involvement-panel");
    assert_eq!(new.people_expected(), None);
    new.groups[0].people = " 12 ".to_owned();
    new.group_draft = " Interpreters ".to_owned();
    let at = new.add_group().unwrap();
    new.groups[at].people = "3".to_owned();
    new.group_draft = "PATIENTS".to_owned();
    assert_eq!((new.add_group(), new.add_group()), (Some(0), None), "one group once, none without a name");
    new.take_template("summit");
    assert_eq!((new.groups[0].people.as_str(), new.people_expected()), (" 12 ", Some(15)), "another template takes nothing typed away");
    new.group_draft = "Commissioners".to_owned();
    let session = new.session(&mut Ids::seeded(1), TODAY).unwrap();
    assert_eq!(faults(&session), []);
    let invited: Vec<_> = session.groups.in_order().iter().map(|group| (group.name.clone(), group.invited)).collect();
    assert_eq!(invited.first().unwrap(), &("Patients".to_owned(), Some(12)));
    assert_eq!(invited[invited.len() - 2..], [("Interpreters".to_owned(), Some(3)), ("Commissioners".to_owned(), None)]);
    new.groups[1].people = "a few".to_owned();
    assert_eq!(new.first_wrong(TODAY), Some(Wrong::Group(1)));
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
        NewSession { title: "W".into(), finish: "noonish".into(), ..new },
    ] {
        send(&mut app, HomeCommand::Make(wrong));
        assert!(asked(&app).unwrap().tried && app.state.home.making.is_none());
    }
    assert!(app.take_effects().all(|effect| !matches!(effect, Effect::Create { .. })));
}

/// Answers what looks for a place, as a disk does on which these files are.
fn place(app: &mut App, folder: &str, there: &[&str]) {
    let asked: Vec<_> = app.take_effects().filter(|effect| matches!(effect, Effect::FindPlace { .. })).collect();
    for effect in asked {
        let Effect::FindPlace { folder: wanted, name } = effect else { continue };
        let is_there = there.contains(&name.as_str());
        let file = if is_there { name.replace(".ron", "-2.ron") } else { name.clone() };
        app.handle(Event::PlaceFound { folder: wanted, name, path: Path::new(folder).join(file) });
    }
}

fn created(app: &mut App) -> Vec<(PathBuf, bool)> {
    let created = app.take_effects().filter_map(|effect| match effect {
        Effect::Create { path, replace, .. } => Some((path, replace)),
        _ => None,
    });
    created.collect()
}

#[test]
fn the_file_goes_where_it_says_and_never_over_another() {
    let mut app = app();
    send(&mut app, HomeCommand::New("blank".to_owned()));
    let new = NewSession { title: "Workshop".into(), date: "1 May 2018".into(), ..asked(&app).unwrap() };
    app.dispatch(Command::dialog(ask(new.clone())));
    place(&mut app, "/docs", &["workshop-2018-05-01.ron"]);
    let shown = app.state.home.place.clone().unwrap();
    assert_eq!(shown.path, PathBuf::from("/docs/workshop-2018-05-01-2.ron"));
    assert_eq!(shown.taken(), Some("workshop-2018-05-01.ron"));
    send(&mut app, HomeCommand::Make(new));
    assert_eq!(created(&mut app), [(shown.path.clone(), false)]);
    app.tick();
    assert_eq!(asked(&app), None, "not while it is being written");
    app.handle(Event::NotSaved { path: shown.path.clone(), error: SaveError::AlreadyThere { file: shown.path } });
    let again = asked(&app).unwrap();
    assert!(again.title == "Workshop" && again.error.is_some_and(|why| why.contains("already")), "nothing that was typed is lost");
    assert_eq!(app.state.home.place, None, "a place is looked for again");
}

#[test]
fn a_yes_before_the_place_is_known_waits_for_it() {
    let mut app = app();
    send(&mut app, HomeCommand::New("blank".to_owned()));
    let new = NewSession { title: "Workshop".into(), ..asked(&app).unwrap() };
    send(&mut app, HomeCommand::Make(new));
    assert!(asked(&app).is_some());
    place(&mut app, "/docs", &[]);
    assert_eq!(created(&mut app), [(PathBuf::from("/docs/workshop.ron"), false)]);
}

#[test]
fn a_place_that_was_chosen_is_the_one_and_a_folder_that_is_not_there_is_said() {
    let mut app = app();
    send(&mut app, HomeCommand::New("blank".to_owned()));
    let new = NewSession { title: "Workshop".into(), ..asked(&app).unwrap() };
    send(&mut app, HomeCommand::ChoosePlace(new));
    assert!(app.take_effects().any(|effect| matches!(effect, Effect::AskPath { purpose: PathPurpose::New, .. })));
    app.handle(Event::PathChosen { purpose: PathPurpose::New, path: Some("/usb/spring".into()) });
    assert_eq!(asked(&app).unwrap().file, Some("/usb/spring.ron".into()));
    place(&mut app, "/docs", &[]);
    let new = asked(&app).unwrap();
    assert!(new.file.is_none() && new.error.is_some_and(|why| why.contains("/usb")), "the stick is not there");
    app.handle(Event::PathChosen { purpose: PathPurpose::New, path: Some("/usb/spring".into()) });
    place(&mut app, "/usb", &[]);
    assert_eq!(app.state.home.place.clone().unwrap().path, PathBuf::from("/usb/spring.ron"));
}

#[test]
fn without_file_dialogs_a_path_is_typed_and_the_rest_is_still_there() {
    let mut app = app();
    send(&mut app, HomeCommand::New("blank".to_owned()));
    let new = NewSession { title: "Workshop".into(), ..asked(&app).unwrap() };
    send(&mut app, HomeCommand::ChoosePlace(new));
    let no_dialogs = || Event::NoDialogs { purpose: PathPurpose::New, suggested: "/docs/workshop.ron".into() };
    app.handle(no_dialogs());
    assert_eq!(asked(&app), None);
    app.dispatch(Command::CloseDialog);
    assert_eq!(asked(&app).unwrap().title, "Workshop", "closing the field comes back to it");
    app.handle(no_dialogs());
    app.dispatch(Command::File(FileCommand::TypedPath(PathPurpose::New, "/x/other".to_owned())));
    assert_eq!(asked(&app).unwrap().file, Some("/x/other.ron".into()));
    app.dispatch(Command::CloseDialog);
    app.handle(no_dialogs());
    assert_eq!(app.state.dialog, None, "nobody waits for a path any more");
}

#[test]
fn a_session_is_kept_with_the_screen_that_it_was_left_on() {
    let mut app = app();
    app.state.home.recent.remember(RecentSession { screen: "themes".into(), ..recent("a", Owed::default()) });
    app.state.home.recent.remember(RecentSession { screen: "room of a later Saltaire".into(), ..recent("b", Owed::default()) });
    let left = |name: &str| left_on(&app, Path::new(name));
    assert_eq!((left("/sessions/a.ron"), left("/sessions/b.ron")), (Screen::Themes, Screen::Agenda));
    assert_eq!(left("/sessions/never.ron"), Screen::Agenda);
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
