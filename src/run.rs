//! Runs a plan: every line, column, series and choice in order, then the notices.

use crate::check::option;
use crate::compile::{Compiled, Formula, Plan};
use crate::evaluate::{Arithmetic, Evaluator, Table, Value};
use crate::formula::Node;

/// The most rows that a series may ask for.
const MAX_SERIES: u32 = 600;

/// Computes everything that the plan says.
pub fn run<'a, N: Arithmetic>(plan: &'a Plan, evaluator: &mut Evaluator<'a, N>) {
    for (at, step) in plan.steps.iter().enumerate() {
        match step {
            Compiled::Lines(_, formulas) => lines(formulas, evaluator),
            Compiled::Columns(table, formulas) => columns(*table, formulas, evaluator),
            Compiled::Series(table, rows, formulas) => series(*table, rows, formulas, evaluator),
            Compiled::Choices(table, input, formulas) => {
                let program = evaluator.program;
                let mut row = 0;
                while let Some(option) = option(plan.options(*input), Some(program), row) {
                    let before = choose(plan, at, *input, option, evaluator);
                    push(*table, 0, Value::Text(option), evaluator);
                    fill_row(*table, row, formulas, evaluator);
                    evaluator.scalars = before;
                    row += 1;
                }
                // The columns of input tables were computed for the last option.
                for step in plan.steps.iter().take(at) {
                    if let Compiled::Columns(table, formulas) = step {
                        columns(*table, formulas, evaluator);
                    }
                }
            }
        }
    }
}

/// Sets a choice and computes the lines before step `at` anew; gives the scalars as they were.
pub fn choose<'a, N: Arithmetic>(
    plan: &'a Plan,
    at: usize,
    input: usize,
    option: &'a str,
    evaluator: &mut Evaluator<'a, N>,
) -> Vec<Value<'a, N>> {
    let before = evaluator.scalars.clone();
    evaluator.set(input, Value::Text(option));
    plan.steps.iter().take(at).for_each(|step| again(step, evaluator));
    before
}

fn again<'a, N: Arithmetic>(step: &'a Compiled, evaluator: &mut Evaluator<'a, N>) {
    match step {
        Compiled::Lines(_, formulas) => lines(formulas, evaluator),
        Compiled::Columns(table, formulas) => columns(*table, formulas, evaluator),
        Compiled::Series(..) | Compiled::Choices(..) => {}
    }
}

fn lines<'a, N: Arithmetic>(formulas: &'a [Formula], evaluator: &mut Evaluator<'a, N>) {
    for formula in formulas {
        let value = evaluator.evaluate(&formula.node);
        evaluator.set(formula.place, value);
    }
}

/// Column by column, so that a column can use the sum of an earlier one.
fn columns<'a, N: Arithmetic>(table: usize, formulas: &'a [Formula], evaluator: &mut Evaluator<'a, N>) {
    for formula in formulas {
        let rows = row_count(table, evaluator);
        let cells = (0..rows).map(|row| in_row(table, row, &formula.node, evaluator)).collect();
        if let Some(column) =
            evaluator.tables.get_mut(table).and_then(|table| table.columns.get_mut(formula.place))
        {
            *column = cells;
        }
    }
}

/// Row by row, so that a row can use the row before.
fn series<'a, N: Arithmetic>(
    table: usize,
    rows: &'a Node,
    formulas: &'a [Formula],
    evaluator: &mut Evaluator<'a, N>,
) {
    let rows = evaluator.number(rows).ok().and_then(N::to_count).unwrap_or(0).min(MAX_SERIES);
    for month in 1..=rows {
        push(table, 0, Value::Number(N::from_count(month)), evaluator);
        fill_row(table, month as usize - 1, formulas, evaluator);
    }
}

fn fill_row<'a, N: Arithmetic>(
    table: usize,
    row: usize,
    formulas: &'a [Formula],
    evaluator: &mut Evaluator<'a, N>,
) {
    for formula in formulas {
        let value = in_row(table, row, &formula.node, evaluator);
        push(table, formula.place, value, evaluator);
    }
}

/// The first column counts the rows.
fn push<'a, N: Arithmetic>(
    table: usize,
    column: usize,
    value: Value<'a, N>,
    evaluator: &mut Evaluator<'a, N>,
) {
    if let Some(Table { rows, columns }) = evaluator.tables.get_mut(table)
        && let Some(cells) = columns.get_mut(column)
    {
        cells.push(value);
        if column == 0 {
            *rows = cells.len();
        }
    }
}

fn row_count<N>(table: usize, evaluator: &Evaluator<'_, N>) -> usize {
    evaluator.tables.get(table).map_or(0, |table| table.rows)
}

/// The value of a formula with a row at hand.
pub fn in_row<'a, N: Arithmetic>(
    table: usize,
    row: usize,
    node: &'a Node,
    evaluator: &mut Evaluator<'a, N>,
) -> Value<'a, N> {
    let before = evaluator.at.replace((table, row));
    let value = evaluator.evaluate(node);
    evaluator.at = before;
    value
}
