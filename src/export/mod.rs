//! One file a format; each draws the report tree.
