//! Checks that every calculator must pass, whatever its figures; a substitute for compiler checks.
#![cfg(not(target_arch = "wasm32"))]

#[path = "support/plans.rs"]
mod plans;

use std::cell::RefCell;
use std::collections::BTreeSet;

use partner_calculators::calculators::CALCULATORS;
use partner_calculators::formula::units::UnitCheck;
use partner_calculators::formula::{Function, Kind, Node, Operator, Slot, print};
use partner_calculators::program::LISTS;
use partner_calculators::schema::{ChartKind, Choices, Default, Field, Level, Part, Step, Unit};
use partner_calculators::{Compiled, Data, Model, Plan, Program, number};
use plans::{conditions, formulas, names, plans};

#[test]
fn ids_are_unique() {
    for (calculator, plan) in plans() {
        let mut scalars = BTreeSet::new();
        for (id, _) in &plan.symbols.scalars {
            assert!(scalars.insert(id), "{}: {id} has two meanings", calculator.id);
        }
        for (table, columns) in &plan.symbols.tables {
            let unique: BTreeSet<_> = columns.iter().map(|(id, _)| id).collect();
            assert_eq!(unique.len(), columns.len(), "{}: {table}", calculator.id);
        }
    }
}

#[test]
fn every_input_is_used() {
    for (calculator, plan) in plans() {
        let mut used = BTreeSet::new();
        formulas(&plan).for_each(|(_, formula)| names(&formula.node, &mut used));
        conditions(&plan).for_each(|(_, _, node, _)| names(node, &mut used));
        for field in calculator.fields() {
            assert!(used.contains(field.id), "{}: {} is not used", calculator.id, field.id);
        }
        for table in calculator.input_tables() {
            for column in table.columns.iter().filter(|column| column.unit != Unit::Text) {
                let qualified = format!("{}.{}", table.id, column.id);
                let found = used.contains(column.id) || used.contains(&qualified);
                assert!(found, "{}: {qualified} is not used", calculator.id);
            }
        }
    }
}

#[test]
fn units_agree() {
    let mut wrong = Vec::new();
    for (calculator, plan) in plans() {
        let check = |row| UnitCheck { symbols: &plan.symbols, row };
        for (table, formula) in formulas(&plan) {
            if let Err(problem) = check(table).check(&formula.node, formula.line.unit) {
                let line = formula.line;
                wrong.push(format!("{}: {} = {}: {problem}", calculator.id, line.id, line.formula));
            }
        }
        for (table, name, node, unit) in conditions(&plan) {
            let found = match unit {
                Some(unit) => check(table).check(node, unit),
                None => check(table).infer(node).map(|_| ()),
            };
            if let Err(problem) = found {
                wrong.push(format!("{}: {name}: {}: {problem}", calculator.id, print(node)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A quotient that does not end is rounded at its last digit, so a product with it can miss half a
/// cent.
#[test]
fn payable_amounts_multiply_before_they_divide() {
    let mut checked = 0;
    for (calculator, plan) in plans() {
        for (_, formula) in formulas(&plan) {
            for amount in payable_amounts(&formula.node) {
                checked += 1;
                let late = multiplied_quotient(amount);
                assert_eq!(late.map(print), None, "{}: {}", calculator.id, formula.line.id);
            }
        }
    }
    assert!(checked > 5, "only {checked} amounts were checked");
}

/// The operands of a node.
fn parts(node: &Node) -> Vec<&Node> {
    match &node.kind {
        Kind::Not(inner) | Kind::Negate(inner) => vec![inner],
        Kind::Binary(_, left, right) => vec![left, right],
        Kind::Call(_, arguments) => arguments.iter().collect(),
        Kind::Number(_) | Kind::Text(_) | Kind::Name(..) => Vec::new(),
    }
}

/// The amounts that `payable` or `split` rounds.
fn payable_amounts(node: &Node) -> Vec<&Node> {
    let own = match &node.kind {
        Kind::Call(Function::Payable | Function::Split, arguments) => arguments.first(),
        _ => None,
    };
    own.into_iter().chain(parts(node).into_iter().flat_map(payable_amounts)).collect()
}

/// The first product with a quotient as a factor. Arguments of functions are not part of the
/// product, because a function rounds or counts them.
fn multiplied_quotient(node: &Node) -> Option<&Node> {
    match &node.kind {
        Kind::Binary(Operator::Multiply, left, right) if divides(left) || divides(right) => Some(node),
        Kind::Call(Function::If, arguments) => arguments.iter().skip(1).find_map(multiplied_quotient),
        Kind::Call(..) => None,
        _ => parts(node).into_iter().find_map(multiplied_quotient),
    }
}

fn divides(node: &Node) -> bool {
    match &node.kind {
        Kind::Binary(Operator::Divide, ..) => true,
        Kind::Call(Function::If, arguments) => arguments.iter().skip(1).any(divides),
        Kind::Call(..) => false,
        _ => parts(node).into_iter().any(divides),
    }
}

#[test]
fn columns_do_not_refer_to_themselves() {
    for (calculator, plan) in plans() {
        for (_, formula) in formulas(&plan) {
            let own = matches!(formula.node.kind, Kind::Name(_, Slot::Cell(place)) if place == formula.place);
            assert!(!own, "{}: {} names itself", calculator.id, formula.line.id);
        }
    }
}

#[test]
fn bounds_are_numbers_and_defaults_are_within_them() {
    for calculator in CALCULATORS {
        let columns = calculator.input_tables().flat_map(|table| table.columns.iter());
        for field in calculator.fields().chain(columns) {
            let (least, most) = field.bounds();
            let (least, most) = (number::parse(least), number::parse(most));
            assert!(least <= most && least.is_some(), "{}: {}", calculator.id, field.id);
        }
    }
    let model = Model::new(Program::standard().expect("the standard program"));
    for calculator in CALCULATORS {
        // The defaults from `describe`, given back as inputs, must all be accepted.
        let described =
            model.describe(calculator.id).unwrap_or_else(|error| panic!("{}: {error}", calculator.id));
        let given = defaults(&described);
        let result = model.calculate(calculator.id, &given);
        if let Err(error) = &result {
            panic!("{}: the defaults are refused: {error}", calculator.id);
        }
        assert_eq!(result, model.calculate(calculator.id, &Data::Null), "{}", calculator.id);
    }
}

/// The defaults of a description as inputs.
fn defaults(described: &Data) -> Data {
    let mut inputs = Data::object();
    let list = |key: &str| match described.get(key) {
        Some(Data::List(items)) => items.clone(),
        _ => Vec::new(),
    };
    let leaked = |field: &Data| -> &'static str {
        match field.get("id") {
            Some(Data::Text(id)) => Box::leak(id.to_string().into_boxed_str()),
            _ => "",
        }
    };
    for field in list("inputs") {
        inputs = inputs.with(leaked(&field), field.get("default").cloned().unwrap_or_default());
    }
    for table in list("tables").iter().filter(|table| table.get("minimumRows").is_some()) {
        inputs = inputs.with(leaked(table), table.get("rows").cloned().unwrap_or_default());
    }
    inputs
}

/// A notice that reads a published range must say so, because the page then names the source of the range.
#[test]
fn notices_about_published_ranges_are_marked() {
    for (calculator, _) in plans() {
        let words = |text: &str| {
            text.split(|each: char| !each.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>()
        };
        let mut readers = vec!["typical".to_owned()];
        for define in calculator.defines {
            if words(define.text).iter().any(|word| readers.contains(word)) {
                readers.push(define.name.to_owned());
            }
        }
        for notice in calculator.notices {
            let formulas = notice.params.iter().map(|(_, _, formula)| *formula).chain([notice.when]);
            let reads = formulas.flat_map(words).any(|word| readers.contains(&word));
            let is_marked = notice.published;
            let place = format!("{}: {}", calculator.id, notice.code);
            assert!(is_marked || !reads, "{place} reads a published range and is not marked");
            // A single published figure is a number in the condition.
            let compares =
                notice.level == Level::Graded || notice.when.contains(|sign: char| sign.is_ascii_digit());
            assert!(!is_marked || reads || compares, "{place} reads no published range");
        }
    }
}

#[test]
fn published_ranges_of_inputs_are_within_bounds_and_depend_on_choices() {
    let mut count = 0;
    for (calculator, _) in plans() {
        let fields = || {
            calculator.form.iter().flat_map(|part| match part {
                Part::Group { fields, .. } => *fields,
                Part::Table(table) => table.columns,
            })
        };
        for field in fields() {
            let Some(range) = field.typical else { continue };
            let place = format!("{}: {}", calculator.id, field.id);
            let (minimum, maximum) = field.bounds();
            let ends = [minimum, range.low, range.high, maximum].map(|text| text.parse::<f64>().unwrap());
            assert!(ends.is_sorted() && range.low != range.high, "{place} has a range out of its bounds");
            if let Some((input, values)) = range.when {
                let choice = fields().find(|each| each.id == input).map(|each| each.choices);
                let Some(Choices::Of(ids)) = choice else { panic!("{place} depends on {input}, no choice") };
                assert!(values.iter().all(|value| ids.contains(value)), "{place} depends on unknown values");
            }
            count += 1;
        }
    }
    assert!(count > 0, "no input has a published range");
}

#[test]
fn the_form_and_the_headline_refer_to_existing_ids() {
    for (calculator, _) in plans() {
        let headline = calculator.headline;
        let range = headline.range.into_iter().flat_map(|(low, high)| [low, high]);
        for id in std::iter::once(headline.figure).chain(range).chain(headline.also.iter().copied()) {
            let is_line = calculator.lines().any(|(_, line)| line.id == id);
            assert!(is_line, "{}: the headline shows {id}, which is no line", calculator.id);
        }
        for id in headline.estimates {
            let is_forecast =
                calculator.lines().any(|(_, line)| line.id == *id && !line.formula.starts_with("payable"));
            assert!(is_forecast, "{}: {id} is estimated, but is no line or is owed", calculator.id);
        }
        for part in calculator.form {
            if let Part::Group { summary: Some(line), .. } = part {
                let id = calculator.id;
                let is_line = calculator.lines().any(|(_, known)| line == &known.id);
                let is_input = calculator.fields().any(|known| line == &known.id);
                assert!(is_line || is_input, "{id}: a summary shows {line}, which is no line and no input");
            }
        }
        for field in calculator.fields() {
            if let Some((input, values)) = field.when {
                let condition = calculator.fields().find(|other| other.id == input);
                let offered = condition.is_some_and(|condition| offers(condition, values));
                let place = format!("{}: {}", calculator.id, field.id);
                assert!(offered, "{place} depends on {input}, which is no choice with {values:?}");
            }
        }
    }
}

/// The columns of a table; panics if the table does not exist.
fn columns<'p>(plan: &'p Plan, table: &str) -> &'p [(&'static str, Unit)] {
    let found = plan.symbols.table(table).and_then(|at| plan.symbols.tables.get(at));
    found.map(|(_, columns)| columns.as_slice()).unwrap_or_else(|| panic!("no table {table}"))
}

#[test]
fn every_referenced_table_exists() {
    for (calculator, plan) in plans() {
        for step in calculator.steps {
            match step {
                Step::Lines { .. } | Step::Series { .. } => {}
                Step::Fixed { table, rows, .. } => assert!(*rows > 0, "{table} has no rows"),
                Step::Columns { table, .. } => {
                    assert!(calculator.input_tables().any(|input| input.id == *table), "{table}");
                }
                Step::List { list, .. } => {
                    assert!(LISTS.iter().any(|known| known.id == *list), "{list}");
                }
                Step::Distinct { of, column, .. } => {
                    assert!(calculator.input_tables().any(|input| input.id == *of), "{of}");
                    assert!(columns(&plan, of).iter().any(|(id, _)| id == column), "{column}");
                }
                Step::Choices { input, over, .. } => {
                    let choice = calculator.fields().find(|field| field.id == *input);
                    assert_eq!(choice.map(|field| field.unit), Some(Unit::Choice), "{input}");
                    if let Some(over) = over {
                        assert!(calculator.input_tables().any(|input| input.id == *over), "{over}");
                    }
                }
            }
        }
        for table in calculator.notices.iter().filter_map(|notice| notice.rows) {
            columns(&plan, table);
        }
    }
}

#[test]
fn every_chart_refers_to_existing_ids() {
    for (calculator, plan) in plans() {
        let unknown = RefCell::new(Vec::new());
        let known = |ids: &[(&'static str, Unit)], id: &str| {
            let found = ids.iter().any(|(known, _)| *known == id);
            if !found {
                unknown.borrow_mut().push(id.to_owned());
            }
            found
        };
        let lines: Vec<_> = calculator.lines().map(|(_, line)| (line.id, line.unit)).collect();
        let is_line = |id: &&str| known(&lines, id);
        let is_scalar = |id: &&str| known(&plan.symbols.scalars, id);
        let is_column = |table, id: &&str| known(columns(&plan, table), id);
        for chart in calculator.charts {
            let drawn = match chart.kind {
                ChartKind::Funnel(lines) | ChartKind::Bars(lines) => lines.iter().all(is_scalar),
                ChartKind::Rows { table, label, columns, marked, .. } => {
                    let cells = columns.iter().all(|id| is_column(table, id));
                    is_column(table, &label) && cells && marked.iter().all(is_line)
                }
                ChartKind::Waterfall { total, parts } => is_line(&total) && parts.iter().all(is_line),
                ChartKind::Stacks { table, group, label, value } => {
                    group.iter().chain([&label, &value]).all(|id| is_column(table, id))
                }
                ChartKind::Progress { table, met, label, binding, bars } => {
                    let bars = bars.iter().all(|[have, progress, gap, needed]| {
                        is_scalar(have)
                            && [progress, gap].into_iter().all(is_line)
                            && is_column(table, needed)
                    });
                    bars && is_line(&binding) && [&met, &label].into_iter().all(|id| is_column(table, id))
                }
                ChartKind::Changes { table, label, from, to, when } => {
                    [&label, &from, &to, &when].into_iter().all(|id| is_column(table, id))
                }
                ChartKind::Curve { table, x, y, mark } => {
                    is_column(table, &x) && is_column(table, &y) && mark.iter().all(is_line)
                }
            };
            let unknown = unknown.borrow();
            let place = format!("{}: the chart {}", calculator.id, chart.id);
            assert!(
                drawn,
                "{place} draws {unknown:?}, which is not there, or no line where a line is needed"
            );
        }
    }
}

/// Lines that are recomputed for each option must not depend on rows that are computed only once.
#[test]
fn recomputed_lines_do_not_depend_on_rows_computed_once() {
    for (calculator, plan) in plans() {
        let Some(choices) = plan.steps.iter().position(|step| matches!(step, Compiled::Choices(..))) else {
            continue;
        };
        let before = plan.steps.iter().take(choices);
        let made: BTreeSet<usize> = before
            .clone()
            .filter_map(|step| if let Compiled::Rows(table, ..) = step { Some(*table) } else { None })
            .collect();
        for formula in before.filter(|step| !matches!(step, Compiled::Rows(..))).flat_map(Compiled::formulas)
        {
            let mut used = BTreeSet::new();
            names(&formula.node, &mut used);
            for table in &made {
                let prefix = format!("{}.", plan.symbols.tables[*table].0);
                let found = used.iter().find(|name| name.starts_with(&prefix));
                let place = format!("{}: {}", calculator.id, formula.line.id);
                assert_eq!(
                    found, None,
                    "{place} needs rows that are made once: put it after the options' table"
                );
            }
        }
    }
}

fn offers(field: &Field, values: &[&str]) -> bool {
    let Choices::Of(ids) = field.choices else { return false };
    values.iter().all(|value| ids.contains(value))
}

#[test]
fn program_defaults_exist() {
    let program = Program::standard().expect("the standard program");
    for field in CALCULATORS.iter().flat_map(|calculator| calculator.fields()) {
        if let Default::Program(name) = field.default {
            assert!(program.named(name).is_some(), "{}: the program has no {name}", field.id);
        }
    }
}
