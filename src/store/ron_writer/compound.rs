//! Lists, tuples, maps and structs: their parts, one a line or all on one line.

use serde::{Serialize, ser};

use super::{WriteError, serializer::Serializer, text::write_name};

/// A list of plain values that is no wider than this, in bytes and without its indentation, stays on one line.
const FOLDED_WIDTH: usize = 88;
/// Lists that take more bytes than this over several lines are not tried at all.
const FOLDABLE_LENGTH: usize = 1024;

/// Something that was opened and takes its parts; closed by `end`.
pub(super) struct Compound<'s, 'a> {
    ron: &'s mut Serializer<'a>,
    closing: u8,
    /// Where its parts begin in the output.
    start: usize,
    outer_inline: bool,
    has_parts: bool,
    /// Whether it may go on one line after all: so far every part is plain.
    foldable: bool,
    somes: usize,
}

impl<'s, 'a> Compound<'s, 'a> {
    pub(super) fn open(ron: &'s mut Serializer<'a>, bracket: u8, inline: bool, foldable: bool, somes: usize) -> Self {
        let outer_inline = ron.inline;
        ron.inline |= inline;
        ron.out.push(bracket);
        ron.depth += 1;
        let closing = match bracket {
            b'[' => b']',
            b'{' => b'}',
            _ => b')',
        };
        let start = ron.out.len();
        let foldable = foldable && !ron.inline;
        Self { ron, closing, start, outer_inline, has_parts: false, foldable, somes }
    }

    /// Goes to where the next part is written.
    fn begin_part(&mut self) {
        if self.ron.inline {
            if self.has_parts {
                self.ron.out.extend_from_slice(b", ");
            }
        } else {
            self.new_line();
        }
        self.has_parts = true;
        self.ron.wrote_plain = true;
    }

    fn end_part(&mut self) {
        self.foldable &= self.ron.wrote_plain;
        if !self.ron.inline {
            self.ron.out.push(b',');
        }
    }

    fn new_line(&mut self) {
        self.ron.out.push(b'\n');
        self.ron.out.extend(std::iter::repeat_n(b' ', 2 * self.ron.depth));
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WriteError> {
        self.begin_part();
        value.serialize(&mut *self.ron)?;
        self.end_part();
        Ok(())
    }

    fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), WriteError> {
        self.begin_part();
        write_name(self.ron.out, name)?;
        self.ron.out.extend_from_slice(b": ");
        value.serialize(&mut *self.ron)?;
        self.end_part();
        Ok(())
    }

    fn close(mut self) {
        self.ron.depth -= 1;
        if self.has_parts && !self.ron.inline {
            let folded = self.foldable && fold(self.ron.out, self.start);
            if !folded {
                self.new_line();
            }
        }
        self.ron.out.push(self.closing);
        self.ron.close_somes(self.somes);
        self.ron.inline = self.outer_inline;
        self.ron.wrote_plain = false;
    }
}

/// Puts the parts that stand one a line from `start` on one line, if they fit; returns whether they did.
/// No part has a line break in it: texts never do, and parts with parts of their own are not folded.
fn fold(out: &mut Vec<u8>, start: usize) -> bool {
    let Some(lines) = out.get(start..).filter(|lines| lines.len() <= FOLDABLE_LENGTH) else {
        return false;
    };
    let mut folded = Vec::with_capacity(lines.len());
    for line in lines.split(|byte| *byte == b'\n') {
        let line = line.trim_ascii_start();
        let part = line.strip_suffix(b",").unwrap_or(line);
        if part.is_empty() {
            continue;
        }
        if !folded.is_empty() {
            folded.extend_from_slice(b", ");
        }
        folded.extend_from_slice(part);
    }
    if folded.len() > FOLDED_WIDTH {
        return false;
    }
    out.truncate(start);
    out.extend_from_slice(&folded);
    true
}

impl ser::SerializeSeq for Compound<'_, '_> {
    type Ok = ();
    type Error = WriteError;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WriteError> {
        self.element(value)
    }

    fn end(self) -> Result<(), WriteError> {
        self.close();
        Ok(())
    }
}

impl ser::SerializeTuple for Compound<'_, '_> {
    type Ok = ();
    type Error = WriteError;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WriteError> {
        self.element(value)
    }

    fn end(self) -> Result<(), WriteError> {
        self.close();
        Ok(())
    }
}

impl ser::SerializeTupleStruct for Compound<'_, '_> {
    type Ok = ();
    type Error = WriteError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WriteError> {
        self.element(value)
    }

    fn end(self) -> Result<(), WriteError> {
        self.close();
        Ok(())
    }
}

impl ser::SerializeTupleVariant for Compound<'_, '_> {
    type Ok = ();
    type Error = WriteError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WriteError> {
        self.element(value)
    }

    fn end(self) -> Result<(), WriteError> {
        self.close();
        Ok(())
    }
}

impl ser::SerializeMap for Compound<'_, '_> {
    type Ok = ();
    type Error = WriteError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), WriteError> {
        self.begin_part();
        // A key stays on its line, whatever it is.
        let inline = std::mem::replace(&mut self.ron.inline, true);
        let written = key.serialize(&mut *self.ron);
        self.ron.inline = inline;
        written
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WriteError> {
        self.ron.out.extend_from_slice(b": ");
        value.serialize(&mut *self.ron)?;
        self.end_part();
        Ok(())
    }

    fn end(self) -> Result<(), WriteError> {
        self.close();
        Ok(())
    }
}

impl ser::SerializeStruct for Compound<'_, '_> {
    type Ok = ();
    type Error = WriteError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), WriteError> {
        self.field(name, value)
    }

    fn end(self) -> Result<(), WriteError> {
        self.close();
        Ok(())
    }
}

impl ser::SerializeStructVariant for Compound<'_, '_> {
    type Ok = ();
    type Error = WriteError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), WriteError> {
        self.field(name, value)
    }

    fn end(self) -> Result<(), WriteError> {
        self.close();
        Ok(())
    }
}
