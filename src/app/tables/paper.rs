//! Tables that write on paper: how many of their sheets have come in, and which comes next.

use crate::model::{Capture, Session, Source, Table, TableId};
use std::collections::BTreeSet;

/// How many flipchart sheets have come in from the tables that write on paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetsIn {
    /// So many have.
    pub came: u32,
    /// Of so many; where a table does not say how many it will have, one is expected until one is in.
    pub expected: u32,
    /// The tables from which some are missing, in their order.
    pub missing: Vec<TableId>,
}

impl SheetsIn {
    /// Counts the sheets; `None` where no table writes on paper.
    #[must_use]
    pub fn of(session: &Session) -> Option<Self> {
        let mut counted = Self::default();
        for table in session.tables.in_order().into_iter().filter(|table| table.capture == Capture::Paper) {
            let expected = expected_of(table);
            counted.came = counted.came.saturating_add(table.sheets_in);
            counted.expected = counted.expected.saturating_add(expected);
            if table.sheets_in < expected {
                counted.missing.push(table.id);
            }
        }
        (counted.expected > 0).then_some(counted)
    }
}

/// More than were expected may come.
const fn expected_of(table: &Table) -> u32 {
    let said = if table.sheets_expected > table.sheets_in { table.sheets_expected } else { table.sheets_in };
    if said == 0 { 1 } else { said }
}

/// The next of a table's sheets that is to be entered, from 1. Only tables number theirs.
#[must_use]
pub fn next_sheet(session: &Session, source: Source) -> u32 {
    let Source::Table(table) = source else { return 1 };
    let entered = entered(session, table);
    // Those that were only counted are the first that nobody entered.
    let counted = session.tables.get(&table).map_or(0, |table| usize::try_from(table.sheets_in).unwrap_or(usize::MAX));
    (1..).filter(|number| !entered.contains(number)).nth(counted.saturating_sub(entered.len())).unwrap_or(u32::MAX)
}

/// How many of a table's sheets are in once this one is entered; `None`: no more than before.
#[must_use]
pub fn sheets_in_with(session: &Session, table: TableId, sheet: u32) -> Option<u32> {
    let is_in = sheet < next_sheet(session, Source::Table(table)) || entered(session, table).contains(&sheet);
    session.tables.get(&table).filter(|_| !is_in)?.sheets_in.checked_add(1)
}

/// The numbers of a table's sheets that notes stand on.
fn entered(session: &Session, table: TableId) -> BTreeSet<u32> {
    session.notes.iter().filter(|note| note.source == Source::Table(table)).filter_map(|note| note.sheet).collect()
}

/// Where the sheet comes from that is entered after one of `source`: the same table while it has more, then the next one from which some
/// are missing, and from the last one back to the first.
#[must_use]
pub fn after(session: &Session, source: Source) -> Source {
    let Source::Table(id) = source else { return source };
    let missing = SheetsIn::of(session).unwrap_or_default().missing;
    if missing.is_empty() || missing.contains(&id) {
        return source;
    }
    let tables = session.tables.in_order();
    let at = tables.iter().position(|table| table.id == id).unwrap_or_default();
    let round = tables.iter().cycle().skip(at + 1).take(tables.len());
    round.map(|table| table.id).find(|table| missing.contains(table)).map_or(source, Source::Table)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Note, Position};

    fn session(tables: &[(Capture, u32, u32)]) -> Session {
        let mut session = Session::new("s1".parse().unwrap());
        for ((number, position), (capture, came, expected)) in (1..).zip(Position::first(tables.len())).zip(tables) {
            let table = Table::new(format!("t{number}").parse().unwrap(), position, format!("Table {number}"));
            session.tables.insert(Table { capture: *capture, sheets_in: *came, sheets_expected: *expected, ..table });
        }
        session
    }

    #[test]
    fn only_paper_is_counted_and_what_is_missing_is_named() {
        assert_eq!(SheetsIn::of(&session(&[(Capture::Here, 0, 0)])), None);
        let counted =
            SheetsIn::of(&session(&[(Capture::Paper, 2, 3), (Capture::Here, 0, 2), (Capture::Paper, 3, 2), (Capture::Paper, 0, 0)]));
        let counted = counted.unwrap();
        let missing: Vec<String> = counted.missing.iter().map(ToString::to_string).collect();
        assert_eq!((counted.came, counted.expected, missing), (5, 7, vec!["t1".to_owned(), "t4".to_owned()]));
    }

    #[test]
    fn the_next_sheet_is_of_the_same_table_until_all_of_its_sheets_are_in() {
        let session = session(&[(Capture::Paper, 1, 2), (Capture::Here, 0, 0), (Capture::Paper, 2, 2), (Capture::Paper, 0, 1)]);
        let of = |id: &str| Source::Table(id.parse().unwrap());
        assert_eq!(after(&session, of("t1")), of("t1"));
        assert_eq!(after(&session, of("t3")), of("t4"));
        assert_eq!(after(&session, of("t2")), of("t4"));
        assert_eq!(after(&session, Source::Wall), Source::Wall);
        assert_eq!((next_sheet(&session, of("t1")), next_sheet(&session, Source::Wall)), (2, 1));
    }

    #[test]
    fn sheets_are_counted_in_whatever_order_they_come() {
        let mut session = session(&[(Capture::Paper, 0, 3)]);
        let (id, source) = ("t1".parse().unwrap(), Source::Table("t1".parse().unwrap()));
        let enter = |session: &mut Session, number: u32| {
            let came = sheets_in_with(session, id, number);
            came.into_iter().for_each(|came| session.tables.get_mut(&id).unwrap().sheets_in = came);
            let note = Note::new(
                format!("n{}", session.notes.len()).parse().unwrap(),
                number,
                "words",
                source,
                "2018-04-17T10:00:00Z".parse().unwrap(),
            );
            session.notes.insert(Note { sheet: Some(number), ..note });
            (session.tables.get(&id).unwrap().sheets_in, next_sheet(session, source))
        };
        assert_eq!(enter(&mut session, 3), (1, 1), "1 and 2 are still to come");
        assert_eq!(enter(&mut session, 3), (1, 1), "more of the same sheet");
        assert_eq!([enter(&mut session, 1), enter(&mut session, 2)], [(2, 2), (3, 4)]);
        session.tables.get_mut(&id).unwrap().sheets_in = 5;
        assert_eq!((next_sheet(&session, source), sheets_in_with(&session, id, 4)), (6, None), "two more were counted by hand");
    }
}
