//! Pictures of every screen and every dialog, compared with those in tests/snapshots. They need a Vulkan adapter and fail without one.
//!
//! All of them are drawn from one real session, the Leeds example during its table discussion, so that their figures agree; the clock
//! stands still. `UPDATE_SNAPSHOTS=1 cargo test --features pictures --test pictures` takes them anew, and
//! `cargo test --features pictures --test pictures -- --ignored` takes those of the README.
#![cfg(feature = "pictures")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod camera;
mod day;
mod dialogs;
mod gallery;
mod room;
mod screens;
mod screenshots;
#[path = "../support/mod.rs"]
mod support;
