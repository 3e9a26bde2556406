//! One file a format; each draws the report tree.

mod characters;
pub mod csv;
pub mod docx;
pub mod html;
pub mod markdown;
pub mod text;

#[cfg(test)]
mod tests;

/// Why an export could not be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// The file's parts could not be put together; the reason as the writer gave it.
    #[error("The file could not be put together: {0}")]
    Write(String),
}
