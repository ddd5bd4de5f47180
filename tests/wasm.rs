//! The core as WebAssembly, in Node and in a browser: the worked examples across the boundary.
#![cfg(target_arch = "wasm32")]

// Without a word about where: the runner's environment decides between Node and a browser.

mod support;

use js_sys::{Array, JSON, Object, Reflect};
use partner_calculators::calculators::CALCULATORS;
use partner_calculators::wasm::JsModel;
use support::{EXAMPLES, matches};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

fn model() -> JsModel {
    JsModel::new(JsValue::UNDEFINED).expect("the standard program")
}

fn parse(json: &str) -> JsValue {
    JSON::parse(json).expect("JSON")
}

fn member(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).expect("an object")
}

fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}

fn list(value: &JsValue) -> Vec<JsValue> {
    value.clone().unchecked_into::<Array>().iter().collect()
}

/// The figures of a result, which cross together in one text: a value after `=`, else the place of a reason.
fn figures(of: &JsValue, name: &str) -> Vec<Option<String>> {
    let together = text(&member(of, name));
    let parts = together.split_terminator('\0');
    parts.map(|part| part.strip_prefix('=').map(str::to_owned)).collect()
}

/// `path code` of every problem.
fn problems(result: &JsValue) -> Vec<String> {
    let problem = |one: &JsValue| format!("{} {}", text(&member(one, "path")), text(&member(one, "code")));
    list(&member(result, "problems")).iter().map(problem).collect()
}

/// Ids of a calculator's lines, in order.
fn line_ids(id: &str) -> Vec<&'static str> {
    let calculator = CALCULATORS.iter().find(|calculator| calculator.id == id).expect("a calculator");
    calculator.lines().map(|(_, line)| line.id).collect()
}

/// A value of the compact result beside the expected one.
fn agrees(found: &Option<String>, expected: &JsValue) -> bool {
    match (found, expected.as_string()) {
        (Some(found), Some(expected)) => matches(found, &expected),
        (found, expected) => found.is_none() && expected.is_none(),
    }
}

#[wasm_bindgen_test]
fn every_example_crosses_the_boundary_digit_by_digit() {
    for (calculator, json) in EXAMPLES {
        let ids = line_ids(calculator);
        for example in list(&parse(json)) {
            let model = JsModel::new(member(&example, "program")).expect("a program");
            let result = model.calculate(calculator, "", member(&example, "inputs"));
            let lines = figures(&result, "lines");
            let name = text(&member(&example, "name"));
            assert_eq!(lines.len(), ids.len(), "{calculator}: {name}");
            for (id, found) in ids.iter().zip(&lines) {
                let expected = member(&member(&example, "values"), id);
                assert!(
                    agrees(found, &expected),
                    "{calculator}: {name}: {id}: {found:?}, expected {expected:?}"
                );
            }
        }
    }
}

#[wasm_bindgen_test]
fn floats_mean_their_shortest_decimal() {
    let model = model();
    let investment = |sponsorship: f64| {
        let inputs = Object::new();
        Reflect::set(&inputs, &"sponsorship".into(), &sponsorship.into()).expect("an object");
        Reflect::set(&inputs, &"ourShare".into(), &1.into()).expect("an object");
        figures(&model.calculate("event-roi", "", inputs.into()), "lines")[0].clone().unwrap_or_default()
    };
    assert_eq!(investment(0.1), "0.1");
    assert_eq!(investment(0.1 + 0.2), "0.30000000000000004");
    assert_eq!(investment(1e-7), "0.0000001");
    assert_eq!(investment(-0.0), "0");
}

#[wasm_bindgen_test]
fn every_problem_is_named_and_nothing_panics() {
    let model = model();
    let hostile =
        parse(r#"{ "sponsorship": "1e3", "ourShare": 2, "eventType": "party", "travel": [], "x": {} }"#);
    let hostile: Object = hostile.unchecked_into();
    Reflect::set(&hostile, &"collateral".into(), &f64::NAN.into()).expect("an object");
    Reflect::set(&hostile, &"otherCosts".into(), &1e300.into()).expect("an object");
    Reflect::set(&hostile, &"averageDeal".into(), &js_sys::Function::new_no_args("")).expect("an object");
    let found = problems(&model.calculate("event-roi", "", hostile.into()));
    assert_eq!(
        found,
        [
            "eventType unknownChoice",
            "sponsorship notANumber",
            "ourShare aboveMaximum",
            "travel notANumber",
            "collateral notANumber",
            "otherCosts aboveMaximum",
            "averageDeal notANumber",
            "x unknownField",
        ]
    );
}

#[wasm_bindgen_test]
fn an_object_that_contains_itself_is_refused() {
    let model = model();
    let inputs = Object::new();
    Reflect::set(&inputs, &"campaigns".into(), &inputs).expect("an object");
    assert_eq!(problems(&model.calculate("co-marketing-budget", "", inputs.into())), ["campaigns wrongType"]);
}

#[wasm_bindgen_test]
fn members_that_are_undefined_are_left_out() {
    let model = model();
    let inputs = Object::new();
    Reflect::set(&inputs, &"sponsorship".into(), &JsValue::UNDEFINED).expect("an object");
    let given = model.calculate("event-roi", "", inputs.into());
    assert_eq!(figures(&given, "lines")[0].clone().unwrap_or_default(), "15000");
    let inputs = parse(r#"{ "sponsorship": null }"#);
    assert_eq!(problems(&model.calculate("event-roi", "", inputs)), ["sponsorship required"]);
}

#[wasm_bindgen_test]
fn a_program_names_its_problems() {
    let program =
        parse(r#"{ "currency": "dollar", "tiers": [{ "id": "gold", "mdf": 5 }], "colour": "red" }"#);
    let refused = JsModel::new(program).err().expect("refused");
    assert_eq!(
        problems(&refused),
        ["program.colour unknownField", "program.tiers[0].mdf wrongType", "program.currency unknownChoice"]
    );
}

#[wasm_bindgen_test]
fn a_walk_tells_what_each_node_came_to() {
    // if(leadMethod = "direct", qualifiedLeads, attendees × followUpRate)
    let walked = model().walk("event-roi", "leads", JsValue::UNDEFINED);
    assert_eq!(text(&member(&walked, "value")), "75");
    assert_eq!(text(&member(&walked, "seen")), "=75\0+\0=direct\0?\0=75\0!\0!\0!\0");
}

#[wasm_bindgen_test]
fn texts_and_numbers_may_cross_together() {
    let together = "sponsorship\0t40000\0travel\0n1e-7\0ourShare\0n1\0";
    let result = model().calculate("event-roi", together, parse(r#"{ "collateral": "3" }"#));
    assert_eq!(figures(&result, "lines")[1].clone().unwrap_or_default(), "40003.0000001");
    let refused = model().calculate("event-roi", "eventType\0n5\0travel\0t1e-7\0x\0t\0", JsValue::UNDEFINED);
    assert_eq!(problems(&refused), ["eventType wrongType", "travel notANumber", "x unknownField"]);
}
