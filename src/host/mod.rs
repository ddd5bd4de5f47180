//! What the host lends: a JSON parser and the text of a float. A browser has both, so the module carries neither.

#[cfg(target_arch = "wasm32")]
pub mod js;
#[cfg(not(target_arch = "wasm32"))]
mod native;

#[cfg(target_arch = "wasm32")]
pub use js::{float_text, parse_json};
#[cfg(not(target_arch = "wasm32"))]
pub use native::{float_text, parse_json};
