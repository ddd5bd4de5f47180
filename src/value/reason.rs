//! Why a figure may be missing.

/// Why a figure has no value. It is never zero, never NaN and never an exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nothing to divide by.
    DivideByZero,
    /// It goes on without end.
    NeverEnds,
    /// It does not happen within the time looked at.
    NotReached,
    /// There is nothing above.
    TopTier,
    /// Nothing limits it.
    NoLimit,
    /// It does not apply to these inputs.
    NotApplicable,
    /// Too large for the number type.
    OutOfRange,
}

impl Reason {
    /// Every reason, in the order in which they cross to JavaScript.
    pub const ALL: [Reason; 7] = [
        Reason::DivideByZero,
        Reason::NeverEnds,
        Reason::NotReached,
        Reason::TopTier,
        Reason::NoLimit,
        Reason::NotApplicable,
        Reason::OutOfRange,
    ];

    /// The code as it crosses to JavaScript and stands in formulas.
    pub const fn id(self) -> &'static str {
        match self {
            Reason::DivideByZero => "divideByZero",
            Reason::NeverEnds => "neverEnds",
            Reason::NotReached => "notReached",
            Reason::TopTier => "topTier",
            Reason::NoLimit => "noLimit",
            Reason::NotApplicable => "notApplicable",
            Reason::OutOfRange => "outOfRange",
        }
    }

    /// The reason with this code.
    pub fn from_id(id: &str) -> Option<Reason> {
        Reason::ALL.into_iter().find(|reason| reason.id() == id)
    }
}
