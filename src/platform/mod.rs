//! The real ports: dialogs, files, clock; and opening the window.

mod awake;
mod chime;
mod clock;
mod dialogs;
mod displays;
mod erasing;
mod exchange;
mod files;
mod journal;
mod left_behind;
mod packs;
mod photos;
mod picture;
mod place;
mod reading_over;
mod reuse;
mod runner;
mod versions;
mod watcher;
pub mod window;

pub use clock::SystemClock;
pub use displays::DisplayWatch;
pub use files::Files;
pub use runner::Runner;
