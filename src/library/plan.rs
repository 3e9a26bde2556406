//! A new session with the plan of another.

use crate::edit::Ids;
use crate::model::{About, AskedFormat, Session, SpeakerGroup, Table};
use std::sync::Arc;

/// A new session that takes over a template's plan: agenda, tables, themes, groups, formats and acronyms, and nothing that
/// anybody said, counted or sent. Any session can be a template.
///
/// The session, its items and its tables get new ids; the keys of themes, groups and formats stay, since they mean the same everywhere.
#[must_use]
pub fn new_from_template(template: &Session, ids: &mut Ids, about: About) -> Session {
    let mut session = Session::new(ids.session());
    session.about = Arc::new(about);
    session.acronyms = Arc::clone(&template.acronyms);
    session.themes = template.themes.clone();
    session.groups = template.groups.iter().map(|it| SpeakerGroup::new(it.key.clone(), it.position.clone(), it.name.as_str())).collect();
    session.formats = template.formats.iter().map(|it| AskedFormat::new(it.key.clone(), it.position.clone(), it.name.as_str())).collect();
    for item in template.agenda.in_order() {
        let mut item = item.as_ref().clone();
        item.id = ids.item();
        item.events.clear();
        session.agenda.insert(item);
    }
    for table in template.tables.in_order() {
        let mut new = Table::new(ids.table(), table.position.clone(), table.name.as_str());
        new.capture = table.capture;
        new.sheets_expected = table.sheets_expected;
        session.tables.insert(new);
    }
    session
}
