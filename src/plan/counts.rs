//! Which inputs count: some do only while another input, or a cell beside them, has one of certain values.

use super::Plan;
use crate::evaluate::Table;
use crate::schema::{Field, InputTable};
use crate::value::Value;

/// Whether an input outside of tables counts.
pub fn counts(plan: &Plan, scalars: &[Value<'_>], field: &Field) -> bool {
    is_met(field, |input| scalar(plan, scalars, input))
}

/// Whether a cell of an input table counts: the input that it depends on may be a column of its row.
pub fn cell_counts(
    plan: &Plan,
    scalars: &[Value<'_>],
    table: &InputTable,
    cells: &Table<'_>,
    column: &Field,
    row: usize,
) -> bool {
    is_met(column, |input| {
        let beside = table.columns.iter().position(|column| column.id == input);
        match beside {
            Some(at) => cells.columns.get(at)?.get(row).copied(),
            None => scalar(plan, scalars, input),
        }
    })
}

fn is_met<'a>(field: &Field, value: impl FnOnce(&str) -> Option<Value<'a>>) -> bool {
    let Some((input, values)) = field.when else { return true };
    matches!(value(input), Some(Value::Text(text)) if values.contains(&text))
}

fn scalar<'a>(plan: &Plan, scalars: &[Value<'a>], id: &str) -> Option<Value<'a>> {
    let at = plan.fields.iter().position(|field| field.id == id)?;
    scalars.get(at).copied()
}
