//! The inputs that a calculation uses: the given values, and defaults for the others.

use partner_calculators::schema::{Choices, Default, DefaultRows, Field, InputTable};
use partner_calculators::{Data, Program, Reason, Unit};

use crate::book::Book;
use crate::sheet::{Sheet, Table, list_named};
use crate::support::items;
use crate::value::{Value, decimal};

/// A sheet with the inputs of a calculator.
pub fn sheet<'p>(book: &Book, inputs: &Data, program: &'p Program) -> Sheet<'p> {
    let mut sheet = Sheet::new(program);
    for field in book.calculator.fields() {
        sheet.scalars.insert(field.id.to_owned(), value(field, inputs.get(field.id), program));
    }
    for table in book.calculator.input_tables() {
        sheet.tables.insert(table.id.to_owned(), rows(table, inputs.get(table.id), program));
    }
    for (id, formula) in &book.defaults {
        if inputs.get(id).is_none() {
            let value = sheet.evaluate(formula);
            sheet.scalars.insert(id.clone(), value);
        }
    }
    sheet
}

fn value(field: &Field, given: Option<&Data>, program: &Program) -> Value {
    let left_empty = Value::Missing(field.optional.unwrap_or(Reason::OutOfRange));
    match given {
        None => default(field, program),
        Some(Data::Null) => left_empty,
        Some(Data::Text(text)) if text.is_empty() => left_empty,
        Some(Data::Flag(flag)) => Value::Flag(*flag),
        Some(Data::Number(number)) => decimal(&number.to_string()),
        Some(Data::Text(text)) => written(field, text),
        other => panic!("{}: {other:?}", field.id),
    }
}

fn written(field: &Field, text: &str) -> Value {
    match field.unit {
        Unit::Text | Unit::Choice => Value::Text(text.to_owned()),
        Unit::Flag => Value::Flag(text == "true"),
        _ => decimal(text),
    }
}

fn default(field: &Field, program: &Program) -> Value {
    match field.default {
        Default::Given(text) if field.choices == Choices::Tiers => {
            let tiers = program.tier_ids();
            let known = tiers.iter().find(|tier| **tier == text).or(tiers.last());
            Value::Text(known.expect("a tier").to_string())
        }
        Default::Given(text) => written(field, text),
        Default::Program(name) => Value::from(program.named(name).expect(name)),
        Default::Absent(reason) => Value::Missing(reason),
        // Placeholder, computed after the tables are filled.
        Default::Formula(_) => Value::Missing(Reason::NotApplicable),
        Default::Required => panic!("{} is required", field.id),
    }
}

fn rows(table: &InputTable, given: Option<&Data>, program: &Program) -> Table {
    let rows = given.map_or_else(
        || default_rows(table, program),
        |given| {
            let cell = |row, column: &Field| value(column, Data::get(row, column.id), program);
            let row = |row| table.columns.iter().map(|column| cell(row, column)).collect();
            items(Some(given)).iter().map(row).collect()
        },
    );
    let cells = |at: usize| rows.iter().map(|row: &Vec<Value>| row[at].clone()).collect();
    let columns = table.columns.iter().enumerate().map(|(at, column)| (column.id.to_owned(), cells(at)));
    Table { rows: rows.len(), columns: columns.collect(), list: None }
}

fn default_rows(table: &InputTable, program: &Program) -> Vec<Vec<Value>> {
    match table.rows {
        DefaultRows::Given(rows) => {
            let cell = |(field, text): (&Field, &&str)| match *text {
                "" => default(field, program),
                text => written(field, text),
            };
            rows.iter().map(|row| table.columns.iter().zip(*row).map(cell).collect()).collect()
        }
        DefaultRows::Program(list, names) => {
            let list = list_named(list);
            let fields = partner_calculators::program::LISTS[list].fields;
            let cell = |name: &str, row| {
                let column = fields.iter().position(|field| field.id == name).expect(name);
                Value::from(program.cell(list, column, row).expect(name))
            };
            let row = |row| names.iter().map(|name| cell(name, row)).collect();
            (0..program.rows(list)).map(row).collect()
        }
    }
}
