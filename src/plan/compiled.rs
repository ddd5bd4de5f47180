//! A compiled calculator: names are resolved to slots, and formulas are parsed to nodes.

use crate::formula::{Function, Kind, Names, Node, Symbols};
use crate::schema::{Calculator, Choices, Field, InputTable, Limit, Line, Notice};

/// A parsed formula, with the slot that its value is stored in.
pub struct Formula {
    /// The line or column that the formula computes.
    pub line: &'static Line,
    /// The position among the scalars or, for a column, among the columns of its table.
    pub place: usize,
    /// The parsed formula.
    pub node: Node,
}

impl Formula {
    /// Whether the formula rounds its amount to the minor unit, because the amount is paid.
    pub fn is_payable(&self) -> bool {
        matches!(self.node.kind, Kind::Call(Function::Payable | Function::Split, _))
    }
}

/// A step whose formulas are parsed. Tables and inputs are positions among the symbols of the plan.
pub enum Compiled {
    /// Scalar lines: their group and formulas.
    Lines(&'static str, Vec<Formula>),
    /// Computed columns of an input table: the table and the formulas.
    Columns(usize, Vec<Formula>),
    /// A table whose rows are generated: the table, the source of its rows and the formulas.
    Rows(usize, RowsFrom, Vec<Formula>),
    /// A table with a row for each option of a choice: the table, the input with the choice, and the
    /// formulas. If a second table is named, then each option has one row for each row of that table.
    Choices(usize, usize, Option<usize>, Vec<Formula>),
}

/// The source of a generated table's rows.
pub enum RowsFrom {
    /// Numbers from 1 up to the value of a formula.
    Count(Node),
    /// The rows of a program's list, by the list's position in `LISTS`.
    List(usize),
    /// A fixed number of rows.
    Fixed(u16),
    /// The distinct values in one column: the positions of the table and of the column.
    Distinct(usize, usize),
}

impl Compiled {
    /// The formulas, in the order in which they are evaluated.
    pub fn formulas(&self) -> &[Formula] {
        match self {
            Compiled::Lines(_, formulas)
            | Compiled::Columns(_, formulas)
            | Compiled::Rows(_, _, formulas)
            | Compiled::Choices(_, _, _, formulas) => formulas,
        }
    }

    /// The position of the table that the step fills; `None` for scalar lines.
    pub fn table(&self) -> Option<usize> {
        match self {
            Compiled::Lines(..) => None,
            Compiled::Columns(table, _) | Compiled::Rows(table, ..) | Compiled::Choices(table, ..) => {
                Some(*table)
            }
        }
    }
}

/// A calculator that is ready to run.
pub struct Plan {
    /// The calculator that the plan was compiled from.
    pub calculator: &'static Calculator,
    /// The names and units of inputs, lines, tables and columns, by slot.
    pub symbols: Symbols,
    /// The inputs outside of tables, in the order of the first scalars.
    pub fields: Vec<&'static Field>,
    /// The input tables, which come first among the tables.
    pub tables: Vec<&'static InputTable>,
    /// Computed defaults: the position of the input and the formula.
    pub defaults: Vec<(usize, Node)>,
    /// The steps, in the order in which they run.
    pub steps: Vec<Compiled>,
    /// Bounds that depend on other inputs: the limit, its condition and the parameters of its problem.
    pub limits: Vec<(&'static Limit, Node, Vec<Node>)>,
    /// The notices: each with the table whose rows it is checked in (if any), its condition and its
    /// parameters.
    pub notices: Vec<(&'static Notice, Option<usize>, Node, Vec<Node>)>,
}

impl Plan {
    /// A plan without inputs and steps, to be filled in.
    pub(crate) fn over(calculator: &'static Calculator) -> Plan {
        Plan {
            calculator,
            symbols: Symbols::default(),
            fields: Vec::new(),
            tables: Vec::new(),
            defaults: Vec::new(),
            steps: Vec::new(),
            limits: Vec::new(),
            notices: Vec::new(),
        }
    }

    /// The nodes of every formula, in the order in which they are evaluated.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        let defaults = self.defaults.iter().map(|(_, node)| node);
        let limits = self.limits.iter().flat_map(|(_, holds, params)| [holds].into_iter().chain(params));
        let steps = self.steps.iter().flat_map(|step| {
            let count = match step {
                Compiled::Rows(_, RowsFrom::Count(rows), _) => Some(rows),
                _ => None,
            };
            count.into_iter().chain(step.formulas().iter().map(|formula| &formula.node))
        });
        let notices = self.notices.iter().flat_map(|(_, _, when, params)| [when].into_iter().chain(params));
        defaults.chain(limits).chain(steps).chain(notices)
    }

    /// Adds inputs, and their names to the scalars.
    pub(crate) fn ask(&mut self, fields: &'static [Field]) {
        self.fields.extend(fields);
        name_all(fields, &mut self.symbols.scalars);
    }

    /// Adds an input table, and its columns to the symbols.
    pub(crate) fn ask_table(&mut self, table: &'static InputTable) {
        let mut columns = Names::new();
        name_all(table.columns, &mut columns);
        self.tables.push(table);
        self.symbols.tables.push((table.id, columns));
    }

    /// The choices of the input at position `place`. A `Choices` table has a row for each of them.
    pub fn options(&self, place: usize) -> Choices {
        self.fields.get(place).map_or(Choices::None, |field| field.choices)
    }
}

fn name_all(fields: &[Field], names: &mut Names) {
    for field in fields {
        names.push((field.id, field.unit));
    }
}
