//! What inputs are when the caller leaves them out, under one program.

use crate::value::Cell;

/// What an input or a column of an input table is when the caller leaves it out.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    /// The default; `None` if the field is required. A computed default is a placeholder here.
    pub default: Option<Cell>,
    /// Whether `Plan::defaults` has a formula for the default.
    pub is_computed: bool,
    /// Whether only the program's value is accepted.
    pub is_locked: bool,
}

/// What an input table is when the caller leaves it out.
#[derive(Clone, Debug, PartialEq)]
pub struct StartRows {
    /// The default of each column's cells.
    pub cells: Vec<Start>,
    /// The default rows, column by column.
    pub columns: Vec<Vec<Cell>>,
    /// Whether only the program's rows are accepted.
    pub is_locked: bool,
}

/// What all inputs of a calculator are when the caller leaves them out.
#[derive(Clone, Debug, PartialEq)]
pub struct Starts {
    /// The inputs outside of tables, in the order of `Plan::fields`.
    pub inputs: Vec<Start>,
    /// The input tables, in the order of `Plan::tables`.
    pub tables: Vec<StartRows>,
}
