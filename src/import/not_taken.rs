//! What a document holds and what is not taken of it, counted while it is read.

use super::LeftOut;

/// So many of each, and whether there is any of what is not counted.
#[derive(Debug, Default)]
pub(super) struct NotTaken {
    pub footnotes: usize,
    pub remarks: usize,
    pub deleted: usize,
    pub hidden: usize,
    pub pictures: usize,
    /// Lines at the top that say something about the file.
    pub properties: bool,
    /// A table of contents, or an index.
    pub contents: bool,
    /// Headers or footers that say something.
    pub edges: bool,
}

impl NotTaken {
    /// What there was of it.
    pub fn list(&self) -> Vec<LeftOut> {
        let counts = [
            (self.footnotes, LeftOut::Footnotes as fn(usize) -> LeftOut),
            (self.remarks, LeftOut::Remarks),
            (self.deleted, LeftOut::Deleted),
            (self.hidden, LeftOut::Hidden),
            (self.pictures, LeftOut::Pictures),
        ];
        let counted = counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, said)| said(count));
        let others = [(self.properties, LeftOut::Properties), (self.contents, LeftOut::Contents), (self.edges, LeftOut::HeadersAndFooters)];
        counted.chain(others.into_iter().filter(|(is_any, _)| *is_any).map(|(_, said)| said)).collect()
    }
}
