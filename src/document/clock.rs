//! Which steps of history move the clock of the day: what started and finished, and when.

use crate::edit::{AgendaEdit, Change, Edit, ItemField};
use crate::model::{Happening, Session};
use jiff::Timestamp;

/// A step that moves the clock of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockChange {
    /// The moment that it recorded last; none where it put recorded times right.
    pub at: Option<Timestamp>,
}

impl ClockChange {
    /// What of the clock an edit takes out again; none where it leaves the clock alone.
    pub(super) fn taken_back_by(reverse: &Edit, session: &Session) -> Option<Self> {
        match reverse {
            Edit::Agenda(AgendaEdit::Unrecord { item, place }) => {
                let events = session.agenda.get(item).map_or(&[][..], |item| item.events.as_slice());
                let event = events.get(*place);
                let begun = events.iter().take(*place).any(|event| matches!(event.what, Happening::Started | Happening::Reopened));
                let moves = event.is_none_or(|event| match event.what {
                    Happening::MinutesAdded(_) | Happening::Heard(_) => false,
                    Happening::Skipped => begun,
                    _ => true,
                });
                moves.then_some(Self { at: event.map(|event| event.at) })
            }
            Edit::Agenda(AgendaEdit::Record { .. } | AgendaEdit::Item(Change::Set(_, ItemField::Events(_)))) => Some(Self { at: None }),
            Edit::Several(edits) => {
                let changes = edits.iter().filter_map(|edit| Self::taken_back_by(edit, session));
                changes.reduce(|one, other| Self { at: one.at.max(other.at) })
            }
            Edit::Difference(difference) => {
                let agenda = &difference.agenda;
                let events = |id| session.agenda.get(id).map_or(&[][..], |item| item.events.as_slice());
                let moves =
                    agenda.put.iter().any(|item| item.events != events(&item.id)) || agenda.gone.iter().any(|id| !events(id).is_empty());
                moves.then_some(Self { at: None })
            }
            _ => None,
        }
    }
}
