//! Sheets for the tables that write on paper, numbered as they are counted when they come in: each table's own sheets, from 1,
//! through the whole day.

use super::super::tree::{Block, Form, Run};
use super::{discussions, questions};
use crate::model::{AgendaItem, Capture, Session, SpeakerGroup, Table};
use crate::words;
use crate::words::report::label;

/// How many lines of writing fit on a page, below what is asked.
const LINES: usize = 12;
/// Nobody fills more sheets than this at one table in a day: what is typed by mistake does not print for ever.
const MOST_SHEETS: usize = 100;
/// From more groups than this on, there is one place for a number and not a place to tick for each.
const MOST_GROUPS: usize = 6;

/// How many sheets there are for all tables.
pub(super) fn count(session: &Session) -> usize {
    let discussions = discussions(session);
    on_paper(session).iter().map(|table| sheets(table, &discussions).len()).sum()
}

/// The sheets, table by table, each on a page of its own.
pub(super) fn write(session: &Session) -> Vec<Block> {
    let (discussions, groups) = (discussions(session), session.groups.in_order());
    let groups: Vec<&SpeakerGroup> = groups.into_iter().map(|group| group.as_ref()).collect();
    let mut blocks = Vec::new();
    for table in on_paper(session) {
        let sheets = sheets(table, &discussions);
        for (place, item) in sheets.iter().enumerate() {
            blocks.extend(sheet(table, item, (place + 1, sheets.len()), &groups));
        }
    }
    blocks
}

fn on_paper(session: &Session) -> Vec<&Table> {
    let tables = session.tables.in_order().into_iter().map(|table| table.as_ref());
    tables.filter(|table| table.capture == Capture::Paper).collect()
}

/// The item of each of a table's sheets. What is expected is shared out evenly, the earlier discussions first; each has one at least.
fn sheets<'a>(table: &Table, discussions: &[&'a AgendaItem]) -> Vec<&'a AgendaItem> {
    let expected = usize::try_from(table.sheets_expected).unwrap_or(usize::MAX).min(MOST_SHEETS);
    let each = expected.checked_div(discussions.len()).unwrap_or(0);
    let over = expected - each * discussions.len();
    let of = |place: usize| (each + usize::from(place < over)).max(1);
    discussions.iter().enumerate().flat_map(|(place, item)| std::iter::repeat_n(*item, of(place))).collect()
}

fn sheet(table: &Table, item: &AgendaItem, (number, of): (usize, usize), groups: &[&SpeakerGroup]) -> Vec<Block> {
    let (place, title) = (table.name.trim(), words::agenda::title(item));
    let mut blocks = vec![Block::NewPage, Block::heading(1, say!("day-sheet", table = place, item = title, number = number, of = of))];
    blocks.extend(questions(item).map(|question| Block::Paragraph { runs: vec![Run::strong(question)], flag: None }));
    let many = groups.len() > MOST_GROUPS;
    let mut ticks: Vec<String> = if many { Vec::new() } else { (1..=groups.len()).map(|number| number.to_string()).collect() };
    if many {
        ticks.push(say!("day-group-number").to_owned());
    }
    ticks.extend([say!("day-quote-yes"), say!("day-quote-use-only"), say!("day-quote-chair-only")].map(str::to_owned));
    if !groups.is_empty() {
        let named = groups.iter().enumerate().map(|(place, group)| format!("{} {}", place + 1, group.name.trim()));
        let heading = if many { say!("day-who-says-it-number") } else { say!("day-who-says-it-tick") };
        blocks.push(labelled(&label(heading), &named.collect::<Vec<_>>().join(" · ")));
    }
    blocks.push(labelled(say!("day-may-we-quote"), say!("day-may-we-quote-how")));
    blocks.push(Block::Form(Form { words: say!("day-one-point-a-line").to_owned(), ticks, lines: LINES }));
    blocks
}

fn labelled(label: &str, text: &str) -> Block {
    Block::Paragraph { runs: vec![Run::strong(label), Run::plain(format!(" {text}"))], flag: None }
}
