//! The notes as rows, for spreadsheets.

use super::audience::Disclosure;
use super::build::Options;
use super::clock::Clock;
use crate::model::{Audience, Note, Session};
use crate::words;

/// The notes one audience may see, with the themes that stand over the last columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteTable {
    /// The names of the themes that the audience may see, in their order in the session.
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
    /// The speaker groups, parted by "; ".
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

/// The notes of a session that an audience may read.
///
/// The tables get what was said at tables. Attendees get no references, no times and no stars, and their rows are sorted by their words: the order
/// in which notes were taken would say which ones come from one table.
#[must_use]
pub fn note_table(session: &Session, audience: Audience, options: &Options) -> NoteTable {
    let disclosure = Disclosure::new(session, audience, options.smallest_count);
    let mut themes = session.themes.in_order();
    themes.retain(|theme| disclosure.theme_name(&theme.key).is_some());
    let clock = Clock::of(session, &options.system_zone);
    let rows = session.notes.in_order();
    let mut rows: Vec<NoteRow> = rows
        .into_iter()
        .filter(|note| audience != Audience::Tables || note.table().is_some())
        .filter_map(|note| {
            let themes = themes.iter().map(|theme| note.themes.contains(&theme.key)).collect();
            row(session, &disclosure, &clock, note).map(|row| NoteRow { themes, ..row })
        })
        .collect();
    if audience == Audience::Attendees {
        rows.sort_by(|a, b| a.text.cmp(&b.text));
    }
    NoteTable { themes: themes.iter().map(|theme| theme.name.clone()).collect(), rows }
}

fn row(session: &Session, disclosure: &Disclosure<'_>, clock: &Clock, note: &Note) -> Option<NoteRow> {
    let text = disclosure.words(note)?.to_owned();
    let internal = disclosure.audience() != Audience::Attendees;
    let place = disclosure.table_name(note).unwrap_or_else(|| words::report::source(note.source).to_owned());
    // The tables check what was said, not who said it.
    let group = if disclosure.audience() == Audience::Tables { None } else { disclosure.group_names(note) };
    let said_at = note.said_at.filter(|_| disclosure.is_for_chair());
    Some(NoteRow {
        text,
        reference: if internal { note.reference().to_string() } else { String::new() },
        table: if internal || group.is_none() { place } else { String::new() },
        item: note.item.and_then(|id| session.agenda.get(&id)).map(|item| item.title.clone()).unwrap_or_default(),
        time: said_at.map(|at| clock.time(at)).unwrap_or_default(),
        group: group.map(|names| names.join("; ")).unwrap_or_default(),
        words: words::report::words(note.words).to_owned(),
        kind: words::report::kind(&note.kind).to_owned(),
        quote: words::report::quoting(note.quoting).to_owned(),
        starred: note.starred && disclosure.is_for_chair(),
        themes: Vec::new(),
    })
}
