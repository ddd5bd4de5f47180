//! What one affiliate can earn, month by month.

use super::affiliate_terms::{pays_every_month, pays_flat_fee, tiered_rate, upfront_commission};
use crate::program::AFFILIATE_MODELS;
use crate::schema::Level::Good;
use crate::schema::Unit::{Count, Money, Months, Share, Text, Whole};
use crate::schema::{
    Calculator, Chart, ChartKind, Field, Headline, Line, Step, choice, folded, group, line, notice,
};
use crate::value::Reason;

/// What has been earned long enough ago and is not paid yet.
macro_rules! balance {
    () => {
        "rowAt(months.cumulativeEarnings, month − holdbackMonths) − sum(previous.payout)"
    };
}

/// What one more referral a month adds in the last month.
macro_rules! gain {
    () => {
        concat!(
            "kept(monthlyChurn, min(horizonMonths, commissionMonths)) × customerValue × ((newCustomersPerMonth + 1) × ",
            tiered_rate!("newCustomersPerMonth + 1", "(newCustomersPerMonth + 1)"),
            " − newCustomersPerMonth × effectiveRate)"
        )
    };
}

/// Only the tiered model has tiers.
macro_rules! if_tiered {
    ($value:expr) => {
        concat!(r#"if(model = "tiered", "#, $value, ", notApplicable)")
    };
}

const MONTHS: &[Line] = &[
    line("activeCustomers", Count, "newCustomersPerMonth × kept(monthlyChurn, month)"),
    line(
        "earnings",
        Money,
        concat!(
            "if(",
            pays_every_month!(),
            ", newCustomersPerMonth × kept(monthlyChurn, min(month, commissionMonths)) × customerValue × effectiveRate, 0) + newCustomersPerMonth × ",
            upfront_commission!()
        ),
    ),
    line("cumulativeEarnings", Money, "previous.cumulativeEarnings + earnings"),
    line(
        "payout",
        Money,
        concat!(
            "payable(if(month > holdbackMonths and ",
            balance!(),
            " > 0 and ",
            balance!(),
            " ≥ minimumPayout, ",
            balance!(),
            ", 0))"
        ),
    ),
];

/// The calculator.
pub const AFFILIATE_EARNINGS: Calculator = Calculator {
    id: "affiliate-earnings",
    group: "affiliate",
    form: &[
        group(
            "traffic",
            &[
                Field::new("monthlyClicks", Count).or("4000"),
                Field::new("clickToSignup", Share).or("0.03"),
                Field::new("signupToPaid", Share).or("0.25"),
                Field::new("refundRate", Share).or("0").below("1"),
            ],
        ),
        group(
            "customers",
            &[
                Field::new("customerValue", Money).or("100"),
                Field::new("monthlyChurn", Share).or("0.05"),
                Field::new("horizonMonths", Months).or("12").between("1", "60"),
            ],
        ),
        folded(
            "terms",
            Some("effectiveRate"),
            &[
                choice("model", AFFILIATE_MODELS).or_program("affiliate.model"),
                Field::new("rate", Share).or_program("affiliate.rate"),
                Field::new("flatFee", Money).or_program("affiliate.flatFee"),
                Field::new("commissionMonths", Months)
                    .or_program("affiliate.commissionMonths")
                    .optional(Reason::NoLimit),
                Field::new("minimumPayout", Money).or_program("affiliate.minimumPayout"),
                // A month has thirty days; a longer holdback than a year is worth a warning about the program.
                Field::new("holdbackMonths", Whole)
                    .or_formula("min(12, ceil(program.affiliate.holdbackDays ÷ 30))")
                    .between("0", "12"),
            ],
        ),
    ],
    defines: &[],
    steps: &[
        Step::Lines {
            group: "earnings",
            lines: &[
                line(
                    "newCustomersPerMonth",
                    Count,
                    "monthlyClicks × clickToSignup × signupToPaid × (1 − refundRate)",
                ),
                line(
                    "effectiveRate",
                    Share,
                    concat!(
                        r#"if(model = "flat", notApplicable, if(model = "tiered", "#,
                        tiered_rate!("newCustomersPerMonth"),
                        ", rate))"
                    ),
                ),
            ],
        },
        Step::Series { table: "months", counter: "month", rows: "horizonMonths", columns: MONTHS },
        Step::Lines {
            group: "earnings",
            lines: &[
                line("firstMonthEarnings", Money, "rowAt(months.earnings, 1)"),
                line("lastMonthEarnings", Money, "rowAt(months.earnings, horizonMonths)"),
                line("totalEarnings", Money, "sum(months.earnings)"),
                line("averageMonthlyEarnings", Money, "totalEarnings ÷ horizonMonths"),
                line(
                    "steadyStateEarnings",
                    Money,
                    concat!(
                        "newCustomersPerMonth × (if(",
                        pays_every_month!(),
                        ", if(customerValue × effectiveRate = 0, 0, customerValue × effectiveRate × kept(monthlyChurn, commissionMonths)), 0) + ",
                        upfront_commission!(),
                        ")"
                    ),
                ),
                line("earningsPerClick", Money, "totalEarnings ÷ (monthlyClicks × horizonMonths)"),
            ],
        },
        Step::Lines {
            group: "tiers",
            lines: &[
                line(
                    "tierName",
                    Text,
                    if_tiered!(
                        "band(newCustomersPerMonth, program.affiliate.tiers.from, program.affiliate.tiers.name)"
                    ),
                ),
                line(
                    "nextTierName",
                    Text,
                    if_tiered!(
                        "nextBand(newCustomersPerMonth, program.affiliate.tiers.from, program.affiliate.tiers.name)"
                    ),
                ),
                line(
                    "referralsToNextTier",
                    Count,
                    if_tiered!(
                        "nextBand(newCustomersPerMonth, program.affiliate.tiers.from, program.affiliate.tiers.from) − newCustomersPerMonth"
                    ),
                ),
            ],
        },
        Step::Lines {
            group: "payout",
            lines: &[line(
                "firstPayoutMonth",
                Whole,
                "firstMonth(month ≤ horizonMonths and rowAt(months.payout, month) > 0)",
            )],
        },
    ],
    limits: &[],
    notices: &[notice(
        "nextReferralLifts",
        Good,
        concat!(
            r#"model = "tiered" and newCustomersPerMonth + 1 ≥ nextBand(newCustomersPerMonth, program.affiliate.tiers.from, program.affiliate.tiers.from) and "#,
            gain!(),
            " > 0"
        ),
        &[
            (
                "tier",
                Text,
                "band(newCustomersPerMonth + 1, program.affiliate.tiers.from, program.affiliate.tiers.name)",
            ),
            ("gain", Money, gain!()),
        ],
    )],
    headline: Headline {
        figure: "lastMonthEarnings",
        range: None,
        also: &["totalEarnings", "firstPayoutMonth"],
    },
    charts: &[Chart {
        id: "earnings",
        kind: ChartKind::Curve { table: "months", x: "month", y: "earnings", mark: Some("firstPayoutMonth") },
    }],
};
