//! What a caller sends, against what a calculator asks: all problems at once.

use rust_decimal::Decimal;

use crate::calculator::{Choices, Default, DefaultRows, Field, InputTable, Unit};
use crate::check::{Checker, REFUSED, choices};
use crate::compile::Plan;
use crate::data::Data;
use crate::evaluate::{Evaluator, Reason, Table, Value};
use crate::number;
use crate::problem::{Code, Problem, element, member};
use crate::program::{LISTS, Program};

/// Reads the inputs of a calculator into an evaluator, with everything that is wrong with them.
pub fn read<'a>(
    plan: &'a Plan,
    inputs: &'a Data,
    program: &'a Program,
) -> (Evaluator<'a, Decimal>, Vec<Problem>) {
    let mut checker = Checker { program: Some(program), problems: Vec::new() };
    if !matches!(inputs, Data::Null | Data::Map(_)) {
        checker.problems.push(Problem::new("inputs", Code::WrongType));
    }
    let mut scalars: Vec<Value<'a>> =
        plan.fields.iter().map(|field| read_field(&mut checker, field, inputs, "", program)).collect();
    // A place for every line.
    scalars.resize(plan.symbols.scalars.len(), Value::Missing(Reason::NotApplicable));
    let input_tables = plan.calculator.input_tables();
    let mut tables: Vec<Table<'a, Decimal>> =
        input_tables.map(|table| read_table(&mut checker, table, inputs, program)).collect();
    tables.resize_with(plan.symbols.tables.len(), || Table { rows: 0, columns: Vec::new() });
    for (table, (_, names)) in tables.iter_mut().zip(&plan.symbols.tables) {
        table.columns.resize_with(names.len(), Vec::new);
    }
    checker.unknown_members(inputs, |key| is_known(plan, key), str::to_owned);
    let mut evaluator = Evaluator::new(program, scalars, tables);
    computed_defaults(plan, inputs, &mut evaluator);
    let mut problems = checker.problems;
    check_limits(plan, &mut evaluator, &mut problems);
    (evaluator, problems)
}

fn is_known(plan: &Plan, key: &str) -> bool {
    plan.fields.iter().any(|field| field.id == key)
        || plan.calculator.input_tables().any(|table| table.id == key)
}

fn read_field<'a>(
    checker: &mut Checker<'_>,
    field: &Field,
    data: &'a Data,
    path: &str,
    program: &'a Program,
) -> Value<'a> {
    match data.get(field.id) {
        Some(found) => checker.value(field, found, &member(path, field.id)),
        None => default(field, program).unwrap_or_else(|| {
            checker.problems.push(Problem::new(member(path, field.id), Code::Required));
            REFUSED
        }),
    }
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
        Unit::Choice => {
            let ids = choices(field.choices, Some(program));
            let own = field.choices != Choices::Tiers || ids.contains(&text);
            if own { Some(Value::Text(text)) } else { ids.last().map(|id| Value::Text(id)) }
        }
        _ => number::parse(text).map(Value::Number),
    }
}

fn read_table<'a>(
    checker: &mut Checker<'_>,
    table: &InputTable,
    inputs: &'a Data,
    program: &'a Program,
) -> Table<'a, Decimal> {
    let rows = match inputs.get(table.id) {
        None => return default_table(table, program),
        Some(Data::List(rows)) => rows,
        Some(Data::Null) => return refused(checker, Problem::new(table.id, Code::Required)),
        Some(_) => return refused(checker, Problem::new(table.id, Code::WrongType)),
    };
    let maximum = usize::from(table.maximum_rows);
    if rows.is_empty() {
        checker
            .problems
            .push(Problem::new(table.id, Code::TooFewRows).with("minimum", "1").with("rows", "0"));
    } else if rows.len() > maximum {
        let problem = Problem::new(table.id, Code::TooManyRows).with("maximum", number::text(maximum.into()));
        checker.problems.push(problem.with("rows", number::text(rows.len().into())));
    }
    let mut columns: Vec<Vec<Value<'a>>> = table.columns.iter().map(|_| Vec::new()).collect();
    for (index, row) in rows.iter().take(maximum).enumerate() {
        let path = element(table.id, index);
        if !matches!(row, Data::Map(_)) {
            checker.problems.push(Problem::new(path, Code::WrongType));
            continue;
        }
        for (cells, field) in columns.iter_mut().zip(table.columns) {
            cells.push(read_field(checker, field, row, &path, program));
        }
        let is_column = |key: &str| table.columns.iter().any(|column| column.id == key);
        checker.unknown_members(row, is_column, |key| member(&path, key));
    }
    Table { rows: rows.len(), columns }
}

fn refused<'a>(checker: &mut Checker<'_>, problem: Problem) -> Table<'a, Decimal> {
    checker.problems.push(problem);
    // One row without cells: what depends on it is missing, not wrong.
    Table { rows: 1, columns: Vec::new() }
}

fn default_table<'a>(table: &InputTable, program: &'a Program) -> Table<'a, Decimal> {
    match table.rows {
        DefaultRows::Given(rows) => {
            let cell = |field: &Field, text: &'static str| {
                let value =
                    if text.is_empty() { default(field, program) } else { given(field, text, program) };
                value.unwrap_or(REFUSED)
            };
            let column = |(at, field): (usize, &Field)| {
                rows.iter().map(|row| cell(field, row.get(at).copied().unwrap_or(""))).collect()
            };
            Table { rows: rows.len(), columns: table.columns.iter().enumerate().map(column).collect() }
        }
        DefaultRows::Program(list, names) => {
            let list = LISTS.iter().position(|known| known.id == list).unwrap_or(usize::MAX);
            let rows = program.rows(list);
            let fields = LISTS.get(list).map_or(&[] as &[Field], |list| list.fields);
            let column = |name: &&str| {
                let at = fields.iter().position(|field| field.id == *name).unwrap_or(usize::MAX);
                (0..rows).map(|row| program.cell(list, at, row).unwrap_or(REFUSED)).collect()
            };
            Table { rows, columns: names.iter().map(column).collect() }
        }
    }
}

/// Defaults that depend on the tables, for the inputs that were left out.
fn computed_defaults<'a>(plan: &'a Plan, inputs: &Data, evaluator: &mut Evaluator<'a, Decimal>) {
    for (place, node) in &plan.defaults {
        let left_out = plan.fields.get(*place).is_some_and(|field| inputs.get(field.id).is_none());
        if left_out {
            let value = evaluator.evaluate(node);
            evaluator.set(*place, value);
        }
    }
}

/// Bounds between inputs. One that depends on a refused input is missing and passes: the input has its own problem.
fn check_limits<'a>(plan: &'a Plan, evaluator: &mut Evaluator<'a, Decimal>, problems: &mut Vec<Problem>) {
    for (limit, holds, params) in &plan.limits {
        let known = problems.iter().any(|problem| problem.path == limit.path);
        if !known && evaluator.evaluate(holds) == Value::Flag(false) {
            let mut problem = Problem::new(limit.path, limit.code);
            for (name, node) in params {
                problem = problem.with(name, crate::wire::cell(evaluator.evaluate(node)));
            }
            problems.push(problem);
        }
    }
}
