//! Markdown, read by `pulldown-cmark`.

use super::LeftOut;
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
    let left_out = [
        (said.footnotes, LeftOut::Footnotes as fn(usize) -> LeftOut),
        (said.deleted, LeftOut::Deleted),
        (said.pictures, LeftOut::Pictures),
    ];
    (said.paragraphs, left_out.into_iter().filter(|(count, _)| *count > 0).map(|(count, said)| said(count)).collect())
}

#[derive(Default)]
struct Said {
    paragraphs: Vec<Paragraph>,
    now: String,
    /// How many elements are open whose words are not taken.
    passed_over: usize,
    footnotes: usize,
    deleted: usize,
    pictures: usize,
}

impl Said {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => self.pass_over(|said| &mut said.footnotes),
            Event::Start(Tag::Strikethrough) => self.pass_over(|said| &mut said.deleted),
            Event::Start(Tag::Image { .. }) => self.pass_over(|said| &mut said.pictures),
            Event::Start(Tag::MetadataBlock(_) | Tag::HtmlBlock) => self.passed_over += 1,
            Event::End(
                TagEnd::FootnoteDefinition | TagEnd::Strikethrough | TagEnd::Image | TagEnd::MetadataBlock(_) | TagEnd::HtmlBlock,
            ) => {
                self.passed_over = self.passed_over.saturating_sub(1);
            }
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::List(_) | Tag::CodeBlock(_) | Tag::TableCell)
            | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::List(_) | TagEnd::CodeBlock | TagEnd::TableCell)
            | Event::Rule => self.end_paragraph(None),
            Event::End(TagEnd::Heading(level)) => self.end_paragraph(Some(depth(level))),
            Event::Text(text) | Event::Code(text) if self.passed_over == 0 => self.now.push_str(&text),
            Event::SoftBreak => self.now.push(' '),
            Event::HardBreak => self.now.push('\n'),
            _ => {}
        }
    }

    fn pass_over(&mut self, counted: fn(&mut Self) -> &mut usize) {
        *counted(self) += 1;
        self.passed_over += 1;
    }

    fn end_paragraph(&mut self, heading: Option<usize>) {
        let text = std::mem::take(&mut self.now);
        if !text.trim().is_empty() {
            self.paragraphs.push(Paragraph { text, heading });
        }
    }
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
        assert_eq!(left_out, [LeftOut::Footnotes(1), LeftOut::Deleted(1), LeftOut::Pictures(1)]);
    }
}
