//! While an item is under way the display and the machine stay awake; and a clock that jumps is noticed and said.

use super::{App, Command, Effect, Screen, ToastKind};
use crate::words;
use jiff::{SignedDuration, Timestamp};
use std::time::Duration;

/// By so many seconds the time of day and the time that the program runs may part between two looks.
const SAME: i64 = 60;
/// Whoever changes a clock by hand, or its zone, moves it by whole half hours, to within so many seconds.
const HALF_HOUR: i64 = 1800;
const NEARLY: i64 = 10;

/// What was seen and asked for last.
#[derive(Debug, Default)]
pub(super) struct Awake {
    looked: Option<(Timestamp, Duration)>,
    asked: bool,
}

/// Asks the system to stay awake while an item is under way, once; lets it sleep when none is.
pub(super) fn ask(app: &mut App) {
    let is_held = app.state.open.as_ref().is_some_and(|open| open.schedule.under_way().is_some());
    if std::mem::replace(&mut app.awake.asked, is_held) != is_held {
        app.effect(Effect::StayAwake(is_held));
    }
}

/// Compares the time of day with the time that the program has run, since the last look.
pub(super) fn look(app: &mut App) {
    let (now, since_start) = (app.state.now, app.clock.since_start());
    let Some((before, ran_before)) = app.awake.looked.replace((now, since_start)) else { return };
    let ran = SignedDuration::try_from(since_start.saturating_sub(ran_before)).unwrap_or(SignedDuration::MAX);
    let expected = before.checked_add(ran).unwrap_or(before);
    let parted = now.duration_since(expected).as_secs();
    if parted.abs() <= SAME {
        return;
    }
    let zone = app.state.open.as_ref().map_or(&app.state.zone, |open| &open.schedule.zone);
    let (from, to) = (words::time::clock_at(before, zone), words::time::clock_at(now, zone));
    if is_a_sleep(parted) { slept(app, &from, &to) } else { jumped(app, &from, &to) }
}

/// Whether the machine may have slept: then the time of day goes on while the program stands still. Backwards goes no sleep, and a
/// whole half hour is more often a clock that was set.
const fn is_a_sleep(parted: i64) -> bool {
    let rest = parted.rem_euclid(HALF_HOUR);
    parted > 0 && rest > NEARLY && rest < HALF_HOUR - NEARLY
}

fn jumped(app: &mut App, from: &str, to: &str) {
    if app.state.open.is_none() {
        return;
    }
    let text = say!("clock-jumped", before = from, after = to);
    let agenda = (say!("clock-to-agenda").to_owned(), Command::GoTo(Screen::Agenda));
    app.toast(ToastKind::Error, text, Some(agenda));
}

/// What runs has gone on: that is said, with how long it has been held.
fn slept(app: &mut App, from: &str, to: &str) {
    let Some(open) = app.state.open.as_ref() else { return };
    let Some(times) = open.schedule.under_way().filter(|times| times.progress > 0.0) else { return };
    let Some(item) = open.session().agenda.get(&times.item) else { return };
    let (title, held) = (words::agenda::title(item), words::time::short_minutes(i64::from(times.actual_minutes())));
    let text = say!("clock-slept", before = from, after = to, title = title, held = held);
    let agenda = (say!("clock-to-agenda").to_owned(), Command::GoTo(Screen::Agenda));
    app.toast(ToastKind::Error, text, Some(agenda));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sleep_goes_forward_by_no_whole_half_hour() {
        assert!([61, 700, 1789, 1811, 5000, 86_000].into_iter().all(is_a_sleep));
        assert!(![-3600, -61, 1800, 3600, 3605, 3591, 7200].into_iter().any(is_a_sleep));
    }
}
