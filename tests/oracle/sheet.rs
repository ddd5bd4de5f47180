//! A calculation as a sheet of named figures, which resolves the names in a formula at the
//! formula's row.

use std::collections::BTreeMap;

use partner_calculators::program::typical::RANGES;
use partner_calculators::program::{BENEFITS, FIELDS, LISTS, TIERS};
use partner_calculators::{Program, Reason, Unit};

use crate::decision::Trace;
use crate::fraction::Fraction;
use crate::number::Number;
use crate::value::{Value, decimal};

const NOT_APPLICABLE: Value = Value::Missing(Reason::NotApplicable);

/// The rows of a table computed so far. While columns are computed, they are shorter than the
/// table.
#[derive(Clone, Debug, Default)]
pub struct Table {
    pub rows: usize,
    pub columns: BTreeMap<String, Vec<Value>>,
    /// The program's list whose rows the table has.
    pub list: Option<usize>,
}

/// Every figure that a formula can name.
pub struct Sheet<'p> {
    pub program: &'p Program,
    /// Inputs, and the lines computed so far.
    pub scalars: BTreeMap<String, Value>,
    pub tables: BTreeMap<String, Table>,
    /// The table and the row of the current formula.
    pub at: Option<(String, usize)>,
    /// The month that `firstMonth` is trying.
    pub month: Option<u32>,
    pub trace: Trace,
    /// Cached K(1), K(2), … by churn.
    pub kept: BTreeMap<Fraction, Vec<Number>>,
}

impl<'p> Sheet<'p> {
    pub fn new(program: &'p Program) -> Sheet<'p> {
        Sheet {
            program,
            scalars: BTreeMap::new(),
            tables: BTreeMap::new(),
            at: None,
            month: None,
            trace: Trace::default(),
            kept: BTreeMap::new(),
        }
    }

    /// The value of a single name.
    pub fn value(&self, name: &str) -> Value {
        if let Some(reason) = Reason::from_id(name) {
            return Value::Missing(reason);
        }
        match (name.split_once('.'), self.month, &self.at) {
            (Some(("program", "minorUnit")), ..) => {
                Value::Number(Fraction::new(1.into(), self.program.minor_units()).into())
            }
            (Some(("program", field)), ..) => self.program.named(field).map_or(NOT_APPLICABLE, Value::from),
            (Some(("row", field)), _, Some((table, row))) => self.listed(table, *row, field),
            (Some(("previous", column)), _, Some((table, row))) => self.previous(table, *row, column),
            (None, Some(month), _) if name == "month" => Value::Number(month.into()),
            (None, _, Some((_, row))) if name == "place" => Value::Number((*row as u32 + 1).into()),
            (None, _, Some((table, row))) if self.has_column(table, name) => self.cell(table, name, *row),
            (None, ..) => {
                self.scalars.get(name).cloned().unwrap_or_else(|| panic!("nothing is called {name}"))
            }
            _ => panic!("{name} is not a single value"),
        }
    }

    /// A cell of the previous row; 0 before the first row of a series.
    fn previous(&self, table: &str, row: usize, column: &str) -> Value {
        match row.checked_sub(1) {
            _ if !self.has_column(table, column) && self.list(table).is_some() => {
                row.checked_sub(1).map_or(NOT_APPLICABLE, |before| self.listed(table, before, column))
            }
            None => Value::Number(0.into()),
            Some(before) => self.cell(table, column, before),
        }
    }

    fn has_column(&self, table: &str, column: &str) -> bool {
        self.tables.get(table).is_some_and(|table| table.columns.contains_key(column))
    }

    fn list(&self, table: &str) -> Option<usize> {
        self.tables.get(table).and_then(|table| table.list)
    }

    /// A field of the program's row that a table's row belongs to.
    fn listed(&self, table: &str, row: usize, field: &str) -> Value {
        let list = self.list(table).unwrap_or_else(|| panic!("{table} has no list"));
        self.program_cell(list, field, row)
    }

    fn program_cell(&self, list: usize, field: &str, row: usize) -> Value {
        let column = LISTS[list].fields.iter().position(|known| known.id == field);
        let column = column.unwrap_or_else(|| panic!("the program's lists have no {field}"));
        self.program.cell(list, column, row).map_or(NOT_APPLICABLE, Value::from)
    }

    pub fn cell(&self, table: &str, column: &str, row: usize) -> Value {
        let cells = self.tables.get(table).and_then(|table| table.columns.get(column));
        cells.and_then(|cells| cells.get(row)).cloned().unwrap_or(NOT_APPLICABLE)
    }

    /// Whether a name refers to a whole column.
    pub fn is_column(&self, name: &str) -> bool {
        match name.split_once('.') {
            Some(("program", field)) => FIELDS.iter().all(|known| known.id != field) && field != "minorUnit",
            Some(("row" | "previous", _)) | None => false,
            Some(_) => true,
        }
    }

    /// The cells of a column.
    pub fn column(&self, name: &str) -> Vec<Value> {
        let (first, rest) = name.split_once('.').unwrap_or_else(|| panic!("{name} is not a column"));
        match (first, &self.at) {
            ("program", _) => {
                let (list, field) = list_column(rest);
                (0..self.program.rows(list)).map(|row| self.program_cell(list, field, row)).collect()
            }
            ("typical", _) => typical_column(rest),
            ("row", Some((table, row))) => self.benefits(table, Some(*row), rest),
            ("previous", Some((table, row))) if matches!(rest, "values" | "benefits") => {
                self.benefits(table, row.checked_sub(1), rest)
            }
            ("previous", Some((table, row))) => (0..*row).map(|at| self.cell(table, rest, at)).collect(),
            (table, _) => (0..self.rows(table)).map(|row| self.cell(table, rest, row)).collect(),
        }
    }

    /// The values of a benefit in each tier, or of each benefit in a tier; missing before the first
    /// row.
    fn benefits(&self, table: &str, row: Option<usize>, name: &str) -> Vec<Value> {
        let cell = |benefit, tier| self.program.benefit(benefit, tier).map_or(NOT_APPLICABLE, Value::from);
        let (of_tier, rows) = match (name, self.list(table)) {
            ("values", Some(BENEFITS)) => (false, self.program.rows(TIERS)),
            ("benefits", Some(TIERS)) => (true, self.program.rows(BENEFITS)),
            _ => panic!("{table} has no {name}"),
        };
        let at = |other| match row {
            None => NOT_APPLICABLE,
            Some(row) if of_tier => cell(other, row),
            Some(row) => cell(row, other),
        };
        (0..rows).map(at).collect()
    }

    /// The number of rows of a table or of a program's list.
    pub fn rows(&self, table: &str) -> usize {
        match table.strip_prefix("program.") {
            Some(list) => self.program.rows(list_named(list)),
            None => self.tables.get(table).unwrap_or_else(|| panic!("no table {table}")).rows,
        }
    }
}

/// The index of a program's list.
pub fn list_named(id: &str) -> usize {
    LISTS.iter().position(|list| list.id == id).unwrap_or_else(|| panic!("the program has no list {id}"))
}

/// Splits `deal.commissionBrackets.from` into the index of its list and the field.
fn list_column(name: &str) -> (usize, &str) {
    let found = LISTS.iter().enumerate().find_map(|(at, list)| {
        let field = name.strip_prefix(list.id)?.strip_prefix('.')?;
        Some((at, field))
    });
    found.unwrap_or_else(|| panic!("the program has no column {name}"))
}

/// A column of a published range; an empty cell means no limit.
fn typical_column(name: &str) -> Vec<Value> {
    let (id, column) = name.split_once('.').unwrap_or_else(|| panic!("typical.{name} is not a column"));
    let range = RANGES.iter().find(|range| range.id == id);
    let range = range.unwrap_or_else(|| panic!("no published range {id}"));
    let at = range.columns.iter().position(|(known, _)| *known == column);
    let at = at.unwrap_or_else(|| panic!("no column {name}"));
    let cell = |row: &&[&str]| match (range.columns[at].1, row[at]) {
        (Unit::Text, text) => Value::Text(text.to_owned()),
        (_, "") => Value::Missing(Reason::NoLimit),
        (_, figure) => decimal(figure),
    };
    range.rows.iter().map(cell).collect()
}
