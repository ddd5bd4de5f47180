//! What a caller sends, against what a calculator asks: all problems at once.

use rust_decimal::Decimal;

use crate::calculator::{Choices, Default, DefaultRows, Field, InputTable, Unit};
use crate::check::{Checker, REFUSED, has_option};
use crate::compile::Plan;
use crate::data::Data;
use crate::evaluate::{Evaluator, Reason, Table, Value};
use crate::number;
use crate::path::{element, member};
use crate::presets::{Preset, Presets};
use crate::problem::{Code, Problem};
use crate::program::{LISTS, Program, TIERS};

/// Reads the inputs of a calculator into an evaluator, with everything that is wrong with them.
pub fn read<'a>(
    plan: &'a Plan,
    inputs: &'a Data,
    program: &'a Program,
) -> (Evaluator<'a, Decimal>, Vec<Problem>) {
    let mut checker = Checker { program: Some(program), problems: Vec::new() };
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

fn read_field<'a>(
    checker: &mut Checker<'_>,
    field: &Field,
    data: &'a Data,
    place: &str,
    program: &'a Program,
) -> Value<'a> {
    let found = data.get(field.id);
    let left_out = if found.is_none() { default(field, program) } else { None };
    checker.field(field, found, left_out, place)
}

/// What a field takes that is left out; `None` when it may not be.
fn default<'a>(field: &Field, program: &'a Program) -> Option<Value<'a>> {
    match field.default {
        Default::Required => None,
        Default::Given(text) => given(field, text, program),
        Default::Program(name) => program.named(name),
        Default::Formula(_) => Some(REFUSED),
        Default::Absent(reason) => Some(Value::Missing(reason)),
    }
}

/// A default that is written down, read by its field's unit.
fn given<'a>(field: &Field, text: &'static str, program: &'a Program) -> Option<Value<'a>> {
    match field.unit {
        Unit::Text => Some(Value::Text(text)),
        Unit::Flag => Some(Value::Flag(text == "true")),
        Unit::Choice
            if field.choices == Choices::Tiers && !has_option(field.choices, Some(program), text) =>
        {
            let last = program.rows(TIERS).checked_sub(1)?;
            program.tier(last, 0).map(Value::Text)
        }
        Unit::Choice => Some(Value::Text(text)),
        _ => number::parse(text).map(Value::Number),
    }
}

/// The rows of an input table; what is wrong with them stands at `place`.
pub fn read_table<'a>(
    checker: &mut Checker<'_>,
    table: &InputTable,
    rows: Option<&'a Data>,
    place: &str,
    program: &'a Program,
) -> Table<'a, Decimal> {
    let mut read = Table { rows: 0, columns: vec![Vec::new(); table.columns.len()] };
    let rows = match rows {
        None => return default_table(table, program, read),
        Some(Data::List(rows)) => rows,
        Some(found) => {
            let code = if *found == Data::Null { Code::Required } else { Code::WrongType };
            checker.refuse(place.to_owned(), code);
            return read;
        }
    };
    let maximum = usize::from(table.maximum_rows);
    if rows.is_empty() {
        checker.refuse_rows(place, Code::TooFewRows, "minimum", 1, 0);
    } else if rows.len() > maximum {
        checker.refuse_rows(place, Code::TooManyRows, "maximum", maximum, rows.len());
    }
    read.rows = rows.len();
    for (index, row) in rows.iter().take(maximum).enumerate() {
        let place = element(place, index);
        let Data::Map(entries) = row else {
            checker.refuse(place, Code::WrongType);
            continue;
        };
        for (cells, field) in read.columns.iter_mut().zip(table.columns) {
            cells.push(read_field(checker, field, row, &place, program));
        }
        for (key, _) in entries {
            if table.columns.iter().all(|column| column.id != key) {
                checker.refuse(member(&place, key), Code::UnknownField);
            }
        }
    }
    read
}

fn default_table<'a>(
    table: &InputTable,
    program: &'a Program,
    mut read: Table<'a, Decimal>,
) -> Table<'a, Decimal> {
    match table.rows {
        DefaultRows::Given(rows) => {
            read.rows = rows.len();
            for (at, (cells, field)) in read.columns.iter_mut().zip(table.columns).enumerate() {
                for row in rows {
                    let value = match row.get(at) {
                        None | Some(&"") => default(field, program),
                        Some(text) => given(field, text, program),
                    };
                    cells.push(value.unwrap_or(REFUSED));
                }
            }
        }
        DefaultRows::Program(id, names) => {
            let Some(list) = LISTS.iter().position(|known| known.id == id) else { return read };
            let fields = LISTS.get(list).map_or(&[] as &[Field], |list| list.fields);
            read.rows = program.rows(list);
            for (cells, name) in read.columns.iter_mut().zip(names) {
                let column = fields.iter().position(|field| field.id == *name).unwrap_or(usize::MAX);
                for row in 0..read.rows {
                    cells.push(program.cell(list, column, row).unwrap_or(REFUSED));
                }
            }
        }
    }
    read
}

/// Defaults that depend on the tables, for the inputs that were left out.
fn computed_defaults<'a>(
    plan: &'a Plan,
    inputs: &Data,
    presets: Presets<'_>,
    evaluator: &mut Evaluator<'a, Decimal>,
) {
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
fn check_limits<'a>(plan: &'a Plan, evaluator: &mut Evaluator<'a, Decimal>, checker: &mut Checker<'_>) {
    for (limit, holds, params) in &plan.limits {
        if matches!(evaluator.evaluate(holds), Value::Flag(false)) {
            let mut problem = Problem::new(limit.path, limit.code);
            for (name, node) in params {
                problem = problem.with(name, crate::wire::cell(evaluator.evaluate(node)));
            }
            checker.report(problem);
        }
    }
}
