//! A value as data, as descriptions and problems carry it.

use super::{Data, Value};
use crate::number;

/// A value; null when it is missing.
pub fn to_data(value: Value<'_>) -> Data {
    match value {
        Value::Number(number) => Data::from(number::text(number.settle())),
        Value::Text(text) => Data::from(text.to_owned()),
        Value::Flag(flag) => Data::Flag(flag),
        Value::Missing(_) => Data::Null,
    }
}
