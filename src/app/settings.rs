//! What a person sets once for every session: colours, size, and how small a group may be to be counted.

use super::actions::{Action, Chord, Where, action, keyed};
use super::state::{AppState, Dialog, Screen};
use super::{App, Command, Effect, ToastKind};
use crate::store::{RoomSettings, Settings, SideWidths, ThemeChoice, WindowPlace};
use crate::words;
use std::ops::RangeInclusive;
use std::time::Duration;

/// How large everything can be drawn.
pub const ZOOMS: [f32; 14] = [0.5, 0.67, 0.75, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0];
/// How small the smallest group may be whose count attendees see.
pub const SMALLEST_GROUPS: RangeInclusive<u32> = 2..=50;
/// Several changes in a row are written once.
const PAUSE: Duration = Duration::from_secs(1);
/// Zooms closer than this are the same.
const NEAR: f32 = 0.01;

/// Something to set.
#[derive(Debug, Clone, PartialEq)]
pub enum SettingsCommand {
    /// Which colours the window has.
    Theme(ThemeChoice),
    /// Everything a step larger.
    Larger,
    /// Everything a step smaller.
    Smaller,
    /// Everything as large as the system says.
    UsualSize,
    /// A group of fewer people than this is not counted in what attendees get.
    SmallestGroup(u32),
    /// The window was put somewhere.
    Window(WindowPlace),
    /// What stands at the right of a screen was made so wide, in points; none: as wide as usual.
    SideWidth(Screen, Option<f32>),
    /// What the room's screen shows.
    Room(RoomSettings),
    /// How much larger everything can be drawn with the window as it is: more, and it would not fit.
    MostZoom(f32),
}

/// What can be set everywhere.
pub(super) static ACTIONS: &[Action] = &[
    keyed(|| say!("settings-title"), Chord::command(","), Where::Everywhere, |_| Some(Command::dialog(Dialog::Settings))),
    keyed(|| say!("actions-larger"), Chord::command("+"), Where::OverDialogs, |_| send(SettingsCommand::Larger)).or(Chord::command("=")),
    keyed(|| say!("actions-smaller"), Chord::command("-"), Where::OverDialogs, |_| send(SettingsCommand::Smaller)),
    keyed(|| say!("actions-usual-size"), Chord::command("0"), Where::OverDialogs, |_| send(SettingsCommand::UsualSize)),
    action(|| say!("actions-colours-system"), Where::Everywhere, |_| send(SettingsCommand::Theme(ThemeChoice::System))),
    action(|| say!("actions-colours-light"), Where::Everywhere, |_| send(SettingsCommand::Theme(ThemeChoice::Light))),
    action(|| say!("actions-colours-dark"), Where::Everywhere, |_| send(SettingsCommand::Theme(ThemeChoice::Dark))),
    action(|| say!("actions-colours-contrast"), Where::Everywhere, |_| send(SettingsCommand::Theme(ThemeChoice::HighContrast))),
];

const fn send(command: SettingsCommand) -> Option<Command> {
    Some(Command::Settings(command))
}

pub(super) fn run(app: &mut App, command: SettingsCommand) {
    match command {
        SettingsCommand::Theme(theme) => set(app, |settings| settings.theme = theme),
        SettingsCommand::Larger => larger(app),
        SettingsCommand::Smaller => {
            let now = app.state.zoom();
            if let Some(zoom) = ZOOMS.into_iter().rev().find(|zoom| *zoom < now - NEAR) {
                set(app, |settings| settings.zoom = zoom);
            }
        }
        SettingsCommand::UsualSize => set(app, |settings| settings.zoom = 1.0),
        SettingsCommand::SmallestGroup(people) => {
            let people = people.clamp(*SMALLEST_GROUPS.start(), *SMALLEST_GROUPS.end());
            set(app, |settings| settings.smallest_group_shown = people);
        }
        SettingsCommand::Window(place) => set(app, |settings| settings.window = Some(place)),
        SettingsCommand::SideWidth(screen, width) => set(app, |settings| {
            if let Some(kept) = kept_width(&mut settings.side_widths, screen) {
                *kept = width;
            }
        }),
        SettingsCommand::Room(room) => set(app, |settings| settings.room = room),
        SettingsCommand::MostZoom(zoom) => app.state.most_zoom = zoom,
    }
}

/// How wide the person made what stands at the right of a screen, in points.
#[must_use]
pub fn side_width(settings: &Settings, screen: Screen) -> Option<f32> {
    let mut widths = settings.side_widths;
    kept_width(&mut widths, screen).and_then(|width| *width)
}

const fn kept_width(widths: &mut SideWidths, screen: Screen) -> Option<&mut Option<f32>> {
    match screen {
        Screen::Home => None,
        Screen::Agenda => Some(&mut widths.agenda),
        Screen::Tables => Some(&mut widths.tables),
        Screen::Themes => Some(&mut widths.themes),
        Screen::NextSteps => Some(&mut widths.next_steps),
        Screen::WriteUp => Some(&mut widths.write_up),
    }
}

/// A step larger, as far as the window has room for it.
fn larger(app: &mut App) {
    let (now, most) = (app.state.zoom(), app.state.most_zoom);
    match ZOOMS.into_iter().find(|zoom| *zoom > now + NEAR) {
        Some(zoom) if zoom <= most + NEAR => set(app, |settings| settings.zoom = zoom),
        Some(_) => app.toast(ToastKind::Remark, words::settings::as_large_as_fits().to_owned(), None),
        None => {}
    }
}

/// Changes the settings and remembers to write them.
pub(super) fn set(app: &mut App, change: impl FnOnce(&mut Settings)) {
    let before = app.state.settings.clone();
    change(&mut app.state.settings);
    if app.state.settings != before {
        let at = app.clock.since_start() + PAUSE;
        app.state.settings_due.get_or_insert(at);
    }
}

/// When changed settings are to be written.
pub(super) const fn write_due_at(state: &AppState) -> Option<Duration> {
    state.settings_due
}

/// Writes the settings where it is time to.
pub(super) fn write_if_due(app: &mut App) {
    if app.state.settings_due.is_some_and(|at| at <= app.clock.since_start()) {
        write_now(app);
    }
}

/// Writes the settings where they were changed.
pub(super) fn write_now(app: &mut App) {
    if app.state.settings_due.take().is_some() {
        let settings = Box::new(app.state.settings.clone());
        app.effect(Effect::WriteSettings(settings));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zooms_go_up_and_hold_the_usual_one() {
        assert!(ZOOMS.windows(2).all(|pair| pair[0] + NEAR < pair[1]));
        assert!(ZOOMS.contains(&1.0));
    }

    #[test]
    fn every_screen_of_a_session_keeps_a_width_of_its_own() {
        let mut settings = Settings::default();
        for (place, screen) in Screen::OF_SESSION.into_iter().enumerate() {
            *kept_width(&mut settings.side_widths, screen).unwrap() = Some(300.0 + place as f32);
        }
        let kept = Screen::OF_SESSION.map(|screen| side_width(&settings, screen));
        assert_eq!(kept, [300.0, 301.0, 302.0, 303.0, 304.0].map(Some));
        assert_eq!(side_width(&settings, Screen::Home), None);
    }
}
