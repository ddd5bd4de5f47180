//! Checks that every built-in function is complete: its row, example, phrase and units.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use partner_calculators::evaluate::{Evaluator, Table};
use partner_calculators::formula::units::UnitCheck;
use partner_calculators::formula::{Function, Kind, Scope, Symbols, WORDS, parse};
use partner_calculators::schema::Unit;
use partner_calculators::{Data, Program, Reason, Value, number, of_formulas};

/// A formula for each function, with its value in the second row of the table below.
const EXAMPLES: &[(&str, &str)] = &[
    ("if(1 < 2, 3, 4)", "3"),
    ("min(3, 2)", "2"),
    ("max(t.from)", "20"),
    ("floor(2.7)", "2"),
    ("ceil(2.1)", "3"),
    ("sum(t.from)", "30"),
    ("rows(t)", "3"),
    ("given(noLimit)", "false"),
    ("kept(0.5, 2)", "1.5"),
    ("power(0.5, 3)", "0.125"),
    ("firstMonth(month × 10 ≥ 25)", "3"),
    (r#"lookup("b", t.name, t.rate)"#, "0.2"),
    ("band(15, t.from, t.rate)", "0.2"),
    ("nextBand(15, t.from, t.rate)", "0.3"),
    ("marginal(15, t.from, t.rate)", "2"),
    ("payable(2.345)", "2.35"),
    ("split(100, t.from)", "33.33"),
    ("powerOfTwo(−3)", "0.125"),
    (r#"groupSum(t.from, t.name, "c")"#, "20"),
    (r#"firstRow(t.name, "b")"#, "2"),
    ("lastRow(t.met)", "1"),
    ("nextRow(t.met)", "2"),
    ("same(t.from, t.from)", "true"),
    ("firstLoss(t.lost)", "2"),
    ("rowAt(t.from, 3)", "20"),
    ("argMax(t.rate, t.name)", "c"),
    ("argMin(t.rate, t.name)", "a"),
    ("grade(5, 1, 4)", "above"),
    ("neverRises(t.from)", "false"),
];

fn symbols() -> Symbols {
    let columns = vec![
        ("name", Unit::Text),
        ("from", Unit::Money),
        ("rate", Unit::Share),
        ("met", Unit::Flag),
        ("lost", Unit::Money),
    ];
    Symbols { scalars: Vec::new(), tables: vec![("t", columns)], listed: Vec::new() }
}

fn table() -> Table<'static> {
    let numbers = |texts: [&str; 3]| {
        texts.iter().map(|text| Value::Number(number::parse(text).expect("a number").into())).collect()
    };
    let mut lost: Vec<_> = numbers(["1", "1", "1"]);
    lost[1] = Value::Missing(Reason::NotApplicable);
    let columns = vec![
        vec![Value::Text("a"), Value::Text("b"), Value::Text("c")],
        numbers(["0", "10", "20"]),
        numbers(["0.1", "0.2", "0.3"]),
        vec![Value::Flag(true), Value::Flag(false), Value::Flag(false)],
        lost,
    ];
    Table { rows: 3, columns }
}

fn shown(value: Value<'_>) -> String {
    support::shown(&value.into())
}

/// The variants of `Function`, from the source.
fn variants() -> Vec<String> {
    let source = include_str!("../src/formula/function.rs");
    let body = source.split("pub enum Function {").nth(1).and_then(|rest| rest.split("\n}").next());
    let lines = body.expect("the words").lines().map(str::trim).filter(|line| !line.starts_with("///"));
    lines.filter(|line| !line.is_empty()).map(|line| line.trim_end_matches(',').to_owned()).collect()
}

#[test]
fn each_function_has_a_row_an_example_and_a_phrase() {
    let phrases = include_str!("../www/locales/en/explain.json");
    let phrases = Data::from_json(phrases).expect("JSON");
    let mut missing = Vec::new();
    for variant in variants() {
        let Some(word) = WORDS.iter().find(|word| format!("{:?}", word.function) == variant) else {
            missing.push(format!("{variant}: a row of WORDS"));
            continue;
        };
        assert!(word.least >= 1 && word.least <= word.most, "{variant}");
        if !EXAMPLES.iter().any(|(formula, _)| formula.starts_with(&format!("{}(", word.name))) {
            missing.push(format!("{variant}: an example"));
        }
        // A function that explanations show as a sign or a sentence, or not at all, needs no
        // phrase.
        let is_shown = !matches!(word.function, Function::If | Function::Same | Function::FirstLoss);
        let phrase = phrases.get("functions").and_then(|functions| functions.get(word.name));
        if is_shown && phrase.is_none() {
            missing.push(format!("{variant}: a phrase in www/locales/en/explain.json"));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    assert_eq!(WORDS.len(), variants().len());
}

#[test]
fn each_function_gives_the_value_of_its_example() {
    let program = Program::standard().expect("the standard program");
    let symbols = symbols();
    let scope = Scope { symbols: &symbols, defines: &[], row: Some(0), list: None, defining: "" };
    for (formula, value) in EXAMPLES {
        let node = parse(formula, &scope).unwrap_or_else(|error| panic!("{formula}: {error:?}"));
        let check = UnitCheck { symbols: &symbols, row: Some(0) };
        assert_eq!(check.infer(&node).err(), None, "{formula}");
        let image = of_formulas(&[node], &program, 1);
        let mut evaluator = Evaluator::new(&image, Vec::new(), vec![table()]);
        evaluator.at = Some((0, 1));
        assert_eq!(shown(evaluator.evaluate(image.notices[0].formulas[0])), *value, "{formula}");
    }
}

#[test]
fn each_function_takes_as_many_arguments_as_its_row_says() {
    let symbols = symbols();
    let scope = Scope { symbols: &symbols, defines: &[], row: Some(0), list: None, defining: "" };
    for word in WORDS {
        for count in 1..=10 {
            let formula = format!("{}({})", word.name, vec!["1"; count].join(", "));
            let is_read = matches!(parse(&formula, &scope).map(|node| node.kind), Ok(Kind::Call(..)));
            assert_eq!(is_read, (word.least..=word.most).contains(&count), "{formula}");
        }
    }
}

#[test]
fn the_cache_of_kept_distinguishes_churns() {
    let program = Program::standard().expect("the standard program");
    let symbols = symbols();
    let scope = Scope { symbols: &symbols, defines: &[], row: None, list: None, defining: "" };
    let formulas =
        ["kept(0.5, 2)", "kept(0.1, 2)", "kept(0.5, 3)", "kept(0.1, 3)", "kept(0.1, 1)", "kept(0.5, 2)"];
    let nodes = formulas.map(|formula| parse(formula, &scope).expect(formula));
    let image = of_formulas(&nodes, &program, 0);
    let mut evaluator = Evaluator::new(&image, Vec::new(), Vec::new());
    // 1 + 0.5, 1 + 0.9, 1 + 0.5 + 0.25, 1 + 0.9 + 0.81, 1, 1 + 0.5
    let values = image.notices[0].formulas.iter().map(|formula| shown(evaluator.evaluate(*formula)));
    assert_eq!(values.collect::<Vec<_>>(), ["1.5", "1.9", "1.75", "2.71", "1", "1.5"]);
}
