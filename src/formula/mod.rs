//! Formulas as text: `sponsorship × ourShare`, `if(reach > 0, leads ÷ reach, notApplicable)`.
//!
//! One small grammar serves the reader, the evaluators and the exports:
//!
//! ```text
//! or       = and { "or" and }
//! and      = not { "and" not }
//! not      = [ "not" ] compare
//! compare  = sum [ ( = ≠ < ≤ > ≥ ) sum ]
//! sum      = product { ( + − ) product }
//! product  = factor { ( × ÷ ) factor }
//! factor   = "−" factor | number | "text" | name | function "(" or { "," or } ")" | "(" or ")"
//! ```
//!
//! This grammar is the published and printed form. A calculator can use the short forms of `short.rs`, and
//! private names for parts that several formulas use (`expand.rs`):
//!
//! ```text
//! factor   = … | "case" "(" [ or "," ] label ":" or { "," label ":" or } "," "else" ":" or ")"
//!          | "when" "(" or "," or ")"                       if(…, …, notApplicable)
//!          | table "(" or ")" "." column                    lookup(…, table.id, table.column)
//!          | table "[" or "]" "." column                    band(…, table.from, table.column)
//!          | table "[" "#" or "]" "." column                rowAt(table.column, …)
//!          | define [ "(" or { "," or } ")" ] [ "." column ]
//! label    = or                                             after a subject: sum { "or" sum }
//! ```

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

// The modules for the web have no reader and no printer, because definitions carry the parsed nodes.
#[cfg(feature = "definitions")]
mod expand;
mod function;
#[cfg(feature = "definitions")]
mod names;
#[cfg(feature = "definitions")]
mod parse;
#[cfg(feature = "definitions")]
mod print;
#[cfg(feature = "definitions")]
mod short;
mod symbols;
#[cfg(feature = "definitions")]
mod token;
#[cfg(feature = "definitions")]
pub mod units;
mod written;

use core::fmt;

use rust_decimal::Decimal;

use crate::value::Reason;

pub use function::{Function, WORDS, Word};
#[cfg(feature = "definitions")]
pub use names::Scope;
#[cfg(feature = "definitions")]
pub use parse::{Resolve, parse};
#[cfg(feature = "definitions")]
pub use print::{Named, print, print_named};
pub use symbols::{Names, Symbols};
pub use written::Written;

/// The reason why a formula cannot be read, with its byte position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormulaError {
    /// The reason.
    pub message: &'static str,
    /// The position, in bytes of `text`.
    pub at: usize,
    /// The formula, or the text of the define that cannot be read.
    pub text: String,
}

impl fmt::Display for FormulaError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let word = rest.split([' ', ',', ')']).next().unwrap_or_default();
        write!(formatter, "{}: “{word}” in “{}”", self.message, self.text)
    }
}

/// A node of a parsed formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The kind of node, with its operands.
    pub kind: Kind,
    /// The private name with its arguments as written: `schedule(volume)`. The modules for the web read
    /// formulas without private names.
    #[cfg(feature = "definitions")]
    pub name: Option<Box<str>>,
}

impl From<Kind> for Node {
    fn from(kind: Kind) -> Self {
        Node {
            kind,
            #[cfg(feature = "definitions")]
            name: None,
        }
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
    Name(Written, Slot),
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

/// A binary operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Operator {
    Or,
    And,
    Equal,
    Unequal,
    Less,
    AtMost,
    More,
    AtLeast,
    Add,
    Subtract,
    Multiply,
    Divide,
}

impl Operator {
    /// The precedence: an operator with a higher number binds tighter.
    #[cfg(feature = "definitions")]
    const fn precedence(self) -> u8 {
        match self {
            Operator::Or => 1,
            Operator::And => 2,
            Operator::Add | Operator::Subtract => 5,
            Operator::Multiply | Operator::Divide => 6,
            _ => 4,
        }
    }

    /// The sign or word as written in a formula.
    pub const fn sign(self) -> &'static str {
        match self {
            Operator::Or => "or",
            Operator::And => "and",
            Operator::Equal => "=",
            Operator::Unequal => "≠",
            Operator::Less => "<",
            Operator::AtMost => "≤",
            Operator::More => ">",
            Operator::AtLeast => "≥",
            Operator::Add => "+",
            Operator::Subtract => "−",
            Operator::Multiply => "×",
            Operator::Divide => "÷",
        }
    }

    /// Every operator, which the parser searches by sign.
    pub const ALL: [Operator; 12] = [
        Operator::Or,
        Operator::And,
        Operator::Equal,
        Operator::Unequal,
        Operator::Less,
        Operator::AtMost,
        Operator::More,
        Operator::AtLeast,
        Operator::Add,
        Operator::Subtract,
        Operator::Multiply,
        Operator::Divide,
    ];
}
