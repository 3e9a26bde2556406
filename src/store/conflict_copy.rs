//! What sync programs call the copies that they make when two computers changed one file.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// How sure a file's name makes it that a sync program made it of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Likeness {
    /// Only a sync program calls a file so.
    Certain,
    /// It may be called so by a person as well.
    Perhaps,
}

/// How far a session's file is to be read to see which session it is.
const BEGINNING: u64 = 512;
/// The longest name of a computer.
const LONGEST_COMPUTER: usize = 63;

/// The files beside a session that sync programs made of two, by their names; of a name that may be a person's own the beginning is read, and
/// has to be of the same session.
#[must_use]
pub fn conflict_copies_beside(path: &Path) -> Vec<PathBuf> {
    let (Some(folder), Some(of)) = (path.parent(), path.file_name().and_then(|name| name.to_str())) else { return Vec::new() };
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut own = None;
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let is_copy = |name: &String| match likeness(of, name) {
        Some(Likeness::Certain) => true,
        Some(Likeness::Perhaps) => {
            let own = own.get_or_insert_with(|| beginning(path).and_then(|own| id_in(&own)));
            own.is_some() && *own == beginning(&folder.join(name)).and_then(|other| id_in(&other))
        }
        None => false,
    };
    names.filter(is_copy).map(|name| folder.join(name)).collect()
}

/// Whether `name` is what a sync program calls a copy that it made of the session `of`, or may be.
#[must_use]
pub fn is_conflict_copy(of: &str, name: &str) -> bool {
    likeness(of, name).is_some()
}

fn beginning(file: &Path) -> Option<String> {
    let mut bytes = Vec::new();
    File::open(file).ok()?.take(BEGINNING).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// The id of the session that begins so.
fn id_in(beginning: &str) -> Option<String> {
    let (_, rest) = beginning.split_once("id:")?;
    rest.trim_start().strip_prefix('"')?.split_once('"').map(|(id, _)| id.to_owned())
}

/// Whether `name`, in the folder of the session `of`, is called as a sync program calls a copy of it that it made of two.
///
/// Dropbox: `a (Ann's conflicted copy 2018-04-17).ron`. Nextcloud: `a (conflicted copy 2018-04-17 093000).ron`, and before that
/// `a_conflict-20180417-093000.ron`. Syncthing: `a.sync-conflict-20180417-093000-ABCDEFG.ron`. OneDrive: `a-LAPTOP7.ron` or
/// `a-Annas-MacBook-Pro.ron`, the name of a computer, which may be a person's word as well. All of them in the program's language, and with
/// a number where there are several.
fn likeness(of: &str, name: &str) -> Option<Likeness> {
    let (stem, ending) = of.rsplit_once('.').unwrap_or((of, ""));
    let rest = name.strip_prefix(stem).filter(|_| name != of)?;
    let added = if ending.is_empty() { Some(rest) } else { rest.strip_suffix(ending).and_then(|rest| rest.strip_suffix('.')) };
    let added = added.filter(|added| !added.is_empty())?;
    let in_brackets = added.strip_prefix(" (").and_then(|added| added.split_once(')'));
    if let Some((said, after)) = in_brackets {
        let is_number =
            !after.is_empty() && after.trim_start_matches(' ').trim_matches(['(', ')']).bytes().all(|byte| byte.is_ascii_digit());
        return (has_date(said) && (after.is_empty() || is_number)).then_some(Likeness::Certain);
    }
    if let Some(said) = added.strip_prefix(".sync-conflict-").or_else(|| added.strip_prefix("_conflict-")) {
        return (said.len() >= 15 && said.bytes().take(8).all(|byte| byte.is_ascii_digit())).then_some(Likeness::Certain);
    }
    // A capital tells the name of a computer from most words that people add.
    let computer = added.strip_prefix('-')?;
    let is_of_name = |c: char| c.is_alphanumeric() || c == '-';
    let is_name = computer.chars().count() <= LONGEST_COMPUTER && computer.chars().all(is_of_name);
    (is_name && computer.chars().any(char::is_uppercase)).then_some(Likeness::Perhaps)
}

/// Whether a text has a date of digits in it: 2018-04-17.
fn has_date(text: &str) -> bool {
    let is_date =
        |part: &[u8]| part.iter().enumerate().all(|(at, byte)| if matches!(at, 4 | 7) { *byte == b'-' } else { byte.is_ascii_digit() });
    text.as_bytes().windows(10).any(is_date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_that_sync_programs_give_are_known() {
        for name in [
            "leeds (Ann's conflicted copy 2018-04-17).ron",
            "leeds (ANN-PC's conflicted copy 2018-04-17) (1).ron",
            "leeds (Konfliktkopie von Anna 2018-04-17).ron",
            "leeds (conflicted copy 2018-04-17 093000).ron",
            "leeds_conflict-20180417-093000.ron",
            "leeds.sync-conflict-20180417-093000-ABCDEFG.ron",
            "leeds-LAPTOP7.ron",
            "leeds-DESKTOP-1A2B3C4.ron",
            "leeds-Annas-MacBook-Pro.ron",
            "leeds-Annas-MacBook-Pro-2.ron",
        ] {
            assert!(is_conflict_copy("leeds.ron", name), "{name}");
        }
    }

    #[test]
    fn what_people_call_their_own_is_not() {
        for name in [
            "leeds.ron",
            "leeds-copy.ron",
            "leeds-2018.ron",
            "leeds (1).ron",
            "leeds (final).ron",
            "leeds (2018-04-17) notes.ron",
            "leeds recovered.ron",
            "york-LAPTOP7.ron",
            "leeds-LAPTOP7.docx",
            ".leeds.ron.saltaire-lock",
            "leedsron",
        ] {
            assert!(!is_conflict_copy("leeds.ron", name), "{name}");
        }
    }

    #[test]
    fn a_name_that_may_be_a_persons_own_is_a_copy_only_where_it_begins_as_the_same_session() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let begins = |id: &str| format!("#![enable(implicit_some)] Saltaire(version: 1, session: (\n  id: \"{id}\",\n");
        std::fs::write(at("leeds.ron"), begins("s1")).unwrap();
        for (name, id) in [("leeds-Annas-MacBook-Pro.ron", "s1"), ("leeds-York.ron", "s2"), ("leeds-LAPTOP7.ron", "s1")] {
            std::fs::write(at(name), begins(id)).unwrap();
        }
        std::fs::write(at("leeds-Rubbish.ron"), "rubbish").unwrap();
        std::fs::write(at("leeds (Ann's conflicted copy 2018-04-17).ron"), "rubbish").unwrap();
        let mut copies = conflict_copies_beside(&at("leeds.ron"));
        copies.sort();
        let names = ["leeds (Ann's conflicted copy 2018-04-17).ron", "leeds-Annas-MacBook-Pro.ron", "leeds-LAPTOP7.ron"];
        assert_eq!(copies, names.map(at));
    }
}
