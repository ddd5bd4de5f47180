//! Evaluates formulas, either over tracked decimals, which compare and round exactly, or over binary floats.

use alloc::vec::Vec;

mod aggregate;
mod bands;
mod functions;
mod kept;
mod power;
mod split;

use core::cmp::Ordering;

use crate::formula::Operator;
use crate::image::{Image, Node, Op, Part};
use crate::number::{Arithmetic, Tracked};
use crate::value::{Reason, Value};
use kept::Kept;

/// A table's cells, by column and then row.
#[derive(Clone, Debug)]
pub struct Table<'a, N = Tracked> {
    /// The number of rows.
    pub rows: usize,
    /// One list of cells per column; a column that is not computed yet is empty or incomplete.
    pub columns: Vec<Vec<Value<'a, N>>>,
}

/// Everything that a formula can refer to, and the row that the formula is evaluated in.
pub struct Evaluator<'a, N = Tracked> {
    /// The calculator with its formulas, constants and lists.
    pub image: &'a Image,
    /// Inputs, then the lines computed so far.
    pub scalars: Vec<Value<'a, N>>,
    /// The tables of the calculator.
    pub tables: Vec<Table<'a, N>>,
    /// The positions of the current table and row; `None` outside of a table.
    pub at: Option<(usize, usize)>,
    /// The month that `firstMonth` tries; 0 outside of it.
    pub month: u32,
    /// The month that the last `firstMonth` found, or 0: an explanation shows the condition in that month.
    pub found: u32,
    kept: Kept<N>,
    /// The first reason why the current formula has no value. An operand that is missing counts as 0 or false until the
    /// formula ends; `evaluate` then discards the result and returns the reason. Returning at once would need a check
    /// after each operand, which takes as many bytes as all operations.
    failed: Option<Reason>,
}

impl<'a, N: Arithmetic> Evaluator<'a, N> {
    /// An evaluator over inputs and input tables, outside of a row.
    pub fn new(image: &'a Image, scalars: Vec<Value<'a, N>>, tables: Vec<Table<'a, N>>) -> Self {
        Evaluator {
            image,
            scalars,
            tables,
            at: None,
            month: 0,
            found: 0,
            kept: Kept::default(),
            failed: None,
        }
    }

    /// The value of a formula.
    pub fn evaluate(&mut self, node: Node) -> Value<'a, N> {
        let outside = self.failed.take();
        let value = self.operand(node);
        match core::mem::replace(&mut self.failed, outside) {
            Some(reason) => Value::Missing(reason),
            None => value,
        }
    }

    /// Evaluates an operand, and fails the formula if the value is missing or a number that does not fit.
    fn operand(&mut self, node: Node) -> Value<'a, N> {
        let value = self.compute(node);
        match value {
            Value::Missing(reason) => self.fail(reason),
            Value::Number(number) if !number.fits() => self.fail(Reason::OutOfRange),
            _ => {}
        }
        value
    }

    /// Evaluates an operand as a number, and fails the formula if the operand has no number.
    fn number(&mut self, node: Node) -> N {
        let value = self.operand(node);
        self.as_number(value)
    }

    /// Reads a cell of a column as a number, and fails the formula if the cell has no number.
    fn number_at(&mut self, column: Node, row: usize) -> N {
        let value = self.cell_at(column, row);
        self.as_number(value)
    }

    fn as_number(&mut self, value: Value<'a, N>) -> N {
        match value {
            Value::Number(number) => return number,
            Value::Missing(reason) => self.fail(reason),
            Value::Text(_) | Value::Flag(_) => self.fail(Reason::NotApplicable),
        }
        N::ZERO
    }

    /// Evaluates an operand as a condition, and fails the formula if the operand is not true or false.
    fn flag(&mut self, node: Node) -> bool {
        match self.operand(node) {
            Value::Flag(flag) => flag,
            _ => {
                self.fail(Reason::NotApplicable);
                false
            }
        }
    }

    /// Makes the formula missing for this reason, unless an earlier operand has given one.
    fn fail(&mut self, reason: Reason) {
        self.failed = self.failed.or(Some(reason));
    }

    fn compute(&mut self, node: Node) -> Value<'a, N> {
        let first = node + 1;
        let found = match self.image.code.op(node) {
            Op::Binary(operator) => return self.binary(operator, first),
            Op::Call(function) => return self.call(function, node),
            Op::Literal(at) | Op::Setting(at) => Some(convert(self.image.constant(at))),
            Op::Scalar(at) => self.scalars.get(usize::from(at)).copied(),
            Op::Cell(column) => self.at.map(|(table, row)| self.cell(table, column.into(), row)),
            Op::Previous(column) => self.previous(column.into()),
            Op::Place => self.at.map(|(_, row)| Value::Number(N::from_count(row as u32 + 1))),
            Op::Month => Some(Value::Number(N::from_count(self.month))),
            Op::Listed(list, column) => self.at.map(|(_, row)| self.cell(list.into(), column.into(), row)),
            Op::ListedBefore(list, column) => {
                let before = self.at.and_then(|(_, row)| row.checked_sub(1));
                before.map(|row| self.cell(list.into(), column.into(), row))
            }
            Op::Not => Some(Value::Flag(!self.flag(first))),
            Op::Negate => Some(Value::Number(self.number(first).negative())),
            Op::Column(..) | Op::BenefitByTier(..) | Op::TierBenefits(..) | Op::Table(_) => None,
        };
        found.unwrap_or(Value::Missing(Reason::NotApplicable))
    }

    /// Sets the input or line in this slot; ignores a slot that does not exist.
    pub fn set(&mut self, place: usize, value: Value<'a, N>) {
        if let Some(scalar) = self.scalars.get_mut(place) {
            *scalar = value;
        }
    }

    /// A column's cell in the previous row; 0 in the first row.
    fn previous(&self, column: usize) -> Option<Value<'a, N>> {
        let (table, row) = self.at?;
        Some(match row.checked_sub(1) {
            Some(before) => self.cell(table, column, before),
            None => Value::Number(N::ZERO),
        })
    }

    /// A cell of a table. The lists of the image follow the tables of the calculator.
    fn cell(&self, table: usize, column: usize, row: usize) -> Value<'a, N> {
        let found = match self.list(table) {
            None => self.tables.get(table).and_then(|table| table.columns.get(column)?.get(row).copied()),
            Some(list) => {
                let rows = list.rows();
                let cell = self.image.listed(list, column.saturating_mul(rows).saturating_add(row));
                cell.filter(|_| row < rows).map(convert)
            }
        };
        found.unwrap_or(Value::Missing(Reason::NotApplicable))
    }

    /// The number of rows of a table.
    pub(crate) fn rows(&self, table: usize) -> usize {
        match self.list(table) {
            None => self.tables.get(table).map_or(0, |table| table.rows),
            Some(list) => list.rows(),
        }
    }

    fn list(&self, table: usize) -> Option<&'a Part> {
        self.image.lists.get(table.checked_sub(self.tables.len())?)
    }

    fn binary(&mut self, operator: Operator, left: Node) -> Value<'a, N> {
        let right = self.image.code.after(left);
        match operator {
            // If the first condition decides, then the second is not evaluated.
            Operator::And | Operator::Or => {
                let first = self.flag(left);
                let decides = first == (operator == Operator::Or);
                if decides { Value::Flag(first) } else { self.compute(right) }
            }
            Operator::Add | Operator::Subtract | Operator::Multiply | Operator::Divide => {
                let left = self.number(left);
                let right = self.number(right);
                Value::Number(match operator {
                    Operator::Add => left.plus(&right),
                    Operator::Subtract => left.minus(&right),
                    Operator::Multiply => left.times(&right),
                    _ => self.divide(&left, &right),
                })
            }
            _ => {
                let left = self.operand(left);
                let right = self.operand(right);
                let order = match (left, right) {
                    (Value::Number(left), Value::Number(right)) => left.order(&right),
                    // Formulas compare texts and flags only for equality, so any order other than `Equal` will do.
                    _ if same(left, right) => Ordering::Equal,
                    _ => Ordering::Less,
                };
                Value::Flag(match operator {
                    Operator::Equal => order.is_eq(),
                    Operator::Unequal => order.is_ne(),
                    Operator::Less => order.is_lt(),
                    Operator::AtMost => order.is_le(),
                    Operator::More => order.is_gt(),
                    _ => order.is_ge(),
                })
            }
        }
    }

    fn divide(&mut self, a: &N, b: &N) -> N {
        if b.is(&N::ZERO) {
            self.fail(Reason::DivideByZero);
            return N::ZERO;
        }
        a.over(b)
    }
}

impl<'a> Evaluator<'a> {
    /// An evaluator over the same inputs and tables, with another type of number.
    pub fn convert<M: Arithmetic>(&self) -> Evaluator<'a, M> {
        let all = |values: &[Value<'a>]| values.iter().map(|value| convert(*value)).collect();
        let tables = self.tables.iter().map(|table| Table {
            rows: table.rows,
            columns: table.columns.iter().map(|column| all(column)).collect(),
        });
        Evaluator::new(self.image, all(&self.scalars), tables.collect())
    }
}

/// Whether two values are the same text, flag or number; a missing value equals nothing.
pub(crate) fn same<N: Arithmetic>(left: Value<'_, N>, right: Value<'_, N>) -> bool {
    match (left, right) {
        (Value::Text(a), Value::Text(b)) => a == b,
        (Value::Flag(a), Value::Flag(b)) => a == b,
        (Value::Number(a), Value::Number(b)) => a.is(&b),
        _ => false,
    }
}

/// Converts a decimal value to the evaluator's type of number.
pub fn convert<'a, N: Arithmetic>(value: Value<'a>) -> Value<'a, N> {
    match value {
        Value::Number(number) => Value::Number(N::from_decimal(number.settle())),
        Value::Text(text) => Value::Text(text),
        Value::Flag(flag) => Value::Flag(flag),
        Value::Missing(reason) => Value::Missing(reason),
    }
}
