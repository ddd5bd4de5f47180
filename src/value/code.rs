//! Codes of problems.

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
    /// Every code, in the order of their letters at the JavaScript boundary.
    pub const ALL: [Code; 15] = [
        Code::Required,
        Code::NotANumber,
        Code::WrongType,
        Code::BelowMinimum,
        Code::AboveMaximum,
        Code::NotWhole,
        Code::UnknownChoice,
        Code::UnknownField,
        Code::TooManyRows,
        Code::TooFewRows,
        Code::TooLong,
        Code::TooManyDigits,
        Code::SumNotOne,
        Code::UnknownCalculator,
        Code::InvalidProgram,
    ];

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
