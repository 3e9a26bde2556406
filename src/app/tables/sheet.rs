//! A flipchart sheet: many notes at once, a line each.

use super::super::App;
use super::super::state::Dialog;
use super::super::toast::ToastKind;
use super::new_note::NewNote;
use super::paper;
use super::{FocusOn, TablesDialog};
use crate::app::Command;
use crate::edit::{Change, Edit, NoteEdit, TableField};
use crate::import::{pieces, without_bullet};
use crate::model::{ItemId, Note, Source};
use crate::words;
use serde::{Deserialize, Serialize};

/// How many bytes of a sheet can be edited in a field; more are kept and entered, but not shown whole.
pub const MOST_TO_EDIT: usize = 20_000;

/// A flipchart sheet that is being entered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetDraft {
    /// Where it was written; none: nothing begun.
    pub source: Option<Source>,
    /// During which agenda item.
    pub item: Option<ItemId>,
    /// Which of the table's sheets it is, from 1.
    pub number: u32,
    /// What was added last, in words.
    #[serde(skip)]
    pub said: Option<String>,
    text: String,
    notes: Vec<String>,
    /// What was marked on the text before it came here holds for each note; nothing is written in it.
    #[serde(default)]
    marks: NewNote,
}

impl SheetDraft {
    /// What is typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The notes that it would become.
    #[must_use]
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// Whether it is short enough for a field.
    #[must_use]
    pub const fn can_be_edited(&self) -> bool {
        self.text.len() <= MOST_TO_EDIT
    }

    /// What each of its notes is marked with: no words.
    #[must_use]
    pub const fn marks(&self) -> &NewNote {
        &self.marks
    }

    /// Whether a sheet of another place is being entered.
    pub(super) fn is_of_another(&self, source: Source) -> bool {
        self.source.is_some_and(|of| of != source) && !self.text.trim().is_empty()
    }

    pub(super) fn take_marks(&mut self, of: NewNote) {
        self.marks = of;
    }

    pub(super) fn append(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(text);
        self.notes = notes_of(&self.text);
    }
}

/// Something to do with a flipchart sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetCommand {
    /// Shows the dialog, with what was typed in it before.
    Begin,
    /// Where the sheet was written.
    From(Source),
    /// During which item.
    During(Option<ItemId>),
    /// Which of the table's sheets it is.
    Number(u32),
    /// What is typed.
    Write(String),
    /// Adds a text behind what is typed, which is too long for a field.
    Append(String),
    /// Adds its notes to the session, in one step.
    Add,
    /// The same, and goes on with the next sheet: of this table, or of the next from which some are missing.
    AddAndNext,
}

pub(super) fn run(app: &mut App, command: SheetCommand) {
    match command {
        SheetCommand::Begin => {
            begin(app);
            app.state.dialog = Some(Dialog::Tables(TablesDialog::Sheet));
        }
        SheetCommand::From(source) => {
            app.with_open(|open| {
                open.tables.sheet.source = Some(source);
                open.tables.sheet.number = paper::next_sheet(open.session(), source);
            });
        }
        SheetCommand::During(item) => app.with_open(|open| open.tables.sheet.item = item),
        SheetCommand::Number(number) => app.with_open(|open| open.tables.sheet.number = number),
        SheetCommand::Write(text) => app.with_open(|open| {
            open.tables.sheet.notes = notes_of(&text);
            open.tables.sheet.text = text;
            open.tables.sheet.said = None;
        }),
        SheetCommand::Append(text) => app.with_open(|open| open.tables.sheet.append(&text)),
        SheetCommand::Add => {
            if add(app) {
                let said = app.state.open.as_mut().and_then(|open| std::mem::take(&mut open.tables.sheet).said);
                app.state.dialog = None;
                let undo = (words::edits::undo().to_owned(), Command::Undo);
                app.toast(ToastKind::Done, said.unwrap_or_default(), Some(undo));
            }
        }
        SheetCommand::AddAndNext => {
            add(app);
        }
    }
}

/// Sets a sheet up for the chosen place, unless one is being entered already.
pub(super) fn begin(app: &mut App) {
    let Some(open) = app.state.open.as_ref() else { return };
    if open.tables.sheet.source.is_some() && !open.tables.sheet.text.trim().is_empty() {
        return;
    }
    let (source, item) = (open.tables.source(), open.tables.target);
    let number = paper::next_sheet(open.session(), source);
    app.with_open(|open| {
        let sheet = std::mem::take(&mut open.tables.sheet);
        open.tables.sheet = SheetDraft { source: Some(source), item, number, marks: NewNote::default(), ..sheet };
    });
}

/// The notes in a text: a line each, without the dash, dot or number before it. A line that is too long for a note is parted between words.
pub(super) fn notes_of(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| without_bullet(line.trim())).filter(|line| !line.is_empty());
    lines.flat_map(pieces).map(str::to_owned).collect()
}

/// Adds the sheet's notes; whether they are there now. What comes next is set up.
pub(super) fn add(app: &mut App) -> bool {
    let Some(open) = app.state.open.as_ref() else { return false };
    let sheet = &open.tables.sheet;
    let Some(source) = sheet.source else { return false };
    let (count, number, item) = (sheet.notes.len(), sheet.number, sheet.item);
    let from_table = open_table(open.session(), source);
    let (entered_by, on_sheet) = (super::new_note::entered_by(open), from_table.map(|_| number));
    let mut numbers = open.insight.next_numbers();
    let new = sheet.notes.iter().map(|text| Note::new(app.ids.note(), numbers.give(), text.as_str(), source, app.state.now));
    let notes: Vec<Note> = new.map(|note| sheet.marks.with_marks(Note { item, entered_by, sheet: on_sheet, ..note })).collect();
    let Some(first_id) = notes.first().map(|note| note.id) else { return false };
    let added: Vec<_> = notes.iter().map(|note| note.id).collect();
    let adds = notes.into_iter().map(|note| Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note)))));
    let came = from_table.and_then(|table| Some((table.id, paper::sheets_in_with(open.session(), table.id, number)?)));
    let counted = came.map(|(table, came)| Edit::Tables(Change::Set(table, TableField::SheetsIn(came))));
    let from = match from_table {
        Some(table) => words::table::sheet_of(&table.name, number),
        None => words::note::source(source).to_owned(),
    };
    app.commit(Edit::several(counted.into_iter().chain(adds)));
    if !app.state.open.as_ref().is_some_and(|open| open.session().notes.contains(&first_id)) {
        return false;
    }
    let said = words::note::added_from(count, &from);
    app.with_open(|open| {
        let said = super::note_list::with_left_out(open, said, &added);
        let next = paper::after(open.session(), source);
        let number = paper::next_sheet(open.session(), next);
        open.tables.sheet = SheetDraft { source: Some(next), item, number, said: Some(said), ..SheetDraft::default() };
        open.tables.choose(source);
        open.tables.ask_focus(FocusOn::NewNote);
    });
    true
}

fn open_table(session: &crate::model::Session, source: Source) -> Option<&crate::model::Table> {
    match source {
        Source::Table(table) => session.tables.get(&table),
        _ => None,
    }
}
