//! The form: groups of inputs, and tables whose rows a person edits.

use super::Field;

/// A part of the form.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// Inputs that belong together.
    Group {
        /// Names the group.
        id: &'static str,
        /// The inputs, in order.
        fields: &'static [Field],
        /// Folded at first.
        folded: bool,
        /// The line whose value sums a folded group up.
        summary: Option<&'static str>,
    },
    /// A table whose rows the person edits.
    Table(InputTable),
}

/// Inputs that belong together, shown open.
pub const fn group(id: &'static str, fields: &'static [Field]) -> Part {
    Part::Group { id, fields, folded: false, summary: None }
}

/// Inputs that matter less, folded under the value of a line.
pub const fn folded(id: &'static str, summary: Option<&'static str>, fields: &'static [Field]) -> Part {
    Part::Group { id, fields, folded: true, summary }
}

/// A table of inputs.
#[derive(Clone, Copy, Debug)]
pub struct InputTable {
    /// Names the table.
    pub id: &'static str,
    /// Most rows; at least one is needed.
    pub maximum_rows: u16,
    /// The columns that are filled in.
    pub columns: &'static [Field],
    /// The rows taken when the table is left out.
    pub rows: DefaultRows,
}

/// The rows of an input table that is left out.
#[derive(Clone, Copy, Debug)]
pub enum DefaultRows {
    /// These cells, in the columns' order; an empty text takes the column's default.
    Given(&'static [&'static [&'static str]]),
    /// One row for each row of a program's list; the program's column for each column.
    Program(&'static str, &'static [&'static str]),
}
