//! The note that is being written: kept for each place until it is added.

use super::super::App;
use super::super::state::{Dialog, Screen};
use super::super::toast::ToastKind;
use super::sheet;
use super::typing::{Begun, Completion, Mark, Marked, Pasted};
use super::view::{FocusOn, Said};
use super::{TablesDialog, TablesView};
use crate::app::Open;
use crate::app::next_steps::step_of_note;
use crate::edit::{Change, Edit, NextStepEdit, NoteEdit};
use crate::model::{EnteredBy, GroupKey, ItemId, Note, NoteId, NoteKind, Quoting, Source, ThemeKey, Words};
use crate::words;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A note that is being written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewNote {
    /// Its words so far.
    pub text: String,
    /// A text that was pasted and is too long for one note; it is kept until the person says what becomes of it.
    pub too_long: Option<String>,
    /// Which stretches of its words were pasted: signs in them mark nothing.
    #[serde(default)]
    pub pasted: Pasted,
    /// What it is about.
    #[serde(default)]
    pub themes: Vec<ThemeKey>,
    /// It is the seed of a next step.
    #[serde(default)]
    pub seeds_step: bool,
    /// The groups that the speakers belong to.
    pub groups: Vec<GroupKey>,
    /// Whose wording it is.
    pub words: Words,
    /// What sort of thing was said.
    pub kind: NoteKind,
    /// May we quote it?
    pub quoting: Option<Quoting>,
}

impl NewNote {
    /// Whether nothing is typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.too_long.is_none()
    }

    /// Its words with the marks that were typed before them.
    #[must_use]
    pub fn marked(&self) -> Marked<'_> {
        Marked::read(&self.text, &self.pasted)
    }

    /// The theme or group that is being typed at the cursor, which stands at so many bytes.
    #[must_use]
    pub fn begun(&self, cursor: usize) -> Option<Begun> {
        Begun::at(&self.text, cursor, &self.pasted)
    }

    /// Whether it is marked with a theme or a group.
    #[must_use]
    pub fn has(&self, mark: &Completion) -> bool {
        match mark {
            Completion::Theme(theme) => self.themes.contains(theme),
            Completion::Group(group) => self.groups.contains(group),
        }
    }

    /// Marks it in place of the letters that were typed for that; where the cursor is then, in bytes.
    pub fn complete(&mut self, begun: &Begun, with: Completion) -> usize {
        let (text, cursor) = begun.taken_out_of(&self.text);
        self.change_text(text, false);
        match with {
            Completion::Theme(theme) => self.themes.push(theme),
            Completion::Group(group) => self.groups.push(group),
        }
        cursor
    }

    /// Changes its words; what is new in them was pasted, or typed.
    pub fn change_text(&mut self, text: String, is_paste: bool) {
        self.pasted.follow(&self.text, &text, is_paste);
        self.text = text;
    }

    /// Whether it has a mark, typed or set by its button.
    #[must_use]
    pub fn is_marked(&self, mark: Mark) -> bool {
        self.marked().has(mark)
            || match mark {
                Mark::TheirWords => self.words == Words::Their,
                Mark::Step => self.seeds_step,
                Mark::ChairOnly => self.quoting == Some(Quoting::ChairOnly),
            }
    }

    /// Sets a mark, or takes it off; what was typed for it goes with it.
    pub fn toggle_mark(&mut self, mark: Mark) {
        let on = !self.is_marked(mark);
        if self.marked().has(mark) {
            let lead = self.marked().lead(&self.text);
            let at = self.text.char_indices().take_while(|(at, _)| *at < lead).find(|(_, sign)| mark.is(*sign));
            if let Some((at, _)) = at {
                let mut text = self.text.clone();
                text.remove(at);
                self.change_text(text, false);
            }
        }
        match mark {
            Mark::TheirWords => self.words = if on { Words::Their } else { Words::Paraphrase },
            Mark::Step => self.seeds_step = on,
            Mark::ChairOnly => self.quoting = on.then_some(Quoting::ChairOnly),
        }
    }

    /// The note that it becomes, as far as it says; `None`: it has no words, or too many.
    fn become_note(&self, id: NoteId, number: u32, source: Source, now: Timestamp) -> Option<Note> {
        let text = self.marked().text;
        (!text.is_empty() && self.characters_if_too_many().is_none()).then(|| self.with_marks(Note::new(id, number, text, source, now)))
    }

    /// Its marks without its words, those that were typed among them.
    #[must_use]
    pub fn only_marks(&self) -> Self {
        Self {
            themes: self.themes.clone(),
            groups: self.groups.clone(),
            words: if self.is_marked(Mark::TheirWords) { Words::Their } else { self.words },
            quoting: if self.is_marked(Mark::ChairOnly) { Some(Quoting::ChairOnly) } else { self.quoting },
            kind: self.kind.clone(),
            ..Self::default()
        }
    }

    /// A note with the marks of this one.
    pub(super) fn with_marks(&self, mut note: Note) -> Note {
        let marked = self.marked();
        note.themes.clone_from(&self.themes);
        note.groups.clone_from(&self.groups);
        note.words = if self.is_marked(Mark::TheirWords) { Words::Their } else { Words::Paraphrase };
        note.quoting = if marked.chair_only { Some(Quoting::ChairOnly) } else { self.quoting };
        note.kind = match &self.kind {
            NoteKind::Point if marked.is_question => NoteKind::Question { answer: String::new() },
            kind => kind.clone(),
        };
        note
    }

    /// How many characters it has, where they are too many for a note.
    #[must_use]
    pub fn characters_if_too_many(&self) -> Option<usize> {
        // No character takes less than a byte: short texts need no counting.
        let count = if self.text.len() > Note::MOST_CHARACTERS { self.text.trim().chars().count() } else { 0 };
        (count > Note::MOST_CHARACTERS).then_some(count)
    }
}

/// Something to do with the note that is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewNoteCommand {
    /// Puts the keyboard into its field.
    Focus,
    /// Keeps what is typed and marked so far.
    Write {
        /// For which place.
        source: Source,
        /// All of it.
        note: NewNote,
    },
    /// Adds it to the session.
    Add,
    /// Keeps a text that was pasted and is too long for a note.
    KeepTooLong(String),
    /// Lets go of that text.
    DropTooLong,
    /// Enters that text, or what is typed and too long, as a flipchart sheet.
    TooLongToSheet,
    /// Sends new notes to this agenda item, whatever is discussed; none: to the discussion that began last.
    Pin(Option<ItemId>),
}

pub(super) fn run(app: &mut App, command: NewNoteCommand) {
    match command {
        NewNoteCommand::Focus => app.with_open(|open| open.tables.ask_focus(FocusOn::NewNote)),
        NewNoteCommand::Write { source, note } => app.with_open(|open| open.tables.keep(source, note)),
        NewNoteCommand::Add => add(app),
        NewNoteCommand::KeepTooLong(text) => app.with_open(|open| {
            let source = open.tables.source();
            let note = open.tables.new_notes.entry(source).or_default();
            // A second text goes behind the first: neither is lost.
            let kept = note.too_long.take().map_or_else(String::new, |kept| kept + "\n");
            note.too_long = Some(kept + &text);
        }),
        NewNoteCommand::DropTooLong => {
            take_too_long(app);
        }
        NewNoteCommand::TooLongToSheet => {
            too_long_to_sheet(app);
        }
        NewNoteCommand::Pin(item) => app.with_open(|open| open.tables.pinned = item),
    }
}

impl TablesView {
    fn keep(&mut self, source: Source, note: NewNote) {
        if !note.is_empty() {
            self.said = None;
        }
        if note == NewNote::default() {
            self.new_notes.remove(&source);
        } else {
            self.new_notes.insert(source, note);
        }
    }
}

/// Enters a text that is too long as a sheet, with what it is marked with. While a sheet of another place is being entered, that is shown.
fn too_long_to_sheet(app: &mut App) {
    let Some(view) = app.state.open.as_ref().map(|open| &open.tables) else { return };
    if view.sheet.is_of_another(view.source()) {
        app.toast(ToastKind::Remark, say!("tables-sheet-of-another").to_owned(), None);
    } else {
        let marks = view.new_note().map(NewNote::only_marks).unwrap_or_default();
        let Some(text) = take_too_long(app).or_else(|| take_typed(app)) else { return };
        sheet::begin(app);
        app.with_open(|open| {
            open.tables.sheet.append(&text);
            open.tables.sheet.take_marks(marks);
            // The marks went with the text.
            let source = open.tables.source();
            let left = open.tables.new_notes.remove(&source).filter(|left| !left.is_empty());
            open.tables.keep(source, left.unwrap_or_default());
        });
    }
    app.state.dialog = Some(Dialog::Tables(TablesDialog::Sheet));
}

fn take_too_long(app: &mut App) -> Option<String> {
    let view = &mut app.state.open.as_mut()?.tables;
    let source = view.source();
    let mut note = view.new_notes.remove(&source)?;
    let text = note.too_long.take();
    view.keep(source, note);
    view.ask_focus(FocusOn::NewNote);
    text
}

/// What is typed, where it is too long for a note.
fn take_typed(app: &mut App) -> Option<String> {
    let view = &mut app.state.open.as_mut()?.tables;
    let source = view.source();
    let note = view.new_notes.get_mut(&source).filter(|note| note.characters_if_too_many().is_some())?;
    Some(std::mem::take(&mut note.text))
}

/// Adds what is written to the session. The field is empty only once the note is there.
fn add(app: &mut App) {
    let Some(view) = app.state.open.as_ref().map(|open| &open.tables) else { return };
    let source = view.source();
    let is_blank = view.new_note().is_none_or(|note| note.marked().text.is_empty());
    if let Some(id) = add_at(app, source) {
        app.with_open(|open| {
            let said = open.notes.note(id).map_or_else(|| say!("projecting-note-added").to_owned(), |note| words::note::added(note));
            open.tables.said = Some(Said::done(super::note_list::with_left_out(open, said, &[id])));
        });
    } else if is_blank {
        let text = say!("notes-nothing-to-add").to_owned();
        app.with_open(|open| open.tables.said = Some(Said { text, done: false }));
    }
}

/// Who writes notes here.
pub(super) fn entered_by(open: &Open) -> EnteredBy {
    if open.session().pack.is_some() { EnteredBy::NoteTaker } else { EnteredBy::Facilitator }
}

/// Adds what is written for a place; the note, where one was added.
pub(super) fn add_at(app: &mut App, source: Source) -> Option<NoteId> {
    let open = app.state.open.as_ref()?;
    let new = open.tables.new_notes.get(&source)?;
    let id = app.ids.note();
    let mut note = new.become_note(id, open.insight.next_number(), source, app.state.now)?;
    note.item = open.tables.target;
    let is_discussed_now = note.item.is_some() && open.schedule.running().map(|times| times.item) == note.item;
    note.said_at = is_discussed_now.then_some(app.state.now);
    note.entered_by = entered_by(open);
    let seeds_step = new.is_marked(Mark::Step) && app.state.has_screen(Screen::NextSteps);
    let step = seeds_step.then(|| step_of_note(app.ids.step(), open.session(), &note));
    let step = step.map(|step| Edit::NextSteps(NextStepEdit::Step(Change::Add(Box::new(step)))));
    let note = Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note))));
    app.commit(match step {
        Some(step) => Edit::several(vec![note, step]),
        None => note,
    });
    let open = app.state.open.as_mut().filter(|open| open.session().notes.contains(&id))?;
    let too_long = open.tables.new_notes.remove(&source).and_then(|new| new.too_long);
    open.tables.keep(source, NewNote { too_long, ..NewNote::default() });
    open.tables.added.insert(source, id);
    Some(id)
}
