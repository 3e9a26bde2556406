//! The numbers behind references, given out one after the other.

use super::{Pack, Session};

/// Gives out the numbers of new notes. A whole session leaves to table packs what is theirs: where its own numbers are used up it goes on
/// after all that there are and after those of the packs of its tables. A pack begins with its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoteNumbers {
    /// The next of those that are given out here.
    own: u32,
    /// The next that comes after all.
    after_all: u32,
    /// As [`Pack::first_number`].
    first: u32,
}

impl NoteNumbers {
    /// Those that follow on the highest number that was given out here and on the highest of all, in a session with so many tables.
    #[must_use]
    pub fn after(own: u32, all: u32, tables: usize, first: u32) -> Self {
        let of_tables = u32::try_from(tables).unwrap_or(u32::MAX).saturating_add(1).saturating_mul(Pack::NUMBERS);
        let of_packs = if first == 0 { of_tables } else { first.saturating_add(Pack::NUMBERS - 1) };
        Self { own: own.saturating_add(1).max(first), after_all: all.max(of_packs).saturating_add(1), first }
    }

    /// Those that follow on the notes of a session, and on those that were withdrawn from it.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let first = session.pack.as_ref().map_or(0, |pack| pack.first_number);
        let given = || session.notes.iter().map(|note| note.number).chain(session.withdrawn.iter().map(|gone| gone.number));
        let own = given().filter(|number| Self::gives_out(first, *number)).max().unwrap_or(0);
        Self::after(own, given().max().unwrap_or(0), session.tables.len(), first)
    }

    /// Whether a number is one of those that are given out where the first of a pack's own is this; zero: in a whole session.
    #[must_use]
    pub const fn gives_out(first: u32, number: u32) -> bool {
        if first == 0 { !Pack::has_number(number) } else { number >= first && number - first < Pack::NUMBERS }
    }

    /// The number that comes next.
    #[must_use]
    pub const fn next_number(&self) -> u32 {
        if Self::gives_out(self.first, self.own) { self.own } else { self.after_all }
    }

    /// Gives out the number that comes next. After the very last it begins anew.
    pub const fn give(&mut self) -> u32 {
        let number = self.next_number();
        let next = match number.checked_add(1) {
            Some(next) => next,
            None => 1,
        };
        if number == self.own {
            self.own = next;
        }
        if number >= self.after_all {
            self.after_all = next;
        }
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(mut numbers: NoteNumbers, count: usize) -> Vec<u32> {
        (0..count).map(|_| numbers.give()).collect()
    }

    #[test]
    fn what_is_left_to_packs_is_passed_over_in_the_middle_too() {
        assert_eq!(given(NoteNumbers::after(998, 1040, 2, 0), 4), [999, 1000, 3001, 3002], "two tables have the numbers up to 3000");
        assert_eq!(given(NoteNumbers::after(1000, 7000, 2, 0), 2), [7001, 7002]);
        assert_eq!(given(NoteNumbers::after(0, 1040, 2, 0), 2), [1, 2]);
        assert_eq!(given(NoteNumbers::after(0, 40, 1, 4001), 2), [4001, 4002]);
        assert_eq!(given(NoteNumbers::after(5000, 5000, 1, 4001), 2), [5001, 5002], "a pack whose numbers are used up goes on");
    }

    #[test]
    fn after_the_very_last_number_it_begins_anew() {
        assert_eq!(given(NoteNumbers::after(u32::MAX, u32::MAX, 1, 0), 3), [u32::MAX, 1, 2]);
    }
}
