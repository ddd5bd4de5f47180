//! Runs every step of a plan in order. `notices::raise` raises the notices afterwards.

use alloc::vec::Vec;

use crate::check::option;
use crate::evaluate::{Evaluator, Table, same};
use crate::formula::Node;
use crate::number::Arithmetic;
use crate::plan::{Compiled, Formula, Plan, RowsFrom};
use crate::value::Value;

/// The maximum number of rows in a series; further rows are cut off.
const MAX_SERIES: u32 = 600;

/// Runs every step, and stores the values in the evaluator.
pub fn run<'a, N: Arithmetic>(plan: &'a Plan, evaluator: &mut Evaluator<'a, N>) {
    for (at, compiled) in plan.steps.iter().enumerate() {
        step(plan, at, compiled, evaluator);
    }
}

/// Runs the step at position `at`.
pub(super) fn step<'a, N: Arithmetic>(
    plan: &'a Plan,
    at: usize,
    step: &'a Compiled,
    evaluator: &mut Evaluator<'a, N>,
) {
    match step {
        Compiled::Lines(_, formulas) => formulas.iter().for_each(|formula| line(formula, evaluator)),
        Compiled::Columns(table, formulas) => columns(*table, formulas, evaluator),
        Compiled::Rows(table, from, formulas) => {
            make_rows(*table, from, evaluator);
            for row in 0..row_count(*table, evaluator) {
                fill_row(*table, (*table, row), formulas, evaluator);
            }
        }
        Compiled::Choices(table, input, over, formulas) => {
            let terms = evaluator.terms;
            let mut chosen = 0;
            while let Some(option) = option(plan.options(*input), terms.tiers(), chosen) {
                let before = choose(plan, at, *input, option, evaluator);
                for row in 0..over.map_or(1, |over| row_count(over, evaluator)) {
                    let place = over.map_or((*table, chosen), |over| (over, row));
                    push(*table, 0, Value::Text(option), evaluator);
                    fill_row(*table, place, formulas, evaluator);
                }
                evaluator.scalars = before;
                chosen += 1;
            }
            // Restore the columns of input tables, which still have the values of the last option.
            for step in plan.steps.iter().take(at) {
                if let Compiled::Columns(table, formulas) = step {
                    columns(*table, formulas, evaluator);
                }
            }
        }
    }
}

/// Sets a choice and computes the lines and columns before step `at` again. Returns the previous scalars.
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
        Compiled::Lines(_, formulas) => formulas.iter().for_each(|formula| line(formula, evaluator)),
        Compiled::Columns(table, formulas) => columns(*table, formulas, evaluator),
        Compiled::Rows(..) | Compiled::Choices(..) => {}
    }
}

/// Makes all rows first, with their counter or key column, so that a row's formulas may refer to later rows.
fn make_rows<'a, N: Arithmetic>(table: usize, from: &'a RowsFrom, evaluator: &mut Evaluator<'a, N>) {
    match from {
        RowsFrom::Count(rows) => {
            let rows = evaluator.number(rows).ok().and_then(N::to_count).unwrap_or(0).min(MAX_SERIES);
            for row in 1..=rows {
                push(table, 0, Value::Number(N::from_count(row)), evaluator);
            }
        }
        RowsFrom::List(list) => {
            let rows = evaluator.terms.rows(*list);
            if let Some(table) = evaluator.tables.get_mut(table) {
                table.rows = rows;
            }
        }
        RowsFrom::Distinct(of, column) => {
            let cells = evaluator.tables.get(*of).and_then(|table| table.columns.get(*column)).cloned();
            for cell in cells.unwrap_or_default() {
                let known = evaluator.tables.get(table).and_then(|table| table.columns.first());
                if known.is_none_or(|known| known.iter().all(|known| !same(*known, cell))) {
                    push(table, 0, cell, evaluator);
                }
            }
        }
    }
}

/// Computes a line.
pub(super) fn line<'a, N: Arithmetic>(formula: &'a Formula, evaluator: &mut Evaluator<'a, N>) {
    let value = snapped(evaluator.evaluate(&formula.node));
    evaluator.set(formula.place, value);
}

/// Computes whole columns in order, so that a column can use the sum of an earlier column.
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

/// Computes a row of `table`. `place` is the row that its formulas are evaluated in, of that table or another
/// one.
fn fill_row<'a, N: Arithmetic>(
    table: usize,
    place: (usize, usize),
    formulas: &'a [Formula],
    evaluator: &mut Evaluator<'a, N>,
) {
    for formula in formulas {
        let value = in_row(place.0, place.1, &formula.node, evaluator);
        let cells = evaluator.tables.get_mut(table).and_then(|table| table.columns.get_mut(formula.place));
        if let Some(cells) = cells {
            cells.push(value);
        }
    }
}

/// Appends a cell to a column; the length of the first column becomes the table's number of rows.
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

/// Evaluates a formula in a row of a table.
pub fn in_row<'a, N: Arithmetic>(
    table: usize,
    row: usize,
    node: &'a Node,
    evaluator: &mut Evaluator<'a, N>,
) -> Value<'a, N> {
    let before = evaluator.at.replace((table, row));
    let value = evaluator.evaluate(node);
    evaluator.at = before;
    snapped(value)
}

/// Makes a number exact if its digits clearly end, so that later steps compute with the exact value.
fn snapped<N: Arithmetic>(value: Value<'_, N>) -> Value<'_, N> {
    match value {
        Value::Number(number) => Value::Number(number.snapped()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::run;
    use crate::evaluate::Evaluator;
    use crate::number;
    use crate::plan::{Linked, Plan, inputs};
    use crate::program::Program;
    use crate::schema::Unit::{Money, Share, Text, Whole};
    use crate::schema::{
        Calculator, DefaultRows, Field, Headline, InputTable, Part, Step, choice, group, line,
    };
    use crate::value::{Data, Reason, Value};

    /// A calculator with input tables, series and choices, for the tests below.
    const EVERYTHING: Calculator = Calculator {
        id: "everything",
        group: "test",
        form: &[
            group(
                "all",
                &[
                    choice("way", &["slow", "fast"]).or("slow"),
                    Field::new("budget", Money).or("100"),
                    Field::new("volume", Money).or("300000"),
                ],
            ),
            Part::Table(InputTable {
                id: "groups",
                maximum_rows: 5,
                columns: &[Field::new("name", Text), Field::new("part", Share)],
                rows: DefaultRows::Given(&[&["A", "0.3333"], &["B", "0.3333"], &["C", "0.3334"]]),
            }),
        ],
        defines: &[],
        steps: &[
            Step::Lines { group: "all", lines: &[line("step", Money, r#"if(way = "fast", 10, 2.5)"#)] },
            Step::Columns {
                table: "groups",
                columns: &[
                    line("amount", Money, "split(budget, groups.part)"),
                    line("rest", Money, "budget − sum(groups.amount) + step"),
                ],
            },
            Step::Lines {
                group: "sums",
                lines: &[
                    line("total", Money, "sum(groups.amount)"),
                    line(
                        "commission",
                        Money,
                        "marginal(volume, program.deal.commissionBrackets.from, program.deal.commissionBrackets.rate)",
                    ),
                    line("paid", Money, "payable(volume ÷ 7)"),
                    line(
                        "nextFrom",
                        Money,
                        "nextBand(volume, program.deal.commissionBrackets.from, program.deal.commissionBrackets.from)",
                    ),
                ],
            },
            Step::Series {
                table: "months",
                counter: "month",
                rows: "rows(groups) + 1",
                columns: &[
                    line("gain", Money, "step × month"),
                    line("cumulative", Money, "previous.cumulative + gain"),
                ],
            },
            Step::Choices {
                table: "ways",
                input: "way",
                over: None,
                columns: &[line("step", Money, "step"), line("firstRest", Money, "rowAt(groups.rest, 1)")],
            },
        ],
        limits: &[],
        notices: &[],
        headline: Headline { figure: "total", range: None, also: &[] },
        charts: &[],
    };

    fn shown(value: Value<'_>) -> String {
        match value {
            Value::Number(number) => number::text(number.settle()),
            Value::Text(text) => text.to_owned(),
            Value::Flag(flag) => flag.to_string(),
            Value::Missing(reason) => reason.id().to_owned(),
        }
    }

    fn linked(calculator: &'static Calculator, program: &Program) -> Linked {
        let plan = Box::leak(Box::new(Plan::new(calculator).expect("good formulas")));
        Linked::new(plan, program).expect("no presets")
    }

    fn computed(inputs: &Data, look: impl Fn(&Plan, &Evaluator<'_>)) {
        let program = Program::standard().expect("the standard program");
        let linked = linked(&EVERYTHING, &program);
        let (mut evaluator, problems) = inputs::read(&linked, inputs);
        assert_eq!(problems, []);
        run(linked.plan, &mut evaluator);
        look(linked.plan, &evaluator);
    }

    fn column(plan: &Plan, evaluator: &Evaluator<'_>, table: &str, column: &str) -> Vec<String> {
        let at = plan.symbols.table(table).expect("the table");
        let place = plan.symbols.tables[at].1.iter().position(|(id, _)| *id == column).expect("the column");
        evaluator.tables[at].columns[place].iter().map(|cell| shown(*cell)).collect()
    }

    fn scalar(plan: &Plan, evaluator: &Evaluator<'_>, id: &str) -> String {
        let place = plan.symbols.scalars.iter().position(|(name, _)| *name == id).expect("the line");
        shown(evaluator.scalars[place])
    }

    #[test]
    fn a_series_knows_the_row_before() {
        computed(&Data::Null, |plan, evaluator| {
            assert_eq!(column(plan, evaluator, "months", "month"), ["1", "2", "3", "4"]);
            assert_eq!(column(plan, evaluator, "months", "cumulative"), ["2.5", "7.5", "15", "25"]);
        });
    }

    #[test]
    fn each_option_computes_the_lines_and_columns_before_it_and_leaves_them_as_they_were() {
        computed(&Data::Null, |plan, evaluator| {
            assert_eq!(column(plan, evaluator, "ways", "way"), ["slow", "fast"]);
            assert_eq!(column(plan, evaluator, "ways", "step"), ["2.5", "10"]);
            assert_eq!(column(plan, evaluator, "ways", "firstRest"), ["2.5", "10"]);
            assert_eq!(column(plan, evaluator, "groups", "rest"), ["2.5", "2.5", "2.5"]);
            assert_eq!(scalar(plan, evaluator, "step"), "2.5");
        });
    }

    #[test]
    fn amounts_are_split_to_the_cent_and_paid_to_the_cent() {
        computed(&Data::Null, |plan, evaluator| {
            assert_eq!(column(plan, evaluator, "groups", "amount"), ["33.33", "33.33", "33.34"]);
            assert_eq!(scalar(plan, evaluator, "total"), "100");
            assert_eq!(scalar(plan, evaluator, "paid"), "42857.14");
        });
    }

    #[test]
    fn brackets_are_marginal() {
        // 100,000 at 20%, 150,000 at 25%, the rest at 30%.
        computed(&Data::Null, |plan, evaluator| {
            assert_eq!(scalar(plan, evaluator, "commission"), "72500");
            assert_eq!(scalar(plan, evaluator, "nextFrom"), "topTier");
        });
        computed(&Data::object().with("volume", "100000".into()), |plan, evaluator| {
            assert_eq!(scalar(plan, evaluator, "commission"), "20000");
            assert_eq!(scalar(plan, evaluator, "nextFrom"), "250000");
        });
    }

    #[test]
    fn a_cell_whose_digits_end_is_exact_from_then_on() {
        const THIRDS: Calculator = Calculator {
            steps: &[Step::Columns {
                table: "groups",
                columns: &[
                    line("one", Money, "budget ÷ 3 × 3 ÷ budget"),
                    // The error of three thirds would grow to more than 0.0001.
                    line("large", Money, "one × 10000000000000000000000000"),
                    line("least", Money, "if(large − 10000000000000000000000000 < 0.0001, 1, 0)"),
                ],
            }],
            ..EVERYTHING
        };
        let program = Program::standard().expect("the standard program");
        let linked = linked(&THIRDS, &program);
        let (mut evaluator, _) = inputs::read(&linked, &Data::Null);
        run(linked.plan, &mut evaluator);
        assert_eq!(column(linked.plan, &evaluator, "groups", "least"), ["1", "1", "1"]);
    }

    #[test]
    fn distinct_values_make_a_row_each_and_a_missing_one_equals_no_other() {
        const NAMES: Calculator = Calculator {
            form: &[Part::Table(InputTable {
                id: "groups",
                maximum_rows: 5,
                columns: &[Field::new("name", Text).optional(Reason::NotApplicable)],
                rows: DefaultRows::Given(&[&["A"], &["B"], &["A"], &[""], &[""]]),
            })],
            steps: &[Step::Distinct {
                table: "names",
                of: "groups",
                column: "name",
                columns: &[line("at", Whole, "place")],
            }],
            ..EVERYTHING
        };
        let program = Program::standard().expect("the standard program");
        let linked = linked(&NAMES, &program);
        let (mut evaluator, problems) = inputs::read(&linked, &Data::Null);
        assert_eq!(problems, []);
        run(linked.plan, &mut evaluator);
        assert_eq!(
            column(linked.plan, &evaluator, "names", "name"),
            ["A", "B", "notApplicable", "notApplicable"]
        );
        assert_eq!(column(linked.plan, &evaluator, "names", "at"), ["1", "2", "3", "4"]);
    }

    #[test]
    fn a_series_has_at_most_six_hundred_rows() {
        const ENDLESS: Calculator = Calculator {
            steps: &[Step::Series {
                table: "months",
                counter: "month",
                rows: "volume",
                columns: &[line("gain", Money, "budget × month")],
            }],
            ..EVERYTHING
        };
        let program = Program::standard().expect("the standard program");
        let linked = linked(&ENDLESS, &program);
        for (volume, rows) in [("600", 600), ("601", 600), ("599", 599)] {
            let inputs = Data::object().with("volume", volume.into());
            let (mut evaluator, problems) = inputs::read(&linked, &inputs);
            assert_eq!(problems, []);
            run(linked.plan, &mut evaluator);
            assert_eq!(column(linked.plan, &evaluator, "months", "gain").len(), rows);
        }
    }
}
