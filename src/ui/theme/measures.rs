//! Distances, corners and text sizes, the same in every theme.

use serde::Deserialize;

/// Everything in `assets/themes/measures.ron`, in points.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Measures {
    pub(super) space: Space,
    pub(super) text: TextSizes,
    pub(super) shape: Shape,
}

/// The distances that there are, in points. No others are used.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Space {
    /// Between an icon and its word.
    pub xs: f32,
    /// Between things that belong together.
    pub s: f32,
    /// Inside a small card, between rows.
    pub m: f32,
    /// Inside a card, between cards.
    pub l: f32,
    /// Round a screen.
    pub xl: f32,
    /// Between groups.
    pub xxl: f32,
}

/// Text sizes in points.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextSizes {
    /// What people said, what they type.
    pub body: f32,
    /// Who, when, how many.
    pub second: f32,
    /// On buttons.
    pub control: f32,
    /// Title of a card.
    pub card_title: f32,
    /// Title of a screen.
    pub screen_title: f32,
    /// The countdown on the agenda.
    pub clock: f32,
    /// The countdown on the room's screen.
    pub room_clock: f32,
}

/// Corners, heights and widths of controls in points.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shape {
    /// Corner of a button or field.
    pub corner: f32,
    /// Corner of a card.
    pub card_corner: f32,
    /// Corner of a key hint or a box to tick.
    pub small_corner: f32,
    /// Height of a button or field.
    pub control_height: f32,
    /// Height of the smallest thing to click.
    pub small_height: f32,
    /// Side of an icon beside body text.
    pub icon: f32,
    /// Side of an icon beside second text.
    pub small_icon: f32,
    /// Width of a hairline.
    pub line: f32,
    /// Width of the focus ring.
    pub focus: f32,
}

impl Default for Measures {
    /// The measures used where the file cannot be read.
    fn default() -> Self {
        Self {
            space: Space { xs: 4.0, s: 8.0, m: 12.0, l: 16.0, xl: 20.0, xxl: 24.0 },
            text: TextSizes {
                body: 15.0,
                second: 13.0,
                control: 14.0,
                card_title: 16.0,
                screen_title: 22.0,
                clock: 64.0,
                room_clock: 230.0,
            },
            shape: Shape {
                corner: 8.0,
                card_corner: 10.0,
                small_corner: 4.0,
                control_height: 34.0,
                small_height: 28.0,
                icon: 18.0,
                small_icon: 16.0,
                line: 1.0,
                focus: 2.0,
            },
        }
    }
}

impl Default for Space {
    fn default() -> Self {
        Measures::default().space
    }
}

impl Default for TextSizes {
    fn default() -> Self {
        Measures::default().text
    }
}

impl Default for Shape {
    fn default() -> Self {
        Measures::default().shape
    }
}
