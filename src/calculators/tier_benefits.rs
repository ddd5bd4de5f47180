//! Which tier a partner qualifies for, how far the next one is, and what it would be worth.

use crate::schema::Level::{Good, Info, Warning};
use crate::schema::Unit::{Flag, Money, Share, Text, Whole};
use crate::schema::{
    Calculator, Chart, ChartKind, Field, Headline, Line, Step, folded, group, line, notice, tier_choice,
};
use crate::value::Reason;

/// A column of the tiers in the row of the tier that the partner qualifies for.
macro_rules! held {
    ($column:literal) => {
        concat!("rowAt(tiers.", $column, ", lastRow(tiers.met))")
    };
}

/// The same in the row of the next tier.
macro_rules! next {
    ($column:literal) => {
        concat!("rowAt(tiers.", $column, ", nextRow(tiers.met))")
    };
}

/// How much of what the next tier needs is there; all of it when nothing is needed.
macro_rules! progress {
    ($have:literal, $needed:literal) => {
        concat!("if(", next!($needed), " = 0, 1, min(1, ", $have, " ÷ ", next!($needed), "))")
    };
}

/// Revenue and referrals are two ways to the same tier; a closed one has no progress and does not count.
macro_rules! better_way {
    () => {
        "if(given(revenueProgress) and given(referralsProgress), max(revenueProgress, referralsProgress), if(given(revenueProgress), revenueProgress, referralsProgress))"
    };
}

/// Whether the tier that is held is above the one that is earned.
macro_rules! holds_more {
    () => {
        "given(enrolledTier) and firstRow(program.tiers.id, enrolledTier) > lastRow(tiers.met)"
    };
}

/// A tier is met by revenue or referrals, and by certifications; the first one by everyone.
const MET: &str = "place = 1 or (given(row.requirements.revenue) and revenue ≥ row.requirements.revenue or given(row.requirements.referrals) and referrals ≥ row.requirements.referrals) and given(row.requirements.certifications) and certifications ≥ row.requirements.certifications";

const TIERS: &[Line] = &[
    line("name", Text, "row.name"),
    line("met", Flag, MET),
    line("commission", Money, "revenue × row.commissionRate"),
    line("mdf", Money, "row.mdf.annual"),
    line("value", Money, "commission + mdf"),
    line("revenueRequired", Money, "row.requirements.revenue"),
    line("referralsRequired", Whole, "row.requirements.referrals"),
    line("certificationsRequired", Whole, "row.requirements.certifications"),
];

/// The calculator.
pub const TIER_BENEFITS: Calculator = Calculator {
    id: "tier-benefits",
    group: "tiers",
    form: &[
        group(
            "standing",
            &[
                Field::new("revenue", Money).or("70000"),
                Field::new("referrals", Whole).or("12"),
                Field::new("certifications", Whole).or("2"),
            ],
        ),
        folded(
            "more",
            None,
            &[
                Field::new("averageDeal", Money).or("15000"),
                tier_choice("enrolledTier").optional(Reason::NotApplicable),
            ],
        ),
    ],
    defines: &[],
    steps: &[
        Step::List { table: "tiers", list: "tiers", columns: TIERS },
        Step::Lines {
            group: "tier",
            lines: &[line("qualifiedTier", Text, held!("name")), line("nextTier", Text, next!("name"))],
        },
        Step::Lines {
            group: "progress",
            lines: &[
                line("revenueProgress", Share, progress!("revenue", "revenueRequired")),
                line("referralsProgress", Share, progress!("referrals", "referralsRequired")),
                line("certificationsProgress", Share, progress!("certifications", "certificationsRequired")),
                line("progress", Share, concat!("min(", better_way!(), ", certificationsProgress)")),
                line(
                    "bindingRequirement",
                    Text,
                    concat!(
                        "if(certificationsProgress < ",
                        better_way!(),
                        r#", "certifications", if(given(revenueProgress) and (not given(referralsProgress) or revenueProgress ≥ referralsProgress), "revenue", "referrals"))"#
                    ),
                ),
            ],
        },
        Step::Lines {
            group: "gap",
            lines: &[
                line("revenueGap", Money, concat!("max(0, ", next!("revenueRequired"), " − revenue)")),
                line("referralsGap", Whole, concat!("max(0, ", next!("referralsRequired"), " − referrals)")),
                line(
                    "certificationsGap",
                    Whole,
                    concat!("max(0, ", next!("certificationsRequired"), " − certifications)"),
                ),
                line("dealsGap", Whole, "ceil(revenueGap ÷ averageDeal)"),
            ],
        },
        Step::Lines {
            group: "worth",
            lines: &[
                line("commission", Money, held!("commission")),
                line("mdf", Money, held!("mdf")),
                line("value", Money, "commission + mdf"),
                line("nextCommission", Money, next!("commission")),
                line("nextMdf", Money, next!("mdf")),
                line("nextValue", Money, "nextCommission + nextMdf"),
                line("uplift", Money, "nextValue − value"),
                line(
                    "valueAtThreshold",
                    Money,
                    concat!(
                        "max(revenue, ",
                        next!("revenueRequired"),
                        ") × rowAt(program.tiers.commissionRate, nextRow(tiers.met)) + nextMdf"
                    ),
                ),
            ],
        },
        Step::Lines {
            group: "grace",
            lines: &[line(
                "graceQuarters",
                Whole,
                concat!(
                    "if(",
                    holds_more!(),
                    ", lookup(enrolledTier, program.tiers.id, program.tiers.graceQuarters), notApplicable)"
                ),
            )],
        },
        Step::List {
            table: "benefits",
            list: "benefits",
            columns: &[
                line("name", Text, "row.name"),
                line("current", Text, "rowAt(row.values, lastRow(tiers.met))"),
                line("next", Text, "rowAt(row.values, nextRow(tiers.met))"),
                line("improves", Flag, "given(next) and (not given(current) or next ≠ current)"),
            ],
        },
    ],
    limits: &[],
    notices: &[
        notice(
            "almostThere",
            Info,
            r#"progress ≥ 0.7 and progress < 1 and bindingRequirement = "revenue""#,
            &[("tier", Text, "nextTier"), ("deals", Whole, "dealsGap")],
        ),
        notice(
            "certificationsHoldBack",
            Info,
            concat!("certificationsGap > 0 and ", better_way!(), " = 1"),
            &[("missing", Whole, "certificationsGap")],
        ),
        notice(
            "atRisk",
            Warning,
            holds_more!(),
            &[
                ("tier", Text, "lookup(enrolledTier, program.tiers.id, program.tiers.name)"),
                ("graceQuarters", Whole, "graceQuarters"),
                ("dropTo", Text, "rowAt(program.tiers.name, firstRow(program.tiers.id, enrolledTier) − 1)"),
            ],
        ),
        notice("topTier", Good, "lastRow(tiers.met) = rows(tiers)", &[]),
    ],
    headline: Headline { figure: "progress", range: None, also: &["qualifiedTier", "uplift", "dealsGap"] },
    charts: &[
        Chart {
            id: "progress",
            kind: ChartKind::Progress {
                table: "tiers",
                met: "met",
                label: "name",
                binding: "bindingRequirement",
                bars: &[
                    ["revenue", "revenueProgress", "revenueGap", "revenueRequired"],
                    ["referrals", "referralsProgress", "referralsGap", "referralsRequired"],
                    [
                        "certifications",
                        "certificationsProgress",
                        "certificationsGap",
                        "certificationsRequired",
                    ],
                ],
            },
        },
        Chart {
            id: "unlocks",
            kind: ChartKind::Changes {
                table: "benefits",
                label: "name",
                from: "current",
                to: "next",
                when: "improves",
            },
        },
        Chart {
            id: "value",
            kind: ChartKind::Rows {
                table: "tiers",
                label: "name",
                columns: &["value"],
                stacked: false,
                marked: Some("qualifiedTier"),
            },
        },
    ],
};
