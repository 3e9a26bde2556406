//! What a merge has to give, found another way: sessions are taken apart into a map of texts, place by place, and compared.
//! Nothing here knows how the merge is done.

use saltaire::model::{Session, Unsettled, joined_set};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Collection and id.
type Thing = (String, String);

/// A session taken apart.
#[derive(Default)]
pub struct Flat {
    things: BTreeMap<Thing, Parts>,
    unsettled: Vec<Unsettled>,
    text: String,
    /// The notes that one that was withdrawn had joined with each other: they may stay joined without it.
    left_joined: BTreeSet<String>,
}

/// One thing taken apart.
#[derive(Default, Clone, PartialEq, Debug)]
struct Parts {
    /// Values by the name of their field, or its name and a key.
    values: BTreeMap<String, Value>,
    /// Elements of lists, by the name of the field and what they say, and how many of each.
    elements: BTreeMap<(String, String), usize>,
    /// All that stands in it and is compared elsewhere.
    rest: String,
}

const LISTS: [&str; 12] = [
    "groups",
    "themes",
    "joined_with",
    "not_same_as",
    "answers",
    "matters",
    "partners",
    "stands_on",
    "suggested_by",
    "hosts",
    "signed_up",
    "events",
];
/// Of which nobody is asked which to choose.
const SILENT: [&str; 5] = ["position", "palette_slot", "number", "entered_at", "missing"];
/// Maps of which each key is a value by itself.
const MAPS: [&str; 2] = ["people", "who"];

impl Flat {
    /// Takes a session apart, without the notes that were withdrawn anywhere and all that refers to them.
    pub fn of(session: &Session, withdrawn: &BTreeSet<String>) -> Self {
        let Value::Object(whole) = serde_json::to_value(session).unwrap() else { panic!("a session is a struct") };
        let mut flat = Self { text: Value::from(whole.clone()).to_string(), ..Self::default() };
        for always in ["about", "told", "acronyms"] {
            flat.things.insert((always.to_owned(), String::new()), Parts::default());
        }
        let gone = session.notes.iter().filter(|note| withdrawn.contains(&note.id.to_string()));
        flat.left_joined = gone.flat_map(|note| joined_set(&session.notes, note.id)).map(|note| note.id.to_string()).collect();
        let is_withdrawn = |unsettled: &&Unsettled| !withdrawn.contains(unsettled.of.to_string().trim_start_matches("notes/"));
        flat.unsettled = session.unsettled.iter().filter(is_withdrawn).cloned().collect();
        for (collection, all) in whole {
            match all {
                Value::Object(fields) if collection != "pack" => flat.take_apart((collection, String::new()), fields),
                Value::Array(things) if collection != "withdrawn" && collection != "unsettled" => {
                    for thing in things {
                        let Value::Object(mut fields) = thing else { panic!("a thing is a struct") };
                        let id = fields.remove("id").or_else(|| fields.remove("key")).unwrap();
                        flat.take_apart((collection.clone(), id.as_str().unwrap().to_owned()), fields);
                    }
                }
                _ => {}
            }
        }
        flat.things.retain(|(collection, id), _| collection != "notes" || !withdrawn.contains(id));
        for parts in flat.things.values_mut() {
            parts.elements.retain(|(field, element), _| {
                !matches!(field.as_str(), "joined_with" | "not_same_as" | "answers" | "stands_on")
                    || !withdrawn.contains(element.trim_matches('"'))
            });
            parts.values.retain(|field, value| field != "missing" || !value.as_str().is_some_and(|note| withdrawn.contains(note)));
        }
        flat
    }

    fn take_apart(&mut self, thing: Thing, fields: serde_json::Map<String, Value>) {
        let mut parts = Parts::default();
        for (field, value) in fields {
            match value {
                Value::Array(list) if LISTS.contains(&field.as_str()) => {
                    list.iter().for_each(|one| *parts.elements.entry((field.clone(), one.to_string())).or_default() += 1);
                }
                Value::Array(updates) if field == "updates" => {
                    parts.rest = Value::from(updates.clone()).to_string();
                    for update in updates {
                        let Value::Object(mut fields) = update else { panic!("an update is a struct") };
                        let id = fields.remove("id").unwrap();
                        self.take_apart(("updates".to_owned(), format!("{}/{}", thing.1, id.as_str().unwrap())), fields);
                    }
                }
                Value::Object(map) if MAPS.contains(&field.as_str()) => {
                    parts.values.extend(map.into_iter().map(|(key, value)| (format!("{field}/{key}"), value)));
                }
                Value::Object(purpose) if field == "purpose" => {
                    parts.values.extend(purpose.get("sentence").filter(|it| **it != "").map(|it| ("purpose".to_owned(), it.clone())));
                    let list = purpose.get("signed_up").and_then(Value::as_array).into_iter().flatten();
                    list.for_each(|one| *parts.elements.entry(("signed_up".to_owned(), one.to_string())).or_default() += 1);
                }
                value => drop(parts.values.insert(field, value)),
            }
        }
        self.things.insert(thing, parts);
    }

    /// Every word that was ever written and stands in it.
    pub fn words(&self) -> BTreeSet<String> {
        let text = self.things.values().flat_map(|parts| {
            let elements = parts.elements.keys().map(|(_, element)| element.clone());
            parts.values.values().map(ToString::to_string).chain(elements)
        });
        let unsettled = self.unsettled.iter().map(|unsettled| unsettled.other.clone());
        text.chain(unsettled).flat_map(|text| words(&text)).collect()
    }

    fn has_unsettled(&self, (collection, id): &Thing, field: &str, other: Option<&Value>) -> bool {
        let (collection, id, field) = match collection.as_str() {
            "updates" => ("next_steps", id.split('/').next().unwrap(), "updates"),
            "acronyms" => ("acronyms", "", "acronyms"),
            _ => (collection.as_str(), id.as_str(), field.split('/').next().unwrap()),
        };
        let of = if id.is_empty() { collection.to_owned() } else { format!("{collection}/{id}") };
        let other = other.map(ToString::to_string).unwrap_or_default();
        // Read and written anew, the keys are in the order in which the other side's are.
        let anew = |text: &str| serde_json::from_str::<Value>(text).map_or_else(|_| text.to_owned(), |value| value.to_string());
        self.unsettled.iter().any(|it| it.of.to_string() == of && it.field == field && anew(&it.other).contains(&other))
    }
}

/// The words (w1, w2...) in a text.
fn words(text: &str) -> Vec<String> {
    let runs = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    let is_word = |run: &&str| run.strip_prefix('w').is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
    runs.filter(is_word).map(str::to_owned).collect()
}

impl Parts {
    /// Whether it is as it was, but for what is not listed any more.
    fn only_lost(&self, base: &Self) -> bool {
        let same = |one: &Self, other: &Self| {
            let is_free = |name: &str| name.contains('/') || name == "number";
            let is_lost = |name: &str| matches!(name, "missing" | "group") && self.values.get(name).is_none_or(Value::is_null);
            let in_other = |(name, value): (&String, &Value)| is_free(name) || is_lost(name) || other.values.get(name) == Some(value);
            one.values.iter().all(in_other)
        };
        let people = |parts: &Self| -> BTreeMap<String, Value> {
            parts.values.iter().filter(|(name, _)| name.contains('/')).map(|(name, value)| (name.clone(), value.clone())).collect()
        };
        let before = people(base);
        let lossy = ["groups", "themes", "joined_with", "not_same_as", "answers", "matters", "stands_on"];
        let elements = |parts: &Self| -> Vec<((String, String), usize)> {
            let kept = parts.elements.iter().filter(|((field, _), _)| !lossy.contains(&field.as_str()));
            kept.map(|(element, count)| (element.clone(), *count)).collect()
        };
        self.rest == base.rest
            && same(self, base)
            && same(base, self)
            && people(self).iter().all(|(name, value)| before.get(name) == Some(value))
            && elements(self) == elements(base)
            && self.elements.iter().all(|(element, count)| base.elements.get(element).is_some_and(|before| before >= count))
    }
}

/// The four that are compared.
pub struct Oracle {
    pub base: Option<Flat>,
    pub mine: Flat,
    pub theirs: Flat,
    pub merged: Flat,
}

impl Oracle {
    /// Everything that is not as it has to be.
    pub fn complaints(&self) -> Vec<String> {
        let mut wrong = Vec::new();
        let all: BTreeSet<&Thing> = self.mine.things.keys().chain(self.theirs.things.keys()).chain(self.merged.things.keys()).collect();
        for thing in all {
            let is = self.merged.things.get(thing);
            let before = self.base.as_ref().and_then(|base| base.things.get(thing));
            match (self.mine.things.get(thing), self.theirs.things.get(thing)) {
                (Some(mine), Some(theirs)) => match is {
                    Some(is) => self.compare(thing, before, mine, theirs, is, &mut wrong),
                    None => wrong.push(format!("{thing:?} is on both sides and gone")),
                },
                (Some(only), None) | (None, Some(only)) => self.compare_only(thing, before, only, is, &mut wrong),
                (None, None) => wrong.push(format!("{thing:?} is on neither side")),
            }
        }
        let before = self.base.as_ref().map(Flat::words).unwrap_or_default();
        let (mut written, there) = (self.mine.words(), self.merged.words());
        written.extend(self.theirs.words());
        wrong.extend(written.iter().filter(|word| !before.contains(*word) && !there.contains(*word)).map(|word| format!("{word} is lost")));
        wrong.extend(there.iter().filter(|word| !written.contains(*word)).map(|word| format!("{word} is back from nowhere")));
        wrong
    }

    /// One thing that only one side has.
    fn compare_only(&self, thing: &Thing, before: Option<&Parts>, only: &Parts, is: Option<&Parts>, wrong: &mut Vec<String>) {
        let step = || ("next_steps".to_owned(), thing.1.split('/').next().unwrap().to_owned());
        if thing.0 == "updates" && !(self.mine.things.contains_key(&step()) && self.theirs.things.contains_key(&step())) {
            // The step that it is of is on one side only, and stays or goes as a whole.
            if is.is_some() != self.merged.things.contains_key(&step()) {
                wrong.push(format!("{thing:?} is not where its step is"));
            }
            return;
        }
        let untouched = before.is_some_and(|before| only.only_lost(before));
        match is {
            None if untouched => {}
            None => wrong.push(format!("{thing:?} was new or changed on one side, and is gone")),
            Some(is) => {
                let is_needed = self.merged.text.matches(&format!("\"{}\"", thing.1)).count() > 1;
                if untouched && !is_needed {
                    wrong.push(format!("{thing:?} was deleted and untouched, and is there"));
                }
                for (name, value) in only.values.iter().filter(|(name, _)| *name != "number") {
                    if is.values.get(name) != Some(value) && !self.is_mended(thing, name, is) {
                        wrong.push(format!("{thing:?}: {name} is {:?}, not {value}", is.values.get(name)));
                    }
                }
                for element in only.elements.keys().filter(|(field, _)| field != "joined_with" && field != "not_same_as") {
                    if !is.elements.contains_key(element) {
                        wrong.push(format!("{thing:?}: {element:?} is gone"));
                    }
                }
            }
        }
    }

    fn compare(&self, thing: &Thing, before: Option<&Parts>, mine: &Parts, theirs: &Parts, is: &Parts, wrong: &mut Vec<String>) {
        let nothing = Parts::default();
        let names: BTreeSet<&String> = mine.values.keys().chain(theirs.values.keys()).chain(is.values.keys()).collect();
        for name in names {
            let [m, t, now] = [mine, theirs, is].map(|parts| parts.values.get(name));
            // Where nothing is known of how it was, no side left it as it was; but of what has keys of its own, a side can lack one.
            let is_key = name.contains('/') || thing.0 == "acronyms";
            let was = before.map(|before| before.values.get(name));
            let (m_changed, t_changed) = (was != Some(m), was != Some(t));
            let right = match (m_changed, t_changed) {
                _ if m == t => now == m,
                (false, true) => now == t,
                (true, false) => now == m,
                (false, false) => false,
                (true, true) if is_key && (m.is_none() || t.is_none()) => now == m.or(t),
                _ if thing.0 == "updates" && self.merged.has_unsettled(thing, name, None) => now == m || now == t,
                (true, true) if SILENT.contains(&name.as_str()) => now == m || now == t || name == "number",
                (true, true) => {
                    (now == m && self.merged.has_unsettled(thing, name, t)) || (now == t && self.merged.has_unsettled(thing, name, m))
                }
            };
            let renumbered = name == "number" && (before.is_none() || m_changed || t_changed);
            if !right && !renumbered && !self.is_mended(thing, name, is) {
                wrong.push(format!("{thing:?}: {name} is {now:?}; was {was:?}, mine {m:?}, theirs {t:?}"));
            }
        }
        let before = before.unwrap_or(&nothing);
        let elements: BTreeSet<_> = mine.elements.keys().chain(theirs.elements.keys()).chain(is.elements.keys()).collect();
        for element in elements {
            let [was, m, t, now] = [before, mine, theirs, is].map(|parts| parts.elements.get(element).copied().unwrap_or(0));
            let right = match (m == was, t == was) {
                (true, _) => now == t,
                (_, true) => now == m,
                _ => now >= m.min(t) && now <= m.max(t),
            };
            let parted = (element.0 == "joined_with" || element.0 == "not_same_as") && now == 0 && was > 0;
            let was_joined = |note: &str| [&self.mine, &self.theirs].iter().any(|side| side.left_joined.contains(note));
            let left_joined = element.0 == "joined_with" && was_joined(&thing.1) && was_joined(element.1.trim_matches('"'));
            if !right && !parted && !left_joined {
                wrong.push(format!("{thing:?}: {element:?} is there {now} times; was {was}, mine {m}, theirs {t}"));
            }
        }
    }

    /// Whether a value gave way so that the whole holds, in one of the two ways there are.
    fn is_mended(&self, thing: &Thing, name: &str, is: &Parts) -> bool {
        match name {
            "planned_minutes" => is.values.get(name) == is.values.get("least_minutes") && self.merged.has_unsettled(thing, name, None),
            "parent" => is.values.get(name).is_none_or(Value::is_null),
            _ => false,
        }
    }
}
