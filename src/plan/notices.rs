//! Raises notices: remarks about a result whose conditions hold.

use alloc::vec::Vec;

use rust_decimal::Decimal;

use crate::evaluate::Evaluator;
use crate::plan::{Params, Plan};
use crate::schema::{Level, Notice, Unit};
use crate::value::{Cell, Value};

/// A notice whose condition holds for the inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Raised {
    /// The code that selects the notice's words.
    pub code: &'static str,
    /// The level; a graded notice already has the level of its grade.
    pub level: Level,
    /// The figures in the notice's words: name, unit and value. For a notice about rows, the
    /// first parameter is `row`, counted from 1.
    pub params: Vec<(&'static str, Unit, Cell)>,
}

/// Every notice whose condition holds, in order; a notice about rows is checked in each row.
pub fn raise<'a>(plan: &'a Plan, evaluator: &mut Evaluator<'a>) -> Vec<Raised> {
    let mut raised = Vec::new();
    for (notice, table, when, params) in &plan.notices {
        let rows = table.map_or(1, |table| evaluator.tables.get(table).map_or(0, |table| table.rows));
        for row in 0..rows {
            evaluator.at = table.map(|table| (table, row));
            if matches!(evaluator.evaluate(when), Value::Flag(true)) {
                raised.push(raise_one(notice, row, params, evaluator));
            }
        }
        evaluator.at = None;
    }
    raised
}

fn raise_one<'a>(notice: &Notice, row: usize, params: &'a Params, evaluator: &mut Evaluator<'a>) -> Raised {
    let mut values = Vec::with_capacity(params.len() + 1);
    if notice.rows.is_some() {
        values.push(("row", Unit::Whole, Cell::Number(Decimal::from(row + 1))));
    }
    for (name, unit, node) in params {
        values.push((*name, *unit, evaluator.evaluate(node).into()));
    }
    Raised { code: notice.code, level: level(notice.level, &values), params: values }
}

/// Resolves the level of a graded notice from its `grade` parameter.
fn level(level: Level, params: &[(&'static str, Unit, Cell)]) -> Level {
    if level != Level::Graded {
        return level;
    }
    let grade = params.iter().find(|(name, ..)| *name == "grade");
    match grade.map(|(_, _, grade)| grade.value()) {
        Some(Value::Text("below" | "poor")) => Level::Warning,
        Some(Value::Text("average")) => Level::Info,
        _ => Level::Good,
    }
}
