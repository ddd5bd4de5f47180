//! Walks the formula of one figure, and shows the value of each node that the calculation evaluated.

use crate::evaluate::Evaluator;
use crate::formula::{Function, Operator};
use crate::image::{Fills, Node, Op, Part};
use crate::run::steps::choose;
use crate::value::Value;

/// The result of a node.
pub enum Seen<'a> {
    /// The value that the node evaluates to.
    Value(Value<'a>),
    /// The node is used, but has no single value: a whole column, or a condition on months if no month meets it.
    Hidden,
    /// The node was not evaluated: the other branch of an `if`, or a condition after one that decides.
    Skipped,
}

/// A figure that a formula computes: a line, or a cell of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// The position of the table, if any.
    pub table: Option<usize>,
    /// The row, from 0; 0 for a line.
    pub row: usize,
    /// The position among the scalars, or among the columns of the table.
    pub place: usize,
}

/// Shows the value of a figure, then the result of each node of its formula, a node before its operands. False if the
/// target is not a computed figure.
pub fn walk<'a>(mut evaluator: Evaluator<'a>, target: Target, show: &mut dyn FnMut(Seen<'a>)) -> bool {
    let Some(formula) = locate(&mut evaluator, target) else { return false };
    show(Seen::Value(evaluator.evaluate(formula)));
    Walker { evaluator, show }.visit(formula, Look::At);
    true
}

/// The formula of a figure; sets the evaluator to the row that the formula is evaluated in.
fn locate(evaluator: &mut Evaluator<'_>, target: Target) -> Option<Node> {
    let image = evaluator.image;
    let Target { table, row, place } = target;
    let computes = |step: &Part| {
        let mut figures = step.figures().filter(|(at, _)| *at == place && step.table() == table);
        figures.next().map(|(_, formula)| formula)
    };
    let (at, formula) = image.steps.iter().enumerate().find_map(|(at, step)| Some((at, computes(step)?)))?;
    let table = table.filter(|table| row < evaluator.rows(*table));
    evaluator.at = table.map(|table| (table, row));
    if table.is_none() && target.table.is_some() {
        return None;
    }
    if let Fills::Choices(input, over) = image.steps.get(at)?.fills() {
        let rows = over.map_or(1, |over| evaluator.rows(over));
        choose(at, input, row.checked_div(rows)?, evaluator);
        if let Some(over) = over {
            evaluator.at = Some((over, row.checked_rem(rows)?));
        }
    }
    Some(formula)
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

struct Walker<'a, 's> {
    evaluator: Evaluator<'a>,
    show: &'s mut dyn FnMut(Seen<'a>),
}

impl Walker<'_, '_> {
    fn visit(&mut self, node: Node, look: Look) {
        let code = &self.evaluator.image.code;
        let op = code.op(node);
        let (mut inner, end) = (node + 1, code.after(node));
        (self.show)(match look {
            Look::Past => Seen::Skipped,
            Look::At if has_value(op) => Seen::Value(self.evaluator.evaluate(node)),
            _ => Seen::Hidden,
        });
        let outside = self.evaluator.month;
        let inside = match op {
            Op::Call(Function::Sum) if look == Look::At => Look::Through,
            Op::Call(Function::FirstMonth) if look == Look::At => self.enter_month(),
            _ => look,
        };
        // The value of the first operand, if that operand decides which others are evaluated.
        let mut first = None;
        if inside == Look::At
            && let Op::Binary(Operator::And | Operator::Or) | Op::Call(Function::If) = op
            && let Value::Flag(flag) = self.evaluator.evaluate(inner)
        {
            first = Some(flag);
        }
        let mut at = 0;
        while inner < end {
            let is_past = at > 0
                && match op {
                    Op::Binary(Operator::And) => first == Some(false),
                    Op::Binary(Operator::Or) => first == Some(true),
                    Op::Call(Function::If) => inside == Look::At && first != Some(at == 1),
                    _ => false,
                };
            self.visit(inner, if is_past { Look::Past } else { inside });
            inner = self.evaluator.image.code.after(inner);
            at += 1;
        }
        self.evaluator.month = outside;
    }

    /// Sets the month back to the one that a `firstMonth` found, so that its condition has the values of that month. If
    /// it found none, the condition has no values.
    fn enter_month(&mut self) -> Look {
        self.evaluator.month = self.evaluator.found;
        if self.evaluator.found == 0 { Look::Through } else { Look::At }
    }
}

/// Whether a node has a value to show: literals show theirs already; whole columns and tables have none.
fn has_value(op: Op) -> bool {
    use Op::{BenefitByTier, Column, Literal, Table, TierBenefits};
    !matches!(op, Literal(_) | Column(..) | BenefitByTier(..) | TierBenefits(..) | Table(_))
}

#[cfg(all(test, feature = "definitions"))]
mod tests {
    use super::*;
    use crate::number;
    use crate::plan::{Linked, Plan};
    use crate::program::Program;
    use crate::schema::{Calculator, Field, Headline, Step, Unit, group, line};
    use crate::value::{Cell, Data};

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
        exclusive: &[],
        headline: Headline { figure: "reached", range: None, also: &[], estimates: &[] },
        charts: &[],
    };

    #[test]
    fn a_condition_on_months_is_shown_in_the_month_that_was_found() {
        let plan: &Plan = Box::leak(Box::new(Plan::new(&MONTHS).expect("good formulas")));
        let program = Program::standard().expect("the standard program");
        let linked = Linked::new(plan, &program).expect("no presets");
        let sent = linked.send(&Data::Null);
        let evaluator = linked.run(&sent).expect("good defaults");
        let mut shown = Vec::new();
        let target = Target { table: None, row: 0, place: 1 };
        assert!(walk(evaluator, target, &mut |seen| shown.push(match seen {
            Seen::Value(value) => Some(Cell::from(value)),
            _ => None,
        })));
        let number = |text| Some(Cell::Number(number::parse(text).expect("a number")));
        let (yes, four) = (Some(Cell::Flag(true)), number("4"));
        let condition = [yes.clone(), yes.clone(), four.clone(), None, yes, four.clone(), number("3")];
        assert_eq!(shown, [vec![four.clone(), four], condition.to_vec()].concat());
    }
}
