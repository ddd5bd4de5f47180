//! The vocabulary's words, each by its arguments.

use super::kept::MAX_MONTHS;
use super::{Arithmetic, Evaluator, Outcome, Reason, Value, divide, fits};
use crate::formula::{Function, Kind, Node, Slot, Source};

/// How far `firstMonth` looks.
const MONTHS_LOOKED_AT: u32 = 600;

/// A column as a whole: where it lives, its table and its place.
pub(super) type Column = (Source, usize, usize);

impl<'a, N: Arithmetic> Evaluator<'a, N> {
    pub(super) fn call(&mut self, function: Function, arguments: &'a [Node]) -> Value<'a, N> {
        match (function, arguments) {
            (Function::If, [condition, then, otherwise]) => match self.evaluate(condition).flag() {
                Ok(true) => self.evaluate(then),
                Ok(false) => self.evaluate(otherwise),
                Err(reason) => Value::Missing(reason),
            },
            (Function::Given, [argument]) => {
                Value::Flag(!matches!(self.evaluate(argument), Value::Missing(_)))
            }
            (Function::Lookup, [key, keys, values]) => self.lookup(key, keys, values),
            (Function::Band, [x, from, values]) => self.band(x, from, values),
            (Function::NextBand, [x, limits, values]) => self.next_band(x, limits, values),
            (Function::RowAt, [values, row]) => self.row_at(values, row),
            (Function::ArgMax, [by, names]) => self.name_of_extreme(by, names, |a, b| a > b),
            (Function::ArgMin, [by, names]) => self.name_of_extreme(by, names, |a, b| a < b),
            (Function::Grade, [x, low, high]) => self.grade(x, low, high),
            (Function::NeverRises, [cells]) => self.never_rises(cells),
            _ => self.number_call(function, arguments).into(),
        }
    }

    fn number_call(&mut self, function: Function, arguments: &'a [Node]) -> Outcome<N> {
        match (function, arguments) {
            (Function::Min, _) => self.extreme(arguments, |a, b| a < b, true),
            (Function::Max, _) => self.extreme(arguments, |a, b| a > b, false),
            (Function::Floor, [x]) => self.number(x).map(N::floor),
            (Function::Ceil, [x]) => self.number(x).map(N::ceil),
            (Function::Sum, [cells]) => self.sum(cells),
            (Function::Rows, [table]) => self.row_count(table),
            (Function::Kept, [churn, months]) => self.kept_months(churn, months),
            (Function::Power, [base, exponent]) => self.power(base, exponent),
            (Function::FirstMonth, [condition]) => self.first_month(condition),
            (Function::Marginal, [x, from, rates]) => self.marginal(x, from, rates),
            (Function::Payable, [x]) => fits(self.number(x)?.round(self.program.minor_units())),
            (Function::Split, [total, weights]) => self.split(total, weights),
            _ => Err(Reason::NotApplicable),
        }
    }

    fn row_count(&self, table: &Node) -> Outcome<N> {
        match table.kind {
            Kind::Name(_, Slot::Table(table)) => {
                let rows = u32::try_from(self.rows(Source::Table, table));
                rows.map(N::from_count).map_err(|_| Reason::OutOfRange)
            }
            _ => Err(Reason::NotApplicable),
        }
    }

    fn kept_months(&mut self, churn: &'a Node, months: &'a Node) -> Outcome<N> {
        let churn = self.number(churn)?;
        match self.number(months) {
            // As long as the customer stays.
            Err(Reason::NoLimit) if churn == N::ZERO => Err(Reason::NeverEnds),
            Err(Reason::NoLimit) => divide(N::ONE, churn),
            Err(reason) => Err(reason),
            Ok(months) => self.kept.months(churn, fits(months.to_count())?),
        }
    }

    fn power(&mut self, base: &'a Node, exponent: &'a Node) -> Outcome<N> {
        let base = self.number(base)?;
        let exponent = fits(self.number(exponent)?.to_count().filter(|&n| n <= MAX_MONTHS))?;
        (0..exponent).try_fold(N::ONE, |product, _| fits(product.times(base)))
    }

    fn first_month(&mut self, condition: &'a Node) -> Outcome<N> {
        let outside = self.month;
        let mut found = Err(Reason::NotReached);
        for month in 1..=MONTHS_LOOKED_AT {
            self.month = month;
            match self.evaluate(condition).flag() {
                Ok(false) => continue,
                Ok(true) => found = Ok(N::from_count(month)),
                Err(reason) => found = Err(reason),
            }
            break;
        }
        self.month = outside;
        found
    }

    fn grade(&mut self, x: &'a Node, low: &'a Node, high: &'a Node) -> Value<'a, N> {
        let graded = self.number(x).and_then(|x| {
            let low = self.number(low)?;
            let above = match self.number(high) {
                Ok(high) => x > high,
                Err(Reason::NoLimit) => false,
                Err(reason) => return Err(reason),
            };
            Ok(if x < low {
                "below"
            } else if above {
                "above"
            } else {
                "within"
            })
        });
        graded.map_or_else(Value::Missing, Value::Text)
    }
}
