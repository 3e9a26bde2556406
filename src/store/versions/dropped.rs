//! What a newer file holds that this program does not know.

use std::cell::RefCell;
use std::collections::BTreeMap;

/// A field of a newer file that this program does not know: it is passed over, and a copy that this program saves has it no more.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dropped {
    /// What the field is called in the file.
    pub field: String,
    /// What it is a field of, by the name of the type in the source: `Note`.
    pub within: &'static str,
    /// How often it stands in the file.
    pub times: usize,
    /// The line where it stands first, counted from 1.
    pub line: usize,
}

impl std::fmt::Display for Dropped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&say!("store-dropped-field", field = self.field.as_str(), times = self.times, line = self.line))
    }
}

/// Where the fields that are passed over are written down while a file is read.
pub(super) struct Log<'t> {
    text: &'t str,
    found: RefCell<BTreeMap<Field, Found>>,
}

/// What a field is of, and its name.
type Field = (&'static str, String);
/// How often it was passed over, and where first, in bytes.
type Found = (usize, usize);

impl<'t> Log<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, found: RefCell::new(BTreeMap::new()) }
    }

    /// Writes down that `field` of `within` was passed over; `value` is its value, a part of the text.
    pub(super) fn pass_over(&self, within: &'static str, field: String, value: &str) {
        let place = (value.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        self.found.borrow_mut().entry((within, field)).or_insert((0, place)).0 += 1;
    }

    /// All that was passed over, in the order of their first places.
    pub(super) fn dropped(self) -> Vec<Dropped> {
        let mut found: Vec<_> = self.found.into_inner().into_iter().collect();
        found.sort_by_key(|(_, (_, place))| *place);
        let (mut line, mut counted) = (1, 0);
        found
            .into_iter()
            .map(|((within, field), (times, place))| {
                let passed = self.text.as_bytes().get(counted..place).unwrap_or_default();
                line += memchr::memchr_iter(b'\n', passed).count();
                counted = place.max(counted);
                Dropped { field, within, times, line }
            })
            .collect()
    }
}
