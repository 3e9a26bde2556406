//! What an exported file is called.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::Format;
use crate::model::{Audience, Session};
use crate::report::{Options, Paper};
use crate::words::record::finality;
use crate::words::report::audience_in_file_name;

/// The most characters that a title gives to a file's name.
const LONGEST_TITLE: usize = 60;

/// The name suggested for an export: "leeds-involvement-panel-attendees-draft-2.docx".
///
/// Only a-z, 0-9 and hyphens, so that it survives e-mail and every file system; without a title in such
/// letters it begins with a word for a session.
#[must_use]
pub fn file_name(session: &Session, audience: Audience, format: Format, options: &Options) -> String {
    let number = options.number.to_string();
    match options.paper {
        Paper::Report => named(session, &[audience_in_file_name(audience), finality(options.finality), &number], format.extension()),
        Paper::RescueSheet => named(session, &[say!("rescue-sheet-in-file-name"), &number], format.extension()),
    }
}

/// A file's name of the session's title and these words.
pub(super) fn named(session: &Session, words: &[&str], extension: &str) -> String {
    let title = hyphenated(&session.about.title);
    let title = if title.is_empty() { hyphenated(say!("report-in-file-name-untitled")) } else { title };
    // What our words are in another script leaves nothing.
    let words = words.iter().map(|words| hyphenated(words)).filter(|words| !words.is_empty());
    let parts: Vec<String> = std::iter::once(title).chain(words).collect();
    format!("{}.{extension}", parts.join("-"))
}

fn hyphenated(words: &str) -> String {
    let mut name = String::new();
    for c in words.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        if name.len() >= LONGEST_TITLE {
            break;
        }
        if c.is_ascii_alphanumeric() {
            name.push(c);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    name.truncate(name.trim_end_matches('-').len());
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Finality, SessionId};

    fn named(title: &str) -> String {
        let mut session = Session::new(SessionId::from_random(1));
        std::sync::Arc::make_mut(&mut session.about).title = title.to_owned();
        let options = Options::new(Finality::ForChecking, 2, jiff::Timestamp::UNIX_EPOCH, jiff::tz::TimeZone::UTC);
        file_name(&session, Audience::Tables, Format::Docx, &options)
    }

    #[test]
    fn names_survive_every_file_system() {
        assert_eq!(named("Leeds: café / panel!"), "leeds-cafe-panel-tables-for-checking-2.docx");
        assert_eq!(named("../../etc/passwd"), "etc-passwd-tables-for-checking-2.docx");
        assert_eq!(named("सुनना"), "session-tables-for-checking-2.docx");
        assert!(named(&"long ".repeat(100)).len() < 100);
    }
}
