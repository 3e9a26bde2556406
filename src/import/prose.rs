//! Texts that are no table: a note a paragraph, list item or line, under headings that say where it was said or what it is about.

use super::lines::{pieces, without_bullet};
use super::progress::Part;
use super::{Heading, ImportError, Kind, Known, Meant, Progress, Remark, Row, values};

/// A paragraph of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// What it says.
    pub text: String,
    /// How deep a heading it is, from 1; none: it is no heading.
    pub heading: Option<usize>,
}

impl Paragraph {
    pub const fn new(text: String) -> Self {
        Self { text, heading: None }
    }

    pub const fn heading(text: String, level: usize) -> Self {
        Self { text, heading: Some(level) }
    }
}

/// How deep a heading is that does not look like one.
const PLAIN: usize = usize::MAX;

/// What a text that is no table gives.
pub(super) struct Prose {
    pub rows: Vec<Row>,
    pub headings: Vec<Heading>,
    pub remarks: Vec<Remark>,
}

/// A heading that something stands under: how deep it is, and what it was taken for.
type Above = (usize, Meant);

/// Turns paragraphs into rows. A heading holds until one that is as deep or less so; each sort of heading for itself.
pub(super) fn rows(paragraphs: Vec<Paragraph>, known: &Known, progress: &Progress) -> Result<Prose, ImportError> {
    let mut prose = Prose { rows: Vec::new(), headings: Vec::new(), remarks: Vec::new() };
    let (mut above, mut parted, count): (Vec<Above>, usize, usize) = (Vec::new(), 0, paragraphs.len());
    for (at, paragraph) in (1u64..).zip(paragraphs) {
        progress.step(Part::Rows, usize::try_from(at).unwrap_or(usize::MAX), count)?;
        let text = without_bullet(paragraph.text.trim());
        if text.is_empty() {
            continue;
        }
        // A table's or an item's name alone on a line is its heading, whatever it looks like.
        let found = match paragraph.heading {
            Some(level) => Some((level, known.meant_by(text))),
            None => known.place_named(text).map(|meant| (PLAIN, meant)),
        };
        if let Some((level, meant)) = found {
            let is_plain = level == PLAIN;
            above.retain(|(other, held)| (*other < level || is_plain) && held.sort() != meant.sort());
            prose.headings.push(Heading { text: text.to_owned(), meant: meant.clone() });
            above.push((level, meant));
            continue;
        }
        let mut row = Row { line: at, ..Row::default() };
        for (_, meant) in &above {
            match meant {
                Meant::Table(name) => row.table.clone_from(name),
                Meant::Item(title) => row.item.clone_from(title),
                Meant::Theme(name) => row.themes = vec![name.clone()],
                Meant::Nothing => {}
            }
        }
        let text = values::with_line_feeds(text);
        let pieces = pieces(&text);
        parted += usize::from(pieces.len() > 1);
        prose.rows.extend(pieces.into_iter().map(|piece| Row { text: piece.to_owned(), ..row.clone() }));
    }
    prose.remarks.extend(Some(parted).filter(|parted| *parted > 0).map(Remark::Parted));
    Ok(prose)
}

/// Plain text as paragraphs, by lines or by what blank lines part.
pub(super) fn paragraphs(text: &str, kind: Kind) -> Vec<Paragraph> {
    let lines = text.lines().map(str::trim_end);
    if kind == Kind::Lines {
        return lines.map(|line| Paragraph::new(line.to_owned())).collect();
    }
    let mut paragraphs = vec![String::new()];
    for line in lines {
        let is_item = without_bullet(line.trim()) != line.trim();
        match paragraphs.last_mut() {
            Some(last) if !line.trim().is_empty() && !is_item => {
                if !last.is_empty() {
                    last.push('\n');
                }
                last.push_str(line);
            }
            _ => paragraphs.push(if is_item { line.to_owned() } else { String::new() }),
        }
    }
    paragraphs.into_iter().map(Paragraph::new).collect()
}

/// Whether blank lines part paragraphs of several lines.
pub(super) fn has_paragraphs(text: &str) -> bool {
    let mut blocks: Vec<usize> = vec![0];
    for line in text.trim().lines() {
        match blocks.last_mut() {
            _ if line.trim().is_empty() => blocks.push(0),
            Some(last) => *last += usize::from(without_bullet(line.trim()) == line.trim()),
            None => {}
        }
    }
    blocks.retain(|lines| *lines > 0);
    // One heading over many lines makes no paragraphs.
    blocks.len() > 1 && blocks.iter().filter(|lines| **lines > 1).count() * 2 >= blocks.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_told_from_lines() {
        assert!(!has_paragraphs("one\ntwo\nthree\n"));
        assert!(!has_paragraphs("Table 1\n\none\n\ntwo\n"));
        assert!(!has_paragraphs("Table 1\n- one\n- two\n\nTable 2\n- three\n- four\n"));
        assert!(has_paragraphs("We waited long.\nNobody rang.\n\nWe asked again,\nand waited.\n"));
        let texts: Vec<String> =
            paragraphs("a\nb\n\n- c\nd\n- e\n", Kind::Paragraphs).into_iter().map(|paragraph| paragraph.text).collect();
        assert_eq!(texts, ["a\nb", "", "- c\nd", "- e"]);
    }
}
