//! Splits an amount to the minor unit, so that the parts always add up to the whole.

use alloc::vec::Vec;

use super::aggregate::add_up;
use super::{Arithmetic, Evaluator, Outcome, Reason, fits};
use crate::formula::{Kind, Node, Slot, Source};

impl<'a, N: Arithmetic> Evaluator<'a, N> {
    /// The current row's part of `total`, by weight.
    pub(super) fn split(&mut self, total: &'a Node, weights: &'a Node) -> Outcome<N> {
        let total = self.number(total)?;
        let (table, row) = self.at.ok_or(Reason::NotApplicable)?;
        let weights = match weights.kind {
            Kind::Name(_, Slot::Column(..)) => self.numbers(weights)?,
            _ => self.row_by_row(table, weights)?,
        };
        part(total, &weights, row, self.terms.minor_units())
    }

    /// Evaluates a formula in every row of a table.
    fn row_by_row(&mut self, table: usize, formula: &'a Node) -> Outcome<Vec<N>> {
        let here = self.at;
        let mut numbers = Vec::new();
        for row in 0..self.rows(Source::Table, table) {
            self.at = Some((table, row));
            numbers.push(self.number(formula));
        }
        self.at = here;
        numbers.into_iter().collect()
    }
}

/// Returns one row's part: rounds the total to the minor unit, then distributes it by largest remainder. If
/// remainders are equal, then the earlier row comes first.
fn part<N: Arithmetic>(total: N, weights: &[N], row: usize, decimals: u32) -> Outcome<N> {
    if total.is_below(N::ZERO) {
        return part(total.negative(), weights, row, decimals).map(N::negative);
    }
    let scale = N::from_count(10_u32.saturating_pow(decimals));
    let units = fits(total.round(decimals).and_then(|whole| whole.times(scale)))?;
    let sum = add_up(weights)?;
    if sum.is(N::ZERO) {
        return Err(Reason::DivideByZero);
    }
    let mut shares = Vec::with_capacity(weights.len());
    let mut left = units;
    for weight in weights {
        let (whole, remainder) = share(units, *weight, sum)?;
        left = fits(left.minus(whole))?;
        shares.push((whole, remainder));
    }
    let &(whole, remainder) = shares.get(row).ok_or(Reason::NotApplicable)?;
    // The rows that get a leftover unit before this row does.
    let ahead = shares
        .iter()
        .enumerate()
        .filter(|&(at, (_, other))| remainder.is_below(*other) || at < row && remainder.is(*other));
    let ahead = N::from_count(ahead.count() as u32);
    let units = if ahead.is_below(left) { fits(whole.plus(N::ONE))? } else { whole };
    fits(units.over(scale))
}

/// The whole units for one weight, and the remainder times the sum of weights. That product is exact, so
/// equal remainders compare as equal.
fn share<N: Arithmetic>(units: N, weight: N, sum: N) -> Outcome<(N, N)> {
    let product = fits(units.times(weight))?;
    let whole = fits(product.over(sum))?.floor();
    let remainder = fits(product.minus(fits(whole.times(sum))?))?;
    // Rounding may have raised the quotient to the next whole number.
    if remainder.is_below(N::ZERO) {
        return Ok((fits(whole.minus(N::ONE))?, fits(remainder.plus(sum))?));
    }
    Ok((whole, remainder))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::{self, Tracked};

    fn split(total: &str, weights: &[&str], decimals: u32) -> Vec<String> {
        let read = |text: &str| number::parse(text).map(Tracked::from).expect("a number");
        let weights: Vec<Tracked> = weights.iter().map(|weight| read(weight)).collect();
        let total = read(total);
        let part = |row| part(total, &weights, row, decimals).expect("a part");
        (0..weights.len()).map(|row| number::text(part(row).settle())).collect()
    }

    #[test]
    fn shares_to_the_cent() {
        assert_eq!(split("100", &["0.3333", "0.3333", "0.3334"], 2), ["33.33", "33.33", "33.34"]);
        assert_eq!(split("100", &["1", "1", "1"], 2), ["33.34", "33.33", "33.33"]);
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
    fn needs_a_weight() {
        assert_eq!(part(Tracked::ONE, &[Tracked::ZERO], 0, 2), Err(Reason::DivideByZero));
    }
}
