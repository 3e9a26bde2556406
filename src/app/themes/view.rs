//! What the themes screen shows.

use super::changes::{is_name, words_of};
use super::list::{NoteList, Shown, positions};
use super::matrix::Matrix;
use super::outline::Outline;
use crate::edit::ThemeField;
use crate::insight::{Insight, NoteIndex};
use crate::model::{Session, TableId, Theme, ThemeKey};
use serde::{Deserialize, Serialize};

/// The two views of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ThemesTab {
    /// Themes, notes, and which note has which.
    #[default]
    Tag,
    /// Which theme was raised at which table.
    Matrix,
}

/// What the themes screen shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ThemesView {
    /// Which of its two views.
    pub tab: ThemesTab,
    /// The notes to be tagged.
    pub list: NoteList,
    /// The themes in the order of the screen; the first nine have a key each.
    pub outline: Outline,
    /// Themes by tables.
    pub matrix: Matrix,
    /// Whether the matrix shows counts.
    pub counts: bool,
    /// The theme and table whose notes stand beside the matrix.
    pub cell: Option<(ThemeKey, TableId)>,
    /// Where these notes stand in the index, in order.
    pub cell_notes: Vec<usize>,
    /// Whether the theme's fields are shown.
    pub editing: bool,
    /// The name of a new theme, as far as it is typed.
    pub new_theme: Option<String>,
    /// What is being typed into a field of a theme and is not in the session letter by letter.
    pub draft: Option<Draft>,
    /// How often a new theme was asked for: its field is shown and gets the keyboard then.
    pub begun: u64,
    /// How often another theme took the place of one that is gone: the row of what is shown gets the keyboard then.
    pub moves: u64,
    pub(in crate::app) derived_from: Option<(u64, bool)>,
}

/// What is typed into a field whose text the session has in another form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Whose field.
    pub theme: ThemeKey,
    /// Which field.
    pub field: DraftField,
    /// What is typed.
    pub text: String,
}

/// A field whose text the session has in another form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DraftField {
    /// The name, which is never empty.
    Name,
    /// The words that suggest the theme, with commas between them.
    SuggestedBy,
}

impl Draft {
    /// What the session is to have; none: it keeps what it has.
    pub(super) fn field_edit(&self) -> Option<ThemeField> {
        match self.field {
            DraftField::Name => is_name(&self.text).then(|| ThemeField::Name(self.text.trim().to_owned())),
            DraftField::SuggestedBy => Some(ThemeField::SuggestedBy(words_of(&self.text))),
        }
    }

    /// Whether it still says what the session has; an undo since makes it say something else.
    fn holds(&self, theme: &Theme) -> bool {
        match self.field {
            DraftField::Name => !is_name(&self.text) || self.text.trim() == theme.name,
            DraftField::SuggestedBy => words_of(&self.text) == theme.suggested_by,
        }
    }
}

impl ThemesView {
    /// The theme whose notes are shown.
    #[must_use]
    pub const fn theme(&self) -> Option<&ThemeKey> {
        match self.list.shown() {
            Shown::Theme(theme) => Some(theme),
            Shown::All | Shown::Untagged => None,
        }
    }

    /// What a field of a theme shows while it is typed in; none: what the session has.
    #[must_use]
    pub fn draft_of(&self, theme: &ThemeKey, field: DraftField) -> Option<&str> {
        self.draft.as_ref().filter(|draft| draft.theme == *theme && draft.field == field).map(|draft| draft.text.as_str())
    }

    /// Brings everything up to a revision of the session, once.
    pub(super) fn refresh(&mut self, revision: u64, session: &Session, insight: &Insight, search: &NoteIndex) {
        let from = Some((revision, search.leaves_out_chair_only()));
        if self.derived_from == from {
            return;
        }
        self.derived_from = from;
        self.outline = Outline::of(session);
        self.matrix = Matrix::of(session, &self.outline, insight);
        self.list.refresh(session, search);
        let cell = self.cell.take();
        self.show_cell(session, search, cell);
        self.draft.take_if(|draft| !session.themes.get(&draft.theme).is_some_and(|theme| draft.holds(theme)));
    }

    /// Shows the notes of a theme at a table, where both are there.
    pub(super) fn show_cell(&mut self, session: &Session, search: &NoteIndex, cell: Option<(ThemeKey, TableId)>) {
        self.cell = cell.filter(|(theme, table)| session.themes.contains(theme) && session.tables.contains(table));
        self.cell_notes = match &self.cell {
            Some((theme, table)) => positions(search, |note| note.table() == Some(*table) && note.themes.contains(theme)),
            None => Vec::new(),
        };
    }
}
