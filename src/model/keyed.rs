//! Collections that a snapshot shares instead of copying.

use imbl::OrdMap;
use imbl::ordmap::DiffItem;
use serde::de::{self, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

/// Something that a session holds many of: it knows its own id and where it stands in the file and on the screen.
pub trait Entity: Clone {
    /// What it is called.
    type Id: Ord + Clone + fmt::Display;
    /// What it is sorted by ahead of its id.
    type Order<'a>: Ord
    where
        Self: 'a;

    /// What it is, in a word or two, for messages: "note".
    fn name() -> &'static str;
    /// Its own id.
    fn id(&self) -> Self::Id;
    /// Its place among its like.
    fn order(&self) -> Self::Order<'_>;
}

/// One difference between two collections.
#[derive(Debug, Clone, Copy)]
pub enum Changed<'a, E> {
    /// One that was not there before.
    Added(&'a Arc<E>),
    /// One that is not there any more.
    Removed(&'a Arc<E>),
    /// One that is different now.
    Updated {
        /// What it was.
        was: &'a Arc<E>,
        /// What it is.
        now: &'a Arc<E>,
    },
}

impl<'a, E> Changed<'a, E> {
    /// What was there before, and what is there now.
    #[must_use]
    pub const fn both(self) -> (Option<&'a Arc<E>>, Option<&'a Arc<E>>) {
        match self {
            Self::Added(now) => (None, Some(now)),
            Self::Removed(was) => (Some(was), None),
            Self::Updated { was, now } => (Some(was), Some(now)),
        }
    }
}

/// How many of one kind are different between two states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// How many are not there any more.
    pub fewer: usize,
    /// How many were not there before.
    pub more: usize,
    /// How many say something else.
    pub changed: usize,
}

impl Tally {
    /// How many that are in all.
    #[must_use]
    pub const fn all(self) -> usize {
        self.fewer + self.more + self.changed
    }
}

/// Entities by id. A clone shares everything with its original; changing one entity copies that entity and a few nodes
/// of the tree, whatever the size of the whole.
///
/// In the file it is a list of entities in their order.
#[derive(Clone)]
pub struct Keyed<E: Entity>(OrdMap<E::Id, Arc<E>>);

impl<E: Entity> Keyed<E> {
    /// The one with this id.
    #[must_use]
    pub fn get(&self, id: &E::Id) -> Option<&E> {
        self.0.get(id).map(Arc::as_ref)
    }

    /// The one with this id, to be kept beyond a change of the session.
    #[must_use]
    pub fn shared(&self, id: &E::Id) -> Option<&Arc<E>> {
        self.0.get(id)
    }

    /// Whether there is one with this id.
    #[must_use]
    pub fn contains(&self, id: &E::Id) -> bool {
        self.0.contains_key(id)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, by id: the cheapest way to see each once.
    pub fn iter(&self) -> impl Iterator<Item = &E> {
        self.0.values().map(Arc::as_ref)
    }

    /// All of them in their order, ties broken by id. Sorts: ask once a revision where there may be many.
    #[must_use]
    pub fn in_order(&self) -> Vec<&Arc<E>> {
        let mut all: Vec<&Arc<E>> = self.0.values().collect();
        all.sort_unstable_by(|one, other| one.order().cmp(&other.order()).then_with(|| one.id().cmp(&other.id())));
        all
    }

    /// Whether both share the very same data, so that nothing can differ. False may still be equal.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.0.ptr_eq(&other.0)
    }

    /// What is different from how it was `before`, by id. Parts that both share are passed over, so that after an edit this costs
    /// little whatever the size of the whole.
    pub fn changes_since<'a>(&'a self, before: &'a Self) -> impl Iterator<Item = Changed<'a, E>>
    where
        E: PartialEq,
    {
        before.0.diff(&self.0).map(|item| match item {
            DiffItem::Add(_, now) => Changed::Added(now),
            DiffItem::Remove(_, was) => Changed::Removed(was),
            DiffItem::Update { old: (_, was), new: (_, now) } => Changed::Updated { was, now },
        })
    }

    /// How many are different from how it was `before`, at the cost of [`Keyed::changes_since`].
    #[must_use]
    pub fn tally_since(&self, before: &Self) -> Tally
    where
        E: PartialEq,
    {
        let mut tally = Tally::default();
        for change in self.changes_since(before) {
            match change {
                Changed::Added(_) => tally.more += 1,
                Changed::Removed(_) => tally.fewer += 1,
                Changed::Updated { .. } => tally.changed += 1,
            }
        }
        tally
    }

    /// Puts one in, in place of the one with the same id, which is returned.
    pub fn insert(&mut self, entity: E) -> Option<Arc<E>> {
        self.0.insert(entity.id(), Arc::new(entity))
    }

    /// Puts one in that is shared with another collection, in place of the one with the same id, which is returned.
    pub fn insert_shared(&mut self, entity: Arc<E>) -> Option<Arc<E>> {
        self.0.insert(entity.id(), entity)
    }

    /// Takes one out.
    pub fn remove(&mut self, id: &E::Id) -> Option<Arc<E>> {
        self.0.remove(id)
    }

    /// The one with this id, to be changed; it is copied first where a snapshot shares it. Its id must stay.
    pub fn get_mut(&mut self, id: &E::Id) -> Option<&mut E> {
        self.0.get_mut(id).map(Arc::make_mut)
    }
}

impl<E: Entity> Default for Keyed<E> {
    fn default() -> Self {
        Self(OrdMap::new())
    }
}

impl<E: Entity + PartialEq> PartialEq for Keyed<E> {
    fn eq(&self, other: &Self) -> bool {
        self.is_same(other)
            || (self.len() == other.len() && self.0.values().zip(other.0.values()).all(|(a, b)| Arc::ptr_eq(a, b) || a == b))
    }
}

impl<E: Entity + fmt::Debug> fmt::Debug for Keyed<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<E: Entity> FromIterator<E> for Keyed<E> {
    fn from_iter<I: IntoIterator<Item = E>>(entities: I) -> Self {
        Self(entities.into_iter().map(|entity| (entity.id(), Arc::new(entity))).collect())
    }
}

impl<E: Entity + Serialize> Serialize for Keyed<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.in_order().into_iter().map(Arc::as_ref))
    }
}

impl<'de, E: Entity + Deserialize<'de>> Deserialize<'de> for Keyed<E> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct List<E>(PhantomData<E>);
        impl<'de, E: Entity + Deserialize<'de>> Visitor<'de> for List<E> {
            type Value = Keyed<E>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(say!("model-list-expected"))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Keyed<E>, A::Error> {
                let mut keyed = Keyed::default();
                while let Some(entity) = list.next_element::<E>()? {
                    let id = entity.id();
                    if keyed.insert(entity).is_some() {
                        return Err(de::Error::custom(say!("model-there-twice", what = E::name(), id = id.to_string())));
                    }
                }
                Ok(keyed)
            }
        }
        deserializer.deserialize_seq(List(PhantomData))
    }
}

/// Whether a value is its type's default, which the file leaves out.
#[must_use]
pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
