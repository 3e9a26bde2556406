//! What should be looked at before an export leaves: what looks like a name, and short forms without a long form.
//!
//! Every text that would leave is read, which takes its time in a large session: it is done aside, once a revision and choice.

use super::super::agenda::AgendaCommand;
use super::super::next_steps::NextStepsCommand;
use super::super::tables::{FocusOn, ListCommand, NoteCommand, TableCommand, TablesCommand};
use super::super::themes::{ThemesCommand, ThemesTab};
use super::super::{App, Command, Dialog, Effect, LookEffect, Screen};
use super::{ExportChoice, WriteUpCommand, WriteUpDialog, WriteUpTab, sending};
use crate::edit::{AboutField, Edit, SessionEdit};
use crate::export::Format;
use crate::model::{EntryId, NoteId, Session};
use crate::report::Paper;
use crate::report::leaving::{Finding, Leaving, Place, folded, is_checked};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was found in what would leave; a moment behind the session.
#[derive(Debug, Default)]
pub struct LeavingCheck {
    found: Option<(Of, Arc<Leaving>)>,
    asked: Option<(EntryId, Of)>,
    /// The short forms as they were when the dialog opened: one that is being spelt out stays in the list.
    spelt_before: Option<Arc<BTreeMap<String, String>>>,
    /// Asked for before it was looked through.
    waits: Option<ExportChoice>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Of {
    revision: u64,
    smallest_count: u32,
    what: (Paper, bool),
}

/// Which document, and whether it is a table of notes.
fn what(choice: ExportChoice) -> (Paper, bool) {
    (choice.paper, choice.format == Format::Csv)
}

impl LeavingCheck {
    /// What was found in this; none: nobody looked yet.
    #[must_use]
    pub fn found(&self, choice: ExportChoice) -> Option<&Leaving> {
        self.found.as_ref().filter(|(of, _)| of.what == what(choice)).map(|(_, found)| found.as_ref())
    }

    /// The short forms that have no long form, or had none when the dialog opened.
    pub fn short_forms<'a>(&'a self, found: &'a Leaving) -> impl Iterator<Item = &'a Finding> {
        let spelt = self.spelt_before.as_deref();
        found.short_forms.iter().filter(move |form| !spelt.is_some_and(|spelt| has_long_form(spelt, &form.words)))
    }
}

fn has_long_form(acronyms: &BTreeMap<String, String>, short: &str) -> bool {
    acronyms.get(short).is_some_and(|long| !long.trim().is_empty())
}

/// How many short forms have no long form now.
#[must_use]
pub fn not_spelt(session: &Session, found: &Leaving) -> usize {
    found.short_forms.iter().filter(|form| !has_long_form(&session.acronyms, &form.words)).count()
}

/// Looks through what would leave where that is offered and nobody looked since it changed; one at a time.
pub(super) fn begin_if_due(app: &mut App) {
    let choice = match &app.state.dialog {
        Some(Dialog::WriteUp(WriteUpDialog::Export(choice))) => *choice,
        _ => return app.with_open(|open| (open.write_up.leaving.spelt_before, open.write_up.leaving.waits) = (None, None)),
    };
    let Some(open) = app.state.open.as_ref() else { return };
    let session = open.session().clone();
    let of = Of { revision: open.document.revision(), smallest_count: app.state.settings.smallest_group_shown, what: what(choice) };
    let options = sending::options(app, &session, choice);
    let Some(open) = app.state.open.as_mut() else { return };
    let check = &mut open.write_up.leaving;
    check.spelt_before.get_or_insert_with(|| Arc::clone(&session.acronyms));
    let is_known = check.found.as_ref().is_some_and(|(known, _)| *known == of);
    if !is_checked(choice.audience) || check.asked.is_some() || is_known {
        return;
    }
    let ticket = app.ids.entry();
    check.asked = Some((ticket, of));
    app.effect(Effect::Look(LookEffect::Leaving { ticket, session: Box::new(session), options, as_rows: of.what.1 }));
}

/// Whether an export waits until somebody looked through it.
pub(super) fn holds(app: &mut App, choice: ExportChoice) -> bool {
    let is_offered = matches!(&app.state.dialog, Some(Dialog::WriteUp(WriteUpDialog::Export(_))));
    let Some(open) = app.state.open.as_mut() else { return false };
    let check = &mut open.write_up.leaving;
    let waits = is_offered && is_checked(choice.audience) && check.found(choice).is_none();
    check.waits = waits.then_some(choice);
    waits
}

/// Takes in what was found, unless it was not asked for by this session. What waited for it goes on where nothing was found.
pub(in crate::app) fn arrived(app: &mut App, ticket: EntryId, found: Leaving) {
    let Some(open) = app.state.open.as_mut() else { return };
    let check = &mut open.write_up.leaving;
    let Some((_, of)) = check.asked.take_if(|(asked, _)| *asked == ticket) else { return };
    check.found = Some((of, Arc::new(found)));
    let Some(choice) = check.waits.filter(|choice| what(*choice) == of.what) else { return };
    check.waits = None;
    let Some(open) = app.state.open.as_ref() else { return };
    let found = open.write_up.leaving.found(choice);
    if found.is_some_and(|found| found.names.is_empty() && not_spelt(open.session(), found) == 0) {
        sending::export(app, choice);
    }
}

/// Remembers that words name nobody, or need no long form.
pub(super) fn names_nobody(app: &mut App, words: &str) {
    let Some(open) = app.state.open.as_mut() else { return };
    open.document.seal();
    let mut list = open.session().about.names_nobody.clone();
    let words = folded(words);
    if !list.contains(&words) {
        list.push(words);
        app.commit(Edit::Session(SessionEdit::About(AboutField::NamesNobody(list))));
    }
}

/// Leaves the dialog for the place where something stands.
pub(super) fn open_place(app: &mut App, place: &Place) {
    let note = |note: NoteId, on: FocusOn| note_commands(app, note, on);
    let commands = match place {
        Place::Note(id) => note(*id, FocusOn::Public),
        Place::Answer(id) | Place::Source(id) => note(*id, FocusOn::Written),
        Place::Paragraph(id) => vec![
            Command::GoTo(Screen::WriteUp),
            Command::WriteUp(WriteUpCommand::Show(WriteUpTab::Write)),
            Command::WriteUp(WriteUpCommand::GoToParagraph(*id)),
        ],
        Place::Step(id) => vec![Command::NextSteps(NextStepsCommand::Show(*id))],
        Place::Decision(id) => vec![Command::GoTo(Screen::Agenda), Command::Agenda(AgendaCommand::SelectEntry(Some(*id)))],
        Place::Item(id) => vec![Command::GoTo(Screen::Agenda), Command::Agenda(AgendaCommand::Select(Some(*id)))],
        Place::Theme(key) => vec![
            Command::GoTo(Screen::Themes),
            Command::Themes(ThemesCommand::ShowTab(ThemesTab::Tag)),
            Command::Themes(ThemesCommand::SelectTheme(Some(key.clone()))),
        ],
    };
    std::iter::once(Command::CloseDialog).chain(commands).for_each(|command| app.dispatch(command));
}

fn note_commands(app: &App, note: NoteId, on: FocusOn) -> Vec<Command> {
    let source = app.state.open.as_ref().and_then(|open| open.session().notes.get(&note)).map(|note| note.source);
    let tell = |command| Command::Tables(command);
    let chosen = source.map(TableCommand::choose);
    let rest = [tell(TablesCommand::List(ListCommand::Clear)), tell(TablesCommand::Note(NoteCommand::OpenOn(note, on)))];
    std::iter::once(Command::GoTo(Screen::Tables)).chain(chosen).chain(rest).collect()
}
