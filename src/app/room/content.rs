//! What the room may read of steps and notes, worked out once a revision.

use crate::app::Open;
use crate::model::{Audience, ItemId, ItemKind, Note, Quoting, Session, SessionId, Stage};
use crate::report::Disclosure;
use crate::store::Settings;
use crate::words;

/// So many notes are shown, the newest last.
const MOST_NOTES: usize = 3;

/// An agreed step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomStep {
    /// What is to be done.
    pub what: String,
    /// Who leads it and by when; may be empty.
    pub who: String,
}

/// What the room may read of steps and notes.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub steps: Vec<RoomStep>,
    pub notes: Vec<String>,
    of: Option<(SessionId, u64, ItemId, bool, u32)>,
}

impl Content {
    /// Brings it up to the session's revision and what runs.
    pub fn update(&mut self, open: &Open, settings: &Settings) {
        let running = open.schedule.under_way();
        let Some(item) = running.and_then(|times| open.session().agenda.get(&times.item)) else {
            *self = Self::default();
            return;
        };
        let session = open.session();
        let of = (session.id, open.document.revision(), item.id, settings.room.notes, settings.smallest_group_shown);
        if self.of == Some(of) {
            return;
        }
        let (steps, notes) = match item.kind {
            ItemKind::NextSteps => (steps(session, settings.smallest_group_shown), Vec::new()),
            ItemKind::TableDiscussion if settings.room.notes => (Vec::new(), notes(session, item.id)),
            _ => (Vec::new(), Vec::new()),
        };
        *self = Self { steps, notes, of: Some(of) };
    }
}

/// The agreed steps, by the rules for what attendees get: words that may not be quoted are held back.
fn steps(session: &Session, smallest: u32) -> Vec<RoomStep> {
    let disclosure = Disclosure::new(session, Audience::Attendees, smallest);
    let agreed = session.next_steps.in_order().into_iter().filter(|step| step.status.stage() == Stage::Agreed);
    let shown = agreed.filter(|step| !step.what.trim().is_empty()).map(|step| {
        let themes: Vec<&str> = step.themes.iter().filter_map(|theme| disclosure.theme_name(theme)).collect();
        let what = disclosure.authored(&step.what, &step.answers).map(|what| what.trim().to_owned());
        let lead = disclosure.authored(&step.lead, &step.answers).map(|lead| lead.trim().to_owned());
        let due = step.due.map(|due| say!("room-step-by", date = words::time::day_and_month(due)));
        let who: Vec<String> = [lead, due].into_iter().flatten().collect();
        RoomStep { what: what.unwrap_or_else(|| words::report::step_held_back(&themes)), who: who.join(" · ") }
    });
    shown.collect()
}

/// The newest notes of an item that nobody asked to keep from others, in their public wording where there is one.
fn notes(session: &Session, item: ItemId) -> Vec<String> {
    let may_be_shown = |note: &&Note| !matches!(note.quoting, Some(Quoting::ChairOnly | Quoting::UseOnly));
    let mut notes: Vec<&Note> = session.notes.iter().filter(|note| note.item == Some(item)).filter(may_be_shown).collect();
    notes.sort_by_key(|note| (note.entered_at, note.number));
    let newest = notes.into_iter().rev().map(|note| note.public.as_deref().unwrap_or(note.wording()).trim());
    let mut newest: Vec<String> = newest.filter(|words| !words.is_empty()).take(MOST_NOTES).map(str::to_owned).collect();
    newest.reverse();
    newest
}
