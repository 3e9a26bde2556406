//! `saltaire check`: whether session files are whole and hold together.

use super::args::CheckArgs;
use super::{AT_FAULT, CommandError, DONE, Terminal};
use crate::model::{Session, faults};
use crate::store::{Document as _, load};
use std::path::Path;

pub(super) fn run(args: &CheckArgs, terminal: &mut Terminal<'_>) -> Result<u8, CommandError> {
    let mut status = DONE;
    for file in &args.files {
        match whats_wrong(file) {
            Ok(counts) => writeln!(terminal.out, "{}: sound ({counts})", file.display())?,
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

/// What a sound file holds, in words, or else everything that is wrong with it, each beginning with the file's name.
fn whats_wrong(file: &Path) -> Result<String, Vec<String>> {
    let (loaded, _) = load::<Session>(file).map_err(|err| vec![err.to_string()])?;
    let remarks = loaded.remarks.iter().map(ToString::to_string);
    let faults = faults(&loaded.document);
    let wrong: Vec<String> = remarks.chain(faults.iter().map(ToString::to_string)).map(|it| format!("{}: {it}", file.display())).collect();
    if wrong.is_empty() {
        let counts: Vec<String> = loaded.document.counts().iter().map(ToString::to_string).collect();
        Ok(counts.join(", "))
    } else {
        Err(wrong)
    }
}
