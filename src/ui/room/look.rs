//! What colour, shape and sign the room's screen has at each stage.

use crate::app::room::Stage;
use crate::ui::theme::{Icon, RoomTokens};
use eframe::egui::Color32;

/// How the screen looks at a stage. Each of the later ones differs from the one before in shape and words, too.
pub(super) struct Look {
    /// The screen.
    pub ground: Color32,
    /// The countdown.
    pub clock: Color32,
    /// The time that is used.
    pub bar: Color32,
    /// The ground of the words that say how it stands: none, they have an outline only.
    pub sign: Option<Color32>,
    /// Those words.
    pub on_sign: Color32,
    /// What stands before them.
    pub icon: Option<Icon>,
    /// The edge round the whole screen: none, or how thick, in points of a screen 800 high.
    pub edge: f32,
}

impl Look {
    pub fn of(stage: Stage, room: &RoomTokens) -> Self {
        let calm = Self { ground: room.ground, clock: room.ink, bar: room.bar, sign: None, on_sign: room.soft, icon: None, edge: 0.0 };
        match stage {
            Stage::Calm | Stage::Break | Stage::NothingRuns | Stage::DayOver => calm,
            Stage::Paused => Self { clock: room.soft, icon: Some(Icon::Pause), ..calm },
            Stage::FiveMinutes => Self { clock: room.amber, bar: room.amber, on_sign: room.amber, icon: Some(Icon::Timer), ..calm },
            Stage::OneMinute => Self {
                clock: room.amber,
                bar: room.amber,
                sign: Some(room.amber),
                on_sign: room.on_amber,
                icon: Some(Icon::TriangleAlert),
                edge: 12.0,
                ..calm
            },
            Stage::Over => Self {
                ground: room.red_ground,
                clock: room.red,
                bar: room.red,
                sign: Some(room.red),
                on_sign: room.on_red,
                icon: Some(Icon::Flag),
                edge: 24.0,
            },
        }
    }
}
