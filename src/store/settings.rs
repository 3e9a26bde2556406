//! What a person has set once for every session.

use std::path::PathBuf;

use serde::{Deserialize, Serialize, Serializer};

use super::{
    Disk, Home, Kept, SaveError,
    kept_file::{read_kept, write_kept},
};

const FILE: &str = "settings.ron";
/// Smaller than this nothing can be read, larger than the other nothing fits.
const ZOOM_RANGE: std::ops::RangeInclusive<f32> = 0.5..=4.0;
/// One person is nobody's group: whoever is counted alone is named.
const SMALLEST_GROUP_RANGE: std::ops::RangeInclusive<u32> = 2..=50;

/// Which colours the window has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// As the system has them.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// With the strongest contrast.
    HighContrast,
}

impl ThemeChoice {
    /// All of them, in the order in which a menu shows them.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::HighContrast];
}

/// How the window was when it was last closed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Its width in points, as large as the system draws them.
    pub width: f32,
    /// Its height in points, as large as the system draws them.
    pub height: f32,
    /// Whether it filled the screen; width and height are those that it has otherwise.
    pub maximised: bool,
}

/// How wide the person made what stands at the right of each screen, in points; none: as wide as usual.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SideWidths {
    /// Of the agenda.
    pub agenda: Option<f32>,
    /// Of the tables.
    pub tables: Option<f32>,
    /// Of the themes.
    pub themes: Option<f32>,
    /// Of the next steps.
    pub next_steps: Option<f32>,
    /// Of the write-up.
    pub write_up: Option<f32>,
}

/// What the room's screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RoomSettings {
    /// The countdown has no seconds.
    pub minutes_only: bool,
    /// Time that is over stands at zero and does not count up.
    pub stops_at_zero: bool,
    /// There is a chime when time is over.
    pub chime: bool,
    /// The newest notes of a table discussion are shown.
    pub notes: bool,
}

/// What a person has set once for every session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Which colours the window has.
    pub theme: ThemeChoice,
    /// How large everything is drawn; 1 is as the system says.
    pub zoom: f32,
    /// A group of fewer people than this is not counted in what leaves the room.
    pub smallest_group_shown: u32,
    /// The folder in which a file was last opened or saved.
    #[serde(serialize_with = "path_or_none")]
    pub last_folder: Option<PathBuf>,
    /// How the window was when it was last closed; the system places it.
    pub window: Option<WindowPlace>,
    /// How wide what stands at the right of each screen is.
    pub side_widths: SideWidths,
    /// What the room's screen shows.
    pub room: RoomSettings,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::default(),
            zoom: 1.0,
            smallest_group_shown: 5,
            last_folder: None,
            window: None,
            side_widths: SideWidths::default(),
            room: RoomSettings::default(),
        }
    }
}

/// A path that is not text cannot be written as text; it is forgotten.
fn path_or_none<S: Serializer>(path: &Option<PathBuf>, serializer: S) -> Result<S::Ok, S::Error> {
    path.as_ref().and_then(|path| path.to_str()).serialize(serializer)
}

impl Settings {
    /// The settings as last saved; the usual ones where there are none or they are damaged.
    #[must_use]
    pub fn read(disk: &dyn Disk, home: &Home) -> Kept<Self> {
        let mut kept: Kept<Self> = read_kept(disk, &home.folder().join(FILE));
        let zoom = &mut kept.value.zoom;
        *zoom = if zoom.is_finite() { zoom.clamp(*ZOOM_RANGE.start(), *ZOOM_RANGE.end()) } else { 1.0 };
        let smallest = &mut kept.value.smallest_group_shown;
        *smallest = (*smallest).clamp(*SMALLEST_GROUP_RANGE.start(), *SMALLEST_GROUP_RANGE.end());
        kept.value.window =
            kept.value.window.filter(|window| [window.width, window.height].iter().all(|side| side.is_finite() && *side > 0.0));
        let widths = &mut kept.value.side_widths;
        for width in [&mut widths.agenda, &mut widths.tables, &mut widths.themes, &mut widths.next_steps, &mut widths.write_up] {
            *width = width.filter(|width| width.is_finite() && *width > 0.0);
        }
        kept
    }

    /// Keeps them.
    ///
    /// # Errors
    ///
    /// When the file cannot be saved.
    pub fn save(&self, disk: &dyn Disk, home: &Home) -> Result<(), SaveError> {
        write_kept(disk, &home.folder().join(FILE), self, &[])
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::store::RealDisk;

    fn home() -> (tempfile::TempDir, Home) {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path()).unwrap();
        (folder, home)
    }

    #[test]
    fn they_are_there_again() {
        let (_folder, home) = home();
        assert_eq!(Settings::read(&RealDisk, &home), Kept { value: Settings::default(), set_aside: None });
        let settings = Settings {
            theme: ThemeChoice::HighContrast,
            zoom: 1.25,
            smallest_group_shown: 8,
            last_folder: Some(PathBuf::from("/tmp/शब्द \"x\"")),
            window: Some(WindowPlace { width: 1100.0, height: 700.5, maximised: true }),
            side_widths: SideWidths { tables: Some(280.5), ..SideWidths::default() },
            room: RoomSettings { chime: true, ..RoomSettings::default() },
        };
        settings.save(&RealDisk, &home).unwrap();
        assert_eq!(Settings::read(&RealDisk, &home).value, settings);
    }

    #[test]
    fn damaged_ones_are_set_aside_and_not_lost() {
        let (_folder, home) = home();
        for damaged in [&b"\0\0\0\0"[..], b"", b"(theme: Dark", b"(theme: Purple)", b"\xff\xfe"] {
            fs::write(home.folder().join(FILE), damaged).unwrap();
            let kept = Settings::read(&RealDisk, &home);
            assert_eq!(kept.value, Settings::default());
            assert_eq!(fs::read(kept.set_aside.unwrap()).unwrap(), damaged);
            assert!(!home.folder().join(FILE).exists());
        }
    }

    #[test]
    fn odd_values_and_unknown_fields_do_no_harm() {
        let (_folder, home) = home();
        for (written, zoom) in [("(zoom: 1e30)", 4.0), ("(zoom: -1.0)", 0.5), ("(zoom: NaN, new: [1])", 1.0)] {
            fs::write(home.folder().join(FILE), written).unwrap();
            let kept = Settings::read(&RealDisk, &home);
            assert_eq!((kept.value.zoom, kept.set_aside), (zoom, None), "{written}");
        }
        for written in [
            "(side_widths: (tables: Some(NaN), themes: Some(-3.0)))",
            "(window: (width: NaN, height: 600.0, maximised: false))",
            "(window: (width: 800.0, height: -1.0, maximised: true))",
        ] {
            fs::write(home.folder().join(FILE), written).unwrap();
            assert_eq!(Settings::read(&RealDisk, &home).value, Settings::default(), "{written}");
        }
    }

    #[test]
    fn no_file_shows_a_group_of_one() {
        let (_folder, home) = home();
        for (written, smallest) in [(0, 2), (1, 2), (2, 2), (50, 50), (51, 50), (u32::MAX, 50)] {
            fs::write(home.folder().join(FILE), format!("(smallest_group_shown: {written})")).unwrap();
            assert_eq!(Settings::read(&RealDisk, &home).value.smallest_group_shown, smallest, "{written}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_is_not_text_is_forgotten() {
        use std::os::unix::ffi::OsStringExt as _;
        let (_folder, home) = home();
        let odd = std::ffi::OsString::from_vec(vec![b'/', 0xff]);
        Settings { last_folder: Some(odd.into()), ..Settings::default() }.save(&RealDisk, &home).unwrap();
        assert_eq!(Settings::read(&RealDisk, &home).value, Settings::default());
    }
}
