//! What the notes say together: counts, coverage, search.
