//! The partner program: the tiers, rates and limits that calculators read.

mod currency;
pub mod presets;
mod read;
mod schema;
pub mod typical;

use crate::check::Tiers;
use crate::value::{Cell, Code, Data, Problem, Value};

pub use schema::{AFFILIATE_MODELS, BENEFITS, FIELDS, LISTS, List, TIERS};

/// The rows of a list; each has its cells in the order of the list's fields.
type Rows = Vec<Vec<Cell>>;

/// A partner program, read and checked. Values that a file omits come from the standard program.
#[derive(Clone, Debug)]
pub struct Program {
    /// In the order of `FIELDS`.
    fields: Vec<Cell>,
    /// In the order of `LISTS`.
    lists: Vec<Rows>,
    minor_units: u32,
    /// A map by calculator id; `Data::Null` if the program has no presets.
    presets: Data,
}

impl Program {
    /// The built-in program, `programs/standard.json`.
    ///
    /// # Errors
    /// None in a released build, because a test reads the built-in program.
    pub fn standard() -> Result<Program, Vec<Problem>> {
        Program::from_data(&standard_data(), None)
    }

    /// Reads a program. Values that the program omits come from the standard program, and fields that a tier
    /// omits come from the standard tier with the same id.
    ///
    /// # Errors
    /// Every problem, with a path such as `program.tiers[1].requirements.revenue`.
    pub fn read(data: &Data) -> Result<Program, Vec<Problem>> {
        match data {
            Data::Null => Program::standard(),
            Data::Map(_) => Program::from_data(data, Some(&Program::standard()?)),
            _ => Err(vec![Problem::new("program", Code::InvalidProgram)]),
        }
    }

    /// The id of the program, as in its file.
    pub fn id(&self) -> &str {
        self.text("id")
    }

    /// The name of the program, for display.
    pub fn name(&self) -> &str {
        self.text("name")
    }

    /// ISO 4217 code of the program's currency.
    pub fn currency(&self) -> &str {
        self.text("currency")
    }

    /// The decimals of the currency's minor unit, for example 2 for USD, 0 for JPY and 3 for KWD.
    pub fn minor_units(&self) -> u32 {
        self.minor_units
    }

    /// The tiers' ids, lowest first.
    pub fn tier_ids(&self) -> Vec<&str> {
        (0..self.rows(TIERS)).filter_map(|row| self.tier(row, 0)).collect()
    }

    /// The rows of the list of tiers, lowest tier first.
    pub(crate) fn tiers(&self) -> Tiers<'_> {
        self.lists.get(TIERS).map_or(&[], Vec::as_slice)
    }

    /// A text of a tier, by its column in `LISTS`: 0 is the tier's id, 1 is the tier's name.
    pub(crate) fn tier(&self, row: usize, column: usize) -> Option<&str> {
        match self.cell(TIERS, column, row) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// A field by its position in `FIELDS`; `None` if there is no such field.
    pub fn field(&self, at: usize) -> Option<Value<'_>> {
        self.fields.get(at).map(Cell::value)
    }

    /// A field by its dotted name, such as `deal.referralRate`; `None` if there is no such field.
    pub fn named(&self, id: &str) -> Option<Value<'_>> {
        self.field(FIELDS.iter().position(|field| field.id == id)?)
    }

    /// A cell of a list. `list` and `column` are positions in `LISTS`, and rows count from 0.
    pub fn cell(&self, list: usize, column: usize, row: usize) -> Option<Value<'_>> {
        self.lists.get(list)?.get(row)?.get(column).map(Cell::value)
    }

    /// A benefit's text in a tier, by their positions; a missing value if the tier does not include the
    /// benefit.
    pub fn benefit(&self, benefit: usize, tier: usize) -> Option<Value<'_>> {
        self.cell(BENEFITS, tier + 1, benefit)
    }

    /// The presets, by calculator id.
    pub(crate) fn presets(&self) -> &Data {
        &self.presets
    }

    /// The number of rows in the list at a position in `LISTS`.
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
