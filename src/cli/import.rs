//! `saltaire import`: what was said from a file of any kind that is read into a session.

use super::args::ImportArgs;
use super::session_file::OpenFile;
use super::{CommandError, DONE, Terminal, about_file};
use crate::import::{Choices, ImportError, Known, MOST_BYTES, Placed, Placement, Preview, Progress, place, read};
use crate::model::{Entity, Keyed, Session};
use crate::store::why;
use crate::words;
use std::path::Path;

pub(super) fn run(args: &ImportArgs, terminal: &mut Terminal<'_>) -> Result<u8, CommandError> {
    let bytes = bytes(args)?;
    let mut file = OpenFile::open(&args.into, terminal)?;
    let preview = preview(args, &bytes, &file.session)?;
    let placement = placement(args, &file.session)?;
    for skipped in &preview.skipped {
        writeln!(terminal.err, "{}", about_file(&args.comments, skipped))?;
    }
    if preview.rows.is_empty() {
        return Err(CommandError::AtFault(say!("cli-no-comments", file = args.comments.display().to_string())));
    }
    let (now, progress) = (terminal.now, Progress::default());
    let placed = place(&preview, &file.session, &placement, now, &terminal.zone, &mut terminal.ids, &progress);
    let placed = placed.map_err(|err| CommandError::at_fault(about_file(&args.comments, err)))?;
    placed.edit.clone().apply(&mut file.session).map_err(CommandError::at_fault)?;
    let saved = file.save(&args.into, terminal)?;
    report(args, &preview, &placed, saved.backup.as_deref(), terminal)?;
    Ok(DONE)
}

fn bytes(args: &ImportArgs) -> Result<Vec<u8>, CommandError> {
    let failed = |err| CommandError::at_fault(not_read(&args.comments, &err));
    let length = std::fs::metadata(&args.comments).map_err(failed)?.len();
    if usize::try_from(length).is_ok_and(|length| length <= MOST_BYTES) {
        std::fs::read(&args.comments).map_err(failed)
    } else {
        Err(CommandError::at_fault(about_file(&args.comments, ImportError::TooLarge)))
    }
}

fn preview(args: &ImportArgs, bytes: &[u8], session: &Session) -> Result<Preview, CommandError> {
    let name = args.comments.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let choices = Choices { text_column: args.column.clone(), sheet: args.sheet.clone(), ..Choices::default() };
    let read = read(&name, bytes, &choices, &Known::of(session), &Progress::default()).and_then(Preview::unseen);
    read.map_err(|err| CommandError::at_fault(about_file(&args.comments, err)))
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
        let (what, names) = (E::name(), names.join(", "));
        CommandError::AtFault(if names.is_empty() {
            say!("cli-no-such-name-none", what = what, wanted = wanted)
        } else {
            say!("cli-no-such-name", what = what, wanted = wanted, names = names)
        })
    })
}

fn report(
    args: &ImportArgs,
    preview: &Preview,
    placed: &Placed,
    backup: Option<&Path>,
    terminal: &mut Terminal<'_>,
) -> Result<(), CommandError> {
    let (comments, into) = (args.comments.display().to_string(), args.into.display().to_string());
    let rows = |count: usize| say!("cli-rows", count = count);
    let (taken, skipped) = (rows(preview.rows.len()), rows(preview.skipped.len()));
    writeln!(terminal.out, "{}", say!("cli-imported", file = &comments, taken = taken, skipped = skipped))?;
    if let (Some(first), Some(last)) = (placed.references.first(), placed.references.last()) {
        let (first, last) = (first.to_string(), last.to_string());
        let said = match preview.text_columns() {
            columns if columns.is_empty() => say!("cli-new-notes-of-text", file = into, first = first, last = last),
            columns => say!("cli-new-notes", file = into, first = first, last = last, column = columns),
        };
        writeln!(terminal.out, "{said}")?;
    }
    for line in words::import::found(preview) {
        writeln!(terminal.out, "{line}")?;
    }
    if !placed.new_tables.is_empty() {
        writeln!(terminal.out, "{}", say!("import-new-tables", names = placed.new_tables.join(", ")))?;
    }
    if !placed.new_groups.is_empty() {
        writeln!(terminal.out, "{}", say!("import-new-groups", names = placed.new_groups.join(", ")))?;
    }
    if !placed.new_themes.is_empty() {
        writeln!(terminal.out, "{}", say!("import-new-themes", names = placed.new_themes.join(", ")))?;
    }
    for title in &placed.unknown_items {
        let said = if args.item.is_some() {
            say!("cli-item-unknown-given", file = &comments, title = title)
        } else {
            say!("cli-item-unknown", file = &comments, title = title)
        };
        writeln!(terminal.err, "{said}")?;
    }
    if let Some(backup) = backup {
        writeln!(terminal.out, "{}", say!("cli-backup", file = backup.display().to_string()))?;
    }
    Ok(())
}

fn not_read(file: &Path, err: &std::io::Error) -> String {
    say!("cli-comments-unreadable", file = file.display().to_string(), why = why(err))
}
