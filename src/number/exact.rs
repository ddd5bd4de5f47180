//! Exact numbers: decimals with a 96-bit coefficient, each operation rounding half to even.
//!
//! `Decimal`'s own operators give the same results, from a path of their own for each size of operand:
//! five times the code. Here every operation is one path over wide integers and one rounding; a test
//! holds them against `Decimal`'s.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::arithmetic::Arithmetic;
use super::wide::Wide;

/// One more than the largest coefficient.
const TOO_LARGE: u128 = 1 << 96;

/// Most decimals.
const MAX_SCALE: u32 = 28;

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
        let (whole, rest) = whole(self);
        match whole.coefficient() {
            Some((low, 0, 0)) if !rest && (low == 0 || !self.is_sign_negative()) => Some(low),
            _ => None,
        }
    }

    fn order(self, other: Self) -> Ordering {
        let scale = self.scale().max(other.scale());
        let (own, others) = (scaled(self, scale), scaled(other, scale));
        match (is_negative(self), is_negative(other)) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => own.cmp(&others),
            (true, true) => others.cmp(&own),
        }
    }

    fn plus(self, other: Self) -> Option<Self> {
        let scale = self.scale().max(other.scale());
        let (own, others) = (scaled(self, scale), scaled(other, scale));
        let negative = self.is_sign_negative();
        if negative == other.is_sign_negative() {
            fit(own.sum(others), scale, negative, false)
        } else if own < others {
            fit(others.difference(own), scale, !negative, false)
        } else {
            fit(own.difference(others), scale, negative, false)
        }
    }

    fn negative(self) -> Self {
        -self
    }

    fn times(self, other: Self) -> Option<Self> {
        let negative = self.is_sign_negative() != other.is_sign_negative();
        fit(wide(self).product(wide(other)), self.scale() + other.scale(), negative, false)
    }

    fn over(self, other: Self) -> Option<Self> {
        let divisor = coefficient(other);
        let mut quotient = coefficient(self).checked_div(divisor)?;
        let mut rest = coefficient(self) - quotient * divisor;
        // Counted from here, so that it is never below 0.
        let mut scale = MAX_SCALE + self.scale() - other.scale();
        loop {
            let end = if rest > 0 { MAX_SCALE + MAX_SCALE } else { MAX_SCALE };
            let (digits, power) = room(quotient, end.saturating_sub(scale));
            if digits == 0 {
                break;
            }
            let dividend = rest * power;
            let next = dividend.checked_div(divisor)?;
            rest = dividend - next * divisor;
            quotient = quotient * power + next;
            scale += digits;
        }
        let negative = self.is_sign_negative() != other.is_sign_negative();
        let rounds_up = rest * 2 > divisor || rest * 2 == divisor && quotient & 1 == 1;
        if rounds_up && quotient < TOO_LARGE {
            return fit(Wide::from(quotient + 1), scale.checked_sub(MAX_SCALE)?, negative, false);
        }
        fit(Wide::from(quotient), scale.checked_sub(MAX_SCALE)?, negative, rest > 0)
    }

    fn floor(self) -> Self {
        let (mut floor, rest) = whole(self);
        let negative = self.is_sign_negative();
        if negative && rest {
            floor.times_plus(1, 1);
        }
        fit(floor, 0, negative, false).unwrap_or(self)
    }
}

/// Less than 0; there is no negative zero.
fn is_negative(value: Decimal) -> bool {
    value.is_sign_negative() && !wide(value).is_zero()
}

fn wide(value: Decimal) -> Wide {
    let limbs = value.unpack();
    Wide::new(limbs.lo, limbs.mid, limbs.hi)
}

fn coefficient(value: Decimal) -> u128 {
    let limbs = value.unpack();
    u128::from(limbs.hi) << 64 | u128::from(limbs.mid) << 32 | u128::from(limbs.lo)
}

/// The next power of ten, at most 10^9, on the way to so many decimals.
fn step(decimals: &mut u32) -> u32 {
    let digits = (*decimals).min(9);
    *decimals -= digits;
    10_u32.saturating_pow(digits)
}

/// The coefficient that a value has with more decimals.
fn scaled(value: Decimal, scale: u32) -> Wide {
    let mut units = wide(value);
    let mut left = scale - value.scale();
    while left > 0 {
        units.times_plus(step(&mut left), 0);
    }
    units
}

/// What stands before the point, and whether anything stands behind it.
fn whole(value: Decimal) -> (Wide, bool) {
    let mut units = wide(value);
    let mut rest = false;
    let mut left = value.scale();
    while left > 0 {
        rest |= units.divide(step(&mut left)) > 0;
    }
    (units, rest)
}

/// How many digits a quotient can still take, up to `wanted` and 9, with their power of ten.
fn room(quotient: u128, wanted: u32) -> (u32, u128) {
    let mut digits = wanted.min(9);
    let mut power = 10_u64.saturating_pow(digits);
    // 10^9 has 30 bits: only long quotients are looked at more closely.
    while quotient >= TOO_LARGE >> 30 && digits > 0 && quotient * u128::from(power) >= TOO_LARGE {
        digits -= 1;
        power /= 10;
    }
    (digits, u128::from(power))
}

/// The decimal nearest to so many units of the last place, half to even; `more` when there is a
/// little more than the units. `None` when it is too large.
fn fit(mut units: Wide, mut scale: u32, negative: bool, mut more: bool) -> Option<Decimal> {
    let mut dropped = 0;
    while scale > MAX_SCALE || units.coefficient().is_none() {
        more |= dropped > 0;
        dropped = units.divide(10);
        scale = scale.checked_sub(1)?;
    }
    if dropped > 5 || dropped == 5 && (more || units.is_odd()) {
        units.times_plus(1, 1);
        // May be one too large now.
        return fit(units, scale, negative, false);
    }
    let (low, middle, high) = units.coefficient()?;
    Some(Decimal::from_parts(low, middle, high, negative && !units.is_zero(), scale))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers of every size and scale: a small generator is enough for arithmetic.
    struct Numbers(u64);

    impl Numbers {
        fn bits(&mut self) -> u32 {
            self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (self.0 >> 32) as u32
        }

        fn decimal(&mut self) -> Decimal {
            let shift = self.bits() % 97;
            let bits =
                u128::from(self.bits()) << 64 | u128::from(self.bits()) << 32 | u128::from(self.bits());
            let coefficient = match self.bits() % 8 {
                0 => 10_u128.pow(shift % 29),
                1 => TOO_LARGE - 1 - (bits >> 32 >> shift.min(63)),
                2 => u128::from(self.bits() % 1000),
                _ => bits >> shift,
            };
            let limb = |at: u32| (coefficient >> (32 * at)) as u32;
            let scale = self.bits() % 29;
            Decimal::from_parts(limb(0), limb(1), limb(2), self.bits() < 1 << 31, scale)
        }
    }

    #[test]
    fn agrees_with_the_operators_of_decimal() {
        let mut numbers = Numbers(1);
        for _ in 0..200_000 {
            let (a, b) = (numbers.decimal(), numbers.decimal());
            assert_eq!(a.plus(b), a.checked_add(b), "{a} + {b}");
            assert_eq!(a.minus(b), a.checked_sub(b), "{a} - {b}");
            assert_eq!(a.times(b), a.checked_mul(b), "{a} * {b}");
            assert_eq!(a.over(b), a.checked_div(b), "{a} / {b}");
            assert_eq!(a.order(b), a.cmp(&b), "{a} {b}");
            assert_eq!(Arithmetic::floor(a), Decimal::floor(&a), "floor {a}");
            assert_eq!(Arithmetic::ceil(a), Decimal::ceil(&a), "ceil {a}");
        }
    }
}
