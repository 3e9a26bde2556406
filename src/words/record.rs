//! The record: decisions, who needed someone, and what leaves: for whom, and how finished.

use crate::model::{Audience, Concern, Decision, Finality, Session};

/// For whom something is exported.
#[must_use]
pub fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Chair => say!("session-for-chair"),
        Audience::Tables => say!("session-for-tables"),
        Audience::Attendees => say!("session-for-attendees"),
    }
}

/// How finished it is.
#[must_use]
pub fn finality(finality: Finality) -> &'static str {
    match finality {
        Finality::Draft => say!("session-draft"),
        Finality::ForChecking => say!("session-for-checking"),
        Finality::Final => say!("session-final"),
    }
}

/// Says that a decision was deleted.
#[must_use]
pub fn decision_deleted() -> &'static str {
    say!("session-decision-deleted")
}

/// Says that an entry about someone who needed someone was deleted.
#[must_use]
pub fn concern_deleted() -> &'static str {
    say!("session-concern-deleted")
}

/// A decision in a line: its words, or that there are none yet.
#[must_use]
pub fn decision(decision: &Decision) -> &str {
    let what = decision.what.trim();
    if what.is_empty() { say!("session-decision-without-words") } else { what }
}

/// Who needed someone, in a line: "Table 4, told: safeguarding lead".
#[must_use]
pub fn concern(concern: &Concern, session: &Session) -> String {
    let table = concern.table.and_then(|table| session.tables.get(&table)).map_or(say!("agenda-no-table"), |table| table.name.as_str());
    let told = concern.told.trim();
    if told.is_empty() { say!("session-nobody-told", table = table) } else { say!("session-told", table = table, told = told) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Position, Table};

    #[test]
    fn who_needed_someone_says_where_and_who_was_told_and_no_more() {
        let mut session = Session::new("s1".parse().unwrap());
        session.tables.insert(Table::new("t4".parse().unwrap(), Position::default(), "Table 4"));
        let at = jiff::Timestamp::UNIX_EPOCH;
        let mut entry = Concern { id: "c1".parse().unwrap(), at, table: None, told: " ".to_owned(), told_at: None };
        assert_eq!(concern(&entry, &session), "No table, nobody told yet");
        entry.table = Some("t4".parse().unwrap());
        entry.told = "safeguarding lead".to_owned();
        assert_eq!(concern(&entry, &session), "Table 4, told: safeguarding lead");
        let made = Decision { id: "d1".parse().unwrap(), at, what: "\n".to_owned(), reason: String::new(), item: None };
        assert_eq!(decision(&made), "A decision without words yet");
    }
}
