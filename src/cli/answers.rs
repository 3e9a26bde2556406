//! `saltaire answers`: the rescue sheets that came back into a session.

use super::args::AnswersArgs;
use super::session_file::OpenFile;
use super::{CommandError, DONE, Terminal, about_file};
use crate::import::answers::{Wanted, read_answers, take};
use crate::model::EnteredBy;
use crate::store::why;
use crate::words;

pub(super) fn run(args: &AnswersArgs, terminal: &mut Terminal<'_>) -> Result<u8, CommandError> {
    let path = args.answers.display().to_string();
    let unreadable = |err| CommandError::at_fault(say!("cli-comments-unreadable", file = &path, why = why(&err)));
    let bytes = std::fs::read(&args.answers).map_err(unreadable)?;
    let read = read_answers(&bytes).map_err(|err| CommandError::at_fault(about_file(&args.answers, err)))?;
    let mut file = OpenFile::open(&args.into, terminal)?;
    for skipped in &read.skipped {
        writeln!(terminal.err, "{}", about_file(&args.answers, skipped))?;
    }
    let wanted = Wanted { entered_by: EnteredBy::Import, again: args.again };
    let taken = take(&read.answers, &file.session, wanted, terminal.now, &mut terminal.ids);
    for remark in words::answers::remarks(&read, &taken, false) {
        writeln!(terminal.err, "{}", about_file(&args.answers, remark))?;
    }
    if taken.answers == 0 && taken.there_already == 0 {
        return Err(CommandError::AtFault(say!("cli-no-answers", file = path)));
    }
    if taken.there_already > 0 {
        writeln!(terminal.out, "{}", say!("answers-there-already", count = taken.there_already))?;
    }
    if taken.answers == 0 {
        return Ok(DONE);
    }
    taken.edit.apply(&mut file.session).map_err(CommandError::at_fault)?;
    let saved = file.save(&args.into, terminal)?;
    writeln!(terminal.out, "{}", say!("answers-taken", count = taken.answers))?;
    if let Some(backup) = saved.backup {
        writeln!(terminal.out, "{}", say!("cli-backup", file = backup.display().to_string()))?;
    }
    Ok(DONE)
}
