//! `saltaire rescue`: what can be read of a damaged session, as a copy.

use super::args::RescueArgs;
use super::{CommandError, DONE, Terminal, about_file};
use crate::store::{Keep, LostPart, Over, RealDisk, Rescued, SaveError, rescue_file, save_atomic, write};

/// The most characters of a lost part that are shown.
const MOST_SHOWN: usize = 400;

pub(super) fn run(args: &RescueArgs, terminal: &mut Terminal<'_>) -> Result<u8, CommandError> {
    let rescued = rescue_file(&args.file).map_err(CommandError::at_fault)?;
    if !rescued.brings_anything() {
        return Err(CommandError::AtFault(about_file(&args.file, say!("cli-nothing-rescued"))));
    }
    let bytes = write(&rescued.session).map_err(CommandError::at_fault)?;
    let saved = save_atomic(&RealDisk, &args.out, &bytes, Over::Nothing, Keep::Nothing).map_err(|err| match err {
        SaveError::AlreadyThere { .. } => CommandError::AtFault(say!("cli-copy-already-there", file = args.out.display().to_string())),
        err => CommandError::at_fault(err),
    })?;
    for remark in &saved.remarks {
        writeln!(terminal.err, "{}", about_file(&args.out, remark))?;
    }
    for part in &rescued.lost {
        writeln!(terminal.err, "{}", about_file(&args.file, lost(part)))?;
    }
    for repair in &rescued.repairs {
        writeln!(terminal.err, "{}", about_file(&args.out, repair))?;
    }
    if let Some(newer) = &rescued.newer {
        writeln!(terminal.err, "{}", about_file(&args.file, newer))?;
    }
    writeln!(terminal.out, "{}", about_file(&args.out, brings(&rescued)))?;
    Ok(DONE)
}

/// What a copy has: "51 of 52 notes, 9 agenda items".
pub(super) fn brings(rescued: &Rescued) -> String {
    let counts: Vec<String> = rescued
        .kept
        .iter()
        .enumerate()
        .map(|(at, kept)| match rescued.said.get(at) {
            Some(said) if said.number != kept.number => say!("damage-kept-of", kept = kept.number.to_string(), said = said.to_string()),
            _ => kept.to_string(),
        })
        .collect();
    say!("cli-rescued", counts = counts.join(", "), lost = rescued.lost.len())
}

/// A lost part with its lines and the beginning of its text.
fn lost(part: &LostPart) -> String {
    let (first, last) = (*part.lines.start(), *part.lines.end());
    let text: String =
        part.text.trim().chars().take(MOST_SHOWN).map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect();
    if first == last {
        say!("cli-lost-line", line = first, what = part.what.as_str(), text = text)
    } else {
        say!("cli-lost-lines", first = first, last = last, what = part.what.as_str(), text = text)
    }
}
