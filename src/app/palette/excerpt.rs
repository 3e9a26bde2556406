//! A few words of a note, those among them that were looked for.

use crate::insight::Query;

/// How many characters of a note a row has.
const MOST: usize = 160;
/// How many characters at the beginning have room in every window.
const NEAR: usize = 40;
/// How many characters stand before the first word that was looked for where the beginning is left out.
const BEFORE: usize = 24;

/// A few words of a note: its beginning, or from a little before the first word that was looked for.
pub(super) fn excerpt(text: &str, query: &Query) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mark = query.marks(&text).first().map_or(0, |mark| mark.start);
    let before = text[..mark].chars().count();
    let mut begin = 0;
    if before > NEAR {
        let from = text.char_indices().nth(before - BEFORE).map_or(mark, |(at, _)| at);
        // Whole words only.
        begin = text[from..mark].find(' ').map_or(mark, |space| from + space + 1);
    }
    let rest = &text[begin..];
    let end = rest.char_indices().nth(MOST).map_or(rest.len(), |(at, _)| at);
    let cut = |is_cut: bool| if is_cut { "…" } else { "" };
    format!("{}{}{}", cut(begin > 0), rest[..end].trim_end(), cut(end < rest.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_were_looked_for_are_in_it() {
        let long = format!("{}We missed the bus again. {}", "One and the other. ".repeat(20), "More of it. ".repeat(20));
        let found = excerpt(&long, &Query::new("bus"));
        assert!(found.starts_with('…') && found.contains("missed the bus") && found.ends_with('…'), "{found}");
        assert!(excerpt(&long, &Query::new("other")).starts_with("One and the other"));
        assert_eq!(excerpt("Short\n and  sweet", &Query::new("sweet")), "Short and sweet");
        assert!(excerpt(&"é".repeat(500), &Query::new("zzz")).chars().count() <= MOST + 2);
    }
}
