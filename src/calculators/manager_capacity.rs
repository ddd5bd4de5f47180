//! The partner managers that a portfolio needs, by the usual ratios and by the hours that the promised attention takes.

use crate::schema::Level::{Good, Info, Warning};
use crate::schema::Unit::{Count, Money, Share, Text, Whole};
use crate::schema::{
    Calculator, Chart, ChartKind, DefaultRows, Define, Field, Headline, InputTable, Line, Notice, Part, Step,
    choice, define, group, line, notice, row_notice,
};

const KINDS: &[&str] = &["strategic", "growth", "stable", "longTail", "other"];
const TOUCHES: &[&str] = &["weekly", "biweekly", "monthly", "quarterly", "none"];

const DEFINES: &[Define] = &[
    define(
        "touchesPerYear",
        r#"case(touch, "weekly": 52, "biweekly": 26, "monthly": 12, "quarterly": 4, else: 0)"#,
    ),
    define("usual", "typical.partnersPerManager(kind)"),
];

const SEGMENTS: &[Line] = &[
    line("managersByRatio", Count, "partners ÷ perManager"),
    line("hours", Count, "partners × (touchesPerYear × hoursPerTouch + reviews × hoursPerReview)"),
    line("managersByHours", Count, "hours ÷ hoursPerYear"),
    line("managersNeeded", Count, "max(managersByRatio, managersByHours)"),
    line("bindingOn", Text, r#"if(managersByHours > managersByRatio, "hours", "ratio")"#),
    line("cost", Money, "managersNeeded × managerCost"),
    line("costShare", Share, "cost ÷ revenue"),
    line("hoursPerPartner", Count, "hours ÷ partners"),
];

const PORTFOLIO: &[Line] = &[
    line("partnersTotal", Whole, "sum(segments.partners)"),
    line("revenueTotal", Money, "sum(segments.revenue)"),
    line("hoursTotal", Count, "sum(segments.hours)"),
];

const MANAGERS: &[Line] = &[
    line("byRatio", Count, "sum(segments.managersByRatio)"),
    line("byHours", Count, "sum(segments.managersByHours)"),
    line("needed", Count, "sum(segments.managersNeeded)"),
    line("managersToHave", Whole, "ceil(needed)"),
    line("toHire", Count, "max(0, managersToHave − managers)"),
    line("utilization", Share, "needed ÷ managers"),
    line("hoursLeft", Count, "managers × hoursPerYear − hoursTotal"),
];

const COST: &[Line] = &[
    line("cost", Money, "managersToHave × managerCost"),
    line("costPerPartner", Money, "cost ÷ partnersTotal"),
    line("costShare", Share, "cost ÷ revenueTotal"),
    // Without revenue in any segment, the answer is that nothing can be compared, not that something is divided by zero.
    line("heaviest", Text, "when(given(max(segments.costShare)), argMax(segments.costShare, segments.name))"),
];

const NOTICES: &[Notice] = &[
    notice("overCapacity", Warning, "utilization > 1", &[("toHire", Count, "toHire")]),
    notice("roomLeft", Good, "utilization < 0.8", &[]),
    row_notice(
        "ratioNotTypical",
        Info,
        "segments",
        r#"grade(perManager, usual.low, usual.high) ≠ "within""#,
        &[("low", Whole, "usual.low"), ("high", Whole, "usual.high")],
    )
    .published(),
    row_notice(
        "promisesMore",
        Warning,
        "segments",
        r#"bindingOn = "hours" and managersByHours ≥ 1.5 × managersByRatio"#,
        &[("hours", Count, "hours")],
    ),
];

/// The definition of `manager-capacity`.
pub const MANAGER_CAPACITY: Calculator = Calculator {
    id: "manager-capacity",
    group: "program",
    form: &[
        group(
            "managers",
            &[
                Field::new("managers", Count).or("4"),
                Field::new("hoursPerYear", Count).or("1600").above("0"),
                Field::new("managerCost", Money).or("120000"),
            ],
        ),
        Part::Table(InputTable {
            id: "segments",
            maximum_rows: 20,
            columns: &[
                Field::new("name", Text),
                choice("kind", KINDS),
                Field::new("partners", Whole),
                Field::new("perManager", Whole).between("1", "1000000000"),
                choice("touch", TOUCHES),
                Field::new("hoursPerTouch", Count).between("0", "100"),
                Field::new("reviews", Whole).between("0", "52"),
                Field::new("hoursPerReview", Count).between("0", "100"),
                Field::new("revenue", Money),
            ],
            rows: DefaultRows::Given(&[
                &["Strategic", "strategic", "10", "8", "weekly", "1", "4", "3", "3000000"],
                &["Growth", "growth", "40", "20", "biweekly", "0.5", "4", "2", "3000000"],
                &["Stable", "stable", "80", "40", "monthly", "0.5", "2", "1", "2000000"],
                &["Long tail", "longTail", "200", "100", "quarterly", "0.25", "0", "0", "500000"],
            ]),
        }),
    ],
    defines: DEFINES,
    steps: &[
        Step::Columns { table: "segments", columns: SEGMENTS },
        Step::Lines { group: "portfolio", lines: PORTFOLIO },
        Step::Lines { group: "managers", lines: MANAGERS },
        Step::Lines { group: "cost", lines: COST },
    ],
    limits: &[],
    notices: NOTICES,
    exclusive: &[&["overCapacity", "roomLeft"]],
    headline: Headline {
        figure: "managersToHave",
        range: None,
        also: &["toHire", "utilization"],
        estimates: &[],
    },
    charts: &[
        Chart {
            id: "segments",
            kind: ChartKind::Rows {
                table: "segments",
                label: "name",
                columns: &["managersByRatio", "managersByHours"],
                stacked: false,
                marked: None,
                sorted: false,
            },
        },
        Chart { id: "managers", kind: ChartKind::Bars(&["managers", "byRatio", "byHours", "needed"]) },
    ],
};
