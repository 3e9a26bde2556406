//! The colours of the room's screen: the same whatever the window's, but for those who need more contrast.

use super::colour::hex;
use super::{ThemeChoice, chosen};
use eframe::egui::{Color32, Context};
use serde::Deserialize;
use std::sync::OnceLock;

pub(super) const ROOM: &str = include_str!("../../../assets/themes/room.ron");
pub(super) const ROOM_HIGH_CONTRAST: &str = include_str!("../../../assets/themes/room_high_contrast.ron");

/// Every colour of the room's screen. They are described in their files.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoomTokens {
    /// The screen.
    #[serde(deserialize_with = "hex")]
    pub ground: Color32,
    /// The clock and the question.
    #[serde(deserialize_with = "hex")]
    pub ink: Color32,
    /// What stands above and below them.
    #[serde(deserialize_with = "hex")]
    pub soft: Color32,
    /// The time that is used.
    #[serde(deserialize_with = "hex")]
    pub bar: Color32,
    /// The time that is left.
    #[serde(deserialize_with = "hex")]
    pub track: Color32,
    /// Little time is left.
    #[serde(deserialize_with = "hex")]
    pub amber: Color32,
    /// Text on `amber`.
    #[serde(deserialize_with = "hex")]
    pub on_amber: Color32,
    /// Time is over.
    #[serde(deserialize_with = "hex")]
    pub red: Color32,
    /// Text on `red`.
    #[serde(deserialize_with = "hex")]
    pub on_red: Color32,
    /// The screen while time is over.
    #[serde(deserialize_with = "hex")]
    pub red_ground: Color32,
}

impl RoomTokens {
    pub(super) fn parse(text: &str) -> Self {
        // White on black, for a file that cannot be read.
        let (ground, ink) = (Color32::BLACK, Color32::WHITE);
        let plain = Self {
            ground,
            ink,
            soft: ink,
            bar: ink,
            track: ground,
            amber: ink,
            on_amber: ground,
            red: ink,
            on_red: ground,
            red_ground: ground,
        };
        ron::from_str(text).unwrap_or(plain)
    }
}

/// The colours of the room's screen in use.
pub fn room_tokens(ctx: &Context) -> RoomTokens {
    static BOTH: OnceLock<[RoomTokens; 2]> = OnceLock::new();
    let [usual, strong] = *BOTH.get_or_init(|| [ROOM, ROOM_HIGH_CONTRAST].map(RoomTokens::parse));
    if chosen(ctx) == ThemeChoice::HighContrast { strong } else { usual }
}
