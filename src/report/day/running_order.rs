//! The running order on paper: what is planned when, with a column to write in when it really began.

use super::super::tree::{Block, Run, Table};
use super::{Copy, questions};
use crate::model::{AgendaItem, Session};
use crate::schedule::{ItemTimes, Schedule};
use crate::words;
use crate::words::report::label;

/// The running order, and for the facilitator what stands behind it.
pub(super) fn write(session: &Session, plan: &Schedule, copy: Copy) -> Vec<Block> {
    let mut blocks = vec![Block::heading(1, say!("agenda-running-order"))];
    if copy == Copy::Facilitator {
        blocks.push(Block::Callout { runs: vec![Run::strong(say!("day-facilitators-copy"))] });
    }
    blocks.extend(promise(session, plan));
    let items = || plan.items.iter().filter_map(|times| Some((session.agenda.get(&times.item)?, times)));
    let rows: Vec<Vec<String>> = items().map(|(item, times)| row(item, times, plan)).collect();
    if rows.is_empty() {
        blocks.push(Block::paragraph(say!("agenda-empty-title")));
        return blocks;
    }
    let names = [
        say!("agenda-column-planned"),
        say!("agenda-column-item"),
        say!("agenda-lead"),
        say!("agenda-column-minutes"),
        say!("day-column-began"),
    ];
    let (caption, header) = (words::running_order::sum(plan), names.map(str::to_owned).to_vec());
    blocks.push(Block::Table(Table { caption, header, rows, header_column: Some(1) }));
    if copy == Copy::Facilitator {
        blocks.extend(items().flat_map(|(item, _)| behind(item)));
    }
    blocks
}

/// Until when everyone can stay, and why: what the day has promised.
fn promise(session: &Session, plan: &Schedule) -> Option<Block> {
    let finish = words::agenda::latest_finish(session);
    let planned = plan.planned.map(|planned| {
        let (start, end) = (words::time::about(planned.start, &plan.zone), words::time::about(planned.end, &plan.zone));
        say!("day-planned", start = start, end = end)
    });
    let promised = finish.map(|finish| Run::strong(say!("day-sentence", words = finish)));
    let planned = planned.map(|planned| Run::plain(if promised.is_some() { format!(" {planned}") } else { planned }));
    let runs: Vec<Run> = promised.into_iter().chain(planned).collect();
    (!runs.is_empty()).then_some(Block::Callout { runs })
}

fn row(item: &AgendaItem, times: &ItemTimes, plan: &Schedule) -> Vec<String> {
    let when = match times.planned {
        Some(planned) => words::time::about(planned.start, &plan.zone),
        None => words::running_order::minutes_in(times.planned_minutes_in),
    };
    let mut minutes = words::time::short_minutes(i64::from(item.planned_minutes));
    let least = item.floor_minutes();
    if least > 0 && least < item.planned_minutes {
        minutes = format!("{minutes}\n{}", say!("day-at-least", minutes = least));
    }
    vec![when, about(item), item.lead.trim().to_owned(), minutes, String::new()]
}

/// The item's title, and below it what must be known of it.
fn about(item: &AgendaItem) -> String {
    let kind = words::agenda::item_kind(item.kind);
    let what: Vec<&str> = [(words::agenda::title(item) != kind).then_some(kind), item.protected.then(words::running_order::protected_item)]
        .into_iter()
        .flatten()
        .collect();
    let reason = item.starts_at_reason.trim();
    let starts = item.starts_at.map(words::time::clock).map(|at| match reason {
        "" => say!("day-starts-at", time = at),
        reason => say!("day-starts-at-because", time = at, reason = reason),
    });
    let materials = item.materials.trim();
    let needed = (!materials.is_empty()).then(|| say!("day-needed", materials = materials));
    let mut lines = vec![words::agenda::title(item).to_owned()];
    lines.extend(Some(what.join(" · ")).filter(|what| !what.is_empty()));
    lines.extend(starts);
    lines.extend(words::running_order::planned_rounds(item));
    lines.extend(needed);
    lines.join("\n")
}

/// What the tables are asked in an item, and the facilitator's own notes on it.
fn behind(item: &AgendaItem) -> Vec<Block> {
    let notes = item.facilitator_notes.trim();
    let asked: Vec<Vec<Run>> = questions(item).map(|question| vec![Run::plain(question)]).collect();
    if notes.is_empty() && asked.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::heading(2, words::agenda::title(item))];
    if !asked.is_empty() {
        blocks.push(Block::List { items: asked });
    }
    if !notes.is_empty() {
        let runs = vec![Run::strong(label(say!("agenda-facilitator-notes"))), Run::plain(format!(" {notes}"))];
        blocks.push(Block::Paragraph { runs, flag: None });
    }
    blocks
}
