//! A session: one workshop, from its plan to what came of it.

use super::keyed::is_default;
use super::{
    AgendaItem, AskedFormat, Concern, Decision, Keyed, NextStep, Note, Pack, Paragraph, SavedFilter, Sending, SessionId, SheetAnswer,
    SpeakerGroup, Table, Theme, Unsettled, Withdrawn,
};
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// One workshop. A clone is a snapshot: it shares everything with its original and costs a few dozen bytes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// What, where, when and what for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub about: Arc<About>,
    /// What people were told and promised.
    #[serde(default, skip_serializing_if = "is_default")]
    pub told: Arc<Told>,
    /// Short forms with their long ones: "PCN" to "primary care network".
    #[serde(default, skip_serializing_if = "is_default")]
    pub acronyms: Arc<BTreeMap<String, String>>,
    /// The groups that people speak from, with who came.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub groups: Keyed<SpeakerGroup>,
    /// The formats that people asked for.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub formats: Keyed<AskedFormat>,
    /// The parts of the day.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub agenda: Keyed<AgendaItem>,
    /// The tables.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub tables: Keyed<Table>,
    /// What notes are about.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub themes: Keyed<Theme>,
    /// What was said.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub notes: Keyed<Note>,
    /// What happens because of it.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub next_steps: Keyed<NextStep>,
    /// The chair's words.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub write_up: Keyed<Paragraph>,
    /// Decisions made on the day.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub decisions: Keyed<Decision>,
    /// Who needed someone today.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub concerns: Keyed<Concern>,
    /// What was exported for whom.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub sent: Keyed<Sending>,
    /// The rescue sheets that came back.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub sheet_answers: Keyed<SheetAnswer>,
    /// Filters of the notes that were saved under a name.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub saved_filters: Keyed<SavedFilter>,
    /// Notes that were erased because someone withdrew what they said.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub withdrawn: Keyed<Withdrawn>,
    /// What two laptops changed in two ways.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub unsettled: Keyed<Unsettled>,
    /// That this is a table pack and not the whole workshop.
    #[serde(default, skip_serializing_if = "is_default")]
    pub pack: Option<Arc<Pack>>,
}

impl Session {
    /// An empty session.
    #[must_use]
    pub fn new(id: SessionId) -> Self {
        Self {
            id,
            about: Arc::default(),
            told: Arc::default(),
            acronyms: Arc::default(),
            groups: Keyed::default(),
            formats: Keyed::default(),
            agenda: Keyed::default(),
            tables: Keyed::default(),
            themes: Keyed::default(),
            notes: Keyed::default(),
            next_steps: Keyed::default(),
            write_up: Keyed::default(),
            decisions: Keyed::default(),
            concerns: Keyed::default(),
            sent: Keyed::default(),
            sheet_answers: Keyed::default(),
            saved_filters: Keyed::default(),
            withdrawn: Keyed::default(),
            unsettled: Keyed::default(),
            pack: None,
        }
    }
}

/// What, where, when and what for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct About {
    /// What the session is called.
    #[serde(skip_serializing_if = "is_default")]
    pub title: String,
    /// Where it is held.
    #[serde(skip_serializing_if = "is_default")]
    pub place: String,
    /// On which day.
    #[serde(skip_serializing_if = "is_default")]
    pub date: Option<Date>,
    /// The time zone of its clock times, as the IANA database names it; empty: the computer's own.
    #[serde(skip_serializing_if = "is_default")]
    pub time_zone: String,
    /// When it starts, on the clock of its zone.
    #[serde(skip_serializing_if = "is_default")]
    pub start: Option<Time>,
    /// When it has to be over; earlier than the start means after midnight.
    #[serde(skip_serializing_if = "is_default")]
    pub latest_finish: Option<Time>,
    /// Whether the finish cannot be moved.
    #[serde(skip_serializing_if = "is_default")]
    pub finish_fixed: bool,
    /// Why it cannot: taxis, interpreters, the room.
    #[serde(skip_serializing_if = "is_default")]
    pub finish_reason: String,
    /// What everyone can sign up to.
    #[serde(skip_serializing_if = "is_default")]
    pub purpose: Purpose,
    /// The programme that the session is part of.
    #[serde(skip_serializing_if = "is_default")]
    pub programme: String,
    /// The organisations or roles that host it.
    #[serde(skip_serializing_if = "is_default")]
    pub hosts: Vec<String>,
    /// Words that look like a name or a short form and need no second look, lower case.
    #[serde(skip_serializing_if = "is_default")]
    pub names_nobody: Vec<String>,
    /// The session is an example: its timings are invented.
    #[serde(skip_serializing_if = "is_default")]
    pub illustrative: bool,
}

/// The sentence that everyone can sign up to, and who has.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Purpose {
    /// The sentence.
    pub sentence: String,
    /// The organisations and groups that signed up to it.
    #[serde(skip_serializing_if = "is_default")]
    pub signed_up: Vec<String>,
}

/// What people were told and promised.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Told {
    /// What people were told about use and quoting, word for word; empty: not recorded, and nothing is quoted.
    #[serde(skip_serializing_if = "is_default")]
    pub wording: String,
    /// When they were told.
    #[serde(skip_serializing_if = "is_default")]
    pub date: Option<Date>,
    /// How they can say no.
    #[serde(skip_serializing_if = "is_default")]
    pub how_to_say_no: String,
    /// Whom to ask about privacy.
    #[serde(skip_serializing_if = "is_default")]
    pub privacy_contact: String,
    /// Until when the notes are kept.
    #[serde(skip_serializing_if = "is_default")]
    pub keep_until: Option<Date>,
    /// Whom to go to when someone may be at risk.
    #[serde(skip_serializing_if = "is_default")]
    pub safeguarding_contact: String,
    /// By when attendees were promised the notes.
    #[serde(skip_serializing_if = "is_default")]
    pub notes_promised_by: Option<Date>,
}

impl Told {
    /// Whether it is recorded what people were told about use and quoting.
    #[must_use]
    pub fn is_recorded(&self) -> bool {
        !self.wording.trim().is_empty()
    }
}
