//! Decimal operations: a 96-bit coefficient and at most 28 decimals, with each result rounded half to even.
//!
//! `Decimal`'s own operators give the same results, but do not tell whether they rounded, and have a separate
//! path for each operand size, which takes several times the code. Here every operation is one path over wide
//! integers followed by one rounding, with a shortcut for coefficients of 64 bits, which most are; a test
//! compares the results with `Decimal`'s.

use core::cmp::Ordering;

use rust_decimal::Decimal;

use super::wide::Wide;

/// One more than the largest coefficient.
const TOO_LARGE: u128 = 1 << 96;

/// The largest number of decimals.
const MAX_SCALE: u32 = 28;

/// A result, with a bound on its distance from the exact result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rounded {
    /// The nearest decimal.
    pub value: Decimal,
    /// The distance in units of the last decimal: 0 for an exact result, a half for a rounded one, infinity for a
    /// result that is too large.
    pub lost: f32,
}

const TOO_WIDE: Rounded = Rounded { value: Decimal::ZERO, lost: f32::INFINITY };

/// The value as an integer, if it is an integer from 0 to 4,294,967,295.
pub fn to_count(value: Decimal) -> Option<u32> {
    let (whole, rest) = whole(value);
    match whole.coefficient() {
        Some((low, 0, 0)) if !rest && (low == 0 || !value.is_sign_negative()) => Some(low),
        _ => None,
    }
}

/// Compares two decimals.
pub fn order(a: Decimal, b: Decimal) -> Ordering {
    let scale = a.scale().max(b.scale());
    let size = || match (short(a, scale), short(b, scale)) {
        (Some(own), Some(others)) => own.cmp(&others),
        _ => scaled(a, scale).cmp(&scaled(b, scale)),
    };
    match (is_negative(a), is_negative(b)) {
        (false, true) => Ordering::Greater,
        (true, false) => Ordering::Less,
        (false, false) => size(),
        (true, true) => size().reverse(),
    }
}

/// The lower 64 bits of a decimal's coefficient.
#[cfg(feature = "analyses")]
pub fn low_digits(value: Decimal) -> u64 {
    let limbs = value.unpack();
    u64::from(limbs.mid) << 32 | u64::from(limbs.lo)
}

/// `a + b`.
pub fn add(a: Decimal, b: Decimal) -> Rounded {
    let scale = a.scale().max(b.scale());
    let negative = a.is_sign_negative();
    if let (Some(own), Some(others)) = (short(a, scale), short(b, scale)) {
        let same_sign = negative == b.is_sign_negative();
        let sum = if same_sign { own + others } else { own.abs_diff(others) };
        return exact(sum, scale, negative != (!same_sign && own < others));
    }
    let (own, others) = (scaled(a, scale), scaled(b, scale));
    if negative == b.is_sign_negative() {
        fit(own.sum(others), scale, negative, false)
    } else if own < others {
        fit(others.difference(own), scale, !negative, false)
    } else {
        fit(own.difference(others), scale, negative, false)
    }
}

/// `a × b`.
pub fn multiply(a: Decimal, b: Decimal) -> Rounded {
    let (negative, scale) = (a.is_sign_negative() != b.is_sign_negative(), a.scale() + b.scale());
    if let (Some(own), Some(others)) = (short(a, a.scale()), short(b, b.scale())) {
        let product = own * others;
        if product < TOO_LARGE && scale <= MAX_SCALE {
            return exact(product, scale, negative);
        }
    }
    fit(wide(a).product(wide(b)), scale, negative, false)
}

/// `a ÷ b`; a quotient by zero is too large.
pub fn divide(a: Decimal, b: Decimal) -> Rounded {
    let divisor = coefficient(b);
    let mut quotient = quotient_of(coefficient(a), divisor);
    let mut rest = coefficient(a) - quotient * divisor;
    // Add `MAX_SCALE` first, so that the scale is never negative.
    let mut scale = MAX_SCALE + a.scale() - b.scale();
    loop {
        let end = if rest > 0 { MAX_SCALE + MAX_SCALE } else { MAX_SCALE };
        let (digits, power) = room(quotient, end.saturating_sub(scale));
        if digits == 0 || divisor == 0 {
            break;
        }
        let dividend = rest * power;
        let next = quotient_of(dividend, divisor);
        rest = dividend - next * divisor;
        quotient = quotient * power + next;
        scale += digits;
    }
    if scale < MAX_SCALE || divisor == 0 {
        return TOO_WIDE;
    }
    let (scale, negative) = (scale - MAX_SCALE, a.is_sign_negative() != b.is_sign_negative());
    let rounds_up = rest * 2 > divisor || rest * 2 == divisor && quotient & 1 == 1;
    if rounds_up && quotient < TOO_LARGE {
        let rounded = fit(Wide::from(quotient + 1), scale, negative, false);
        return Rounded { lost: rounded.lost + 0.5, ..rounded };
    }
    fit(Wide::from(quotient), scale, negative, rest > 0)
}

/// The largest integer that is not above the value.
pub fn floor(value: Decimal) -> Decimal {
    let (mut floor, rest) = whole(value);
    let negative = value.is_sign_negative();
    if negative && rest {
        floor.times_plus(1, 1);
    }
    fit(floor, 0, negative, false).value
}

/// Rounds the value to at most `decimals` decimals, half to even.
pub fn shortened(value: Decimal, decimals: u32) -> Decimal {
    fit_within(decimals, wide(value), value.scale(), value.is_sign_negative(), false).value
}

/// Whether the last `zeros` decimals are zeros; all decimals, if there are fewer.
pub fn ends_in_zeros(value: Decimal, zeros: u32) -> bool {
    let power = 10_u32.saturating_pow(zeros.min(value.scale()));
    wide(value).divide(power) == 0
}

/// Whether the value is below 0; a zero is never negative.
fn is_negative(value: Decimal) -> bool {
    value.is_sign_negative() && !value.is_zero()
}

fn wide(value: Decimal) -> Wide {
    let limbs = value.unpack();
    Wide::new(limbs.lo, limbs.mid, limbs.hi)
}

fn coefficient(value: Decimal) -> u128 {
    let limbs = value.unpack();
    u128::from(limbs.hi) << 64 | u128::from(limbs.mid) << 32 | u128::from(limbs.lo)
}

/// A coefficient of 64 bits at a larger scale, for which a power of ten of 30 bits is enough; `None` for others.
fn short(value: Decimal, scale: u32) -> Option<u128> {
    let limbs = value.unpack();
    let digits = scale - limbs.scale;
    let coefficient = u64::from(limbs.mid) << 32 | u64::from(limbs.lo);
    (limbs.hi == 0 && digits <= 9).then(|| u128::from(coefficient) * u128::from(10_u32.pow(digits)))
}

/// The decimal with a coefficient below 2^96.
fn exact(coefficient: u128, scale: u32, negative: bool) -> Rounded {
    let limb = |at: u32| (coefficient >> (32 * at)) as u32;
    let value = Decimal::from_parts(limb(0), limb(1), limb(2), negative && coefficient > 0, scale);
    Rounded { value, lost: 0.0 }
}

/// The quotient; 0 if the divisor is 0. Most operands have 64 bits, which divide many times faster.
fn quotient_of(dividend: u128, divisor: u128) -> u128 {
    match (u64::try_from(dividend), u64::try_from(divisor)) {
        (Ok(dividend), Ok(divisor)) => dividend.checked_div(divisor).unwrap_or(0).into(),
        _ => dividend.checked_div(divisor).unwrap_or(0),
    }
}

/// The next power of ten, at most 10^9, toward `decimals` digits; subtracts its digits from `decimals`.
fn step(decimals: &mut u32) -> u32 {
    let digits = (*decimals).min(9);
    *decimals -= digits;
    10_u32.saturating_pow(digits)
}

/// The coefficient of the value at a larger scale.
fn scaled(value: Decimal, scale: u32) -> Wide {
    let mut units = wide(value);
    let mut left = scale - value.scale();
    while left > 0 {
        units.times_plus(step(&mut left), 0);
    }
    units
}

/// The integer part of the value, and whether the value has a nonzero fraction.
fn whole(value: Decimal) -> (Wide, bool) {
    let mut units = wide(value);
    let mut rest = false;
    let mut left = value.scale();
    while left > 0 {
        rest |= units.divide(step(&mut left)) > 0;
    }
    (units, rest)
}

/// The number of digits that fit into a quotient, up to `wanted` and 9, and the power of ten with that many
/// zeros.
fn room(quotient: u128, wanted: u32) -> (u32, u128) {
    let mut digits = wanted.min(9);
    let mut power = 10_u64.saturating_pow(digits);
    // 10^9 has 30 bits, so only quotients near the limit need the exact comparison.
    while quotient >= TOO_LARGE >> 30 && digits > 0 && quotient * u128::from(power) >= TOO_LARGE {
        digits -= 1;
        power /= 10;
    }
    (digits, u128::from(power))
}

/// The decimal nearest to `units` at the given scale, rounded half to even. Set `more` if the exact result is
/// slightly above `units`.
fn fit(units: Wide, scale: u32, negative: bool, more: bool) -> Rounded {
    fit_within(MAX_SCALE, units, scale, negative, more)
}

/// Like `fit`, with at most `decimals` decimals.
fn fit_within(decimals: u32, mut units: Wide, mut scale: u32, negative: bool, mut more: bool) -> Rounded {
    // The digits dropped last, and the power of ten that is one unit of the last digit that stays.
    let (mut rest, mut unit) = (0, 1);
    let mut surplus = scale.saturating_sub(decimals).max(units.surplus_digits());
    // The lower bound may be one digit too low.
    while surplus > 0 || units.coefficient().is_none() {
        more |= rest > 0;
        let before = surplus.max(1);
        surplus = before;
        unit = step(&mut surplus);
        rest = units.divide(unit);
        match scale.checked_sub(before - surplus) {
            Some(left) => scale = left,
            None => return TOO_WIDE,
        }
    }
    let lost = if more || rest > 0 { 0.5 } else { 0.0 };
    let twice = u64::from(rest) * 2;
    let unit = u64::from(unit);
    if rest > 0 && (twice > unit || twice == unit && (more || units.is_odd())) {
        units.times_plus(1, 1);
        if units.coefficient().is_none() {
            // Rounding up has made the coefficient one too large.
            let rounded = fit_within(decimals, units, scale, negative, false);
            return Rounded { lost: lost + rounded.lost, ..rounded };
        }
    }
    let (low, middle, high) = units.coefficient().unwrap_or_default();
    Rounded { value: Decimal::from_parts(low, middle, high, negative && !units.is_zero(), scale), lost }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers of every size and scale, from a small generator, which is enough to test arithmetic.
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
        for _ in 0..1_000_000 {
            let (a, b) = (numbers.decimal(), numbers.decimal());
            let value = |rounded: Rounded| rounded.lost.is_finite().then_some(rounded.value);
            assert_eq!(value(add(a, b)), a.checked_add(b), "{a} + {b}");
            assert_eq!(value(add(a, -b)), a.checked_sub(b), "{a} - {b}");
            assert_eq!(value(multiply(a, b)), a.checked_mul(b), "{a} * {b}");
            assert_eq!(value(divide(a, b)), a.checked_div(b), "{a} / {b}");
            assert_eq!(order(a, b), a.cmp(&b), "{a} {b}");
            assert_eq!(floor(a), Decimal::floor(&a), "floor {a}");
        }
    }
}
