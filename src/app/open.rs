//! The open session with everything that is derived from it.

use super::agenda::AgendaView;
use super::comparing::Comparing;
use super::file::{OpenFile, SaveState};
use super::next_steps::NextStepsView;
use super::replace::ReplaceView;
use super::session::SessionView;
use super::tables::TablesView;
use super::themes::ThemesView;
use super::typed::Drafts;
use super::write_up::WriteUpView;
use crate::document::Document;
use crate::insight::{Insight, NoteIndex, Owed};
use crate::model::{Keyed, Session, Withdrawn};
use crate::schedule::Schedule;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// What is said of how the open session is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is only read here.
    ReadOnly,
    /// Saving does not get on by itself.
    NotSaved,
    /// Everything is on the disk, in its file or in the journal.
    Saved,
    /// Something is on its way there.
    Saving,
}

/// An open session.
#[derive(Debug)]
pub struct Open {
    /// The session and its history.
    pub document: Document,
    /// The file that it is kept in.
    pub file: OpenFile,
    /// What the notes say together, as of the document's revision.
    pub insight: Insight,
    /// The notes in their order, to choose from and to search, as of the document's revision.
    pub notes: NoteIndex,
    /// The notes that may say the same as others.
    pub comparing: Comparing,
    /// What people are still waiting for, as of today.
    pub owed: Owed,
    /// Where the day stands, as of now.
    pub schedule: Schedule,
    /// What is typed and says no value yet.
    pub drafts: Drafts,
    /// The message that asks whether a change of the clock is to be taken back.
    pub(super) asked_to_undo: Option<u64>,
    /// What is shown about the session itself.
    pub about: SessionView,
    /// What the agenda screen shows.
    pub agenda: AgendaView,
    /// What the tables screen shows.
    pub tables: TablesView,
    /// What the themes screen shows.
    pub themes: ThemesView,
    /// What the next steps screen shows.
    pub next_steps: NextStepsView,
    /// What is found and replaced.
    pub replace: ReplaceView,
    /// What the write-up screen shows.
    pub write_up: WriteUpView,
    /// What was withdrawn as far as everything that is kept here was gone over for it.
    pub(super) gone_over: Keyed<Withdrawn>,
    derived_from: (u64, Date),
    now: Timestamp,
}

/// Where in an open session something may be typed that is not in it yet.
#[derive(Debug, Clone, Copy)]
pub(super) struct TypedIn<'a> {
    pub drafts: &'a Drafts,
    pub about: &'a SessionView,
    pub agenda: &'a AgendaView,
    pub tables: &'a TablesView,
    pub themes: &'a ThemesView,
    pub next_steps: &'a NextStepsView,
}

impl Open {
    /// Where something may be typed. A new part of an open session does not compile until somebody has thought of what is typed in it.
    pub(super) const fn typed_in(&self) -> TypedIn<'_> {
        let Self {
            drafts,
            about,
            agenda,
            tables,
            themes,
            next_steps,
            // The write-up's paragraphs go into the session letter by letter, and what is looked for is nothing that was said.
            write_up: _,
            replace: _,
            document: _,
            file: _,
            insight: _,
            notes: _,
            comparing: _,
            owed: _,
            schedule: _,
            asked_to_undo: _,
            gone_over: _,
            derived_from: _,
            now: _,
        } = self;
        TypedIn { drafts, about, agenda, tables, themes, next_steps }
    }

    pub(super) fn new(document: Document, file: OpenFile, now: Timestamp, zone: &TimeZone) -> Self {
        let session = document.session();
        let today = now.to_zoned(crate::schedule::zone_of(session, zone)).date();
        let insight = Insight::of(session);
        let mut next_steps = NextStepsView::default();
        next_steps.refresh(session, &insight, today);
        let mut open = Self {
            notes: NoteIndex::of(&session.notes),
            owed: Owed::of(session, &insight, today),
            insight,
            comparing: Comparing::default(),
            schedule: Schedule::of(session, now, zone),
            drafts: Drafts::default(),
            asked_to_undo: None,
            about: SessionView::default(),
            agenda: AgendaView::default(),
            tables: TablesView::default(),
            themes: ThemesView::default(),
            next_steps,
            replace: ReplaceView::default(),
            write_up: WriteUpView::default(),
            gone_over: Keyed::default(),
            derived_from: (document.revision(), today),
            now,
            document,
            file,
        };
        open.agenda.refresh(open.document.session(), &open.schedule);
        open.compare_notes();
        open.refresh_views();
        open
    }

    /// The session as it is now.
    #[must_use]
    pub const fn session(&self) -> &Session {
        self.document.session()
    }

    /// Whether all of it is in the session's own file, with no save on its way.
    #[must_use]
    pub fn is_in_file(&self) -> bool {
        self.document.is_saved() && !matches!(self.file.state, SaveState::Saving(_))
    }

    /// Whether everything is on the disk: in the session's file, or in the journal, from where it goes there by itself.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.document.is_saved() || self.file.journalled >= self.document.last_number()
    }

    /// What is said of how it is kept.
    #[must_use]
    pub fn standing(&self) -> Standing {
        if self.file.read_only.is_some() {
            Standing::ReadOnly
        } else if self.file.state == SaveState::ChangedOnDisk || (self.file.failing().is_some() && !self.is_in_file()) {
            Standing::NotSaved
        } else if self.is_kept() {
            Standing::Saved
        } else {
            Standing::Saving
        }
    }

    /// Whether others look at the window: notes for the chair only are left out of the index, and who is in the room is not shown.
    #[must_use]
    pub const fn is_projected(&self) -> bool {
        self.notes.leaves_out_chair_only()
    }

    /// The moment that everything derived here is as of.
    #[must_use]
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// The day that it is where the session is held.
    #[must_use]
    pub const fn today(&self) -> Date {
        self.derived_from.1
    }

    /// Brings what is derived up to the document's revision and the clock. What grows with the session is worked out
    /// once a revision.
    pub(super) fn refresh(&mut self, now: Timestamp, zone: &TimeZone) {
        let session = self.document.session();
        self.now = now;
        self.schedule = Schedule::of(session, now, zone);
        self.agenda.giving.refresh(session, self.document.revision(), &self.schedule, now);
        let today = now.to_zoned(self.schedule.zone.clone()).date();
        let from = (self.document.revision(), today);
        if self.derived_from != from {
            self.derived_from = from;
            self.insight.update(session);
            self.notes.update(&session.notes);
            self.owed = Owed::of(session, &self.insight, today);
            self.agenda.refresh(session, &self.schedule);
            self.next_steps.refresh(session, &self.insight, today);
        }
        self.compare_notes();
        self.refresh_views();
    }

    /// Whether a session's notes are compared: a table's own pack has nothing of other tables to compare with.
    pub(super) const fn compares_notes(session: &Session) -> bool {
        session.pack.is_none()
    }

    /// Compares a part of the notes that came or changed, but for the one that is shown: somebody may be writing in it.
    fn compare_notes(&mut self) {
        let session = self.document.session();
        if Self::compares_notes(session) {
            self.comparing.work_off(&session.notes, self.tables.note);
        }
    }

    /// Whether more notes are to be compared where the window is drawn.
    #[must_use]
    pub fn compares(&self) -> bool {
        self.comparing.waits(self.tables.note)
    }

    /// Brings the screens up to what is derived; each works out anew only what another revision or choice asks for.
    fn refresh_views(&mut self) {
        self.tables.refresh(self.document.revision(), self.document.session(), &self.insight, &self.notes);
        self.tables.refresh_same(&self.comparing, &self.notes, self.document.session());
    }
}
