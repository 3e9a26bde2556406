//! Notes: what their marks are called.

use super::{count, time};
use crate::insight::NoteSort;
use crate::model::{Checked, Counted, EnteredBy, Note, NoteKind, Quoting, Reference, Session, Source, Support, Table, Words};
use jiff::tz::TimeZone;

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

/// The same on a button for a note that is being written.
#[must_use]
pub const fn quoting_short(quoting: Option<Quoting>) -> &'static str {
    match quoting {
        None => "Quoting: not asked",
        Some(Quoting::Yes) => "May be quoted",
        Some(Quoting::UseOnly) => "Do not quote",
        Some(Quoting::ChairOnly) => "Chair only",
    }
}

/// When and by whom a note was entered: "Entered 11:25 on 17 April 2018, facilitator".
#[must_use]
pub fn entered(note: &Note, zone: &TimeZone) -> String {
    let at = zone.to_datetime(note.entered_at);
    format!("Entered {} on {}, {}", time::clock(at.time()), time::date(at.date()), entered_by(note.entered_by).to_lowercase())
}

/// How many notes a search found: "12 of 85 notes"; "85 notes" where it found all.
#[must_use]
pub fn found(found: usize, all: usize) -> String {
    if found == all { count::notes(all) } else { format!("{found} of {}", count::notes(all)) }
}

/// The button that adds notes: "Add 12 notes".
#[must_use]
pub fn add(notes: usize) -> String {
    if notes == 0 { "Add notes".to_owned() } else { format!("Add {}", count::notes(notes)) }
}

/// That a note was deleted.
#[must_use]
pub fn deleted(reference: Reference) -> String {
    format!("{reference} is deleted")
}

/// That notes were added: "12 notes added from Table 5".
#[must_use]
pub fn added_from(notes: usize, from: &str) -> String {
    format!("{} added from {from}", count::notes(notes))
}

/// That a text is too long for one note, and what to do.
#[must_use]
pub fn too_long(characters: usize, most: usize) -> String {
    format!("{characters} characters are too many for one note, which holds {most}. Part it, or enter it as a flipchart sheet.")
}

/// That a text that was pasted is too long for one note; it is kept.
#[must_use]
pub fn too_long_pasted(characters: usize, most: usize) -> String {
    format!("{characters} characters were pasted. One note holds {most}, so they are kept here.")
}

/// Which notes a sheet becomes: "5 notes, N038 to N042".
#[must_use]
pub fn numbered_from(notes: usize, first: Reference) -> String {
    let last = Reference(first.0.saturating_add(u32::try_from(notes).unwrap_or(u32::MAX)).saturating_sub(1));
    match notes {
        0 => count::notes(0),
        1 => format!("{}, {first}", count::notes(1)),
        _ => format!("{}, {first} to {last}", count::notes(notes)),
    }
}

/// The marks of a note in a line: "Carers · their words · may be quoted". `groups` are the names of its groups.
#[must_use]
pub fn marks(note: &Note, groups: &[&str]) -> String {
    let mut marks: Vec<String> = Vec::new();
    if !groups.is_empty() {
        marks.push(groups.join(", "));
    }
    if note.kind != NoteKind::Point {
        marks.push(kind(&note.kind).to_lowercase());
    }
    if note.words == Words::Their {
        marks.push("their words".to_owned());
    }
    marks.extend(note.quoting.map(|quoting| quoting_in_a_line(quoting).to_owned()));
    marks.extend(note.support.map(support));
    match note.checked {
        Checked::NotYet => {}
        Checked::Agreed => marks.push("table agreed".to_owned()),
        Checked::Corrected => marks.push("table put it right".to_owned()),
    }
    marks.join(" · ")
}

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

    #[test]
    fn marks_are_said_only_where_they_are_set() {
        let mut note = Note::new("n1".parse().unwrap(), 1, "", Source::Plenary, jiff::Timestamp::UNIX_EPOCH);
        assert_eq!(marks(&note, &[]), "");
        note.words = Words::Their;
        note.quoting = Some(Quoting::Yes);
        note.kind = NoteKind::Idea;
        assert_eq!(marks(&note, &["Carers", "Staff"]), "Carers, Staff · idea · their words · may be quoted");
        note.checked = Checked::Agreed;
        assert!(marks(&note, &[]).ends_with("table agreed"));
    }

    #[test]
    fn references_run_on() {
        assert_eq!(numbered_from(1, Reference(38)), "1 note, N038");
        assert_eq!(numbered_from(5, Reference(38)), "5 notes, N038 to N042");
        assert_eq!(numbered_from(0, Reference(u32::MAX)), "0 notes");
    }
}
