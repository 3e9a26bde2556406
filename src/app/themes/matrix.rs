//! Themes by tables: where each was raised.

use super::outline::Outline;
use crate::insight::Insight;
use crate::model::{Session, TableId, ThemeKey};

/// How many notes of each table are about each theme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matrix {
    themes: Vec<ThemeKey>,
    tables: Vec<TableId>,
    /// A row of tables for each theme, one row after the other.
    notes: Vec<usize>,
    most: usize,
    elsewhere: usize,
}

impl Matrix {
    /// The matrix of a session, from what was counted.
    #[must_use]
    pub fn of(session: &Session, outline: &Outline, insight: &Insight) -> Self {
        let themes: Vec<ThemeKey> = outline.rows().iter().map(|row| row.theme.clone()).collect();
        let tables: Vec<TableId> = session.tables.in_order().into_iter().map(|table| table.id).collect();
        let notes: Vec<usize> = themes.iter().flat_map(|theme| tables.iter().map(|table| insight.raised(theme, *table))).collect();
        let all: usize = themes.iter().map(|theme| insight.theme(theme).notes).sum();
        Self {
            most: notes.iter().copied().max().unwrap_or_default(),
            elsewhere: all.saturating_sub(notes.iter().sum()),
            themes,
            tables,
            notes,
        }
    }

    /// The themes, a row each.
    #[must_use]
    pub fn themes(&self) -> &[ThemeKey] {
        &self.themes
    }

    /// The tables, a column each.
    #[must_use]
    pub fn tables(&self) -> &[TableId] {
        &self.tables
    }

    /// How many notes of each table are about the theme in a row.
    #[must_use]
    pub fn row(&self, row: usize) -> &[usize] {
        let tables = self.tables.len();
        self.notes.get(row * tables..(row + 1) * tables).unwrap_or_default()
    }

    /// At how many tables the theme in a row was raised.
    #[must_use]
    pub fn tables_of(&self, row: usize) -> usize {
        self.row(row).iter().filter(|notes| **notes > 0).count()
    }

    /// The largest count.
    #[must_use]
    pub const fn most(&self) -> usize {
        self.most
    }

    /// How many times a theme stands on a note that comes from no table.
    #[must_use]
    pub const fn elsewhere(&self) -> usize {
        self.elsewhere
    }
}
