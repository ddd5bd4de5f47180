//! The form: groups of inputs, and tables whose rows a person edits.

use super::Field;

/// A part of the form, from top to bottom.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// Inputs that belong together.
    Group {
        /// Unique among the form's groups; the page's words use it as their key.
        id: &'static str,
        /// The inputs, in order.
        fields: &'static [Field],
        /// Whether the group is collapsed at first.
        folded: bool,
        /// The line or input whose value a collapsed group shows as its summary: what the group holds.
        summary: Option<&'static str>,
    },
    /// A table whose rows the person edits.
    Table(InputTable),
}

/// A group of inputs that is open at first.
pub const fn group(id: &'static str, fields: &'static [Field]) -> Part {
    Part::Group { id, fields, folded: false, summary: None }
}

/// A group of less important inputs, collapsed at first under the value of `summary`.
pub const fn folded(id: &'static str, summary: Option<&'static str>, fields: &'static [Field]) -> Part {
    Part::Group { id, fields, folded: true, summary }
}

/// An input table.
#[derive(Clone, Copy, Debug)]
pub struct InputTable {
    /// Unique among the calculator's tables.
    pub id: &'static str,
    /// The largest number of rows; at least one row is required.
    pub maximum_rows: u16,
    /// The columns that the person fills in.
    pub columns: &'static [Field],
    /// The rows used when the table is left out.
    pub rows: DefaultRows,
}

/// The default rows of an input table, used when the table is left out.
#[derive(Clone, Copy, Debug)]
pub enum DefaultRows {
    /// Fixed rows of cells in the order of the columns; an empty cell uses the column's default.
    Given(&'static [&'static [&'static str]]),
    /// One row for each row of a program's list; the second part names the program's column for each column.
    Program(&'static str, &'static [&'static str]),
}
