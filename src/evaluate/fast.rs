//! Binary floats, for simulation alone: a hundred thousand trials where no digit is shown as exact.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::arithmetic::Arithmetic;

/// What a float may be off by and still count as the integer beside it: 4.499 999 999 99 ÷ 1.5 is 3.
const SNAP: f64 = 1e-9;

fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
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

    fn to_count(self) -> Option<u32> {
        let whole = f64::round(self);
        let near = (self - whole).abs() <= slack(self);
        (near && (0.0..=f64::from(u32::MAX)).contains(&whole)).then_some(whole as u32)
    }

    fn plus(self, other: Self) -> Option<Self> {
        finite(self + other)
    }

    fn negative(self) -> Self {
        -self
    }

    fn times(self, other: Self) -> Option<Self> {
        finite(self * other)
    }

    fn over(self, other: Self) -> Option<Self> {
        finite(self / other)
    }

    fn floor(self) -> Self {
        f64::floor(self + slack(self))
    }
}
