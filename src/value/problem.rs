//! Problems with inputs or with a program, each with its path.

use alloc::string::String;
use alloc::vec::Vec;

use super::Data;

/// The code of a problem; the page has the words for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// A required value is missing.
    Required,
    /// The value is neither a JavaScript number nor a decimal string.
    NotANumber,
    /// A flag, text, choice or table has a value of another type.
    WrongType,
    /// The number is below the least allowed value (`params.minimum`).
    BelowMinimum,
    /// The number is above the largest allowed value (`params.maximum`).
    AboveMaximum,
    /// The number has decimals where an integer is required.
    NotWhole,
    /// The value is not one of `params.choices`.
    UnknownChoice,
    /// No field has this name.
    UnknownField,
    /// The table has more rows than `params.maximum`.
    TooManyRows,
    /// The table has fewer rows than `params.minimum`.
    TooFewRows,
    /// The text has more characters than `params.maximum`.
    TooLong,
    /// The number has more than 28 digits, not counting trailing zeros.
    TooManyDigits,
    /// The shares do not add up to exactly 1 (`params.sum`).
    SumNotOne,
    /// No calculator has this id.
    UnknownCalculator,
    /// The program as a whole cannot be read.
    InvalidProgram,
}

impl Code {
    /// The code as JavaScript receives it.
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

/// A problem with one input or field.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The path: `sponsorship`, `campaigns[2].cost`, `program.tiers[1].requirements.revenue`.
    pub path: String,
    /// The kind of problem.
    pub code: Code,
    /// The parameters of the message: bounds, choices, a sum.
    pub params: Vec<(&'static str, Data)>,
}

impl Problem {
    /// A problem without parameters.
    pub fn new(path: impl Into<String>, code: Code) -> Self {
        Problem { path: path.into(), code, params: Vec::new() }
    }

    /// The problem as `{ path, code, params }`.
    pub(crate) fn into_data(self) -> Data {
        let mut params = Data::object();
        for (name, value) in self.params {
            params.put(name, value);
        }
        let described = Data::object().with("path", self.path.into());
        described.with("code", self.code.id().into()).with("params", params)
    }

    /// Returns the problem with one more parameter.
    pub fn with(mut self, name: &'static str, value: impl Into<Data>) -> Self {
        self.params.push((name, value.into()));
        self
    }
}
