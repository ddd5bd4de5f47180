//! Calculators as text: so a page fetches the definition of the calculator that it shows, and the module
//! need not carry them all.
//!
//! One description of each type serves both directions: what is written in this order is read in this order. A test
//! reads back everything that is written.

pub(crate) mod library;
mod parts;
#[cfg(feature = "definitions")]
mod plain;
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

/// A calculator's text, without short forms of formulas.
#[cfg(feature = "definitions")]
pub fn write(calculator: &Calculator) -> String {
    let mut text = String::new();
    env!("CARGO_PKG_VERSION").pack(&mut text);
    plain::plain(calculator).pack(&mut text);
    text
}

#[cfg(all(test, feature = "definitions"))]
mod tests {
    use super::*;
    use crate::calculators::CALCULATORS;
    use crate::calculators::program_rules::PROGRAM_RULES;
    use crate::formula::print;
    use crate::plan::Plan;

    /// All that is computed from.
    fn computed(calculator: &Calculator) -> String {
        let Calculator { id, group, steps, limits, notices, .. } = calculator;
        let fields: Vec<_> = calculator.fields().collect();
        let tables: Vec<_> = calculator.input_tables().collect();
        format!("{:?}", (id, group, fields, tables, steps, limits, notices))
    }

    fn text(calculator: &Calculator) -> &'static str {
        write(calculator).leak()
    }

    #[test]
    fn what_is_written_is_read() {
        for calculator in CALCULATORS.iter().chain([&&PROGRAM_RULES]) {
            let again = read(text(calculator)).map(computed);
            assert_eq!(again, Some(computed(&plain::plain(calculator))), "{}", calculator.id);
        }
    }

    /// Every formula, written out.
    fn formulas(calculator: &'static Calculator) -> Vec<String> {
        let plan = Plan::new(calculator).expect("formulas");
        let defaults = plan.defaults.iter().map(|(_, node)| node);
        let limits = plan
            .limits
            .iter()
            .flat_map(|(_, holds, params)| [holds].into_iter().chain(params.iter().map(|(_, node)| node)));
        let lines = plan.steps.iter().flat_map(|step| step.formulas()).map(|formula| &formula.node);
        let notices = plan.notices.iter().flat_map(|(_, _, when, params)| {
            [when].into_iter().chain(params.iter().map(|(_, _, node)| node))
        });
        let nodes = defaults.chain(limits).chain(lines).chain(notices);
        nodes.map(print).collect()
    }

    #[test]
    fn the_module_reads_the_same_formulas() {
        let mut compared = 0;
        for calculator in CALCULATORS.iter().chain([&&PROGRAM_RULES]) {
            let written = formulas(calculator);
            compared += written.len();
            assert_eq!(formulas(read(text(calculator)).expect("a definition")), written, "{}", calculator.id);
        }
        assert!(compared > 300);
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
