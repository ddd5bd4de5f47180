//! The arithmetic that an evaluator needs of its numbers.

use core::cmp::Ordering;

use rust_decimal::Decimal;

/// Arithmetic that never panics. A result that is too large is a number that does not fit, and so is every result
/// that is computed from it: check `fits` once, at the end.
pub trait Arithmetic: Copy {
    /// The number 0.
    const ZERO: Self;
    /// The number 1.
    const ONE: Self;

    /// The number nearest to a decimal.
    fn from_decimal(value: Decimal) -> Self;
    /// Converts a whole number.
    fn from_count(count: u32) -> Self;
    /// The same number with `error` added to its error bound; number types without a bound ignore `error`.
    fn within(&self, error: f32) -> Self {
        let _ = error;
        *self
    }
    /// The number without its error, if its digits plainly end before the error begins. The number must fit.
    fn snapped(&self) -> Self {
        *self
    }
    /// The number as an integer, if it is an integer from 0 to 4,294,967,295.
    fn to_count(&self) -> Option<u32>;
    /// Compares two numbers.
    fn order(&self, other: &Self) -> Ordering;
    /// Whether the number is one that the type can hold. Other numbers must not decide anything.
    fn fits(&self) -> bool;
    /// `self + other`.
    fn plus(&self, other: &Self) -> Self;
    /// `−self`.
    fn negative(&self) -> Self;
    /// `self × other`.
    fn times(&self, other: &Self) -> Self;
    /// `self ÷ other`; `other` is not zero.
    fn over(&self, other: &Self) -> Self;
    /// The largest integer that is not above the number.
    fn floor(&self) -> Self;

    /// Runs arithmetic that rounds, for example to cents. A number type that records decisions ignores the comparisons
    /// in `work`, because rounding changes with almost every value of an input.
    fn rounding<R>(work: impl FnOnce() -> R) -> R {
        work()
    }

    /// Whether `self` is less than `other`.
    fn is_below(&self, other: &Self) -> bool {
        self.order(other) == Ordering::Less
    }

    /// Whether two numbers are equal.
    fn is(&self, other: &Self) -> bool {
        self.order(other) == Ordering::Equal
    }

    /// `self − other`.
    fn minus(&self, other: &Self) -> Self {
        self.plus(&other.negative())
    }

    /// The smallest integer that is not below the number.
    fn ceil(&self) -> Self {
        self.negative().floor().negative()
    }

    /// Rounds to `decimals` decimals, half away from zero.
    fn round(&self, decimals: u32) -> Self {
        Self::rounding(|| self.rounded_to(decimals))
    }

    /// Implements `round`.
    fn rounded_to(&self, decimals: u32) -> Self {
        if self.is_below(&Self::ZERO) {
            return self.negative().rounded_to(decimals).negative();
        }
        let scale = Self::from_count(10_u32.saturating_pow(decimals));
        let half = Self::ONE.over(&Self::from_count(2));
        self.times(&scale).plus(&half).floor().over(&scale)
    }
}
