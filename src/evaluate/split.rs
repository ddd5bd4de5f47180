//! Splitting an amount to the minor unit, so that the parts always add up to the whole.

use super::aggregate::add_up;
use super::{Arithmetic, Evaluator, Outcome, Reason, fits};
use crate::formula::Node;

impl<'a, N: Arithmetic> Evaluator<'a, N> {
    /// The part of `total` that the row at hand gets by its weight.
    pub(super) fn split(&mut self, total: &'a Node, weights: &'a Node) -> Outcome<N> {
        let total = self.number(total)?;
        let weights = self.numbers(weights)?;
        let (_, row) = self.at.ok_or(Reason::NotApplicable)?;
        let parts = parts(total, &weights, self.program.minor_units())?;
        parts.get(row).copied().ok_or(Reason::NotApplicable)
    }
}

/// Rounds the whole to the minor unit, then shares it by largest remainder; equal remainders: the earlier first.
pub(super) fn parts<N: Arithmetic>(total: N, weights: &[N], decimals: u32) -> Outcome<Vec<N>> {
    if total.is_below(N::ZERO) {
        let mut mirrored = parts(total.negative(), weights, decimals)?;
        mirrored.iter_mut().for_each(|part| *part = part.negative());
        return Ok(mirrored);
    }
    let scale = N::from_count(10_u32.saturating_pow(decimals));
    let units = fits(total.round(decimals).and_then(|whole| whole.times(scale)))?;
    let sum = add_up(weights)?;
    if sum.is(N::ZERO) {
        return Err(Reason::DivideByZero);
    }
    let (mut wholes, mut remainders) = (Vec::new(), Vec::new());
    for weight in weights {
        let (whole, remainder) = share(units, *weight, sum)?;
        wholes.push(whole);
        remainders.push(remainder);
    }
    let left = fits(units.minus(add_up(&wholes)?).and_then(N::to_count))?;
    for _ in 0..left {
        give_one(&mut wholes, &mut remainders, sum)?;
    }
    for whole in &mut wholes {
        *whole = fits(whole.over(scale))?;
    }
    Ok(wholes)
}

/// One more unit for the largest remainder.
fn give_one<N: Arithmetic>(wholes: &mut [N], remainders: &mut [N], sum: N) -> Outcome<()> {
    let mut largest: Option<(&mut N, &mut N)> = None;
    for (whole, remainder) in wholes.iter_mut().zip(remainders) {
        if largest.as_ref().is_none_or(|(_, before)| before.is_below(*remainder)) {
            largest = Some((whole, remainder));
        }
    }
    if let Some((whole, remainder)) = largest {
        *whole = fits(whole.plus(N::ONE))?;
        *remainder = fits(remainder.minus(sum))?;
    }
    Ok(())
}

/// The whole units of one weight and what remains, times the sum of weights: exact, so that equal remainders are equal.
fn share<N: Arithmetic>(units: N, weight: N, sum: N) -> Outcome<(N, N)> {
    let product = fits(units.times(weight))?;
    let whole = fits(product.over(sum))?.floor();
    let remainder = fits(product.minus(fits(whole.times(sum))?))?;
    // The quotient may have been rounded up to a whole.
    if remainder.is_below(N::ZERO) {
        return Ok((fits(whole.minus(N::ONE))?, fits(remainder.plus(sum))?));
    }
    Ok((whole, remainder))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number;
    use rust_decimal::Decimal;

    fn split(total: &str, weights: &[&str], decimals: u32) -> Vec<String> {
        let weights: Vec<Decimal> = weights.iter().filter_map(|weight| number::parse(weight)).collect();
        let total = number::parse(total).expect("a number");
        let parts = parts(total, &weights, decimals).expect("parts");
        parts.into_iter().map(number::text).collect()
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
        assert_eq!(parts(Decimal::ONE, &[Decimal::ZERO], 2), Err(Reason::DivideByZero));
    }
}
