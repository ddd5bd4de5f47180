//! Values of figures, during evaluation and in results.

use alloc::borrow::ToOwned;
use alloc::string::String;

use rust_decimal::Decimal;

use crate::number::Tracked;

use super::Reason;

/// A value during evaluation; texts are borrowed from inputs, the program or formulas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a, N = Tracked> {
    /// A number.
    Number(N),
    /// A text or a choice's id.
    Text(&'a str),
    /// True or false.
    Flag(bool),
    /// No value, with the reason.
    Missing(Reason),
}

impl<'a, N: Copy> Value<'a, N> {
    /// The number, or the reason why the value is missing; `NotApplicable` for other kinds of values.
    pub fn number(self) -> Result<N, Reason> {
        match self {
            Value::Number(number) => Ok(number),
            Value::Missing(reason) => Err(reason),
            Value::Text(_) | Value::Flag(_) => Err(Reason::NotApplicable),
        }
    }

    /// The condition, or the reason why the value is missing; `NotApplicable` for other kinds of values.
    pub fn flag(self) -> Result<bool, Reason> {
        match self {
            Value::Flag(flag) => Ok(flag),
            Value::Missing(reason) => Err(reason),
            Value::Text(_) | Value::Number(_) => Err(Reason::NotApplicable),
        }
    }
}

/// An error becomes a missing value with the error as its reason.
impl<N> From<Result<N, Reason>> for Value<'_, N> {
    fn from(result: Result<N, Reason>) -> Self {
        match result {
            Ok(number) => Value::Number(number),
            Err(reason) => Value::Missing(reason),
        }
    }
}

/// An owned value, as stored in a program or a result.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A number.
    Number(Decimal),
    /// A text or a choice's id.
    Text(String),
    /// True or false.
    Flag(bool),
    /// No value, with the reason.
    Missing(Reason),
}

impl Cell {
    /// Borrows the value.
    pub fn value(&self) -> Value<'_> {
        match self {
            Cell::Number(number) => Value::Number(Tracked::from(*number)),
            Cell::Text(text) => Value::Text(text),
            Cell::Flag(flag) => Value::Flag(*flag),
            Cell::Missing(reason) => Value::Missing(*reason),
        }
    }
}

impl From<Value<'_>> for Cell {
    fn from(value: Value<'_>) -> Self {
        match value {
            Value::Number(number) => Cell::Number(number.settle()),
            Value::Text(text) => Cell::Text(text.to_owned()),
            Value::Flag(flag) => Cell::Flag(flag),
            Value::Missing(reason) => Cell::Missing(reason),
        }
    }
}
