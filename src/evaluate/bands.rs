//! Words over bands: rows whose `from` or limit rises, such as a program's commission brackets.

use super::{Arithmetic, Evaluator, Outcome, Reason, Value, fits};
use crate::formula::Node;

impl<'a, N: Arithmetic> Evaluator<'a, N> {
    /// The value of the last band whose `from` is at most x. If x is below every `from`, then the first band
    /// counts.
    pub(super) fn band(&mut self, x: &'a Node, from: &'a Node, values: &'a Node) -> Outcome<Value<'a, N>> {
        let x = self.number(x)?;
        let mut reached = 0;
        for row in 0..self.height(from) {
            if self.cell_at(from, row).number().is_ok_and(|from| !x.is_below(from)) {
                reached = row;
            }
        }
        Ok(self.cell_at(values, reached))
    }

    /// The value of the first band whose limit is above x. A missing limit is above every x.
    pub(super) fn next_band(
        &mut self,
        x: &'a Node,
        limits: &'a Node,
        values: &'a Node,
    ) -> Outcome<Value<'a, N>> {
        let x = self.number(x)?;
        for row in 0..self.height(limits) {
            let is_above = match self.cell_at(limits, row).number() {
                Ok(limit) => x.is_below(limit),
                Err(reason) => reason == Reason::NoLimit,
            };
            if is_above {
                return Ok(self.cell_at(values, row));
            }
        }
        Err(Reason::TopTier)
    }

    /// Applies each rate to the part of x between the rate's `from` and the next `from`, and adds up the
    /// results.
    pub(super) fn marginal(&mut self, x: &'a Node, from: &'a Node, rates: &'a Node) -> Outcome<N> {
        let x = self.number(x)?;
        let edges = self.numbers(from)?;
        let mut total = N::ZERO;
        for (row, &edge) in edges.iter().enumerate().take_while(|(_, edge)| edge.is_below(x)) {
            let end = edges.get(row + 1).copied().filter(|next| next.is_below(x)).unwrap_or(x);
            let rate = self.cell_at(rates, row).number()?;
            let part = fits(end.minus(edge))?;
            total = fits(total.plus(fits(part.times(rate))?))?;
        }
        Ok(total)
    }
}
