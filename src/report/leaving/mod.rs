//! Before something leaves: what in it looks like it names someone, and which short forms it does not spell out.
//!
//! It is a help for whoever sends, not a promise: a name that is a word, or stands at the beginning of a sentence, is not seen.

mod finder;
mod lists;
mod numbers;
mod texts;
mod words;

#[cfg(test)]
mod tests;

pub use finder::Why;
pub use texts::Place;

use super::build::Options;
use crate::insight::fold;
use crate::model::{Audience, Session};
use finder::Finder;
use std::collections::HashMap;
use std::ops::Range;

/// So many places of one finding are kept; how many there are is counted.
pub const MOST_PLACES: usize = 20;
/// So much of a sentence is shown on either side of what was found, in characters.
const AROUND: usize = 70;

/// What should be looked at before something leaves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Leaving {
    /// What looks like it names someone, the surest first, each name once.
    pub names: Vec<Finding>,
    /// Short forms, each once, in the order of letters; also those that the session has a long form for, which is then in the report.
    pub short_forms: Vec<Finding>,
}

/// One name or short form, with where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Why it looks so.
    pub why: Why,
    /// As it is written at the first place.
    pub words: String,
    /// The first places.
    pub places: Vec<Spot>,
    /// How many places there are.
    pub count: usize,
}

/// A place where something was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// What it stands in.
    pub place: Place,
    /// The words around it, on one line.
    pub around: String,
    /// Where in those it is, in bytes.
    pub mark: Range<usize>,
}

/// What one looks for in a list of words that name nobody: case, accents and spaces do not matter.
#[must_use]
pub fn folded(words: &str) -> String {
    fold(words)
}

/// Whether anything is looked for: what the chair gets may hold names, and the tables get back what they said themselves.
#[must_use]
pub fn is_checked(audience: Audience) -> bool {
    audience == Audience::Attendees
}

/// Looks through all that attendees would get; `as_rows` for a table of notes in place of a document.
#[must_use]
pub fn leaving(session: &Session, options: &Options, as_rows: bool) -> Leaving {
    let texts = texts::leaving(session, options, as_rows);
    let plain = texts.iter().map(|text| text.words);
    let finder = Finder::new(texts::known(session).into_iter(), plain);
    let names_nobody = &session.about.names_nobody;
    let (mut found, mut places): (Vec<Finding>, HashMap<(bool, String), usize>) = (Vec::new(), HashMap::new());
    for text in &texts {
        for one in finder.find(text.words) {
            let Some(words) = text.words.get(one.range.clone()) else { continue };
            let key = (one.why == Why::ShortForm, fold(words));
            let at = *places.entry(key).or_insert(found.len());
            if at == found.len() {
                found.push(Finding { why: one.why, words: words.to_owned(), places: Vec::new(), count: 0 });
            }
            let Some(finding) = found.get_mut(at) else { continue };
            finding.why = finding.why.min(one.why);
            finding.count += 1;
            if finding.places.len() < MOST_PLACES {
                finding.places.push(spot(text.place.clone(), text.words, one.range));
            }
        }
    }
    found.retain(|finding| !names_nobody.contains(&fold(&finding.words)));
    let (mut short_forms, mut names): (Vec<Finding>, Vec<Finding>) = found.into_iter().partition(|found| found.why == Why::ShortForm);
    names.sort_by_key(|finding| finding.why);
    short_forms.sort_by(|a, b| a.words.cmp(&b.words));
    Leaving { names, short_forms }
}

/// What stands around something, cut at spaces.
fn spot(place: Place, text: &str, range: Range<usize>) -> Spot {
    let (before, after) = (text.get(..range.start).unwrap_or_default(), text.get(range.end..).unwrap_or_default());
    let from = before.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
    let from = if from == 0 { 0 } else { before.get(from..).and_then(|cut| cut.find(' ')).map_or(from, |space| from + space + 1) };
    let to = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    let to = if to == after.len() { to } else { after.get(..to).and_then(|cut| cut.rfind(' ')).unwrap_or(to) };
    let mut around = String::new();
    if from > 0 {
        around.push('…');
    }
    // A line break is as long as the space that stands for it.
    let on_one_line = |text: &str| text.replace(['\n', '\r', '\t'], " ");
    around.push_str(&on_one_line(before.get(from..).unwrap_or_default()));
    let start = around.len();
    around.push_str(&on_one_line(text.get(range).unwrap_or_default()));
    let end = around.len();
    around.push_str(&on_one_line(after.get(..to).unwrap_or_default()));
    if to < after.len() {
        around.push('…');
    }
    Spot { place, around, mark: start..end }
}
