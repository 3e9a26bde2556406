//! Where a new file goes.

use std::path::{Path, PathBuf};

/// The folder that was asked for, while it is there, else wherever documents are.
pub(super) fn folder(asked: Option<&Path>) -> Option<PathBuf> {
    asked.filter(|folder| folder.is_dir()).map(Path::to_owned).or_else(dirs::document_dir).or_else(dirs::home_dir)
}

/// A path in that folder that nothing has yet: with the name that was asked for, else with a number behind it.
pub(super) fn free(asked: Option<&Path>, name: &str) -> PathBuf {
    let path = folder(asked).unwrap_or_default().join(name);
    let (stem, ending) = (path.file_stem().unwrap_or_default().to_string_lossy(), path.extension().unwrap_or_default().to_string_lossy());
    let numbered = (2..1000).map(|number| path.with_file_name(format!("{stem}-{number}.{ending}")));
    std::iter::once(path.clone()).chain(numbered).find(|path| std::fs::symlink_metadata(path).is_err()).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_there_keeps_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        assert_eq!(free(Some(folder.path()), "leeds.ron"), at("leeds.ron"));
        std::fs::write(at("leeds.ron"), "somebody's").unwrap();
        std::fs::create_dir(at("leeds-2.ron")).unwrap();
        assert_eq!(free(Some(folder.path()), "leeds.ron"), at("leeds-3.ron"));
    }

    #[test]
    fn a_folder_that_is_gone_is_not_offered() {
        let folder = tempfile::tempdir().unwrap();
        let gone = folder.path().join("stick");
        assert_ne!(free(Some(&gone), "leeds.ron").parent(), Some(gone.as_path()));
    }
}
