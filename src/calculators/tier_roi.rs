//! The return of each partner tier on its cost to serve, and the value of moving a partner up.

use crate::schema::Level::{Info, Warning};
use crate::schema::Unit::{Money, Multiple, Share, Text, Whole};
use crate::schema::{
    Calculator, Chart, ChartKind, DefaultRows, Field, Headline, InputTable, Limit, Part, Step, define, group,
    line, notice, row_notice,
};
use crate::value::Code;

/// The definition of `tier-roi`.
pub const TIER_ROI: Calculator = Calculator {
    id: "tier-roi",
    group: "tiers",
    form: &[
        Part::Table(InputTable {
            id: "tiers",
            maximum_rows: 10,
            columns: &[
                Field::new("name", Text),
                Field::new("partners", Whole),
                Field::new("averageRevenue", Money),
                Field::new("grossMargin", Share),
                Field::new("cost", Money),
            ],
            rows: DefaultRows::Program(
                "tiers",
                &[
                    "name",
                    "economics.partners",
                    "economics.averageRevenue",
                    "economics.grossMargin",
                    "economics.cost",
                ],
            ),
        }),
        group(
            "promotion",
            &[
                Field::new("fromTier", Whole)
                    .or_formula("min(2, rows(tiers))")
                    .between("1", "10")
                    .row_of("tiers"),
                Field::new("toTier", Whole)
                    .or_formula("min(3, rows(tiers))")
                    .between("1", "10")
                    .row_of("tiers"),
                Field::new("promotionUplift", Share).or("1").between("-1", "100"),
            ],
        ),
    ],
    defines: &[define("before", "tiers[#fromTier]"), define("after", "tiers[#toTier]")],
    steps: &[
        Step::Columns {
            table: "tiers",
            columns: &[
                line("contribution", Money, "averageRevenue × grossMargin"),
                line("net", Money, "contribution − cost"),
                line("roi", Multiple, "contribution ÷ cost"),
                line("costShare", Share, "cost ÷ averageRevenue"),
                line("totalRevenue", Money, "averageRevenue × partners"),
                line("totalContribution", Money, "contribution × partners"),
                line("totalCost", Money, "cost × partners"),
                line("totalNet", Money, "net × partners"),
                line("revenueShare", Share, "totalRevenue ÷ sum(tiers.totalRevenue)"),
                line("netShare", Share, "when(sum(tiers.totalNet) > 0, totalNet ÷ sum(tiers.totalNet))"),
                line("breakEvenRevenue", Money, "cost ÷ grossMargin"),
            ],
        },
        Step::Lines {
            group: "program",
            lines: &[
                line("partners", Whole, "sum(tiers.partners)"),
                line("revenue", Money, "sum(tiers.totalRevenue)"),
                line("contribution", Money, "sum(tiers.totalContribution)"),
                line("cost", Money, "sum(tiers.totalCost)"),
                line("net", Money, "sum(tiers.totalNet)"),
                line("programRoi", Multiple, "contribution ÷ cost"),
                line("bestTier", Text, "argMax(tiers.roi, tiers.name)"),
                line("worstTier", Text, "argMin(tiers.roi, tiers.name)"),
            ],
        },
        Step::Lines {
            group: "promotion",
            lines: &[
                line("promotedRevenue", Money, "before.averageRevenue × (1 + promotionUplift)"),
                line("promotionGain", Money, "promotedRevenue × after.grossMargin − before.contribution"),
                line("promotionCost", Money, "after.cost − before.cost"),
                line("promotionNet", Money, "promotionGain − promotionCost"),
                line("promotionRoi", Multiple, "when(promotionCost > 0, promotionGain ÷ promotionCost)"),
                line(
                    "breakEvenUplift",
                    Share,
                    "(before.contribution + promotionCost) ÷ after.grossMargin ÷ before.averageRevenue − 1",
                ),
            ],
        },
    ],
    limits: &[
        Limit {
            path: "fromTier",
            code: Code::AboveMaximum,
            holds: "fromTier ≤ rows(tiers)",
            params: &[("minimum", "1"), ("maximum", "rows(tiers)")],
        },
        Limit {
            path: "toTier",
            code: Code::AboveMaximum,
            holds: "toTier ≤ rows(tiers)",
            params: &[("minimum", "1"), ("maximum", "rows(tiers)")],
        },
    ],
    notices: &[
        // With a single tier, the ROI cannot rise from tier to tier, so the notice needs at least two.
        notice("roiFallsWithTier", Info, "rows(tiers) > 1 and neverRises(tiers.roi)", &[]),
        row_notice("tierLosesMoney", Warning, "tiers", "net ≤ −program.minorUnit", &[]),
        notice(
            "concentrated",
            Warning,
            "max(tiers.revenueShare) > 0.6",
            &[("share", Share, "max(tiers.revenueShare)")],
        ),
        notice("promotionLosesMoney", Warning, "promotionNet ≤ −program.minorUnit", &[]),
    ],
    exclusive: &[],
    headline: Headline { figure: "programRoi", range: None, also: &["net", "bestTier"], estimates: &[] },
    charts: &[Chart {
        id: "tiers",
        kind: ChartKind::Rows {
            table: "tiers",
            label: "name",
            columns: &["contribution", "cost"],
            stacked: false,
            marked: None,
            sorted: false,
        },
    }],
};
