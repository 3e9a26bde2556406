//! The difference between two states of a session, as one edit: what a merge, a restored backup or a file read anew brings.

use super::EditError;
use super::change::not_there;
use crate::model::{
    About, AgendaItem, AskedFormat, Changed, Concern, Decision, Entity, Fault, Keyed, NextStep, Note, Pack, Paragraph, SavedFilter,
    Sending, Session, SheetAnswer, Sound, SpeakerGroup, Table, Theme, Told, Unsettled, Withdrawn, is_default,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was put into a collection and what was taken out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(serialize = "E: Serialize, E::Id: Serialize", deserialize = "E: Deserialize<'de>, E::Id: Deserialize<'de>"))]
#[serde(deny_unknown_fields)]
pub struct Changes<E: Entity> {
    /// Those that are new or different, whole, by id.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub put: Vec<Arc<E>>,
    /// The ids of those that are not there any more.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<E::Id>,
}

impl<E: Entity> Default for Changes<E> {
    fn default() -> Self {
        Self { put: Vec::new(), gone: Vec::new() }
    }
}

impl<E: Entity + PartialEq> Changes<E> {
    fn between(before: &Keyed<E>, after: &Keyed<E>) -> Self {
        let mut changes = Self::default();
        for change in after.changes_since(before) {
            match change {
                Changed::Removed(was) => changes.gone.push(was.id()),
                Changed::Added(now) | Changed::Updated { now, .. } => changes.put.push(Arc::clone(now)),
            }
        }
        changes
    }

    fn is_none(&self) -> bool {
        self.put.is_empty() && self.gone.is_empty()
    }

    fn put_into(&self, all: &mut Keyed<E>) -> Result<(), EditError> {
        for id in &self.gone {
            all.remove(id).ok_or_else(|| not_there::<E>(id))?;
        }
        for entity in &self.put {
            all.insert_shared(Arc::clone(entity));
        }
        Ok(())
    }
}

/// Whether a session is the whole workshop or a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    /// The whole workshop.
    Whole,
    /// A table pack.
    Pack(Pack),
}

/// Declares the difference with a field for each of a session's, so that none can be forgotten.
macro_rules! difference {
    (values { $($(#[$value_doc:meta])* $value:ident: $type:ty,)* } collections { $($(#[$doc:meta])* $all:ident: $entity:ty,)* }) => {
        /// The difference between two states of a session: what is new or different stands in it whole, what is gone by its id.
        #[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        pub struct Difference {
            $($(#[$value_doc])* #[serde(skip_serializing_if = "is_default")] pub $value: Option<Arc<$type>>,)*
            /// Whether it is the whole workshop or a pack, where that is different.
            #[serde(skip_serializing_if = "is_default")]
            pub scope: Option<Scope>,
            $($(#[$doc])* #[serde(skip_serializing_if = "Changes::is_none")] pub $all: Changes<$entity>,)*
        }

        impl Difference {
            /// What makes `after` out of `before`. Costs what is different, not what there is.
            #[must_use]
            pub fn between(before: &Session, after: &Session) -> Self {
                // All fields by name: a new one has to be thought of here.
                let Session { id: _, pack, $($value,)* $($all,)* } = after;
                Self {
                    $($value: (!Arc::ptr_eq(&before.$value, $value) && before.$value != *$value).then(|| Arc::clone($value)),)*
                    scope: (before.pack != *pack).then(|| pack.as_ref().map_or(Scope::Whole, |pack| Scope::Pack(Pack::clone(pack)))),
                    $($all: Changes::between(&before.$all, $all),)*
                }
            }

            fn put_into(&self, session: &mut Session) -> Result<(), EditError> {
                $(if let Some(value) = &self.$value {
                    session.$value = Arc::clone(value);
                })*
                match &self.scope {
                    None => {}
                    Some(Scope::Whole) => session.pack = None,
                    Some(Scope::Pack(pack)) => session.pack = Some(Arc::new(pack.clone())),
                }
                $(self.$all.put_into(&mut session.$all)?;)*
                Ok(())
            }

            fn takes_out(&self) -> bool {
                $(!self.$all.gone.is_empty() ||)* false
            }

            /// The first of what was put in that does not hold.
            fn check_what_is_new(&self, session: &Session) -> Result<(), Fault> {
                $(self.$all.put.iter().try_for_each(|entity| entity.sound_in(session))?;)*
                Ok(())
            }

            /// The first of all that holds no longer, though it did before.
            fn check_all(before: &Session, session: &Session) -> Result<(), Fault> {
                $(still_holds(&before.$all, before, &session.$all, session)?;)*
                Ok(())
            }
        }
    };
}

difference! {
    values {
        /// What, where, when and what for, where it is different.
        about: About,
        /// What people were told and promised, where it is different.
        told: Told,
        /// The acronyms, where they are different.
        acronyms: BTreeMap<String, String>,
    }
    collections {
        /// The groups.
        groups: SpeakerGroup,
        /// The formats.
        formats: AskedFormat,
        /// The agenda.
        agenda: AgendaItem,
        /// The tables.
        tables: Table,
        /// The themes.
        themes: Theme,
        /// The notes.
        notes: Note,
        /// The next steps.
        next_steps: NextStep,
        /// The write-up.
        write_up: Paragraph,
        /// The decisions.
        decisions: Decision,
        /// Who needed someone.
        concerns: Concern,
        /// What was exported.
        sent: Sending,
        /// The rescue sheets that came back.
        sheet_answers: SheetAnswer,
        /// The filters that were saved.
        saved_filters: SavedFilter,
        /// What was withdrawn.
        withdrawn: Withdrawn,
        /// What is unsettled.
        unsettled: Unsettled,
    }
}

fn still_holds<E: Sound>(was: &Keyed<E>, before: &Session, is: &Keyed<E>, session: &Session) -> Result<(), Fault> {
    for entity in is.iter() {
        if let Err(fault) = entity.sound_in(session) {
            // What was at fault already is nothing that this does.
            if was.get(&entity.id()).is_none_or(|it| it.sound_in(before).is_ok()) {
                return Err(fault);
            }
        }
    }
    Ok(())
}

impl Difference {
    /// Whether there is none.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    pub(super) fn apply(self, session: &mut Session) -> Result<Self, EditError> {
        let before = session.clone();
        let done = self.put_into(session).and_then(|()| self.check(&before, session));
        if let Err(err) = done {
            *session = before;
            return Err(err);
        }
        Ok(Self::between(session, &before))
    }

    fn check(&self, before: &Session, session: &Session) -> Result<(), EditError> {
        self.check_what_is_new(session)?;
        if let Some(pack) = session.pack.as_ref().filter(|pack| !session.tables.contains(&pack.table)) {
            return Err(not_there::<Table>(&pack.table));
        }
        // Whatever stays may refer to what was taken out, and a note to one that was joined with it.
        if self.takes_out() {
            Self::check_all(before, session)?;
        }
        let joined_before = self
            .notes
            .put
            .iter()
            .filter_map(|note| before.notes.get(&note.id))
            .flat_map(|note| note.joined_with.iter().chain(&note.not_same_as));
        for other in joined_before.filter_map(|id| session.notes.get(id)) {
            other.sound_in(session)?;
        }
        Ok(())
    }
}
