//! The dialogs of the tables screen.

mod import;
mod join_with;
mod photo;
mod same;
mod saved_filters;
mod sheet;
mod table;

use crate::app::tables::TablesDialog;
use crate::app::{AppState, Outbox};
use eframe::egui::Context;

/// Draws the dialog.
pub fn dialog_ui(ctx: &Context, state: &AppState, dialog: TablesDialog, out: &mut Outbox) {
    let Some(open) = &state.open else { return };
    match dialog {
        TablesDialog::Table(table) => table::table_ui(ctx, open, table, out),
        TablesDialog::Sheet => sheet::sheet_ui(ctx, open, out),
        TablesDialog::Photo(table, sheet) => photo::photos_ui(ctx, open, (table, sheet), out),
        TablesDialog::Filters => saved_filters::saved_filters_ui(ctx, open, out),
        TablesDialog::Same => same::same_ui(ctx, open, out),
        TablesDialog::JoinWith(note) => join_with::join_with_ui(ctx, open, note, out),
        TablesDialog::Import => import::import_ui(ctx, open, out),
    }
}
