//! Exact fractions of integers of any size.
//!
//! A fraction is `units ÷ (10^tens × rest)`. Amounts, rates and their powers are decimals, so
//! `rest` stays small or 1 while `units` may have thousands of digits. No operation has to reduce
//! two long numbers by each other.

use std::cell::RefCell;
use std::cmp::Ordering;

use num_bigint::{BigInt, Sign};

/// An exact fraction.
#[derive(Clone, Debug)]
pub struct Fraction {
    units: BigInt,
    tens: u32,
    /// Positive, without a factor 2 or 5, and without a common factor with `units`.
    rest: BigInt,
}

thread_local! {
    /// Cached powers of ten, by exponent.
    static TENS: RefCell<Vec<BigInt>> = RefCell::new(vec![BigInt::from(1)]);
}

/// `number × 10^power`.
fn lifted(number: &BigInt, power: u32) -> BigInt {
    if power == 0 {
        return number.clone();
    }
    TENS.with_borrow_mut(|tens| {
        while tens.len() <= power as usize {
            let next = &tens[tens.len() - 1] * 10_u32;
            tens.push(next);
        }
        number * &tens[power as usize]
    })
}

fn ten(power: u32) -> BigInt {
    lifted(&BigInt::from(1), power)
}

/// The greatest common divisor, by Euclid's algorithm.
fn common(a: &BigInt, b: &BigInt) -> BigInt {
    let (mut a, mut b) = (a.clone(), b.clone());
    while b.sign() != Sign::NoSign {
        let left = &a % &b;
        a = std::mem::replace(&mut b, left);
    }
    if a.sign() == Sign::Minus { -a } else { a }
}

/// The number of times that a number can be divided by `factor`, and the remaining quotient.
fn split_off(number: &BigInt, factor: u32) -> (u32, BigInt) {
    let (mut times, mut left) = (0, number.clone());
    while (&left % factor).sign() == Sign::NoSign {
        left /= factor;
        times += 1;
    }
    (times, left)
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        self.compare(other)
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.compare(other).is_eq()
    }
}

impl Eq for Fraction {}

impl From<u32> for Fraction {
    fn from(whole: u32) -> Fraction {
        Fraction::new(BigInt::from(whole), 0)
    }
}

impl Fraction {
    /// `units ÷ 10^tens`.
    pub fn new(units: BigInt, tens: u32) -> Fraction {
        Fraction { units, tens, rest: BigInt::from(1) }
    }

    /// Parses `-?digits[.digits]`.
    pub fn parse(text: &str) -> Option<Fraction> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let units = [whole, decimals].concat().parse().ok()?;
        Some(Fraction::new(units, u32::try_from(decimals.len()).ok()?))
    }

    pub fn zero() -> Fraction {
        Fraction::from(0)
    }

    pub fn is_zero(&self) -> bool {
        self.units.sign() == Sign::NoSign
    }

    pub fn is_negative(&self) -> bool {
        self.units.sign() == Sign::Minus
    }

    pub fn negated(&self) -> Fraction {
        Fraction { units: -&self.units, tens: self.tens, rest: self.rest.clone() }
    }

    pub fn absolute(&self) -> Fraction {
        if self.is_negative() { self.negated() } else { self.clone() }
    }

    pub fn plus(&self, other: &Fraction) -> Fraction {
        let tens = self.tens.max(other.tens);
        let lift = |fraction: &Fraction| lifted(&fraction.units, tens - fraction.tens);
        if self.rest == other.rest {
            return Fraction { units: lift(self) + lift(other), tens, rest: self.rest.clone() }.reduced();
        }
        let shared = common(&self.rest, &other.rest);
        let (own, others) = (&self.rest / &shared, &other.rest / &shared);
        let units = lift(self) * &others + lift(other) * &own;
        Fraction { units, tens, rest: own * &other.rest }.reduced()
    }

    pub fn minus(&self, other: &Fraction) -> Fraction {
        self.plus(&other.negated())
    }

    pub fn times(&self, other: &Fraction) -> Fraction {
        let units = &self.units * &other.units;
        let rest = &self.rest * &other.rest;
        Fraction { units, tens: self.tens + other.tens, rest }.reduced()
    }

    /// `self ÷ other`; `other` is not zero.
    pub fn over(&self, other: &Fraction) -> Fraction {
        let (twos, left) = split_off(&other.units, 2);
        let (fives, left) = split_off(&left, 5);
        let shift = twos.max(fives);
        let lift = BigInt::from(2).pow(shift - twos) * BigInt::from(5).pow(shift - fives);
        let tens = self.tens + shift;
        let (lift, tens) = match tens.checked_sub(other.tens) {
            Some(tens) => (lift, tens),
            None => (lifted(&lift, other.tens - tens), 0),
        };
        let (units, rest) = (&self.units * lift * &other.rest, &self.rest * left);
        let negative = rest.sign() == Sign::Minus;
        let (units, rest) = if negative { (-units, -rest) } else { (units, rest) };
        Fraction { units, tens, rest }.reduced()
    }

    fn reduced(self) -> Fraction {
        if self.ends() {
            return self;
        }
        let shared = common(&self.rest, &(&self.units % &self.rest));
        if shared.bits() == 1 {
            return self;
        }
        Fraction { units: self.units / &shared, tens: self.tens, rest: self.rest / &shared }
    }

    /// The largest integer that is not above the fraction.
    pub fn floor(&self) -> BigInt {
        let below = ten(self.tens) * &self.rest;
        let (whole, left) = (&self.units / &below, &self.units % &below);
        if left.sign() == Sign::Minus { whole - 1 } else { whole }
    }

    /// The binary logarithm of the absolute value, accurate to within 1.
    fn size(&self) -> f64 {
        let bits = self.units.bits() as f64 - self.rest.bits() as f64;
        bits - f64::from(self.tens) * std::f64::consts::LOG2_10
    }

    pub fn compare(&self, other: &Fraction) -> Ordering {
        let sign = self.units.sign();
        if sign != other.units.sign() || sign == Sign::NoSign {
            return sign.cmp(&other.units.sign());
        }
        let (own, others) = (self.size(), other.size());
        if (own - others).abs() > 3.0 {
            let order = own.total_cmp(&others);
            return if sign == Sign::Minus { order.reverse() } else { order };
        }
        let tens = self.tens.max(other.tens);
        let side = |one: &Fraction, other: &Fraction| {
            let lifted = lifted(&one.units, tens - one.tens);
            if other.ends() { lifted } else { lifted * &other.rest }
        };
        side(self, other).cmp(&side(other, self))
    }

    /// Whether the absolute value is certainly below 2^bits, from a cheap estimate.
    pub fn is_shorter(&self, bits: f64) -> bool {
        self.size() + 1.0 < bits
    }

    /// Whether the fraction is a decimal that ends.
    pub fn ends(&self) -> bool {
        self.rest.bits() == 1
    }

    /// The plain decimal, if the fraction ends and has at most `digits` digits and decimals.
    pub fn decimal(&self, digits: usize) -> Option<String> {
        if !self.ends() {
            return None;
        }
        let (mut units, mut tens) = (self.units.clone(), self.tens);
        while tens > 0 && (&units % 10_u32).sign() == Sign::NoSign {
            units /= 10_u32;
            tens -= 1;
        }
        let sign = if units.sign() == Sign::Minus { "-" } else { "" };
        let written = units.magnitude().to_string();
        let decimals = tens as usize;
        if written.len() > digits || decimals > digits {
            return None;
        }
        let padded = format!("{written:0>width$}", width = decimals + 1);
        let (whole, fraction) = padded.split_at(padded.len() - decimals);
        let point = if decimals > 0 { "." } else { "" };
        Some([sign, whole, point, fraction].concat())
    }

    /// The fraction for messages, cut off after 32 decimals.
    pub fn shown(&self) -> String {
        let cut = Fraction::new(self.times(&Fraction::new(ten(32), 0)).floor(), 32);
        let mark = if self.ends() { "" } else { "…" };
        cut.decimal(200).map_or_else(|| "…".to_owned(), |text| text + mark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fraction(text: &str) -> Fraction {
        Fraction::parse(text).expect(text)
    }

    #[test]
    fn products_of_endless_quotients_can_be_decimals() {
        let third = fraction("1").over(&fraction("3"));
        assert!(!third.ends());
        assert_eq!(third.times(&fraction("0.6")).decimal(28).as_deref(), Some("0.2"));
        assert_eq!(third.plus(&third).plus(&third).decimal(28).as_deref(), Some("1"));
        assert_eq!(fraction("1").over(&fraction("-0.016")).decimal(28).as_deref(), Some("-62.5"));
        assert_eq!(fraction("0.05").over(&fraction("0.0025")).decimal(28).as_deref(), Some("20"));
    }

    #[test]
    fn negative_fractions_are_floored_and_ordered() {
        assert_eq!(fraction("-0.5").floor(), BigInt::from(-1));
        assert_eq!(fraction("-2").floor(), BigInt::from(-2));
        assert_eq!(fraction("2.999").floor(), BigInt::from(2));
        let third = fraction("-1").over(&fraction("3"));
        assert_eq!(third.compare(&fraction("-0.3333")), Ordering::Less);
        assert_eq!(third.compare(&third), Ordering::Equal);
    }

    #[test]
    fn only_short_decimals_are_printed() {
        assert_eq!(fraction("0.00100").decimal(28).as_deref(), Some("0.001"));
        assert_eq!(fraction("12345").decimal(4), None);
        assert_eq!(fraction("0.00001").decimal(4), None);
        assert_eq!(fraction("0").decimal(28).as_deref(), Some("0"));
    }
}
