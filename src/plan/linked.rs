//! A plan linked with a program: everything that the program sets is resolved.

use alloc::sync::Arc;
use alloc::vec::Vec;

#[cfg(feature = "programs")]
use super::needs::Needs;
use super::{Plan, inputs, run};
use crate::evaluate::Evaluator;
use crate::terms::Terms;
use crate::value::{Cell, Data, Problem, Value};

/// What an input or a column of an input table is when the caller leaves it out.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    /// The default; `None` if the field is required. A computed default is a placeholder here.
    pub default: Option<Cell>,
    /// Whether `Plan::defaults` has a formula for the default.
    pub is_computed: bool,
    /// Whether only the program's value is accepted.
    pub is_locked: bool,
}

/// What an input table is when the caller leaves it out.
#[derive(Clone, Debug, PartialEq)]
pub struct StartRows {
    /// The default of each column's cells.
    pub cells: Vec<Start>,
    /// The default rows, column by column.
    pub columns: Vec<Vec<Cell>>,
    /// Whether only the program's rows are accepted.
    pub is_locked: bool,
}

/// A calculator over one program, ready to read inputs.
pub struct Linked {
    /// The calculator.
    pub plan: &'static Plan,
    /// The terms of the program that formulas read.
    pub terms: Arc<Terms>,
    /// The inputs outside of tables, in the order of `Plan::fields`.
    pub inputs: Vec<Start>,
    /// The input tables, in the order of `Plan::tables`.
    pub tables: Vec<StartRows>,
}

impl Linked {
    /// Reads the inputs and runs every step.
    ///
    /// # Errors
    /// Every problem with the inputs.
    pub fn run<'a>(&'a self, inputs: &'a Data) -> Result<Evaluator<'a>, Vec<Problem>> {
        let (mut evaluator, problems) = inputs::read(self, inputs);
        if !problems.is_empty() {
            return Err(problems);
        }
        run::run(self.plan, &mut evaluator);
        Ok(evaluator)
    }

    /// Reads the inputs and runs the steps that are needed.
    ///
    /// # Errors
    /// Every problem with the inputs.
    #[cfg(feature = "programs")]
    pub fn run_needed<'a>(&'a self, inputs: &'a Data, needs: &Needs) -> Result<Evaluator<'a>, Vec<Problem>> {
        let (mut evaluator, problems) = inputs::read(self, inputs);
        if !problems.is_empty() {
            return Err(problems);
        }
        needs.run(self.plan, &mut evaluator);
        Ok(evaluator)
    }

    /// Computes every line in binary floats, which are fast but inexact: for simulations, which show no exact
    /// digits.
    ///
    /// # Errors
    /// Every problem with the inputs.
    pub fn estimate<'a>(
        &'a self,
        inputs: &'a Data,
    ) -> Result<Vec<(&'static str, Value<'a, f64>)>, Vec<Problem>> {
        let (exact, problems) = inputs::read(self, inputs);
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut fast = exact.convert::<f64>();
        run::run(self.plan, &mut fast);
        let lines = self.plan.symbols.scalars.iter().zip(fast.scalars).skip(self.plan.fields.len());
        Ok(lines.map(|((id, _), value)| (*id, value)).collect())
    }
}
