//! Edits of the agenda: what is planned, and what really happened.

use super::change::{Area, Change, InUse, change, fields, not_there, put_at};
use super::together::let_go;
use super::{DecisionField, Edit, EditError, MergeKey, NoteField, RecordEdit};
use crate::model::{AgendaItem, ItemEvent, ItemId, ItemKind, Keyed, Part, Position, Session};
use jiff::civil::Time;
use serde::{Deserialize, Serialize};

/// A change of the agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum AgendaEdit {
    /// Adds, removes or changes an item.
    Item(Change<AgendaItem>),
    /// Puts something that happened into an item's record, at a place.
    Record {
        /// The item.
        item: ItemId,
        /// Before which of its events; their number: at the end.
        place: usize,
        /// What happened, and when.
        event: ItemEvent,
    },
    /// Takes something out of an item's record.
    Unrecord {
        /// The item.
        item: ItemId,
        /// Which of its events, from 0.
        place: usize,
    },
}

fields! {
    /// One value of an agenda item.
    ItemField of AgendaItem {
        Position(Position) = position,
        Kind(ItemKind) = kind,
        @typed Title(String) = title,
        @typed Lead(String) = lead,
        @typed PlannedMinutes(u32) = planned_minutes,
        @typed LeastMinutes(u32) = least_minutes,
        Protected(bool) = protected,
        StartsAt(Option<Time>) = starts_at,
        @typed StartsAtReason(String) = starts_at_reason,
        Rounds(u32) = rounds,
        @typed MovingMinutes(u32) = moving_minutes,
        @typed Materials(String) = materials,
        @typed Questions(Vec<String>) = questions,
        @typed Decided(String) = decided,
        @typed Open(String) = open,
        @typed WhoDecides(String) = who_decides,
        @typed FacilitatorNotes(String) = facilitator_notes,
        Events(Vec<ItemEvent>) = events,
    }
}

impl Area for AgendaItem {
    type Field = ItemField;

    fn all(session: &Session) -> &Keyed<Self> {
        &session.agenda
    }
    fn all_mut(session: &mut Session) -> &mut Keyed<Self> {
        &mut session.agenda
    }
    fn in_use(id: &ItemId, session: &Session) -> Option<InUse> {
        InUse::count(session.notes.iter(), |note| note.item == Some(*id))
            .or_else(|| InUse::count(session.decisions.iter(), |decision| decision.item == Some(*id)))
    }
}

impl AgendaEdit {
    pub(super) fn apply(self, session: &mut Session) -> Result<Self, EditError> {
        match self {
            Self::Item(change) => change.apply(session).map(Self::Item),
            Self::Record { item, place, event } => {
                change::<AgendaItem, _>(&item, session, |it| put_at(&mut it.events, place, event))?;
                Ok(Self::Unrecord { item, place })
            }
            Self::Unrecord { item, place } => {
                let event = change::<AgendaItem, _>(&item, session, |it| {
                    if place < it.events.len() { Ok(it.events.remove(place)) } else { Err(EditError::NoSuchPlace { place }) }
                })?;
                Ok(Self::Record { item, place, event })
            }
        }
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::Item(change) => change.merge_key(),
            _ => None,
        }
    }
}

/// Records what happened to an item after everything that is recorded of it already.
///
/// # Errors
/// [`EditError::NotThere`] where there is no such item.
pub fn record_event(session: &Session, item: ItemId, event: ItemEvent) -> Result<Edit, EditError> {
    let place = session.agenda.get(&item).ok_or_else(|| not_there::<AgendaItem>(&item))?.events.len();
    Ok(Edit::Agenda(AgendaEdit::Record { item, place, event }))
}

/// Removes an item; its notes and decisions stay, without an item.
#[must_use]
pub fn remove_item(session: &Session, item: ItemId) -> Edit {
    let notes = session.notes.iter().filter(|note| note.item == Some(item)).map(|note| Edit::set_note(note.id, NoteField::Item(None)));
    let decisions = session
        .decisions
        .iter()
        .filter(|decision| decision.item == Some(item))
        .map(|decision| Edit::Record(RecordEdit::Decision(Change::Set(decision.id, DecisionField::Item(None)))));
    let last = Edit::Agenda(AgendaEdit::Item(Change::Remove(item)));
    Edit::several(let_go(session, &Part::Item(item)).into_iter().chain(notes).chain(decisions).chain([last]))
}
