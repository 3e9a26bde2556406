//! What is said while an item runs: that its time gets short, that it is over, and that the day takes more from the protected items.
//!
//! It falls out of the schedule each time the clock is looked at. What had passed already when an item was first seen, or was given
//! another length, is not said: so a restart says nothing again, and of a clock that jumps only the last is said.

use super::{AgendaCommand, GivingCommand};
use crate::app::tables::{SheetCommand, SheetsIn, TablesCommand};
use crate::app::{App, AppState, Command, Effect, Open, ToastKind};
use crate::model::{ItemId, ItemKind};
use crate::schedule::{ItemState, ItemTimes, Near, Outlook, Phase, rounds};
use crate::words;

/// A clock that goes back by more than this is another clock: what was said holds no more.
const WENT_BACK: i64 = 60;
/// So many minutes more that protected items lose are worth saying.
const WORTH_SAYING: u32 = 5;

/// The most seconds left at which an item is so near to the end of its time.
const fn begins_at(near: Near) -> i64 {
    match near.most_seconds() {
        Some(seconds) => seconds,
        None => i64::MAX - WENT_BACK,
    }
}

/// How much the day takes from the protected items, as far as it is worth saying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Taken {
    /// How many items are lost altogether.
    items: usize,
    /// None, some, and each few minutes more.
    steps: u32,
}

impl Taken {
    fn of(outlook: &Outlook) -> Self {
        let minutes = outlook.protected_minutes_planned().saturating_sub(outlook.protected_minutes_kept());
        let items = outlook.protected.iter().filter(|outcome| outcome.planned > 0 && outcome.keeps == 0).count();
        Self { items, steps: if minutes == 0 { 0 } else { 1 + minutes / WORTH_SAYING } }
    }

    const fn is_worse_than(self, before: Self) -> bool {
        self.items > before.items || self.steps > before.steps
    }
}

/// What was seen and said already.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Watch {
    /// What runs, and how many minutes it has.
    running: Option<(ItemId, i64)>,
    near: Near,
    /// How many of its rounds are over.
    rounds_over: u32,
    taken: Option<Taken>,
    revision: u64,
}

/// Something to be said, with what can be done about it.
type Warning = (String, Option<(String, Command)>);

/// Looks at the day as it stands now and says what was not said before.
pub(in crate::app) fn watch(app: &mut App) {
    let Some(open) = app.state.open.as_mut() else { return };
    let before = open.agenda.watch.clone();
    let warnings = [round_warning(open), time_warning(open), taken_warning(open), sheets_warning(open, &before)];
    let warnings: Vec<Warning> = warnings.into_iter().flatten().collect();
    let (may_act, is_another) = (open.file.read_only.is_none(), open.agenda.watch.running != before.running);
    let taken = open.agenda.watch.taken;
    if is_another || !warnings.is_empty() {
        // What was said of the time before is not so any more.
        app.state.toasts.retain(|toast| toast.kind != ToastKind::Warning);
    } else if before.taken.zip(taken).is_some_and(|(before, taken)| before.is_worse_than(taken)) {
        // What was said to be lost is kept again: a plan was taken, or time was found.
        app.state.toasts.retain(|toast| !matches!(toast.action, Some((_, Command::GiveWay(_)))));
    }
    if is_time_up(&before, &app.state) {
        app.effect(Effect::Chime);
    }
    for (text, action) in warnings {
        app.toast(ToastKind::Warning, text, action.filter(|_| may_act));
    }
}

/// Whether the time of what runs is over since the last look, and there is to be a chime then.
fn is_time_up(before: &Watch, state: &AppState) -> bool {
    let Some(watch) = state.open.as_ref().map(|open| &open.agenda.watch) else { return false };
    let is_same = watch.running.is_some() && watch.running == before.running;
    state.settings.room.chime && is_same && watch.near == Near::Over && before.near != Near::Over
}

/// That a round is over. Comes before the other warnings, which take note of what runs.
fn round_warning(open: &mut Open) -> Option<Warning> {
    let (schedule, watch) = (&open.schedule, &mut open.agenda.watch);
    let times = schedule.under_way();
    let now = times.and_then(|times| rounds::now(open.document.session().agenda.get(&times.item)?, times));
    let over = now.map_or(0, |round| round.number.saturating_sub(1));
    let before = std::mem::replace(&mut watch.rounds_over, over);
    let is_news = over > before && watch.running == times.map(running_for) && times.is_some_and(|times| times.state == ItemState::Running);
    let round = now.filter(|_| is_news)?;
    Some((say!("clock-round-over", number = over, of = round.of), None))
}

/// What runs, and how many minutes it has.
fn running_for(times: &ItemTimes) -> (ItemId, i64) {
    (times.item, i64::from(times.planned_minutes).saturating_add(times.added_minutes))
}

fn time_warning(open: &mut Open) -> Option<Warning> {
    let (schedule, watch) = (&open.schedule, &mut open.agenda.watch);
    let times = schedule.under_way();
    let running = times.map(running_for);
    let left = times.and_then(|times| times.remaining_seconds).unwrap_or(i64::MAX);
    let near = Near::of(left);
    if watch.running != running {
        (watch.running, watch.near) = (running, near);
        return None;
    }
    if near < watch.near && left > begins_at(watch.near) + WENT_BACK {
        watch.near = near;
    }
    let times = times.filter(|times| times.state == ItemState::Running && near > watch.near)?;
    watch.near = near;
    let title = words::agenda::title(open.document.session().agenda.get(&times.item)?);
    if near == Near::Over {
        let finish = (say!("agenda-finish").to_owned(), Command::Agenda(AgendaCommand::FinishAndStartNext));
        return Some((say!("clock-time-over", title = title), Some(finish)));
    }
    let minutes = left.saturating_add(59) / 60;
    let more = (say!("clock-five-more").to_owned(), Command::Agenda(AgendaCommand::AddMinutes(5)));
    Some((say!("clock-left", count = minutes, title = title), Some(more)))
}

/// That a table discussion is over, and sheets of tables that write on paper are still to come.
fn sheets_warning(open: &Open, before: &Watch) -> Option<Warning> {
    let (ended, _) = before.running.filter(|_| before.running.map(|it| it.0) != open.agenda.watch.running.map(|it| it.0))?;
    let session = open.session();
    let is_over = open.schedule.item(ended).is_some_and(|times| times.state == ItemState::Finished);
    session.agenda.get(&ended).filter(|item| is_over && item.kind == ItemKind::TableDiscussion)?;
    let sheets = SheetsIn::of(session).filter(|sheets| !sheets.missing.is_empty())?;
    let tables: Vec<&str> = sheets.missing.iter().filter_map(|table| Some(session.tables.get(table)?.name.as_str())).collect();
    let enter = (say!("actions-enter-sheet").to_owned(), Command::Tables(TablesCommand::Sheet(SheetCommand::Begin)));
    Some((words::table::sheets_missing(sheets.came, sheets.expected, &tables), Some(enter)))
}

fn taken_warning(open: &mut Open) -> Option<Warning> {
    let (schedule, session, watch) = (&open.schedule, open.document.session(), &mut open.agenda.watch);
    let now = (schedule.phase != Phase::Over).then(|| Taken::of(&schedule.outlook));
    let is_planned_anew = std::mem::replace(&mut watch.revision, open.document.revision()) != open.document.revision();
    let before = std::mem::replace(&mut watch.taken, now);
    // Who plans a day that has not begun sees what it does beside the running order.
    let is_news = schedule.phase == Phase::UnderWay || !is_planned_anew;
    now.zip(before).filter(|(now, before)| is_news && now.is_worse_than(*before))?;
    let ways = open.agenda.giving.found.as_ref().map(|_| (say!("giving-who").to_owned(), Command::GiveWay(GivingCommand::Compare)));
    Some((words::agenda::protected(session, schedule, usize::MAX), ways))
}
