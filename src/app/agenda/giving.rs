//! Who gives way: what is offered while the day passes what was promised, which way is chosen, and taking it.

use super::{App, order};
use crate::app::agenda::day;
use crate::app::{AppState, Command, Dialog, Open, Screen, ToastKind, typed};
use crate::edit::{AboutField, Change, Edit, EditError, RecordEdit, SessionEdit};
use crate::model::{Decision, EntryId, Happening, ItemEvent, ItemId, Session};
use crate::schedule::giving_way::{Asks, GivingWay, Way, WayOut, giving_way};
use crate::schedule::{Outlook, Schedule};
use crate::words;
use jiff::Timestamp;

/// What was put off is offered again when it is worse by so many minutes.
const WORSE_BY: u32 = 5;
/// How many minutes more what runs is looked at with, before its time is over.
pub const GOES_ON: u32 = 5;

/// Something to do about who gives way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GivingCommand {
    /// Shows all ways beside each other.
    Compare,
    /// Chooses a way.
    Choose(Way),
    /// Someone types why it has to be.
    Because(String),
    /// Takes the chosen way; where it needs a reason and has none, asks for it; where none is chosen any more, asks which.
    Take,
    /// Asks again when it is worse.
    PutOff,
}

/// A way as far as it makes another decision: how many minutes each gives may change while it is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Seen {
    way: Way,
    asks: Vec<Asks>,
    left_out: Vec<ItemId>,
}

impl Seen {
    fn of(way: &WayOut) -> Self {
        let left_out = way.items.iter().filter(|times| times.is_left_out()).map(|times| times.item);
        Self { way: way.way, asks: way.asks.clone(), left_out: left_out.collect() }
    }

    fn is_in(found: &GivingWay, seen: &Self) -> bool {
        found.ways.iter().any(|way| Self::of(way) == *seen)
    }
}

/// Which way would be taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
enum Named {
    /// None yet: the best one that is found will be.
    #[default]
    NotYet,
    /// This one.
    Way(Seen),
    /// None until someone chooses: this one was, and is not possible any more as it was.
    Gone(Box<WayOut>),
}

/// What the day asks, and what was chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Giving {
    /// What can be done; none: nothing needs to.
    pub found: Option<GivingWay>,
    /// Why it has to be, as far as it is typed.
    pub because: String,
    /// What would come of the day if what runs goes on for [`GOES_ON`] minutes more than it has; none where that changes nothing for
    /// what is protected.
    pub if_it_goes_on: Option<Outlook>,
    /// The comparison was asked for a way that needs a reason.
    pub lacks_reason: bool,
    named: Named,
    /// What stood on the screen as named when it was drawn last.
    drawn: Option<Seen>,
    put_off_at: Option<u32>,
    worked_out: Option<(u64, i64)>,
}

impl Giving {
    /// The way that is chosen, at first the best one. Where that is not possible any more none is: nobody has seen what would be taken.
    #[must_use]
    pub fn chosen(&self) -> Option<&WayOut> {
        let Named::Way(seen) = &self.named else { return None };
        self.found.as_ref()?.ways.iter().find(|way| Seen::of(way) == *seen)
    }

    /// The way that was chosen and is not possible any more as it was, until another is chosen.
    #[must_use]
    pub fn gone(&self) -> Option<&WayOut> {
        match &self.named {
            Named::Gone(way) => Some(way),
            Named::NotYet | Named::Way(_) => None,
        }
    }

    /// What is offered beside the running order; none while it is put off.
    #[must_use]
    pub fn offered(&self) -> Option<&GivingWay> {
        self.found.as_ref().filter(|found| self.put_off_at.is_none_or(|at| missed(found) >= at.saturating_add(WORSE_BY)))
    }

    /// Brings it up to the session's revision and the clock, once a second and a revision. A reason that is being typed stays, whatever
    /// the day does meanwhile.
    pub(in crate::app) fn refresh(&mut self, session: &Session, revision: u64, schedule: &Schedule, now: Timestamp) {
        let from = Some((revision, now.as_second()));
        if std::mem::replace(&mut self.worked_out, from) == from {
            return;
        }
        let before = self.chosen().cloned();
        self.found = giving_way(session, schedule, now);
        self.if_it_goes_on = goes_on(session, schedule, now);
        let Some(found) = &self.found else {
            (self.named, self.put_off_at, self.lacks_reason) = (Named::NotYet, None, false);
            return;
        };
        match &self.named {
            Named::NotYet => self.named = found.ways.first().map_or(Named::NotYet, |way| Named::Way(Seen::of(way))),
            Named::Way(seen) if !Seen::is_in(found, seen) => self.named = before.map_or(Named::NotYet, |way| Named::Gone(Box::new(way))),
            Named::Way(_) | Named::Gone(_) => {}
        }
    }
}

/// The way that stands on the screen as the one to be taken: beside the running order, where nothing else stands in its place.
fn on_screen(state: &AppState) -> Option<Seen> {
    let agenda = &state.open.as_ref().filter(|_| state.screen == Screen::Agenda)?.agenda;
    agenda.giving.offered().filter(|_| agenda.selected.is_none() && agenda.entry.is_none())?;
    agenda.giving.chosen().map(Seen::of)
}

/// Takes note of what stands on the screen: one key takes that and nothing else.
pub(in crate::app) fn was_drawn(app: &mut App) {
    let seen = on_screen(&app.state);
    app.with_open(|open| open.agenda.giving.drawn = seen);
}

/// What one key does: it takes the way that stood on the screen when it was pressed; where none did, it shows them all.
pub(super) fn by_key(state: &AppState) -> Option<Command> {
    let giving = &state.open.as_ref()?.agenda.giving;
    giving.found.as_ref()?;
    let is_drawn = giving.drawn.is_some() && giving.drawn == on_screen(state);
    Some(Command::GiveWay(if is_drawn { GivingCommand::Take } else { GivingCommand::Compare }))
}

fn goes_on(session: &Session, schedule: &Schedule, now: Timestamp) -> Option<Outlook> {
    let has_time_left = schedule.running().and_then(|times| times.remaining_seconds).is_some_and(|left| left > 0);
    let later = has_time_left.then(|| schedule.if_it_goes_on(session, GOES_ON, now)).flatten()?.outlook;
    (later.protected_minutes_kept() < schedule.outlook.protected_minutes_kept()).then_some(later)
}

fn missed(found: &GivingWay) -> u32 {
    found.minutes_past_finish.max(found.minutes_past_fixed_start)
}

pub(in crate::app) fn run(app: &mut App, command: GivingCommand) {
    match command {
        GivingCommand::Compare => compare(app),
        GivingCommand::Choose(way) => app.with_open(|open| {
            let giving = &mut open.agenda.giving;
            let found = giving.found.iter().flat_map(|found| &found.ways).find(|found| found.way == way);
            if let Some(seen) = found.map(Seen::of) {
                (giving.named, giving.lacks_reason) = (Named::Way(seen), false);
            }
        }),
        GivingCommand::Because(text) => app.with_open(|open| open.agenda.giving.because = text),
        GivingCommand::Take => take(app),
        GivingCommand::PutOff => {
            app.with_open(|open| open.agenda.giving.put_off_at = open.agenda.giving.found.as_ref().map(missed));
            close(app);
        }
    }
}

/// Shows the comparison; where nothing needs to give way, says so.
fn compare(app: &mut App) {
    typed::settle(app);
    let Some(open) = app.state.open.as_ref() else { return };
    if open.agenda.giving.found.is_some() {
        app.state.dialog = Some(Dialog::GivingWay);
    } else {
        app.toast(ToastKind::Done, say!("giving-nothing").to_owned(), None);
    }
}

fn close(app: &mut App) {
    if matches!(app.state.dialog, Some(Dialog::GivingWay)) {
        app.state.dialog = None;
    }
}

fn take(app: &mut App) {
    typed::settle(app);
    if app.refuses_changes() {
        return;
    }
    let entry = app.ids.entry();
    let Some(open) = app.state.open.as_mut() else { return };
    let giving = &open.agenda.giving;
    let Some(found) = giving.found.clone() else { return };
    let Some(way) = giving.chosen().cloned() else { return compare(app) };
    if !way.asks.is_empty() && open.agenda.giving.because.trim().is_empty() {
        open.agenda.giving.lacks_reason = true;
        app.state.dialog = Some(Dialog::GivingWay);
        return;
    }
    let said = words::giving_way::way(open.session(), &way, &open.schedule.zone);
    let edit = edit_of(open, &found, &way, entry);
    match edit.and_then(|edit| app.commit_alone(edit, words::giving_way::caption(&said))) {
        Ok(_) => {
            app.with_open(|open| open.agenda.giving.because.clear());
            close(app);
            app.toast(ToastKind::Done, words::giving_way::taken(&said), Some((words::edits::undo().to_owned(), Command::Undo)));
        }
        Err(err) => app.toast(ToastKind::Error, words::sentence(&err.to_string()), None),
    }
}

/// Everything that a way changes, with the decision in the record of the day, as one step.
fn edit_of(open: &Open, found: &GivingWay, way: &WayOut, entry: EntryId) -> Result<Edit, EditError> {
    let (session, now) = (open.session(), open.now());
    let mut ahead = session.clone();
    let mut edits = Vec::new();
    let events = way.giving().map(|times| {
        let less = i32::try_from(times.gives()).unwrap_or(i32::MAX);
        let what = if times.is_left_out() { Happening::Skipped } else { Happening::MinutesAdded(-less) };
        (times.item, ItemEvent { at: now, what })
    });
    day::record_ahead(&mut ahead, events.collect(), &mut edits)?;
    hold_in_order(&mut ahead, way, open, &mut edits)?;
    if let Some(finish) = way.finish {
        edits.push(Edit::Session(SessionEdit::About(AboutField::LatestFinish(Some(finish)))));
    }
    let decision = Decision {
        id: entry,
        at: now,
        what: words::giving_way::decided(session, &open.schedule, found, way),
        reason: open.agenda.giving.because.trim().to_owned(),
        item: open.schedule.running().map(|times| times.item),
    };
    edits.push(Edit::Record(RecordEdit::Decision(Change::Add(Box::new(decision)))));
    Ok(Edit::several(edits))
}

/// Moves items so that they are held in the way's order: each that is to come sooner goes before the one that it passes.
fn hold_in_order(ahead: &mut Session, way: &WayOut, open: &Open, edits: &mut Vec<Edit>) -> Result<(), EditError> {
    let is_to_come = |item: ItemId| open.schedule.item(item).is_some_and(|times| times.actual_start.is_none());
    let wanted: Vec<ItemId> = way.items.iter().map(|times| times.item).filter(|item| is_to_come(*item)).collect();
    let mut held = open.schedule.items_to_come();
    for (place, item) in wanted.into_iter().enumerate() {
        let Some(there) = held.get(place).copied().filter(|there| *there != item) else { continue };
        held.retain(|other| *other != item);
        held.insert(place, item);
        let others = ahead.agenda.in_order().into_iter().map(|other| other.id).filter(|other| *other != item);
        let before = others.into_iter().position(|other| other == there);
        if let Some(edit) = before.and_then(|before| order::placed(ahead, item, before)) {
            edit.clone().apply(ahead)?;
            edits.push(edit);
        }
    }
    Ok(())
}
