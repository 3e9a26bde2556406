//! The rescue sheets that come back: typed off paper, one after the other, or out of a file that is looked at first.

use super::{AnswersDialog, NextStepsCommand};
use crate::app::effect::{Effect, PathPurpose};
use crate::app::{App, Command, Dialog, Open, ToastKind, file, typed};
use crate::edit::{Edit, Ids, NextStepField, remove_answer};
use crate::import::answers::{Answer, Answers, AnswersError, Taken, Wanted, numbers, take};
use crate::insight::AnswerCounts;
use crate::model::{EnteredBy, EntryId, GroupKey, NextStep, Position, Session, Stage};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::Arc;

/// A sheet that is being typed off paper.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerDraft {
    /// The numbers that are ticked: "3 7 12".
    pub ticked: String,
    /// The numbers of others beside which somebody is named who should act.
    pub others: String,
    /// Who should act, by number; those whose number is not there any more are kept until the sheet is added.
    pub who: Vec<(u32, String)>,
    /// The group.
    pub group: Option<GroupKey>,
    /// What is missing.
    pub missing: String,
}

impl AnswerDraft {
    /// Whether nothing is typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self { group: self.group.clone(), ..Self::default() }
    }

    /// The numbers of all steps that it speaks of, each once.
    #[must_use]
    pub fn numbers(&self) -> Vec<u32> {
        let mut all = numbers(&self.ticked).numbers;
        all.extend(numbers(&self.others).numbers.into_iter().filter(|number| !numbers(&self.ticked).numbers.contains(number)));
        all
    }

    /// What stands in these numbers and is no reference of a step on the sheet.
    #[must_use]
    pub fn unknown(session: &Session, typed: &str) -> Vec<String> {
        let found = numbers(typed);
        let missing = found.numbers.into_iter().filter(|number| step_on_sheet(session, *number).is_none());
        found.others.into_iter().chain(missing.map(|number| format!("R{number}"))).collect()
    }

    /// Who should act for a step.
    #[must_use]
    pub fn who(&self, number: u32) -> &str {
        self.who.iter().find(|(of, _)| *of == number).map_or("", |(_, words)| words)
    }

    /// Says who should act for a step.
    pub fn say_who(&mut self, number: u32, words: String) {
        self.who.retain(|(of, _)| *of != number);
        if !words.is_empty() {
            self.who.push((number, words));
        }
    }

    /// The answer that it is; none where it says nothing, or speaks of what is not on the sheet.
    #[must_use]
    pub fn answer(&self, session: &Session) -> Option<Answer> {
        if [&self.ticked, &self.others].iter().any(|typed| !Self::unknown(session, typed).is_empty()) {
            return None;
        }
        let named = self.numbers().into_iter().map(|number| (number, self.who(number).trim().to_owned()));
        let answer = Answer {
            matters: numbers(&self.ticked).numbers,
            who: named.filter(|(_, words)| !words.is_empty()).collect(),
            missing: self.missing.trim().to_owned(),
            group: self.group.as_ref().map(ToString::to_string).unwrap_or_default(),
            ..Answer::default()
        };
        (!answer.is_empty()).then_some(answer)
    }
}

/// The step that has a number on the sheet.
#[must_use]
pub fn step_on_sheet(session: &Session, number: u32) -> Option<&NextStep> {
    session.next_steps.iter().find(|step| step.on_sheet == Some(number))
}

/// A file of answers that was read and not taken in yet.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswersFile {
    /// The file.
    pub path: PathBuf,
    /// What is in it, or why it cannot be taken.
    pub read: Result<Answers, AnswersError>,
    /// Whether those that are there already are taken as other people's.
    pub again: bool,
    /// What would become of it.
    pub taken: Option<Taken>,
}

/// What of the answers is on the way.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AnswersView {
    /// The sheet that is being typed.
    pub draft: AnswerDraft,
    /// How many were added or taken away by hand: the first field gets the keyboard then.
    pub added: u64,
    /// The file that is looked at.
    pub file: Option<AnswersFile>,
}

/// Something to do with answers.
#[derive(Debug, Clone, PartialEq)]
pub enum AnswersCommand {
    /// Choose a file.
    Ask,
    /// Take those that are there already as other people's, or not.
    Again(bool),
    /// Add what is in the file.
    Take,
    /// Let go of the file.
    Drop,
    /// Type answers off paper.
    Enter,
    /// Someone types.
    Type(AnswerDraft),
    /// Add what is typed, and begin the next.
    Add,
    /// Remove an answer, and the note with what it found missing.
    Remove(EntryId),
    /// Put the proposed steps that matter to most people first.
    MostWantedFirst,
}

const fn tell(command: AnswersCommand) -> Command {
    Command::NextSteps(NextStepsCommand::Answers(command))
}

/// That something can be done where there is a sheet.
pub(super) fn if_sheet(open: &Open, command: AnswersCommand) -> Option<Command> {
    open.session().next_steps.iter().any(|step| step.on_sheet.is_some()).then(|| tell(command))
}

/// That something can be done where there are answers.
pub(super) fn if_answered(open: &Open, command: AnswersCommand) -> Option<Command> {
    (!open.session().sheet_answers.is_empty()).then(|| tell(command))
}

pub(super) fn run(app: &mut App, command: AnswersCommand) {
    match command {
        AnswersCommand::Ask => file::ask(app, PathPurpose::Answers, String::new()),
        AnswersCommand::Again(again) => {
            app.with_open(|open| open.next_steps.answers.file.iter_mut().for_each(|file| file.again = again));
            preview(app);
        }
        AnswersCommand::Take => take_in(app),
        AnswersCommand::Drop => close(app),
        AnswersCommand::Enter => {
            typed::settle(app);
            app.state.dialog = Some(Dialog::Answers(AnswersDialog::Enter));
        }
        AnswersCommand::Type(draft) => app.with_open(|open| open.next_steps.answers.draft = draft),
        AnswersCommand::Add => {
            if !app.refuses_changes() {
                add(app);
            }
        }
        AnswersCommand::Remove(answer) => remove(app, answer),
        AnswersCommand::MostWantedFirst => most_wanted_first(app),
    }
}

/// Goes on with a file that the person chose.
pub(in crate::app) fn path_chosen(app: &mut App, path: PathBuf) {
    app.effect(Effect::ReadAnswers(path));
}

/// A file of answers was read.
pub(in crate::app) fn read(app: &mut App, path: PathBuf, read: Result<Answers, AnswersError>) {
    file::path_is_done(app);
    app.with_open(|open| open.next_steps.answers.file = Some(AnswersFile { path, read, again: false, taken: None }));
    preview(app);
    if app.state.open.is_some() {
        app.state.dialog = Some(Dialog::Answers(AnswersDialog::File));
    }
}

fn of_file(app: &App, ids: &mut Ids) -> Option<Taken> {
    let open = app.state.open.as_ref()?;
    let file = open.next_steps.answers.file.as_ref()?;
    let wanted = Wanted { entered_by: EnteredBy::Import, again: file.again };
    Some(take(&file.read.as_ref().ok()?.answers, open.session(), wanted, app.state.now, ids))
}

/// Says what would become of the file.
fn preview(app: &mut App) {
    // Nothing is added yet: these ids are let go of.
    let taken = of_file(app, &mut Ids::seeded(0));
    app.with_open(|open| open.next_steps.answers.file.iter_mut().for_each(|file| file.taken.clone_from(&taken)));
}

fn take_in(app: &mut App) {
    if app.refuses_changes() {
        return;
    }
    let mut ids = app.ids.clone();
    let Some(taken) = of_file(app, &mut ids).filter(|taken| taken.answers > 0) else { return };
    app.ids = ids;
    let count = taken.answers;
    if app.commit_and_say(taken.edit, say!("answers-caption", count = count), Some(say!("answers-taken", count = count))) {
        close(app);
    }
}

fn close(app: &mut App) {
    app.with_open(|open| open.next_steps.answers.file = None);
    if app.state.dialog == Some(Dialog::Answers(AnswersDialog::File)) {
        app.state.dialog = None;
    }
}

/// Adds the sheet that is typed, where it can be; whether it was.
fn add(app: &mut App) -> bool {
    let Some(open) = app.state.open.as_ref() else { return false };
    let Some(answer) = open.next_steps.answers.draft.answer(open.session()) else { return false };
    let wanted = Wanted { entered_by: EnteredBy::Facilitator, again: true };
    let taken = take(&[answer], open.session(), wanted, app.state.now, &mut app.ids);
    if !app.commit_and_say(taken.edit, say!("answers-caption", count = taken.answers), None) {
        return false;
    }
    app.with_open(|open| {
        let view = &mut open.next_steps.answers;
        // People who answer together often speak from one group; it stands in the field to be seen.
        view.draft = AnswerDraft { group: view.draft.group.take(), ..AnswerDraft::default() };
        view.added += 1;
    });
    true
}

/// Adds what is typed, since the session is about to be let go of: nothing that was typed is lost.
pub(in crate::app) fn keep_half_written(app: &mut App) {
    let is_written = app.state.open.as_ref().is_some_and(|open| !open.next_steps.answers.draft.is_empty());
    if is_written && !app.refuses_changes() {
        add(app);
    }
}

fn remove(app: &mut App, answer: EntryId) {
    let Some(open) = app.state.open.as_ref() else { return };
    app.commit(remove_answer(open.session(), answer));
    app.with_open(|open| open.next_steps.answers.added += 1);
}

fn most_wanted_first(app: &mut App) {
    let Some(open) = app.state.open.as_ref() else { return };
    let session = open.session();
    let counts = AnswerCounts::of(session);
    let before: Vec<Arc<NextStep>> =
        session.next_steps.in_order().into_iter().filter(|step| step.status.stage() == Stage::Proposed).cloned().collect();
    let mut wanted = before.clone();
    wanted.sort_by_key(|step| std::cmp::Reverse(counts.matters(step.id)));
    if wanted == before {
        return app.toast(ToastKind::Done, say!("answers-first-already").to_owned(), None);
    }
    let places = Position::first(wanted.len());
    let edits = wanted.iter().zip(places).map(|(step, place)| Edit::set_step(step.id, NextStepField::Position(place)));
    app.commit_and_say(Edit::several(edits), say!("answers-first-caption"), None);
}
