//! What is odd about a file whose contents could be read all the same.

use super::end_line::{Count, EndLine, split};

/// Something that a sound file does not have. Opening remarks on it, `check` fails on it, and saving mends it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Remark {
    /// There is no last line with counts and checksum.
    #[error("{}", say!("store-end-line-missing"))]
    EndLineMissing,
    /// There is a last line, but it is cut or cannot be understood.
    #[error("{}", say!("store-end-line-cut"))]
    EndLineCut,
    /// The contents are not those that were saved.
    #[error("{}", say!("store-checksum-differs"))]
    ChecksumDiffers,
    /// Only line breaks or a byte order mark were changed; the contents are those that were saved.
    #[error("{}", say!("store-line-ends-changed"))]
    LineEndsChanged,
    /// The last line counts otherwise than the contents do.
    #[error("{}", say!("store-counts-differ", said = listed(.said), found = listed(.found)))]
    CountsDiffer {
        /// What the last line says.
        said: Vec<Count>,
        /// What was found.
        found: Vec<Count>,
    },
}

fn listed(counts: &[Count]) -> String {
    let counts: Vec<_> = counts.iter().map(Count::to_string).collect();
    if counts.is_empty() { say!("store-counts-nothing").to_owned() } else { counts.join(", ") }
}

/// Compares what the last line of `text` says with `text` itself and with what was found in it.
/// `had_mark` is whether a byte order mark stood before `text`; `found` is `None` where counts cannot be compared.
pub(super) fn remarks(text: &str, had_mark: bool, found: Option<&[Count]>) -> Vec<Remark> {
    let (body, Some(line)) = split(text) else {
        return vec![Remark::EndLineMissing];
    };
    if !line.starts_with("// e") && line.ends_with('\n') {
        return vec![Remark::EndLineMissing];
    }
    let Some(end) = EndLine::parse(line) else {
        return vec![Remark::EndLineCut];
    };
    let mut remarks = Vec::new();
    if crc32fast::hash(body.as_bytes()) != end.crc32 {
        let is_as_saved = crc32fast::hash(body.replace("\r\n", "\n").as_bytes()) == end.crc32;
        remarks.push(if is_as_saved { Remark::LineEndsChanged } else { Remark::ChecksumDiffers });
    } else if had_mark || line.ends_with("\r\n") {
        remarks.push(Remark::LineEndsChanged);
    }
    if let Some(found) = found.filter(|found| *found != end.counts) {
        remarks.push(Remark::CountsDiffer { said: end.counts, found: found.to_vec() });
    }
    remarks
}

/// Whether `text` is not, to the last sign, what was saved; where nothing shows that it is, it has changed.
pub(super) fn has_changed(text: &str) -> bool {
    let (body, line) = split(text);
    line.and_then(EndLine::parse).is_none_or(|end| {
        crc32fast::hash(body.as_bytes()) != end.crc32 && crc32fast::hash(body.replace("\r\n", "\n").as_bytes()) != end.crc32
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "a(\r)\nb\n";

    fn file(counts: &[Count]) -> String {
        format!("{BODY}{}", EndLine::of(BODY.as_bytes(), counts.to_vec()).to_line())
    }

    #[test]
    fn a_sound_file_has_no_remarks() {
        let counts = [Count::new(2, "note", "notes")];
        assert_eq!(remarks(&file(&counts), false, Some(&counts)), []);
        assert_eq!(remarks(&file(&[]), false, Some(&[])), []);
    }

    #[test]
    fn changed_contents_and_counts_are_told_apart() {
        let counts = [Count::new(2, "note", "notes")];
        let changed = file(&counts).replace('b', "c");
        assert_eq!(remarks(&changed, false, Some(&counts)), [Remark::ChecksumDiffers]);
        let found = [Count::new(3, "note", "notes")];
        let differ = Remark::CountsDiffer { said: counts.to_vec(), found: found.to_vec() };
        assert_eq!(differ.to_string(), "the last line says 2 notes but there are 3 notes");
        assert_eq!(remarks(&file(&counts), false, Some(&found)), [differ]);
    }

    #[test]
    fn missing_and_cut_last_lines_are_told_apart() {
        assert_eq!(remarks(BODY, false, Some(&[])), [Remark::EndLineMissing]);
        assert_eq!(remarks(&format!("{}// mine\n", file(&[])), false, Some(&[])), [Remark::EndLineMissing]);
        let whole = file(&[]);
        for length in BODY.len() + 1..whole.len() {
            assert_eq!(remarks(&whole[..length], false, Some(&[])), [Remark::EndLineCut], "{length}");
        }
    }

    #[test]
    fn changed_line_ends_are_no_damage() {
        let body = "a\nb\n";
        let file = format!("{body}{}", EndLine::of(body.as_bytes(), Vec::new()).to_line());
        assert_eq!(remarks(&file.replace('\n', "\r\n"), false, Some(&[])), [Remark::LineEndsChanged]);
        assert_eq!(remarks(&file, true, Some(&[])), [Remark::LineEndsChanged]);
    }
}
