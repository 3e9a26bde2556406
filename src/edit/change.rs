//! The three things that can be done to any entity: add it, remove it, set one of its values.

use super::{EditError, MergeKey};
use crate::model::{Entity, Fault, Keyed, Session, Sound};
use serde::{Deserialize, Serialize};
use smol_str::ToSmolStr as _;
use std::fmt::Debug;

/// One value of an entity, by name: setting it gives back the value that was there.
pub trait Field<E>: Clone + PartialEq + Debug {
    /// Puts the value in and returns what was there.
    fn put(self, entity: &mut E) -> Self;
    /// Which value it is: the field's name in the file.
    fn name(&self) -> &'static str;
    /// What is typed letter by letter with it, if anything is, so that the letters of one go make one step of undo.
    fn typed(&self) -> Option<&'static str>;
}

/// An entity that edits can add, remove and change.
pub trait Area: Sound + PartialEq + Debug {
    /// Its values.
    type Field: Field<Self>;

    /// Where the session keeps them.
    fn all(session: &Session) -> &Keyed<Self>;
    /// Where the session keeps them, to be changed.
    fn all_mut(session: &mut Session) -> &mut Keyed<Self>;
    /// What refers to it, in words, so that it cannot be removed: "3 notes".
    fn in_use(id: &Self::Id, session: &Session) -> Option<InUse>;
}

/// What refers to something that was to be removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InUse {
    /// What refers: "note".
    pub by: &'static str,
    /// How many of them.
    pub count: usize,
}

impl InUse {
    /// Counts those of `by` for which `refers` holds.
    pub(super) fn count<'a, E: Entity + 'a>(by: impl Iterator<Item = &'a E>, refers: impl Fn(&E) -> bool) -> Option<Self> {
        match by.filter(|entity| refers(entity)).count() {
            0 => None,
            count => Some(Self { by: E::name(), count }),
        }
    }
}

/// A change of one entity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(
    serialize = "E: Serialize, E::Id: Serialize, E::Field: Serialize",
    deserialize = "E: Deserialize<'de>, E::Id: Deserialize<'de>, E::Field: Deserialize<'de>"
))]
pub enum Change<E: Area> {
    /// Adds one; it must be whole and its id new.
    Add(Box<E>),
    /// Removes one; nothing may refer to it any more.
    Remove(E::Id),
    /// Sets one value of one.
    Set(E::Id, E::Field),
}

impl<E: Area> Change<E> {
    /// Checks, changes, and returns the reverse; changes nothing where it fails.
    pub(super) fn apply(self, session: &mut Session) -> Result<Self, EditError> {
        match self {
            Self::Add(entity) => {
                let id = entity.id();
                if E::all(session).contains(&id) {
                    return Err(EditError::AlreadyThere { what: E::name(), id: id.to_string() });
                }
                entity.sound_in(session)?;
                E::all_mut(session).insert(*entity);
                Ok(Self::Remove(id))
            }
            Self::Remove(id) => {
                if let Some(InUse { by, count }) = E::in_use(&id, session) {
                    return Err(EditError::InUse { what: E::name(), id: id.to_string(), by, count });
                }
                let gone = E::all_mut(session).remove(&id).ok_or_else(|| not_there::<E>(&id))?;
                Ok(Self::Add(Box::new(std::sync::Arc::unwrap_or_clone(gone))))
            }
            Self::Set(id, field) => {
                let mut entity = E::all(session).get(&id).cloned().ok_or_else(|| not_there::<E>(&id))?;
                let before = field.put(&mut entity);
                entity.sound_in(session)?;
                E::all_mut(session).insert(entity);
                Ok(Self::Set(id, before))
            }
        }
    }

    /// Changes by which one entity takes on other values at once.
    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::Set(id, field) => field.typed().map(|field| MergeKey { what: E::name(), id: id.to_smolstr(), field }),
            _ => None,
        }
    }
}

/// Changes one entity in a way that its fields cannot say, and checks it.
pub(super) fn change<E: Area, R>(
    id: &E::Id,
    session: &mut Session,
    how: impl FnOnce(&mut E) -> Result<R, EditError>,
) -> Result<R, EditError> {
    let mut entity = E::all(session).get(id).cloned().ok_or_else(|| not_there::<E>(id))?;
    let done = how(&mut entity)?;
    entity.sound_in(session)?;
    E::all_mut(session).insert(entity);
    Ok(done)
}

/// Puts one into a list at a place, which must be there.
pub(super) fn put_at<T>(list: &mut Vec<T>, place: usize, one: T) -> Result<(), EditError> {
    if place > list.len() {
        return Err(EditError::NoSuchPlace { place });
    }
    list.insert(place, one);
    Ok(())
}

pub(super) fn not_there<E: Entity>(id: &E::Id) -> EditError {
    EditError::NotThere { what: E::name(), id: id.to_string() }
}

impl From<Fault> for EditError {
    fn from(fault: Fault) -> Self {
        Self::Unsound(fault)
    }
}

/// Declares the values of an entity: one variant each, with its type and the field that it stands for.
/// Those marked `@typed` are typed letter by letter; `@typed(words_of)` where only some of their values hold typed words: the
/// function says which words of which value.
macro_rules! fields {
    ($(#[$doc:meta])* $name:ident of $entity:ty { $($(#[$variant_doc:meta])* $(@$typed:ident $(($words:path))?)? $variant:ident($ty:ty) = $field:ident,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[doc = concat!("Sets `", stringify!($field), "`.")] $variant($ty),)*
        }

        impl $crate::edit::Field<$entity> for $name {
            fn put(self, entity: &mut $entity) -> Self {
                match self {
                    $(Self::$variant(value) => Self::$variant(std::mem::replace(&mut entity.$field, value)),)*
                }
            }

            fn name(&self) -> &'static str {
                match self {
                    $(Self::$variant(_) => stringify!($field),)*
                }
            }

            fn typed(&self) -> Option<&'static str> {
                match self {
                    $(Self::$variant(_value) => fields!(@typed _value, $field $(, $typed $(, $words)?)?),)*
                }
            }
        }
    };
    (@typed $value:ident, $field:ident, typed, $words:path) => { $words($value) };
    (@typed $value:ident, $field:ident, typed) => { Some(stringify!($field)) };
    (@typed $value:ident, $field:ident) => { None };
}
pub(super) use fields;
