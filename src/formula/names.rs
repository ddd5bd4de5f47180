//! Resolution of the names in a formula.

use super::{Resolve, Slot, Source, Symbols};
use crate::program::{self, BENEFITS, TIERS, typical};
use crate::schema::Define;
use crate::value::Reason;
use crate::value::path::split_once;

/// The scope of a formula: the names that the formula can use.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'s> {
    /// The inputs, lines and tables defined so far.
    pub symbols: &'s Symbols,
    /// The calculator's private names.
    pub defines: &'s [Define],
    /// The table of the current row.
    pub row: Option<usize>,
    /// The program's list of the current row.
    pub list: Option<usize>,
    /// The column being defined, which only `previous` can refer to.
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
    /// A field of the program's current or previous row, or all benefits of that row.
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

    /// Resolves a name without a point: a column of the same row, else an input or a line, else a table.
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

/// Resolves a program name after `program.`: `mdfUtilizationTarget`, or `tiers.mdf.annual`.
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

/// Resolves the name of a published range after `typical.`: `eventInvestment.low`.
fn typical_name(name: &str) -> Option<Slot> {
    let (range, column) = split_once(name, b'.')?;
    let at = typical::RANGES.iter().position(|known| known.id == range)?;
    let columns = typical::RANGES.get(at)?.columns;
    let column = columns.iter().position(|(id, _)| *id == column)?;
    Some(Slot::Column(Source::Typical, at, column))
}
