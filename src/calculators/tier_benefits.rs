//! The tier that a partner qualifies for, the distance to the next tier, and the value of reaching it.

use crate::schema::Level::{Good, Info, Warning};
use crate::schema::Unit::{Flag, Money, Share, Text, Whole};
use crate::schema::{
    Calculator, Chart, ChartKind, Define, Field, Headline, Line, Step, define, define_of, folded, group,
    line, notice, tier_choice,
};
use crate::value::Reason;

const DEFINES: &[Define] = &[
    define("held", "tiers[#lastRow(tiers.met)]"),
    define("target", "tiers[#nextRow(tiers.met)]"),
    define("enrolled", "program.tiers(enrolledTier)"),
    // A tier needs revenue or referrals, plus certifications; everyone meets the first tier.
    define("needs", "row.requirements"),
    define("enoughRevenue", "given(needs.revenue) and revenue ≥ needs.revenue"),
    define("enoughReferrals", "given(needs.referrals) and referrals ≥ needs.referrals"),
    define_of("reached", &["have", "needed"], "if(needed = 0, 1, min(1, have ÷ needed))"),
    // Revenue and referrals are two ways to the same tier. A closed way has no progress and does not count.
    define("onlyWay", "if(given(revenueProgress), revenueProgress, referralsProgress)"),
    define(
        "betterWay",
        "if(given(revenueProgress) and given(referralsProgress), max(revenueProgress, referralsProgress), onlyWay)",
    ),
    define(
        "revenueIsAhead",
        "given(revenueProgress) and (not given(referralsProgress) or revenueProgress ≥ referralsProgress)",
    ),
    define(
        "holdsMore",
        "given(enrolledTier) and firstRow(program.tiers.id, enrolledTier) > lastRow(tiers.met)",
    ),
];

const TIERS: &[Line] = &[
    line("name", Text, "row.name"),
    line(
        "met",
        Flag,
        "place = 1 or (enoughRevenue or enoughReferrals) and given(needs.certifications) and certifications ≥ needs.certifications",
    ),
    line("commission", Money, "revenue × row.commissionRate"),
    line("mdf", Money, "row.mdf.annual"),
    line("value", Money, "commission + mdf"),
    line("revenueRequired", Money, "row.requirements.revenue"),
    line("referralsRequired", Whole, "row.requirements.referrals"),
    line("certificationsRequired", Whole, "row.requirements.certifications"),
];

/// The definition of `tier-benefits`.
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
    defines: DEFINES,
    steps: &[
        Step::List { table: "tiers", list: "tiers", columns: TIERS },
        Step::Lines {
            group: "tier",
            lines: &[line("qualifiedTier", Text, "held.name"), line("nextTier", Text, "target.name")],
        },
        Step::Lines {
            group: "progress",
            lines: &[
                line("revenueProgress", Share, "reached(revenue, target.revenueRequired)"),
                line("referralsProgress", Share, "reached(referrals, target.referralsRequired)"),
                line(
                    "certificationsProgress",
                    Share,
                    "reached(certifications, target.certificationsRequired)",
                ),
                line("progress", Share, "min(betterWay, certificationsProgress)"),
                line(
                    "bindingRequirement",
                    Text,
                    r#"case(certificationsProgress < betterWay: "certifications", revenueIsAhead: "revenue", else: "referrals")"#,
                ),
            ],
        },
        Step::Lines {
            group: "gap",
            lines: &[
                line("revenueGap", Money, "max(0, target.revenueRequired − revenue)"),
                line("referralsGap", Whole, "max(0, target.referralsRequired − referrals)"),
                line("certificationsGap", Whole, "max(0, target.certificationsRequired − certifications)"),
                line("dealsGap", Whole, "ceil(revenueGap ÷ averageDeal)"),
            ],
        },
        Step::Lines {
            group: "worth",
            lines: &[
                line("commission", Money, "held.commission"),
                line("mdf", Money, "held.mdf"),
                line("value", Money, "commission + mdf"),
                line("nextCommission", Money, "target.commission"),
                line("nextMdf", Money, "target.mdf"),
                line("nextValue", Money, "nextCommission + nextMdf"),
                line("uplift", Money, "nextValue − value"),
                line(
                    "valueAtThreshold",
                    Money,
                    "max(revenue, target.revenueRequired) × program.tiers[#nextRow(tiers.met)].commissionRate + nextMdf",
                ),
            ],
        },
        Step::Lines {
            group: "grace",
            lines: &[line("graceQuarters", Whole, "when(holdsMore, enrolled.graceQuarters)")],
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
            "certificationsGap > 0 and betterWay = 1",
            &[("missing", Whole, "certificationsGap")],
        ),
        notice(
            "atRisk",
            Warning,
            "holdsMore",
            &[
                ("tier", Text, "enrolled.name"),
                ("graceQuarters", Whole, "graceQuarters"),
                ("dropTo", Text, "program.tiers[#firstRow(program.tiers.id, enrolledTier) − 1].name"),
            ],
        ),
        notice("topTier", Good, "lastRow(tiers.met) = rows(tiers)", &[]),
    ],
    exclusive: &[&["almostThere", "certificationsHoldBack", "topTier"], &["atRisk", "topTier"]],
    headline: Headline {
        figure: "qualifiedTier",
        range: None,
        also: &["progress", "dealsGap", "uplift", "value"],
        estimates: &[],
    },
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
                sorted: false,
            },
        },
    ],
};
