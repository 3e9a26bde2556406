//! Merging one thing field by field.

use super::three::{Picked, in_one_order, list, map, pick, pick_by, says_nothing};
use super::{Side, entities::Merges};
use crate::edit::{Area, Field};
use crate::model::{Part, StepUpdate, Unsettled};
use serde::Serialize;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// One thing on both sides and, where it is known, as it was.
pub(super) struct Fields<'a, E> {
    pub(super) base: Option<&'a E>,
    pub(super) mine: &'a E,
    pub(super) theirs: &'a E,
    /// What it is.
    pub(super) of: Part,
    /// The side that is a pack and of which it is not known what it was handed out with: what it lacks it never had.
    pub(super) pack: Option<Side>,
    /// Where values go that lose.
    pub(super) found: &'a mut Vec<Unsettled>,
}

impl<'a, E> Fields<'a, E> {
    fn pick<T: PartialEq + Serialize + 'a>(&self, get: impl Fn(&'a E) -> &'a T, order: impl FnOnce(&T, &T) -> Ordering) -> Picked<'a, T> {
        let (mine, theirs) = (get(self.mine), get(self.theirs));
        match self.pack {
            Some(Side::Mine) if says_nothing(mine) => Picked::One(theirs),
            Some(Side::Theirs) if says_nothing(theirs) => Picked::One(mine),
            _ => pick_by(self.base.map(get), mine, theirs, order),
        }
    }

    /// A value whose loser is to be settled.
    pub(super) fn value<T: PartialEq + Clone + Serialize + 'a, F: Field<E> + Serialize>(
        &mut self,
        get: impl Fn(&'a E) -> &'a T,
        field: impl Fn(T) -> F,
    ) -> T {
        self.value_by(get, field, super::three::by_content)
    }

    /// A value whose loser is to be settled, with an order that says which of two wins: the greater.
    pub(super) fn value_by<T: PartialEq + Clone + Serialize + 'a, F: Field<E> + Serialize>(
        &mut self,
        get: impl Fn(&'a E) -> &'a T,
        field: impl Fn(T) -> F,
        order: impl FnOnce(&T, &T) -> Ordering,
    ) -> T {
        let picked = self.pick(get, order);
        if let Picked::Both { winner, other } = picked {
            self.lost(&field(winner.clone()), &field(other.clone()));
        }
        picked.winner().clone()
    }

    /// A value of which nobody needs to know that another lost: a place, a colour.
    pub(super) fn quietly<T: PartialEq + Clone + Serialize + 'a>(&self, get: impl Fn(&'a E) -> &'a T) -> T {
        self.pick(get, super::three::by_content).winner().clone()
    }

    /// A list of things that matter each by itself.
    pub(super) fn list<T: PartialEq + Clone + Serialize + 'a>(&self, get: impl Fn(&'a E) -> &'a Vec<T>) -> Vec<T> {
        list(self.base.map(|base| get(base).as_slice()), get(self.mine), get(self.theirs))
    }

    /// A map of things that matter each by itself; what loses is to be settled, alone in a map.
    pub(super) fn map<K: Ord + Clone + 'a, V: PartialEq + Clone + Serialize + 'a, F: Field<E> + Serialize>(
        &mut self,
        get: impl Fn(&'a E) -> &'a BTreeMap<K, V>,
        field: impl Fn(BTreeMap<K, V>) -> F,
    ) -> BTreeMap<K, V> {
        let mut lost = Vec::new();
        let merged = map(self.base.map(&get), get(self.mine), get(self.theirs), |key, winner, other| {
            let alone = |value: &V| field(BTreeMap::from([(key.clone(), value.clone())]));
            lost.push((alone(winner), alone(other)));
        });
        lost.iter().for_each(|(winner, other)| self.lost(winner, other));
        merged
    }

    /// The updates of a step, each field by field; an update whose fields clash is to be settled as a whole.
    pub(super) fn updates<F: Field<E> + Serialize>(
        &mut self,
        get: impl Fn(&'a E) -> &'a Vec<StepUpdate>,
        field: impl Fn(Vec<StepUpdate>) -> F,
    ) -> Vec<StepUpdate> {
        let (base, mine, theirs) = (self.base.map(&get), get(self.mine), get(self.theirs));
        if mine == theirs || base == Some(theirs) {
            return mine.clone();
        }
        if base == Some(mine) {
            return theirs.clone();
        }
        let lists = [base.map_or(&[][..], Vec::as_slice), mine, theirs];
        if lists.iter().any(|list| list.iter().enumerate().any(|(at, one)| list.iter().skip(at + 1).any(|it| it.id == one.id))) {
            // Ids that a hand edit gave twice tell nothing apart.
            return list(base.map(Vec::as_slice), mine, theirs);
        }
        let find = |list: &'a [StepUpdate], id| list.iter().find(|update| update.id == id);
        let merged = |id| match (find(lists[1], id), find(lists[2], id)) {
            (Some(mine), Some(theirs)) => Some(update(find(lists[0], id), mine, theirs)),
            (one, other) => one.or(other).filter(|it| find(lists[0], id) != Some(it)).map(|it| (it.clone(), None)),
        };
        let ids = |list: &[StepUpdate]| list.iter().map(|update| update.id).filter(|id| merged(*id).is_some()).collect();
        let mut updates = Vec::new();
        for (update, lost) in in_one_order(ids(mine), ids(theirs)).into_iter().filter_map(merged) {
            lost.into_iter().for_each(|lost| self.lost(&field(vec![update.clone()]), &field(vec![lost])));
            updates.push(update);
        }
        updates
    }

    /// Keeps a value that lost, to be settled.
    fn lost<F: Field<E> + Serialize>(&mut self, winner: &F, other: &F) {
        self.found.push(unsettled(self.of.clone(), winner, other));
    }
}

/// A value that lost, to be settled.
pub(super) fn unsettled<E, F: Field<E> + Serialize>(of: Part, winner: &F, other: &F) -> Unsettled {
    Unsettled::new(of, other.name(), &json(winner), json(other))
}

/// A value in the form in which [`Unsettled`] keeps it.
pub(super) fn json<F: Serialize>(field: &F) -> String {
    // Whatever a field holds can be written: its maps have texts as keys.
    serde_json::to_string(field).unwrap_or_default()
}

/// Merges one update: by its fields, or where those clash the whole of it, and then what lost comes with it.
fn update(base: Option<&StepUpdate>, mine: &StepUpdate, theirs: &StepUpdate) -> (StepUpdate, Option<StepUpdate>) {
    macro_rules! merged {
        ($($field:ident),*) => {{
            $(let $field = pick(base.map(|it| &it.$field), &mine.$field, &theirs.$field);)*
            let clashes = $(matches!($field, Picked::Both { .. }) ||)* false;
            (StepUpdate { id: mine.id, $($field: $field.winner().clone()),* }, clashes)
        }};
    }
    match (merged!(date, stage, words, organisation, told_attendees), pick(None, mine, theirs)) {
        ((_, true), Picked::Both { winner, other }) => (winner.clone(), Some(other.clone())),
        ((merged, _), _) => (merged, None),
    }
}

/// Merges one thing of a collection.
pub(super) fn merged<E: Merges + Area>(base: Option<&E>, mine: &E, theirs: &E, pack: Option<Side>, found: &mut Vec<Unsettled>) -> E {
    E::merged(Fields { base, mine, theirs, of: E::part(&mine.id()), pack, found })
}
