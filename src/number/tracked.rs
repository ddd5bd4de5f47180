//! Decimals with a bound on their rounding error.
//!
//! A quotient that does not end is rounded, and results computed from the quotient carry the error on. The
//! error must not change a decision: 5.9999999999999999999999999997 in place of 6 is 6. So every number has a
//! bound on its error, which is zero for most numbers. Two numbers that differ by no more than their errors
//! are equal, and a figure whose digits end before its error begins is returned as that exact figure.

use core::cmp::Ordering;

use rust_decimal::Decimal;

use super::arithmetic::Arithmetic;
use super::decimal::{self, Rounded};
#[cfg(feature = "analyses")]
use super::decisions;

/// Covers the rounding of the bounds themselves, which are binary floats.
const MARGIN: f32 = 1.0001;

/// The relative error from which on the further digits of a figure are noise.
const DOUBTFUL: f32 = 1e-19;

/// The relative error from which a single zero before the error does not prove that the figure ends. Cutting the figure
/// there could leave fewer than twenty significant digits.
const FAINT: f32 = 1e-22;

/// The number of zeros that proves that a figure with such an error ends.
const FEW: u32 = 3;

/// The number of zeros before the error that cannot be an accident: one figure in a million has them by
/// chance.
const PLAIN: u32 = 6;

/// A decimal and a bound on its distance from the exact fraction that it represents.
#[derive(Clone, Copy, Debug)]
pub struct Tracked {
    value: Decimal,
    /// The absolute error bound: 0 for an exact number, not finite for a number that does not fit.
    error: f32,
}

impl Tracked {
    /// The figure to return. Rounded to a decimal that is more than twice as wide as the error, the value is
    /// the exact figure, if the exact figure ends there. If the value has a nonzero digit at that decimal,
    /// the figure does not end there and keeps all of its digits, because they are more often right than the
    /// error bound promises.
    pub fn settle(&self) -> Decimal {
        if self.error == 0.0 {
            return self.value;
        }
        let rounded = self.rounded();
        // With few digits before the error, one zero may be an accident, so require several.
        let zeros = if self.error > self.size() * FAINT { FEW } else { 1 };
        let has_zeros = rounded.scale() >= zeros && decimal::ends_in_zeros(rounded, zeros);
        if has_zeros || self.error > self.size() * DOUBTFUL { rounded } else { self.value }
    }

    /// Rounds to the last decimal that is more than twice as wide as the error.
    #[inline(never)]
    fn rounded(&self) -> Decimal {
        let doubt = 2.0 * self.error;
        // The exponent of the float gives a lower bound of the decimals, so that the search begins near its end.
        let exponent = (doubt.to_bits() >> 23) as i32 - 127;
        let least = u32::try_from((-4 - exponent) * 3 / 10).unwrap_or(0);
        let mut decimals = least.min(self.value.scale());
        let mut width = power_of_tenth(decimals) / 10.0;
        while width > doubt && decimals < self.value.scale() {
            decimals += 1;
            width /= 10.0;
        }
        decimal::shortened(self.value, decimals)
    }

    /// Compares two numbers, which are equal if their errors allow it.
    fn compared(&self, other: &Self) -> Ordering {
        let order = decimal::order(self.value, other.value);
        let error = self.error + other.error;
        if order.is_ne() && error > 0.0 {
            let difference = decimal::add(self.value, -other.value);
            if Tracked::new(difference, 0.0).size() <= error * MARGIN {
                return Ordering::Equal;
            }
        }
        order
    }

    /// The largest integer that is not above the number.
    fn whole(&self) -> Self {
        if !self.fits() {
            return *self;
        }
        if self.error > 0.0 {
            let half = Decimal::from_parts(5, 0, 0, false, 1);
            let nearest = Tracked::from(decimal::floor(decimal::add(self.value, half).value));
            if nearest.compared(self).is_eq() {
                return nearest;
            }
        }
        Tracked::from(decimal::floor(self.value))
    }

    /// A result of operands whose errors add up to at most `error`.
    #[inline(never)]
    fn new(rounded: Rounded, error: f32) -> Tracked {
        let Rounded { value, lost } = rounded;
        let rounding = if lost == 0.0 { 0.0 } else { power_of_tenth(value.scale()) * lost };
        Tracked { value, error: (error + rounding) * MARGIN }
    }

    /// An upper bound of the absolute value.
    #[inline(never)]
    fn size(&self) -> f32 {
        let limbs = self.value.unpack();
        let limb = |limb: u32| limb as f32;
        let units = (limb(limbs.hi) * 4294967296.0 + limb(limbs.mid)) * 4294967296.0 + limb(limbs.lo);
        units * power_of_tenth(limbs.scale) * MARGIN + self.error
    }
}

/// 10 to the power of −`exponent`.
fn power_of_tenth(exponent: u32) -> f32 {
    // The powers for the bits of the exponent; 28 has five bits.
    let mut power = if exponent & 1 == 0 { 1.0 } else { 0.1 };
    for (bit, factor) in [(2, 1e-2), (4, 1e-4), (8, 1e-8), (16, 1e-16)] {
        if exponent & bit != 0 {
            power *= factor;
        }
    }
    power
}

/// Equality as decisions use it: equal within the errors.
impl PartialEq for Tracked {
    fn eq(&self, other: &Self) -> bool {
        self.is(other)
    }
}

impl From<Decimal> for Tracked {
    fn from(value: Decimal) -> Self {
        Tracked { value, error: 0.0 }
    }
}

impl Arithmetic for Tracked {
    const ZERO: Self = Tracked { value: Decimal::ZERO, error: 0.0 };
    const ONE: Self = Tracked { value: Decimal::ONE, error: 0.0 };

    fn from_decimal(value: Decimal) -> Self {
        Tracked::from(value)
    }

    #[inline(never)]
    fn from_count(count: u32) -> Self {
        Tracked::from(Decimal::from_parts(count, 0, 0, false, 0))
    }

    fn within(&self, error: f32) -> Self {
        Tracked { value: self.value, error: self.error + error }
    }

    fn snapped(&self) -> Self {
        if self.error == 0.0 {
            return *self;
        }
        let rounded = self.rounded();
        if decimal::ends_in_zeros(rounded, PLAIN) { Tracked::from(rounded) } else { *self }
    }

    fn to_count(&self) -> Option<u32> {
        decimal::to_count(self.settle())
    }

    #[inline(never)]
    fn order(&self, other: &Self) -> Ordering {
        let order = self.compared(other);
        #[cfg(feature = "analyses")]
        decisions::record(order as i8 as u64 & 3);
        order
    }

    fn fits(&self) -> bool {
        self.error.is_finite()
    }

    fn plus(&self, other: &Self) -> Self {
        Tracked::new(decimal::add(self.value, other.value), self.error + other.error)
    }

    fn negative(&self) -> Self {
        Tracked { value: -self.value, error: self.error }
    }

    fn times(&self, other: &Self) -> Self {
        let product = decimal::multiply(self.value, other.value);
        let error = if self.error + other.error == 0.0 {
            0.0
        } else {
            self.size() * other.error + other.size() * self.error
        };
        Tracked::new(product, error)
    }

    fn over(&self, other: &Self) -> Self {
        let quotient = decimal::divide(self.value, other.value);
        let error = if self.error + other.error == 0.0 {
            0.0
        } else {
            // |a ÷ b − x ÷ y| = |(a − x) − (a ÷ b) × (b − y)| ÷ |y|, and |y| is at least |b| less its error.
            let least = Tracked::from(other.value).size() / MARGIN / MARGIN - other.error;
            if least > 0.0 {
                (self.error + Tracked::from(quotient.value).size() * other.error) / least
            } else {
                f32::INFINITY
            }
        };
        Tracked::new(quotient, error)
    }

    #[inline(never)]
    fn floor(&self) -> Self {
        let floor = self.whole();
        #[cfg(feature = "analyses")]
        decisions::record(decimal::low_digits(floor.value));
        floor
    }

    #[cfg(feature = "analyses")]
    fn rounding<R>(work: impl FnOnce() -> R) -> R {
        decisions::ignore(work)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::{parse, text};

    fn number(text: &str) -> Tracked {
        parse(text).map(Tracked::from).expect("a number")
    }

    fn quotient(a: &str, b: &str) -> Tracked {
        number(a).over(&number(b))
    }

    fn product(a: Tracked, b: Tracked) -> Tracked {
        a.times(&b)
    }

    #[test]
    fn a_figure_that_ends_leaves_as_that_figure() {
        let third = quotient("1", "3");
        assert_eq!(text(product(third, number("3")).settle()), "1");
        let referrals = product(quotient("30000", "35"), number("0.07")).over(&number("10"));
        assert_eq!(text(referrals.settle()), "6");
        let nothing = product(quotient("1", "7"), number("7")).minus(&Tracked::ONE);
        assert_eq!(text(nothing.settle()), "0");
    }

    #[test]
    fn a_figure_that_does_not_end_keeps_its_digits() {
        assert_eq!(text(quotient("2", "3").settle()), "0.6666666666666666666666666667");
        let shown = text(product(quotient("2", "7"), number("1000")).settle());
        assert!(shown.starts_with("285.71428571428571428571428"), "{shown}");
        assert_eq!(text(quotient("1", "8").settle()), "0.125");
    }

    #[test]
    fn digits_behind_a_large_error_are_dropped() {
        assert_eq!(text(number("1.23456789").within(0.001).settle()), "1.23");
        assert_eq!(text(number("-1.23456789").within(0.00001).settle()), "-1.2346");
    }

    #[test]
    fn one_zero_before_a_large_error_does_not_end_a_figure() {
        let shown = text(number("1632870.3838654669310360543").within(9e-15).settle());
        assert_eq!(shown, "1632870.3838654669310360543");
        assert_eq!(text(number("1632870.3838654000000000543").within(9e-15).settle()), "1632870.3838654");
    }

    #[test]
    fn a_zero_below_zero_counts_as_zero() {
        let zero = Tracked::ZERO.negative();
        assert_eq!(zero.to_count(), Some(0));
        assert!(zero.is(&Tracked::ZERO) && !zero.is_below(&Tracked::ZERO));
        assert_eq!(text(zero.settle()), "0");
        assert_eq!(number("-1").to_count(), None);
    }

    #[test]
    fn a_rounded_number_is_decided_as_its_fraction_would_be() {
        let one = product(quotient("1", "3"), number("3"));
        assert!(one.is(&Tracked::ONE) && !one.is_below(&Tracked::ONE));
        assert_eq!(one.floor(), Tracked::ONE);
        assert_eq!(one.ceil(), Tracked::ONE);
        assert_eq!(one.to_count(), Some(1));
        // A half cent that results from a quotient is rounded away from zero.
        let half_cent = product(quotient("5.015", "7"), number("7"));
        assert_eq!(text(half_cent.round(2).settle()), "5.02");
        assert_eq!(text(half_cent.negative().round(2).settle()), "-5.02");
    }

    #[test]
    fn numbers_beside_an_edge_stay_beside_it() {
        let third = quotient("1", "3");
        assert!(number("0.33333333333333333333").is_below(&third));
        assert!(third.is_below(&number("0.33333333333333333334")));
        // Exact numbers are distinguished down to the last decimal.
        assert!(number("0.999999999999999999999999999").is_below(&Tracked::ONE));
        assert_eq!(number("0.999999999999999999999999999").floor(), Tracked::ZERO);
    }

    #[test]
    fn the_error_grows_with_what_it_is_multiplied_by() {
        let large = product(quotient("1", "3"), number("1000000000000"));
        assert!(large.is(&quotient("1000000000000", "3")));
        let back = large.over(&quotient("1000000000000", "3"));
        assert_eq!(text(back.settle()), "1");
    }
}
