//! Published ranges that notices grade against: facts about the trade, not promises.
//! Carried over from the trade documents behind the specification (its `benchmarks.md`).

use crate::value::Unit;

/// A published table. An empty cell has no limit; a row that is not there has no range.
#[derive(Clone, Copy, Debug)]
pub struct Range {
    /// Formulas call it `typical.<id>.<column>`.
    pub id: &'static str,
    /// The columns; the first holds the key.
    pub columns: &'static [(&'static str, Unit)],
    /// The rows.
    pub rows: &'static [&'static [&'static str]],
}

const MONEY: &[(&str, Unit)] = &[("id", Unit::Text), ("low", Unit::Money), ("high", Unit::Money)];
const SHARE: &[(&str, Unit)] = &[("id", Unit::Text), ("low", Unit::Share), ("high", Unit::Share)];
const MULTIPLE: &[(&str, Unit)] = &[("id", Unit::Text), ("low", Unit::Multiple), ("high", Unit::Multiple)];
const FEE: &[(&str, Unit)] =
    &[("id", Unit::Text), ("low", Unit::Money), ("high", Unit::Money), ("basis", Unit::Text)];
const RATE: &[(&str, Unit)] =
    &[("id", Unit::Text), ("low", Unit::Share), ("high", Unit::Share), ("basis", Unit::Text)];

/// Every published table.
pub const RANGES: &[Range] = &[
    // What a whole event costs, by type.
    Range {
        id: "eventInvestment",
        columns: MONEY,
        rows: &[
            &["jointWebinar", "2000", "5000"],
            &["virtualSummit", "10000", "30000"],
            &["coSponsoredBooth", "20000", "100000"],
            &["partnerRoadshow", "50000", "200000"],
            &["partnerSummit", "100000", "500000"],
            &["userConference", "500000", ""],
        ],
    },
    // What one run of a campaign costs both sides together; other types have no published range.
    Range {
        id: "campaignCost",
        columns: MONEY,
        rows: &[&["jointWebinar", "4000", "10000"], &["coBrandedContent", "8000", "15000"]],
    },
    // Pipeline for each unit of investment, by kind of event.
    Range { id: "pipeline", columns: MULTIPLE, rows: &[&["online", "5", "10"], &["conference", "10", "20"]] },
    // Registrations among the people reached; conferences have no published range.
    Range { id: "registration", columns: SHARE, rows: &[&["online", "0.02", "0.05"]] },
    // Attendance among registrations.
    Range {
        id: "attendance",
        columns: SHARE,
        rows: &[&["online", "0.40", "0.50"], &["conference", "0.80", ""]],
    },
    // Requests for a follow-up among attendees.
    Range {
        id: "followUp",
        columns: SHARE,
        rows: &[&["online", "0.10", "0.20"], &["conference", "0.30", ""]],
    },
    // Affiliate commission as a share of what the customer goes on paying.
    Range {
        id: "recurringCommission",
        columns: RATE,
        rows: &[
            &["saas", "0.20", "0.30", "recurring"],
            &["ecommerce", "0.05", "0.15", "oneOff"],
            &["education", "0.20", "0.50", "share"],
            &["hosting", "0.20", "0.30", "share"],
        ],
    },
    // Affiliate commission as a share of the first payment.
    Range {
        id: "firstPaymentCommission",
        columns: RATE,
        rows: &[
            &["saas", "0", "1", "firstMonth"],
            &["ecommerce", "0.05", "0.15", "oneOff"],
            &["education", "0.20", "0.50", "share"],
            &["hosting", "0.20", "0.30", "share"],
        ],
    },
    // Affiliate commission as an amount for each customer.
    Range {
        id: "flatCommission",
        columns: FEE,
        rows: &[&["financial", "50", "500", "perSignup"], &["hosting", "50", "200", "perSale"]],
    },
    // What a partner earns on a deal, by motion: referrals in the first year, the margin of resellers, revenue shares.
    Range {
        id: "partnerRate",
        columns: SHARE,
        rows: &[
            &["referral", "0.10", "0.20"],
            &["reseller", "0.20", "0.40"],
            &["revenueShare", "0.10", "0.15"],
        ],
    },
];
