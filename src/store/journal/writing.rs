//! Writing a journal.

use super::line::framed;
use super::shelf::BASE;
use super::{Contents, EditLine, JournalHeader, Record};
use crate::store::disk::{Access, Disk, Writing, make_lasting_folder};
use crate::store::real_path::folder_of;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The ending of a journal that is being written anew and has not its name yet.
const UNFINISHED: &str = "unfinished";

/// The journal of a session that is open here.
#[derive(Debug)]
pub struct Journal {
    disk: Arc<dyn Disk>,
    /// Where it is; none: no place was found that can be written.
    file: Option<PathBuf>,
    /// Whether nothing of ours is there yet: what is, is somebody else's.
    is_new: bool,
    header: JournalHeader,
    /// None: the file has to be written anew before anything can be added, since it is not known what is on the disk of it.
    writing: Option<Box<dyn Writing>>,
    /// The lines of edits that the session's file does not have for certain.
    edits: Vec<(u64, Vec<u8>)>,
    announced: Option<(u64, Contents)>,
    scraps: Vec<String>,
}

/// Why a journal is not where it was to be.
#[derive(Debug)]
pub(super) struct NotPlaced {
    pub(super) why: io::Error,
    /// Whether it has its name all the same, and only the disk does not say that it stays.
    pub(super) is_there: bool,
}

impl Journal {
    /// Begins a journal in this file, which must be new.
    ///
    /// # Errors
    /// When it is not on the disk, or another is there.
    pub(super) fn begin(disk: Arc<dyn Disk>, file: PathBuf, header: JournalHeader) -> Result<Self, NotPlaced> {
        let mut journal = Self { is_new: true, ..Self::unwritten(disk, Some(file), header) };
        match journal.write_anew() {
            Ok(()) => Ok(journal),
            Err(why) => Err(NotPlaced { why, is_there: !journal.is_new }),
        }
    }

    /// A journal that is not on the disk yet and takes the place of what is there: it is tried with whatever is added, or, without a
    /// file, keeps that until it is given one.
    pub(super) fn unwritten(disk: Arc<dyn Disk>, file: Option<PathBuf>, header: JournalHeader) -> Self {
        Self { disk, file, is_new: false, header, writing: None, edits: Vec::new(), announced: None, scraps: Vec::new() }
    }

    /// Where it is, if it is anywhere.
    pub(super) fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// What it is about.
    pub(super) const fn header(&self) -> &JournalHeader {
        &self.header
    }

    /// Goes on in another file, which must be new. Gives the one before, which stays as it is.
    ///
    /// # Errors
    /// When the other cannot be written, or another is there; the next call tries the one before again.
    pub(super) fn move_to(&mut self, file: PathBuf) -> Result<Option<PathBuf>, NotPlaced> {
        let before = (self.file.replace(file), std::mem::replace(&mut self.is_new, true));
        match self.write_anew() {
            Ok(()) => Ok(before.0),
            Err(why) => {
                let is_there = !self.is_new;
                (self.file, self.is_new) = before;
                Err(NotPlaced { why, is_there })
            }
        }
    }

    /// The number of the last edit that is in it or in the session's file.
    #[must_use]
    pub fn last_number(&self) -> u64 {
        self.edits.last().map_or(self.header.after, |(number, _)| *number)
    }

    /// Adds edits, and what is typed now where that is another than before. Returns when it is on the disk.
    ///
    /// # Errors
    /// When it is not; all of it is added with the next call that can.
    pub fn append(&mut self, edits: Vec<EditLine>, scraps: Option<Vec<String>>) -> io::Result<()> {
        let mut lines = Vec::new();
        for edit in edits.into_iter().filter(|edit| edit.number > self.header.after) {
            let number = edit.number;
            let line = framed(&edit_record(edit));
            lines.extend_from_slice(&line);
            self.edits.push((number, line));
        }
        if let Some(scraps) = scraps {
            self.scraps = scraps;
            lines.extend_from_slice(&self.scraps_line()?);
        }
        self.add(&lines)
    }

    /// The lines of the edits that the session's file does not have for certain, with their numbers.
    pub(super) fn kept(&self) -> Vec<(u64, Vec<u8>)> {
        self.edits.clone()
    }

    /// Adds the lines of another journal of this session.
    ///
    /// # Errors
    /// When they are not on the disk.
    pub(super) fn take_over(&mut self, lines: Vec<(u64, Vec<u8>)>) -> io::Result<()> {
        let after = self.last_number();
        self.edits.extend(lines.into_iter().filter(|(number, _)| *number > after));
        self.write_anew()
    }

    /// Says what the session's file is about to hold, with the edits up to `number`. To be called before that file is replaced.
    ///
    /// # Errors
    /// When it is not on the disk: then the file must not be replaced by a stranger to the journal.
    pub fn announce(&mut self, number: u64, contents: Contents) -> io::Result<()> {
        self.announced = Some((number, contents));
        let line = line_of(&Record::Announced { number, contents })?;
        self.add(&line)
    }

    /// Lets go of the edits up to `number`, which the session's file has, durable with its folder, in these contents.
    ///
    /// # Errors
    /// When the shorter journal is not on the disk; the longer one still is, and does.
    pub fn shorten(&mut self, number: u64, contents: Contents) -> io::Result<()> {
        self.header.builds_on = contents;
        self.header.after = number;
        self.edits.retain(|(one, _)| *one > number);
        self.announced = None;
        self.write_anew()
    }

    /// As [`Journal::shorten`], and of what is typed only that stays which `stays` says.
    ///
    /// # Errors
    /// When the shorter journal is not on the disk; the longer one still is.
    pub(super) fn forget(&mut self, number: u64, contents: Contents, stays: impl Fn(&str) -> bool) -> io::Result<()> {
        self.scraps.retain(|scrap| stays(scrap));
        self.shorten(number, contents)
    }

    /// Takes the journal away: all of it is in the session's file, or is to be let go of.
    ///
    /// # Errors
    /// When it is still there.
    pub(super) fn remove(self) -> io::Result<()> {
        drop(self.writing);
        let Some(file) = &self.file else { return Ok(()) };
        remove(&*self.disk, file)
    }

    fn add(&mut self, lines: &[u8]) -> io::Result<()> {
        if lines.is_empty() && self.writing.is_some() {
            return Ok(());
        }
        if let Some(writing) = &mut self.writing {
            if writing.write(lines).and_then(|()| writing.flush()).is_ok() {
                return Ok(());
            }
            // What a failed flush leaves on the disk nobody knows.
            self.writing = None;
        }
        self.write_anew()
    }

    /// Writes all that is needed to a new file and puts it in the place of the old one.
    fn write_anew(&mut self) -> io::Result<()> {
        self.writing = None;
        let file = self.file.as_ref().ok_or(io::ErrorKind::NotFound)?;
        let folder = folder_of(file);
        make_lasting_folder(&*self.disk, folder)?;
        let unfinished = file.with_extension(UNFINISHED);
        // Only one journal has this name: what is there was left by a crash.
        let _ = self.disk.remove(&unfinished);
        let mut bytes = line_of(&Record::Header(self.header.clone()))?;
        self.edits.iter().for_each(|(_, line)| bytes.extend_from_slice(line));
        if let Some((number, contents)) = self.announced {
            bytes.extend_from_slice(&line_of(&Record::Announced { number, contents })?);
        }
        if !self.scraps.is_empty() {
            bytes.extend_from_slice(&self.scraps_line()?);
        }
        let mut new = self.disk.create(&unfinished, Access::Private)?;
        let placed = new.write(&bytes).and_then(|()| new.flush()).and_then(|()| self.disk.rename(&unfinished, file, !self.is_new));
        if let Err(err) = placed {
            drop(new);
            // What stays is removed before the next is written.
            let _ = self.disk.remove(&unfinished);
            return Err(err);
        }
        self.is_new = false;
        self.disk.flush_folder(folder)?;
        self.writing = Some(new);
        Ok(())
    }

    fn scraps_line(&self) -> io::Result<Vec<u8>> {
        line_of(&Record::Scraps(self.scraps.clone()))
    }
}

/// Takes a journal away, with what lies beside it.
pub(super) fn remove(disk: &dyn Disk, file: &Path) -> io::Result<()> {
    match disk.remove(file) {
        Err(err) if err.kind() != io::ErrorKind::NotFound => return Err(err),
        _ => {}
    }
    // Neither says anything without the journal.
    for ending in [BASE, UNFINISHED] {
        let _ = disk.remove(&file.with_extension(ending));
    }
    disk.flush_folder(folder_of(file))
}

fn line_of(record: &Record) -> io::Result<Vec<u8>> {
    Ok(framed(&serde_json::to_vec(record)?))
}

/// What `Record::Edit` is in JSON, with an edit that is in JSON already.
fn edit_record(edit: EditLine) -> Vec<u8> {
    let mut record = format!("{{\"Edit\":{{\"number\":{},\"at\":\"{}\",\"edit\":", edit.number, edit.at).into_bytes();
    record.extend_from_slice(&edit.json);
    record.extend_from_slice(b"}}");
    record
}
