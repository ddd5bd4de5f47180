//! The rules for programs: the standard program keeps all of them, and a mistake is named at its place.
#![cfg(not(target_arch = "wasm32"))]

use partner_calculators::{Cell, Data, Model, Program};

/// The notices that the rules raise for a program: row (if any), then path and code.
fn found(program: &str) -> Vec<String> {
    let program = Program::read(&Data::from_json(program).expect("JSON")).expect("a program");
    let notices = Model::new(program).calculate("rules", &Data::Null).expect("the rules").notices;
    let row = |notice: &partner_calculators::Raised| match notice.params.first() {
        Some(("row", _, Cell::Number(row))) => format!("{row}: "),
        _ => String::new(),
    };
    notices.iter().map(|notice| format!("{}{}", row(notice), notice.code)).collect()
}

#[test]
fn the_standard_program_keeps_every_rule() {
    assert_eq!(found("{}"), [""; 0]);
}

#[test]
fn a_mistake_is_named_at_its_place() {
    for (program, code) in [
        (
            r#"{ "tiers": [{ "id": "silver" }, { "id": "gold", "mdf": { "annual": 1 } }] }"#,
            "2: tiers[].mdf.annual fundsFall",
        ),
        (
            r#"{ "deal": { "commissionBrackets": [{ "from": 0, "rate": 0.2 }, { "from": 10, "rate": 0.3 },
                { "from": 20, "rate": 0.1 }] } }"#,
            "3: deal.commissionBrackets[].rate bracketRateFalls",
        ),
        (
            r#"{ "deal": { "clawback": { "fullBeforeDay": 100 } } }"#,
            "deal.clawback.halfBeforeDay clawbackOrder",
        ),
        (r#"{ "affiliate": { "holdbackDays": 361 } }"#, "affiliate.holdbackDays holdbackTooLong"),
        (
            r#"{ "benefits": [{ "name": "Logo", "values": { "silver": "Yes", "platinum": "Yes" } }] }"#,
            "1: benefits[].values benefitFalls",
        ),
        (
            r#"{ "benefits": [{ "name": "Logo", "values": { "gold": "Yes", "platinum": "Yes" } }] }"#,
            "4: tiers[] equalBenefits",
        ),
    ] {
        let found = found(program);
        assert!(found.iter().any(|each| each == code), "{code} is not in {found:?}");
    }
    let no_funds_fall = r#"{ "tiers": [{ "id": "silver" }, { "id": "gold" }] }"#;
    assert!(found(no_funds_fall).iter().all(|each| !each.contains("Fall")), "{:?}", found(no_funds_fall));
}
