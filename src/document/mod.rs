//! The open session: history, revision, saved point.
