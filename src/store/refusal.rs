//! What ron's reader refused, in plain words and where a person would look for it.

use ron::error::{Error, Position, SpannedError};

/// What is wrong, in plain words.
pub(super) fn reason(error: &Error) -> String {
    match error {
        Error::Eof => say!("store-ends-here").to_owned(),
        Error::ExpectedArray => say!("store-list-expected").to_owned(),
        Error::ExpectedMap => say!("store-map-expected").to_owned(),
        Error::ExpectedArrayEnd => say!("store-list-open").to_owned(),
        Error::ExpectedMapEnd => say!("store-map-open").to_owned(),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => say!("store-fields-expected").to_owned(),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => say!("store-bracket-open").to_owned(),
        Error::ExpectedComma => say!("store-comma-missing").to_owned(),
        Error::ExpectedMapColon => say!("store-colon-expected").to_owned(),
        Error::ExpectedBoolean => say!("store-boolean-expected").to_owned(),
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } | Error::UnderscoreAtBeginning => {
            say!("store-whole-number-expected").to_owned()
        }
        Error::ExpectedFloat | Error::FloatUnderscore => say!("store-number-expected").to_owned(),
        Error::IntegerOutOfBounds => say!("store-number-out-of-bounds").to_owned(),
        Error::ExpectedString | Error::ExpectedByteString => say!("store-text-expected").to_owned(),
        Error::ExpectedStringEnd => say!("store-text-open").to_owned(),
        Error::InvalidEscape(_) => say!("store-wrong-escape").to_owned(),
        Error::ExpectedChar => say!("store-character-expected").to_owned(),
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => say!("store-name-expected").to_owned(),
        Error::ExpectedUnit => say!("store-unit-expected").to_owned(),
        Error::ExpectedOption => say!("store-option-expected").to_owned(),
        Error::ExpectedAttribute | Error::ExpectedAttributeEnd | Error::NoSuchExtension(_) => say!("store-beginning-damaged").to_owned(),
        Error::UnclosedBlockComment | Error::UnclosedLineComment => say!("store-comment-open").to_owned(),
        Error::UnexpectedChar(found) => say!("store-cannot-stand-here", found = found.escape_debug().to_string()),
        Error::TrailingCharacters => say!("store-nothing-may-follow").to_owned(),
        Error::ExceededRecursionLimit => say!("store-nested-too-deep").to_owned(),
        Error::InvalidValueForType { expected, found } => say!("store-expected-not-found", expected = expected, found = found),
        Error::ExpectedDifferentLength { expected, found } => say!("store-expected-not-so-many", expected = expected, found = *found),
        Error::ExpectedDifferentStructName { expected, found } => say!("store-expected-not-found", expected = *expected, found = found),
        Error::NoSuchEnumVariant { expected, found, .. } => {
            say!("store-no-such-choice", found = found, count = expected.len(), choices = choices(expected))
        }
        Error::NoSuchStructField { expected, found, .. } => {
            say!("store-no-such-field", found = found, count = expected.len(), choices = choices(expected))
        }
        Error::MissingStructField { field, .. } => say!("store-field-missing", field = *field),
        Error::DuplicateStructField { field, .. } => say!("store-field-twice", field = *field),
        other => other.to_string(),
    }
}

/// The names that would do: "a, b or c".
fn choices(expected: &[&str]) -> String {
    match expected {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [most @ .., last] => say!("store-or-last", most = most.join(", "), last = *last),
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
