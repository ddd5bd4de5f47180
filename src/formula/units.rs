//! Unit checks: adding money and a share is an error. The tests use them as a type checker for formulas.

use std::fmt;

use super::{Function, Kind, Node, Operator, Slot, Symbols};
use crate::value::Unit;

/// The inferred unit of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// A literal, or a figure that is missing on purpose; compatible with every unit.
    Any,
    /// A number without a dimension, such as a quotient of two amounts.
    Ratio,
    /// A unit of the schema.
    Of(Unit),
}

use Measure::{Any, Of, Ratio};

impl fmt::Display for Measure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Any => formatter.write_str("any unit"),
            Ratio => formatter.write_str("a ratio"),
            Of(unit) => write!(formatter, "{unit:?}"),
        }
    }
}

/// Infers the units of a formula.
#[derive(Clone, Copy)]
pub struct UnitCheck<'s> {
    /// The calculator's names with their units.
    pub symbols: &'s Symbols,
    /// The table of the current row.
    pub row: Option<usize>,
}

type Inferred = Result<Measure, String>;

impl UnitCheck<'_> {
    /// Checks that a formula has the unit that its line declares.
    ///
    /// # Errors
    /// Names the units that do not agree.
    pub fn check(&self, node: &Node, declared: Unit) -> Result<(), String> {
        let found = self.infer(node)?;
        unify(found, Of(declared))
            .map(|_| ())
            .ok_or_else(|| format!("the formula gives {found}, where {declared:?} is declared"))
    }

    /// Infers the unit of a formula.
    ///
    /// # Errors
    /// Names the units that do not agree.
    pub fn infer(&self, node: &Node) -> Inferred {
        match &node.kind {
            Kind::Number(_) => Ok(Any),
            Kind::Text(_) => Ok(Of(Unit::Text)),
            Kind::Name(name, slot) => self.name(name, *slot),
            Kind::Not(inner) => self.needs(inner, Unit::Flag),
            Kind::Negate(inner) => self.infer(inner),
            Kind::Binary(operator, left, right) => self.binary(*operator, left, right),
            Kind::Call(function, arguments) => self.call(*function, arguments),
        }
    }

    fn name(&self, name: &str, slot: Slot) -> Inferred {
        match slot {
            Slot::Missing(_) => Ok(Any),
            Slot::Column(..) | Slot::Table(_) | Slot::List(_) => {
                Err(format!("{name} is a whole column or table here"))
            }
            _ => self.symbols.unit(slot, self.row).map(Of).ok_or_else(|| format!("{name} has no unit")),
        }
    }

    fn column(&self, node: &Node) -> Inferred {
        match &node.kind {
            Kind::Name(name, slot @ (Slot::Column(..) | Slot::Previous(_))) => {
                self.symbols.unit(*slot, self.row).map(Of).ok_or_else(|| format!("{} has no unit", &**name))
            }
            _ => Err("a column is needed here".to_owned()),
        }
    }

    fn needs(&self, node: &Node, unit: Unit) -> Inferred {
        let found = self.infer(node)?;
        unify(found, Of(unit)).ok_or_else(|| format!("{found} where {unit:?} is needed"))
    }

    fn number(&self, node: &Node) -> Inferred {
        let found = self.infer(node)?;
        if is_number(found) { Ok(found) } else { Err(format!("{found} where a number is needed")) }
    }

    fn agree(&self, left: Measure, right: Measure) -> Inferred {
        unify(left, right).ok_or_else(|| format!("{left} and {right} do not agree"))
    }

    fn binary(&self, operator: Operator, left: &Node, right: &Node) -> Inferred {
        match operator {
            Operator::And | Operator::Or => {
                self.needs(left, Unit::Flag)?;
                self.needs(right, Unit::Flag)
            }
            Operator::Equal | Operator::Unequal => {
                self.agree(self.infer(left)?, self.infer(right)?)?;
                Ok(Of(Unit::Flag))
            }
            Operator::Less | Operator::AtMost | Operator::More | Operator::AtLeast => {
                self.agree(self.number(left)?, self.number(right)?)?;
                Ok(Of(Unit::Flag))
            }
            Operator::Add | Operator::Subtract => self.agree(self.number(left)?, self.number(right)?),
            Operator::Multiply => product(self.number(left)?, self.number(right)?),
            Operator::Divide => quotient(self.number(left)?, self.number(right)?),
        }
    }

    fn call(&self, function: Function, arguments: &[Node]) -> Inferred {
        match (function, arguments) {
            (Function::If, [condition, then, otherwise]) => {
                self.needs(condition, Unit::Flag)?;
                self.agree(self.infer(then)?, self.infer(otherwise)?)
            }
            (Function::Min | Function::Max, [only]) => self.column(only),
            (Function::Min | Function::Max, _) => {
                arguments.iter().try_fold(Any, |all, one| self.agree(all, self.number(one)?))
            }
            (Function::Floor | Function::Ceil, [x]) => match self.number(x)? {
                Of(unit @ (Unit::Money | Unit::Score)) => Ok(Of(unit)),
                _ => Ok(Of(Unit::Whole)),
            },
            (Function::Sum, [cells]) => self.column(cells),
            (Function::Rows, [table]) => match table.kind {
                Kind::Name(_, Slot::Table(_) | Slot::List(_)) => Ok(Of(Unit::Whole)),
                _ => Err("rows needs a table".to_owned()),
            },
            (Function::Given, [argument]) => self.infer(argument).map(|_| Of(Unit::Flag)),
            (Function::Kept, [churn, months]) => {
                self.needs(churn, Unit::Share)?;
                self.needs(months, Unit::Months).map(|_| Ratio)
            }
            (Function::Power, [base, exponent]) => {
                self.needs(exponent, Unit::Months)?;
                self.number(base)
            }
            (Function::FirstMonth, [condition]) => self.needs(condition, Unit::Flag).map(|_| Of(Unit::Whole)),
            (Function::Payable, [x]) => self.needs(x, Unit::Money),
            (Function::Split, [total, weights]) => {
                // The weights are a column, or a formula of the row.
                self.column(weights).or_else(|_| self.number(weights))?;
                self.needs(total, Unit::Money)
            }
            _ => self.table_call(function, arguments),
        }
    }

    fn table_call(&self, function: Function, arguments: &[Node]) -> Inferred {
        match (function, arguments) {
            (Function::Lookup, [key, keys, values]) => {
                self.agree(self.infer(key)?, self.column(keys)?)?;
                self.column(values)
            }
            (Function::Band | Function::NextBand, [x, from, values]) => {
                self.agree(self.number(x)?, self.column(from)?)?;
                self.column(values)
            }
            (Function::Marginal, [x, from, rates]) => {
                self.agree(self.column(rates)?, Of(Unit::Share))?;
                self.agree(self.number(x)?, self.column(from)?)
            }
            (Function::RowAt, [values, row]) => {
                self.needs(row, Unit::Whole)?;
                self.column(values)
            }
            (Function::ArgMax | Function::ArgMin, [by, names]) => {
                self.column(by)?;
                self.agree(self.column(names)?, Of(Unit::Text))
            }
            (Function::Grade, [x, low, high]) => {
                let range = self.agree(self.number(low)?, self.number(high)?)?;
                self.agree(self.number(x)?, range)?;
                Ok(Of(Unit::Text))
            }
            (Function::PowerOfTwo, [x]) => self.number(x).map(|_| Ratio),
            (Function::GroupSum, [values, keys, key]) => {
                self.agree(self.column(keys)?, self.infer(key)?)?;
                self.column(values)
            }
            (Function::FirstRow | Function::LastRow, [cells, value]) => {
                self.agree(self.column(cells)?, self.infer(value)?).map(|_| Of(Unit::Whole))
            }
            (Function::LastRow | Function::NextRow, [flags]) => {
                self.agree(self.column(flags)?, Of(Unit::Flag)).map(|_| Of(Unit::Whole))
            }
            (Function::FirstLoss, [cells]) => self.column(cells).map(|_| Of(Unit::Whole)),
            (Function::Same, [one, other]) => {
                self.agree(self.column(one)?, self.column(other)?).map(|_| Of(Unit::Flag))
            }
            (Function::NeverRises, [cells]) => self.column(cells).map(|_| Of(Unit::Flag)),
            _ => Err(format!("{} with {} arguments", function.name(), arguments.len())),
        }
    }
}

fn is_number(measure: Measure) -> bool {
    !matches!(measure, Of(Unit::Text | Unit::Choice | Unit::Flag))
}

/// The common unit of two operands, if their units agree.
fn unify(left: Measure, right: Measure) -> Option<Measure> {
    match (left, right) {
        (Any, other) | (other, Any) => Some(other),
        _ if left == right => Some(left),
        (Ratio, Of(unit)) | (Of(unit), Ratio) if unit != Unit::Money && is_number(Of(unit)) => Some(Of(unit)),
        // An integer is a count; months are whole numbers where they count rows.
        (Of(Unit::Whole), Of(unit @ (Unit::Count | Unit::Months)))
        | (Of(unit @ (Unit::Count | Unit::Months)), Of(Unit::Whole)) => Some(Of(unit)),
        (Of(Unit::Text), Of(Unit::Choice)) | (Of(Unit::Choice), Of(Unit::Text)) => Some(Of(Unit::Text)),
        _ => None,
    }
}

fn product(left: Measure, right: Measure) -> Inferred {
    match (left, right) {
        (Of(Unit::Money), Of(Unit::Money)) => Err("money times money".to_owned()),
        (Of(Unit::Money), _) | (_, Of(Unit::Money)) => Ok(Of(Unit::Money)),
        // A share or a multiple of a quantity has the unit of the quantity.
        (Of(Unit::Share | Unit::Multiple), other) | (other, Of(Unit::Share | Unit::Multiple)) => Ok(other),
        (Any, Any) => Ok(Any),
        (Of(Unit::Whole), Of(Unit::Count)) | (Of(Unit::Count), Of(Unit::Whole)) => Ok(Of(Unit::Count)),
        _ if left == right => Ok(left),
        _ => Ok(Ratio),
    }
}

fn quotient(left: Measure, right: Measure) -> Inferred {
    match (left, right) {
        (Of(Unit::Money), Of(Unit::Money)) => Ok(Ratio),
        (_, Of(Unit::Money)) => Err("a number divided by money".to_owned()),
        (Of(Unit::Money), _) => Ok(Of(Unit::Money)),
        (other, Of(Unit::Share | Unit::Multiple) | Any) if other != right => Ok(other),
        _ => Ok(Ratio),
    }
}
