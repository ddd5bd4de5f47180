//! The credit that each partner gets for one deal.

use crate::schema::Level::Info;
use crate::schema::Unit::{Count, Days, Money, Share, Text, Whole};
use crate::schema::{
    Calculator, Chart, ChartKind, DefaultRows, Define, Field, Headline, InputTable, Line, Part, Step, choice,
    define, group, line, notice,
};

const MODELS: &[&str] = &["firstTouch", "lastTouch", "linear", "timeDecay", "custom"];

const DEFINES: &[Define] = &[
    // If two touches are on the same day, the earlier row is the first touch and the later row the last.
    define("isFirst", "place = firstRow(touches.daysBeforeClose, max(touches.daysBeforeClose))"),
    define("isLast", "place = lastRow(touches.daysBeforeClose, min(touches.daysBeforeClose))"),
    define("decay", "powerOfTwo(−(daysBeforeClose − min(touches.daysBeforeClose)) ÷ halfLifeDays)"),
];

const CREDITS: &[Line] = &[
    line(
        "weightUsed",
        Count,
        r#"case(model, "firstTouch": if(isFirst, 1, 0), "lastTouch": if(isLast, 1, 0), "timeDecay": decay, "custom": weight, else: 1)"#,
    ),
    line("credit", Share, "weightUsed ÷ sum(touches.weightUsed)"),
    line("amount", Money, "split(dealValue, touches.weightUsed)"),
];

/// The definition of `attribution`.
pub const ATTRIBUTION: Calculator = Calculator {
    id: "attribution",
    group: "deals",
    form: &[
        group(
            "deal",
            &[
                Field::new("dealValue", Money).or("100000"),
                choice("model", MODELS).or("linear"),
                Field::new("halfLifeDays", Days).or("7").above("0").when("model", &["timeDecay"]),
            ],
        ),
        Part::Table(InputTable {
            id: "touches",
            maximum_rows: 100,
            columns: &[
                Field::new("partner", Text),
                Field::new("daysBeforeClose", Days),
                Field::new("weight", Count).or("1").when("model", &["custom"]),
            ],
            rows: DefaultRows::Given(&[
                &["Integrator", "60", ""],
                &["Reseller", "21", ""],
                &["Affiliate", "3", ""],
            ]),
        }),
    ],
    defines: DEFINES,
    steps: &[
        Step::Columns { table: "touches", columns: CREDITS },
        Step::Choices {
            table: "models",
            input: "model",
            over: Some("touches"),
            columns: &[
                line("partner", Text, "partner"),
                line("credit", Share, "credit"),
                line("amount", Money, "amount"),
            ],
        },
        Step::Distinct {
            table: "partners",
            of: "touches",
            column: "partner",
            columns: &[
                line(
                    "credit",
                    Share,
                    "groupSum(touches.weightUsed, touches.partner, partner) ÷ sum(touches.weightUsed)",
                ),
                line("amount", Money, "groupSum(touches.amount, touches.partner, partner)"),
            ],
        },
        Step::Lines {
            group: "credit",
            lines: &[
                line("touchCount", Whole, "rows(touches)"),
                line("partnerCount", Whole, "rows(partners)"),
                line("topPartner", Text, "argMax(partners.credit, partners.partner)"),
                line("topCredit", Share, "max(partners.credit)"),
                line(
                    "topPartners",
                    Whole,
                    "groupSum(partners.credit, partners.credit, topCredit) ÷ topCredit",
                ),
            ],
        },
    ],
    limits: &[],
    notices: &[notice(
        "amountRounded",
        Info,
        "dealValue > sum(touches.amount)",
        &[("amount", Money, "sum(touches.amount)")],
    )],
    exclusive: &[],
    headline: Headline {
        figure: "topCredit",
        range: None,
        also: &["partnerCount", "touchCount"],
        estimates: &[],
    },
    charts: &[
        Chart {
            id: "partners",
            kind: ChartKind::Rows {
                table: "partners",
                label: "partner",
                columns: &["credit"],
                stacked: false,
                marked: None,
                sorted: true,
            },
        },
        Chart {
            id: "models",
            kind: ChartKind::Stacks {
                table: "models",
                group: Some("model"),
                label: "partner",
                value: "credit",
            },
        },
    ],
};
