//! Programs whose exports are known by their columns.

use super::cells::Cells;
use super::columns::{LOOKED_AT, said_in};
use super::{Known, Meaning};
use std::collections::BTreeSet;

/// The columns of our own CSV export that stand before its themes, in order.
const OWN: [(&str, Meaning); 10] = [
    ("text", Meaning::Text),
    ("reference", Meaning::Reference),
    ("table", Meaning::Table),
    ("item", Meaning::Item),
    ("time", Meaning::Time),
    ("group", Meaning::Group),
    ("words", Meaning::Words),
    ("kind", Meaning::Kind),
    ("quote", Meaning::Quote),
    ("starred", Meaning::Starred),
];

/// A program that made a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recognised {
    /// Our own export.
    Own,
    /// Comments of Polis.
    Polis,
    /// Highlights of Taguette: a row a tag, so that rows of one id are one note.
    Taguette,
    /// Answers to a form of Microsoft Forms: a row a person, a column a question.
    Forms,
    /// Sticky notes of Miro.
    Miro,
    /// A retrospective of Parabol.
    Parabol,
}

impl Recognised {
    /// The program that names its columns so; names are folded.
    pub(super) fn by(header: &[String]) -> Option<Self> {
        let has = |name: &str| header.iter().any(|column| column == name);
        let has_all = |names: &[&str]| names.iter().all(|name| has(name));
        if header.len() >= OWN.len() && OWN.iter().zip(header).all(|((name, _), column)| column == name) {
            Some(Self::Own)
        } else if (has("comment-body") || has("comment-text")) && (has("agrees") || has("disagrees") || has("moderated")) {
            Some(Self::Polis)
        } else if has_all(&["id", "document", "tag", "content"]) {
            Some(Self::Taguette)
        } else if has_all(&["start-time", "completion-time"]) && (has("id") || has("email")) {
            Some(Self::Forms)
        } else if has_all(&["reflectiongroup", "content"]) && (has("prompt") || has("discussionthread")) {
            Some(Self::Parabol)
        } else if has("frame") && header.iter().any(|column| MIRO_TEXT.contains(&column.as_str())) {
            Some(Self::Miro)
        } else {
            None
        }
    }
}

/// What the column of the sticky notes' words can be called.
const MIRO_TEXT: [&str; 7] = ["sticky-note", "sticky-notes", "sticky-note-text", "text", "content", "title", "plain-text"];

/// What the columns of a program are taken for.
pub(super) fn meanings(source: Recognised, header: &[String], rows: &[Cells], known: &Known) -> Vec<Meaning> {
    let by_name = |names: &[(&str, Meaning)]| -> Vec<Meaning> {
        let meaning = |column: &String| names.iter().find(|(name, _)| name == column).map_or(Meaning::Ignored, |(_, meaning)| *meaning);
        header.iter().map(meaning).collect()
    };
    match source {
        Recognised::Own => (0..header.len()).map(|at| OWN.get(at).map_or(Meaning::Theme, |(_, meaning)| *meaning)).collect(),
        Recognised::Polis => {
            let text = if header.iter().any(|name| name == "comment-body") { "comment-body" } else { "comment-text" };
            by_name(&[(text, Meaning::Text), ("author-id", Meaning::Private), ("author", Meaning::Private), ("pid", Meaning::Private)])
        }
        Recognised::Taguette => {
            let document = header.iter().position(|name| name == "document").unwrap_or_default();
            let names = || said_in(rows, document).map(super::values::document_name);
            // A document is a table's transcript, unless it is called as an agenda item.
            let is_item = !names().any(|name| known.has_table(name)) && names().any(|name| known.has_item(name));
            let document = if is_item { Meaning::Item } else { Meaning::Table };
            by_name(&[("content", Meaning::Text), ("id", Meaning::Highlight), ("document", document), ("tag", Meaning::ThemeNamed)])
        }
        Recognised::Forms => forms(header, rows),
        Recognised::Parabol => by_name(&[
            ("content", Meaning::Text),
            ("author", Meaning::Private),
            ("reflectiongroup", Meaning::ThemeNamed),
            ("prompt", Meaning::Item),
        ]),
        Recognised::Miro => {
            let text = MIRO_TEXT.into_iter().find(|name| header.iter().any(|column| column == name)).unwrap_or_default();
            let frame = header.iter().position(|name| name == "frame").unwrap_or_default();
            let is_item = said_in(rows, frame).any(|name| known.has_item(name));
            let frame = if is_item { Meaning::Item } else { Meaning::Table };
            let people = ["author", "created-by", "modified-by", "last-modified-by", "creator", "owner", "assignee", "user"];
            let people = people.into_iter().map(|name| (name, Meaning::Private));
            let rest = [(text, Meaning::Text), ("frame", frame), ("tags", Meaning::Themes), ("tag", Meaning::ThemeNamed)];
            by_name(&people.chain(rest).collect::<Vec<_>>())
        }
    }
}

/// What Forms writes about the answers, before and after the questions.
const ABOUT_ANSWERS: [&str; 8] =
    ["id", "start-time", "completion-time", "last-modified-time", "language", "total-points", "quiz-feedback", "grade-posted-time"];

fn forms(header: &[String], rows: &[Cells]) -> Vec<Meaning> {
    let meaning = |(at, name): (usize, &String)| {
        if asks_who(name) {
            Meaning::Private
        } else if !ABOUT_ANSWERS.contains(&name.as_str())
            && !name.starts_with("points---")
            && !name.starts_with("feedback---")
            && is_free(rows, at)
        {
            Meaning::Text
        } else {
            Meaning::Ignored
        }
    };
    header.iter().enumerate().map(meaning).collect()
}

/// Whether a question asks who someone is or how to reach them.
fn asks_who(name: &str) -> bool {
    const WHOLE: [&str; 9] = ["name", "email", "e-mail", "responders'-email", "full-name", "first-name", "last-name", "surname", "phone"];
    const PARTS: [&str; 9] =
        ["your-name", "e-mail", "email-address", "your-email", "phone-number", "telephone", "postcode", "your-address", "date-of-birth"];
    WHOLE.contains(&name) || PARTS.iter().any(|part| name.contains(part))
}

/// Whether people wrote what they liked, and did not choose from answers: several words, hardly ever the same.
fn is_free(rows: &[Cells], at: usize) -> bool {
    const SEVERAL_WORDS: usize = 4;
    let mut distinct = BTreeSet::new();
    let (mut all, mut long, mut chosen) = (0usize, 0usize, 0usize);
    for cell in said_in(rows, at).take(LOOKED_AT) {
        all += 1;
        distinct.insert(cell.to_lowercase());
        // Several answers that were chosen end with a semicolon each.
        chosen += usize::from(cell.ends_with(';'));
        long += usize::from(cell.split_whitespace().count() >= SEVERAL_WORDS);
    }
    all > 0 && chosen * 2 < all && long > 0 && distinct.len() * 2 > all
}
