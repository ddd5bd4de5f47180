//! Linked definitions: the answer module reads them, and must answer as the model does.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use partner_calculators::calculators::CALCULATORS;
use partner_calculators::definition::image;
use partner_calculators::{Data, Linked, Model, Program, answer};
use proptest::prelude::*;
use support::{EXAMPLES, items};

const PROGRAMS: [&str; 3] = [
    include_str!("../www/programs/standard.json"),
    include_str!("../www/programs/starter.json"),
    include_str!("../www/programs/lean.json"),
];

fn linked(program: &str, id: &str) -> Linked {
    let data = Data::from_json(program).expect("JSON");
    let model = Model::new(Program::read(&data).expect("a program without problems"));
    model.linked(id).expect("presets without problems")
}

fn image(linked: &Linked) -> Linked {
    image::read(image::write(linked).leak()).expect("a definition of this version")
}

fn compare(linked: &Linked, image: &Linked, inputs: &str) {
    assert_eq!(answer::calculate(image, inputs), answer::calculate(linked, inputs), "{inputs}");
    for formula in linked.plan.steps.iter().flat_map(|step| step.formulas()) {
        let explained = answer::explain(linked, formula.line.id, inputs);
        assert_eq!(
            answer::explain(image, formula.line.id, inputs),
            explained,
            "{} {inputs}",
            formula.line.id
        );
    }
}

#[test]
fn every_worked_example_has_the_same_answer_under_every_ready_made_program() {
    let mut answered = 0;
    for program in PROGRAMS {
        for (calculator, json) in EXAMPLES {
            let linked = linked(program, calculator);
            let image = image(&linked);
            let examples = Data::from_json(json).expect("JSON");
            for example in items(Some(&examples)) {
                let inputs = example.get("inputs").unwrap_or(&Data::Null).to_json();
                compare(&linked, &image, &inputs);
                answered += usize::from(!answer::calculate(&image, &inputs).starts_with('!'));
            }
        }
    }
    assert!(answered > 150, "only {answered} examples were answered");
}

#[test]
fn presets_of_a_program_are_part_of_the_linked_definition() {
    let program = r#"{ "calculators": {
        "event-roi": { "inputs": {
            "sponsorship": { "value": "50000", "fixed": true },
            "grossMargin": { "value": "0.6" } } },
        "tier-roi": { "inputs": { "toTier": { "value": "2" } } },
        "co-marketing-budget": { "inputs": {
            "campaigns": { "value": [{ "name": "Fair", "type": "jointWebinar", "cost": "9000", "runs": "1", "split": "even", "leads": "40" }], "hidden": true } } } } }"#;
    for id in ["event-roi", "tier-roi", "co-marketing-budget"] {
        let linked = linked(program, id);
        let image = image(&linked);
        for inputs in [
            "null",
            r#"{"sponsorship":"50000"}"#,
            r#"{"sponsorship":"1"}"#,
            r#"{"campaigns":[{"name":"A","type":"jointWebinar","cost":"1","runs":"1","split":"even","leads":"0"}]}"#,
        ] {
            compare(&linked, &image, inputs);
        }
    }
    let refused = answer::calculate(&image(&linked(program, "event-roi")), r#"{"sponsorship":"1"}"#);
    assert_eq!(refused, r#"![{"path":"sponsorship","code":"unknownField","params":{"setBy":"program"}}]"#);
}

/// Inputs with known names and values of every kind, most of them refused.
fn inputs() -> impl Strategy<Value = (usize, String)> {
    let names: Vec<Vec<&str>> = CALCULATORS
        .iter()
        .map(|calculator| {
            let tables =
                calculator.input_tables().flat_map(|table| table.columns.iter().map(|field| field.id));
            let own = calculator.fields().map(|field| field.id);
            own.chain(calculator.input_tables().map(|table| table.id)).chain(tables).collect()
        })
        .collect();
    let value = prop_oneof![
        4 => (0_u64..2_000_000).prop_map(|number| number.to_string()),
        2 => (0_u32..1000).prop_map(|thousandths| format!("0.{thousandths:03}")),
        1 => prop::sample::select(vec!["null", "true", "0e0", "20000e0", "\"\"", "\"gold\"", "\"x\\u0000\\u0001\"", "-1"])
            .prop_map(str::to_owned),
    ];
    (0..CALCULATORS.len()).prop_flat_map(move |at| {
        let member = (prop::sample::select(names[at].clone()), value.clone());
        let row = prop::collection::vec(member.clone(), 0..5).prop_map(|members| object(&members));
        let rows = prop::collection::vec(row, 0..3).prop_map(|rows| format!("[{}]", rows.join(",")));
        let table = CALCULATORS[at].input_tables().next().map_or("none", |table| table.id);
        (prop::collection::vec(member, 0..6), prop::option::of(rows)).prop_map(move |(mut members, rows)| {
            members.extend(rows.map(|rows| (table, rows)));
            (at, object(&members))
        })
    })
}

/// JSON text of an object; of several members with the same name, only the first is kept.
fn object(members: &[(&str, String)]) -> String {
    let is_first = |at: usize| members.iter().position(|(name, _)| *name == members[at].0) == Some(at);
    let kept = members.iter().enumerate().filter(|(at, _)| is_first(*at));
    let texts: Vec<_> = kept.map(|(_, (name, value))| format!("\"{name}\":{value}")).collect();
    format!("{{{}}}", texts.join(","))
}

proptest! {
    #[test]
    fn random_inputs_have_the_same_answer((at, inputs) in inputs(), program in prop::sample::select(&PROGRAMS[..])) {
        let linked = linked(program, CALCULATORS[at].id);
        let image = image(&linked);
        prop_assert_eq!(answer::calculate(&image, &inputs), answer::calculate(&linked, &inputs), "{}", inputs);
    }

    #[test]
    fn a_damaged_definition_does_no_harm(
        at in 0..CALCULATORS.len(), place in 0_usize..4000, line in "[a-z0-9=.!-]{0,6}", cut in any::<bool>()
    ) {
        let written = image::write(&linked(PROGRAMS[0], CALCULATORS[at].id));
        let mut lines: Vec<&str> = written.split('\n').collect();
        // The first line is the version, which is checked.
        let place = 1 + place % (lines.len() - 1);
        if cut {
            lines.truncate(place);
        } else {
            lines[place] = &line;
        }
        if let Some(damaged) = image::read(lines.join("\n").leak()) {
            answer::calculate(&damaged, "{}");
            answer::explain(&damaged, "revenue", "{}");
        }
    }
}

#[test]
fn a_damaged_count_ends_with_the_text() {
    let written = image::write(&linked(PROGRAMS[0], "co-marketing-budget"));
    let lines: Vec<&str> = written.split('\n').collect();
    for place in 1..lines.len() {
        let mut damaged = lines.clone();
        damaged[place] = "zzzzzz";
        let damaged = image::read(damaged.join("\n").leak()).expect("a definition of this version");
        answer::calculate(&damaged, "{}");
    }
}

#[test]
fn a_definition_of_another_version_is_refused() {
    assert!(image::read("0.0.0\nevent-roi\n").is_none());
}
