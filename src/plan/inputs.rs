//! Checks the caller's inputs against a calculator's fields and limits, and reports all problems at once.

use super::Plan;
use super::fields::{default, read_field};
use super::tables::read_table;
use crate::check::{Checker, REFUSED};
use crate::evaluate::{Evaluator, Table};
use crate::program::Program;
use crate::program::presets::{Preset, Presets};
use crate::schema::{Default, Field, InputTable};
use crate::value::{Code, Data, Problem, Reason, Value, to_data};

/// Reads the inputs of a calculator into an evaluator, and returns every problem with them.
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
    // Reserve a slot for every line.
    scalars.resize(plan.symbols.scalars.len(), Value::Missing(Reason::NotApplicable));
    let mut tables = Vec::with_capacity(plan.symbols.tables.len());
    for table in &plan.tables {
        let found = inputs.get(table.id);
        let preset = presets.input(table.id);
        let locked = preset.filter(|preset| preset.is_locked());
        let rows = found.filter(|_| locked.is_none()).or(preset.and_then(Preset::value));
        let own = read_table(&mut checker, table, rows, table.id, program);
        if let Some(found) = found.filter(|_| locked.is_some())
            && !says_the_same(table, found, &own, program)
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
    let mut evaluator = Evaluator::new(program, scalars, tables);
    computed_defaults(plan, inputs, presets, &mut evaluator, &mut checker);
    check_limits(plan, &mut evaluator, &mut checker);
    (evaluator, checker.problems)
}

/// Reads an input that has a preset. Ignores a preset value that is invalid, because `presets::problems`
/// reports it.
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
    // Computed defaults depend on other inputs, so `computed_defaults` compares them later.
    let is_computed = preset.value().is_none() && matches!(field.default, Default::Formula(_));
    // A caller may send the program's own value, because it changes nothing.
    if !is_computed && checker.value(field, found).ok() != own {
        checker.report(set_by_program(field.id));
    }
    own.unwrap_or(REFUSED)
}

/// Whether the caller's rows are valid and equal to the program's rows.
fn says_the_same(table: &InputTable, found: &Data, own: &Table<'_>, program: &Program) -> bool {
    let mut checker = Checker { tiers: program.tiers(), problems: Vec::new() };
    let given = read_table(&mut checker, table, Some(found), "", program);
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
    plan: &'a Plan,
    inputs: &Data,
    presets: Presets<'_>,
    evaluator: &mut Evaluator<'a>,
    checker: &mut Checker<'_>,
) {
    for (place, node) in &plan.defaults {
        let Some(field) = plan.fields.get(*place) else { continue };
        let preset = presets.input(field.id);
        let found = inputs.get(field.id);
        let is_locked = preset.is_some_and(Preset::is_locked);
        if found.is_some() && !is_locked || preset.and_then(Preset::value).is_some() {
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
