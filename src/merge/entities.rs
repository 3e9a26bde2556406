//! How each kind of thing merges, what it refers to, and how it does without.
//!
//! What comes of a merge is written out with every field, so that a new field does not compile until it is thought of here.

use super::fields::Fields;
use crate::edit::{
    Area, ConcernField, DecisionField, FormatField, GroupField, ItemField, NextStepField, NoteField, ParagraphField, SavedFilterField,
    SendingField, SheetAnswerField, TableField, ThemeField,
};
use crate::model::{
    AgendaItem, AskedFormat, Concern, Decision, EntryId, FormatKey, GroupKey, ItemId, NextStep, Note, NoteId, Paragraph, Part, Quoting,
    SavedFilter, Section, Sending, SheetAnswer, Source, SpeakerGroup, StepId, Table, TableId, Theme, ThemeKey,
};

/// Something that merges.
pub(super) trait Merges: Area {
    /// What it is called among all parts of a session.
    fn part(id: &Self::Id) -> Part;
    /// What comes of both sides.
    fn merged(it: Fields<'_, Self>) -> Self;
    /// Names what it refers to.
    fn refers(&self, _to: &mut dyn FnMut(Part)) {}
    /// Takes out every reference to what is gone.
    fn lose(&mut self, _gone: &dyn Fn(Part) -> bool) {}
    /// Whether it is as it was but for references that it lost, as it does when something else is deleted.
    fn is_unchanged(&self, base: &Self) -> bool {
        self == base
    }
}

impl Merges for SpeakerGroup {
    fn part(key: &GroupKey) -> Part {
        Part::Group(key.clone())
    }
    fn merged(mut it: Fields<'_, Self>) -> Self {
        Self {
            key: it.mine.key.clone(),
            position: it.quietly(|group| &group.position),
            name: it.value(|group| &group.name, GroupField::Name),
            invited: it.value(|group| &group.invited, GroupField::Invited),
            came: it.value(|group| &group.came, GroupField::Came),
            at_end: it.value(|group| &group.at_end, GroupField::AtEnd),
        }
    }
}

impl Merges for AskedFormat {
    fn part(key: &FormatKey) -> Part {
        Part::Format(key.clone())
    }
    fn merged(mut it: Fields<'_, Self>) -> Self {
        Self {
            key: it.mine.key.clone(),
            position: it.quietly(|format| &format.position),
            name: it.value(|format| &format.name, FormatField::Name),
            asked: it.value(|format| &format.asked, FormatField::Asked),
            made: it.value(|format| &format.made, FormatField::Made),
            checked: it.value(|format| &format.checked, FormatField::Checked),
            sent: it.value(|format| &format.sent, FormatField::Sent),
            link: it.value(|format| &format.link, FormatField::Link),
        }
    }
}

impl Merges for AgendaItem {
    fn part(id: &ItemId) -> Part {
        Part::Item(*id)
    }
    fn merged(mut it: Fields<'_, Self>) -> Self {
        Self {
            id: it.mine.id,
            position: it.quietly(|item| &item.position),
            kind: it.value(|item| &item.kind, ItemField::Kind),
            title: it.value(|item| &item.title, ItemField::Title),
            lead: it.value(|item| &item.lead, ItemField::Lead),
            planned_minutes: it.value(|item| &item.planned_minutes, ItemField::PlannedMinutes),
            least_minutes: it.value(|item| &item.least_minutes, ItemField::LeastMinutes),
            protected: it.value(|item| &item.protected, ItemField::Protected),
            starts_at: it.value(|item| &item.starts_at, ItemField::StartsAt),
            starts_at_reason: it.value(|item| &item.starts_at_reason, ItemField::StartsAtReason),
            rounds: it.value(|item| &item.rounds, ItemField::Rounds),
            moving_minutes: it.value(|item| &item.moving_minutes, ItemField::MovingMinutes),
            materials: it.value(|item| &item.materials, ItemField::Materials),
            questions: it.value(|item| &item.questions, ItemField::Questions),
            decided: it.value(|item| &item.decided, ItemField::Decided),
            open: it.value(|item| &item.open, ItemField::Open),
            who_decides: it.value(|item| &item.who_decides, ItemField::WhoDecides),
            facilitator_notes: it.value(|item| &item.facilitator_notes, ItemField::FacilitatorNotes),
            events: it.list(|item| &item.events),
        }
    }
}

impl Merges for Table {
    fn part(id: &TableId) -> Part {
        Part::Table(*id)
    }
    fn merged(mut it: Fields<'_, Self>) -> Self {
        Self {
            id: it.mine.id,
            position: it.quietly(|table| &table.position),
            name: it.value(|table| &table.name, TableField::Name),
            host: it.value(|table| &table.host, TableField::Host),
            note_taker: it.value(|table| &table.note_taker, TableField::NoteTaker),
            people: it.map(|table| &table.people, TableField::People),
            capture: it.value(|table| &table.capture, TableField::Capture),
            sheets_expected: it.value(|table| &table.sheets_expected, TableField::SheetsExpected),
            sheets_in: it.value(|table| &table.sheets_in, TableField::SheetsIn),
            photos: it.list(|table| &table.photos),
        }
    }
    fn refers(&self, to: &mut dyn FnMut(Part)) {
        self.people.keys().for_each(|group| to(Part::Group(group.clone())));
    }
    fn lose(&mut self, gone: &dyn Fn(Part) -> bool) {
        self.people.retain(|group, _| !gone(Part::Group(group.clone())));
    }
    fn is_unchanged(&self, base: &Self) -> bool {
        let mut base = base.clone();
        base.people.retain(|group, _| self.people.contains_key(group));
        *self == base
    }
}

impl Merges for Theme {
    fn part(key: &ThemeKey) -> Part {
        Part::Theme(key.clone())
    }
    fn merged(mut it: Fields<'_, Self>) -> Self {
        Self {
            key: it.mine.key.clone(),
            position: it.quietly(|theme| &theme.position),
            name: it.value(|theme| &theme.name, ThemeField::Name),
            meaning: it.value(|theme| &theme.meaning, ThemeField::Meaning),
            not_meaning: it.value(|theme| &theme.not_meaning, ThemeField::NotMeaning),
            suggested_by: it.list(|theme| &theme.suggested_by),
            palette_slot: it.quietly(|theme| &theme.palette_slot),
            // None wins: a theme that was taken out of a circle stays out of it.
            parent: it.value_by(|theme| &theme.parent, ThemeField::Parent, |one, other| other.cmp(one)),
        }
    }
    fn refers(&self, to: &mut dyn FnMut(Part)) {
        self.parent.iter().for_each(|parent| to(Part::Theme(parent.clone())));
    }
    fn lose(&mut self, gone: &dyn Fn(Part) -> bool) {
        self.parent.take_if(|parent| gone(Part::Theme(parent.clone())));
    }
}

/// The stricter wins: what may be quoted on one side only is not quoted until that is settled.
const fn strictness(quoting: Option<Quoting>) -> u8 {
    match quoting {
        Some(Quoting::Yes) => 0,
        None => 1,
        Some(Quoting::UseOnly) => 2,
        Some(Quoting::ChairOnly) => 3,
    }
}

impl Merges for Note {
    fn part(id: &NoteId) -> Part {
        Part::Note(*id)
    }
    fn merged(mut it: Fields<'_, Self>) -> Self {
        Self {
            id: it.mine.id,
            // Renumbering goes upwards: the higher is the later.
            number: it.quietly(|note| &note.number),
            written: it.value(|note| &note.written, NoteField::Written),
            tidied: it.value(|note| &note.tidied, NoteField::Tidied),
            public: it.value(|note| &note.public, NoteField::Public),
            source: it.value(|note| &note.source, NoteField::Source),
            item: it.value(|note| &note.item, NoteField::Item),
            sheet: it.value(|note| &note.sheet, NoteField::Sheet),
            said_at: it.value(|note| &note.said_at, NoteField::SaidAt),
            // When it was entered is never changed; a hand edit may have.
            entered_at: it.quietly(|note| &note.entered_at),
            entered_by: it.value(|note| &note.entered_by, NoteField::EnteredBy),
            words: it.value(|note| &note.words, NoteField::Words),
            groups: it.list(|note| &note.groups),
            kind: it.value(|note| &note.kind, NoteField::Kind),
            support: it.value(|note| &note.support, NoteField::Support),
            checked: it.value(|note| &note.checked, NoteField::Checked),
            quoting: it.value_by(|note| &note.quoting, NoteField::Quoting, |one, other| strictness(*one).cmp(&strictness(*other))),
            themes: it.list(|note| &note.themes),
            starred: it.value(|note| &note.starred, NoteField::Starred),
            joined_with: it.list(|note| &note.joined_with),
            not_same_as: it.list(|note| &note.not_same_as),
        }
    }
    fn refers(&self, to: &mut dyn FnMut(Part)) {
        self.table().into_iter().for_each(|table| to(Part::Table(table)));
        self.item.into_iter().for_each(|item| to(Part::Item(item)));
        self.groups.iter().for_each(|group| to(Part::Group(group.clone())));
        self.themes.iter().for_each(|theme| to(Part::Theme(theme.clone())));
        self.joined_with.iter().chain(&self.not_same_as).for_each(|note| to(Part::Note(*note)));
    }
    fn lose(&mut self, gone: &dyn Fn(Part) -> bool) {
        if self.table().is_some_and(|table| gone(Part::Table(table))) {
            self.source = Source::Plenary;
        }
        self.item.take_if(|item| gone(Part::Item(*item)));
        self.groups.retain(|group| !gone(Part::Group(group.clone())));
        self.themes.retain(|theme| !gone(Part::Theme(theme.clone())));
        self.joined_with.retain(|note| !gone(Part::Note(*note)));
        self.not_same_as.retain(|note| !gone(Part::Note(*note)));
    }
    fn is_unchanged(&self, base: &Self) -> bool {
        let mut base = base.clone();
        // A merge may have renumbered it; nobody changed it for that.
        base.number = self.number;
        base.groups.retain(|group| self.groups.contains(group));
        base.themes.retain(|theme| self.themes.contains(theme));
        base.joined_with.retain(|note| self.joined_with.contains(note));
        base.not_same_as.retain(|note| self.not_same_as.contains(note));
        *self == base
    }
}

impl Merges for NextStep {
    fn part(id: &StepId) -> Part {
        Part::NextStep(*id)
    }
    fn merged(mut it: Fields<'_, Self>) -> Self {
        Self {
            id: it.mine.id,
            position: it.quietly(|step| &step.position),
            what: it.value(|step| &step.what, NextStepField::What),
            status: it.value(|step| &step.status, NextStepField::Status),
            lead: it.value(|step| &step.lead, NextStepField::Lead),
            partners: it.list(|step| &step.partners),
            due: it.value(|step| &step.due, NextStepField::Due),
            themes: it.list(|step| &step.themes),
            answers: it.list(|step| &step.answers),
            measure: it.value(|step| &step.measure, NextStepField::Measure),
            updates: it.updates(|step| &step.updates, NextStepField::Updates),
            from_last_time: it.value(|step| &step.from_last_time, NextStepField::FromLastTime),
            // Renumbering goes upwards, as for notes: the higher is the later.
            on_sheet: it.quietly(|step| &step.on_sheet),
        }
    }
    fn refers(&self, to: &mut dyn FnMut(Part)) {
        self.themes.iter().for_each(|theme| to(Part::Theme(theme.clone())));
        self.answers.iter().for_each(|note| to(Part::Note(*note)));
    }
    fn lose(&mut self, gone: &dyn Fn(Part) -> bool) {
        self.themes.retain(|theme| !gone(Part::Theme(theme.clone())));
        self.answers.retain(|note| !gone(Part::Note(*note)));
    }
    fn is_unchanged(&self, base: &Self) -> bool {
        let mut base = base.clone();
        base.themes.retain(|theme| self.themes.contains(theme));
        base.answers.retain(|note| self.answers.contains(note));
        *self == base
    }
}

impl Merges for Paragraph {
    fn part(id: &EntryId) -> Part {
        Part::Paragraph(*id)
    }
    fn merged(mut it: Fields<'_, Self>) -> Self {
        Self {
            id: it.mine.id,
            section: it.value(|paragraph| &paragraph.section, ParagraphField::Section),
            position: it.quietly(|paragraph| &paragraph.position),
            words: it.value(|paragraph| &paragraph.words, ParagraphField::Words),
            stands_on: it.list(|paragraph| &paragraph.stands_on),
        }
    }
    fn refers(&self, to: &mut dyn FnMut(Part)) {
        if let Section::Theme(theme) = &self.section {
            to(Part::Theme(theme.clone()));
        }
        self.stands_on.iter().for_each(|note| to(Part::Note(*note)));
    }
    fn lose(&mut self, gone: &dyn Fn(Part) -> bool) {
        if let Section::Theme(theme) = &self.section
            && gone(Part::Theme(theme.clone()))
        {
            self.section = Section::WhatWasSaid;
        }
        self.stands_on.retain(|note| !gone(Part::Note(*note)));
    }
    fn is_unchanged(&self, base: &Self) -> bool {
        let mut base = base.clone();
        base.stands_on.retain(|note| self.stands_on.contains(note));
        *self == base
    }
}

impl Merges for Decision {
    fn part(id: &EntryId) -> Part {
        Part::Decision(*id)
    }
    fn merged(mut it: Fields<'_, Self>) -> Self {
        Self {
            id: it.mine.id,
            at: it.value(|decision| &decision.at, DecisionField::At),
            what: it.value(|decision| &decision.what, DecisionField::What),
            reason: it.value(|decision| &decision.reason, DecisionField::Reason),
            item: it.value(|decision| &decision.item, DecisionField::Item),
        }
    }
    fn refers(&self, to: &mut dyn FnMut(Part)) {
        self.item.into_iter().for_each(|item| to(Part::Item(item)));
    }
    fn lose(&mut self, gone: &dyn Fn(Part) -> bool) {
        self.item.take_if(|item| gone(Part::Item(*item)));
    }
}

impl Merges for Concern {
    fn part(id: &EntryId) -> Part {
        Part::Concern(*id)
    }
    fn merged(mut it: Fields<'_, Self>) -> Self {
        Self {
            id: it.mine.id,
            at: it.value(|concern| &concern.at, ConcernField::At),
            table: it.value(|concern| &concern.table, ConcernField::Table),
            told: it.value(|concern| &concern.told, ConcernField::Told),
            told_at: it.value(|concern| &concern.told_at, ConcernField::ToldAt),
        }
    }
    fn refers(&self, to: &mut dyn FnMut(Part)) {
        self.table.into_iter().for_each(|table| to(Part::Table(table)));
    }
    fn lose(&mut self, gone: &dyn Fn(Part) -> bool) {
        self.table.take_if(|table| gone(Part::Table(*table)));
    }
}

impl Merges for Sending {
    fn part(id: &EntryId) -> Part {
        Part::Sending(*id)
    }
    fn merged(mut it: Fields<'_, Self>) -> Self {
        Self {
            id: it.mine.id,
            // What was exported, and when, is never changed; a hand edit may have.
            number: it.quietly(|sending| &sending.number),
            at: it.quietly(|sending| &sending.at),
            audience: it.value(|sending| &sending.audience, SendingField::Audience),
            finality: it.value(|sending| &sending.finality, SendingField::Finality),
            file_name: it.value(|sending| &sending.file_name, SendingField::FileName),
        }
    }
}

impl Merges for SheetAnswer {
    fn part(id: &EntryId) -> Part {
        Part::SheetAnswer(*id)
    }
    fn merged(mut it: Fields<'_, Self>) -> Self {
        Self {
            id: it.mine.id,
            // Two laptops that took in the same file did so at different times.
            at: it.quietly(|answer| &answer.at),
            group: it.value(|answer| &answer.group, SheetAnswerField::Group),
            matters: it.list(|answer| &answer.matters),
            who: it.map(|answer| &answer.who, SheetAnswerField::Who),
            missing: it.quietly(|answer| &answer.missing),
        }
    }
    fn refers(&self, to: &mut dyn FnMut(Part)) {
        self.group.iter().for_each(|group| to(Part::Group(group.clone())));
        self.matters.iter().chain(self.who.keys()).for_each(|step| to(Part::NextStep(*step)));
        self.missing.iter().for_each(|note| to(Part::Note(*note)));
    }
    fn lose(&mut self, gone: &dyn Fn(Part) -> bool) {
        self.group.take_if(|group| gone(Part::Group(group.clone())));
        self.matters.retain(|step| !gone(Part::NextStep(*step)));
        self.who.retain(|step, _| !gone(Part::NextStep(*step)));
        self.missing.take_if(|note| gone(Part::Note(*note)));
    }
    fn is_unchanged(&self, base: &Self) -> bool {
        let mut base = base.clone();
        base.matters.retain(|step| self.matters.contains(step));
        base.who.retain(|step, _| self.who.contains_key(step));
        base.missing.take_if(|_| self.missing.is_none());
        base.group.take_if(|_| self.group.is_none());
        *self == base
    }
}

impl Merges for SavedFilter {
    fn part(id: &EntryId) -> Part {
        Part::SavedFilter(*id)
    }
    fn merged(mut it: Fields<'_, Self>) -> Self {
        Self {
            id: it.mine.id,
            at: it.quietly(|filter| &filter.at),
            name: it.value(|filter| &filter.name, SavedFilterField::Name),
            wanted: it.value(|filter| &filter.wanted, SavedFilterField::Wanted),
        }
    }
}
