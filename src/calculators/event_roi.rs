//! The cost and the expected return of a sponsored event or joint webinar.

use super::typical_ranges::{
    COST_RANGE, COSTS_EXCLUDE, PIPELINE_ABOVE_TARGET, PIPELINE_BELOW_TARGET, PIPELINE_ON_TARGET,
    PIPELINE_UNLIKELY, PIPELINES_EXCLUDE,
};
use crate::program::typical::{ONLINE_ATTENDANCE, ONLINE_FOLLOW_UP, ONLINE_REGISTRATION};
use crate::schema::Level::{Graded, Info, Loss, Warning};
use crate::schema::Unit::{Count, Money, Multiple, Share, Text, Whole};
use crate::schema::{
    Calculator, Chart, ChartKind, Define, Field, Headline, Limit, Notice, Step, choice, define, define_of,
    folded, group, line, notice,
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

/// The events for which rates have published ranges with both ends.
const ONLINE: (&str, &[&str]) = ("eventType", &["jointWebinar", "virtualSummit"]);

const DIRECT: &[&str] = &["direct"];
const FUNNEL: &[&str] = &["funnel"];

const DEFINES: &[Define] = &[
    define_of("costWith", &["booked"], "booked + travel + collateral + otherCosts"),
    define("ourCost", "costWith(sponsorship × ourShare)"),
    // Published ranges cover the whole event, whoever pays.
    define("fullCost", "costWith(sponsorship)"),
    define("kind", r#"case(eventType, "jointWebinar" or "virtualSummit": "online", else: "conference")"#),
    define("usualCost", "typical.eventInvestment(eventType)"),
    define("target", "typical.pipeline(kind)"),
    define("usualRegistration", "typical.registration(kind)"),
    define("usualAttendance", "typical.attendance(kind)"),
    define("usualFollowUp", "typical.followUp(kind)"),
];

/// The notices that cannot hold together.
const EXCLUSIVE: &[&[&str]] = &[COSTS_EXCLUDE, PIPELINES_EXCLUDE];

/// The definition of `event-roi`.
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
            Some("addedCosts"),
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
                Field::new("registrationRate", Share)
                    .or("0.015")
                    .when("leadMethod", FUNNEL)
                    .typical_when(ONLINE_REGISTRATION, ONLINE),
                Field::new("attendanceRate", Share)
                    .or("0.44")
                    .when("leadMethod", FUNNEL)
                    .typical_when(ONLINE_ATTENDANCE, ONLINE),
                Field::new("followUpRate", Share)
                    .or("0.16")
                    .when("leadMethod", FUNNEL)
                    .typical_when(ONLINE_FOLLOW_UP, ONLINE),
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
    defines: DEFINES,
    steps: &[
        Step::Lines {
            group: "cost",
            lines: &[
                line("ourSponsorship", Money, "sponsorship × ourShare"),
                line("addedCosts", Money, "travel + collateral + otherCosts"),
                line("grossCost", Money, "ourSponsorship + addedCosts"),
                line("investment", Money, "grossCost − reimbursement"),
            ],
        },
        Step::Lines {
            group: "funnel",
            lines: &[
                line(
                    "registrations",
                    Count,
                    r#"when(leadMethod = "funnel", promotionReach × registrationRate)"#,
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
        holds: "reimbursement ≤ ourCost",
        params: &[("minimum", "0"), ("maximum", "ourCost")],
    }],
    notices: NOTICES,
    exclusive: EXCLUSIVE,
    headline: Headline {
        figure: "returnMultiple",
        range: Some(("revenueLow", "revenueHigh")),
        also: &["netRoi", "costPerDeal"],
        estimates: &["returnMultiple"],
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
    notice("losesMoney", Loss, "netProfit ≤ −program.minorUnit", &[("amount", Money, "−netProfit")]),
    notice("costBelowTypical", Info, "fullCost < usualCost.low", COST_RANGE).published(),
    notice("costAboveTypical", Warning, "fullCost > usualCost.high", COST_RANGE).published(),
    PIPELINE_BELOW_TARGET,
    PIPELINE_ON_TARGET,
    PIPELINE_ABOVE_TARGET,
    PIPELINE_UNLIKELY,
    // Some kinds of conferences have no published range.
    notice(
        "registrationRateGrade",
        Graded,
        r#"leadMethod = "funnel" and given(usualRegistration.low)"#,
        &[
            ("grade", Text, "grade(registrationRate, usualRegistration.low, usualRegistration.high)"),
            ("low", Share, "usualRegistration.low"),
            ("high", Share, "usualRegistration.high"),
        ],
    )
    .published(),
    notice(
        "attendanceRateGrade",
        Graded,
        r#"leadMethod = "funnel" and given(usualAttendance.low)"#,
        &[
            ("grade", Text, "grade(attendanceRate, usualAttendance.low, usualAttendance.high)"),
            ("low", Share, "usualAttendance.low"),
            ("high", Share, "usualAttendance.high"),
        ],
    )
    .published(),
    notice(
        "followUpRateGrade",
        Graded,
        r#"leadMethod = "funnel" and given(usualFollowUp.low)"#,
        &[
            ("grade", Text, "grade(followUpRate, usualFollowUp.low, usualFollowUp.high)"),
            ("low", Share, "usualFollowUp.low"),
            ("high", Share, "usualFollowUp.high"),
        ],
    )
    .published(),
];
