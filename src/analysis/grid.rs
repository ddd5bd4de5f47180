//! A figure over two inputs.

use alloc::vec::Vec;

use rust_decimal::Decimal;

use super::Target;
use super::axis::Axis;
use super::base_inputs::BaseInputs;

/// A figure over two inputs.
pub struct Grid {
    /// The values of the input of the rows, and of that of the columns.
    pub axes: [Vec<Decimal>; 2],
    /// The figures row by row; `None` for a missing figure, or if the inputs have problems.
    pub cells: Vec<Option<Decimal>>,
}

/// Computes a figure for all pairs of values of two inputs.
pub fn grid(base: &BaseInputs<'_>, output: Target, axes: [Axis; 2]) -> Grid {
    let needs = base.needs(output);
    let values = axes.map(|axis| axis.values(base));
    let mut cells = Vec::new();
    for row in &values[0] {
        for column in &values[1] {
            let changes = [(axes[0].input, *row), (axes[1].input, *column)];
            cells.push(base.number(output, &changes, &needs).map(|figure| figure.settle()));
        }
    }
    Grid { axes: values, cells }
}
