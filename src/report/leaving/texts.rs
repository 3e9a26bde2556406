//! What would leave for attendees, text by text, each with where it comes from; and which words are no names there.

use super::super::audience::Disclosure;
use super::super::build::{Options, Paper, build};
use super::super::next_steps;
use super::super::tree::{Block, Report};
use crate::model::{Audience, EntryId, ItemId, NoteId, NoteKind, Session, Stage, StepId, StepStatus, ThemeKey};
use std::collections::HashSet;

/// What a text of a report stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The wording of a note.
    Note(NoteId),
    /// The answer to a question.
    Answer(NoteId),
    /// Where a figure is from.
    Source(NoteId),
    /// A paragraph of the write-up.
    Paragraph(EntryId),
    /// A next step.
    Step(StepId),
    /// A decision of the day.
    Decision(EntryId),
    /// An agenda item.
    Item(ItemId),
    /// The name of a theme.
    Theme(ThemeKey),
}

/// A text that would leave.
#[derive(Debug)]
pub(super) struct Text<'s> {
    pub(super) place: Place,
    pub(super) words: &'s str,
}

/// All that somebody wrote and attendees would get. Nothing else goes into their report but figures, the names that
/// [`known`] gathers, and what people were told with whom to ask.
pub(super) fn leaving<'s>(session: &'s Session, options: &Options, as_rows: bool) -> Vec<Text<'s>> {
    let attendees = Disclosure::new(session, Audience::Attendees, options.smallest_count);
    let mut texts = Vec::new();
    let mut add = |place: Place, words: Option<&'s str>| {
        if let Some(words) = words {
            texts.push(Text { place, words });
        }
    };
    if as_rows {
        session.notes.in_order().into_iter().for_each(|note| add(Place::Note(note.id), attendees.words(note)));
        return texts;
    }
    let on_sheet = options.paper == Paper::RescueSheet;
    for step in session.next_steps.in_order() {
        if on_sheet {
            let is_asked = step.on_sheet.is_some() && step.status.stage() == Stage::Proposed;
            add(Place::Step(step.id), attendees.authored(&step.what, &step.answers).filter(|_| is_asked));
        } else {
            let told = next_steps::texts(step);
            told.into_iter().for_each(|text| add(Place::Step(step.id), attendees.authored(text, &step.answers)));
        }
    }
    if on_sheet {
        return texts;
    }
    // Of many notes on one theme only some are quoted.
    let report = build(session, Audience::Attendees, options);
    let quoted = quoted(&report);
    for note in session.notes.in_order() {
        let words = attendees.words(note).filter(|words| quoted.contains(words.trim()));
        add(Place::Note(note.id), words);
        add(Place::Answer(note.id), attendees.answer(note));
        if let NoteKind::Figure { source } = &note.kind {
            add(Place::Source(note.id), words.and_then(|_| attendees.authored(source, &[note.id])));
        }
    }
    for paragraph in session.write_up.in_order() {
        add(Place::Paragraph(paragraph.id), attendees.authored(&paragraph.words, &paragraph.stands_on));
    }
    for decision in session.decisions.in_order() {
        if let Some(what) = attendees.authored(&decision.what, &[]) {
            add(Place::Decision(decision.id), Some(what));
            add(Place::Decision(decision.id), attendees.authored(&decision.reason, &[]));
        }
    }
    for item in session.agenda.in_order() {
        for text in [&item.title, &item.decided, &item.open, &item.who_decides].into_iter().chain(&item.questions) {
            add(Place::Item(item.id), Some(text.as_str()));
        }
    }
    for theme in session.themes.in_order() {
        add(Place::Theme(theme.key.clone()), attendees.theme_name(&theme.key));
    }
    texts
}

/// The texts of a report in which a note can stand as a whole.
fn quoted(report: &Report) -> HashSet<&str> {
    let mut quoted = HashSet::new();
    for block in &report.blocks {
        match block {
            Block::Quote { text, .. } => drop(quoted.insert(text.trim())),
            Block::Paragraph { runs, .. } => quoted.extend(runs.iter().map(|run| run.text.trim())),
            Block::List { items } => quoted.extend(items.iter().flatten().map(|run| run.text.trim())),
            _ => {}
        }
    }
    quoted
}

/// What the session calls things: names that everyone there knows, of things and of roles. Who hosts a table is not among them,
/// since that never leaves.
pub(super) fn known(session: &Session) -> Vec<&str> {
    let about = &session.about;
    let mut known: Vec<&str> = vec![&about.title, &about.place, &about.programme, &about.purpose.sentence];
    known.extend(about.hosts.iter().chain(&about.purpose.signed_up).map(String::as_str));
    let told = &session.told;
    known.extend([&told.wording, &told.how_to_say_no, &told.privacy_contact].map(String::as_str));
    known.extend(session.acronyms.iter().filter(|(_, long)| !long.trim().is_empty()).map(|(_, long)| long.as_str()));
    known.extend(session.groups.iter().map(|group| group.name.as_str()));
    known.extend(session.tables.iter().map(|table| table.name.as_str()));
    known.extend(session.themes.iter().map(|theme| theme.name.as_str()));
    known.extend(session.formats.iter().map(|format| format.name.as_str()));
    for item in session.agenda.iter() {
        known.extend([&item.title, &item.lead, &item.who_decides].map(String::as_str));
    }
    for step in session.next_steps.iter() {
        known.push(&step.lead);
        known.extend(step.partners.iter().map(String::as_str));
        known.extend(step.updates.iter().map(|update| update.organisation.as_str()));
        if let StepStatus::PassedTo { whom, .. } = &step.status {
            known.push(whom);
        }
    }
    known
}
