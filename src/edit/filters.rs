//! Edits of the filters that were saved under a name.

use super::Edit;
use super::change::{Area, Change, InUse, fields};
use super::together::let_go;
use crate::model::{EntryId, Keyed, NoteFilter, Part, SavedFilter, Session, ThemeIs, ThemeKey};

/// A change of the saved filters.
pub type FilterEdit = Change<SavedFilter>;

fields! {
    /// One value of a saved filter.
    SavedFilterField of SavedFilter {
        @typed Name(String) = name,
        Wanted(NoteFilter) = wanted,
    }
}

impl Area for SavedFilter {
    type Field = SavedFilterField;

    fn all(session: &Session) -> &Keyed<Self> {
        &session.saved_filters
    }
    fn all_mut(session: &mut Session) -> &mut Keyed<Self> {
        &mut session.saved_filters
    }
    fn in_use(_: &EntryId, _: &Session) -> Option<InUse> {
        None
    }
}

/// Removes a saved filter.
#[must_use]
pub fn remove_filter(session: &Session, filter: EntryId) -> Edit {
    Edit::several(let_go(session, &Part::SavedFilter(filter)).into_iter().chain([Edit::Filters(Change::Remove(filter))]))
}

/// The edits by which filters that want a theme want another.
pub(super) fn with_theme(session: &Session, from: &ThemeKey, into: &ThemeKey) -> impl Iterator<Item = Edit> {
    let from = Some(ThemeIs::Tagged(from.clone()));
    session.saved_filters.iter().filter(move |filter| filter.wanted.theme == from).map(move |filter| {
        let wanted = NoteFilter { theme: Some(ThemeIs::Tagged(into.clone())), ..filter.wanted.clone() };
        Edit::Filters(Change::Set(filter.id, SavedFilterField::Wanted(wanted)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{merge_themes, remove_theme};
    use crate::model::{Position, Theme};

    #[test]
    fn a_filter_follows_a_theme_into_another_and_outlives_one_that_is_deleted() {
        let key = |key: &str| -> ThemeKey { key.parse().unwrap() };
        let mut session = Session::new("s1".parse().unwrap());
        for (at, name) in Position::first(2).zip(["buses", "transport"]) {
            session.themes.insert(Theme::new(key(name), at, name, 0));
        }
        let wanted = NoteFilter { theme: Some(ThemeIs::Tagged(key("buses"))), ..NoteFilter::default() };
        let filter = SavedFilter { id: "f1".parse().unwrap(), at: jiff::Timestamp::UNIX_EPOCH, name: "Mine".to_owned(), wanted };
        Edit::Filters(Change::Add(Box::new(filter.clone()))).apply(&mut session).unwrap();
        let (mut merged, mut deleted) = (session.clone(), session.clone());
        merge_themes(&session, &key("buses"), &key("transport")).apply(&mut merged).unwrap();
        assert_eq!(merged.saved_filters.get(&filter.id).unwrap().wanted.theme, Some(ThemeIs::Tagged(key("transport"))));
        let back = remove_theme(&session, &key("buses")).apply(&mut deleted).unwrap();
        let kept = deleted.saved_filters.get(&filter.id).unwrap();
        assert!(*kept == filter && !kept.wanted.is_whole_in(&deleted));
        back.apply(&mut deleted).unwrap();
        assert!(filter.wanted.is_whole_in(&deleted));
        remove_filter(&session, filter.id).apply(&mut session).unwrap();
        assert!(session.saved_filters.is_empty());
    }
}
