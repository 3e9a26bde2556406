//! What a path is asked for.

/// What a path is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathPurpose {
    /// To open a session.
    Open,
    /// To keep a new session.
    New,
    /// To keep a copy of the open session and go on in it.
    Copy,
    /// To export.
    Export,
    /// To write a file about the day.
    Day,
    /// To bring in what was said.
    Import,
    /// To take in answers of the rescue sheet.
    Answers,
    /// To add a photo of a flipchart sheet.
    Photo,
    /// To keep a copy of a session with what its journal has.
    RecoveredCopy,
    /// To keep an earlier version as a file of its own.
    VersionCopy,
    /// To keep what can be read of a damaged session.
    RescuedCopy,
    /// To hand out a table pack.
    Pack,
    /// To bring table packs back.
    BringBack,
    /// To begin with last time's session.
    LastTime,
}
