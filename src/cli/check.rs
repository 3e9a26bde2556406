//! `saltaire check`: whether session files are whole and hold together.

use super::args::CheckArgs;
use super::rescue::brings;
use super::{AT_FAULT, CommandError, DONE, Terminal, about_file};
use crate::model::{Fault, Session, faults};
use crate::store::{LoadError, fault_places, load, placed, rescue_file};
use crate::words::count;
use std::path::Path;

pub(super) fn run(args: &CheckArgs, terminal: &mut Terminal<'_>) -> Result<u8, CommandError> {
    let mut status = DONE;
    for file in &args.files {
        match whats_wrong(file) {
            Ok(sound) => writeln!(terminal.out, "{sound}")?,
            Err(all) => {
                status = AT_FAULT;
                for wrong in all {
                    writeln!(terminal.err, "{wrong}")?;
                }
            }
        }
    }
    Ok(status)
}

/// That a file is sound and what it holds, or else everything that is wrong with it, each beginning with the file's name.
fn whats_wrong(file: &Path) -> Result<String, Vec<String>> {
    let (loaded, _) = load::<Session>(file).map_err(|err| not_opened(file, &err))?;
    let remarks = loaded.remarks.iter().map(ToString::to_string);
    let newer = loaded.newer.iter().map(ToString::to_string);
    let faults = faults(&loaded.document);
    let wrong: Vec<String> = remarks.chain(newer).chain(placed_faults(file, &faults)).map(|remark| about_file(file, remark)).collect();
    if wrong.is_empty() { Ok(sound(file, &loaded.document)) } else { Err(wrong) }
}

/// Why a file cannot be opened, and what could be rescued of it.
fn not_opened(file: &Path, err: &LoadError) -> Vec<String> {
    let mut said = vec![err.to_string()];
    if err.may_be_rescued()
        && let Ok(rescued) = rescue_file(file)
        && rescued.brings_anything()
    {
        let file = file.display().to_string();
        said.push(say!("cli-can-be-rescued", file = file, brings = brings(&rescued)));
    }
    said
}

/// What does not hold, with line and column where they can be told.
fn placed_faults(file: &Path, faults: &[Fault]) -> Vec<String> {
    // A file that has just been read can be read again, or else its faults are told without their places.
    let bytes = if faults.is_empty() { Vec::new() } else { std::fs::read(file).unwrap_or_default() };
    faults.iter().zip(fault_places(&bytes, faults)).map(|(fault, place)| placed(fault, place)).collect()
}

fn sound(file: &Path, session: &Session) -> String {
    say!(
        "cli-sound",
        file = file.display().to_string(),
        notes = count::notes(session.notes.len()),
        items = count::agenda_items(session.agenda.len()),
        tables = count::tables(session.tables.len()),
        themes = count::themes(session.themes.len()),
        steps = count::next_steps(session.next_steps.len()),
    )
}
