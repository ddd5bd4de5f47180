//! The partner program: the tiers, rates and limits that calculators read.

mod currency;
pub mod presets;
mod read;
mod schema;
pub mod typical;

use crate::check::Tiers;
use crate::value::{Cell, Code, Data, Problem, Value};

pub use schema::{AFFILIATE_MODELS, BENEFITS, FIELDS, LISTS, List, TIERS};

/// A list's rows, each with its cells in the order of the list's fields.
type Rows = Vec<Vec<Cell>>;

/// A partner program, read and checked. What a file leaves out is the standard program's.
#[derive(Clone, Debug)]
pub struct Program {
    /// In the order of `FIELDS`.
    fields: Vec<Cell>,
    /// In the order of `LISTS`.
    lists: Vec<Rows>,
    minor_units: u32,
    /// By calculator; nothing when there are none.
    presets: Data,
}

impl Program {
    /// The built-in program, `programs/standard.json`.
    ///
    /// # Errors
    /// Never in a released build: a test reads it.
    pub fn standard() -> Result<Program, Vec<Problem>> {
        Program::from_data(&standard_data(), None)
    }

    /// Reads a program; what it leaves out is taken from the standard program, a tier's fields
    /// from the standard tier of the same id.
    ///
    /// # Errors
    /// Every problem with its path: `program.tiers[1].requirements.revenue`.
    pub fn read(data: &Data) -> Result<Program, Vec<Problem>> {
        match data {
            Data::Null => Program::standard(),
            Data::Map(_) => Program::from_data(data, Some(&Program::standard()?)),
            _ => Err(vec![Problem::new("program", Code::InvalidProgram)]),
        }
    }

    /// The program's id.
    pub fn id(&self) -> &str {
        self.text("id")
    }

    /// The program's name.
    pub fn name(&self) -> &str {
        self.text("name")
    }

    /// ISO 4217 code of the program's currency.
    pub fn currency(&self) -> &str {
        self.text("currency")
    }

    /// Decimals of the currency's minor unit: USD 2, JPY 0, KWD 3.
    pub fn minor_units(&self) -> u32 {
        self.minor_units
    }

    /// The tiers' ids, lowest first.
    pub fn tier_ids(&self) -> Vec<&str> {
        (0..self.rows(TIERS)).filter_map(|row| self.tier(row, 0)).collect()
    }

    /// The rows of the tiers, lowest first.
    pub(crate) fn tiers(&self) -> Tiers<'_> {
        self.lists.get(TIERS).map_or(&[], Vec::as_slice)
    }

    /// A text of a tier, by places in `LISTS`: 0 is its id, 1 its name.
    pub(crate) fn tier(&self, row: usize, column: usize) -> Option<&str> {
        match self.cell(TIERS, column, row) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// A field by its place in `FIELDS`.
    pub fn field(&self, at: usize) -> Option<Value<'_>> {
        self.fields.get(at).map(Cell::value)
    }

    /// A field by its dotted name.
    pub fn named(&self, id: &str) -> Option<Value<'_>> {
        self.field(FIELDS.iter().position(|field| field.id == id)?)
    }

    /// A cell of a list, by places in `LISTS`.
    pub fn cell(&self, list: usize, column: usize, row: usize) -> Option<Value<'_>> {
        self.lists.get(list)?.get(row)?.get(column).map(Cell::value)
    }

    /// What a benefit is in a tier, by their places; missing where the tier does not have it.
    pub fn benefit(&self, benefit: usize, tier: usize) -> Option<Value<'_>> {
        self.cell(BENEFITS, tier + 1, benefit)
    }

    /// What it sets for inputs, by calculator.
    pub(crate) fn presets(&self) -> &Data {
        &self.presets
    }

    /// How many rows a list has.
    pub fn rows(&self, list: usize) -> usize {
        self.lists.get(list).map_or(0, Vec::len)
    }

    fn text(&self, id: &str) -> &str {
        match self.named(id) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }
}

const STANDARD: &str = include_str!("../../www/programs/standard.json");

fn standard_data() -> Data {
    Data::read(STANDARD)
}
