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
//! That is what is published and printed. A calculator may write some of it shorter (`short.rs`), and give names of its
//! own to what several formulas use (`expand.rs`):
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

// What reads and prints text is not part of the module for the web: definitions have nodes.
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

/// Why a formula cannot be read, and at which byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormulaError {
    /// What is wrong.
    pub message: &'static str,
    /// Where, in bytes of `text`.
    pub at: usize,
    /// The formula, or the text of the define that cannot be read.
    pub text: String,
}

/// A part of a formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Its private name with its arguments, as it is written: `schedule(volume)`. The module reads formulas without.
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

/// What a part of a formula is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A literal number.
    Number(Decimal),
    /// A literal text: a choice's id.
    Text(Box<str>),
    /// A name and what it stands for.
    Name(Written, Slot),
    /// The opposite of a condition.
    Not(Box<Node>),
    /// The negative of a number.
    Negate(Box<Node>),
    /// Two operands.
    Binary(Operator, Box<Node>, Box<Node>),
    /// A word of the vocabulary with its arguments.
    Call(Function, Vec<Node>),
}

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// An input or a line, by its place.
    Scalar(usize),
    /// A column of the row at hand.
    Cell(usize),
    /// A column of the row before.
    Previous(usize),
    /// A column as a whole: of a table of the calculator, of the program, or of the published ranges.
    Column(Source, usize, usize),
    /// A table as a whole, to count its rows.
    Table(usize),
    /// A list of the program as a whole.
    List(usize),
    /// The number of the row at hand, from 1.
    Place,
    /// A field of the program's row at hand, by list and field.
    Listed(usize, usize),
    /// A field of the program's row before.
    ListedBefore(usize, usize),
    /// The currency's minor unit: 0.01 of a dollar, 1 yen.
    MinorUnit,
    /// A single field of the program.
    Program(usize),
    /// The month that `firstMonth` is trying.
    Month,
    /// A figure that is missing on purpose.
    Missing(Reason),
}

/// Where a column lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A table of the calculator.
    Table,
    /// A list of the program.
    Program,
    /// A published range.
    Typical,
    /// For the benefit at hand, what it is in each tier.
    BenefitByTier,
    /// For the tier at hand, or so many rows before it, each benefit.
    TierBenefits,
}

/// An operator between two operands.
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
    /// How tightly it binds; higher binds tighter.
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

    /// As it is written.
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

    /// Every operator, for the reader of signs.
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
