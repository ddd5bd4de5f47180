//! Reasons why a figure is missing.

/// The reason why a figure has no value, in place of a zero, NaN or an exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The divisor is zero.
    DivideByZero,
    /// The quantity continues without end.
    NeverEnds,
    /// The condition does not become true within the period that is searched.
    NotReached,
    /// No higher tier exists.
    TopTier,
    /// The quantity has no limit.
    NoLimit,
    /// The figure does not apply to these inputs.
    NotApplicable,
    /// The figure is too large for the number type.
    OutOfRange,
}

impl Reason {
    /// Every reason, in the order of their numbers at the JavaScript boundary.
    pub const ALL: [Reason; 7] = [
        Reason::DivideByZero,
        Reason::NeverEnds,
        Reason::NotReached,
        Reason::TopTier,
        Reason::NoLimit,
        Reason::NotApplicable,
        Reason::OutOfRange,
    ];

    /// The code as JavaScript receives it and as formulas write it.
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
