//! Formulas are readable: short, written in the formula language alone, with one meaning for each
//! name.
#![cfg(not(target_arch = "wasm32"))]

#[path = "support/plans.rs"]
mod plans;

use partner_calculators::Plan;
use partner_calculators::calculators::CALCULATORS;
use partner_calculators::calculators::program_rules::PROGRAM_RULES;
use partner_calculators::formula::{Node, Scope, WORDS, parse, print, print_named};
use partner_calculators::schema::{Calculator, Default, Step};
use plans::{conditions, formulas, plans};

/// Every text of a calculator that is parsed as a formula, with its location.
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
            | Step::Fixed { table, columns, .. }
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
fn published_formulas_parse_to_the_same_formulas() {
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
fn formulas_are_short_enough_to_read() {
    let mut long = Vec::new();
    for calculator in with_rules() {
        let plan = Plan::new(calculator).unwrap_or_else(|error| panic!("{}: {error}", calculator.id));
        let mut texts: Vec<_> =
            texts(calculator).into_iter().map(|(place, text)| (place, text.to_owned())).collect();
        // The formulas as an explanation shows them.
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
fn private_names_are_used_and_have_one_meaning() {
    for calculator in with_rules() {
        let plan = Plan::new(calculator).unwrap_or_else(|error| panic!("{}: {error}", calculator.id));
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
fn formulas_are_written_without_rust_macros() {
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
