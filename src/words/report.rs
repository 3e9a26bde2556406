//! What reports say in the app's own words.

use jiff::civil::Date;

use crate::report::Stage;

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// A date as people write it: "17 April 2018".
pub fn long_date(date: Date) -> String {
    let month = MONTHS.get(usize::from(date.month().unsigned_abs()).saturating_sub(1)).copied().unwrap_or("");
    format!("{} {month} {}", date.day(), date.year())
}

/// How far a report has come: "Draft", "For checking", "Final".
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "Draft",
        Stage::ForChecking => "For checking",
        Stage::Final => "Final",
    }
}

/// The line every export carries: "Draft 2, 17 April 2018".
pub fn imprint(stage_of: Stage, number: u32, date: Date) -> String {
    format!("{} {number}, {}", stage(stage_of), long_date(date))
}
