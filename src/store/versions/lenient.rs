//! A reader that passes over fields which a struct does not have, though the struct itself would refuse them, and says which.

use super::dropped::Log;
use ron::value::RawValue;
use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer as _, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use std::fmt;

/// Stands before another reader and hands on everything but unknown fields, at any depth.
///
/// Types that ask for "anything" and sort it out themselves (untagged enums, flattened structs) are handed on as they are; the session
/// has none.
#[derive(Clone, Copy)]
pub(super) struct Lenient<'l, 't, D> {
    inner: D,
    log: &'l Log<'t>,
}

impl<'l, 't, D> Lenient<'l, 't, D> {
    pub(super) const fn new(inner: D, log: &'l Log<'t>) -> Self {
        Self { inner, log }
    }

    /// Something else that stands before the same.
    const fn around<T>(&self, inner: T) -> Lenient<'l, 't, T> {
        Lenient { inner, log: self.log }
    }
}

/// The fields that a struct has.
type Fields = &'static [&'static str];

/// A visitor whose parts are read leniently.
struct Parts<'l, 't, V> {
    visitor: V,
    log: &'l Log<'t>,
    /// For a struct: its name and its fields.
    known: Option<(&'static str, Fields)>,
}

impl<'l, 't, D> Lenient<'l, 't, D> {
    fn parts<V>(&self, visitor: V) -> Parts<'l, 't, V> {
        Parts { visitor, log: self.log, known: None }
    }

    fn fields<V>(&self, visitor: V, name: &'static str, fields: Fields) -> Parts<'l, 't, V> {
        Parts { visitor, log: self.log, known: Some((name, fields)) }
    }
}

macro_rules! hand_on {
    ($($method:ident)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$method(visitor)
        })+
    };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Lenient<'_, '_, D> {
    type Error = D::Error;

    hand_on! {
        deserialize_any deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128 deserialize_f32 deserialize_f64
        deserialize_char deserialize_str deserialize_string deserialize_bytes deserialize_byte_buf deserialize_unit
        deserialize_identifier deserialize_ignored_any
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_unit_struct(name, visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let parts = self.parts(visitor);
        self.inner.deserialize_option(parts)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        let parts = self.parts(visitor);
        self.inner.deserialize_newtype_struct(name, parts)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let parts = self.parts(visitor);
        self.inner.deserialize_seq(parts)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, D::Error> {
        let parts = self.parts(visitor);
        self.inner.deserialize_tuple(length, parts)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(self, name: &'static str, length: usize, visitor: V) -> Result<V::Value, D::Error> {
        let parts = self.parts(visitor);
        self.inner.deserialize_tuple_struct(name, length, parts)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let parts = self.parts(visitor);
        self.inner.deserialize_map(parts)
    }

    fn deserialize_struct<V: Visitor<'de>>(self, name: &'static str, fields: Fields, visitor: V) -> Result<V::Value, D::Error> {
        let parts = self.fields(visitor, name, fields);
        self.inner.deserialize_struct(name, fields, parts)
    }

    fn deserialize_enum<V: Visitor<'de>>(self, name: &'static str, variants: Fields, visitor: V) -> Result<V::Value, D::Error> {
        let parts = Parts { visitor, log: self.log, known: Some((name, &[])) };
        self.inner.deserialize_enum(name, variants, parts)
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Parts<'_, '_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    fn visit_none<E: de::Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_none()
    }

    fn visit_unit<E: de::Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.visitor.visit_some(Lenient { inner, log: self.log })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.visitor.visit_newtype_struct(Lenient { inner, log: self.log })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_seq(Lenient { inner, log: self.log })
    }

    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        let inner = Lenient { inner, log: self.log };
        match self.known {
            Some((name, fields)) => self.visitor.visit_map(Known { inner, name, fields }),
            None => self.visitor.visit_map(inner),
        }
    }

    fn visit_enum<A: EnumAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        let name = self.known.map_or("", |(name, _)| name);
        self.visitor.visit_enum(Choice { inner: Lenient { inner, log: self.log }, name })
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Lenient<'_, '_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        let reader = self.around(inner);
        self.inner.deserialize(reader)
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Lenient<'_, '_, A> {
    type Error = A::Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, A::Error> {
        let seed = self.around(seed);
        self.inner.next_element_seed(seed)
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Lenient<'_, '_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        let seed = self.around(seed);
        self.inner.next_key_seed(seed)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, A::Error> {
        let seed = self.around(seed);
        self.inner.next_value_seed(seed)
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

/// The fields of a struct, of which only those that it has are handed on.
struct Known<'l, 't, A> {
    inner: Lenient<'l, 't, A>,
    name: &'static str,
    fields: Fields,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Known<'_, '_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        while let Some(Name(name)) = self.inner.inner.next_key::<Name>()? {
            if self.fields.contains(&name.as_str()) {
                return seed.deserialize(name.into_deserializer()).map(Some);
            }
            let value: &'de RawValue = self.inner.inner.next_value()?;
            self.inner.log.pass_over(self.name, name, value.get_ron());
        }
        Ok(None)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, A::Error> {
        self.inner.next_value_seed(seed)
    }
}

/// The name of a field.
struct Name(String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl Visitor<'_> for Any {
            type Value = Name;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(say!("store-name-expected"))
            }

            fn visit_str<E: de::Error>(self, name: &str) -> Result<Name, E> {
                Ok(Name(name.to_owned()))
            }

            fn visit_bytes<E: de::Error>(self, name: &[u8]) -> Result<Name, E> {
                str::from_utf8(name).map(|name| Name(name.to_owned())).map_err(E::custom)
            }
        }
        deserializer.deserialize_identifier(Any)
    }
}

/// One of several choices.
struct Choice<'l, 't, A> {
    inner: Lenient<'l, 't, A>,
    name: &'static str,
}

impl<'de, 'l, 't, A: EnumAccess<'de>> EnumAccess<'de> for Choice<'l, 't, A> {
    type Error = A::Error;
    type Variant = Choice<'l, 't, A::Variant>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self::Variant), A::Error> {
        let log = self.inner.log;
        let (value, inner) = self.inner.inner.variant_seed(seed)?;
        Ok((value, Choice { inner: Lenient { inner, log }, name: self.name }))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Choice<'_, '_, A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.inner.inner.unit_variant()
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, A::Error> {
        let seed = self.inner.around(seed);
        self.inner.inner.newtype_variant_seed(seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, A::Error> {
        let parts = self.inner.parts(visitor);
        self.inner.inner.tuple_variant(length, parts)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: Fields, visitor: V) -> Result<V::Value, A::Error> {
        let parts = self.inner.fields(visitor, self.name, fields);
        self.inner.inner.struct_variant(fields, parts)
    }
}
