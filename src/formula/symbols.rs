//! What a calculator has named, and what each name measures.

use super::{Slot, Source};
use crate::program::{self, typical};
use crate::value::Unit;

/// A name with what it measures.
pub type Names = Vec<(&'static str, Unit)>;

/// Everything that a calculator has named so far: inputs and lines, tables and their columns.
#[derive(Debug, Default)]
pub struct Symbols {
    /// Inputs, then lines.
    pub scalars: Names,
    /// Tables with their columns.
    pub tables: Vec<(&'static str, Names)>,
    /// The tables that have a row for each row of a list of the program: the table's place and the list's.
    pub listed: Vec<(usize, usize)>,
}

impl Symbols {
    /// The place of a table.
    pub fn table(&self, id: &str) -> Option<usize> {
        self.tables.iter().position(|(name, _)| *name == id)
    }

    /// The program's list whose rows a table has.
    pub fn list(&self, table: usize) -> Option<usize> {
        self.listed.iter().find(|(known, _)| *known == table).map(|(_, list)| *list)
    }

    /// What a slot measures; `None` for a table as a whole or a missing figure.
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
