//! About the earlier versions of a session: what is in each, what restoring it would change, and what became of it.

use super::count;
use super::file::{name_of, session_name};
use super::time::{ago, moment};
use crate::model::{Session, Tally};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::path::Path;

/// "12 notes fewer, 1 more, 3 changed"; none where nothing is different.
fn said(tally: Tally, counted: fn(usize) -> String) -> Option<String> {
    let mut parts = Vec::new();
    // What the numbers are of is said once.
    let mut add = |number: usize, said: fn(String) -> String| {
        if number > 0 {
            parts.push(said(if parts.is_empty() { counted(number) } else { number.to_string() }));
        }
    };
    add(tally.fewer, |what| say!("versions-fewer", what = what));
    add(tally.more, |what| say!("versions-more", what = what));
    add(tally.changed, |what| say!("versions-changed", what = what));
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// What restoring a version would change of what there is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Against {
    /// Of the notes.
    pub notes: Tally,
    /// Of the next steps.
    pub next_steps: Tally,
    /// Of the agenda.
    pub items: Tally,
    /// Of the tables.
    pub tables: Tally,
    /// Of the themes.
    pub themes: Tally,
    /// How many other things come, go or say something else.
    pub others: usize,
}

impl Against {
    /// What would change if `now` became `version`. Takes a look at everything in both.
    #[must_use]
    pub fn between(now: &Session, version: &Session) -> Self {
        // All fields by name: a new one has to be thought of here.
        let Session {
            id: _,
            pack,
            about,
            told,
            acronyms,
            groups,
            formats,
            agenda,
            tables,
            themes,
            notes,
            next_steps,
            write_up,
            decisions,
            concerns,
            sent,
            sheet_answers,
            saved_filters,
            withdrawn,
            unsettled,
        } = version;
        let values = [*about != now.about, *told != now.told, *acronyms != now.acronyms, *pack != now.pack];
        let tallies = [
            groups.tally_since(&now.groups),
            formats.tally_since(&now.formats),
            write_up.tally_since(&now.write_up),
            decisions.tally_since(&now.decisions),
            concerns.tally_since(&now.concerns),
            sent.tally_since(&now.sent),
            sheet_answers.tally_since(&now.sheet_answers),
            saved_filters.tally_since(&now.saved_filters),
            withdrawn.tally_since(&now.withdrawn),
            unsettled.tally_since(&now.unsettled),
        ];
        Self {
            notes: notes.tally_since(&now.notes),
            next_steps: next_steps.tally_since(&now.next_steps),
            items: agenda.tally_since(&now.agenda),
            tables: tables.tally_since(&now.tables),
            themes: themes.tally_since(&now.themes),
            others: values.into_iter().filter(|is_other| *is_other).count() + tallies.into_iter().map(Tally::all).sum::<usize>(),
        }
    }
}

/// What restoring a version would change: "Restoring it changes: 12 notes fewer, 3 changed; 1 next step more".
#[must_use]
pub fn against(against: &Against) -> String {
    let others = (against.others > 0).then(|| say!("versions-others", count = against.others));
    let parts: Vec<String> = [
        said(against.notes, count::notes),
        said(against.next_steps, count::next_steps),
        said(against.items, count::agenda_items),
        said(against.tables, count::tables),
        said(against.themes, count::themes),
        others,
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() { say!("versions-no-change").to_owned() } else { say!("versions-would-change", changes = parts.join("; ")) }
}

/// When a version was saved: "17 April 2018, 10:30 (25 minutes ago)".
#[must_use]
pub fn when(saved_at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
    say!("versions-when", moment = moment(saved_at, zone), ago = ago(saved_at, now))
}

/// What undo calls it.
#[must_use]
pub fn step(saved_at: Timestamp, zone: &TimeZone) -> String {
    say!("versions-step", moment = moment(saved_at, zone))
}

/// Says that a version was taken into the open session.
#[must_use]
pub fn restored(saved_at: Timestamp, zone: &TimeZone) -> String {
    say!("versions-restored", moment = moment(saved_at, zone))
}

/// Says that a version was put in the place of a file that could not be read.
#[must_use]
pub fn put_back(path: &Path) -> String {
    say!("versions-put-back", file = name_of(path))
}

/// Says that a version says what there is now.
#[must_use]
pub fn no_change() -> &'static str {
    say!("versions-no-change")
}

/// Why a version was not restored: it is of another session, or of another part of it.
#[must_use]
pub fn of_another() -> &'static str {
    say!("versions-of-another")
}

/// Says where a version was saved as a copy.
#[must_use]
pub fn copied(path: &Path) -> String {
    say!("versions-copied", file = name_of(path))
}

/// A file name for a copy of a version: "leeds-17-april-2018-10-30.ron".
#[must_use]
pub fn file_name(title: &str, saved_at: Timestamp, zone: &TimeZone) -> String {
    session_name(&say!("versions-file-name", title = title, moment = moment(saved_at, zone)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::Ids;
    use crate::model::{Note, Source};

    #[test]
    fn what_restoring_would_change_is_said_in_short() {
        let tally = |fewer, more, changed| Tally { fewer, more, changed };
        let said = |notes, next_steps, others| against(&Against { notes, next_steps, others, ..Against::default() });
        assert_eq!(
            said(tally(12, 0, 3), tally(0, 1, 0), 1),
            "Restoring it changes: 12 notes fewer, 3 changed; 1 next step more; 1 other change."
        );
        assert_eq!(said(tally(0, 0, 1), Tally::default(), 2), "Restoring it changes: 1 note changed; 2 other changes.");
        assert_eq!(said(Tally::default(), Tally::default(), 0), "It says the same as the session says now.");
    }

    #[test]
    fn each_change_is_counted_where_it_belongs() {
        let mut ids = Ids::seeded(1);
        let mut now = Session::new("s1".parse().unwrap());
        let mut note = |number| Note::new(ids.note(), number, "x", Source::Plenary, Timestamp::UNIX_EPOCH);
        let (kept, gone, back) = (note(1), note(2), note(3));
        now.notes.insert(kept.clone());
        let mut version = now.clone();
        now.notes.insert(gone);
        version.notes.insert(back);
        version.notes.insert(Note { written: "y".to_owned(), ..kept });
        std::sync::Arc::make_mut(&mut version.about).title = "Leeds".to_owned();
        let expected = Against { notes: Tally { fewer: 1, more: 1, changed: 1 }, others: 1, ..Against::default() };
        assert_eq!(Against::between(&now, &version), expected);
        assert_eq!(Against::between(&now, &now), Against::default());
    }

    #[test]
    fn versions_are_told_by_their_time() {
        let at = |time: &str| format!("2018-04-17T{time}:00Z").parse::<Timestamp>().unwrap();
        assert_eq!(when(at("09:30"), at("09:55"), &TimeZone::UTC), "17 April 2018, 09:30 (25 minutes ago)");
        assert_eq!(file_name("Leeds", at("09:30"), &TimeZone::UTC), "leeds-17-april-2018-09-30.ron");
        assert_eq!(step(at("09:30"), &TimeZone::UTC), "restore the version of 17 April 2018, 09:30");
    }
}
