//! Lucide's icons, drawn from SVG in whatever colour a token says.

use eframe::egui::{self, Color32, Context, Rect, Response, Sense, Ui, Vec2, Widget};

/// Declares the enum, its list and its files from one table of variants and file names.
macro_rules! icons {
    ($($variant:ident => $file:literal,)+) => {
        /// An icon. It stands beside a word or on a control that has an accessible name, never alone.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Icon {
            $(#[doc = concat!("Lucide's `", $file, "`.")] $variant,)+
        }

        impl Icon {
            /// Every icon, in the order of their file names.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The file's name without its ending.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $file,)+ }
            }

            fn svg(self) -> &'static str {
                match self {
                    $(Self::$variant => {
                        include_str!(concat!("../../../assets/icons/", $file, ".svg"))
                    })+
                }
            }

            fn uri(self) -> &'static str {
                match self { $(Self::$variant => concat!("bytes://icon/", $file, ".svg"),)+ }
            }
        }
    };
}

icons! {
    ArrowDown => "arrow-down",
    ArrowLeft => "arrow-left",
    ArrowRight => "arrow-right",
    ArrowUp => "arrow-up",
    CalendarClock => "calendar-clock",
    Check => "check",
    ChevronDown => "chevron-down",
    ChevronRight => "chevron-right",
    CircleCheck => "circle-check",
    CircleHelp => "circle-help",
    Contrast => "contrast",
    Copy => "copy",
    Download => "download",
    Eye => "eye",
    EyeOff => "eye-off",
    FileText => "file-text",
    Filter => "filter",
    Flag => "flag",
    FolderOpen => "folder-open",
    GitMerge => "git-merge",
    Grid3x3 => "grid-3x3",
    History => "history",
    Image => "image",
    Info => "info",
    Library => "library",
    Link => "link",
    List => "list",
    Lock => "lock",
    Map => "map",
    Maximize => "maximize",
    MessageCircleQuestionMark => "message-circle-question-mark",
    MessageSquare => "message-square",
    Monitor => "monitor",
    Moon => "moon",
    Network => "network",
    Pause => "pause",
    Pencil => "pencil",
    Play => "play",
    Plus => "plus",
    Printer => "printer",
    Quote => "quote",
    Redo2 => "redo-2",
    RotateCw => "rotate-cw",
    Save => "save",
    Scale => "scale",
    Scissors => "scissors",
    Search => "search",
    Settings => "settings",
    Shield => "shield",
    ShieldCheck => "shield-check",
    SkipForward => "skip-forward",
    SquareKanban => "square-kanban",
    Star => "star",
    Sun => "sun",
    Tags => "tags",
    Timer => "timer",
    Trash2 => "trash-2",
    TriangleAlert => "triangle-alert",
    Undo2 => "undo-2",
    Upload => "upload",
    Users => "users",
    UsersRound => "users-round",
    X => "x",
    ZoomIn => "zoom-in",
    ZoomOut => "zoom-out",
}

impl Icon {
    /// The icon, `side` points wide, in `colour`, for `ui.add`. Nothing for a screen reader: the word
    /// beside it says what it means.
    pub fn image(self, side: f32, colour: Color32) -> IconImage {
        IconImage { icon: self, side, colour }
    }

    /// Paints the icon in the middle of `rect`, `side` points wide. Nothing for a screen reader.
    pub fn paint(self, ui: &Ui, rect: Rect, side: f32, colour: Color32) {
        let place = Rect::from_center_size(rect.center(), Vec2::splat(side));
        egui::Image::from_uri(self.uri()).tint(colour).show_loading_spinner(false).paint_at(ui, place);
    }
}

/// An icon to add to a layout.
#[derive(Clone, Copy, Debug)]
#[must_use = "show it with ui.add"]
pub struct IconImage {
    icon: Icon,
    side: f32,
    colour: Color32,
}

impl Widget for IconImage {
    fn ui(self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(self.side), Sense::hover());
        if ui.is_rect_visible(rect) {
            self.icon.paint(ui, rect, self.side, self.colour);
        }
        response
    }
}

/// Makes the icons known to the context. Drawn in white, since a tint can only darken.
pub(super) fn install(ctx: &Context) {
    egui_extras::install_image_loaders(ctx);
    for icon in Icon::ALL {
        let white = icon.svg().replace("currentColor", "#ffffff");
        ctx.include_bytes(icon.uri(), white.into_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::Icon;
    use std::collections::BTreeSet;

    #[test]
    fn every_file_is_an_icon_and_every_icon_a_file() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/icons");
        let files: BTreeSet<String> = std::fs::read_dir(folder)
            .unwrap()
            .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
            .filter_map(|name| name.strip_suffix(".svg").map(str::to_owned))
            .collect();
        let icons: BTreeSet<String> = Icon::ALL.iter().map(|icon| icon.name().to_owned()).collect();
        assert_eq!(files, icons);
    }

    #[test]
    fn every_icon_takes_its_colour_from_its_surroundings() {
        for icon in Icon::ALL {
            assert!(icon.svg().contains("currentColor"), "{}", icon.name());
        }
    }
}
