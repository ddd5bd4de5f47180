//! The host outside a browser: serde_json and the standard library.

use crate::value::Data;

/// JSON text as data; `Null` for text that is not JSON.
pub fn parse_json(text: &str) -> Data {
    Data::from_json(text).unwrap_or_default()
}

/// The shortest text that reads as the same float.
pub fn float_text(float: f64) -> String {
    format!("{float:e}")
}
