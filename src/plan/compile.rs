//! Makes a calculator ready: its formulas are parsed once, and names become slots.

use crate::formula::{FormulaError, Function, Kind, Names, Node, Scope, Symbols, parse};
use crate::program::LISTS;
use crate::schema::{Calculator, Choices, Default, Field, InputTable, Limit, Line, Notice, Part, Step, Unit};

/// A formula with its place among the scalars or the columns of its table.
pub struct Formula {
    /// What it defines.
    pub line: &'static Line,
    /// Where the value goes.
    pub place: usize,
    /// How it is computed.
    pub node: Node,
}

impl Formula {
    /// Whether the amount is rounded because it is paid.
    pub fn is_payable(&self) -> bool {
        matches!(self.node.kind, Kind::Call(Function::Payable | Function::Split, _))
    }
}

/// A step with its formulas read.
pub enum Compiled {
    /// Scalar lines.
    Lines(&'static str, Vec<Formula>),
    /// Computed columns of an input table.
    Columns(usize, Vec<Formula>),
    /// A table whose rows come from elsewhere.
    Rows(usize, RowsFrom, Vec<Formula>),
    /// A row for each option of the choice at this place, and for each row of a table, if one is named.
    Choices(usize, usize, Option<usize>, Vec<Formula>),
}

/// Where a table's rows come from.
pub enum RowsFrom {
    /// Counted from 1 to a number.
    Count(Node),
    /// A list of the program.
    List(usize),
    /// The different values in a column of a table.
    Distinct(usize, usize),
}

impl Compiled {
    /// The formulas, in order.
    pub fn formulas(&self) -> &[Formula] {
        match self {
            Compiled::Lines(_, formulas)
            | Compiled::Columns(_, formulas)
            | Compiled::Rows(_, _, formulas)
            | Compiled::Choices(_, _, _, formulas) => formulas,
        }
    }

    /// The place of the table that it fills.
    pub fn table(&self) -> Option<usize> {
        match self {
            Compiled::Lines(..) => None,
            Compiled::Columns(table, _) | Compiled::Rows(table, ..) | Compiled::Choices(table, ..) => {
                Some(*table)
            }
        }
    }
}

/// Parameters of a problem's message, each with its formula.
pub type LimitParams = Vec<(&'static str, Node)>;

/// Parameters of a notice, each with what it measures and its formula.
pub type Params = Vec<(&'static str, Unit, Node)>;

/// A calculator that can be computed.
pub struct Plan {
    /// What it was made from.
    pub calculator: &'static Calculator,
    /// The names of inputs, lines, tables and columns.
    pub symbols: Symbols,
    /// The inputs outside of tables, in the order of the scalars.
    pub fields: Vec<&'static Field>,
    /// The input tables, the first among the tables.
    pub tables: Vec<&'static InputTable>,
    /// Defaults that are computed, by the place of their input.
    pub defaults: Vec<(usize, Node)>,
    /// What is computed, in order.
    pub steps: Vec<Compiled>,
    /// Bounds that depend on other inputs.
    pub limits: Vec<(&'static Limit, Node, LimitParams)>,
    /// What may be noticed, with the table over whose rows it is asked.
    pub notices: Vec<(&'static Notice, Option<usize>, Node, Params)>,
}

impl Plan {
    /// Reads every formula of a calculator.
    ///
    /// # Errors
    /// The first formula that cannot be read; a test keeps the built-in calculators free of it.
    pub fn new(calculator: &'static Calculator) -> Result<Plan, FormulaError> {
        let mut plan = Plan {
            calculator,
            symbols: Symbols::default(),
            fields: Vec::new(),
            tables: Vec::new(),
            defaults: Vec::new(),
            steps: Vec::new(),
            limits: Vec::new(),
            notices: Vec::new(),
        };
        plan.read_form();
        plan.read_defaults()?;
        plan.read_limits()?;
        for step in calculator.steps {
            let step = plan.read_step(step)?;
            plan.steps.push(step);
        }
        plan.read_notices()?;
        Ok(plan)
    }

    fn read_form(&mut self) {
        for part in self.calculator.form {
            match part {
                Part::Group { fields, .. } => {
                    self.fields.extend(*fields);
                    name_all(fields, &mut self.symbols.scalars);
                }
                Part::Table(table) => {
                    let mut columns = Names::new();
                    name_all(table.columns, &mut columns);
                    self.tables.push(table);
                    self.symbols.tables.push((table.id, columns));
                }
            }
        }
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
            for (name, formula) in limit.params {
                params.push((*name, self.read(formula, None, "")?));
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
            for (name, unit, formula) in notice.params {
                params.push((*name, *unit, self.read(formula, row, "")?));
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

    /// The columns of a table whose formulas stand in the rows of `over`.
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

    /// The choice whose options make the rows of a `choices` table.
    pub fn options(&self, place: usize) -> Choices {
        self.fields.get(place).map_or(Choices::None, |field| field.choices)
    }
}

fn name_all(fields: &[Field], names: &mut Names) {
    for field in fields {
        names.push((field.id, field.unit));
    }
}
