//! Finds the terms of a program that a calculator uses, so that a linked definition carries no others.

use crate::formula::{Kind, Node, Slot, Source};
use crate::plan::{Compiled, Linked, Plan, RowsFrom};
use crate::schema::Choices;
use crate::terms::{BENEFITS, Rows, TIERS, Terms};
use crate::value::{Cell, Reason};

const UNUSED: Cell = Cell::Missing(Reason::NotApplicable);

/// The terms of the program, with a missing value in place of each cell that the calculator does not use, and
/// without the fields, lists and ranges after the last one that it uses.
pub fn used_terms(linked: &Linked) -> Terms {
    let Linked { plan, terms, .. } = linked;
    let mut used = Used::default();
    plan.nodes().for_each(|node| used.visit(node));
    used.lists.extend(plan.steps.iter().filter_map(|step| match step {
        Compiled::Rows(_, RowsFrom::List(list), _) => Some(*list),
        _ => None,
    }));
    if asks_for_tiers(plan) {
        used.cells.push((TIERS, 0));
    }
    let fields = terms.fields.iter().enumerate().map(|(at, cell)| kept(cell, used.fields.contains(&at)));
    let lists = terms.lists.iter().enumerate().map(|(at, rows)| used.rows(at, rows));
    let ranges = terms.ranges.iter().enumerate();
    Terms {
        minor_units: terms.minor_units,
        fields: trimmed(fields.collect(), |cell| *cell != UNUSED),
        lists: trimmed(lists.collect(), |rows| !rows.is_empty()),
        ranges: trimmed(
            ranges
                .map(|(at, rows)| if used.ranges.contains(&at) { rows.clone() } else { Rows::new() })
                .collect(),
            |rows| !rows.is_empty(),
        ),
    }
}

/// Drops the items after the last one that is used.
fn trimmed<T>(mut items: Vec<T>, is_used: impl Fn(&T) -> bool) -> Vec<T> {
    items.truncate(items.iter().rposition(is_used).map_or(0, |last| last + 1));
    items
}

fn kept(cell: &Cell, is_used: bool) -> Cell {
    if is_used { cell.clone() } else { UNUSED }
}

fn asks_for_tiers(plan: &Plan) -> bool {
    let columns = plan.tables.iter().flat_map(|table| table.columns);
    plan.fields.iter().copied().chain(columns).any(|field| field.choices == Choices::Tiers)
}

/// The positions of what formulas read.
#[derive(Default)]
struct Used {
    fields: Vec<usize>,
    /// Lists of which at least the number of rows is used.
    lists: Vec<usize>,
    /// Lists and columns.
    cells: Vec<(usize, usize)>,
    ranges: Vec<usize>,
    /// Whether the benefits of each tier are used.
    benefits: bool,
}

impl Used {
    fn visit(&mut self, node: &Node) {
        match &node.kind {
            Kind::Number(_) | Kind::Text(_) => {}
            Kind::Name(_, slot) => self.read(*slot),
            Kind::Not(inner) | Kind::Negate(inner) => self.visit(inner),
            Kind::Binary(_, left, right) => {
                self.visit(left);
                self.visit(right);
            }
            Kind::Call(_, arguments) => arguments.iter().for_each(|argument| self.visit(argument)),
        }
    }

    fn read(&mut self, slot: Slot) {
        match slot {
            Slot::Program(field) => self.fields.push(field),
            Slot::Column(Source::Program, list, column)
            | Slot::Listed(list, column)
            | Slot::ListedBefore(list, column) => self.cells.push((list, column)),
            Slot::List(list) => self.lists.push(list),
            Slot::Column(Source::Typical, range, _) => self.ranges.push(range),
            Slot::Column(Source::BenefitByTier | Source::TierBenefits, ..) => self.benefits = true,
            _ => {}
        }
    }

    fn rows(&self, list: usize, rows: &Rows) -> Rows {
        let is_counted = self.lists.contains(&list)
            || self.cells.iter().any(|(known, _)| *known == list)
            || self.benefits && (list == TIERS || list == BENEFITS);
        if !is_counted {
            return Rows::new();
        }
        let is_used =
            |column| self.cells.contains(&(list, column)) || self.benefits && list == BENEFITS && column > 0;
        let row = |cells: &Vec<Cell>| {
            let cells = cells.iter().enumerate().map(|(at, cell)| kept(cell, is_used(at))).collect();
            trimmed(cells, |cell| *cell != UNUSED)
        };
        rows.iter().map(row).collect()
    }
}
