//! A calculator linked with a program, reduced to what computes: no names, no texts of formulas, and every setting
//! of the program resolved. All modules answer from an image; `text` describes its
//! text.

use alloc::vec::Vec;

pub mod code;
mod read;
pub(crate) mod text;

use crate::value::{Cell, Reason, Value};
pub use code::{Code, Node, Op};

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
    /// The lists of the program and the published ranges, whose positions as tables follow those of the
    /// calculator: the numbers of rows and of columns, and the cells as constants, column by column.
    pub lists: Vec<Part>,
    /// The inputs outside of tables, which are the first scalars.
    pub inputs: Vec<Part>,
    /// The columns of all input tables that the caller fills in, which are the first columns of their tables.
    pub columns: Vec<Part>,
    /// The input tables, which are the first tables. `kind` is 1 if only the program's rows are accepted, `first` the
    /// number of columns that the caller fills in, `second` the number of default rows; `list` has the cells of those
    /// rows as constants, row by row.
    pub tables: Vec<Part>,
    /// The bounds between inputs: a condition that must be true, then the figures of the problem's message.
    pub limits: Vec<Part>,
    /// The steps, in the order in which they run.
    pub steps: Vec<Part>,
    /// The notices: a condition that raises the notice, then the figures of its words.
    pub notices: Vec<Part>,
}

/// A part of an image. All parts have one type, because reading one type takes the fewest bytes; the methods below and
/// the fields of `Image` say what the numbers mean.
#[derive(Debug, Default)]
pub struct Part {
    /// The kind of part.
    pub kind: u16,
    /// A number.
    pub first: u16,
    /// A number.
    pub second: u16,
    /// Numbers.
    pub list: Vec<u16>,
    /// The formulas.
    pub formulas: Vec<Node>,
}

impl Image {
    /// The value of a constant.
    pub fn constant(&self, at: Constant) -> Value<'_> {
        self.constants.get(usize::from(at)).map_or(Value::Missing(Reason::NotApplicable), Cell::value)
    }

    /// A value from a list of constants.
    pub fn listed<'a>(&'a self, part: &Part, at: usize) -> Option<Value<'a>> {
        part.list.get(at).map(|constant| self.constant(*constant))
    }
}

/// Methods of an input, or of a column of an input table. `list` has its range as constants: the least and the largest
/// number, or the options of a choice.
impl Part {
    /// Whether the input has a mark.
    pub fn is(&self, mark: u16) -> bool {
        self.kind & mark > 0
    }

    /// The reason for a missing value, if the input may be empty.
    pub fn optional(&self) -> Option<Reason> {
        Reason::ALL.get(usize::from(self.first).wrapping_sub(1)).copied()
    }

    /// The value if the caller leaves out the input; `None` if the input is required. A formula, if there is one,
    /// computes another.
    pub fn default(&self) -> Option<Constant> {
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

/// Methods of a limit or a notice.
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

/// Methods of a step.
impl Part {
    /// What the step fills.
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

/// What a step fills.
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
