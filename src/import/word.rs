//! Documents of Word: the paragraphs of the document itself.

use super::not_taken::NotTaken;
use super::parts::Parts;
use super::prose::Paragraph;
use super::xml::{Element, Events, Xml};
use super::{ImportError, LeftOut, Progress};
use std::collections::{BTreeMap, BTreeSet};

/// The paragraphs of the document, those in tables row by row, and what of it is left out.
pub(super) fn read(parts: &Parts, progress: &Progress) -> Result<(Vec<Paragraph>, Vec<LeftOut>), ImportError> {
    let name = main_part(parts).ok_or(ImportError::NoDocument)?;
    let styles = parts.text("word/styles.xml").map_or_else(|_| Ok(Styles::default()), |text| Styles::of(&text))?;
    let text = parts.text(&name)?;
    let mut document = Document { styles, ..Document::default() };
    document.read(&text, progress)?;
    let edges = parts.names("word/").filter(|name| name.starts_with("word/header") || name.starts_with("word/footer"));
    document.not_taken.edges = edges.filter_map(|name| parts.text(name).ok()).any(|text| has_words(&text));
    document.not_taken.pictures = parts.pictures;
    Ok((document.paragraphs, document.not_taken.list()))
}

/// Where the document itself is: the package says so, and nearly always it is where it always is.
fn main_part(parts: &Parts) -> Option<String> {
    let relations = parts.text("_rels/.rels").unwrap_or_default();
    let mut events = Events::of(&relations);
    while let Ok(Some(event)) = events.next() {
        if let Xml::Begin(element) = event
            && element.attribute("Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
            && let Some(target) = element.attribute("Target")
        {
            let name = target.trim_start_matches('/').to_owned();
            return Some(name).filter(|name| parts.has(name));
        }
    }
    Some("word/document.xml".to_owned()).filter(|name| parts.has(name))
}

fn has_words(text: &str) -> bool {
    let mut events = Events::of(text);
    while let Ok(Some(event)) = events.next() {
        if matches!(event, Xml::Text(text) if !text.trim().is_empty()) {
            return true;
        }
    }
    false
}

/// What styles mean. Their names are the same in every language, their ids are not.
#[derive(Default)]
struct Styles {
    /// How deep a heading the paragraphs of a style are.
    headings: BTreeMap<String, usize>,
    /// Styles of a table of contents.
    contents: BTreeSet<String>,
}

impl Styles {
    fn of(text: &str) -> Result<Self, ImportError> {
        let (mut styles, mut based_on) = (Self::default(), BTreeMap::new());
        let mut id = String::new();
        let mut events = Events::of(text);
        while let Some(event) = events.next()? {
            let Xml::Begin(element) = event else { continue };
            match element.name() {
                "style" => id = element.attribute("styleId").unwrap_or_default(),
                "name" => {
                    let name = element.attribute("val").unwrap_or_default().to_lowercase();
                    if name.starts_with("toc ") || name == "table of figures" {
                        styles.contents.insert(id.clone());
                    } else if let Some(level) = level_named(&name) {
                        styles.headings.insert(id.clone(), level);
                    }
                }
                "basedOn" => drop(based_on.insert(id.clone(), element.attribute("val").unwrap_or_default())),
                "outlineLvl" => {
                    if let Some(level) = outline(&element) {
                        styles.headings.entry(id.clone()).or_insert(level);
                    }
                }
                _ => {}
            }
        }
        // A style of someone's own that rests on a heading is one.
        for style in based_on.keys() {
            let (mut base, mut steps) = (style, 0);
            while let Some(next) = based_on.get(base).filter(|_| !styles.headings.contains_key(base) && steps < 20) {
                (base, steps) = (next, steps + 1);
            }
            if let Some(level) = styles.headings.get(base).copied() {
                styles.headings.entry(style.clone()).or_insert(level);
            }
        }
        Ok(styles)
    }
}

fn level_named(name: &str) -> Option<usize> {
    match name {
        "title" => Some(1),
        "subtitle" => Some(2),
        _ => name.strip_prefix("heading ")?.parse().ok().filter(|level| (1..=9).contains(level)),
    }
}

/// An outline level counts from 0; 9 is the body's.
fn outline(element: &Element<'_>) -> Option<usize> {
    element.number("val").filter(|level| *level < 9).map(|level| level + 1)
}

#[derive(Default)]
struct Document {
    styles: Styles,
    paragraphs: Vec<Paragraph>,
    not_taken: NotTaken,
    /// The paragraphs that are open; one in a text box stands inside of another.
    open: Vec<Open>,
    in_text: bool,
    hidden: bool,
}

#[derive(Default)]
struct Open {
    paragraph: Paragraph,
    is_contents: bool,
}

impl Document {
    fn read(&mut self, text: &str, progress: &Progress) -> Result<(), ImportError> {
        let mut events = Events::watched(text, progress);
        let mut is_body = false;
        while let Some(event) = events.next()? {
            match event {
                Xml::Begin(element) => {
                    is_body |= element.name() == "body";
                    if self.begin(&element) {
                        events.skip()?;
                    }
                }
                Xml::End(name) => self.end(&name),
                Xml::Text(words) if self.in_text && !self.hidden => self.say(&words),
                Xml::Text(_) => {}
            }
        }
        if is_body { Ok(()) } else { Err(ImportError::NoDocument) }
    }

    /// Takes the begin of an element; whether the rest of it is passed over.
    fn begin(&mut self, element: &Element<'_>) -> bool {
        match element.name() {
            "p" => self.open.push(Open::default()),
            "pStyle" => {
                let style = element.attribute("val").unwrap_or_default();
                let (level, is_contents) = (self.styles.headings.get(&style).copied(), self.styles.contents.contains(&style));
                self.with_last(|last| (last.paragraph.heading, last.is_contents) = (level, is_contents));
            }
            "outlineLvl" => {
                if let Some(level) = outline(element) {
                    self.with_last(|last| last.paragraph.heading = Some(level));
                }
            }
            "r" => self.hidden = false,
            "vanish" => self.hidden = !matches!(element.attribute("val").as_deref(), Some("0" | "false" | "off")),
            "t" => {
                self.in_text = true;
                self.not_taken.hidden += usize::from(self.hidden);
            }
            "tab" | "ptab" => self.say(" "),
            "br" | "cr" => self.say("\n"),
            "noBreakHyphen" => self.say("-"),
            "footnoteReference" | "endnoteReference" => self.not_taken.footnotes += 1,
            "commentReference" => self.not_taken.remarks += 1,
            "del" | "moveFrom" => {
                self.not_taken.deleted += 1;
                return true;
            }
            // The properties hold what they were before a change; a fallback says again what stands beside it.
            "pPrChange" | "rPrChange" | "sectPrChange" | "tblPrChange" | "tcPrChange" | "trPrChange" | "Fallback" | "rt" | "sectPr"
            | "instrText" | "delText" | "tabs" => return true,
            _ => {}
        }
        false
    }

    fn end(&mut self, name: &str) {
        match name {
            "t" => self.in_text = false,
            "r" => self.hidden = false,
            "p" => {
                if let Some(closed) = self.open.pop() {
                    self.not_taken.contents |= closed.is_contents;
                    if !closed.is_contents && !closed.paragraph.text.trim().is_empty() {
                        self.paragraphs.push(closed.paragraph);
                    }
                }
            }
            _ => {}
        }
    }

    fn with_last(&mut self, change: impl FnOnce(&mut Open)) {
        if let Some(last) = self.open.last_mut() {
            change(last);
        }
    }

    fn say(&mut self, words: &str) {
        self.with_last(|last| last.paragraph.text.push_str(words));
    }
}
