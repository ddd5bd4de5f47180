//! Calculators as text: so a page fetches the definition of the calculator that it shows, and the module
//! need not carry them all.
//!
//! One description of each type serves both directions: what is written in this order is read in this order. A test
//! reads back everything that is written.

pub(crate) mod library;
mod parts;
mod reader;

use crate::schema::Calculator;
pub use reader::Reader;

/// Ends a value; no definition contains one.
const END: u8 = b'\n';

/// Written to a text and read from it.
pub trait Packed: Sized + 'static {
    /// Adds it to the text.
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String);

    /// Reads it.
    fn unpack(reader: &mut Reader) -> Self;
}

/// Reads a calculator's text, if this version wrote it. What only a page needs, its charts and its headline, is not
/// in it.
pub fn read(text: &'static str) -> Option<&'static Calculator> {
    let mut reader = Reader::new(text);
    (reader.value() == env!("CARGO_PKG_VERSION")).then(|| &*Box::leak(Box::new(Packed::unpack(&mut reader))))
}

/// A calculator's text.
#[cfg(feature = "definitions")]
pub fn write(calculator: &Calculator) -> String {
    let mut text = String::new();
    env!("CARGO_PKG_VERSION").pack(&mut text);
    calculator.pack(&mut text);
    text
}

#[cfg(all(test, feature = "definitions"))]
mod tests {
    use super::*;
    use crate::calculators::CALCULATORS;
    use crate::calculators::program_rules::PROGRAM_RULES;

    /// All that is computed from.
    fn computed(calculator: &Calculator) -> String {
        let Calculator { id, group, defines, steps, limits, notices, .. } = calculator;
        let fields: Vec<_> = calculator.fields().collect();
        let tables: Vec<_> = calculator.input_tables().collect();
        format!("{:?}", (id, group, fields, tables, defines, steps, limits, notices))
    }

    fn text(calculator: &Calculator) -> &'static str {
        write(calculator).leak()
    }

    #[test]
    fn what_is_written_is_read() {
        for calculator in CALCULATORS.iter().chain([&&PROGRAM_RULES]) {
            let again = read(text(calculator)).map(computed);
            assert_eq!(again, Some(computed(calculator)), "{}", calculator.id);
        }
    }

    #[test]
    fn another_version_is_not_read() {
        assert!(read("0.0.0\nevent-roi\n").is_none());
    }

    #[test]
    fn a_text_that_ends_early_does_no_harm() {
        let text = text(CALCULATORS[0]);
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            read(&text[..end]);
        }
    }
}
