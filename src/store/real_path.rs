//! Where a file really is, and what the files beside it that belong to it are called.

use std::{
    ffi::{OsStr, OsString},
    fs, io,
    path::{Path, PathBuf},
};

/// More symbolic links in a row than this are a circle.
const MOST_LINKS: usize = 40;

/// The file that `path` leads to when symbolic links are followed, there or not.
///
/// # Errors
///
/// When a link cannot be read or links lead round in a circle.
pub(super) fn follow_links(path: &Path) -> io::Result<PathBuf> {
    let mut real = path.to_path_buf();
    for _ in 0..MOST_LINKS {
        let is_link = fs::symlink_metadata(&real).is_ok_and(|metadata| metadata.is_symlink());
        if !is_link {
            return Ok(real);
        }
        let target = fs::read_link(&real)?;
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

/// `.NAME` and `ending`: a hidden name for what belongs to the file NAME.
pub(super) fn hidden_name(path: &Path, ending: &str) -> OsString {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or(OsStr::new("session")));
    name.push(ending);
    name
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!(follow_links(&at("first")).unwrap(), at("missing.ron"));
        symlink("round", at("round")).unwrap();
        assert!(follow_links(&at("round")).is_err());
    }
}
