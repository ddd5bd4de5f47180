//! The sales that an affiliate program needs, its payouts, and the payback time of a referred customer.

use super::affiliate_rates::{CLICK_TO_SIGNUP, REFUND_RATE, SIGNUP_TO_PAID};
use super::affiliate_terms::{
    AVERAGE_RATE, MONTHS_EARNING, MONTHS_STAYED, PAID_ONCE, PAYS_EVERY_MONTH, PAYS_FLAT_FEE, RATE_AT,
    TIERED_RATE, TIERS,
};
use crate::program::AFFILIATE_MODELS;
use crate::schema::Level::{Good, Graded, Info, Loss, Warning};
use crate::schema::Unit::{Count, Money, Months, Multiple, Share, Text, Whole};
use crate::schema::{
    Calculator, Chart, ChartKind, Define, Field, Headline, Notice, Param, Step, choice, define, define_of,
    folded, group, line, notice,
};
use crate::value::Reason;

const INDUSTRIES: &[&str] = &["saas", "ecommerce", "financial", "education", "hosting"];

const DEFINES: &[Define] = &[
    define("referralsEach", "if(given(referralsPerAffiliate), referralsPerAffiliate, newPerAffiliate)"),
    PAYS_EVERY_MONTH,
    PAYS_FLAT_FEE,
    PAID_ONCE,
    TIERS,
    AVERAGE_RATE,
    RATE_AT,
    TIERED_RATE,
    MONTHS_STAYED,
    MONTHS_EARNING,
    // The revenue of one customer up to a month, less the commission.
    define(
        "netByMonth",
        "customerValue × grossMargin × monthsStayed − upfrontCommission − commissionPerMonth × monthsEarning",
    ),
    // The published range of a share for this model and industry. A flat fee or a hybrid has no range,
    // because a range covers only its own kind of commission; only the flat model is compared with published
    // fees.
    define_of(
        "recurringShare",
        &["column"],
        r#"case(model, "flat" or "hybrid": notApplicable, else: typical.recurringCommission(industry).column)"#,
    ),
    define_of(
        "usualShare",
        &["column"],
        r#"if(model = "percentage", typical.firstPaymentCommission(industry).column, recurringShare(column))"#,
    ),
    define_of("usualFee", &["column"], r#"when(model = "flat", typical.flatCommission(industry).column)"#),
    define("loses", "netMonthly ≤ 0 and commissionPerMonth > 0 or ltvToCac < 1"),
    define("shareGrade", "grade(effectiveRate, usualShare(low), usualShare(high))"),
    define("feeGrade", "grade(flatFee, usualFee(low), usualFee(high))"),
];

const SHARE_RANGE: &[Param] = &[
    ("low", Share, "usualShare(low)"),
    ("high", Share, "usualShare(high)"),
    ("basis", Text, "usualShare(basis)"),
];

const FEE_RANGE: &[Param] =
    &[("low", Money, "usualFee(low)"), ("high", Money, "usualFee(high)"), ("basis", Text, "usualFee(basis)")];

/// The notices that cannot hold together.
const EXCLUSIVE: &[&[&str]] = &[
    &["losesMoney", "healthyLtvToCac"],
    &["commissionBelowTypical", "commissionWithinTypical", "commissionAboveTypical"],
];

/// The definition of `affiliate-economics`.
pub const AFFILIATE_ECONOMICS: Calculator = Calculator {
    id: "affiliate-economics",
    group: "affiliate",
    form: &[
        group(
            "goal",
            &[
                Field::new("revenueTarget", Money).or("50000"),
                Field::new("customerValue", Money).or("100"),
                Field::new("grossMargin", Share).or("1"),
                Field::new("monthlyChurn", Share).or("0.05"),
                choice("industry", INDUSTRIES).or("saas"),
            ],
        ),
        group(
            "commission",
            &[
                choice("model", AFFILIATE_MODELS).or_program("affiliate.model"),
                Field::new("rate", Share).or_program("affiliate.rate"),
                Field::new("flatFee", Money).or_program("affiliate.flatFee"),
                Field::new("commissionMonths", Months)
                    .or_program("affiliate.commissionMonths")
                    .optional(Reason::NoLimit),
                Field::new("referralsPerAffiliate", Count).optional(Reason::NotApplicable),
            ],
        ),
        group(
            "traffic",
            &[CLICK_TO_SIGNUP, SIGNUP_TO_PAID, REFUND_RATE, Field::new("activeAffiliates", Count).or("50")],
        ),
        folded("comparison", None, &[Field::new("directCac", Money).optional(Reason::NotApplicable)]),
    ],
    defines: DEFINES,
    steps: &[
        Step::Lines {
            group: "demand",
            lines: &[
                line("customersNeeded", Count, "revenueTarget ÷ customerValue"),
                line("newCustomersPerMonth", Count, "customersNeeded × monthlyChurn"),
                line("newPerAffiliate", Count, "newCustomersPerMonth ÷ activeAffiliates"),
                line("customersPerAffiliate", Count, "customersNeeded ÷ activeAffiliates"),
            ],
        },
        Step::Lines {
            group: "payout",
            lines: &[
                line(
                    "effectiveRate",
                    Share,
                    r#"case(model, "flat": notApplicable, "tiered": tieredRate(referralsEach), else: rate)"#,
                ),
                line("commissionPerMonth", Money, "if(paysEveryMonth, customerValue × effectiveRate, 0)"),
                line("upfrontCommission", Money, "paidOnce"),
                line(
                    "monthlyPayout",
                    Money,
                    "if(paysEveryMonth, revenueTarget × effectiveRate, 0) + newCustomersPerMonth × upfrontCommission",
                ),
                line("payoutShare", Share, "monthlyPayout ÷ revenueTarget"),
                line(
                    "payingShare",
                    Share,
                    "if(given(commissionMonths), 1 − power(1 − monthlyChurn, commissionMonths), 1)",
                ),
                line(
                    "steadyMonthlyPayout",
                    Money,
                    "customersNeeded × commissionPerMonth × payingShare + newCustomersPerMonth × upfrontCommission",
                ),
            ],
        },
        Step::Lines {
            group: "acquisition",
            lines: &[
                line(
                    "simpleCac",
                    Money,
                    "upfrontCommission + if(given(commissionMonths), commissionPerMonth × commissionMonths, if(commissionPerMonth = 0, 0, neverEnds))",
                ),
                line(
                    "expectedCac",
                    Money,
                    "upfrontCommission + if(commissionPerMonth = 0, 0, commissionPerMonth × kept(monthlyChurn, commissionMonths))",
                ),
                line("netMonthly", Money, "customerValue × grossMargin − commissionPerMonth"),
                // The headline's month comes first; the two paybacks after it are measured against the simple CAC.
                line("breakEvenMonth", Whole, "firstMonth(netByMonth ≥ 0)"),
                line("paybackMonths", Months, "simpleCac ÷ (customerValue × grossMargin)"),
                line(
                    "churnAdjustedPayback",
                    Whole,
                    "firstMonth(customerValue × grossMargin × monthsStayed ≥ simpleCac)",
                ),
                line("savingAgainstDirect", Money, "directCac − expectedCac"),
            ],
        },
        Step::Lines {
            group: "lifetime",
            lines: &[
                line("lifetimeMonths", Months, "if(monthlyChurn = 0, neverEnds, 1 ÷ monthlyChurn)"),
                line("lifetimeValue", Money, "customerValue × grossMargin × lifetimeMonths"),
                line("ltvToCac", Multiple, "lifetimeValue ÷ expectedCac"),
                line("commissionShareOfLifetime", Share, "expectedCac ÷ (customerValue × lifetimeMonths)"),
            ],
        },
        Step::Lines {
            group: "traffic",
            lines: &[
                line("paidSignupsNeeded", Count, "customersNeeded ÷ (1 − refundRate)"),
                line("signupsNeeded", Count, "paidSignupsNeeded ÷ signupToPaid"),
                line("clicksNeeded", Count, "signupsNeeded ÷ clickToSignup"),
                line("monthlyClicksToHold", Count, "clicksNeeded × monthlyChurn"),
            ],
        },
        Step::Series {
            table: "months",
            counter: "month",
            rows: "36",
            columns: &[line("cumulativeNet", Money, "netByMonth")],
        },
        Step::Choices {
            table: "models",
            input: "model",
            over: None,
            columns: &[
                line("upfrontCommission", Money, "upfrontCommission"),
                line("commissionPerMonth", Money, "commissionPerMonth"),
                line("expectedCac", Money, "expectedCac"),
                line("steadyMonthlyPayout", Money, "steadyMonthlyPayout"),
                line("payoutShare", Share, "steadyMonthlyPayout ÷ revenueTarget"),
                line("paybackMonths", Months, "paybackMonths"),
                line("breakEvenMonth", Whole, "breakEvenMonth"),
                line("ltvToCac", Multiple, "ltvToCac"),
            ],
        },
    ],
    limits: &[],
    notices: NOTICES,
    exclusive: EXCLUSIVE,
    headline: Headline {
        figure: "monthlyPayout",
        range: None,
        also: &["payoutShare", "steadyMonthlyPayout", "breakEvenMonth"],
        estimates: &["monthlyPayout", "steadyMonthlyPayout"],
    },
    charts: &[
        Chart {
            id: "breakEven",
            kind: ChartKind::Curve {
                table: "months",
                x: "month",
                y: "cumulativeNet",
                mark: Some("breakEvenMonth"),
            },
        },
        Chart {
            id: "models",
            kind: ChartKind::Rows {
                table: "models",
                label: "model",
                columns: &["steadyMonthlyPayout"],
                stacked: false,
                marked: None,
                sorted: false,
            },
        },
    ],
};

const NOTICES: &[Notice] = &[
    notice("losesMoney", Loss, "loses", &[]),
    notice("healthyLtvToCac", Good, "ltvToCac ≥ 3 and not loses", &[]),
    notice("commissionBelowTypical", Info, r#"shareGrade = "below""#, SHARE_RANGE).published(),
    notice("commissionWithinTypical", Good, r#"shareGrade = "within""#, SHARE_RANGE).published(),
    notice("commissionAboveTypical", Warning, r#"shareGrade = "above""#, SHARE_RANGE).published(),
    notice("commissionBelowTypical", Info, r#"feeGrade = "below""#, FEE_RANGE).published(),
    notice("commissionWithinTypical", Good, r#"feeGrade = "within""#, FEE_RANGE).published(),
    notice("commissionAboveTypical", Warning, r#"feeGrade = "above""#, FEE_RANGE).published(),
    notice(
        "clickToSignupGrade",
        Graded,
        "clickToSignup ≥ 0",
        &[(
            "grade",
            Text,
            r#"case(clickToSignup < 0.01: "poor", clickToSignup < 0.08: "average", else: "good")"#,
        )],
    )
    .published(),
    notice(
        "signupToPaidGrade",
        Graded,
        "signupToPaid ≥ 0",
        &[(
            "grade",
            Text,
            r#"case(signupToPaid < 0.10: "poor", signupToPaid < 0.40: "average", else: "good")"#,
        )],
    )
    .published(),
    notice(
        "refundRateGrade",
        Graded,
        "refundRate ≥ 0",
        &[("grade", Text, r#"case(refundRate > 0.15: "poor", refundRate < 0.05: "good", else: "average")"#)],
    )
    .published(),
];
