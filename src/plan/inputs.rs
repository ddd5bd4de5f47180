//! Reads the inputs of a calculator.

use alloc::borrow::ToOwned;
use alloc::vec::Vec;

use super::linked::{Linked, Start, StartRows};
use super::tables::read_table;
use crate::check::{Checker, REFUSED};
use crate::evaluate::{Evaluator, Table};
use crate::plan::Plan;
use crate::schema::{Field, InputTable};
use crate::value::{Cell, Code, Data, Problem, Reason, Value, to_data};

/// Reads the inputs of a calculator into an evaluator, and returns every problem with them.
pub fn read<'a>(linked: &'a Linked, inputs: &'a Data) -> (Evaluator<'a>, Vec<Problem>) {
    let Linked { plan, terms, .. } = linked;
    let mut checker = Checker { tiers: terms.tiers(), problems: Vec::new() };
    if !matches!(inputs, Data::Null | Data::Map(_)) {
        checker.refuse("inputs".to_owned(), Code::WrongType);
    }
    let mut scalars = Vec::with_capacity(plan.symbols.scalars.len());
    for (field, start) in plan.fields.iter().zip(&linked.inputs) {
        scalars.push(read_input(&mut checker, field, start, inputs.get(field.id)));
    }
    // Reserve a slot for every line.
    scalars.resize(plan.symbols.scalars.len(), Value::Missing(Reason::NotApplicable));
    let mut tables = Vec::with_capacity(plan.symbols.tables.len());
    for (table, start) in plan.tables.iter().zip(&linked.tables) {
        let found = inputs.get(table.id);
        let own = read_table(&mut checker, table, start, found.filter(|_| !start.is_locked), table.id);
        if let Some(found) = found.filter(|_| start.is_locked)
            && !says_the_same(table, start, found, &own, &checker)
        {
            checker.report(set_by_program(table.id));
        }
        tables.push(own);
    }
    tables.resize(plan.symbols.tables.len(), Table { rows: 0, columns: Vec::new() });
    for (table, (_, names)) in tables.iter_mut().zip(&plan.symbols.tables) {
        table.columns.resize(names.len(), Vec::new());
    }
    unknown_inputs(&mut checker, plan, inputs);
    let mut evaluator = Evaluator::new(terms, scalars, tables);
    computed_defaults(linked, inputs, &mut evaluator, &mut checker);
    check_limits(plan, &mut evaluator, &mut checker);
    (evaluator, checker.problems)
}

fn read_input<'a>(
    checker: &mut Checker<'_>,
    field: &Field,
    start: &'a Start,
    found: Option<&'a Data>,
) -> Value<'a> {
    let own = start.default.as_ref().map(Cell::value);
    let Some(found) = found.filter(|_| start.is_locked) else {
        return checker.field(field, found, own, "");
    };
    // A caller may send the program's own value, because it changes nothing. Computed defaults depend on other
    // inputs, so `computed_defaults` compares them later.
    if !start.is_computed && checker.value(field, found).ok() != own {
        checker.report(set_by_program(field.id));
    }
    own.unwrap_or(REFUSED)
}

/// Whether the caller's rows are valid and equal to the program's rows.
fn says_the_same(
    table: &InputTable,
    start: &StartRows,
    found: &Data,
    own: &Table<'_>,
    checker: &Checker<'_>,
) -> bool {
    let mut checker = Checker { tiers: checker.tiers, problems: Vec::new() };
    let given = read_table(&mut checker, table, start, Some(found), "");
    checker.problems.is_empty() && given.columns == own.columns
}

/// The problem with an input that only the program may set.
fn set_by_program(id: &str) -> Problem {
    Problem::new(id, Code::UnknownField).with("setBy", "program")
}

fn unknown_inputs(checker: &mut Checker<'_>, plan: &Plan, inputs: &Data) {
    for (key, _) in inputs.entries() {
        let is_field = plan.fields.iter().any(|field| field.id == key);
        if !is_field && plan.tables.iter().all(|table| table.id != key) {
            checker.refuse_entry(key.clone().into_owned(), Code::UnknownField);
        }
    }
}

/// Evaluates the computed defaults of inputs that are left out or locked, once the tables are read.
fn computed_defaults<'a>(
    linked: &'a Linked,
    inputs: &Data,
    evaluator: &mut Evaluator<'a>,
    checker: &mut Checker<'_>,
) {
    let plan = linked.plan;
    for (place, node) in &plan.defaults {
        let (Some(field), Some(start)) = (plan.fields.get(*place), linked.inputs.get(*place)) else {
            continue;
        };
        let found = inputs.get(field.id);
        if !start.is_computed || found.is_some() && !start.is_locked {
            continue;
        }
        let value = evaluator.evaluate(node);
        if let (Some(found), Value::Number(_)) = (found, value)
            && checker.value(field, found) != Ok(value)
        {
            checker.report(set_by_program(field.id));
        }
        evaluator.set(*place, value);
    }
}

/// Checks the bounds between inputs. A limit that depends on a refused input passes, because that input has
/// its own problem.
fn check_limits<'a>(plan: &'a Plan, evaluator: &mut Evaluator<'a>, checker: &mut Checker<'_>) {
    for (limit, holds, params) in &plan.limits {
        if matches!(evaluator.evaluate(holds), Value::Flag(false)) {
            let mut problem = Problem::new(limit.path, limit.code);
            for (name, node) in params {
                problem = problem.with(name, to_data(evaluator.evaluate(node)));
            }
            checker.report(problem);
        }
    }
}
