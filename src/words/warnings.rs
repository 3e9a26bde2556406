//! What a plan is likely to run into, and what can be done about it.

use super::agenda::title_of;
use super::time;
use crate::model::Session;
use crate::schedule::warnings::PlanWarning;

/// What a plan is warned of, and what can be done about it.
#[must_use]
pub fn of_plan(session: &Session, warning: &PlanWarning) -> String {
    match *warning {
        PlanWarning::PastFinish { minutes } => say!("warnings-past-finish", time = time::short_minutes(i64::from(minutes))),
        PlanWarning::PastFixedStart { item, minutes } => {
            say!("warnings-fixed-start", title = title_of(session, item), time = time::short_minutes(i64::from(minutes)))
        }
        PlanWarning::NoFinish => say!("warnings-no-finish").to_owned(),
        PlanWarning::NoSlack { minutes } => say!("warnings-no-slack", count = minutes),
        PlanWarning::NothingGivesWay { item } => say!("warnings-nothing-gives", title = title_of(session, item)),
        PlanWarning::NoBreak { from, minutes } => {
            say!("warnings-no-break", title = title_of(session, from), time = time::short_minutes(i64::from(minutes)))
        }
        PlanWarning::MoreTalkThanTables { speakers, tables: 0 } => {
            say!("warnings-talk-only", speakers = time::short_minutes(i64::from(speakers)))
        }
        PlanWarning::MoreTalkThanTables { speakers, tables } => {
            let time = |minutes: u32| time::short_minutes(i64::from(minutes));
            say!("warnings-talk", speakers = time(speakers), tables = time(tables))
        }
        PlanWarning::LittleForEachTable { item, seconds, tables } => {
            say!("warnings-feedback", title = title_of(session, item), seconds = seconds, tables = tables)
        }
    }
}
