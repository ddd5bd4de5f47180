//! Words over whole columns: sums, extremes, the row that has them.

use super::{Arithmetic, Evaluator, Outcome, Reason, Value, fits, same};
use crate::formula::{Kind, Node, Slot};

impl<'a, N: Arithmetic> Evaluator<'a, N> {
    /// How many cells a column has; none when `node` is no column.
    pub(super) fn height(&self, node: &Node) -> usize {
        match node.kind {
            Kind::Name(_, Slot::Column(source, table, _)) => self.rows(source, table),
            _ => 0,
        }
    }

    /// The cell of a column in one row.
    pub(super) fn cell_at(&self, node: &Node, row: usize) -> Value<'a, N> {
        match node.kind {
            Kind::Name(_, Slot::Column(source, table, column)) => self.cell(source, table, column, row),
            _ => Value::Missing(Reason::NotApplicable),
        }
    }

    /// The numbers of a column, none of them missing.
    pub(super) fn numbers(&self, cells: &Node) -> Outcome<Vec<N>> {
        let mut numbers = Vec::new();
        for row in 0..self.height(cells) {
            numbers.push(self.cell_at(cells, row).number()?);
        }
        Ok(numbers)
    }

    /// A sum over a missing cell is missing.
    pub(super) fn sum(&self, cells: &Node) -> Outcome<N> {
        add_up(&self.numbers(cells)?)
    }

    /// The extreme of a column's cells, skipping missing ones, or of several operands.
    pub(super) fn extreme(&mut self, of: &'a [Node], largest: bool) -> Outcome<N> {
        if let [Node { kind: Kind::Name(_, Slot::Column(..)), .. }] = of {
            return self
                .extreme_row(of.first().ok_or(Reason::NotApplicable)?, largest)
                .map(|(_, number)| number);
        }
        let mut best = Err(Reason::NoLimit);
        for operand in of {
            match (self.number(operand), best) {
                // No limit counts as unlimited among limits.
                (Err(Reason::NoLimit), _) if !largest => {}
                (Err(reason), _) => return Err(reason),
                (Ok(number), Ok(before)) if !beats(number, before, largest) => {}
                (Ok(number), _) => best = Ok(number),
            }
        }
        best
    }

    /// The row with the extreme cell (equal: the earlier one) and its number.
    pub(super) fn extreme_row(&self, cells: &Node, largest: bool) -> Outcome<(usize, N)> {
        let mut best: Option<(usize, N)> = None;
        let mut first_missing = None;
        for row in 0..self.height(cells) {
            match (self.cell_at(cells, row).number(), best) {
                (Err(reason), _) => first_missing = first_missing.or(Some(reason)),
                (Ok(number), Some((_, before))) if !beats(number, before, largest) => {}
                (Ok(number), _) => best = Some((row, number)),
            }
        }
        best.ok_or(first_missing.unwrap_or(Reason::NotApplicable))
    }

    pub(super) fn lookup(
        &mut self,
        key: &'a Node,
        keys: &'a Node,
        values: &'a Node,
    ) -> Outcome<Value<'a, N>> {
        let key = self.evaluate(key);
        if let Value::Missing(reason) = key {
            return Err(reason);
        }
        for row in 0..self.height(keys) {
            if same(self.cell_at(keys, row), key) {
                return Ok(self.cell_at(values, row));
            }
        }
        Err(Reason::NotApplicable)
    }

    pub(super) fn never_rises(&self, cells: &Node) -> Outcome<bool> {
        let numbers = self.numbers(cells)?;
        let mut falling = numbers.iter().zip(numbers.iter().skip(1));
        Ok(!falling.any(|(before, after)| before.is_below(*after)))
    }
}

/// The sum of some numbers.
pub(super) fn add_up<N: Arithmetic>(numbers: &[N]) -> Outcome<N> {
    let mut sum = N::ZERO;
    for number in numbers {
        sum = fits(sum.plus(*number))?;
    }
    Ok(sum)
}

fn beats<N: Arithmetic>(number: N, before: N, largest: bool) -> bool {
    if largest { before.is_below(number) } else { number.is_below(before) }
}
