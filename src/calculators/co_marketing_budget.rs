//! The amount to invest in joint marketing with one partner, the part that the program's rules allow you to
//! fund, and the expected results of the campaign plan.

use super::typical_ranges::{
    COST_RANGE, COSTS_EXCLUDE, PIPELINE_ABOVE_TARGET, PIPELINE_BELOW_TARGET, PIPELINE_ON_TARGET,
    PIPELINE_UNLIKELY, PIPELINES_EXCLUDE,
};
use crate::schema::Level::{Good, Info, Loss, Warning};
use crate::schema::Unit::{Count, Money, Multiple, Share, Text, Whole};
use crate::schema::{
    Calculator, Chart, ChartKind, DefaultRows, Define, Field, Headline, InputTable, Notice, Param, Part,
    Step, choice, define, define_of, folded, group, line, notice, row_notice, tier_choice,
};
use crate::value::Reason;

const CAMPAIGN_TYPES: &[&str] = &[
    "jointWebinar",
    "coBrandedContent",
    "emailSwap",
    "socialAmplification",
    "jointCaseStudy",
    "coSponsoredEvent",
    "paidAmplification",
    "bundleOffer",
];

const DEFINES: &[Define] = &[
    define("terms", "program.tiers(tier)"),
    define("approvals", "program.mdfApprovals"),
    define("firstLimit", "approvals[#1].below"),
    define("firstApprover", "approvals[#1].approver"),
    // The approver of the first limit that is above the request. From the first limit on, a tier's own
    // approver replaces that approver, if the tier has one; without limits, the tier's own decides alone.
    define_of(
        "approverByAmount",
        &["request"],
        "when(given(firstApprover), nextBand(request, approvals.below, approvals.approver))",
    ),
    define_of(
        "decidesForTier",
        &["request"],
        "not given(firstApprover) or given(firstLimit) and request ≥ firstLimit",
    ),
    define_of(
        "approverOf",
        &["request"],
        "if(given(terms.mdf.approver) and decidesForTier(request), terms.mdf.approver, approverByAmount(request))",
    ),
    define("usualCost", "typical.campaignCost(type)"),
    define("target", r#"typical.pipeline("online")"#),
    // An excess of less than the smallest unit of the currency is shown as zero, so it must not raise a notice.
    define("isOver", "headroom ≤ −program.minorUnit"),
    define("overInQuarter", "plannedOurs ÷ 4 − fundableThisQuarter"),
];

const UTILIZATION_TARGET: &[Param] = &[("target", Share, "program.mdfUtilizationTarget")];

/// The notices that cannot hold together.
const EXCLUSIVE: &[&[&str]] = &[
    &["noFunds", "utilizationBelowTarget", "utilizationOnTarget"],
    &["overBudget", "utilizationBelowTarget", "utilizationOnTarget"],
    COSTS_EXCLUDE,
    PIPELINES_EXCLUDE,
];

/// The definition of `co-marketing-budget`.
pub const CO_MARKETING_BUDGET: Calculator = Calculator {
    id: "co-marketing-budget",
    group: "co-marketing",
    form: &[
        group(
            "partner",
            &[
                tier_choice("tier").or("gold"),
                Field::new("tierBudget", Money).optional(Reason::NotApplicable),
                Field::new("pipelinePotential", Multiple).or("1").between("0.5", "2"),
                Field::new("strategicValue", Multiple).or("1").between("0.8", "1.5"),
            ],
        ),
        folded(
            "used",
            Some("mdfUsedThisYear"),
            &[Field::new("mdfUsedThisYear", Money).or("0"), Field::new("mdfUsedThisQuarter", Money).or("0")],
        ),
        Part::Table(InputTable {
            id: "campaigns",
            maximum_rows: 50,
            columns: &[
                Field::new("name", Text),
                choice("type", CAMPAIGN_TYPES),
                Field::new("runs", Whole).between("1", "366"),
                Field::new("cost", Money),
                choice("split", &["even", "audience", "custom"]),
                Field::new("ourShare", Share).or("0.5").when("split", &["custom"]),
                Field::new("leads", Count),
            ],
            rows: DefaultRows::Given(&[
                &["Joint webinar", "jointWebinar", "4", "5000", "even", "", "67"],
                &["Co-branded guide", "coBrandedContent", "1", "11500", "custom", "0.65", "40"],
                &["Paid amplification", "paidAmplification", "2", "4000", "audience", "", "15"],
            ]),
        }),
        folded(
            "audience",
            None,
            &[Field::new("ourAudience", Count).or("25000"), Field::new("partnerAudience", Count).or("40000")],
        ),
        group(
            "conversion",
            &[
                Field::new("ourLeadShare", Share).or("0.5"),
                Field::new("leadToOpportunity", Share).or("0.18"),
                Field::new("opportunityToClose", Share).or("0.25"),
                Field::new("averageDeal", Money).or("25000"),
            ],
        ),
    ],
    defines: DEFINES,
    steps: &[
        Step::Columns {
            table: "campaigns",
            columns: &[
                line(
                    "share",
                    Share,
                    r#"case(split, "even": 0.5, "audience": ourAudience ÷ (ourAudience + partnerAudience), else: ourShare)"#,
                ),
                line("ourCost", Money, "cost × share"),
                line("partnerCost", Money, "cost − ourCost"),
                line("totalOurs", Money, "runs × ourCost"),
                line("totalPartner", Money, "runs × partnerCost"),
                line("totalLeads", Count, "runs × leads"),
                line("costPerLead", Money, "totalOurs ÷ (totalLeads × ourLeadShare)"),
                line("approver", Text, "approverOf(ourCost)"),
            ],
        },
        Step::Lines {
            group: "budget",
            lines: &[
                line("baseBudget", Money, "if(given(tierBudget), tierBudget, terms.mdf.annual)"),
                line("recommendedBudget", Money, "baseBudget × pipelinePotential × strategicValue"),
                line("annualRemaining", Money, "max(0, terms.mdf.annual − mdfUsedThisYear)"),
                line(
                    "quarterRemaining",
                    Money,
                    "min(annualRemaining, max(0, terms.mdf.quarterlyCap − mdfUsedThisQuarter))",
                ),
                line("fundable", Money, "min(max(0, recommendedBudget − mdfUsedThisYear), annualRemaining)"),
                line("fundableThisQuarter", Money, "min(fundable, quarterRemaining)"),
            ],
        },
        Step::Lines {
            group: "plan",
            lines: &[
                line("plannedOurs", Money, "sum(campaigns.totalOurs)"),
                line("plannedPartner", Money, "sum(campaigns.totalPartner)"),
                line("plannedTotal", Money, "plannedOurs + plannedPartner"),
                line("ourShareOfSpend", Share, "plannedOurs ÷ plannedTotal"),
                line("headroom", Money, "fundable − plannedOurs"),
                line("utilization", Share, "(mdfUsedThisYear + plannedOurs) ÷ terms.mdf.annual"),
            ],
        },
        Step::Lines {
            group: "outcome",
            lines: &[
                line("leads", Count, "sum(campaigns.totalLeads)"),
                line("ourLeads", Count, "leads × ourLeadShare"),
                line("opportunities", Count, "ourLeads × leadToOpportunity"),
                line("deals", Count, "opportunities × opportunityToClose"),
                line("pipeline", Money, "opportunities × averageDeal"),
                line("revenue", Money, "deals × averageDeal"),
                line("costPerLead", Money, "plannedOurs ÷ ourLeads"),
                line("pipelineMultiple", Multiple, "pipeline ÷ plannedOurs"),
                line("returnMultiple", Multiple, "revenue ÷ plannedOurs"),
            ],
        },
        Step::Lines {
            group: "approval",
            lines: &[
                line("largestRequest", Money, "max(campaigns.ourCost)"),
                line("approver", Text, "approverOf(largestRequest)"),
            ],
        },
    ],
    limits: &[],
    notices: NOTICES,
    exclusive: EXCLUSIVE,
    headline: Headline {
        figure: "recommendedBudget",
        range: None,
        also: &["fundable", "headroom", "pipelineMultiple"],
        estimates: &["deals", "revenue"],
    },
    charts: &[
        Chart {
            id: "budgetAndPlan",
            kind: ChartKind::Bars(&["recommendedBudget", "fundable", "plannedOurs"]),
        },
        Chart {
            id: "campaigns",
            kind: ChartKind::Rows {
                table: "campaigns",
                label: "name",
                columns: &["totalOurs", "totalPartner"],
                stacked: true,
                marked: None,
                sorted: false,
            },
        },
    ],
};

const NOTICES: &[Notice] = &[
    notice(
        "losesMoney",
        Loss,
        "plannedOurs − revenue ≥ program.minorUnit",
        &[("amount", Money, "payable(plannedOurs − revenue)")],
    ),
    notice("noFunds", Warning, "terms.mdf.annual = 0", &[]),
    notice("overBudget", Warning, "isOver", &[("by", Money, "−headroom")]),
    notice("overQuarter", Warning, "overInQuarter ≥ program.minorUnit", &[("by", Money, "overInQuarter")]),
    // A plan over its budget has a notice to shrink, so it gets no notice to grow.
    notice(
        "utilizationBelowTarget",
        Info,
        "utilization < program.mdfUtilizationTarget and not isOver",
        UTILIZATION_TARGET,
    ),
    notice(
        "utilizationOnTarget",
        Good,
        "utilization ≥ program.mdfUtilizationTarget and utilization ≤ 1 and not isOver",
        UTILIZATION_TARGET,
    ),
    row_notice("costBelowTypical", Info, "campaigns", "cost < usualCost.low", COST_RANGE).published(),
    row_notice("costAboveTypical", Warning, "campaigns", "cost > usualCost.high", COST_RANGE).published(),
    PIPELINE_BELOW_TARGET,
    PIPELINE_ON_TARGET,
    PIPELINE_ABOVE_TARGET,
    PIPELINE_UNLIKELY,
    notice(
        "unevenSpend",
        Info,
        "ourShareOfSpend > 0.75 or ourShareOfSpend < 0.25",
        &[("share", Share, "ourShareOfSpend")],
    ),
];
