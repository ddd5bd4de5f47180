//! The steps of a calculation: figures, computed columns, tables.

use crate::value::Unit;

/// A figure, or a computed column.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Unique among the calculator's lines or the table's columns.
    pub id: &'static str,
    /// The unit of the result.
    pub unit: Unit,
    /// The formula. The text that a person reads is also the text that computes. The formula of an amount
    /// that is paid uses `payable(…)` or `split(…)`, so that the rounding is visible.
    pub formula: &'static str,
}

/// A figure with its unit and formula; also used for computed columns.
pub const fn line(id: &'static str, unit: Unit, formula: &'static str) -> Line {
    Line { id, unit, formula }
}

/// A step of the calculation. Steps run in order, so a formula can use only names from earlier steps.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// A group of figures.
    Lines {
        /// The id of the group.
        group: &'static str,
        /// The figures, in reading order.
        lines: &'static [Line],
    },
    /// Computed columns of an input table, column by column.
    Columns {
        /// The id of the input table.
        table: &'static str,
        /// The columns, in order.
        columns: &'static [Line],
    },
    /// A table with a row for each month or year from 1, computed row by row: formulas can use
    /// `previous.<column>`.
    Series {
        /// The id of the table.
        table: &'static str,
        /// The first column, which counts the rows: `month` or `year`.
        counter: &'static str,
        /// The number of rows, as a formula.
        rows: &'static str,
        /// The columns after the counter.
        columns: &'static [Line],
    },
    /// A table with a row for each row of a list of the program, whose fields are `row.<field>` in formulas.
    List {
        /// The id of the table.
        table: &'static str,
        /// The id of the list in the program.
        list: &'static str,
        /// The columns, in order.
        columns: &'static [Line],
    },
    /// A table with a fixed number of rows, which formulas tell apart by `place`, the row's number from 1.
    Fixed {
        /// The id of the table.
        table: &'static str,
        /// The number of rows.
        rows: u16,
        /// The columns, in order. The first names the row: a text, or a number such as a discount.
        columns: &'static [Line],
    },
    /// A table with a row for each distinct value in a column of an input table, in order of first
    /// appearance.
    Distinct {
        /// The id of the table.
        table: &'static str,
        /// The id of the input table.
        of: &'static str,
        /// The column with the values; also the name of the first column.
        column: &'static str,
        /// The columns after the first.
        columns: &'static [Line],
    },
    /// A table with a row for each option of a choice. Every earlier line and computed column is recomputed
    /// with that option, so none of those lines and columns may depend on a series, a list or distinct rows.
    Choices {
        /// The id of the table.
        table: &'static str,
        /// The choice; also the name of the first column.
        input: &'static str,
        /// An input table to combine with: there is then a row for each option and each row of the input
        /// table, and formulas can use the columns of that table.
        over: Option<&'static str>,
        /// The columns after the first.
        columns: &'static [Line],
    },
}
