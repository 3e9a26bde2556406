//! A new session with the plan of another.

use super::reuse::as_template;
use crate::edit::Ids;
use crate::model::{About, AgendaItem, Session, Table};
use std::sync::Arc;

/// A new session that takes over a template's plan (see [`as_template`]). Any session can be a template.
#[must_use]
pub fn new_from_template(template: &Session, ids: &mut Ids, about: About) -> Session {
    let plan = as_template(template, ids);
    begin(&plan, ids, about)
}

/// A new session that begins with all that [`as_template`] or [`super::from_last_time`] gives it.
///
/// The session, its items and its tables get new ids. The keys of themes, groups and formats stay, since they mean the same everywhere, and
/// so do the ids of next steps, which are the same ones as before.
#[must_use]
pub fn begin(with: &Session, ids: &mut Ids, about: About) -> Session {
    Session {
        id: ids.session(),
        about: Arc::new(about),
        agenda: with.agenda.in_order().into_iter().map(|item| AgendaItem { id: ids.item(), ..AgendaItem::clone(item) }).collect(),
        tables: with.tables.in_order().into_iter().map(|table| Table { id: ids.table(), ..Table::clone(table) }).collect(),
        ..with.clone()
    }
}
