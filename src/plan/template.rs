//! A calculator before it is linked with a program: its formulas are code already, and refer to the program's values by
//! position. Linking adds those values, so the modules for the web need no formulas as trees.

use rust_decimal::Decimal;

use super::start::{Start, StartRows, Starts};
use super::text::{put, put_all, put_constant, put_text};
use crate::image::marks;
use crate::number;
use crate::program::FIELDS;
use crate::schema::{Choices, Field, InputTable};
use crate::terms::{BENEFITS, TIERS, Terms};
use crate::value::{Cell, Reason, Unit};

/// A calculator before it is linked with a program. The texts are parts of an image's text.
pub struct Template {
    /// The id of the calculator.
    pub id: &'static str,
    /// The inputs outside of tables.
    pub fields: &'static [Field],
    /// The input tables.
    pub tables: &'static [InputTable],
    /// The number of inputs and lines, and the number of columns of each table, as text.
    pub shape: &'static str,
    /// The number of literals, which are the first constants.
    pub literals: usize,
    /// The literals, as text.
    pub literal_texts: &'static str,
    /// The program's fields that formulas read, which are the next constants: positions in `program::FIELDS`, or
    /// `MINOR_UNIT`.
    pub settings: Vec<usize>,
    /// The lists that formulas read, in the order of their numbers.
    pub lists: Vec<List>,
    /// The computed defaults: the position of the input, and its formula as text.
    pub computed: Vec<(usize, &'static str)>,
    /// The limits, the steps and the notices, as text.
    pub rest: &'static str,
}

/// The position of the currency's minor unit among the settings.
pub const MINOR_UNIT: usize = FIELDS.len();

/// A list that formulas read: its kind, its position in `program::LISTS`, and the columns that are read. All columns but
/// the first of the list of benefits are read as `BENEFITS_BY_TIER`. Published ranges do not depend on a program: such a
/// list has the number of its rows, and its cells as positions of literals, column by column. A list of fixed rows has
/// their number, and no columns.
pub type List = (usize, usize, Vec<usize>);

/// The kinds of lists.
pub mod kinds {
    /// A list of the program.
    pub const PROGRAM: usize = 0;
    /// A table of published ranges.
    pub const TYPICAL: usize = 1;
    /// The benefits of each tier.
    #[cfg(feature = "definitions")]
    pub const BENEFITS_BY_TIER: usize = 2;
    /// Rows without columns; the position is their number.
    pub const FIXED: usize = 3;
}

impl Template {
    /// Writes the image of the calculator with what a program sets.
    pub fn image(&self, terms: &Terms, starts: &Starts) -> String {
        let mut writer = Writer { terms, literals: self.literals, constants: Vec::new() };
        self.settings.iter().for_each(|setting| writer.setting(*setting));
        let mut parts = String::new();
        put(self.lists.len(), &mut parts);
        self.lists.iter().for_each(|list| writer.list(list, &mut parts));
        put(self.fields.len(), &mut parts);
        for (at, (field, start)) in self.fields.iter().zip(&starts.inputs).enumerate() {
            let formula = self.computed.iter().find(|(place, _)| *place == at && start.is_computed);
            writer.input(field, start, formula.map(|(_, formula)| *formula), &mut parts);
        }
        put(self.tables.iter().map(|table| table.columns.len()).sum(), &mut parts);
        for (table, start) in self.tables.iter().zip(&starts.tables) {
            for (field, start) in table.columns.iter().zip(&start.cells) {
                writer.input(field, start, None, &mut parts);
            }
        }
        put(self.tables.len(), &mut parts);
        starts.tables.iter().for_each(|start| writer.table(start, &mut parts));
        let mut text = String::new();
        put_text(env!("CARGO_PKG_VERSION"), &mut text);
        put(terms.minor_units() as usize, &mut text);
        text.push_str(self.shape);
        put(self.literals + writer.constants.len(), &mut text);
        text.push_str(self.literal_texts);
        writer.constants.iter().for_each(|constant| put_constant(constant, &mut text));
        text.push_str(&parts);
        text.push_str(self.rest);
        text
    }
}

/// Writes what depends on the program.
struct Writer<'p> {
    terms: &'p Terms,
    literals: usize,
    /// The constants after the literals.
    constants: Vec<Cell>,
}

impl Writer<'_> {
    fn constant(&mut self, cell: Cell) -> usize {
        let known = self.constants.iter().position(|known| *known == cell);
        self.literals
            + known.unwrap_or_else(|| {
                self.constants.push(cell);
                self.constants.len() - 1
            })
    }

    /// Adds a constant even if its value is known, because formulas refer to it by position.
    fn setting(&mut self, setting: usize) {
        let value = if setting == MINOR_UNIT {
            Cell::Number(Decimal::from_parts(1, 0, 0, false, self.terms.minor_units()))
        } else {
            self.terms.field(setting).map_or(NOTHING, Cell::from)
        };
        self.constants.push(value);
    }

    /// The cells of a list, column by column.
    fn list(&mut self, (kind, at, columns): &List, text: &mut String) {
        let terms = self.terms;
        match *kind {
            // Rows have no cells: a damaged list may name columns, and more rows than fit into memory.
            kinds::FIXED => return put_part([0, *at, 0], &[], None, text),
            kinds::TYPICAL => {
                let width = columns.len().checked_div(*at).unwrap_or_default();
                return put_part([0, *at, width], columns, None, text);
            }
            _ => {}
        }
        let benefits: Vec<usize> = (1..=terms.rows(TIERS)).collect();
        let (list, columns) = match *kind {
            kinds::PROGRAM => (*at, columns),
            _ => (BENEFITS, &benefits),
        };
        let rows = terms.rows(list);
        let mut cells = Vec::with_capacity(rows * columns.len());
        for column in columns {
            for row in 0..rows {
                let cell = terms.cell(list, *column, row);
                cells.push(self.constant(cell.map_or(NOTHING, Cell::from)));
            }
        }
        put_part([0, rows, columns.len()], &cells, None, text);
    }

    fn input(&mut self, field: &Field, start: &Start, formula: Option<&str>, text: &mut String) {
        let mut range = Vec::new();
        match (field.unit, field.choices) {
            (Unit::Choice, Choices::Of(ids)) => {
                ids.iter().for_each(|id| range.push(self.constant(Cell::Text((*id).to_owned()))));
            }
            (Unit::Choice, _) => {
                let ids = self.terms.tier_ids().into_iter();
                ids.for_each(|id| range.push(self.constant(Cell::Text(id.to_owned()))));
            }
            (Unit::Text | Unit::Flag, _) => {}
            _ => {
                let (minimum, maximum) = field.bounds();
                for bound in [minimum, maximum] {
                    range.push(self.constant(Cell::Number(number::parse(bound).unwrap_or_default())));
                }
            }
        }
        let optional = field.optional.map(position);
        let default = start.default.clone().map(|default| self.constant(default));
        let numbers = [usize::from(marks_of(field, start)), some(optional), some(default)];
        put_part(numbers, &range, formula, text);
    }

    fn table(&mut self, start: &StartRows, text: &mut String) {
        let rows = start.columns.first().map_or(0, Vec::len);
        let mut cells = Vec::with_capacity(rows * start.columns.len());
        for row in 0..rows {
            for column in &start.columns {
                cells.push(self.constant(column.get(row).cloned().unwrap_or(NOTHING)));
            }
        }
        put_part([start.is_locked.into(), start.columns.len(), rows], &cells, None, text);
    }
}

/// Stands for a value that the program does not have.
const NOTHING: Cell = Cell::Missing(Reason::NotApplicable);

fn put_part(numbers: [usize; 3], list: &[usize], formula: Option<&str>, text: &mut String) {
    numbers.iter().for_each(|number| put(*number, text));
    put_all(list, text);
    put(formula.is_some().into(), text);
    text.push_str(formula.unwrap_or_default());
}

fn marks_of(field: &Field, start: &Start) -> u16 {
    let kind = match field.unit {
        Unit::Text => marks::TEXT,
        Unit::Choice => marks::CHOICE,
        Unit::Flag => marks::FLAG,
        _ => 0,
    };
    let is_whole = field.unit.is_whole() && !field.fractional;
    let all = [
        (marks::WHOLE, is_whole),
        (marks::ABOVE, field.above),
        (marks::BELOW, field.exclusive),
        (marks::LOCKED, start.is_locked),
    ];
    all.iter().fold(kind, |marks, (mark, holds)| if *holds { marks | mark } else { marks })
}

/// The position of a reason among all reasons.
pub(super) fn position(reason: Reason) -> usize {
    Reason::ALL.iter().position(|known| *known == reason).unwrap_or_default()
}

/// A count above 0, or 0 for none.
pub(super) fn some(count: Option<usize>) -> usize {
    count.map_or(0, |count| count + 1)
}
