//! Rules that find likely mistakes in a program, as formulas over the program's own fields.
//!
//! The rules are a calculator without figures, which the list of calculators omits: each notice is a rule.
//! Its code has a path and a name, as in `tiers[].commissionRate commissionFalls`: the row's number goes
//! between the brackets, and the parameter `key`, if present, is the last part of the path.

use crate::schema::Level::{Error, Warning};
use crate::schema::Unit::{Count, Days, Money, Share, Text, Whole};
use crate::schema::{
    Calculator, Define, Headline, Notice, Param, Step, define, define_of, notice, row_notice,
};

const TIER: Param = ("tier", Text, "row.name");
const BEFORE: Param = ("before", Text, "previous.name");
const TIER_AND_BEFORE: &[Param] = &[TIER, BEFORE];

/// The volume at which a band begins, the pay just below it, and the lower pay on reaching it.
const LOSS: &[Param] = &[
    ("from", Money, "row.from"),
    ("before", Money, "row.from × previous.rate"),
    ("after", Money, "row.from × row.rate"),
];

/// The same loss for affiliates, in multiples of one customer's payment.
const LOSS_OF_REFERRALS: &[Param] = &[
    ("from", Count, "row.from"),
    ("before", Count, "row.from × previous.rate"),
    ("after", Count, "row.from × row.rate"),
];

const DEFINES: &[Define] = &[
    define("deal", "program.deal"),
    define("clawback", "program.deal.clawback"),
    define("affiliate", "program.affiliate"),
    define("approvals", "program.mdfApprovals"),
    define("needs", "row.requirements"),
    define("needed", "previous.requirements"),
    define("nextTier", "program.tiers[#place + 1]"),
    define("nextNeeds", "nextTier.requirements"),
    define_of("tooWide", &["before", "now"], "before > 0 and now > 10 × before"),
    define_of("noMore", &["now", "then"], "not given(now) and not given(then) or then ≤ now"),
    define("noMoreCertifications", "noMore(needs.certifications, nextNeeds.certifications)"),
    define(
        "samePay",
        "row.commissionRate = previous.commissionRate and row.resellerMargin = previous.resellerMargin",
    ),
    define(
        "sameFunds",
        "not given(row.mdf.annual) and not given(previous.mdf.annual) or row.mdf.annual = previous.mdf.annual",
    ),
    define("sameBenefits", "place > 1 and same(row.benefits, previous.benefits)"),
    define("loses", "firstLoss(row.values)"),
    define("margin", "row.resellerMargin + program.deal.registrationMargin"),
];

/// A list of the program whose rows the rules check.
const fn list(table: &'static str, list: &'static str) -> Step {
    Step::List { table, list, columns: &[] }
}

/// The definition of the rules.
pub const PROGRAM_RULES: Calculator = Calculator {
    id: "rules",
    group: "program",
    form: &[],
    defines: DEFINES,
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
    exclusive: &[],
    headline: Headline { figure: "", range: None, also: &[], estimates: &[] },
    charts: &[],
};

/// Every rule, in the order in which findings are reported.
const NOTICES: &[Notice] = &[
    // A tier requires less than the tier before it.
    row_notice(
        "tiers[].requirements.revenue thresholdsNotRising",
        Error,
        "tiers",
        "needs.revenue < needed.revenue",
        TIER_AND_BEFORE,
    ),
    row_notice(
        "tiers[].requirements.referrals thresholdsNotRising",
        Error,
        "tiers",
        "needs.referrals < needed.referrals",
        TIER_AND_BEFORE,
    ),
    row_notice(
        "tiers[].requirements.certifications thresholdsNotRising",
        Error,
        "tiers",
        "needs.certifications < needed.certifications",
        TIER_AND_BEFORE,
    ),
    row_notice(
        "tiers[].requirements tierOutOfReach",
        Warning,
        "tiers",
        "place > 1 and (not given(needs.certifications) or not given(needs.revenue) and not given(needs.referrals))",
        &[TIER],
    ),
    // If everyone meets one of the two ways to a tier, the other way has no effect.
    row_notice(
        "tiers[].requirements.revenue requirementPointless",
        Warning,
        "tiers",
        "place > 1 and needs.revenue = 0 and needs.referrals > 0",
        &[TIER],
    ),
    row_notice(
        "tiers[].requirements.referrals requirementPointless",
        Warning,
        "tiers",
        "place > 1 and needs.referrals = 0 and needs.revenue > 0",
        &[TIER],
    ),
    row_notice(
        "tiers[].requirements tierPointless",
        Warning,
        "tiers",
        "given(nextTier.name) and noMore(needs.revenue, nextNeeds.revenue) and noMore(needs.referrals, nextNeeds.referrals) and noMoreCertifications",
        &[TIER, ("next", Text, "nextTier.name")],
    ),
    // A tier requires more than ten times as much as the tier before it.
    row_notice(
        "tiers[].requirements.revenue gapTooWide",
        Warning,
        "tiers",
        "tooWide(needed.revenue, needs.revenue)",
        &[TIER, BEFORE, ("from", Money, "needed.revenue"), ("to", Money, "needs.revenue")],
    ),
    row_notice(
        "tiers[].requirements.referrals gapTooWide",
        Warning,
        "tiers",
        "tooWide(needed.referrals, needs.referrals)",
        &[TIER, BEFORE, ("from", Whole, "needed.referrals"), ("to", Whole, "needs.referrals")],
    ),
    row_notice(
        "tiers[].requirements.certifications gapTooWide",
        Warning,
        "tiers",
        "tooWide(needed.certifications, needs.certifications)",
        &[TIER, BEFORE, ("from", Whole, "needed.certifications"), ("to", Whole, "needs.certifications")],
    ),
    row_notice(
        "tiers[].commissionRate commissionFalls",
        Warning,
        "tiers",
        "row.commissionRate < previous.commissionRate",
        TIER_AND_BEFORE,
    ),
    row_notice(
        "tiers[].resellerMargin marginFalls",
        Warning,
        "tiers",
        "row.resellerMargin < previous.resellerMargin",
        TIER_AND_BEFORE,
    ),
    row_notice(
        "tiers[].mdf.annual fundsFall",
        Warning,
        "tiers",
        "place > 1 and given(row.mdf.annual) and (not given(previous.mdf.annual) or row.mdf.annual < previous.mdf.annual)",
        TIER_AND_BEFORE,
    ),
    row_notice(
        "benefits[].values benefitFalls",
        Warning,
        "benefits",
        "given(loses)",
        &[
            ("key", Text, "program.tiers[#loses].id"),
            ("benefit", Text, "row.name"),
            ("tier", Text, "program.tiers[#loses].name"),
            ("before", Text, "program.tiers[#loses − 1].name"),
        ],
    ),
    row_notice(
        "tiers[] equalTiers",
        Warning,
        "tiers",
        "sameBenefits and samePay and sameFunds",
        TIER_AND_BEFORE,
    ),
    row_notice(
        "tiers[] equalBenefits",
        Warning,
        "tiers",
        "rows(program.benefits) > 0 and sameBenefits and not (samePay and sameFunds)",
        TIER_AND_BEFORE,
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
        "not given(row.mdf.approver) and row.mdf.annual > 0 and not given(nextBand(row.mdf.annual, approvals.below, approvals.approver))",
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
        "margin > 1",
        &[TIER, ("margin", Share, "margin")],
    ),
    row_notice(
        "deal.commissionBrackets[].rate bracketRateFalls",
        Warning,
        "commissionBrackets",
        r#"deal.commissionBasis = "marginal" and row.rate < previous.rate"#,
        &[("from", Money, "row.from")],
    ),
    // If the rate of the whole volume falls, reaching a band pays less than staying just below the band.
    row_notice(
        "deal.commissionBrackets[].rate bandLosesMoney",
        Warning,
        "commissionBrackets",
        r#"deal.commissionBasis = "whole" and row.rate < previous.rate"#,
        LOSS,
    ),
    row_notice(
        "deal.volumeRebates[].rate bandLosesMoney",
        Warning,
        "volumeRebates",
        "row.rate < previous.rate",
        LOSS,
    ),
    row_notice(
        "affiliate.tiers[].rate bandLosesMoney",
        Warning,
        "affiliateTiers",
        r#"affiliate.tierBasis = "whole" and row.rate < previous.rate"#,
        LOSS_OF_REFERRALS,
    ),
    row_notice(
        "affiliate.tiers[].rate affiliateRateFalls",
        Warning,
        "affiliateTiers",
        r#"affiliate.tierBasis = "marginal" and row.rate < previous.rate"#,
        &[TIER, BEFORE, ("from", Count, "row.from")],
    ),
    notice(
        "deal.clawback.proRataBeforeDay clawbackShorterThanHoldback",
        Warning,
        "clawback.proRataBeforeDay < affiliate.holdbackDays",
        &[
            ("clawbackDays", Days, "clawback.proRataBeforeDay"),
            ("holdbackDays", Days, "affiliate.holdbackDays"),
        ],
    ),
    notice(
        "deal.clawback.halfBeforeDay clawbackOrder",
        Warning,
        "clawback.fullBeforeDay > clawback.halfBeforeDay or clawback.halfBeforeDay > clawback.proRataBeforeDay",
        &[],
    ),
    notice(
        "affiliate.holdbackDays holdbackTooLong",
        Warning,
        "affiliate.holdbackDays > 360",
        &[("holdbackDays", Days, "affiliate.holdbackDays")],
    ),
];
