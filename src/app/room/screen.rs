//! What everyone in the room sees at one moment.

use super::content::{Content, RoomStep};
use crate::app::Open;
use crate::model::{AgendaItem, ItemKind};
use crate::schedule::{ItemState, ItemTimes, Near, Phase, rounds};
use crate::store::RoomSettings;
use crate::words;

/// How the day stands, as far as colour, shape and words of the screen go by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stage {
    /// Nothing runs, and something is still to come.
    #[default]
    NothingRuns,
    /// There is time.
    Calm,
    /// A break, with time left.
    Break,
    /// Five minutes are left, or less.
    FiveMinutes,
    /// One minute is left, or less.
    OneMinute,
    /// Time is over.
    Over,
    /// The clock stands still.
    Paused,
    /// The day is over.
    DayOver,
}

/// What everyone in the room sees at one moment: nothing that is not meant for all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RoomScreen {
    /// How the day stands.
    pub stage: Stage,
    /// What runs, or what the session is called.
    pub title: String,
    /// What the clock on the wall shows.
    pub time_of_day: String,
    /// What the tables are asked.
    pub questions: Vec<String>,
    /// The countdown; while nothing runs, the time of day.
    pub clock: String,
    /// What the stage means, in words; empty while there is time.
    pub sign: String,
    /// Which round is on; empty where there are none.
    pub round: String,
    /// How much of the time is used, in thousandths; none while nothing runs.
    pub used: Option<u16>,
    /// Until when, and what is next.
    pub next: String,
    /// The agreed steps, while next steps are agreed.
    pub steps: Vec<RoomStep>,
    /// The newest notes, where they are switched on and there is time.
    pub notes: Vec<String>,
}

impl RoomScreen {
    pub(super) fn of(open: &Open, settings: RoomSettings, content: &Content) -> Self {
        let time_of_day = words::time::clock_at(open.now(), &open.schedule.zone);
        let running = open.schedule.under_way();
        let mut screen = match running.and_then(|times| Some((open.session().agenda.get(&times.item)?, times))) {
            Some((item, times)) => Self::running(open, item, times, settings),
            None => Self::waiting(open, &time_of_day),
        };
        screen.time_of_day = time_of_day;
        screen.steps.clone_from(&content.steps);
        if screen.stage == Stage::Calm {
            // When time gets short, the room is to look at the clock.
            screen.notes.clone_from(&content.notes);
        }
        screen
    }

    fn running(open: &Open, item: &AgendaItem, times: &ItemTimes, settings: RoomSettings) -> Self {
        let left = times.remaining_seconds.unwrap_or_default();
        let stage = match (times.state, Near::of(left)) {
            (ItemState::Paused, _) => Stage::Paused,
            (_, Near::Over) => Stage::Over,
            (_, Near::OneMinute) => Stage::OneMinute,
            (_, Near::FiveMinutes) => Stage::FiveMinutes,
            (_, Near::Far) if item.kind == ItemKind::Break => Stage::Break,
            (_, Near::Far) => Stage::Calm,
        };
        let sign = match stage {
            Stage::FiveMinutes => say!("room-five-minutes"),
            Stage::OneMinute => say!("room-one-minute"),
            Stage::Over => say!("room-over"),
            Stage::Paused => say!("room-paused"),
            _ => "",
        };
        let round = rounds::now(item, times).filter(|_| stage != Stage::Over);
        let said_of_round = |round: rounds::RoundNow| match round {
            // The last one ends with the item, whose clock stands above.
            rounds::RoundNow { number, of, is_changing: false, .. } if number == of => say!("room-last-round", number = number, of = of),
            _ => words::running_order::round(round, &clock(round.seconds_left, settings)),
        };
        Self {
            stage,
            title: words::agenda::title(item).to_owned(),
            questions: item.questions.iter().map(|question| question.trim().to_owned()).filter(|question| !question.is_empty()).collect(),
            clock: clock(left, settings),
            sign: sign.to_owned(),
            round: round.map(said_of_round).unwrap_or_default(),
            used: Some(thousandths(times.progress)),
            next: next_of(open, item, times, stage),
            ..Self::default()
        }
    }

    fn waiting(open: &Open, time_of_day: &str) -> Self {
        let is_over = open.schedule.phase == Phase::Over;
        let next = next_item(open).filter(|_| !is_over).map(|(next, times)| {
            let title = words::agenda::title(next);
            match times.expected {
                Some(expected) => say!("room-next-at", title = title, time = words::time::about(expected.start, &open.schedule.zone)),
                None => say!("room-next", title = title),
            }
        });
        Self {
            stage: if is_over { Stage::DayOver } else { Stage::NothingRuns },
            title: open.session().about.title.trim().to_owned(),
            clock: time_of_day.to_owned(),
            sign: if is_over { say!("room-day-over").to_owned() } else { String::new() },
            next: next.unwrap_or_default(),
            ..Self::default()
        }
    }

    /// Everything on it as lines of text, in the order in which it is read.
    #[must_use]
    pub fn lines(&self) -> Vec<&str> {
        let before = [self.title.as_str(), self.time_of_day.as_str()].into_iter().chain(self.questions.iter().map(String::as_str));
        let clock = [self.clock.as_str(), self.sign.as_str(), self.round.as_str(), self.next.as_str()];
        let steps = self.steps.iter().flat_map(|step| [step.what.as_str(), step.who.as_str()]);
        before.chain(clock).chain(steps).chain(self.notes.iter().map(String::as_str)).filter(|line| !line.is_empty()).collect()
    }
}

fn next_item(open: &Open) -> Option<(&AgendaItem, &ItemTimes)> {
    let times = open.schedule.next()?;
    Some((open.session().agenda.get(&times.item)?, times))
}

/// Until when what runs goes on, and what is next: "Until 11:32 · then Break, back at 11:47".
fn next_of(open: &Open, item: &AgendaItem, times: &ItemTimes, stage: Stage) -> String {
    let zone = &open.schedule.zone;
    // While time is over or stands still, when it ends moves on with the clock.
    let is_known = !matches!(stage, Stage::Over | Stage::Paused);
    let until = times.expected.filter(|_| is_known).map(|expected| words::time::about(expected.end, zone));
    let then = next_item(open).map(|(next, times)| {
        let title = words::agenda::title(next);
        let back = times.expected.filter(|_| next.kind == ItemKind::Break).map(|expected| words::time::about(expected.end, zone));
        back.map_or_else(|| title.to_owned(), |back| say!("room-break-back-at", title = title, time = back))
    });
    match (until, then) {
        (Some(until), Some(then)) if item.kind == ItemKind::Break => say!("room-back-then", time = until, next = then),
        (Some(until), None) if item.kind == ItemKind::Break => say!("room-back", time = until),
        (Some(until), Some(then)) => say!("room-until-then", time = until, next = then),
        (Some(until), None) => say!("room-until", time = until),
        (None, Some(then)) => say!("room-next", title = then),
        (None, None) => String::new(),
    }
}

/// A countdown as the room has it: what is past zero counts up, unless it stops there.
fn clock(seconds: i64, settings: RoomSettings) -> String {
    let seconds = if settings.stops_at_zero { seconds.max(0) } else { seconds };
    let shown = match (settings.minutes_only, seconds) {
        // A minute that has begun is one that is left, and one that has passed is over.
        (true, 0..) => say!("room-minutes", minutes = seconds.saturating_add(59) / 60),
        (true, _) => say!("room-minutes", minutes = seconds.unsigned_abs() / 60),
        (false, _) => words::time::countdown(i64::try_from(seconds.unsigned_abs()).unwrap_or(i64::MAX)),
    };
    if seconds < 0 { say!("room-past", time = shown) } else { shown }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Between nothing and a thousand.
fn thousandths(share: f32) -> u16 {
    (share.clamp(0.0, 1.0) * 1000.0).round() as u16
}
