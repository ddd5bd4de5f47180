//! Reads the text of an image.

use alloc::borrow::ToOwned;
use alloc::vec::Vec;

use super::text::{BASE, FIRST, codes};
use super::{Code, Image, Node, Op, Part};
use crate::formula::{Function, Operator};
use crate::number;
use crate::value::{Cell, Reason};

impl Image {
    /// Reads an image; `None` if another version of the crate wrote the text.
    pub fn read(text: &str) -> Option<Image> {
        let mut reader = Reader { rest: text, depth: 0 };
        (reader.text() == env!("CARGO_PKG_VERSION")).then(|| reader.image())
    }
}

/// The largest number of columns of a table; a larger one is damaged.
const MAX_WIDTH: u16 = 255;

/// The largest number of nodes inside each other; deeper ones are damaged.
const MAX_DEPTH: u8 = 100;

struct Reader<'t> {
    rest: &'t str,
    /// The number of nodes that the next node is inside.
    depth: u8,
}

impl<'t> Reader<'t> {
    fn image(&mut self) -> Image {
        let minor_units = self.count() as u32;
        // Each figure takes more than a character, so a larger number is damaged.
        let scalars = self.count().min(self.rest.len());
        let widths = self.list(&mut |reader| reader.small().min(MAX_WIDTH));
        let constants = self.list(&mut Reader::constant);
        let mut code = Code::default();
        let mut parts = || self.list(&mut |reader| reader.part(&mut code));
        let (lists, inputs, columns, tables) = (parts(), parts(), parts(), parts());
        let (limits, steps, notices) = (parts(), parts(), parts());
        Image {
            constants,
            code,
            minor_units,
            scalars,
            widths,
            lists,
            inputs,
            columns,
            tables,
            limits,
            steps,
            notices,
        }
    }

    fn part(&mut self, code: &mut Code) -> Part {
        Part {
            kind: self.small(),
            first: self.small(),
            second: self.small(),
            list: self.list(&mut Reader::small),
            formulas: self.list(&mut |reader| reader.node(code)),
        }
    }

    fn byte(&mut self) -> u8 {
        let byte = self.rest.bytes().next().unwrap_or(FIRST);
        self.rest = self.rest.get(1..).unwrap_or_default();
        byte.wrapping_sub(FIRST)
    }

    fn count(&mut self) -> usize {
        let (mut count, mut power) = (0_usize, 1_usize);
        loop {
            let digit = usize::from(self.byte());
            count = count.wrapping_add((digit % BASE).wrapping_mul(power));
            power = power.wrapping_mul(BASE);
            if digit < BASE || self.rest.is_empty() {
                return count;
            }
        }
    }

    fn text(&mut self) -> &'t str {
        let end = self.count();
        let (text, rest) = self.rest.split_at_checked(end).unwrap_or_default();
        self.rest = rest;
        text
    }

    fn list<T>(&mut self, item: &mut dyn FnMut(&mut Self) -> T) -> Vec<T> {
        let count = self.count();
        let mut items = Vec::new();
        // A damaged count ends with the text.
        while items.len() < count && !self.rest.is_empty() {
            items.push(item(self));
        }
        items
    }

    fn small(&mut self) -> u16 {
        self.count() as u16
    }

    fn constant(&mut self) -> Cell {
        let kind = self.count();
        if let Some(reason) = Reason::ALL.get(kind) {
            return Cell::Missing(*reason);
        }
        let text = self.text();
        match kind - Reason::ALL.len() {
            0 => Cell::Number(number::parse(text).unwrap_or_default()),
            1 => Cell::Text(text.to_owned()),
            _ => Cell::Flag(!text.is_empty()),
        }
    }

    fn node(&mut self, code: &mut Code) -> Node {
        let byte = self.byte();
        let mut number = |least| if (least..codes::FUNCTION).contains(&byte) { self.small() } else { 0 };
        let (one, two) = (number(codes::ONE), number(codes::TWO));
        let at = usize::from(byte);
        let (op, operands) = match byte {
            codes::NOT => (Op::Not, 1),
            codes::NEGATE => (Op::Negate, 1),
            codes::PLACE => (Op::Place, 0),
            codes::MONTH => (Op::Month, 0),
            codes::LITERAL => (Op::Literal(one), 0),
            codes::SETTING => (Op::Setting(one), 0),
            codes::SCALAR => (Op::Scalar(one), 0),
            codes::CELL => (Op::Cell(one), 0),
            codes::PREVIOUS => (Op::Previous(one), 0),
            codes::TABLE => (Op::Table(one), 0),
            codes::COLUMN => (Op::Column(one, two), 0),
            codes::BENEFIT_BY_TIER => (Op::BenefitByTier(one, two), 0),
            codes::TIER_BENEFITS => (Op::TierBenefits(one, two), 0),
            codes::LISTED => (Op::Listed(one, two), 0),
            codes::LISTED_BEFORE => (Op::ListedBefore(one, two), 0),
            codes::FUNCTION.. => {
                let function = Function::ALL.get(usize::from(byte - codes::FUNCTION));
                (Op::Call(function.copied().unwrap_or(Function::If)), self.count())
            }
            _ => (Op::Binary(Operator::ALL.get(at).copied().unwrap_or(Operator::Or)), 2),
        };
        let node = code.begin(op);
        self.depth += 1;
        for _ in 0..operands {
            if self.rest.is_empty() || self.depth > MAX_DEPTH {
                break;
            }
            self.node(code);
        }
        self.depth -= 1;
        code.end(node);
        node
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damaged_numbers_are_bounded() {
        // The version, two decimals, many scalars, and a list of one width.
        let version = env!("CARGO_PKG_VERSION");
        let length = char::from(FIRST + version.len() as u8);
        let text = |scalars: &str, width: &str| format!("{length}{version}*{scalars}){width}((((((((");
        let image = Image::read(&text("WWWW(", "WWW(")).expect("an image");
        assert_eq!(image.widths, [MAX_WIDTH]);
        assert!(image.scalars < 20, "{}", image.scalars);
        let image = Image::read(&text("+", ",")).expect("an image");
        assert_eq!((image.minor_units, image.scalars, image.widths), (2, 3, vec![4]));
    }
}
