//! Text on its way to being a value.

use super::*;
use crate::app::standing_clock::StandingClock;
use crate::app::{Command, Screen, file};
use crate::document::Document;
use crate::edit::{Edit, Ids, ItemField};
use crate::model::{AgendaItem, ItemKind, Position, Session, SpeakerGroup};
use jiff::civil;
use jiff::tz::TimeZone;
use std::path::PathBuf;

fn app() -> App {
    let mut session = Session::new("s1".parse().unwrap());
    let mut item = AgendaItem::new("talk".parse().unwrap(), Position::default(), ItemKind::Talk, "Talk", 40);
    item.least_minutes = 30;
    session.agenda.insert(item);
    session.groups.insert(SpeakerGroup::new("carers".parse().unwrap(), Position::default(), "Carers"));
    let mut app = App::new(Box::new(StandingClock("2018-04-17T09:00:00Z")), Ids::seeded(1));
    let file = file::OpenFile::new(PathBuf::from("/x/s.ron"), None, None);
    app.state.open = Some(Open::new(Document::opened(session), file, app.state.now, &TimeZone::UTC));
    app
}

fn open(app: &App) -> &Open {
    app.state().open.as_ref().unwrap()
}

fn type_in(app: &mut App, field: &TypedField, text: &str) {
    app.dispatch(Command::Type(field.clone(), text.to_owned()));
}

fn in_field(app: &App, field: &TypedField) -> (String, Option<Unread>) {
    let shown = shown(open(app), field).unwrap();
    (shown.text, shown.unread)
}

fn item(text: ItemText) -> TypedField {
    TypedField::Item("talk".parse().unwrap(), text)
}

#[test]
fn a_date_goes_in_when_the_field_is_left_and_a_day_that_is_not_stays_to_be_put_right() {
    let (mut app, date) = (app(), TypedField::Session(SessionText::Date));
    type_in(&mut app, &date, "31 February 2018");
    app.dispatch(Command::Leave(date.clone()));
    assert_eq!(open(&app).session().about.date, None);
    assert_eq!(in_field(&app, &date), ("31 February 2018".to_owned(), Some(Unread::NoSuchDay)));
    type_in(&mut app, &date, "28/2");
    assert_eq!(open(&app).session().about.date, None);
    app.dispatch(Command::Leave(date.clone()));
    assert_eq!(open(&app).session().about.date, Some(civil::date(2018, 2, 28)));
    assert_eq!(in_field(&app, &date), ("28 February 2018".to_owned(), None));
    app.dispatch(Command::Undo);
    assert_eq!(in_field(&app, &date), (String::new(), None));
}

#[test]
fn going_elsewhere_leaves_every_field() {
    let (mut app, start) = (app(), TypedField::Session(SessionText::Start));
    type_in(&mut app, &start, "9.30");
    app.dispatch(Command::GoTo(Screen::Tables));
    assert_eq!(open(&app).session().about.start, Some(civil::time(9, 30, 0, 0)));
    type_in(&mut app, &start, "10.30");
    app.dispatch(Command::CloseDialog);
    assert_eq!(open(&app).session().about.start, Some(civil::time(10, 30, 0, 0)));
}

#[test]
fn a_list_keeps_the_empty_line_that_is_being_typed_and_the_session_does_not() {
    let (mut app, questions) = (app(), item(ItemText::Questions));
    for text in ["What works?", "What works?\n", "What works?\n\nWhat has to stop?"] {
        type_in(&mut app, &questions, text);
        assert_eq!(in_field(&app, &questions).0, text);
    }
    let asked = |app: &App| open(app).session().agenda.get(&"talk".parse().unwrap()).unwrap().questions.clone();
    assert_eq!(asked(&app), ["What works?", "What has to stop?"]);
    app.dispatch(Command::Undo);
    assert_eq!((asked(&app).len(), in_field(&app, &questions).0), (0, String::new()));
    app.dispatch(Command::Leave(questions.clone()));
    assert_eq!(asked(&app).len(), 0, "what was taken back does not come again");
}

#[test]
fn fewer_minutes_take_the_least_along_in_one_step() {
    let (mut app, planned) = (app(), item(ItemText::Planned));
    let minutes = |app: &App| {
        let item = open(app).session().agenda.get(&"talk".parse().unwrap()).unwrap();
        (item.planned_minutes, item.least_minutes)
    };
    type_in(&mut app, &planned, "2");
    assert_eq!(minutes(&app), (40, 30), "a 2 may become 25 yet");
    type_in(&mut app, &planned, "25");
    app.dispatch(Command::Leave(planned.clone()));
    assert_eq!(minutes(&app), (25, 25));
    app.dispatch(Command::Undo);
    assert_eq!(minutes(&app), (40, 30));
    for (text, why) in [("1441", Unread::TooManyMinutes), ("-5", Unread::NotANumber), ("99999999999", Unread::NotANumber)] {
        type_in(&mut app, &planned, text);
        app.dispatch(Command::Leave(planned.clone()));
        assert_eq!((minutes(&app), in_field(&app, &planned).1), ((40, 30), Some(why)), "{text}");
    }
    type_in(&mut app, &item(ItemText::Least), "41");
    assert_eq!(in_field(&app, &item(ItemText::Least)).1, Some(Unread::MoreThanPlanned));
    type_in(&mut app, &planned, "");
    app.dispatch(Command::Leave(planned));
    assert_eq!(minutes(&app), (0, 0));
}

#[test]
fn nobody_counted_is_not_nought() {
    let mut app = app();
    let came = TypedField::Group("carers".parse().unwrap(), Headcount::Came);
    let counted = |app: &App| open(app).session().groups.get(&"carers".parse().unwrap()).unwrap().came;
    type_in(&mut app, &came, "0");
    assert_eq!(counted(&app), Some(0));
    type_in(&mut app, &came, "");
    assert_eq!(counted(&app), None);
    type_in(&mut app, &came, "many");
    assert_eq!((counted(&app), in_field(&app, &came)), (None, ("many".to_owned(), Some(Unread::NotANumber))));
}

#[test]
fn a_field_of_something_deleted_is_gone() {
    let (mut app, planned) = (app(), item(ItemText::Planned));
    type_in(&mut app, &planned, "7");
    app.dispatch(Command::commit(crate::edit::remove_item(open(&app).session(), "talk".parse().unwrap())));
    assert_eq!(shown(open(&app), &planned), None);
    app.dispatch(Command::Leave(planned.clone()));
    app.dispatch(Command::Type(planned, "8".to_owned()));
    assert!(open(&app).session().agenda.is_empty());
}

#[test]
fn a_draft_over_what_changed_since_is_past() {
    let (mut app, planned) = (app(), item(ItemText::Planned));
    type_in(&mut app, &planned, "7");
    app.dispatch(Command::commit(Edit::set_item("talk".parse().unwrap(), ItemField::PlannedMinutes(60))));
    assert_eq!(in_field(&app, &planned), ("60".to_owned(), None));
    app.dispatch(Command::Leave(planned));
    assert_eq!(open(&app).session().agenda.get(&"talk".parse().unwrap()).unwrap().planned_minutes, 60);
}
