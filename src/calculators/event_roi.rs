//! What a sponsored event or joint webinar costs you and what it should return.

use crate::schema::Level::{Good, Graded, Info, Warning};
use crate::schema::Unit::{Count, Money, Multiple, Share, Text, Whole};
use crate::schema::{
    Calculator, Chart, ChartKind, Field, Headline, Limit, Notice, Param, Step, choice, folded, group, line,
    notice,
};
use crate::value::Code;

const EVENT_TYPES: &[&str] = &[
    "jointWebinar",
    "virtualSummit",
    "coSponsoredBooth",
    "partnerRoadshow",
    "partnerSummit",
    "userConference",
];

const DIRECT: &[&str] = &["direct"];
const FUNNEL: &[&str] = &["funnel"];

/// What the whole event costs, whoever pays: published ranges are about that.
macro_rules! event_cost {
    () => {
        "sponsorship + travel + collateral + otherCosts"
    };
}

/// The published rows for webinars and online summits, or those for the others.
macro_rules! event_kind {
    ($range:literal, $column:literal) => {
        concat!(
            r#"lookup(if(eventType = "jointWebinar" or eventType = "virtualSummit", "online", "conference"), typical."#,
            $range,
            ".id, typical.",
            $range,
            ".",
            $column,
            ")"
        )
    };
}

/// A measured rate against its published range; conferences may have none.
macro_rules! rate_grade {
    ($code:literal, $rate:literal, $range:literal) => {
        notice(
            $code,
            Graded,
            concat!(r#"leadMethod = "funnel" and given("#, event_kind!($range, "low"), ")"),
            &[
                (
                    "grade",
                    Text,
                    concat!(
                        "grade(",
                        $rate,
                        ", ",
                        event_kind!($range, "low"),
                        ", ",
                        event_kind!($range, "high"),
                        ")"
                    ),
                ),
                ("low", Share, event_kind!($range, "low")),
                ("high", Share, event_kind!($range, "high")),
            ],
        )
    };
}

const COST_RANGE: &[Param] = &[
    ("low", Money, "lookup(eventType, typical.eventInvestment.id, typical.eventInvestment.low)"),
    ("high", Money, "lookup(eventType, typical.eventInvestment.id, typical.eventInvestment.high)"),
];

const PIPELINE_RANGE: &[Param] =
    &[("low", Multiple, event_kind!("pipeline", "low")), ("high", Multiple, event_kind!("pipeline", "high"))];

/// The calculator.
pub const EVENT_ROI: Calculator = Calculator {
    id: "event-roi",
    group: "events",
    form: &[
        group(
            "event",
            &[
                choice("eventType", EVENT_TYPES).or("coSponsoredBooth"),
                Field::new("sponsorship", Money).or("30000"),
                Field::new("ourShare", Share).or("0.5"),
            ],
        ),
        folded(
            "costs",
            Some("investment"),
            &[
                Field::new("travel", Money).or("5000"),
                Field::new("collateral", Money).or("2000"),
                Field::new("otherCosts", Money).or("0"),
                Field::new("reimbursement", Money).or("0"),
            ],
        ),
        group(
            "leads",
            &[
                choice("leadMethod", &["direct", "funnel"]).or("direct"),
                Field::new("qualifiedLeads", Count).or("75").when("leadMethod", DIRECT),
                Field::new("promotionReach", Count).or("65000").when("leadMethod", FUNNEL),
                Field::new("registrationRate", Share).or("0.015").when("leadMethod", FUNNEL),
                Field::new("attendanceRate", Share).or("0.44").when("leadMethod", FUNNEL),
                Field::new("followUpRate", Share).or("0.16").when("leadMethod", FUNNEL),
            ],
        ),
        group(
            "value",
            &[
                Field::new("leadToOpportunity", Share).or("0.30"),
                Field::new("opportunityToClose", Share).or("0.20"),
                Field::new("averageDeal", Money).or("25000"),
                Field::new("grossMargin", Share).or("1"),
            ],
        ),
    ],
    defines: &[],
    steps: &[
        Step::Lines {
            group: "cost",
            lines: &[
                line("ourSponsorship", Money, "sponsorship × ourShare"),
                line("grossCost", Money, "ourSponsorship + travel + collateral + otherCosts"),
                line("investment", Money, "grossCost − reimbursement"),
            ],
        },
        Step::Lines {
            group: "funnel",
            lines: &[
                line(
                    "registrations",
                    Count,
                    r#"if(leadMethod = "funnel", promotionReach × registrationRate, notApplicable)"#,
                ),
                line("attendees", Count, "registrations × attendanceRate"),
                line(
                    "leads",
                    Count,
                    r#"if(leadMethod = "direct", qualifiedLeads, attendees × followUpRate)"#,
                ),
                line("opportunities", Count, "leads × leadToOpportunity"),
                line("deals", Count, "opportunities × opportunityToClose"),
                line("dealsLow", Whole, "floor(deals)"),
                line("dealsHigh", Whole, "ceil(deals)"),
            ],
        },
        Step::Lines {
            group: "returns",
            lines: &[
                line("pipeline", Money, "opportunities × averageDeal"),
                line("revenue", Money, "deals × averageDeal"),
                line("revenueLow", Money, "dealsLow × averageDeal"),
                line("revenueHigh", Money, "dealsHigh × averageDeal"),
                line("returnMultiple", Multiple, "revenue ÷ investment"),
                line("returnMultipleLow", Multiple, "revenueLow ÷ investment"),
                line("returnMultipleHigh", Multiple, "revenueHigh ÷ investment"),
                line("pipelineMultiple", Multiple, "pipeline ÷ investment"),
            ],
        },
        Step::Lines {
            group: "profit",
            lines: &[
                line("grossProfit", Money, "revenue × grossMargin"),
                line("netProfit", Money, "grossProfit − investment"),
                line("netRoi", Share, "netProfit ÷ investment"),
            ],
        },
        Step::Lines {
            group: "unitCosts",
            lines: &[
                line("costPerLead", Money, "investment ÷ leads"),
                line("costPerOpportunity", Money, "investment ÷ opportunities"),
                line("costPerDeal", Money, "investment ÷ deals"),
                line("costPerAttendee", Money, "investment ÷ attendees"),
            ],
        },
        Step::Lines {
            group: "breakEven",
            lines: &[
                line("breakEvenDeals", Count, "investment ÷ (averageDeal × grossMargin)"),
                line("breakEvenLeads", Count, "breakEvenDeals ÷ (leadToOpportunity × opportunityToClose)"),
            ],
        },
    ],
    limits: &[Limit {
        path: "reimbursement",
        code: Code::AboveMaximum,
        holds: "reimbursement ≤ sponsorship × ourShare + travel + collateral + otherCosts",
        params: &[("minimum", "0"), ("maximum", "sponsorship × ourShare + travel + collateral + otherCosts")],
    }],
    notices: NOTICES,
    headline: Headline {
        figure: "returnMultiple",
        range: Some(("revenueLow", "revenueHigh")),
        also: &["netRoi", "costPerDeal"],
    },
    charts: &[
        Chart {
            id: "funnel",
            kind: ChartKind::Funnel(&[
                "promotionReach",
                "registrations",
                "attendees",
                "leads",
                "opportunities",
                "deals",
            ]),
        },
        Chart { id: "costAndRevenue", kind: ChartKind::Bars(&["investment", "revenue"]) },
    ],
};

const NOTICES: &[Notice] = &[
    notice(
        "costBelowTypical",
        Info,
        concat!(
            event_cost!(),
            " < lookup(eventType, typical.eventInvestment.id, typical.eventInvestment.low)"
        ),
        COST_RANGE,
    ),
    notice(
        "costAboveTypical",
        Warning,
        concat!(
            event_cost!(),
            " > lookup(eventType, typical.eventInvestment.id, typical.eventInvestment.high)"
        ),
        COST_RANGE,
    ),
    notice(
        "pipelineBelowTarget",
        Warning,
        concat!("pipelineMultiple < ", event_kind!("pipeline", "low")),
        PIPELINE_RANGE,
    ),
    notice(
        "pipelineOnTarget",
        Good,
        concat!(
            "pipelineMultiple ≥ ",
            event_kind!("pipeline", "low"),
            " and pipelineMultiple ≤ ",
            event_kind!("pipeline", "high")
        ),
        PIPELINE_RANGE,
    ),
    notice(
        "pipelineAboveTarget",
        Good,
        concat!("pipelineMultiple > ", event_kind!("pipeline", "high")),
        PIPELINE_RANGE,
    ),
    rate_grade!("registrationRateGrade", "registrationRate", "registration"),
    rate_grade!("attendanceRateGrade", "attendanceRate", "attendance"),
    rate_grade!("followUpRateGrade", "followUpRate", "followUp"),
];
