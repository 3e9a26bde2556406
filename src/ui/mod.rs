//! The window: shell, screens, widgets, theme.
