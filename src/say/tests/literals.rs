//! Finds string literals in Rust sources, for the tests that hold that texts stand in `src/words` and that what is asked for is there.

use std::path::{Path, PathBuf};

/// Every Rust file below a folder, but for tests.
pub(super) fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let is_test = name.trim_end_matches(".rs").ends_with("tests");
        if path.is_dir() && !is_test {
            sources(&path, found);
        } else if name.ends_with(".rs") && !is_test {
            found.push(path);
        }
    }
}

/// The code of a file with comments blanked, up to its tests. Text in quotes stays as it is.
pub(super) fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let taken = if rest.starts_with("//") {
            let end = rest.find('\n').unwrap_or(rest.len());
            rest = &rest[end..];
            continue;
        } else if let Some(end) = literal_end(rest) {
            end
        } else if rest.starts_with("'\"'") || rest.starts_with("'\\\"'") {
            // A quote as a character begins no text; it is left out.
            rest = &rest[rest[1..].find('\'').unwrap() + 2..];
            continue;
        } else {
            first.len_utf8()
        };
        code.push_str(&rest[..taken]);
        rest = &rest[taken..];
    }
    code
}

/// Where a literal that begins here ends; none where none begins.
fn literal_end(text: &str) -> Option<usize> {
    let begin = text.find('"')?;
    let (prefix, hashes) = (&text[..begin], text[..begin].matches('#').count());
    let is_raw = prefix.starts_with('r') && prefix.len() == hashes + 1;
    if is_raw {
        let close = format!("\"{}", "#".repeat(hashes));
        return Some(begin + 1 + text[begin + 1..].find(&close)? + close.len());
    }
    if begin != 0 {
        return None;
    }
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// Every literal in code, with what stands before it on its line and what it holds, escapes as they are written.
pub(super) fn literals(code: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < code.len() {
        if let Some(length) = code.is_char_boundary(at).then(|| literal_end(&code[at..])).flatten() {
            let line = code[..at].rfind('\n').map_or(0, |newline| newline + 1);
            let text = code[at..at + length].trim_start_matches('r').trim_matches('#');
            found.push((&code[line..at], &text[1..text.len() - 1]));
            at += length;
        } else {
            at += 1;
        }
    }
    found
}

/// One use of `say!`: the id and the names of its arguments, sorted.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Use {
    pub(super) id: String,
    pub(super) arguments: Vec<String>,
}

/// Every use of `say!` in code.
pub(super) fn uses(code: &str) -> Vec<Use> {
    code.match_indices("say!(").filter_map(|(at, opening)| one_use(&code[at + opening.len()..])).collect()
}

fn one_use(inside: &str) -> Option<Use> {
    let inside = inside.trim_start();
    let end = literal_end(inside)?;
    let id = inside[1..end - 1].to_owned();
    let mut arguments = Vec::new();
    let (mut depth, mut at, mut begins) = (0_i32, end, false);
    while at < inside.len() {
        let rest = &inside[at..];
        if let Some(length) = literal_end(rest) {
            (at, begins) = (at + length, false);
            continue;
        }
        let letter = rest.chars().next()?;
        match letter {
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => begins = true,
            _ if begins && !letter.is_whitespace() => {
                let name: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
                let after = rest[name.len()..].trim_start();
                if after.starts_with('=') && !after.starts_with("==") {
                    arguments.push(name);
                }
                begins = false;
            }
            _ => {}
        }
        at += letter.len_utf8();
    }
    arguments.sort();
    Some(Use { id, arguments })
}

/// Whether a literal is something that a person would read: words with spaces between them, or one that begins with a capital.
pub(super) fn is_text(literal: &str) -> bool {
    let mut bare = String::new();
    let (mut depth, mut letters) = (0_i32, literal.chars());
    while let Some(letter) = letters.next() {
        match letter {
            // What stands in braces is filled in, what stands between < and > is markup.
            '{' | '<' => depth += 1,
            '}' | '>' => depth = (depth - 1).max(0),
            '\\' if depth == 0 => bare.push(if letters.next() == Some('n') { ' ' } else { '"' }),
            _ if depth == 0 => bare.push(letter),
            _ => {}
        }
    }
    let is_word = |word: &str| {
        let letters = word.trim_matches(|c: char| !c.is_alphanumeric());
        letters.chars().count() > 1 && letters.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\''))
    };
    let words: Vec<&str> = bare.split_whitespace().filter(|word| is_word(word)).collect();
    let begins_large = bare.trim_start().chars().next().is_some_and(char::is_uppercase) && bare.chars().any(char::is_lowercase);
    words.len() > 1 || (words.len() == 1 && (begins_large || bare.contains([' ', '…'])))
}
