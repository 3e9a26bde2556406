//! The notes as rows, for spreadsheets.

/// The notes one audience may see, with the themes that stand over the last columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteTable {
    /// The themes' names, in their order in the session.
    pub themes: Vec<String>,
    /// A note each, in the order of their references.
    pub rows: Vec<NoteRow>,
}

/// One note in words. What the audience may not see, and what is not known, is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteRow {
    /// What the note says, in the wording for this audience.
    pub text: String,
    /// The reference that people can quote: "N037".
    pub reference: String,
    /// The table, or where else it came from.
    pub table: String,
    /// The agenda item's title.
    pub item: String,
    /// When it was said, by the clock of the session's place: "10:05".
    pub time: String,
    /// The speaker groups, parted by semicolons.
    pub group: String,
    /// Whether these are their words or a paraphrase.
    pub words: String,
    /// Point, question, idea, story or figure.
    pub kind: String,
    /// What was answered to "May we quote this?".
    pub quote: String,
    /// Whether somebody starred it.
    pub starred: bool,
    /// For each of the table's themes, whether the note carries it.
    pub themes: Vec<bool>,
}
