//! One table of what a person can do that needs no further argument: it feeds the keys, the command palette, the help, and the
//! tests that no two keys clash and that nothing stands there twice.

mod chord;
mod general;

pub use chord::{Chord, DIGITS, Key};

use super::Command;
use super::state::{AppState, Screen};

/// Where an action can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// Everywhere, over dialogs too.
    OverDialogs,
    /// Everywhere.
    Everywhere,
    /// While a session is open.
    Session,
    /// On one screen.
    On(Screen),
}

/// From where the palette offers what is done on a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Offer {
    /// On that screen only: it acts on what is selected there, which is not seen from elsewhere.
    Here,
    /// From anywhere: it goes to the screen first.
    FromAnywhere,
    /// Not at all: the palette has the same by name.
    Never,
}

/// Something that a person can do.
pub struct Action {
    /// What it does, as a menu says it.
    pub label: fn() -> &'static str,
    /// Where it can be done.
    pub place: Where,
    /// What it does now; none: nothing at the moment.
    pub command: fn(&AppState) -> Option<Command>,
    keys: [Option<Chord>; 2],
    offer: Offer,
}

/// An action without a key.
pub(super) const fn action(label: fn() -> &'static str, place: Where, command: fn(&AppState) -> Option<Command>) -> Action {
    Action { label, place, command, keys: [None, None], offer: Offer::Here }
}

/// An action with a key.
pub(super) const fn keyed(label: fn() -> &'static str, chord: Chord, place: Where, command: fn(&AppState) -> Option<Command>) -> Action {
    Action { keys: [Some(chord), None], ..action(label, place, command) }
}

impl Action {
    /// Another key for it.
    pub(super) const fn or(self, chord: Chord) -> Self {
        Self { keys: [self.keys[0], Some(chord)], ..self }
    }
    /// Needs nothing that is selected on its screen, so that it can be asked for from elsewhere.
    #[expect(clippy::wrong_self_convention, reason = "reads as what it says where it stands behind an action")]
    pub(super) const fn from_anywhere(self) -> Self {
        Self { offer: Offer::FromAnywhere, ..self }
    }
    /// The palette has the same by name.
    pub(super) const fn by_key_only(self) -> Self {
        Self { offer: Offer::Never, ..self }
    }

    /// Its keys, the usual one first.
    pub fn keys(&self) -> impl Iterator<Item = &Chord> {
        self.keys.iter().flatten()
    }

    /// Whether one of its keys acts now: on this screen, with nothing over it that it does not act over.
    #[must_use]
    pub fn acts(&self, chord: &Chord, state: &AppState, typing: bool) -> bool {
        // Undo and redo of letters belong to the field that they are typed in.
        let is_fields_own = chord.command && matches!(chord.key, Key::Sign("Z" | "Y"));
        let uncovered = state.dialog.is_none() || self.place == Where::OverDialogs;
        self.is_here(state) && uncovered && (!typing || (chord.acts_while_typing() && !is_fields_own))
    }

    /// Whether it belongs to where the person is.
    #[must_use]
    pub fn is_here(&self, state: &AppState) -> bool {
        match self.place {
            Where::Everywhere | Where::OverDialogs => true,
            Where::Session => state.open.is_some(),
            Where::On(screen) => state.open.is_some() && state.screen == screen,
        }
    }

    /// What is to be done where someone asks for it by name: the screen to go to first, and the command. None: it cannot be done now.
    #[must_use]
    pub fn by_name(&self, state: &AppState) -> Option<(Option<Screen>, Command)> {
        let first = match (self.offer, self.place) {
            (Offer::Never, _) => return None,
            _ if self.is_here(state) => None,
            (Offer::FromAnywhere, Where::On(screen)) if state.open.is_some() && state.has_screen(screen) => Some(screen),
            _ => return None,
        };
        (self.command)(state).map(|command| (first, command))
    }
}

/// All actions, in the order in which the help lists them.
pub fn all() -> impl Iterator<Item = &'static Action> {
    general::ACTIONS
        .iter()
        .chain(super::settings::ACTIONS)
        .chain(super::room::ACTIONS)
        .chain(super::agenda::ACTIONS)
        .chain(super::tables::ACTIONS)
        .chain(super::packs::ACTIONS)
        .chain(super::themes::ACTIONS)
        .chain(super::next_steps::ACTIONS)
        .chain(super::write_up::ACTIONS)
        .chain(super::replace::ACTIONS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::standing_clock::StandingClock;
    use crate::app::{App, Open, file};
    use crate::document::Document;
    use crate::edit::Ids;
    use std::path::PathBuf;

    /// The example, open on a screen.
    fn example(screen: Screen) -> App {
        let mut app = App::new(Box::new(StandingClock("2018-04-17T09:50:00Z")), Ids::seeded(1));
        let session = crate::library::EXAMPLES[0].session().unwrap();
        let file = file::OpenFile::new(PathBuf::from("/x/leeds.ron"), None, None);
        app.state.open = Some(Open::new(Document::opened(session), file, app.state.now, &app.state.zone));
        app.dispatch(Command::GoTo(screen));
        app
    }

    /// Whether two actions can be there at once.
    fn meet(one: Where, other: Where) -> bool {
        match (one, other) {
            (Where::On(here), Where::On(there)) => here == there,
            _ => true,
        }
    }

    #[test]
    fn no_two_keys_clash() {
        let all: Vec<(&Action, &Chord)> = all().flat_map(|action| action.keys().map(move |chord| (action, chord))).collect();
        for (at, (one, chord)) in all.iter().enumerate() {
            let clashes = |(other, other_chord): &&(&Action, &Chord)| chord == other_chord && meet(one.place, other.place);
            let other = all[..at].iter().find(clashes).map(|(other, _)| (other.label)());
            assert_eq!(other, None, "{} is {}, too", chord.text(), (one.label)());
        }
    }

    #[test]
    fn every_label_is_there_once_and_in_words() {
        let all: Vec<&Action> = all().collect();
        for (at, one) in all.iter().enumerate() {
            let label = (one.label)();
            assert!(label.starts_with(char::is_uppercase) && !label.ends_with('.'), "{label}");
            let other = all[..at].iter().find(|other| (other.label)() == label && meet(one.place, other.place));
            assert!(other.is_none(), "{label} stands there twice");
        }
    }

    #[test]
    fn whatever_is_offered_can_be_done() {
        for screen in Screen::OF_SESSION {
            let offered: Vec<_> = all().filter_map(|action| action.by_name(&example(screen).state)).collect();
            assert!(offered.len() > 30, "{screen:?}: {}", offered.len());
            for (first, command) in offered {
                let mut app = example(screen);
                if let Some(first) = first {
                    app.dispatch(Command::GoTo(first));
                    assert_eq!(app.state.screen, first);
                }
                app.dispatch(command);
                let errors: Vec<_> = app.state.toasts.iter().filter(|toast| toast.kind == crate::app::ToastKind::Error).collect();
                assert!(errors.is_empty(), "{errors:?}");
            }
        }
    }

    #[test]
    fn what_needs_no_selection_goes_to_its_screen_first() {
        let state = AppState::default();
        let session_only = all().filter(|action| !matches!(action.place, Where::Everywhere | Where::OverDialogs));
        for action in session_only {
            assert_eq!(action.by_name(&state), None, "{}: nothing is open", (action.label)());
        }
    }
}
