//! Notes: what their marks are called.

use super::time;
use crate::edit::NoteField;
use crate::model::{Checked, Counted, EnteredBy, Note, NoteKind, NoteSort, Quoting, Reference, Session, Source, Support, Table, Words};
use jiff::tz::TimeZone;

/// What sort of thing was said.
#[must_use]
pub fn kind(kind: &NoteKind) -> &'static str {
    match kind {
        NoteKind::Point => say!("notes-kind-point"),
        NoteKind::Question { .. } => say!("notes-kind-question"),
        NoteKind::Idea => say!("notes-kind-idea"),
        NoteKind::Story => say!("notes-kind-story"),
        NoteKind::Figure { .. } => say!("notes-kind-figure"),
    }
}

/// The same in a line under a note; nothing for a point, which is the usual kind.
fn kind_in_a_line(kind: &NoteKind) -> Option<&'static str> {
    match kind {
        NoteKind::Point => None,
        NoteKind::Question { .. } => Some(say!("notes-mark-question")),
        NoteKind::Idea => Some(say!("notes-mark-idea")),
        NoteKind::Story => Some(say!("notes-mark-story")),
        NoteKind::Figure { .. } => Some(say!("notes-mark-figure")),
    }
}

/// A sort of notes, to choose by.
#[must_use]
pub fn sort(sort: NoteSort) -> &'static str {
    match sort {
        NoteSort::Point => say!("notes-sort-points"),
        NoteSort::Question => say!("notes-sort-questions"),
        NoteSort::UnansweredQuestion => say!("notes-sort-unanswered"),
        NoteSort::Idea => say!("notes-sort-ideas"),
        NoteSort::Story => say!("notes-sort-stories"),
        NoteSort::Figure => say!("notes-sort-figures"),
    }
}

/// Where a note was said; for one from a table see [`source_with_table`].
#[must_use]
pub fn source(source: Source) -> &'static str {
    match source {
        Source::Table(_) => say!("notes-from-a-table"),
        Source::Plenary => say!("notes-from-the-room"),
        Source::Wall => say!("notes-from-the-wall"),
        Source::Online => say!("notes-from-online"),
        Source::SentAfterwards => say!("notes-sent-in"),
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
    let place = source_with_table(note.source, table);
    let mut line = match note.sheet {
        Some(sheet) => format!("{} · {}", note.reference(), super::table::sheet_of(place, sheet)),
        None => format!("{} · {place}", note.reference()),
    };
    let groups = note.groups.iter().filter_map(|group| session.groups.get(group)).map(|group| group.name.as_str());
    for (at, group) in groups.enumerate() {
        line.push_str(if at == 0 { " · " } else { ", " });
        line.push_str(group);
    }
    line
}

/// Whose wording a note is.
#[must_use]
pub fn words(words: Words) -> &'static str {
    match words {
        Words::Paraphrase => say!("notes-put-shortly"),
        Words::Their => say!("notes-their-words"),
    }
}

/// "May we quote this?", answered.
#[must_use]
pub fn quoting(quoting: Option<Quoting>) -> &'static str {
    match quoting {
        None => say!("notes-quoting-not-asked"),
        Some(Quoting::Yes) => say!("notes-quoting-yes"),
        Some(Quoting::UseOnly) => say!("notes-quoting-use-only"),
        Some(Quoting::ChairOnly) => say!("notes-quoting-chair-only"),
    }
}

/// The same in a line under a note: "may be quoted".
#[must_use]
pub fn quoting_in_a_line(quoting: Quoting) -> &'static str {
    match quoting {
        Quoting::Yes => say!("notes-mark-may-be-quoted"),
        Quoting::UseOnly => say!("notes-mark-do-not-quote"),
        Quoting::ChairOnly => say!("notes-mark-chair-only"),
    }
}

/// The same on a button for a note that is being written.
#[must_use]
pub fn quoting_short(quoting: Option<Quoting>) -> &'static str {
    match quoting {
        None => say!("notes-short-not-asked"),
        Some(Quoting::Yes) => say!("notes-short-may-be-quoted"),
        Some(Quoting::UseOnly) => say!("notes-short-do-not-quote"),
        Some(Quoting::ChairOnly) => say!("notes-short-chair-only"),
    }
}

/// Whether the table has seen it.
#[must_use]
pub fn checked(checked: Checked) -> &'static str {
    match checked {
        Checked::NotYet => say!("notes-not-checked"),
        Checked::Agreed => say!("notes-table-agreed"),
        Checked::Corrected => say!("notes-table-corrected"),
    }
}

/// How support was counted.
#[must_use]
pub fn counted(counted: Counted) -> &'static str {
    match counted {
        Counted::Hands => say!("notes-counted-hands"),
        Counted::Dots => say!("notes-counted-dots"),
        Counted::Poll => say!("notes-counted-poll"),
        Counted::Estimate => say!("notes-counted-estimate"),
    }
}

/// Support in a line: "14 of 20 people agreed, not everyone did".
#[must_use]
pub fn support(support: Support) -> String {
    let agreed = match support.out_of {
        Some(all) => say!("notes-support-of", count = support.count, all = all),
        None => say!("notes-support", count = support.count),
    };
    if support.not_everyone_agreed { say!("notes-support-not-everyone", agreed = agreed) } else { agreed }
}

/// When and by whom a note was entered: "Entered 11:25 on 17 April 2018, facilitator".
#[must_use]
pub fn entered(note: &Note, zone: &TimeZone) -> String {
    let at = zone.to_datetime(note.entered_at);
    let by = match note.entered_by {
        EnteredBy::Facilitator => "facilitator",
        EnteredBy::NoteTaker => "note-taker",
        EnteredBy::Chair => "chair",
        EnteredBy::Import => "import",
    };
    say!("notes-entered", time = time::clock(at.time()), date = time::date(at.date()), by = by)
}

/// How many notes a search found: "12 of 85 notes"; "85 notes" where it found all.
#[must_use]
pub fn found(found: usize, all: usize) -> String {
    if found == all { super::count::notes(all) } else { say!("notes-found", found = found, all = all) }
}

/// The button that adds notes: "Add 12 notes".
#[must_use]
pub fn add(notes: usize) -> String {
    say!("notes-add", count = notes)
}

/// That a note was deleted.
#[must_use]
pub fn deleted(reference: Reference) -> String {
    say!("notes-deleted", reference = reference.to_string())
}

/// That a note was added, with its first words: "N038 added: Nobody answered".
#[must_use]
pub fn added(note: &Note) -> String {
    say!("notes-added", reference = note.reference().to_string(), words = shortened(&note.written, MOST_SAID))
}

/// That notes were added: "12 notes added from Table 5".
#[must_use]
pub fn added_from(notes: usize, from: &str) -> String {
    say!("notes-added-from", count = notes, place = from)
}

/// That a text is too long for one note, and what to do.
#[must_use]
pub fn too_long(characters: usize, most: usize) -> String {
    say!("notes-too-long", count = characters, most = most)
}

/// That a text that was pasted is too long for one note; it is kept.
#[must_use]
pub fn too_long_pasted(characters: usize, most: usize) -> String {
    if characters > most {
        say!("notes-too-long-pasted", count = characters, most = most)
    } else {
        say!("notes-too-long-with-pasted", count = characters, most = most)
    }
}

/// Which notes a sheet becomes: "5 notes, N038 to N042".
#[must_use]
pub fn numbered_from(notes: usize, first: Reference) -> String {
    let last = Reference(first.0.saturating_add(u32::try_from(notes).unwrap_or(u32::MAX)).saturating_sub(1));
    say!("notes-numbered", count = notes, first = first.to_string(), last = last.to_string())
}

/// The marks of a note in a line: "Carers · their words · may be quoted". `groups` are the names of its groups.
#[must_use]
pub fn marks(note: &Note, groups: &[&str]) -> String {
    let their = (note.words == Words::Their).then(|| say!("notes-mark-their-words").to_owned());
    let (before, after) = (before_their_words(note, groups), after_their_words(note));
    before.into_iter().chain(their).chain(after).collect::<Vec<_>>().join(" · ")
}

fn before_their_words(note: &Note, groups: &[&str]) -> Vec<String> {
    let groups = (!groups.is_empty()).then(|| groups.join(", "));
    groups.into_iter().chain(kind_in_a_line(&note.kind).map(str::to_owned)).collect()
}

fn after_their_words(note: &Note) -> Vec<String> {
    let checked = match note.checked {
        Checked::NotYet => None,
        Checked::Agreed => Some(say!("notes-mark-table-agreed").to_owned()),
        Checked::Corrected => Some(say!("notes-mark-table-corrected").to_owned()),
    };
    let quoting = note.quoting.map(|quoting| quoting_in_a_line(quoting).to_owned());
    quoting.into_iter().chain(note.support.map(support)).chain(checked).collect()
}

/// A note as a screen reader says it: "N037, Table 1, their words: Nobody told us why, theme Silo working, Carers, may be quoted".
#[must_use]
pub fn spoken(note: &Note, place: &str, themes: &[&str], groups: &[&str]) -> String {
    let (reference, words) = (note.reference().to_string(), shortened(note.wording(), MOST_SAID));
    let said = match note.words {
        Words::Their => say!("notes-spoken-their-words", reference = reference, place = place, words = words),
        Words::Paraphrase => say!("notes-spoken", reference = reference, place = place, words = words),
    };
    let themes = say!("notes-spoken-themes", count = themes.len(), themes = themes.join(", "));
    let starred = note.starred.then(|| say!("notes-mark-starred").to_owned());
    let parts = [said, themes].into_iter().chain(starred).chain(before_their_words(note, groups)).chain(after_their_words(note));
    parts.collect::<Vec<_>>().join(", ")
}

/// What a mark of a note is now, after a key that sets it: "N037: may be quoted".
#[must_use]
pub fn now(note: &Note, field: &NoteField) -> Option<String> {
    let reference = note.reference().to_string();
    Some(match field {
        NoteField::Starred(true) => say!("notes-now-starred", reference = reference),
        NoteField::Starred(false) => say!("notes-now-not-starred", reference = reference),
        NoteField::Words(Words::Their) => say!("notes-now-their-words", reference = reference),
        NoteField::Words(Words::Paraphrase) => say!("notes-now-put-shortly", reference = reference),
        NoteField::Quoting(None) => say!("notes-now-quoting-not-asked", reference = reference),
        NoteField::Quoting(Some(Quoting::Yes)) => say!("notes-now-may-be-quoted", reference = reference),
        NoteField::Quoting(Some(Quoting::UseOnly)) => say!("notes-now-do-not-quote", reference = reference),
        NoteField::Quoting(Some(Quoting::ChairOnly)) => say!("notes-now-chair-only", reference = reference),
        _ => return None,
    })
}

/// That a note has a theme now, or not any more.
#[must_use]
pub fn now_tagged(note: &Note, theme: &str, tagged: bool) -> String {
    let reference = note.reference().to_string();
    if tagged {
        say!("notes-now-tagged", reference = reference, theme = theme)
    } else {
        say!("notes-now-untagged", reference = reference, theme = theme)
    }
}

/// How many characters of a note are said at once.
const MOST_SAID: usize = 400;

/// A text, or as much of it as `most` characters hold.
#[must_use]
pub fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// That several notes were changed at once.
#[must_use]
pub fn changed_many(notes: usize) -> String {
    say!("notes-changed-many", count = notes)
}

/// That several notes were deleted at once.
#[must_use]
pub fn deleted_many(notes: usize) -> String {
    say!("notes-deleted-many", count = notes)
}

/// Which groups notes come from: "Carers 3 · Staff 1 · not marked 2".
#[must_use]
pub fn from_groups<'a>(groups: impl Iterator<Item = (&'a str, usize)>, not_marked: usize) -> String {
    let mut parts: Vec<String> = groups.map(|(group, notes)| format!("{group} {notes}")).collect();
    if not_marked > 0 {
        parts.push(say!("notes-from-not-marked", count = not_marked));
    }
    parts.join(" · ")
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
