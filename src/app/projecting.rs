//! Projecting: others look at the window, so what is for the chair only and who is in the room are not shown in it.
//!
//! One decision for every list: while this is on, the note index leaves out what is for the chair only. It is never kept after the
//! program ends.

use super::{App, AppState};

/// Something to do about projecting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProjectingCommand {
    /// Switches it on, or off.
    Toggle,
    /// The window is on one of these displays.
    Seen(Displays),
}

/// Why it is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// Someone asked for it.
    Asked,
    /// Another display shows the same as the window's.
    Mirrored,
    /// The window is not on the main display.
    OtherDisplay,
}

/// Where a display lies on the desktop, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Display {
    /// Its left upper corner.
    pub position: (i32, i32),
    /// Its width and height.
    pub size: (u32, u32),
}

/// The displays that there are, as far as the system says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Displays {
    /// All of them.
    pub all: Vec<Display>,
    /// The one that the window is on.
    pub current: Option<Display>,
    /// The main one.
    pub main: Option<Display>,
}

impl Displays {
    /// Why others can be expected to look, if they can.
    #[must_use]
    pub fn others_look(&self) -> Option<Because> {
        let current = self.current?;
        let same = self.all.iter().filter(|display| **display == current).count();
        if same > 1 {
            return Some(Because::Mirrored);
        }
        (self.all.len() > 1 && self.main.is_some_and(|main| main != current)).then_some(Because::OtherDisplay)
    }
}

impl Displays {
    /// Which of all the displays, by its place among them, shows something else than the one that the window is on; none: there is but
    /// one, or it is not known.
    #[must_use]
    pub fn other(&self) -> Option<usize> {
        let current = self.current?;
        self.all.iter().position(|display| display.position != current.position)
    }
}

/// Whether others look at the window.
#[derive(Debug, Default)]
pub struct Projecting {
    on: Option<Because>,
    seen: Displays,
    /// It was switched off while the displays were like this, and stays off.
    refused: Vec<Displays>,
}

impl Projecting {
    /// Whether it is on.
    #[must_use]
    pub const fn is_on(&self) -> bool {
        self.on.is_some()
    }

    /// Why it is on.
    #[must_use]
    pub const fn because(&self) -> Option<Because> {
        self.on
    }

    /// The displays that there are.
    #[must_use]
    pub const fn displays(&self) -> &Displays {
        &self.seen
    }

    fn toggle(&mut self) {
        if self.on.take().is_none() {
            self.on = Some(Because::Asked);
        } else if self.seen.others_look().is_some() && !self.refused.contains(&self.seen) {
            self.refused.push(self.seen.clone());
        }
    }

    fn see(&mut self, displays: Displays) {
        if self.seen == displays {
            return;
        }
        match displays.others_look().filter(|_| !self.refused.contains(&displays)) {
            // What someone asked for stays as it is.
            _ if self.on == Some(Because::Asked) => {}
            because => self.on = because,
        }
        self.seen = displays;
    }
}

pub(super) fn run(app: &mut App, command: ProjectingCommand) {
    let AppState { projecting, .. } = &mut app.state;
    match command {
        ProjectingCommand::Toggle => projecting.toggle(),
        ProjectingCommand::Seen(displays) => projecting.see(displays),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAPTOP: Display = Display { position: (0, 0), size: (1920, 1080) };
    const BEAMER: Display = Display { position: (1920, 0), size: (1280, 800) };

    fn displays(all: &[Display], current: Display) -> Displays {
        Displays { all: all.to_vec(), current: Some(current), main: Some(LAPTOP) }
    }

    #[test]
    fn a_mirrored_or_another_display_means_that_others_look() {
        assert_eq!(displays(&[LAPTOP], LAPTOP).others_look(), None);
        assert_eq!(displays(&[LAPTOP, LAPTOP], LAPTOP).others_look(), Some(Because::Mirrored));
        assert_eq!(displays(&[LAPTOP, BEAMER], LAPTOP).others_look(), None);
        assert_eq!(displays(&[LAPTOP, BEAMER], BEAMER).others_look(), Some(Because::OtherDisplay));
        assert_eq!(Displays { main: None, ..displays(&[LAPTOP, BEAMER], BEAMER) }.others_look(), None, "it is not known");
        assert_eq!(Displays::default().others_look(), None);
    }

    #[test]
    fn the_other_display_is_the_one_that_shows_something_else() {
        assert_eq!(displays(&[LAPTOP, BEAMER], LAPTOP).other(), Some(1));
        assert_eq!(displays(&[LAPTOP, BEAMER], BEAMER).other(), Some(0));
        let mirrored = Display { size: (1280, 800), ..LAPTOP };
        assert_eq!((displays(&[LAPTOP, mirrored], LAPTOP).other(), Displays::default().other()), (None, None));
    }

    #[test]
    fn it_comes_and_goes_by_itself_until_someone_says_otherwise() {
        let mut projecting = Projecting::default();
        projecting.see(displays(&[LAPTOP, BEAMER], BEAMER));
        assert_eq!(projecting.because(), Some(Because::OtherDisplay));
        projecting.see(displays(&[LAPTOP, BEAMER], LAPTOP));
        assert!(!projecting.is_on(), "back on the laptop");
        projecting.see(displays(&[LAPTOP, BEAMER], BEAMER));
        projecting.toggle();
        projecting.see(displays(&[LAPTOP], LAPTOP));
        projecting.see(displays(&[LAPTOP, BEAMER], BEAMER));
        assert!(!projecting.is_on(), "it was switched off for these displays");
        projecting.see(displays(&[LAPTOP, LAPTOP], LAPTOP));
        assert_eq!(projecting.because(), Some(Because::Mirrored), "others are another matter");
    }

    #[test]
    fn what_was_asked_for_stays_whatever_the_displays() {
        let mut projecting = Projecting::default();
        projecting.toggle();
        projecting.see(displays(&[LAPTOP, BEAMER], BEAMER));
        projecting.see(displays(&[LAPTOP], LAPTOP));
        assert_eq!(projecting.because(), Some(Because::Asked));
        projecting.toggle();
        assert!(!projecting.is_on());
    }
}
