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

// The modules for the web know functions and operators alone, because definitions and images carry code.
#[cfg(feature = "definitions")]
mod expand;
mod function;
#[cfg(feature = "definitions")]
mod names;
#[cfg(feature = "definitions")]
mod node;
mod operator;
#[cfg(feature = "definitions")]
mod parse;
#[cfg(feature = "definitions")]
mod print;
#[cfg(feature = "definitions")]
mod short;
#[cfg(feature = "definitions")]
mod symbols;
#[cfg(feature = "definitions")]
mod token;
#[cfg(feature = "definitions")]
pub mod units;

use alloc::string::String;
use core::fmt;

pub use function::{Function, WORDS, Word};
#[cfg(feature = "definitions")]
pub use names::Scope;
#[cfg(feature = "definitions")]
pub use node::{Kind, Node, Slot, Source};
pub use operator::Operator;
#[cfg(feature = "definitions")]
pub use parse::{Resolve, parse};
#[cfg(feature = "definitions")]
pub use print::{Named, print, print_named};
#[cfg(feature = "definitions")]
pub use symbols::{Names, Symbols};

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
