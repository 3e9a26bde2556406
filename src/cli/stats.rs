//! `saltaire stats`: what a session holds, counted.

use super::args::StatsArgs;
use super::{CommandError, DONE, Terminal, session_file};
use crate::insight::Insight;
use crate::model::{Session, Stage, Theme};
use crate::schedule::Schedule;
use crate::words;
use jiff::{Timestamp, tz::TimeZone};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io;

/// The counts, as `--json` writes them.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Stats {
    notes: usize,
    untagged: usize,
    tables: usize,
    themes: Vec<ThemeStats>,
    next_steps: BTreeMap<&'static str, usize>,
    planned_minutes: u32,
    actual_minutes: u32,
    protected_minutes: ProtectedMinutes,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
struct ThemeStats {
    key: String,
    name: String,
    notes: usize,
    /// How many points they make: notes that were joined are one.
    points: usize,
    /// From how many tables the notes come.
    tables: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
struct ProtectedMinutes {
    planned: u32,
    kept: u32,
}

pub(super) fn run(args: &StatsArgs, terminal: &mut Terminal<'_>) -> Result<u8, CommandError> {
    let session = session_file::read(&args.file, terminal)?;
    let stats = Stats::of(&session, terminal.now, &terminal.zone);
    if args.json {
        let text = serde_json::to_string_pretty(&stats).map_err(CommandError::at_fault)?;
        writeln!(terminal.out, "{text}")?;
    } else {
        stats.print(terminal.out)?;
    }
    Ok(DONE)
}

/// A stage's key in JSON: the word of the file in small letters.
const fn stage_key(stage: Stage) -> &'static str {
    match stage {
        Stage::Proposed => "proposed",
        Stage::Agreed => "agreed",
        Stage::UnderWay => "under_way",
        Stage::Done => "done",
        Stage::NotPossible => "not_possible",
        Stage::NotNow => "not_now",
        Stage::PassedTo => "passed_to",
    }
}

impl Stats {
    fn of(session: &Session, now: Timestamp, zone: &TimeZone) -> Self {
        let insight = Insight::of(session);
        let day = Schedule::of(session, now, zone);
        let steps_at = |stage| session.next_steps.iter().filter(|step| step.status.stage() == stage).count();
        Self {
            notes: insight.notes(),
            untagged: insight.untagged(),
            tables: session.tables.len(),
            themes: themes(session, &insight),
            next_steps: Stage::ALL.into_iter().map(|stage| (stage_key(stage), steps_at(stage))).collect(),
            planned_minutes: day.planned_minutes(),
            actual_minutes: day.actual_minutes(),
            protected_minutes: ProtectedMinutes {
                planned: day.outlook.protected_minutes_planned(),
                kept: day.outlook.protected_minutes_kept(),
            },
        }
    }

    fn print(&self, out: &mut dyn io::Write) -> io::Result<()> {
        writeln!(
            out,
            "{}",
            say!("cli-stats-notes", notes = self.notes, untagged = self.untagged, tables = words::count::tables(self.tables))
        )?;
        writeln!(out, "{}", say!("cli-stats-minutes", planned = self.planned_minutes, held = self.actual_minutes))?;
        let ProtectedMinutes { planned, kept } = self.protected_minutes;
        writeln!(out, "{}", say!("cli-stats-protected", planned = planned, kept = kept))?;
        writeln!(out, "{}", say!("cli-stats-themes"))?;
        for theme in &self.themes {
            let said = words::count::points_from_tables(theme.points, theme.notes, theme.tables);
            writeln!(out, "{}", say!("cli-stats-line", name = &theme.name, what = said))?;
        }
        writeln!(out, "{}", say!("cli-stats-next-steps"))?;
        for stage in Stage::ALL {
            let steps = self.next_steps.get(stage_key(stage)).copied().unwrap_or_default();
            writeln!(out, "{}", say!("cli-stats-line", name = words::next_step::stage(stage), what = steps))?;
        }
        Ok(())
    }
}

/// The themes in their order, counted as the window counts them.
fn themes(session: &Session, insight: &Insight) -> Vec<ThemeStats> {
    let stats = |theme: &Theme| {
        let count = insight.theme(&theme.key);
        ThemeStats { key: theme.key.to_string(), name: theme.name.clone(), notes: count.notes, points: count.points, tables: count.tables }
    };
    session.themes.in_order().into_iter().map(|theme| stats(theme)).collect()
}
