//! The parts of the write-up with their paragraphs, in the order in which they are read.

use crate::model::{EntryId, Keyed, Paragraph, Section, Session, Theme, ThemeKey};
use crate::report::themes_in_reading_order;

/// The parts of the write-up, as of the paragraphs and themes that they were made of.
#[derive(Debug, Default)]
pub struct Outline {
    parts: Vec<Part>,
    made_of: Option<(Keyed<Paragraph>, Keyed<Theme>)>,
}

/// One part of the write-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Which part.
    pub section: Section,
    /// Its paragraphs, in order.
    pub paragraphs: Vec<EntryId>,
    /// Those that say something about what was said with no note behind it.
    pub without_notes: Vec<EntryId>,
}

impl Outline {
    /// The parts, in the order in which they are read.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// One part.
    #[must_use]
    pub fn part(&self, section: &Section) -> Option<&Part> {
        self.parts.iter().find(|part| part.section == *section)
    }

    /// Whether there is such a part: a theme can be gone.
    #[must_use]
    pub fn has(&self, section: &Section) -> bool {
        self.part(section).is_some()
    }

    /// Every paragraph among what was said that no note stands behind.
    pub fn without_notes(&self) -> impl Iterator<Item = EntryId> {
        self.parts.iter().flat_map(|part| part.without_notes.iter().copied())
    }

    pub(super) fn update(&mut self, session: &Session) {
        let is_same = |(paragraphs, themes): &(Keyed<Paragraph>, Keyed<Theme>)| {
            paragraphs.is_same(&session.write_up) && themes.is_same(&session.themes)
        };
        if self.made_of.as_ref().is_some_and(is_same) {
            return;
        }
        self.parts = sections(session).into_iter().map(Part::of).collect();
        for paragraph in session.write_up.in_order() {
            let place = self.parts.iter().position(|part| part.section == paragraph.section);
            let place = place.unwrap_or_else(|| self.add_orphan(paragraph.section.clone()));
            if let Some(part) = self.parts.get_mut(place) {
                part.paragraphs.push(paragraph.id);
                if paragraph.lacks_notes() {
                    part.without_notes.push(paragraph.id);
                }
            }
        }
        self.made_of = Some((session.write_up.clone(), session.themes.clone()));
    }

    /// A file can hold paragraphs about a theme that it does not have; nobody's words are hidden.
    fn add_orphan(&mut self, section: Section) -> usize {
        let after = self.parts.iter().rposition(|part| part.section < Section::WhatHappensNext).map_or(0, |last| last + 1);
        self.parts.insert(after, Part::of(section));
        after
    }
}

impl Part {
    const fn of(section: Section) -> Self {
        Self { section, paragraphs: Vec::new(), without_notes: Vec::new() }
    }
}

fn sections(session: &Session) -> Vec<Section> {
    let keys: Vec<ThemeKey> = themes_in_reading_order(session).into_iter().map(|theme| theme.key.clone()).collect();
    let before = [Section::Purpose, Section::WhatWeDid, Section::WhatWasSaid];
    let after = [Section::WhatHappensNext, Section::QuestionsAndAnswers, Section::Reflections];
    before.into_iter().chain(keys.into_iter().map(Section::Theme)).chain(after).collect()
}
