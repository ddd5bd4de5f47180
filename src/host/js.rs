//! The host in a browser or in Node: taking values apart, reading JSON, writing floats.
//!
//! Declared here and not taken from js-sys: five functions instead of a library, whose promises
//! and closures stay in the module whether used or not.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::value::Data;

/// Deepest nesting that any program has a use for: `calculators`, one of them, its `inputs`, one of them, its `value`,
/// a row of that. A caller's object may contain itself.
const MAX_DEPTH: u8 = 6;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> bool;

    #[wasm_bindgen(js_namespace = Object)]
    fn keys(object: &JsValue) -> Vec<JsValue>;

    #[wasm_bindgen(js_namespace = Object)]
    fn values(object: &JsValue) -> Vec<JsValue>;

    /// `Object` of an object is the object itself: an array crosses as its items, holes included.
    #[wasm_bindgen(js_name = Object)]
    fn items(array: &JsValue) -> Vec<JsValue>;

    #[wasm_bindgen(js_namespace = JSON, js_name = parse)]
    fn json_value(text: &str) -> JsValue;

    /// The shortest text that reads as the same float.
    #[wasm_bindgen(js_name = String)]
    pub fn float_text(float: f64) -> String;
}

/// JSON text as data.
pub fn parse_json(text: &str) -> Data {
    data(&json_value(text))
}

/// A JavaScript value as data. What has no place in data (a function, a bigint) is `Other`.
pub fn data(value: &JsValue) -> Data {
    read(value, 0)
}

fn read(value: &JsValue, depth: u8) -> Data {
    if let Some(text) = value.as_string() {
        Data::from(text)
    } else if let Some(number) = value.as_f64() {
        Data::Number(number)
    } else if let Some(flag) = value.as_bool() {
        Data::Flag(flag)
    } else if value.is_null() || value.is_undefined() {
        Data::Null
    } else if depth > MAX_DEPTH || !value.is_object() {
        Data::Other
    } else if is_array(value) {
        Data::List(items(value).iter().map(|item| read(item, depth + 1)).collect())
    } else {
        members(value, depth)
    }
}

/// Members that are `undefined` are left out, as in JSON.
fn members(object: &JsValue, depth: u8) -> Data {
    let (keys, values) = (keys(object), values(object));
    let mut map = Vec::with_capacity(keys.len());
    for (key, value) in keys.iter().zip(&values) {
        if !value.is_undefined() {
            map.push((key.as_string().unwrap_or_default().into(), read(value, depth + 1)));
        }
    }
    Data::Map(map)
}
