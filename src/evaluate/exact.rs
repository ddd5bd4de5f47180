//! Exact numbers: decimals with a 96-bit coefficient, each operation rounding half to even.

use rust_decimal::Decimal;

use super::arithmetic::Arithmetic;

impl Arithmetic for Decimal {
    const ZERO: Self = Decimal::ZERO;
    const ONE: Self = Decimal::ONE;

    fn from_decimal(value: Decimal) -> Self {
        value
    }

    fn from_count(count: u32) -> Self {
        Decimal::from_parts(count, 0, 0, false, 0)
    }

    fn to_count(self) -> Option<u32> {
        let whole = self.normalize();
        let bits = whole.unpack();
        let fits = bits.scale == 0 && bits.hi == 0 && bits.mid == 0 && !(bits.negative && bits.lo > 0);
        fits.then_some(bits.lo)
    }

    fn plus(self, other: Self) -> Option<Self> {
        self.checked_add(other)
    }

    fn negative(self) -> Self {
        -self
    }

    fn times(self, other: Self) -> Option<Self> {
        self.checked_mul(other)
    }

    fn over(self, other: Self) -> Option<Self> {
        self.checked_div(other)
    }

    fn floor(self) -> Self {
        Decimal::floor(&self)
    }
}
