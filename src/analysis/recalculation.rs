//! Computes the same figures for many values of a few inputs. Inputs are read and checked once, so this is faster than
//! `base_inputs`, but does not check the bounds of the varied inputs.

use alloc::vec::Vec;

use super::Target;
use super::base_inputs::{BaseInputs, value};
use super::batch::{Batch, Formulas};
use crate::evaluate::Evaluator;
use crate::image::{Node, Op, marks};
use crate::number::Arithmetic;
use crate::run::needs::Needs;
use crate::value::Value;

/// An evaluator over the base inputs, with the computations that the wanted figures need.
pub struct Recalculation<'a, 'n, N> {
    evaluator: Evaluator<'a, N>,
    needs: &'n Needs,
    /// The inputs with computed defaults: left out by the caller, and not varied.
    defaults: Vec<(usize, Node)>,
    /// The limits that depend on varied inputs.
    limits: Vec<Node>,
    /// The number of input tables, which come first.
    input_tables: usize,
}

impl<'a, 'n, N: Arithmetic> Recalculation<'a, 'n, N> {
    /// A trial in which `varied` inputs get their values from `set`.
    pub fn new(base: &BaseInputs<'a>, needs: &'n Needs, varied: &[Target]) -> Self {
        let image = base.image;
        let is_varied = |place| varied.iter().any(|input| input.table.is_none() && input.place == place);
        let computed = |(place, input): (usize, &crate::image::Part)| {
            let is_left_out = base.is_left_out(place) || input.is(marks::LOCKED);
            let formula = input.formulas.first().filter(|_| is_left_out && !is_varied(place))?;
            Some((place, *formula))
        };
        let defaults: Vec<_> = image.inputs.iter().enumerate().filter_map(computed).collect();
        let changes = |op| match op {
            Op::Scalar(at) => {
                is_varied(at.into()) || defaults.iter().any(|(place, _)| *place == usize::from(at))
            }
            // Check a limit on a column only if that column is varied. An unchanged column was checked in exact
            // decimals, and a check in floats might fail: 0.6 + 0.3 + 0.1 is not 1.
            Op::Column(table, column) => varied
                .iter()
                .any(|input| input.table == Some(table.into()) && input.place == usize::from(column)),
            Op::Table(table) => varied.iter().any(|input| input.table == Some(table.into())),
            _ => false,
        };
        let depends = |condition: &Node| {
            (*condition..image.code.after(*condition)).any(|node| changes(image.code.op(node)))
        };
        let limits = image.limits.iter().map(|limit| limit.rule().0).filter(depends).collect();
        Recalculation {
            evaluator: base.start.convert(),
            needs,
            defaults,
            limits,
            input_tables: image.tables.len(),
        }
    }

    /// Sets a varied input.
    pub fn set(&mut self, input: Target, number: N) {
        let cell = match input.table {
            None => self.evaluator.scalars.get_mut(input.place),
            Some(table) => {
                let table = self.evaluator.tables.get_mut(table);
                table.and_then(|table| table.columns.get_mut(input.place)?.get_mut(input.row))
            }
        };
        if let Some(cell) = cell {
            *cell = Value::Number(number);
        }
    }

    /// Computes the figures. Returns false if a limit is broken.
    pub fn run(&mut self) -> bool {
        for table in self.evaluator.tables.iter_mut().skip(self.input_tables) {
            table.rows = 0;
            table.columns.iter_mut().for_each(Vec::clear);
        }
        for (place, formula) in &self.defaults {
            let default = self.evaluator.evaluate(*formula);
            self.evaluator.set(*place, default);
        }
        let is_broken = |limit: &Node| matches!(self.evaluator.evaluate(*limit), Value::Flag(false));
        if self.limits.iter().any(is_broken) {
            return false;
        }
        self.needs.run(&mut self.evaluator);
        true
    }

    /// The figure after `run`; `None` if the figure is missing, not a number, or too large.
    pub fn number(&self, figure: Target) -> Option<N> {
        value(&self.evaluator, figure).number().ok().filter(Arithmetic::fits)
    }
}

impl Recalculation<'_, '_, f64> {
    /// The same figures computed in blocks, if that is possible.
    pub fn batch(&mut self, varied: &[Target]) -> Option<Batch> {
        let formulas = Formulas {
            needs: self.needs,
            defaults: self.defaults.iter().map(|(_, formula)| *formula).collect(),
            limits: &self.limits,
        };
        Batch::new(&formulas, varied, &mut self.evaluator)
    }

    /// The value of a line in a lane of a block; NaN if the line is missing.
    pub fn lane(&self, batch: &Batch, line: usize, lane: usize) -> f64 {
        batch.number(line, lane, &self.evaluator)
    }
}
