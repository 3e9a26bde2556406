//! How everything looks: tokens from `assets/themes`, bundled fonts, icons.
//!
//! Raw colours, sizes and fonts stand in this module and its files and nowhere else. A screen asks
//! for [`tokens`] and draws with what it finds there.

mod app_icon;
mod colour;
mod fonts;
mod icon;
mod measures;
mod room;
mod style;
#[cfg(test)]
mod tests;
mod tokens;

pub use crate::store::ThemeChoice;
pub use app_icon::app_icon;
pub use fonts::Face;
pub use icon::{Icon, IconImage};
pub use measures::{Shape, Space, TextSizes};
pub use room::{RoomTokens, room_tokens};
pub use tokens::{Slot, Tokens, Tone};

use std::sync::{Arc, OnceLock};

use eframe::egui::{Context, Id, Theme, ThemePreference, Ui};

use measures::Measures;

const MEASURES: &str = include_str!("../../../assets/themes/measures.ron");
const LIGHT: &str = include_str!("../../../assets/themes/light.ron");
const DARK: &str = include_str!("../../../assets/themes/dark.ron");
const HIGH_CONTRAST: &str = include_str!("../../../assets/themes/high_contrast.ron");

/// The themes that there are, read once.
struct Library {
    light: Arc<Tokens>,
    dark: Arc<Tokens>,
    high_contrast: Arc<Tokens>,
}

fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let measures: Measures = ron::from_str(MEASURES).unwrap_or_default();
        let read = |text, dark| Arc::new(Tokens::parse(text, &measures).unwrap_or_else(|_| Tokens::fallback(dark)));
        Library { light: read(LIGHT, false), dark: read(DARK, true), high_contrast: read(HIGH_CONTRAST, false) }
    })
}

/// The tokens in use: one set while the system asks for light, one while it asks for dark.
#[derive(Clone)]
struct InUse {
    choice: ThemeChoice,
    light: Arc<Tokens>,
    dark: Arc<Tokens>,
}

fn in_use_id() -> Id {
    Id::unique("saltaire-theme-in-use")
}

/// Makes fonts, icons and the chosen theme known to the context. Call once, before the first frame.
pub fn install(ctx: &Context, choice: ThemeChoice) {
    ctx.set_fonts(fonts::definitions());
    icon::install(ctx);
    choose(ctx, choice);
}

/// Changes the theme. Costs little where nothing changes, so it may be called every frame.
pub fn choose(ctx: &Context, choice: ThemeChoice) {
    let now = ctx.data(|data| data.get_temp::<InUse>(in_use_id()));
    if now.is_some_and(|now| now.choice == choice) {
        return;
    }
    let themes = library();
    let (light, dark, preference) = match choice {
        ThemeChoice::System => (&themes.light, &themes.dark, ThemePreference::System),
        ThemeChoice::Light => (&themes.light, &themes.dark, ThemePreference::Light),
        ThemeChoice::Dark => (&themes.light, &themes.dark, ThemePreference::Dark),
        // Both, so that it holds whatever the system says.
        ThemeChoice::HighContrast => (&themes.high_contrast, &themes.high_contrast, ThemePreference::Light),
    };
    ctx.set_style_of(Theme::Light, style::style(light));
    ctx.set_style_of(Theme::Dark, style::style(dark));
    // Where the system does not say, light: rooms are bright.
    ctx.options_mut(|options| options.fallback_theme = Theme::Light);
    ctx.set_theme(preference);
    let in_use = InUse { choice, light: Arc::clone(light), dark: Arc::clone(dark) };
    ctx.data_mut(|data| data.insert_temp(in_use_id(), in_use));
}

/// The theme that was chosen last.
pub fn chosen(ctx: &Context) -> ThemeChoice {
    ctx.data(|data| data.get_temp::<InUse>(in_use_id())).map_or(ThemeChoice::System, |in_use| in_use.choice)
}

/// The tokens to draw with. Cheap: a look into the context and a count up.
pub fn tokens(ui: &Ui) -> Arc<Tokens> {
    tokens_of(ui.ctx())
}

/// As [`tokens`], where there is only a context.
pub fn tokens_of(ctx: &Context) -> Arc<Tokens> {
    let dark = ctx.theme() == Theme::Dark;
    let in_use = ctx.data(|data| data.get_temp::<InUse>(in_use_id()));
    match (in_use, dark) {
        (Some(in_use), true) => in_use.dark,
        (Some(in_use), false) => in_use.light,
        (None, true) => Arc::clone(&library().dark),
        (None, false) => Arc::clone(&library().light),
    }
}
