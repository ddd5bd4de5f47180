//! What one deal pays the partner and leaves the vendor, under every way of paying for it.

use crate::schema::Level::{Good, Info, Warning};
use crate::schema::Unit::{Days, Flag, Money, Months, Multiple, Share, Whole};
use crate::schema::{
    Calculator, Chart, ChartKind, Field, Headline, Line, Notice, Step, choice, folded, group, line, notice,
    tier_choice,
};
use crate::value::Reason;

const MOTIONS: &[&str] = &["referral", "revenueShare", "tieredCommission", "reseller"];
const ATTRIBUTIONS: &[&str] = &["sourced", "influenced", "none"];

/// The commission schedule C at a volume. Marginal: each rate on the part of the volume inside its bracket. Whole:
/// the rate of the bracket that is reached, on all of it. Below the first bracket nothing is paid.
macro_rules! schedule {
    ($volume:expr) => {
        schedule!($volume, concat!("(", $volume, ")"))
    };
    ($volume:expr, $factor:expr) => {
        concat!(
            r#"if(program.deal.commissionBasis = "whole", if("#,
            $volume,
            " < min(program.deal.commissionBrackets.from), 0, ",
            $factor,
            " × ",
            bracket!($volume, "rate"),
            "), marginal(",
            $volume,
            ", program.deal.commissionBrackets.from, program.deal.commissionBrackets.rate))"
        )
    };
}

/// A column of the bracket that a volume is in.
macro_rules! bracket {
    ($volume:expr, $column:literal) => {
        concat!(
            "band(",
            $volume,
            ", program.deal.commissionBrackets.from, program.deal.commissionBrackets.",
            $column,
            ")"
        )
    };
}

/// What the schedule pays for this deal before credit.
macro_rules! tiered_commission {
    () => {
        concat!(
            "(",
            schedule!("yearToDateVolume + price"),
            " − ",
            schedule!("yearToDateVolume", "yearToDateVolume"),
            ")"
        )
    };
}

/// For a reseller a figure, else not applicable.
macro_rules! if_reseller {
    ($value:expr) => {
        concat!(r#"if(motion = "reseller", "#, $value, ", notApplicable)")
    };
}

/// The rate that is compared with what is typical: before credit, and the margin of a reseller.
macro_rules! rate_before_credit {
    () => {
        concat!(
            r#"if(motion = "referral", referralRate, if(motion = "revenueShare", revenueShareRate, if(motion = "reseller", resellerMargin, "#,
            tiered_commission!(),
            " ÷ price)))"
        )
    };
}

/// A column of the typical range for the motion; brackets are compared with referrals.
macro_rules! typical_rate {
    ($column:literal) => {
        concat!(
            r#"lookup(if(motion = "tieredCommission", "referral", motion), typical.partnerRate.id, typical.partnerRate."#,
            $column,
            ")"
        )
    };
}

/// The volume after this deal, and after another one like it.
macro_rules! after_this {
    () => {
        "yearToDateVolume + price"
    };
}
macro_rules! after_next {
    () => {
        "yearToDateVolume + 2 × price"
    };
}

const PRICE: &[Line] = &[
    line("price", Money, "dealValue × (1 − customerDiscount)"),
    line("customerPrice", Money, "price × termYears"),
    line("listPrice", Money, "dealValue × termYears"),
    line("discountAmount", Money, "(dealValue − price) × termYears"),
    line("costOfGoods", Money, "dealValue × termYears × (1 − vendorGrossMargin)"),
];

const PARTNER: &[Line] = &[
    line(
        "resellerMargin",
        Share,
        if_reseller!(
            "lookup(tier, program.tiers.id, program.tiers.resellerMargin) + if(registered, program.deal.registrationMargin, 0)"
        ),
    ),
    line("partnerCost", Money, "dealValue × (1 − resellerMargin) × termYears"),
    line("partnerGrossProfit", Money, "customerPrice − partnerCost"),
    line(
        "rebateRate",
        Share,
        if_reseller!(
            "if(lookup(tier, program.tiers.id, program.tiers.volumeRebates) and given(min(program.deal.volumeRebates.from)) and yearToDateVolume + dealValue ≥ min(program.deal.volumeRebates.from), band(yearToDateVolume + dealValue, program.deal.volumeRebates.from, program.deal.volumeRebates.rate), 0)"
        ),
    ),
    line("rebate", Money, "payable(partnerCost × rebateRate)"),
    line(
        "credit",
        Share,
        r#"if(motion = "reseller", notApplicable, if(attribution = "sourced", 1, if(attribution = "influenced", program.deal.influencedCredit, 0)))"#,
    ),
    line(
        "commission",
        Money,
        concat!(
            r#"payable(if(motion = "referral", price × referralRate × credit, if(motion = "revenueShare", price ÷ 12 × revenueShareRate × credit × min(revenueShareMonths, 12 × termYears), if(motion = "tieredCommission", "#,
            tiered_commission!(),
            " × credit, partnerGrossProfit + rebate))))"
        ),
    ),
    line(
        "partnerRate",
        Share,
        r#"if(motion = "referral", referralRate × credit, if(motion = "revenueShare", revenueShareRate × credit, if(motion = "tieredCommission", commission ÷ price, resellerMargin)))"#,
    ),
    line(
        "spiffAmount",
        Money,
        r#"payable(spiff + if(motion = "reseller", 0, commission × (spiffMultiplier − 1)) + price × spiffRate)"#,
    ),
    line("partnerEarnings", Money, "commission + spiffAmount"),
    line("partnerShareOfPrice", Share, "partnerEarnings ÷ customerPrice"),
];

const VENDOR: &[Line] = &[
    line("vendorNetRevenue", Money, "customerPrice − partnerEarnings"),
    line("vendorGrossProfit", Money, "vendorNetRevenue − costOfGoods"),
    line(
        "reportedCredit",
        Money,
        r#"if(motion = "reseller", partnerCost, customerPrice × if(attribution = "sourced", 1, if(attribution = "influenced", program.deal.influencedReportingCredit, 0)))"#,
    ),
];

const CLAWBACK: &[Line] = &[
    line(
        "clawbackShare",
        Share,
        "if(not given(cancelDay), 0, if(cancelDay ≥ program.deal.clawback.proRataBeforeDay, 0, if(cancelDay < program.deal.clawback.fullBeforeDay, 1, if(cancelDay < program.deal.clawback.halfBeforeDay, 0.5, (program.deal.clawback.proRataBeforeDay − cancelDay) ÷ program.deal.clawback.proRataBeforeDay))))",
    ),
    line(
        "clawbackBase",
        Money,
        r#"if(motion = "reseller", rebate + spiffAmount, if(motion = "revenueShare" and given(cancelDay), payable(price ÷ 12 × revenueShareRate × credit × min(revenueShareMonths, 12 × termYears, floor(cancelDay ÷ 30))) + spiffAmount, partnerEarnings))"#,
    ),
    line("clawback", Money, "payable(clawbackBase × clawbackShare)"),
    line(
        "partnerEarningsAfterClawback",
        Money,
        r#"if(motion = "revenueShare" and given(cancelDay), clawbackBase, partnerEarnings) − clawback"#,
    ),
];

/// A revenue share by the months of each year, a reseller's gross profit evenly, the rest in the first year.
const YEAR_EARNS: &str = r#"payable(if(motion = "revenueShare", split(commission, max(0, min(12, revenueShareMonths − 12 × (year − 1)))), if(motion = "reseller", split(commission − rebate, 1), 0)) + if(year > 1, 0, spiffAmount + if(motion = "reseller", rebate, if(motion = "revenueShare", 0, commission))))"#;

const BRACKETS: &[Line] = &[
    line("from", Money, "row.from"),
    line("rate", Share, "row.rate"),
    line(
        "amountInBracket",
        Money,
        "max(0, if(place = rows(brackets), yearToDateVolume + price, min(yearToDateVolume + price, rowAt(program.deal.commissionBrackets.from, place + 1))) − from)",
    ),
    line(
        "bracketCommission",
        Money,
        concat!(
            r#"amountInBracket × if(program.deal.commissionBasis = "whole", "#,
            bracket!("yearToDateVolume + price", "rate"),
            ", rate)"
        ),
    ),
];

const NOTICES: &[Notice] = &[
    notice("discountExceedsMargin", Warning, "partnerGrossProfit < 0", &[]),
    notice(
        "clawbackRisk",
        Warning,
        "given(cancelDay) and clawback > 0",
        &[("share", Share, "clawbackShare"), ("amount", Money, "clawback")],
    ),
    notice("noCredit", Info, r#"motion ≠ "reseller" and attribution = "none""#, &[]),
    notice(
        "rateOutsideTypical",
        Warning,
        concat!(
            "grade(",
            rate_before_credit!(),
            ", ",
            typical_rate!("low"),
            ", ",
            typical_rate!("high"),
            r#") ≠ "within""#
        ),
        &[("low", Share, typical_rate!("low")), ("high", Share, typical_rate!("high"))],
    ),
    notice(
        "customTerms",
        Info,
        "yearToDateVolume + dealValue ≥ program.deal.volumeCustomFrom",
        &[("from", Money, "program.deal.volumeCustomFrom")],
    ),
    notice(
        "nextDealLifts",
        Good,
        concat!(
            r#"motion = "tieredCommission" and credit > 0 and "#,
            bracket!(after_next!(), "from"),
            " > ",
            bracket!(after_this!(), "from")
        ),
        &[
            ("rate", Share, bracket!(after_next!(), "rate")),
            ("from", Money, bracket!(after_next!(), "from")),
            (
                "commission",
                Money,
                concat!("(", schedule!(after_next!()), " − ", schedule!(after_this!()), ") × credit"),
            ),
        ],
    ),
];

/// The calculator.
pub const DEAL_MODEL: Calculator = Calculator {
    id: "deal-model",
    group: "deals",
    form: &[
        group(
            "deal",
            &[
                Field::new("dealValue", Money).or("50000"),
                Field::new("customerDiscount", Share).or("0"),
                Field::new("termYears", Whole).or("1").between("1", "10"),
                choice("motion", MOTIONS).or("reseller"),
            ],
        ),
        group(
            "partner",
            &[
                tier_choice("tier").or("gold"),
                choice("attribution", ATTRIBUTIONS).or("sourced"),
                Field::new("registered", Flag).or("true"),
                Field::new("yearToDateVolume", Money).or("0"),
            ],
        ),
        folded(
            "terms",
            None,
            &[
                Field::new("referralRate", Share).or_program("deal.referralRate"),
                Field::new("revenueShareRate", Share).or_program("deal.revenueShareRate"),
                Field::new("revenueShareMonths", Months).or_program("deal.revenueShareMonths"),
                Field::new("vendorGrossMargin", Share).or("0.80"),
            ],
        ),
        folded(
            "bonus",
            Some("spiffAmount"),
            &[
                Field::new("spiff", Money).or("0"),
                Field::new("spiffMultiplier", Multiple).or("1").between("1", "10"),
                Field::new("spiffRate", Share).or("0"),
            ],
        ),
        folded(
            "cancellation",
            Some("clawback"),
            &[Field::new("cancelDay", Days).optional(Reason::NotApplicable)],
        ),
    ],
    defines: &[],
    steps: &[
        Step::Lines { group: "price", lines: PRICE },
        Step::Lines { group: "partner", lines: PARTNER },
        Step::Lines { group: "vendor", lines: VENDOR },
        Step::Lines { group: "clawback", lines: CLAWBACK },
        Step::Choices {
            table: "motions",
            input: "motion",
            over: None,
            columns: &[
                line("partnerEarnings", Money, "partnerEarnings"),
                line("partnerShareOfPrice", Share, "partnerShareOfPrice"),
                line("vendorNetRevenue", Money, "vendorNetRevenue"),
                line("vendorGrossProfit", Money, "vendorGrossProfit"),
            ],
        },
        Step::Series {
            table: "years",
            counter: "year",
            rows: "termYears",
            columns: &[
                line("customerPays", Money, "price"),
                line("partnerEarns", Money, YEAR_EARNS),
                line("vendorKeeps", Money, "customerPays − partnerEarns"),
            ],
        },
        Step::List { table: "brackets", list: "deal.commissionBrackets", columns: BRACKETS },
    ],
    limits: &[],
    notices: NOTICES,
    headline: Headline {
        figure: "partnerEarnings",
        range: None,
        also: &["vendorGrossProfit", "partnerShareOfPrice"],
    },
    charts: &[
        Chart {
            id: "price",
            kind: ChartKind::Waterfall {
                total: "listPrice",
                parts: &["discountAmount", "partnerEarnings", "costOfGoods", "vendorGrossProfit"],
            },
        },
        Chart {
            id: "motions",
            kind: ChartKind::Rows {
                table: "motions",
                label: "motion",
                columns: &["partnerEarnings", "vendorGrossProfit"],
                stacked: false,
                marked: None,
            },
        },
    ],
};
