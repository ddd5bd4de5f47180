//! The parts of an image: lists, inputs, input tables, limits, steps and notices.
//!
//! All parts have one type, because code that reads one type takes the fewest bytes. The methods say what the numbers of
//! each kind of part mean.

use alloc::vec::Vec;

use super::{Constant, Node};
use crate::value::Reason;

/// A part of an image.
#[derive(Debug, Default)]
pub struct Part {
    /// The marks of an input, the kind of a step, or 1 for a locked input table.
    pub kind: u16,
    /// The first of two numbers that the methods name.
    pub first: u16,
    /// The second of two numbers that the methods name.
    pub second: u16,
    /// Constants, or the numbers of a step.
    pub list: Vec<u16>,
    /// The formulas.
    pub formulas: Vec<Node>,
}

/// An input, or a column of an input table: `kind` has its marks, `list` its range as constants (the least and the
/// largest number, or the options of a choice), `formulas` a computed default, if there is one.
impl Part {
    /// Whether the input has a mark.
    pub fn is(&self, mark: u16) -> bool {
        self.kind & mark > 0
    }

    /// The reason for a missing value, if the input may be empty.
    pub fn optional(&self) -> Option<Reason> {
        Reason::ALL.get(usize::from(self.first).wrapping_sub(1)).copied()
    }

    /// The value if the caller leaves out the input; `None` if the input is required. A computed default replaces it.
    pub fn left_out(&self) -> Option<Constant> {
        self.second.checked_sub(1)
    }
}

/// The marks of inputs. An input without `TEXT`, `CHOICE` and `FLAG` is a number.
pub mod marks {
    /// A text.
    pub const TEXT: u16 = 1;
    /// One of a few ids.
    pub const CHOICE: u16 = 2;
    /// True or false.
    pub const FLAG: u16 = 4;
    /// The number must be an integer.
    pub const WHOLE: u16 = 8;
    /// The least number itself is not allowed.
    pub const ABOVE: u16 = 16;
    /// The largest number itself is not allowed.
    pub const BELOW: u16 = 32;
    /// Only the program's value is accepted.
    pub const LOCKED: u16 = 64;
}

/// An input table: `list` has the cells of its default rows as constants, row by row.
impl Part {
    /// Whether only the program's rows are accepted.
    pub fn is_locked(&self) -> bool {
        self.kind > 0
    }

    /// The number of columns that the caller fills in.
    pub fn width(&self) -> usize {
        self.first.into()
    }

    /// The number of default rows.
    pub fn default_rows(&self) -> usize {
        self.second.into()
    }
}

/// A list of the program or a table of published ranges: `list` has its cells as constants, column by column.
impl Part {
    /// The number of rows.
    pub fn rows(&self) -> usize {
        self.first.into()
    }

    /// The number of columns.
    pub fn columns(&self) -> usize {
        self.second.into()
    }
}

/// A limit or a notice: `formulas` has its condition, then the figures of its message.
impl Part {
    /// The table whose rows the rule is about, if any.
    pub fn rows_of(&self) -> Option<usize> {
        usize::from(self.first).checked_sub(1)
    }

    /// The condition, and the figures.
    pub fn rule(&self) -> (Node, &[Node]) {
        self.formulas.split_first().map_or((0, &[]), |(condition, params)| (*condition, params))
    }
}

/// A step: `list` has what `Fills` needs, `formulas` its lines or columns in order.
impl Part {
    /// The lines or the table that the step fills.
    pub fn fills(&self) -> Fills {
        let number = |at: usize| usize::from(self.list.get(at).copied().unwrap_or_default());
        match self.kind {
            0 => Fills::Lines,
            1 => Fills::Columns,
            2 => Fills::Series(self.formulas.first().copied().unwrap_or_default()),
            3 => Fills::List(number(0)),
            4 => Fills::Distinct(number(0), number(1)),
            _ => Fills::Choices(number(0), number(1).checked_sub(1)),
        }
    }

    /// The table that the step fills; `None` for lines.
    pub fn table(&self) -> Option<usize> {
        (self.kind > 0).then_some(self.first.into())
    }

    /// The formulas, each with its position among the scalars or among the columns of its table.
    pub fn figures(&self) -> impl DoubleEndedIterator<Item = (usize, Node)> + '_ {
        let skipped = usize::from(self.kind == 2);
        let formulas = self.formulas.get(skipped..).unwrap_or_default();
        formulas.iter().enumerate().map(|(at, formula)| (usize::from(self.second) + at, *formula))
    }
}

/// The target of a step: lines, or a kind of table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fills {
    /// Lines.
    Lines,
    /// Computed columns of an input table.
    Columns,
    /// A table with rows numbered from 1 up to the value of a formula.
    Series(Node),
    /// A table with a row for each row of a list.
    List(usize),
    /// A table with a row for each distinct value in a column: the table and the position of that column.
    Distinct(usize, usize),
    /// A table with a row for each option of a choice: the input. If a second table is named, then each option
    /// has one row for each row of that table.
    Choices(usize, Option<usize>),
}
