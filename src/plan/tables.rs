//! Reads an input table: the rows that the caller sends, or the default rows.

use super::fields::{default, given, read_field};
use crate::check::{Checker, REFUSED};
use crate::evaluate::Table;
use crate::program::{LISTS, Program};
use crate::schema::{DefaultRows, Field, InputTable};
use crate::value::path::{element, member};
use crate::value::{Code, Data};

/// Reads the rows of an input table; problems are reported at or below the path `place`.
pub fn read_table<'a>(
    checker: &mut Checker<'_>,
    table: &InputTable,
    rows: Option<&'a Data>,
    place: &str,
    program: &'a Program,
) -> Table<'a> {
    let mut read = Table { rows: 0, columns: vec![Vec::new(); table.columns.len()] };
    let rows = match rows {
        None => return default_table(table, program, read),
        Some(Data::List(rows)) => rows,
        Some(Data::TooMany(rows)) => {
            checker.refuse_rows(place, Code::TooManyRows, "maximum", table.maximum_rows.into(), *rows);
            return read;
        }
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
                checker.refuse_entry(member(&place, key), Code::UnknownField);
            }
        }
    }
    read
}

fn default_table<'a>(table: &InputTable, program: &'a Program, mut read: Table<'a>) -> Table<'a> {
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
