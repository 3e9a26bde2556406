//! Table packs: a small session for one table's note-taker, and what it brings back.
//!
//! [`hand_out`] takes from a workshop what it needs to take notes at one table, and nothing that anybody said. [`bring_back`] merges what
//! comes back by [`crate::merge`], with the pack as it was handed out, or as it came back last, as the session before: so it may come back
//! as often as anyone likes, and nothing is there twice.

#[cfg(test)]
mod leak_tests;
#[cfg(test)]
mod tests;

use crate::merge::{MergeError, MergeRemark, Side, merge};
use crate::model::{About, AgendaItem, Capture, EntryId, Keyed, NoteId, Pack, Session, SpeakerGroup, Table, TableId, Told};
use jiff::Timestamp;
use std::sync::Arc;

/// What is to be handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// The pack's id, a new one each time.
    pub id: EntryId,
    /// For which table.
    pub table: TableId,
    /// Whether the themes go along; they suggest to a table what it is expected to say.
    pub themes: bool,
    /// When.
    pub now: Timestamp,
}

/// A pack for one table; none where there is no such table. All fields are written out: a new one does not compile until somebody has
/// thought of whether it may leave for a laptop that other people use.
#[must_use]
pub fn hand_out(session: &Session, wanted: Wanted) -> Option<Session> {
    let table = session.tables.get(&wanted.table)?;
    let pack = Pack {
        id: wanted.id,
        table: wanted.table,
        themes: wanted.themes,
        handed_out: wanted.now,
        first_number: first_number(session, wanted.table),
    };
    Some(Session {
        id: session.id,
        about: Arc::new(about(&session.about)),
        told: Arc::new(told(&session.told)),
        acronyms: Arc::default(),
        groups: session.groups.iter().map(group).collect(),
        formats: Keyed::default(),
        agenda: session.agenda.iter().map(item).collect(),
        tables: std::iter::once(own_table(table)).collect(),
        themes: if wanted.themes { session.themes.clone() } else { Keyed::default() },
        notes: Keyed::default(),
        next_steps: Keyed::default(),
        write_up: Keyed::default(),
        decisions: Keyed::default(),
        concerns: Keyed::default(),
        sent: Keyed::default(),
        sheet_answers: Keyed::default(),
        // Their names and words may hold what was said.
        saved_filters: Keyed::default(),
        // That something was withdrawn, never what: so that it does not come back from here either.
        withdrawn: session.withdrawn.clone(),
        unsettled: Keyed::default(),
        pack: Some(Arc::new(pack)),
    })
}

fn about(about: &About) -> About {
    About {
        title: about.title.clone(),
        place: about.place.clone(),
        date: about.date,
        time_zone: about.time_zone.clone(),
        start: about.start,
        latest_finish: about.latest_finish,
        illustrative: about.illustrative,
        finish_fixed: false,
        finish_reason: String::new(),
        purpose: crate::model::Purpose::default(),
        programme: String::new(),
        hosts: Vec::new(),
        names_nobody: Vec::new(),
    }
}

/// What a note-taker reads out.
fn told(told: &Told) -> Told {
    Told {
        wording: told.wording.clone(),
        how_to_say_no: told.how_to_say_no.clone(),
        date: None,
        privacy_contact: String::new(),
        keep_until: None,
        safeguarding_contact: String::new(),
        notes_promised_by: None,
    }
}

fn group(group: &SpeakerGroup) -> SpeakerGroup {
    SpeakerGroup::new(group.key.clone(), group.position.clone(), group.name.as_str())
}

/// What happens when, and what is asked. What has happened stays where the clock is.
fn item(item: &AgendaItem) -> AgendaItem {
    AgendaItem {
        id: item.id,
        position: item.position.clone(),
        kind: item.kind,
        title: item.title.clone(),
        planned_minutes: item.planned_minutes,
        // Nobody runs the clock there, and nothing is to warn of it.
        least_minutes: 0,
        protected: false,
        starts_at: item.starts_at,
        rounds: item.rounds,
        moving_minutes: item.moving_minutes,
        questions: item.questions.clone(),
        decided: item.decided.clone(),
        open: item.open.clone(),
        lead: String::new(),
        starts_at_reason: String::new(),
        materials: String::new(),
        who_decides: String::new(),
        facilitator_notes: String::new(),
        events: Vec::new(),
    }
}

/// Who hosts it and who takes its notes is known there.
fn own_table(table: &Table) -> Table {
    Table {
        id: table.id,
        position: table.position.clone(),
        name: table.name.clone(),
        people: table.people.clone(),
        capture: Capture::OwnLaptop,
        host: String::new(),
        note_taker: String::new(),
        sheets_expected: 0,
        sheets_in: 0,
        // Their files stay where the session is.
        photos: Vec::new(),
    }
}

/// The first of the table's own numbers that no note has; zero where it has none left.
fn first_number(session: &Session, table: TableId) -> u32 {
    let place = session.tables.in_order().iter().position(|other| other.id == table).unwrap_or_default();
    let numbers = Pack::numbers_of(place);
    let given = session.notes.iter().map(|note| note.number).chain(session.withdrawn.iter().map(|gone| gone.number));
    let first = given.filter(|number| numbers.contains(number)).max().map_or(*numbers.start(), |last| last.saturating_add(1));
    if numbers.contains(&first) && Pack::has_number(first) { first } else { 0 }
}

/// What a pack brings back.
#[derive(Debug, Clone, PartialEq)]
pub struct BroughtBack {
    /// The whole session with it.
    pub session: Session,
    /// What there is to say about the merge: [`Side::Mine`] is the whole session, [`Side::Theirs`] the pack.
    pub told: Vec<MergeRemark>,
    /// Whether it changes anything.
    pub changes: bool,
    /// Notes that came with this pack before and are not in the whole session any more: they were deleted there, or bringing them back
    /// was undone. They stay out unless they are asked for.
    pub left_out: Vec<NoteId>,
}

impl BroughtBack {
    /// How many new notes came.
    #[must_use]
    pub fn new_notes(&self) -> usize {
        let counts = self.told.iter().map(|told| match told {
            MergeRemark::NewNotes { side: Side::Theirs, count } => *count,
            _ => 0,
        });
        counts.sum()
    }
}

/// Why nothing can be brought back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotBroughtBack {
    /// It is a whole session.
    #[error("{}", say!("packs-not-a-pack"))]
    NotAPack,
    /// What it is to be brought into is a pack.
    #[error("{}", say!("packs-into-a-pack"))]
    IntoAPack,
    /// It was handed out from another workshop.
    #[error("{}", say!("packs-another-workshop", title = crate::words::file::title_or_none(.title)))]
    AnotherWorkshop {
        /// What that is called.
        title: String,
    },
    /// The merge will not have it.
    #[error("{0}")]
    Merge(MergeError),
}

/// Brings a pack back into the whole session. `base` is the pack as it was handed out or as it came back last, where that is known; `again`
/// asks for notes that it brought before and that are not there any more.
///
/// # Errors
/// Where `back` is no pack of this workshop.
pub fn bring_back(whole: &Session, base: Option<&Session>, back: &Session, again: bool) -> Result<BroughtBack, NotBroughtBack> {
    if back.pack.is_none() {
        return Err(NotBroughtBack::NotAPack);
    }
    if whole.pack.is_some() {
        return Err(NotBroughtBack::IntoAPack);
    }
    if whole.id != back.id {
        return Err(NotBroughtBack::AnotherWorkshop { title: back.about.title.clone() });
    }
    let mut base = base.cloned();
    if let Some(base) = base.as_mut().filter(|_| again) {
        let gone: Vec<NoteId> = base.notes.iter().map(|note| note.id).filter(|id| !whole.notes.contains(id)).collect();
        gone.iter().for_each(|id| drop(base.notes.remove(id)));
    }
    let mut merged = merge(base.as_ref(), whole, back).map_err(NotBroughtBack::Merge)?;
    // To a pack all that it was not handed out with is new.
    merged.told.retain(|told| !matches!(told, MergeRemark::NewNotes { side: Side::Mine, .. }));
    let is_out = |id: &NoteId| !merged.session.notes.contains(id) && !merged.session.withdrawn.contains(id);
    let left_out = back.notes.iter().map(|note| note.id).filter(is_out).collect();
    Ok(BroughtBack { changes: merged.session != *whole, session: merged.session, told: merged.told, left_out })
}
