//! Problems with inputs: their codes, paths and parameters.
#![cfg(not(target_arch = "wasm32"))]

use partner_calculators::{Data, Error, Model, Program};

/// `path code {parameters}` of every problem; empty if the calculation succeeds.
fn problems_over(program: &str, calculator: &str, inputs: &str) -> Vec<String> {
    let data = |json: &str| Data::from_json(json).expect("JSON");
    let model = Model::new(Program::read(&data(program)).expect("a program"));
    match model.calculate(calculator, &data(inputs)) {
        Ok(_) => Vec::new(),
        Err(Error::Problems(found)) => found
            .into_iter()
            .map(|problem| {
                let params = problem.params.into_iter().map(|(name, value)| (name.into(), value)).collect();
                format!("{} {} {}", problem.path, problem.code.id(), Data::Map(params).to_json())
            })
            .collect(),
        Err(error) => panic!("{error}"),
    }
}

fn problems(calculator: &str, inputs: &str) -> Vec<String> {
    problems_over("{}", calculator, inputs)
}

/// A request for campaigns, each with the given name.
fn campaigns(names: &[&str]) -> String {
    let row = |name: &&str| {
        format!(
            r#"{{ "name": "{name}", "type": "emailSwap", "runs": 1, "cost": 1, "split": "even", "leads": 1 }}"#
        )
    };
    format!("[{}]", names.iter().map(row).collect::<Vec<_>>().join(", "))
}

fn campaign_problems(campaigns: &str) -> Vec<String> {
    problems("co-marketing-budget", &format!(r#"{{ "campaigns": {campaigns} }}"#))
}

#[test]
fn inputs_are_an_object() {
    for inputs in ["[]", "1", r#""none""#, "true"] {
        assert_eq!(problems("event-roi", inputs), ["inputs wrongType {}"]);
    }
    assert_eq!(problems("event-roi", "null"), [""; 0]);
}

#[test]
fn a_choice_is_exactly_one_of_its_ids() {
    for other in ["Funnel", "FUNNEL", "fun", "funnels", " funnel"] {
        let found = problems("event-roi", &format!(r#"{{ "leadMethod": "{other}" }}"#));
        assert_eq!(found, [r#"leadMethod unknownChoice {"choices":["direct","funnel"]}"#]);
    }
    let found = problems("deal-model", r#"{ "tier": "Gold" }"#);
    assert_eq!(found, [r#"tier unknownChoice {"choices":["registered","silver","gold","platinum"]}"#]);
    assert_eq!(problems("event-roi", r#"{ "leadMethod": 1 }"#), ["leadMethod wrongType {}"]);
}

#[test]
fn a_text_has_at_most_120_characters() {
    for letter in ["a", "é", "京"] {
        assert_eq!(campaign_problems(&campaigns(&[&letter.repeat(120)])), [""; 0]);
        assert_eq!(
            campaign_problems(&campaigns(&[&letter.repeat(121)])),
            [r#"campaigns[0].name tooLong {"maximum":"120"}"#]
        );
    }
    assert_eq!(campaign_problems(&campaigns(&[""])), ["campaigns[0].name required {}"]);
}

#[test]
fn a_table_has_a_minimum_and_a_maximum_of_rows() {
    for (rows, expected) in [
        (0, Some(r#"campaigns tooFewRows {"minimum":"1","rows":"0"}"#)),
        (1, None),
        (50, None),
        (51, Some(r#"campaigns tooManyRows {"maximum":"50","rows":"51"}"#)),
        (70, Some(r#"campaigns tooManyRows {"maximum":"50","rows":"70"}"#)),
    ] {
        assert_eq!(campaign_problems(&campaigns(&vec!["A"; rows])), Vec::from_iter(expected), "{rows}");
    }
}

#[test]
fn a_table_is_a_list_of_objects_with_known_columns() {
    assert_eq!(campaign_problems("null"), ["campaigns required {}"]);
    assert_eq!(campaign_problems("{}"), ["campaigns wrongType {}"]);
    assert_eq!(
        campaign_problems(r#"[1, [], null]"#),
        ["campaigns[0] wrongType {}", "campaigns[1] wrongType {}", "campaigns[2] wrongType {}"]
    );
    let more = campaigns(&["A"]).replace(r#""runs""#, r#""reach": 5, "runs""#);
    assert_eq!(campaign_problems(&more), ["campaigns[0].reach unknownField {}"]);
}

#[test]
fn a_bound_by_other_inputs_has_its_figures_as_parameters() {
    let found = problems("tier-roi", r#"{ "fromTier": 9 }"#);
    assert_eq!(found, [r#"fromTier aboveMaximum {"minimum":"1","maximum":"4"}"#]);
    let found = problems("event-roi", r#"{ "reimbursement": "999999" }"#);
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with(r#"reimbursement aboveMaximum {"minimum":"0","maximum":""#), "{found:?}");
}

#[test]
fn an_input_that_the_program_sets_says_so() {
    let preset = |calculator: &str, input: &str, preset: &str| {
        format!(r#"{{ "calculators": {{ "{calculator}": {{ "inputs": {{ "{input}": {preset} }} }} }} }}"#)
    };
    let set = |input: &str| vec![format!(r#"{input} unknownField {{"setBy":"program"}}"#)];
    for how in ["fixed", "hidden"] {
        let program =
            preset("event-roi", "sponsorship", &format!(r#"{{ "value": "40000", "{how}": true }}"#));
        assert_eq!(problems_over(&program, "event-roi", r#"{ "sponsorship": "30000" }"#), set("sponsorship"));
        let program = preset("tier-roi", "toTier", &format!(r#"{{ "value": "4", "{how}": true }}"#));
        assert_eq!(problems_over(&program, "tier-roi", r#"{ "toTier": "3" }"#), set("toTier"));
        assert_eq!(problems_over(&program, "tier-roi", r#"{ "toTier": "4" }"#), [""; 0]);
        let rows = r#"[{ "partner": "A", "daysBeforeClose": "1" }]"#;
        let program = preset("attribution", "touches", &format!(r#"{{ "value": {rows}, "{how}": true }}"#));
        let touches =
            |rows: &str| problems_over(&program, "attribution", &format!(r#"{{ "touches": {rows} }}"#));
        assert_eq!(touches(rows), [""; 0]);
        // The cells are the same, but there is a column that the table does not have.
        assert_eq!(touches(&rows.replace("}", r#", "extra": 1 }"#)), set("touches"));
    }
    assert_eq!(problems("event-roi", r#"{ "sponsorshp": 1 }"#), ["sponsorshp unknownField {}"]);
}

#[test]
fn a_float_is_the_shortest_decimal_that_reads_as_the_same_float() {
    let used = |float: f64| {
        let model = Model::new(Program::standard().expect("the standard program"));
        let inputs = Data::object().with("budget", Data::Number(float));
        let used = model.calculate("budget-allocation", &inputs).expect("good inputs").inputs;
        used.get("budget").map(Data::to_json).unwrap_or_default()
    };
    for (float, text) in [
        (0.1, r#""0.1""#),
        (123456.78, r#""123456.78""#),
        (9_007.25, r#""9007.25""#),
        (500_000.0, r#""500000""#),
    ] {
        assert_eq!(used(float), text);
    }
}
