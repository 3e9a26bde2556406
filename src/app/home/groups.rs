//! The groups that a new session expects, with how many of each.

use crate::model::{GroupKey, Position, Session, SpeakerGroup};
use crate::words::reading::{self, Unread};

/// A group of people, and how many of it are expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpectedGroup {
    /// Its key in the template; none: the person added it.
    pub key: Option<GroupKey>,
    /// What it is called.
    pub name: String,
    /// How many are expected, as typed.
    pub people: String,
}

impl ExpectedGroup {
    /// How many are expected; `None`: not known yet.
    ///
    /// # Errors
    /// Where what is typed is no number.
    pub fn count(&self) -> Result<Option<u32>, Unread> {
        reading::number(&self.people)
    }
}

/// The groups of a template, with what was typed for those before; groups that the person added stay.
pub(super) fn of_template(template: &Session, before: &[ExpectedGroup]) -> Vec<ExpectedGroup> {
    let typed = |key: &GroupKey| before.iter().find(|group| group.key.as_ref() == Some(key)).map(|group| group.people.clone());
    let groups = template.groups.in_order().into_iter().map(|group| ExpectedGroup {
        key: Some(group.key.clone()),
        name: group.name.clone(),
        people: typed(&group.key).unwrap_or_default(),
    });
    groups.chain(before.iter().filter(|group| group.key.is_none()).cloned()).collect()
}

/// Adds a group of this name, once; says where it is. None where there is no name.
pub(super) fn add(groups: &mut Vec<ExpectedGroup>, name: &str) -> Option<usize> {
    let name = name.trim();
    if name.is_empty() {
        return None;
    }
    let there = groups.iter().position(|group| group.name.to_lowercase() == name.to_lowercase());
    Some(there.unwrap_or_else(|| {
        groups.push(ExpectedGroup { key: None, name: name.to_owned(), people: String::new() });
        groups.len() - 1
    }))
}

/// Says in the session how many of each group were asked to come.
pub(super) fn invite(session: &mut Session, groups: &[ExpectedGroup]) {
    for expected in groups {
        let people = expected.count().ok().flatten();
        if let Some(group) = expected.key.as_ref().and_then(|key| session.groups.get_mut(key)) {
            group.invited = people;
        } else if expected.key.is_none() {
            let key = GroupKey::from_name(&expected.name, |key| session.groups.contains(key));
            let position = Position::between(session.groups.in_order().last().map(|last| &last.position), None);
            let mut group = SpeakerGroup::new(key, position, expected.name.as_str());
            group.invited = people;
            session.groups.insert(group);
        }
    }
}
