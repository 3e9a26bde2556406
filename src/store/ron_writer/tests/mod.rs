use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{Layout, WriteError, write_ron};

mod any_shape;

fn ron<T: Serialize + ?Sized>(value: &T) -> String {
    ron_with(value, &[])
}

fn ron_with<T: Serialize + ?Sized>(value: &T, one_line: &[&str]) -> String {
    let mut out = Vec::new();
    write_ron(&mut out, value, Layout { one_line }).unwrap();
    String::from_utf8(out).unwrap()
}

fn read<T: DeserializeOwned>(text: &str) -> T {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(text)
        .unwrap_or_else(|err| panic!("{err} in {text}"))
}

#[track_caller]
fn reads_back<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) -> String {
    let text = ron(value);
    assert_eq!(&read::<T>(&text), value, "{text}");
    text
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Note {
    text: String,
    groups: Vec<String>,
    support: Option<(u32, u32)>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Table {
    name: String,
    notes: Vec<Note>,
}

fn table() -> Table {
    let note = |text: &str| Note { text: text.into(), groups: vec![], support: Some((3, 8)) };
    let tagged = Note { text: "b".into(), groups: vec!["carers".into()], support: None };
    Table { name: "Table 1".into(), notes: vec![note("a"), tagged] }
}

#[test]
fn one_field_a_line_and_one_note_a_line() {
    let expected = r#"(
  name: "Table 1",
  notes: [
    (text: "a", groups: [], support: (3, 8)),
    (text: "b", groups: ["carers"], support: None),
  ],
)"#;
    assert_eq!(ron_with(&table(), &["Note"]), expected);
}

#[test]
fn without_one_line_names_every_field_has_its_line() {
    let expected = r#"(
  name: "Table 1",
  notes: [
    (
      text: "a",
      groups: [],
      support: (3, 8),
    ),
    (
      text: "b",
      groups: ["carers"],
      support: None,
    ),
  ],
)"#;
    assert_eq!(ron(&table()), expected);
    assert_eq!(read::<Table>(expected), table());
}

#[test]
fn every_script_stays_readable() {
    for text in ["सबका साथ", "مرحبا بالعالم", "עִבְרִית", "தமிழ்", "cafe\u{301}", "👩🏽‍⚕️👨‍👩‍👧", "’ – …", "\u{feff}x"]
    {
        assert_eq!(reads_back(&text.to_owned()), format!("\"{text}\""));
    }
}

#[test]
fn line_breaks_and_controls_of_every_kind_are_escaped() {
    let text = "a\nb\r\nc\td\0e\u{1b}f\u{7f}g\u{85}h\u{9f}i\u{2028}j\u{2029}k\"l\\m\u{a0}n";
    let written = reads_back(&text.to_owned());
    let expected = r#""a\nb\r\nc\td\0e\u{1b}f\u{7f}g\u{85}h\u{9f}i\u{2028}j\u{2029}k\"l\\m"#;
    assert_eq!(written, format!("{expected}\u{a0}n\""));
}

#[test]
fn characters_read_back() {
    for character in ['a', '\'', '"', '\\', '\n', '\0', '\u{85}', '\u{2028}', 'ह', '🦀', '\u{301}'] {
        reads_back(&character);
    }
}

#[test]
fn numbers_at_their_limits_read_back() {
    reads_back(&(i64::MIN, i64::MAX, u64::MAX, i8::MIN, u8::MAX, true, false));
    reads_back(&(f64::MAX, f64::MIN_POSITIVE, 5e-324_f64, -0.0_f64, 0.1_f64 + 0.2_f64));
    reads_back(&(f32::MAX, f32::MIN_POSITIVE, 1e-45_f32, 16_777_216_f32, 1e16_f32));
    reads_back(&(f64::INFINITY, f64::NEG_INFINITY, f32::INFINITY));
    assert!(read::<f64>(&ron(&f64::NAN)).is_nan());
}

#[test]
fn numbers_that_the_reader_has_no_type_for_are_refused() {
    let mut out = Vec::new();
    assert!(write_ron(&mut out, &1_u128, Layout::default()).is_err());
    assert!(write_ron(&mut out, &1_i128, Layout::default()).is_err());
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Odd {
    None,
    Some(u8),
    Other,
    #[serde(rename = "r-raw.name+1")]
    Raw,
    #[serde(rename = "9lives")]
    Lives {
        #[serde(rename = "type-of")]
        kind: u8,
    },
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum BareSome {
    Some,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Wrapped(Option<Option<u8>>);

#[test]
fn options_within_options_keep_their_depth() {
    type Three = Option<Option<Option<u8>>>;
    assert_eq!(reads_back::<Three>(&Some(Some(Some(5)))), "5");
    assert_eq!(reads_back::<Three>(&Some(Some(None))), "Some(Some(None))");
    assert_eq!(reads_back::<Three>(&Some(None)), "Some(None)");
    assert_eq!(reads_back::<Three>(&None), "None");
    reads_back(&vec![Some(Wrapped(Some(None))), None, Some(Wrapped(None))]);
    reads_back(&Some(()));
    reads_back(&(Some(Some(1)), Some(None::<u8>), Some(vec![Some(None::<u8>)])));
}

#[test]
fn choices_that_are_named_like_options_read_back() {
    assert_eq!(reads_back(&Some(Odd::None)), "Some(None)");
    assert_eq!(reads_back(&Some(Some(Odd::Some(1)))), "Some(Some(Some(1)))");
    assert_eq!(reads_back(&Some(Odd::Other)), "Other");
    reads_back(&Some(BareSome::Some));
    reads_back(&vec![Odd::None, Odd::Some(3), Odd::Other, Odd::Raw, Odd::Lives { kind: 1 }]);
}

#[test]
fn names_that_are_no_plain_identifiers_are_raw() {
    assert_eq!(ron(&Odd::Raw), "r#r-raw.name+1");
    assert_eq!(ron(&Odd::Lives { kind: 1 }), "r#9lives(r#type-of: 1)");
}

#[test]
fn names_that_no_identifier_can_be_are_refused() {
    #[derive(Serialize)]
    struct Spaced {
        #[serde(rename = "two words")]
        words: u8,
    }
    let mut out = Vec::new();
    let refused = write_ron(&mut out, &Spaced { words: 1 }, Layout::default());
    assert_eq!(refused, Err(WriteError::Name("two words".into())));
}

#[test]
fn lists_fold_only_where_every_element_is_plain_and_short() {
    assert_eq!(reads_back(&vec![1, 2, 3]), "[1, 2, 3]");
    assert_eq!(reads_back(&vec!["a,".to_owned(), " b ".to_owned()]), r#"["a,", " b "]"#);
    assert_eq!(reads_back(&vec![vec![1], vec![]]), "[\n  [1],\n  [],\n]");
    let wide: Vec<String> = (0..12).map(|n| format!("a word {n}")).collect();
    assert_eq!(reads_back(&wide).lines().count(), 14);
    let long: Vec<u32> = (0..1000).collect();
    assert_eq!(reads_back(&long).lines().count(), 1002);
}

#[test]
fn maps_have_one_entry_a_line_and_keys_of_any_kind() {
    let map = std::collections::BTreeMap::from([((1, 'a'), vec![1]), ((2, '\''), vec![])]);
    assert_eq!(reads_back(&map), "{\n  (1, 'a'): [1],\n  (2, '\\''): [],\n}");
    assert_eq!(reads_back(&std::collections::BTreeMap::<u8, u8>::new()), "{}");
}

#[test]
fn bytes_read_back() {
    struct Bytes;
    impl Serialize for Bytes {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let all: Vec<u8> = (0..=255).collect();
            serializer.serialize_bytes(&all)
        }
    }
    struct Reader;
    impl serde::de::Visitor<'_> for Reader {
        type Value = Vec<u8>;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("bytes")
        }
        fn visit_byte_buf<E>(self, bytes: Vec<u8>) -> Result<Vec<u8>, E> {
            Ok(bytes)
        }
    }
    let text = ron(&Bytes);
    let mut reader = ron::Deserializer::from_str(&text).unwrap();
    let read = serde::Deserializer::deserialize_byte_buf(&mut reader, Reader).unwrap();
    assert_eq!(read, (0..=255).collect::<Vec<u8>>());
}

#[test]
fn displayed_values_are_escaped_like_texts() {
    struct Displayed;
    impl std::fmt::Display for Displayed {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("a \"b\"\n")
        }
    }
    impl Serialize for Displayed {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(self)
        }
    }
    assert_eq!(ron(&Displayed), r#""a \"b\"\n""#);
}

#[test]
fn a_megabyte_of_escapes_reads_back_in_linear_time() {
    let text = "\"\\\n".repeat(350_000);
    let started = std::time::Instant::now();
    reads_back(&text);
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}
