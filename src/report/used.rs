//! The inputs that a calculation used, as a caller could send them.

use crate::evaluate::{Evaluator, Table};
use crate::plan::Plan;
use crate::plan::counts::{cell_counts, counts};
use crate::schema::InputTable;
use crate::value::{Data, to_data};

/// Every input that counted; rows under their table's id.
pub fn inputs(plan: &Plan, evaluator: &Evaluator<'_>) -> Data {
    let Evaluator { scalars, tables, .. } = evaluator;
    let mut used = Data::object();
    for (field, value) in plan.fields.iter().zip(scalars) {
        if counts(plan, scalars, field) {
            used.put(field.id, to_data(*value));
        }
    }
    for (table, cells) in plan.tables.iter().zip(tables) {
        let row = |at| row(plan, evaluator, table, cells, at);
        used.put(table.id, Data::List((0..cells.rows).map(row).collect()));
    }
    used
}

fn row(plan: &Plan, evaluator: &Evaluator<'_>, table: &InputTable, cells: &Table<'_>, at: usize) -> Data {
    let mut row = Data::object();
    for (column, values) in table.columns.iter().zip(&cells.columns) {
        if let Some(value) = values.get(at)
            && cell_counts(plan, &evaluator.scalars, table, cells, column, at)
        {
            row.put(column.id, to_data(*value));
        }
    }
    row
}
