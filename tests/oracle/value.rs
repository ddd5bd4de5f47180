//! A value of the oracle.

use partner_calculators::{Cell, Reason, Value as Core, number};

use crate::fraction::Fraction;
use crate::number::Number;

/// A figure, a text, a condition, or the reason why the value is missing.
#[derive(Clone, Debug)]
pub enum Value {
    Number(Number),
    Text(String),
    Flag(bool),
    Missing(Reason),
}

/// The result of an operation: a value, or the reason why the value is missing.
pub type Outcome<T> = Result<T, Reason>;

impl Value {
    pub fn number(self) -> Outcome<Number> {
        match self {
            Value::Number(number) => Ok(number),
            Value::Missing(reason) => Err(reason),
            _ => Err(Reason::NotApplicable),
        }
    }

    pub fn flag(self) -> Outcome<bool> {
        match self {
            Value::Flag(flag) => Ok(flag),
            Value::Missing(reason) => Err(reason),
            _ => Err(Reason::NotApplicable),
        }
    }

    pub fn is_missing(&self) -> bool {
        matches!(self, Value::Missing(_))
    }

    /// Whether two values are both present and equal.
    pub fn same(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Number(a), Value::Number(b)) => a.equals(b),
            (Value::Text(a), Value::Text(b)) => a == b,
            (Value::Flag(a), Value::Flag(b)) => a == b,
            _ => false,
        }
    }
}

impl From<Outcome<Value>> for Value {
    fn from(outcome: Outcome<Value>) -> Value {
        outcome.unwrap_or_else(Value::Missing)
    }
}

/// Converts a value of a program.
impl From<Core<'_>> for Value {
    fn from(value: Core<'_>) -> Value {
        match Cell::from(value) {
            Cell::Number(number) => decimal(&number::text(number)),
            Cell::Text(text) => Value::Text(text),
            Cell::Flag(flag) => Value::Flag(flag),
            Cell::Missing(reason) => Value::Missing(reason),
        }
    }
}

/// Parses a plain decimal; for any other text, the value is not applicable.
pub fn decimal(text: &str) -> Value {
    let read = Fraction::parse(text).map(|value| Value::Number(Number::from(value)));
    read.unwrap_or(Value::Missing(Reason::NotApplicable))
}

/// The most digits of a figure that is compared as text. The core computes in 28 digits, so a
/// figure that needs more, or whose intermediate products need more, cannot be distinguished from a
/// figure that does not end.
const DIGITS: usize = 20;

/// Whether the core's cell agrees with the oracle's value: digit by digit if the figure ends, else
/// within 1e-20.
pub fn agrees(found: &Cell, expected: &Value) -> bool {
    match (found, expected) {
        (Cell::Number(found), Value::Number(expected)) => {
            let found = number::text(*found);
            match expected.value.decimal(DIGITS).filter(|_| !expected.approximate) {
                Some(expected) => found == expected,
                None => is_close(&found, &expected.value),
            }
        }
        (Cell::Text(found), Value::Text(expected)) => found == expected,
        (Cell::Flag(found), Value::Flag(expected)) => found == expected,
        (Cell::Missing(found), Value::Missing(expected)) => found == expected,
        _ => false,
    }
}

/// Whether the relative difference is within 1e-20. A figure has at most 28 decimals, so a tiny
/// figure has fewer digits and an absolute tolerance is added.
fn is_close(found: &str, expected: &Fraction) -> bool {
    let off = |size: &str| Fraction::parse(size).unwrap_or_else(Fraction::zero);
    let found = Fraction::parse(found).unwrap_or_else(Fraction::zero);
    let tolerance = expected.absolute().times(&off("0.00000000000000000001"));
    let tolerance = tolerance.plus(&off("0.000000000000000000000000001"));
    found.minus(expected).absolute().compare(&tolerance).is_le()
}

/// The value for messages.
pub fn shown(value: &Value) -> String {
    match value {
        Value::Number(number) => number.value.shown(),
        Value::Text(text) => format!("{text:?}"),
        Value::Flag(flag) => flag.to_string(),
        Value::Missing(reason) => reason.id().to_owned(),
    }
}
