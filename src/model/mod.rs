//! What a workshop is: plain data and its invariants.
