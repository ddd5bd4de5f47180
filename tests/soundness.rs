//! Stands in for the compiler: what must hold of every calculator, whatever its figures.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use partner_calculators::calculators::CALCULATORS;
use partner_calculators::calculators::program_rules::PROGRAM_RULES;
use partner_calculators::formula::units::UnitCheck;
use partner_calculators::formula::{Kind, Node, Scope, Slot, WORDS, parse, print, print_named};
use partner_calculators::program::LISTS;
use partner_calculators::schema::{Calculator, ChartKind, Choices, Default, Field, Part, Step, Unit};
use partner_calculators::{Compiled, Data, Formula, Model, Plan, Program, number};

const LANGUAGES: [&str; 7] = ["en", "de", "fr", "es", "pt-BR", "ja", "ar"];

fn plans() -> impl Iterator<Item = (&'static Calculator, Plan)> {
    CALCULATORS.iter().map(|calculator| {
        let plan = Plan::new(calculator).unwrap_or_else(|error| panic!("{}: {error:?}", calculator.id));
        (*calculator, plan)
    })
}

/// Every formula of a plan with its table.
fn formulas(plan: &Plan) -> impl Iterator<Item = (Option<usize>, &Formula)> {
    plan.steps.iter().flat_map(|step| {
        let (table, formulas) = match step {
            Compiled::Lines(_, formulas) => (None, formulas),
            Compiled::Columns(table, formulas)
            | Compiled::Rows(table, _, formulas)
            | Compiled::Choices(table, _, None, formulas) => (Some(*table), formulas),
            // Its formulas stand in the rows of another table.
            Compiled::Choices(_, _, over, formulas) => (*over, formulas),
        };
        formulas.iter().map(move |formula| (table, formula))
    })
}

/// Every other formula with what it must measure: conditions and parameters of notices and limits.
fn conditions(plan: &Plan) -> impl Iterator<Item = (Option<usize>, &str, &Node, Option<Unit>)> {
    let notices = plan.notices.iter().flat_map(|(notice, table, when, params)| {
        let params = params.iter().map(|(_, unit, node)| (*table, notice.code, node, Some(*unit)));
        std::iter::once((*table, notice.code, when, Some(Unit::Flag))).chain(params)
    });
    let limits = plan.limits.iter().flat_map(|(limit, holds, params)| {
        let params = params.iter().map(|(_, node)| (None, limit.path, node, None));
        std::iter::once((None, limit.path, holds, Some(Unit::Flag))).chain(params)
    });
    notices.chain(limits)
}

fn names(node: &Node, found: &mut BTreeSet<String>) {
    match &node.kind {
        Kind::Name(name, _) => {
            found.insert(name.to_string());
        }
        Kind::Not(inner) | Kind::Negate(inner) => names(inner, found),
        Kind::Binary(_, left, right) => {
            names(left, found);
            names(right, found);
        }
        Kind::Call(_, arguments) => arguments.iter().for_each(|argument| names(argument, found)),
        Kind::Number(_) | Kind::Text(_) => {}
    }
}

/// Every text of a calculator that is read as a formula, with the place where it stands.
fn texts(calculator: &'static Calculator) -> Vec<(String, &'static str)> {
    let mut texts = Vec::new();
    for define in calculator.defines {
        texts.push((format!("define {}", define.name), define.text));
    }
    for field in calculator.fields() {
        if let Default::Formula(formula) = field.default {
            texts.push((format!("default of {}", field.id), formula));
        }
    }
    for step in calculator.steps {
        let (table, lines) = match step {
            Step::Lines { lines, .. } => ("", *lines),
            Step::Columns { table, columns }
            | Step::List { table, columns, .. }
            | Step::Distinct { table, columns, .. }
            | Step::Choices { table, columns, .. } => (*table, *columns),
            Step::Series { table, rows, columns, .. } => {
                texts.push((format!("rows of {table}"), rows));
                (*table, *columns)
            }
        };
        texts.extend(lines.iter().map(|line| (format!("{table}.{}", line.id), line.formula)));
    }
    for limit in calculator.limits {
        texts.push((format!("limit of {}", limit.path), limit.holds));
        texts.extend(limit.params.iter().map(|(name, text)| (format!("{}: {name}", limit.path), *text)));
    }
    for notice in calculator.notices {
        texts.push((format!("notice {}", notice.code), notice.when));
        texts.extend(notice.params.iter().map(|(name, _, text)| (format!("{}: {name}", notice.code), *text)));
    }
    texts
}

/// The calculators and the rules for programs.
fn with_rules() -> impl Iterator<Item = &'static Calculator> {
    CALCULATORS.iter().copied().chain([&PROGRAM_RULES])
}

#[test]
fn what_is_published_reads_as_it_is_written() {
    for (calculator, plan) in plans() {
        for (table, formula) in formulas(&plan) {
            let list = table.and_then(|table| plan.symbols.list(table));
            let scope =
                Scope { symbols: &plan.symbols, defines: &[], row: table, list, defining: formula.line.id };
            let text = print(&formula.node);
            let again = parse(&text, &scope).unwrap_or_else(|error| panic!("{text}: {error:?}"));
            assert_eq!(print(&again), text, "{}: {}", calculator.id, formula.line.id);
        }
    }
}

#[test]
fn formulas_are_short_enough_to_be_read() {
    let mut long = Vec::new();
    for calculator in with_rules() {
        let plan = Plan::new(calculator).unwrap_or_else(|error| panic!("{}: {error:?}", calculator.id));
        let mut texts: Vec<_> =
            texts(calculator).into_iter().map(|(place, text)| (place, text.to_owned())).collect();
        // As an explanation shows them.
        formulas(&plan).for_each(|(_, formula)| steps(formula.line.id, &formula.node, &mut texts));
        conditions(&plan).for_each(|(_, name, node, _)| steps(name, node, &mut texts));
        for (place, text) in texts {
            let tidy = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(text, tidy, "{}: {place}", calculator.id);
            if text.chars().count() > 160 {
                long.push(format!("{}: {place}: {text}", calculator.id));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// A formula and its named steps, each in the published grammar with the names of the others.
fn steps(name: &str, node: &Node, found: &mut Vec<(String, String)>) {
    let text = print_named(node, &mut |inner, name, text| {
        steps(name, inner, found);
        text.push_str(name);
    });
    found.push((name.to_owned(), text));
}

#[test]
fn private_names_are_used_and_stand_for_nothing_else() {
    for calculator in with_rules() {
        let plan = Plan::new(calculator).unwrap_or_else(|error| panic!("{}: {error:?}", calculator.id));
        let texts = texts(calculator);
        for define in calculator.defines {
            let place = format!("{}: {}", calculator.id, define.name);
            let named = |text: &str| {
                text.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '.')
                    .any(|word| word.split('.').next() == Some(define.name))
            };
            assert!(texts.iter().any(|(_, text)| named(text)), "{place} is not used");
            let scalars = plan.symbols.scalars.iter().map(|(id, _)| *id);
            let tables = plan.symbols.tables.iter();
            let columns = tables.flat_map(|(id, names)| names.iter().map(|(id, _)| *id).chain([*id]));
            let words = WORDS.iter().map(|word| word.name).chain(["case", "when", "else", "month", "place"]);
            let roots = ["program", "typical", "row", "previous"];
            let taken = scalars.chain(columns).chain(words).chain(roots).any(|id| id == define.name);
            assert!(!taken, "{place} has another meaning");
            let alike = calculator.defines.iter().filter(|other| other.name == define.name);
            assert_eq!(alike.count(), 1, "{place} is defined twice");
        }
    }
}

#[test]
fn formulas_are_put_together_by_the_language_alone() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/calculators");
    let mut read = 0;
    for entry in std::fs::read_dir(folder).expect("the calculators") {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("a source file");
        for word in ["macro_rules!", "concat!", "format!"] {
            assert!(!text.contains(word), "{}: {word}", path.display());
        }
        read += 1;
    }
    assert!(read > CALCULATORS.len());
}

#[test]
fn ids_are_unique() {
    for (calculator, plan) in plans() {
        let mut scalars = BTreeSet::new();
        for (id, _) in &plan.symbols.scalars {
            assert!(scalars.insert(id), "{}: {id} stands for two things", calculator.id);
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
            assert!(used.contains(field.id), "{}: {} is asked for nothing", calculator.id, field.id);
        }
        for table in calculator.input_tables() {
            for column in table.columns.iter().filter(|column| column.unit != Unit::Text) {
                let qualified = format!("{}.{}", table.id, column.id);
                let found = used.contains(column.id) || used.contains(&qualified);
                assert!(found, "{}: {qualified} is asked for nothing", calculator.id);
            }
        }
    }
}

#[test]
fn units_agree() {
    for (calculator, plan) in plans() {
        let check = |row| UnitCheck { symbols: &plan.symbols, row };
        for (table, formula) in formulas(&plan) {
            let found = check(table).check(&formula.node, formula.line.unit);
            assert_eq!(found, Ok(()), "{}: {} = {}", calculator.id, formula.line.id, formula.line.formula);
        }
        for (table, name, node, unit) in conditions(&plan) {
            let found = match unit {
                Some(unit) => check(table).check(node, unit),
                None => check(table).infer(node).map(|_| ()),
            };
            assert_eq!(found, Ok(()), "{}: {name}: {}", calculator.id, print(node));
        }
    }
}

#[test]
fn columns_do_not_name_themselves() {
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
        // What `describe` gives as defaults is given back as inputs: nothing may be refused.
        let described = model.describe(calculator.id).expect("a description");
        let given = defaults(&described);
        let result = model.calculate(calculator.id, &given);
        assert_eq!(result.as_ref().err(), None, "{}", calculator.id);
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

#[test]
fn what_is_shown_exists() {
    for (calculator, plan) in plans() {
        let is_scalar = |id: &str| plan.symbols.scalars.iter().any(|(known, _)| *known == id);
        let headline = calculator.headline;
        let range = headline.range.into_iter().flat_map(|(low, high)| [low, high]);
        for id in std::iter::once(headline.figure).chain(range).chain(headline.also.iter().copied()) {
            assert!(calculator.lines().any(|(_, line)| line.id == id), "{}: headline {id}", calculator.id);
        }
        for part in calculator.form {
            if let Part::Group { summary: Some(line), .. } = part {
                assert!(is_scalar(line), "{}: summary {line}", calculator.id);
            }
        }
        for field in calculator.fields() {
            if let Some((input, values)) = field.when {
                let condition = calculator.fields().find(|other| other.id == input);
                assert!(condition.is_some_and(|condition| offers(condition, values)), "{}", field.id);
            }
        }
    }
}

/// The columns of a table; fails where there is no such table.
fn columns<'p>(plan: &'p Plan, table: &str) -> &'p [(&'static str, Unit)] {
    let found = plan.symbols.table(table).and_then(|at| plan.symbols.tables.get(at));
    found.map(|(_, columns)| columns.as_slice()).unwrap_or_else(|| panic!("no table {table}"))
}

#[test]
fn every_table_that_is_named_exists() {
    for (calculator, plan) in plans() {
        for step in calculator.steps {
            match step {
                Step::Lines { .. } | Step::Series { .. } => {}
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
fn every_chart_draws_what_exists() {
    for (calculator, plan) in plans() {
        let is_scalar = |id: &&str| plan.symbols.scalars.iter().any(|(known, _)| known == id);
        let is_column = |table, id: &&str| columns(&plan, table).iter().any(|(known, _)| known == id);
        for chart in calculator.charts {
            let drawn = match chart.kind {
                ChartKind::Funnel(lines) | ChartKind::Bars(lines) => lines.iter().all(is_scalar),
                ChartKind::Rows { table, label, columns, marked, .. } => {
                    let cells = columns.iter().all(|id| is_column(table, id));
                    is_column(table, &label) && cells && marked.iter().all(is_scalar)
                }
                ChartKind::Waterfall { total, parts } => is_scalar(&total) && parts.iter().all(is_scalar),
                ChartKind::Stacks { table, group, label, value } => {
                    group.iter().chain([&label, &value]).all(|id| is_column(table, id))
                }
                ChartKind::Progress { table, met, label, binding, bars } => {
                    let bars = bars.iter().all(|[have, progress, gap, needed]| {
                        [have, progress, gap].into_iter().all(is_scalar) && is_column(table, needed)
                    });
                    bars && is_scalar(&binding) && [&met, &label].into_iter().all(|id| is_column(table, id))
                }
                ChartKind::Changes { table, label, from, to, when } => {
                    [&label, &from, &to, &when].into_iter().all(|id| is_column(table, id))
                }
                ChartKind::Curve { table, x, y, mark } => {
                    is_column(table, &x) && is_column(table, &y) && mark.iter().all(is_scalar)
                }
            };
            assert!(drawn, "{}: chart {}", calculator.id, chart.id);
        }
    }
}

/// What is computed anew for each option must not need what is not.
#[test]
fn nothing_before_choices_depends_on_rows_that_are_made_once() {
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
                assert_eq!(found, None, "{}: {}", calculator.id, formula.line.id);
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

/// A words file; reading it fails the test where there is none.
fn words(language: &str, name: &str) -> Data {
    let path = format!("{}/www/locales/{language}/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    Data::from_json(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn assert_word(words: &Data, path: &[&str], place: &str) {
    let found = path.iter().try_fold(words, |here, key| here.get(key));
    let present = matches!(found, Some(Data::Text(text)) if !text.is_empty());
    assert!(present, "{place}: no word at {}", path.join("."));
}

#[test]
fn every_word_is_there_in_every_language() {
    for language in LANGUAGES {
        for (calculator, plan) in plans() {
            let words = words(language, calculator.id);
            let place = format!("{language}/{}", calculator.id);
            for key in ["label", "sentence", "missing"] {
                assert_word(&words, &["headline", key], &place);
            }
            assert_word(&words, &["title"], &place);
            assert_word(&words, &["question"], &place);
            field_words(&words, calculator, &place);
            for (group, line) in calculator.lines() {
                assert_word(&words, &["figures", group], &place);
                assert_word(&words, &["lines", line.id, "label"], &place);
            }
            for notice in calculator.notices {
                assert_word(&words, &["notices", notice.code], &place);
            }
            for chart in calculator.charts {
                assert_word(&words, &["charts", chart.id, "title"], &place);
            }
            for (table, columns) in &plan.symbols.tables {
                assert_word(&words, &["tables", table, "label"], &place);
                for (column, _) in columns {
                    assert_word(&words, &["tables", table, "columns", column, "label"], &place);
                }
            }
        }
    }
}

fn field_words(words: &Data, calculator: &Calculator, place: &str) {
    for part in calculator.form {
        match part {
            Part::Group { id, fields, .. } => {
                assert_word(words, &["groups", id], place);
                for field in *fields {
                    assert_word(words, &["inputs", field.id, "label"], place);
                    assert_word(words, &["inputs", field.id, "help"], place);
                    option_words(words, field.id, field, place);
                }
            }
            Part::Table(table) => {
                assert_word(words, &["tables", table.id, "row"], place);
                for column in table.columns {
                    option_words(words, &format!("{}.{}", table.id, column.id), column, place);
                }
            }
        }
    }
}

fn option_words(words: &Data, key: &str, field: &Field, place: &str) {
    if let Choices::Of(ids) = field.choices {
        for id in ids {
            assert_word(words, &["choices", key, id], place);
        }
    }
}
