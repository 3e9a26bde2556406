//! How a sentence is looked up: `say!("agenda-add-item")`, `say!("count-notes", count = 7)`.
//!
//! The sentences stand in `src/words/<language>/*.ftl`, in Project Fluent's form, which carries plurals and is what translators'
//! tools read. An id begins with the name of the file that it stands in. Tests hold that every id that is asked for is there with just
//! the arguments that it is given, that every sentence is used, and that no text stands outside.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

/// A sentence by its id: `&'static str` without arguments, `String` with them.
macro_rules! say {
    ($id:literal) => {
        $crate::say::plain($id)
    };
    ($id:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::say::with($id, [$((stringify!($name), $crate::say::value($value))),+])
    };
}

/// The files of sentences: their names, which their ids begin with, and what stands in them.
macro_rules! files {
    ($language:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../words/", $language, "/", $name, ".ftl")))),+]
    };
}

/// Whose plurals are used.
const LANGUAGE: &str = "en-GB";
/// British English, in which Saltaire is written and the only language so far. Another is another folder with the same files, and a choice
/// to be made here.
const ENGLISH: &[(&str, &str)] = files!["en-GB":
    "actions", "agenda", "answers", "cli", "clock", "count", "damage", "day", "edits", "elsewhere", "erase", "export", "file", "filter", "giving", "help", "home", "import", "leaving", "library", "merge", "model", "newer", "next-steps",
    "notes", "packs", "palette", "photos", "platform", "projecting", "reading", "recovery", "replace", "report", "rescue-sheet", "reuse", "room", "session", "settings", "settle", "shell", "store", "tables", "themes",
    "time", "versions", "warnings", "widgets", "write-up",
];

#[cfg(test)]
mod tests;

/// The sentences of one language.
struct Sentences {
    bundle: FluentBundle<FluentResource>,
    /// Those without arguments, ready to be shown.
    plain: HashMap<String, &'static str>,
}

impl Sentences {
    fn of(files: &[(&str, &str)]) -> Self {
        let language: LanguageIdentifier = LANGUAGE.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // The marks that isolate an argument's writing direction would stand as boxes in files that are read elsewhere.
        bundle.set_use_isolating(false);
        bundle.set_transform(DISGUISE.get().copied());
        let mut plain = HashMap::new();
        for (_, text) in files {
            // What can be read of a file with a mistake in it is taken; a test finds the mistake.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        for id in files.iter().flat_map(|(_, text)| ids(text)) {
            let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { continue };
            let mut missing = Vec::new();
            let said = bundle.format_pattern(pattern, None, &mut missing);
            if missing.is_empty() {
                // Once a sentence for as long as the program runs.
                plain.insert(id.to_owned(), &*said.into_owned().leak());
            }
        }
        Self { bundle, plain }
    }
}

/// The ids that a file defines: what stands before the first `=` of a line that begins with a letter.
fn ids(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic())).filter_map(|line| {
        let (id, _) = line.split_once('=')?;
        Some(id.trim_end())
    })
}

static DISGUISE: OnceLock<fn(&str) -> Cow<'_, str>> = OnceLock::new();

/// Has every sentence written otherwise, but for its arguments, so that a test of the running program sees what is no sentence.
/// To be asked for before anything is said.
#[doc(hidden)]
pub fn disguise(how: fn(&str) -> Cow<'_, str>) {
    // The first to ask has it.
    let _ = DISGUISE.set(how);
}

fn sentences() -> &'static Sentences {
    static SENTENCES: OnceLock<Sentences> = OnceLock::new();
    SENTENCES.get_or_init(|| Sentences::of(ENGLISH))
}

/// A sentence without arguments; its id where there is none. Ask by [`say!`].
pub(crate) fn plain(id: &'static str) -> &'static str {
    sentences().plain.get(id).copied().unwrap_or(id)
}

/// A sentence with arguments; its id where there is none. Ask by [`say!`].
pub(crate) fn with<const N: usize>(id: &'static str, values: [(&'static str, FluentValue<'_>); N]) -> String {
    let bundle = &sentences().bundle;
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { return id.to_owned() };
    let args: FluentArgs<'_> = values.into_iter().collect();
    let mut missing = Vec::new();
    bundle.format_pattern(pattern, Some(&args), &mut missing).into_owned()
}

/// The language of the sentences, as in `lang="en-GB"`.
pub(crate) const fn language() -> &'static str {
    LANGUAGE
}

/// An argument: text, or a number that a sentence can choose its plural by.
pub(crate) fn value<'a>(value: impl Into<FluentValue<'a>>) -> FluentValue<'a> {
    value.into()
}
