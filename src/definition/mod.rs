//! Encodes templates as text. A page fetches only the definition of the calculator that it shows, so the modules for the
//! web contain neither the calculators nor the formula parser.
//!
//! One declaration per type serves both directions, because fields are decoded in the order in which they are
//! encoded. A test decodes every encoded template.

pub(crate) mod library;
mod parts;
mod reader;

use crate::plan::Template;
pub use reader::Reader;

/// Terminates each value; no value contains a line break.
const END: u8 = b'\n';

/// A type that can be encoded in a definition's text.
pub trait Packed: Sized + 'static {
    /// Appends the encoded value to `text`.
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String);

    /// Decodes the next value. Truncated text yields placeholder values instead of an error.
    fn unpack(reader: &mut Reader) -> Self;
}

/// Decodes a template; `None` if another version of the crate encoded the text.
pub fn read(text: &'static str) -> Option<Template> {
    let mut reader = Reader::new(text);
    (reader.value() == env!("CARGO_PKG_VERSION")).then(|| Packed::unpack(&mut reader))
}

/// Encodes a template as text, starting with the version of the crate.
#[cfg(feature = "definitions")]
pub fn write(template: &Template) -> String {
    let mut text = String::new();
    env!("CARGO_PKG_VERSION").pack(&mut text);
    template.pack(&mut text);
    text
}

#[cfg(all(test, feature = "definitions"))]
mod tests {
    use super::*;
    use crate::calculators::CALCULATORS;
    use crate::calculators::program_rules::PROGRAM_RULES;
    use crate::plan::Plan;
    use crate::program::Program;
    use crate::schema::Field;

    fn templates() -> impl Iterator<Item = Template> {
        let all = CALCULATORS.iter().copied().chain([&PROGRAM_RULES]);
        all.map(|calculator| {
            Plan::new(calculator).unwrap_or_else(|error| panic!("{}: {error}", calculator.id)).template()
        })
    }

    fn text(template: &Template) -> &'static str {
        write(template).leak()
    }

    /// A field as a definition has it: published ranges are in descriptions alone.
    fn without_range(field: Field) -> Field {
        Field { typical: None, ..field }
    }

    #[test]
    fn what_is_written_is_read() {
        let program = Program::standard().expect("the standard program");
        for template in templates() {
            let again = read(text(&template)).expect("a definition");
            let id = template.id;
            assert_eq!(again.id, id);
            let inputs = |template: &Template| {
                let columns = template.tables.iter().flat_map(|table| table.columns);
                let fields: Vec<Field> =
                    template.fields.iter().chain(columns).copied().map(without_range).collect();
                let tables = template.tables.iter().map(|table| (table.id, table.maximum_rows, table.rows));
                format!("{fields:?}{:?}", tables.collect::<Vec<_>>())
            };
            assert_eq!(inputs(&again), inputs(&template), "{id}");
            // Encode again to compare everything that the checks above do not cover.
            assert_eq!(write(&again), write(&template), "{id}");
            let image = again.link(&program).expect("no presets");
            assert_eq!(image, template.link(&program).expect("no presets"), "{id}");
            assert!(image.len() > 200, "{id}: {image}");
        }
    }

    #[test]
    fn another_version_is_not_read() {
        assert!(read("0.0.0\nevent-roi\n").is_none());
    }

    #[test]
    fn a_text_that_ends_early_does_no_harm() {
        let template = templates().next().expect("a calculator");
        let text = text(&template);
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            read(&text[..end]);
        }
        // The count of this list is larger than its text.
        let flags: Vec<bool> = Packed::unpack(&mut Reader::new("1000000\n1\n"));
        assert_eq!(flags, [true]);
    }
}
