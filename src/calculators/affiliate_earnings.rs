//! The monthly earnings of one affiliate.

use super::affiliate_rates::{CLICK_TO_SIGNUP, REFUND_RATE, SIGNUP_TO_PAID};
use super::affiliate_terms::{
    AVERAGE_RATE, MONTHS_EARNING, MONTHS_STAYED, PAID_ONCE, PAYS_EVERY_MONTH, PAYS_FLAT_FEE, RATE_AT,
    TIERED_RATE, TIERS,
};
use crate::program::AFFILIATE_MODELS;
use crate::schema::Level::Good;
use crate::schema::Unit::{Count, Money, Months, Share, Text, Whole};
use crate::schema::{
    Calculator, Chart, ChartKind, Define, Field, Headline, Line, Step, choice, define, define_of, folded,
    group, line, notice,
};
use crate::value::Reason;

const DEFINES: &[Define] = &[
    define("oneMore", "newCustomersPerMonth + 1"),
    PAYS_EVERY_MONTH,
    PAYS_FLAT_FEE,
    PAID_ONCE,
    TIERS,
    AVERAGE_RATE,
    RATE_AT,
    TIERED_RATE,
    // Earnings that are past the holdback period but not paid yet.
    define("balance", "months[#month − holdbackMonths].cumulativeEarnings − sum(previous.payout)"),
    MONTHS_STAYED,
    MONTHS_EARNING,
    define("perMonth", "customerValue × effectiveRate"),
    define("perLifetime", "if(perMonth = 0, 0, perMonth × kept(monthlyChurn, commissionMonths))"),
    // The first tier also covers the referrals below it, so the next tier is never the first.
    define_of(
        "nextTier",
        &["column"],
        "nextBand(max(newCustomersPerMonth, min(affiliateTiers.from)), affiliateTiers.from, column)",
    ),
    define("nextFrom", "nextTier(affiliateTiers.from)"),
    // The additional earnings in the last month from one more referral a month.
    define("customersInLastMonth", "kept(monthlyChurn, min(horizonMonths, commissionMonths))"),
    define(
        "gain",
        "customersInLastMonth × customerValue × (oneMore × tieredRate(oneMore) − newCustomersPerMonth × effectiveRate)",
    ),
];

const MONTHS: &[Line] = &[
    line("activeCustomers", Count, "newCustomersPerMonth × monthsStayed"),
    line(
        "earnings",
        Money,
        "if(paysEveryMonth, newCustomersPerMonth × monthsEarning × customerValue × effectiveRate, 0) + newCustomersPerMonth × paidOnce",
    ),
    line("cumulativeEarnings", Money, "previous.cumulativeEarnings + earnings"),
    line(
        "payout",
        Money,
        "payable(if(month > holdbackMonths and balance > 0 and balance ≥ minimumPayout, balance, 0))",
    ),
];

/// The definition of `affiliate-earnings`.
pub const AFFILIATE_EARNINGS: Calculator = Calculator {
    id: "affiliate-earnings",
    group: "affiliate",
    form: &[
        group(
            "traffic",
            &[Field::new("monthlyClicks", Count).or("4000"), CLICK_TO_SIGNUP, SIGNUP_TO_PAID, REFUND_RATE],
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
                choice("model", AFFILIATE_MODELS).or_program("affiliate.model").term(),
                Field::new("rate", Share).or_program("affiliate.rate").term(),
                Field::new("flatFee", Money).or_program("affiliate.flatFee").term(),
                Field::new("commissionMonths", Months)
                    .or_program("affiliate.commissionMonths")
                    .optional(Reason::NoLimit)
                    .term(),
                Field::new("minimumPayout", Money).or_program("affiliate.minimumPayout").term(),
                // A month has thirty days. A holdback of more than a year raises a warning about the program.
                Field::new("holdbackMonths", Whole)
                    .or_formula("min(12, ceil(program.affiliate.holdbackDays ÷ 30))")
                    .between("0", "12")
                    .term(),
            ],
        ),
    ],
    defines: DEFINES,
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
                    r#"case(model, "flat": notApplicable, "tiered": tieredRate(newCustomersPerMonth), else: rate)"#,
                ),
            ],
        },
        Step::Series { table: "months", counter: "month", rows: "horizonMonths", columns: MONTHS },
        Step::Lines {
            group: "earnings",
            lines: &[
                line("firstMonthEarnings", Money, "months[#1].earnings"),
                line("lastMonthEarnings", Money, "months[#horizonMonths].earnings"),
                line("totalEarnings", Money, "sum(months.earnings)"),
                line("averageMonthlyEarnings", Money, "totalEarnings ÷ horizonMonths"),
                line(
                    "steadyStateEarnings",
                    Money,
                    "newCustomersPerMonth × (if(paysEveryMonth, perLifetime, 0) + paidOnce)",
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
                    r#"when(model = "tiered", affiliateTiers[newCustomersPerMonth].name)"#,
                ),
                line("nextTierName", Text, r#"when(model = "tiered", nextTier(affiliateTiers.name))"#),
                line(
                    "referralsToNextTier",
                    Count,
                    r#"when(model = "tiered", nextFrom − newCustomersPerMonth)"#,
                ),
            ],
        },
        Step::Lines {
            group: "payout",
            lines: &[line(
                "firstPayoutMonth",
                Whole,
                "firstMonth(month ≤ horizonMonths and months[#month].payout > 0)",
            )],
        },
    ],
    limits: &[],
    notices: &[notice(
        "nextReferralLifts",
        Good,
        r#"model = "tiered" and oneMore ≥ nextFrom and gain > 0"#,
        &[("tier", Text, "affiliateTiers[oneMore].name"), ("gain", Money, "gain")],
    )],
    exclusive: &[],
    headline: Headline {
        figure: "lastMonthEarnings",
        range: None,
        also: &["totalEarnings", "firstPayoutMonth"],
        estimates: &["lastMonthEarnings", "firstMonthEarnings", "totalEarnings"],
    },
    charts: &[Chart {
        id: "earnings",
        kind: ChartKind::Curve { table: "months", x: "month", y: "earnings", mark: Some("firstPayoutMonth") },
    }],
};
