//! Comparing many notes aside.

use super::tests::{app_with, at, open, session, source};
use super::{SameCommand, TablesCommand};
use crate::app::comparing::compare;
use crate::app::{App, Command, Effect, Event, LookEffect, LookEvent};
use crate::model::Note;

#[test]
fn many_notes_are_compared_aside_while_what_was_found_before_is_shown() {
    let mut session = session();
    let words = |number: u32| format!("word{number} other{number}");
    session.notes = (1..=2_001)
        .map(|number| {
            let table = if number % 2 == 0 { "t1" } else { "t2" };
            Note::new(format!("n{number}").parse().unwrap(), number, words(number.max(3)), source(table), at("10:10"))
        })
        .collect();
    let mut app = app_with(session, "10:40").0;
    let work = |app: &mut App| {
        let asked: Vec<_> = app.take_effects().collect();
        let asked = asked.into_iter().filter_map(|effect| match effect {
            Effect::Look(LookEffect::Same { ticket, near, notes, but }) => Some((ticket, near, notes, but)),
            _ => None,
        });
        let asked: Vec<_> = asked.collect();
        let count = asked.len();
        for (ticket, mut near, notes, but) in asked {
            compare(&mut near, &notes, but);
            let stale = Event::Looked(LookEvent::Same { ticket: "x".parse().unwrap(), near: Box::default() });
            app.handle(stale);
            app.handle(Event::Looked(LookEvent::Same { ticket, near }));
        }
        count
    };
    app.tick();
    assert_eq!(open(&app).tables.same.waiting, (0, 0), "nothing is compared where the window is drawn");
    assert_eq!(work(&mut app), 1);
    let pair = open(&app).tables.same.pair;
    assert_eq!((open(&app).tables.same.waiting, pair.is_some()), ((2, 2), true));
    assert_eq!(work(&mut app), 0, "nothing changed");
    let [one, other] = pair.unwrap();
    app.dispatch(Command::Tables(TablesCommand::Same(SameCommand::Join([one, other]))));
    let next = open(&app).tables.same.pair;
    assert!(next.is_some() && next != pair, "the next is offered while the comparing is away");
    work(&mut app);
    assert_eq!(open(&app).tables.same.pair, next, "what someone reads stays");
}
