//! Finds what a few lines need, so that a calculation for those lines alone skips everything else.

use super::steps::{line, step};
use crate::evaluate::Evaluator;
use crate::image::{Fills, Image, Node, Op, Part};

/// The lines and tables that a calculation needs.
pub struct Needs {
    scalars: Vec<bool>,
    tables: Vec<bool>,
}

impl Needs {
    /// What the lines at these positions among the scalars need.
    pub fn of(image: &Image, lines: &[usize]) -> Needs {
        let mut needs =
            Needs { scalars: vec![false; image.scalars], tables: vec![false; image.widths.len()] };
        lines.iter().for_each(|line| mark(*line, &mut needs.scalars));
        // Formulas refer backward. In reverse order, each line and table is marked before its own formulas are visited.
        for step in image.steps.iter().rev() {
            match step.table() {
                None => needs.lines(image, step),
                Some(table) if needs.tables.get(table) == Some(&true) => needs.rows(image, step),
                Some(_) => {}
            }
        }
        needs
    }

    /// Runs the steps, and skips the lines and tables that are not needed.
    pub fn run(&self, evaluator: &mut Evaluator<'_>) {
        for (at, each) in evaluator.image.steps.iter().enumerate() {
            match each.table() {
                Some(table) if self.tables.get(table) == Some(&true) => step(at, evaluator),
                Some(_) => {}
                None => {
                    for (place, formula) in each.figures() {
                        if self.scalars.get(place) == Some(&true) {
                            line(place, formula, evaluator);
                        }
                    }
                }
            }
        }
    }

    fn lines(&mut self, image: &Image, step: &Part) {
        for (place, formula) in step.figures().rev() {
            if self.scalars.get(place) == Some(&true) {
                self.visit(image, formula);
            }
        }
    }

    fn rows(&mut self, image: &Image, step: &Part) {
        match step.fills() {
            Fills::Distinct(table, _) => mark(table, &mut self.tables),
            // Each option computes everything before the table again.
            Fills::Choices(..) => {
                self.scalars.fill(true);
                self.tables.fill(true);
            }
            _ => {}
        }
        step.formulas.iter().for_each(|formula| self.visit(image, *formula));
    }

    fn visit(&mut self, image: &Image, formula: Node) {
        for node in formula..image.code.after(formula) {
            match image.code.op(node) {
                Op::Scalar(at) => mark(at.into(), &mut self.scalars),
                Op::Column(table, _) | Op::Table(table) => mark(table.into(), &mut self.tables),
                _ => {}
            }
        }
    }
}

fn mark(at: usize, needed: &mut [bool]) {
    if let Some(needed) = needed.get_mut(at) {
        *needed = true;
    }
}
