//! The agenda's arithmetic: planned, actual, expected.
