//! The values that a partner program inherits from the standard program, and its texts in several languages.
#![cfg(not(target_arch = "wasm32"))]

#[path = "support/programs.rs"]
mod programs;

use partner_calculators::{Data, Model, Program};
use programs::{benefits, line, problems, read};

#[test]
fn tiers_of_ones_own_inherit_nothing_that_depends_on_tiers() {
    let tiers = r#""tiers": [{ "id": "registered" }, { "id": "gold", "volumeRebates": true }]"#;
    let program = read(&format!("{{ {tiers} }}")).expect("a program");
    assert_eq!(benefits(&program, 0), benefits(&program, 1));
    assert!(benefits(&program, 0).is_empty(), "no benefit is promised");
    let deal = |program: &Program, id: &str| {
        let inputs = r#"{ "dealValue": "300000", "motion": "reseller", "tier": "gold", "registered": true, "yearToDateVolume": "600000" }"#;
        line(program.clone(), "deal-model", inputs, id)
    };
    assert_eq!(deal(&program, "resellerMargin"), "0.35", "no margin for registered deals beside the tier's");
    assert_eq!(deal(&program, "rebate"), "0");
    let approver = |program: &Program| {
        line(program.clone(), "co-marketing-budget", r#"{ "tier": "registered" }"#, "approver")
    };
    assert_eq!(approver(&program), "notApplicable");
    let gold = line(program.clone(), "co-marketing-budget", r#"{ "tier": "gold" }"#, "approver");
    assert_eq!(gold, "Partner manager and director", "the tier's own approver");
    // Values in the file apply, and all others are those of the standard program.
    let stated = read(&format!(
        r#"{{ {tiers}, "deal": {{ "registrationMargin": "0.02", "volumeRebates": [{{ "from": "0", "rate": "0.1" }}] }},
            "benefits": [{{ "name": "Logo", "values": {{ "gold": "Large" }} }}],
            "mdfApprovals": [{{ "below": null, "approver": "Owner" }}] }}"#
    ));
    let stated = stated.expect("a program");
    assert_eq!(benefits(&stated, 1), [Some("Large".to_owned())]);
    assert_eq!(deal(&stated, "resellerMargin"), "0.37");
    assert_eq!(approver(&stated), "Owner");
    assert_eq!(
        line(program, "deal-model", r#"{ "dealValue": "1000", "motion": "referral" }"#, "commission"),
        "200"
    );
    // A program without tiers of its own inherits all of it.
    let same = read(r#"{ "id": "own" }"#).expect("a program");
    assert_eq!(benefits(&same, 2), benefits(&Program::standard().expect("standard"), 2));
    assert_eq!(deal(&same, "resellerMargin"), "0.4");
}

#[test]
fn a_disclaimer_is_a_text_or_false() {
    let said = |json: &str| read(json).expect("a program").disclaimer().map(str::to_owned);
    assert_eq!(said("{}"), None);
    assert_eq!(said(r#"{ "disclaimer": null }"#), None);
    assert_eq!(said(r#"{ "disclaimer": false }"#), Some(String::new()));
    assert_eq!(said(r#"{ "disclaimer": "" }"#), Some(String::new()));
    assert_eq!(said(r#"{ "disclaimer": "An estimate." }"#).as_deref(), Some("An estimate."));
    assert_eq!(problems(r#"{ "disclaimer": true }"#), ["program.disclaimer wrongType"]);
    assert_eq!(problems(r#"{ "disclaimer": {} }"#), ["program.disclaimer wrongType"]);
    let long = |count: usize| problems(&format!(r#"{{ "disclaimer": "{}" }}"#, "é".repeat(count)));
    assert_eq!(long(300), [""; 0]);
    assert_eq!(long(301), ["program.disclaimer tooLong"]);
    let model = Model::new(read(r#"{ "disclaimer": false }"#).expect("a program"));
    assert_eq!(model.describe("event-roi").expect("described").get("disclaimer"), Some(&"".into()));
}

#[test]
fn a_text_in_several_languages_is_that_of_the_locale() {
    let own = r#"{ "name": { "fr": "Nos partenaires", "de": "Unsere Partner", "pt-BR": "Parceiros" },
        "tiers": [{ "id": "gold", "name": { "en": "Gold", "de": "Gold-Stufe" }, "mdf": { "approver": { "de": "Leitung" } } }],
        "benefits": [{ "name": { "en": "Help", "de": "Hilfe" }, "values": { "gold": { "en": "Phone", "de": "Telefon" } } }],
        "calculators": { "tier-roi": { "inputs": { "tiers": { "value": [{ "name": { "en": "A", "de": "Ä" },
            "partners": 1, "averageRevenue": 1, "grossMargin": 1, "cost": 1 }] } } } } }"#;
    let data = Data::from_json(own).expect("JSON");
    let texts = |locale: &str| {
        let program = Program::read_in(&data, locale).expect("a program");
        let benefit = benefits(&program, 0).remove(0).unwrap_or_default();
        let name = program.name().to_owned();
        [name, benefit, line(program, "tier-roi", "{}", "bestTier")]
    };
    assert_eq!(texts("de"), ["Unsere Partner", "Telefon", "Ä"]);
    assert_eq!(texts("de-AT"), ["Unsere Partner", "Telefon", "Ä"]);
    assert_eq!(texts("PT-br"), ["Parceiros", "Phone", "A"]);
    // English, or else the first.
    assert_eq!(texts("ja"), ["Nos partenaires", "Phone", "A"]);
    let empty = Data::from_json(r#"{ "name": {} }"#).expect("JSON");
    let found = Program::read_in(&empty, "de").expect_err("no text");
    assert_eq!((found[0].path.as_str(), found[0].code.id()), ("program.name", "wrongType"));
}
