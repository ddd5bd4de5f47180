//! What is likely not meant in a program, or makes its figures wrong: rules as formulas over the program's own fields.
//!
//! They are a calculator without figures that is not listed with the others: each notice is a rule. Its code says
//! where and what, `tiers[].commissionRate commissionFalls`: the row's number goes between the brackets, and the
//! parameter `key`, where there is one, is the path's last part.

use crate::schema::Level::{Error, Warning};
use crate::schema::Unit::{Count, Days, Money, Share, Text, Whole};
use crate::schema::{Calculator, Headline, Notice, Param, Step, notice, row_notice};

const TIER: Param = ("tier", Text, "row.name");
const BEFORE: Param = ("before", Text, "previous.name");

/// A tier asks for less than the one before it.
macro_rules! falling {
    ($requirement:literal) => {
        row_notice(
            concat!("tiers[].requirements.", $requirement, " thresholdsNotRising"),
            Error,
            "tiers",
            concat!("row.requirements.", $requirement, " < previous.requirements.", $requirement),
            &[TIER, BEFORE],
        )
    };
}

/// A tier asks for more than ten times what the one before it asks for.
macro_rules! gap {
    ($requirement:literal, $unit:expr) => {
        row_notice(
            concat!("tiers[].requirements.", $requirement, " gapTooWide"),
            Warning,
            "tiers",
            concat!(
                "previous.requirements.",
                $requirement,
                " > 0 and row.requirements.",
                $requirement,
                " > 10 × previous.requirements.",
                $requirement
            ),
            &[
                TIER,
                BEFORE,
                ("from", $unit, concat!("previous.requirements.", $requirement)),
                ("to", $unit, concat!("row.requirements.", $requirement)),
            ],
        )
    };
}

/// Everyone meets one of the two ways, so the other one says nothing.
macro_rules! pointless {
    ($free:literal, $other:literal) => {
        row_notice(
            concat!("tiers[].requirements.", $free, " requirementPointless"),
            Warning,
            "tiers",
            concat!("place > 1 and row.requirements.", $free, " = 0 and row.requirements.", $other, " > 0"),
            &[TIER],
        )
    };
}

/// The next tier asks for no more of this.
macro_rules! asks_no_more {
    ($requirement:literal) => {
        concat!(
            "(not given(row.requirements.",
            $requirement,
            ") and not given(rowAt(program.tiers.requirements.",
            $requirement,
            ", place + 1)) or rowAt(program.tiers.requirements.",
            $requirement,
            ", place + 1) ≤ row.requirements.",
            $requirement,
            ")"
        )
    };
}

/// A tier pays what the one before it pays.
macro_rules! same_money {
    () => {
        "row.commissionRate = previous.commissionRate and row.resellerMargin = previous.resellerMargin and (not given(row.mdf.annual) and not given(previous.mdf.annual) or row.mdf.annual = previous.mdf.annual)"
    };
}

/// A rate is lower than the one in the row before.
macro_rules! lower {
    ($field:literal, $code:literal) => {
        row_notice(
            concat!("tiers[].", $field, " ", $code),
            Warning,
            "tiers",
            concat!("row.", $field, " < previous.", $field),
            &[TIER, BEFORE],
        )
    };
}

/// Where the rate of the whole volume falls, reaching a band pays less than staying just below it.
macro_rules! loses_money {
    ($list:literal, $table:literal, $unit:expr, $basis:literal) => {
        row_notice(
            concat!($list, "[].rate bandLosesMoney"),
            Warning,
            $table,
            concat!($basis, "row.rate < previous.rate"),
            &[
                ("from", $unit, "row.from"),
                ("before", $unit, "row.from × previous.rate"),
                ("after", $unit, "row.from × row.rate"),
            ],
        )
    };
}

/// A list of the program whose rows rules look at.
const fn list(table: &'static str, list: &'static str) -> Step {
    Step::List { table, list, columns: &[] }
}

/// The calculator of rules.
pub const PROGRAM_RULES: Calculator = Calculator {
    id: "rules",
    group: "program",
    form: &[],
    defines: &[],
    steps: &[
        list("tiers", "tiers"),
        list("benefits", "benefits"),
        list("mdfApprovals", "mdfApprovals"),
        list("commissionBrackets", "deal.commissionBrackets"),
        list("volumeRebates", "deal.volumeRebates"),
        list("affiliateTiers", "affiliate.tiers"),
    ],
    limits: &[],
    notices: NOTICES,
    headline: Headline { figure: "", range: None, also: &[] },
    charts: &[],
};

/// Every rule, in the order in which findings are told.
const NOTICES: &[Notice] = &[
    falling!("revenue"),
    falling!("referrals"),
    falling!("certifications"),
    row_notice(
        "tiers[].requirements tierOutOfReach",
        Warning,
        "tiers",
        "place > 1 and (not given(row.requirements.certifications) or not given(row.requirements.revenue) and not given(row.requirements.referrals))",
        &[TIER],
    ),
    pointless!("revenue", "referrals"),
    pointless!("referrals", "revenue"),
    row_notice(
        "tiers[].requirements tierPointless",
        Warning,
        "tiers",
        concat!(
            "given(rowAt(program.tiers.name, place + 1)) and ",
            asks_no_more!("revenue"),
            " and ",
            asks_no_more!("referrals"),
            " and ",
            asks_no_more!("certifications")
        ),
        &[TIER, ("next", Text, "rowAt(program.tiers.name, place + 1)")],
    ),
    gap!("revenue", Money),
    gap!("referrals", Whole),
    gap!("certifications", Whole),
    lower!("commissionRate", "commissionFalls"),
    lower!("resellerMargin", "marginFalls"),
    row_notice(
        "tiers[].mdf.annual fundsFall",
        Warning,
        "tiers",
        "place > 1 and given(row.mdf.annual) and (not given(previous.mdf.annual) or row.mdf.annual < previous.mdf.annual)",
        &[TIER, BEFORE],
    ),
    row_notice(
        "benefits[].values benefitFalls",
        Warning,
        "benefits",
        "given(firstLoss(row.values))",
        &[
            ("key", Text, "rowAt(program.tiers.id, firstLoss(row.values))"),
            ("benefit", Text, "row.name"),
            ("tier", Text, "rowAt(program.tiers.name, firstLoss(row.values))"),
            ("before", Text, "rowAt(program.tiers.name, firstLoss(row.values) − 1)"),
        ],
    ),
    row_notice(
        "tiers[] equalTiers",
        Warning,
        "tiers",
        concat!("place > 1 and same(row.benefits, previous.benefits) and ", same_money!()),
        &[TIER, BEFORE],
    ),
    row_notice(
        "tiers[] equalBenefits",
        Warning,
        "tiers",
        concat!(
            "place > 1 and rows(program.benefits) > 0 and same(row.benefits, previous.benefits) and not (",
            same_money!(),
            ")"
        ),
        &[TIER, BEFORE],
    ),
    notice("tiers manyTiers", Warning, "rows(program.tiers) > 4", &[("tiers", Whole, "rows(program.tiers)")]),
    row_notice(
        "tiers[].mdf.quarterlyCap fundsWithoutCap",
        Warning,
        "tiers",
        "not given(row.mdf.quarterlyCap) and (not given(row.mdf.annual) or row.mdf.annual > 0)",
        &[TIER],
    ),
    row_notice(
        "tiers[].mdf.approver fundsWithoutApprover",
        Warning,
        "tiers",
        "not given(row.mdf.approver) and row.mdf.annual > 0 and not given(nextBand(row.mdf.annual, program.mdfApprovals.below, program.mdfApprovals.approver))",
        &[TIER, ("annual", Money, "row.mdf.annual")],
    ),
    row_notice(
        "mdfApprovals[].below approvalOutOfReach",
        Warning,
        "mdfApprovals",
        "place > 1 and (not given(previous.below) or row.below ≤ previous.below)",
        &[("approver", Text, "row.approver"), ("before", Text, "previous.approver")],
    ),
    row_notice(
        "tiers[].resellerMargin marginAboveList",
        Warning,
        "tiers",
        "row.resellerMargin + program.deal.registrationMargin > 1",
        &[TIER, ("margin", Share, "row.resellerMargin + program.deal.registrationMargin")],
    ),
    row_notice(
        "deal.commissionBrackets[].rate bracketRateFalls",
        Warning,
        "commissionBrackets",
        r#"program.deal.commissionBasis = "marginal" and row.rate < previous.rate"#,
        &[("from", Money, "row.from")],
    ),
    loses_money!(
        "deal.commissionBrackets",
        "commissionBrackets",
        Money,
        r#"program.deal.commissionBasis = "whole" and "#
    ),
    loses_money!("deal.volumeRebates", "volumeRebates", Money, ""),
    // Of affiliates: as many times what one customer pays.
    loses_money!("affiliate.tiers", "affiliateTiers", Count, r#"program.affiliate.tierBasis = "whole" and "#),
    row_notice(
        "affiliate.tiers[].rate affiliateRateFalls",
        Warning,
        "affiliateTiers",
        r#"program.affiliate.tierBasis = "marginal" and row.rate < previous.rate"#,
        &[TIER, BEFORE, ("from", Count, "row.from")],
    ),
    notice(
        "deal.clawback.proRataBeforeDay clawbackShorterThanHoldback",
        Warning,
        "program.deal.clawback.proRataBeforeDay < program.affiliate.holdbackDays",
        &[
            ("clawbackDays", Days, "program.deal.clawback.proRataBeforeDay"),
            ("holdbackDays", Days, "program.affiliate.holdbackDays"),
        ],
    ),
    notice(
        "deal.clawback.halfBeforeDay clawbackOrder",
        Warning,
        "program.deal.clawback.fullBeforeDay > program.deal.clawback.halfBeforeDay or program.deal.clawback.halfBeforeDay > program.deal.clawback.proRataBeforeDay",
        &[],
    ),
    notice(
        "affiliate.holdbackDays holdbackTooLong",
        Warning,
        "program.affiliate.holdbackDays > 360",
        &[("holdbackDays", Days, "program.affiliate.holdbackDays")],
    ),
];
