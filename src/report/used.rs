//! Collects the inputs that a calculation used, in the form that a caller sends.

use crate::evaluate::{Evaluator, Table};
use crate::plan::Plan;
use crate::schema::{Field, InputTable};
use crate::value::{Data, Value, to_data};

/// The inputs that were used, by id. An input table is a list of rows.
pub fn inputs(plan: &Plan, evaluator: &Evaluator<'_>) -> Data {
    let mut used = Data::object();
    for (field, value) in plan.fields.iter().zip(&evaluator.scalars) {
        if counts(plan, evaluator, field) {
            used.put(field.id, to_data(*value));
        }
    }
    for (table, cells) in plan.tables.iter().zip(&evaluator.tables) {
        used.put(table.id, Data::List((0..cells.rows).map(|at| row(table, cells, at)).collect()));
    }
    used
}

/// Whether an input is used: some inputs require another input to have one of certain values.
fn counts(plan: &Plan, evaluator: &Evaluator<'_>, field: &Field) -> bool {
    let Some((input, values)) = field.when else { return true };
    let place = plan.fields.iter().position(|field| field.id == input);
    match place.and_then(|place| evaluator.scalars.get(place)) {
        Some(Value::Text(text)) => values.contains(text),
        _ => false,
    }
}

fn row(table: &InputTable, cells: &Table<'_>, at: usize) -> Data {
    let mut row = Data::object();
    for (column, values) in table.columns.iter().zip(&cells.columns) {
        row.put(column.id, values.get(at).map_or(Data::Null, |value| to_data(*value)));
    }
    row
}
