//! Nothing that anybody said leaves in a pack: a marker stands in every text of a session that has every field, and only those of a
//! few texts, listed here, are found in what is handed out.

use super::{Wanted, hand_out};
use crate::model::{EntryId, Session};
use crate::store;
use jiff::Timestamp;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// Has every field and every choice; a test beside it holds that.
const EVERYTHING: &str = include_str!("../store/versions/golden/version-1.ron");

/// The texts that go along, by where they stand.
const GOES_ALONG: &[&str] = &[
    "about/place",
    "about/time_zone",
    "about/title",
    "agenda/decided",
    "agenda/open",
    "agenda/questions",
    "agenda/title",
    "groups/name",
    "tables/name",
    "told/how_to_say_no",
    "told/wording",
];
/// What goes along besides where the themes do.
const WITH_THEMES: &[&str] = &["themes/meaning", "themes/name", "themes/not_meaning", "themes/suggested_by"];

/// Every text in a value: the way to it, and where it stands in words.
fn texts(value: &Value, pointer: &str, place: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(_) => found.push((pointer.to_owned(), place.trim_start_matches('/').to_owned())),
        Value::Array(list) => list.iter().enumerate().for_each(|(at, one)| texts(one, &format!("{pointer}/{at}"), place, found)),
        Value::Object(map) => map.iter().for_each(|(key, one)| texts(one, &format!("{pointer}/{key}"), &format!("{place}/{key}"), found)),
        _ => {}
    }
}

/// The session with a marker in every free text, and where each marker stands.
fn marked(shape: u8) -> (Session, Vec<String>) {
    let mut session = store::read::<Session>(EVERYTHING.as_bytes(), Path::new("everything.ron")).unwrap().document;
    session.pack = None;
    let mut value = serde_json::to_value(&session).unwrap();
    let mut found = Vec::new();
    texts(&value, "", "", &mut found);
    let mut places = Vec::new();
    for (pointer, place) in found {
        let marker = match shape {
            0 => format!("Qz {}, secret", places.len()),
            1 => format!("Why, they said, Qz {},\nand left", places.len()),
            _ => format!("\"Qz {}, \\ 'quoted'\"", places.len()),
        };
        let before = std::mem::replace(value.pointer_mut(&pointer).unwrap(), Value::String(marker));
        // Ids, dates and choices are no free texts.
        if serde_json::from_value::<Session>(value.clone()).is_ok() {
            places.push(place);
        } else {
            *value.pointer_mut(&pointer).unwrap() = before;
        }
    }
    (serde_json::from_value(value).unwrap(), places)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]
    #[test]
    fn only_what_is_needed_at_the_table_is_in_its_pack(shape in 0..3u8, at in 0..3usize, themes in any::<bool>()) {
        let (session, places) = marked(shape);
        prop_assert!(places.len() > 60, "{}", places.len());
        let tables = session.tables.in_order();
        let table = tables[at % tables.len()].clone();
        let wanted = Wanted { id: EntryId::from_random(1), table: table.id, themes, now: Timestamp::UNIX_EPOCH };
        let pack = hand_out(&session, wanted).unwrap();
        let file = String::from_utf8(store::write(&pack).unwrap()).unwrap();
        let is_in = |number: &usize| file.contains(&format!("Qz {number},"));
        let found: BTreeSet<&str> = (0..places.len()).filter(is_in).map(|number| places[number].as_str()).collect();
        let expected: BTreeSet<&str> = GOES_ALONG.iter().chain(if themes { WITH_THEMES } else { &[] }).copied().collect();
        prop_assert_eq!(found, expected);
        let names: Vec<&str> = tables.iter().filter(|other| other.id != table.id).map(|other| other.name.as_str()).collect();
        for other in pack.tables.iter() {
            prop_assert!(!names.contains(&other.name.as_str()), "another table's name");
        }
        prop_assert_eq!(pack.tables.len(), 1);
    }
}
