//! What it takes to move from today's share of revenue through partners to the goal.

use crate::schema::Level::Warning;
use crate::schema::Unit::{Money, Multiple, Share, Text, Whole};
use crate::schema::{
    Calculator, Chart, ChartKind, DefaultRows, Field, Headline, InputTable, Limit, Line, Notice, Part, Step,
    folded, group, line, notice, row_notice,
};
use crate::value::Code;

const REVENUE: &[Line] = &[
    line("futureRevenue", Money, "annualRevenue × (1 + revenueGrowth)"),
    line("currentPartnerRevenue", Money, "annualRevenue × currentShare"),
    line("targetPartnerRevenue", Money, "futureRevenue × targetShare"),
    // A company that shrinks can need less from partners than today.
    line("gap", Money, "max(0, targetPartnerRevenue − currentPartnerRevenue)"),
];

const MOTIONS: &[Line] = &[
    line("revenue", Money, "gap × mix"),
    line("activeNeeded", Whole, "ceil(revenue ÷ revenuePerPartner)"),
    line("toSign", Whole, "ceil(activeNeeded ÷ activationRate)"),
    line("motionCost", Money, "toSign × programCostPerPartner"),
];

const PARTNERS: &[Line] = &[
    line("activePartnersNeeded", Whole, "sum(motions.activeNeeded)"),
    line("partnersToSign", Whole, "sum(motions.toSign)"),
    line(
        "managersNeeded",
        Whole,
        "ceil((sum(motions.activePartners) + partnersToSign) ÷ partnersPerManager)",
    ),
];

const COST: &[Line] = &[
    line("programCost", Money, "sum(motions.motionCost) + managersNeeded × managerCost"),
    line("returnMultiple", Multiple, "gap × grossMargin ÷ programCost"),
    line("costShareOfGap", Share, "programCost ÷ gap"),
];

const NOTICES: &[Notice] = &[
    notice(
        "shareAboveTypical",
        Warning,
        "targetShare > 0.3",
        &[("low", Share, "0.2"), ("high", Share, "0.3")],
    )
    .published(),
    row_notice(
        "activationBelowTarget",
        Warning,
        "motions",
        "activationRate < 0.6",
        &[("rate", Share, "activationRate"), ("target", Share, "0.6")],
    )
    .published(),
];

/// The definition of `program-plan`.
pub const PROGRAM_PLAN: Calculator = Calculator {
    id: "program-plan",
    group: "program",
    form: &[
        group(
            "goal",
            &[
                Field::new("annualRevenue", Money).or("10000000"),
                Field::new("currentShare", Share).or("0.05"),
                Field::new("targetShare", Share).or("0.30"),
                Field::new("grossMargin", Share).or("1"),
                Field::new("revenueGrowth", Share).or("0").between("-1", "100"),
            ],
        ),
        Part::Table(InputTable {
            id: "motions",
            maximum_rows: 20,
            columns: &[
                Field::new("name", Text),
                Field::new("mix", Share),
                Field::new("activePartners", Whole),
                Field::new("revenuePerPartner", Money),
                Field::new("activationRate", Share).above("0"),
                Field::new("programCostPerPartner", Money),
            ],
            rows: DefaultRows::Given(&[
                &["Technology", "0.30", "0", "80000", "0.6", "8000"],
                &["Reseller", "0.50", "3", "100000", "0.6", "12000"],
                &["Strategic alliance", "0.20", "0", "500000", "0.8", "60000"],
            ]),
        }),
        group(
            "managers",
            &[
                Field::new("partnersPerManager", Whole).or("20").between("1", "1000000000"),
                Field::new("managerCost", Money).or("120000"),
            ],
        ),
        folded(
            "influenced",
            Some("influencedRevenue"),
            &[
                Field::new("influencedRevenue", Money).or("0"),
                Field::new("influencedReportingCredit", Share).or_program("deal.influencedReportingCredit"),
            ],
        ),
    ],
    defines: &[],
    steps: &[
        Step::Lines { group: "revenue", lines: REVENUE },
        Step::Columns { table: "motions", columns: MOTIONS },
        Step::Lines { group: "partners", lines: PARTNERS },
        Step::Lines { group: "cost", lines: COST },
        Step::Lines {
            group: "reporting",
            lines: &[line(
                "creditedRevenue",
                Money,
                "targetPartnerRevenue + influencedRevenue × influencedReportingCredit",
            )],
        },
    ],
    limits: &[
        Limit {
            path: "targetShare",
            code: Code::BelowMinimum,
            holds: "targetShare ≥ currentShare",
            params: &[("minimum", "currentShare"), ("maximum", "1")],
        },
        Limit {
            path: "motions",
            code: Code::SumNotOne,
            holds: "sum(motions.mix) = 1",
            params: &[("sum", "sum(motions.mix)")],
        },
    ],
    notices: NOTICES,
    exclusive: &[],
    headline: Headline {
        figure: "partnersToSign",
        range: None,
        also: &["managersNeeded", "programCost", "returnMultiple"],
        estimates: &["gap", "programCost", "returnMultiple"],
    },
    charts: &[
        // Bars and not a waterfall: for a company that shrinks, today's revenue and the gap do not add up to the goal.
        Chart {
            id: "revenue",
            kind: ChartKind::Bars(&["currentPartnerRevenue", "gap", "targetPartnerRevenue"]),
        },
        Chart {
            id: "motions",
            kind: ChartKind::Rows {
                table: "motions",
                label: "name",
                columns: &["revenue"],
                stacked: false,
                marked: None,
                sorted: false,
            },
        },
    ],
};
