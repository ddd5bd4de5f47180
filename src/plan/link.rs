//! Links a template with a program: resolves defaults, default rows and presets.

use super::start::{Start, StartRows, Starts};
use super::tables::read_table;
use super::{Template, presets};
use crate::check::{Checker, REFUSED, has_option};
use crate::number;
use crate::program::presets::{Preset, Presets};
use crate::program::{LISTS, Program, TIERS};
use crate::schema::{Choices, Default, DefaultRows, Field, InputTable};
use crate::value::{Cell, Problem, Unit, Value};

impl Template {
    /// Links the calculator with a program, and returns the text of the image.
    ///
    /// # Errors
    /// Every problem with the program's presets for the calculator.
    pub fn link(&self, program: &Program) -> Result<String, Vec<Problem>> {
        let mut starts = unset(self, program);
        let problems = presets::problems(self, &starts, program);
        if !problems.is_empty() {
            return Err(problems);
        }
        let presets = Presets::of(program, self.id);
        let checker = Checker { tiers: program.tiers(), problems: Vec::new() };
        for (start, field) in starts.inputs.iter_mut().zip(self.fields) {
            if let Some(preset) = presets.input(field.id) {
                preset_input(start, preset, field, &checker);
            }
        }
        for (start, table) in starts.tables.iter_mut().zip(self.tables) {
            if let Some(preset) = presets.input(table.id) {
                preset_rows(start, preset, table, program);
            }
        }
        Ok(self.image(program, &starts))
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
        start.columns = read_table(&mut checker, table, start, rows, table.id);
    }
}

/// The values of inputs that the caller leaves out, without the program's presets.
fn unset(template: &Template, program: &Program) -> Starts {
    Starts {
        inputs: template.fields.iter().map(|field| start(field, program)).collect(),
        tables: template.tables.iter().map(|table| start_rows(table, program)).collect(),
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
                Some(text) if field.unit == Unit::Text => Some(Value::Text(program.row_name(text))),
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
