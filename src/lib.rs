#![doc = include_str!("ARCHITECTURE.md")]

#[macro_use]
#[doc(hidden)]
pub mod say;

pub mod app;
pub mod cli;
pub mod document;
pub mod edit;
pub mod erase;
pub mod export;
#[doc(hidden)]
pub mod fuzz;
pub mod import;
pub mod insight;
pub mod library;
pub mod merge;
pub mod model;
pub mod pack;
#[cfg(feature = "gui")]
pub mod platform;
pub mod report;
pub mod schedule;
pub mod store;
#[cfg(feature = "gui")]
pub mod ui;
pub mod words;
