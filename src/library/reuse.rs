//! What of a session goes on into another: its plan, and from last time's session also what is still to be told.
//!
//! All fields are written out: a new one does not compile until somebody has thought of whether it may come along.

use crate::edit::Ids;
use crate::model::{
    About, AgendaItem, AskedFormat, FromLastTime, ItemKind, Keyed, NextStep, Position, Purpose, Session, SpeakerGroup, Table,
};
use jiff::civil::Date;
use std::sync::Arc;

/// How many minutes are planned for telling people what came of last time.
const WHAT_CAME_MINUTES: u32 = 10;

/// The plan of a session, to make others from: nothing that anybody said, counted, recorded or sent. It has an id of its own.
#[must_use]
pub fn as_template(session: &Session, ids: &mut Ids) -> Session {
    Session {
        id: ids.session(),
        about: Arc::new(about(&session.about)),
        // Nobody has been told anything yet: with last time's wording, words could be quoted before anyone knows.
        told: Arc::default(),
        acronyms: Arc::clone(&session.acronyms),
        groups: session.groups.iter().map(group).collect(),
        formats: session.formats.iter().map(format).collect(),
        agenda: session.agenda.iter().map(item).collect(),
        tables: session.tables.iter().map(table).collect(),
        themes: session.themes.clone(),
        notes: Keyed::default(),
        next_steps: Keyed::default(),
        write_up: Keyed::default(),
        decisions: Keyed::default(),
        concerns: Keyed::default(),
        sent: Keyed::default(),
        // Last time's sheet is not this one's.
        sheet_answers: Keyed::default(),
        // Their names and words may hold what was said.
        saved_filters: Keyed::default(),
        withdrawn: Keyed::default(),
        unsettled: Keyed::default(),
        pack: None,
    }
}

/// What last time's session gives the next one to begin with: its plan, the next steps that are open or were answered since, to be
/// reviewed first, and an agenda item to do it in, unless there is one of that name.
#[must_use]
pub fn from_last_time(last: &Session, ids: &mut Ids) -> Session {
    let mut session = as_template(last, ids);
    let day = last.about.date;
    session.next_steps = last.next_steps.iter().filter(|step| is_to_be_told(step, day)).map(step).collect();
    let agenda = session.agenda.in_order();
    let title = say!("reuse-what-came");
    if !agenda.iter().any(|item| item.title.trim().to_lowercase() == title.to_lowercase()) {
        let position = Position::between(None, agenda.first().map(|first| &first.position));
        let mut item = AgendaItem::new(ids.item(), position, ItemKind::Talk, title, WHAT_CAME_MINUTES);
        say!("reuse-what-came-note").clone_into(&mut item.facilitator_notes);
        session.agenda.insert(item);
    }
    session
}

/// Whether people are still to hear how far a step is: it is open, or there is an answer that was reported after the day.
fn is_to_be_told(step: &NextStep, day: Option<Date>) -> bool {
    step.status.stage().is_open() || step.updates.iter().any(|update| day.is_none_or(|day| update.date > day))
}

/// The day is to be chosen, and whoever signs up to the purpose does so anew.
fn about(about: &About) -> About {
    About {
        title: about.title.clone(),
        place: about.place.clone(),
        date: None,
        time_zone: about.time_zone.clone(),
        start: about.start,
        latest_finish: about.latest_finish,
        finish_fixed: about.finish_fixed,
        finish_reason: about.finish_reason.clone(),
        purpose: Purpose { sentence: about.purpose.sentence.clone(), signed_up: Vec::new() },
        programme: about.programme.clone(),
        hosts: about.hosts.clone(),
        names_nobody: about.names_nobody.clone(),
        illustrative: false,
    }
}

fn group(group: &SpeakerGroup) -> SpeakerGroup {
    SpeakerGroup {
        key: group.key.clone(),
        position: group.position.clone(),
        name: group.name.clone(),
        invited: None,
        came: None,
        at_end: None,
    }
}

fn format(format: &AskedFormat) -> AskedFormat {
    AskedFormat {
        key: format.key.clone(),
        position: format.position.clone(),
        name: format.name.clone(),
        asked: 0,
        made: false,
        checked: false,
        sent: 0,
        link: String::new(),
    }
}

/// What is planned, and nothing that happened.
fn item(item: &AgendaItem) -> AgendaItem {
    AgendaItem {
        id: item.id,
        position: item.position.clone(),
        kind: item.kind,
        title: item.title.clone(),
        lead: item.lead.clone(),
        planned_minutes: item.planned_minutes,
        least_minutes: item.least_minutes,
        protected: item.protected,
        starts_at: item.starts_at,
        starts_at_reason: item.starts_at_reason.clone(),
        rounds: item.rounds,
        moving_minutes: item.moving_minutes,
        materials: item.materials.clone(),
        questions: item.questions.clone(),
        decided: item.decided.clone(),
        open: item.open.clone(),
        who_decides: item.who_decides.clone(),
        facilitator_notes: item.facilitator_notes.clone(),
        events: Vec::new(),
    }
}

/// Who hosts it, takes its notes and sits there is another matter each time.
fn table(table: &Table) -> Table {
    Table {
        id: table.id,
        position: table.position.clone(),
        name: table.name.clone(),
        host: String::new(),
        note_taker: String::new(),
        people: std::collections::BTreeMap::new(),
        capture: table.capture,
        sheets_expected: table.sheets_expected,
        sheets_in: 0,
        photos: Vec::new(),
    }
}

/// The notes that it answers do not come along.
fn step(step: &NextStep) -> NextStep {
    NextStep {
        id: step.id,
        position: step.position.clone(),
        what: step.what.clone(),
        status: step.status.clone(),
        lead: step.lead.clone(),
        partners: step.partners.clone(),
        due: step.due,
        themes: step.themes.clone(),
        answers: Vec::new(),
        measure: step.measure.clone(),
        updates: step.updates.clone(),
        // The sheet was last time's.
        on_sheet: None,
        from_last_time: FromLastTime::ToReview,
    }
}
