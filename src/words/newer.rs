//! About a session that a newer Saltaire made: it is only read here, and a copy loses what this one does not know.

/// Says why a change is not taken.
#[must_use]
pub fn read_only() -> &'static str {
    say!("newer-read-only")
}

/// How it can be changed; `since` is the first Saltaire that knows all of it: "0.4.0".
#[must_use]
pub fn how_to_change_it(since: &str, loses: bool) -> String {
    if loses { say!("newer-how-loses", since = since) } else { say!("newer-how", since = since) }
}
