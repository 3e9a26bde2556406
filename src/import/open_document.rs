//! Texts in the OpenDocument format: the paragraphs of the text itself.

use super::not_taken::NotTaken;
use super::parts::Parts;
use super::prose::Paragraph;
use super::xml::{Element, Events, Xml};
use super::{ImportError, LeftOut, Progress};
use std::collections::BTreeMap;

/// The paragraphs of the text, those in tables row by row, and what of it is left out.
pub(super) fn read(parts: &Parts, progress: &Progress) -> Result<(Vec<Paragraph>, Vec<LeftOut>), ImportError> {
    let content = parts.text("content.xml").map_err(|_| ImportError::NoDocument)?;
    let mut text = Text::default();
    text.read(&content, progress)?;
    text.not_taken.pictures = parts.pictures;
    text.not_taken.edges = parts.text("styles.xml").is_ok_and(|styles| has_edges(&styles));
    Ok((text.paragraphs, text.not_taken.list()))
}

/// Whether there is a header or a footer that says anything.
fn has_edges(styles: &str) -> bool {
    let mut events = Events::of(styles);
    let mut inside = 0usize;
    while let Ok(Some(event)) = events.next() {
        match event {
            Xml::Begin(element) => inside += usize::from(matches!(element.name(), "header" | "footer")),
            Xml::End(name) => inside = inside.saturating_sub(usize::from(matches!(name.as_str(), "header" | "footer"))),
            Xml::Text(text) if inside > 0 && !text.trim().is_empty() => return true,
            Xml::Text(_) => {}
        }
    }
    false
}

#[derive(Default)]
struct Text {
    paragraphs: Vec<Paragraph>,
    /// The paragraphs that are open; one in a text box stands inside of another.
    open: Vec<Paragraph>,
    /// The style that a style of the document rests on.
    parents: BTreeMap<String, String>,
    not_taken: NotTaken,
}

impl Text {
    fn read(&mut self, content: &str, progress: &Progress) -> Result<(), ImportError> {
        let mut events = Events::watched(content, progress);
        let mut is_text = false;
        while let Some(event) = events.next()? {
            match event {
                Xml::Begin(element) => {
                    is_text |= element.name() == "text";
                    if element.name() == "tracked-changes" {
                        self.count_deleted(&mut events)?;
                    } else if self.begin(&element) {
                        events.skip()?;
                    }
                }
                Xml::End(name) if matches!(name.as_str(), "p" | "h") => {
                    self.paragraphs.extend(self.open.pop().filter(|paragraph| !paragraph.text.trim().is_empty()));
                }
                Xml::End(_) => {}
                Xml::Text(words) => self.say(&words),
            }
        }
        if is_text { Ok(()) } else { Err(ImportError::NoDocument) }
    }

    /// Takes the begin of an element; whether the rest of it is passed over.
    fn begin(&mut self, element: &Element<'_>) -> bool {
        match element.name() {
            "style" => {
                if let (Some(name), Some(parent)) = (element.attribute("name"), element.attribute("parent-style-name")) {
                    self.parents.insert(name, parent);
                }
            }
            "p" => {
                let style = element.attribute("style-name").unwrap_or_default();
                let heading = level_of(self.parents.get(&style).unwrap_or(&style));
                self.open.push(Paragraph { text: String::new(), heading });
            }
            "h" => self.open.push(Paragraph::heading(String::new(), element.number("outline-level").unwrap_or(1).max(1))),
            "note" => {
                self.not_taken.footnotes += 1;
                return true;
            }
            "annotation" => {
                self.not_taken.remarks += 1;
                return true;
            }
            "table-of-content" | "alphabetical-index" | "illustration-index" | "table-index" | "object-index" | "user-index"
            | "bibliography" => {
                self.not_taken.contents = true;
                return true;
            }
            "ruby-text" | "annotation-end" | "desc" | "title" | "forms" | "sequence-decls" => return true,
            _ => self.say(&element.white_space()),
        }
        false
    }

    /// What was deleted stands there in whole, as long as nobody has agreed to it.
    fn count_deleted(&mut self, events: &mut Events<'_>) -> Result<(), ImportError> {
        let mut depth = 1usize;
        while depth > 0 {
            match events.next()? {
                Some(Xml::Begin(element)) => {
                    self.not_taken.deleted += usize::from(element.name() == "deletion");
                    depth += 1;
                }
                Some(Xml::End(_)) => depth -= 1,
                Some(Xml::Text(_)) => {}
                None => break,
            }
        }
        Ok(())
    }

    fn say(&mut self, words: &str) {
        if let Some(last) = self.open.last_mut() {
            last.text.push_str(words);
        }
    }
}

/// How deep a heading a style of LibreOffice's own makes.
fn level_of(style: &str) -> Option<usize> {
    match style {
        "Title" => Some(1),
        "Subtitle" => Some(2),
        _ => style.strip_prefix("Heading_20_")?.parse().ok(),
    }
}
