//! The functions over columns, implemented a second time from their descriptions.

use num_bigint::BigInt;
use partner_calculators::Reason;

use crate::decision::Edge;
use crate::fraction::Fraction;
use crate::grammar::{Kind, Node};
use crate::number::Number;
use crate::sheet::Sheet;
use crate::value::{Outcome, Value};
use crate::words::name;

impl Sheet<'_> {
    fn cells(&self, column: &Node) -> Vec<Value> {
        self.column(name(column))
    }

    fn numbers(&self, column: &Node) -> Outcome<Vec<Number>> {
        self.cells(column).into_iter().map(Value::number).collect()
    }

    pub fn sum(&self, column: &Node) -> Outcome<Number> {
        Ok(total(&self.numbers(column)?))
    }

    fn wanted(&mut self, key: &Node) -> Outcome<Value> {
        match self.evaluate(key) {
            Value::Missing(reason) => Err(reason),
            value => Ok(value),
        }
    }

    /// The rows whose cell equals the value.
    fn rows_with(&mut self, place: usize, column: &Node, wanted: &Value) -> Vec<usize> {
        let cells = self.cells(column);
        for (row, cell) in cells.iter().enumerate() {
            if let (Value::Number(cell), Value::Number(wanted)) = (cell, wanted) {
                self.trace.note(place, || row.to_string(), || cell.minus(wanted), || Edge::Zero);
            }
        }
        (0..cells.len()).filter(|row| cells[*row].same(wanted)).collect()
    }

    pub fn lookup(&mut self, place: usize, key: &Node, keys: &Node, values: &Node) -> Outcome<Value> {
        let wanted = self.wanted(key)?;
        let found = self.rows_with(place, keys, &wanted).first().copied();
        Ok(self.cells(values)[found.ok_or(Reason::NotApplicable)?].clone())
    }

    pub fn group_sum(&mut self, place: usize, values: &Node, keys: &Node, key: &Node) -> Outcome<Number> {
        let wanted = self.wanted(key)?;
        let (rows, cells) = (self.rows_with(place, keys, &wanted), self.cells(values));
        let numbers: Outcome<Vec<Number>> = rows.iter().map(|row| cells[*row].clone().number()).collect();
        Ok(total(&numbers?))
    }

    /// The first or the last row, from 1, whose cell equals the value; without a value, whose flag
    /// is true.
    pub fn row_with(
        &mut self,
        place: usize,
        column: &Node,
        value: Option<&Node>,
        last: bool,
    ) -> Outcome<Number> {
        let wanted = value.map_or(Ok(Value::Flag(true)), |value| self.wanted(value))?;
        let rows = self.rows_with(place, column, &wanted);
        let row = if last { rows.last() } else { rows.first() };
        row.map(|row| Number::from(*row as u32 + 1)).ok_or(Reason::NotReached)
    }

    pub fn next_row(&mut self, place: usize, flags: &Node) -> Outcome<Number> {
        let last = self.row_with(place, flags, None, true)?;
        let rows = Number::from(self.cells(flags).len() as u32);
        if last.is_below(&rows) { Ok(last.plus(&Number::from(1))) } else { Err(Reason::TopTier) }
    }

    pub fn row_at(&mut self, column: &Node, row: &Node) -> Outcome<Value> {
        let row = self.number(row)?.to_count().and_then(|row| row.checked_sub(1));
        let row = row.ok_or(Reason::NotApplicable)? as usize;
        if let Some((table, column)) = name(column).split_once('.')
            && self.tables.contains_key(table)
        {
            return Ok(self.cell(table, column, row));
        }
        self.cells(column).get(row).cloned().ok_or(Reason::NotApplicable)
    }

    /// The row with the largest or smallest cell, from 0, and that cell. Missing cells are skipped;
    /// of equal cells, the earlier one wins.
    pub fn extreme_row(&mut self, place: usize, column: &Node, largest: bool) -> Outcome<(usize, Number)> {
        let cells = self.cells(column);
        let mut best: Option<(usize, Number)> = None;
        for (row, cell) in cells.iter().enumerate() {
            let Value::Number(cell) = cell else { continue };
            if let Some((_, before)) = &best {
                self.trace.note(place, || row.to_string(), || cell.minus(before), || Edge::Zero);
                if if largest { !before.is_below(cell) } else { !cell.is_below(before) } {
                    continue;
                }
            }
            best = Some((row, cell.clone()));
        }
        let none = match cells.first() {
            Some(Value::Missing(reason)) => *reason,
            _ => Reason::NotApplicable,
        };
        best.ok_or(none)
    }

    pub fn same_cells(&self, one: &Node, other: &Node) -> bool {
        let others = self.cells(other);
        let same = |(row, cell): (usize, &Value)| match others.get(row) {
            Some(other) => cell.same(other) || cell.is_missing() && other.is_missing(),
            None => cell.is_missing(),
        };
        self.cells(one).iter().enumerate().all(same)
    }

    pub fn first_loss(&self, column: &Node) -> Outcome<Number> {
        let cells = self.cells(column);
        let lost = (1..cells.len()).find(|row| cells[*row].is_missing() && !cells[row - 1].is_missing());
        lost.map(|row| Number::from(row as u32 + 1)).ok_or(Reason::NotReached)
    }

    pub fn never_rises(&mut self, place: usize, column: &Node) -> Outcome<bool> {
        let numbers = self.numbers(column)?;
        for row in 1..numbers.len() {
            let rise = || numbers[row].minus(&numbers[row - 1]);
            self.trace.note(place, || row.to_string(), rise, || Edge::Zero);
        }
        Ok(numbers.windows(2).all(|pair| !pair[0].is_below(&pair[1])))
    }

    /// The value of the last band whose `from` is not above x; the first value if x is below every
    /// `from`.
    pub fn band(&mut self, place: usize, x: &Node, from: &Node, values: &Node) -> Outcome<Value> {
        let x = self.number(x)?;
        let mut reached = 0;
        for (row, from) in self.cells(from).into_iter().enumerate() {
            let Value::Number(from) = from else { continue };
            self.trace.note(place, || row.to_string(), || x.minus(&from), || Edge::Zero);
            if !x.is_below(&from) {
                reached = row;
            }
        }
        Ok(self.cells(values).get(reached).cloned().unwrap_or(Value::Missing(Reason::NotApplicable)))
    }

    /// The value of the first band whose limit is above x; a band without a limit contains every
    /// larger x.
    pub fn next_band(&mut self, place: usize, x: &Node, limits: &Node, values: &Node) -> Outcome<Value> {
        let x = self.number(x)?;
        for (row, limit) in self.cells(limits).into_iter().enumerate() {
            let is_above = match limit {
                Value::Number(limit) => {
                    self.trace.note(place, || row.to_string(), || x.minus(&limit), || Edge::Zero);
                    x.is_below(&limit)
                }
                Value::Missing(reason) => reason == Reason::NoLimit,
                _ => false,
            };
            if is_above {
                return Ok(self.cells(values)[row].clone());
            }
        }
        Err(Reason::TopTier)
    }

    /// Applies each rate to the part of x between its `from` and the next one.
    pub fn marginal(&mut self, x: &Node, from: &Node, rates: &Node) -> Outcome<Number> {
        let (x, edges, rates) = (self.number(x)?, self.numbers(from)?, self.cells(rates));
        let mut sum = Number::from(0);
        for (row, edge) in edges.iter().enumerate().filter(|(_, edge)| edge.is_below(&x)) {
            let end = edges.get(row + 1).filter(|next| next.is_below(&x)).unwrap_or(&x);
            sum = sum.plus(&end.minus(edge).times(&rates[row].clone().number()?));
        }
        Ok(sum)
    }

    /// This row's part of the total, in whole minor units, by largest remainder; of equal
    /// remainders, the earlier row wins.
    pub fn split(&mut self, place: usize, amount: &Node, weights: &Node) -> Outcome<Number> {
        let amount = self.number(amount)?;
        let (table, row) = self.at.clone().ok_or(Reason::NotApplicable)?;
        let weights = match &weights.kind {
            Kind::Name(name) if self.is_column(name) => self.numbers(weights)?,
            _ => self.row_by_row(&table, weights)?,
        };
        let (negative, sum) = (amount.value.is_negative(), total(&weights));
        let scale = Number::from(Fraction::new(BigInt::from(10).pow(self.program.minor_units()), 0));
        let units = if negative { amount.negated() } else { amount }.times(&scale);
        self.trace.note(place, || "units".to_owned(), || units.clone(), Edge::wholes);
        let units = units.floor();
        if sum.is_zero() {
            return Err(Reason::DivideByZero);
        }
        let shares: Vec<Number> = weights.iter().map(|weight| units.times(weight).over(&sum)).collect();
        for at in 1..shares.len() {
            let apart = || shares[at].minus(&shares[at - 1]);
            self.trace.note(place, || format!("tie{at}"), apart, Edge::wholes);
        }
        let part = largest_remainder(&units, &shares).swap_remove(row).over(&scale);
        Ok(if negative { part.negated() } else { part })
    }

    fn row_by_row(&mut self, table: &str, formula: &Node) -> Outcome<Vec<Number>> {
        let here = self.at.clone();
        let mut numbers = Vec::new();
        for row in 0..self.rows(table) {
            self.at = Some((table.to_owned(), row));
            numbers.push(self.number(formula));
        }
        self.at = here;
        numbers.into_iter().collect()
    }
}

/// Divides whole units over shares: after rounding down, the largest remainders get one of the
/// remaining units each.
fn largest_remainder(units: &Number, shares: &[Number]) -> Vec<Number> {
    let mut parts: Vec<Number> = shares.iter().map(Number::floor).collect();
    let left = units.minus(&total(&parts)).to_count().expect("a whole number of units is left");
    let mut order: Vec<usize> = (0..shares.len()).collect();
    let remainder = |row: usize| shares[row].minus(&parts[row]);
    order.sort_by(|a, b| remainder(*b).compare(&remainder(*a)));
    for row in order.into_iter().take(left as usize) {
        parts[row] = parts[row].plus(&Number::from(1));
    }
    parts
}

fn total(numbers: &[Number]) -> Number {
    numbers.iter().fold(Number::from(0), |sum, number| sum.plus(number))
}
