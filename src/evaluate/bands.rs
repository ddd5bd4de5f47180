//! Words over bands: rows whose `from` or limit rises, such as a program's commission brackets.

use super::{Arithmetic, Evaluator, Reason, Value};
use crate::image::Node;

impl<'a, N: Arithmetic> Evaluator<'a, N> {
    /// The value of the last band whose `from` is at most x. If x is below every `from`, then the first band
    /// counts.
    pub(super) fn band(&mut self, x: Node, from: Node, values: Node) -> Value<'a, N> {
        let x = self.number(x);
        let is_reached = |row: &usize| match self.cell_at(from, *row) {
            Value::Number(from) => !x.is_below(&from),
            _ => false,
        };
        let reached = (0..self.height(from)).rfind(is_reached);
        self.cell_at(values, reached.unwrap_or(0))
    }

    /// The value of the first band whose limit is above x. A missing limit is above every x.
    pub(super) fn next_band(&mut self, x: Node, limits: Node, values: Node) -> Value<'a, N> {
        let x = self.number(x);
        let is_above = |row: &usize| match self.cell_at(limits, *row) {
            Value::Number(limit) => x.is_below(&limit),
            Value::Missing(reason) => reason == Reason::NoLimit,
            _ => false,
        };
        match (0..self.height(limits)).find(is_above) {
            Some(row) => self.cell_at(values, row),
            None => Value::Missing(Reason::TopTier),
        }
    }

    /// Applies each rate to the part of x between the rate's `from` and the next `from`, and adds up the
    /// results: from the last band below x down to the first.
    pub(super) fn marginal(&mut self, x: Node, from: Node, rates: Node) -> N {
        let x = self.number(x);
        let (mut total, mut end) = (N::ZERO, x);
        for row in (0..self.height(from)).rev() {
            let edge = self.number_at(from, row);
            if edge.is_below(&x) {
                total = total.plus(&end.minus(&edge).times(&self.number_at(rates, row)));
                end = edge;
            }
        }
        total
    }
}
