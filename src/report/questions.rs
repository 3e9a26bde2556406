//! Questions that people asked, and the answers.

use std::sync::Arc;

use super::build::Scope;
use super::tree::{Block, Run};
use super::write_up;
use crate::model::{Note, NoteKind, Section};
use crate::words::report::and_list;

/// The section without its heading.
///
/// A question that may not be quoted is not repeated, but people still get its answer.
pub(super) fn write(scope: &Scope<'_>) -> Vec<Block> {
    let mut blocks = write_up::paragraphs(scope, &Section::QuestionsAndAnswers);
    let mut open = 0;
    for note in in_order(scope) {
        match (scope.disclosure.words(note), scope.disclosure.answer(note)) {
            (None, None) => open += 1,
            (question, answer) => blocks.push(asked(scope, note, question, answer)),
        }
    }
    if open > 0 {
        blocks.push(Block::paragraph(say!("report-questions-not-repeated", count = open)));
    }
    blocks
}

/// For the chair by reference; for others by their words, since the order in which notes were taken tells who sat together.
fn in_order<'a>(scope: &Scope<'a>) -> Vec<&'a Arc<Note>> {
    let questions = scope.notes.iter().copied().filter(|note| matches!(note.kind, NoteKind::Question { .. }));
    let mut questions: Vec<&Arc<Note>> = questions.collect();
    if !scope.is_for_chair() {
        let texts = |note| (scope.disclosure.words(note), scope.disclosure.answer(note));
        questions.sort_by(|a, b| texts(a).cmp(&texts(b)));
    }
    questions
}

fn asked(scope: &Scope<'_>, note: &Note, question: Option<&str>, answer: Option<&str>) -> Block {
    let question = match question {
        Some(question) => Run::strong(question.trim()),
        None => Run::strong(not_repeated(scope, note)),
    };
    let mut runs = vec![question];
    if scope.is_for_chair() {
        runs.push(Run::plain(format!(" ({}, {})", note.reference(), scope.disclosure.origin(note))));
    }
    runs.push(Run::plain(format!("\n{}", answer.map_or(say!("report-not-answered"), str::trim))));
    Block::Paragraph { runs, flag: None }
}

/// Stands where a question is not repeated that has an answer.
fn not_repeated(scope: &Scope<'_>, note: &Note) -> String {
    let names: Vec<&str> = note.themes.iter().filter_map(|key| scope.disclosure.theme_name(key)).collect();
    match names.as_slice() {
        [] => say!("report-a-question").to_owned(),
        names => say!("report-a-question-about", themes = and_list(names)),
    }
}
