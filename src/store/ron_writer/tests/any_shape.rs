//! Property: whatever serde can describe is read back equal, in both layouts, on the lines it was promised.

use std::collections::BTreeMap;

use proptest::{collection::vec, option, prelude::*};
use serde::{Deserialize, Serialize};

use super::{read, ron, ron_with};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Rich {
    text: String,
    signed: i64,
    unsigned: u64,
    real: f64,
    small: f32,
    letter: char,
    flag: bool,
    unit: (),
    marker: Marker,
    pair: (String, i8),
    wrapped: Wrapped,
    twin: Twin,
    nested: Option<Option<Option<Choice>>>,
    choices: Vec<Choice>,
    maps: BTreeMap<String, BTreeMap<i16, Option<Choice>>>,
    by_choice: BTreeMap<Named, Vec<u8>>,
    boxed: Option<Box<Rich>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    left_away: Vec<u8>,
    #[serde(flatten)]
    flattened: Flattened,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Marker;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Wrapped(Option<String>);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Twin(u8, Vec<Choice>);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Flattened {
    inside: Option<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
enum Named {
    None,
    Some,
    #[serde(rename = "not-now")]
    NotNow,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Choice {
    None,
    Unit,
    Some(Option<u8>),
    Newtype(String),
    Inner(Box<Choice>),
    Tuple(i32, Option<Option<bool>>),
    Fields { said: Option<String>, numbers: Vec<i64> },
    Empty {},
}

fn any_choice() -> impl Strategy<Value = Choice> {
    let leaf = prop_oneof![
        Just(Choice::None),
        Just(Choice::Unit),
        Just(Choice::Empty {}),
        option::of(any::<u8>()).prop_map(Choice::Some),
        ".*".prop_map(Choice::Newtype),
        (any::<i32>(), option::of(option::of(any::<bool>()))).prop_map(|(number, deep)| Choice::Tuple(number, deep)),
        (option::of(any::<String>()), vec(any::<i64>(), 0..4)).prop_map(|(said, numbers)| Choice::Fields { said, numbers }),
    ];
    leaf.prop_recursive(3, 6, 1, |inner| inner.prop_map(|choice| Choice::Inner(Box::new(choice))))
}

fn any_named() -> impl Strategy<Value = Named> {
    prop_oneof![Just(Named::None), Just(Named::Some), Just(Named::NotNow)]
}

fn number() -> impl Strategy<Value = f64> {
    use proptest::num::f64::{INFINITE, NEGATIVE, NORMAL, POSITIVE, SUBNORMAL, ZERO};
    POSITIVE | NEGATIVE | NORMAL | SUBNORMAL | ZERO | INFINITE
}

fn small_number() -> impl Strategy<Value = f32> {
    use proptest::num::f32::{INFINITE, NEGATIVE, NORMAL, POSITIVE, SUBNORMAL, ZERO};
    POSITIVE | NEGATIVE | NORMAL | SUBNORMAL | ZERO | INFINITE
}

prop_compose! {
    fn any_rich()(
        (text, letter, flag) in any::<(String, char, bool)>(),
        (signed, unsigned) in any::<(i64, u64)>(),
        (real, small) in (number(), small_number()),
        pair in any::<(String, i8)>(),
        wrapped in option::of(any::<String>()),
        twin in (any::<u8>(), vec(any_choice(), 0..3)),
        nested in option::of(option::of(option::of(any_choice()))),
        choices in vec(any_choice(), 0..5),
        maps in proptest::collection::btree_map(
            any::<String>(),
            proptest::collection::btree_map(any::<i16>(), option::of(any_choice()), 0..3),
            0..3,
        ),
        by_choice in proptest::collection::btree_map(any_named(), vec(any::<u8>(), 0..3), 0..3),
        left_away in vec(any::<u8>(), 0..2),
        inside in option::of(any::<u8>()),
    ) -> Rich {
        Rich {
            text, signed, unsigned, real, small, letter, flag, pair, nested, choices, maps, by_choice, left_away,
            unit: (), marker: Marker, wrapped: Wrapped(wrapped), twin: Twin(twin.0, twin.1), boxed: None,
            flattened: Flattened { inside },
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_value_reads_back_equal(outer in any_rich(), inner in any_rich()) {
        let value = Rich { boxed: Some(Box::new(inner)), ..outer };
        for text in [ron(&value), ron_with(&value, &["Choice"]), ron_with(&value, &["Rich"])] {
            prop_assert_eq!(&read::<Rich>(&text), &value, "{}", text);
        }
    }

    #[test]
    fn one_line_means_one_line_for_every_editor(choices in vec(any_choice(), 1..5)) {
        let text = ron_with(&choices, &["Choice"]);
        let breaks = |c: char| matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
        let lines = text.split(breaks).count();
        prop_assert!(lines == 1 || lines == choices.len() + 2, "{}", text);
    }

    #[test]
    fn any_text_reads_back_equal(text in any::<String>(), characters in vec(any::<char>(), 0..40)) {
        prop_assert_eq!(&read::<String>(&ron(&text)), &text);
        let mixed: String = characters.into_iter().collect();
        prop_assert_eq!(&read::<String>(&ron(&mixed)), &mixed);
    }
}
