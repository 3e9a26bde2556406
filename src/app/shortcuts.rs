//! One table of what can be done by key: it feeds the keys, the menus, the help and the test that no two clash.

use super::file::FileCommand;
use super::state::{AppState, Dialog, Screen};
use super::{Command, tables, themes};

/// A key with what is held down with it. `command` is Ctrl, on a Mac the command key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chord {
    /// Ctrl, on a Mac the command key.
    pub command: bool,
    /// Alt, on a Mac option.
    pub alt: bool,
    /// Shift.
    pub shift: bool,
    /// The key, by the name that people read on it: "Z", "1", "F1", "Up".
    pub key: &'static str,
}

impl Chord {
    /// A key alone.
    #[must_use]
    pub const fn plain(key: &'static str) -> Self {
        Self { command: false, alt: false, shift: false, key }
    }
    /// A key with Ctrl.
    #[must_use]
    pub const fn command(key: &'static str) -> Self {
        Self { command: true, ..Self::plain(key) }
    }
    /// A key with Alt.
    #[must_use]
    pub const fn alt(key: &'static str) -> Self {
        Self { alt: true, ..Self::plain(key) }
    }
    /// The same with Shift.
    #[must_use]
    pub const fn and_shift(self) -> Self {
        Self { shift: true, ..self }
    }

    /// Whether it acts while someone types: a key alone that is no function key does not.
    #[must_use]
    pub fn acts_while_typing(&self) -> bool {
        self.command || self.alt || (self.key.len() > 1 && self.key.starts_with('F'))
    }

    /// As people read it: "Ctrl+Shift+Z".
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (held, name) in [(self.command, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")] {
            if held {
                text.push_str(name);
            }
        }
        text + self.key
    }
}

/// Where a shortcut acts.
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

/// Something that can be done by key.
pub struct Shortcut {
    /// What it does, as a menu says it.
    pub label: &'static str,
    /// The key.
    pub chord: Chord,
    /// Where it acts.
    pub place: Where,
    /// What it does now; none: nothing at the moment.
    pub command: fn(&AppState) -> Option<Command>,
}

impl Shortcut {
    /// Whether it acts now: on this screen, with nothing over it that it does not act over.
    #[must_use]
    pub fn acts(&self, state: &AppState, typing: bool) -> bool {
        let here = match self.place {
            Where::Everywhere | Where::OverDialogs => true,
            Where::Session => state.open.is_some(),
            Where::On(screen) => state.open.is_some() && state.screen == screen,
        };
        // Undo and redo of letters belong to the field that they are typed in.
        let is_fields_own = self.chord.command && matches!(self.chord.key, "Z" | "Y");
        let uncovered = state.dialog.is_none() || self.place == Where::OverDialogs;
        here && uncovered && (!typing || (self.chord.acts_while_typing() && !is_fields_own))
    }
}

pub(super) const fn shortcut(label: &'static str, chord: Chord, place: Where, command: fn(&AppState) -> Option<Command>) -> Shortcut {
    Shortcut { label, chord, place, command }
}

/// All shortcuts, in the order in which the help lists them.
pub fn all() -> impl Iterator<Item = &'static Shortcut> {
    GENERAL
        .iter()
        .chain(super::settings::SHORTCUTS)
        .chain(super::agenda::SHORTCUTS)
        .chain(tables::SHORTCUTS)
        .chain(themes::SHORTCUTS)
        .chain(super::next_steps::SHORTCUTS)
        .chain(super::write_up::SHORTCUTS)
}

static GENERAL: &[Shortcut] = &[
    shortcut("Agenda", Chord::command("1"), Where::Session, |_| Some(Command::GoTo(Screen::Agenda))),
    shortcut("Tables", Chord::command("2"), Where::Session, |_| Some(Command::GoTo(Screen::Tables))),
    shortcut("Themes", Chord::command("3"), Where::Session, |_| Some(Command::GoTo(Screen::Themes))),
    shortcut("Next steps", Chord::command("4"), Where::Session, |_| Some(Command::GoTo(Screen::NextSteps))),
    shortcut("Write-up", Chord::command("5"), Where::Session, |_| Some(Command::GoTo(Screen::WriteUp))),
    shortcut("Open…", Chord::command("O"), Where::Everywhere, |_| Some(Command::File(FileCommand::AskOpen))),
    shortcut("Save now", Chord::command("S"), Where::Session, |_| Some(Command::File(FileCommand::Save))),
    shortcut("Save a copy…", Chord::command("S").and_shift(), Where::Session, |_| Some(Command::File(FileCommand::AskCopy))),
    shortcut("Close the session", Chord::command("W"), Where::Session, |_| Some(Command::File(FileCommand::Close))),
    shortcut("Undo", Chord::command("Z"), Where::Session, |_| Some(Command::Undo)),
    shortcut("Redo", Chord::command("Z").and_shift(), Where::Session, |_| Some(Command::Redo)),
    shortcut("Redo", Chord::command("Y"), Where::Session, |_| Some(Command::Redo)),
    shortcut("About this session", Chord::command("I"), Where::Session, |_| Some(Command::dialog(Dialog::Session))),
    shortcut("Shortcuts", Chord::plain("F1"), Where::Everywhere, |_| Some(Command::dialog(Dialog::Shortcuts))),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_shortcuts_clash() {
        let all: Vec<&Shortcut> = all().collect();
        for (at, one) in all.iter().enumerate() {
            for other in &all[..at] {
                let meet = match (one.place, other.place) {
                    (Where::On(here), Where::On(there)) => here == there,
                    _ => true,
                };
                assert!(!(meet && one.chord == other.chord), "{} and {} are both {}", one.label, other.label, one.chord.text());
            }
        }
    }

    #[test]
    fn keys_alone_leave_typing_alone() {
        assert!(!Chord::plain("N").acts_while_typing());
        assert!(Chord::plain("F1").acts_while_typing());
        assert!(!Chord::plain("F").acts_while_typing());
        assert!(Chord::command("Z").acts_while_typing());
        assert_eq!(Chord::command("Z").and_shift().text(), "Ctrl+Shift+Z");
    }
}
