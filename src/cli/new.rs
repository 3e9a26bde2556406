//! `saltaire new`: a session from a template.

use super::args::NewArgs;
use super::{CommandError, DONE, Terminal, about_file};
use crate::library::{TEMPLATES, new_from_template, template};
use crate::store::{Keep, Over, RealDisk, save_atomic, write};

pub(super) fn run(args: &NewArgs, terminal: &mut Terminal<'_>) -> Result<u8, CommandError> {
    let (Some(name), Some(out)) = (&args.template, &args.out) else {
        return list(terminal);
    };
    let volume = template(name).ok_or_else(|| CommandError::WrongUsage(say!("cli-no-such-template", name = name)))?;
    let plan = volume.session().map_err(CommandError::at_fault)?;
    let session = new_from_template(&plan, &mut terminal.ids, plan.about.as_ref().clone());
    let bytes = write(&session).map_err(CommandError::at_fault)?;
    let saved = save_atomic(&RealDisk, out, &bytes, Over::Nothing, Keep::Nothing).map_err(CommandError::at_fault)?;
    for remark in &saved.remarks {
        writeln!(terminal.err, "{}", about_file(out, remark))?;
    }
    writeln!(terminal.out, "{}", say!("cli-made-from", file = out.display().to_string(), template = volume.title()))?;
    Ok(DONE)
}

fn list(terminal: &mut Terminal<'_>) -> Result<u8, CommandError> {
    let widest = TEMPLATES.iter().map(|volume| volume.name.len()).max().unwrap_or_default();
    for volume in &TEMPLATES {
        writeln!(terminal.out, "{:widest$}  {}", volume.name, volume.about())?;
    }
    Ok(DONE)
}
