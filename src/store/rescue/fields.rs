//! The fields that a struct is read from, asked of the struct itself.

use serde::de::{self, DeserializeOwned, Deserializer, Visitor};

/// The names of the fields; none for what is no struct.
pub(super) fn fields_of<T: DeserializeOwned>() -> &'static [&'static str] {
    let mut fields: &[&str] = &[];
    // It never gets anything to read: asking for it says what it wants.
    let _ = T::deserialize(Ask(&mut fields));
    fields
}

/// Gives nothing to read, and writes down which fields were asked for.
struct Ask<'a>(&'a mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Ask<'_> {
    type Error = de::value::Error;

    fn deserialize_struct<V: Visitor<'de>>(self, _: &'static str, fields: &'static [&'static str], _: V) -> Result<V::Value, Self::Error> {
        *self.0 = fields;
        Err(de::Error::missing_field(""))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(de::Error::missing_field(""))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct seq
        tuple tuple_struct map enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_struct_says_its_fields() {
        assert_eq!(fields_of::<crate::model::ItemEvent>(), ["at", "what"]);
        assert_eq!(fields_of::<u32>(), [""; 0]);
    }
}
