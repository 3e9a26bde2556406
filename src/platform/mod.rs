//! The real ports: dialogs, files, clock.

pub mod gallery;
pub mod window;
