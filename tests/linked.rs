//! Linked definitions: what a program sets is part of them, and damaged ones do no harm.
#![cfg(not(target_arch = "wasm32"))]

use partner_calculators::answer::Target;
use partner_calculators::calculators::CALCULATORS;
use partner_calculators::{Code, Data, Error, Image, Linked, Model, Program, answer};
use proptest::prelude::*;

fn model(program: &str) -> Model {
    let data = Data::from_json(program).expect("JSON");
    Model::new(Program::read(&data).expect("a program without problems"))
}

fn linked(id: &str) -> Linked {
    model("{}").linked(id).expect("no presets")
}

#[test]
fn a_caller_may_repeat_what_the_program_fixes_and_nothing_else() {
    let own = r#"[{ "name": "Fair", "type": "jointWebinar", "cost": "9000", "runs": "1", "split": "even", "leads": "40" }]"#;
    let program = format!(
        r#"{{ "calculators": {{
            "event-roi": {{ "inputs": {{ "sponsorship": {{ "value": "50000", "fixed": true }} }} }},
            "co-marketing-budget": {{ "inputs": {{ "campaigns": {{ "value": {own}, "hidden": true }} }} }} }} }}"#
    );
    let model = model(&program);
    let refused = |id: &str, inputs: &str| match model.calculate(id, &Data::from_json(inputs).expect("JSON"))
    {
        Ok(_) => Vec::new(),
        Err(Error::Problems(problems)) => problems.into_iter().map(|one| (one.path, one.code)).collect(),
        Err(error) => panic!("{error}"),
    };
    let set_by_program = |path: &str| vec![(path.to_owned(), Code::UnknownField)];
    assert_eq!(refused("event-roi", "{}"), []);
    assert_eq!(refused("event-roi", r#"{"sponsorship":"50000.0"}"#), []);
    for other in [r#""1""#, r#""x""#, "null", "[]"] {
        let inputs = format!(r#"{{"sponsorship":{other}}}"#);
        assert_eq!(refused("event-roi", &inputs), set_by_program("sponsorship"), "{other}");
    }
    assert_eq!(refused("co-marketing-budget", &format!(r#"{{"campaigns":{own}}}"#)), []);
    let row = own.trim_matches(['[', ']']);
    for other in [
        "null".to_owned(),
        "[]".to_owned(),
        "[7]".to_owned(),
        own.replace("9000", "9001"),
        own.replace("9000", "x"),
        own.replace(r#""leads""#, r#""extra": 1, "leads""#),
        format!("[{row},{row}]"),
    ] {
        let inputs = format!(r#"{{"campaigns":{other}}}"#);
        assert_eq!(refused("co-marketing-budget", &inputs), set_by_program("campaigns"), "{other}");
    }
}

/// Asks an image for everything that it can answer.
fn ask(image: &Image, inputs: &str) {
    answer::calculate(image, inputs);
    answer::many(image, &[0, 20, 40], inputs);
    for table in [None, Some(0), Some(3)] {
        for place in [3, 20, 40] {
            answer::explain(image, Target { table, row: 0, place }, inputs);
        }
    }
}

proptest! {
    #[test]
    fn a_damaged_definition_does_no_harm(
        at in 0..CALCULATORS.len(), place in 0_usize..8000, put in "[ -~]{0,3}", cut in any::<bool>()
    ) {
        let mut text = linked(CALCULATORS[at].id).text;
        // The version is the first text, which is checked.
        let place = 8 + place % (text.len() - 8);
        prop_assume!(text.is_char_boundary(place));
        if cut {
            text.truncate(place);
        } else {
            let end = (place..=text.len()).rev().find(|end| *end <= place + put.len() && text.is_char_boundary(*end));
            text.replace_range(place..end.expect("a boundary"), &put);
        }
        if let Some(damaged) = Image::read(&text) {
            ask(&damaged, "\0");
        }
    }

    #[test]
    fn damaged_inputs_do_no_harm(at in 0..CALCULATORS.len(), parts in prop::collection::vec("[0tnx+!r-][0-9.e\u{0}-\u{7f}]{0,5}", 0..40)) {
        let image = linked(CALCULATORS[at].id).image;
        ask(&image, &parts.join("\0"));
    }
}

#[test]
fn a_definition_of_another_version_is_refused() {
    let text = linked("event-roi").text;
    assert!(Image::read(&text).is_some());
    assert!(Image::read(&text.replacen('.', "9", 1)).is_none());
    assert!(Image::read("").is_none());
}
