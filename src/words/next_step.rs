//! Next steps: the columns of the board.

use crate::model::Stage;

/// What a column is called.
#[must_use]
pub const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Proposed => "Proposed",
        Stage::Agreed => "Agreed",
        Stage::UnderWay => "Under way",
        Stage::Done => "Done",
        Stage::NotPossible => "Not possible",
        Stage::NotNow => "Not now",
        Stage::PassedTo => "Passed on",
    }
}

/// What is asked when a step comes to a column where words are owed; `None` where none are.
#[must_use]
pub const fn asked_for(stage: Stage) -> Option<&'static str> {
    match stage {
        Stage::Proposed | Stage::Agreed | Stage::UnderWay => None,
        Stage::Done => Some("What changed?"),
        Stage::NotPossible => Some("Why is it not possible?"),
        Stage::NotNow => Some("Why not now?"),
        Stage::PassedTo => Some("Passed to whom, and why?"),
    }
}

/// Stands where no one leads a step yet.
pub const NO_LEAD: &str = "No lead yet";
