//! Evaluates each word of the formula language from its arguments.

use super::{Arithmetic, Evaluator, Outcome, Reason, Value, divide, fits};
use crate::formula::{Function, Kind, Node, Operator, Slot, Source};

/// The last month that `firstMonth` tries.
const MONTHS_LOOKED_AT: u32 = 600;

impl<'a, N: Arithmetic> Evaluator<'a, N> {
    pub(super) fn call(&mut self, function: Function, arguments: &'a [Node]) -> Outcome<Value<'a, N>> {
        // The parser has checked the number of arguments, so the fallbacks below are never used.
        let first = arguments.first().ok_or(Reason::NotApplicable)?;
        let second = arguments.get(1).unwrap_or(first);
        let third = arguments.get(2).unwrap_or(first);
        let number = match function {
            Function::If => {
                let branch = if self.flag(first)? { second } else { third };
                return Ok(self.evaluate(branch));
            }
            Function::Given => {
                return Ok(Value::Flag(!matches!(self.evaluate(first), Value::Missing(_))));
            }
            Function::Lookup => return self.lookup(first, second, third),
            Function::Band => return self.band(first, second, third),
            Function::NextBand => return self.next_band(first, second, third),
            Function::RowAt => {
                let row = self.number(second)?.to_count().and_then(|row| row.checked_sub(1));
                return Ok(self.cell_at(first, row.ok_or(Reason::NotApplicable)? as usize));
            }
            Function::ArgMax | Function::ArgMin => {
                let (row, _) = self.extreme_row(first, function == Function::ArgMax)?;
                return Ok(self.cell_at(second, row));
            }
            Function::Grade => return self.grade(first, second, third).map(Value::Text),
            Function::Same => return Ok(Value::Flag(self.same_cells(first, second))),
            Function::NeverRises => return self.never_rises(first).map(Value::Flag),
            Function::Min | Function::Max => self.extreme(arguments, function == Function::Max)?,
            Function::Floor => self.number(first)?.floor(),
            Function::Ceil => self.number(first)?.ceil(),
            Function::Sum => self.sum(first)?,
            Function::Rows => self.row_count(first)?,
            Function::Kept => self.kept_months(first, second)?,
            Function::Power => self.power(first, second)?,
            Function::PowerOfTwo => self.power_of_two(first)?,
            Function::GroupSum => self.group_sum(first, second, third)?,
            Function::FirstRow => self.row_with(first, Some(second), false)?,
            Function::LastRow => self.row_with(first, arguments.get(1), true)?,
            Function::FirstLoss => self.first_loss(first)?,
            Function::NextRow => self.next_row(first)?,
            Function::FirstMonth => self.first_month(first)?,
            Function::Marginal => self.marginal(first, second, third)?,
            Function::Payable => fits(self.number(first)?.round(self.terms.minor_units()))?,
            Function::Split => self.split(first, second)?,
        };
        Ok(Value::Number(number))
    }

    fn row_count(&self, table: &Node) -> Outcome<N> {
        let rows = match table.kind {
            Kind::Name(_, Slot::Table(table)) => self.rows(Source::Table, table),
            Kind::Name(_, Slot::List(list)) => self.rows(Source::Program, list),
            _ => return Err(Reason::NotApplicable),
        };
        match u32::try_from(rows) {
            // A refused table is empty; reading the inputs has reported its problem.
            Ok(0) | Err(_) => Err(Reason::OutOfRange),
            Ok(rows) => Ok(N::from_count(rows)),
        }
    }

    fn kept_months(&mut self, churn: &'a Node, months: &'a Node) -> Outcome<N> {
        let churn = self.number(churn)?;
        match self.number(months) {
            // Without a limit, the customer stays for 1 ÷ churn months on average.
            Err(Reason::NoLimit) if churn.is(N::ZERO) => Err(Reason::NeverEnds),
            Err(Reason::NoLimit) => divide(N::ONE, churn),
            Err(reason) => Err(reason),
            Ok(months) => self.kept.months(churn, fits(months.to_count())?),
        }
    }

    fn first_month(&mut self, condition: &'a Node) -> Outcome<N> {
        let outside = self.month;
        let is_between = |month| month > 1 && month < MONTHS_LOOKED_AT;
        let mut found = Err(Reason::NotReached);
        for month in 1..=MONTHS_LOOKED_AT {
            self.month = month;
            match self.flag(condition) {
                Ok(false) => continue,
                Ok(true) if is_between(month) && self.is_asymptote(condition) => {}
                Ok(true) => found = Ok(N::from_count(month)),
                Err(reason) => found = Err(reason),
            }
            break;
        }
        self.month = outside;
        found
    }

    /// Whether `a ≥ b` holds only through rounding, because a approaches b without reaching it. If so, then a
    /// and b are still equal in the last month; if a really crossed b, then a would be well above b by then.
    fn is_asymptote(&mut self, condition: &'a Node) -> bool {
        let Kind::Binary(Operator::AtLeast, left, right) = &condition.kind else { return false };
        self.month = MONTHS_LOOKED_AT;
        let last = self.number(left).and_then(|left| Ok(left.is(self.number(right)?)));
        last == Ok(true)
    }

    fn grade(&mut self, x: &'a Node, low: &'a Node, high: &'a Node) -> Outcome<&'static str> {
        let x = self.number(x)?;
        let is_below = x.is_below(self.number(low)?);
        match self.number(high) {
            Err(reason) if reason != Reason::NoLimit => Err(reason),
            _ if is_below => Ok("below"),
            Ok(high) if high.is_below(x) => Ok("above"),
            _ => Ok("within"),
        }
    }
}
