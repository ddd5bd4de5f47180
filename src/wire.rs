//! Values as they stand in descriptions and problems.

use crate::data::Data;
use crate::evaluate::Value;
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
