//! Settling what two laptops changed in two ways: keep what the session says, or take the other value.

use super::change::{Area, not_there};
use super::{
    AboutField, AgendaEdit, Change, Edit, EditError, Field, NextStepEdit, NextStepField, NoteEdit, PeopleEdit, RecordEdit, SessionEdit,
    TableField, TogetherEdit, ToldField,
};
use crate::model::{EntryId, Part, Session, Unsettled};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// Both values of something unsettled, each as the edit that sets it. Where several things stand in one value (people at a table, updates
/// of a step, acronyms), they hold only the one that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Both {
    /// What the session says.
    pub ours: Edit,
    /// The other value.
    pub other: Edit,
}

impl Both {
    /// Both values of what is unsettled; none where what it is of was deleted.
    ///
    /// # Errors
    /// [`EditError::OtherNotUnderstood`].
    pub fn of(session: &Session, unsettled: &Unsettled) -> Result<Option<Self>, EditError> {
        let Values { ours, other, .. } = match values(session, unsettled) {
            Err(EditError::NotThere { .. }) => return Ok(None),
            values => values?,
        };
        Ok(Some(Self { ours, other }))
    }
}

/// Settles by what the session says: the other value is let go of.
#[must_use]
pub const fn keep_ours(unsettled: EntryId) -> Edit {
    Edit::Together(TogetherEdit::LetGo(unsettled))
}

/// Settles by the other value, which takes the place of what the session says.
///
/// # Errors
/// Where it is not unsettled any more, what it is of was deleted, or this version does not understand it.
pub fn take_other(session: &Session, unsettled: EntryId) -> Result<Edit, EditError> {
    let entry = session.unsettled.get(&unsettled).ok_or_else(|| not_there::<Unsettled>(&unsettled))?;
    Ok(Edit::several([values(session, entry)?.whole, keep_ours(unsettled)]))
}

/// What of two values stands in the session and what takes its place.
struct Values {
    ours: Edit,
    other: Edit,
    /// The other value put into all that the field holds.
    whole: Edit,
}

impl Values {
    fn map<E: Area>(session: &Session, id: &E::Id, other: &str, edit: impl Fn(Change<E>) -> Edit) -> Result<Self, EditError>
    where
        E::Field: DeserializeOwned + Graft,
    {
        let other: E::Field = read(other)?;
        let mut entity = E::all(session).get(id).cloned().ok_or_else(|| not_there::<E>(id))?;
        let now = other.clone().put(&mut entity);
        let set = |field| edit(Change::Set(id.clone(), field));
        Ok(Self { ours: set(now.like(&other)), whole: set(now.with(&other)), other: set(other) })
    }
}

fn read<T: DeserializeOwned>(other: &str) -> Result<T, EditError> {
    serde_json::from_str(other).map_err(|_| EditError::OtherNotUnderstood)
}

fn values(session: &Session, unsettled: &Unsettled) -> Result<Values, EditError> {
    let other = unsettled.other.as_str();
    let agenda = |change| Edit::Agenda(AgendaEdit::Item(change));
    let step = |change| Edit::NextSteps(NextStepEdit::Step(change));
    match &unsettled.of {
        Part::About => {
            let other: AboutField = read(other)?;
            let now = other.clone().put(&mut session.about.as_ref().clone());
            let set = |field| Edit::Session(SessionEdit::About(field));
            Ok(Values { ours: set(now.like(&other)), whole: set(now.with(&other)), other: set(other) })
        }
        Part::Told => {
            let other: ToldField = read(other)?;
            let now = other.clone().put(&mut session.told.as_ref().clone());
            let set = |field| Edit::Session(SessionEdit::Told(field));
            Ok(Values { ours: set(now), whole: set(other.clone()), other: set(other) })
        }
        Part::Acronyms => {
            let other: BTreeMap<String, String> = read(other)?;
            let (ours, whole) = (same_keys(&session.acronyms, &other), overlaid(&session.acronyms, &other));
            let set = |acronyms| Edit::Session(SessionEdit::Acronyms(acronyms));
            Ok(Values { ours: set(ours), whole: set(whole), other: set(other) })
        }
        Part::Group(key) => Values::map(session, key, other, |change| Edit::People(PeopleEdit::Group(change))),
        Part::Format(key) => Values::map(session, key, other, |change| Edit::People(PeopleEdit::Format(change))),
        Part::Item(id) => Values::map(session, id, other, agenda),
        Part::Table(id) => Values::map(session, id, other, Edit::Tables),
        Part::Theme(key) => Values::map(session, key, other, Edit::Themes),
        Part::Note(id) => Values::map(session, id, other, |change| Edit::Notes(NoteEdit::Note(change))),
        Part::NextStep(id) => Values::map(session, id, other, step),
        Part::Paragraph(id) => Values::map(session, id, other, Edit::WriteUp),
        Part::Decision(id) => Values::map(session, id, other, |change| Edit::Record(RecordEdit::Decision(change))),
        Part::Concern(id) => Values::map(session, id, other, |change| Edit::Record(RecordEdit::Concern(change))),
        Part::SheetAnswer(id) => Values::map(session, id, other, |change| Edit::Record(RecordEdit::SheetAnswer(change))),
        Part::SavedFilter(id) => Values::map(session, id, other, Edit::Filters),
        Part::Sending(id) => Values::map(session, id, other, |change| Edit::Record(RecordEdit::Sending(change))),
    }
}

/// How another value goes into what the field holds now.
trait Graft: Clone {
    /// The value as it is now, but for what `other` says.
    fn with(&self, other: &Self) -> Self {
        let _ = self;
        other.clone()
    }
    /// What the value as it is now says of what `other` says.
    fn like(&self, other: &Self) -> Self {
        let _ = other;
        self.clone()
    }
}

impl Graft for super::GroupField {}
impl Graft for super::FormatField {}
impl Graft for super::ItemField {}
impl Graft for super::ThemeField {}
impl Graft for super::NoteField {}
impl Graft for super::ParagraphField {}
impl Graft for super::DecisionField {}
impl Graft for super::ConcernField {}
impl Graft for super::SendingField {}
impl Graft for super::SavedFilterField {}
impl Graft for super::SheetAnswerField {
    fn with(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Who(now), Self::Who(other)) => Self::Who(overlaid(now, other)),
            _ => other.clone(),
        }
    }

    fn like(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Who(now), Self::Who(other)) => Self::Who(same_keys(now, other)),
            _ => self.clone(),
        }
    }
}

impl Graft for AboutField {
    fn with(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Purpose(now), Self::Purpose(other)) => {
                let mut purpose = now.clone();
                purpose.sentence.clone_from(&other.sentence);
                Self::Purpose(purpose)
            }
            _ => other.clone(),
        }
    }

    fn like(&self, _: &Self) -> Self {
        match self {
            Self::Purpose(now) => Self::Purpose(crate::model::Purpose { sentence: now.sentence.clone(), signed_up: Vec::new() }),
            _ => self.clone(),
        }
    }
}

impl Graft for TableField {
    fn with(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::People(now), Self::People(other)) => Self::People(overlaid(now, other)),
            _ => other.clone(),
        }
    }

    fn like(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::People(now), Self::People(other)) => Self::People(same_keys(now, other)),
            _ => self.clone(),
        }
    }
}

impl Graft for NextStepField {
    fn with(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Updates(now), Self::Updates(others)) => {
                let mut updates = now.clone();
                for other in others {
                    match updates.iter_mut().find(|update| update.id == other.id) {
                        Some(update) => *update = other.clone(),
                        None => updates.push(other.clone()),
                    }
                }
                Self::Updates(updates)
            }
            _ => other.clone(),
        }
    }

    fn like(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Updates(now), Self::Updates(others)) => {
                let are_other = |id| others.iter().any(|other| other.id == id);
                Self::Updates(now.iter().filter(|update| are_other(update.id)).cloned().collect())
            }
            _ => self.clone(),
        }
    }
}

fn overlaid<K: Ord + Clone, V: Clone>(now: &BTreeMap<K, V>, other: &BTreeMap<K, V>) -> BTreeMap<K, V> {
    now.iter().chain(other).map(|(key, value)| (key.clone(), value.clone())).collect()
}

fn same_keys<K: Ord + Clone, V: Clone>(now: &BTreeMap<K, V>, other: &BTreeMap<K, V>) -> BTreeMap<K, V> {
    now.iter().filter(|(key, _)| other.contains_key(*key)).map(|(key, value)| (key.clone(), value.clone())).collect()
}
