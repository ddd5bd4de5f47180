//! Encodes plans and linked calculators (`image`) as text. A page fetches only the definition of the calculator
//! that it shows, so the modules for the web contain neither the calculators nor the formula parser.
//!
//! One declaration per type serves both directions, because fields are decoded in the order in which they are
//! encoded. A test decodes every encoded plan.

pub mod image;
#[cfg(feature = "programs")]
pub(crate) mod library;
mod nodes;
mod parts;
mod plans;
mod reader;
#[cfg(feature = "definitions")]
mod used;

#[cfg(feature = "programs")]
use crate::plan::Plan;
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

/// Decodes a plan; `None` if another version of the crate encoded the text.
#[cfg(feature = "programs")]
pub fn read(text: &'static str) -> Option<Plan> {
    let mut reader = Reader::new(text);
    (reader.value() == env!("CARGO_PKG_VERSION")).then(|| Packed::unpack(&mut reader))
}

/// Encodes a plan as text, starting with the version of the crate.
#[cfg(feature = "definitions")]
pub fn write(plan: &Plan) -> String {
    let mut text = String::new();
    env!("CARGO_PKG_VERSION").pack(&mut text);
    plan.pack(&mut text);
    text
}

#[cfg(all(test, feature = "definitions"))]
mod tests {
    use super::*;
    use crate::calculators::CALCULATORS;
    use crate::calculators::program_rules::PROGRAM_RULES;
    use crate::formula::{Kind, Node, Written};

    fn plans() -> impl Iterator<Item = Plan> {
        let all = CALCULATORS.iter().copied().chain([&PROGRAM_RULES]);
        all.map(|calculator| {
            Plan::new(calculator).unwrap_or_else(|error| panic!("{}: {error}", calculator.id))
        })
    }

    fn text(plan: &Plan) -> &'static str {
        write(plan).leak()
    }

    /// Copies a formula without its written names, which a definition does not contain.
    fn bare(node: &Node) -> Node {
        let inner = |node: &Node| Box::new(bare(node));
        Node::from(match &node.kind {
            Kind::Name(_, slot) => Kind::Name(Written::default(), *slot),
            Kind::Not(one) => Kind::Not(inner(one)),
            Kind::Negate(one) => Kind::Negate(inner(one)),
            Kind::Binary(operator, left, right) => Kind::Binary(*operator, inner(left), inner(right)),
            Kind::Call(function, arguments) => Kind::Call(*function, arguments.iter().map(bare).collect()),
            Kind::Number(_) | Kind::Text(_) => node.kind.clone(),
        })
    }

    #[test]
    fn what_is_written_is_read() {
        let mut compared = 0;
        for plan in plans() {
            let again = read(text(&plan)).expect("a definition");
            let id = plan.calculator.id;
            assert_eq!(again.calculator.id, id);
            assert_eq!(again.symbols.scalars, plan.symbols.scalars, "{id}");
            assert_eq!(again.symbols.tables, plan.symbols.tables, "{id}");
            assert_eq!(
                format!("{:?}{:?}", again.fields, again.tables),
                format!("{:?}{:?}", plan.fields, plan.tables)
            );
            let bare = |plan: &Plan| plan.nodes().map(bare).collect::<Vec<_>>();
            assert_eq!(bare(&again), bare(&plan), "{id}");
            // Encode again to compare everything that the checks above do not cover.
            assert_eq!(write(&again), write(&plan), "{id}");
            compared += plan.nodes().count();
        }
        assert!(compared > 300, "only {compared} formulas were compared");
    }

    #[test]
    fn another_version_is_not_read() {
        assert!(read("0.0.0\nevent-roi\n").is_none());
    }

    #[test]
    fn a_text_that_ends_early_does_no_harm() {
        let plan = plans().next().expect("a calculator");
        let text = text(&plan);
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            read(&text[..end]);
        }
        // A list that says it is longer than its text.
        let flags: Vec<bool> = Packed::unpack(&mut Reader::new("1000000\n1\n"));
        assert_eq!(flags, [true]);
    }
}
