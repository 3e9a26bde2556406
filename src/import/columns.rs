//! Which column holds what.

use super::ImportError;

/// The names that columns of comments usually have, the likeliest first. Case does not count; a space or an underscore counts as a hyphen.
pub const TEXT_COLUMNS: [&str; 6] = ["comment-body", "comment_text", "comment", "text", "note", "content"];

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

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// What was said.
    Text,
    /// The note's reference: N037.
    Reference,
    /// The table, by name.
    Table,
    /// The agenda item, by title.
    Item,
    /// When it was said, on the clock of the session's place.
    Time,
    /// The speakers' groups, by name, parted by semicolons.
    Group,
    /// Their words or a paraphrase.
    Words,
    /// Point, question, idea, story or figure.
    Kind,
    /// May we quote it?
    Quote,
    /// 1 where it is starred.
    Starred,
    /// 1 where it is about the theme that the column is named after.
    Theme,
    /// Something that is not taken.
    Ignored,
}

/// A column of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What the file calls it.
    pub name: String,
    /// What it is taken for.
    pub meaning: Meaning,
}

/// What each column of a header row holds: exactly one is [`Meaning::Text`].
///
/// Our own export is known by its first ten columns; in any other file only the text, the table and the item are looked for.
///
/// # Errors
/// Where no column holds the text, or the one that was asked for is not there.
pub(super) fn recognise(header: &[String], wanted: Option<&str>) -> Result<Vec<Column>, ImportError> {
    let is_own = header.len() >= OWN.len() && OWN.iter().zip(header).all(|((name, _), column)| folded(column) == *name);
    let text = match wanted {
        Some(wanted) => find(header, wanted).ok_or_else(|| ImportError::NoSuchColumn { wanted: wanted.into(), columns: header.to_vec() }),
        // A theme's column may have one of the usual names.
        None if is_own => Ok(0),
        None => TEXT_COLUMNS
            .iter()
            .find_map(|name| header.iter().position(|column| folded(column) == folded(name)))
            .ok_or_else(|| ImportError::NoTextColumn { columns: header.to_vec() }),
    }?;
    let (table, item) = (find(header, "table"), find(header, "item"));
    let meaning = |at: usize| match at {
        _ if at == text => Meaning::Text,
        // Another column than the first was asked for: the first is then one that is not wanted.
        0 if is_own => Meaning::Ignored,
        _ if is_own => OWN.get(at).map_or(Meaning::Theme, |(_, meaning)| *meaning),
        _ if Some(at) == table => Meaning::Table,
        _ if Some(at) == item => Meaning::Item,
        _ => Meaning::Ignored,
    };
    Ok(header.iter().enumerate().map(|(at, name)| Column { name: name.clone(), meaning: meaning(at) }).collect())
}

/// The column of this very name, or else of this name but for case and hyphens.
fn find(header: &[String], wanted: &str) -> Option<usize> {
    let exactly = header.iter().position(|column| column.trim() == wanted.trim());
    exactly.or_else(|| header.iter().position(|column| folded(column) == folded(wanted)))
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase().replace(['_', ' '], "-")
}
