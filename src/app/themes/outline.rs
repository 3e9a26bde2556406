//! The themes in the order of the screen: each with its parts below it.

use crate::model::{Session, Theme, ThemeKey};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The themes in the order of the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline(Vec<OutlineRow>);

/// A theme in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineRow {
    /// Which theme.
    pub theme: ThemeKey,
    /// How many wider themes it is a part of, one within the other.
    pub depth: usize,
}

impl Outline {
    /// The themes of a session. Everything is there once, whatever a file says of parts.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let all = session.themes.in_order();
        let mut outline = Self(Vec::with_capacity(all.len()));
        let mut seen = BTreeSet::new();
        for theme in &all {
            if is_alone(session, theme) {
                outline.add(theme, 0, &all, &mut seen);
            }
        }
        // What is part of itself over others, which only a damaged file has.
        for theme in &all {
            outline.add(theme, 0, &all, &mut seen);
        }
        outline
    }

    fn add(&mut self, theme: &Theme, depth: usize, all: &[&Arc<Theme>], seen: &mut BTreeSet<ThemeKey>) {
        let mut open = vec![(theme, depth)];
        while let Some((theme, depth)) = open.pop() {
            if !seen.insert(theme.key.clone()) {
                continue;
            }
            self.0.push(OutlineRow { theme: theme.key.clone(), depth });
            let parts = all.iter().rev().filter(|part| part.parent.as_ref() == Some(&theme.key));
            open.extend(parts.map(|part| (part.as_ref(), depth + 1)));
        }
    }

    /// The rows, from the top.
    #[must_use]
    pub fn rows(&self) -> &[OutlineRow] {
        &self.0
    }

    /// The theme below this one, or above the last.
    #[must_use]
    pub fn neighbour(&self, theme: &ThemeKey) -> Option<&ThemeKey> {
        let at = self.0.iter().position(|row| row.theme == *theme)?;
        let next = self.0.get(at + 1).or_else(|| self.0.get(at.checked_sub(1)?));
        next.map(|row| &row.theme)
    }

    /// The theme with a key from 1 to 9.
    #[must_use]
    pub fn numbered(&self, number: usize) -> Option<&ThemeKey> {
        self.0.get(number.checked_sub(1)?).filter(|_| number <= 9).map(|row| &row.theme)
    }
}

/// Whether it is no part of another theme.
fn is_alone(session: &Session, theme: &Theme) -> bool {
    theme.parent.as_ref().is_none_or(|parent| !session.themes.contains(parent))
}

/// The themes that stand beside this one, itself among them, in order.
pub(super) fn beside<'a>(session: &'a Session, theme: &Theme) -> Vec<&'a Arc<Theme>> {
    let alone = is_alone(session, theme);
    let mut all = session.themes.in_order();
    all.retain(|other| if alone { is_alone(session, other) } else { other.parent == theme.parent });
    all
}

/// Whether a theme is `whole` or a part of it, over however many others.
#[must_use]
pub fn is_within(session: &Session, theme: &ThemeKey, whole: &ThemeKey) -> bool {
    let mut now = Some(theme);
    for _ in 0..=session.themes.len() {
        match now {
            Some(key) if key == whole => return true,
            Some(key) => now = session.themes.get(key).and_then(|theme| theme.parent.as_ref()),
            None => return false,
        }
    }
    false
}
