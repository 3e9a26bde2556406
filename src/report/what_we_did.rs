//! What we did: who came, the day as planned and as it went, and what was decided.

use super::build::Scope;
use super::tree::{Block, Run, Table};
use super::write_up;
use crate::model::{AgendaItem, AskedFormat, ItemKind, Section, SpeakerGroup};
use crate::schedule::{ItemState, Schedule};
use crate::words::report::{count, small_groups_left_out};

/// The section without its heading.
pub(super) fn write(scope: &Scope<'_>) -> Vec<Block> {
    let mut blocks = write_up::paragraphs(scope, &Section::WhatWeDid);
    blocks.extend(the_day(scope));
    blocks.extend(asked_of_tables(scope));
    blocks.extend(decisions(scope));
    blocks.extend(who_came(scope));
    if scope.is_for_chair() {
        blocks.extend(formats(scope));
    }
    blocks
}

fn the_day(scope: &Scope<'_>) -> Option<Block> {
    let day = Schedule::of(scope.session, scope.options.now, &scope.options.system_zone);
    let happened = day.items.iter().any(|times| times.state != ItemState::ToCome);
    let row = |item: &AgendaItem| {
        let mut row = vec![item.title.clone(), minutes(item.planned_minutes)];
        if happened {
            let times = day.item(item.id);
            row.push(match times.map(|times| (times.state, times.actual_minutes())) {
                Some((ItemState::Finished, taken)) => minutes(taken),
                Some((ItemState::Skipped, 0)) => "not held".to_owned(),
                Some((ItemState::Skipped, taken)) => format!("given up after {}", minutes(taken)),
                _ => String::new(),
            });
        }
        row
    };
    let rows: Vec<Vec<String>> = scope.session.agenda.in_order().into_iter().map(|item| row(item)).collect();
    let mut header = vec!["Part of the day".to_owned(), "Planned".to_owned()];
    if happened {
        header.push("As it happened".to_owned());
    }
    (!rows.is_empty()).then_some(Block::Table(Table { caption: "The day".to_owned(), header, rows, header_column: Some(0) }))
}

fn minutes(minutes: u32) -> String {
    format!("{minutes} min")
}

fn asked_of_tables(scope: &Scope<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for item in scope.session.agenda.in_order() {
        let told = told_about(item);
        if item.questions.is_empty() && told.is_empty() {
            continue;
        }
        let heading = match item.kind {
            ItemKind::TableDiscussion => format!("What the tables were asked: {}", item.title),
            _ => item.title.clone(),
        };
        blocks.push(Block::heading(2, heading));
        if !item.questions.is_empty() {
            blocks.push(Block::List { items: item.questions.iter().map(|question| vec![Run::plain(question.trim())]).collect() });
        }
        blocks.extend(told);
    }
    blocks
}

fn told_about(item: &AgendaItem) -> Vec<Block> {
    let parts = [("Already decided", &item.decided), ("Still open", &item.open), ("Who decides", &item.who_decides)];
    let filled = parts.into_iter().filter(|(_, text)| !text.trim().is_empty());
    filled
        .map(|(label, text)| Block::Paragraph {
            runs: vec![Run::strong(format!("{label}:")), Run::plain(format!(" {}", text.trim()))],
            flag: None,
        })
        .collect()
}

fn decisions(scope: &Scope<'_>) -> Vec<Block> {
    let made = scope.session.decisions.in_order();
    let items: Vec<Vec<Run>> = made
        .into_iter()
        .filter_map(|decision| {
            let mut runs = Vec::new();
            if scope.is_for_chair() {
                runs.push(Run::plain(format!("{}: ", scope.clock.time(decision.at))));
            }
            runs.push(Run::strong(scope.disclosure.authored(&decision.what, &[])?.trim()));
            if let Some(reason) = scope.disclosure.authored(&decision.reason, &[]) {
                runs.push(Run::plain(format!(" Because: {}", reason.trim())));
            }
            Some(runs)
        })
        .collect();
    if items.is_empty() { Vec::new() } else { vec![Block::heading(2, "Decided on the day"), Block::List { items }] }
}

/// Attendees see how many came, and no group that is too small; who left early could be worked out from more.
fn who_came(scope: &Scope<'_>) -> Vec<Block> {
    let groups = scope.session.groups.in_order();
    let shown: Vec<&SpeakerGroup> = groups.iter().map(|group| group.as_ref()).filter(|group| scope.disclosure.shows_group(group)).collect();
    let figure = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let counted = shown.iter().any(|group| group.invited.or(group.came).or(group.at_end).is_some());
    if !counted {
        return Vec::new();
    }
    let for_chair = scope.is_for_chair();
    let row = |group: &&SpeakerGroup| {
        if for_chair {
            vec![group.name.clone(), figure(group.invited), figure(group.came), figure(group.at_end)]
        } else {
            vec![group.name.clone(), figure(group.came)]
        }
    };
    let header: &[&str] = if for_chair { &["Group", "Invited", "Came", "Still there at the end"] } else { &["Group", "Came"] };
    let mut blocks = vec![Block::heading(2, "Who came")];
    if scope.disclosure.hides_a_group() {
        blocks.push(Block::paragraph(small_groups_left_out(scope.options.smallest_count)));
    } else if let Some(all) = total(&shown) {
        blocks.push(Block::paragraph(format!("{} came.", count(all as usize, "person", "people"))));
    }
    blocks.push(Block::Table(Table {
        caption: "People by group".to_owned(),
        header: header.iter().map(|name| (*name).to_owned()).collect(),
        rows: shown.iter().map(row).collect(),
        header_column: Some(0),
    }));
    blocks
}

/// How many came, if every group was counted.
fn total(groups: &[&SpeakerGroup]) -> Option<u32> {
    groups.iter().try_fold(0u32, |sum, group| Some(sum.saturating_add(group.came?)))
}

fn formats(scope: &Scope<'_>) -> Vec<Block> {
    let formats = scope.session.formats.in_order();
    let asked: Vec<&AskedFormat> = formats.iter().map(|format| format.as_ref()).filter(|format| format.asked > 0).collect();
    if asked.is_empty() {
        return Vec::new();
    }
    let yes_no = |is: bool| if is { "yes" } else { "no" }.to_owned();
    let rows = asked
        .iter()
        .map(|format| {
            let sent = format.sent.to_string();
            vec![format.name.clone(), format.asked.to_string(), yes_no(format.made), yes_no(format.checked), sent, format.link.clone()]
        })
        .collect();
    let header = ["Format", "Asked for by", "Made", "Checked", "Sent to", "Where it is"].map(str::to_owned).to_vec();
    let table = Table { caption: "Formats that people asked for".to_owned(), header, rows, header_column: Some(0) };
    vec![Block::heading(2, "Formats"), Block::Table(table)]
}
