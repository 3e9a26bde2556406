//! Which column holds what: by its name, by the program that made the file, or by hand.

use super::cells::{self, Cells};
use super::sources::{self, Recognised};
use super::{Known, Meaning};

/// The names that columns of comments usually have, the likeliest first. Case does not count; a space or an underscore counts as a hyphen.
pub const TEXT_COLUMNS: [&str; 6] = ["comment-body", "comment_text", "comment", "text", "note", "content"];

/// What the columns of a file that nobody recognises are taken for, by their names.
const USUAL: [(&str, Meaning); 13] = [
    ("table", Meaning::Table),
    ("table-name", Meaning::Table),
    ("item", Meaning::Item),
    ("agenda-item", Meaning::Item),
    ("group", Meaning::Group),
    ("groups", Meaning::Group),
    ("theme", Meaning::ThemeNamed),
    ("themes", Meaning::Themes),
    ("tag", Meaning::ThemeNamed),
    ("tags", Meaning::Themes),
    ("code", Meaning::ThemeNamed),
    ("codes", Meaning::Themes),
    ("time", Meaning::Time),
];

/// A column of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What the file calls it.
    pub name: String,
    /// What it is taken for.
    pub meaning: Meaning,
    /// The begin of the first cell that says anything.
    pub sample: String,
}

/// How many rows are looked at to see what a column holds.
pub(super) const LOOKED_AT: usize = 500;

/// The columns of a table, and the program that made it.
pub(super) fn recognise(header: &[String], rows: &[Cells], known: &Known) -> (Option<Recognised>, Vec<Column>) {
    let folded: Vec<String> = header.iter().map(|name| fold(name)).collect();
    let looked_at = rows.get(..LOOKED_AT).unwrap_or(rows);
    let recognised = Recognised::by(&folded);
    let mut meanings = match recognised {
        Some(recognised) => sources::meanings(recognised, &folded, looked_at, known),
        None => usual(&folded),
    };
    for (at, meaning) in meanings.iter_mut().enumerate() {
        if *meaning != Meaning::Text && are_addresses(looked_at, at) {
            *meaning = Meaning::Private;
        }
    }
    let columns = header.iter().zip(meanings).enumerate();
    let columns = columns.map(|(at, (name, meaning))| Column { name: name.clone(), meaning, sample: sample(looked_at, at) }).collect();
    (recognised, columns)
}

/// In a file that nobody recognises, each column at most is one of these, and the text is one.
fn usual(folded: &[String]) -> Vec<Meaning> {
    let text = text_column(folded);
    let mut meanings = vec![Meaning::Ignored; folded.len()];
    for (at, name) in folded.iter().enumerate() {
        let Some((_, meaning)) = USUAL.iter().find(|(usual, _)| usual == name) else { continue };
        let is_taken = meanings.contains(meaning) && !matches!(meaning, Meaning::Themes | Meaning::ThemeNamed);
        if let Some(here) = meanings.get_mut(at).filter(|_| !is_taken) {
            *here = *meaning;
        }
    }
    if let Some(here) = text.and_then(|at| meanings.get_mut(at)) {
        *here = Meaning::Text;
    }
    meanings
}

/// The column that has the likeliest of the usual names.
fn text_column(folded: &[String]) -> Option<usize> {
    TEXT_COLUMNS.iter().find_map(|name| folded.iter().position(|column| *column == fold(name)))
}

/// Whether a header row names a column of texts.
pub(super) fn names_text(header: &[String]) -> bool {
    let folded: Vec<String> = header.iter().map(|name| fold(name)).collect();
    Recognised::by(&folded).is_some() || text_column(&folded).is_some()
}

/// Whether a text begins with a row of columns' names, one of which is of texts.
pub(super) fn has_known_header(text: &str) -> bool {
    let first = text.trim_start().lines().next().unwrap_or_default();
    let delimiter = char::from(cells::delimiter_of(first));
    let header: Vec<String> = first.split(delimiter).map(|name| name.trim().trim_matches('"').to_owned()).collect();
    names_text(&header) && (header.len() > 1 || header.iter().all(|name| fold(name).starts_with("comment")))
}

/// The column of this very name, or else of this name but for case and hyphens.
pub(super) fn find(columns: &[Column], wanted: &str) -> Option<usize> {
    let exactly = columns.iter().position(|column| column.name.trim() == wanted.trim());
    exactly.or_else(|| columns.iter().position(|column| fold(&column.name) == fold(wanted)))
}

/// The one column that is taken for the text, as it was asked for.
pub(super) fn take_text_from(columns: &mut [Column], wanted: usize, is_own: bool) {
    for (at, column) in columns.iter_mut().enumerate() {
        if at == wanted {
            column.meaning = Meaning::Text;
        } else if column.meaning == Meaning::Text || (is_own && at == 0) {
            column.meaning = Meaning::Ignored;
        }
    }
}

pub(super) fn fold(name: &str) -> String {
    name.trim().to_lowercase().replace(['_', ' '], "-")
}

/// The cells of a column that say anything.
pub(super) fn said_in(rows: &[Cells], at: usize) -> impl Iterator<Item = &str> {
    rows.iter().filter_map(move |row| row.cells.get(at)).map(str::trim).filter(|cell| !cell.is_empty())
}

fn sample(rows: &[Cells], at: usize) -> String {
    begin_of(said_in(rows, at).next().unwrap_or_default())
}

/// The begin of what a cell says, in one line.
pub(super) fn begin_of(cell: &str) -> String {
    const MOST: usize = 60;
    // Words of a letter each are the most that can be needed.
    let line = cell.split_whitespace().take(MOST).collect::<Vec<_>>().join(" ");
    line.chars().take(MOST).collect()
}

/// Whether most of a column are e-mail addresses.
fn are_addresses(rows: &[Cells], at: usize) -> bool {
    let is_address =
        |cell: &str| cell.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.')) && !cell.contains(' ');
    let (all, addresses) = said_in(rows, at).fold((0usize, 0usize), |(all, found), cell| (all + 1, found + usize::from(is_address(cell))));
    addresses * 2 > all
}
