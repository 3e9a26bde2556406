//! The tokens of one theme: every colour, distance and text size that may be drawn.

use eframe::egui::{Color32, FontId, RichText, Stroke, Visuals};
use serde::Deserialize;

use super::colour::{hex, hex_list, mix};
use super::fonts::Face;
use super::measures::{Measures, Shape, Space, TextSizes};

/// How much of a chip's edge is its ground, the rest being its text colour.
const EDGE_SHARE: f32 = 0.5;
/// How much of a ground under the pointer is text colour.
const DEEPER_SHARE: f32 = 0.25;
/// How much of the ground of what is held down is text colour, which also stands on it.
const PRESSED_SHARE: f32 = 0.08;

/// One colour that a theme of the notes may have.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// What a person calls the colour, in lower case.
    pub name: String,
    /// Text on `soft`, and the swatch.
    #[serde(deserialize_with = "hex")]
    pub text: Color32,
    /// The ground of a chip.
    #[serde(deserialize_with = "hex")]
    pub soft: Color32,
}

impl Slot {
    /// The outline of a chip.
    pub fn edge(&self) -> Color32 {
        mix(self.text, self.soft, EDGE_SHARE)
    }
}

/// Every colour, distance and text size of one theme. Colours are described in the theme files.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tokens {
    /// What a person calls the theme.
    pub name: String,
    /// Light text on dark.
    pub dark: bool,
    /// The window.
    #[serde(deserialize_with = "hex")]
    pub paper: Color32,
    /// Cards, bars and fields.
    #[serde(deserialize_with = "hex")]
    pub panel: Color32,
    /// Wells, columns.
    #[serde(deserialize_with = "hex")]
    pub sunk: Color32,
    /// Hairlines.
    #[serde(deserialize_with = "hex")]
    pub line: Color32,
    /// Outlines of fields and boxes to tick.
    #[serde(deserialize_with = "hex")]
    pub edge: Color32,
    /// Text.
    #[serde(deserialize_with = "hex")]
    pub ink: Color32,
    /// Second text.
    #[serde(deserialize_with = "hex")]
    pub soft: Color32,
    /// The one main action, selection, links.
    #[serde(deserialize_with = "hex")]
    pub accent: Color32,
    /// The main action under the pointer.
    #[serde(deserialize_with = "hex")]
    pub accent_hover: Color32,
    /// Behind what is selected.
    #[serde(deserialize_with = "hex")]
    pub accent_soft: Color32,
    /// Text on `accent`.
    #[serde(deserialize_with = "hex")]
    pub on_accent: Color32,
    /// The ring round what has the keyboard.
    #[serde(deserialize_with = "hex")]
    pub focus: Color32,
    /// Behind selected text.
    #[serde(deserialize_with = "hex")]
    pub selection: Color32,
    /// Time is short, something is quiet.
    #[serde(deserialize_with = "hex")]
    pub amber: Color32,
    /// Ground for `amber`.
    #[serde(deserialize_with = "hex")]
    pub amber_soft: Color32,
    /// Overdue, damage, deletion.
    #[serde(deserialize_with = "hex")]
    pub red: Color32,
    /// Ground for `red`.
    #[serde(deserialize_with = "hex")]
    pub red_soft: Color32,
    /// Done, protected.
    #[serde(deserialize_with = "hex")]
    pub green: Color32,
    /// Ground for `green`.
    #[serde(deserialize_with = "hex")]
    pub green_soft: Color32,
    /// Under what floats.
    #[serde(deserialize_with = "hex")]
    pub shadow: Color32,
    /// Over the window, under a dialog.
    #[serde(deserialize_with = "hex")]
    pub backdrop: Color32,
    /// Grounds of matrix cells from few to many, with `ink` on each.
    #[serde(deserialize_with = "hex_list")]
    pub heat: Vec<Color32>,
    /// Colours that a theme of the notes may have.
    pub palette: Vec<Slot>,
    /// Distances.
    #[serde(skip)]
    pub space: Space,
    /// Text sizes.
    #[serde(skip)]
    pub size: TextSizes,
    /// Corners, heights, line widths.
    #[serde(skip)]
    pub shape: Shape,
}

/// What something means, as a pair of text and ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing in particular.
    Plain,
    /// What is chosen or running.
    Accent,
    /// Time is short, something is quiet.
    Amber,
    /// Overdue, damage, deletion.
    Red,
    /// Done, protected.
    Green,
}

impl Tokens {
    /// Reads one theme's colours and puts the measures beside them.
    ///
    /// # Errors
    /// What ron says of a text that is no theme: a field that is missing, unknown or no colour.
    pub(super) fn parse(colours: &str, measures: &Measures) -> Result<Self, ron::error::SpannedError> {
        let mut tokens: Self = ron::from_str(colours)?;
        tokens.space = measures.space;
        tokens.size = measures.text;
        tokens.shape = measures.shape;
        Ok(tokens)
    }

    /// The toolkit's own colours, for a theme file that cannot be read: plain, and no panic.
    pub(super) fn fallback(dark: bool) -> Self {
        let visuals = if dark { Visuals::dark() } else { Visuals::light() };
        let (ground, ink) = (visuals.panel_fill, visuals.strong_text_color());
        let slot = Slot { name: "plain".to_owned(), text: ink, soft: ground };
        Self {
            name: String::new(),
            dark,
            paper: ground,
            panel: visuals.extreme_bg_color,
            sunk: visuals.faint_bg_color,
            line: visuals.window_stroke.color,
            edge: ink,
            ink,
            soft: ink,
            accent: ink,
            accent_hover: ink,
            accent_soft: ground,
            on_accent: ground,
            focus: ink,
            selection: visuals.selection.bg_fill,
            amber: ink,
            amber_soft: ground,
            red: ink,
            red_soft: ground,
            green: ink,
            green_soft: ground,
            shadow: visuals.popup_shadow.color,
            backdrop: visuals.popup_shadow.color,
            heat: vec![ground],
            palette: vec![slot],
            space: Space::default(),
            size: TextSizes::default(),
            shape: Shape::default(),
        }
    }

    /// The colour in a palette slot. Slots beyond the last begin again, so any number is right.
    pub fn slot(&self, index: usize) -> Slot {
        let index = index.checked_rem(self.palette.len()).unwrap_or_default();
        self.palette.get(index).cloned().unwrap_or_else(|| Slot { name: self.name.clone(), text: self.ink, soft: self.panel })
    }

    /// The ground of a matrix cell for a share of the largest count (0 to 1); nothing for none.
    pub fn heat(&self, share: f32) -> Option<Color32> {
        if share.is_nan() || share <= 0.0 {
            return None;
        }
        let last = self.heat.len().checked_sub(1)?;
        // Rounded up, so that the largest count alone has the strongest ground.
        let step = (share.min(1.0) * self.heat.len() as f32).ceil() as usize;
        self.heat.get(step.saturating_sub(1).min(last)).copied()
    }

    /// Text colour of a tone.
    pub fn tone(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Plain => self.ink,
            Tone::Accent => self.accent,
            Tone::Amber => self.amber,
            Tone::Red => self.red,
            Tone::Green => self.green,
        }
    }

    /// Ground of a tone.
    pub fn tone_soft(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Plain => self.sunk,
            Tone::Accent => self.accent_soft,
            Tone::Amber => self.amber_soft,
            Tone::Red => self.red_soft,
            Tone::Green => self.green_soft,
        }
    }

    /// Outline of a box in a tone.
    pub fn tone_edge(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Plain => self.line,
            _ => mix(self.tone(tone), self.tone_soft(tone), EDGE_SHARE),
        }
    }

    /// The strong ground of a button that is under the pointer or held down.
    pub fn deeper(&self, ground: Color32) -> Color32 {
        mix(ground, self.ink, DEEPER_SHARE)
    }

    /// The soft ground of what is held down.
    pub fn pressed(&self) -> Color32 {
        mix(self.accent_soft, self.ink, PRESSED_SHARE)
    }

    /// A hairline.
    pub fn hairline(&self) -> Stroke {
        Stroke::new(self.shape.line, self.line)
    }

    /// The ring round what has the keyboard.
    pub fn focus_ring(&self) -> Stroke {
        Stroke::new(self.shape.focus, self.focus)
    }

    /// Text for people to read: 15 points.
    pub fn body(&self, text: impl Into<String>) -> RichText {
        self.text(text, Face::Regular, self.size.body).color(self.ink)
    }

    /// Semibold body text: the name of a thing.
    pub fn strong(&self, text: impl Into<String>) -> RichText {
        self.text(text, Face::Semibold, self.size.body).color(self.ink)
    }

    /// Second text: who, when, how many.
    pub fn second(&self, text: impl Into<String>) -> RichText {
        self.text(text, Face::Regular, self.size.second).color(self.soft)
    }

    /// Semibold second text.
    pub fn second_strong(&self, text: impl Into<String>) -> RichText {
        self.text(text, Face::Semibold, self.size.second).color(self.ink)
    }

    /// Title of a card. For what is a heading to a screen reader use `widgets::heading_ui`.
    pub fn card_title(&self, text: impl Into<String>) -> RichText {
        self.text(text, Face::Semibold, self.size.card_title).color(self.ink)
    }

    /// Title of a screen. For what is a heading to a screen reader use `widgets::heading_ui`.
    pub fn screen_title(&self, text: impl Into<String>) -> RichText {
        self.text(text, Face::Bold, self.size.screen_title).color(self.ink)
    }

    /// A clock time or a number in a column: digits of one width.
    pub fn mono(&self, text: impl Into<String>) -> RichText {
        self.text(text, Face::Mono, self.size.body).color(self.ink)
    }

    /// A bold clock time or number.
    pub fn mono_strong(&self, text: impl Into<String>) -> RichText {
        self.text(text, Face::MonoBold, self.size.body).color(self.ink)
    }

    /// The large countdown.
    pub fn clock(&self, text: impl Into<String>) -> RichText {
        self.text(text, Face::MonoBold, self.size.clock).color(self.ink)
    }

    /// Text in a given face and size (one of `size`), in the colour of its surroundings.
    pub fn text(&self, text: impl Into<String>, face: Face, size: f32) -> RichText {
        RichText::new(text).font(self.font(face, size))
    }

    /// A face in a size (one of `size`).
    pub fn font(&self, face: Face, size: f32) -> FontId {
        FontId::new(size, face.family())
    }
}
