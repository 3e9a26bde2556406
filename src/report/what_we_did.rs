//! What we did: who came, the day as planned and as it went, and what was decided.

use super::build::Scope;
use super::group_counts::{People, people_of};
use super::tree::{Block, Run, Table};
use super::write_up;
use crate::model::{AgendaItem, AskedFormat, Section, SpeakerGroup};
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
        blocks.push(Block::heading(2, item.title.trim()));
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
                runs.push(Run::plain(format!("\nBecause: {}", reason.trim())));
            }
            Some(runs)
        })
        .collect();
    if items.is_empty() { Vec::new() } else { vec![Block::heading(2, "Decided on the day"), Block::List { items }] }
}

fn who_came(scope: &Scope<'_>) -> Vec<Block> {
    let table = if scope.is_for_chair() { attendance(scope) } else { people_by_group(scope) };
    let Some(table) = table else { return Vec::new() };
    let mut blocks = vec![Block::heading(2, "Who came")];
    if scope.disclosure.hides_a_group() {
        blocks.push(Block::paragraph(small_groups_left_out(scope.options.smallest_count)));
    } else if let Some(all) = total(scope) {
        blocks.push(Block::paragraph(format!("{} came.", count(all as usize, "person", "people"))));
    }
    blocks.push(Block::Table(table));
    blocks
}

/// Everything that was counted of each group.
fn attendance(scope: &Scope<'_>) -> Option<Table> {
    let groups = scope.session.groups.in_order();
    let counted = groups.iter().any(|group| group.invited.or(group.came).or(group.at_end).is_some());
    let figure = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let row = |group: &SpeakerGroup| vec![group.name.clone(), figure(group.invited), figure(group.came), figure(group.at_end)];
    counted.then(|| by_group(&["Group", "Invited", "Came", "Still there at the end"], groups.into_iter().map(|group| row(group)).collect()))
}

/// How many of each group came, and no more: who left early could be worked out from the rest.
fn people_by_group(scope: &Scope<'_>) -> Option<Table> {
    let row = |group: &SpeakerGroup| {
        let people = match scope.disclosure.people(group)? {
            People::Exactly(count) => count.to_string(),
            People::AtLeast(count) => format!("{count} or more"),
        };
        Some(vec![group.name.clone(), people])
    };
    let rows: Vec<Vec<String>> = scope.session.groups.in_order().into_iter().filter_map(|group| row(group)).collect();
    (!rows.is_empty()).then(|| by_group(&["Group", "Came"], rows))
}

fn by_group(header: &[&str], rows: Vec<Vec<String>>) -> Table {
    let header = header.iter().map(|name| (*name).to_owned()).collect();
    Table { caption: "People by group".to_owned(), header, rows, header_column: Some(0) }
}

/// How many came, if every group was counted.
fn total(scope: &Scope<'_>) -> Option<u32> {
    let counts = scope.session.groups.in_order().into_iter().map(|group| people_of(scope.session, group));
    counts.reduce(|sum, count| sum?.checked_add(count?)).flatten()
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
