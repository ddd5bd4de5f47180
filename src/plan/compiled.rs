//! A calculator made ready: names are slots, and formulas are nodes.

use crate::formula::{Function, Kind, Names, Node, Symbols};
use crate::schema::{Calculator, Choices, Field, InputTable, Limit, Line, Notice, Unit};

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
    /// A plan that asks and computes nothing yet.
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

    /// Asks for these inputs, too.
    pub(crate) fn ask(&mut self, fields: &'static [Field]) {
        self.fields.extend(fields);
        name_all(fields, &mut self.symbols.scalars);
    }

    /// Asks for this table, too.
    pub(crate) fn ask_table(&mut self, table: &'static InputTable) {
        let mut columns = Names::new();
        name_all(table.columns, &mut columns);
        self.tables.push(table);
        self.symbols.tables.push((table.id, columns));
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
