//! The serde serializer: single values, and the beginnings of everything that has parts.

use std::io::Write as _;

use serde::{Serialize, ser};

use super::{
    WriteError,
    compound::Compound,
    text::{write_bytes, write_char, write_displayed, write_name, write_text},
};

/// Writes values to `out`; one for a whole document.
pub(super) struct Serializer<'a> {
    pub(super) out: &'a mut Vec<u8>,
    one_line: &'a [&'a str],
    /// How many levels deep the current line is indented.
    pub(super) depth: usize,
    /// Whether everything goes on the current line.
    pub(super) inline: bool,
    /// How many `Some` were begun directly around the value that comes next, none of them written yet.
    unwritten_somes: usize,
    /// Whether the value written last had no parts of its own.
    pub(super) wrote_plain: bool,
}

/// How something with parts begins.
struct Opening<'n> {
    variant: Option<&'n str>,
    bracket: u8,
    inline: bool,
    foldable: bool,
}

impl<'a> Serializer<'a> {
    pub(super) fn new(out: &'a mut Vec<u8>, one_line: &'a [&'a str]) -> Self {
        Self { out, one_line, depth: 0, inline: false, unwritten_somes: 0, wrote_plain: true }
    }

    fn plain(&mut self, text: &[u8]) {
        self.begin_value();
        self.out.extend_from_slice(text);
    }

    /// To be called before anything is written that cannot be mistaken for an option.
    fn begin_value(&mut self) {
        self.unwritten_somes = 0;
        self.wrote_plain = true;
    }

    /// Writes the `Some(` that were left away so far, because what follows would be read as an option itself;
    /// returns how many, each to be closed.
    fn write_somes(&mut self) -> usize {
        let somes = std::mem::take(&mut self.unwritten_somes);
        for _ in 0..somes {
            self.out.extend_from_slice(b"Some(");
        }
        somes
    }

    pub(super) fn close_somes(&mut self, somes: usize) {
        self.out.extend(std::iter::repeat_n(b')', somes));
    }

    /// Writes the name of a variant; returns how many `Some(` stand before it.
    fn begin_variant(&mut self, variant: &str) -> Result<usize, WriteError> {
        let somes = if matches!(variant, "None" | "Some") { self.write_somes() } else { 0 };
        self.begin_value();
        write_name(self.out, variant)?;
        Ok(somes)
    }

    fn open(&mut self, opening: &Opening<'_>) -> Result<Compound<'_, 'a>, WriteError> {
        let somes = match opening.variant {
            Some(variant) => self.begin_variant(variant)?,
            None => {
                self.begin_value();
                0
            }
        };
        Ok(Compound::open(self, opening.bracket, opening.inline, opening.foldable, somes))
    }

    fn list(&mut self, variant: Option<&str>, bracket: u8) -> Result<Compound<'_, 'a>, WriteError> {
        self.open(&Opening { variant, bracket, inline: false, foldable: true })
    }

    fn is_one_line(&self, name: &str) -> bool {
        self.one_line.contains(&name)
    }
}

macro_rules! displayed {
    ($($method:ident($type:ty) $format:literal)*) => {
        $(fn $method(self, value: $type) -> Result<(), WriteError> {
            self.begin_value();
            write!(self.out, $format, value).map_err(|err| WriteError::Refused(err.to_string()))
        })*
    };
}

impl<'s, 'a> ser::Serializer for &'s mut Serializer<'a> {
    type Ok = ();
    type Error = WriteError;
    type SerializeSeq = Compound<'s, 'a>;
    type SerializeTuple = Compound<'s, 'a>;
    type SerializeTupleStruct = Compound<'s, 'a>;
    type SerializeTupleVariant = Compound<'s, 'a>;
    type SerializeMap = Compound<'s, 'a>;
    type SerializeStruct = Compound<'s, 'a>;
    type SerializeStructVariant = Compound<'s, 'a>;

    displayed! {
        serialize_bool(bool) "{}"
        serialize_i8(i8) "{}"
        serialize_i16(i16) "{}"
        serialize_i32(i32) "{}"
        serialize_i64(i64) "{}"
        serialize_u8(u8) "{}"
        serialize_u16(u16) "{}"
        serialize_u32(u32) "{}"
        serialize_u64(u64) "{}"
        serialize_f32(f32) "{:?}"
        serialize_f64(f64) "{:?}"
    }

    fn serialize_char(self, value: char) -> Result<(), WriteError> {
        self.begin_value();
        write_char(self.out, value);
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), WriteError> {
        self.begin_value();
        write_text(self.out, value);
        Ok(())
    }

    fn collect_str<T: std::fmt::Display + ?Sized>(self, value: &T) -> Result<(), WriteError> {
        self.begin_value();
        write_displayed(self.out, value)
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), WriteError> {
        self.begin_value();
        write_bytes(self.out, value);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), WriteError> {
        let somes = self.write_somes();
        self.plain(b"None");
        self.close_somes(somes);
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), WriteError> {
        self.unwritten_somes += 1;
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), WriteError> {
        self.plain(b"()");
        Ok(())
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<(), WriteError> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _name: &'static str, _index: u32, variant: &'static str) -> Result<(), WriteError> {
        let somes = self.begin_variant(variant)?;
        self.close_somes(somes);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _name: &'static str, value: &T) -> Result<(), WriteError> {
        self.plain(b"(");
        value.serialize(&mut *self)?;
        self.out.push(b')');
        Ok(())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), WriteError> {
        let somes = self.begin_variant(variant)?;
        self.out.push(b'(');
        let outer_inline = self.inline;
        self.inline |= self.is_one_line(name);
        let written = value.serialize(&mut *self);
        self.inline = outer_inline;
        self.out.push(b')');
        self.close_somes(somes);
        written
    }

    fn serialize_seq(self, _length: Option<usize>) -> Result<Compound<'s, 'a>, WriteError> {
        self.list(None, b'[')
    }

    fn serialize_tuple(self, _length: usize) -> Result<Compound<'s, 'a>, WriteError> {
        self.list(None, b'(')
    }

    fn serialize_tuple_struct(self, name: &'static str, _length: usize) -> Result<Compound<'s, 'a>, WriteError> {
        let inline = self.is_one_line(name);
        self.open(&Opening { variant: None, bracket: b'(', inline, foldable: true })
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Compound<'s, 'a>, WriteError> {
        let inline = self.is_one_line(name);
        self.open(&Opening { variant: Some(variant), bracket: b'(', inline, foldable: true })
    }

    fn serialize_map(self, _length: Option<usize>) -> Result<Compound<'s, 'a>, WriteError> {
        self.open(&Opening { variant: None, bracket: b'{', inline: false, foldable: false })
    }

    fn serialize_struct(self, name: &'static str, _length: usize) -> Result<Compound<'s, 'a>, WriteError> {
        let inline = self.is_one_line(name);
        self.open(&Opening { variant: None, bracket: b'(', inline, foldable: false })
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        _index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Compound<'s, 'a>, WriteError> {
        let inline = self.is_one_line(name);
        self.open(&Opening { variant: Some(variant), bracket: b'(', inline, foldable: true })
    }
}
