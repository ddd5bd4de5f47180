//! Walks the formula of one figure, and records the value of each node that the core evaluated.

use alloc::vec;
use alloc::vec::Vec;

use crate::check::option;
use crate::evaluate::Evaluator;
use crate::formula::{Function, Kind, Node, Operator, Slot};
use crate::number::{self, Arithmetic, Tracked};
use crate::plan::run::choose;
use crate::plan::{Compiled, Formula, Plan};
use crate::value::path::split_once;
use crate::value::{Cell, Value};

/// The formula of a figure, with the result of each node.
pub struct Walk {
    /// The line or column that the figure belongs to.
    #[cfg_attr(not(feature = "definitions"), expect(dead_code, reason = "a page has the formula already"))]
    pub formula: &'static Formula,
    /// The value of the figure.
    pub value: Cell,
    /// The results of the nodes in preorder: each node before its operands.
    pub seen: Vec<Seen>,
}

/// The result of a node.
pub enum Seen {
    /// The value that the node evaluates to.
    Value(Cell),
    /// The node is used, but has no single value: a whole column, or a part that depends on the month being
    /// tried.
    Hidden,
    /// The node was not evaluated: the other branch of an `if`, or a condition after one that decides.
    Skipped,
}

/// Walks the formula of a line or a cell; `None` if the target is not a computed figure.
pub fn walk(plan: &'static Plan, mut evaluator: Evaluator<'_>, target: &str) -> Option<Walk> {
    let formula = match cell_address(target) {
        None => line(plan, target)?,
        Some((table, row, column)) => at_cell(plan, &mut evaluator, table, row, column)?,
    };
    let value = evaluator.evaluate(&formula.node).into();
    let mut walker = Walker { evaluator, seen: Vec::new() };
    walker.visit(&formula.node, Look::At);
    Some(Walk { formula, value, seen: walker.seen })
}

/// Splits `campaigns[0].ourCost` into table, row and column.
fn cell_address(target: &str) -> Option<(&str, usize, &str)> {
    let (table, rest) = split_once(target, b'[')?;
    let (row, column) = split_once(rest, b']')?;
    let row = Tracked::from(number::parse(row)?).to_count()?;
    Some((table, row as usize, column.strip_prefix('.')?))
}

fn line(plan: &'static Plan, id: &str) -> Option<&'static Formula> {
    for step in &plan.steps {
        if let Compiled::Lines(_, formulas) = step
            && let Some(found) = formulas.iter().find(|formula| formula.line.id == id)
        {
            return Some(found);
        }
    }
    None
}

/// The formula of a cell; sets the evaluator to the row that the formula is evaluated in.
fn at_cell<'a>(
    plan: &'static Plan,
    evaluator: &mut Evaluator<'a>,
    table: &str,
    row: usize,
    column: &str,
) -> Option<&'static Formula> {
    let table = plan.symbols.table(table)?;
    if row >= evaluator.tables.get(table)?.rows {
        return None;
    }
    let at = plan.steps.iter().position(|step| step.table() == Some(table))?;
    let step = plan.steps.get(at)?;
    evaluator.at = Some((table, row));
    if let Compiled::Choices(_, input, over, _) = step {
        let rows = over.and_then(|over| evaluator.tables.get(over)).map_or(1, |over| over.rows);
        let chosen = row.checked_div(rows)?;
        let option = option(plan.options(*input), evaluator.terms.tiers(), chosen)?;
        choose(plan, at, *input, option, evaluator);
        if let Some(over) = over {
            evaluator.at = Some((*over, row.checked_rem(rows)?));
        }
    }
    step.formulas().iter().find(|formula| formula.line.id == column)
}

/// How a node takes part in the calculation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    At,
    /// The node is used, but has no single value to show, because it is evaluated for several months or rows.
    Through,
    /// The node was not evaluated.
    Past,
}

struct Walker<'a> {
    evaluator: Evaluator<'a>,
    seen: Vec<Seen>,
}

impl Walker<'_> {
    fn visit(&mut self, node: &'static Node, look: Look) {
        self.seen.push(match look {
            Look::Past => Seen::Skipped,
            Look::At if has_value(node) => Seen::Value(self.evaluator.evaluate(node).into()),
            _ => Seen::Hidden,
        });
        for (inner, look) in self.inside(node, look) {
            self.visit(inner, look);
        }
    }

    /// The operands or arguments of a node, and how each takes part.
    fn inside(&mut self, node: &'static Node, look: Look) -> Vec<(&'static Node, Look)> {
        match &node.kind {
            Kind::Number(_) | Kind::Text(_) | Kind::Name(..) => Vec::new(),
            Kind::Not(inner) | Kind::Negate(inner) => vec![(inner, look)],
            Kind::Binary(operator, left, right) => {
                // If the first condition decides, then the second is not evaluated.
                let decides = match operator {
                    Operator::And => Some(false),
                    Operator::Or => Some(true),
                    _ => None,
                };
                let is_past = decides.is_some() && self.holds(left, look) == decides;
                vec![(left, look), (right, if is_past { Look::Past } else { look })]
            }
            Kind::Call(Function::If, arguments) => {
                let holds = arguments.first().map(|condition| self.holds(condition, look));
                let branch = |at| look == Look::At && holds != Some(Some(at == 1));
                let looks = arguments.iter().enumerate();
                looks
                    .map(|(at, inner)| (inner, if at > 0 && branch(at) { Look::Past } else { look }))
                    .collect()
            }
            Kind::Call(function, arguments) => {
                let is_hidden = matches!(function, Function::FirstMonth | Function::Sum);
                let look = if look == Look::At && is_hidden { Look::Through } else { look };
                arguments.iter().map(|inner| (inner, look)).collect()
            }
        }
    }

    /// Whether a condition holds; `None` if the condition is missing or was not evaluated on its own.
    fn holds(&mut self, condition: &'static Node, look: Look) -> Option<bool> {
        match self.evaluator.evaluate(condition) {
            Value::Flag(flag) if look == Look::At => Some(flag),
            _ => None,
        }
    }
}

/// Whether a node has a value to record: literals already show theirs; whole columns, tables and reasons have
/// none.
fn has_value(node: &Node) -> bool {
    use Slot::{Column, List, Missing, Table};
    !matches!(
        node.kind,
        Kind::Number(_) | Kind::Text(_) | Kind::Name(_, Column(..) | Table(_) | List(_) | Missing(_))
    )
}

#[cfg(all(test, feature = "definitions"))]
mod tests {
    use super::*;
    use crate::plan::Linked;
    use crate::program::Program;
    use crate::schema::{Calculator, Field, Headline, Step, Unit, group, line};
    use crate::value::Data;

    const MONTHS: Calculator = Calculator {
        id: "months",
        group: "test",
        form: &[group("all", &[Field::new("goal", Unit::Money).or("3")])],
        defines: &[],
        steps: &[Step::Lines {
            group: "all",
            lines: &[line("reached", Unit::Whole, "firstMonth(month > 2 and month > goal)")],
        }],
        limits: &[],
        notices: &[],
        headline: Headline { figure: "reached", range: None, also: &[] },
        charts: &[],
    };

    #[test]
    fn no_condition_on_a_month_that_is_tried_is_skipped() {
        let plan: &Plan = Box::leak(Box::new(Plan::new(&MONTHS).expect("good formulas")));
        let program = Program::standard().expect("the standard program");
        let linked = Linked::new(plan, &program).expect("no presets");
        let evaluator = linked.run(&Data::Null).expect("good defaults");
        let walk = walk(plan, evaluator, "reached").expect("a line");
        assert_eq!(walk.value, Cell::Number(number::parse("4").expect("a number")));
        let (first, inside) = walk.seen.split_first().expect("the call");
        assert!(matches!(first, Seen::Value(value) if *value == walk.value));
        assert_eq!(inside.len(), 7);
        assert!(inside.iter().all(|seen| matches!(seen, Seen::Hidden)));
    }
}
