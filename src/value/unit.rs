//! Units of figures.

/// The unit of a figure, which decides how the figure is read, checked and shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// An amount in the program's currency.
    Money,
    /// A fraction: 0.25 is 25%.
    Share,
    /// A ratio: 5.11 is 5.11×.
    Multiple,
    /// A count that may have decimals, such as an expected value.
    Count,
    /// An integer.
    Whole,
    /// A number of months.
    Months,
    /// A number of days.
    Days,
    /// Points on a scale.
    Score,
    /// One of a few ids.
    Choice,
    /// True or false.
    Flag,
    /// A text.
    Text,
}

impl Unit {
    /// Every unit, in the order in which definitions number them.
    pub const ALL: [Unit; 11] = [
        Unit::Money,
        Unit::Share,
        Unit::Multiple,
        Unit::Count,
        Unit::Whole,
        Unit::Months,
        Unit::Days,
        Unit::Score,
        Unit::Choice,
        Unit::Flag,
        Unit::Text,
    ];

    /// The unit as JavaScript receives it.
    pub const fn id(self) -> &'static str {
        match self {
            Unit::Money => "money",
            Unit::Share => "share",
            Unit::Multiple => "multiple",
            Unit::Count => "count",
            Unit::Whole => "whole",
            Unit::Months => "months",
            Unit::Days => "days",
            Unit::Score => "score",
            Unit::Choice => "choice",
            Unit::Flag => "flag",
            Unit::Text => "text",
        }
    }

    /// Whether an input of this unit must be an integer.
    pub const fn is_whole(self) -> bool {
        matches!(self, Unit::Whole | Unit::Months | Unit::Days)
    }

    /// The default bounds, unless a field has its own.
    #[cfg(feature = "programs")]
    pub(crate) const fn bounds(self) -> (&'static str, &'static str) {
        match self {
            Unit::Money => ("0", "1000000000000"),
            Unit::Share => ("0", "1"),
            Unit::Multiple => ("0", "1000"),
            Unit::Months => ("1", "120"),
            Unit::Days => ("0", "3650"),
            _ => ("0", "1000000000"),
        }
    }
}
