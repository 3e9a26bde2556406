//! What leaves: for whom, and how finished.

use crate::model::{Audience, Finality};

/// For whom something is exported.
#[must_use]
pub const fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Chair => "Chair",
        Audience::Tables => "Tables, to check",
        Audience::Attendees => "Attendees",
    }
}

/// How finished it is.
#[must_use]
pub const fn finality(finality: Finality) -> &'static str {
    match finality {
        Finality::Draft => "Draft",
        Finality::ForChecking => "For checking",
        Finality::Final => "Final",
    }
}
