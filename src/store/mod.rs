//! The session file: reading, writing, checking.
