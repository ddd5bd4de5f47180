//! A plan linked with a program: the plan has the names, the image computes.

use super::Plan;
use super::named::{self, Sent};
use crate::evaluate::Evaluator;
use crate::image::Image;
use crate::program::Program;
use crate::run::inputs::{Read, read};
use crate::run::steps::run;
use crate::run::walk::Target;
use crate::value::{Code, Data, Problem, Value};

/// A calculator over one program, ready to read inputs.
pub struct Linked {
    /// The calculator.
    pub plan: &'static Plan,
    /// The calculator under the program.
    pub image: Image,
    /// The image as text, which a linked definition has.
    pub text: String,
}

impl Linked {
    /// Links a calculator with a program.
    ///
    /// # Errors
    /// Every problem with the program's presets for the calculator.
    pub fn new(plan: &'static Plan, program: &Program) -> Result<Linked, Vec<Problem>> {
        let text = plan.template().link(program)?;
        // The image has the crate's own version.
        let image = Image::read(&text).ok_or_else(|| vec![Problem::new("program", Code::InvalidProgram)])?;
        Ok(Linked { plan, image, text })
    }

    /// Converts inputs to the parts that the image reads.
    pub fn send(&self, inputs: &Data) -> Sent {
        named::send(self, inputs)
    }

    /// Reads inputs and runs every step.
    ///
    /// # Errors
    /// Every problem with the inputs.
    pub fn run<'a>(&'a self, sent: &'a Sent) -> Result<Evaluator<'a>, Vec<Problem>> {
        let mut evaluator = self.read(sent)?;
        run(&mut evaluator);
        Ok(evaluator)
    }

    /// The place of an input, a line or a cell: `sponsorship`, `revenue`, `campaigns[0].leads`.
    pub fn place(&self, path: &str) -> Option<Target> {
        let symbols = &self.plan.symbols;
        let Some((table, rest)) = path.split_once('[') else {
            let place = symbols.scalars.iter().position(|(name, _)| *name == path)?;
            return Some(Target { table: None, row: 0, place });
        };
        let (row, column) = rest.split_once("].")?;
        let table = symbols.table(table)?;
        let place = symbols.tables.get(table)?.1.iter().position(|(name, _)| *name == column)?;
        Some(Target { table: Some(table), row: row.parse().ok()?, place })
    }

    fn read<'a>(&'a self, sent: &'a Sent) -> Result<Evaluator<'a>, Vec<Problem>> {
        let Read { evaluator, problems } = read(&self.image, &mut sent.parts.iter().map(String::as_str));
        let problems = named::problems(self, sent, &String::from_utf8_lossy(&problems));
        if problems.is_empty() { Ok(evaluator) } else { Err(problems) }
    }

    /// Computes every line in binary floats, which are fast but inexact: for simulations, which show no exact
    /// digits.
    ///
    /// # Errors
    /// Every problem with the inputs.
    pub fn estimate<'a>(
        &'a self,
        sent: &'a Sent,
    ) -> Result<Vec<(&'static str, Value<'a, f64>)>, Vec<Problem>> {
        let mut fast = self.read(sent)?.convert::<f64>();
        run(&mut fast);
        let lines = self.plan.symbols.scalars.iter().zip(fast.scalars).skip(self.plan.fields.len());
        Ok(lines.map(|((id, _), value)| (*id, value)).collect())
    }
}
