//! What has a theme, counted when someone asks to delete or merge it.

use crate::model::{Section, Session, ThemeKey};

/// What has a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ThemeUse {
    /// How many notes are tagged with it.
    pub notes: usize,
    /// How many next steps are tagged with it.
    pub steps: usize,
    /// How many paragraphs of the write-up are about it.
    pub paragraphs: usize,
    /// How many themes are a part of it.
    pub parts: usize,
}

/// What merging a theme into another changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Merging {
    /// What has the theme that will be gone.
    pub usage: ThemeUse,
    /// How many of these notes have the other one already.
    pub both: usize,
}

impl ThemeUse {
    /// Counts what has a theme.
    #[must_use]
    pub fn of(session: &Session, theme: &ThemeKey) -> Self {
        let about = Section::Theme(theme.clone());
        Self {
            notes: session.notes.iter().filter(|note| note.themes.contains(theme)).count(),
            steps: session.next_steps.iter().filter(|step| step.themes.contains(theme)).count(),
            paragraphs: session.write_up.iter().filter(|paragraph| paragraph.section == about).count(),
            parts: session.themes.iter().filter(|part| part.parent.as_ref() == Some(theme)).count(),
        }
    }
}

impl Merging {
    /// Counts what merging a theme into another changes.
    #[must_use]
    pub fn of(session: &Session, theme: &ThemeKey, into: &ThemeKey) -> Self {
        let has_both = |themes: &[ThemeKey]| themes.contains(theme) && themes.contains(into);
        Self { usage: ThemeUse::of(session, theme), both: session.notes.iter().filter(|note| has_both(&note.themes)).count() }
    }
}
