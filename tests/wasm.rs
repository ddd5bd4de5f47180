//! Runs the worked examples over the WebAssembly boundary, in Node and in a browser.
#![cfg(target_arch = "wasm32")]

// No `wasm_bindgen_test_configure!` here, because the environment of the runner chooses between
// Node and a browser.

mod support;

use js_sys::{Array, JSON, Reflect};
use partner_calculators::calculators::CALCULATORS;
use partner_calculators::schema::Calculator;
use partner_calculators::wasm::{Calculator as Linked, JsModel};
use support::{EXAMPLES, matches};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

fn model() -> JsModel {
    JsModel::new("")
}

fn parse(json: &str) -> JsValue {
    JSON::parse(json).expect("JSON")
}

/// JSON text as the package's wrapper writes it; an empty text for a missing value.
fn write(value: &JsValue) -> String {
    JSON::stringify(value).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

fn member(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).expect("an object")
}

/// The calculator linked with the program of a model.
fn linked(model: &JsModel, id: &str) -> Linked {
    model.calculator(id).expect("a program without problems")
}

fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}

fn list(value: &JsValue) -> Vec<JsValue> {
    value.clone().unchecked_into::<Array>().iter().collect()
}

/// The parts of an answer.
fn parts(answer: &str) -> Vec<&str> {
    answer.split_terminator('\0').collect()
}

/// The values of a calculator's lines; `None` for a missing one. In the answer they follow the notices and
/// the inputs: a value after `=`, or the index of a reason.
fn lines(id: &str, answer: &str) -> Vec<Option<String>> {
    let parts = parts(answer);
    let count = |at: usize| parts[at].parse::<usize>().expect("a count");
    let mut at = 1;
    for _ in 0..count(0) {
        at += 3 + 3 * count(at + 2);
    }
    let lines = parts.iter().skip(at + calculator(id).fields().count()).take(calculator(id).lines().count());
    lines.map(|part| part.strip_prefix('=').map(str::to_owned)).collect()
}

/// `path code` of every problem in a list.
fn named(problems: &JsValue) -> Vec<String> {
    let problem = |one: &JsValue| format!("{} {}", text(&member(one, "path")), text(&member(one, "code")));
    list(problems).iter().map(problem).collect()
}

/// The problems that an answer is instead of a result.
fn problems(answer: &str) -> JsValue {
    parse(answer.strip_prefix('!').expect("problems"))
}

fn calculator(id: &str) -> &'static Calculator {
    CALCULATORS.iter().copied().find(|calculator| calculator.id == id).expect("a calculator")
}

/// Whether a value of an answer equals the expected one.
fn agrees(found: &Option<String>, expected: &JsValue) -> bool {
    match (found, expected.as_string()) {
        (Some(found), Some(expected)) => matches(found, &expected),
        (found, expected) => found.is_none() && expected.is_none(),
    }
}

#[wasm_bindgen_test]
fn every_example_has_the_same_digits_across_the_boundary() {
    for (id, json) in EXAMPLES {
        let ids: Vec<_> = calculator(id).lines().map(|(_, line)| line.id).collect();
        for example in list(&parse(json)) {
            let model = JsModel::new(&write(&member(&example, "program")));
            let lines = lines(id, &linked(&model, id).calculate(&write(&member(&example, "inputs"))));
            let name = text(&member(&example, "name"));
            assert_eq!(lines.len(), ids.len(), "{id}: {name}");
            for (line, found) in ids.iter().zip(&lines) {
                let expected = member(&member(&example, "values"), line);
                assert!(agrees(found, &expected), "{id}: {name}: {line}: {found:?}, expected {expected:?}");
            }
        }
    }
}

#[wasm_bindgen_test]
fn numbers_are_read_as_their_shortest_decimal() {
    let investment = |sponsorship: &str| {
        let inputs = format!(r#"{{ "sponsorship": {sponsorship}, "ourShare": 1 }}"#);
        lines("event-roi", &linked(&model(), "event-roi").calculate(&inputs))[0].clone().unwrap_or_default()
    };
    assert_eq!(investment("0.1"), "0.1");
    assert_eq!(investment("0.30000000000000004"), "0.30000000000000004");
    assert_eq!(investment("1e-7"), "0.0000001");
    assert_eq!(investment("\"0.10\""), "0.1");
}

#[wasm_bindgen_test]
fn every_problem_is_named_and_nothing_panics() {
    let inputs = r#"{ "sponsorship": "1e3", "ourShare": 2, "eventType": "party", "travel": [], "x": {},
        "collateral": 0e0, "otherCosts": 1e+300, "averageDeal": 20000e0, "opportunityToClose": true }"#;
    assert_eq!(
        named(&problems(&linked(&model(), "event-roi").calculate(inputs))),
        [
            "eventType unknownChoice",
            "sponsorship notANumber",
            "ourShare aboveMaximum",
            "travel notANumber",
            "collateral notANumber",
            "otherCosts aboveMaximum",
            "opportunityToClose notANumber",
            "averageDeal notANumber",
            "x unknownField",
        ]
    );
}

#[wasm_bindgen_test]
fn an_array_too_long_for_the_boundary_has_too_many_rows() {
    let answer = linked(&model(), "co-marketing-budget").calculate(r#"{ "campaigns": 20000e0 }"#);
    let refused = problems(&answer);
    assert_eq!(named(&refused), ["campaigns tooManyRows"]);
    let params = member(&list(&refused)[0], "params");
    assert_eq!(text(&member(&params, "rows")), "20000");
}

#[wasm_bindgen_test]
fn texts_keep_every_character() {
    let name = "\"Ünï\\cødé\"\n\u{1}\u{1f}\u{0} 𝄞";
    let row = format!(
        r#"{{ "name": {}, "type": "jointWebinar", "runs": 1, "cost": 1, "split": "even", "leads": 1 }}"#,
        write(&name.into())
    );
    let answer = linked(&model(), "co-marketing-budget").calculate(&format!(r#"{{ "campaigns": [{row}] }}"#));
    let escaped = name.replace('\u{1}', "\u{1}1").replace('\0', "\u{1}0");
    assert!(parts(&answer).contains(&format!("={escaped}").as_str()), "{answer:?}");
}

#[wasm_bindgen_test]
fn an_invalid_program_reports_its_problems_each_time() {
    let program = r#"{ "currency": "dollar", "tiers": [{ "id": "gold", "mdf": 5 }], "color": "red" }"#;
    let refused = JsModel::new(program);
    let expected =
        ["program.color unknownField", "program.tiers[0].mdf wrongType", "program.currency unknownChoice"];
    for _ in 0..2 {
        assert_eq!(named(&member(&refused.settings("event-roi"), "problems")), expected);
        assert!(refused.calculator("event-roi").is_none());
    }
}

#[wasm_bindgen_test]
fn a_walk_returns_the_value_of_each_node() {
    // The formula is `if(leadMethod = "direct", qualifiedLeads, attendees × followUpRate)`.
    let walked = linked(&model(), "event-roi").explain("leads", "");
    assert_eq!(walked, "=75\0=75\0+\0=direct\0?\0=75\0!\0!\0!\0");
}
