//! Conversion of a value to data, for descriptions and problems.

use alloc::borrow::ToOwned;

use super::{Data, Value};
use crate::number;

/// Converts a value to data; a missing value becomes null.
pub fn to_data(value: Value<'_>) -> Data {
    match value {
        Value::Number(number) => Data::from(number::text(number.settle())),
        Value::Text(text) => Data::from(text.to_owned()),
        Value::Flag(flag) => Data::Flag(flag),
        Value::Missing(_) => Data::Null,
    }
}
