//! Where a file really is, and what the files beside it that belong to it are called.

use std::{
    ffi::{OsStr, OsString},
    io,
    path::{Path, PathBuf},
};

use super::Disk;

/// More symbolic links in a row than this are a circle.
const MOST_LINKS: usize = 40;
/// How many bytes of a file's name are taken into names beside it: systems take 255 in all.
const LONGEST_NAME: usize = 200;

/// The file that `path` leads to when symbolic links are followed, there or not.
///
/// # Errors
///
/// When a link cannot be read or links lead round in a circle.
pub(super) fn follow_links(disk: &dyn Disk, path: &Path) -> io::Result<PathBuf> {
    let mut real = path.to_path_buf();
    for _ in 0..MOST_LINKS {
        let Some(target) = disk.link_target(&real)? else { return Ok(real) };
        real = folder_of(&real).join(target);
    }
    Err(io::Error::other(say!("store-why-circle")))
}

/// The folder that a file is in; "." for a bare name.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// `.NAME` and `ending`: a hidden name for what belongs to the file NAME. A name so long that nothing fits beside it is cut
/// and told from others by its checksum.
pub(super) fn hidden_name(path: &Path, ending: &str) -> OsString {
    let whole = path.file_name().unwrap_or(OsStr::new("session"));
    let mut name = OsString::from(".");
    if whole.len() > LONGEST_NAME {
        let text = whole.to_string_lossy();
        let cut = text.floor_char_boundary(LONGEST_NAME - "-01234567".len());
        name.push(format!("{}-{:08x}", text.get(..cut).unwrap_or_default(), crc32fast::hash(whole.as_encoded_bytes())));
    } else {
        name.push(whole);
    }
    name.push(ending);
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::RealDisk;

    #[test]
    fn a_name_that_fills_the_system_s_limit_leaves_room_for_endings() {
        let (hindi, other) = (format!("{}.ron", "क".repeat(80)), format!("{}.ron", "क".repeat(81)));
        let beside = hidden_name(Path::new(&hindi), ".0123456789abcdef.saltaire-tmp");
        assert!(beside.len() <= 255 && beside.to_str().unwrap().starts_with(".ककक"), "{}", beside.len());
        assert_ne!(hidden_name(Path::new(&hindi), "."), hidden_name(Path::new(&other), "."));
    }

    #[test]
    fn names_beside_a_file() {
        assert_eq!(hidden_name(Path::new("a/b.ron"), ".saltaire-lock"), ".b.ron.saltaire-lock");
        assert_eq!(folder_of(Path::new("b.ron")), Path::new("."));
        assert_eq!(folder_of(Path::new("a/b.ron")), Path::new("a"));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_even_to_what_is_not_there_yet() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        symlink("second", at("first")).unwrap();
        symlink("missing.ron", at("second")).unwrap();
        assert_eq!(follow_links(&RealDisk, &at("first")).unwrap(), at("missing.ron"));
        symlink("round", at("round")).unwrap();
        assert!(follow_links(&RealDisk, &at("round")).is_err());
    }
}
