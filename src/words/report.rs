//! What reports say in the app's own words, where it depends on a value.

use jiff::civil::Date;

use super::record::finality;
use super::time;
use crate::model::{Audience, Counted, Finality, NoteKind, Quoting, Source, Stage, Support, Words};

/// The language that all of it is said in, as in `lang="en-GB"`.
pub fn language() -> &'static str {
    crate::say::language()
}

/// The line every export carries: "Draft 2, 17 April 2018".
pub fn imprint(how_finished: Finality, number: u32, date: Date) -> String {
    say!("report-imprint", finality = finality(how_finished), number = number, date = time::date(date))
}

/// For whom a version is, under its title.
pub fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Chair => say!("report-for-chair"),
        Audience::Tables => say!("report-for-tables"),
        Audience::Attendees => say!("report-for-attendees"),
    }
}

/// An audience in a file's name.
pub fn audience_in_file_name(audience: Audience) -> &'static str {
    match audience {
        Audience::Chair => say!("report-in-file-name-chair"),
        Audience::Tables => say!("report-in-file-name-tables"),
        Audience::Attendees => say!("report-in-file-name-attendees"),
    }
}

/// A label before what it names: "Lead:".
pub fn label(label: &str) -> String {
    say!("report-label", label = label)
}

/// Names in a row: "Carers, Patients and Staff".
pub fn and_list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => say!("report-and-last", others = first.join(", "), last = *last),
    }
}

/// Where a note that comes from no table was said.
pub fn source(source: Source) -> &'static str {
    match source {
        Source::Table(_) => say!("report-source-table"),
        Source::Plenary => say!("report-source-plenary"),
        Source::Wall => say!("report-source-wall"),
        Source::Online => say!("report-source-online"),
        Source::SentAfterwards => say!("report-source-sent-afterwards"),
    }
}

/// The answer to "May we quote this?".
pub fn quoting(quoting: Option<Quoting>) -> &'static str {
    match quoting {
        None => say!("report-quoting-not-asked"),
        Some(Quoting::Yes) => say!("report-quoting-yes"),
        Some(Quoting::UseOnly) => say!("report-quoting-use-only"),
        Some(Quoting::ChairOnly) => say!("report-quoting-chair-only"),
    }
}

/// Whose wording a note is.
pub fn words(words: Words) -> &'static str {
    match words {
        Words::Paraphrase => say!("report-words-paraphrase"),
        Words::Their => say!("report-words-their"),
    }
}

/// What sort of thing was said.
pub fn kind(kind: &NoteKind) -> &'static str {
    match kind {
        NoteKind::Point => say!("report-kind-point"),
        NoteKind::Question { .. } => say!("report-kind-question"),
        NoteKind::Idea => say!("report-kind-idea"),
        NoteKind::Story => say!("report-kind-story"),
        NoteKind::Figure { .. } => say!("report-kind-figure"),
    }
}

/// How far a step was, inside a line.
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Proposed => say!("report-stage-proposed"),
        Stage::Agreed => say!("report-stage-agreed"),
        Stage::UnderWay => say!("report-stage-under-way"),
        Stage::Done => say!("report-stage-done"),
        Stage::NotPossible => say!("report-stage-not-possible"),
        Stage::NotNow => say!("report-stage-not-now"),
        Stage::PassedTo => say!("report-stage-passed-on"),
    }
}

/// To how many of those who answered a step matters most; how many answered where that is told.
#[must_use]
pub fn mattering(count: usize, all: Option<usize>) -> String {
    match all {
        Some(all) => say!("report-step-matters-of", count = count, all = all),
        None => say!("report-step-matters-count", count = count),
    }
}

/// Counted support in full: "14 of 20 people agreed (by hands); not everyone agreed".
pub fn support(support: Support) -> String {
    let (count, how) = (support.count, counted(support.counted));
    let agreed = match support.out_of {
        Some(all) => say!("report-agreed-out-of", count = count, all = all, how = how),
        None => say!("report-agreed", count = count, how = how),
    };
    with_others(agreed, support)
}

/// Counted support where the number itself could point at someone: "fewer than 5 people agreed".
pub fn support_below(support: Support, smallest: u32) -> String {
    with_others(say!("report-agreed-below", smallest = smallest, how = counted(support.counted)), support)
}

fn counted(counted: Counted) -> &'static str {
    match counted {
        Counted::Hands => say!("report-counted-hands"),
        Counted::Dots => say!("report-counted-dots"),
        Counted::Poll => say!("report-counted-poll"),
        Counted::Estimate => say!("report-counted-estimate"),
    }
}

fn with_others(agreed: String, support: Support) -> String {
    if support.not_everyone_agreed { format!("{agreed}; {}", say!("report-not-everyone-agreed")) } else { agreed }
}

/// Which of the chair's texts repeats words that may not be quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Authored {
    /// Any text of a next step.
    Step,
    /// A paragraph of the write-up.
    Paragraph,
    /// What was decided.
    Decision,
    /// Why it was decided.
    Reason,
    /// A theme's name.
    Theme,
    /// The answer to a question.
    Answer,
    /// Where a figure comes from.
    Source,
}

impl Authored {
    /// As the sentence chooses its words by it.
    const fn key(self) -> &'static str {
        match self {
            Self::Step => "step",
            Self::Paragraph => "paragraph",
            Self::Decision => "decision",
            Self::Reason => "reason",
            Self::Theme => "theme",
            Self::Answer => "answer",
            Self::Source => "source",
        }
    }
}

/// Tells the chair that words will be kept from attendees, and because of which note.
pub fn held_back(what: Authored, text: &str, reference: &str) -> String {
    say!("report-held-back", what = what.key(), text = text, note = reference)
}

/// Stands where a step's words repeat a note that may not be quoted.
pub fn step_held_back(themes: &[&str]) -> String {
    match themes {
        [] => say!("report-step-held-back").to_owned(),
        themes => say!("report-step-held-back-on", themes = and_list(themes)),
    }
}
