//! The fields that take typed values: what the session says in each, and the edit that a text stands for.

use crate::app::{Open, agenda};
use crate::edit::{
    AboutField, Change, ConcernField, DecisionField, Edit, FormatField, GroupField, ItemField, NoteField, PeopleEdit, RecordEdit,
    SessionEdit, ToldField,
};
use crate::model::{EntryId, FormatKey, GroupKey, ItemId, MOST_MINUTES, MOST_ROUNDS, NoteId, Purpose};
use crate::schedule::correction;
use crate::words::reading::{self, Unread};
use crate::words::time;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

/// A field that takes a typed value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TypedField {
    /// Of the session itself.
    Session(SessionText),
    /// How many people of a group.
    Group(GroupKey, Headcount),
    /// How many people for a format.
    Format(FormatKey, FormatCount),
    /// Of an agenda item.
    Item(ItemId, ItemText),
    /// When a decision was made.
    Decision(EntryId),
    /// When someone needed someone.
    Concern(EntryId, ConcernTime),
    /// When a note was said. Empty: not known.
    NoteSaid(NoteId),
}

/// A value of the session itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SessionText {
    /// On which day.
    Date,
    /// When it starts.
    Start,
    /// When it has to be over.
    LatestFinish,
    /// The zone of its clock times.
    TimeZone,
    /// Who hosts it, one a line.
    Hosts,
    /// Who signed up to its purpose, one a line.
    SignedUp,
    /// When people were told.
    ToldOn,
    /// Until when notes are kept.
    KeepUntil,
    /// By when notes were promised.
    NotesPromisedBy,
}

/// A count of people of a group. Empty: not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Headcount {
    /// Asked to come.
    Invited,
    /// Came.
    Came,
    /// Still there at the end.
    AtEnd,
}

/// A count of people for a format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FormatCount {
    /// Asked for it.
    Asked,
    /// It was sent to them.
    Sent,
}

/// A value of an agenda item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ItemText {
    /// Planned minutes.
    Planned,
    /// Least minutes.
    Least,
    /// When it must start. Empty: whenever it comes to it.
    StartsAt,
    /// In how many rounds. Empty: one.
    Rounds,
    /// Minutes to change tables between two rounds.
    Moving,
    /// Questions to the tables, one a line.
    Questions,
    /// When it really began.
    Began,
    /// When it really ended.
    Ended,
}

/// A time in the record of who needed someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ConcernTime {
    /// When it came up.
    CameUp,
    /// When someone was told. Empty: not yet.
    Told,
}

impl TypedField {
    /// Whether what it says goes into the session letter by letter.
    #[must_use]
    pub const fn goes_in_as_typed(&self) -> bool {
        matches!(
            self,
            Self::Session(SessionText::Hosts | SessionText::SignedUp)
                | Self::Group(..)
                | Self::Format(..)
                | Self::Item(_, ItemText::Questions)
        )
    }

    /// What the session says, as it is written in the field. `None` where what it belongs to is gone.
    pub(super) fn written(&self, open: &Open) -> Option<String> {
        let session = open.session();
        let zone = &open.schedule.zone;
        Some(match self {
            Self::Session(text) => text.written(open),
            Self::Group(key, count) => {
                let group = session.groups.get(key)?;
                let count = match count {
                    Headcount::Invited => group.invited,
                    Headcount::Came => group.came,
                    Headcount::AtEnd => group.at_end,
                };
                count.map(|count| count.to_string()).unwrap_or_default()
            }
            Self::Format(key, count) => {
                let format = session.formats.get(key)?;
                match count {
                    FormatCount::Asked => format.asked.to_string(),
                    FormatCount::Sent => format.sent.to_string(),
                }
            }
            Self::Item(id, text) => {
                let item = session.agenda.get(id)?;
                let times = open.schedule.item(*id);
                let clock = |moment: Option<Timestamp>| moment.map(|moment| time::about(moment, zone)).unwrap_or_default();
                match text {
                    ItemText::Planned => item.planned_minutes.to_string(),
                    ItemText::Least => item.least_minutes.to_string(),
                    ItemText::StartsAt => item.starts_at.map(time::clock).unwrap_or_default(),
                    ItemText::Rounds => item.rounds.max(1).to_string(),
                    ItemText::Moving => item.moving_minutes.to_string(),
                    ItemText::Questions => item.questions.join("\n"),
                    ItemText::Began => clock(times.and_then(|times| times.actual_start)),
                    ItemText::Ended => clock(times.and_then(|times| times.actual_end)),
                }
            }
            Self::NoteSaid(id) => session.notes.get(id)?.said_at.map(|at| time::clock_at(at, zone)).unwrap_or_default(),
            Self::Decision(id) => time::about(session.decisions.get(id)?.at, zone),
            Self::Concern(id, ConcernTime::CameUp) => time::about(session.concerns.get(id)?.at, zone),
            Self::Concern(id, ConcernTime::Told) => session.concerns.get(id)?.told_at.map(|at| time::about(at, zone)).unwrap_or_default(),
        })
    }

    /// The edit that a text stands for; none where it changes nothing.
    pub(super) fn edit(&self, text: &str, open: &Open) -> Result<Option<Edit>, Unread> {
        Ok(Some(match self {
            Self::Session(field) => Edit::Session(field.edit(text, open)?),
            Self::Group(key, count) => {
                let value = reading::number(text)?;
                let field = match count {
                    Headcount::Invited => GroupField::Invited(value),
                    Headcount::Came => GroupField::Came(value),
                    Headcount::AtEnd => GroupField::AtEnd(value),
                };
                Edit::People(PeopleEdit::Group(Change::Set(key.clone(), field)))
            }
            Self::Format(key, count) => {
                let value = reading::number(text)?.unwrap_or_default();
                let field = match count {
                    FormatCount::Asked => FormatField::Asked(value),
                    FormatCount::Sent => FormatField::Sent(value),
                };
                Edit::People(PeopleEdit::Format(Change::Set(key.clone(), field)))
            }
            Self::Item(id, field) => return field.edit(*id, text, open),
            Self::NoteSaid(id) => {
                let Some(note) = open.session().notes.get(id) else { return Ok(None) };
                let began = note.item.and_then(|item| open.schedule.item(item)).and_then(|times| times.actual_start);
                let near = note.said_at.or(began).unwrap_or(note.entered_at);
                let said = reading::time(text)?.map(|time| reading::moment(time, near, &open.schedule.zone));
                Edit::set_note(*id, NoteField::SaidAt(said))
            }
            Self::Decision(id) => {
                let Some(decision) = open.session().decisions.get(id) else { return Ok(None) };
                let at = moment(text, decision.at, open)?;
                Edit::Record(RecordEdit::Decision(Change::Set(*id, DecisionField::At(at))))
            }
            Self::Concern(id, which) => {
                let Some(concern) = open.session().concerns.get(id) else { return Ok(None) };
                let field = match which {
                    ConcernTime::CameUp => ConcernField::At(moment(text, concern.at, open)?),
                    ConcernTime::Told if text.trim().is_empty() => ConcernField::ToldAt(None),
                    ConcernTime::Told => ConcernField::ToldAt(Some(moment(text, concern.told_at.unwrap_or(concern.at), open)?)),
                };
                Edit::Record(RecordEdit::Concern(Change::Set(*id, field)))
            }
        }))
    }
}

impl SessionText {
    fn written(self, open: &Open) -> String {
        let (about, told) = (&open.session().about, &open.session().told);
        let day = |date: Option<Date>| date.map(time::date).unwrap_or_default();
        let clock = |at: Option<Time>| at.map(time::clock).unwrap_or_default();
        match self {
            Self::Date => day(about.date),
            Self::Start => clock(about.start),
            Self::LatestFinish => clock(about.latest_finish),
            Self::TimeZone => about.time_zone.clone(),
            Self::Hosts => about.hosts.join("\n"),
            Self::SignedUp => about.purpose.signed_up.join("\n"),
            Self::ToldOn => day(told.date),
            Self::KeepUntil => day(told.keep_until),
            Self::NotesPromisedBy => day(told.notes_promised_by),
        }
    }

    fn edit(self, text: &str, open: &Open) -> Result<SessionEdit, Unread> {
        let about = &open.session().about;
        let near = about.date.unwrap_or_else(|| open.today());
        Ok(match self {
            Self::Date => SessionEdit::About(AboutField::Date(reading::date(text, open.today())?)),
            Self::Start => SessionEdit::About(AboutField::Start(reading::time(text)?)),
            Self::LatestFinish => SessionEdit::About(AboutField::LatestFinish(reading::time(text)?)),
            Self::TimeZone => SessionEdit::About(AboutField::TimeZone(reading::zone(text)?)),
            Self::Hosts => SessionEdit::About(AboutField::Hosts(reading::lines(text))),
            Self::SignedUp => {
                let sentence = about.purpose.sentence.clone();
                SessionEdit::About(AboutField::Purpose(Purpose { sentence, signed_up: reading::lines(text) }))
            }
            Self::ToldOn => SessionEdit::Told(ToldField::Date(reading::date(text, near)?)),
            Self::KeepUntil => SessionEdit::Told(ToldField::KeepUntil(reading::date(text, near)?)),
            Self::NotesPromisedBy => SessionEdit::Told(ToldField::NotesPromisedBy(reading::date(text, near)?)),
        })
    }
}

impl ItemText {
    fn edit(self, id: ItemId, text: &str, open: &Open) -> Result<Option<Edit>, Unread> {
        let Some(item) = open.session().agenda.get(&id) else { return Ok(None) };
        Ok(match self {
            Self::Planned => {
                let minutes = minutes(text)?;
                let least = (item.least_minutes > minutes).then(|| Edit::set_item(id, ItemField::LeastMinutes(minutes)));
                Some(Edit::several(least.into_iter().chain([Edit::set_item(id, ItemField::PlannedMinutes(minutes))])))
            }
            Self::Least => match minutes(text)? {
                minutes if minutes > item.planned_minutes => return Err(Unread::MoreThanPlanned),
                minutes => Some(Edit::set_item(id, ItemField::LeastMinutes(minutes))),
            },
            Self::StartsAt => Some(Edit::set_item(id, ItemField::StartsAt(reading::time(text)?))),
            Self::Rounds => match reading::number(text)?.unwrap_or_default() {
                rounds if rounds > MOST_ROUNDS => return Err(Unread::TooManyRounds),
                // One round is no rounds, and is kept as that.
                rounds => Some(Edit::set_item(id, ItemField::Rounds(if rounds == 1 { 0 } else { rounds }))),
            },
            Self::Moving => Some(Edit::set_item(id, ItemField::MovingMinutes(minutes(text)?))),
            Self::Questions => Some(Edit::set_item(id, ItemField::Questions(reading::lines(text)))),
            Self::Began => {
                let began = open.schedule.item(id).and_then(|times| times.actual_start).unwrap_or_else(|| open.now());
                agenda::put_right(correction::put_start_at(open.session(), id, moment(text, began, open)?))
            }
            Self::Ended => {
                let Some(ended) = open.schedule.item(id).and_then(|times| times.actual_end) else { return Ok(None) };
                agenda::put_right(correction::put_end_at(open.session(), id, moment(text, ended, open)?))
            }
        })
    }
}

/// Minutes of an item; empty: none.
fn minutes(text: &str) -> Result<u32, Unread> {
    match reading::number(text)?.unwrap_or_default() {
        minutes if minutes > MOST_MINUTES => Err(Unread::TooManyMinutes),
        minutes => Ok(minutes),
    }
}

/// A clock time that has to be said, on the day that is nearest to `near`.
fn moment(text: &str, near: Timestamp, open: &Open) -> Result<Timestamp, Unread> {
    let time = reading::time(text)?.ok_or(Unread::NotATime)?;
    Ok(reading::moment(time, near, &open.schedule.zone))
}
