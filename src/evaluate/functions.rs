//! Evaluates each word of the formula language from its arguments.

use super::{Arithmetic, Evaluator, Reason, Value, same};
use crate::formula::{Function, Operator};
use crate::image::{Node, Op};

/// The last month that `firstMonth` tries.
const MONTHS_LOOKED_AT: u32 = 600;

impl<'a, N: Arithmetic> Evaluator<'a, N> {
    /// Evaluates a call. The parser has checked the number of arguments, so each function has those that it reads.
    pub(super) fn call(&mut self, function: Function, call: Node) -> Value<'a, N> {
        let (first, end) = (call + 1, self.image.code.after(call));
        let second = self.image.code.after(first);
        let third = self.image.code.after(second);
        let count = match function {
            Function::If => {
                let branch = if self.flag(first) { second } else { third };
                return self.compute(branch);
            }
            Function::Given => return Value::Flag(!matches!(self.evaluate(first), Value::Missing(_))),
            Function::Lookup => {
                let key = self.operand(first);
                let is_found = |row: &usize| same(self.cell_at(second, *row), key);
                let row = (0..self.height(second)).find(is_found);
                return self.cell_at(third, row.unwrap_or(usize::MAX));
            }
            Function::Band => return self.band(first, second, third),
            Function::NextBand => return self.next_band(first, second, third),
            Function::RowAt => {
                let row = self.number(second).to_count().and_then(|row| row.checked_sub(1));
                return self.cell_at(first, row.map_or(usize::MAX, |row| row as usize));
            }
            Function::ArgMax | Function::ArgMin => {
                let row = self.extreme_row(first, function == Function::ArgMax);
                return self.cell_at(second, row);
            }
            Function::Grade => return self.grade(first, second, third),
            Function::Same => return Value::Flag(self.same_cells(first, second)),
            Function::NeverRises => return Value::Flag(self.never_rises(first)),
            Function::Rows => self.row_count(first),
            Function::FirstRow => {
                let value = self.operand(second);
                self.row_with(first, value, false)
            }
            Function::LastRow => {
                let value = if second < end { self.operand(second) } else { Value::Flag(true) };
                self.row_with(first, value, true)
            }
            Function::FirstLoss => self.first_loss(first),
            Function::NextRow => self.next_row(first),
            Function::FirstMonth => self.first_month(first),
            _ => return Value::Number(self.amount(function, call)),
        };
        Value::Number(N::from_count(count))
    }

    /// Evaluates a call whose result is a number other than a count.
    fn amount(&mut self, function: Function, call: Node) -> N {
        let first = call + 1;
        let second = self.image.code.after(first);
        let third = self.image.code.after(second);
        match function {
            Function::Max => self.extreme(call, true),
            Function::Floor => self.number(first).floor(),
            Function::Ceil => self.number(first).ceil(),
            Function::Sum => self.sum(first, None),
            Function::Kept => self.kept_months(first, second),
            Function::Power => self.power(first, second),
            Function::PowerOfTwo => self.power_of_two(first),
            Function::GroupSum => {
                let key = self.operand(third);
                self.sum(first, Some((second, key)))
            }
            Function::Marginal => self.marginal(first, second, third),
            Function::Payable => self.number(first).round(self.image.minor_units),
            Function::Split => self.split(first, second),
            _ => self.extreme(call, false),
        }
    }

    fn row_count(&mut self, table: Node) -> u32 {
        let rows = match self.image.code.op(table) {
            Op::Table(table) => self.rows(table.into()),
            _ => 0,
        };
        // A refused table is empty; reading the inputs has reported its problem.
        if rows == 0 {
            self.fail(Reason::OutOfRange);
        }
        rows as u32
    }

    fn kept_months(&mut self, churn: Node, months: Node) -> N {
        let churn = self.number(churn);
        match self.evaluate(months) {
            // Without a limit, the customer stays for 1 ÷ churn months on average.
            Value::Missing(Reason::NoLimit) => {
                if churn.is(&N::ZERO) {
                    self.fail(Reason::NeverEnds);
                }
                self.divide(&N::ONE, &churn)
            }
            months => {
                let months = self.as_number(months).to_count();
                let kept = months.and_then(|months| self.kept.months(&churn, months));
                self.bounded(kept)
            }
        }
    }

    /// Returns a number that exists only within bounds, and fails the formula if there is none.
    pub(super) fn bounded<T: Arithmetic>(&mut self, number: Option<T>) -> T {
        if number.is_none() {
            self.fail(Reason::OutOfRange);
        }
        number.unwrap_or(T::ZERO)
    }

    fn first_month(&mut self, condition: Node) -> u32 {
        let outside = self.month;
        let is_between = |month| month > 1 && month < MONTHS_LOOKED_AT;
        let mut found = Err(Reason::NotReached);
        for month in 1..=MONTHS_LOOKED_AT {
            self.month = month;
            match self.evaluate(condition) {
                Value::Flag(false) => continue,
                Value::Flag(true) if is_between(month) && self.is_asymptote(condition) => {}
                Value::Flag(true) => found = Ok(month),
                Value::Missing(reason) => found = Err(reason),
                _ => found = Err(Reason::NotApplicable),
            }
            break;
        }
        self.month = outside;
        self.found = found.unwrap_or_else(|reason| {
            self.fail(reason);
            0
        });
        self.found
    }

    /// Whether `a ≥ b` holds only through rounding, because a approaches b without reaching it. If so, then a
    /// and b are still equal in the last month; if a really crossed b, then a would be well above b by then.
    fn is_asymptote(&mut self, condition: Node) -> bool {
        if self.image.code.op(condition) != Op::Binary(Operator::AtLeast) {
            return false;
        }
        self.month = MONTHS_LOOKED_AT;
        let left = self.evaluate(condition + 1);
        let right = self.evaluate(self.image.code.after(condition + 1));
        same(left, right)
    }

    fn grade(&mut self, x: Node, low: Node, high: Node) -> Value<'a, N> {
        let x = self.number(x);
        let low = self.number(low);
        let is_above = match self.evaluate(high) {
            Value::Missing(Reason::NoLimit) => false,
            high => self.as_number(high).is_below(&x),
        };
        Value::Text(if x.is_below(&low) {
            "below"
        } else if is_above {
            "above"
        } else {
            "within"
        })
    }
}
