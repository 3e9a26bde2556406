//! How a picture is taken: in which window and colours, how it is compared, how it is kept.

use crate::support::Desk;
use eframe::egui::{Rect, vec2};
use egui_kittest::{SnapshotResults, try_image_snapshot};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, RgbaImage};
use saltaire::app::Command;
use saltaire::app::settings::SettingsCommand;
use saltaire::ui::theme::ThemeChoice;
use std::fs::File;
use std::path::Path;

/// A window and its colours.
#[derive(Clone, Copy)]
pub struct Look {
    /// How its pictures' names end.
    pub ending: &'static str,
    theme: ThemeChoice,
    size: [f32; 2],
    zoom: f32,
}

const LARGE: [f32; 2] = [1280.0, 800.0];
const SMALL: [f32; 2] = [960.0, 600.0];
const LIGHT: Look = Look { ending: "light", theme: ThemeChoice::Light, size: LARGE, zoom: 1.0 };
const SMALL_DARK: Look = Look { ending: "small-dark", theme: ThemeChoice::Dark, size: SMALL, zoom: 1.0 };

/// Light and dark, in both sizes.
pub const LOOKS: [Look; 4] = [
    LIGHT,
    Look { ending: "dark", theme: ThemeChoice::Dark, ..LIGHT },
    Look { ending: "small-light", theme: ThemeChoice::Light, ..SMALL_DARK },
    SMALL_DARK,
];
/// Light and dark, in the small window.
pub const SMALL_LOOKS: [Look; 2] = [LOOKS[2], SMALL_DARK];
/// For what differs little from a screen that is there in every look.
pub const TWO_LOOKS: [Look; 2] = [LIGHT, SMALL_DARK];
/// For what has little in it.
pub const ONE_LOOK: [Look; 1] = [LIGHT];
/// For those who need more contrast, or everything larger.
pub const STRONG_LOOKS: [Look; 2] =
    [Look { ending: "high-contrast", theme: ThemeChoice::HighContrast, ..LIGHT }, Look { ending: "larger", zoom: 1.5, ..LIGHT }];

/// Pictures that are compared together: what differs is told when the test is over.
#[derive(Default)]
pub struct Album(SnapshotResults);

impl Album {
    /// Takes what a desk shows, in each look.
    pub fn take(&mut self, desk: &mut Desk, name: &str, looks: &[Look]) {
        for look in looks {
            put_on(desk, *look);
            let picture = desk.harness.render().expect("a picture");
            self.add(&picture, &format!("{name}-{}", look.ending));
        }
    }

    /// Takes the dialog that is open, in each look.
    pub fn take_dialog(&mut self, desk: &mut Desk, name: &str, looks: &[Look]) {
        for look in looks {
            put_on(desk, *look);
            let around = dialog(desk);
            let picture = desk.harness.render().expect("a picture");
            let (left, top) = (around.left() as u32, around.top() as u32);
            let part = image::imageops::crop_imm(&picture, left, top, around.width() as u32, around.height() as u32).to_image();
            self.add(&part, &format!("{name}-{}", look.ending));
        }
    }

    /// Compares a picture with the one that is kept.
    pub fn add(&mut self, picture: &RgbaImage, name: &str) {
        // What was kept knows no opacity: at the window's very edge there may be a little less than all.
        let opaque = DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(picture.clone()).to_rgb8()).to_rgba8();
        self.0.add(try_image_snapshot(&opaque, name));
        if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
            slim(&Path::new("tests/snapshots").join(format!("{name}.png")));
        }
    }
}

/// Gives the window a size and its colours.
pub fn put_on(desk: &mut Desk, look: Look) {
    desk.dispatch(Command::Settings(SettingsCommand::Theme(look.theme)));
    while desk.app().state().settings.zoom < look.zoom {
        desk.dispatch(Command::Settings(SettingsCommand::Larger));
    }
    desk.harness.set_size(vec2(look.size[0], look.size[1]) / look.zoom);
    desk.harness.run();
}

/// How far round a dialog its shadow is seen, in points.
const SHADOW: f32 = 16.0;

/// Where the dialog is, with its edge and shadow, in whole points.
fn dialog(desk: &Desk) -> Rect {
    let ctx = &desk.harness.ctx;
    let place = ctx.memory(|memory| memory.top_modal_layer().and_then(|layer| memory.area_rect(layer.id)));
    let around = place.expect("a dialog is open").expand(SHADOW).intersect(ctx.content_rect());
    Rect::from_min_max(around.min.round(), around.max.round())
}

/// Packs a picture that was kept anew, into half the room.
fn slim(path: &Path) {
    if let DynamicImage::ImageRgba8(picture) = image::open(path).expect("a picture that was kept") {
        keep(picture, path);
    }
}

/// Keeps a picture without the opacity that all of it has, packed as well as can be.
pub fn keep(picture: RgbaImage, path: &Path) {
    let file = File::create(path).expect("room on the disk");
    let packed = PngEncoder::new_with_quality(file, CompressionType::Best, FilterType::NoFilter);
    DynamicImage::ImageRgba8(picture).to_rgb8().write_with_encoder(packed).expect("a picture to keep");
}
