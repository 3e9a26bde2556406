//! Texts that are no table: a note a paragraph, list item or line, under headings that say where it was said or what it is about.

use super::{Heading, Kind, Known, Meant, Row, values};

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
}

/// A heading that something stands under: how deep it is, and what it was taken for.
type Above = (usize, Meant);

/// Turns paragraphs into rows. A heading holds until one that is as deep or less so; each sort of heading for itself.
pub(super) fn rows(paragraphs: impl IntoIterator<Item = Paragraph>, known: &Known) -> Prose {
    let mut prose = Prose { rows: Vec::new(), headings: Vec::new() };
    let mut above: Vec<Above> = Vec::new();
    for (at, paragraph) in (1u64..).zip(paragraphs) {
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
        let mut row = Row { line: at, text: values::with_line_feeds(text), ..Row::default() };
        for (_, meant) in &above {
            match meant {
                Meant::Table(name) => row.table.clone_from(name),
                Meant::Item(title) => row.item.clone_from(title),
                Meant::Theme(name) => row.themes = vec![name.clone()],
                Meant::Nothing => {}
            }
        }
        prose.rows.push(row);
    }
    prose
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

/// A paragraph without the sign or number that makes it an item of a list.
#[must_use]
pub fn without_bullet(text: &str) -> &str {
    const SIGNS: [char; 14] = ['-', '*', '+', '•', '–', '—', '‣', '◦', '▪', '▫', '●', '○', '·', '\u{f0b7}'];
    let rest = text.strip_prefix(SIGNS).or_else(|| {
        let text = text.strip_prefix('(').unwrap_or(text);
        let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
        let rest = text.get(digits..).filter(|_| (1..=3).contains(&digits))?;
        rest.strip_prefix(['.', ')'])
    });
    match rest {
        Some(rest) if rest.starts_with(char::is_whitespace) => rest.trim_start(),
        // A sign alone says nothing; one that is part of a word stays: -5 degrees.
        Some("") if !text.starts_with(|letter: char| letter.is_ascii_digit() || letter == '(') => "",
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_and_numbers_are_taken_off_and_words_are_not() {
        let given = ["- a", "• a", "1. a", "12) a", "(3) a", "-5 degrees", "2018. That year", "1.5 hours", "–", "a - b", "3.", "(a) b"];
        let kept = ["a", "a", "a", "a", "a", "-5 degrees", "2018. That year", "1.5 hours", "", "a - b", "3.", "(a) b"];
        assert_eq!(given.map(without_bullet), kept);
    }

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
