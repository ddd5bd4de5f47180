//! Encodes formulas as their parsed nodes, so that the modules for the web need neither their text nor the parser.

use rust_decimal::Decimal;

use super::parts::packed_enum;
use super::{Packed, Reader};
use crate::formula::{Function, Kind, Node, Operator, Slot, Source, WORDS, Written};
use crate::number;

/// Omits the node's private name, because only explanations use the name, and they come from the original
/// plan.
impl Packed for Node {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        self.kind.pack(text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        Node::from(Kind::unpack(reader))
    }
}

/// Encoded as nothing, because the slot identifies the name.
impl Packed for Written {
    #[cfg(feature = "definitions")]
    fn pack(&self, _: &mut String) {}

    fn unpack(_: &mut Reader) -> Self {
        Written::default()
    }
}

packed_enum!(Kind {
    b'n' Name { 0: name, 1: slot },
    b'b' Binary { 0: operator, 1: left, 2: right },
    b'c' Call { 0: function, 1: arguments },
    b't' Text { 0: text },
    b'!' Not { 0: inner },
    b'-' Negate { 0: inner },
    b'd' Number { 0: number },
    else Kind::Number(Decimal::ZERO)
});
packed_enum!(Slot {
    b's' Scalar { 0: place },
    b'c' Cell { 0: column },
    b'v' Previous { 0: column },
    b'C' Column { 0: source, 1: table, 2: column },
    b'p' Program { 0: field },
    b'm' Month {},
    b'l' Listed { 0: list, 1: field },
    b'b' ListedBefore { 0: list, 1: field },
    b't' Table { 0: table },
    b'L' List { 0: list },
    b'u' MinorUnit {},
    b'x' Missing { 0: reason },
    else Slot::Place
});
packed_enum!(Source {
    b'p' Program {},
    b'y' Typical {},
    b'b' BenefitByTier {},
    b't' TierBenefits {},
    else Source::Table
});

impl Packed for Decimal {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        super::reader::put(&number::text(*self), text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        number::parse(reader.value()).unwrap_or_default()
    }
}

/// Encoded as the position in `Operator::ALL`.
impl Packed for Operator {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        Operator::ALL.iter().position(|known| known == self).unwrap_or_default().pack(text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        Operator::ALL.get(reader.count()).copied().unwrap_or(Operator::Or)
    }
}

/// Encoded as the position in `WORDS`.
impl Packed for Function {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        WORDS.iter().position(|word| word.function == *self).unwrap_or_default().pack(text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        WORDS.get(reader.count()).map_or(Function::If, |word| word.function)
    }
}
