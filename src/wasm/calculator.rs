//! One calculator over one program, as JavaScript holds it.

use alloc::string::String;

use wasm_bindgen::prelude::*;

use crate::answer;
use crate::plan::Linked;

/// A calculator that is linked with a program.
#[wasm_bindgen]
pub struct Calculator(pub(super) Linked);

#[wasm_bindgen]
impl Calculator {
    /// Reads a linked definition; `undefined` if another version wrote it.
    pub fn read(definition: String) -> Option<Calculator> {
        crate::definition::image::read(definition.leak()).map(Calculator)
    }

    /// Runs the calculator over inputs as JSON text; the result is encoded.
    pub fn calculate(&self, inputs: &str) -> String {
        answer::calculate(&self.0, inputs)
    }

    /// Runs the calculator over rows of inputs as a JSON array, for some lines; the result is encoded.
    #[cfg(feature = "programs")]
    pub fn many(&self, lines: &str, rows: &str) -> String {
        answer::many(&self.0, lines, rows)
    }

    /// Walks the formula of a figure; the result is encoded.
    pub fn explain(&self, target: &str, inputs: &str) -> String {
        answer::explain(&self.0, target, inputs)
    }
}

/// The version of the crate, which must be the version of the definitions.
#[wasm_bindgen]
pub fn version() -> String {
    String::from(env!("CARGO_PKG_VERSION"))
}
