//! Which steps answer which notes, and which themes have one.

use crate::model::{NoteId, Session, StepId, ThemeKey};
use std::collections::BTreeMap;

/// Steps by what they are about; the steps of each in the order of the board.
#[derive(Debug, Clone, Default)]
pub(super) struct Steps {
    by_note: BTreeMap<NoteId, Vec<StepId>>,
    by_theme: BTreeMap<ThemeKey, Vec<StepId>>,
}

impl Steps {
    pub fn of(session: &Session) -> Self {
        let mut steps = Self::default();
        for step in session.next_steps.in_order() {
            for note in &step.answers {
                steps.by_note.entry(*note).or_default().push(step.id);
            }
            let from_notes = step.answers.iter().filter_map(|note| session.notes.get(note)).flat_map(|note| &note.themes);
            for theme in step.themes.iter().chain(from_notes) {
                let steps = steps.by_theme.entry(theme.clone()).or_default();
                if steps.last() != Some(&step.id) {
                    steps.push(step.id);
                }
            }
        }
        steps
    }

    pub fn for_note(&self, note: NoteId) -> &[StepId] {
        self.by_note.get(&note).map_or(&[], Vec::as_slice)
    }

    pub fn for_theme(&self, theme: &ThemeKey) -> &[StepId] {
        self.by_theme.get(theme).map_or(&[], Vec::as_slice)
    }
}
