//! Reads the rows of an input table that a program presets.

use super::start::StartRows;
use crate::check::Checker;
use crate::schema::InputTable;
use crate::value::path::{element, member};
use crate::value::{Cell, Code, Data};

/// The cells of a table's rows, column by column; problems are reported at or below the path `place`.
pub fn read_table(
    checker: &mut Checker<'_>,
    table: &InputTable,
    start: &StartRows,
    rows: &Data,
    place: &str,
) -> Vec<Vec<Cell>> {
    let mut columns = vec![Vec::new(); table.columns.len()];
    let maximum = usize::from(table.maximum_rows);
    let rows = match rows {
        Data::List(rows) => rows,
        Data::TooMany(rows) => {
            checker.refuse_rows(place, Code::TooManyRows, "maximum", maximum, *rows);
            return columns;
        }
        found => {
            let code = if *found == Data::Null { Code::Required } else { Code::WrongType };
            checker.refuse(place.to_owned(), code);
            return columns;
        }
    };
    if rows.is_empty() {
        checker.refuse_rows(place, Code::TooFewRows, "minimum", 1, 0);
    } else if rows.len() > maximum {
        checker.refuse_rows(place, Code::TooManyRows, "maximum", maximum, rows.len());
    }
    for (index, row) in rows.iter().take(maximum).enumerate() {
        let place = element(place, index);
        let Data::Map(entries) = row else {
            checker.refuse(place, Code::WrongType);
            continue;
        };
        for ((cells, field), start) in columns.iter_mut().zip(table.columns).zip(&start.cells) {
            let left_out = start.default.as_ref().map(Cell::value);
            cells.push(checker.field(field, row.get(field.id), left_out, &place).into());
        }
        for (key, _) in entries {
            if table.columns.iter().all(|column| column.id != key) {
                checker.refuse_entry(member(&place, key), Code::UnknownField);
            }
        }
    }
    columns
}
