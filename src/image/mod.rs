//! A calculator linked with a program, reduced to what computes: no names, no texts of formulas, and every setting
//! of the program resolved. All modules answer from an image.

use alloc::vec::Vec;

pub mod code;
mod part;
mod read;
pub(crate) mod text;

use crate::value::{Cell, Reason, Value};
pub use code::{Code, Node, Op};
pub use part::{Fills, Part, marks};

/// The position of a value among the constants.
pub type Constant = u16;

/// A calculator linked with a program.
#[derive(Debug, Default)]
pub struct Image {
    /// Every literal, and every value of the program that is used.
    pub constants: Vec<Cell>,
    /// The formulas.
    pub code: Code,
    /// The decimals of the currency's minor unit: 2 for USD, 0 for JPY, 3 for KWD.
    pub minor_units: u32,
    /// The number of inputs and lines.
    pub scalars: usize,
    /// The number of columns of each table.
    pub widths: Vec<u16>,
    /// The lists of the program and the published ranges. As tables, their positions follow those of the calculator's
    /// own tables.
    pub lists: Vec<Part>,
    /// The inputs outside of tables, which are the first scalars.
    pub inputs: Vec<Part>,
    /// The columns of all input tables that the caller fills in, which are the first columns of their tables.
    pub columns: Vec<Part>,
    /// The input tables, which are the first tables.
    pub tables: Vec<Part>,
    /// The bounds between inputs: a condition that must be true, then the figures of the problem's message.
    pub limits: Vec<Part>,
    /// The steps, in the order in which they run.
    pub steps: Vec<Part>,
    /// The notices: a condition that raises the notice, then the figures of its words.
    pub notices: Vec<Part>,
}

impl Image {
    /// The value of a constant.
    pub fn constant(&self, at: Constant) -> Value<'_> {
        self.constants.get(usize::from(at)).map_or(Value::Missing(Reason::NotApplicable), Cell::value)
    }

    /// A value among the constants of a part.
    pub fn listed<'a>(&'a self, part: &Part, at: usize) -> Option<Value<'a>> {
        part.list.get(at).map(|constant| self.constant(*constant))
    }
}
