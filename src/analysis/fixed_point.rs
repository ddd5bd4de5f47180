//! Fixed-point numbers: integers that count units of the last decimal, so that a bisection halves and steps exactly.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The largest coefficient of a decimal: 2^96 − 1.
const LARGEST: i128 = (1 << 96) - 1;

/// The scale of fixed-point numbers. With two decimals, the fixed-point number 1234 is 12.34.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FixedPoint {
    /// The number of decimals, at most 28.
    pub decimals: u32,
}

impl FixedPoint {
    /// The decimal of a fixed-point number; `None` if the number has too many digits.
    pub fn decimal(self, point: i128) -> Option<Decimal> {
        let is_possible = point.abs() <= LARGEST && self.decimals <= 28;
        let digits = point.unsigned_abs();
        let limbs = [digits, digits >> 32, digits >> 64].map(|limb| limb as u32);
        is_possible.then(|| Decimal::from_parts(limbs[0], limbs[1], limbs[2], point < 0, self.decimals))
    }

    /// Rounds a decimal down; `None` if the result has too many digits.
    pub fn floor(self, value: Decimal) -> Option<i128> {
        let units = value.mantissa();
        let point = match value.scale().checked_sub(self.decimals) {
            Some(extra) => units.div_euclid(10_i128.checked_pow(extra)?),
            None => units.checked_mul(10_i128.checked_pow(self.decimals - value.scale())?)?,
        };
        (point.abs() <= LARGEST).then_some(point)
    }

    /// Rounds a decimal up; `None` if the result has too many digits.
    pub fn ceil(self, value: Decimal) -> Option<i128> {
        self.floor(-value).map(|point| -point)
    }

    /// The float nearest to a fixed-point number.
    pub fn float(self, point: i128) -> f64 {
        self.decimal(point).and_then(|value| value.to_f64()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::FixedPoint;
    use crate::number::parse;

    #[test]
    fn points_are_whole_numbers_of_the_last_digit() {
        let cents = FixedPoint { decimals: 2 };
        let value = |text| parse(text).expect("a number");
        assert_eq!(cents.floor(value("12.345")), Some(1234));
        assert_eq!(cents.ceil(value("12.345")), Some(1235));
        assert_eq!(cents.floor(value("-12.345")), Some(-1235));
        assert_eq!(cents.ceil(value("-12.345")), Some(-1234));
        assert_eq!(cents.floor(value("7")), Some(700));
        assert_eq!(cents.decimal(1234), Some(value("12.34")));
    }

    #[test]
    fn numbers_with_too_many_digits_have_no_point() {
        let fine = FixedPoint { decimals: 20 };
        assert_eq!(fine.floor(parse("1000000000000").expect("a number")), None);
        assert!(fine.decimal(i128::MAX).is_none());
    }
}
