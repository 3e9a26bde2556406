//! What is printed for the day: the running order, question cards for the tables, and numbered sheets to write on. It is what is left
//! when the laptop dies.
//!
//! All of it stands in the plan: nothing that was said at a table is in it. What is private to the facilitator is in the facilitator's
//! own running order only, which says so.

mod capture_sheets;
mod question_cards;
mod running_order;

#[cfg(test)]
mod tests;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::build::{title, where_and_when};
use super::tree::{Block, Report, Run};
use crate::model::{AgendaItem, ItemKind, Session};
use crate::schedule::{as_planned, zone_of};
use crate::words;

/// Whose running order it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Copy {
    /// For anyone.
    #[default]
    Everyone,
    /// With the notes for the facilitator, and so for nobody else.
    Facilitator,
}

/// Which parts are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DayParts {
    /// The running order, for whom.
    pub running_order: Option<Copy>,
    /// A card for each table and each discussion, with what it is asked.
    pub question_cards: bool,
    /// Sheets for the tables that write on paper.
    pub capture_sheets: bool,
}

impl Default for DayParts {
    fn default() -> Self {
        Self { running_order: Some(Copy::Everyone), question_cards: true, capture_sheets: true }
    }
}

impl DayParts {
    /// Whether there is anything to print at all.
    #[must_use]
    pub const fn is_any(self) -> bool {
        self.running_order.is_some() || self.question_cards || self.capture_sheets
    }

    /// Whether it holds what only the facilitator may read.
    #[must_use]
    pub const fn is_private(self) -> bool {
        matches!(self.running_order, Some(Copy::Facilitator))
    }
}

/// How many cards and sheets there would be, a page each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayPages {
    /// Question cards.
    pub question_cards: usize,
    /// Sheets to write on.
    pub capture_sheets: usize,
}

/// How many pages cards and sheets take.
#[must_use]
pub fn day_pages(session: &Session) -> DayPages {
    DayPages { question_cards: question_cards::count(session), capture_sheets: capture_sheets::count(session) }
}

/// The chosen parts as one document, as they are planned at `now`. `system_zone` is for sessions that name no time zone.
#[must_use]
pub fn print_day(session: &Session, parts: DayParts, now: Timestamp, system_zone: &TimeZone) -> Report {
    let zone = zone_of(session, system_zone);
    let mut subtitle: Vec<String> = where_and_when(session).into_iter().collect();
    if parts.is_private() {
        subtitle.push(say!("day-facilitators-copy").to_owned());
    }
    let mut blocks = what_is_in_it(session, parts);
    if let Some(copy) = parts.running_order {
        blocks.extend(running_order::write(session, &as_planned(session, now, system_zone), copy));
    }
    if parts.question_cards {
        blocks.extend(question_cards::write(session));
    }
    if parts.capture_sheets {
        blocks.extend(capture_sheets::write(session));
    }
    Report {
        title: title(session),
        subtitle,
        language: words::report::language().to_owned(),
        imprint: say!("day-as-of", moment = words::time::moment(now, &zone)),
        date: zone.to_datetime(now).date(),
        blocks,
    }
}

/// How many cards and sheets follow, so that whoever hands them out sees that none is missing.
fn what_is_in_it(session: &Session, parts: DayParts) -> Vec<Block> {
    let pages = day_pages(session);
    let mut items = Vec::new();
    if parts.question_cards {
        items.push(vec![Run::plain(say!("day-cards-in-it", count = pages.question_cards))]);
    }
    if parts.capture_sheets {
        items.push(vec![Run::plain(say!("day-sheets-in-it", count = pages.capture_sheets))]);
    }
    if items.is_empty() { Vec::new() } else { vec![Block::List { items }] }
}

/// The table discussions, in their order.
fn discussions(session: &Session) -> Vec<&AgendaItem> {
    let items = session.agenda.in_order().into_iter().map(|item| item.as_ref());
    items.filter(|item| item.kind == ItemKind::TableDiscussion).collect()
}

/// The questions of an item that say something.
fn questions(item: &AgendaItem) -> impl Iterator<Item = &str> {
    item.questions.iter().map(|question| question.trim()).filter(|question| !question.is_empty())
}
