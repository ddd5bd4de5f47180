//! The nodes of a parsed formula.

use rust_decimal::Decimal;

use super::{Function, Operator};
use crate::value::Reason;

/// A node of a parsed formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The kind of node, with its operands.
    pub kind: Kind,
    /// The private name with its arguments as written: `schedule(volume)`.
    pub name: Option<Box<str>>,
}

impl From<Kind> for Node {
    fn from(kind: Kind) -> Self {
        Node { kind, name: None }
    }
}

/// The kind of a node.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A literal number.
    Number(Decimal),
    /// A literal text: a choice's id.
    Text(Box<str>),
    /// A name as written, and the slot that it refers to.
    Name(Box<str>, Slot),
    /// The negation of a condition.
    Not(Box<Node>),
    /// The negative of a number.
    Negate(Box<Node>),
    /// An operator with its two operands.
    Binary(Operator, Box<Node>, Box<Node>),
    /// A built-in function with its arguments.
    Call(Function, Vec<Node>),
}

/// The slot that a name refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// An input or a line, by its index.
    Scalar(usize),
    /// A column of the current row.
    Cell(usize),
    /// A column of the previous row.
    Previous(usize),
    /// A whole column, by the index of its table and its own: of the calculator, the program, or the
    /// published ranges.
    Column(Source, usize, usize),
    /// A whole table, to count its rows.
    Table(usize),
    /// A whole list of the program.
    List(usize),
    /// The number of the current row, from 1.
    Place,
    /// A field of the program's current row, by list and field.
    Listed(usize, usize),
    /// A field of the program's previous row, by list and field.
    ListedBefore(usize, usize),
    /// The currency's minor unit: 0.01 for dollars, 1 for yen.
    MinorUnit,
    /// A single field of the program.
    Program(usize),
    /// The month that `firstMonth` is trying.
    Month,
    /// A figure that is missing on purpose.
    Missing(Reason),
}

/// The owner of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A table of the calculator.
    Table,
    /// A list of the program.
    Program,
    /// A published range.
    Typical,
    /// The value of the current benefit in each tier.
    BenefitByTier,
    /// Every benefit of the current tier, or of the tier a number of rows before it.
    TierBenefits,
}
