//! `saltaire new`: a session from a template, or from last time's session.

use super::args::NewArgs;
use super::session_file::read;
use super::{CommandError, DONE, Terminal, about_file};
use crate::library::{OwnTemplates, TEMPLATES, as_template, begin, from_last_time, template};
use crate::model::Session;
use crate::store::{Home, Keep, Over, RealDisk, save_atomic, write};
use crate::words;
use std::path::Path;

/// What tells one of the person's own templates from one of the same name that comes with the program.
const OWN: &str = "own/";

pub(super) fn run(args: &NewArgs, terminal: &mut Terminal<'_>) -> Result<u8, CommandError> {
    let Some(out) = &args.out else { return list(terminal) };
    if let Some(from) = &args.from {
        let last = read(from, terminal)?;
        if last.pack.is_some() {
            return Err(CommandError::at_fault(about_file(from, words::reuse::is_a_pack())));
        }
        let plan = from_last_time(&last, &mut terminal.ids);
        make(&plan, out, terminal)?;
        let (file, title) = (out.display().to_string(), words::file::title_or_none(&last.about.title));
        writeln!(terminal.out, "{}", say!("cli-made-from-last", file = file, title = title, steps = plan.next_steps.len()))?;
    } else if let Some(name) = &args.template {
        let (title, plan) = plan_of(name, terminal)?;
        make(&plan, out, terminal)?;
        writeln!(terminal.out, "{}", say!("cli-made-from", file = out.display().to_string(), template = title))?;
    }
    Ok(DONE)
}

/// The plan of a template and what it is called: one that comes with the program, or else the person's own.
fn plan_of(name: &str, terminal: &mut Terminal<'_>) -> Result<(String, Session), CommandError> {
    if let Some(volume) = template(name) {
        let plan = volume.session().map_err(CommandError::at_fault)?;
        return Ok((volume.title().to_owned(), as_template(&plan, &mut terminal.ids)));
    }
    let own = own_templates();
    let found = own.get(name.trim().strip_prefix(OWN).unwrap_or(name));
    let found = found.ok_or_else(|| CommandError::WrongUsage(say!("cli-no-such-template", name = name)))?;
    Ok((found.title().to_owned(), Session::clone(&found.plan)))
}

fn make(plan: &Session, out: &Path, terminal: &mut Terminal<'_>) -> Result<(), CommandError> {
    let session = begin(plan, &mut terminal.ids, plan.about.as_ref().clone());
    let bytes = write(&session).map_err(CommandError::at_fault)?;
    let saved = save_atomic(&RealDisk, out, &bytes, Over::Nothing, Keep::Nothing).map_err(CommandError::at_fault)?;
    for remark in &saved.remarks {
        writeln!(terminal.err, "{}", about_file(out, remark))?;
    }
    Ok(())
}

/// Without a folder of the program's own there are none.
fn own_templates() -> OwnTemplates {
    Home::find().map(|home| OwnTemplates::read(&RealDisk, &home)).unwrap_or_default()
}

fn list(terminal: &mut Terminal<'_>) -> Result<u8, CommandError> {
    let mut lines: Vec<(String, String)> = TEMPLATES.iter().map(|volume| (volume.name.to_owned(), volume.about().to_owned())).collect();
    let own = own_templates();
    lines.extend(own.templates.iter().map(|own| (format!("{OWN}{}", own.name), say!("cli-own-template", title = own.title()))));
    let widest = lines.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
    for (name, about) in lines {
        writeln!(terminal.out, "{name:widest$}  {about}")?;
    }
    for (file, why) in &own.unreadable {
        writeln!(terminal.err, "{}", about_file(file, why))?;
    }
    Ok(DONE)
}
