//! What a session has by name, so that headings and columns that name it are understood.

use super::values::folded;
use crate::model::Session;
use std::collections::BTreeMap;

/// The names of what a session has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    tables: Names,
    /// The titles of the agenda items, and what they ask.
    items: Names,
    themes: Names,
}

/// Names by what they are whatever their case.
type Names = BTreeMap<String, String>;

/// What a heading means for what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// It was said at this table.
    Table(String),
    /// It was said during this agenda item.
    Item(String),
    /// It is about this theme.
    Theme(String),
    /// Nothing that the session knows.
    Nothing,
}

impl Meant {
    /// What sort of thing it means; each holds until another of its sort.
    pub(super) const fn sort(&self) -> u8 {
        match self {
            Self::Table(_) => 0,
            Self::Item(_) => 1,
            Self::Theme(_) => 2,
            Self::Nothing => 3,
        }
    }
}

impl Known {
    /// What a session has.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let items = session.agenda.in_order().into_iter().flat_map(|item| std::iter::once(&item.title).chain(&item.questions));
        Self {
            tables: names(session.tables.in_order().into_iter().map(|table| &table.name)),
            items: names(items),
            themes: names(session.themes.in_order().into_iter().map(|theme| &theme.name)),
        }
    }

    /// What a heading means.
    pub(super) fn meant_by(&self, heading: &str) -> Meant {
        if let Some(meant) = self.place_named(heading) {
            return meant;
        }
        match named(&self.themes, without_colon(heading)) {
            Some(name) => Meant::Theme(name.clone()),
            None => Meant::Nothing,
        }
    }

    /// The table or item that a line names, and names only.
    pub(super) fn place_named(&self, line: &str) -> Option<Meant> {
        let line = without_colon(line);
        if let Some(name) = named(&self.tables, line) {
            return Some(Meant::Table(name.clone()));
        }
        if let Some(title) = named(&self.items, line) {
            return Some(Meant::Item(title.clone()));
        }
        numbered_table(line).map(Meant::Table)
    }

    pub(super) fn has_table(&self, name: &str) -> bool {
        named(&self.tables, name).is_some()
    }

    pub(super) fn has_item(&self, title: &str) -> bool {
        named(&self.items, title).is_some()
    }
}

fn names<'a>(all: impl Iterator<Item = &'a String>) -> Names {
    all.filter(|name| !name.trim().is_empty()).map(|name| (folded(name), name.clone())).collect()
}

fn named<'a>(names: &'a Names, wanted: &str) -> Option<&'a String> {
    // Nothing is called as long as that: most lines are not looked for.
    const MOST: usize = 500;
    if wanted.len() > MOST { None } else { names.get(&folded(wanted)) }
}

fn without_colon(line: &str) -> &str {
    line.trim().trim_end_matches(':').trim_end()
}

/// "Table 3", although the session has no such table yet.
fn numbered_table(line: &str) -> Option<String> {
    let number = line.get(5..).filter(|_| line.get(..5).is_some_and(|word| word.eq_ignore_ascii_case("table")))?;
    let digits = number.strip_prefix(' ')?.trim();
    let is_number = (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| table_numbered(digits))
}

/// What a table is called of which only the number is said.
pub(super) fn table_numbered(digits: &str) -> String {
    let digits = digits.trim_start_matches('0');
    say!("tables-numbered", number = if digits.is_empty() { "0" } else { digits })
}
