//! The notes beside the words.

use crate::insight::NoteIndex;
use crate::model::{Keyed, Note, NoteFilter, NoteId, NoteSort, Paragraph, Section, ThemeIs};

/// Which notes stand beside the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ShownNotes {
    /// Those that the part is about: a theme's notes, the questions, else all.
    #[default]
    OfPart,
    /// All notes.
    All,
    /// Those that the chosen paragraph stands on.
    Linked,
}

/// The notes beside the words.
#[derive(Debug, Default)]
pub struct Evidence {
    /// Which notes are shown.
    pub shown: ShownNotes,
    /// What was typed to find some of them.
    pub words: String,
    /// The note that was last asked to be seen.
    pub looked_at: Option<NoteId>,
    /// Counts how often a note was asked to be seen; the screen scrolls to it once for each.
    pub look_asked: u64,
    rows: Vec<usize>,
    made_of: Option<MadeOf>,
}

#[derive(Debug)]
struct MadeOf {
    notes: Keyed<Note>,
    leaves_out: bool,
    shown: ShownNotes,
    words: String,
    part: Section,
    linked: Vec<NoteId>,
    looked_for: u64,
}

impl Evidence {
    /// Where the shown notes stand in the session's note index, in order.
    #[must_use]
    pub fn rows(&self) -> &[usize] {
        &self.rows
    }

    pub(super) fn look_at(&mut self, note: NoteId) {
        self.looked_at = Some(note);
        self.look_asked = self.look_asked.wrapping_add(1);
    }

    /// Chooses anew where the notes, the part, the paragraph or what is asked for are different.
    pub(super) fn update(&mut self, index: &NoteIndex, notes: &Keyed<Note>, part: &Section, chosen: Option<&Paragraph>) {
        let linked: &[NoteId] = chosen.map_or(&[], |paragraph| &paragraph.stands_on);
        let is_same = self.made_of.as_ref().is_some_and(|of| {
            of.notes.is_same(notes)
                && of.leaves_out == index.leaves_out_chair_only()
                && of.shown == self.shown
                && of.words == self.words
                && of.part == *part
                && of.looked_for == self.look_asked
                && (self.shown != ShownNotes::Linked || of.linked == linked)
        });
        if is_same {
            return;
        }
        let newly_looked = self.made_of.as_ref().map_or(0, |of| of.looked_for) != self.look_asked;
        self.rows = self.choose(index, part, linked);
        // A note that was asked for is shown, whatever else was chosen.
        let place = self.looked_at.filter(|_| newly_looked).and_then(|note| index.position_of(note));
        if let Some(place) = place
            && self.rows.binary_search(&place).is_err()
        {
            let has_own = matches!(part, Section::Theme(_) | Section::QuestionsAndAnswers);
            (self.shown, self.words) = (if has_own { ShownNotes::All } else { ShownNotes::OfPart }, String::new());
            self.rows = self.choose(index, part, linked);
        }
        self.made_of = Some(MadeOf {
            notes: notes.clone(),
            leaves_out: index.leaves_out_chair_only(),
            shown: self.shown,
            words: self.words.clone(),
            part: part.clone(),
            linked: linked.to_vec(),
            looked_for: self.look_asked,
        });
    }

    fn choose(&self, index: &NoteIndex, part: &Section, linked: &[NoteId]) -> Vec<usize> {
        let mut filter = NoteFilter { words: self.words.clone(), ..NoteFilter::default() };
        match (self.shown, part) {
            (ShownNotes::OfPart, Section::Theme(theme)) => filter.theme = Some(ThemeIs::Tagged(theme.clone())),
            (ShownNotes::OfPart, Section::QuestionsAndAnswers) => filter.sort = Some(NoteSort::Question),
            _ => {}
        }
        let mut rows = index.select(&filter);
        if self.shown == ShownNotes::Linked {
            let mut places: Vec<usize> = linked.iter().filter_map(|note| index.position_of(*note)).collect();
            places.sort_unstable();
            rows.retain(|row| places.binary_search(row).is_ok());
        }
        rows
    }
}
