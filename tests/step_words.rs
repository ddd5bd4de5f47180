//! The words of named steps, and the length of explanation lines with those words.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use partner_calculators::calculators::CALCULATORS;
use partner_calculators::formula::{Function, Kind, Node, Operator, print};
use partner_calculators::{Data, Plan};

/// The largest number of characters in a line of an explanation.
const LONGEST: usize = 160;

fn languages() -> Vec<String> {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/locales");
    let entries = fs::read_dir(locales).expect("the locales").map(|entry| entry.expect("an entry"));
    let folders = entries.filter(|entry| entry.path().join("explain.json").exists());
    folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// The named steps of each calculator that have words in a language: `deal-model tiered`.
fn worded(language: &str) -> BTreeSet<String> {
    let file = format!("{}/www/locales/{language}/explain.json", env!("CARGO_MANIFEST_DIR"));
    let words = Data::from_json(&fs::read_to_string(file).expect("the words")).expect("JSON");
    let Some(Data::Map(calculators)) = words.get("steps").cloned() else { return BTreeSet::new() };
    let mut found = BTreeSet::new();
    for (calculator, steps) in calculators {
        let Data::Map(steps) = steps else { panic!("{language}: {calculator} has no steps") };
        for (step, words) in steps {
            assert!(matches!(words, Data::Text(text) if !text.is_empty()), "{language}: {calculator} {step}");
            found.insert(format!("{calculator} {step}"));
        }
    }
    found
}

fn plans() -> impl Iterator<Item = Plan> {
    CALCULATORS.iter().map(|calculator| Plan::new(calculator).expect("formulas"))
}

#[test]
fn every_language_has_words_for_the_same_steps() {
    let known: BTreeSet<String> = plans()
        .flat_map(|plan| {
            let id = plan.calculator.id;
            plan.step_units().into_keys().map(move |step| format!("{id} {step}"))
        })
        .collect();
    let english = worded("en");
    assert!(english.len() > 10, "only {} steps have words", english.len());
    let strange: Vec<_> = english.difference(&known).collect();
    assert!(strange.is_empty(), "no formula has these steps: {strange:?}");
    for language in languages() {
        assert_eq!(worded(&language), english, "{language}");
    }
}

/// The longest text that is shown for a formula: one branch of each `if`, and the name of each step
/// with words.
fn longest(node: &Node, is_worded: &dyn Fn(&str) -> bool) -> String {
    if let Some(name) = node.name.as_deref().filter(|name| is_worded(name)) {
        return name.to_owned();
    }
    bare(node, is_worded)
}

fn is_given(node: &Node) -> bool {
    matches!(node.kind, Kind::Call(Function::Given, _))
}

fn bare(node: &Node, is_worded: &dyn Fn(&str) -> bool) -> String {
    let inner = |node: &Node| longest(node, is_worded);
    match &node.kind {
        Kind::Number(_) | Kind::Text(_) | Kind::Name(..) => print(node),
        Kind::Not(operand) | Kind::Negate(operand) => format!("not {}", inner(operand)),
        // A page omits the condition that a figure of the program is given.
        Kind::Binary(Operator::And, left, right) if is_given(left) => inner(right),
        Kind::Binary(Operator::And, left, right) if is_given(right) => inner(left),
        Kind::Binary(operator, left, right) => {
            format!("{} {} {}", inner(left), operator.sign(), inner(right))
        }
        Kind::Call(Function::If, arguments) => {
            let branches = arguments.iter().skip(1).map(inner);
            branches.max_by_key(|text| text.chars().count()).unwrap_or_default()
        }
        Kind::Call(function, arguments) => {
            format!("{}({})", function.name(), arguments.iter().map(inner).collect::<Vec<_>>().join(", "))
        }
    }
}

#[test]
fn no_line_of_an_explanation_is_too_long() {
    let words = worded("en");
    let mut long = Vec::new();
    for plan in plans() {
        let id = plan.calculator.id;
        let is_worded = |name: &str| {
            let bare = name.split('(').next().unwrap_or(name);
            words.contains(&format!("{id} {bare}"))
        };
        for formula in plan.steps.iter().flat_map(|step| step.formulas()) {
            let shown = bare(&formula.node, &is_worded);
            if shown.chars().count() > LONGEST {
                long.push(format!("{id} {}: {shown}", formula.line.id));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}
