//! The references of steps, as people write them: R3, "R3; R7", "3 7 12".

/// The number of a reference at the very beginning of a text, and what follows it.
pub(super) fn leading(text: &str) -> Option<(u32, &str)> {
    let digits = text.trim_start().strip_prefix(['R', 'r'])?;
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let number = digits.get(..end)?.parse().ok().filter(|number| *number > 0)?;
    let rest = digits.get(end..)?;
    (!rest.starts_with(char::is_alphanumeric)).then_some((number, rest))
}

/// What stands in a list of references.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Numbers {
    /// The numbers, in the order in which they stand there, each once.
    pub numbers: Vec<u32>,
    /// What is no reference.
    pub others: Vec<String>,
}

impl Numbers {
    fn add(&mut self, number: u32) {
        if !self.numbers.contains(&number) {
            self.numbers.push(number);
        }
    }
}

/// The references that somebody typed: "3 7 12", "R3, R7", with anything between them.
#[must_use]
pub fn numbers(typed: &str) -> Numbers {
    let mut found = Numbers::default();
    for part in typed.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.' | '/' | '+' | '&')).filter(|part| !part.is_empty()) {
        let digits = part.strip_prefix(['R', 'r']).unwrap_or(part);
        match digits.parse().ok().filter(|number| *number > 0 && !digits.starts_with('+')) {
            Some(number) => found.add(number),
            None => found.others.push(part.to_owned()),
        }
    }
    found
}

/// The references that a cell lists, each perhaps with its step's words: "R3 Ring people back;R7 A bus". None where it lists none.
pub(super) fn listed(cell: &str) -> Option<Vec<u32>> {
    let only = numbers(cell);
    if only.others.is_empty() {
        return (!only.numbers.is_empty()).then_some(only.numbers);
    }
    // The words of a step may have a comma in them: what does not begin with a reference belongs to the one before.
    let mut found = Numbers::default();
    for part in cell.split([';', ',', '\n']) {
        let mut rest = part;
        while let Some((number, after)) = leading(rest) {
            found.add(number);
            rest = after;
        }
    }
    let begins = leading(cell).is_some();
    (begins && !found.numbers.is_empty()).then_some(found.numbers)
}
