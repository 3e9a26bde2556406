//! The app's own folder: recent sessions, settings, backups. Private to the user.

use std::{
    env, io,
    path::{Path, PathBuf},
};

use super::{Disk, RealDisk, disk::make_lasting_folder, plain_words::why};

/// The environment variable that says where the app's own folder is.
pub const HOME_VARIABLE: &str = "SALTAIRE_HOME";

/// Why there is no folder for the app's own files.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HomeError {
    /// Neither the variable nor the system says where it could be.
    #[error("{}", say!("store-no-home", variable = HOME_VARIABLE))]
    Nowhere,
    /// It cannot be made.
    #[error("{}", say!("store-home-not-made", file = .folder.display().to_string(), reason = .reason))]
    CannotMake {
        /// The folder.
        folder: PathBuf,
        /// Why, in plain words.
        reason: String,
    },
}

/// The app's own folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    folder: PathBuf,
}

impl Home {
    /// The folder that `SALTAIRE_HOME` names, or else `saltaire` where the system keeps programs' data. Made where missing.
    ///
    /// # Errors
    ///
    /// When no place is known or the folder cannot be made.
    pub fn find() -> Result<Self, HomeError> {
        let named = env::var_os(HOME_VARIABLE).filter(|folder| !folder.is_empty()).map(PathBuf::from);
        let folder = named.or_else(|| dirs::data_local_dir().map(|data| data.join("saltaire")));
        Self::at(&folder.ok_or(HomeError::Nowhere)?)
    }

    /// This folder, made where missing.
    ///
    /// # Errors
    ///
    /// When it cannot be made.
    pub fn at(folder: &Path) -> Result<Self, HomeError> {
        Self::on(&RealDisk, folder)
    }

    /// This folder on this disk, made where missing.
    ///
    /// # Errors
    ///
    /// When it cannot be made.
    pub fn on(disk: &dyn Disk, folder: &Path) -> Result<Self, HomeError> {
        let made = make_lasting_folder(disk, folder).and_then(|()| disk.look(folder));
        match made {
            Ok(seen) if seen.is_folder => Ok(Self { folder: folder.to_path_buf() }),
            Ok(_) => Err(HomeError::CannotMake { folder: folder.into(), reason: say!("store-why-file-has-name").to_owned() }),
            Err(err) => Err(HomeError::CannotMake { folder: folder.into(), reason: why(&err) }),
        }
    }

    /// Where it is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A folder in it, made where missing.
    ///
    /// # Errors
    ///
    /// When it cannot be made.
    pub fn private_folder(&self, disk: &dyn Disk, name: &str) -> io::Result<PathBuf> {
        let folder = self.folder.join(name);
        make_lasting_folder(disk, &folder)?;
        Ok(folder)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn it_is_made_with_all_above_it_and_found_again() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a/b c/ü");
        assert_eq!(Home::at(&inner).unwrap(), Home::at(&inner).unwrap());
        assert!(inner.is_dir());
    }

    #[cfg(unix)]
    #[test]
    fn only_its_user_may_look_into_it() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(&folder.path().join("home")).unwrap();
        let backups = home.private_folder(&RealDisk, "backups").unwrap();
        for made in [home.folder(), &backups] {
            assert_eq!(fs::metadata(made).unwrap().permissions().mode() & 0o777, 0o700);
        }
    }

    #[test]
    fn a_file_in_its_place_is_an_error_that_names_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("home");
        fs::write(&file, "x").unwrap();
        let said = Home::at(&file).unwrap_err().to_string();
        assert!(said.contains("home") && said.contains("cannot be made"), "{said}");
        assert!(Home::at(&file.join("deeper")).is_err());
    }
}
