//! The crate's entry point: `Model` runs the calculators with one partner program.

use std::fmt;

use crate::definition::library;
use crate::formula::FormulaError;
use crate::plan::Linked;
use crate::plan::Plan;
use crate::program::Program;
use crate::report::explain::{Explanation, Shown, explain, figure, trees};
use crate::report::notices::{Raised, raised};
use crate::report::shape::shape;
use crate::report::used;
use crate::run::{inputs, walk::walk};
use crate::value::{Cell, Code, Data, Problem};

/// The reason why nothing was computed.
#[derive(Clone, Debug, PartialEq)]
pub enum Error {
    /// Every problem with the inputs, the program's presets or the requested ids.
    Problems(Vec<Problem>),
    /// A formula of the calculator itself cannot be parsed.
    Formula(FormulaError),
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Problems(problems) => {
                for (at, problem) in problems.iter().enumerate() {
                    let separator = if at == 0 { "" } else { "; " };
                    write!(formatter, "{separator}{}: {}", problem.path, problem.code.id())?;
                }
                Ok(())
            }
            Error::Formula(error) => write!(formatter, "{error}"),
        }
    }
}

impl std::error::Error for Error {}

/// A table of a calculation: input columns and computed columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows {
    /// The id of the table, as in the calculator's description.
    pub id: &'static str,
    /// The ids of the columns; columns without a formula come first.
    pub columns: Vec<&'static str>,
    /// The rows; each has its cells in the order of `columns`.
    pub rows: Vec<Vec<Cell>>,
}

/// The result of a calculator: every figure and notice for the given inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Calculation {
    /// The inputs that were used, by id, in the form that a caller sends, including defaults and presets.
    pub inputs: Data,
    /// Every line: id and value, in the order of the calculator.
    pub lines: Vec<(&'static str, Cell)>,
    /// Every table, with input tables first.
    pub tables: Vec<Rows>,
    /// The notices whose conditions hold.
    pub notices: Vec<Raised>,
}

impl Calculation {
    /// The value of the line with this id; `None` if there is no such line.
    pub fn line(&self, id: &str) -> Option<&Cell> {
        self.lines.iter().find(|(name, _)| *name == id).map(|(_, value)| value)
    }

    /// A cell of a table, by ids and row (from 0); `None` if there is no such cell.
    pub fn cell(&self, table: &str, row: usize, column: &str) -> Option<&Cell> {
        let table = self.tables.iter().find(|known| known.id == table)?;
        let column = table.columns.iter().position(|id| *id == column)?;
        table.rows.get(row)?.get(column)
    }
}

/// Runs the calculators with one partner program.
pub struct Model {
    program: Program,
}

impl Model {
    /// A model that takes defaults, rates and limits from `program`.
    pub fn new(program: Program) -> Model {
        Model { program }
    }

    /// The program that defaults, rates and limits come from.
    pub fn program(&self) -> &Program {
        &self.program
    }

    /// The description that a page draws a calculator from, in the form that JavaScript receives.
    ///
    /// # Errors
    /// `unknownCalculator`, or every problem with the program's presets for the calculator.
    pub fn describe(&self, id: &str) -> Result<Data, Error> {
        let linked = self.linked(id)?;
        let defaults = inputs::read(&linked.image, &mut std::iter::empty()).evaluator;
        Ok(crate::report::describe::describe(linked.plan, &self.program, &defaults))
    }

    /// Runs a calculator. Inputs are a map by id; an omitted input gets its default.
    ///
    /// ```
    /// use partner_calculators::{Data, Model, Program};
    /// let model = Model::new(Program::standard().expect("the built-in program"));
    /// let inputs = Data::from_json(r#"{ "sponsorship": "40000" }"#).expect("JSON");
    /// let result = model.calculate("event-roi", &inputs).expect("good inputs");
    /// assert_eq!(result.line("investment").map(|cell| format!("{cell:?}")).as_deref(), Some("Number(27000.0)"));
    /// ```
    ///
    /// # Errors
    /// `unknownCalculator`, or every problem with the program's presets or, if those are valid, with the
    /// inputs.
    pub fn calculate(&self, id: &str, inputs: &Data) -> Result<Calculation, Error> {
        let linked = self.linked(id)?;
        let plan = linked.plan;
        let sent = linked.send(inputs);
        let mut evaluator = linked.run(&sent).map_err(Error::Problems)?;
        let notices = raised(plan, &mut evaluator);
        let skipped = plan.fields.len();
        let scalars = plan.symbols.scalars.iter().zip(&evaluator.scalars).skip(skipped);
        let tables = plan.symbols.tables.iter().zip(&evaluator.tables).map(|((id, names), table)| {
            let cell = |row: usize| {
                table.columns.iter().filter_map(move |column| column.get(row)).map(|&cell| cell.into())
            };
            Rows {
                id,
                columns: names.iter().map(|(id, _)| *id).collect(),
                rows: (0..table.rows).map(|row| cell(row).collect()).collect(),
            }
        });
        Ok(Calculation {
            inputs: used::inputs(plan, &evaluator),
            lines: scalars.map(|((id, _), value)| (*id, (*value).into())).collect(),
            tables: tables.collect(),
            notices,
        })
    }

    /// Explains how one figure was computed: a line (`revenue`) or a cell (`campaigns[0].ourCost`).
    ///
    /// # Errors
    /// Same as `calculate`, or `unknownField` if the target is not a computed figure.
    pub fn explain(&self, id: &str, target: &str, inputs: &Data) -> Result<Explanation, Error> {
        let linked = self.linked(id)?;
        let sent = linked.send(inputs);
        let evaluator = linked.run(&sent).map_err(Error::Problems)?;
        let mut shown: Vec<Shown> = Vec::new();
        match figure(linked.plan, target) {
            Some((place, formula)) if walk(evaluator, place, &mut |seen| shown.push(seen.into())) => {
                Ok(explain(target, formula, shown))
            }
            _ => Err(Error::Problems(vec![Problem::new(target, Code::UnknownField)])),
        }
    }

    /// The formulas of a calculator as trees without values, by a line's id or `table.column`. A page draws
    /// explanations from them.
    ///
    /// # Errors
    /// `unknownCalculator`.
    pub fn trees(&self, id: &str) -> Result<Data, Error> {
        Ok(trees(self.plan(id)?))
    }

    /// The shape of a calculator, for an export that computes by itself: see `www/src/workbook/shape.ts`.
    ///
    /// # Errors
    /// `unknownCalculator`.
    pub fn shape(&self, id: &str) -> Result<Data, Error> {
        Ok(shape(self.plan(id)?))
    }

    pub(crate) fn plan(&self, id: &str) -> Result<&'static Plan, Error> {
        let unknown = || Error::Problems(vec![Problem::new(id, Code::UnknownCalculator)]);
        library::plan(id).ok_or_else(unknown)?.map_err(Error::Formula)
    }

    /// The calculator linked with the program.
    ///
    /// # Errors
    /// `unknownCalculator`, or every problem with the program's presets for the calculator.
    pub fn linked(&self, id: &str) -> Result<Linked, Error> {
        Linked::new(self.plan(id)?, &self.program).map_err(Error::Problems)
    }
}
