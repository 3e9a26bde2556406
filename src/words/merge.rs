//! What is said about a merge, and about values that were changed in two ways.

use super::edits::value as field_name;
use super::{agenda, next_step, note, record, reuse, table, time, write_up};
use crate::edit::{
    AgendaEdit, Both, Change, ConcernField, DecisionField, Edit, ItemField, NextStepEdit, NextStepField, NoteEdit, NoteField,
    ParagraphField, RecordEdit, SavedFilterField, SendingField, SessionEdit, SheetAnswerField, TableField, ThemeField,
};
use crate::merge::{MergeRemark, Side};
use crate::model::{
    AskedFormat, Concern, Decision, Entity as _, ItemId, Keyed, Note, NoteKind, Paragraph, Part, Reference, Sending, Session, SheetAnswer,
    Source, StepStatus, TableId, ThemeKey, Unsettled,
};
use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};
use serde_json::Value;

/// A value that two laptops changed in two ways, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InTwoWays {
    /// What it is of: "words of N037".
    pub of: String,
    /// What the session says; none where what it is of was deleted.
    pub ours: Option<String>,
    /// The other value.
    pub other: String,
}

/// What there is to say about a merge. `session` is what came out; `mine` and `theirs` are what a person calls the two sides.
#[must_use]
pub fn remark(remark: &MergeRemark, session: &Session, mine: &str, theirs: &str) -> String {
    let called = |side: &Side| if *side == Side::Mine { mine } else { theirs };
    match remark {
        MergeRemark::NewNotes { side, count } => say!("merge-new-notes", count = *count, side = called(side)),
        MergeRemark::DeletedNotes { side, count } => say!("merge-deleted-notes", count = *count, side = called(side)),
        MergeRemark::Shrunk { side, of, lacks } => say!("merge-shrunk", side = called(side), lacks = *lacks, of = *of),
        MergeRemark::BaseIsNotThePack => say!("merge-base-is-not-the-pack").to_owned(),
        MergeRemark::Withdrawn { count } => say!("merge-withdrawn", count = *count),
        MergeRemark::Renumbered { from, to, .. } => {
            say!("merge-renumbered", from = Reference(*from).to_string(), to = Reference(*to).to_string())
        }
        MergeRemark::CircleCut(theme) => say!("merge-circle-cut", theme = theme_name(session, theme)),
        MergeRemark::Kept(part) => say!("merge-kept", what = part_name(session, part).unwrap_or_else(|| part.to_string())),
        MergeRemark::ToSettle { count } => say!("merge-to-settle", count = *count),
    }
}

/// A value that two laptops changed in two ways, in words.
#[must_use]
pub fn in_two_ways(session: &Session, unsettled: &Unsettled) -> InTwoWays {
    let (ours, other) = match Both::of(session, unsettled) {
        Ok(Some(Both { ours, other })) => (Some(said(&ours, session)), said(&other, session)),
        // What it is of was deleted: its own words are all there is.
        Ok(None) => (None, serde_json::from_str(&unsettled.other).map_or_else(|_| unsettled.other.clone(), |other| plain(&other, session))),
        Err(_) => (None, say!("merge-not-understood").to_owned()),
    };
    InTwoWays { of: of(session, unsettled), ours, other }
}

fn of(session: &Session, unsettled: &Unsettled) -> String {
    let value = field_name(&unsettled.field);
    let only_key = || match serde_json::from_str(&unsettled.other) {
        Ok(Value::Object(map)) => map.keys().next().cloned(),
        _ => None,
    };
    match &unsettled.of {
        Part::About | Part::Told => say!("merge-of-about", value = value),
        Part::Acronyms => say!("merge-of-acronym", short = only_key().unwrap_or_default()),
        Part::Table(id) if unsettled.field == "people" => {
            let people = Both::of(session, unsettled).ok().flatten().and_then(|both| match both.other {
                Edit::Tables(Change::Set(_, TableField::People(people))) => people.into_keys().next(),
                _ => None,
            });
            let group = people.and_then(|group| Some(session.groups.get(&group)?.name.clone())).unwrap_or_default();
            say!("merge-of-people", group = group, table = table_name(session, *id))
        }
        part => match part_name(session, part) {
            Some(what) => say!("merge-of", value = value, what = what),
            None => say!("merge-of-gone", value = value),
        },
    }
}

/// What a part of a session is called; none where it is not there.
pub(super) fn part_name(session: &Session, part: &Part) -> Option<String> {
    fn named<E: crate::model::Entity>(all: &Keyed<E>, id: &E::Id, name: impl Fn(&E) -> String) -> Option<String> {
        all.get(id).map(name)
    }
    let is_there = |is_there: bool, name: &'static str| is_there.then(|| name.to_owned());
    match part {
        Part::About | Part::Told | Part::Acronyms => None,
        Part::Group(key) => named(&session.groups, key, |group| group.name.clone()),
        Part::Format(key) => named(&session.formats, key, |format: &AskedFormat| format.name.clone()),
        Part::Item(id) => named(&session.agenda, id, |item| super::edits::quoted(agenda::title(item))),
        Part::Table(id) => named(&session.tables, id, |table| table.name.clone()),
        Part::Theme(key) => named(&session.themes, key, |theme| theme.name.clone()),
        Part::Note(id) => named(&session.notes, id, |note: &Note| note.reference().to_string()),
        Part::NextStep(id) => named(&session.next_steps, id, |step| super::edits::quoted(&step.what)),
        Part::Paragraph(id) => is_there(session.write_up.contains(id), Paragraph::name()),
        Part::Decision(id) => is_there(session.decisions.contains(id), Decision::name()),
        Part::Concern(id) => is_there(session.concerns.contains(id), Concern::name()),
        Part::Sending(id) => is_there(session.sent.contains(id), Sending::name()),
        Part::SavedFilter(id) => named(&session.saved_filters, id, super::edits::filter_name),
        Part::SheetAnswer(id) => is_there(session.sheet_answers.contains(id), SheetAnswer::name()),
    }
}

/// The value that an edit sets, in words.
fn said(edit: &Edit, session: &Session) -> String {
    let zone = crate::schedule::zone_of(session, &TimeZone::UTC);
    match edit {
        Edit::Notes(NoteEdit::Note(Change::Set(_, field))) => of_note(field, session),
        Edit::NextSteps(NextStepEdit::Step(Change::Set(_, field))) => of_step(field, session),
        Edit::Agenda(AgendaEdit::Item(Change::Set(_, ItemField::Kind(kind)))) => agenda::item_kind(*kind).to_owned(),
        Edit::Tables(Change::Set(_, TableField::Capture(capture))) => table::capture(*capture).to_owned(),
        Edit::Tables(Change::Set(_, TableField::People(people))) => {
            people.values().next().map_or_else(|| say!("merge-nothing").to_owned(), ToString::to_string)
        }
        Edit::Themes(Change::Set(_, ThemeField::Parent(parent))) => or_nothing(parent.as_ref().map(|parent| theme_name(session, parent))),
        Edit::WriteUp(Change::Set(_, ParagraphField::Section(section))) => write_up::section(section, session).to_owned(),
        Edit::Record(RecordEdit::Decision(Change::Set(_, DecisionField::Item(item)))) => item_name(session, *item),
        Edit::Record(RecordEdit::Concern(Change::Set(_, ConcernField::Table(table)))) => {
            or_nothing(table.map(|table| table_name(session, table)))
        }
        Edit::Record(RecordEdit::Decision(Change::Set(_, DecisionField::At(at)))) => time::about(*at, &zone),
        Edit::Record(RecordEdit::Sending(Change::Set(_, SendingField::Audience(audience)))) => record::audience(*audience).to_owned(),
        Edit::Record(RecordEdit::Sending(Change::Set(_, SendingField::Finality(finality)))) => record::finality(*finality).to_owned(),
        Edit::Agenda(AgendaEdit::Item(Change::Set(_, field))) => by_form(field, session),
        Edit::Tables(Change::Set(_, field)) => by_form(field, session),
        Edit::Themes(Change::Set(_, field)) => by_form(field, session),
        Edit::Filters(Change::Set(_, SavedFilterField::Wanted(wanted))) => super::filter::described(wanted, session),
        Edit::Filters(Change::Set(_, field)) => by_form(field, session),
        Edit::WriteUp(Change::Set(_, field)) => by_form(field, session),
        Edit::People(crate::edit::PeopleEdit::Group(Change::Set(_, field))) => by_form(field, session),
        Edit::People(crate::edit::PeopleEdit::Format(Change::Set(_, field))) => by_form(field, session),
        Edit::Record(RecordEdit::Decision(Change::Set(_, field))) => by_form(field, session),
        Edit::Record(RecordEdit::Concern(Change::Set(_, field))) => by_form(field, session),
        Edit::Record(RecordEdit::Sending(Change::Set(_, field))) => by_form(field, session),
        Edit::Record(RecordEdit::SheetAnswer(Change::Set(_, SheetAnswerField::Group(group)))) => {
            or_nothing(group.as_ref().map(|key| session.groups.get(key).map_or_else(|| key.to_string(), |group| group.name.clone())))
        }
        Edit::Record(RecordEdit::SheetAnswer(Change::Set(_, SheetAnswerField::Who(who)))) => or_nothing(who.values().next().cloned()),
        Edit::Session(SessionEdit::About(field)) => by_form(field, session),
        Edit::Session(SessionEdit::Told(field)) => by_form(field, session),
        Edit::Session(SessionEdit::Acronyms(acronyms)) => or_nothing(acronyms.values().next().cloned()),
        _ => say!("merge-not-understood").to_owned(),
    }
}

fn of_note(field: &NoteField, session: &Session) -> String {
    match field {
        NoteField::Source(Source::Table(table)) => table_name(session, *table),
        NoteField::Source(source) => note::source(*source).to_owned(),
        NoteField::Item(item) => item_name(session, *item),
        NoteField::Words(words) => note::words(*words).to_owned(),
        NoteField::Kind(kind @ (NoteKind::Question { answer: words } | NoteKind::Figure { source: words })) if !words.is_empty() => {
            say!("merge-with-words", name = note::kind(kind), words = words)
        }
        NoteField::Kind(kind) => note::kind(kind).to_owned(),
        NoteField::Support(support) => or_nothing(support.map(note::support)),
        NoteField::Checked(checked) => note::checked(*checked).to_owned(),
        NoteField::Quoting(quoting) => note::quoting(*quoting).to_owned(),
        field => by_form(field, session),
    }
}

fn of_step(field: &NextStepField, session: &Session) -> String {
    match field {
        NextStepField::Status(status) => {
            let stage = next_step::stage(status.stage());
            let words = match status {
                StepStatus::Proposed | StepStatus::Agreed | StepStatus::UnderWay => return stage.to_owned(),
                StepStatus::Done { changed: words }
                | StepStatus::NotPossible { because: words }
                | StepStatus::NotNow { because: words } => words.clone(),
                StepStatus::PassedTo { whom, because } => format!("{whom}, {because}"),
            };
            say!("merge-with-words", name = stage, words = words)
        }
        NextStepField::FromLastTime(mark) => or_nothing(reuse::mark(*mark).map(str::to_owned)),
        NextStepField::Measure(measure) => or_nothing(measure.as_ref().map(next_step::measure)),
        NextStepField::Updates(updates) => {
            let update = |update: &crate::model::StepUpdate| {
                let day = update.told_attendees.map(time::date).unwrap_or_default();
                let said = [
                    time::date(update.date),
                    next_step::stage(update.stage).to_owned(),
                    update.organisation.clone(),
                    update.words.clone(),
                    day,
                ];
                said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
            };
            or_nothing(updates.first().map(update))
        }
        field => by_form(field, session),
    }
}

/// A value whose form says how it is said: a text, a number, a day, whether something is so.
fn by_form(field: &impl serde::Serialize, session: &Session) -> String {
    plain(&serde_json::to_value(field).unwrap_or_default(), session)
}

fn plain(value: &Value, session: &Session) -> String {
    match value {
        Value::Null => say!("merge-nothing").to_owned(),
        Value::Bool(true) => say!("merge-yes").to_owned(),
        Value::Bool(false) => say!("merge-no").to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) if text.is_empty() => say!("merge-nothing").to_owned(),
        Value::String(text) => {
            if let Ok(day) = text.parse::<Date>()
                && text.len() == "2018-04-17".len()
            {
                return time::date(day);
            }
            let moment = text.parse::<Timestamp>().ok();
            moment.map_or_else(|| text.clone(), |moment| time::about(moment, &crate::schedule::zone_of(session, &TimeZone::UTC)))
        }
        Value::Array(list) if list.is_empty() => say!("merge-nothing").to_owned(),
        Value::Array(list) => list.iter().map(|one| plain(one, session)).collect::<Vec<_>>().join("\n"),
        // The name of the field, or of one of its values, and what is in it.
        Value::Object(map) => map.values().next().map_or_else(String::new, |value| plain(value, session)),
    }
}

fn or_nothing(text: Option<String>) -> String {
    text.filter(|text| !text.is_empty()).unwrap_or_else(|| say!("merge-nothing").to_owned())
}

fn table_name(session: &Session, id: TableId) -> String {
    session.tables.get(&id).map_or_else(|| id.to_string(), |table| table.name.clone())
}

fn theme_name(session: &Session, key: &ThemeKey) -> String {
    session.themes.get(key).map_or_else(|| key.to_string(), |theme| theme.name.clone())
}

fn item_name(session: &Session, item: Option<ItemId>) -> String {
    or_nothing(item.map(|id| session.agenda.get(&id).map_or_else(|| id.to_string(), |item| agenda::title(item).to_owned())))
}
