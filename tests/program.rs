//! Partner programs: missing fields have the standard program's values, and every problem has its
//! path.
#![cfg(not(target_arch = "wasm32"))]

#[path = "support/programs.rs"]
mod programs;

use partner_calculators::{Data, Error, Model, Program};
use programs::{benefits, line, problems, read};

#[test]
fn missing_fields_have_the_values_of_the_standard_program() {
    let program =
        read(r#"{ "id": "own", "currency": "EUR", "affiliate": { "rate": "0.4" } }"#).expect("a program");
    assert_eq!((program.id(), program.currency(), program.minor_units()), ("own", "EUR", 2));
    assert_eq!(program.tier_ids(), ["registered", "silver", "gold", "platinum"]);
    assert_eq!(line(program, "affiliate-economics", "{}", "monthlyPayout"), "20000");
}

#[test]
fn a_tier_with_a_standard_id_has_the_values_of_the_standard_tier() {
    let program =
        read(r#"{ "tiers": [{ "id": "silver", "mdf": { "annual": "8000" } }] }"#).expect("a program");
    let budget = |id| line(program.clone(), "co-marketing-budget", "{}", id);
    // The program has no gold tier, so the last tier is used.
    assert_eq!(budget("baseBudget"), "8000");
    assert_eq!(budget("quarterRemaining"), "2000");
}

#[test]
fn a_tier_without_a_standard_id_requires_its_fields() {
    assert_eq!(
        problems(r#"{ "tiers": [{ "id": "bronze", "name": "Bronze", "mdf": { "annual": null } }] }"#),
        [
            "program.tiers[0].requirements.revenue required",
            "program.tiers[0].requirements.referrals required",
            "program.tiers[0].requirements.certifications required",
            "program.tiers[0].commissionRate required",
            "program.tiers[0].resellerMargin required",
            "program.tiers[0].mdf.quarterlyCap required",
        ]
    );
}

#[test]
fn a_null_amount_has_no_limit() {
    let program = read(r#"{ "tiers": [{ "id": "gold", "mdf": { "annual": null, "quarterlyCap": null } }] }"#);
    let program = program.expect("a program");
    let budget = |inputs, id| line(program.clone(), "co-marketing-budget", inputs, id);
    assert_eq!(budget("{}", "recommendedBudget"), "noLimit");
    assert_eq!(budget("{}", "fundable"), "noLimit");
    assert_eq!(budget(r#"{ "tierBudget": "9000", "mdfUsedThisYear": "1000" }"#, "fundable"), "8000");
    assert_eq!(budget(r#"{ "tierBudget": "9000" }"#, "quarterRemaining"), "noLimit");
    assert_eq!(budget(r#"{ "tierBudget": "9000" }"#, "fundableThisQuarter"), "9000");
    assert_eq!(budget("{}", "utilization"), "noLimit");
}

#[test]
fn every_problem_is_named_with_its_path() {
    assert_eq!(
        problems(
            r#"{ "color": 1, "currency": "dollars", "mdfUtilizationTarget": 2,
                "deal": { "clawback": { "fullBeforeDay": 1.5, "extra": 1 }, "commissionBrackets": [] },
                "affiliate": { "model": "barter", "tiers": [{ "name": "", "from": "x", "rate": "0.2", "no": 1 }] },
                "tiers": [
                    { "id": "gold", "requirements": { "revenue": -1 } },
                    { "id": "gold", "requirements": 5, "volumeRebates": "yes" }
                ],
                "benefits": [{ "name": "Logo", "values": { "gold": 1, "diamond": "Yes" } }] }"#
        ),
        [
            "program.color unknownField",
            "program.deal.clawback.extra unknownField",
            "program.affiliate.tiers[0].no unknownField",
            "program.mdfUtilizationTarget aboveMaximum",
            "program.deal.clawback.fullBeforeDay notWhole",
            "program.affiliate.model unknownChoice",
            "program.tiers[0].requirements.revenue belowMinimum",
            "program.tiers[1].requirements wrongType",
            "program.tiers[1].volumeRebates wrongType",
            "program.deal.commissionBrackets tooFewRows",
            "program.affiliate.tiers[0].name required",
            "program.affiliate.tiers[0].from notANumber",
            "program.currency unknownChoice",
            "program.tiers[1].id invalidProgram",
            "program.benefits[0].values.gold wrongType",
            "program.benefits[0].values.diamond unknownField",
        ]
    );
}

#[test]
fn a_program_has_to_be_an_object() {
    for json in ["[]", "1", "\"standard\"", "true"] {
        assert_eq!(problems(json), ["program invalidProgram"]);
    }
    assert!(read("null").is_ok());
}

#[test]
fn a_currency_has_its_own_minor_unit() {
    for (currency, units) in [("USD", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4)] {
        let program = read(&format!(r#"{{ "currency": "{currency}" }}"#)).expect("a program");
        assert_eq!(program.minor_units(), units, "{currency}");
    }
}

#[test]
fn the_approver_is_the_first_whose_limit_is_above_the_request() {
    let request = |tier: &str, cost: &str| {
        let row = format!(
            r#"{{ "name": "A", "type": "emailSwap", "runs": 1, "cost": "{cost}", "split": "even", "leads": 1 }}"#
        );
        let inputs = format!(r#"{{ "tier": "{tier}", "campaigns": [{row}] }}"#);
        line(Program::standard().expect("standard"), "co-marketing-budget", &inputs, "approver")
    };
    assert_eq!(request("platinum", "9999.98"), "Partner manager");
    assert_eq!(request("platinum", "10000"), "VP");
    assert_eq!(request("gold", "10000"), "Partner manager and director");
    assert_eq!(request("silver", "10000"), "Director");
}

/// `path code` of every problem with inputs over a program.
fn refused(program: &str, calculator: &str, inputs: &str) -> Vec<String> {
    let model = Model::new(read(program).expect("a program"));
    match model.calculate(calculator, &Data::from_json(inputs).expect("JSON")) {
        Err(Error::Problems(found)) => {
            found.iter().map(|problem| format!("{} {}", problem.path, problem.code.id())).collect()
        }
        other => panic!("not refused: {:?}", other.map(|result| result.lines)),
    }
}

#[test]
fn a_preset_is_a_default_and_a_locked_preset_refuses_other_values() {
    let preset = |mark: &str| {
        format!(
            r#"{{ "calculators": {{ "event-roi": {{ "inputs": {{ "sponsorship": {{ "value": "40000"{mark} }} }} }} }} }}"#
        )
    };
    let investment = |mark: &str, inputs: &str| {
        line(read(&preset(mark)).expect("a program"), "event-roi", inputs, "investment")
    };
    for mark in ["", r#", "fixed": true"#, r#", "hidden": true"#] {
        assert_eq!(investment(mark, "{}"), "27000");
    }
    assert_eq!(investment("", r#"{ "sponsorship": "30000" }"#), "22000");
    for mark in [r#", "fixed": true"#, r#", "hidden": true"#] {
        assert_eq!(investment(mark, r#"{ "sponsorship": 40000 }"#), "27000");
        let found = refused(&preset(mark), "event-roi", r#"{ "sponsorship": "30000" }"#);
        assert_eq!(found, ["sponsorship unknownField"]);
    }
}

#[test]
fn an_invalid_preset_is_reported_with_its_path() {
    let program = r#"{ "calculators": { "event-roi": { "inputs": {
        "grossMargin": { "value": "2" }, "typo": {} } } } }"#;
    assert_eq!(
        refused(program, "event-roi", "{}"),
        [
            "program.calculators.event-roi.inputs.grossMargin.value aboveMaximum",
            "program.calculators.event-roi.inputs.typo unknownField",
        ]
    );
}

#[test]
fn a_fixed_input_accepts_only_its_computed_default() {
    for mark in [r#""fixed": true"#, r#""hidden": true"#] {
        let program =
            format!(r#"{{ "calculators": {{ "tier-roi": {{ "inputs": {{ "toTier": {{ {mark} }} }} }} }} }}"#);
        let cost =
            |inputs: &str| line(read(&program).expect("a program"), "tier-roi", inputs, "promotionCost");
        assert_eq!(cost("{}"), "25000");
        assert_eq!(cost(r#"{ "toTier": "3" }"#), "25000");
        assert_eq!(refused(&program, "tier-roi", r#"{ "toTier": "4" }"#), ["toTier unknownField"]);
    }
}

#[test]
fn bands_have_to_rise_from_row_to_row() {
    let tiers = |second: &str| {
        problems(&format!(
            r#"{{ "affiliate": {{ "tiers": [{{ "name": "A", "from": "5", "rate": "0.1" }}, {{ "name": "B", "from": "{second}", "rate": "0.2" }}] }} }}"#
        ))
    };
    assert_eq!(tiers("5.0001"), [""; 0]);
    for second in ["5", "4.9999"] {
        assert_eq!(tiers(second), ["program.affiliate.tiers[1].from invalidProgram"]);
    }
    for list in ["commissionBrackets", "volumeRebates"] {
        let rows = r#"[{ "from": "7", "rate": "0.1" }, { "from": "7", "rate": "0.2" }]"#;
        let found = problems(&format!(r#"{{ "deal": {{ "{list}": {rows} }} }}"#));
        assert_eq!(found, [format!("program.deal.{list}[1].from invalidProgram")]);
    }
}

#[test]
fn a_computed_default_gives_way_to_the_programs_value() {
    for mark in ["", r#", "fixed": true"#, r#", "hidden": true"#] {
        let preset = format!(r#"{{ "toTier": {{ "value": "4"{mark} }} }}"#);
        let program = read(&format!(r#"{{ "calculators": {{ "tier-roi": {{ "inputs": {preset} }} }} }}"#));
        let used = Model::new(program.expect("a program")).calculate("tier-roi", &Data::Null);
        let to_tier = used.expect("the defaults").inputs.get("toTier").cloned();
        assert_eq!(to_tier, Some("4".into()), "{mark}");
    }
}

#[test]
fn a_default_tier_that_the_program_does_not_have_is_its_highest_tier() {
    let program = read(r#"{ "tiers": [{ "id": "registered" }, { "id": "silver" }] }"#).expect("a program");
    let used =
        Model::new(program).calculate("co-marketing-budget", &Data::Null).expect("the defaults").inputs;
    assert_eq!(used.get("tier"), Some(&"silver".into()));
}

#[test]
fn a_list_has_a_minimum_and_a_maximum_of_rows() {
    let tier = |at: usize| {
        format!(
            r#"{{ "id": "t{at}", "name": "T", "requirements": {{ "revenue": 1, "referrals": 1, "certifications": 1 }},
                "commissionRate": 0, "resellerMargin": 0, "mdf": {{ "annual": 1, "quarterlyCap": 1 }} }}"#
        )
    };
    let tiers = |rows: usize| {
        let rows: Vec<String> = (0..rows).map(tier).collect();
        read(&format!(r#"{{ "tiers": [{}] }}"#, rows.join(", "))).err().unwrap_or_default()
    };
    assert_eq!(tiers(1), []);
    assert_eq!(tiers(10), []);
    for (rows, code, bound, limit) in
        [(0, "tooFewRows", "minimum", "1"), (11, "tooManyRows", "maximum", "10")]
    {
        let found = tiers(rows);
        assert_eq!((found[0].path.as_str(), found[0].code.id()), ("program.tiers", code));
        assert_eq!(found[0].params, [(bound, limit.into()), ("rows", rows.to_string().into())]);
    }
}

#[test]
fn an_editors_schema_is_a_text() {
    assert_eq!(problems(r#"{ "$schema": "./program.schema.json" }"#), [""; 0]);
    assert_eq!(problems(r#"{ "$schema": 1 }"#), ["program.$schema unknownField"]);
    assert_eq!(problems(r#"{ "deal": { "$schema": "x" } }"#), ["program.deal.$schema unknownField"]);
}

#[test]
fn presets_have_known_keys_and_flags() {
    let presets = |inputs: &str| {
        problems(&format!(r#"{{ "calculators": {{ "event-roi": {{ "inputs": {inputs} }} }} }}"#))
    };
    let place = |rest: &str, code: &str| vec![format!("program.calculators.event-roi.inputs{rest} {code}")];
    assert_eq!(presets(r#"{ "travel": { "fixed": false, "hidden": true } }"#), [""; 0]);
    for mark in ["fixed", "hidden"] {
        for other in ["1", "null", r#""true""#] {
            let found = presets(&format!(r#"{{ "travel": {{ "{mark}": {other} }} }}"#));
            assert_eq!(found, place(&format!(".travel.{mark}"), "wrongType"), "{other}");
        }
    }
    assert_eq!(presets(r#"{ "travel": { "valeu": 1 } }"#), place(".travel.valeu", "unknownField"));
    assert_eq!(presets(r#"{ "travel": 1 }"#), place(".travel", "wrongType"));
    assert_eq!(presets("[]"), place("", "wrongType"));
    let calculator = r#"{ "calculators": { "event-roi": { "inputs": {}, "title": "Mine" } } }"#;
    assert_eq!(problems(calculator), ["program.calculators.event-roi.title unknownField"]);
}

#[test]
fn the_rows_of_a_preset_are_checked() {
    let touches = |rows: &str| {
        let program = format!(
            r#"{{ "calculators": {{ "attribution": {{ "inputs": {{ "touches": {{ "value": {rows} }} }} }} }} }}"#
        );
        refused(&program, "attribution", "{}")
    };
    let place = "program.calculators.attribution.inputs.touches.value";
    assert_eq!(touches("[]"), [format!("{place} tooFewRows")]);
    assert_eq!(
        touches(r#"[{ "partner": "A", "daysBeforeClose": -1 }]"#),
        [format!("{place}[0].daysBeforeClose belowMinimum")]
    );
}

#[test]
fn a_benefit_has_a_text_for_each_tier_that_includes_it() {
    let texts = |texts: &str| format!(r#"{{ "benefits": [{{ "name": "Logo", "values": {texts} }}] }}"#);
    let program = read(&texts(r#"{ "silver": "Small", "gold": "", "platinum": null }"#)).expect("a program");
    let found: Vec<_> = (0..4).flat_map(|tier| benefits(&program, tier)).collect();
    assert_eq!(found, [None, Some("Small".to_owned()), None, None]);
    for letter in ["a", "é"] {
        let long = |count: usize| problems(&texts(&format!(r#"{{ "gold": "{}" }}"#, letter.repeat(count))));
        assert_eq!(long(120), [""; 0]);
        assert_eq!(long(121), ["program.benefits[0].values.gold tooLong"]);
    }
    assert_eq!(problems(&texts("[]")), ["program.benefits[0].values wrongType"]);
    assert_eq!(problems(r#"{ "benefits": [{ "name": "Logo" }] }"#), ["program.benefits[0].values required"]);
}

#[test]
fn a_benefit_for_a_tier_without_an_id_is_not_a_second_problem() {
    let program = r#"{ "tiers": [{ "id": "silver" }, { "id": 5, "name": "Own", "requirements":
        { "revenue": 1, "referrals": 1, "certifications": 1 }, "commissionRate": 0, "resellerMargin": 0,
        "mdf": { "annual": 1, "quarterlyCap": 1 } }],
        "benefits": [{ "name": "Logo", "values": { "own": "Yes" } }] }"#;
    assert_eq!(problems(program), ["program.tiers[1].id wrongType"]);
}

#[test]
fn a_currency_is_three_capital_letters() {
    for currency in ["usd", "US", "USDX", "U5D", "", "€€€"] {
        let found = problems(&format!(r#"{{ "currency": "{currency}" }}"#));
        let code = if currency.is_empty() { "required" } else { "unknownChoice" };
        assert_eq!(found, [format!("program.currency {code}")], "{currency}");
    }
}

#[test]
fn a_custom_tier_has_no_rebates_unless_the_file_says_so() {
    let rebates = |mark: &str| {
        let tier = format!(
            r#"{{ "id": "own", "name": "Own", "requirements": {{ "revenue": 1, "referrals": 1, "certifications": 1 }},
                "commissionRate": 0, "resellerMargin": "0.2", "mdf": {{ "annual": 1, "quarterlyCap": 1 }}{mark} }}"#
        );
        let rebates = r#"{ "volumeRebates": [{ "from": 0, "rate": "0.1" }] }"#;
        let program = read(&format!(r#"{{ "tiers": [{tier}], "deal": {rebates} }}"#)).expect("a program");
        let inputs = r#"{ "tier": "own", "motion": "reseller", "dealValue": "900000" }"#;
        line(program, "deal-model", inputs, "rebateRate")
    };
    assert_eq!(rebates(""), "0");
    assert_eq!(rebates(r#", "volumeRebates": false"#), "0");
    assert_eq!(rebates(r#", "volumeRebates": true"#), "0.1");
}
