//! The steps of a calculation: figures, computed columns, tables.

use crate::value::Unit;

/// A figure, or a computed column.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Unique among the calculator's lines or the table's columns.
    pub id: &'static str,
    /// What it measures.
    pub unit: Unit,
    /// The formula: the text that is read is the text that computes. An amount that is paid
    /// says so: `payable(…)` or `split(…)`.
    pub formula: &'static str,
}

/// A figure.
pub const fn line(id: &'static str, unit: Unit, formula: &'static str) -> Line {
    Line { id, unit, formula }
}

/// What is computed, in order. Names resolve backwards only.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// A group of figures.
    Lines {
        /// Names the group.
        group: &'static str,
        /// The figures, in reading order.
        lines: &'static [Line],
    },
    /// Computed columns of an input table, column by column.
    Columns {
        /// The input table's id.
        table: &'static str,
        /// The columns.
        columns: &'static [Line],
    },
    /// A table with a row for each month or year from 1, row by row: `previous.<column>` can be used.
    Series {
        /// Names the table.
        table: &'static str,
        /// The first column, which counts: `month` or `year`.
        counter: &'static str,
        /// How many rows, as a formula.
        rows: &'static str,
        /// The columns after it.
        columns: &'static [Line],
    },
    /// A table with a row for each row of a list of the program: its fields are `row.<field>`.
    List {
        /// Names the table.
        table: &'static str,
        /// The list, by its id in the program.
        list: &'static str,
        /// The columns.
        columns: &'static [Line],
    },
    /// A table with a row for each different value in a column of an input table, in order of first appearance.
    Distinct {
        /// Names the table.
        table: &'static str,
        /// The input table.
        of: &'static str,
        /// Its column; also the name of the first column.
        column: &'static str,
        /// The columns after it.
        columns: &'static [Line],
    },
    /// A table with a row for each option of a choice: every line and computed column before it is computed anew
    /// with that option. Those must not depend on a series, a list or distinct rows.
    Choices {
        /// Names the table.
        table: &'static str,
        /// The choice; also the name of the first column.
        input: &'static str,
        /// An input table: there is then a row for each option and each of its rows, whose columns can be used.
        over: Option<&'static str>,
        /// The columns after it.
        columns: &'static [Line],
    },
}
