//! Keys, by what people read on them.

/// A key of the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A letter, a digit or a sign, as it stands on the key: "Z", "1", "?".
    Sign(&'static str),
    /// A function key.
    F(u8),
    /// An arrow key.
    Up,
    /// An arrow key.
    Down,
    /// An arrow key.
    Left,
    /// An arrow key.
    Right,
    /// The key that goes a page up.
    PageUp,
    /// The key that goes a page down.
    PageDown,
    /// The key that ends a line.
    Enter,
    /// The key that closes what is on top.
    Escape,
    /// The key that deletes.
    Delete,
    /// The long one.
    Space,
}

impl Key {
    /// It alone.
    #[must_use]
    pub const fn alone(self) -> Chord {
        Chord { command: false, alt: false, shift: false, key: self }
    }
    /// It with Ctrl.
    #[must_use]
    pub const fn command(self) -> Chord {
        Chord { command: true, ..self.alone() }
    }
    /// It with Alt.
    #[must_use]
    pub const fn alt(self) -> Chord {
        Chord { alt: true, ..self.alone() }
    }

    /// As people read it on the key.
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Self::Sign(sign) => sign.to_owned(),
            Self::F(number) => say!("actions-key-f", number = number),
            Self::Up => say!("actions-key-up").to_owned(),
            Self::Down => say!("actions-key-down").to_owned(),
            Self::Left => say!("actions-key-left").to_owned(),
            Self::Right => say!("actions-key-right").to_owned(),
            Self::PageUp => say!("actions-key-page-up").to_owned(),
            Self::PageDown => say!("actions-key-page-down").to_owned(),
            Self::Enter => say!("actions-key-enter").to_owned(),
            Self::Escape => say!("actions-key-escape").to_owned(),
            Self::Delete => say!("actions-key-delete").to_owned(),
            Self::Space => say!("actions-key-space").to_owned(),
        }
    }
}

/// The digits that choose the first nine of something.
pub const DIGITS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// A key with what is held down with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chord {
    /// Ctrl, on a Mac the command key.
    pub command: bool,
    /// Alt, on a Mac option; alone with a sign Control there, see [`Chord::is_control_on_mac`].
    pub alt: bool,
    /// Shift.
    pub shift: bool,
    /// The key.
    pub key: Key,
}

impl Chord {
    /// A letter, a digit or a sign alone.
    #[must_use]
    pub const fn plain(sign: &'static str) -> Self {
        Key::Sign(sign).alone()
    }
    /// A letter, a digit or a sign with Ctrl.
    #[must_use]
    pub const fn command(sign: &'static str) -> Self {
        Key::Sign(sign).command()
    }
    /// A letter, a digit or a sign with Alt.
    #[must_use]
    pub const fn alt(sign: &'static str) -> Self {
        Key::Sign(sign).alt()
    }
    /// The same with Shift.
    #[must_use]
    pub const fn and_shift(self) -> Self {
        Self { shift: true, ..self }
    }

    /// Whether it acts while someone types: a key alone that is no function key does not.
    #[must_use]
    pub const fn acts_while_typing(&self) -> bool {
        self.command || self.alt || matches!(self.key, Key::F(_))
    }

    /// Whether a Mac asks for Control in place of Alt: Option types signs there, # on British keyboards. Not with Cmd, which types none.
    #[must_use]
    pub const fn is_control_on_mac(&self) -> bool {
        self.alt && !self.command && matches!(self.key, Key::Sign(_))
    }

    /// As people read it: "Ctrl+Shift+Z".
    #[must_use]
    pub fn text(&self) -> String {
        self.text_on(cfg!(target_os = "macos"))
    }

    /// As it stands on keys, beside what it does: "Ctrl 1".
    #[must_use]
    pub fn on_keys(&self) -> String {
        self.text().replace('+', " ")
    }

    fn text_on(&self, mac: bool) -> String {
        let mut held = String::new();
        if self.command {
            held.push_str(if mac { say!("actions-held-command") } else { say!("actions-held-ctrl") });
        }
        if self.alt {
            held.push_str(match mac {
                true if self.is_control_on_mac() => say!("actions-held-ctrl"),
                true => say!("actions-held-option"),
                false => say!("actions-held-alt"),
            });
        }
        if self.shift {
            held.push_str(say!("actions-held-shift"));
        }
        held + &self.key.text()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_alone_leave_typing_alone() {
        assert!(!Chord::plain("N").acts_while_typing());
        assert!(Key::F(1).alone().acts_while_typing());
        assert!(!Chord::plain("F").acts_while_typing() && !Key::Delete.alone().acts_while_typing());
        assert!(Chord::command("Z").acts_while_typing());
        assert_eq!(Chord::command("Z").and_shift().text(), "Ctrl+Shift+Z");
        assert_eq!((Key::F(12).alone().text(), Key::Up.alt().text()), ("F12".to_owned(), "Alt+Up".to_owned()));
    }

    #[test]
    fn a_mac_has_other_names_for_what_is_held() {
        let texts = [Chord::command("Z"), Chord::alt("3"), Key::Up.alt()].map(|chord| (chord.text_on(false), chord.text_on(true)));
        let read = texts.each_ref().map(|(text, mac)| (text.as_str(), mac.as_str()));
        let find_and_replace = [false, true].map(|mac| crate::app::replace::key(mac).text_on(mac));
        assert_eq!(find_and_replace, ["Ctrl+H", "Cmd+Option+F"], "Cmd+H hides the program");
        assert_eq!(read, [("Ctrl+Z", "Cmd+Z"), ("Alt+3", "Ctrl+3"), ("Alt+Up", "Option+Up")]);
    }
}
