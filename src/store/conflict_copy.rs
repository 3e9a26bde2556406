//! What sync programs call the copies that they make when two computers changed one file.

/// Whether `name`, in the folder of the session `of`, is called as a sync program calls a copy of it that it made of two.
///
/// Dropbox: `a (Ann's conflicted copy 2018-04-17).ron`. Nextcloud: `a (conflicted copy 2018-04-17 093000).ron`, and before that
/// `a_conflict-20180417-093000.ron`. Syncthing: `a.sync-conflict-20180417-093000-ABCDEFG.ron`. OneDrive: `a-LAPTOP7.ron`, the name of a
/// computer; what is called so may be something else, so whoever asks has to look whether it is the same session. All of them in the
/// program's language, and with a number where there are several.
#[must_use]
pub fn is_conflict_copy(of: &str, name: &str) -> bool {
    let (stem, ending) = of.rsplit_once('.').unwrap_or((of, ""));
    let Some(rest) = name.strip_prefix(stem).filter(|_| name != of) else { return false };
    let added = if ending.is_empty() { Some(rest) } else { rest.strip_suffix(ending).and_then(|rest| rest.strip_suffix('.')) };
    let Some(added) = added.filter(|added| !added.is_empty()) else { return false };
    let in_brackets = added.strip_prefix(" (").and_then(|added| added.split_once(')'));
    if let Some((said, after)) = in_brackets {
        let is_number =
            !after.is_empty() && after.trim_start_matches(' ').trim_matches(['(', ')']).bytes().all(|byte| byte.is_ascii_digit());
        return has_date(said) && (after.is_empty() || is_number);
    }
    if let Some(said) = added.strip_prefix(".sync-conflict-").or_else(|| added.strip_prefix("_conflict-")) {
        return said.len() >= 15 && said.bytes().take(8).all(|byte| byte.is_ascii_digit());
    }
    // The name of a computer, as Windows allows them: no lower case, which tells it from most names that people give.
    added.strip_prefix('-').is_some_and(|computer| {
        let is_of_name = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
        (1..=17).contains(&computer.len()) && computer.chars().all(is_of_name) && computer.chars().any(|c| c.is_ascii_uppercase())
    })
}

/// Whether a text has a date of digits in it: 2018-04-17.
fn has_date(text: &str) -> bool {
    let is_date =
        |part: &[u8]| part.iter().enumerate().all(|(at, byte)| if matches!(at, 4 | 7) { *byte == b'-' } else { byte.is_ascii_digit() });
    text.as_bytes().windows(10).any(is_date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_that_sync_programs_give_are_known() {
        for name in [
            "leeds (Ann's conflicted copy 2018-04-17).ron",
            "leeds (ANN-PC's conflicted copy 2018-04-17) (1).ron",
            "leeds (Konfliktkopie von Anna 2018-04-17).ron",
            "leeds (conflicted copy 2018-04-17 093000).ron",
            "leeds_conflict-20180417-093000.ron",
            "leeds.sync-conflict-20180417-093000-ABCDEFG.ron",
            "leeds-LAPTOP7.ron",
            "leeds-DESKTOP-1A2B3C4.ron",
        ] {
            assert!(is_conflict_copy("leeds.ron", name), "{name}");
        }
    }

    #[test]
    fn what_people_call_their_own_is_not() {
        for name in [
            "leeds.ron",
            "leeds-copy.ron",
            "leeds-2018.ron",
            "leeds (1).ron",
            "leeds (final).ron",
            "leeds (2018-04-17) notes.ron",
            "leeds recovered.ron",
            "york-LAPTOP7.ron",
            "leeds-LAPTOP7.docx",
            ".leeds.ron.saltaire-lock",
            "leedsron",
        ] {
            assert!(!is_conflict_copy("leeds.ron", name), "{name}");
        }
    }
}
