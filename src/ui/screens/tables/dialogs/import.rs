//! What would be taken from a file.

use super::super::items;
use super::sheet::begin_of;
use crate::app::tables::{ImportCommand, ImportDraft, TablesCommand};
use crate::app::{Command, Open, Outbox};
use crate::import::{Choices, Column, Encoding, ImportError, Kind, Meaning, Preview};
use crate::model::Source;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{
    Banner, Button, Card, Choice, Dialog, Level, TallList, Toggle, cancel_ui, dialog_buttons_ui, follow_focus, heading_ui, progress_ui,
};
use crate::words;
use eframe::egui::{Align, Context, Id, Label, Layout, ScrollArea, Ui, vec2};
use std::time::Duration;

/// How many rows and how many columns are shown.
const SHOWN: usize = 4;
const COLUMNS_SHOWN: usize = 200;
/// So many lines stand there in whole; more are a list of this height.
const FEW: usize = 4;
const LIST_HEIGHT: f32 = 96.0;
/// How often the window looks how far a reading is.
const LOOK_EVERY: Duration = Duration::from_millis(100);

const fn tell(command: ImportCommand) -> Command {
    Command::Tables(TablesCommand::Import(command))
}

/// Draws the dialog.
pub(super) fn import_ui(ctx: &Context, open: &Open, out: &mut Outbox) {
    let Some(draft) = &open.tables.import else {
        return out.send(Command::CloseDialog);
    };
    let shown = Dialog::new("import", say!("import-title")).width(640.0).show(ctx, |ui| {
        let tokens = theme::tokens(ui);
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        ui.add(Label::new(tokens.strong(words::file::name_of(&draft.path))).wrap());
        let rows = match &draft.read {
            Some(Ok(preview)) => {
                preview_ui(ui, open, draft, preview, out);
                preview.rows.len()
            }
            Some(Err(err)) => {
                error_ui(ui, draft, err, out);
                0
            }
            None => 0,
        };
        working_ui(ui, draft);
        let take = words::import::take(rows);
        dialog_buttons_ui(ui, |ui| {
            let takes = draft.read.is_some() && ui.add_enabled(rows > 0 && draft.working.is_none(), Button::main(&take)).clicked();
            (takes, cancel_ui(ui))
        })
    });
    if shown.inner.0 {
        out.send(tell(ImportCommand::Take));
    } else if shown.inner.1 || shown.closed {
        out.send(tell(ImportCommand::Drop));
    }
}

/// How far the reading is.
fn working_ui(ui: &mut Ui, draft: &ImportDraft) {
    let Some(working) = &draft.working else { return };
    let tokens = theme::tokens(ui);
    let name = if draft.read.is_none() { say!("import-working") } else { say!("import-working-again") };
    ui.label(tokens.second(name));
    progress_ui(ui, name, working.progress.share(), Tone::Plain);
    ui.ctx().request_repaint_after(LOOK_EVERY);
}

fn error_ui(ui: &mut Ui, draft: &ImportDraft, err: &ImportError, out: &mut Outbox) {
    Banner::new(Tone::Red, &words::sentence(&err.to_string())).live().show(ui);
    // What was chosen may have been what went wrong.
    if draft.choices != Choices::default() && ui.add(Button::plain(say!("import-as-guessed"))).clicked() {
        out.send(tell(ImportCommand::Choose(Choices::default())));
    }
}

fn preview_ui(ui: &mut Ui, open: &Open, draft: &ImportDraft, preview: &Preview, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    // What is plain text says so in its choice.
    if preview.found.recognised.is_some() || preview.found.encoding.is_none() {
        ui.label(tokens.second(words::import::taken_for(preview)));
    }
    ui.horizontal_wrapped(|ui| choices_ui(ui, draft, preview, out));
    if preview.found.kind.has_columns() {
        columns_ui(ui, draft, preview, out);
    }
    headings_ui(ui, preview);
    ui.horizontal_wrapped(|ui| placement_ui(ui, open, draft, out));
    heading_ui(ui, Level::Part, &words::import::rows(preview));
    let (not_taken, of_rows) = (words::import::not_taken(preview), preview.remarks.iter().map(words::import::remark));
    for remark in draft.remarks.iter().cloned().chain(not_taken).chain(of_rows) {
        ui.add(Label::new(tokens.second(remark)).wrap());
    }
    if !preview.rows.is_empty() {
        Card::new().sunk(&tokens).padding(tokens.space.s).show(ui, |ui| {
            for row in preview.rows.iter().take(SHOWN) {
                ui.add(Label::new(tokens.second(begin_of(&row.text)).color(tokens.ink)).truncate());
            }
            if let Some(more) = preview.rows.len().checked_sub(SHOWN).filter(|more| *more > 0) {
                ui.label(tokens.second(words::import::and_more(more)));
            }
        });
    }
    skipped_ui(ui, preview);
}

/// How the file is read: its letters, what a text is, which sheet.
fn choices_ui(ui: &mut Ui, draft: &ImportDraft, preview: &Preview, out: &mut Outbox) {
    let found = &preview.found;
    // What another sheet's or kind's columns hold is another question.
    let choose = |choices: Choices| tell(ImportCommand::Choose(Choices { meanings: None, ..choices }));
    if let Some(encoding) = found.encoding {
        let mut kind = found.kind;
        let kinds = Kind::OF_TEXT.map(|kind| (kind, words::sentence(&words::import::kind(kind))));
        if Choice::new(say!("import-kind-choice"), &mut kind).width(220.0).show(ui, &kinds).changed() {
            out.send(choose(Choices { kind: Some(kind), ..draft.choices.clone() }));
        }
        let mut chosen = encoding;
        let encodings = Encoding::ALL.map(|encoding| (encoding, words::import::encoding(encoding)));
        if Choice::new(say!("import-encoding"), &mut chosen).width(160.0).show(ui, &encodings).changed() {
            out.send(choose(Choices { encoding: Some(chosen), ..draft.choices.clone() }));
        }
    }
    if found.sheets.names.len() > 1 {
        let mut sheet = found.sheets.read;
        let sheets: Vec<(usize, &str)> = found.sheets.names.iter().map(String::as_str).enumerate().collect();
        if Choice::new(say!("import-sheet"), &mut sheet).width(220.0).show(ui, &sheets).changed() {
            let sheet = found.sheets.names.get(sheet).cloned();
            out.send(choose(Choices { sheet, header: None, ..draft.choices.clone() }));
        }
    }
}

/// A row a column: its name, the begin of what it holds, and what it is taken for.
fn columns_ui(ui: &mut Ui, draft: &ImportDraft, preview: &Preview, out: &mut Outbox) {
    const MOST_HEIGHT: f32 = 200.0;
    heading_ui(ui, Level::Part, say!("import-columns"));
    let mut has_header = preview.found.has_header;
    if ui.add(Toggle::new(&mut has_header, say!("import-header"))).changed() {
        let choices = Choices { header: Some(has_header), meanings: None, text_column: None, ..draft.choices.clone() };
        out.send(tell(ImportCommand::Choose(choices)));
    }
    if !preview.columns.iter().any(|column| column.meaning == Meaning::Text) {
        Banner::new(Tone::Amber, say!("import-no-text-yet")).live().show(ui);
    }
    ScrollArea::vertical().id_salt("columns").max_height(MOST_HEIGHT).auto_shrink([false, true]).show(ui, |ui| {
        // All of them, so that the keyboard comes to each; what nobody can match by hand is not worth drawing.
        for (at, column) in preview.columns.iter().enumerate().take(COLUMNS_SHOWN) {
            ui.push_id(at, |ui| column_ui(ui, draft, preview, at, column, out));
        }
        if let Some(more) = preview.columns.len().checked_sub(COLUMNS_SHOWN).filter(|more| *more > 0) {
            ui.label(theme::tokens(ui).second(words::import::and_more(more)));
        }
        follow_focus(ui);
    });
}

fn column_ui(ui: &mut Ui, draft: &ImportDraft, preview: &Preview, at: usize, column: &Column, out: &mut Outbox) {
    const NAME: f32 = 170.0;
    const HOLDS: f32 = 230.0;
    let tokens = theme::tokens(ui);
    let size = vec2(ui.available_width(), tokens.shape.control_height);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        held_ui(ui, NAME, Label::new(tokens.strong(&column.name)).truncate());
        let name = say!("import-column-holds", column = column.name.as_str());
        let mut meaning = column.meaning;
        if meaning == Meaning::Private {
            held_ui(ui, HOLDS, Label::new(tokens.second(words::import::meaning(meaning))));
        } else {
            let meanings = Meaning::CHOICES.map(|meaning| (meaning, words::sentence(words::import::meaning(meaning))));
            if Choice::new(&name, &mut meaning).hide_label().width(HOLDS).show(ui, &meanings).changed() {
                let mut meanings: Vec<Meaning> = preview.columns.iter().map(|column| column.meaning).collect();
                if let Some(here) = meanings.get_mut(at) {
                    *here = meaning;
                }
                out.send(tell(ImportCommand::Choose(Choices { meanings: Some(meanings), ..draft.choices.clone() })));
            }
            // Who said it is not shown either.
            ui.add(Label::new(tokens.second(&column.sample)).truncate());
        }
    });
}

/// Words in a column of a width.
fn held_ui(ui: &mut Ui, width: f32, words: Label) {
    let size = vec2(width, ui.available_height());
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(width);
        ui.add(words);
    });
}

fn headings_ui(ui: &mut Ui, preview: &Preview) {
    let name = say!("import-headings");
    lines_ui(ui, name, preview.headings.len(), |at| preview.headings.get(at).map(words::import::heading));
}

/// All lines of a list, of which only those are drawn that are in view. Without any there is no list.
fn lines_ui(ui: &mut Ui, name: &str, count: usize, line: impl Fn(usize) -> Option<String>) {
    const ESTIMATE: f32 = 20.0;
    if count == 0 {
        return;
    }
    let tokens = theme::tokens(ui);
    let line_ui = |ui: &mut Ui, at: usize| {
        ui.add(Label::new(tokens.second(line(at).unwrap_or_default())).wrap());
    };
    heading_ui(ui, Level::Part, name);
    if count <= FEW {
        return (0..count).for_each(|at| line_ui(ui, at));
    }
    let id = Id::unique(("import-lines", name));
    // Taken out and put back: it grows with the lines and is not to be copied.
    let kept: Option<Option<TallList>> = ui.data_mut(|data| data.remove_temp(id));
    let mut list = kept.flatten().unwrap_or_else(|| TallList::new(ESTIMATE));
    ui.allocate_ui(vec2(ui.available_width(), LIST_HEIGHT), |ui| list.show(ui, name, count, line_ui));
    ui.data_mut(|data| data.insert_temp(id, Some(list)));
}

fn placement_ui(ui: &mut Ui, open: &Open, draft: &ImportDraft, out: &mut Outbox) {
    let mut placement = draft.placement;
    let tables = open.session().tables.in_order().into_iter().map(|table| (Some(table.id), table.name.clone()));
    let tables: Vec<_> = std::iter::once((None, words::note::source(Source::Online).to_owned())).chain(tables).collect();
    Choice::new(say!("import-from-otherwise"), &mut placement.table).width(190.0).show(ui, &tables);
    let items = items(open.session(), say!("tables-no-item"));
    Choice::new(say!("import-during-otherwise"), &mut placement.item).width(220.0).show(ui, &items);
    if placement != draft.placement {
        out.send(tell(ImportCommand::Place(placement)));
    }
}

fn skipped_ui(ui: &mut Ui, preview: &Preview) {
    lines_ui(ui, say!("import-left-out"), preview.skipped.len(), |at| preview.skipped.get(at).map(words::import::skipped));
}
