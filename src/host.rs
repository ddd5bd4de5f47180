//! Writes a float as text. Only callers in Rust send floats: JavaScript writes its numbers as text before they cross.

#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
extern "C" {
    /// The shortest text that reads as the same float.
    #[wasm_bindgen(js_name = String)]
    pub fn float_text(float: f64) -> String;
}

/// The shortest text that reads as the same float.
#[cfg(not(target_arch = "wasm32"))]
pub fn float_text(float: f64) -> String {
    format!("{float:e}")
}
