//! Finds what a few lines need, so that a calculation for those lines alone skips everything else.

use super::run::{line, step};
use crate::evaluate::Evaluator;
use crate::formula::{Kind, Node, Slot, Source};
use crate::plan::{Compiled, Plan, RowsFrom};

/// The lines and tables that a calculation needs.
pub struct Needs {
    scalars: Vec<bool>,
    tables: Vec<bool>,
}

impl Needs {
    /// What the lines at these positions among the scalars need.
    pub fn of(plan: &Plan, lines: &[usize]) -> Needs {
        let mut needs = Needs {
            scalars: vec![false; plan.symbols.scalars.len()],
            tables: vec![false; plan.symbols.tables.len()],
        };
        lines.iter().for_each(|line| needs.scalar(*line));
        // Formulas refer backward. In reverse order, each line and table is marked before its own formulas are visited.
        for step in plan.steps.iter().rev() {
            match step.table() {
                None => needs.lines(step),
                Some(table) if needs.tables.get(table) == Some(&true) => needs.rows(step),
                Some(_) => {}
            }
        }
        needs
    }

    /// Runs the steps of a plan, and skips the lines and tables that are not needed.
    pub fn run<'a>(&self, plan: &'a Plan, evaluator: &mut Evaluator<'a>) {
        for (at, compiled) in plan.steps.iter().enumerate() {
            match compiled.table() {
                Some(table) if self.tables.get(table) == Some(&true) => step(plan, at, compiled, evaluator),
                Some(_) => {}
                None => {
                    let needed = compiled
                        .formulas()
                        .iter()
                        .filter(|formula| self.scalars.get(formula.place) == Some(&true));
                    needed.for_each(|formula| line(formula, evaluator));
                }
            }
        }
    }

    fn scalar(&mut self, at: usize) {
        if let Some(needed) = self.scalars.get_mut(at) {
            *needed = true;
        }
    }

    fn table(&mut self, at: usize) {
        if let Some(needed) = self.tables.get_mut(at) {
            *needed = true;
        }
    }

    fn lines(&mut self, step: &Compiled) {
        for formula in step.formulas().iter().rev() {
            if self.scalars.get(formula.place) == Some(&true) {
                self.visit(&formula.node);
            }
        }
    }

    fn rows(&mut self, step: &Compiled) {
        match step {
            Compiled::Rows(_, RowsFrom::Count(rows), _) => self.visit(rows),
            Compiled::Rows(_, RowsFrom::Distinct(table, _), _) => self.table(*table),
            // Each option computes everything before the table again.
            Compiled::Choices(..) => {
                self.scalars.fill(true);
                self.tables.fill(true);
            }
            _ => {}
        }
        step.formulas().iter().for_each(|formula| self.visit(&formula.node));
    }

    fn visit(&mut self, node: &Node) {
        match &node.kind {
            Kind::Number(_) | Kind::Text(_) => {}
            Kind::Name(_, Slot::Scalar(at)) => self.scalar(*at),
            Kind::Name(_, Slot::Column(Source::Table, table, _) | Slot::Table(table)) => self.table(*table),
            Kind::Name(..) => {}
            Kind::Not(inner) | Kind::Negate(inner) => self.visit(inner),
            Kind::Binary(_, left, right) => {
                self.visit(left);
                self.visit(right);
            }
            Kind::Call(_, arguments) => arguments.iter().for_each(|argument| self.visit(argument)),
        }
    }
}
