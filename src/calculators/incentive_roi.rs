//! What incentives for partners bring in beyond the revenue that would have come anyway, against what they cost.

use crate::schema::Level::{Info, Warning};
use crate::schema::Unit::{Money, Months, Multiple, Share, Text};
use crate::schema::{
    Calculator, Chart, ChartKind, DefaultRows, Define, Field, Headline, InputTable, Limit, Line, Notice,
    Param, Part, Step, choice, define, define_of, folded, group, line, notice, row_notice,
};
use crate::value::{Code, Reason};

const KINDS: &[&str] =
    &["mdf", "spiff", "dealRegistration", "rebate", "tierMultiplier", "accelerator", "other"];

const DEFINES: &[Define] = &[
    // The margin if nothing would have come anyway.
    define("marginOnAll", "attributedRevenue × grossMargin"),
    define("marginOnAllTotal", "attributedTotal × grossMargin"),
    define_of(
        "verdictOf",
        &["multiple"],
        r#"case(multiple ≥ strongFrom: "strong", multiple ≥ acceptableFrom: "acceptable", multiple ≥ 1: "underperforming", else: "netNegative")"#,
    ),
    define("usualSpend", r#"typical.incentives("spend")"#),
    define("usualBaseline", r#"typical.incentives("baseline")"#),
];

const INCENTIVES: &[Line] = &[
    line("baselineRevenue", Money, "attributedRevenue × baselineShare"),
    line("incrementalRevenue", Money, "attributedRevenue − baselineRevenue"),
    line("incrementalMargin", Money, "incrementalRevenue × grossMargin"),
    line("netValue", Money, "incrementalMargin − spend"),
    line("loss", Money, "max(0, −netValue)"),
    line("returnMultiple", Multiple, "incrementalMargin ÷ spend"),
    line("flatteringMultiple", Multiple, "marginOnAll ÷ spend"),
    line("utilization", Share, "spend ÷ budget"),
    // A quotient decides, so that a margin of zero is a division by zero and not a baseline below zero.
    line("breakEvenBaseline", Share, "if(spend ÷ marginOnAll > 1, notReached, 1 − spend ÷ marginOnAll)"),
    line("verdict", Text, "verdictOf(returnMultiple)"),
];

const REVENUE: &[Line] = &[
    line("totalSpend", Money, "sum(incentives.spend)"),
    line("attributedTotal", Money, "sum(incentives.attributedRevenue)"),
    line("baselineTotal", Money, "sum(incentives.baselineRevenue)"),
    line("incrementalTotal", Money, "sum(incentives.incrementalRevenue)"),
    line("marginTotal", Money, "sum(incentives.incrementalMargin)"),
    // The step from revenue to margin in the waterfall.
    line("costOfGoods", Money, "incrementalTotal − marginTotal"),
    line("netTotal", Money, "marginTotal − totalSpend"),
];

const RETURN: &[Line] = &[
    line("returnMultiple", Multiple, "marginTotal ÷ totalSpend"),
    line("flatteringMultiple", Multiple, "marginOnAllTotal ÷ totalSpend"),
    line("spendShare", Share, "totalSpend ÷ attributedTotal"),
    line("averageBaseline", Share, "baselineTotal ÷ attributedTotal"),
    line(
        "breakEvenBaseline",
        Share,
        "if(totalSpend ÷ marginOnAllTotal > 1, notReached, 1 − totalSpend ÷ marginOnAllTotal)",
    ),
    line("paybackMonths", Months, "periodMonths × totalSpend ÷ marginTotal"),
    line("verdict", Text, "verdictOf(returnMultiple)"),
];

const COMPARISON: &[Line] = &[
    line("best", Text, "argMax(incentives.netValue, incentives.name)"),
    line("worst", Text, "argMin(incentives.netValue, incentives.name)"),
    line("savedByDropping", Money, "sum(incentives.loss)"),
    line("netWithoutLosers", Money, "netTotal + savedByDropping"),
];

const BASELINE_RANGE: &[Param] =
    &[("low", Share, "usualBaseline.low"), ("high", Share, "usualBaseline.high")];
const SPEND_RANGE: &[Param] = &[("low", Share, "usualSpend.low"), ("high", Share, "usualSpend.high")];

const NOTICES: &[Notice] = &[
    row_notice(
        "baselineNotTypical",
        Info,
        "incentives",
        "baselineShare < usualBaseline.low or baselineShare > usualBaseline.high",
        BASELINE_RANGE,
    )
    .published(),
    row_notice("noBaseline", Warning, "incentives", "baselineShare = 0", &[]),
    notice("spendAboveTypical", Warning, "spendShare > usualSpend.high", SPEND_RANGE).published(),
    notice("spendBelowTypical", Info, "spendShare < usualSpend.low", SPEND_RANGE).published(),
    // A loss of less than the smallest unit of the currency is shown as zero, so it must not raise a notice.
    row_notice(
        "destroysMargin",
        Warning,
        "incentives",
        "netValue ≤ −program.minorUnit",
        &[("amount", Money, "loss")],
    ),
    row_notice(
        "underused",
        Info,
        "incentives",
        r#"kind = "mdf" and utilization < program.mdfUtilizationTarget"#,
        &[("target", Share, "program.mdfUtilizationTarget")],
    ),
];

/// The definition of `incentive-roi`.
pub const INCENTIVE_ROI: Calculator = Calculator {
    id: "incentive-roi",
    group: "program",
    form: &[
        group(
            "basis",
            &[Field::new("grossMargin", Share).or("0.60"), Field::new("periodMonths", Months).or("12")],
        ),
        Part::Table(InputTable {
            id: "incentives",
            maximum_rows: 50,
            columns: &[
                Field::new("name", Text),
                choice("kind", KINDS),
                Field::new("budget", Money).optional(Reason::NotApplicable),
                Field::new("spend", Money),
                Field::new("attributedRevenue", Money),
                Field::new("baselineShare", Share),
            ],
            rows: DefaultRows::Given(&[
                &["Marketing funds", "mdf", "500000", "400000", "2500000", "0.50"],
                &["Registration discount", "dealRegistration", "", "150000", "3000000", "0.60"],
                &["Quarter-end SPIFF", "spiff", "60000", "60000", "700000", "0.85"],
                &["Gold multiplier", "tierMultiplier", "", "90000", "1200000", "0.70"],
            ]),
        }),
        folded(
            "verdict",
            None,
            &[
                Field::new("strongFrom", Multiple).or("3").between("1", "1000"),
                Field::new("acceptableFrom", Multiple).or("1.5").between("1", "1000"),
            ],
        ),
    ],
    defines: DEFINES,
    steps: &[
        Step::Columns { table: "incentives", columns: INCENTIVES },
        Step::Lines { group: "revenue", lines: REVENUE },
        Step::Lines { group: "return", lines: RETURN },
        Step::Lines { group: "comparison", lines: COMPARISON },
    ],
    limits: &[Limit {
        path: "strongFrom",
        code: Code::BelowMinimum,
        holds: "strongFrom ≥ acceptableFrom",
        params: &[("minimum", "acceptableFrom"), ("maximum", "1000")],
    }],
    notices: NOTICES,
    exclusive: &[&["spendAboveTypical", "spendBelowTypical"]],
    headline: Headline { figure: "returnMultiple", range: None, also: &["netTotal"], estimates: &[] },
    charts: &[
        Chart {
            id: "incentives",
            kind: ChartKind::Rows {
                table: "incentives",
                label: "name",
                columns: &["incrementalMargin", "spend"],
                stacked: false,
                marked: None,
                sorted: false,
            },
        },
        Chart {
            id: "netValue",
            kind: ChartKind::Waterfall {
                total: "attributedTotal",
                parts: &["baselineTotal", "costOfGoods", "totalSpend", "netTotal"],
            },
        },
    ],
};
