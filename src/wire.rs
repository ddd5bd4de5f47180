//! Values and results as they cross to JavaScript: numbers as decimal strings, as few pieces as possible.

use crate::data::Data;
use crate::evaluate::{Reason, Value};
use crate::number;

/// A value; null when it is missing.
pub fn cell(value: Value<'_>) -> Data {
    match value {
        Value::Number(number) => Data::from(number::text(number)),
        Value::Text(text) => Data::from(text.to_owned()),
        Value::Flag(flag) => Data::Flag(flag),
        Value::Missing(_) => Data::Null,
    }
}

/// A value that keeps its reason: a missing one is the reason's place among all reasons. The
/// wrapper turns it into `null` and the reason's code; one crossing instead of two.
pub fn compact(value: Value<'_>) -> Data {
    match value {
        Value::Missing(reason) => {
            let at = Reason::ALL.iter().position(|known| *known == reason).unwrap_or_default();
            Data::Number(at as f64)
        }
        other => cell(other),
    }
}
