//! Untyped data.
//!
//! Inputs and programs are read into a tree of the values that the caller sent, so that every problem can be
//! reported with its path. Descriptions, settings and problems leave as the same kind of tree.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
#[cfg(feature = "definitions")]
use core::fmt;

use serde::Serialize;
#[cfg(feature = "definitions")]
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq, Serializer};

/// A tree of plain values.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Data {
    /// No value: `null`, `undefined`, or a missing field.
    #[default]
    Null,
    /// A boolean.
    Flag(bool),
    /// A binary float, which is read as its shortest round-trip decimal.
    #[cfg(feature = "definitions")]
    Number(f64),
    /// A number that JavaScript has written as its shortest round-trip decimal.
    Written(String),
    /// A text, or a number as text.
    Text(Cow<'static, str>),
    /// An array.
    List(Vec<Data>),
    /// An array with more items than any table allows: the number of items, without the items.
    TooMany(usize),
    /// An object, with its entries in order.
    Map(Vec<(Cow<'static, str>, Data)>),
    /// A value that data cannot represent, such as a function or an object that is nested too deeply.
    Other,
}

impl Data {
    /// The value of `key` in a map; `None` if the key is missing or the data is not a map.
    pub fn get(&self, key: &str) -> Option<&Data> {
        match self {
            Data::Map(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The entries of a map, in order; empty if the data is not a map.
    pub(crate) fn entries(&self) -> &[(Cow<'static, str>, Data)] {
        match self {
            Data::Map(entries) => entries,
            _ => &[],
        }
    }

    /// An empty map, to be filled by `with`.
    pub fn object() -> Data {
        Data::Map(Vec::new())
    }

    /// Returns the map with one more entry.
    pub fn with(mut self, key: &'static str, value: Data) -> Data {
        self.put(key, value);
        self
    }

    /// Adds an entry to a map.
    pub fn put(&mut self, key: &'static str, value: Data) {
        if let Data::Map(entries) = self {
            entries.push((Cow::Borrowed(key), value));
        }
    }

    /// Adds an entry with a text to a map.
    pub fn put_text(&mut self, key: &'static str, text: &'static str) {
        self.put(key, Data::Text(Cow::Borrowed(text)));
    }

    /// A list of `count` items, each built by `item` from its index.
    pub fn list(count: usize, item: &mut dyn FnMut(usize) -> Data) -> Data {
        let mut items = Vec::with_capacity(count);
        for at in 0..count {
            items.push(item(at));
        }
        Data::List(items)
    }

    /// Writes JSON text.
    #[cfg(all(feature = "definitions", not(target_arch = "wasm32")))]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads JSON text.
    ///
    /// # Errors
    /// Returns the message of the JSON parser, with line and column.
    #[cfg(all(feature = "definitions", not(target_arch = "wasm32")))]
    pub fn from_json(text: &str) -> Result<Data, serde_json::Error> {
        serde_json::from_str(text)
    }
}

impl From<&'static str> for Data {
    fn from(text: &'static str) -> Self {
        Data::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Data {
    fn from(text: String) -> Self {
        Data::Text(Cow::Owned(text))
    }
}

impl From<bool> for Data {
    fn from(flag: bool) -> Self {
        Data::Flag(flag)
    }
}

impl Serialize for Data {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Data::Null | Data::Other | Data::TooMany(_) => serializer.serialize_unit(),
            Data::Flag(flag) => serializer.serialize_bool(*flag),
            #[cfg(feature = "definitions")]
            Data::Number(number) => serializer.serialize_f64(*number),
            Data::Written(text) => serializer.serialize_str(text),
            Data::Text(text) => serializer.serialize_str(text),
            Data::List(items) => {
                let mut seq = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    seq.serialize_element(item)?;
                }
                seq.end()
            }
            Data::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key.as_ref(), value)?;
                }
                map.end()
            }
        }
    }
}

#[cfg(feature = "definitions")]
impl<'de> Deserialize<'de> for Data {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DataVisitor)
    }
}

#[cfg(feature = "definitions")]
struct DataVisitor;

#[cfg(feature = "definitions")]
impl<'de> Visitor<'de> for DataVisitor {
    type Value = Data;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("plain data")
    }

    fn visit_unit<E>(self) -> Result<Data, E> {
        Ok(Data::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Data, E> {
        Ok(Data::Flag(flag))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Data, E> {
        Ok(Data::Number(number))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Data, E> {
        Ok(Data::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Data, E> {
        Ok(Data::Number(number as f64))
    }

    fn visit_str<E>(self, text: &str) -> Result<Data, E> {
        Ok(Data::from(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Data, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Data::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Data, A::Error> {
        let mut entries = Vec::new();
        while let Some((key, value)) = map.next_entry::<String, Data>()? {
            entries.push((Cow::Owned(key), value));
        }
        Ok(Data::Map(entries))
    }
}
