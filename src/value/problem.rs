//! What is wrong with inputs or with a program, and where.

use super::Data;

/// What is wrong; the words for it are the page's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// A value is needed here.
    Required,
    /// Not a JavaScript number or a decimal string.
    NotANumber,
    /// A flag, text, choice or table given as something else.
    WrongType,
    /// Under the least allowed value (`params.minimum`).
    BelowMinimum,
    /// Over the largest allowed value (`params.maximum`).
    AboveMaximum,
    /// A fraction where an integer is needed.
    NotWhole,
    /// Not one of `params.choices`.
    UnknownChoice,
    /// A name that nothing answers to.
    UnknownField,
    /// More rows than `params.maximum`.
    TooManyRows,
    /// Fewer rows than `params.minimum`.
    TooFewRows,
    /// More characters than `params.maximum`.
    TooLong,
    /// A number of more than 28 digits, zeros at its end not counted.
    TooManyDigits,
    /// Shares that do not add up to exactly 1 (`params.sum`).
    SumNotOne,
    /// No calculator has this id.
    UnknownCalculator,
    /// The program as a whole cannot be read.
    InvalidProgram,
}

impl Code {
    /// The code as it crosses to JavaScript.
    pub const fn id(self) -> &'static str {
        match self {
            Code::Required => "required",
            Code::NotANumber => "notANumber",
            Code::WrongType => "wrongType",
            Code::BelowMinimum => "belowMinimum",
            Code::AboveMaximum => "aboveMaximum",
            Code::NotWhole => "notWhole",
            Code::UnknownChoice => "unknownChoice",
            Code::UnknownField => "unknownField",
            Code::TooManyRows => "tooManyRows",
            Code::TooFewRows => "tooFewRows",
            Code::TooLong => "tooLong",
            Code::TooManyDigits => "tooManyDigits",
            Code::SumNotOne => "sumNotOne",
            Code::UnknownCalculator => "unknownCalculator",
            Code::InvalidProgram => "invalidProgram",
        }
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Where: `sponsorship`, `campaigns[2].cost`, `program.tiers[1].requirements.revenue`.
    pub path: String,
    /// What.
    pub code: Code,
    /// What a message needs: bounds, choices, a sum.
    pub params: Vec<(&'static str, Data)>,
}

impl Problem {
    /// A problem without parameters.
    pub fn new(path: impl Into<String>, code: Code) -> Self {
        Problem { path: path.into(), code, params: Vec::new() }
    }

    /// The same with one more parameter.
    pub fn with(mut self, name: &'static str, value: impl Into<Data>) -> Self {
        self.params.push((name, value.into()));
        self
    }
}
