//! A session that is being made from a template.

use super::Beginning;
use super::groups::{self, ExpectedGroup};
use crate::edit::Ids;
use crate::library;
use crate::model::{About, Position, Session, Table};
use crate::words;
use crate::words::reading::{self, Unread};
use jiff::civil::{Date, Time};
use std::path::PathBuf;

/// What is typed for a new session.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewSession {
    /// The name of the template that comes with the program; empty where it begins with something else.
    pub template: String,
    /// What it begins with in place of that.
    pub beginning: Option<Beginning>,
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
    /// The groups that are expected.
    pub groups: Vec<ExpectedGroup>,
    /// The name of another group, as typed.
    pub group_draft: String,
    /// Where its file goes, where the person chose that themselves.
    pub file: Option<PathBuf>,
    /// Why its file could not be written.
    pub error: Option<String>,
    /// A place was chosen just now.
    pub place_chosen: bool,
    /// How many minutes the template's agenda takes.
    pub planned_minutes: u32,
    /// It was said yes to with something missing or wrong, so that this is marked.
    pub tried: bool,
}

/// Something that is missing or wrong in what is typed for a new session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// It has no title.
    Title,
    /// Its date is none.
    Date,
    /// The time of its start is none.
    Start,
    /// The time of its finish is none.
    Finish,
    /// How many are expected of the group at this place is no number.
    Group(usize),
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
        let Some(offered) = Offer::of(name) else { return };
        self.take_offer(offered);
        self.beginning = None;
        name.clone_into(&mut self.template);
    }

    /// What the person's own template, or last time's session, offers.
    #[must_use]
    pub fn from_beginning(beginning: Beginning) -> Self {
        let mut new = Self::default();
        new.take(beginning);
        new
    }

    /// Goes on with the person's own template, or last time's session; as [`Self::take_template`].
    pub fn take(&mut self, beginning: Beginning) {
        self.take_offer(Offer::from(Session::clone(&beginning.session)));
        self.beginning = Some(beginning);
        self.template.clear();
    }

    /// How many next steps come along.
    #[must_use]
    pub fn steps_to_review(&self) -> usize {
        self.beginning.as_ref().map_or(0, |beginning| beginning.session.next_steps.len())
    }

    fn take_offer(&mut self, offered: Offer) {
        let before = match &self.beginning {
            Some(beginning) => Some(Offer::from(Session::clone(&beginning.session))),
            None => Offer::of(&self.template),
        };
        let replace = |typed: &mut String, before: Option<&String>, offered: String| {
            if typed.trim() == before.map_or("", String::as_str) {
                *typed = offered;
            }
        };
        replace(&mut self.title, before.as_ref().map(|it| &it.title), offered.title);
        replace(&mut self.start, before.as_ref().map(|it| &it.start), offered.start);
        replace(&mut self.finish, before.as_ref().map(|it| &it.finish), offered.finish);
        if self.tables == before.map_or(0, |it| it.tables) {
            self.tables = offered.tables;
        }
        self.planned_minutes = offered.minutes;
        self.groups = groups::of_template(&offered.session, &self.groups);
    }

    /// Adds the group whose name is typed; says where it is.
    pub fn add_group(&mut self) -> Option<usize> {
        let name = std::mem::take(&mut self.group_draft);
        groups::add(&mut self.groups, &name)
    }

    /// How many people are expected in all, where that is known of some.
    #[must_use]
    pub fn people_expected(&self) -> Option<u32> {
        let known: Vec<u32> = self.groups.iter().filter_map(|group| group.count().ok().flatten()).collect();
        (!known.is_empty()).then(|| known.into_iter().fold(0, u32::saturating_add))
    }

    /// The name that its file gets, from title and date.
    #[must_use]
    pub fn file_name(&self, today: Date) -> String {
        words::file::new_session_name(&self.title, self.date(today).ok().flatten())
    }

    /// What is missing or wrong first, in the order of the dialog.
    #[must_use]
    pub fn first_wrong(&self, today: Date) -> Option<Wrong> {
        let groups = self.groups.iter().position(|group| group.count().is_err());
        let wrong = [
            (self.title.trim().is_empty(), Wrong::Title),
            (self.date(today).is_err(), Wrong::Date),
            (self.start().is_err(), Wrong::Start),
            (self.finish().is_err(), Wrong::Finish),
        ];
        wrong.into_iter().find_map(|(is_wrong, what)| is_wrong.then_some(what)).or(groups.map(Wrong::Group))
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
        if self.first_wrong(today).is_some() {
            return None;
        }
        let plan = match &self.beginning {
            Some(beginning) => Session::clone(&beginning.session),
            None => library::as_template(&library::template(&self.template)?.session().ok()?, ids),
        };
        let about = About {
            title: self.title.trim().to_owned(),
            place: self.place.trim().to_owned(),
            date: self.date(today).ok()?,
            start: self.start().ok()?,
            latest_finish: self.finish().ok()?,
            ..About::clone(&plan.about)
        };
        let mut session = library::begin(&plan, ids, about);
        set_tables(&mut session, ids, self.tables as usize);
        let mut expected = self.groups.clone();
        // What is typed and not added is not lost.
        groups::add(&mut expected, &self.group_draft);
        groups::invite(&mut session, &expected);
        Some(session)
    }
}

/// What a template offers for a new session.
struct Offer {
    title: String,
    start: String,
    finish: String,
    tables: u32,
    minutes: u32,
    session: Session,
}

impl Offer {
    /// What this template offers; nothing where there is none of this name.
    fn of(name: &str) -> Option<Self> {
        Some(Self::from(library::template(name)?.session().ok()?))
    }
}

impl From<Session> for Offer {
    fn from(session: Session) -> Self {
        Self {
            title: session.about.title.clone(),
            start: session.about.start.map(words::time::clock).unwrap_or_default(),
            finish: session.about.latest_finish.map(words::time::clock).unwrap_or_default(),
            tables: u32::try_from(session.tables.len()).unwrap_or_default(),
            minutes: session.agenda.iter().map(|item| item.planned_minutes).fold(0, u32::saturating_add),
            session,
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
        let mut table = Table::new(ids.table(), position, words::table::numbered(number));
        if let Some(like) = tables.last() {
            table.capture = like.capture;
            table.sheets_expected = like.sheets_expected;
        }
        session.tables.insert(table);
    }
}
