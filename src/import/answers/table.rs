//! A table of answers, a row each, as online forms give it.

use super::references::{leading, listed};
use super::{Answer, Answers, AnswersError, SkippedAnswer, WhyNoAnswer};
use crate::import::ImportError;
use crate::import::cells::Cells;
use crate::import::values::{unguarded, with_line_feeds};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    /// Whether a step matters most.
    Tick(u32),
    /// Who should act.
    Who(u32),
    /// All steps that matter most, as a list of references.
    List,
    /// What is missing.
    Missing,
    /// The group.
    Group,
    /// What tells the answer apart.
    Stamp,
    /// Something that is not taken.
    Ignored,
}

/// Answers of people who say no in a column of its own.
const NO: [&str; 6] = ["no", "n", "0", "false", "-", "–"];
/// Words of the names of columns that tell answers apart.
const STAMPS: [&str; 4] = ["id", "timestamp", "time", "submitted"];

pub(super) fn read(rows: &[Cells]) -> Result<Answers, AnswersError> {
    let (header, rows) = rows.split_first().ok_or(ImportError::Empty)?;
    let names: Vec<String> = header.cells.iter().map(|cell| unguarded(cell).trim().to_owned()).collect();
    let meanings = recognise(&names, rows);
    let says = |meaning: &Meaning| !matches!(meaning, Meaning::Group | Meaning::Stamp | Meaning::Ignored);
    if !meanings.iter().any(says) {
        return Err(AnswersError::NoAnswers { columns: names });
    }
    let unused = names.iter().zip(&meanings).filter(|(name, meaning)| **meaning == Meaning::Ignored && !name.is_empty());
    let mut read = Answers { ignored: unused.map(|(name, _)| name.clone()).collect(), ..Answers::default() };
    for row in rows {
        match answer(&meanings, row) {
            Ok(answer) => read.answers.push(answer),
            Err(why) => read.skipped.push(SkippedAnswer { line: row.line, why }),
        }
    }
    Ok(read)
}

fn recognise(names: &[String], rows: &[Cells]) -> Vec<Meaning> {
    let steps: Vec<Option<(u32, &str)>> = names.iter().map(|name| leading(in_grid(name))).collect();
    let is_who = |at: usize, number: u32, rest: &str| {
        let rest = rest.to_lowercase();
        let mut words = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        // A step can begin with "who", too: then another column asks who should act.
        let has_another = || steps.iter().enumerate().any(|(other, step)| other < at && step.is_some_and(|(it, _)| it == number));
        words.next() == Some("who") && (words.next() == Some("should") || has_another())
    };
    let column = |at: usize| {
        if let Some((number, rest)) = steps.get(at).copied().flatten() {
            return if is_who(at, number, rest) { Meaning::Who(number) } else { Meaning::Tick(number) };
        }
        let name = names.get(at).map(|name| name.to_lowercase()).unwrap_or_default();
        let has = |word: &str| name.split(|c: char| !c.is_alphanumeric()).any(|part| part == word);
        if has("missing") {
            Meaning::Missing
        } else if has("group") {
            Meaning::Group
        } else if lists_references(rows, at) {
            Meaning::List
        } else if STAMPS.into_iter().any(has) {
            Meaning::Stamp
        } else {
            Meaning::Ignored
        }
    };
    let mut meanings: Vec<Meaning> = (0..names.len()).map(column).collect();
    // Of two columns for the one thing the first is it.
    for once in [Meaning::Missing, Meaning::Group] {
        meanings.iter_mut().filter(|meaning| **meaning == once).skip(1).for_each(|meaning| *meaning = Meaning::Ignored);
    }
    meanings
}

/// What a grid of boxes asks in a row: "What matters most? [R3 Ring people back]".
fn in_grid(name: &str) -> &str {
    name.trim_end().strip_suffix(']').and_then(|name| name.split_once('[')).map_or(name, |(_, row)| row)
}

fn lists_references(rows: &[Cells], at: usize) -> bool {
    let cells = || rows.iter().filter_map(|row| row.cells.get(at)).map(unguarded).filter(|cell| !cell.trim().is_empty());
    // Numbers alone are anything: how old somebody is, how they found the form.
    cells().any(|cell| leading(cell).is_some()) && cells().all(|cell| listed(cell).is_some())
}

fn answer(meanings: &[Meaning], row: &Cells) -> Result<Answer, WhyNoAnswer> {
    if row.cells.iter().skip(meanings.len()).any(|cell| !cell.trim().is_empty()) {
        return Err(WhyNoAnswer::TooLong { cells: row.cells.len(), columns: meanings.len() });
    }
    let mut answer = Answer { line: row.line, ..Answer::default() };
    for (meaning, cell) in meanings.iter().zip(&row.cells) {
        let cell = unguarded(cell).trim();
        match *meaning {
            _ if cell.is_empty() => {}
            Meaning::Tick(_) if NO.contains(&cell.to_lowercase().as_str()) => {}
            Meaning::Tick(number) => answer.tick(number),
            Meaning::Who(number) => answer.say_who(number, &with_line_feeds(cell)),
            Meaning::List => listed(cell).into_iter().flatten().for_each(|number| answer.tick(number)),
            Meaning::Missing => answer.missing = with_line_feeds(cell),
            Meaning::Group => cell.clone_into(&mut answer.group),
            Meaning::Stamp => answer.stamp = [answer.stamp.as_str(), cell].join("\n"),
            Meaning::Ignored => {}
        }
    }
    if answer.is_empty() { Err(WhyNoAnswer::Empty) } else { Ok(answer) }
}
