//! Links a plan with a program: resolves defaults, default rows and presets.

use super::linked::{Linked, Start, StartRows};
use super::tables::read_table;
use super::{Plan, presets};
use crate::check::{Checker, REFUSED, has_option};
use crate::evaluate::Table;
use crate::number;
use crate::program::presets::{Preset, Presets};
use crate::program::{LISTS, Program, TIERS};
use crate::schema::{Choices, Default, DefaultRows, Field, InputTable};
use crate::value::{Cell, Problem, Unit, Value};

impl Linked {
    /// Links a calculator with a program.
    ///
    /// # Errors
    /// Every problem with the program's presets for the calculator.
    pub fn new(plan: &'static Plan, program: &Program) -> Result<Linked, Vec<Problem>> {
        let mut linked = unset(plan, program);
        let problems = presets::problems(&linked, program);
        if !problems.is_empty() {
            return Err(problems);
        }
        let presets = Presets::of(program, plan.calculator.id);
        let checker = Checker { tiers: program.tiers(), problems: Vec::new() };
        for (start, field) in linked.inputs.iter_mut().zip(&plan.fields) {
            if let Some(preset) = presets.input(field.id) {
                preset_input(start, preset, field, &checker);
            }
        }
        for (start, table) in linked.tables.iter_mut().zip(&plan.tables) {
            if let Some(preset) = presets.input(table.id) {
                preset_rows(start, preset, table, program);
            }
        }
        Ok(linked)
    }
}

fn preset_input(start: &mut Start, preset: Preset<'_>, field: &Field, checker: &Checker<'_>) {
    start.is_locked = preset.is_locked();
    if let Some(Ok(value)) = preset.value().map(|data| checker.value(field, data)) {
        start.default = Some(value.into());
        start.is_computed = false;
    }
}

fn preset_rows(start: &mut StartRows, preset: Preset<'_>, table: &InputTable, program: &Program) {
    start.is_locked = preset.is_locked();
    if let Some(rows) = preset.value() {
        let mut checker = Checker { tiers: program.tiers(), problems: Vec::new() };
        start.columns = cells(&read_table(&mut checker, table, start, Some(rows), table.id));
    }
}

fn cells(table: &Table<'_>) -> Vec<Vec<Cell>> {
    table.columns.iter().map(|column| column.iter().map(|value| (*value).into()).collect()).collect()
}

/// The calculator without the program's presets.
fn unset(plan: &'static Plan, program: &Program) -> Linked {
    Linked {
        plan,
        terms: program.terms().clone(),
        inputs: plan.fields.iter().map(|field| start(field, program)).collect(),
        tables: plan.tables.iter().map(|table| start_rows(table, program)).collect(),
    }
}

fn start(field: &Field, program: &Program) -> Start {
    Start {
        default: default(field, program).map(Cell::from),
        is_computed: matches!(field.default, Default::Formula(_)),
        is_locked: false,
    }
}

fn start_rows(table: &InputTable, program: &Program) -> StartRows {
    StartRows {
        cells: table.columns.iter().map(|field| start(field, program)).collect(),
        columns: table
            .columns
            .iter()
            .enumerate()
            .map(|(at, field)| column(table, at, field, program))
            .collect(),
        is_locked: false,
    }
}

/// A column of a table's default rows.
fn column(table: &InputTable, at: usize, field: &Field, program: &Program) -> Vec<Cell> {
    match table.rows {
        DefaultRows::Given(rows) => {
            let cell = |row: &&[&'static str]| match row.get(at) {
                None | Some(&"") => default(field, program),
                Some(text) => given(field, text, program),
            };
            rows.iter().map(|row| cell(row).unwrap_or(REFUSED).into()).collect()
        }
        DefaultRows::Program(id, names) => {
            let Some(list) = LISTS.iter().position(|known| known.id == id) else { return Vec::new() };
            let fields = LISTS.get(list).map_or(&[] as &[Field], |list| list.fields);
            let column = names.get(at).and_then(|name| fields.iter().position(|field| field.id == *name));
            let cell = |row| program.cell(list, column?, row);
            (0..program.rows(list)).map(|row| cell(row).unwrap_or(REFUSED).into()).collect()
        }
    }
}

/// The value of a field that is left out; `None` if the field is required.
fn default<'a>(field: &Field, program: &'a Program) -> Option<Value<'a>> {
    match field.default {
        Default::Required => None,
        Default::Given(text) => given(field, text, program),
        Default::Program(name) => program.named(name),
        Default::Formula(_) => Some(REFUSED),
        Default::Absent(reason) => Some(Value::Missing(reason)),
    }
}

/// Reads a literal default according to the unit of its field. If the default is a tier that the program
/// does not have, then the program's highest tier is used.
fn given<'a>(field: &Field, text: &'static str, program: &'a Program) -> Option<Value<'a>> {
    match field.unit {
        Unit::Text => Some(Value::Text(text)),
        Unit::Flag => Some(Value::Flag(text == "true")),
        Unit::Choice
            if field.choices == Choices::Tiers && !has_option(field.choices, program.tiers(), text) =>
        {
            let last = program.rows(TIERS).checked_sub(1)?;
            program.tier(last, 0).map(Value::Text)
        }
        Unit::Choice => Some(Value::Text(text)),
        _ => number::parse(text).map(|number| Value::Number(number.into())),
    }
}
