//! Words over bands: rows with a `from` or a limit that rises, such as a program's commission tiers.

use super::{Arithmetic, Evaluator, Outcome, Reason, Value, fits};
use crate::formula::Node;

impl<'a, N: Arithmetic> Evaluator<'a, N> {
    /// The value of the last band whose `from` is not above x; below the first, the first.
    pub(super) fn band(&mut self, x: &'a Node, from: &'a Node, values: &'a Node) -> Value<'a, N> {
        let x = match self.number(x) {
            Ok(x) => x,
            Err(reason) => return Value::Missing(reason),
        };
        let reached = |cell: Value<'a, N>| cell.number().is_ok_and(|from| from <= x);
        let row = self.cells(from).enumerate().filter(|(_, cell)| reached(*cell)).last();
        self.cell_at(values, row.map_or(0, |(row, _)| row))
    }

    /// The value of the first band whose limit is above x; a band without a limit takes the rest.
    pub(super) fn next_band(&mut self, x: &'a Node, limits: &'a Node, values: &'a Node) -> Value<'a, N> {
        let x = match self.number(x) {
            Ok(x) => x,
            Err(reason) => return Value::Missing(reason),
        };
        let above = |cell: Value<'a, N>| match cell.number() {
            Ok(limit) => limit > x,
            Err(reason) => reason == Reason::NoLimit,
        };
        let row = self.cells(limits).position(above);
        row.map_or(Value::Missing(Reason::TopTier), |row| self.cell_at(values, row))
    }

    /// Each rate on the part of x between its `from` and the next.
    pub(super) fn marginal(&mut self, x: &'a Node, from: &'a Node, rates: &'a Node) -> Outcome<N> {
        let x = self.number(x)?;
        let edges = self.cells(from).map(Value::number).collect::<Result<Vec<N>, Reason>>()?;
        let mut total = N::ZERO;
        for (row, &edge) in edges.iter().enumerate().take_while(|(_, edge)| **edge < x) {
            let end = edges.get(row + 1).copied().filter(|next| *next < x).unwrap_or(x);
            let rate = self.cell_at(rates, row).number()?;
            let part = fits(end.minus(edge))?;
            total = fits(total.plus(fits(part.times(rate))?))?;
        }
        Ok(total)
    }
}
