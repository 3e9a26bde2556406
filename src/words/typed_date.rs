//! Dates as people type them.

use jiff::civil::Date;

/// Why what was typed is not a date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DateFault {
    /// It cannot be read as a date.
    #[error("write a date as 17 April 2018 or 2018-04-17")]
    Unreadable,
    /// A day and a month alone.
    #[error("say the year too, as in 17 April 2018")]
    NoYear,
    /// A month has no such day.
    #[error("there is no such day: {0}")]
    NoSuchDay(String),
}

/// Reads a date: "17 April 2018", "Tue 17th Apr 2018", "17/4/2018" (the day first), "2018-04-17". Nothing typed is no date.
///
/// # Errors
/// What is wrong and what would be right.
pub fn date(typed: &str) -> Result<Option<Date>, DateFault> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let lower = typed.to_lowercase();
    let parts: Vec<&str> =
        lower.split(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | '.' | '-')).filter(|part| !part.is_empty()).collect();
    let parts = match parts.split_first() {
        Some((first, rest)) if is_weekday(first) => rest,
        _ => &parts[..],
    };
    let (day, month, year) = match parts {
        [year, month, day] if year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) => (day, month, year),
        [day, month, year] => (day, month, year),
        [day, month] if day_number(day).is_some() && month_number(month).is_some() => return Err(DateFault::NoYear),
        _ => return Err(DateFault::Unreadable),
    };
    let (Some(day), Some(month), Some(year)) = (day_number(day), month_number(month), year_number(year)) else {
        return Err(DateFault::Unreadable);
    };
    Date::new(year, month, day).map(Some).map_err(|_| DateFault::NoSuchDay(typed.to_owned()))
}

/// "17", "17th".
fn day_number(part: &str) -> Option<i8> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| part.strip_suffix(ending)).unwrap_or(part);
    number(digits, 2)
}

/// "4", "04", "apr", "april".
fn month_number(part: &str) -> Option<i8> {
    let named = super::time::MONTHS.iter().position(|month| {
        let month = month.to_lowercase();
        part.len() >= 3 && (month.starts_with(part) || part == "sept" && month == "september")
    });
    match named {
        Some(index) => i8::try_from(index + 1).ok(),
        None => number(part, 2),
    }
}

fn year_number(part: &str) -> Option<i16> {
    if part.len() == 4 { number(part, 4) } else { None }
}

fn number<N: std::str::FromStr>(part: &str, most_digits: usize) -> Option<N> {
    let is_number = (1..=most_digits).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| part.parse().ok()).flatten()
}

fn is_weekday(part: &str) -> bool {
    const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    part.len() >= 3 && WEEKDAYS.iter().any(|weekday| weekday.starts_with(part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil;

    #[test]
    fn dates_are_read_as_people_write_them() {
        let day = Ok(Some(civil::date(2018, 4, 17)));
        for typed in
            ["17 April 2018", "2018-04-17", " 17  apr. 2018 ", "17th April, 2018", "Tuesday 17 April 2018", "Tue 17/4/2018", "17.04.2018"]
        {
            assert_eq!(date(typed), day, "{typed}");
        }
        assert_eq!(date("1 Sept 2018"), Ok(Some(civil::date(2018, 9, 1))));
        assert_eq!(date("  "), Ok(None));
    }

    #[test]
    fn what_is_no_date_says_what_would_be_right() {
        for typed in
            ["soon", "17", "17 April 18", "April 2018", "1 ma 2018", "17 April 2018 or so", "١٧ April 2018", "0x1 4 2018", "2018-04", "-"]
        {
            assert_eq!(date(typed), Err(DateFault::Unreadable), "{typed}");
        }
        assert_eq!(date("17 April"), Err(DateFault::NoYear));
        assert_eq!(date("31 April 2018"), Err(DateFault::NoSuchDay("31 April 2018".to_owned())));
        assert_eq!(date("29/2/2018"), Err(DateFault::NoSuchDay("29/2/2018".to_owned())));
        assert!(date("0 4 2018").is_err() && date("99 99 2018").is_err());
    }

    #[test]
    fn what_is_said_reads_back() {
        for day in [Date::new(2018, 1, 1).unwrap(), civil::date(2020, 2, 29), civil::date(2018, 12, 31)] {
            assert_eq!(date(&super::super::time::date(day)), Ok(Some(day)));
            assert_eq!(date(&super::super::time::weekday_and_date(day)), Ok(Some(day)));
            assert_eq!(date(&day.to_string()), Ok(Some(day)));
        }
    }
}
