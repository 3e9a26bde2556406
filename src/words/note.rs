//! Notes: what their marks are called.

use super::count;
use crate::insight::NoteSort;
use crate::model::{Checked, Counted, EnteredBy, Note, NoteKind, Quoting, Session, Source, Support, Table, Words};

/// What sort of thing was said.
#[must_use]
pub const fn kind(kind: &NoteKind) -> &'static str {
    match kind {
        NoteKind::Point => "Point",
        NoteKind::Question { .. } => "Question",
        NoteKind::Idea => "Idea",
        NoteKind::Story => "Story",
        NoteKind::Figure { .. } => "Figure",
    }
}

/// A sort of notes, to choose by.
#[must_use]
pub const fn sort(sort: NoteSort) -> &'static str {
    match sort {
        NoteSort::Point => "Points",
        NoteSort::Question => "Questions",
        NoteSort::UnansweredQuestion => "Questions without an answer",
        NoteSort::Idea => "Ideas",
        NoteSort::Story => "Stories",
        NoteSort::Figure => "Figures",
    }
}

/// Where a note was said; for one from a table see [`source_with_table`].
#[must_use]
pub const fn source(source: Source) -> &'static str {
    match source {
        Source::Table(_) => "A table",
        Source::Plenary => "The whole room",
        Source::Wall => "The wall",
        Source::Online => "Online",
        Source::SentAfterwards => "Sent in afterwards",
    }
}

/// Where a note was said, with the table's own name where it is known.
#[must_use]
pub fn source_with_table(of: Source, table: Option<&Table>) -> &str {
    table.map_or_else(|| source(of), |table| table.name.as_str())
}

/// Where a note comes from, in a line under it: "N037 · Table 1 · Patients, Carers".
#[must_use]
pub fn from(session: &Session, note: &Note) -> String {
    let table = note.table().and_then(|table| session.tables.get(&table));
    let mut line = format!("{} · {}", note.reference(), source_with_table(note.source, table));
    let groups = note.groups.iter().filter_map(|group| session.groups.get(group)).map(|group| group.name.as_str());
    for (at, group) in groups.enumerate() {
        line.push_str(if at == 0 { " · " } else { ", " });
        line.push_str(group);
    }
    line
}

/// Whose wording a note is.
#[must_use]
pub const fn words(words: Words) -> &'static str {
    match words {
        Words::Paraphrase => "What they said, put shortly",
        Words::Their => "Their words",
    }
}

/// "May we quote this?", answered.
#[must_use]
pub const fn quoting(quoting: Option<Quoting>) -> &'static str {
    match quoting {
        None => "Not asked: use, never quote",
        Some(Quoting::Yes) => "Yes",
        Some(Quoting::UseOnly) => "Use it, but do not quote",
        Some(Quoting::ChairOnly) => "For the chair only",
    }
}

/// The same in a line under a note: "may be quoted".
#[must_use]
pub const fn quoting_in_a_line(quoting: Quoting) -> &'static str {
    match quoting {
        Quoting::Yes => "may be quoted",
        Quoting::UseOnly => "do not quote",
        Quoting::ChairOnly => "chair only",
    }
}

/// Whether the table has seen it.
#[must_use]
pub const fn checked(checked: Checked) -> &'static str {
    match checked {
        Checked::NotYet => "Not checked with the table",
        Checked::Agreed => "Table agreed",
        Checked::Corrected => "Table put it right",
    }
}

/// Who entered it.
#[must_use]
pub const fn entered_by(role: EnteredBy) -> &'static str {
    match role {
        EnteredBy::Facilitator => "Facilitator",
        EnteredBy::NoteTaker => "Note-taker",
        EnteredBy::Chair => "Chair",
        EnteredBy::Import => "Read from a file",
    }
}

/// How support was counted.
#[must_use]
pub const fn counted(counted: Counted) -> &'static str {
    match counted {
        Counted::Hands => "Hands",
        Counted::Dots => "Dots",
        Counted::Poll => "Poll",
        Counted::Estimate => "Estimate",
    }
}

/// Support in a line: "14 of 20 people agreed, not everyone did".
#[must_use]
pub fn support(support: Support) -> String {
    let number = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    let people = match support.out_of {
        Some(all) => format!("{} of {}", support.count, count::people(number(all))),
        None => count::people(number(support.count)),
    };
    format!("{people} agreed{}", if support.not_everyone_agreed { ", not everyone did" } else { "" })
}

/// What stands where no group is marked.
pub const NOT_MARKED: &str = "Not marked";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn support_is_said_with_what_it_is_out_of() {
        let mut seen = Support { count: 14, out_of: Some(20), counted: Counted::Hands, not_everyone_agreed: true };
        assert_eq!(support(seen), "14 of 20 people agreed, not everyone did");
        seen = Support { count: 1, out_of: None, not_everyone_agreed: false, ..seen };
        assert_eq!(support(seen), "1 person agreed");
    }
}
