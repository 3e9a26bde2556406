//! A card for each table and each discussion, to stand on the table: what is asked, in print that all round the table can read.

use super::super::tree::{Block, Form, Run};
use super::{discussions, questions};
use crate::model::{AgendaItem, Session};
use crate::words;

/// Lines for a question that is not written yet.
const LINES_FOR_A_QUESTION: usize = 4;

/// How many cards there are.
pub(super) fn count(session: &Session) -> usize {
    discussions(session).len().saturating_mul(session.tables.iter().count().max(1))
}

/// The cards, discussion by discussion, as they are handed out; each on a page of its own. Without tables one card a discussion.
pub(super) fn write(session: &Session) -> Vec<Block> {
    let tables = session.tables.in_order();
    let names: Vec<&str> = if tables.is_empty() { vec![""] } else { tables.iter().map(|table| table.name.trim()).collect() };
    discussions(session).into_iter().flat_map(|item| names.iter().flat_map(move |table| card(item, table))).collect()
}

fn card(item: &AgendaItem, table: &str) -> Vec<Block> {
    let title = words::agenda::title(item);
    let mut blocks = vec![Block::NewPage];
    if table.is_empty() {
        blocks.push(Block::heading(1, title));
    } else {
        blocks.extend([Block::heading(1, table), Block::heading(2, title)]);
    }
    let before = blocks.len();
    blocks.extend(questions(item).map(|question| Block::Large { text: question.to_owned() }));
    if blocks.len() == before {
        blocks.push(Block::Form(Form { words: say!("day-question").to_owned(), ticks: Vec::new(), lines: LINES_FOR_A_QUESTION }));
    }
    let minutes = words::time::short_minutes(i64::from(item.planned_minutes));
    let how_long = match words::running_order::planned_rounds(item) {
        Some(rounds) => say!("day-card-rounds", time = minutes, rounds = rounds),
        None => minutes,
    };
    blocks.push(Block::Paragraph { runs: vec![Run::strong(how_long)], flag: None });
    blocks
}
