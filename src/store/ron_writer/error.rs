//! Why a value could not be written.

use std::fmt::Display;

/// Why a value could not be written as RON.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// A field or variant has a name that RON has no way to write.
    #[error("{}", say!("store-unwritable-name", name = .0))]
    Name(String),
    /// The value itself refused to be written.
    #[error("{0}")]
    Refused(String),
}

impl serde::ser::Error for WriteError {
    fn custom<T: Display>(msg: T) -> Self {
        Self::Refused(msg.to_string())
    }
}
