//! Binary floats, used only for simulation: a hundred thousand trials, of which no digit is shown as exact.

use core::cmp::Ordering;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::arithmetic::Arithmetic;

/// The tolerance within which a float counts as the nearest integer: 4.499 999 999 999 999 ÷ 1.5 is 3.
const SNAP: f64 = 1e-12;

/// The largest integer that is not above the value; core has no `f64::floor`. From 2^52 on, every float is an
/// integer.
pub fn floor(value: f64) -> f64 {
    let whole = value as i64 as f64;
    if value.abs() >= (1_u64 << 52) as f64 {
        value
    } else if whole > value {
        whole - 1.0
    } else {
        whole
    }
}

/// The square root of a number from 0 on, within one unit in the last place; core has no `f64::sqrt`. Only products and
/// sums, so that every machine gives the same bits.
#[cfg(feature = "analyses")]
pub fn root(value: f64) -> f64 {
    // Subnormal numbers would lose digits in the products.
    if value < f64::MIN_POSITIVE {
        return 0.0;
    }
    // 1 ÷ √value: halving the exponent gives a few bits, and each step doubles them.
    let mut inverse = f64::from_bits(0x5fe6_eb50_c7b5_37a9 - (value.to_bits() >> 1));
    for _ in 0..4 {
        inverse *= 1.5 - 0.5 * value * inverse * inverse;
    }
    let root = value * inverse;
    root + 0.5 * inverse * (value - root * root)
}

fn slack(value: f64) -> f64 {
    SNAP * value.abs().max(1.0)
}

impl Arithmetic for f64 {
    const ZERO: Self = 0.0;
    const ONE: Self = 1.0;

    fn from_decimal(value: Decimal) -> Self {
        value.to_f64().unwrap_or(0.0)
    }

    fn from_count(count: u32) -> Self {
        f64::from(count)
    }

    fn to_count(&self) -> Option<u32> {
        let whole = floor(self + 0.5);
        let near = (self - whole).abs() <= slack(*self);
        (near && (0.0..=f64::from(u32::MAX)).contains(&whole)).then_some(whole as u32)
    }

    fn order(&self, other: &Self) -> Ordering {
        self.partial_cmp(other).unwrap_or(Ordering::Equal)
    }

    fn fits(&self) -> bool {
        self.is_finite()
    }

    fn plus(&self, other: &Self) -> Self {
        self + other
    }

    fn negative(&self) -> Self {
        -self
    }

    fn times(&self, other: &Self) -> Self {
        self * other
    }

    fn over(&self, other: &Self) -> Self {
        self / other
    }

    fn floor(&self) -> Self {
        floor(self + slack(*self))
    }
}

#[cfg(test)]
mod tests {
    use super::Arithmetic;

    #[test]
    fn a_square_root_is_within_one_unit_in_the_last_place() {
        let mut value = 1e-300;
        while value < 1e300 {
            let (ours, exact) = (super::root(value), value.sqrt());
            assert!(ours.to_bits().abs_diff(exact.to_bits()) <= 1, "{value}: {ours} {exact}");
            value *= 1.000_37e1;
        }
        assert_eq!([0.0, 1.0, 4.0, 24.0 * 24.0, 1e10].map(super::root), [0.0, 1.0, 2.0, 24.0, 1e5]);
    }

    #[test]
    fn a_float_beside_an_integer_counts_as_the_integer() {
        let below = 4.499_999_999_999_999 / 1.5;
        assert!(below < 3.0);
        assert_eq!((Arithmetic::floor(&below), below.to_count()), (3.0, Some(3)));
        assert_eq!(Arithmetic::ceil(&(0.1 * 3.0 * 10.0)), 3.0);
        assert_eq!(2.9.to_count(), None);
        assert_eq!(Arithmetic::floor(&-2.5), -3.0);
    }
}
