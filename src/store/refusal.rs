//! What ron's reader refused, in plain words and where a person would look for it.

use ron::error::{Error, Position, SpannedError};

/// What is wrong, in plain words.
pub(super) fn reason(error: &Error) -> String {
    match error {
        Error::Eof => "the file ends here, in the middle".to_owned(),
        Error::ExpectedArray => "a list was expected here; lists begin with [".to_owned(),
        Error::ExpectedMap => "a table of names and values was expected here; it begins with {".to_owned(),
        Error::ExpectedArrayEnd => "a list is not closed: ] was expected here".to_owned(),
        Error::ExpectedMapEnd => "a table of names and values is not closed: } was expected here".to_owned(),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => "a group of fields was expected here; it begins with (".to_owned(),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => "a bracket is not closed: ) was expected here".to_owned(),
        Error::ExpectedComma => "a comma is missing here".to_owned(),
        Error::ExpectedMapColon => "a colon was expected here, after the name of a field".to_owned(),
        Error::ExpectedBoolean => "true or false was expected here".to_owned(),
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } | Error::UnderscoreAtBeginning => {
            "a whole number was expected here".to_owned()
        }
        Error::ExpectedFloat | Error::FloatUnderscore => "a number was expected here".to_owned(),
        Error::IntegerOutOfBounds => "this number is too large or too small".to_owned(),
        Error::ExpectedString | Error::ExpectedByteString => "a text in quotation marks was expected here".to_owned(),
        Error::ExpectedStringEnd => "a text has no closing quotation mark".to_owned(),
        Error::InvalidEscape(_) => "after a backslash in a text only n, r, t, 0, \\, \", ', x.. and u{..} can stand".to_owned(),
        Error::ExpectedChar => "one character in single quotation marks was expected here".to_owned(),
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => {
            "the name of a field or of a choice was expected here".to_owned()
        }
        Error::ExpectedUnit => "() was expected here".to_owned(),
        Error::ExpectedOption => "a value or None was expected here".to_owned(),
        Error::ExpectedAttribute | Error::ExpectedAttributeEnd | Error::NoSuchExtension(_) => {
            "the beginning of the file is damaged: it should be #![enable(implicit_some)]".to_owned()
        }
        Error::UnclosedBlockComment | Error::UnclosedLineComment => "a comment is not closed".to_owned(),
        Error::UnexpectedChar(found) => format!("“{}” cannot stand here", found.escape_debug()),
        Error::TrailingCharacters => "the session ends before this, and nothing may follow it".to_owned(),
        Error::ExceededRecursionLimit => "brackets are nested too deep to be a session".to_owned(),
        Error::InvalidValueForType { expected, found } => format!("{expected} was expected here, not {found}"),
        Error::ExpectedDifferentLength { expected, found } => format!("{expected} was expected here, not {found} of them"),
        Error::ExpectedDifferentStructName { expected, found } => format!("{expected} was expected here, not {found}"),
        Error::NoSuchEnumVariant { expected, found, .. } => format!("“{found}” is not one of the choices here{}", choices(expected)),
        Error::NoSuchStructField { expected, found, .. } => format!("there is no field “{found}” here{}", choices(expected)),
        Error::MissingStructField { field, .. } => format!("the field “{field}” is missing from what ends here"),
        Error::DuplicateStructField { field, .. } => format!("the field “{field}” is there twice"),
        other => other.to_string(),
    }
}

/// The names that would do, as an ending of a sentence.
fn choices(expected: &[&str]) -> String {
    match expected {
        [] => String::new(),
        [only] => format!("; only {only} can be"),
        [most @ .., last] => format!("; what can be is {} or {last}", most.join(", ")),
    }
}

/// The line and column where a person would look. ron gives where its reader stood before and after its last move:
/// what has a wrong name or value lies before, what is missing lies after.
pub(super) const fn place(error: &SpannedError) -> Position {
    match error.code {
        Error::NoSuchEnumVariant { .. }
        | Error::NoSuchStructField { .. }
        | Error::DuplicateStructField { .. }
        | Error::InvalidValueForType { .. }
        | Error::IntegerOutOfBounds
        | Error::Message(_) => error.span.start,
        _ => error.span.end,
    }
}
