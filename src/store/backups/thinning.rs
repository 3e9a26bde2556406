//! Which kept versions are one too many, as the names alone say it. How long ago something was is counted in days on which a
//! version was kept, not in days that a clock says have passed: a clock that jumps ahead by years makes nothing old.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::name::Name;

/// The newest stay, whatever their days.
const NEWEST: usize = 8;
/// Of the latest days with versions, so many keep all of them.
const WHOLE_DAYS: usize = 2;
/// Of the days with versions before those, so many keep their last one: two weeks, with the whole days.
const DAYS: usize = 12;
/// Of the weeks with versions before those, so many keep their last one: two months.
const WEEKS: usize = 8;
/// Of the months with versions before those, so many keep their last one: two years.
const MONTHS: usize = 24;

/// Which of the names may go. Those later than `now` stay and count for nothing: either clock may be wrong.
pub(super) fn surplus(names: &[Name], now: Timestamp, zone: &TimeZone) -> Vec<Name> {
    let mut past: Vec<Name> = names.iter().copied().filter(|name| name.saved_at <= now).collect();
    past.sort_unstable_by(|one, other| other.cmp(one));
    let mut spans = Spans::default();
    past.iter().enumerate().filter(|(at, name)| !spans.keep(name, zone) && *at >= NEWEST).map(|(_, name)| *name).collect()
}

/// The spans of time gone through so far, from the latest back.
#[derive(Default)]
struct Spans {
    days: Vec<Date>,
    weeks: Vec<(i16, i8)>,
    months: Vec<(i16, i8)>,
}

impl Spans {
    /// Whether a version has a place in its day, week or month. To be asked of the latest first.
    fn keep(&mut self, name: &Name, zone: &TimeZone) -> bool {
        let date = name.saved_at.to_zoned(zone.clone()).date();
        if !self.days.contains(&date) {
            if self.days.len() < WHOLE_DAYS + DAYS {
                self.days.push(date);
                return true;
            }
        } else {
            return self.days.iter().take(WHOLE_DAYS).any(|whole| *whole == date);
        }
        let week = date.iso_week_date();
        is_first(&mut self.weeks, (week.year(), week.week()), WEEKS) || self.is_first_of_month(date)
    }

    fn is_first_of_month(&mut self, date: Date) -> bool {
        let week = date.iso_week_date();
        let is_in_week = self.weeks.contains(&(week.year(), week.week()));
        !is_in_week && is_first(&mut self.months, (date.year(), date.month()), MONTHS)
    }
}

/// Whether a span is met for the first time and is one of the latest `most`.
fn is_first(met: &mut Vec<(i16, i8)>, span: (i16, i8), most: usize) -> bool {
    let is_first = met.len() < most && !met.contains(&span);
    if is_first {
        met.push(span);
    }
    is_first
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(time: &str) -> Name {
        Name { saved_at: time.parse().unwrap(), crc32: 7 }
    }

    fn kept(names: &[Name], now: Timestamp) -> Vec<Name> {
        let gone = surplus(names, now, &TimeZone::UTC);
        names.iter().copied().filter(|name| !gone.contains(name)).collect()
    }

    /// A version every half hour of `days` working days, the last on 1 April 2018.
    fn working_days(days: i64) -> Vec<Name> {
        let first = at("2018-04-01T09:00:00Z").saved_at - jiff::SignedDuration::from_hours(24 * (days - 1));
        let of_day = |day: i64| (0..16).map(move |half_hour| first + jiff::SignedDuration::from_mins(day * 24 * 60 + half_hour * 30));
        (0..days).flat_map(of_day).map(|saved_at| Name { saved_at, crc32: 7 }).collect()
    }

    #[test]
    fn two_days_are_whole_then_days_weeks_and_months_keep_one() {
        let now = "2018-04-01T18:00:00Z".parse().unwrap();
        let names = working_days(1000);
        let left = kept(&names, now);
        assert_eq!(left.len(), 2 * 16 + 12 + 8 + 24);
        let last_of_its_day = |name: &&Name| name.saved_at.to_zoned(TimeZone::UTC).hour() == 16;
        assert!(left.iter().take(12 + 8 + 24).all(|name| last_of_its_day(&name)));
        assert_eq!(left.first().unwrap().saved_at.to_string(), "2016-02-29T16:30:00Z");
        assert_eq!(kept(&left, now), left, "what stays, stays");
        assert_eq!(kept(&[], now), []);
    }

    #[test]
    fn a_session_untouched_for_years_keeps_what_it_has() {
        let names = working_days(2);
        assert_eq!(kept(&names, "2048-01-01T00:00:00Z".parse().unwrap()), names);
    }

    #[test]
    fn days_are_those_of_the_place() {
        let zone = TimeZone::fixed(jiff::tz::offset(12));
        // Noon in Greenwich is midnight there: three days, of which the first keeps its last.
        let names: Vec<Name> = ["16T01", "16T02", "16T13", "17T13"].map(|time| at(&format!("2018-04-{time}:00:00Z"))).into();
        let mut spans = Spans::default();
        let stays: Vec<bool> = names.iter().rev().map(|name| spans.keep(name, &zone)).collect();
        assert_eq!(stays, [true, true, true, false]);
    }

    proptest! {
        #[test]
        fn the_newest_and_the_future_stay_and_the_past_is_bounded(
            times in prop::collection::vec(0_i64..200_000_000, 0..400),
            now in 0_i64..250_000_000,
        ) {
            let now = Timestamp::from_second(now).unwrap();
            let mut names: Vec<Name> = times.iter().map(|second| Name { saved_at: Timestamp::from_second(*second).unwrap(), crc32: 7 }).collect();
            names.sort_unstable();
            names.dedup();
            let gone = surplus(&names, now, &TimeZone::UTC);
            prop_assert!(gone.iter().all(|name| name.saved_at <= now));
            let past: Vec<&Name> = names.iter().filter(|name| name.saved_at <= now).collect();
            prop_assert!(past.iter().rev().take(NEWEST).all(|name| !gone.contains(name)));
            if past.len() >= NEWEST {
                prop_assert!(past.len() - gone.len() >= NEWEST);
            }
        }

        /// Kept and thinned time and again, with a clock that jumps about, each of the latest days still has its last version.
        #[test]
        fn thinning_over_and_over_leaves_the_last_of_each_day(steps in prop::collection::vec(-3_i64..40, 1..120)) {
            let (mut hour, mut names, mut all) = (100_000_i64, Vec::new(), Vec::new());
            for step in steps {
                hour += step;
                let name = Name { saved_at: Timestamp::from_second(hour * 3600).unwrap(), crc32: 7 };
                names.retain(|there| *there != name);
                names.push(name);
                all.push(name);
                names = kept(&names, name.saved_at);
            }
            all.sort_unstable();
            let date = |name: &Name| name.saved_at.to_zoned(TimeZone::UTC).date();
            let mut days: Vec<Date> = all.iter().map(date).collect();
            days.dedup();
            for day in days.iter().rev().take(WHOLE_DAYS + DAYS) {
                let last = all.iter().rfind(|name| date(name) == *day).unwrap();
                prop_assert!(names.contains(last), "{day}");
            }
        }
    }
}
