//! The long form of every acronym that a report uses.

use super::tree::{Block, Run};
use crate::model::Session;

/// A list of the acronyms that occur in the blocks, with a heading; nothing where none does.
pub(super) fn write(session: &Session, blocks: &[Block]) -> Vec<Block> {
    let used = session.acronyms.iter().filter(|(short, long)| {
        !short.trim().is_empty() && !long.trim().is_empty() && blocks.iter().any(|block| texts(block).any(|text| uses(text, short.trim())))
    });
    let items: Vec<Vec<Run>> =
        used.map(|(short, long)| vec![Run::strong(short.trim()), Run::plain(format!(": {}", long.trim()))]).collect();
    if items.is_empty() { Vec::new() } else { vec![Block::heading(1, say!("report-short-forms")), Block::List { items }] }
}

/// Whether a text uses a short form as a word of its own.
fn uses(text: &str, short: &str) -> bool {
    text.match_indices(short).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + found.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

fn texts(block: &Block) -> Box<dyn Iterator<Item = &str> + '_> {
    match block {
        Block::Heading { text, .. } => Box::new(std::iter::once(text.as_str())),
        Block::Large { text } => Box::new(std::iter::once(text.as_str())),
        Block::Quote { text, .. } => Box::new(std::iter::once(text.as_str())),
        Block::Paragraph { runs, .. } | Block::Callout { runs } => Box::new(runs.iter().map(|run| run.text.as_str())),
        Block::List { items } => Box::new(items.iter().flatten().map(|run| run.text.as_str())),
        Block::Tick { text, .. } | Block::Blank { label: text, .. } => Box::new(std::iter::once(text.as_str())),
        Block::NewPage | Block::Form(_) => Box::new(std::iter::empty()),
        Block::Table(table) => Box::new(table.rows.iter().flatten().map(String::as_str)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Session, SessionId};

    #[test]
    fn only_short_forms_that_are_used_are_spelt_out() {
        let mut session = Session::new(SessionId::from_random(1));
        session.acronyms = std::sync::Arc::new(
            [("PCN", "primary care network"), ("GP", "general practitioner")].map(|(a, b)| (a.to_owned(), b.to_owned())).into(),
        );
        let blocks = [Block::paragraph("The PCN’s GPs")];
        let [_, Block::List { items }] = &write(&session, &blocks)[..] else { panic!("a heading and a list") };
        assert_eq!(items.len(), 1);
        assert_eq!(items[0][0].text, "PCN");
        assert_eq!(write(&session, &[Block::paragraph("nothing")]), []);
    }
}
