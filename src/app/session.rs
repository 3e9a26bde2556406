//! About this session: its commands and what is shown of it.

use super::{App, ToastKind, typed};
use crate::app::Command;
use crate::edit::{Change, Edit, PeopleEdit, SessionEdit, remove_group};
use crate::model::{AskedFormat, FormatKey, GroupKey, Position, Session, SpeakerGroup};
use crate::words;
use serde::{Deserialize, Serialize};

/// Something to do about the session itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionCommand {
    /// Shows a part of what there is to say.
    Show(SessionPart),
    /// Types the name of something that is to be added.
    Draft(SessionDraft),
    /// Adds the group that is typed.
    AddGroup,
    /// Deletes a group: its notes and tables are no longer marked with it.
    DeleteGroup(GroupKey),
    /// Adds the format that is typed.
    AddFormat,
    /// Deletes a format.
    DeleteFormat(FormatKey),
    /// Adds the short form that is typed.
    AddShortForm,
    /// Says what a short form stands for.
    SetLongForm(String, String),
    /// Deletes a short form.
    DeleteShortForm(String),
}

/// A part of what there is to say about a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SessionPart {
    /// Title, place, date and times.
    #[default]
    Day,
    /// What it is for, who signed up, who hosts it.
    Purpose,
    /// The groups, and who came.
    People,
    /// What people were told and promised.
    Told,
    /// The formats that were asked for.
    Formats,
    /// Short forms with their long ones.
    ShortForms,
}

impl SessionPart {
    /// All parts, in their order.
    pub const ALL: [Self; 6] = [Self::Day, Self::Purpose, Self::People, Self::Told, Self::Formats, Self::ShortForms];
}

/// Names of what is to be added, as typed so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionDraft {
    /// A group.
    pub group: String,
    /// A format.
    pub format: String,
    /// A short form.
    pub short_form: String,
    /// What it stands for.
    pub long_form: String,
}

/// What is shown about the session.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SessionView {
    /// The part that is shown.
    pub part: SessionPart,
    /// What is typed to be added.
    pub draft: SessionDraft,
}

pub(super) fn run(app: &mut App, command: SessionCommand) {
    match command {
        SessionCommand::Show(part) => {
            typed::settle(app);
            app.with_open(|open| open.about.part = part);
        }
        SessionCommand::Draft(draft) => app.with_open(|open| open.about.draft = draft),
        SessionCommand::AddGroup => add_group(app),
        SessionCommand::DeleteGroup(key) => {
            let name = |session: &Session| session.groups.get(&key).map(|group| group.name.clone());
            delete(app, name, |session| remove_group(session, &key));
        }
        SessionCommand::AddFormat => add_format(app),
        SessionCommand::DeleteFormat(key) => {
            let name = |session: &Session| session.formats.get(&key).map(|format| format.name.clone());
            delete(app, name, |_| Edit::People(PeopleEdit::Format(Change::Remove(key.clone()))));
        }
        SessionCommand::AddShortForm => add_short_form(app),
        SessionCommand::SetLongForm(short, long) => {
            let edit = with_acronyms(app, |acronyms| acronyms.insert(short, long));
            commit(app, edit);
        }
        SessionCommand::DeleteShortForm(short) => {
            let name = |session: &Session| session.acronyms.get_key_value(&short).map(|(short, _)| short.clone());
            delete(app, name, |session| {
                let mut acronyms = (*session.acronyms).clone();
                acronyms.remove(&short);
                Edit::Session(SessionEdit::Acronyms(acronyms))
            });
        }
    }
}

fn commit(app: &mut App, edit: Option<Edit>) {
    if let Some(edit) = edit {
        app.commit(edit);
    }
}

fn add_group(app: &mut App) {
    if app.refuses_changes() {
        return;
    }
    let edit = app.state.open.as_mut().and_then(|open| {
        let name = taken(&mut open.about.draft.group)?;
        let groups = &open.session().groups;
        let key = GroupKey::from_name(&name, |key| groups.contains(key));
        let position = Position::between(groups.in_order().last().map(|last| &last.position), None);
        Some(Edit::People(PeopleEdit::Group(Change::Add(Box::new(SpeakerGroup::new(key, position, name))))))
    });
    commit(app, edit);
}

fn add_format(app: &mut App) {
    if app.refuses_changes() {
        return;
    }
    let edit = app.state.open.as_mut().and_then(|open| {
        let name = taken(&mut open.about.draft.format)?;
        let formats = &open.session().formats;
        let key = FormatKey::from_name(&name, |key| formats.contains(key));
        let position = Position::between(formats.in_order().last().map(|last| &last.position), None);
        Some(Edit::People(PeopleEdit::Format(Change::Add(Box::new(AskedFormat::new(key, position, name))))))
    });
    commit(app, edit);
}

fn add_short_form(app: &mut App) {
    if app.refuses_changes() {
        return;
    }
    let Some(open) = app.state.open.as_mut() else { return };
    let Some(short) = taken(&mut open.about.draft.short_form) else { return };
    let long = taken(&mut open.about.draft.long_form);
    let edit = with_acronyms(app, |acronyms| match long {
        Some(long) => acronyms.insert(short, long),
        // One that is there keeps what it stands for.
        None => Some(acronyms.entry(short).or_default().clone()),
    });
    app.with_open(|open| open.document.seal());
    commit(app, edit);
    app.with_open(|open| open.document.seal());
}

/// What is typed, which leaves the field; none where that is nothing.
fn taken(draft: &mut String) -> Option<String> {
    let text = draft.trim().to_owned();
    if text.is_empty() {
        return None;
    }
    draft.clear();
    Some(text)
}

fn with_acronyms<R>(app: &App, change: impl FnOnce(&mut std::collections::BTreeMap<String, String>) -> R) -> Option<Edit> {
    let mut acronyms = (*app.state.open.as_ref()?.session().acronyms).clone();
    change(&mut acronyms);
    Some(Edit::Session(SessionEdit::Acronyms(acronyms)))
}

/// Deletes something and says so, with Undo beside it.
fn delete(app: &mut App, name: impl FnOnce(&Session) -> Option<String>, edit: impl FnOnce(&Session) -> Edit) {
    app.with_open(|open| open.document.seal());
    let Some(open) = app.state.open.as_ref() else { return };
    let (revision, session) = (open.document.revision(), open.session());
    let Some(name) = name(session) else { return };
    let edit = edit(session);
    app.commit(edit);
    if app.state.open.as_ref().is_some_and(|open| open.document.revision() != revision) {
        app.toast(ToastKind::Done, words::edits::deleted(&name), Some((words::edits::undo().to_owned(), Command::Undo)));
    }
    app.with_open(|open| open.document.seal());
}
