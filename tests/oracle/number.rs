//! A number of the oracle: an exact fraction, or an approximation of an irrational number to sixty
//! digits.

use std::cmp::Ordering;

use num_bigint::BigInt;

use crate::fraction::Fraction;

/// The number of computed digits of 2^x.
const DIGITS: u32 = 80;
/// The number of digits to compare: approximate numbers that agree to this many digits count as
/// equal.
const TRUSTED: u32 = 50;

/// A number, exact or approximate.
#[derive(Clone, Debug)]
pub struct Number {
    pub value: Fraction,
    /// Whether the number depends on a power of two that is not a fraction.
    pub approximate: bool,
    /// Whether the number depends on a quotient that does not end.
    pub recurs: bool,
}

impl From<Fraction> for Number {
    fn from(value: Fraction) -> Number {
        Number { value, approximate: false, recurs: false }
    }
}

impl From<u32> for Number {
    fn from(whole: u32) -> Number {
        Number::from(Fraction::from(whole))
    }
}

impl Number {
    fn with(&self, other: &Number, value: Fraction) -> Number {
        let approximate = self.approximate || other.approximate;
        Number { value, approximate, recurs: self.recurs || other.recurs }
    }

    pub fn plus(&self, other: &Number) -> Number {
        self.with(other, self.value.plus(&other.value))
    }

    pub fn minus(&self, other: &Number) -> Number {
        self.with(other, self.value.minus(&other.value))
    }

    pub fn times(&self, other: &Number) -> Number {
        self.with(other, self.value.times(&other.value))
    }

    /// `self ÷ other`; `other` is not zero.
    pub fn over(&self, other: &Number) -> Number {
        let quotient = self.value.over(&other.value);
        let recurs = !quotient.ends();
        let with = self.with(other, quotient);
        Number { recurs: with.recurs || recurs, ..with }
    }

    pub fn negated(&self) -> Number {
        Number { value: self.value.negated(), ..*self }
    }

    /// Compares two numbers; approximate numbers that cannot be distinguished count as equal.
    pub fn compare(&self, other: &Number) -> Ordering {
        if self.approximate || other.approximate {
            let size = Fraction::from(1).plus(&self.value.absolute()).plus(&other.value.absolute());
            let least = size.times(&Fraction::new(BigInt::from(1), TRUSTED));
            if self.value.minus(&other.value).absolute().compare(&least) != Ordering::Greater {
                return Ordering::Equal;
            }
        }
        self.value.compare(&other.value)
    }

    pub fn is_below(&self, other: &Number) -> bool {
        self.compare(other) == Ordering::Less
    }

    pub fn equals(&self, other: &Number) -> bool {
        self.compare(other) == Ordering::Equal
    }

    pub fn is_zero(&self) -> bool {
        self.value.is_zero()
    }

    /// The largest integer that is not above the number; an approximate number counts as the
    /// nearest integer if the two cannot be distinguished.
    pub fn floor(&self) -> Number {
        let below = Number::from(Fraction::new(self.value.floor(), 0));
        let above = below.plus(&Number::from(1));
        if self.equals(&above) { above } else { below }
    }

    /// The smallest integer that is not below the number.
    pub fn ceil(&self) -> Number {
        self.negated().floor().negated()
    }

    /// Rounds to `decimals` decimals, half away from zero.
    pub fn rounded(&self, decimals: u32) -> Number {
        if self.value.is_negative() {
            return self.negated().rounded(decimals).negated();
        }
        let scale = Number::from(Fraction::new(BigInt::from(10).pow(decimals), 0));
        let half = Number::from(Fraction::new(BigInt::from(5), 1));
        self.times(&scale).plus(&half).floor().over(&scale)
    }

    /// The number as an integer, if it is an integer from 0 to 4,294,967,295.
    pub fn to_count(&self) -> Option<u32> {
        let floor = self.value.floor();
        let is_whole = Fraction::new(floor.clone(), 0).compare(&self.value) == Ordering::Equal;
        u32::try_from(floor).ok().filter(|_| is_whole)
    }

    /// The number to the power of `exponent`.
    pub fn power(&self, exponent: u32) -> Number {
        (0..exponent).fold(Number::from(1), |product, _| product.times(self))
    }

    /// 2 to the power of `self`.
    pub fn power_of_two(&self) -> Number {
        let whole = self.value.floor();
        let part = self.value.minus(&Fraction::new(whole.clone(), 0));
        let doublings = i32::try_from(whole).unwrap_or(i32::MIN).max(-100_000);
        let size = Fraction::new(BigInt::from(2).pow(doublings.unsigned_abs()), 0);
        let doubled = if doublings < 0 { Fraction::from(1).over(&size) } else { size };
        if part.is_zero() {
            return Number::from(doubled);
        }
        Number { value: doubled.times(&two_to_part(&part)), approximate: true, recurs: true }
    }
}

/// 2^part as the exponential series of part × ln 2, in integer multiples of the last digit.
fn two_to_part(part: &Fraction) -> Fraction {
    let one = BigInt::from(10).pow(DIGITS);
    let step = part.times(&Fraction::new(LN_2.with(Clone::clone), 0)).floor();
    let (mut sum, mut term) = (one.clone(), one.clone());
    for place in 1..100 {
        term = term * &step / &one / place;
        sum += &term;
    }
    Fraction::new(sum, DIGITS)
}

thread_local! {
    /// ln 2 = Σ 1 ÷ (n × 2^n), in integer multiples of the last digit.
    static LN_2: BigInt = {
        let one = BigInt::from(10).pow(DIGITS);
        (1..300_u32).map(|place| &one / place / BigInt::from(2).pow(place)).sum()
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        Number::from(Fraction::parse(text).expect(text))
    }

    #[test]
    fn rounds_half_away_from_zero() {
        for (value, rounded) in
            [("0.125", "0.13"), ("-0.125", "-0.13"), ("0.1249", "0.12"), ("-0.005", "-0.01")]
        {
            assert_eq!(number(value).rounded(2).value.decimal(28).as_deref(), Some(rounded));
        }
        assert_eq!(number("2.5").rounded(0).value.decimal(28).as_deref(), Some("3"));
    }

    #[test]
    fn powers_of_two_are_exact_or_have_sixty_digits() {
        assert_eq!(number("-3").power_of_two().value.decimal(28).as_deref(), Some("0.125"));
        let root = number("0.5").power_of_two();
        assert!(root.approximate);
        // √2, from a table.
        assert!(root.value.shown().starts_with("1.4142135623730950488016887242096"));
        assert!(root.times(&root).equals(&Number::from(2)));
        assert!(
            !root.times(&root).plus(&number("0.0000000000000000000000000000001")).equals(&Number::from(2))
        );
    }
}
