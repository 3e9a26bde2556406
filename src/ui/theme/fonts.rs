//! The bundled faces: Atkinson Hyperlegible Next for text, Mono for clocks and columns of numbers.
//!
//! What they lack (other scripts, signs) comes from the system's fonts, which eframe looks up by
//! itself (`NativeOptions::system_font_fallback`).

use std::sync::{Arc, OnceLock};

use eframe::egui::{FontData, FontDefinitions, FontFamily};

/// A face of the bundled families.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Text.
    Regular,
    /// Names and buttons.
    Semibold,
    /// Titles of screens.
    Bold,
    /// People's own words.
    Italic,
    /// Clock times and columns of numbers.
    Mono,
    /// Countdowns, and times that changed.
    MonoBold,
}

impl Face {
    /// Every face.
    pub const ALL: [Self; 6] = [Self::Regular, Self::Semibold, Self::Bold, Self::Italic, Self::Mono, Self::MonoBold];

    /// The family by which the toolkit knows the face.
    pub fn family(self) -> FontFamily {
        match self {
            Self::Regular => FontFamily::Proportional,
            Self::Mono => FontFamily::Monospace,
            named => {
                // One Arc a face for good, since this is asked for with every text of every frame.
                static NAMES: [OnceLock<Arc<str>>; 4] = [const { OnceLock::new() }; 4];
                let index = match named {
                    Self::Semibold => 0,
                    Self::Bold => 1,
                    Self::Italic => 2,
                    _ => 3,
                };
                FontFamily::Name(NAMES[index].get_or_init(|| named.name().into()).clone())
            }
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Regular => "text",
            Self::Semibold => "text-semibold",
            Self::Bold => "text-bold",
            Self::Italic => "text-italic",
            Self::Mono => "mono",
            Self::MonoBold => "mono-bold",
        }
    }

    fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => {
                include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf")
            }
            Self::Semibold => {
                include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf")
            }
            Self::Bold => {
                include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_700Bold.ttf")
            }
            Self::Italic => {
                include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_400Regular_Italic.ttf")
            }
            Self::Mono => {
                include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleMono_400Regular.ttf")
            }
            Self::MonoBold => {
                include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleMono_700Bold.ttf")
            }
        }
    }
}

/// The bundled faces, each a family of its own with the regular text face behind it.
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for face in Face::ALL {
        fonts.font_data.insert(face.name().to_owned(), Arc::new(FontData::from_static(face.bytes())));
        let mut family = vec![face.name().to_owned()];
        if face != Face::Regular {
            family.push(Face::Regular.name().to_owned());
        }
        fonts.families.insert(face.family(), family);
    }
    fonts
}

#[cfg(test)]
mod tests {
    use super::{Face, definitions};

    #[test]
    fn every_face_is_a_family_with_its_data() {
        let fonts = definitions();
        for face in Face::ALL {
            let family = &fonts.families[&face.family()];
            assert_eq!(family.first().map(String::as_str), Some(face.name()));
            assert!(family.iter().all(|name| fonts.font_data.contains_key(name)));
        }
        assert_eq!(fonts.families.len(), Face::ALL.len());
    }
}
