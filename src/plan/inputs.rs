//! What a caller sends, against what a calculator asks: all problems at once.

use super::Plan;
use super::fields::{default, read_field};
use super::tables::read_table;
use crate::check::{Checker, REFUSED};
use crate::evaluate::{Evaluator, Table};
use crate::program::Program;
use crate::program::presets::{Preset, Presets};
use crate::schema::Field;
use crate::value::{Code, Data, Problem, Reason, Value, to_data};

/// Reads the inputs of a calculator into an evaluator, with everything that is wrong with them.
pub fn read<'a>(plan: &'a Plan, inputs: &'a Data, program: &'a Program) -> (Evaluator<'a>, Vec<Problem>) {
    let mut checker = Checker { tiers: program.tiers(), problems: Vec::new() };
    if !matches!(inputs, Data::Null | Data::Map(_)) {
        checker.refuse("inputs".to_owned(), Code::WrongType);
    }
    let mut scalars = Vec::with_capacity(plan.symbols.scalars.len());
    let presets = Presets::of(program, plan.calculator.id);
    for field in &plan.fields {
        scalars.push(match presets.input(field.id) {
            None => read_field(&mut checker, field, inputs, "", program),
            Some(preset) => read_preset(&mut checker, field, preset, inputs.get(field.id), program),
        });
    }
    // A place for every line.
    scalars.resize(plan.symbols.scalars.len(), Value::Missing(Reason::NotApplicable));
    let mut tables = Vec::with_capacity(plan.symbols.tables.len());
    for table in &plan.tables {
        let mut rows = inputs.get(table.id);
        if let Some(preset) = presets.input(table.id) {
            if rows.is_some() && preset.is_locked() {
                checker.report(set_by_program(table.id));
            }
            rows = rows.filter(|_| !preset.is_locked()).or(preset.value());
        }
        tables.push(read_table(&mut checker, table, rows, table.id, program));
    }
    tables.resize(plan.symbols.tables.len(), Table { rows: 0, columns: Vec::new() });
    for (table, (_, names)) in tables.iter_mut().zip(&plan.symbols.tables) {
        table.columns.resize(names.len(), Vec::new());
    }
    unknown_inputs(&mut checker, plan, inputs);
    let mut evaluator = Evaluator::new(program, scalars, tables);
    computed_defaults(plan, inputs, presets, &mut evaluator);
    check_limits(plan, &mut evaluator, &mut checker);
    (evaluator, checker.problems)
}

/// An input for which the program sets something. What is wrong with the program's value is told when the program
/// is checked.
fn read_preset<'a>(
    checker: &mut Checker<'_>,
    field: &Field,
    preset: Preset<'a>,
    found: Option<&'a Data>,
    program: &'a Program,
) -> Value<'a> {
    let own = preset.value().and_then(|data| checker.value(field, data).ok()).or(default(field, program));
    let Some(found) = found.filter(|_| preset.is_locked()) else {
        return checker.field(field, found, own, "");
    };
    // What says the same is no change.
    if checker.value(field, found).ok() != own {
        checker.report(set_by_program(field.id));
    }
    own.unwrap_or(REFUSED)
}

/// Only the program's value is taken here.
fn set_by_program(id: &str) -> Problem {
    Problem::new(id, Code::UnknownField).with("setBy", "program")
}

fn unknown_inputs(checker: &mut Checker<'_>, plan: &Plan, inputs: &Data) {
    let Data::Map(entries) = inputs else { return };
    for (key, _) in entries {
        let is_field = plan.fields.iter().any(|field| field.id == key);
        if !is_field && plan.tables.iter().all(|table| table.id != key) {
            checker.refuse(key.clone().into_owned(), Code::UnknownField);
        }
    }
}

/// Defaults that depend on the tables, for the inputs that were left out.
fn computed_defaults<'a>(plan: &'a Plan, inputs: &Data, presets: Presets<'_>, evaluator: &mut Evaluator<'a>) {
    for (place, node) in &plan.defaults {
        let is_given = |field: &&Field| {
            let preset = presets.input(field.id);
            let is_open = preset.is_none_or(|preset| !preset.is_locked());
            inputs.get(field.id).is_some() && is_open || preset.is_some_and(|preset| preset.value().is_some())
        };
        if !plan.fields.get(*place).is_some_and(is_given) {
            let value = evaluator.evaluate(node);
            evaluator.set(*place, value);
        }
    }
}

/// Bounds between inputs. One that depends on a refused input is missing and passes: the input has its own problem.
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
