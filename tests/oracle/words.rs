//! The functions over single values, implemented a second time from their descriptions.

use partner_calculators::Reason;

use crate::decision::Edge;
use crate::grammar::{Kind, Node};
use crate::number::Number;
use crate::sheet::Sheet;
use crate::value::{Outcome, Value};

/// The last month that `firstMonth` tries.
const MONTHS: u32 = 600;
/// The largest number of months or factors that is ever counted.
const MOST: u32 = 1200;

/// The name in an operand.
pub fn name(operand: &Node) -> &str {
    match &operand.kind {
        Kind::Name(name) => name,
        other => panic!("{other:?} is not a name"),
    }
}

impl Sheet<'_> {
    pub fn call(&mut self, place: usize, word: &str, operands: &[Node]) -> Outcome<Value> {
        let flag = |flag: bool| Ok(Value::Flag(flag));
        let number = match (word, operands) {
            ("if", [condition, then, otherwise]) => {
                let branch = if self.flag(condition)? { then } else { otherwise };
                return Ok(self.evaluate(branch));
            }
            ("given", [x]) => return flag(!self.evaluate(x).is_missing()),
            ("lookup", [key, keys, values]) => return self.lookup(place, key, keys, values),
            ("band", [x, from, values]) => return self.band(place, x, from, values),
            ("nextBand", [x, limits, values]) => return self.next_band(place, x, limits, values),
            ("rowAt", [cells, row]) => return self.row_at(cells, row),
            ("argMax" | "argMin", [cells, names]) => {
                let (row, _) = self.extreme_row(place, cells, word == "argMax")?;
                return Ok(self.column(name(names))[row].clone());
            }
            ("grade", [x, low, high]) => {
                return self.grade(place, x, low, high).map(|grade| Value::Text(grade.to_owned()));
            }
            ("same", [one, other]) => return flag(self.same_cells(one, other)),
            ("neverRises", [cells]) => return self.never_rises(place, cells).map(Value::Flag),
            ("min" | "max", [only]) if self.is_whole_column(only) => {
                self.extreme_row(place, only, word == "max")?.1
            }
            ("min" | "max", operands) => self.extreme(operands, word == "max")?,
            ("floor", [x]) => self.whole(place, x)?.floor(),
            ("ceil", [x]) => self.whole(place, x)?.ceil(),
            ("sum", [cells]) => self.sum(cells)?,
            ("rows", [table]) => Number::from(self.rows(name(table)) as u32),
            ("kept", [churn, months]) => self.kept(churn, months)?,
            ("power", [base, exponent]) => self.power(base, exponent)?,
            ("powerOfTwo", [x]) => self.number(x)?.power_of_two(),
            ("firstMonth", [condition]) => self.first_month(condition)?,
            ("marginal", [x, from, rates]) => self.marginal(x, from, rates)?,
            ("payable", [x]) => {
                let x = self.number(x)?;
                self.rounded(place, x)
            }
            ("split", [total, weights]) => self.split(place, total, weights)?,
            ("groupSum", [values, keys, key]) => self.group_sum(place, values, keys, key)?,
            ("firstRow", [cells, value]) => self.row_with(place, cells, Some(value), false)?,
            ("lastRow", [cells]) => self.row_with(place, cells, None, true)?,
            ("lastRow", [cells, value]) => self.row_with(place, cells, Some(value), true)?,
            ("nextRow", [flags]) => self.next_row(place, flags)?,
            ("firstLoss", [cells]) => self.first_loss(cells)?,
            _ => panic!("no word {word} with {} operands", operands.len()),
        };
        Ok(Value::Number(number))
    }

    fn is_whole_column(&self, operand: &Node) -> bool {
        matches!(&operand.kind, Kind::Name(name) if self.is_column(name))
    }

    /// The smallest or the largest of several values; the smallest skips values without a limit.
    fn extreme(&mut self, operands: &[Node], largest: bool) -> Outcome<Number> {
        let mut best: Option<Number> = None;
        for operand in operands {
            let number = match self.number(operand) {
                Err(Reason::NoLimit) if !largest => continue,
                number => number?,
            };
            let beats = |best: &Number| if largest { best.is_below(&number) } else { number.is_below(best) };
            if best.as_ref().is_none_or(beats) {
                best = Some(number);
            }
        }
        best.ok_or(Reason::NoLimit)
    }

    /// A number that is about to be rounded to an integer; records the decision.
    fn whole(&mut self, place: usize, x: &Node) -> Outcome<Number> {
        let x = self.number(x)?;
        self.trace.note(place, String::new, || x.clone(), Edge::wholes);
        Ok(x)
    }

    /// Rounds to the minor unit, half away from zero.
    pub fn rounded(&mut self, place: usize, x: Number) -> Number {
        let decimals = self.program.minor_units();
        self.trace.note(place, String::new, || x.clone(), || Edge::halves(decimals));
        x.rounded(decimals)
    }

    fn power(&mut self, base: &Node, exponent: &Node) -> Outcome<Number> {
        let base = self.number(base)?;
        let exponent = self.number(exponent)?.to_count().filter(|exponent| *exponent <= MOST);
        Ok(base.power(exponent.ok_or(Reason::OutOfRange)?))
    }

    /// K of the specification: K(1) = 1, K(m + 1) = K(m) + (1 − churn)^m; without a limit, 1 ÷
    /// churn.
    fn kept(&mut self, churn: &Node, months: &Node) -> Outcome<Number> {
        let churn = self.number(churn)?;
        let months = match self.number(months) {
            Err(Reason::NoLimit) if churn.is_zero() => return Err(Reason::NeverEnds),
            Err(Reason::NoLimit) => return Ok(Number::from(1).over(&churn)),
            months => months?.to_count().filter(|months| *months <= MOST).ok_or(Reason::OutOfRange)?,
        };
        let stays = Number::from(1).minus(&churn);
        let sums = self.kept.entry(churn.value.clone()).or_insert_with(|| vec![Number::from(0)]);
        while sums.len() <= months as usize {
            // K(m + 1) = 1 + (1 − churn) × K(m): the same sum, built from its other end.
            let before = sums[sums.len() - 1].clone();
            sums.push(before.times(&stays).plus(&Number::from(1)));
        }
        Ok(sums[months as usize].clone())
    }

    fn first_month(&mut self, condition: &Node) -> Outcome<Number> {
        let outside = self.month;
        let mut found = Err(Reason::NotReached);
        let start = self.trace.decisions.len();
        for month in 1..=MONTHS {
            // Keep the decisions of the month before, because it is the last month for which the
            // condition is false.
            let tried = self.trace.decisions.len();
            self.month = Some(month);
            let holds = self.flag(condition);
            if holds != Ok(false) {
                found = holds.map(|_| Number::from(month));
                break;
            }
            self.trace.decisions.drain(start..tried);
        }
        self.month = outside;
        found
    }

    fn grade(&mut self, place: usize, x: &Node, low: &Node, high: &Node) -> Outcome<&'static str> {
        let (x, low, high) = (self.number(x)?, self.number(low)?, self.number(high));
        self.trace.note(place, || "low".to_owned(), || x.minus(&low), || Edge::Zero);
        if let Ok(high) = &high {
            self.trace.note(place, || "high".to_owned(), || x.minus(high), || Edge::Zero);
        }
        match high {
            Err(reason) if reason != Reason::NoLimit => Err(reason),
            _ if x.is_below(&low) => Ok("below"),
            Ok(high) if high.is_below(&x) => Ok("above"),
            _ => Ok("within"),
        }
    }
}
