//! Reading of inputs, and the used inputs that a calculation returns.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::time::{Duration, Instant};

use partner_calculators::{Data, Error, Model, Program};
use support::{EXAMPLES, items};

fn data(json: &str) -> Data {
    Data::from_json(json).expect("JSON")
}

fn model(program: &str) -> Model {
    Model::new(Program::read(&data(program)).expect("a program"))
}

/// `path code` of every problem; empty if the calculation succeeds.
fn problems(model: &Model, calculator: &str, inputs: &Data) -> Vec<String> {
    let problem = |path: &str, code: &str| format!("{path} {code}");
    match model.calculate(calculator, inputs) {
        Ok(_) => Vec::new(),
        Err(Error::Problems(found)) => found.iter().map(|each| problem(&each.path, each.code.id())).collect(),
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn the_used_inputs_give_the_same_answer_again() {
    for (calculator, json) in EXAMPLES {
        for example in items(Some(&data(json))) {
            let program = Program::read(example.get("program").unwrap_or(&Data::Null)).expect("a program");
            let model = Model::new(program);
            let inputs = example.get("inputs").unwrap_or(&Data::Null);
            let calculate = |inputs: &Data| {
                model.calculate(calculator, inputs).unwrap_or_else(|error| panic!("{calculator}: {error}"))
            };
            let first = calculate(inputs);
            let again = calculate(&first.inputs);
            assert_eq!(first, again, "{calculator}");
        }
    }
}

#[test]
fn only_inputs_that_count_are_returned() {
    let used = |inputs: &str| {
        model("{}").calculate("event-roi", &data(inputs)).expect("good inputs").inputs.to_json()
    };
    let direct = used(r#"{ "sponsorship": 40000.50 }"#);
    assert!(direct.contains(r#""sponsorship":"40000.5""#), "{direct}");
    assert!(direct.contains(r#""qualifiedLeads":"75""#) && !direct.contains("promotionReach"), "{direct}");
    let funnel = used(r#"{ "leadMethod": "funnel" }"#);
    assert!(funnel.contains(r#""promotionReach":"65000""#) && !funnel.contains("qualifiedLeads"), "{funnel}");
    let rows = model("{}").calculate("co-marketing-budget", &Data::Null).expect("defaults").inputs.to_json();
    assert!(rows.contains(r#""campaigns":[{"name":"#), "{rows}");
}

#[test]
fn a_locked_input_accepts_its_computed_default() {
    for how in ["fixed", "hidden"] {
        let program = format!(
            r#"{{ "calculators": {{ "tier-roi": {{ "inputs": {{ "toTier": {{ "{how}": true }} }} }} }} }}"#
        );
        let model = model(&program);
        for same in [r#""3""#, "3", r#""3.0""#] {
            let inputs = data(&format!(r#"{{ "toTier": {same} }}"#));
            assert!(problems(&model, "tier-roi", &inputs).is_empty(), "{how} {same}");
        }
        for other in [r#""4""#, r#""three""#, "null"] {
            let inputs = data(&format!(r#"{{ "toTier": {other} }}"#));
            assert_eq!(problems(&model, "tier-roi", &inputs), ["toTier unknownField"], "{how} {other}");
        }
        // A problem with the rows that a default is computed from is not reported again for the
        // default.
        let inputs = data(r#"{ "tiers": [], "toTier": "3" }"#);
        assert_eq!(problems(&model, "tier-roi", &inputs), ["tiers tooFewRows"]);
    }
}

#[test]
fn a_locked_table_accepts_its_rows() {
    let rows = r#"[{ "partner": "A", "daysBeforeClose": "1" }]"#;
    let program = format!(
        r#"{{ "calculators": {{ "attribution": {{ "inputs": {{ "touches": {{ "value": {rows}, "fixed": true }} }} }} }} }}"#
    );
    let model = model(&program);
    let given =
        |touches: &str| problems(&model, "attribution", &data(&format!(r#"{{ "touches": {touches} }}"#)));
    assert!(given(rows).is_empty());
    assert!(given(r#"[{ "partner": "A", "daysBeforeClose": 1.0, "weight": 1 }]"#).is_empty());
    for other in ["[]", "null", r#"[{ "partner": "B", "daysBeforeClose": 1 }]"#, r#"[{ "partner": "A" }]"#] {
        assert_eq!(given(other), ["touches unknownField"], "{other}");
    }
}

#[test]
fn a_locked_table_accepts_no_part_of_its_rows() {
    let rows = r#"[{ "name": "A", "share": "0.5", "partners": "1" }, { "name": "B", "share": "0.5", "partners": "2" }]"#;
    let program = format!(
        r#"{{ "calculators": {{ "budget-allocation": {{ "inputs": {{ "groups": {{ "value": {rows}, "fixed": true }} }} }} }} }}"#
    );
    let program = model(&program);
    let given =
        |rows: &str| problems(&program, "budget-allocation", &data(&format!(r#"{{ "groups": {rows} }}"#)));
    assert_eq!(given(rows), [""; 0]);
    assert_eq!(given(r#"[{ "name": "A", "share": "0.5", "partners": "1" }]"#), ["groups unknownField"]);
}

#[test]
fn a_locked_input_without_a_value_accepts_null() {
    let program = r#"{ "calculators": { "affiliate-economics": { "inputs": { "directCac": { "value": null, "fixed": true } } } } }"#;
    let program = model(program);
    let given = |value: &str| {
        problems(&program, "affiliate-economics", &data(&format!(r#"{{ "directCac": {value} }}"#)))
    };
    assert_eq!(given("null"), [""; 0]);
    assert_eq!(given(r#""""#), [""; 0]);
    assert_eq!(given(r#""5""#), ["directCac unknownField"]);
}

#[test]
fn problems_are_in_the_order_of_the_form_and_each_path_has_one() {
    let inputs = data(r#"{ "nothing": 1, "tiers": [5, { "partners": "x" }], "fromTier": "x" }"#);
    let found = problems(&model("{}"), "tier-roi", &inputs);
    let paths: Vec<&str> = found.iter().filter_map(|each| each.split(' ').next()).collect();
    let known = ["fromTier", "tiers[0]", "tiers[1].name", "tiers[1].partners"];
    assert_eq!(paths[..4], known, "{found:?}");
    assert_eq!(paths.last(), Some(&"nothing"), "{found:?}");
    // No rows have no sum of shares, either.
    assert_eq!(
        problems(&model("{}"), "budget-allocation", &data(r#"{ "groups": [] }"#)),
        ["groups tooFewRows"]
    );
}

#[test]
fn numbers_have_at_most_28_digits_without_trailing_zeros() {
    let sponsorship = |number: &str| {
        problems(&model("{}"), "event-roi", &Data::object().with("sponsorship", number.to_owned().into()))
    };
    let zeros = "0".repeat(50);
    assert!(sponsorship(&format!("40000.{zeros}")).is_empty());
    assert_eq!(sponsorship("12345678901234567890123456789"), ["sponsorship tooManyDigits"]);
    assert_eq!(sponsorship(&format!("0.{zeros}1")), ["sponsorship tooManyDigits"]);
    assert_eq!(sponsorship(&format!("1{zeros}")), ["sponsorship aboveMaximum"]);
    assert_eq!(sponsorship(&format!("1{zeros}x")), ["sponsorship notANumber"]);
}

#[test]
fn an_array_too_long_to_be_read_has_too_many_rows() {
    let campaigns = Data::object().with("campaigns", Data::TooMany(20_000));
    assert_eq!(problems(&model("{}"), "co-marketing-budget", &campaigns), ["campaigns tooManyRows"]);
    let sponsorship = Data::object().with("sponsorship", Data::TooMany(20_000));
    assert_eq!(problems(&model("{}"), "event-roi", &sponsorship), ["sponsorship notANumber"]);
    let tiers = Program::read(&Data::object().with("tiers", Data::TooMany(20_000))).expect_err("refused");
    assert_eq!((tiers[0].path.as_str(), tiers[0].code.id()), ("program.tiers", "tooManyRows"));
}

#[test]
fn a_path_is_not_a_field_name() {
    let refused = Program::read(&data(
        r#"{ "affiliate.rate": "0.4", "tiers": [{ "id": "gold", "mdf.annual": "1" }] }"#,
    ));
    let found: Vec<_> = refused.expect_err("refused").into_iter().map(|problem| problem.path).collect();
    assert_eq!(found, ["program.affiliate.rate", "program.tiers[0].mdf.annual"]);
}

#[test]
fn refusals_take_linear_time() {
    let names =
        |value: &str| (0..40_000).map(|at| format!(r#""none{at}": {value}"#)).collect::<Vec<_>>().join(",");
    let start = Instant::now();
    let inputs = data(&format!("{{ {} }}", names("1")));
    assert_eq!(problems(&model("{}"), "event-roi", &inputs).len(), 40_000);
    for preset in [r#"{ "value": "1" }"#, "{}"] {
        let program =
            format!(r#"{{ "calculators": {{ "event-roi": {{ "inputs": {{ {} }} }} }} }}"#, names(preset));
        assert_eq!(problems(&model(&program), "event-roi", &Data::Null).len(), 40_000);
    }
    let program = format!(r#"{{ "calculators": {{ "event-roi": {{ "inputs": {{ {} }} }} }} }}"#, names("5"));
    assert_eq!(Program::read(&data(&program)).expect_err("refused").len(), 40_000);
    // When each name was compared with every other, these took minutes.
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
}
