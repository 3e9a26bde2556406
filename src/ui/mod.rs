//! The window: shell, screens, widgets, theme.

pub mod gallery;
pub mod theme;
pub mod widgets;
