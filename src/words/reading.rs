//! Reading dates, clock times, numbers and lists as people write them.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

/// Why what was typed does not say a value. Said by [`unread`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It is no date.
    NotADate,
    /// It is written like a date, but there is no such day.
    NoSuchDay,
    /// It is no clock time.
    NotATime,
    /// It is no whole number.
    NotANumber,
    /// It is more minutes than an item can have.
    TooManyMinutes,
    /// It is more minutes than are planned.
    MoreThanPlanned,
    /// It is more rounds than an item can have.
    TooManyRounds,
    /// No time zone is called so.
    NoSuchZone,
}

/// Why a text says no value, and what would be right, as a sentence below its field.
#[must_use]
pub fn unread(why: Unread) -> &'static str {
    match why {
        Unread::NotADate => say!("reading-not-a-date"),
        Unread::NoSuchDay => say!("reading-no-such-day"),
        Unread::NotATime => say!("reading-not-a-time"),
        Unread::NotANumber => say!("reading-not-a-number"),
        Unread::TooManyMinutes => say!("reading-too-many-minutes"),
        Unread::MoreThanPlanned => say!("reading-more-than-planned"),
        Unread::TooManyRounds => say!("reading-too-many-rounds"),
        Unread::NoSuchZone => say!("reading-no-such-zone"),
    }
}

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/// A date: "17 April 2018", "Tue 17 Apr 18", "17/4/2018", "2018-04-17"; without a year, in the year of `near`. Empty: none.
///
/// # Errors
/// [`Unread::NotADate`], [`Unread::NoSuchDay`].
pub fn date(text: &str, near: Date) -> Result<Option<Date>, Unread> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let (mut numbers, mut month) = (Vec::new(), None);
    for part in text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()) {
        if part.starts_with(|c: char| c.is_ascii_digit()) {
            let digits = part.trim_end_matches(|c: char| c.is_alphabetic());
            numbers.push((digits.len(), digits.parse::<i32>().map_err(|_| Unread::NotADate)?));
        } else {
            let word = part.to_lowercase();
            month = month.or_else(|| MONTHS.iter().position(|name| word.len() >= 3 && name.starts_with(&word)).map(|at| at as i32 + 1));
        }
    }
    let (year, month, day) = match (month, numbers.as_slice()) {
        (Some(month), [(_, day)]) => (None, month, *day),
        (Some(month), [(_, day), year]) => (Some(*year), month, *day),
        (None, [year @ (4, _), (_, month), (_, day)]) => (Some(*year), *month, *day),
        (None, [(_, day), (_, month), year]) => (Some(*year), *month, *day),
        (None, [(_, day), (_, month)]) => (None, *month, *day),
        _ => return Err(Unread::NotADate),
    };
    let year = year.map_or(i32::from(near.year()), |(digits, year)| if digits <= 2 { 2000 + year } else { year });
    let number = |value: i32| i8::try_from(value).map_err(|_| Unread::NoSuchDay);
    let year = i16::try_from(year).map_err(|_| Unread::NoSuchDay)?;
    Date::new(year, number(month)?, number(day)?).map(Some).map_err(|_| Unread::NoSuchDay)
}

/// A clock time: "9:05", "09.05", "0905", "9", "2.30 pm". Empty: none.
///
/// # Errors
/// [`Unread::NotATime`].
pub fn time(text: &str) -> Result<Option<Time>, Unread> {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return Ok(None);
    }
    let (clock, half) = match (text.strip_suffix("am"), text.strip_suffix("pm")) {
        (Some(clock), _) => (clock.trim(), Some(0)),
        (_, Some(clock)) => (clock.trim(), Some(12)),
        _ => (text.as_str(), None),
    };
    let (hour, minute) = match clock.split_once([':', '.', ' ']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        Some(_) => return Err(Unread::NotATime),
        None => clock.split_at_checked(clock.len().saturating_sub(2)).filter(|_| clock.len() > 2).unwrap_or((clock, "0")),
    };
    let number = |digits: &str| if digits.bytes().all(|b| b.is_ascii_digit()) { digits.parse::<i8>().ok() } else { None };
    let (hour, minute) = number(hour).zip(number(minute)).ok_or(Unread::NotATime)?;
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return Err(Unread::NotATime),
        Some(later) => hour % 12 + later,
        None => hour,
    };
    Time::new(hour, minute, 0, 0).map(Some).map_err(|_| Unread::NotATime)
}

/// The moment nearest to `near` at which a clock in `zone` shows this time.
#[must_use]
pub fn moment(time: Time, near: Timestamp, zone: &TimeZone) -> Timestamp {
    let day = zone.to_datetime(near).date();
    let days = [day.yesterday().ok(), Some(day), day.tomorrow().ok()];
    let moments = days.into_iter().flatten().filter_map(|day| zone.to_timestamp(day.to_datetime(time)).ok());
    moments.min_by_key(|moment| moment.duration_since(near).abs()).unwrap_or(near)
}

/// A whole number that is not negative. Empty: none.
///
/// # Errors
/// [`Unread::NotANumber`].
pub fn number(text: &str) -> Result<Option<u32>, Unread> {
    let text = text.trim();
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| Unread::NotANumber) }
}

/// One a line; empty lines are left out.
#[must_use]
pub fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The name of a time zone as the time zone database writes it. Empty: the computer's own.
///
/// # Errors
/// [`Unread::NoSuchZone`].
pub fn zone(text: &str) -> Result<String, Unread> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(String::new());
    }
    let zone = TimeZone::get(text).map_err(|_| Unread::NoSuchZone)?;
    Ok(zone.iana_name().unwrap_or(text).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil;

    #[test]
    fn dates_as_people_write_them() {
        let near = civil::date(2018, 1, 5);
        let day = Ok(Some(civil::date(2018, 4, 17)));
        for text in [
            "17 April 2018",
            "Tuesday 17 April 2018",
            "17th Apr",
            " 17 apr 18 ",
            "April 17, 2018",
            "17/4/2018",
            "17.04.18",
            "17/4",
            "2018-04-17",
        ] {
            assert_eq!(date(text, near), day, "{text}");
        }
        assert_eq!(date("  ", near), Ok(None));
        for text in ["soon", "17", "April", "1 2 3 4", "99999999999 April"] {
            assert_eq!(date(text, near), Err(Unread::NotADate), "{text}");
        }
        for text in ["31 February 2018", "29 Feb 2018", "0/4/2018", "1 May 99999", "17/13/2018", "200/4/2018"] {
            assert_eq!(date(text, near), Err(Unread::NoSuchDay), "{text}");
        }
        assert_eq!(date("29 feb 2020", near), Ok(Some(civil::date(2020, 2, 29))));
    }

    #[test]
    fn times_as_people_write_them() {
        let said = |text| time(text).map(|time| time.map(|time| (time.hour(), time.minute())));
        for (text, at) in [
            ("9", (9, 0)),
            ("9:05", (9, 5)),
            ("09.05", (9, 5)),
            ("0905", (9, 5)),
            ("905", (9, 5)),
            ("14 30", (14, 30)),
            ("2.30 pm", (14, 30)),
            ("12am", (0, 0)),
            ("12 PM", (12, 0)),
            ("00:00", (0, 0)),
        ] {
            assert_eq!(said(text), Ok(Some(at)), "{text}");
        }
        assert_eq!(said(""), Ok(None));
        for text in ["24:00", "9:5", "9:60", "noon", "13pm", "0pm", "+9:30", "9:+5", "::", "1:23:45", "٩:٠٥", "é", "éé", "pm", "-1:00"]
        {
            assert_eq!(said(text), Err(Unread::NotATime), "{text}");
        }
    }

    #[test]
    fn a_time_is_on_the_day_that_is_nearest() {
        let zone = TimeZone::get("Europe/London").unwrap();
        let near: Timestamp = "2018-04-17T23:10:00Z".parse().unwrap();
        let said = |hour, minute| moment(civil::time(hour, minute, 0, 0), near, &zone).to_string();
        assert_eq!(said(0, 5), "2018-04-17T23:05:00Z");
        assert_eq!(said(23, 50), "2018-04-17T22:50:00Z");
        assert_eq!(moment(civil::time(1, 0, 0, 0), Timestamp::MAX, &TimeZone::UTC).to_string().len(), 20);
        assert!(moment(civil::time(1, 0, 0, 0), Timestamp::MIN, &TimeZone::UTC) < Timestamp::UNIX_EPOCH);
    }

    #[test]
    fn numbers_lists_and_zones() {
        assert_eq!(
            (number(" 12 "), number(""), number("x"), number("-1")),
            (Ok(Some(12)), Ok(None), Err(Unread::NotANumber), Err(Unread::NotANumber))
        );
        assert_eq!(lines(" one \n\n\r\ntwo\r\n"), ["one", "two"]);
        assert_eq!(zone("europe/london"), Ok("Europe/London".to_owned()));
        assert_eq!((zone(" "), zone("Leeds")), (Ok(String::new()), Err(Unread::NoSuchZone)));
    }
}
