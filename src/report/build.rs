//! Putting a report together out of a session, for one audience.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::audience::Disclosure;
use super::clock::Clock;
use super::tree::{Block, Report, Run};
use super::{before_sending, check_list, next_steps, purpose, questions, rescue_sheet, short_forms, what_was_said, what_we_did, write_up};
use crate::model::{Audience, Finality, Note, Section, Session};
use crate::words;

/// Which document is made of a session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Paper {
    /// The report: what was said and what comes of it.
    #[default]
    Report,
    /// The form with draft next steps; whoever asks for it gets what attendees may see.
    RescueSheet,
}

/// What the person who makes a report decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Draft, for checking or final.
    pub finality: Finality,
    /// The report's number, from 1.
    pub number: u32,
    /// When it is made.
    pub now: Timestamp,
    /// The computer's time zone, for sessions that name none.
    pub system_zone: TimeZone,
    /// Groups of fewer people than this are not shown to attendees.
    pub smallest_count: u32,
    /// Which document.
    pub paper: Paper,
}

impl Options {
    /// The count of people from which a group is shown, unless a setting says otherwise.
    pub const SMALLEST_COUNT: u32 = 5;

    /// A numbered version that is made now, with the usual smallest count.
    #[must_use]
    pub const fn new(finality: Finality, number: u32, now: Timestamp, system_zone: TimeZone) -> Self {
        Self { finality, number, now, system_zone, smallest_count: Self::SMALLEST_COUNT, paper: Paper::Report }
    }
}

/// What every section is written from.
pub(super) struct Scope<'a> {
    /// The session.
    pub(super) session: &'a Session,
    /// What the audience may see of it.
    pub(super) disclosure: &'a Disclosure<'a>,
    /// The notes that count for the audience, in the order of their references.
    pub(super) notes: Vec<&'a Arc<Note>>,
    /// What was decided about the report.
    pub(super) options: &'a Options,
    /// The clock of the session's place.
    pub(super) clock: Clock,
    /// The day of the report, by that clock.
    pub(super) date: Date,
}

impl Scope<'_> {
    /// Whether the chair is the reader, who sees references and what stands behind things.
    pub(super) fn is_for_chair(&self) -> bool {
        self.disclosure.is_for_chair()
    }
}

/// The report on a session for one audience. The same session, audience and options give the same report.
#[must_use]
pub fn build(session: &Session, audience: Audience, options: &Options) -> Report {
    let audience = if options.paper == Paper::RescueSheet { Audience::Attendees } else { audience };
    let disclosure = Disclosure::new(session, audience, options.smallest_count);
    let notes = session.notes.in_order().into_iter().filter(|note| disclosure.counts(note)).collect();
    let clock = Clock::of(session, &options.system_zone);
    let date = clock.date(options.now);
    let scope = Scope { session, disclosure: &disclosure, notes, options, clock, date };
    let mut blocks = match (options.paper, audience) {
        (Paper::RescueSheet, _) => rescue_sheet::write(&scope),
        (Paper::Report, Audience::Tables) => check_list::write(&scope),
        (Paper::Report, _) => sections(&scope),
    };
    let short_forms = short_forms::write(session, &blocks);
    blocks.extend(short_forms);
    Report {
        title: title(session),
        subtitle: subtitle(session, audience),
        language: words::report::language().to_owned(),
        imprint: words::report::imprint(options.finality, options.number, date),
        date,
        blocks,
    }
}

fn sections(scope: &Scope<'_>) -> Vec<Block> {
    let mut blocks = what_was_said::about_quoting(scope);
    if scope.is_for_chair() {
        blocks.extend(section(say!("report-before-sending"), before_sending::write(scope)));
    }
    blocks.extend(section(say!("report-purpose"), purpose::write(scope)));
    blocks.extend(section(say!("report-what-we-did"), what_we_did::write(scope)));
    blocks.extend(section(say!("report-what-was-said"), what_was_said::write(scope)));
    blocks.extend(section(say!("report-what-happens-next"), next_steps::write(scope)));
    blocks.extend(section(say!("report-questions"), questions::write(scope)));
    let reflections = write_up::paragraphs(scope, &Section::Reflections);
    if !reflections.is_empty() {
        blocks.push(Block::heading(1, say!("report-reflections")));
        let apart = vec![Run::emphasis(say!("report-reflections-apart"))];
        blocks.push(Block::Paragraph { runs: apart, flag: None });
        blocks.extend(reflections);
    }
    blocks
}

/// A section that says nothing has no heading either.
fn section(heading: &str, blocks: Vec<Block>) -> Vec<Block> {
    if blocks.is_empty() {
        return blocks;
    }
    let mut whole = vec![Block::heading(1, heading)];
    whole.extend(blocks);
    whole
}

/// What a session is called; one without a title is called that.
#[must_use]
pub fn title(session: &Session) -> String {
    let title = session.about.title.trim();
    if title.is_empty() { say!("report-untitled").to_owned() } else { title.to_owned() }
}

fn subtitle(session: &Session, audience: Audience) -> Vec<String> {
    where_and_when(session).into_iter().chain([words::report::audience(audience).to_owned()]).collect()
}

/// "Leeds, 17 April 2018", as far as it is known.
pub(super) fn where_and_when(session: &Session) -> Option<String> {
    let about = &session.about;
    let date = about.date.map(words::time::date);
    let place = Some(about.place.trim().to_owned()).filter(|place| !place.is_empty());
    let known: Vec<String> = place.into_iter().chain(date).collect();
    Some(known.join(", ")).filter(|line| !line.is_empty())
}
