//! What would be taken from a file of comments.

use super::super::items;
use super::sheet::begin_of;
use crate::app::tables::{ImportCommand, ImportDraft, TablesCommand};
use crate::app::{Command, Open, Outbox};
use crate::import::{Column, ImportError, Meaning, Preview};
use crate::model::Source;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{Banner, Button, Card, Choice, Dialog, Level, cancel_ui, dialog_buttons_ui, heading_ui};
use crate::words;
use eframe::egui::{Context, Label, ScrollArea, Ui};

/// How many rows, and how many of those left out, are shown.
const SHOWN: usize = 4;
const SKIPPED_SHOWN: usize = 50;

const fn tell(command: ImportCommand) -> Command {
    Command::Tables(TablesCommand::Import(command))
}

/// Draws the dialog.
pub(super) fn import_ui(ctx: &Context, open: &Open, out: &mut Outbox) {
    let Some(draft) = &open.tables.import else {
        return out.send(Command::CloseDialog);
    };
    let shown = Dialog::new("import", say!("import-title")).width(620.0).show(ctx, |ui| {
        let tokens = theme::tokens(ui);
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        ui.add(Label::new(tokens.strong(words::file::name_of(&draft.path))).wrap());
        let rows = match &draft.read {
            Ok(preview) => {
                preview_ui(ui, open, draft, preview, out);
                preview.rows.len()
            }
            Err(err) => {
                error_ui(ui, draft, err, out);
                0
            }
        };
        let take = words::import::take(rows);
        dialog_buttons_ui(ui, |ui| {
            let takes = ui.add_enabled(rows > 0, Button::main(&take)).clicked();
            (takes, cancel_ui(ui))
        })
    });
    if shown.inner.0 {
        out.send(tell(ImportCommand::Take));
    } else if shown.inner.1 || shown.closed {
        out.send(tell(ImportCommand::Drop));
    }
}

fn error_ui(ui: &mut Ui, draft: &ImportDraft, err: &ImportError, out: &mut Outbox) {
    Banner::new(Tone::Red, &words::sentence(&err.to_string())).live().show(ui);
    if let ImportError::NoTextColumn { columns } | ImportError::NoSuchColumn { columns, .. } = err {
        column_ui(ui, columns.iter().map(String::as_str), draft.column.as_deref().unwrap_or_default(), out);
    }
}

fn column_ui<'a>(ui: &mut Ui, columns: impl Iterator<Item = &'a str>, now: &str, out: &mut Outbox) {
    let mut column = now.to_owned();
    let options: Vec<(String, &str)> = columns.map(|name| (name.to_owned(), name)).collect();
    if Choice::new(say!("import-text-column"), &mut column).width(220.0).show(ui, &options).changed() {
        out.send(tell(ImportCommand::Column(column)));
    }
}

fn preview_ui(ui: &mut Ui, open: &Open, draft: &ImportDraft, preview: &Preview, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    heading_ui(ui, Level::Part, &words::import::rows(preview));
    column_ui(ui, preview.columns.iter().map(|column| column.name.as_str()), preview.text_column(), out);
    ui.horizontal_wrapped(|ui| placement_ui(ui, open, draft, out));
    let taken = preview.columns.iter().filter(|column| !matches!(column.meaning, Meaning::Text | Meaning::Ignored));
    let taken: Vec<String> = taken.map(column_with_meaning).collect();
    if !taken.is_empty() {
        ui.add(Label::new(tokens.second(say!("import-taken-besides", columns = taken.join(", ")))).wrap());
    }
    for remark in &draft.remarks {
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

/// "quote (may we quote it)"
fn column_with_meaning(column: &Column) -> String {
    say!("import-column-with-meaning", column = column.name.as_str(), meaning = words::import::meaning(column.meaning))
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
    let tokens = theme::tokens(ui);
    if preview.skipped.is_empty() {
        return;
    }
    heading_ui(ui, Level::Part, say!("import-left-out"));
    ScrollArea::vertical().id_salt("left-out").max_height(96.0).auto_shrink([false, true]).show(ui, |ui| {
        for row in preview.skipped.iter().take(SKIPPED_SHOWN) {
            ui.add(Label::new(tokens.second(words::import::skipped(row))).wrap());
        }
        if let Some(more) = preview.skipped.len().checked_sub(SKIPPED_SHOWN).filter(|more| *more > 0) {
            ui.label(tokens.second(words::import::and_more(more)));
        }
    });
}
