//! What is typed and not said yes to, from all places where it waits, and the way back there.

use crate::app::agenda::AgendaView;
use crate::app::next_steps::{AnswerDraft, AnswersView, NextStepsDialog, NextStepsView, StepText};
use crate::app::open::TypedIn;
use crate::app::session::{SessionDraft, SessionView};
use crate::app::tables::{NewNote, SheetDraft, TablesView};
use crate::app::themes::{Draft as ThemeDraft, ThemesView};
use crate::app::typed::{Draft, Drafts, TypedField};
use crate::app::{App, Dialog, Open};
use crate::model::{Source, StepId};
use serde::{Deserialize, Serialize};

/// Something that is typed and waits in one place.
#[derive(Serialize, Deserialize)]
enum Scrap {
    Field(TypedField, Draft),
    Step(StepId, StepText, String),
    NewNote(Source, NewNote),
    Theme(ThemeDraft),
    NewTheme(String),
    Sheet(SheetDraft),
    Session(SessionDraft),
    Answer(AnswerDraft),
    Dialog(NextStepsDialog),
    WhyGivingWay(String),
}

/// All that is typed and not said yes to, as it is written down. Every view is taken apart, so that a new field of one does not compile
/// until somebody has thought of whether anything is typed in it.
pub(super) fn scraps(open: &Open, dialog: Option<&Dialog>) -> Vec<String> {
    let TypedIn { drafts: Drafts(fields), about, agenda, tables, themes, next_steps } = open.typed_in();
    let mut found: Vec<Scrap> = Vec::new();
    found.extend(fields.iter().map(|(field, draft)| Scrap::Field(field.clone(), draft.clone())));
    of_next_steps(next_steps, &mut found);
    of_tables(tables, &mut found);
    of_themes(themes, &mut found);
    let SessionView { draft, part: _ } = about;
    if *draft != SessionDraft::default() {
        found.push(Scrap::Session(draft.clone()));
    }
    of_agenda(agenda, &mut found);
    found.extend(dialog.and_then(of_dialog));
    // Each can be written: none has a map in it.
    found.iter().filter_map(|scrap| serde_json::to_string(scrap).ok()).collect()
}

fn of_next_steps(view: &NextStepsView, found: &mut Vec<Scrap>) {
    let NextStepsView { typed, answers, selected: _, reached: _, filter: _, board: _, today: _, found: _, moves: _ } = view;
    found.extend(typed.iter().map(|((step, text), typed)| Scrap::Step(*step, *text, typed.clone())));
    let AnswersView { draft, added: _, file: _ } = answers;
    if !draft.is_empty() {
        found.push(Scrap::Answer(draft.clone()));
    }
}

fn of_tables(view: &TablesView, found: &mut Vec<Scrap>) {
    let TablesView {
        new_notes,
        sheet,
        source: _,
        pinned: _,
        target: _,
        note: _,
        at: _,
        selected: _,
        said: _,
        filter: _,
        everywhere: _,
        filters_are_shown: _,
        voices: _,
        sheets_in: _,
        // Its file has it.
        import: _,
        same: _,
        focus: _,
        listing: _,
        as_of: _,
        // It is given in one go.
        filter_name: _,
        photos: _,
        added: _,
    } = view;
    let notes = new_notes.iter().filter(|(_, note)| !note.is_empty());
    found.extend(notes.map(|(source, note)| Scrap::NewNote(*source, note.clone())));
    if !sheet.text().trim().is_empty() {
        found.push(Scrap::Sheet(sheet.clone()));
    }
}

fn of_themes(view: &ThemesView, found: &mut Vec<Scrap>) {
    let ThemesView {
        new_theme,
        draft,
        tab: _,
        list: _,
        outline: _,
        matrix: _,
        counts: _,
        cell: _,
        cell_notes: _,
        editing: _,
        begun: _,
        moves: _,
        derived_from: _,
    } = view;
    found.extend(draft.clone().map(Scrap::Theme));
    found.extend(new_theme.clone().filter(|name| !name.trim().is_empty()).map(Scrap::NewTheme));
}

fn of_agenda(view: &AgendaView, found: &mut Vec<Scrap>) {
    let AgendaView { giving, selected: _, entry: _, fresh: _, freshened: _, goes_back_to: _, warnings: _, watch: _, files: _ } = view;
    if !giving.because.trim().is_empty() {
        found.push(Scrap::WhyGivingWay(giving.because.clone()));
    }
}

/// What is typed in a dialog; what others ask is chosen, not typed, or waits in a view.
fn of_dialog(dialog: &Dialog) -> Option<Scrap> {
    match dialog {
        Dialog::NextSteps(NextStepsDialog::Link { .. }) => None,
        Dialog::NextSteps(dialog) => Some(Scrap::Dialog(dialog.clone())),
        Dialog::File(_)
        | Dialog::Home(_)
        | Dialog::Session
        | Dialog::Settle
        | Dialog::GivingWay
        | Dialog::Settings
        | Dialog::Room
        | Dialog::Palette
        | Dialog::Help(_)
        | Dialog::Erase(_)
        | Dialog::Tables(_)
        | Dialog::Packs(_)
        | Dialog::Themes(_)
        | Dialog::RescueSheet(_)
        | Dialog::Replace
        | Dialog::Answers(_)
        | Dialog::PrintDay(_)
        | Dialog::WriteUp(_) => None,
    }
}

/// All that is typed and not said yes to outside dialogs.
pub(in crate::app) fn typed(open: &Open) -> Vec<String> {
    scraps(open, None)
}

/// Puts what was written down back where it waited. Gives what has no place any more, as it was written down.
pub(in crate::app) fn put_back(app: &mut App, scraps: Vec<String>) -> Vec<String> {
    let mut homeless = Vec::new();
    for written in scraps {
        match serde_json::from_str::<Scrap>(&written) {
            Ok(scrap) => put_one(app, scrap),
            Err(_) => homeless.push(written),
        }
    }
    homeless
}

fn put_one(app: &mut App, scrap: Scrap) {
    let Some(open) = app.state.open.as_mut() else { return };
    match scrap {
        Scrap::Field(field, draft) => {
            open.drafts.0.insert(field, draft);
        }
        Scrap::Step(step, text, typed) => {
            open.next_steps.typed.insert((step, text), typed);
        }
        Scrap::NewNote(source, note) => {
            open.tables.new_notes.insert(source, note);
        }
        Scrap::Theme(draft) => open.themes.draft = Some(draft),
        Scrap::NewTheme(name) => open.themes.new_theme = Some(name),
        Scrap::Sheet(sheet) => open.tables.sheet = sheet,
        Scrap::Session(draft) => open.about.draft = draft,
        Scrap::Answer(draft) => open.next_steps.answers.draft = draft,
        Scrap::WhyGivingWay(reason) => open.agenda.giving.because = reason,
        Scrap::Dialog(dialog) => app.state.dialog = Some(Dialog::NextSteps(dialog)),
    }
}
