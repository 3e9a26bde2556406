//! Every text of a session, read off its form in JSON.

use super::wording::Wordings;
use crate::model::{Entity, Keyed, NoteId, Part, Session, SheetAnswer, joined_set, one_of_each_set};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Takes words out, and writes down where they stood.
struct Cleaner<'a> {
    wordings: &'a Wordings,
    places: BTreeSet<Part>,
}

/// A session without these notes and without the words, and where those stood besides.
pub(super) fn taken_out(session: &Session, notes: &BTreeSet<NoteId>, wordings: &Wordings) -> (Session, BTreeSet<Part>) {
    let is_joined = |id: &NoteId| {
        notes.iter().filter_map(|gone| session.notes.get(gone)).any(|gone| gone.joined_with.contains(id) || gone.not_same_as.contains(id))
    };
    let answers = |ids: &[NoteId]| ids.iter().any(|id| notes.contains(id));
    let mut rest = session.clone();
    remove(&mut rest, notes);
    let mut it = Cleaner { wordings, places: BTreeSet::new() };
    // Every field by name: a new one does not compile until it is cleaned here.
    let Session {
        id,
        about,
        told,
        acronyms,
        groups,
        formats,
        agenda,
        tables,
        themes,
        notes,
        next_steps,
        write_up,
        decisions,
        concerns,
        sent,
        sheet_answers,
        withdrawn,
        unsettled,
        pack,
    } = rest;
    let cleaned = Session {
        id,
        about: it.shared(about, Part::About),
        told: it.shared(told, Part::Told),
        acronyms: it.shared(acronyms, Part::Acronyms),
        groups: it.all(groups, |group| (Part::Group(group.key.clone()), false)),
        formats: it.all(formats, |format| (Part::Format(format.key.clone()), false)),
        agenda: it.all(agenda, |item| (Part::Item(item.id), false)),
        tables: it.all(tables, |table| (Part::Table(table.id), false)),
        themes: it.all(themes, |theme| (Part::Theme(theme.key.clone()), false)),
        notes: it.all(notes, |note| (Part::Note(note.id), is_joined(&note.id))),
        // What belongs to the notes is told by the session as it was: here nothing refers to them any more.
        next_steps: it.all(next_steps, |step| {
            let was = session.next_steps.get(&step.id);
            (Part::NextStep(step.id), was.is_some_and(|was| answers(&was.answers)))
        }),
        write_up: it.all(write_up, |paragraph| {
            let was = session.write_up.get(&paragraph.id);
            (Part::Paragraph(paragraph.id), was.is_some_and(|was| answers(&was.stands_on)))
        }),
        decisions: it.all(decisions, |decision| (Part::Decision(decision.id), false)),
        concerns: it.all(concerns, |concern| (Part::Concern(concern.id), false)),
        sent: it.all(sent, |sending| (Part::Sending(sending.id), false)),
        sheet_answers: it.all(sheet_answers, |answer| {
            let was = session.sheet_answers.get(&answer.id);
            (Part::SheetAnswer(answer.id), was.is_some_and(|was| was.missing.is_some_and(|note| answers(&[note]))))
        }),
        withdrawn: it.all(withdrawn, |gone| (Part::Note(gone.note), false)),
        unsettled: it.all(unsettled, |unsettled| (unsettled.of.clone(), false)),
        pack: pack.map(|pack| it.shared(pack, Part::About)),
    };
    (cleaned, it.places)
}

/// Removes notes with everything that refers to them, whether or not the session is sound.
fn remove(session: &mut Session, gone: &BTreeSet<NoteId>) {
    let sets: BTreeSet<Vec<NoteId>> =
        gone.iter().map(|note| joined_set(&session.notes, *note).iter().map(|note| note.id).collect()).collect();
    for note in gone {
        session.notes.remove(note);
    }
    let lose = |ids: &mut Vec<NoteId>| ids.retain(|id| !gone.contains(id));
    let refers = |ids: &[NoteId]| ids.iter().any(|id| gone.contains(id));
    let notes: Vec<_> =
        session.notes.iter().filter(|note| refers(&note.joined_with) || refers(&note.not_same_as)).map(|note| note.id).collect();
    for note in notes {
        if let Some(note) = session.notes.get_mut(&note) {
            lose(&mut note.joined_with);
            lose(&mut note.not_same_as);
        }
    }
    // Those that a note joined with each other stay joined.
    for set in sets {
        let left: Vec<NoteId> = set.into_iter().filter(|note| !gone.contains(note)).collect();
        for pair in one_of_each_set(&session.notes, &left).windows(2) {
            let [one, other] = pair else { continue };
            for (note, with) in [(one, *other), (other, *one)] {
                if let Some(note) = session.notes.get_mut(note) {
                    note.joined_with.push(with);
                    note.joined_with.sort_unstable();
                }
            }
        }
    }
    let steps: Vec<_> = session.next_steps.iter().filter(|step| refers(&step.answers)).map(|step| step.id).collect();
    steps.iter().for_each(|id| session.next_steps.get_mut(id).into_iter().for_each(|step| lose(&mut step.answers)));
    let paragraphs: Vec<_> = session.write_up.iter().filter(|paragraph| refers(&paragraph.stands_on)).map(|it| it.id).collect();
    paragraphs.iter().for_each(|id| session.write_up.get_mut(id).into_iter().for_each(|it| lose(&mut it.stands_on)));
    let missing = |answer: &&SheetAnswer| answer.missing.is_some_and(|note| gone.contains(&note));
    let sheets: Vec<_> = session.sheet_answers.iter().filter(missing).map(|answer| answer.id).collect();
    sheets.iter().for_each(|id| session.sheet_answers.get_mut(id).into_iter().for_each(|answer| answer.missing = None));
    let is_about = |of: &Part| matches!(of, Part::Note(note) if gone.contains(note));
    let unsettled: Vec<_> = session.unsettled.iter().filter(|unsettled| is_about(&unsettled.of)).map(|unsettled| unsettled.id).collect();
    for id in unsettled {
        session.unsettled.remove(&id);
    }
}

impl Cleaner<'_> {
    fn shared<T: Serialize + DeserializeOwned>(&mut self, value: Arc<T>, part: Part) -> Arc<T> {
        match self.cleaned(value.as_ref(), false) {
            Some(cleaned) => {
                self.places.insert(part);
                Arc::new(cleaned)
            }
            None => value,
        }
    }

    /// Cleans a collection; `part` says what one is called and whether it belongs to the notes.
    fn all<E>(&mut self, mut all: Keyed<E>, part: impl Fn(&E) -> (Part, bool)) -> Keyed<E>
    where
        E: Entity + Serialize + DeserializeOwned,
    {
        let mut changed = Vec::new();
        for entity in all.iter() {
            let (part, belongs) = part(entity);
            if let Some(cleaned) = self.cleaned(entity, belongs).filter(|cleaned| cleaned.id() == entity.id()) {
                self.places.insert(part);
                changed.push(cleaned);
            }
        }
        for cleaned in changed {
            all.insert(cleaned);
        }
        all
    }

    /// A value without the words; none where they are not in it.
    fn cleaned<T: Serialize + DeserializeOwned>(&self, value: &T, belongs: bool) -> Option<T> {
        if self.wordings.is_empty() {
            return None;
        }
        // Everything in a session can be written: its maps have texts as keys.
        let json = serde_json::to_value(value).ok()?;
        let count = self.without(&json, belongs, |_| true).1;
        if count == 0 {
            return None;
        }
        // What is an id, a date or a sort of something does not read back with other words in it, and stays.
        let reads = |which: &BTreeSet<usize>| {
            let changed = self.without(&json, belongs, |at| which.contains(&at)).0;
            let read: T = serde_json::from_value(changed.clone()).ok()?;
            (serde_json::to_value(&read).ok()? == changed).then_some(read)
        };
        let all: BTreeSet<usize> = (0..count).collect();
        if let Some(read) = reads(&all) {
            return Some(read);
        }
        let texts: BTreeSet<usize> = all.into_iter().filter(|at| reads(&BTreeSet::from([*at])).is_some()).collect();
        if texts.is_empty() { None } else { reads(&texts) }
    }

    /// The value with those texts replaced that `which` names by their number, and how many there are.
    fn without(&self, value: &Value, belongs: bool, which: impl Fn(usize) -> bool) -> (Value, usize) {
        let mut at = 0;
        let changed = changed(value, &mut |text| {
            let replaced = replaced(text, self.wordings, belongs)?;
            at += 1;
            which(at - 1).then_some(replaced)
        });
        (changed, at)
    }
}

/// A value with every text and every key of a map changed that `change` gives another for.
fn changed(value: &Value, change: &mut impl FnMut(&str) -> Option<String>) -> Value {
    match value {
        Value::String(text) => Value::String(change(text).unwrap_or_else(|| text.clone())),
        Value::Array(values) => Value::Array(values.iter().map(|value| changed(value, change)).collect()),
        Value::Object(map) => {
            let entries = map.iter().map(|(key, value)| (change(key).unwrap_or_else(|| key.clone()), changed(value, change)));
            Value::Object(entries.collect::<BTreeMap<_, _>>().into_iter().collect())
        }
        other => other.clone(),
    }
}

/// A text without the words, which may itself be JSON, as a value is that is unsettled; none where they are not in it.
fn replaced(text: &str, wordings: &Wordings, belongs: bool) -> Option<String> {
    json_without(text, wordings).or_else(|| wordings.replaced(text, belongs))
}

/// As [`super::Erasure::erased_json`].
pub(super) fn json_without(json: &str, wordings: &Wordings) -> Option<String> {
    if !json.trim_start().starts_with(['{', '[', '"']) {
        return None;
    }
    let value: Value = serde_json::from_str(json).ok()?;
    let mut is_changed = false;
    let changed = changed(&value, &mut |text| {
        let without = replaced(text, wordings, true);
        is_changed |= without.is_some();
        without
    });
    is_changed.then(|| changed.to_string())
}
