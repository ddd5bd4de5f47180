//! Notices at a loss, over the marketing fund and beyond a typical range; clawback, brackets and affiliate tiers under
//! unusual programs. The expected figures are worked out by hand.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use partner_calculators::schema::Level::{self, Good, Info, Warning};
use partner_calculators::{Calculation, Code, Data, Error, Model, Program, Raised};
use support::shown;

fn computed(id: &str, program: &str, inputs: &str) -> Calculation {
    let program = Program::read(&Data::from_json(program).expect("JSON")).expect("a program");
    let inputs = Data::from_json(inputs).expect("JSON");
    Model::new(program).calculate(id, &inputs).unwrap_or_else(|error| panic!("{id}: {error}"))
}

/// The calculation under the standard program.
fn standard(id: &str, inputs: &str) -> Calculation {
    computed(id, "{}", inputs)
}

fn line(result: &Calculation, id: &str) -> String {
    shown(result.line(id).unwrap_or_else(|| panic!("no line {id}")))
}

fn column(result: &Calculation, table: &str, column: &str) -> Vec<String> {
    (0..).map_while(|row| result.cell(table, row, column).map(shown)).collect()
}

fn notice<'r>(result: &'r Calculation, code: &str) -> Option<&'r Raised> {
    result.notices.iter().find(|notice| notice.code == code)
}

fn level(result: &Calculation, code: &str) -> Option<Level> {
    notice(result, code).map(|notice| notice.level)
}

/// The figures of a notice as text.
fn params(result: &Calculation, code: &str) -> Vec<String> {
    notice(result, code)
        .map(|notice| notice.params.iter().map(|(_, _, cell)| shown(cell)).collect())
        .unwrap_or_else(|| panic!("no {code} in {:?}", result.notices))
}

#[test]
fn an_event_that_loses_money_has_the_loss_as_its_first_notice_and_no_good_notice() {
    // 4.5 deals of 25,000 leave a tenth, 11,250, of an investment of 22,000.
    let result = standard("event-roi", r#"{ "grossMargin": "0.10" }"#);
    assert_eq!(result.notices[0].code, "losesMoney");
    assert_eq!(params(&result, "losesMoney"), ["10750"]);
    assert_eq!(level(&result, "losesMoney"), Some(Warning));
    assert_eq!(level(&result, "pipelineAboveTarget"), Some(Info));
    // Of 65,000 people half register, half of whom attend, all of whom ask for more: all typical or better.
    let rates = r#"{ "eventType": "jointWebinar", "leadMethod": "funnel", "registrationRate": "0.5",
        "attendanceRate": "0.5", "followUpRate": "1", "grossMargin": "0" }"#;
    let result = standard("event-roi", rates);
    assert_eq!(level(&result, "attendanceRateGrade"), Some(Info));
    assert!(result.notices.iter().all(|notice| notice.level != Good), "{:?}", result.notices);
}

#[test]
fn an_event_that_breaks_even_to_the_cent_loses_nothing() {
    // Six deals of 5,000 leave half, 15,000; half of 16,000, 5,000 and 2,000 cost as much.
    let inputs = r#"{ "sponsorship": "16000", "qualifiedLeads": "100", "averageDeal": "5000", "grossMargin": "0.5",
        "otherCosts": "0" }"#;
    let with = |costs: &str| {
        let inputs = inputs.replace(r#""otherCosts": "0""#, &format!(r#""otherCosts": "{costs}""#));
        standard("event-roi", &inputs)
    };
    assert_eq!(line(&with("0"), "netProfit"), "0");
    assert_eq!(level(&with("0"), "losesMoney"), None);
    // Nobody pays less than a cent.
    assert_eq!(level(&with("0.009"), "losesMoney"), None);
    assert_eq!(params(&with("0.01"), "losesMoney"), ["0.01"]);
}

#[test]
fn a_pipeline_of_more_than_twice_the_range_is_unlikely() {
    // 20 opportunities of 40,000 are exactly forty times the investment of 20,000; the range ends at 20.
    let inputs = r#"{ "sponsorship": "26000", "qualifiedLeads": "100", "leadToOpportunity": "0.2",
        "averageDeal": "40000" }"#;
    let result = standard("event-roi", inputs);
    assert_eq!(line(&result, "pipelineMultiple"), "40");
    assert_eq!(level(&result, "pipelineAboveTarget"), Some(Good));
    assert_eq!(level(&result, "pipelineUnlikely"), None);
    let result = standard("event-roi", &inputs.replace("40000", "40000.01"));
    assert_eq!(level(&result, "pipelineAboveTarget"), None);
    assert_eq!(level(&result, "pipelineUnlikely"), Some(Info));
    assert_eq!(params(&result, "pipelineUnlikely"), ["20"]);
}

const CAMPAIGN: &str =
    r#"{ "name": "A", "type": "emailSwap", "runs": "1", "split": "even", "leads": "100", "cost": "#;

#[test]
fn a_fund_that_is_overdrawn_is_not_on_target() {
    let with = |rest: &str, cost: &str| {
        standard("co-marketing-budget", &format!(r#"{{ {rest} "campaigns": [{CAMPAIGN} "{cost}" }}] }}"#))
    };
    // Half of 60,000 is 5,000 more than the fund of 25,000.
    let result = with("", "60000");
    assert_eq!(params(&result, "overBudget"), ["5000"]);
    assert_eq!(level(&result, "utilizationOnTarget"), None);
    // All of the fund is on target.
    let result = with("", "50000");
    assert_eq!(level(&result, "utilizationOnTarget"), Some(Good));
    assert_eq!(level(&result, "overBudget"), None);
    // 80% of the fund, but 10,000 more than a budget of one's own.
    let result = with(r#""tierBudget": "10000","#, "40000");
    assert_eq!(line(&result, "utilization"), "0.8");
    assert_eq!(params(&result, "overBudget"), ["10000"]);
    assert_eq!(level(&result, "utilizationOnTarget"), None);
    // 60% of the fund, but 5,000 more than that budget: planning more campaigns would be wrong.
    let result = with(r#""tierBudget": "10000","#, "30000");
    assert_eq!(line(&result, "utilization"), "0.6");
    assert_eq!(params(&result, "overBudget"), ["5000"]);
    assert_eq!(level(&result, "utilizationBelowTarget"), None);
}

#[test]
fn a_plan_that_costs_more_than_it_brings_in_loses_money() {
    // 100 leads, half of them ours, 2.25 deals of 1,000 for 20,000: a pipeline of 9,000.
    let inputs = format!(r#"{{ "averageDeal": "1000", "campaigns": [{CAMPAIGN} "40000" }}] }}"#);
    let result = standard("co-marketing-budget", &inputs);
    assert_eq!(result.notices[0].code, "losesMoney");
    assert_eq!(params(&result, "losesMoney"), ["17750"]);
    assert_eq!(level(&result, "utilizationOnTarget"), Some(Info));
}

#[test]
fn less_than_a_yen_is_not_over_budget() {
    // 30% of 83,334 is 25,000.2.
    let inputs = r#"{ "campaigns": [{ "name": "A", "type": "emailSwap", "runs": "1", "split": "custom",
        "ourShare": "0.3", "leads": "100", "cost": "83334" }] }"#;
    let result = computed("co-marketing-budget", r#"{ "currency": "JPY" }"#, inputs);
    assert_eq!(line(&result, "headroom"), "-0.2");
    assert_eq!(level(&result, "overBudget"), None);
    let result = computed("co-marketing-budget", "{}", inputs);
    assert_eq!(params(&result, "overBudget"), ["0.2"]);
}

#[test]
fn a_vendor_who_loses_on_a_deal_is_told_how_much() {
    // A tenth of 50,000 is paid, a fifth of that goes to the partner, and delivery costs 10,000.
    let result = standard("deal-model", r#"{ "motion": "referral", "customerDiscount": "0.90" }"#);
    assert_eq!(line(&result, "vendorGrossProfit"), "-6000");
    assert_eq!(result.notices[0].code, "vendorLoses");
    assert_eq!(level(&result, "vendorLoses"), Some(Warning));
    assert_eq!(params(&result, "vendorLoses"), ["6000"]);
    // The reseller bears the discount here: 25,000 less 30,000, while the vendor keeps 30,000 less 10,000.
    let result = standard("deal-model", r#"{ "motion": "reseller", "customerDiscount": "0.50" }"#);
    assert_eq!(level(&result, "vendorLoses"), None);
    assert_eq!(line(&result, "vendorGrossProfit"), "20000");
}

#[test]
fn a_customer_who_loses_money_is_not_healthy() {
    let inputs = r#"{ "rate": "0.6", "grossMargin": "0.5", "commissionMonths": "3" }"#;
    let result = standard("affiliate-economics", inputs);
    assert_eq!(level(&result, "losesMoney"), Some(Warning));
    assert_eq!(level(&result, "healthyLtvToCac"), None);
    assert!(result.notices.iter().all(|notice| notice.level != Good), "{:?}", result.notices);
}

/// A program whose brackets apply to the whole volume.
fn whole(brackets: &str) -> String {
    format!(r#"{{ "deal": {{ "commissionBasis": "whole", "commissionBrackets": [{brackets}] }} }}"#)
}

#[test]
fn a_next_deal_that_pays_less_raises_no_notice() {
    // 12,000 on this deal; the next one would take the volume of 150,000 to 15%: 22,500 less 18,000.
    let falling = whole(r#"{ "from": "0", "rate": "0.2" }, { "from": "100000", "rate": "0.15" }"#);
    let inputs = r#"{ "motion": "tieredCommission", "dealValue": "60000", "yearToDateVolume": "30000" }"#;
    let result = computed("deal-model", &falling, inputs);
    assert_eq!(line(&result, "commission"), "12000");
    assert_eq!(level(&result, "nextDealLifts"), None);
    let rising = falling.replace("0.15", "0.25");
    let result = computed("deal-model", &rising, inputs);
    assert_eq!(params(&result, "nextDealLifts"), ["0.25", "100000", "19500"]);
}

#[test]
fn whole_brackets_that_start_above_zero_hold_all_of_the_volume() {
    let program = whole(r#"{ "from": "100000", "rate": "0.20" }, { "from": "200000", "rate": "0.30" }"#);
    let inputs = r#"{ "motion": "tieredCommission", "dealValue": "150000" }"#;
    let result = computed("deal-model", &program, inputs);
    assert_eq!(line(&result, "commission"), "30000");
    assert_eq!(column(&result, "brackets", "amountInBracket"), ["150000", "0"]);
    assert_eq!(column(&result, "brackets", "bracketCommission"), ["30000", "0"]);
    // Below the first bracket nothing is paid, and a notice names the deal that reaches it.
    let result = computed("deal-model", &program, &inputs.replace("150000", "60000"));
    assert_eq!(line(&result, "commission"), "0");
    assert_eq!(column(&result, "brackets", "amountInBracket"), ["0", "0"]);
    assert_eq!(params(&result, "nextDealLifts"), ["0.2", "100000", "24000"]);
}

#[test]
fn a_negative_commission_is_neither_doubled_nor_taken_back() {
    // 5% of 110,000 less 20% of the 90,000 that were booked before.
    let program = whole(r#"{ "from": "0", "rate": "0.2" }, { "from": "100000", "rate": "0.05" }"#);
    let inputs = r#"{ "motion": "tieredCommission", "dealValue": "20000", "yearToDateVolume": "90000",
        "spiffMultiplier": "2", "cancelDay": "1" }"#;
    let result = computed("deal-model", &program, inputs);
    assert_eq!(line(&result, "commission"), "-12500");
    assert_eq!(line(&result, "spiffAmount"), "0");
    assert_eq!(line(&result, "clawbackBase"), "0");
    assert_eq!(line(&result, "clawback"), "0");
    assert_eq!(line(&result, "partnerEarningsAfterClawback"), "-12500");
}

#[test]
fn a_cancelled_revenue_share_keeps_no_bonus_on_months_that_were_never_paid() {
    // 100 a month, doubled; three months of thirty days are over on day 95.
    let inputs = r#"{ "motion": "revenueShare", "dealValue": "12000", "revenueShareRate": "0.1",
        "revenueShareMonths": "12", "spiffMultiplier": "2", "cancelDay": "95" }"#;
    let result = standard("deal-model", inputs);
    assert_eq!(line(&result, "partnerEarnings"), "2400");
    assert_eq!(line(&result, "clawbackBase"), "600");
}

#[test]
fn the_tier_after_the_first_is_the_next_one_even_below_the_first() {
    // 400 clicks × 3% × 25% are three customers.
    let tiers = |more: &str| {
        format!(
            r#"{{ "affiliate": {{ "tiers": [{{ "name": "Pro", "from": "6", "rate": "0.2" }}{more}] }} }}"#
        )
    };
    let inputs = r#"{ "model": "tiered", "monthlyClicks": "400" }"#;
    let two = tiers(r#", { "name": "Elite", "from": "20", "rate": "0.3" }"#);
    let result = computed("affiliate-earnings", &two, inputs);
    assert_eq!(line(&result, "tierName"), "Pro");
    assert_eq!(line(&result, "nextTierName"), "Elite");
    assert_eq!(line(&result, "referralsToNextTier"), "17");
    let result = computed("affiliate-earnings", &tiers(""), inputs);
    assert_eq!(line(&result, "nextTierName"), "topTier");
}

#[test]
fn no_more_is_shared_out_than_was_given() {
    let groups = r#"[{ "name": "A", "share": "0.5", "partners": "1" }, { "name": "B", "share": "0.5", "partners": "1" }]"#;
    let inputs = format!(r#"{{ "budget": "100.005", "groups": {groups} }}"#);
    let euros = r#"{ "currency": "EUR" }"#;
    let result = computed("budget-allocation", euros, &inputs);
    assert_eq!(column(&result, "groups", "amount"), ["50", "50"]);
    assert_eq!(params(&result, "amountRounded"), ["100"]);
    let result = computed("budget-allocation", euros, &inputs.replace("100.005", "100.01"));
    assert_eq!(column(&result, "groups", "amount"), ["50.01", "50"]);
    assert_eq!(level(&result, "amountRounded"), None);
    let result = computed("attribution", euros, r#"{ "dealValue": "100.005" }"#);
    assert_eq!(column(&result, "touches", "amount"), ["33.34", "33.33", "33.33"]);
    assert_eq!(params(&result, "amountRounded"), ["100"]);
}

#[test]
fn partners_who_tie_are_counted() {
    let result = standard("attribution", "{}");
    assert_eq!(line(&result, "topPartners"), "3");
    // C has four sevenths, the other two a tie behind it.
    let touches = r#"{ "model": "custom", "touches": [
        { "partner": "A", "daysBeforeClose": "3", "weight": "1.5" },
        { "partner": "C", "daysBeforeClose": "2", "weight": "4" },
        { "partner": "B", "daysBeforeClose": "1", "weight": "1.5" }] }"#;
    let result = standard("attribution", touches);
    assert_eq!(line(&result, "topPartner"), "C");
    assert_eq!(line(&result, "topPartners"), "1");
    // A's two touches of a seventh weigh as much as B's one of two sevenths.
    let touches = r#"{ "model": "custom", "touches": [
        { "partner": "A", "daysBeforeClose": "3", "weight": "1" },
        { "partner": "B", "daysBeforeClose": "2", "weight": "2" },
        { "partner": "A", "daysBeforeClose": "1", "weight": "1" },
        { "partner": "C", "daysBeforeClose": "1", "weight": "3" },
        { "partner": "D", "daysBeforeClose": "1", "weight": "3" }] }"#;
    let result = standard("attribution", touches);
    assert_eq!(line(&result, "topCredit"), "0.3");
    assert_eq!(line(&result, "topPartners"), "2");
}

#[test]
fn the_summary_of_a_collapsed_group_adds_up_its_costs() {
    let result = standard("event-roi", r#"{ "otherCosts": "250.50", "reimbursement": "1000" }"#);
    assert_eq!(line(&result, "addedCosts"), "7250.5");
    assert_eq!(line(&result, "grossCost"), "22250.5");
    assert_eq!(line(&result, "investment"), "21250.5");
}

/// A row of incentives: half of its revenue would have come anyway.
fn incentive(spend: &str, revenue: &str) -> String {
    format!(
        r#"{{ "name": "A", "kind": "spiff", "spend": "{spend}", "attributedRevenue": "{revenue}", "baselineShare": "0.5" }}"#
    )
}

#[test]
fn all_incentives_together_are_judged_at_the_exact_thresholds() {
    // At a gross margin of one half, a quarter of the revenue is incremental margin; a cent of it decides. The revenue
    // of the other incentive is zero, so that no row has the verdict of the whole.
    for (revenue, verdict) in [
        ("12000.04", "strong"),
        ("12000", "strong"),
        ("11999.96", "acceptable"),
        ("6000.04", "acceptable"),
        ("6000", "acceptable"),
        ("5999.96", "underperforming"),
        ("4000.04", "underperforming"),
        ("4000", "underperforming"),
        ("3999.96", "netNegative"),
    ] {
        let rows = [incentive("600", revenue), incentive("400", "0")].join(", ");
        let result =
            standard("incentive-roi", &format!(r#"{{ "grossMargin": "0.5", "incentives": [{rows}] }}"#));
        assert_eq!(line(&result, "verdict"), verdict, "{revenue}");
    }
}

#[test]
fn spend_on_incentives_is_typical_up_to_both_ends_of_its_range() {
    for (spend, code) in [
        ("15000.01", Some("spendAboveTypical")),
        ("15000", None),
        ("14999.99", None),
        ("8000.01", None),
        ("8000", None),
        ("7999.99", Some("spendBelowTypical")),
    ] {
        let rows = [incentive(spend, "60000"), incentive("0", "40000")].join(", ");
        let result = standard("incentive-roi", &format!(r#"{{ "incentives": [{rows}] }}"#));
        let found: Vec<&str> = result
            .notices
            .iter()
            .map(|notice| notice.code)
            .filter(|code| code.starts_with("spend"))
            .collect();
        assert_eq!(found, code.into_iter().collect::<Vec<_>>(), "{spend}");
    }
}

#[test]
fn a_strong_threshold_below_the_acceptable_one_is_too_low() {
    let model = Model::new(Program::standard().expect("the standard program"));
    for (strong, acceptable, refused) in
        [("1.5", "1.5", false), ("1.4999", "1.5", true), ("1", "1", false), ("999.9999", "1000", true)]
    {
        let inputs = format!(r#"{{ "strongFrom": "{strong}", "acceptableFrom": "{acceptable}" }}"#);
        let found = model.calculate("incentive-roi", &Data::from_json(&inputs).expect("JSON"));
        let Err(Error::Problems(problems)) = found else {
            assert!(!refused, "{inputs}");
            continue;
        };
        let [problem] = problems.as_slice() else { panic!("{problems:?}") };
        assert!(refused && problem.path == "strongFrom", "{inputs}: {problem:?}");
        assert_eq!(problem.code, Code::BelowMinimum);
        assert_eq!(problem.params, [("minimum", Data::from(acceptable)), ("maximum", Data::from("1000"))]);
    }
}
