//! What stands for the program in a list of windows: a table seen from above with people round it, in the accent's colour.

use std::f32::consts::TAU;
use std::sync::Arc;

use eframe::egui::{IconData, Vec2, vec2};

use super::library;

/// Pixels a side.
const SIDE: u32 = 64;
/// How many sit round the table.
const SEATS: u32 = 6;

/// The program's icon, drawn from the light theme's tokens.
pub fn app_icon() -> Arc<IconData> {
    let tokens = &library().light;
    let (ground, figure) = (tokens.accent.to_array(), tokens.on_accent.to_array());
    let mut rgba = Vec::with_capacity((SIDE * SIDE * 4) as usize);
    for index in 0..SIDE * SIDE {
        let at = vec2((index % SIDE) as f32 + 0.5, (index / SIDE) as f32 + 0.5) / SIDE as f32 - Vec2::splat(0.5);
        let share = cover(figure_distance(at));
        let alpha = cover(square_distance(at));
        for (below, above) in ground.iter().zip(figure).take(3) {
            rgba.push((f32::from(*below) * (1.0 - share) + f32::from(above) * share) as u8);
        }
        rgba.push((255.0 * alpha) as u8);
    }
    Arc::new(IconData { rgba, width: SIDE, height: SIDE })
}

/// How much of a pixel lies inside an edge that is `distance` away, in sides of the icon; negative is inside.
fn cover(distance: f32) -> f32 {
    (0.5 - distance * SIDE as f32).clamp(0.0, 1.0)
}

fn square_distance(at: Vec2) -> f32 {
    let corner = 0.2;
    let beyond = at.abs() - Vec2::splat(0.5 - corner);
    beyond.max(Vec2::ZERO).length() - corner
}

fn figure_distance(at: Vec2) -> f32 {
    let table = at.length() - 0.17;
    let seats = (0..SEATS).map(|seat| (at - 0.32 * Vec2::angled(TAU * seat as f32 / SEATS as f32)).length() - 0.075);
    seats.fold(table, f32::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_stands_out_and_the_corners_are_clear() {
        let icon = app_icon();
        let pixel = |x: u32, y: u32| -> Vec<u8> { icon.rgba[((y * SIDE + x) * 4) as usize..][..4].to_vec() };
        assert_eq!(icon.rgba.len(), (SIDE * SIDE * 4) as usize);
        assert_eq!(pixel(0, 0)[3], 0);
        assert_ne!(pixel(32, 32), pixel(32, 8));
        assert_eq!(pixel(32, 8)[3], 255);
    }
}
