//! Colours as the theme files write them: `"#RRGGBB"` or `"#RRGGBBAA"`.

use eframe::egui::Color32;
use serde::de::{Deserialize, Deserializer, Error, Unexpected};

/// How a colour is written.
const FORM: &str = "#RRGGBB";

/// Reads one colour from its hexadecimal text. For `#[serde(deserialize_with)]`.
pub(super) fn hex<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(deserializer)?;
    parse(&text).ok_or_else(|| D::Error::invalid_value(Unexpected::Str(&text), &FORM))
}

/// Reads a list of colours. For `#[serde(deserialize_with)]`.
pub(super) fn hex_list<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Color32>, D::Error> {
    let texts = Vec::<String>::deserialize(deserializer)?;
    texts.iter().map(|text| parse(text).ok_or_else(|| D::Error::invalid_value(Unexpected::Str(text), &FORM))).collect()
}

fn parse(text: &str) -> Option<Color32> {
    let digits = text.strip_prefix('#')?;
    let well_formed = matches!(digits.len(), 6 | 8) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !well_formed {
        return None;
    }
    Color32::from_hex(text).ok()
}

/// `from` moved towards `to` by `share` (0 to 1): the edge of a chip, between its text and its ground.
pub(super) fn mix(from: Color32, to: Color32, share: f32) -> Color32 {
    from.lerp_to_gamma(to, share.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::{mix, parse};
    use eframe::egui::Color32;

    #[test]
    fn a_colour_is_six_or_eight_digits_after_a_hash() {
        assert_eq!(parse("#1D2A33"), Some(Color32::from_rgb(0x1D, 0x2A, 0x33)));
        assert_eq!(parse("#00000000"), Some(Color32::TRANSPARENT));
        for wrong in ["", "#", "1D2A33", "#1D2", "#1D2A3", "#GGGGGG", "#1D2A3344A", "#é2A33"] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_mix_ends_at_both_ends() {
        let (black, white) = (Color32::from_rgb(0, 0, 0), Color32::from_rgb(255, 255, 255));
        assert_eq!(mix(black, white, -1.0), black);
        assert_eq!(mix(black, white, 2.0), white);
    }
}
