//! The symbol table of a calculator: its names with their units.

use super::{Slot, Source};
use crate::program::{self, typical};
use crate::value::Unit;

/// Names with their units.
pub type Names = Vec<(&'static str, Unit)>;

/// The names defined so far: inputs and lines, tables and their columns.
#[derive(Debug, Default)]
pub struct Symbols {
    /// The inputs, then the lines.
    pub scalars: Names,
    /// The tables with their columns.
    pub tables: Vec<(&'static str, Names)>,
    /// The tables that have a row for each row of a program's list, as (table index, list index).
    pub listed: Vec<(usize, usize)>,
}

impl Symbols {
    /// The index of a table.
    pub fn table(&self, id: &str) -> Option<usize> {
        self.tables.iter().position(|(name, _)| *name == id)
    }

    /// The index of the program's list whose rows a table has.
    pub fn list(&self, table: usize) -> Option<usize> {
        self.listed.iter().find(|(known, _)| *known == table).map(|(_, list)| *list)
    }

    /// The unit of a slot; `None` for a whole table or a missing figure.
    pub fn unit(&self, slot: Slot, row: Option<usize>) -> Option<Unit> {
        let column = |table: usize, column: usize| Some(self.tables.get(table)?.1.get(column)?.1);
        match slot {
            Slot::Scalar(at) => self.scalars.get(at).map(|(_, unit)| *unit),
            Slot::Cell(at) | Slot::Previous(at) => column(row?, at),
            Slot::Column(Source::Table, table, at) => column(table, at),
            Slot::Column(Source::Program, list, at) => Some(program::LISTS.get(list)?.fields.get(at)?.unit),
            Slot::Column(Source::Typical, range, at) => Some(typical::RANGES.get(range)?.columns.get(at)?.1),
            Slot::Program(at) => program::FIELDS.get(at).map(|field| field.unit),
            Slot::Month => Some(Unit::Months),
            Slot::Place => Some(Unit::Whole),
            Slot::Listed(list, at) | Slot::ListedBefore(list, at) => {
                Some(program::LISTS.get(list)?.fields.get(at)?.unit)
            }
            Slot::MinorUnit => Some(Unit::Money),
            Slot::Column(Source::BenefitByTier | Source::TierBenefits, ..) => Some(Unit::Text),
            Slot::Table(_) | Slot::List(_) | Slot::Missing(_) => None,
        }
    }
}
