//! The versions of the format: how a file of each is read, and the steps from each to the next.
//!
//! A version is a type that its files are read into and a step from the type of the version before. Once a version is frozen its type
//! stays as it is in a module of its own here (`v1.rs`), with a golden file that a test reads for ever; the newest is the type
//! that the program works with. A file of version 1 then is read by the reader of version 1 and goes up step by step.
//!
//! From version 2 on the first line says two things more, always the same for one version, so that a program that is older than
//! the file knows what to do: `Saltaire(version: 2, reads_from: 1, since: "0.4.0", session: (...`.
//!
//! - `reads_from` is the oldest version whose reader understands the file if it passes over the fields that it does not know. A
//!   version that only adds fields keeps the number of the version before; one that adds a choice to a list of choices, takes a field
//!   away or changes what one means has its own number there.
//! - `since` is the first Saltaire that reads the version wholly: what somebody with an older one is told to get.
//!
//! Readers of the file's own version stay strict: a field that they do not know is a typing mistake. Newer files go through
//! [`Lenient`], which passes over what is unknown and keeps a list of it ([`Dropped`]).

mod dropped;
mod lenient;
#[cfg(test)]
mod tests;

pub use dropped::Dropped;
use dropped::Log;
use lenient::Lenient;
use ron::error::SpannedResult;
use serde::de::{Deserialize, DeserializeOwned};

/// What a file of one version of the format holds.
pub trait Version: DeserializeOwned {
    /// Its number, as it stands on the first line.
    const NUMBER: u32;

    /// What the version before it held; [`Nothing`] for the oldest.
    type Before: Version;

    /// The oldest version whose reader understands its files but for fields that it does not know. Not written before version 2.
    const READS_FROM: u32 = Self::NUMBER;

    /// The first Saltaire that reads its files wholly: "0.4.0". Not written before version 2.
    const SINCE: &'static str = "";

    /// The step from the version before: everything that a file of that one said, as this one says it.
    fn step(before: Self::Before) -> Self;

    /// Whether files of this version can be read, by its own reader or by one of an older version and steps.
    #[must_use]
    fn reads(version: u32) -> bool {
        version == Self::NUMBER || (Self::Before::NUMBER < Self::NUMBER && Self::Before::reads(version))
    }
}

/// What came before the oldest version that can be read.
#[derive(Debug, serde::Deserialize)]
pub enum Nothing {}

impl Version for Nothing {
    const NUMBER: u32 = u32::MAX;
    type Before = Self;

    fn step(before: Self) -> Self {
        before
    }
}

/// The first version that says on its first line who can read it.
pub(super) const FIRST_THAT_SAYS_SINCE: u32 = 2;

/// The whole of a file. What comes first is the version, so that it can be read without the rest.
#[derive(serde::Deserialize)]
#[serde(rename = "Saltaire", deny_unknown_fields, bound(deserialize = "T: DeserializeOwned"))]
struct Envelope<T> {
    #[serde(rename = "version")]
    _version: u32,
    session: T,
}

/// The whole of a file from version 2 on.
#[derive(serde::Deserialize)]
#[serde(rename = "Saltaire", deny_unknown_fields, bound(deserialize = "T: DeserializeOwned"))]
struct LaterEnvelope<T> {
    #[serde(rename = "version")]
    _version: u32,
    #[serde(rename = "reads_from")]
    _reads_from: u32,
    #[serde(rename = "since")]
    _since: String,
    session: T,
}

/// Reads a file of a version that [`Version::reads`] knows, by that version's own strict reader, and takes what it holds up to this
/// version.
pub(super) fn read_strictly<T: Version>(version: u32, body: &str) -> SpannedResult<T> {
    if version != T::NUMBER && T::Before::NUMBER < T::NUMBER && T::Before::reads(version) {
        return read_strictly::<T::Before>(version, body).map(T::step);
    }
    if version < FIRST_THAT_SAYS_SINCE {
        ron::from_str(body).map(|all: Envelope<T>| all.session)
    } else {
        ron::from_str(body).map(|all: LaterEnvelope<T>| all.session)
    }
}

/// Reads a file of a newer version as if it were of this one, passing over the fields that are unknown; gives those too.
pub(super) fn read_newer<T: Version>(body: &str) -> SpannedResult<(T, Vec<Dropped>)> {
    let log = Log::new(body);
    let mut ron = ron::Deserializer::from_str(body)?;
    let all = LaterEnvelope::<T>::deserialize(Lenient::new(&mut ron, &log)).map_err(|error| ron.span_error(error))?;
    ron.end().map_err(|error| ron.span_error(error))?;
    Ok((all.session, log.dropped()))
}
