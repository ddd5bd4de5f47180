//! Compiles a calculator to a plan: parses each formula once and resolves names to slots.

use super::{Compiled, Formula, Plan, RowsFrom};
use crate::formula::{FormulaError, Names, Node, Scope, parse};
use crate::program::LISTS;
use crate::schema::{Calculator, Default, Line, Part, Step, Unit};

impl Plan {
    /// Compiles a calculator: parses its formulas in order, so that each one may use the names before it.
    ///
    /// # Errors
    /// The first formula that cannot be parsed. A test ensures that the built-in calculators have none.
    pub fn new(calculator: &'static Calculator) -> Result<Plan, FormulaError> {
        let mut plan = Plan::over(calculator);
        for part in calculator.form {
            match part {
                Part::Group { fields, .. } => plan.ask(fields),
                Part::Table(table) => plan.ask_table(table),
            }
        }
        plan.read_defaults()?;
        plan.read_limits()?;
        for step in calculator.steps {
            let step = plan.read_step(step)?;
            plan.steps.push(step);
        }
        plan.read_notices()?;
        Ok(plan)
    }

    fn read(&self, formula: &str, row: Option<usize>, defining: &'static str) -> Result<Node, FormulaError> {
        let list = row.and_then(|table| self.symbols.list(table));
        let defines = self.calculator.defines;
        parse(formula, &Scope { symbols: &self.symbols, defines, row, list, defining })
    }

    fn read_defaults(&mut self) -> Result<(), FormulaError> {
        for (place, field) in self.fields.iter().enumerate() {
            if let Default::Formula(formula) = field.default {
                let node = self.read(formula, None, "")?;
                self.defaults.push((place, node));
            }
        }
        Ok(())
    }

    fn read_limits(&mut self) -> Result<(), FormulaError> {
        for limit in self.calculator.limits {
            let node = self.read(limit.holds, None, "")?;
            let mut params = Vec::with_capacity(limit.params.len());
            for (_, formula) in limit.params {
                params.push(self.read(formula, None, "")?);
            }
            self.limits.push((limit, node, params));
        }
        Ok(())
    }

    fn read_notices(&mut self) -> Result<(), FormulaError> {
        for notice in self.calculator.notices {
            let row = notice.rows.and_then(|table| self.symbols.table(table));
            let node = self.read(notice.when, row, "")?;
            let mut params = Vec::with_capacity(notice.params.len());
            for (.., formula) in notice.params {
                params.push(self.read(formula, row, "")?);
            }
            self.notices.push((notice, row, node, params));
        }
        Ok(())
    }

    fn read_step(&mut self, step: &'static Step) -> Result<Compiled, FormulaError> {
        Ok(match step {
            Step::Lines { group, lines } => Compiled::Lines(group, self.read_lines(lines)?),
            Step::Columns { table, columns } => {
                let table = self.symbols.table(table).unwrap_or(usize::MAX);
                Compiled::Columns(table, self.read_columns(table, columns)?)
            }
            Step::Series { table, counter, rows, columns } => {
                let rows = RowsFrom::Count(self.read(rows, None, "")?);
                let unit = if *counter == "month" { Unit::Months } else { Unit::Whole };
                let table = self.add_table(table, vec![(*counter, unit)]);
                Compiled::Rows(table, rows, self.read_columns(table, columns)?)
            }
            Step::List { table, list, columns } => {
                let list = LISTS.iter().position(|known| known.id == *list).unwrap_or(usize::MAX);
                let table = self.add_table(table, Names::new());
                self.symbols.listed.push((table, list));
                Compiled::Rows(table, RowsFrom::List(list), self.read_columns(table, columns)?)
            }
            Step::Fixed { table, rows, columns } => {
                let table = self.add_table(table, Names::new());
                Compiled::Rows(table, RowsFrom::Fixed(*rows), self.read_columns(table, columns)?)
            }
            Step::Distinct { table, of, column, columns } => {
                let of = self.symbols.table(of).unwrap_or(usize::MAX);
                let names =
                    self.symbols.tables.get(of).map(|(_, names)| names.as_slice()).unwrap_or_default();
                let place = names.iter().position(|(id, _)| id == column).unwrap_or(usize::MAX);
                let first = names.get(place).copied().into_iter().collect();
                let table = self.add_table(table, first);
                Compiled::Rows(table, RowsFrom::Distinct(of, place), self.read_columns(table, columns)?)
            }
            Step::Choices { table, input, over, columns } => {
                let place = self.fields.iter().position(|field| field.id == *input).unwrap_or(usize::MAX);
                let over = over.and_then(|over| self.symbols.table(over));
                let table = self.add_table(table, vec![(*input, Unit::Choice)]);
                let formulas = match over {
                    None => self.read_columns(table, columns)?,
                    Some(over) => self.read_columns_over(table, over, columns)?,
                };
                Compiled::Choices(table, place, over, formulas)
            }
        })
    }

    fn add_table(&mut self, id: &'static str, names: Names) -> usize {
        self.symbols.tables.push((id, names));
        self.symbols.tables.len() - 1
    }

    fn read_lines(&mut self, lines: &'static [Line]) -> Result<Vec<Formula>, FormulaError> {
        let mut formulas = Vec::with_capacity(lines.len());
        for line in lines {
            let node = self.read(line.formula, None, "")?;
            let place = self.symbols.scalars.len();
            self.symbols.scalars.push((line.id, line.unit));
            formulas.push(Formula { line, place, node });
        }
        Ok(formulas)
    }

    fn read_columns(&mut self, table: usize, columns: &'static [Line]) -> Result<Vec<Formula>, FormulaError> {
        self.read_columns_over(table, table, columns)
    }

    /// Reads the columns of `table`; their formulas are evaluated in the rows of `over`.
    fn read_columns_over(
        &mut self,
        table: usize,
        over: usize,
        columns: &'static [Line],
    ) -> Result<Vec<Formula>, FormulaError> {
        let mut formulas = Vec::with_capacity(columns.len());
        for line in columns {
            let node = self.read(line.formula, Some(over), line.id)?;
            if let Some((_, names)) = self.symbols.tables.get_mut(table) {
                formulas.push(Formula { line, place: names.len(), node });
                names.push((line.id, line.unit));
            }
        }
        Ok(formulas)
    }
}
