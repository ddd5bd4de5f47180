//! The terms of a partner program: its fields and lists as formulas read them.
//!
//! A definition that is linked with a program carries the terms that its formulas use, so the answer module
//! needs neither program files nor their schema.

use alloc::vec::Vec;

use crate::check::Tiers;
use crate::value::{Cell, Value};

/// The position of the tiers among the lists. A tier's row begins with its id and its name.
pub const TIERS: usize = 0;

/// The position of the benefits among the lists. A benefit's row has its name, then a cell for each tier.
pub const BENEFITS: usize = 1;

/// The rows of a list; each has its cells in the order of the list's columns.
pub type Rows = Vec<Vec<Cell>>;

/// What formulas read from a partner program.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// The decimals of the currency's minor unit.
    pub(crate) minor_units: u32,
    /// The fields outside of lists, in the order of `program::FIELDS`.
    pub(crate) fields: Vec<Cell>,
    /// The lists, in the order of `program::LISTS`.
    pub(crate) lists: Vec<Rows>,
}

impl Terms {
    /// The decimals of the currency's minor unit, for example 2 for USD, 0 for JPY and 3 for KWD.
    pub fn minor_units(&self) -> u32 {
        self.minor_units
    }

    /// A field by its position in `program::FIELDS`; `None` if there is no such field.
    pub fn field(&self, at: usize) -> Option<Value<'_>> {
        self.fields.get(at).map(Cell::value)
    }

    /// A cell of a list. `list` and `column` are positions in `program::LISTS`, and rows count from 0.
    pub fn cell(&self, list: usize, column: usize, row: usize) -> Option<Value<'_>> {
        self.lists.get(list)?.get(row)?.get(column).map(Cell::value)
    }

    /// The number of rows in the list at a position in `program::LISTS`.
    pub fn rows(&self, list: usize) -> usize {
        self.lists.get(list).map_or(0, Vec::len)
    }

    /// The rows of the list of tiers, lowest tier first.
    pub(crate) fn tiers(&self) -> Tiers<'_> {
        self.lists.get(TIERS).map_or(&[], Vec::as_slice)
    }

    /// The tiers' ids, lowest first.
    pub fn tier_ids(&self) -> Vec<&str> {
        (0..self.rows(TIERS)).filter_map(|row| self.tier(row, 0)).collect()
    }

    /// A text of a tier, by its column in `program::LISTS`: 0 is the tier's id, 1 is the tier's name.
    pub(crate) fn tier(&self, row: usize, column: usize) -> Option<&str> {
        match self.cell(TIERS, column, row) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// A benefit's text in a tier, by their positions; a missing value if the tier does not include the
    /// benefit.
    pub fn benefit(&self, benefit: usize, tier: usize) -> Option<Value<'_>> {
        self.cell(BENEFITS, tier + 1, benefit)
    }
}
