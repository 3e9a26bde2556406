//! The person's own templates: session files with a plan, in the program's own folder.

use super::as_template;
use crate::edit::Ids;
use crate::model::Session;
use crate::store::{self, Disk, Home, Over, SaveError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The folder in the program's own.
const FOLDER: &str = "templates";

/// A template that the person saved.
#[derive(Debug, Clone)]
pub struct OwnTemplate {
    /// Its name on the command line, which is its file's without the ending.
    pub name: String,
    /// Its plan; what it is called is its title.
    pub plan: Arc<Session>,
}

impl OwnTemplate {
    /// What it is called in a list.
    #[must_use]
    pub fn title(&self) -> &str {
        let title = self.plan.about.title.trim();
        if title.is_empty() { &self.name } else { title }
    }
}

/// What lies in the folder of templates.
#[derive(Debug, Clone, Default)]
pub struct OwnTemplates {
    /// Those that can be read, by their titles.
    pub templates: Vec<OwnTemplate>,
    /// The others, each with why; they stay as they are.
    pub unreadable: Vec<(PathBuf, String)>,
}

impl OwnTemplates {
    /// Reads them all. Whatever somebody put there is taken as a plan only.
    #[must_use]
    pub fn read(disk: &dyn Disk, home: &Home) -> Self {
        let mut own = Self::default();
        let folder = home.folder().join(FOLDER);
        for file in disk.names(&folder).unwrap_or_default().into_iter().map(|name| folder.join(name)) {
            let Some(name) = name_of(&file) else { continue };
            match store::load::<Session>(&file) {
                Ok((loaded, _)) => match loaded.newer {
                    None => {
                        let plan = Arc::new(as_template(&loaded.document, &mut Ids::random()));
                        own.templates.push(OwnTemplate { name, plan });
                    }
                    Some(newer) => own.unreadable.push((file, newer.to_string())),
                },
                Err(err) => own.unreadable.push((file, err.to_string())),
            }
        }
        own.templates.sort_by_cached_key(|template| (template.title().to_lowercase(), template.name.clone()));
        own.unreadable.sort();
        own
    }

    /// The one of this name, whatever its case.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&OwnTemplate> {
        self.templates.iter().find(|template| template.name.to_lowercase() == name.trim().to_lowercase())
    }

    /// Keeps a template, which only its user may read; says where. One of that file name stays unless it is to be replaced.
    ///
    /// # Errors
    /// When it cannot be saved, or one is there already.
    pub fn save(disk: &dyn Disk, home: &Home, file_name: &str, template: &Session, replace: bool) -> Result<PathBuf, SaveError> {
        let failed = |reason: String| SaveError::Failed { file: home.folder().join(FOLDER).join(file_name), reason };
        let folder = home.private_folder(disk, FOLDER).map_err(|err| failed(store::why(&err)))?;
        let file = folder.join(file_name);
        let bytes = store::write(template).map_err(|err| failed(err.to_string()))?;
        store::save_private(disk, &file, &bytes, if replace { Over::Anything } else { Over::Nothing })?;
        Ok(file)
    }

    /// Removes a template's file.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub fn remove(disk: &dyn Disk, home: &Home, name: &str) -> io::Result<()> {
        let folder = home.folder().join(FOLDER);
        let all = disk.names(&folder)?.into_iter().map(|file| folder.join(file));
        // Only what lies there: a name never leads elsewhere.
        all.filter(|file| name_of(file).as_deref() == Some(name)).try_for_each(|file| disk.remove(&file))
    }
}

/// The name of the template that a file holds, where it is one.
fn name_of(file: &Path) -> Option<String> {
    let is_template = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
    let name = file.file_stem()?.to_str()?;
    (is_template && !name.starts_with('.')).then(|| name.to_owned())
}
