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
    let image = model.image(id).expect("a program without problems");
    Linked::read(&image).expect("an image of this version")
}

fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}

fn list(value: &JsValue) -> Vec<JsValue> {
    value.clone().unchecked_into::<Array>().iter().collect()
}

fn utf8(answer: &[u8]) -> String {
    String::from_utf8(answer.to_vec()).expect("UTF-8")
}

/// The parts of an answer.
fn parts(answer: &str) -> Vec<&str> {
    answer.split_terminator('\0').collect()
}

/// Inputs as the package's wrapper sends them: the value of each field, then the rows of each table.
fn sent(id: &str, inputs: &JsValue) -> String {
    let calculator = calculator(id);
    let mut parts: Vec<String> = calculator.fields().map(|field| part(&given(inputs, field.id))).collect();
    for table in calculator.input_tables() {
        let rows = given(inputs, table.id);
        if rows.is_undefined() {
            parts.push(String::new());
            continue;
        }
        parts.push(format!("r{}", list(&rows).len()));
        for row in list(&rows) {
            parts.extend(table.columns.iter().map(|column| part(&given(&row, column.id))));
        }
    }
    parts.join("\0") + "\0"
}

fn given(of: &JsValue, name: &str) -> JsValue {
    if of.is_undefined() { JsValue::UNDEFINED } else { member(of, name) }
}

fn part(value: &JsValue) -> String {
    match (value.as_string(), value.as_f64(), value.as_bool()) {
        (Some(text), ..) => format!("t{}", text.replace('\u{1}', "\u{1}1").replace('\0', "\u{1}0")),
        (_, Some(number), _) => format!("n{number}"),
        (.., Some(flag)) => if flag { "+" } else { "-" }.to_owned(),
        _ if value.is_undefined() => String::new(),
        _ if value.is_null() => "0".to_owned(),
        _ => "x".to_owned(),
    }
}

/// The values of a calculator's lines, which follow the inputs: a value after `=`, or the index of a reason;
/// `None` for a missing one.
fn lines(id: &str, answer: &[u8]) -> Vec<Option<String>> {
    let calculator = calculator(id);
    let answer = utf8(answer);
    let parts = parts(&answer);
    let lines = parts.iter().skip(calculator.fields().count()).take(calculator.lines().count());
    lines.map(|part| part.strip_prefix('=').map(str::to_owned)).collect()
}

/// `path code` of every problem in a list.
fn named(problems: &JsValue) -> Vec<String> {
    let problem = |one: &JsValue| format!("{} {}", text(&member(one, "path")), text(&member(one, "code")));
    list(problems).iter().map(problem).collect()
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
            let lines = lines(id, &linked(&model, id).calculate(&sent(id, &member(&example, "inputs"))));
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
        let inputs = parse(&format!(r#"{{ "sponsorship": {sponsorship}, "ourShare": 1 }}"#));
        let answer = linked(&model(), "event-roi").calculate(&sent("event-roi", &inputs));
        lines("event-roi", &answer)[0].clone().unwrap_or_default()
    };
    assert_eq!(investment("0.1"), "0.1");
    assert_eq!(investment("0.30000000000000004"), "0.30000000000000004");
    assert_eq!(investment("1e-7"), "0.0000001");
    assert_eq!(investment("\"0.10\""), "0.1");
}

#[wasm_bindgen_test]
fn every_problem_has_its_code_and_its_place() {
    let inputs = parse(
        r#"{ "sponsorship": "1e3", "ourShare": 2, "eventType": "party", "travel": [], "opportunityToClose": true }"#,
    );
    let answer = utf8(&linked(&model(), "event-roi").calculate(&sent("event-roi", &inputs)));
    let ids: Vec<_> = calculator("event-roi").fields().map(|field| field.id).collect();
    let parts = parts(&answer);
    let found: Vec<_> =
        parts.chunks(2).map(|pair| (pair[0], ids[pair[1].parse::<usize>().expect("a position")])).collect();
    assert_eq!(
        found,
        [
            ("!Gi", "eventType"),
            ("!Bi", "sponsorship"),
            ("!Ei", "ourShare"),
            ("!Bi", "travel"),
            ("!Bi", "opportunityToClose"),
        ]
    );
}

#[wasm_bindgen_test]
fn texts_keep_every_character() {
    let name = "\"Ünï\\cødé\"\n\u{1}\u{1f}\u{0} 𝄞";
    let row = format!(
        r#"{{ "name": {}, "type": "jointWebinar", "runs": 1, "cost": 1, "split": "even", "leads": 1 }}"#,
        write(&name.into())
    );
    let inputs = parse(&format!(r#"{{ "campaigns": [{row}] }}"#));
    let answer =
        utf8(&linked(&model(), "co-marketing-budget").calculate(&sent("co-marketing-budget", &inputs)));
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
        assert!(refused.image("event-roi").is_none());
    }
}

#[wasm_bindgen_test]
fn a_walk_returns_the_value_of_each_node() {
    // The formula is `if(leadMethod = "direct", qualifiedLeads, attendees × followUpRate)`.
    let leads = calculator("event-roi").lines().position(|(_, line)| line.id == "leads").expect("a line");
    let place = calculator("event-roi").fields().count() + leads;
    let walked = linked(&model(), "event-roi").explain(0, 0, place, "");
    assert_eq!(utf8(&walked), "=75\0=75\0+\0=direct\0?\0=75\0!\0!\0!\0");
}
