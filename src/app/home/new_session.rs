//! A session that is being made from a template.

use crate::edit::Ids;
use crate::library;
use crate::model::{About, Position, Session, Table};
use crate::words;
use crate::words::reading::{self, Unread};
use jiff::civil::{Date, Time};

/// What is typed for a new session.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewSession {
    /// The template's name.
    pub template: String,
    /// What it is called.
    pub title: String,
    /// Where it is held.
    pub place: String,
    /// On which day, as typed.
    pub date: String,
    /// When it starts, as typed.
    pub start: String,
    /// When it has to be over, as typed.
    pub finish: String,
    /// How many tables there are.
    pub tables: u32,
    /// How many minutes the template's agenda takes.
    pub planned_minutes: u32,
    /// It was said yes to with something missing or wrong, so that this is marked.
    pub tried: bool,
}

impl NewSession {
    /// What the template of this name offers.
    #[must_use]
    pub fn from_template(name: &str) -> Self {
        let mut new = Self::default();
        new.take_template(name);
        new
    }

    /// Goes on with another template: what it offers takes the place of what the one before offered and nobody changed.
    pub fn take_template(&mut self, name: &str) {
        let (before, offered) = (Offer::of(&self.template), Offer::of(name));
        let replace = |typed: &mut String, before: String, offered: String| {
            if typed.trim() == before {
                *typed = offered;
            }
        };
        replace(&mut self.title, before.title, offered.title);
        replace(&mut self.start, before.start, offered.start);
        replace(&mut self.finish, before.finish, offered.finish);
        if self.tables == before.tables {
            self.tables = offered.tables;
        }
        self.planned_minutes = offered.minutes;
        name.clone_into(&mut self.template);
    }

    /// On which day; `None`: not known yet.
    ///
    /// # Errors
    /// Where what is typed is no date.
    pub fn date(&self, today: Date) -> Result<Option<Date>, Unread> {
        reading::date(&self.date, today)
    }

    /// When it starts; `None`: not known yet.
    ///
    /// # Errors
    /// Where what is typed is no clock time.
    pub fn start(&self) -> Result<Option<Time>, Unread> {
        reading::time(&self.start)
    }

    /// When it has to be over; `None`: not known yet.
    ///
    /// # Errors
    /// Where what is typed is no clock time.
    pub fn finish(&self) -> Result<Option<Time>, Unread> {
        reading::time(&self.finish)
    }

    /// How many minutes there are from start to finish, where both are known; a finish that is earlier than the start is on the
    /// next day.
    #[must_use]
    pub fn length_minutes(&self) -> Option<u32> {
        let minute = |time: Time| i32::from(time.hour()) * 60 + i32::from(time.minute());
        let (start, finish) = (self.start().ok()??, self.finish().ok()??);
        u32::try_from((minute(finish) - minute(start)).rem_euclid(24 * 60)).ok()
    }

    /// The session; `None` while something is missing or wrong.
    #[must_use]
    pub fn session(&self, ids: &mut Ids, today: Date) -> Option<Session> {
        let title = self.title.trim();
        if title.is_empty() {
            return None;
        }
        let template = library::template(&self.template)?.session().ok()?;
        let about = About {
            title: title.to_owned(),
            place: self.place.trim().to_owned(),
            date: self.date(today).ok()?,
            start: self.start().ok()?,
            latest_finish: self.finish().ok()?,
            ..About::clone(&template.about)
        };
        let mut session = library::new_from_template(&template, ids, about);
        set_tables(&mut session, ids, self.tables as usize);
        Some(session)
    }
}

/// What a template offers for a new session.
#[derive(Default)]
struct Offer {
    title: String,
    start: String,
    finish: String,
    tables: u32,
    minutes: u32,
}

impl Offer {
    fn of(name: &str) -> Self {
        let Some(session) = library::template(name).and_then(|volume| volume.session().ok()) else { return Self::default() };
        Self {
            title: session.about.title.clone(),
            start: session.about.start.map(words::time::clock).unwrap_or_default(),
            finish: session.about.latest_finish.map(words::time::clock).unwrap_or_default(),
            tables: u32::try_from(session.tables.len()).unwrap_or_default(),
            minutes: session.agenda.iter().map(|item| item.planned_minutes).fold(0, u32::saturating_add),
        }
    }
}

/// Takes tables off the end, or puts more there, like the last one.
fn set_tables(session: &mut Session, ids: &mut Ids, count: usize) {
    let tables: Vec<Table> = session.tables.in_order().into_iter().map(|table| Table::clone(table)).collect();
    for table in tables.iter().skip(count) {
        session.tables.remove(&table.id);
    }
    let mut last = tables.last().map(|table| table.position.clone());
    for number in tables.len() + 1..=count {
        let position = Position::between(last.as_ref(), None);
        last = Some(position.clone());
        let mut table = Table::new(ids.table(), position, words::home::table_name(number));
        if let Some(like) = tables.last() {
            table.capture = like.capture;
            table.sheets_expected = like.sheets_expected;
        }
        session.tables.insert(table);
    }
}
