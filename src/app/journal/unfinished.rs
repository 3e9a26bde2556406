//! What is typed and not said yes to, from all places where it waits, and the way back there.

use crate::app::next_steps::{AnswerDraft, NextStepsDialog, StepText};
use crate::app::session::SessionDraft;
use crate::app::tables::{NewNote, SheetDraft};
use crate::app::themes::Draft as ThemeDraft;
use crate::app::typed::{Draft, TypedField};
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
}

/// All that is typed and not said yes to, as it is written down.
pub(super) fn scraps(open: &Open, dialog: Option<&Dialog>) -> Vec<String> {
    let mut found: Vec<Scrap> = Vec::new();
    found.extend(open.drafts.0.iter().map(|(field, draft)| Scrap::Field(field.clone(), draft.clone())));
    found.extend(open.next_steps.typed.iter().map(|((step, text), typed)| Scrap::Step(*step, *text, typed.clone())));
    let notes = open.tables.new_notes.iter().filter(|(_, note)| !note.is_empty());
    found.extend(notes.map(|(source, note)| Scrap::NewNote(*source, note.clone())));
    found.extend(open.themes.draft.clone().map(Scrap::Theme));
    found.extend(open.themes.new_theme.clone().filter(|name| !name.trim().is_empty()).map(Scrap::NewTheme));
    if !open.tables.sheet.text().trim().is_empty() {
        found.push(Scrap::Sheet(open.tables.sheet.clone()));
    }
    if open.about.draft != SessionDraft::default() {
        found.push(Scrap::Session(open.about.draft.clone()));
    }
    if !open.next_steps.answers.draft.is_empty() {
        found.push(Scrap::Answer(open.next_steps.answers.draft.clone()));
    }
    if let Some(Dialog::NextSteps(dialog)) = dialog
        && !matches!(dialog, NextStepsDialog::Link { .. })
    {
        found.push(Scrap::Dialog(dialog.clone()));
    }
    // Each can be written: none has a map in it.
    found.iter().filter_map(|scrap| serde_json::to_string(scrap).ok()).collect()
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
        Scrap::Dialog(dialog) => app.state.dialog = Some(Dialog::NextSteps(dialog)),
    }
}
