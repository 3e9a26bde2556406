//! What names someone by its form alone: e-mail addresses, phone and NHS numbers, postcodes.

use super::finder::{Found, Why};
use std::ops::Range;

/// Adds what a text holds of them.
pub(super) fn find(text: &str, found: &mut Vec<Found>) {
    // Most texts hold none of it.
    if text.contains('@') {
        found.extend(addresses(text).map(|range| Found { range, why: Why::Email }));
    }
    if text.bytes().any(|byte| byte.is_ascii_digit()) {
        numbers(text, found);
        found.extend(postcodes(text).map(|range| Found { range, why: Why::Postcode }));
    }
}

fn addresses(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices('@').filter_map(|(at, _)| {
        let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
        let is_local = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-' | '\'');
        let local = before.len() - before.trim_end_matches(is_local).len();
        let host = after.len() - after.trim_start_matches(|c: char| c.is_alphanumeric() || matches!(c, '.' | '-')).len();
        let host = after.get(..host)?.trim_end_matches(['.', '-']);
        let (domain, ending) = host.rsplit_once('.')?;
        let is_address = local > 0 && !domain.is_empty() && ending.chars().count() >= 2 && ending.chars().all(char::is_alphabetic);
        is_address.then(|| at - local..at + 1 + host.len())
    })
}

/// A stretch of digits in groups, with single signs between them.
struct Digits<'t> {
    range: Range<usize>,
    groups: Vec<&'t str>,
    /// Whether it begins with a plus sign.
    plus: bool,
    /// Whether brackets or dashes part the groups, as in phone numbers.
    parted: bool,
}

impl Digits<'_> {
    fn count(&self) -> usize {
        self.groups.iter().map(|group| group.len()).sum()
    }

    fn lengths(&self) -> Vec<usize> {
        self.groups.iter().map(|group| group.len()).collect()
    }

    /// Whether it is a day of the calendar, with nothing but a time of day after it.
    fn is_date(&self) -> bool {
        let numbers: Vec<u32> = self.groups.iter().filter_map(|group| group.parse().ok()).collect();
        let (day, month, time) = match (self.lengths().as_slice(), numbers.as_slice()) {
            ([2, 2, 2 | 4, ..], [day, month, _, time @ ..]) | ([4, 2, 2, ..], [_, month, day, time @ ..]) => (*day, *month, time),
            _ => return false,
        };
        let is_day = |day, month| (1..=31).contains(&day) && (1..=12).contains(&month);
        let is_time = match time {
            [] => true,
            [hour, rest @ ..] => *hour < 24 && rest.len() <= 2 && rest.iter().all(|sixtieth| *sixtieth < 60),
        };
        (is_day(day, month) || is_day(month, day)) && is_time
    }

    /// What it is, if it is one person's number.
    fn why(&self) -> Option<Why> {
        let (count, lengths) = (self.count(), self.lengths());
        let first = self.groups.first()?;
        if self.plus {
            return (8..=15).contains(&count).then_some(Why::Phone);
        }
        if self.is_date() {
            return None;
        }
        let abroad = first.starts_with("00") && (10..=15).contains(&count) && first.bytes().any(|byte| byte != b'0');
        let at_home = first.starts_with('0')
            && !first.starts_with("00")
            && matches!(count, 10 | 11)
            && first.len() >= 3
            && lengths.iter().all(|length| *length >= 2);
        if abroad || at_home {
            return Some(Why::Phone);
        }
        if count == 10 && matches!(lengths.as_slice(), [10] | [3, 3, 4]) {
            if is_nhs_number(&self.groups.concat()) {
                return Some(Why::NhsNumber);
            }
            return Some(if self.parted { Why::Phone } else { Why::TenDigits });
        }
        None
    }
}

fn numbers(text: &str, found: &mut Vec<Found>) {
    let mut from = 0;
    while let Some(digits) = next_digits(text, from) {
        from = digits.range.end.max(from + 1);
        if let Some(why) = digits.why() {
            found.push(Found { range: digits.range, why });
        }
    }
}

/// The next stretch of digits at or after a place.
fn next_digits(text: &str, from: usize) -> Option<Digits<'_>> {
    let first = from + text.get(from..)?.find(|c: char| c.is_ascii_digit())?;
    let before = text.get(from..first).unwrap_or_default();
    let brackets = before.trim_end_matches('(').len();
    let bare = before.get(..brackets).unwrap_or_default();
    let plus = bare.ends_with('+');
    let start = if plus { from + bare.len() - 1 } else { first };
    let mut digits = Digits { range: start..first, groups: Vec::new(), plus, parted: brackets < before.len() };
    let mut at = first;
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let length = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        digits.groups.push(rest.get(..length).unwrap_or_default());
        at += length;
        let between = text.get(at..).unwrap_or_default();
        let sign = between.len() - between.trim_start_matches([' ', '\u{a0}', '-', '‑', '.', '(', ')']).len();
        let signs = between.get(..sign).unwrap_or_default();
        let follows = between.get(sign..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let spaces = signs.chars().filter(|c| !matches!(c, '(' | ')')).count();
        if !follows || sign == 0 || spaces > 1 && signs.trim().is_empty() || spaces > 2 {
            break;
        }
        digits.parted |= signs.contains(['-', '‑', '(', ')']);
        at += sign;
    }
    digits.range.end = at;
    // "£0123…", "A0123…", "0123…kg" and "1,012…" are something else.
    let before = text.get(..digits.range.start).and_then(|before| before.chars().next_back());
    let after = text.get(at..).unwrap_or_default();
    let is_part = before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '£' | '$' | '€' | '#' | ',' | '/' | ':'))
        || after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '%' | '£' | '€'))
        || after.starts_with(',') && after.get(1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if is_part {
        digits.groups = vec![""];
    }
    Some(digits)
}

/// Whether the last of ten digits is the check digit of the first nine, modulus 11.
fn is_nhs_number(digits: &str) -> bool {
    let values: Vec<u32> = digits.chars().filter_map(|c| c.to_digit(10)).collect();
    let Some((check, rest)) = values.split_last() else { return false };
    // 000 000 0000 would pass.
    if rest.len() != 9 || rest.first() == Some(&0) {
        return false;
    }
    let sum: u32 = rest.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    (11 - sum % 11) % 11 == *check
}

fn postcodes(text: &str) -> impl Iterator<Item = Range<usize>> {
    // The second half begins with a digit, and two letters follow.
    text.char_indices().filter(|(_, c)| c.is_ascii_digit()).filter_map(|(at, _)| {
        let inward = text.get(at..at + 3)?;
        let is_inward = inward.bytes().skip(1).all(|byte| byte.is_ascii_uppercase() && !b"CIKMOV".contains(&byte));
        if !is_inward || text.get(at + 3..)?.starts_with(char::is_alphanumeric) {
            return None;
        }
        let before = text.get(..at)?;
        let outward = before.strip_suffix([' ', '\u{a0}']).unwrap_or(before);
        let start = outward.rfind(|c: char| !c.is_ascii_alphanumeric()).map_or(0, |sign| sign + 1);
        let start = (start..outward.len()).find(|start| outward.is_char_boundary(*start))?;
        let area = outward.get(start..)?.trim_start_matches(|c: char| c.is_ascii_uppercase());
        let letters = outward.len() - start - area.len();
        let district = area.trim_end_matches(|c: char| c.is_ascii_uppercase());
        let is_outward = (1..=2).contains(&letters)
            && (1..=2).contains(&area.len())
            && !district.is_empty()
            && district.bytes().all(|byte| byte.is_ascii_digit());
        // "the A1 2ND time"
        let is_ordinal = outward.len() - start == 2 && matches!(inward, "1ST" | "2ND" | "3RD");
        (is_outward && !is_ordinal && !outward.get(..start)?.ends_with(char::is_alphanumeric)).then_some(start..at + 3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, Why)> {
        let mut found = Vec::new();
        find(text, &mut found);
        found.into_iter().map(|found| (&text[found.range], found.why)).collect()
    }

    #[test]
    fn addresses_are_found_in_running_text() {
        for (text, address) in [
            ("Write to priya.khan@leeds.nhs.uk.", "priya.khan@leeds.nhs.uk"),
            ("(o'neil+news@mail.example.org)", "o'neil+news@mail.example.org"),
            ("Mail:josé@correo.es,thanks", "josé@correo.es"),
        ] {
            assert_eq!(found(text), [(address, Why::Email)], "{text}");
        }
        for text in ["met @ 10.30", "@nhs on the wall", "a@b", "5 @ 1.50", "@", "x@.uk", "a@b.1"] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn phone_numbers_are_found_as_people_write_them() {
        for (text, number) in [
            ("ring 07700 900123 please", "07700 900123"),
            ("07700900123", "07700900123"),
            ("Tel. (0113) 496 0000", "0113) 496 0000"),
            ("0113 4960000.", "0113 4960000"),
            ("on 020 7946 0000, or not", "020 7946 0000"),
            ("01632-960-001", "01632-960-001"),
            ("+44 7700 900123", "+44 7700 900123"),
            ("+44 (0)7700 900123", "+44 (0)7700 900123"),
            ("0044 7700 900123", "0044 7700 900123"),
            ("+1 270-555-0123", "+1 270-555-0123"),
            ("call 270-555-0123", "270-555-0123"),
            ("(270) 555-0123", "270) 555-0123"),
            ("+49.30.901820", "+49.30.901820"),
        ] {
            assert_eq!(found(text), [(number, Why::Phone)], "{text}");
        }
    }

    #[test]
    fn dates_years_money_and_ranges_are_no_phone_numbers() {
        for text in [
            "2018-04-17",
            "17.04.2018",
            "01.04.2018 09.30",
            "2018-04-17 10:05",
            "1990-2000",
            "from 1990 to 2000",
            "2016 2017 2018 2019",
            "£0123456789",
            "£1,234,567,890",
            "1234567890%",
            "0.10 0.15 0.20 0.25",
            "10 11 12 13 14",
            "24 hours, 7 days",
            "555 0123",
            "N0123456789",
            "1234567890kg",
            "00000000000",
            "3.14159265",
            "at 09:30-10:45",
            "٠١٢٣٤٥٦٧٨٩",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn an_nhs_number_has_its_check_digit() {
        assert_eq!(found("NHS no. 943 476 5919"), [("943 476 5919", Why::NhsNumber)]);
        assert_eq!(found("9434765919"), [("9434765919", Why::NhsNumber)]);
        assert_eq!(found("943-476-5919"), [("943-476-5919", Why::NhsNumber)]);
        assert_eq!(found("943 476 5918"), [("943 476 5918", Why::TenDigits)]);
        assert_eq!(found("9434765918"), [("9434765918", Why::TenDigits)]);
        assert_eq!(found("94 3476 5919"), []);
    }

    #[test]
    fn postcodes_are_found() {
        for (text, postcode) in
            [("at LS1 4AP,", "LS1 4AP"), ("LS14AP", "LS14AP"), ("SW1A 1AA", "SW1A 1AA"), ("(M1 1AE)", "M1 1AE"), ("ÄBD16 1AA", "")]
        {
            let expected: Vec<(&str, Why)> = if postcode.is_empty() { vec![] } else { vec![(postcode, Why::Postcode)] };
            assert_eq!(found(text), expected, "{text}");
        }
        for text in ["the A1 2ND time", "Table 1 4U", "B12", "COVID19 1AA", "ls1 4ap", "1AA", "4AP LS1", "A123 1AA"] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
