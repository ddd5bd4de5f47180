//! Names the notices that a calculation raised.

use crate::evaluate::Evaluator;
use crate::plan::Plan;
use crate::run::notices::raise;
use crate::schema::{Level, Unit};
use crate::value::{Cell, Value};

/// A notice whose condition holds for the inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Raised {
    /// The code that selects the notice's words.
    pub code: &'static str,
    /// The level, as a reader sees it: a graded notice has the level of its grade, a loss is a warning, and beside a
    /// loss nothing is good.
    pub level: Level,
    /// The figures in the notice's words: name, unit and value. For a notice about rows, the
    /// first parameter is `row`, counted from 1.
    pub params: Vec<(&'static str, Unit, Cell)>,
}

/// Every notice that a calculation raises, with its code, its level and its named figures.
pub fn raised(plan: &Plan, evaluator: &mut Evaluator<'_>) -> Vec<Raised> {
    let mut all = Vec::new();
    let mut loses = false;
    raise(evaluator, &mut |evaluator, raised| {
        let Some((notice, table, ..)) = plan.notices.get(raised.notice) else { return };
        let row = table.map(|_| ("row", Unit::Whole, Cell::Number((raised.row + 1).into())));
        let mut named: Vec<_> = row.into_iter().collect();
        for ((name, unit, _), formula) in notice.params.iter().zip(raised.params) {
            named.push((*name, *unit, evaluator.evaluate(*formula).into()));
        }
        loses |= notice.level == Level::Loss;
        all.push(Raised { code: notice.code, level: level(notice.level, &named), params: named });
    });
    for praise in all.iter_mut().filter(|raised| loses && raised.level == Level::Good) {
        praise.level = Level::Info;
    }
    all
}

/// The level that a reader sees: a loss is a warning, and a graded notice has the level of its `grade` parameter.
fn level(level: Level, params: &[(&'static str, Unit, Cell)]) -> Level {
    match level {
        Level::Loss => return Level::Warning,
        Level::Graded => {}
        level => return level,
    }
    let grade = params.iter().find(|(name, ..)| *name == "grade");
    match grade.map(|(_, _, grade)| grade.value()) {
        Some(Value::Text("below" | "poor")) => Level::Warning,
        Some(Value::Text("average")) => Level::Info,
        _ => Level::Good,
    }
}
