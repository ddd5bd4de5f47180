//! What the host does for the module: reading values and JSON, writing floats.
//!
//! Values are read by hand and not by serde-wasm-bindgen: its reader brings the formatting of
//! floats for messages that nobody sees, an eighth of the module.

use js_sys::{Array, JSON, Number, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::data::Data;

/// Deepest nesting that any input or program has a use for; a caller's object may contain itself.
const MAX_DEPTH: u8 = 8;

/// A JavaScript value as data. What has no place in data (a function, a bigint) is `Other`.
pub fn data(value: &JsValue) -> Data {
    read(value, 0)
}

fn read(value: &JsValue, depth: u8) -> Data {
    if value.is_undefined() || value.is_null() {
        Data::Null
    } else if let Some(text) = value.as_string() {
        Data::from(text)
    } else if let Some(number) = value.as_f64() {
        Data::Number(number)
    } else if let Some(flag) = value.as_bool() {
        Data::Flag(flag)
    } else if depth > MAX_DEPTH || !value.is_object() {
        Data::Other
    } else if Array::is_array(value) {
        let items: &Array = value.unchecked_ref();
        Data::List((0..items.length()).map(|at| read(&items.get(at), depth + 1)).collect())
    } else {
        members(value.unchecked_ref(), depth)
    }
}

/// Members that are `undefined` are left out, as in JSON.
fn members(object: &Object, depth: u8) -> Data {
    let entries = Object::entries(object);
    let mut map = Vec::with_capacity(entries.length() as usize);
    for at in 0..entries.length() {
        let entry: Array = entries.get(at).unchecked_into();
        let value = entry.get(1);
        if !value.is_undefined() {
            map.push((entry.get(0).as_string().unwrap_or_default().into(), read(&value, depth + 1)));
        }
    }
    Data::Map(map)
}

/// JSON text as data; broken text is no data.
pub fn parse_json(text: &str) -> Data {
    JSON::parse(text).map_or(Data::Other, |value| data(&value))
}

/// The shortest text that reads as the same float.
pub fn float_text(float: f64) -> String {
    Number::from(float).to_string_with_radix(10).map(String::from).unwrap_or_default()
}
