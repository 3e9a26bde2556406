//! What a filter wants, and what saved filters are called.

use super::{agenda, note};
use crate::model::{GroupIs, NoteFilter, QuotingIs, SaidIs, Session, Source, ThemeIs};

/// The name of a saved filter, or that it has none.
#[must_use]
pub fn name(name: &str) -> &str {
    if name.trim().is_empty() { say!("filter-nameless") } else { name.trim() }
}

/// How often something was said, to choose by.
#[must_use]
pub fn said(said: SaidIs) -> &'static str {
    match said {
        SaidIs::Once => say!("notes-said-once"),
        SaidIs::InSeveralPlaces => say!("notes-said-several"),
    }
}

/// How a note may be used, to choose by.
#[must_use]
pub fn quoting(quoting: QuotingIs) -> &'static str {
    match quoting {
        QuotingIs::NotAsked => say!("filter-not-asked"),
        QuotingIs::Answered(quoting) => note::quoting_short(Some(quoting)),
    }
}

/// Which notes a filter wants: "All tables · Transport · Questions · “bus”". What was deleted since is said.
#[must_use]
pub fn described(filter: &NoteFilter, session: &Session) -> String {
    let place = match filter.source {
        None => say!("filter-everywhere"),
        Some(Source::Table(table)) => session.tables.get(&table).map_or(say!("filter-table-gone"), |table| table.name.as_str()),
        Some(source) => note::source(source),
    };
    let item = filter.item.map(|item| session.agenda.get(&item).map_or(say!("filter-item-gone"), agenda::title));
    let theme = filter.theme.as_ref().map(|theme| match theme {
        ThemeIs::Untagged => say!("themes-no-theme-yet"),
        ThemeIs::Tagged(key) => session.themes.get(key).map_or(say!("filter-theme-gone"), |theme| super::theme::name(&theme.name)),
    });
    let group = filter.group.as_ref().map(|group| match group {
        GroupIs::NotMarked => say!("notes-not-marked"),
        GroupIs::Marked(key) => session.groups.get(key).map_or(say!("filter-group-gone"), |group| group.name.as_str()),
    });
    let starred = filter.starred.then(|| say!("tables-starred"));
    let words = Some(filter.words.trim()).filter(|words| !words.is_empty()).map(|words| say!("filter-words", words = words));
    let parts = [
        Some(place),
        item,
        theme,
        group,
        filter.sort.map(note::sort),
        filter.quoting.map(quoting),
        filter.checked.map(note::checked),
        filter.said.map(said),
        starred,
        words.as_deref(),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
