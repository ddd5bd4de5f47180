//! Decisions are exact: a figure that ends keeps its exact value, even if a quotient on the way to
//! it does not end.
//!
//! The expected values were computed in fractions from the inputs.
#![cfg(not(target_arch = "wasm32"))]

use partner_calculators::{Cell, Data, Model, Program, number};

fn program(json: &str) -> Model {
    Model::new(Program::read(&Data::from_json(json).expect("JSON")).expect("a program"))
}

fn standard() -> Model {
    Model::new(Program::standard().expect("the standard program"))
}

fn text(cell: Option<&Cell>) -> String {
    match cell {
        Some(Cell::Number(number)) => number::text(*number),
        Some(Cell::Text(text)) => text.clone(),
        other => format!("{other:?}"),
    }
}

/// The values of a calculator's lines, and the codes of its notices.
fn computed(model: &Model, id: &str, inputs: &str, lines: &[&str]) -> (Vec<String>, Vec<&'static str>) {
    let inputs = Data::from_json(inputs).expect("JSON");
    let result = model.calculate(id, &inputs).expect("good inputs");
    let values = lines.iter().map(|id| text(result.line(id))).collect();
    (values, result.notices.iter().map(|notice| notice.code).collect())
}

fn cell(model: &Model, id: &str, inputs: &str, table: &str, row: usize, column: &str) -> String {
    let inputs = Data::from_json(inputs).expect("JSON");
    text(model.calculate(id, &inputs).expect("good inputs").cell(table, row, column))
}

#[test]
fn six_referrals_for_each_affiliate_reach_the_tier_that_starts_at_six() {
    let inputs = r#"{ "model": "tiered", "revenueTarget": "30000", "customerValue": "35", "monthlyChurn": "0.07",
        "activeAffiliates": "10" }"#;
    let lines = ["newPerAffiliate", "effectiveRate", "monthlyPayout"];
    let (values, _) = computed(&standard(), "affiliate-economics", inputs, &lines);
    assert_eq!(values, ["6", "0.25", "7500"]);
}

const MARGINAL: &str = r#"{ "affiliate": { "tierBasis": "marginal" } }"#;

#[test]
fn a_balance_that_equals_the_minimum_is_paid() {
    let inputs = r#"{ "model": "tiered", "monthlyClicks": 700, "clickToSignup": 0.1, "signupToPaid": 0.1, "customerValue": 100,
        "monthlyChurn": 0, "minimumPayout": 145, "holdbackMonths": 0 }"#;
    let model = program(MARGINAL);
    assert_eq!(cell(&model, "affiliate-earnings", inputs, "months", 0, "payout"), "145");
    assert_eq!(computed(&model, "affiliate-earnings", inputs, &["firstPayoutMonth"]).0, ["1"]);
}

#[test]
fn half_a_cent_is_rounded_away_from_zero() {
    let inputs = r#"{ "model": "tiered", "monthlyClicks": 2100, "clickToSignup": 0.1, "signupToPaid": 0.1, "customerValue": 10,
        "monthlyChurn": 0.1, "commissionMonths": 3, "minimumPayout": 0, "holdbackMonths": 0 }"#;
    assert_eq!(cell(&program(MARGINAL), "affiliate-earnings", inputs, "months", 2, "payout"), "134.15");
    for (inputs, earnings) in [
        (
            r#"{ "motion": "revenueShare", "dealValue": 10750, "revenueShareRate": 0.0248, "revenueShareMonths": 21, "termYears": 2,
            "attribution": "influenced", "cancelDay": 79 }"#,
            "233.28",
        ),
        (
            r#"{ "motion": "revenueShare", "dealValue": 15100, "revenueShareRate": 0.201, "revenueShareMonths": 1, "termYears": 2,
            "attribution": "sourced", "cancelDay": 71 }"#,
            "252.93",
        ),
    ] {
        assert_eq!(computed(&standard(), "deal-model", inputs, &["partnerEarnings"]).0, [earnings]);
    }
}

#[test]
fn a_third_of_fifteen_thousand_reaches_the_limit_of_five_thousand() {
    let inputs = r#"{ "ourAudience": 1, "partnerAudience": 2, "campaigns": [{ "name": "One", "type": "jointWebinar",
        "runs": 1, "cost": 15000, "split": "audience", "leads": 10 }] }"#;
    let found = |column| cell(&standard(), "co-marketing-budget", inputs, "campaigns", 0, column);
    assert_eq!(found("ourCost"), "5000");
    assert_eq!(found("approver"), "Partner manager and director");
}

#[test]
fn a_lifetime_value_of_exactly_the_cost_loses_no_money() {
    let inputs = r#"{ "model": "flat", "monthlyChurn": 0.12, "customerValue": 21, "flatFee": 175 }"#;
    let (_, notices) = computed(&standard(), "affiliate-economics", inputs, &[]);
    assert!(!notices.contains(&"losesMoney"), "{notices:?}");
}
