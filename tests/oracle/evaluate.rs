//! Evaluates formulas over a sheet: operators, and the functions that evaluate only some of their
//! arguments.

use partner_calculators::Reason;

use crate::decision::Edge;
use crate::fraction::Fraction;
use crate::grammar::{Kind, Node};
use crate::number::Number;
use crate::sheet::Sheet;
use crate::value::{Outcome, Value};

/// Figures of 2^96 and above do not fit into the core's number type.
fn fits(number: Number) -> Outcome<Number> {
    if number.value.is_shorter(96.0) {
        return Ok(number);
    }
    let limit = Fraction::new(num_bigint::BigInt::from(2).pow(96), 0);
    if number.value.absolute().compare(&limit).is_lt() { Ok(number) } else { Err(Reason::OutOfRange) }
}

impl Sheet<'_> {
    /// The value of a formula.
    pub fn evaluate(&mut self, node: &Node) -> Value {
        match &node.kind {
            Kind::Number(value) => Value::Number(value.clone().into()),
            Kind::Text(text) => Value::Text(text.clone()),
            Kind::Name(name) => self.value(name),
            Kind::Not(inner) => self.flag(inner).map(|flag| Value::Flag(!flag)).into(),
            Kind::Negate(inner) => self.number(inner).map(|number| Value::Number(number.negated())).into(),
            Kind::Binary(sign, left, right) => self.binary(node.place, sign, left, right).into(),
            Kind::Call(word, operands) => self.call(node.place, word, operands).into(),
        }
    }

    pub fn number(&mut self, node: &Node) -> Outcome<Number> {
        self.evaluate(node).number()
    }

    pub fn flag(&mut self, node: &Node) -> Outcome<bool> {
        self.evaluate(node).flag()
    }

    fn binary(&mut self, place: usize, sign: &str, left: &Node, right: &Node) -> Outcome<Value> {
        match sign {
            "and" => Ok(if self.flag(left)? { self.evaluate(right) } else { Value::Flag(false) }),
            "or" => Ok(if self.flag(left)? { Value::Flag(true) } else { self.evaluate(right) }),
            "+" | "−" | "×" | "÷" => {
                let left = self.number(left)?;
                compute(sign, left, self.number(right)?).map(Value::Number)
            }
            _ => {
                let (left, right) = (self.evaluate(left), self.evaluate(right));
                self.compare(place, sign, left, right).map(Value::Flag)
            }
        }
    }

    fn compare(&mut self, place: usize, sign: &str, left: Value, right: Value) -> Outcome<bool> {
        let (left, right) = match (left, right) {
            (Value::Missing(reason), _) | (_, Value::Missing(reason)) => return Err(reason),
            (Value::Number(left), Value::Number(right)) => (left, right),
            (left, right) => return Ok(left.same(&right) == (sign == "=")),
        };
        let month = self.month;
        self.trace.note(place, || format!("{month:?}"), || left.minus(&right), || Edge::Zero);
        let order = left.compare(&right);
        Ok(match sign {
            "=" => order.is_eq(),
            "≠" => order.is_ne(),
            "<" => order.is_lt(),
            "≤" => order.is_le(),
            ">" => order.is_gt(),
            "≥" => order.is_ge(),
            _ => panic!("{sign} compares nothing"),
        })
    }
}

fn compute(sign: &str, left: Number, right: Number) -> Outcome<Number> {
    fits(match sign {
        "+" => left.plus(&right),
        "−" => left.minus(&right),
        "×" => left.times(&right),
        _ if right.is_zero() => return Err(Reason::DivideByZero),
        _ => left.over(&right),
    })
}
