//! What a name in a formula stands for.

use super::{Resolve, Slot, Source};
use crate::program::{self, BENEFITS, TIERS, typical};
use crate::schema::Define;
use crate::value::path::split_once;
use crate::value::{Reason, Unit};

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

/// The names that a formula can use where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'s> {
    /// What has been named so far.
    pub symbols: &'s Symbols,
    /// The calculator's private names.
    pub defines: &'s [Define],
    /// The table whose row is at hand.
    pub row: Option<usize>,
    /// The program's list whose row is at hand.
    pub list: Option<usize>,
    /// The column being defined: only `previous` may name it.
    pub defining: &'static str,
}

impl Resolve for Scope<'_> {
    fn defines(&self) -> &[Define] {
        self.defines
    }

    fn resolve(&self, name: &str) -> Option<Slot> {
        if let Some(reason) = Reason::from_id(name) {
            return Some(Slot::Missing(reason));
        }
        let Some((first, rest)) = split_once(name, b'.') else {
            return self.bare(name);
        };
        match first {
            "previous" => {
                self.previous(rest).map(Slot::Previous).or_else(|| self.listed(rest, Slot::ListedBefore, 1))
            }
            "row" => self.listed(rest, Slot::Listed, 0),
            "program" if rest == "minorUnit" => Some(Slot::MinorUnit),
            "program" => program_name(rest),
            "typical" => typical_name(rest),
            _ => {
                let table = self.symbols.table(first)?;
                Some(Slot::Column(Source::Table, table, self.column(table, rest)?))
            }
        }
    }
}

impl Scope<'_> {
    /// A field of the program's row at hand, or of the one before; its benefits, all of them.
    fn listed(&self, name: &str, slot: fn(usize, usize) -> Slot, before: usize) -> Option<Slot> {
        let list = self.list?;
        match name {
            "values" if list == BENEFITS => Some(Slot::Column(Source::BenefitByTier, before, 0)),
            "benefits" if list == TIERS => Some(Slot::Column(Source::TierBenefits, before, 0)),
            _ => {
                let fields = program::LISTS.get(list)?.fields;
                Some(slot(list, fields.iter().position(|field| field.id == name)?))
            }
        }
    }

    /// First a column of the same row, then an input or a line, then a table.
    fn bare(&self, name: &str) -> Option<Slot> {
        if name == "place" && (self.row.is_some() || self.list.is_some()) {
            return Some(Slot::Place);
        }
        if let Some(column) = self.row.and_then(|table| self.column(table, name)) {
            return Some(Slot::Cell(column));
        }
        let scalar = self.symbols.scalars.iter().position(|(id, _)| *id == name);
        scalar.map(Slot::Scalar).or_else(|| self.symbols.table(name).map(Slot::Table))
    }

    fn previous(&self, name: &str) -> Option<usize> {
        let table = self.row?;
        let next = self.symbols.tables.get(table)?.1.len();
        self.column(table, name).or((name == self.defining).then_some(next))
    }

    fn column(&self, table: usize, name: &str) -> Option<usize> {
        self.symbols.tables.get(table)?.1.iter().position(|(id, _)| *id == name)
    }
}

/// `mdfUtilizationTarget`, or `tiers.mdf.annual`.
fn program_name(name: &str) -> Option<Slot> {
    if let Some(field) = program::FIELDS.iter().position(|field| field.id == name) {
        return Some(Slot::Program(field));
    }
    program::LISTS.iter().enumerate().find_map(|(at, list)| {
        if list.id == name {
            return Some(Slot::List(at));
        }
        let column = name.strip_prefix(list.id)?.strip_prefix('.')?;
        let column = list.fields.iter().position(|field| field.id == column)?;
        Some(Slot::Column(Source::Program, at, column))
    })
}

/// `eventInvestment.low`.
fn typical_name(name: &str) -> Option<Slot> {
    let (range, column) = split_once(name, b'.')?;
    let at = typical::RANGES.iter().position(|known| known.id == range)?;
    let columns = typical::RANGES.get(at)?.columns;
    let column = columns.iter().position(|(id, _)| *id == column)?;
    Some(Slot::Column(Source::Typical, at, column))
}
