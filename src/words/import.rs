//! Files of what was said: what is taken from them.

use crate::import::{Encoding, Heading, Kind, LeftOut, Meaning, Meant, Placed, Preview, Recognised, Remark, Skipped};
use crate::model::Note;
use std::io;
use std::path::Path;

/// That a file cannot be read from the disk.
#[must_use]
pub fn not_read(path: &Path, err: &io::Error) -> String {
    let file = super::file::name_of(path);
    match err.kind() {
        io::ErrorKind::NotFound => say!("import-no-such-file", file = file),
        io::ErrorKind::PermissionDenied => say!("import-may-not-read", file = file),
        _ => say!("import-not-read", file = file, why = err.to_string()),
    }
}

/// How much of a file is taken: "120 notes, 3 rows are left out".
#[must_use]
pub fn rows(preview: &Preview) -> String {
    let taken = say!("import-rows", count = preview.rows.len());
    match preview.skipped.len() {
        0 => taken,
        skipped => say!("import-rows-and-left-out", taken = taken, count = skipped),
    }
}

/// Why a row is left out: "Line 12: the text is empty".
#[must_use]
pub fn skipped(row: &Skipped) -> String {
    super::sentence(&row.to_string())
}

/// What a column is taken for.
#[must_use]
pub fn meaning(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Text => say!("import-column-text"),
        Meaning::Reference => say!("import-column-reference"),
        Meaning::Table => say!("import-column-table"),
        Meaning::Item => say!("import-column-item"),
        Meaning::Time => say!("import-column-time"),
        Meaning::Group => say!("import-column-group"),
        Meaning::Words => say!("import-column-words"),
        Meaning::Kind => say!("import-column-kind"),
        Meaning::Quote => say!("import-column-quote"),
        Meaning::Starred => say!("import-column-starred"),
        Meaning::Theme => say!("import-column-theme"),
        Meaning::ThemeNamed => say!("import-column-theme-named"),
        Meaning::Themes => say!("import-column-themes"),
        Meaning::Highlight => say!("import-column-highlight"),
        Meaning::Ignored => say!("import-column-ignored"),
        Meaning::Private => say!("import-column-private"),
    }
}

/// What a file of a kind is.
#[must_use]
pub fn kind(kind: Kind) -> String {
    let kind = match kind {
        Kind::Table => "table",
        Kind::Workbook => "workbook",
        Kind::Spreadsheet => "spreadsheet",
        Kind::Lines => "lines",
        Kind::Paragraphs => "paragraphs",
        Kind::Markdown => "markdown",
        Kind::Word => "word",
        Kind::OpenDocument => "open-document",
    };
    say!("import-kind", kind = kind)
}

/// What an encoding is called.
#[must_use]
pub fn encoding(encoding: Encoding) -> String {
    let encoding = match encoding {
        Encoding::Utf8 => "utf-8",
        Encoding::Utf16Le => "utf-16-le",
        Encoding::Utf16Be => "utf-16-be",
        Encoding::Windows1252 => "windows-1252",
    };
    say!("import-encoding-name", encoding = encoding)
}

/// What the exports of a program hold: "Taguette highlights".
#[must_use]
pub fn source(source: Recognised) -> String {
    let source = match source {
        Recognised::Own => "own",
        Recognised::Polis => "polis",
        Recognised::Taguette => "taguette",
        Recognised::Forms => "forms",
        Recognised::Miro => "miro",
        Recognised::Parabol => "parabol",
    };
    say!("import-source", source = source)
}

/// What a file was taken for: "Taguette highlights · Excel workbook".
#[must_use]
pub fn taken_for(preview: &Preview) -> String {
    let kind = kind(preview.found.kind);
    match preview.found.recognised {
        Some(recognised) => say!("import-found", source = source(recognised), kind = kind),
        None => super::sentence(&kind),
    }
}

/// What is to be known of a file besides its rows, a line each: what it was taken for, what of it is not taken, and what was not understood.
#[must_use]
pub fn found(preview: &Preview) -> Vec<String> {
    let lines = std::iter::once(taken_for(preview)).chain(preview.headings.iter().map(heading));
    lines.chain(not_taken(preview)).chain(preview.remarks.iter().map(remark)).collect()
}

/// What of a file is not taken, besides single rows: columns, and what a document has beside its text.
#[must_use]
pub fn not_taken(preview: &Preview) -> Vec<String> {
    let named = |meaning: Meaning| {
        let columns = preview.columns.iter().filter(|column| column.meaning == meaning);
        columns.map(|column| column.name.as_str()).collect::<Vec<_>>()
    };
    let (private, ignored) = (named(Meaning::Private), named(Meaning::Ignored));
    let mut lines = Vec::new();
    if !private.is_empty() {
        lines.push(say!("import-columns-private", columns = list(private.into_iter())));
    }
    if !ignored.is_empty() {
        lines.push(say!("import-columns-ignored", columns = list(ignored.into_iter())));
    }
    if !preview.left_out.is_empty() {
        let what: Vec<String> = preview.left_out.iter().map(|what| left_out(*what)).collect();
        lines.push(say!("import-left-out-besides", what = what.join(", ")));
    }
    lines
}

/// What a heading was taken for.
#[must_use]
pub fn heading(heading: &Heading) -> String {
    let said = heading.text.as_str();
    match &heading.meant {
        Meant::Table(name) => say!("import-heading-table", heading = said, name = name.as_str()),
        Meant::Item(name) => say!("import-heading-item", heading = said, name = name.as_str()),
        Meant::Theme(name) => say!("import-heading-theme", heading = said, name = name.as_str()),
        Meant::Nothing => say!("import-heading-nothing", heading = said),
    }
}

fn left_out(what: LeftOut) -> String {
    match what {
        LeftOut::Footnotes(count) => say!("import-left-out-footnotes", count = count),
        LeftOut::Remarks(count) => say!("import-left-out-remarks", count = count),
        LeftOut::Deleted(count) => say!("import-left-out-deleted", count = count),
        LeftOut::Hidden(count) => say!("import-left-out-hidden", count = count),
        LeftOut::Pictures(count) => say!("import-left-out-pictures", count = count),
        LeftOut::Broken(count) => say!("import-left-out-broken", count = count),
        LeftOut::Properties => say!("import-left-out-properties").to_owned(),
        LeftOut::HeadersAndFooters => say!("import-left-out-edges").to_owned(),
        LeftOut::Contents => say!("import-left-out-contents").to_owned(),
        LeftOut::Votes => say!("import-left-out-votes").to_owned(),
    }
}

/// What is to be known of the rows that are taken.
#[must_use]
pub fn remark(remark: &Remark) -> String {
    match remark {
        Remark::NotUnderstood { column, cells, such_as } => {
            say!("import-not-understood", column = column.as_str(), count = *cells, cell = such_as.as_str())
        }
        Remark::NoTable(notes) => say!("import-no-table-named", count = *notes),
        Remark::Parted(texts) => say!("import-parted", count = *texts, most = Note::MOST_CHARACTERS),
    }
}

/// That of several files only this one is being read.
#[must_use]
pub fn only(path: &Path) -> String {
    say!("import-only", file = super::file::name_of(path))
}

/// That a file was dropped where nothing can be brought in.
#[must_use]
pub fn no_session(path: &Path) -> String {
    say!("import-no-session", file = super::file::name_of(path))
}

/// What a session gets besides notes, a line each.
#[must_use]
pub fn remarks(placed: &Placed) -> Vec<String> {
    let mut remarks = Vec::new();
    if !placed.new_tables.is_empty() {
        remarks.push(say!("import-new-tables", names = list(placed.new_tables.iter().map(String::as_str))));
    }
    if !placed.new_groups.is_empty() {
        remarks.push(say!("import-new-groups", names = list(placed.new_groups.iter().map(String::as_str))));
    }
    if !placed.new_themes.is_empty() {
        remarks.push(say!("import-new-themes", names = list(placed.new_themes.iter().map(String::as_str))));
    }
    if !placed.unknown_items.is_empty() {
        remarks.push(say!("import-unknown-items", names = list(placed.unknown_items.iter().map(String::as_str))));
    }
    remarks
}

/// Names in a line; of many only the first.
pub(super) fn list<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> String {
    const MOST: usize = 8;
    let more = names.len().saturating_sub(MOST);
    let shown = names.take(MOST).collect::<Vec<_>>().join(", ");
    if more == 0 { shown } else { say!("import-names-and-more", names = shown, count = more) }
}

/// How many more there are than are shown: "and 12 more".
#[must_use]
pub fn and_more(more: usize) -> String {
    say!("count-and-more", count = more)
}

/// The button that takes a file in: "Bring in 120 notes".
#[must_use]
pub fn take(notes: usize) -> String {
    say!("import-take", count = notes)
}

/// That a file was taken in.
#[must_use]
pub fn taken(notes: usize) -> String {
    say!("import-taken", count = notes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{Choices, Known, Progress, read};

    #[test]
    fn rows_are_counted() {
        let preview = |text: &str| read("a.csv", text.as_bytes(), &Choices::default(), &Known::default(), &Progress::default()).unwrap();
        assert_eq!(rows(&preview("comment,a\n")), "Nothing becomes a note");
        let preview = preview("comment,author\nx,y\n,y\n");
        assert_eq!(rows(&preview), "1 note, 1 row is left out");
        assert_eq!(skipped(&preview.skipped[0]), "Line 3: the text is empty");
        assert_eq!(found(&preview), ["Table as text", "Not taken: author"]);
    }

    #[test]
    fn of_many_names_the_first_are_said() {
        let names: Vec<String> = (1..=10).map(|n| format!("T{n}")).collect();
        assert_eq!(list(names.iter().map(String::as_str)), "T1, T2, T3, T4, T5, T6, T7, T8 and 2 more");
    }
}
