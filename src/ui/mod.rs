//! The window: shell, screens, widgets, theme.

pub mod dialogs;
mod fields;
pub mod gallery;
mod giving_way;
mod hidden;
pub mod key_order;
pub mod keys;
pub mod panes;
mod rescue_sheet;
pub mod room;
pub mod screens;
mod shell;
mod side;
mod start;
pub mod theme;
pub mod widgets;

pub use shell::Shell;
pub use start::{run, run_gallery, run_watched};
