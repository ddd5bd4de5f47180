//! One calculator over one program, as JavaScript holds it.

#[cfg(feature = "programs")]
use alloc::string::String;
use alloc::vec::Vec;

use wasm_bindgen::prelude::*;

use crate::answer::{self, Target};
use crate::image::Image;

/// A calculator that is linked with a program.
#[wasm_bindgen]
pub struct Calculator(pub(super) Image);

#[wasm_bindgen]
impl Calculator {
    /// Reads an image; `undefined` if another version wrote it.
    pub fn read(image: &str) -> Option<Calculator> {
        Image::read(image).map(Calculator)
    }

    /// Runs the calculator over encoded inputs; the result is encoded.
    pub fn calculate(&self, inputs: &str) -> Vec<u8> {
        answer::calculate(&self.0, inputs)
    }

    /// Runs the calculator over one row of encoded inputs after another, for the lines at some positions; the
    /// result is encoded.
    #[cfg(feature = "programs")]
    pub fn many(&self, lines: &[u32], rows: &str) -> Vec<u8> {
        answer::many(&self.0, lines, rows)
    }

    /// Walks the formula of a figure: of the line at a position among the scalars, or of a cell. `table` is 0 for a
    /// line, and otherwise one more than the table's position. The result is encoded.
    pub fn explain(&self, table: usize, row: usize, place: usize, inputs: &str) -> Vec<u8> {
        answer::explain(&self.0, Target { table: table.checked_sub(1), row, place }, inputs)
    }
}

/// The version of the crate, which must be the version of the definitions. The answer module reads that from each
/// definition.
#[cfg(feature = "programs")]
#[wasm_bindgen]
pub fn version() -> String {
    String::from(env!("CARGO_PKG_VERSION"))
}
