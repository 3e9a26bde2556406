//! What stands at the right of a screen, as wide as the person made it.

use super::widgets::Splitter;
use crate::app::settings::{SettingsCommand, side_width};
use crate::app::{AppState, Command, Outbox, Screen};
use eframe::egui::{Rect, Ui, pos2};
use std::ops::RangeInclusive;

/// Narrower than this nothing at the side can be read, in points.
const LEAST: f32 = 240.0;
/// Widths closer than this are the same.
const SAME: f32 = 0.5;

/// The side of a screen: ask for its width, draw the middle, then [`Side::splitter_ui`], then what stands at the side.
#[derive(Clone, Copy, Debug)]
pub struct Side {
    screen: Screen,
    usual: f32,
    most: f32,
    width: f32,
}

impl Side {
    /// Between a screen's middle and its side, in points.
    pub const GAP: f32 = Splitter::ROOM;

    /// The side of a screen that has `room` points for its middle, the gap and the side. As long as nobody changes it, it is `usual`
    /// wide; made wider it leaves the middle at least `middle`.
    pub fn of(state: &AppState, screen: Screen, room: f32, usual: f32, middle: f32) -> Self {
        let most = (room - Self::GAP - middle).max(usual);
        let width = side_width(&state.settings, screen).unwrap_or(usual).clamp(LEAST.min(usual), most);
        Self { screen, usual, most, width }
    }

    /// How wide it is, in points.
    pub const fn width(&self) -> f32 {
        self.width
    }

    /// The middle and the side in a place, as high as it is.
    pub fn split(&self, place: Rect) -> [Rect; 2] {
        let left = place.right() - self.width;
        let middle = Rect::from_min_max(place.min, pos2(left - Self::GAP, place.bottom()));
        [middle, Rect::from_min_max(pos2(left, place.top()), place.max)]
    }

    /// Draws the line to drag at the left of the side, which stands at `side`.
    pub fn splitter_ui(&self, ui: &mut Ui, side: Rect, out: &mut Outbox) {
        let place = Rect::from_min_max(pos2(side.left() - Self::GAP, side.top()), side.left_bottom());
        let splitter = Splitter::new(say!("widgets-side-width"), self.width, self.usual, self.limits());
        if let Some(width) = splitter.show(ui, place) {
            let chosen = ((width - self.usual).abs() > SAME).then_some(width);
            out.send(Command::Settings(SettingsCommand::SideWidth(self.screen, chosen)));
        }
    }

    fn limits(&self) -> RangeInclusive<f32> {
        LEAST.min(self.usual)..=self.most
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_as_wide_as_was_chosen_as_far_as_the_middle_keeps_its_room() {
        let mut state = AppState::default();
        let width = |state: &AppState, room| Side::of(state, Screen::Tables, room, 300.0, 400.0).width();
        assert_eq!(width(&state, 1000.0), 300.0);
        assert_eq!(width(&state, 500.0), 300.0, "where there is little room the screen has said what is usual");
        state.settings.side_widths.tables = Some(900.0);
        assert_eq!(width(&state, 1000.0), 1000.0 - 400.0 - Side::GAP);
        state.settings.side_widths.tables = Some(10.0);
        assert_eq!(width(&state, 1000.0), LEAST);
        let side = Side::of(&state, Screen::Themes, 1000.0, 300.0, 400.0);
        let [middle, right] = side.split(Rect::from_min_max(pos2(0.0, 0.0), pos2(1000.0, 10.0)));
        assert_eq!((middle.right() + Side::GAP, right.left(), right.right()), (700.0, 700.0, 1000.0));
    }
}
