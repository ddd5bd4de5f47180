//! Infers the units of a calculator's named steps, because a page formats a step's value according to its
//! unit.

use std::collections::BTreeMap;

use super::{Compiled, Plan};
use crate::formula::units::{Measure, UnitCheck};
use crate::formula::{Kind, Node};
use crate::value::Unit;

impl Plan {
    /// The unit of each named step in lines and columns, by the step's name without its arguments. A
    /// dimensionless number counts as `Unit::Count`.
    pub fn step_units(&self) -> BTreeMap<String, Unit> {
        let mut units = BTreeMap::new();
        for step in &self.steps {
            let row = match step {
                Compiled::Choices(_, _, Some(over), _) => Some(*over),
                _ => step.table(),
            };
            let check = UnitCheck { symbols: &self.symbols, row };
            for formula in step.formulas() {
                collect(&check, &formula.node, &mut units);
            }
        }
        units
    }
}

fn collect(check: &UnitCheck<'_>, node: &Node, units: &mut BTreeMap<String, Unit>) {
    if let Some(name) = &node.name {
        let bare = name.split('(').next().unwrap_or(name);
        let unit = match check.infer(node) {
            Ok(Measure::Of(unit)) => unit,
            _ => Unit::Count,
        };
        units.insert(bare.to_owned(), unit);
    }
    match &node.kind {
        Kind::Number(_) | Kind::Text(_) | Kind::Name(..) => {}
        Kind::Not(inner) | Kind::Negate(inner) => collect(check, inner, units),
        Kind::Binary(_, left, right) => {
            collect(check, left, units);
            collect(check, right, units);
        }
        Kind::Call(_, arguments) => arguments.iter().for_each(|argument| collect(check, argument, units)),
    }
}
