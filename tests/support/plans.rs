//! Every calculator with its parsed formulas.

#![allow(dead_code)]

use std::collections::BTreeSet;

use partner_calculators::calculators::CALCULATORS;
use partner_calculators::formula::{Kind, Node};
use partner_calculators::schema::{Calculator, Unit};
use partner_calculators::{Compiled, Formula, Plan};

/// Every calculator with its plan.
pub fn plans() -> impl Iterator<Item = (&'static Calculator, Plan)> {
    CALCULATORS.iter().map(|calculator| {
        let plan = Plan::new(calculator).unwrap_or_else(|error| panic!("{}: {error}", calculator.id));
        (*calculator, plan)
    })
}

/// Every formula of a plan with its table.
pub fn formulas(plan: &Plan) -> impl Iterator<Item = (Option<usize>, &Formula)> {
    plan.steps.iter().flat_map(|step| {
        let (table, formulas) = match step {
            Compiled::Lines(_, formulas) => (None, formulas),
            Compiled::Columns(table, formulas)
            | Compiled::Rows(table, _, formulas)
            | Compiled::Choices(table, _, None, formulas) => (Some(*table), formulas),
            // The formulas of this table are evaluated in the rows of another table.
            Compiled::Choices(_, _, over, formulas) => (*over, formulas),
        };
        formulas.iter().map(move |formula| (table, formula))
    })
}

/// Every other formula with its expected unit: conditions and parameters of notices and limits.
pub fn conditions(plan: &Plan) -> impl Iterator<Item = (Option<usize>, &str, &Node, Option<Unit>)> {
    let notices = plan.notices.iter().flat_map(|(notice, table, when, params)| {
        let params = notice.params.iter().zip(params);
        let params = params.map(|((_, unit, _), node)| (*table, notice.code, node, Some(*unit)));
        std::iter::once((*table, notice.code, when, Some(Unit::Flag))).chain(params)
    });
    let limits = plan.limits.iter().flat_map(|(limit, holds, params)| {
        let params = params.iter().map(|node| (None, limit.path, node, None));
        std::iter::once((None, limit.path, holds, Some(Unit::Flag))).chain(params)
    });
    notices.chain(limits)
}

/// The names in a formula.
pub fn names(node: &Node, found: &mut BTreeSet<String>) {
    match &node.kind {
        Kind::Name(name, _) => {
            found.insert(name.to_string());
        }
        Kind::Not(inner) | Kind::Negate(inner) => names(inner, found),
        Kind::Binary(_, left, right) => {
            names(left, found);
            names(right, found);
        }
        Kind::Call(_, arguments) => arguments.iter().for_each(|argument| names(argument, found)),
        Kind::Number(_) | Kind::Text(_) => {}
    }
}
