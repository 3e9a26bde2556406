//! `saltaire import`: comments from a CSV file into a session.

use super::args::ImportArgs;
use super::session_file::OpenFile;
use super::{CommandError, DONE, Terminal};
use crate::import::{Placed, Placement, Preview, place, read_comments};
use crate::model::{Entity, Keyed, Session};
use crate::words::report::count;
use std::path::Path;

pub(super) fn run(args: &ImportArgs, terminal: &mut Terminal<'_>) -> Result<u8, CommandError> {
    let preview = preview(args)?;
    let mut file = OpenFile::open(&args.into, terminal)?;
    let placement = placement(args, &file.session)?;
    for skipped in &preview.skipped {
        writeln!(terminal.err, "{}: {skipped}", args.comments.display())?;
    }
    if preview.rows.is_empty() {
        return Err(CommandError::AtFault(format!("{}: no row holds a comment; nothing was changed", args.comments.display())));
    }
    let placed = place(&preview, &file.session, &placement, terminal.now, &terminal.zone, &mut terminal.ids);
    placed.edit.clone().apply(&mut file.session).map_err(CommandError::at_fault)?;
    let saved = file.save(&args.into, terminal)?;
    report(args, &preview, &placed, saved.backup.as_deref(), terminal)?;
    Ok(DONE)
}

fn preview(args: &ImportArgs) -> Result<Preview, CommandError> {
    let at_fault = |why: String| CommandError::AtFault(format!("{}: {why}", args.comments.display()));
    let bytes = std::fs::read(&args.comments).map_err(|err| at_fault(format!("cannot be read: {err}")))?;
    read_comments(&bytes, args.column.as_deref()).map_err(|err| at_fault(err.to_string()))
}

fn placement(args: &ImportArgs, session: &Session) -> Result<Placement, CommandError> {
    let table = args.table.as_deref().map(|name| named(&session.tables, |table| &table.name, name)).transpose()?;
    let item = args.item.as_deref().map(|title| named(&session.agenda, |item| &item.title, title)).transpose()?;
    Ok(Placement { table, item })
}

/// The one with this very name, or else with this name but for case.
fn named<E: Entity>(all: &Keyed<E>, name_of: impl Fn(&E) -> &String, wanted: &str) -> Result<E::Id, CommandError> {
    let in_order = all.in_order();
    let exactly = in_order.iter().find(|entity| name_of(entity) == wanted);
    let found = exactly.or_else(|| in_order.iter().find(|entity| name_of(entity).trim().to_lowercase() == wanted.trim().to_lowercase()));
    found.map(|entity| entity.id()).ok_or_else(|| {
        let names: Vec<&str> = in_order.iter().map(|entity| name_of(entity).as_str()).collect();
        let there = if names.is_empty() { "there is none".to_owned() } else { format!("there are: {}", names.join(", ")) };
        CommandError::AtFault(format!("the session has no {} \"{wanted}\"; {there}", E::NAME))
    })
}

fn report(
    args: &ImportArgs,
    preview: &Preview,
    placed: &Placed,
    backup: Option<&Path>,
    terminal: &mut Terminal<'_>,
) -> Result<(), CommandError> {
    let (taken, skipped) = (count(preview.rows.len(), "row", "rows"), count(preview.skipped.len(), "row", "rows"));
    writeln!(terminal.out, "{}: {taken} taken, {skipped} skipped", args.comments.display())?;
    if let (Some(first), Some(last)) = (placed.references.first(), placed.references.last()) {
        let column = preview.text_column();
        writeln!(terminal.out, "{}: notes {first} to {last}, from the column \"{column}\"", args.into.display())?;
    }
    for (what, names) in [("tables", &placed.new_tables), ("groups", &placed.new_groups), ("themes", &placed.new_themes)] {
        if !names.is_empty() {
            writeln!(terminal.out, "New {what}: {}", names.join(", "))?;
        }
    }
    for title in &placed.unknown_items {
        writeln!(
            terminal.err,
            "{}: the session has no agenda item \"{title}\"; its notes belong to {}",
            args.comments.display(),
            if args.item.is_some() { "the one that was given" } else { "none" }
        )?;
    }
    if let Some(backup) = backup {
        writeln!(terminal.out, "The version before is kept: {}", backup.display())?;
    }
    Ok(())
}
