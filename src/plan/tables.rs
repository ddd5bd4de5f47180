//! Reads an input table: the rows that the caller sends, or the default rows.

use alloc::borrow::ToOwned;
use alloc::vec;
use alloc::vec::Vec;

use super::linked::StartRows;
use crate::check::Checker;
use crate::evaluate::Table;
use crate::schema::InputTable;
use crate::value::path::{element, member};
use crate::value::{Cell, Code, Data};

/// Reads the rows of an input table; problems are reported at or below the path `place`.
pub fn read_table<'a>(
    checker: &mut Checker<'_>,
    table: &InputTable,
    start: &'a StartRows,
    rows: Option<&'a Data>,
    place: &str,
) -> Table<'a> {
    let mut read = Table { rows: 0, columns: vec![Vec::new(); table.columns.len()] };
    let rows = match rows {
        None => return default_table(start),
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
        for ((cells, field), start) in read.columns.iter_mut().zip(table.columns).zip(&start.cells) {
            let left_out = start.default.as_ref().map(Cell::value);
            cells.push(checker.field(field, row.get(field.id), left_out, &place));
        }
        for (key, _) in entries {
            if table.columns.iter().all(|column| column.id != key) {
                checker.refuse_entry(member(&place, key), Code::UnknownField);
            }
        }
    }
    read
}

fn default_table(start: &StartRows) -> Table<'_> {
    let columns: Vec<Vec<_>> =
        start.columns.iter().map(|column| column.iter().map(Cell::value).collect()).collect();
    Table { rows: columns.first().map_or(0, Vec::len), columns }
}
