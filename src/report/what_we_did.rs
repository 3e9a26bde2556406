//! What we did: who came, the day as planned and as it went, and what was decided.

use super::build::Scope;
use super::group_counts::{People, people_of};
use super::tree::{Block, Run, Table};
use super::write_up;
use crate::model::{AgendaItem, AskedFormat, Section, SpeakerGroup};
use crate::schedule::{ItemState, Schedule, TalkTime};
use crate::words;
use crate::words::report::label;

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

fn the_day(scope: &Scope<'_>) -> Vec<Block> {
    let day = Schedule::of(scope.session, scope.options.now, &scope.options.system_zone);
    let happened = day.items.iter().any(|times| times.state != ItemState::ToCome);
    let row = |item: &AgendaItem| {
        let mut row = vec![item.title.clone(), minutes(item.planned_minutes)];
        if happened {
            let times = day.item(item.id);
            row.push(match times.map(|times| (times.state, times.actual_minutes())) {
                Some((ItemState::Finished, taken)) => minutes(taken),
                Some((ItemState::Skipped, 0)) => say!("report-not-held").to_owned(),
                Some((ItemState::Skipped, taken)) => say!("report-given-up", minutes = taken),
                _ => String::new(),
            });
        }
        row
    };
    let rows: Vec<Vec<String>> = scope.session.agenda.in_order().into_iter().map(|item| row(item)).collect();
    let mut header = vec![say!("report-part-of-the-day").to_owned(), say!("report-planned").to_owned()];
    if happened {
        header.push(say!("report-as-it-happened").to_owned());
    }
    let caption = say!("report-the-day").to_owned();
    if rows.is_empty() {
        return Vec::new();
    }
    let talked = words::running_order::talked(TalkTime::of(scope.session, &day)).map(Block::paragraph);
    std::iter::once(Block::Table(Table { caption, header, rows, header_column: Some(0) })).chain(talked).collect()
}

fn minutes(minutes: u32) -> String {
    say!("time-short-minutes", minutes = minutes)
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
    let parts = [
        (say!("report-already-decided"), &item.decided),
        (say!("report-still-open"), &item.open),
        (say!("report-who-decides"), &item.who_decides),
    ];
    let filled = parts.into_iter().filter(|(_, text)| !text.trim().is_empty());
    filled
        .map(|(name, text)| Block::Paragraph { runs: vec![Run::strong(label(name)), Run::plain(format!(" {}", text.trim()))], flag: None })
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
                runs.push(Run::plain(format!("\n{} {}", label(say!("report-because")), reason.trim())));
            }
            Some(runs)
        })
        .collect();
    if items.is_empty() { Vec::new() } else { vec![Block::heading(2, say!("report-decided-on-the-day")), Block::List { items }] }
}

fn who_came(scope: &Scope<'_>) -> Vec<Block> {
    let table = if scope.is_for_chair() { attendance(scope) } else { people_by_group(scope) };
    let Some(table) = table else { return Vec::new() };
    let mut blocks = vec![Block::heading(2, say!("report-who-came"))];
    if scope.disclosure.hides_a_group() {
        blocks.push(Block::paragraph(say!("report-small-groups-left-out", smallest = scope.options.smallest_count)));
    } else if let Some(all) = total(scope) {
        blocks.push(Block::paragraph(say!("report-came", people = all)));
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
    let header = [say!("report-group"), say!("report-group-invited"), say!("report-group-came"), say!("report-group-at-end")];
    counted.then(|| by_group(&header, groups.into_iter().map(|group| row(group)).collect()))
}

/// How many of each group came, and no more: who left early could be worked out from the rest.
fn people_by_group(scope: &Scope<'_>) -> Option<Table> {
    let row = |group: &SpeakerGroup| {
        let people = match scope.disclosure.people(group)? {
            People::Exactly(count) => count.to_string(),
            People::AtLeast(count) => say!("report-at-least", people = count),
        };
        Some(vec![group.name.clone(), people])
    };
    let rows: Vec<Vec<String>> = scope.session.groups.in_order().into_iter().filter_map(|group| row(group)).collect();
    (!rows.is_empty()).then(|| by_group(&[say!("report-group"), say!("report-group-came")], rows))
}

fn by_group(header: &[&str], rows: Vec<Vec<String>>) -> Table {
    let header = header.iter().map(|name| (*name).to_owned()).collect();
    Table { caption: say!("report-people-by-group").to_owned(), header, rows, header_column: Some(0) }
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
    let yes_no = |is: bool| if is { say!("report-yes") } else { say!("report-no") }.to_owned();
    let rows = asked
        .iter()
        .map(|format| {
            let sent = format.sent.to_string();
            vec![format.name.clone(), format.asked.to_string(), yes_no(format.made), yes_no(format.checked), sent, format.link.clone()]
        })
        .collect();
    let names = [
        say!("report-format"),
        say!("report-format-asked-for-by"),
        say!("report-format-made"),
        say!("report-format-checked"),
        say!("report-format-sent-to"),
        say!("report-format-where"),
    ];
    let caption = say!("report-formats-asked-for").to_owned();
    let table = Table { caption, header: names.map(str::to_owned).to_vec(), rows, header_column: Some(0) };
    vec![Block::heading(2, say!("report-formats")), Block::Table(table)]
}
