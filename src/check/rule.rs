//! Checks one value: its type, its bounds and its options. Inputs and programs share this check.

use crate::number::{self, Arithmetic, Number, Tracked};
use crate::value::{Code, Reason, Value};

/// The maximum length of a text, in characters.
pub const MAX_TEXT: usize = 120;

/// Placeholder for an invalid value, so that checking can continue.
pub const REFUSED: Value<'static> = Value::Missing(Reason::OutOfRange);

/// A value as a caller gives it.
#[derive(Clone, Copy, Debug)]
pub enum Given<'a> {
    /// Null.
    Null,
    /// A text, or a number as text.
    Text(&'a str),
    /// A number, in digits.
    Number(&'a str),
    /// A boolean.
    Flag(bool),
    /// A value that no field accepts, such as an array.
    Other,
}

/// The values that a field accepts.
pub enum Accepts<'r> {
    /// A number within bounds.
    Number(Bounds),
    /// An id for which the function returns true.
    Choice(&'r dyn Fn(&str) -> bool),
    /// A text.
    Text,
    /// True or false.
    Flag,
}

/// The bounds of a number.
pub struct Bounds {
    /// The least number.
    pub minimum: Tracked,
    /// The largest number.
    pub maximum: Tracked,
    /// Whether the least number itself is not allowed.
    pub above: bool,
    /// Whether the largest number itself is not allowed.
    pub below: bool,
    /// Whether the number must be an integer.
    pub whole: bool,
}

/// The value that a caller gives, or the code of its problem. `optional` is the reason for a missing value, if the
/// field may be empty.
pub fn check<'a>(
    given: Given<'a>,
    accepts: &Accepts<'_>,
    optional: Option<Reason>,
) -> Result<Value<'a>, Code> {
    match (given, accepts) {
        (Given::Null | Given::Text(""), _) => optional.map(Value::Missing).ok_or(Code::Required),
        (Given::Text(text), Accepts::Text) => {
            if is_too_long(text) {
                Err(Code::TooLong)
            } else {
                Ok(Value::Text(text))
            }
        }
        (Given::Text(text), Accepts::Choice(has)) => {
            if has(text) {
                Ok(Value::Text(text))
            } else {
                Err(Code::UnknownChoice)
            }
        }
        (Given::Flag(flag), Accepts::Flag) => Ok(Value::Flag(flag)),
        (_, Accepts::Number(bounds)) => number(given, bounds).map(Value::Number),
        _ => Err(Code::WrongType),
    }
}

/// Does not count U+0001, which starts an escape at the boundary.
fn is_too_long(text: &str) -> bool {
    // The first byte of each character.
    text.bytes().filter(|byte| *byte != 1 && byte & 0xC0 != 0x80).nth(MAX_TEXT).is_some()
}

fn number(given: Given<'_>, bounds: &Bounds) -> Result<Tracked, Code> {
    let (text, is_float) = match given {
        Given::Text(text) => (text, false),
        Given::Number(text) => (text, true),
        _ => return Err(Code::NotANumber),
    };
    let value = match number::read(text, is_float) {
        Number::Exact(value) => Tracked::from(value),
        Number::TooLarge { negative: true } => return Err(Code::BelowMinimum),
        Number::TooLarge { negative: false } => return Err(Code::AboveMaximum),
        Number::TooManyDigits => return Err(Code::TooManyDigits),
        Number::Unreadable => return Err(Code::NotANumber),
    };
    let (minimum, maximum) = (value.order(&bounds.minimum), value.order(&bounds.maximum));
    match () {
        () if minimum.is_lt() || bounds.above && minimum.is_eq() => Err(Code::BelowMinimum),
        () if maximum.is_gt() || bounds.below && maximum.is_eq() => Err(Code::AboveMaximum),
        () if bounds.whole && !value.floor().is(&value) => Err(Code::NotWhole),
        () => Ok(value),
    }
}
