//! Regression tests for edges that the core once decided the wrong way, with the right values.

use partner_calculators::calculators::CALCULATORS;
use partner_calculators::{Data, Model, Program};

use crate::book::Book;
use crate::compare::differences;
use crate::support::shown;

/// A line, or `table[row].column`, with its value as text; a raised notice is `true`.
type Wanted<'t> = &'t [(&'t str, &'t str)];

const MARGINAL: &str = r#"{ "affiliate": { "tierBasis": "marginal" } }"#;

/// Asserts that the core returns the right values, and agrees with the oracle on everything else.
fn hold(program: &str, id: &str, inputs: &str, wanted: Wanted<'_>) {
    let program = Program::read(&Data::from_json(program).expect("JSON")).expect("a program");
    let inputs = Data::from_json(inputs).expect(inputs);
    let result = Model::new(program.clone()).calculate(id, &inputs).expect(id);
    for (name, value) in wanted {
        let found = match name.split_once('[') {
            Some((table, rest)) => {
                let (row, column) = rest.split_once("].").expect("a row");
                result.cell(table, row.parse().expect("a row"), column).map(shown)
            }
            None => result.line(name).map(shown),
        };
        let raised = result.notices.iter().any(|notice| notice.code == *name);
        assert_eq!(found.unwrap_or(raised.to_string()), *value, "{id}: {name}");
    }
    let calculator = CALCULATORS.iter().find(|known| known.id == id).expect(id);
    assert_eq!(differences(&Book::new(calculator), &inputs, &program), [""; 0], "{id}");
}

#[test]
fn six_referrals_for_each_affiliate_reach_the_tier_that_starts_at_six() {
    hold(
        "{}",
        "affiliate-economics",
        r#"{ "model": "tiered", "revenueTarget": "30000", "customerValue": "35", "monthlyChurn": "0.07", "activeAffiliates": "10" }"#,
        &[("newPerAffiliate", "6"), ("effectiveRate", "0.25"), ("monthlyPayout", "7500")],
    );
}

#[test]
fn a_balance_of_exactly_the_minimum_is_paid_in_the_first_month() {
    hold(
        MARGINAL,
        "affiliate-earnings",
        r#"{ "model": "tiered", "monthlyClicks": "700", "clickToSignup": "0.1", "signupToPaid": "0.1", "customerValue": "100",
            "monthlyChurn": "0", "minimumPayout": "145", "holdbackMonths": "0" }"#,
        &[("months[0].earnings", "145"), ("months[0].payout", "145"), ("firstPayoutMonth", "1")],
    );
}

#[test]
fn a_balance_of_half_a_cent_is_rounded_up() {
    hold(
        MARGINAL,
        "affiliate-earnings",
        r#"{ "model": "tiered", "monthlyClicks": "2100", "clickToSignup": "0.1", "signupToPaid": "0.1", "customerValue": "10",
            "monthlyChurn": "0.1", "commissionMonths": "3", "minimumPayout": "0", "holdbackMonths": "0" }"#,
        &[("months[2].payout", "134.15")],
    );
}

#[test]
fn a_third_of_the_audience_pays_exactly_a_third() {
    hold(
        "{}",
        "co-marketing-budget",
        r#"{ "ourAudience": "1", "partnerAudience": "2", "campaigns": [{ "name": "A", "type": "emailSwap", "runs": "1",
            "cost": "15000", "split": "audience", "leads": "1" }] }"#,
        &[
            ("largestRequest", "5000"),
            ("campaigns[0].ourCost", "5000"),
            ("approver", "Partner manager and director"),
            ("campaigns[0].approver", "Partner manager and director"),
        ],
    );
}

#[test]
fn a_lifetime_value_of_exactly_the_cost_loses_no_money() {
    hold(
        "{}",
        "affiliate-economics",
        r#"{ "model": "flat", "monthlyChurn": "0.12", "customerValue": "21", "flatFee": "175" }"#,
        &[
            ("lifetimeValue", "175"),
            ("ltvToCac", "1"),
            ("losesMoney", "false"),
            ("breakEvenMonth", "notReached"),
        ],
    );
    hold(
        "{}",
        "affiliate-economics",
        r#"{ "model": "flat", "monthlyChurn": "0.03", "customerValue": "3", "flatFee": "100" }"#,
        &[("lifetimeValue", "100"), ("ltvToCac", "1"), ("losesMoney", "false")],
    );
}

#[test]
fn half_a_cent_of_a_revenue_share_is_rounded_up() {
    for (deal, commission) in [
        (
            r#""dealValue": "10750", "revenueShareRate": "0.0248", "revenueShareMonths": "21", "attribution": "influenced", "cancelDay": "79""#,
            "233.28",
        ),
        (
            r#""dealValue": "15100", "revenueShareRate": "0.201", "revenueShareMonths": "1", "attribution": "sourced", "cancelDay": "71""#,
            "252.93",
        ),
        (r#""dealValue": "100.30", "revenueShareRate": "0.05", "revenueShareMonths": "12""#, "5.02"),
    ] {
        let inputs = format!(r#"{{ "motion": "revenueShare", "termYears": "2", {deal} }}"#);
        hold("{}", "deal-model", &inputs, &[("commission", commission), ("partnerEarnings", commission)]);
    }
}

#[test]
fn half_a_cent_of_a_clawback_is_rounded_up_in_every_motion() {
    // 11,756.25 × (180 − 174) ÷ 180 = 391.875.
    for deal in [
        r#""motion": "referral", "referralRate": "0.25", "dealValue": "47025""#,
        r#""motion": "tieredCommission", "dealValue": "58781.25""#,
        r#""motion": "reseller", "spiff": "11756.25""#,
        r#""motion": "revenueShare", "revenueShareRate": "0.2", "dealValue": "141075""#,
    ] {
        let inputs = format!(r#"{{ "cancelDay": "174", {deal} }}"#);
        hold("{}", "deal-model", &inputs, &[("clawbackBase", "11756.25"), ("clawback", "391.88")]);
    }
    hold(
        "{}",
        "deal-model",
        r#"{ "motion": "referral", "dealValue": "169497", "referralRate": "0.25", "cancelDay": "174" }"#,
        &[("clawback", "1412.48")],
    );
}

#[test]
fn a_marginal_rate_of_exactly_a_fifth_is_within_the_typical_range() {
    for affiliates in ["3", "7", "9", "11", "13"] {
        let inputs = format!(
            r#"{{ "model": "tiered", "revenueTarget": "1000", "activeAffiliates": "{affiliates}" }}"#
        );
        let wanted = [
            ("effectiveRate", "0.2"),
            ("commissionWithinTypical", "true"),
            ("commissionBelowTypical", "false"),
        ];
        hold(MARGINAL, "affiliate-economics", &inputs, &wanted);
    }
}

#[test]
fn a_customer_worth_exactly_the_marginal_commission_breaks_even_at_once() {
    hold(
        MARGINAL,
        "affiliate-economics",
        r#"{ "model": "tiered", "revenueTarget": "1000", "activeAffiliates": "7", "grossMargin": "0.2" }"#,
        &[("breakEvenMonth", "1"), ("months[0].cumulativeNet", "0")],
    );
}

#[test]
fn an_intensity_that_ends_is_exact() {
    hold(
        "{}",
        "budget-allocation",
        r#"{ "groups": [{ "name": "A", "share": "0.2343", "partners": "3" }, { "name": "B", "share": "0.7657", "partners": "6" }] }"#,
        &[("groups[0].intensity", "0.7029"), ("groups[1].intensity", "1.14855")],
    );
}

/// 2^(−k ÷ h) is twice 2^(−(k + h) ÷ h), even if both are irrational.
#[test]
fn partners_who_tie_under_time_decay_keep_their_order() {
    for (half_life, day) in [(3, 1), (3, 2), (7, 3), (7, 5), (9, 4), (11, 10)] {
        let touch =
            |partner: &str, day: u32| format!(r#"{{ "partner": "{partner}", "daysBeforeClose": "{day}" }}"#);
        let one = [touch("One", 0), touch("One", day)];
        let two = [touch("Two", 0), touch("Two", day + half_life), touch("Two", day + half_life)];
        for (first, touches) in [("One", [&one[..], &two].concat()), ("Two", [&two[..], &one].concat())] {
            let inputs = format!(
                r#"{{ "model": "timeDecay", "halfLifeDays": "{half_life}", "touches": [{}] }}"#,
                touches.join(", ")
            );
            hold("{}", "attribution", &inputs, &[("topPartner", first)]);
        }
    }
}
