//! Words over whole columns: sums, extremes, the row that has them.

use super::functions::Column;
use super::{Arithmetic, Evaluator, Outcome, Reason, Value, fits, same};
use crate::formula::{Kind, Node, Slot};

impl<'a, N: Arithmetic> Evaluator<'a, N> {
    /// The cells of a column, first to last; none when `node` is no column.
    pub(super) fn cells(&self, node: &Node) -> impl Iterator<Item = Value<'a, N>> + use<'_, 'a, N> {
        let column = column(node);
        let rows = column.map_or(0, |(source, table, _)| self.rows(source, table));
        (0..rows).filter_map(move |row| column.map(|(source, table, at)| self.cell(source, table, at, row)))
    }

    /// The cell of a column in one row.
    pub(super) fn cell_at(&self, node: &Node, row: usize) -> Value<'a, N> {
        self.cells(node).nth(row).unwrap_or(Value::Missing(Reason::NotApplicable))
    }

    /// A sum over a missing cell is missing.
    pub(super) fn sum(&self, cells: &Node) -> Outcome<N> {
        self.cells(cells).try_fold(N::ZERO, |sum, cell| fits(sum.plus(cell.number()?)))
    }

    /// The extreme of a column's cells, skipping missing ones, or of several operands.
    pub(super) fn extreme(&mut self, of: &'a [Node], beats: fn(&N, &N) -> bool, limits: bool) -> Outcome<N> {
        if let [only] = of
            && column(only).is_some()
        {
            return self.extreme_cell(only, beats);
        }
        let mut best = Err(Reason::NoLimit);
        for operand in of {
            match (self.number(operand), best) {
                // No limit counts as unlimited among limits.
                (Err(Reason::NoLimit), _) if limits => {}
                (Err(reason), _) => return Err(reason),
                (Ok(number), Ok(before)) if !beats(&number, &before) => {}
                (Ok(number), _) => best = Ok(number),
            }
        }
        best
    }

    fn extreme_cell(&self, cells: &Node, beats: fn(&N, &N) -> bool) -> Outcome<N> {
        self.extreme_row(cells, beats).map(|(_, number)| number)
    }

    /// The row with the extreme cell (equal: the earlier one) and its number.
    fn extreme_row(&self, cells: &Node, beats: fn(&N, &N) -> bool) -> Outcome<(usize, N)> {
        let mut best: Outcome<(usize, N)> = Err(Reason::NotApplicable);
        let mut first_missing = None;
        for (row, cell) in self.cells(cells).enumerate() {
            match (cell.number(), best) {
                (Err(reason), _) => first_missing = first_missing.or(Some(reason)),
                (Ok(number), Ok((_, before))) if !beats(&number, &before) => {}
                (Ok(number), _) => best = Ok((row, number)),
            }
        }
        best.map_err(|none| first_missing.unwrap_or(none))
    }

    pub(super) fn name_of_extreme(
        &mut self,
        by: &'a Node,
        names: &'a Node,
        beats: fn(&N, &N) -> bool,
    ) -> Value<'a, N> {
        match self.extreme_row(by, beats) {
            Ok((row, _)) => self.cell_at(names, row),
            Err(reason) => Value::Missing(reason),
        }
    }

    pub(super) fn lookup(&mut self, key: &'a Node, keys: &'a Node, values: &'a Node) -> Value<'a, N> {
        let key = self.evaluate(key);
        if let Value::Missing(_) = key {
            return key;
        }
        let row = self.cells(keys).position(|cell| same(cell, key));
        row.map_or(Value::Missing(Reason::NotApplicable), |row| self.cell_at(values, row))
    }

    pub(super) fn row_at(&mut self, values: &'a Node, row: &'a Node) -> Value<'a, N> {
        match self.number(row) {
            Err(reason) => Value::Missing(reason),
            Ok(row) => {
                let index = row.to_count().and_then(|row| row.checked_sub(1));
                index.map_or(Value::Missing(Reason::NotApplicable), |row| self.cell_at(values, row as usize))
            }
        }
    }

    pub(super) fn never_rises(&self, cells: &Node) -> Value<'a, N> {
        let mut before: Option<N> = None;
        let mut rises = false;
        for cell in self.cells(cells) {
            match cell.number() {
                Err(reason) => return Value::Missing(reason),
                Ok(number) => rises |= before.replace(number).is_some_and(|before| number > before),
            }
        }
        Value::Flag(!rises)
    }
}

/// The column that a name stands for.
pub(super) fn column(node: &Node) -> Option<Column> {
    match node.kind {
        Kind::Name(_, Slot::Column(source, table, column)) => Some((source, table, column)),
        _ => None,
    }
}
