//! What an affiliate program must sell, what it pays out, and when a referred customer pays for itself.

use super::affiliate_terms::{pays_every_month, pays_flat_fee, tiered_rate, upfront_commission};
use crate::program::AFFILIATE_MODELS;
use crate::schema::Level::{Good, Graded, Info, Warning};
use crate::schema::Unit::{Count, Money, Months, Multiple, Share, Text, Whole};
use crate::schema::{
    Calculator, Chart, ChartKind, Field, Headline, Notice, Step, choice, folded, group, line, notice,
};
use crate::value::Reason;

const INDUSTRIES: &[&str] = &["saas", "ecommerce", "financial", "education", "hosting"];

/// What one customer has brought by `month`, less the commission on it.
macro_rules! cumulative_net {
    () => {
        "customerValue × grossMargin × kept(monthlyChurn, month) − upfrontCommission − commissionPerMonth × kept(monthlyChurn, min(month, commissionMonths))"
    };
}

/// The published range of a share for this model and industry: like is compared with like, so a flat
/// fee or a hybrid has none.
macro_rules! share_range {
    ($column:literal) => {
        concat!(
            r#"if(model = "percentage", lookup(industry, typical.firstPaymentCommission.id, typical.firstPaymentCommission."#,
            $column,
            r#"), if(model = "flat" or model = "hybrid", notApplicable, lookup(industry, typical.recurringCommission.id, typical.recurringCommission."#,
            $column,
            ")))"
        )
    };
}

/// The published range of a fee for this industry; only the flat model is compared with it.
macro_rules! fee_range {
    ($column:literal) => {
        concat!(
            r#"if(model = "flat", lookup(industry, typical.flatCommission.id, typical.flatCommission."#,
            $column,
            "), notApplicable)"
        )
    };
}

/// Where the commission stands in its published range.
macro_rules! commission_notice {
    ($code:literal, $level:expr, $grade:literal, $commission:literal, $range:ident, $unit:expr) => {
        notice(
            $code,
            $level,
            concat!(
                "grade(",
                $commission,
                ", ",
                $range!("low"),
                ", ",
                $range!("high"),
                ") = \"",
                $grade,
                "\""
            ),
            &[
                ("low", $unit, $range!("low")),
                ("high", $unit, $range!("high")),
                ("basis", Text, $range!("basis")),
            ],
        )
    };
}

/// The calculator.
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
            &[
                Field::new("clickToSignup", Share).or("0.03"),
                Field::new("signupToPaid", Share).or("0.25"),
                Field::new("refundRate", Share).or("0").below("1"),
                Field::new("activeAffiliates", Count).or("50"),
            ],
        ),
        folded("comparison", None, &[Field::new("directCac", Money).optional(Reason::NotApplicable)]),
    ],
    defines: &[],
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
                    concat!(
                        r#"if(model = "flat", notApplicable, if(model = "tiered", "#,
                        tiered_rate!(
                            "if(given(referralsPerAffiliate), referralsPerAffiliate, newPerAffiliate)"
                        ),
                        ", rate))"
                    ),
                ),
                line(
                    "commissionPerMonth",
                    Money,
                    concat!("if(", pays_every_month!(), ", customerValue × effectiveRate, 0)"),
                ),
                line("upfrontCommission", Money, upfront_commission!()),
                line(
                    "monthlyPayout",
                    Money,
                    concat!(
                        "if(",
                        pays_every_month!(),
                        ", revenueTarget × effectiveRate, 0) + newCustomersPerMonth × upfrontCommission"
                    ),
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
                line("paybackMonths", Months, "simpleCac ÷ (customerValue × grossMargin)"),
                line(
                    "churnAdjustedPayback",
                    Whole,
                    "firstMonth(customerValue × grossMargin × kept(monthlyChurn, month) ≥ simpleCac)",
                ),
                line("breakEvenMonth", Whole, concat!("firstMonth(", cumulative_net!(), " ≥ 0)")),
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
            columns: &[line("cumulativeNet", Money, cumulative_net!())],
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
    headline: Headline {
        figure: "monthlyPayout",
        range: None,
        also: &["payoutShare", "steadyMonthlyPayout"],
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
            },
        },
    ],
};

const NOTICES: &[Notice] = &[
    notice("losesMoney", Warning, "netMonthly ≤ 0 and commissionPerMonth > 0 or ltvToCac < 1", &[]),
    notice("healthyLtvToCac", Good, "ltvToCac ≥ 3", &[]),
    commission_notice!("commissionBelowTypical", Info, "below", "effectiveRate", share_range, Share),
    commission_notice!("commissionWithinTypical", Good, "within", "effectiveRate", share_range, Share),
    commission_notice!("commissionAboveTypical", Warning, "above", "effectiveRate", share_range, Share),
    commission_notice!("commissionBelowTypical", Info, "below", "flatFee", fee_range, Money),
    commission_notice!("commissionWithinTypical", Good, "within", "flatFee", fee_range, Money),
    commission_notice!("commissionAboveTypical", Warning, "above", "flatFee", fee_range, Money),
    notice(
        "clickToSignupGrade",
        Graded,
        "clickToSignup ≥ 0",
        &[(
            "grade",
            Text,
            r#"if(clickToSignup < 0.01, "poor", if(clickToSignup < 0.08, "average", "good"))"#,
        )],
    ),
    notice(
        "signupToPaidGrade",
        Graded,
        "signupToPaid ≥ 0",
        &[("grade", Text, r#"if(signupToPaid < 0.10, "poor", if(signupToPaid < 0.40, "average", "good"))"#)],
    ),
    notice(
        "refundRateGrade",
        Graded,
        "refundRate ≥ 0",
        &[("grade", Text, r#"if(refundRate > 0.15, "poor", if(refundRate < 0.05, "good", "average"))"#)],
    ),
];
