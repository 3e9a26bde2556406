//! `saltaire check`: whether session files are whole and hold together.

use super::args::CheckArgs;
use super::{AT_FAULT, CommandError, DONE, Terminal, about_file};
use crate::model::{Session, faults};
use crate::store::load;
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
    let (loaded, _) = load::<Session>(file).map_err(|err| vec![err.to_string()])?;
    let remarks = loaded.remarks.iter().map(ToString::to_string);
    let faults = faults(&loaded.document);
    let wrong: Vec<String> = remarks.chain(faults.iter().map(ToString::to_string)).map(|remark| about_file(file, remark)).collect();
    if wrong.is_empty() { Ok(sound(file, &loaded.document)) } else { Err(wrong) }
}

fn sound(file: &Path, session: &Session) -> String {
    say!(
        "cli-sound",
        file = file.display().to_string(),
        notes = count::notes(session.notes.len()),
        items = say!("cli-agenda-items", count = session.agenda.len()),
        tables = count::tables(session.tables.len()),
        themes = count::themes(session.themes.len()),
        steps = count::next_steps(session.next_steps.len()),
    )
}
