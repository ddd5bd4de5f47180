//! What an evaluator needs of its numbers.

use std::cmp::Ordering;

use rust_decimal::Decimal;

/// Arithmetic that never panics: a result that does not fit is `None`.
pub trait Arithmetic: Copy {
    /// 0.
    const ZERO: Self;
    /// 1.
    const ONE: Self;

    /// The nearest number to a decimal.
    fn from_decimal(value: Decimal) -> Self;
    /// A whole number.
    fn from_count(count: u32) -> Self;
    /// The same number, known to be up to `error` away from the exact one; of use to numbers that track it.
    fn within(self, error: f32) -> Self {
        let _ = error;
        self
    }
    /// The same number, without its error if it plainly ends before the error begins.
    fn snapped(self) -> Self {
        self
    }
    /// The whole number, when it is one from 0 to 4,294,967,295.
    fn to_count(self) -> Option<u32>;
    /// Which of the two is larger.
    fn order(self, other: Self) -> Ordering;
    /// `self + other`.
    fn plus(self, other: Self) -> Option<Self>;
    /// `−self`.
    fn negative(self) -> Self;
    /// `self × other`.
    fn times(self, other: Self) -> Option<Self>;
    /// `self ÷ other`; `other` is not zero.
    fn over(self, other: Self) -> Option<Self>;
    /// The integer at or below.
    fn floor(self) -> Self;

    /// Whether it is less than `other`.
    fn is_below(self, other: Self) -> bool {
        self.order(other) == Ordering::Less
    }

    /// Whether the two are equal.
    fn is(self, other: Self) -> bool {
        self.order(other) == Ordering::Equal
    }

    /// `self − other`.
    fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negative())
    }

    /// The integer at or above.
    fn ceil(self) -> Self {
        self.negative().floor().negative()
    }

    /// Rounded to so many decimals, half away from zero.
    fn round(self, decimals: u32) -> Option<Self> {
        if self.is_below(Self::ZERO) {
            return self.negative().round(decimals).map(Self::negative);
        }
        let scale = Self::from_count(10_u32.saturating_pow(decimals));
        let half = Self::ONE.over(Self::from_count(2))?;
        self.times(scale)?.plus(half)?.floor().over(scale)
    }
}
