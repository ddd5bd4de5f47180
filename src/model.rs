//! The calculators over one partner program: the crate's front door.

use std::fmt;

use crate::definition::library;
use crate::evaluate::Evaluator;
use crate::formula::FormulaError;
use crate::plan::Plan;
use crate::plan::notices::Raised;
use crate::plan::{inputs, notices, presets, run};
use crate::program::Program;
#[cfg(feature = "definitions")]
use crate::report::explain::{Explanation, explain, trees};
use crate::report::used;
use crate::report::walk::{Walk, walk};
use crate::value::{Cell, Code, Data, Problem, Value};

/// Why nothing was computed.
#[derive(Clone, Debug, PartialEq)]
pub enum Error {
    /// The inputs, or what was asked for, are wrong: every problem there is.
    Problems(Vec<Problem>),
    /// A calculator's own formula cannot be read.
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
            Error::Formula(error) => write!(formatter, "{} at byte {}", error.message, error.at),
        }
    }
}

impl std::error::Error for Error {}

/// A computed table: its columns' ids, and its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows {
    /// The table's id.
    pub id: &'static str,
    /// The columns' ids.
    pub columns: Vec<&'static str>,
    /// A row's cells, in the order of the columns.
    pub rows: Vec<Vec<Cell>>,
}

/// Every figure of a calculator for some inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Calculation {
    /// Every input that counted, by id, as a caller could send it: defaults and what the program sets are among them.
    pub inputs: Data,
    /// Every line by id, in reading order.
    pub lines: Vec<(&'static str, Cell)>,
    /// Every table.
    pub tables: Vec<Rows>,
    /// What is worth saying about it.
    pub notices: Vec<Raised>,
}

impl Calculation {
    /// A line's value.
    pub fn line(&self, id: &str) -> Option<&Cell> {
        self.lines.iter().find(|(name, _)| *name == id).map(|(_, value)| value)
    }

    /// A cell of a table; rows count from 0.
    pub fn cell(&self, table: &str, row: usize, column: &str) -> Option<&Cell> {
        let table = self.tables.iter().find(|known| known.id == table)?;
        let column = table.columns.iter().position(|id| *id == column)?;
        table.rows.get(row)?.get(column)
    }
}

/// The calculators over one partner program.
pub struct Model {
    program: Program,
}

impl Model {
    /// The known calculators over a program.
    pub fn new(program: Program) -> Model {
        Model { program }
    }

    /// The program that defaults and limits come from.
    pub fn program(&self) -> &Program {
        &self.program
    }

    /// Everything that a page needs to draw a calculator, as it crosses to JavaScript.
    ///
    /// # Errors
    /// `unknownCalculator`; what is wrong with what the program sets for its inputs.
    #[cfg(feature = "definitions")]
    pub fn describe(&self, id: &str) -> Result<Data, Error> {
        let (plan, defaults) = self.settings(id)?;
        Ok(crate::report::describe::describe(plan, &defaults))
    }

    /// A calculator with its defaults over the program: what no inputs at all come to.
    ///
    /// # Errors
    /// As of `describe`.
    pub(crate) fn settings(&self, id: &str) -> Result<(&'static Plan, Evaluator<'_>), Error> {
        let plan = self.plan(id)?;
        self.check_presets(plan)?;
        Ok((plan, inputs::read(plan, &Data::Null, &self.program).0))
    }

    /// Computes a calculator. Inputs are a map by id; what is left out takes its default.
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
    /// Every problem of the inputs at once.
    pub fn calculate(&self, id: &str, inputs: &Data) -> Result<Calculation, Error> {
        let plan = self.plan(id)?;
        let mut evaluator = self.run(plan, inputs)?;
        let notices = notices::raise(plan, &mut evaluator);
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

    /// How one figure came about: a line (`revenue`) or a cell (`campaigns[0].ourCost`).
    ///
    /// # Errors
    /// The inputs' problems, or `unknownField` at the target.
    #[cfg(feature = "definitions")]
    pub fn explain(&self, id: &str, target: &str, inputs: &Data) -> Result<Explanation, Error> {
        Ok(explain(target, self.walk(id, target, inputs)?))
    }

    /// The formulas of a calculator as trees without values, by a line's id or `table.column`: what a page draws an
    /// explanation from.
    ///
    /// # Errors
    /// `unknownCalculator`.
    #[cfg(feature = "definitions")]
    pub fn trees(&self, id: &str) -> Result<Data, Error> {
        Ok(trees(self.plan(id)?))
    }

    /// The formula of a figure with the value of each of its nodes: an explanation without its texts.
    ///
    /// # Errors
    /// As of `explain`.
    pub(crate) fn walk(&self, id: &str, target: &str, inputs: &Data) -> Result<Walk, Error> {
        let plan = self.plan(id)?;
        let evaluator = self.run(plan, inputs)?;
        let unknown = || Error::Problems(vec![Problem::new(target, Code::UnknownField)]);
        walk(plan, evaluator, target).ok_or_else(unknown)
    }

    /// Every line in binary floats: fast, for simulation, where no digit is shown as exact.
    ///
    /// # Errors
    /// The inputs' problems.
    pub fn estimate<'a>(
        &'a self,
        id: &str,
        inputs: &'a Data,
    ) -> Result<Vec<(&'static str, Value<'a, f64>)>, Error> {
        let plan = self.plan(id)?;
        self.check_presets(plan)?;
        let (exact, problems) = inputs::read(plan, inputs, &self.program);
        if !problems.is_empty() {
            return Err(Error::Problems(problems));
        }
        let mut fast = exact.convert::<f64>();
        run::run(plan, &mut fast);
        let lines = plan.symbols.scalars.iter().zip(fast.scalars).skip(plan.fields.len());
        Ok(lines.map(|((id, _), value)| (*id, value)).collect())
    }

    pub(crate) fn plan(&self, id: &str) -> Result<&'static Plan, Error> {
        let unknown = || Error::Problems(vec![Problem::new(id, Code::UnknownCalculator)]);
        library::plan(id).ok_or_else(unknown)?.map_err(Error::Formula)
    }

    fn check_presets(&self, plan: &Plan) -> Result<(), Error> {
        let problems = presets::problems(plan, &self.program);
        if problems.is_empty() { Ok(()) } else { Err(Error::Problems(problems)) }
    }

    /// Reads the inputs and computes every step.
    pub(crate) fn run<'a>(&'a self, plan: &'a Plan, inputs: &'a Data) -> Result<Evaluator<'a>, Error> {
        self.check_presets(plan)?;
        let (mut evaluator, problems) = inputs::read(plan, inputs, &self.program);
        if !problems.is_empty() {
            return Err(Error::Problems(problems));
        }
        run::run(plan, &mut evaluator);
        Ok(evaluator)
    }
}
