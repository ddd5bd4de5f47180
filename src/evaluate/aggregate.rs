//! Words over whole columns: sums, extremes, and searches for a row.

use super::{Arithmetic, Evaluator, Reason, Value, same};
use crate::image::{Node, Op, Part};

impl<'a, N: Arithmetic> Evaluator<'a, N> {
    /// How many cells a column has; 0 if `node` is not a column.
    pub(super) fn height(&self, node: Node) -> usize {
        match self.image.code.op(node) {
            Op::Column(table, _) | Op::TierBenefits(_, table) => self.rows(table.into()),
            Op::BenefitByTier(_, list) => self.list(list.into()).map_or(0, Part::columns),
            // The rows before the current one.
            Op::Previous(_) => self.at.map_or(0, |(_, row)| row),
            _ => 0,
        }
    }

    /// A column's cell in the row at position `row`.
    pub(super) fn cell_at(&self, node: Node, row: usize) -> Value<'a, N> {
        let here =
            |above: u16| self.at.and_then(|(_, row)| row.checked_sub(above.into())).unwrap_or(usize::MAX);
        match self.image.code.op(node) {
            Op::Column(table, column) => self.cell(table.into(), column.into(), row),
            Op::BenefitByTier(above, list) => self.cell(list.into(), row, here(above)),
            Op::TierBenefits(above, list) => self.cell(list.into(), here(above), row),
            Op::Previous(column) => {
                let table = self.at.map_or(usize::MAX, |(table, _)| table);
                self.cell(table, column.into(), row)
            }
            _ => Value::Missing(Reason::NotApplicable),
        }
    }

    /// The sum of a column; with a key, of the rows whose key equals it.
    pub(super) fn sum(&mut self, cells: Node, key: Option<(Node, Value<'a, N>)>) -> N {
        let mut sum = N::ZERO;
        for row in 0..self.height(cells) {
            if key.is_none_or(|(keys, key)| same(self.cell_at(keys, row), key)) {
                sum = sum.plus(&self.number_at(cells, row));
            }
        }
        sum
    }

    /// The extreme of a column's cells, skipping missing cells, or of several operands.
    pub(super) fn extreme(&mut self, call: Node, largest: bool) -> N {
        let (mut operand, end) = (call + 1, self.image.code.after(call));
        if let Op::Column(..) = self.image.code.op(operand)
            && self.image.code.after(operand) == end
        {
            let row = self.extreme_row(operand, largest);
            return self.number_at(operand, row);
        }
        let mut best = None;
        while operand < end {
            match self.evaluate(operand) {
                // `min` skips an operand without a limit, because it is above every other operand.
                Value::Missing(Reason::NoLimit) if !largest => {}
                value => {
                    let number = self.as_number(value);
                    if best.is_none_or(|best| beats(&number, &best, largest)) {
                        best = Some(number);
                    }
                }
            }
            operand = self.image.code.after(operand);
        }
        best.unwrap_or_else(|| {
            self.fail(Reason::NoLimit);
            N::ZERO
        })
    }

    /// The position of the row with the extreme cell; of equal cells, of the earlier one.
    pub(super) fn extreme_row(&mut self, cells: Node, largest: bool) -> usize {
        let mut best = None;
        let mut first_missing = Reason::NotApplicable;
        for row in (0..self.height(cells)).rev() {
            match self.cell_at(cells, row) {
                Value::Number(number) => {
                    if best.is_none_or(|(_, before)| !beats(&before, &number, largest)) {
                        best = Some((row, number));
                    }
                }
                Value::Missing(reason) => first_missing = reason,
                _ => first_missing = Reason::NotApplicable,
            }
        }
        if best.is_none() {
            self.fail(first_missing);
        }
        best.map_or(0, |(row, _)| row)
    }

    /// The first or last row, counted from 1, whose cell equals `value`.
    pub(super) fn row_with(&mut self, cells: Node, value: Value<'a, N>, last: bool) -> u32 {
        let mut rows = 0..self.height(cells);
        let mut is_found = |row: &usize| same(self.cell_at(cells, *row), value);
        let found = if last { rows.rfind(is_found) } else { rows.find(&mut is_found) };
        if found.is_none() {
            self.fail(Reason::NotReached);
        }
        found.map_or(1, |row| row as u32 + 1)
    }

    /// The row after the last row whose flag is true, counted from 1.
    pub(super) fn next_row(&mut self, flags: Node) -> u32 {
        let last = self.row_with(flags, Value::Flag(true), true);
        if last as usize >= self.height(flags) {
            self.fail(Reason::TopTier);
        }
        last + 1
    }

    /// The first row, counted from 1, whose cell is missing although the previous row's cell has a value.
    pub(super) fn first_loss(&mut self, cells: Node) -> u32 {
        let mut was_there = false;
        for row in 0..self.height(cells) {
            let is_there = !matches!(self.cell_at(cells, row), Value::Missing(_));
            if was_there && !is_there {
                return row as u32 + 1;
            }
            was_there = is_there;
        }
        self.fail(Reason::NotReached);
        0
    }

    /// Whether two columns have the same cells; two missing cells count as the same.
    pub(super) fn same_cells(&self, one: Node, other: Node) -> bool {
        (0..self.height(one)).all(|row| match (self.cell_at(one, row), self.cell_at(other, row)) {
            (Value::Missing(_), Value::Missing(_)) => true,
            (left, right) => same(left, right),
        })
    }

    pub(super) fn never_rises(&mut self, cells: Node) -> bool {
        let mut rises = false;
        let mut before = None;
        for row in 0..self.height(cells) {
            let number = self.number_at(cells, row);
            rises |= before.is_some_and(|before: N| before.is_below(&number));
            before = Some(number);
        }
        !rises
    }
}

fn beats<N: Arithmetic>(number: &N, before: &N, largest: bool) -> bool {
    if largest { before.is_below(number) } else { number.is_below(before) }
}
