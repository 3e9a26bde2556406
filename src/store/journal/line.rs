//! One record as a line: its length, its checksum, itself.

/// `LLLLLLLL CCCCCCCC `: length and CRC-32 of what follows, in hexadecimal digits.
const HEAD: usize = 18;

/// Puts a record into a line.
#[must_use]
pub fn framed(record: &[u8]) -> Vec<u8> {
    let mut line = format!("{:08x} {:08x} ", record.len(), crc32fast::hash(record)).into_bytes();
    line.extend_from_slice(record);
    line.push(b'\n');
    line
}

/// A line, or what stands where one should be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line<'a> {
    /// A whole record.
    Whole(&'a [u8]),
    /// Bytes that are no record, up to the next that is, or to the end.
    Damaged {
        /// Nothing readable follows.
        is_last: bool,
    },
}

/// All lines, damage passed over.
pub(super) fn lines(bytes: &[u8]) -> Vec<Line<'_>> {
    let (mut lines, mut rest) = (Vec::new(), bytes);
    while !rest.is_empty() {
        if let Some((record, after)) = first(rest) {
            lines.push(Line::Whole(record));
            rest = after;
            continue;
        }
        // Records hold no line break: wherever one begins again, it begins after one.
        let next = memchr::memchr_iter(b'\n', rest).map(|at| rest.get(at + 1..).unwrap_or_default()).find(|rest| first(rest).is_some());
        lines.push(Line::Damaged { is_last: next.is_none() });
        rest = next.unwrap_or_default();
    }
    lines
}

/// The record that `bytes` begin with, and what follows it.
fn first(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (head, rest) = bytes.split_at_checked(HEAD)?;
    let number = |digits: &[u8]| {
        let is_digit = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        let digits = digits.iter().all(is_digit).then(|| std::str::from_utf8(digits).ok()).flatten()?;
        u32::from_str_radix(digits, 16).ok()
    };
    if head.get(8) != Some(&b' ') || head.get(17) != Some(&b' ') {
        return None;
    }
    let (length, crc32) = (number(head.get(..8)?)?, number(head.get(9..17)?)?);
    let (record, after) = rest.split_at_checked(usize::try_from(length).ok()?)?;
    // The checksum says that the record is whole; the line break after it is for those who look at the file.
    (crc32fast::hash(record) == crc32).then_some((record, after.get(1..).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_framed_reads_back_whatever_stands_between() {
        let records: [&[u8]; 3] = [b"{\"a\":1}", b"", "üñ".as_bytes()];
        let file: Vec<u8> = records.iter().flat_map(|record| framed(record)).collect();
        assert_eq!(framed(b"{\"a\":1}"), b"00000007 561bacaf {\"a\":1}\n");
        assert_eq!(lines(&file), records.map(Line::Whole));
        let mut damaged = framed(b"one");
        damaged.extend_from_slice(b"rubbish\n\0\0\0");
        damaged.push(b'\n');
        damaged.extend_from_slice(&framed(b"two"));
        assert_eq!(lines(&damaged), [Line::Whole(b"one"), Line::Damaged { is_last: false }, Line::Whole(b"two")]);
    }

    #[test]
    fn a_cut_costs_the_last_record_and_a_flipped_bit_one() {
        let file: Vec<u8> = [b"one".as_slice(), b"two", b"three"].iter().flat_map(|record| framed(record)).collect();
        let whole = |bytes: &[u8]| lines(bytes).into_iter().filter(|line| matches!(line, Line::Whole(_))).count();
        for length in 0..file.len() {
            let ends = [22, 44, 68].into_iter().filter(|end| length >= end - 1).count();
            assert_eq!(whole(&file[..length]), ends);
        }
        for bit in 0..file.len() * 8 {
            let mut flipped = file.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            let is_line_break = file[bit / 8] == b'\n';
            assert_eq!(whole(&flipped), if is_line_break { 3 } else { 2 }, "bit {bit}");
        }
    }
}
