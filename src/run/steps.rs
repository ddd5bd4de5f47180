//! Runs every step of a calculator in order.

use alloc::vec::Vec;

use crate::evaluate::{Evaluator, Table, convert, same};
use crate::image::{Fills, Node, Part};
use crate::number::Arithmetic;
use crate::value::{Reason, Value};

/// The maximum number of rows in a series; further rows are cut off.
const MAX_SERIES: u32 = 600;

/// Runs every step, and stores the values in the evaluator.
pub fn run<N: Arithmetic>(evaluator: &mut Evaluator<'_, N>) {
    for at in 0..evaluator.image.steps.len() {
        step(at, evaluator);
    }
}

/// Runs the step at position `at`.
pub fn step<N: Arithmetic>(at: usize, evaluator: &mut Evaluator<'_, N>) {
    let image = evaluator.image;
    let Some(step) = image.steps.get(at) else { return };
    let table = usize::from(step.first);
    match step.fills() {
        Fills::Lines | Fills::Columns => again(step, evaluator),
        Fills::Choices(input, over) => {
            for chosen in 0..image.inputs.get(input).map_or(0, |input| input.list.len()) {
                let before = choose(at, input, chosen, evaluator);
                let option =
                    evaluator.scalars.get(input).copied().unwrap_or(Value::Missing(Reason::NotApplicable));
                for row in 0..over.map_or(1, |over| evaluator.rows(over)) {
                    push(table, option, evaluator);
                    fill_row(table, over.map_or((table, chosen), |over| (over, row)), step, evaluator);
                }
                evaluator.scalars = before;
            }
            // Restore the columns of input tables, which still have the values of the last option.
            for step in image.steps.iter().take(at) {
                if let Fills::Columns = step.fills() {
                    again(step, evaluator);
                }
            }
        }
        fills => {
            make_rows(table, fills, evaluator);
            for row in 0..evaluator.rows(table) {
                fill_row(table, (table, row), step, evaluator);
            }
        }
    }
}

/// Sets a choice and computes the lines and columns before step `at` again. Returns the previous scalars.
pub fn choose<'a, N: Arithmetic>(
    at: usize,
    input: usize,
    option: usize,
    evaluator: &mut Evaluator<'a, N>,
) -> Vec<Value<'a, N>> {
    let image = evaluator.image;
    let before = evaluator.scalars.clone();
    let option = image.inputs.get(input).and_then(|choice| image.listed(choice, option));
    evaluator.set(input, option.map_or(Value::Missing(Reason::NotApplicable), convert));
    image.steps.iter().take(at).for_each(|step| again(step, evaluator));
    before
}

/// Computes lines, or columns of an input table.
fn again<N: Arithmetic>(step: &Part, evaluator: &mut Evaluator<'_, N>) {
    match step.fills() {
        Fills::Lines => step.figures().for_each(|(place, formula)| line(place, formula, evaluator)),
        Fills::Columns => columns(step, evaluator),
        _ => {}
    }
}

/// Makes all rows first, with their counter or key column, so that a row's formulas may refer to later rows.
fn make_rows<N: Arithmetic>(table: usize, fills: Fills, evaluator: &mut Evaluator<'_, N>) {
    match fills {
        Fills::Series(rows) => {
            let rows = match evaluator.evaluate(rows) {
                Value::Number(rows) => rows.to_count().unwrap_or(0).min(MAX_SERIES),
                _ => 0,
            };
            for row in 0..rows {
                push(table, Value::Number(N::from_count(row + 1)), evaluator);
            }
        }
        Fills::List(list) => {
            let rows = evaluator.rows(list);
            if let Some(table) = evaluator.tables.get_mut(table) {
                table.rows = rows;
            }
        }
        Fills::Distinct(of, column) => {
            let cells = evaluator.tables.get(of).and_then(|table| table.columns.get(column)).cloned();
            for cell in cells.unwrap_or_default() {
                let known = evaluator.tables.get(table).and_then(|table| table.columns.first());
                if known.is_none_or(|known| known.iter().all(|known| !same(*known, cell))) {
                    push(table, cell, evaluator);
                }
            }
        }
        _ => {}
    }
}

/// Computes the line at a position among the scalars.
pub fn line<N: Arithmetic>(place: usize, formula: Node, evaluator: &mut Evaluator<'_, N>) {
    let value = snapped(evaluator.evaluate(formula));
    evaluator.set(place, value);
}

/// Computes whole columns in order, so that a column can use the sum of an earlier column.
fn columns<N: Arithmetic>(step: &Part, evaluator: &mut Evaluator<'_, N>) {
    let table = usize::from(step.first);
    for (place, formula) in step.figures() {
        let mut cells = Vec::new();
        for row in 0..evaluator.rows(table) {
            cells.push(in_row((table, row), formula, evaluator));
        }
        if let Some(column) = column(table, place, evaluator) {
            *column = cells;
        }
    }
}

fn column<'e, 'a, N>(
    table: usize,
    column: usize,
    evaluator: &'e mut Evaluator<'a, N>,
) -> Option<&'e mut Vec<Value<'a, N>>> {
    evaluator.tables.get_mut(table)?.columns.get_mut(column)
}

/// Computes a row of `table`. `place` is the row that its formulas are evaluated in, of that table or another
/// one.
fn fill_row<N: Arithmetic>(
    table: usize,
    place: (usize, usize),
    step: &Part,
    evaluator: &mut Evaluator<'_, N>,
) {
    for (at, formula) in step.figures() {
        let value = in_row(place, formula, evaluator);
        if let Some(cells) = column(table, at, evaluator) {
            cells.push(value);
        }
    }
}

/// Adds a row with a cell in the first column.
fn push<'a, N: Arithmetic>(table: usize, value: Value<'a, N>, evaluator: &mut Evaluator<'a, N>) {
    if let Some(Table { rows, columns }) = evaluator.tables.get_mut(table)
        && let Some(cells) = columns.first_mut()
    {
        cells.push(value);
        *rows = cells.len();
    }
}

/// Evaluates a formula in a row of a table.
fn in_row<'a, N: Arithmetic>(
    place: (usize, usize),
    formula: Node,
    evaluator: &mut Evaluator<'a, N>,
) -> Value<'a, N> {
    let before = evaluator.at.replace(place);
    let value = evaluator.evaluate(formula);
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

#[cfg(all(test, feature = "definitions"))]
mod tests {
    use crate::evaluate::Evaluator;
    use crate::number;
    use crate::plan::{Linked, Plan};
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
        exclusive: &[],
        headline: Headline { figure: "total", range: None, also: &[], estimates: &[] },
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

    fn computed(calculator: &'static Calculator, inputs: &Data, look: impl Fn(&Plan, &Evaluator<'_>)) {
        let plan = Box::leak(Box::new(Plan::new(calculator).expect("good formulas")));
        let program = Program::standard().expect("the standard program");
        let linked = Linked::new(plan, &program).expect("no presets");
        let sent = linked.send(inputs);
        look(linked.plan, &linked.run(&sent).expect("good inputs"));
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
        computed(&EVERYTHING, &Data::Null, |plan, evaluator| {
            assert_eq!(column(plan, evaluator, "months", "month"), ["1", "2", "3", "4"]);
            assert_eq!(column(plan, evaluator, "months", "cumulative"), ["2.5", "7.5", "15", "25"]);
        });
    }

    #[test]
    fn each_option_computes_the_lines_and_columns_before_it_and_leaves_them_as_they_were() {
        computed(&EVERYTHING, &Data::Null, |plan, evaluator| {
            assert_eq!(column(plan, evaluator, "ways", "way"), ["slow", "fast"]);
            assert_eq!(column(plan, evaluator, "ways", "step"), ["2.5", "10"]);
            assert_eq!(column(plan, evaluator, "ways", "firstRest"), ["2.5", "10"]);
            assert_eq!(column(plan, evaluator, "groups", "rest"), ["2.5", "2.5", "2.5"]);
            assert_eq!(scalar(plan, evaluator, "step"), "2.5");
        });
    }

    #[test]
    fn amounts_are_split_to_the_cent_and_paid_to_the_cent() {
        computed(&EVERYTHING, &Data::Null, |plan, evaluator| {
            assert_eq!(column(plan, evaluator, "groups", "amount"), ["33.33", "33.33", "33.34"]);
            assert_eq!(scalar(plan, evaluator, "total"), "100");
            assert_eq!(scalar(plan, evaluator, "paid"), "42857.14");
        });
    }

    #[test]
    fn brackets_are_marginal() {
        // 100,000 at 20%, 150,000 at 25%, the rest at 30%.
        computed(&EVERYTHING, &Data::Null, |plan, evaluator| {
            assert_eq!(scalar(plan, evaluator, "commission"), "72500");
            assert_eq!(scalar(plan, evaluator, "nextFrom"), "topTier");
        });
        computed(&EVERYTHING, &Data::object().with("volume", "100000".into()), |plan, evaluator| {
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
        computed(&THIRDS, &Data::Null, |plan, evaluator| {
            assert_eq!(column(plan, evaluator, "groups", "least"), ["1", "1", "1"]);
        });
    }

    #[test]
    fn fixed_rows_are_told_apart_by_their_place() {
        const WAYS: Calculator = Calculator {
            steps: &[
                Step::Fixed {
                    table: "parts",
                    rows: 3,
                    columns: &[
                        line("part", Text, r#"case(place, 1: "first", 2: "second", else: "third")"#),
                        line("amount", Money, r#"case(part, "first": budget, "second": volume, else: 0)"#),
                    ],
                },
                Step::Lines { group: "sums", lines: &[line("total", Money, "sum(parts.amount)")] },
            ],
            ..EVERYTHING
        };
        computed(&WAYS, &Data::object().with("volume", "300".into()), |plan, evaluator| {
            assert_eq!(column(plan, evaluator, "parts", "part"), ["first", "second", "third"]);
            assert_eq!(column(plan, evaluator, "parts", "amount"), ["100", "300", "0"]);
            assert_eq!(scalar(plan, evaluator, "total"), "400");
        });
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
        computed(&NAMES, &Data::Null, |plan, evaluator| {
            let names = column(plan, evaluator, "names", "name");
            assert_eq!(names, ["A", "B", "notApplicable", "notApplicable"]);
            assert_eq!(column(plan, evaluator, "names", "at"), ["1", "2", "3", "4"]);
        });
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
        for (volume, rows) in [("600", 600), ("601", 600), ("599", 599)] {
            let inputs = Data::object().with("volume", volume.into());
            computed(&ENDLESS, &inputs, |plan, evaluator| {
                assert_eq!(column(plan, evaluator, "months", "gain").len(), rows);
            });
        }
    }
}
