//! Markdown, read by `pulldown-cmark`.

use super::LeftOut;
use super::html::{self, Piece};
use super::not_taken::NotTaken;
use super::prose::Paragraph;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// The paragraphs, list items, cells and headings of a text in Markdown, and what of it is left out.
pub(super) fn read(text: &str) -> (Vec<Paragraph>, Vec<LeftOut>) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut said = Said::default();
    for event in Parser::new_ext(text, options) {
        said.take(event);
    }
    said.end_paragraph(None);
    (said.paragraphs, said.not_taken.list())
}

#[derive(Default)]
struct Said {
    paragraphs: Vec<Paragraph>,
    now: String,
    /// HTML, or lines between two of dashes, gathered until they end.
    apart: String,
    is_apart: bool,
    /// How many elements are open whose words are not taken.
    passed_over: usize,
    not_taken: NotTaken,
}

impl Said {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => self.pass_over(|not_taken| &mut not_taken.footnotes),
            Event::Start(Tag::Strikethrough) => self.pass_over(|not_taken| &mut not_taken.deleted),
            Event::Start(Tag::Image { .. }) => self.pass_over(|not_taken| &mut not_taken.pictures),
            Event::End(TagEnd::FootnoteDefinition | TagEnd::Strikethrough | TagEnd::Image) => {
                self.passed_over = self.passed_over.saturating_sub(1);
            }
            Event::Start(Tag::MetadataBlock(_) | Tag::HtmlBlock) => {
                self.end_paragraph(None);
                self.is_apart = true;
            }
            Event::End(TagEnd::HtmlBlock) => self.end_html(),
            Event::End(TagEnd::MetadataBlock(_)) => self.end_metadata(),
            Event::Html(text) | Event::Text(text) if self.is_apart => self.apart.push_str(&text),
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::List(_) | Tag::CodeBlock(_) | Tag::TableCell)
            | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::List(_) | TagEnd::CodeBlock | TagEnd::TableCell)
            | Event::Rule => self.end_paragraph(None),
            Event::End(TagEnd::Heading(level)) => self.end_paragraph(Some(depth(level))),
            Event::InlineHtml(tag) if self.passed_over == 0 => html::read(&tag, |piece| self.take_html(piece)),
            Event::Text(text) | Event::Code(text) if self.passed_over == 0 => self.now.push_str(&text),
            Event::SoftBreak => self.now.push(' '),
            Event::HardBreak => self.now.push('\n'),
            _ => {}
        }
    }

    fn pass_over(&mut self, counted: fn(&mut NotTaken) -> &mut usize) {
        *counted(&mut self.not_taken) += 1;
        self.passed_over += 1;
    }

    /// What is gathered was HTML; what of it was read is in a footnote, perhaps.
    fn end_html(&mut self) {
        self.is_apart = false;
        let gathered = std::mem::take(&mut self.apart);
        if self.passed_over == 0 {
            html::read(&gathered, |piece| self.take_html(piece));
            self.end_paragraph(None);
        }
    }

    /// What is gathered stood between two lines of dashes: properties of the file, or notes that somebody parted so.
    fn end_metadata(&mut self) {
        self.is_apart = false;
        let gathered = std::mem::take(&mut self.apart);
        if self.paragraphs.is_empty() && are_properties(&gathered) {
            self.not_taken.properties = true;
        } else {
            self.paragraphs.extend(gathered.lines().filter(|line| !line.trim().is_empty()).map(|line| Paragraph::new(line.to_owned())));
        }
    }

    fn take_html(&mut self, piece: Piece<'_>) {
        match piece {
            Piece::Words(words) => self.now.push_str(&words),
            Piece::LineEnd => self.now.push('\n'),
            Piece::ParagraphEnd(heading) => self.end_paragraph(heading),
            Piece::Picture => self.not_taken.pictures += 1,
            Piece::Hidden => self.not_taken.hidden += 1,
        }
    }

    fn end_paragraph(&mut self, heading: Option<usize>) {
        let text = std::mem::take(&mut self.now);
        if !text.trim().is_empty() {
            self.paragraphs.push(Paragraph { text, heading });
        }
    }
}

/// Whether lines say what a file is and nothing else: "title: The day". What is said has spaces before its first colon, or none at all.
fn are_properties(lines: &str) -> bool {
    let is_name = |line: &str| line.split_once(':').is_some_and(|(name, _)| !name.is_empty() && !name.contains(char::is_whitespace));
    let mut lines = lines.lines().filter(|line| !line.trim().is_empty());
    lines.next().is_some_and(is_name) && lines.all(|line| is_name(line) || line.starts_with([' ', '\t', '-', '#']))
}

const fn depth(level: HeadingLevel) -> usize {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_paragraph_and_list_item_is_taken_without_its_marks() {
        let text = "---\ntitle: x\n---\n# Table 3\n\nWe *wait*,\nand [wait](http://x.y).\n\n- one\n  - **two**\n- [ ] three[^1]\n\n> said so\n\n\
                    | a | b |\n|---|---|\n| c | d |\n\nnot ~~this~~ that ![p](q.png)\n\n[^1]: a note\n\n<!-- hidden -->\n1. last\n";
        let (paragraphs, left_out) = read(text);
        let texts: Vec<&str> = paragraphs.iter().map(|paragraph| paragraph.text.trim()).collect();
        assert_eq!(texts, ["Table 3", "We wait, and wait.", "one", "two", "three", "said so", "a", "b", "c", "d", "not  that", "last"]);
        assert_eq!(paragraphs[0].heading, Some(1));
        let left_out_expected = [LeftOut::Footnotes(1), LeftOut::Deleted(1), LeftOut::Hidden(1), LeftOut::Pictures(1), LeftOut::Properties];
        assert_eq!(left_out, left_out_expected);
    }

    #[test]
    fn words_in_html_and_between_dashes_are_taken() {
        let text = "<div>We waited a year</div>\n\nsaid <b>so</b><br>twice\n\n<h2>Table 3</h2>\n<p>Tea &amp; cake<br/>for 3 < 4</p>\n                    <ul><li>one<li>two</ul>\n<script>no();</script>\n<img src=\"a > b\">\n\nplain\n\n---\nNobody rang us\nafterwards: none\n---\n\n\
                    [^1]: <p>below</p>\n";
        let (paragraphs, left_out) = read(text);
        let texts: Vec<&str> = paragraphs.iter().map(|paragraph| paragraph.text.trim()).collect();
        let expected = [
            "We waited a year",
            "said so\ntwice",
            "Table 3",
            "Tea & cake\nfor 3 < 4",
            "one",
            "two",
            "plain",
            "Nobody rang us",
            "afterwards: none",
        ];
        assert_eq!(texts, expected);
        assert_eq!(paragraphs[2].heading, Some(2));
        assert_eq!(left_out, [LeftOut::Footnotes(1), LeftOut::Hidden(1), LeftOut::Pictures(1)]);
    }
}
