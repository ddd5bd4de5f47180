//! How one figure came about: its formula, and what each name and call in it came to.

use crate::check::option;
use crate::evaluate::Evaluator;
use crate::formula::{Function, Kind, Node, Operator, Slot};
use crate::number::{self, Arithmetic, Tracked};
use crate::plan::run::choose;
use crate::plan::{Compiled, Formula, Plan};
use crate::schema::Unit;
use crate::value::path::split_once;
use crate::value::{Cell, Value};

/// A name or a call in a formula, with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// Where it begins in the formula's text, in characters.
    pub start: usize,
    /// Where it ends, in characters.
    pub end: usize,
    /// What it came to.
    pub value: Cell,
}

/// How one figure came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The line or cell.
    pub target: String,
    /// What it measures.
    pub unit: Unit,
    /// The formula's text.
    pub formula: &'static str,
    /// The figure.
    pub value: Cell,
    /// What was looked at; the branch of an `if` that was not taken has no terms.
    pub terms: Vec<Term>,
}

/// Explains a line or a cell; `None` when there is no such figure, or it is an input.
pub fn explain<'a>(plan: &'a Plan, mut evaluator: Evaluator<'a>, target: &str) -> Option<Explanation> {
    let formula = match cell_address(target) {
        None => line(plan, target)?,
        Some((table, row, column)) => at_cell(plan, &mut evaluator, table, row, column)?,
    };
    let value = evaluator.evaluate(&formula.node).into();
    let mut tracer = Tracer { evaluator, text: formula.line.formula, terms: Vec::new() };
    tracer.trace(&formula.node);
    Some(Explanation {
        target: target.to_owned(),
        unit: formula.line.unit,
        formula: formula.line.formula,
        value,
        terms: tracer.terms,
    })
}

/// `campaigns[0].ourCost` as its three parts.
fn cell_address(target: &str) -> Option<(&str, usize, &str)> {
    let (table, rest) = split_once(target, b'[')?;
    let (row, column) = split_once(rest, b']')?;
    let row = Tracked::from(number::parse(row)?).to_count()?;
    Some((table, row as usize, column.strip_prefix('.')?))
}

fn line<'a>(plan: &'a Plan, id: &str) -> Option<&'a Formula> {
    for step in &plan.steps {
        if let Compiled::Lines(_, formulas) = step
            && let Some(found) = formulas.iter().find(|formula| formula.line.id == id)
        {
            return Some(found);
        }
    }
    None
}

/// The formula of a cell, with the evaluator set to its row.
fn at_cell<'a>(
    plan: &'a Plan,
    evaluator: &mut Evaluator<'a>,
    table: &str,
    row: usize,
    column: &str,
) -> Option<&'a Formula> {
    let table = plan.symbols.table(table)?;
    if row >= evaluator.tables.get(table)?.rows {
        return None;
    }
    let at = plan.steps.iter().position(|step| step.table() == Some(table))?;
    let step = plan.steps.get(at)?;
    evaluator.at = Some((table, row));
    if let Compiled::Choices(_, input, over, _) = step {
        let rows = over.and_then(|over| evaluator.tables.get(over)).map_or(1, |over| over.rows);
        let chosen = row.checked_div(rows)?;
        let option = option(plan.options(*input), evaluator.program.tiers(), chosen)?;
        choose(plan, at, *input, option, evaluator);
        if let Some(over) = over {
            evaluator.at = Some((*over, row.checked_rem(rows)?));
        }
    }
    step.formulas().iter().find(|formula| formula.line.id == column)
}

struct Tracer<'a> {
    evaluator: Evaluator<'a>,
    text: &'static str,
    terms: Vec<Term>,
}

impl<'a> Tracer<'a> {
    fn trace(&mut self, node: &'a Node) {
        match &node.kind {
            Kind::Number(_) | Kind::Text(_) => {}
            Kind::Name(_, Slot::Column(..) | Slot::Table(_) | Slot::List(_) | Slot::Missing(_)) => {}
            Kind::Name(..) => self.record(node),
            Kind::Not(inner) | Kind::Negate(inner) => self.trace(inner),
            Kind::Binary(operator, left, right) => {
                self.trace(left);
                if !self.decided(*operator, left) {
                    self.trace(right);
                }
            }
            Kind::Call(function, arguments) => self.trace_call(*function, node, arguments),
        }
    }

    /// Whether the first condition alone decides.
    fn decided(&mut self, operator: Operator, left: &'a Node) -> bool {
        let decides = match operator {
            Operator::And => false,
            Operator::Or => true,
            _ => return false,
        };
        matches!(self.evaluator.evaluate(left), Value::Flag(flag) if flag == decides)
    }

    fn trace_call(&mut self, function: Function, node: &'a Node, arguments: &'a [Node]) {
        if let (Function::If, [condition, then, otherwise]) = (function, arguments) {
            self.trace(condition);
            match self.evaluator.evaluate(condition) {
                Value::Flag(true) => self.trace(then),
                Value::Flag(false) => self.trace(otherwise),
                _ => {}
            }
            return;
        }
        self.record(node);
        // A month that is being tried, or a column of earlier rows, has no value of its own to show.
        if !matches!(function, Function::FirstMonth | Function::Sum) {
            arguments.iter().for_each(|argument| self.trace(argument));
        }
    }

    fn record(&mut self, node: &'a Node) {
        let characters = |end: usize| self.text.bytes().take(end).filter(|byte| byte & 0xC0 != 0x80).count();
        let (start, end) = (characters(node.start), characters(node.end));
        let value = self.evaluator.evaluate(node).into();
        self.terms.push(Term { start, end, value });
    }
}
