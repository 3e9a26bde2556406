//! Which paragraphs attendees will not get, because they repeat the words of a note that may not be quoted.
//!
//! Every paragraph is compared with every note, which takes its time in a large session: it is done aside.

use super::super::{App, Effect};
use crate::model::{Audience, EntryId, Keyed, Note, NoteId, Paragraph, Session, Told};
use crate::report::Disclosure;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is known of which paragraphs repeat words that may not be quoted; a moment behind what is typed.
#[derive(Debug, Default)]
pub struct WriteUpCheck {
    repeats: BTreeMap<EntryId, NoteId>,
    checked: Option<Checked>,
    asked: Option<(EntryId, Checked)>,
}

#[derive(Debug, Clone)]
struct Checked {
    notes: Keyed<Note>,
    paragraphs: Keyed<Paragraph>,
    told: Arc<Told>,
}

impl Checked {
    fn of(session: &Session) -> Self {
        Self { notes: session.notes.clone(), paragraphs: session.write_up.clone(), told: Arc::clone(&session.told) }
    }

    fn is_of(&self, session: &Session) -> bool {
        self.notes.is_same(&session.notes) && self.paragraphs.is_same(&session.write_up) && Arc::ptr_eq(&self.told, &session.told)
    }
}

impl WriteUpCheck {
    /// The note whose words a paragraph repeats, if it does.
    #[must_use]
    pub fn repeated_by(&self, paragraph: EntryId) -> Option<NoteId> {
        self.repeats.get(&paragraph).copied()
    }

    /// The check that is under way.
    #[cfg(test)]
    pub(super) fn ticket(&self) -> Option<EntryId> {
        self.asked.as_ref().map(|(ticket, _)| *ticket)
    }

    /// The paragraphs that attendees will not get.
    pub fn held_back(&self) -> impl ExactSizeIterator<Item = EntryId> {
        self.repeats.keys().copied()
    }
}

/// The paragraphs of a session that repeat a note which attendees may not read, each with that note.
#[must_use]
pub fn repeated_words(session: &Session, smallest_count: u32) -> Vec<(EntryId, NoteId)> {
    let attendees = Disclosure::new(session, Audience::Attendees, smallest_count);
    let paragraphs = session.write_up.iter();
    paragraphs.filter_map(|it| Some((it.id, attendees.repeats(&it.words, &it.stands_on)?))).collect()
}

/// Begins a check where something changed since the last; one at a time.
pub(super) fn begin_if_due(app: &mut App) {
    let Some(open) = app.state.open.as_mut() else { return };
    let session = open.document.session();
    let check = &mut open.write_up.check;
    if check.asked.is_some() || check.checked.as_ref().is_some_and(|of| of.is_of(session)) {
        return;
    }
    let ticket = app.ids.entry();
    check.asked = Some((ticket, Checked::of(session)));
    let (session, smallest_count) = (Box::new(session.clone()), app.state.settings.smallest_group_shown);
    app.effect(Effect::CheckWriteUp { ticket, session, smallest_count });
}

/// Takes in what a check found, unless it was not asked for by this session.
pub(in crate::app) fn arrived(app: &mut App, ticket: EntryId, repeats: Vec<(EntryId, NoteId)>) {
    app.with_open(|open| {
        let check = &mut open.write_up.check;
        if let Some((_, of)) = check.asked.take_if(|(asked, _)| *asked == ticket) {
            check.repeats = repeats.into_iter().collect();
            check.checked = Some(of);
        }
    });
}
