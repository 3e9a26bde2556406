//! What a column can hold.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// What was said. Several columns can be texts: each cell is then a note of its own.
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
    /// The name of the one theme that it is about.
    ThemeNamed,
    /// The names of its themes, parted by semicolons or commas.
    Themes,
    /// What rows share that are one note: a highlight with several tags.
    Highlight,
    /// Something that is not taken.
    Ignored,
    /// Who said it: never taken, whatever is asked for.
    Private,
}

impl Meaning {
    /// Those that a person can choose from, the likeliest first.
    pub const CHOICES: [Self; 15] = [
        Self::Ignored,
        Self::Text,
        Self::Table,
        Self::Item,
        Self::Group,
        Self::ThemeNamed,
        Self::Themes,
        Self::Theme,
        Self::Time,
        Self::Reference,
        Self::Words,
        Self::Kind,
        Self::Quote,
        Self::Starred,
        Self::Highlight,
    ];
}
