//! The rescue sheet: when a protected session was lost, attendees say on paper which draft next steps matter most and who should act.

mod drafts;

#[cfg(test)]
mod tests;

pub use drafts::{DraftStep, Drafts, MOST_ON_SHEET};

use super::build::Scope;
use super::tree::{Block, Run};
use crate::model::{NextStep, Stage};
use crate::schedule::{ProtectedOutcome, Schedule};
use crate::words::report::label;
use std::sync::Arc;

/// The form, for attendees.
pub(super) fn write(scope: &Scope<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::heading(1, say!("rescue-sheet-heading"))];
    blocks.push(Block::paragraph(why(scope)));
    blocks.push(Block::paragraph(say!("rescue-sheet-what-to-do")));
    blocks.push(Block::Callout { runs: vec![Run::plain(say!("rescue-sheet-nothing-agreed"))] });
    blocks.extend(steps(scope));
    let drafts = Drafts::of(scope.session, scope.options.smallest_count);
    let beyond = drafts.drafts.len().saturating_add(drafts.beyond);
    if beyond > 0 {
        blocks.push(Block::paragraph(say!("rescue-sheet-beyond", count = beyond)));
    }
    blocks.push(Block::heading(2, say!("rescue-sheet-missing")));
    blocks.push(Block::Blank { label: say!("rescue-sheet-missing-what").to_owned(), lines: 3 });
    blocks.push(Block::Blank { label: say!("rescue-sheet-group").to_owned(), lines: 1 });
    blocks.extend(sending_back(scope));
    blocks
}

/// Why people get it: what was lost, and what could not be decided because of that.
fn why(scope: &Scope<'_>) -> String {
    let day = Schedule::of(scope.session, scope.options.now, &scope.options.system_zone);
    let lost = day.lost().into_iter().filter_map(|outcome| about_lost(scope, outcome));
    let mut sentences: Vec<String> = lost.collect();
    if sentences.is_empty() {
        sentences.push(say!("rescue-sheet-why-otherwise").to_owned());
    }
    sentences.push(say!("rescue-sheet-why-you").to_owned());
    sentences.join(" ")
}

fn about_lost(scope: &Scope<'_>, outcome: ProtectedOutcome) -> Option<String> {
    let item = scope.session.agenda.get(&outcome.item)?;
    let title = scope.disclosure.authored(crate::words::agenda::title(item), &[])?;
    Some(match outcome.keeps {
        0 => say!("rescue-sheet-why-lost", title = title),
        keeps => say!("rescue-sheet-why-short", title = title, minutes = keeps, planned = outcome.planned),
    })
}

/// The steps on the sheet by theme, each with a box to tick and a line for who should act.
fn steps(scope: &Scope<'_>) -> Vec<Block> {
    let places = drafts::places(scope.session);
    let is_asked = |step: &&Arc<NextStep>| step.on_sheet.is_some() && step.status.stage() == Stage::Proposed;
    let steps = scope.session.next_steps.in_order().into_iter().filter(is_asked);
    let mut asked: Vec<_> = steps
        .filter_map(|step| {
            let what = scope.disclosure.authored(&step.what, &step.answers)?.trim();
            Some((drafts::under(&places, scope.disclosure, &step.themes), step.on_sheet, step.reference()?, what))
        })
        .collect();
    asked.sort_by_key(|(under, number, ..)| (under.map_or(usize::MAX, |(place, _)| place), *number));
    if asked.is_empty() {
        return vec![Block::paragraph(say!("rescue-sheet-no-steps"))];
    }
    let mut blocks = Vec::new();
    let mut last = None;
    for (under, _, reference, what) in asked {
        if last != Some(under) {
            blocks.push(Block::heading(2, under.map_or(say!("rescue-sheet-other"), |(_, theme)| theme)));
            last = Some(under);
        }
        let who = say!("rescue-sheet-who", reference = reference.as_str());
        blocks.push(Block::Tick { name: reference, text: what.to_owned() });
        blocks.push(Block::Blank { label: who, lines: 1 });
    }
    blocks
}

/// Where it goes, by when, and how to say no.
fn sending_back(scope: &Scope<'_>) -> Vec<Block> {
    let told = &scope.session.told;
    let mut blocks = vec![Block::heading(2, say!("rescue-sheet-sending-back"))];
    blocks.push(Block::Blank { label: say!("rescue-sheet-by-when").to_owned(), lines: 1 });
    match told.privacy_contact.trim() {
        "" => blocks.push(Block::Blank { label: say!("rescue-sheet-to-whom").to_owned(), lines: 1 }),
        contact => blocks.push(Block::Paragraph {
            runs: vec![Run::strong(say!("rescue-sheet-to-whom")), Run::plain(format!(" {contact}"))],
            flag: None,
        }),
    }
    blocks.push(Block::paragraph(say!("rescue-sheet-say-no")));
    let how = told.how_to_say_no.trim();
    if !how.is_empty() {
        let runs = vec![Run::strong(label(say!("report-to-say-no"))), Run::plain(format!(" {how}"))];
        blocks.push(Block::Paragraph { runs, flag: None });
    }
    blocks
}
