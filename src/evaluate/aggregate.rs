//! Words over whole columns: sums, extremes, and searches for a row.

use alloc::vec::Vec;

use super::{Arithmetic, Evaluator, Outcome, Reason, Value, fits, same};
use crate::formula::{Kind, Node, Slot, Source};

impl<'a, N: Arithmetic> Evaluator<'a, N> {
    /// How many cells a column has; 0 if `node` is not a column.
    pub(super) fn height(&self, node: &Node) -> usize {
        match node.kind {
            Kind::Name(_, Slot::Column(source, table, _)) => self.rows(source, table),
            // The rows before the current one.
            Kind::Name(_, Slot::Previous(_)) => self.at.map_or(0, |(_, row)| row),
            _ => 0,
        }
    }

    /// A column's cell in the row at position `row`.
    pub(super) fn cell_at(&self, node: &Node, row: usize) -> Value<'a, N> {
        match node.kind {
            Kind::Name(_, Slot::Column(source, table, column)) => self.cell(source, table, column, row),
            Kind::Name(_, Slot::Previous(column)) => {
                let table = self.at.map_or(usize::MAX, |(table, _)| table);
                self.cell(Source::Table, table, column, row)
            }
            _ => Value::Missing(Reason::NotApplicable),
        }
    }

    /// The numbers of a column, or the reason of its first missing cell.
    pub(super) fn numbers(&self, cells: &Node) -> Outcome<Vec<N>> {
        let mut numbers = Vec::new();
        for row in 0..self.height(cells) {
            numbers.push(self.cell_at(cells, row).number()?);
        }
        Ok(numbers)
    }

    /// The sum of a column, or the reason of its first missing cell.
    pub(super) fn sum(&self, cells: &Node) -> Outcome<N> {
        add_up(&self.numbers(cells)?)
    }

    /// The extreme of a column's cells, skipping missing cells, or of several operands.
    pub(super) fn extreme(&mut self, of: &'a [Node], largest: bool) -> Outcome<N> {
        if let [Node { kind: Kind::Name(_, Slot::Column(..)), .. }] = of {
            return self
                .extreme_row(of.first().ok_or(Reason::NotApplicable)?, largest)
                .map(|(_, number)| number);
        }
        let mut best = Err(Reason::NoLimit);
        for operand in of {
            match (self.number(operand), best) {
                // `min` skips an operand without a limit, because it is above every other operand.
                (Err(Reason::NoLimit), _) if !largest => {}
                (Err(reason), _) => return Err(reason),
                (Ok(number), Ok(before)) if !beats(number, before, largest) => {}
                (Ok(number), _) => best = Ok(number),
            }
        }
        best
    }

    /// The position of the row with the extreme cell, and its number. If cells are equal, then the earlier
    /// row wins.
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

    /// The sum of the values in the rows whose key equals `key`.
    pub(super) fn group_sum(&mut self, values: &'a Node, keys: &'a Node, key: &'a Node) -> Outcome<N> {
        let key = self.evaluate(key);
        if let Value::Missing(reason) = key {
            return Err(reason);
        }
        let mut sum = N::ZERO;
        for row in 0..self.height(keys) {
            if same(self.cell_at(keys, row), key) {
                sum = fits(sum.plus(self.cell_at(values, row).number()?))?;
            }
        }
        Ok(sum)
    }

    /// The first or last row, counted from 1, whose cell equals `value`; without a value, whose flag is true.
    pub(super) fn row_with(&mut self, cells: &'a Node, value: Option<&'a Node>, last: bool) -> Outcome<N> {
        let value = value.map_or(Value::Flag(true), |value| self.evaluate(value));
        if let Value::Missing(reason) = value {
            return Err(reason);
        }
        let mut found = Err(Reason::NotReached);
        for row in 0..self.height(cells) {
            if same(self.cell_at(cells, row), value) {
                found = Ok(N::from_count(row as u32 + 1));
                if !last {
                    break;
                }
            }
        }
        found
    }

    /// The row after the last row whose flag is true, counted from 1.
    pub(super) fn next_row(&mut self, flags: &'a Node) -> Outcome<N> {
        let last = self.row_with(flags, None, true)?;
        let rows = N::from_count(self.height(flags) as u32);
        if last.is_below(rows) { fits(last.plus(N::ONE)) } else { Err(Reason::TopTier) }
    }

    /// The first row, counted from 1, whose cell is missing although the previous row's cell has a value.
    pub(super) fn first_loss(&self, cells: &Node) -> Outcome<N> {
        let is_there = |row| !matches!(self.cell_at(cells, row), Value::Missing(_));
        let lost = (1..self.height(cells)).find(|&row| is_there(row - 1) && !is_there(row));
        lost.map(|row| N::from_count(row as u32 + 1)).ok_or(Reason::NotReached)
    }

    /// Whether two columns have the same cells; two missing cells count as the same.
    pub(super) fn same_cells(&self, one: &Node, other: &Node) -> bool {
        (0..self.height(one)).all(|row| match (self.cell_at(one, row), self.cell_at(other, row)) {
            (Value::Missing(_), Value::Missing(_)) => true,
            (left, right) => same(left, right),
        })
    }

    pub(super) fn never_rises(&self, cells: &Node) -> Outcome<bool> {
        let numbers = self.numbers(cells)?;
        let mut falling = numbers.iter().zip(numbers.iter().skip(1));
        Ok(!falling.any(|(before, after)| before.is_below(*after)))
    }
}

/// Adds up numbers; `OutOfRange` if a sum does not fit.
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
