//! Decodes a definition's text, one value after another, and encodes the basic types.

use super::{END, Packed};
use crate::value::path::split_once;

/// The position in a text that is being decoded.
pub struct Reader {
    rest: &'static str,
}

impl Reader {
    /// Starts at the beginning of `text`.
    pub fn new(text: &'static str) -> Reader {
        Reader { rest: text }
    }

    /// Whether all values are read.
    pub fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// The next value; an empty text at the end.
    pub fn value(&mut self) -> &'static str {
        let (value, rest) = split_once(self.rest, END).unwrap_or_default();
        self.rest = rest;
        value
    }

    /// The first letter of the next value; 0 if the value is empty.
    pub fn letter(&mut self) -> u8 {
        self.value().bytes().next().unwrap_or_default()
    }

    /// The next value as a count or a position. Malformed digits yield a wrong number, not an error.
    pub fn count(&mut self) -> usize {
        let digits = self.value().bytes();
        digits.fold(0, |count: usize, digit| {
            count.wrapping_mul(10).wrapping_add(usize::from(digit.wrapping_sub(b'0')))
        })
    }
}

/// Appends one value and its terminator to `text`.
#[cfg(feature = "definitions")]
pub fn put(value: &str, text: &mut String) {
    text.push_str(value);
    text.push(char::from(END));
}

impl Packed for &'static str {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        put(self, text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        reader.value()
    }
}

#[cfg(feature = "definitions")]
impl Packed for char {
    fn pack(&self, text: &mut String) {
        put(&self.to_string(), text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        char::from(reader.letter())
    }
}

impl Packed for u16 {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        put(&self.to_string(), text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        reader.count() as u16
    }
}

impl Packed for usize {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        put(&self.to_string(), text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        reader.count()
    }
}

impl Packed for bool {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        put(if *self { "1" } else { "" }, text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        !reader.value().is_empty()
    }
}

impl<T: Packed> Packed for Option<T> {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        self.is_some().pack(text);
        if let Some(value) = self {
            value.pack(text);
        }
    }

    fn unpack(reader: &mut Reader) -> Self {
        bool::unpack(reader).then(|| T::unpack(reader))
    }
}

/// Encoded as the number of items, then each item.
impl<T: Packed> Packed for Vec<T> {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        pack_all(self, text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        let count = reader.count();
        let mut items = Vec::new();
        for _ in 0..count {
            if reader.is_at_end() {
                break;
            }
            items.push(T::unpack(reader));
        }
        items
    }
}

/// Encoded as a `Vec`. Decoded items are leaked, because they are used as long as the page is open.
impl<T: Packed> Packed for &'static [T] {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        pack_all(self, text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        Vec::unpack(reader).leak()
    }
}

#[cfg(feature = "definitions")]
fn pack_all<T: Packed>(items: &[T], text: &mut String) {
    put(&items.len().to_string(), text);
    items.iter().for_each(|item| item.pack(text));
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        self.0.pack(text);
        self.1.pack(text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        (A::unpack(reader), B::unpack(reader))
    }
}

impl<A: Packed, B: Packed, C: Packed> Packed for (A, B, C) {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        self.0.pack(text);
        self.1.pack(text);
        self.2.pack(text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        (A::unpack(reader), B::unpack(reader), C::unpack(reader))
    }
}
