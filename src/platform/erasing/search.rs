//! Words looked for in a file's bytes, whatever the file is: as they are, and as JSON and RON write them.

use crate::erase::Erasure;
use crate::store::{Layout, write_ron};
use memchr::memmem;

/// Fewer bytes than this are found everywhere and say nothing.
const LEAST: usize = 12;

/// The words in every form in which they can stand in a file.
pub(super) struct Needles(Vec<Vec<u8>>);

impl Needles {
    pub(super) fn of(erasure: &Erasure) -> Self {
        let forms = erasure.wordings().map(str::trim).filter(|words| words.len() >= LEAST).flat_map(|words| {
            let mut ron = Vec::new();
            let ron = write_ron(&mut ron, words, Layout { one_line: &[] }).is_ok().then_some(ron);
            let quoted = serde_json::to_vec(words).ok().into_iter().chain(ron);
            let inside = quoted.filter_map(|quoted| Some(quoted.strip_prefix(b"\"")?.strip_suffix(b"\"")?.to_vec()));
            std::iter::once(words.as_bytes().to_vec()).chain(inside)
        });
        let mut forms: Vec<Vec<u8>> = forms.collect();
        forms.sort_unstable();
        forms.dedup();
        Self(forms)
    }

    pub(super) fn are_in(&self, bytes: &[u8]) -> bool {
        self.0.iter().any(|form| memmem::find(bytes, form).is_some())
    }
}
