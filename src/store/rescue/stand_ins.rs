//! What stands in for a field that could not be read and that a part cannot be without.

use super::kinds::{Kind, Part, Take, hash};
use super::mend::free_numbers;
use crate::model::{EntryId, Position, Session};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// What stands in, each asked of the session once, whatever the number of broken parts.
#[derive(Default)]
pub(super) struct StandIns {
    /// The numbers that no note has.
    notes: Option<Box<dyn Iterator<Item = u32>>>,
    /// The number of the last export.
    last_sending: u32,
    /// The last place in each list.
    last: BTreeMap<Kind, Position>,
    /// When the last note was entered.
    last_entered: Timestamp,
}

impl StandIns {
    /// For a session that has all parts in it that could be read whole.
    pub(super) fn of(session: &Session) -> Self {
        Self {
            notes: Some(Box::new(free_numbers(session))),
            last_sending: session.sent.iter().map(|sending| sending.number).max().unwrap_or_default(),
            last: BTreeMap::new(),
            last_entered: session.notes.iter().map(|note| note.entered_at).max().unwrap_or_default(),
        }
    }

    /// The value of `field`, as text, for a part of a kind that stands in the file as `text`; `None` where nothing can stand in.
    pub(super) fn value(&mut self, session: &mut Session, kind: Kind, field: &str, text: &str) -> Option<String> {
        let quoted = |text: &dyn std::fmt::Display| Some(format!("\"{text}\""));
        match field {
            "id" => quoted(&EntryId::from_random(hash(text))),
            "key" => quoted(&format!("lost-{:016x}", hash(text))),
            "position" => {
                let last = self.last.remove(&kind).or_else(|| kind.take(session, Last));
                let next = Position::between(last.as_ref(), None);
                self.last.insert(kind, next.clone());
                ron::to_string(&next).ok()
            }
            "number" if kind == Kind::Note => self.notes.as_mut().and_then(Iterator::next).map(|number| number.to_string()),
            // Which note was withdrawn is not made up.
            "number" if kind == Kind::Withdrawn => None,
            "number" => {
                self.last_sending = self.last_sending.saturating_add(1);
                Some(self.last_sending.to_string())
            }
            "title" | "name" | "what" | "words" | "written" => quoted(&say!("store-rescue-words")),
            // No table's, and said to no fewer than heard it.
            "source" => Some("Plenary".to_owned()),
            // What is passed on least.
            "section" => Some("Reflections".to_owned()),
            "audience" => Some("Chair".to_owned()),
            "entered_at" | "at" => quoted(&self.last_entered),
            _ => None,
        }
    }
}

/// Asks for the last place in a list.
struct Last;

impl Take for Last {
    type Outcome = Option<Position>;

    fn take<E: Part>(self, session: &mut Session) -> Option<Position> {
        E::list(session).iter().filter_map(Part::position).max()
    }
}
