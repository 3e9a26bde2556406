//! Dates, clock times, how long and how long ago.

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Unit};

fn month(date: Date) -> &'static str {
    match date.month() {
        1 => say!("time-january"),
        2 => say!("time-february"),
        3 => say!("time-march"),
        4 => say!("time-april"),
        5 => say!("time-may"),
        6 => say!("time-june"),
        7 => say!("time-july"),
        8 => say!("time-august"),
        9 => say!("time-september"),
        10 => say!("time-october"),
        11 => say!("time-november"),
        _ => say!("time-december"),
    }
}

/// "17 April 2018".
#[must_use]
pub fn date(date: Date) -> String {
    say!("time-date", day = date.day(), month = month(date), year = date.year())
}

/// "17 April", where the year goes without saying.
#[must_use]
pub fn day_and_month(date: Date) -> String {
    say!("time-day-and-month", day = date.day(), month = month(date))
}

/// "17 April" in this year, with the year in others.
#[must_use]
pub fn date_near(of: Date, today: Date) -> String {
    if of.year() == today.year() { day_and_month(of) } else { date(of) }
}

/// "Tuesday 17 April 2018".
#[must_use]
pub fn weekday_and_date(of: Date) -> String {
    let weekday = match of.weekday() {
        Weekday::Monday => say!("time-monday"),
        Weekday::Tuesday => say!("time-tuesday"),
        Weekday::Wednesday => say!("time-wednesday"),
        Weekday::Thursday => say!("time-thursday"),
        Weekday::Friday => say!("time-friday"),
        Weekday::Saturday => say!("time-saturday"),
        Weekday::Sunday => say!("time-sunday"),
    };
    say!("time-weekday-and-date", weekday = weekday, date = date(of))
}

/// A time on a 24-hour clock: "09:05".
#[must_use]
pub fn clock(time: Time) -> String {
    say!("time-clock", hour = format!("{:02}", time.hour()), minute = format!("{:02}", time.minute()))
}

/// What the clock shows at a moment: "09:05", until 09:06 has come.
#[must_use]
pub fn clock_at(moment: Timestamp, zone: &TimeZone) -> String {
    clock(zone.to_datetime(moment).time())
}

/// A day and a clock time in a zone: "17 April 2018, 10:30".
#[must_use]
pub fn moment(at: Timestamp, zone: &TimeZone) -> String {
    say!("time-moment", date = date(zone.to_datetime(at).date()), time = clock_at(at, zone))
}

/// A moment that is past: its clock time, with its date where that is not today.
#[must_use]
pub fn near(at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
    let day = |at: Timestamp| zone.to_datetime(at).date();
    if day(at) == day(now) { clock_at(at, zone) } else { moment(at, zone) }
}

/// The nearest whole minute to a moment: what is expected is not known to the second.
#[must_use]
pub fn about(moment: Timestamp, zone: &TimeZone) -> String {
    clock_at(moment.round(Unit::Minute).unwrap_or(moment), zone)
}

/// A stretch in the running order: "10:10 to 10:50"; "10:10" where it begins and ends within a minute.
#[must_use]
pub fn from_to(start: Timestamp, end: Timestamp, zone: &TimeZone) -> String {
    let (start, end) = (about(start, zone), about(end, zone));
    if start == end { start } else { say!("time-from-to", start = start, end = end) }
}

/// Minutes in a column or a short phrase: "20 min", "1 h 5 min", "−3 min".
#[must_use]
pub fn short_minutes(minutes: i64) -> String {
    let (hours, rest) = (minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60);
    let said = match (hours, rest) {
        (0, rest) => say!("time-short-minutes", minutes = rest),
        (hours, 0) => say!("time-short-hours", hours = hours),
        (hours, rest) => say!("time-short-hours-and-minutes", hours = hours, minutes = rest),
    };
    signed(minutes, said)
}

/// A countdown: "06:12", "1:06:12" from an hour on, "−02:05" when the time was up two minutes ago.
#[must_use]
pub fn countdown(seconds: i64) -> String {
    let all = seconds.unsigned_abs();
    let (hours, minutes, rest) = (all / 3600, all / 60 % 60, all % 60);
    signed(seconds, if hours == 0 { format!("{minutes:02}:{rest:02}") } else { format!("{hours}:{minutes:02}:{rest:02}") })
}

/// So long with its sign, where it is less than nothing.
fn signed(number: i64, said: String) -> String {
    if number < 0 { say!("time-less-than-nothing", time = said) } else { said }
}

/// How long ago a moment was: "just now", "6 minutes ago", "2 hours ago", "3 days ago". What is still to come is "just now" too:
/// two laptops' clocks differ.
#[must_use]
pub fn ago(moment: Timestamp, now: Timestamp) -> String {
    let minutes = minutes_since(moment, now);
    match (minutes, minutes / 60, minutes / (24 * 60)) {
        (0, ..) => say!("time-just-now").to_owned(),
        (minutes, 0, _) => say!("time-minutes-ago", count = minutes),
        (_, hours, 0) => say!("time-hours-ago", count = hours),
        (_, _, days) => say!("time-days-ago", count = days),
    }
}

/// That a table has been still: "no notes for 9 min".
#[must_use]
pub fn no_notes_for(last: Timestamp, now: Timestamp) -> String {
    say!("time-no-notes-for", time = short_minutes(i64::try_from(minutes_since(last, now)).unwrap_or(i64::MAX)))
}

fn minutes_since(moment: Timestamp, now: Timestamp) -> u64 {
    u64::try_from(now.duration_since(moment).as_mins()).unwrap_or(0)
}

/// How far a day is: "today", "tomorrow", "3 days", "1 day ago", "12 days ago".
#[must_use]
pub fn days_to(day: Date, today: Date) -> String {
    match days_between(today, day) {
        0 => say!("time-today").to_owned(),
        1 => say!("time-tomorrow").to_owned(),
        days if days < 0 => say!("time-days-ago", count = days.unsigned_abs()),
        days => say!("time-days", count = days),
    }
}

/// From so many days on what is late is so by months: nobody counts further in days.
const LATE_BY_MONTHS: i64 = 60;
/// From so many days on it is late by years.
const LATE_BY_YEARS: i64 = 2 * 365;

/// By how much a day has passed: "due today", "1 day late", "12 days late", "3 months late"; for a day to come: "due 17 April 2018".
#[must_use]
pub fn due(day: Date, today: Date) -> String {
    match days_between(day, today) {
        0 => say!("time-due-today").to_owned(),
        days if days >= LATE_BY_YEARS => say!("time-years-late", count = days / 365),
        days if days >= LATE_BY_MONTHS => say!("time-months-late", count = days * 12 / 365),
        days if days > 0 => say!("time-days-late", count = days),
        _ => say!("time-due", date = date(day)),
    }
}

fn days_between(from: Date, to: Date) -> i64 {
    to.duration_since(from).as_hours() / 24
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil;

    #[test]
    fn dates_and_clocks() {
        let day = civil::date(2018, 4, 17);
        assert_eq!((date(day), day_and_month(day)), ("17 April 2018".to_owned(), "17 April".to_owned()));
        assert_eq!(["2018-12-31", "2019-01-01"].map(|today| date_near(day, today.parse().unwrap())), ["17 April", "17 April 2018"]);
        assert_eq!(weekday_and_date(day), "Tuesday 17 April 2018");
        let moment: Timestamp = "2018-04-17T09:04:40Z".parse().unwrap();
        let zone = TimeZone::get("Europe/London").unwrap();
        assert_eq!((clock_at(moment, &zone), about(moment, &zone)), ("10:04".to_owned(), "10:05".to_owned()));
        assert_eq!(about(Timestamp::MAX, &TimeZone::UTC).len(), 5);
        let later = |seconds| from_to(moment, moment + std::time::Duration::from_secs(seconds), &zone);
        assert_eq!((later(600), later(30)), ("10:05 to 10:15".to_owned(), "10:05".to_owned()));
    }

    #[test]
    fn how_long() {
        let said = [0, 20, 60, 65, -3].map(short_minutes);
        assert_eq!(said, ["0 min", "20 min", "1 h", "1 h 5 min", "−3 min"]);
        let said = [372, 3972, 0, -125, i64::MIN].map(countdown);
        assert_eq!(said, ["06:12", "1:06:12", "00:00", "−02:05", "−2562047788015215:30:08"]);
    }

    #[test]
    fn how_long_ago() {
        let now: Timestamp = "2018-04-17T10:00:00Z".parse().unwrap();
        let said = |text: &str| ago(text.parse().unwrap(), now);
        assert_eq!(said("2018-04-17T09:59:01Z"), "just now");
        assert_eq!(said("2018-04-17T10:05:00Z"), "just now");
        assert_eq!(said("2018-04-17T09:58:59Z"), "1 minute ago");
        assert_eq!(said("2018-04-17T09:54:00Z"), "6 minutes ago");
        assert_eq!(said("2018-04-17T09:00:00Z"), "1 hour ago");
        assert_eq!(said("2018-04-16T10:01:00Z"), "23 hours ago");
        assert_eq!(said("2018-04-16T10:00:00Z"), "1 day ago");
        assert_eq!(no_notes_for("2018-04-17T09:50:30Z".parse().unwrap(), now), "no notes for 9 min");
    }

    #[test]
    fn days() {
        let today = civil::date(2018, 4, 17);
        assert_eq!(
            [24, 18, 17, 16, 5].map(|d| days_to(civil::date(2018, 4, d), today)),
            ["7 days", "tomorrow", "today", "1 day ago", "12 days ago"]
        );
        assert_eq!(
            [24, 17, 16, 5].map(|d| due(civil::date(2018, 4, d), today)),
            ["due 24 April 2018", "due today", "1 day late", "12 days late"]
        );
        assert_eq!(days_to(Date::MAX, Date::MIN), "7304483 days");
    }
}
