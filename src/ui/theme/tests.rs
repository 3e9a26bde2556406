//! The theme files: they parse, they agree with each other, and people can read them.

use std::path::{Path, PathBuf};

use eframe::egui::{Color32, Context, Theme};

use super::measures::Measures;
use super::tokens::{Tokens, Tone};
use super::{DARK, HIGH_CONTRAST, LIGHT, MEASURES, ThemeChoice};

fn measures() -> Measures {
    ron::from_str(MEASURES).unwrap()
}

fn themes() -> Vec<Tokens> {
    [LIGHT, DARK, HIGH_CONTRAST].into_iter().map(|text| Tokens::parse(text, &measures()).unwrap()).collect()
}

/// Relative luminance, WCAG 2.2.
fn luminance(colour: Color32) -> f64 {
    let channel = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
}

fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Every pair of text and ground that the widgets draw, with a name to find it by.
fn text_pairs(theme: &Tokens) -> Vec<(String, Color32, Color32)> {
    let grounds = [
        ("paper", theme.paper),
        ("panel", theme.panel),
        ("sunk", theme.sunk),
        ("accent_soft", theme.accent_soft),
        ("amber_soft", theme.amber_soft),
        ("red_soft", theme.red_soft),
        ("green_soft", theme.green_soft),
        ("selection", theme.selection),
    ];
    let mut pairs = Vec::new();
    for (ground_name, ground) in grounds {
        pairs.push((format!("ink on {ground_name}"), theme.ink, ground));
        if ground_name != "selection" {
            pairs.push((format!("soft on {ground_name}"), theme.soft, ground));
        }
    }
    for tone in [Tone::Accent, Tone::Amber, Tone::Red, Tone::Green] {
        let text = theme.tone(tone);
        for (name, ground) in [("paper", theme.paper), ("panel", theme.panel), ("sunk", theme.sunk), ("its soft", theme.tone_soft(tone))] {
            pairs.push((format!("{tone:?} on {name}"), text, ground));
        }
    }
    // A row under the pointer, and what is held down.
    for (name, below) in [("paper", theme.paper), ("panel", theme.panel)] {
        let ground = below.blend(theme.accent_soft.gamma_multiply(0.5));
        pairs.push((format!("ink on a row of {name} under the pointer"), theme.ink, ground));
        pairs.push((format!("soft on a row of {name} under the pointer"), theme.soft, ground));
    }
    for tone in [Tone::Accent, Tone::Amber, Tone::Red, Tone::Green] {
        pairs.push((format!("{tone:?} on a chosen row"), theme.tone(tone), theme.accent_soft));
    }
    pairs.push(("ink on what is held down".into(), theme.ink, theme.pressed()));
    pairs.push(("accent on what is held down".into(), theme.accent, theme.pressed()));
    pairs.push(("the main button held down".into(), theme.on_accent, theme.deeper(theme.accent_hover)));
    pairs.push(("a danger button under the pointer".into(), theme.panel, theme.deeper(theme.red)));
    pairs.push(("a danger button held down".into(), theme.panel, theme.deeper(theme.deeper(theme.red))));
    // What the toolkit draws by itself: hints in fields, selected text, lists that open, what cannot be used.
    let visuals = super::style::style(theme).visuals;
    let field = visuals.text_edit_bg_color();
    pairs.push(("a hint in a field".into(), visuals.weak_text_color(), field));
    pairs.push(("text in a field".into(), theme.ink, field));
    pairs.push(("selected text".into(), visuals.selection.stroke.color, visuals.selection.bg_fill));
    let widgets = &visuals.widgets;
    for (name, state) in [("usual", widgets.inactive), ("hovered", widgets.hovered), ("held down", widgets.active), ("open", widgets.open)]
    {
        pairs.push((format!("the toolkit's control, {name}"), state.fg_stroke.color, state.weak_bg_fill));
        pairs.push((format!("the toolkit's list, {name}"), state.fg_stroke.color, state.bg_fill));
    }
    pairs.push(("a menu".into(), widgets.noninteractive.fg_stroke.color, visuals.window_fill));
    pairs.push(("what cannot be used".into(), theme.soft, theme.sunk));
    assert_eq!(visuals.disabled_alpha, 1.0, "what cannot be used is faded besides");
    pairs.push(("on_accent on accent".into(), theme.on_accent, theme.accent));
    pairs.push(("on_accent on hover".into(), theme.on_accent, theme.accent_hover));
    pairs.push(("a danger button".into(), theme.panel, theme.red));
    for (step, ground) in theme.heat.iter().enumerate() {
        pairs.push((format!("ink on heat {step}"), theme.ink, *ground));
    }
    for slot in &theme.palette {
        pairs.push((format!("chip {}", slot.name), slot.text, slot.soft));
        pairs.push((format!("chip {} to choose, under the pointer", slot.name), slot.text, theme.accent_soft));
        pairs.push((format!("name in {} on a card", slot.name), slot.text, theme.panel));
        pairs.push((format!("name in {} on paper", slot.name), slot.text, theme.paper));
        pairs.push((format!("name in {} in a well", slot.name), slot.text, theme.sunk));
    }
    pairs
}

#[test]
fn every_text_has_enough_contrast() {
    for theme in themes() {
        let least = if theme.name == "High contrast" { 7.0 } else { 4.5 };
        for (name, text, ground) in text_pairs(&theme) {
            let found = contrast(text, ground);
            assert!(found >= least, "{}: {name} has {found:.2} : 1, needs {least}", theme.name);
        }
    }
}

#[test]
fn the_rooms_screen_can_be_read_from_far_away() {
    use super::room::{ROOM, ROOM_HIGH_CONTRAST, RoomTokens};
    for (text, least) in [(ROOM, 7.0), (ROOM_HIGH_CONTRAST, 10.0)] {
        let room: RoomTokens = ron::from_str(text).unwrap();
        let on_ground = [room.ink, room.soft, room.amber, room.red, room.bar].map(|colour| (colour, room.ground));
        let on_red = [room.ink, room.soft, room.red].map(|colour| (colour, room.red_ground));
        for (colour, ground) in on_ground.into_iter().chain(on_red).chain([(room.on_amber, room.amber), (room.on_red, room.red)]) {
            let found = contrast(colour, ground);
            assert!(found >= least, "{colour:?} on {ground:?} has {found:.2} : 1");
        }
        assert!(contrast(room.bar, room.track) >= 3.0, "how far the bar is");
    }
}

#[test]
fn outlines_of_controls_and_focus_stand_out() {
    for theme in themes() {
        for ground in [theme.paper, theme.panel, theme.sunk] {
            assert!(contrast(theme.edge, ground) >= 3.0, "{} edge", theme.name);
            assert!(contrast(theme.focus, ground) >= 3.0, "{} focus", theme.name);
        }
        for slot in &theme.palette {
            assert!(contrast(slot.text, theme.panel) >= 3.0, "{} swatch", slot.name);
        }
    }
}

/// Sources of the window outside the theme, with their text.
fn sources_outside(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.file_name() != Some("theme".as_ref()) {
            sources_outside(&path, found);
        } else if path.extension() == Some("rs".as_ref()) {
            let text = std::fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
}

/// What stands for a colour, a face or a text size of its own, whatever follows.
const RAW: [&str; 7] = ["hex_color!", "FontId::", "FontId {", "FontFamily", "RichText::new", "TextStyle::Name", "Rgba::"];
/// Colours that are none.
const NO_COLOUR: [&str; 2] = ["TRANSPARENT", "PLACEHOLDER"];
/// What takes a measure, which has to be a token's.
const MEASURED: [&str; 13] = [
    "Stroke::new(",
    "Stroke::from((",
    "hline(",
    "vline(",
    "CornerRadius::same(",
    "corner_radius(",
    " corner(",
    ".size(",
    "Margin::same(",
    "Margin::symmetric(",
    "inner_margin(",
    "outer_margin(",
    "add_space(",
];

/// Why a line may not stand outside the theme.
fn fault(line: &str) -> Option<String> {
    let line = line.split("//").next().unwrap_or_default();
    if let Some(raw) = RAW.iter().find(|raw| line.contains(**raw)) {
        return Some(format!("{raw} of its own"));
    }
    let coloured = line.split("Color32::").skip(1).find(|after| !NO_COLOUR.iter().any(|none| after.starts_with(none)));
    if coloured.is_some() {
        return Some("a colour of its own".to_owned());
    }
    // A number that is not nothing, where a token belongs.
    let is_number = |after: &str| {
        let number: String = after.chars().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | '_')).collect();
        number.trim_end_matches('.').parse::<f32>().is_ok_and(|number| number != 0.0)
    };
    let measured = MEASURED.iter().find(|what| line.split(**what).skip(1).any(is_number));
    measured.map(|what| format!("{what} with a number of its own"))
}

#[test]
fn raw_colours_sizes_and_fonts_stand_nowhere_else() {
    let mut sources = Vec::new();
    sources_outside(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/ui")), &mut sources);
    assert!(sources.len() > 20, "the sources were not found");
    let mut faults = Vec::new();
    for (path, text) in sources {
        for (number, line) in text.lines().enumerate() {
            faults.extend(fault(line).map(|fault| format!("{}:{}: {fault}", path.display(), number + 1)));
        }
    }
    assert!(faults.is_empty(), "take a token of the theme: {faults:#?}");
}

#[test]
fn a_raw_colour_or_measure_is_noticed() {
    for wrong in [
        "ui.label(text.color(Color32::RED))",
        "let a = Color32::from_rgb(1, 2, 3);",
        "Stroke::new(1.5, colour)",
        "radius = CornerRadius::same(8)",
        "text.size(14.0)",
        "FontId::proportional(12.0)",
        "ui.add_space(6.0);",
        "let text = RichText::new(title);",
    ] {
        assert!(fault(wrong).is_some(), "{wrong}");
    }
    for right in [
        "Color32::TRANSPARENT",
        "Stroke::new(shape.line, edge)",
        "corner(0.0)",
        "galley.size().x",
        "// Stroke::new(1.0, x)",
        "text.size(fits)",
    ] {
        assert_eq!(fault(right), None, "{right}");
    }
}

#[test]
fn black_on_white_has_the_contrast_that_the_standard_says() {
    assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 1e-9);
}

#[test]
fn palettes_have_the_same_slots_in_every_theme() {
    let names = |theme: &Tokens| -> Vec<String> { theme.palette.iter().map(|slot| slot.name.clone()).collect() };
    let themes = themes();
    assert!(themes[0].palette.len() >= 10);
    assert_eq!(names(&themes[0]), names(&themes[1]));
    assert_eq!(names(&themes[0]), names(&themes[2]));
}

#[test]
fn no_text_is_smaller_than_thirteen_points_and_no_target_lower_than_twenty_eight() {
    let measures = measures();
    let text = measures.text;
    let sizes = [text.body, text.second, text.control, text.card_title, text.screen_title];
    assert!(sizes.into_iter().all(|size| size >= 13.0));
    assert!(measures.shape.small_height >= 28.0);
    assert_eq!(measures, Measures::default(), "the measures used without the file are the same");
}

#[test]
fn a_field_that_no_theme_has_is_refused() {
    let text = LIGHT.replace("paper:", "papper:");
    assert!(Tokens::parse(&text, &measures()).is_err());
    let text = LIGHT.replacen('(', "(glow: \"#000000\",", 1);
    assert!(Tokens::parse(&text, &measures()).is_err());
}

#[test]
fn a_theme_that_cannot_be_read_still_has_colours() {
    for dark in [false, true] {
        let plain = Tokens::fallback(dark);
        assert!(contrast(plain.ink, plain.paper) >= 4.5);
        assert_eq!(plain.slot(7), plain.slot(0));
    }
}

#[test]
fn heat_grows_with_the_share_and_is_none_for_none() {
    let theme = &themes()[0];
    assert_eq!(theme.heat(0.0), None);
    assert_eq!(theme.heat(f32::NAN), None);
    assert_eq!(theme.heat(0.01), theme.heat.first().copied());
    assert_eq!(theme.heat(1.0), theme.heat.last().copied());
    assert_eq!(theme.heat(9.0), theme.heat.last().copied());
}

#[test]
fn a_choice_changes_the_tokens_and_nothing_blinks_or_moves() {
    let ctx = Context::default();
    super::install(&ctx, ThemeChoice::Dark);
    assert!(super::tokens_of(&ctx).dark);
    super::choose(&ctx, ThemeChoice::HighContrast);
    assert_eq!(super::tokens_of(&ctx).name, "High contrast");
    super::choose(&ctx, ThemeChoice::Light);
    assert_eq!(super::tokens_of(&ctx).name, "Light");
    for theme in [Theme::Light, Theme::Dark] {
        let style = ctx.style_of(theme);
        assert!(!style.visuals.text_cursor.blink);
        assert_eq!(style.animation_time, 0.0);
    }
}
