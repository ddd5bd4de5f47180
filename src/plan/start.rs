//! The values of inputs that the caller leaves out, under one program.

use crate::value::Cell;

/// The value of an input, or of a column of an input table, that the caller leaves out.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    /// The default; `None` if the field is required. A computed default is a placeholder here.
    pub default: Option<Cell>,
    /// Whether `Plan::defaults` has a formula for the default.
    pub is_computed: bool,
    /// Whether only the program's value is accepted.
    pub is_locked: bool,
}

/// The rows of an input table that the caller leaves out.
#[derive(Clone, Debug, PartialEq)]
pub struct StartRows {
    /// The default of each column's cells.
    pub cells: Vec<Start>,
    /// The default rows, column by column.
    pub columns: Vec<Vec<Cell>>,
    /// Whether only the program's rows are accepted.
    pub is_locked: bool,
}

/// The values of all inputs of a calculator that the caller leaves out.
#[derive(Clone, Debug, PartialEq)]
pub struct Starts {
    /// The inputs outside of tables, in the order of `Plan::fields`.
    pub inputs: Vec<Start>,
    /// The input tables, in the order of `Plan::tables`.
    pub tables: Vec<StartRows>,
}
