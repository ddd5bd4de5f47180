//! Evaluates formulas, either over tracked decimals, which compare and round exactly, or over binary floats.

use alloc::vec::Vec;

mod aggregate;
mod bands;
mod functions;
mod kept;
mod power;
mod split;

use core::cmp::Ordering;

use crate::formula::{Kind, Node, Operator, Slot, Source};
use crate::number::{Arithmetic, Tracked};
use crate::terms::{BENEFITS, TIERS, Terms};
use crate::value::{Reason, Value};
use kept::Kept;

/// A value, or the reason why it is missing.
pub type Outcome<N> = Result<N, Reason>;

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
    /// The terms of the partner program that formulas read.
    pub terms: &'a Terms,
    /// Inputs, then the lines computed so far.
    pub scalars: Vec<Value<'a, N>>,
    /// Tables, in the order of `Symbols::tables`.
    pub tables: Vec<Table<'a, N>>,
    /// The positions of the current table and row; `None` outside of a table.
    pub at: Option<(usize, usize)>,
    month: u32,
    kept: Kept<N>,
}

impl<'a, N: Arithmetic> Evaluator<'a, N> {
    /// An evaluator over inputs and input tables, outside of a row.
    pub fn new(terms: &'a Terms, scalars: Vec<Value<'a, N>>, tables: Vec<Table<'a, N>>) -> Self {
        Evaluator { terms, scalars, tables, at: None, month: 0, kept: Kept::default() }
    }

    /// The value of a formula; a reason becomes a missing value.
    pub fn evaluate(&mut self, node: &'a Node) -> Value<'a, N> {
        self.attempt(node).unwrap_or_else(Value::Missing)
    }

    fn attempt(&mut self, node: &'a Node) -> Outcome<Value<'a, N>> {
        Ok(match &node.kind {
            Kind::Number(value) => Value::Number(N::from_decimal(*value)),
            Kind::Text(text) => Value::Text(text),
            Kind::Name(_, slot) => self.slot(*slot),
            Kind::Not(inner) => Value::Flag(!self.flag(inner)?),
            Kind::Negate(inner) => Value::Number(self.number(inner)?.negative()),
            Kind::Binary(operator, left, right) => return self.binary(*operator, left, right),
            Kind::Call(function, arguments) => return self.call(*function, arguments),
        })
    }

    /// The number that a formula evaluates to, or the reason why it is missing.
    pub fn number(&mut self, node: &'a Node) -> Outcome<N> {
        self.evaluate(node).number()
    }

    fn flag(&mut self, node: &'a Node) -> Outcome<bool> {
        self.evaluate(node).flag()
    }

    /// Sets the input or line in this slot; ignores a slot that does not exist.
    pub fn set(&mut self, place: usize, value: Value<'a, N>) {
        if let Some(scalar) = self.scalars.get_mut(place) {
            *scalar = value;
        }
    }

    fn slot(&self, slot: Slot) -> Value<'a, N> {
        let found = match slot {
            Slot::Scalar(at) => self.scalars.get(at).copied(),
            Slot::Cell(column) => self.at.map(|(table, row)| self.cell(Source::Table, table, column, row)),
            Slot::Previous(column) => self.previous(column),
            Slot::Program(at) => self.terms.field(at).map(convert),
            Slot::Month => Some(Value::Number(N::from_count(self.month))),
            Slot::Place => self.at.map(|(_, row)| Value::Number(N::from_count(row as u32 + 1))),
            Slot::Listed(list, column) => {
                self.at.map(|(_, row)| self.cell(Source::Program, list, column, row))
            }
            Slot::ListedBefore(list, column) => self
                .at
                .and_then(|(_, row)| row.checked_sub(1))
                .map(|row| self.cell(Source::Program, list, column, row)),
            Slot::MinorUnit => {
                let scale = N::from_count(10_u32.saturating_pow(self.terms.minor_units()));
                Some(Value::from(divide(N::ONE, scale)))
            }
            Slot::Missing(reason) => Some(Value::Missing(reason)),
            Slot::Column(..) | Slot::Table(_) | Slot::List(_) => None,
        };
        found.unwrap_or(Value::Missing(Reason::NotApplicable))
    }

    /// A column's cell in the previous row; 0 in the first row.
    fn previous(&self, column: usize) -> Option<Value<'a, N>> {
        let (table, row) = self.at?;
        Some(match row.checked_sub(1) {
            Some(before) => self.cell(Source::Table, table, column, before),
            None => Value::Number(N::ZERO),
        })
    }

    /// A cell in a table of the calculator, the program or the published ranges.
    fn cell(&self, source: Source, table: usize, column: usize, row: usize) -> Value<'a, N> {
        let found = match source {
            Source::Table => {
                self.tables.get(table).and_then(|table| table.columns.get(column)?.get(row).copied())
            }
            Source::Program => self.terms.cell(table, column, row).map(convert),
            Source::Typical => self.terms.typical(table, column, row).map(convert),
            Source::BenefitByTier => self.benefit(table, |here| (here, row)),
            Source::TierBenefits => self.benefit(table, |here| (row, here)),
        };
        found.unwrap_or(Value::Missing(Reason::NotApplicable))
    }

    /// A benefit's text in a tier. `place` maps a row position, `before` rows above the current row, to the
    /// positions of the benefit and the tier.
    fn benefit(&self, before: usize, place: impl Fn(usize) -> (usize, usize)) -> Option<Value<'a, N>> {
        let (benefit, tier) = place(self.at?.1.checked_sub(before)?);
        self.terms.benefit(benefit, tier).map(convert)
    }

    /// The number of rows in a table of the calculator, the program or the published ranges.
    fn rows(&self, source: Source, table: usize) -> usize {
        match source {
            Source::Table => self.tables.get(table).map_or(0, |table| table.rows),
            Source::Program => self.terms.rows(table),
            Source::BenefitByTier => self.terms.rows(TIERS),
            Source::TierBenefits => self.terms.rows(BENEFITS),
            Source::Typical => self.terms.typical_rows(table),
        }
    }

    fn binary(&mut self, operator: Operator, left: &'a Node, right: &'a Node) -> Outcome<Value<'a, N>> {
        match operator {
            // If the first condition decides, then the second is not evaluated.
            Operator::And | Operator::Or => {
                let first = self.flag(left)?;
                Ok(if first == (operator == Operator::Or) {
                    Value::Flag(first)
                } else {
                    self.evaluate(right)
                })
            }
            Operator::Add | Operator::Subtract | Operator::Multiply | Operator::Divide => {
                let left = self.number(left)?;
                combine(operator, left, self.number(right)?).map(Value::Number)
            }
            _ => {
                let left = self.evaluate(left);
                compare(operator, left, self.evaluate(right)).map(Value::Flag)
            }
        }
    }
}

fn combine<N: Arithmetic>(operator: Operator, left: N, right: N) -> Outcome<N> {
    fits(match operator {
        Operator::Add => left.plus(right),
        Operator::Subtract => left.minus(right),
        Operator::Multiply => left.times(right),
        _ => return divide(left, right),
    })
}

fn compare<N: Arithmetic>(operator: Operator, left: Value<'_, N>, right: Value<'_, N>) -> Outcome<bool> {
    let order = match (left, right) {
        (Value::Missing(reason), _) | (_, Value::Missing(reason)) => return Err(reason),
        (Value::Number(left), Value::Number(right)) => left.order(right),
        // Formulas compare texts and flags only for equality, so any order other than `Equal` will do.
        _ if same(left, right) => Ordering::Equal,
        _ => Ordering::Less,
    };
    Ok(match operator {
        Operator::Equal => order.is_eq(),
        Operator::Unequal => order.is_ne(),
        Operator::Less => order.is_lt(),
        Operator::AtMost => order.is_le(),
        Operator::More => order.is_gt(),
        _ => order.is_ge(),
    })
}

impl<'a> Evaluator<'a> {
    /// An evaluator over the same inputs and tables, with another type of number.
    pub fn convert<M: Arithmetic>(&self) -> Evaluator<'a, M> {
        let all = |values: &[Value<'a>]| values.iter().map(|value| convert(*value)).collect();
        let tables = self.tables.iter().map(|table| Table {
            rows: table.rows,
            columns: table.columns.iter().map(|column| all(column)).collect(),
        });
        Evaluator::new(self.terms, all(&self.scalars), tables.collect())
    }
}

/// Whether two values are the same text, flag or number; a missing value equals nothing.
pub(crate) fn same<N: Arithmetic>(left: Value<'_, N>, right: Value<'_, N>) -> bool {
    match (left, right) {
        (Value::Text(a), Value::Text(b)) => a == b,
        (Value::Flag(a), Value::Flag(b)) => a == b,
        (Value::Number(a), Value::Number(b)) => a.is(b),
        _ => false,
    }
}

fn fits<N>(result: Option<N>) -> Outcome<N> {
    result.ok_or(Reason::OutOfRange)
}

fn divide<N: Arithmetic>(a: N, b: N) -> Outcome<N> {
    if b.is(N::ZERO) { Err(Reason::DivideByZero) } else { fits(a.over(b)) }
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
