//! Edits of what it takes for several laptops to come together: what was withdrawn, what is unsettled, what was handed out.

use super::EditError;
use super::change::not_there;
use crate::model::{EntryId, Keyed, NoteId, Pack, Part, Session, Sound, Unsettled, Withdrawn};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A change of what several laptops share.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum TogetherEdit {
    /// Marks a note as withdrawn, after it was removed.
    Withdraw(Withdrawn),
    /// Takes the mark off a note that was withdrawn.
    Unwithdraw(NoteId),
    /// Keeps another value to be settled.
    Keep(Unsettled),
    /// Lets go of another value: it is settled.
    LetGo(EntryId),
    /// Makes the session a table pack, or the whole workshop.
    Pack(Option<Pack>),
}

impl TogetherEdit {
    pub(super) fn apply(self, session: &mut Session) -> Result<Self, EditError> {
        match self {
            Self::Withdraw(withdrawn) => {
                let note = withdrawn.note;
                add(session, withdrawn, |session| &mut session.withdrawn)?;
                Ok(Self::Unwithdraw(note))
            }
            Self::Unwithdraw(note) => {
                let gone = session.withdrawn.remove(&note).ok_or_else(|| not_there::<Withdrawn>(&note))?;
                Ok(Self::Withdraw(Arc::unwrap_or_clone(gone)))
            }
            Self::Keep(unsettled) => {
                let id = unsettled.id;
                add(session, unsettled, |session| &mut session.unsettled)?;
                Ok(Self::LetGo(id))
            }
            Self::LetGo(id) => {
                let gone = session.unsettled.remove(&id).ok_or_else(|| not_there::<Unsettled>(&id))?;
                Ok(Self::Keep(Arc::unwrap_or_clone(gone)))
            }
            Self::Pack(pack) => {
                if let Some(pack) = pack.as_ref().filter(|pack| !session.tables.contains(&pack.table)) {
                    return Err(not_there::<crate::model::Table>(&pack.table));
                }
                let before = std::mem::replace(&mut session.pack, pack.map(Arc::new));
                Ok(Self::Pack(before.map(Arc::unwrap_or_clone)))
            }
        }
    }
}

fn add<E: Sound>(session: &mut Session, entity: E, all: fn(&mut Session) -> &mut Keyed<E>) -> Result<(), EditError> {
    let id = entity.id();
    if all(session).contains(&id) {
        return Err(EditError::AlreadyThere { what: E::name(), id: id.to_string() });
    }
    entity.sound_in(session)?;
    all(session).insert(entity);
    Ok(())
}

/// The edits that let go of everything unsettled about something that is to be removed.
pub(super) fn let_go(session: &Session, of: &Part) -> Vec<super::Edit> {
    let unsettled = session.unsettled.iter().filter(|unsettled| unsettled.of == *of);
    unsettled.map(|unsettled| super::Edit::Together(TogetherEdit::LetGo(unsettled.id))).collect()
}
