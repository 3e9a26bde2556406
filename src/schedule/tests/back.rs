//! Going back to the item before.

use super::*;

/// Goes back to the item before.
pub(super) fn go_back(session: &mut Session) {
    for (item, place) in action::go_back(session) {
        session.agenda.get_mut(&item).unwrap().events.remove(place);
    }
}

#[test]
fn going_back_is_as_if_the_item_before_had_never_ended() {
    let mut session = discussing();
    let before = session.clone();
    add(&mut session, |s| action::finish_and_start_next(s, at("10:50:00")));
    add(&mut session, |s| action::pause(s, at("10:51:00")));
    assert_eq!(action::back_to(&session), Some(id("tables")));
    go_back(&mut session);
    assert_eq!(session, before);
    let schedule = seen(&session, "10:55:00");
    assert_eq!((schedule.running().unwrap().item, schedule.running().unwrap().remaining_seconds), (id("tables"), Some(-300)));
    go_back(&mut session);
    assert_eq!(seen(&session, "10:55:00").running().unwrap().item, id("welcome"));
    assert_eq!((action::back_to(&session), action::go_back(&session)), (None, vec![]), "the first stays begun");
}

#[test]
fn going_back_where_nothing_runs_goes_on_with_the_last_and_keeps_the_minutes_that_were_given() {
    let mut session = discussing();
    add(&mut session, |s| action::skip(s, id("tables"), at("10:30:00")));
    add(&mut session, |s| action::skip(s, id("steps"), at("10:31:00")));
    go_back(&mut session);
    assert_eq!(seen(&session, "10:40:00").running().unwrap().item, id("tables"), "what was never begun is not gone back to");
    add(&mut session, |s| action::finish_and_start_next(s, at("10:50:00")));
    add(&mut session, |s| action::add_minutes(s, id("feedback"), 5, at("10:51:00")));
    go_back(&mut session);
    let schedule = seen(&session, "10:52:00");
    assert_eq!((schedule.items[2].state, schedule.items[2].added_minutes), (ItemState::ToCome, 5));
}
