//! Splits an amount to the minor unit, so that the parts add up to its whole units and never to more than was given.

use alloc::vec::Vec;

use super::{Arithmetic, Evaluator, Reason};
use crate::image::{Node, Op};

impl<N: Arithmetic> Evaluator<'_, N> {
    /// The current row's part of `total`, by weight: a column, or a formula of the current row.
    pub(super) fn split(&mut self, total: Node, weights: Node) -> N {
        let total = self.number(total);
        let here = self.at;
        let (table, row) = here.unwrap_or((usize::MAX, 0));
        let mut numbers = Vec::new();
        for row in 0..self.rows(table) {
            self.at = Some((table, row));
            numbers.push(match self.image.code.op(weights) {
                Op::Column(..) => self.number_at(weights, row),
                _ => self.number(weights),
            });
        }
        self.at = here;
        let sum = numbers.iter().fold(N::ZERO, |sum, weight| sum.plus(weight));
        if !sum.fits() {
            self.fail(Reason::OutOfRange);
        } else if sum.is(&N::ZERO) {
            self.fail(Reason::DivideByZero);
        }
        if self.failed.is_some() {
            N::ZERO
        } else {
            N::rounding(|| part(&total, &numbers, &sum, row, self.image.minor_units))
        }
    }
}

/// Returns one row's part: distributes the total's whole minor units by largest remainder. If
/// remainders are equal, then the earlier row comes first.
fn part<N: Arithmetic>(total: &N, weights: &[N], sum: &N, row: usize, decimals: u32) -> N {
    if total.is_below(&N::ZERO) {
        return part(&total.negative(), weights, sum, row, decimals).negative();
    }
    let scale = N::from_count(10_u32.saturating_pow(decimals));
    let units = total.times(&scale).floor();
    let (whole, remainder) = weights.get(row).map_or((N::ZERO, N::ZERO), |weight| share(&units, weight, sum));
    // The units that are left over, and the rows that get one of them before this row does.
    let (mut left, mut ahead) = (units, 0);
    for (at, weight) in weights.iter().enumerate() {
        let (whole, other) = share(&units, weight, sum);
        if !other.fits() {
            return other;
        }
        left = left.minus(&whole);
        ahead += u32::from(remainder.is_below(&other) || at < row && remainder.is(&other));
    }
    let extra = if N::from_count(ahead).is_below(&left) { N::ONE } else { N::ZERO };
    if left.fits() { whole.plus(&extra).over(&scale) } else { left }
}

/// The whole units for one weight, and the remainder times the sum of weights. That product is exact, so
/// equal remainders compare as equal.
fn share<N: Arithmetic>(units: &N, weight: &N, sum: &N) -> (N, N) {
    let product = units.times(weight);
    let whole = product.over(sum).floor();
    let remainder = product.minus(&whole.times(sum));
    // Rounding may have raised the quotient to the next whole number.
    if remainder.is_below(&N::ZERO) {
        return (whole.minus(&N::ONE), remainder.plus(sum));
    }
    (whole, remainder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::{self, Tracked};

    fn split(total: &str, weights: &[&str], decimals: u32) -> Vec<String> {
        let read = |text: &str| number::parse(text).map(Tracked::from).expect("a number");
        let weights: Vec<Tracked> = weights.iter().map(|weight| read(weight)).collect();
        let total = read(total);
        let sum = weights.iter().fold(Tracked::ZERO, |sum, weight| sum.plus(weight));
        let part = |row| part(&total, &weights, &sum, row, decimals);
        (0..weights.len()).map(|row| number::text(part(row).settle())).collect()
    }

    #[test]
    fn shares_to_the_cent() {
        assert_eq!(split("100", &["0.3333", "0.3333", "0.3334"], 2), ["33.33", "33.33", "33.34"]);
        assert_eq!(split("100", &["1", "1", "1"], 2), ["33.34", "33.33", "33.33"]);
    }

    #[test]
    fn never_shares_more_than_was_given() {
        assert_eq!(split("100.005", &["1", "1"], 2), ["50", "50"]);
        assert_eq!(split("100.019", &["1", "1"], 2), ["50.01", "50"]);
        assert_eq!(split("-100.019", &["1", "1"], 2), ["-50.01", "-50"]);
    }

    #[test]
    fn gives_equal_remainders_to_the_earlier_row() {
        assert_eq!(split("0.05", &["0.5", "0.3", "0.2"], 2), ["0.03", "0.01", "0.01"]);
        assert_eq!(split("-0.05", &["0.5", "0.3", "0.2"], 2), ["-0.03", "-0.01", "-0.01"]);
    }

    #[test]
    fn respects_the_minor_unit() {
        assert_eq!(split("100", &["1", "2"], 0), ["33", "67"]);
        assert_eq!(split("1", &["1", "1", "1"], 3), ["0.334", "0.333", "0.333"]);
    }

    #[test]
    fn shares_that_do_not_fit_make_a_part_that_does_not_fit() {
        let largest = number::parse("9999999999999999999999999999").map(Tracked::from).expect("a number");
        let weights = [largest, Tracked::ONE];
        assert!(!part(&largest, &weights, &largest.plus(&Tracked::ONE), 1, 2).fits());
    }
}
