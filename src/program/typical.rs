//! Published ranges that notices compare results with: industry figures, not promises.
//! Taken from the industry documents behind the specification (its `benchmarks.md`).

use crate::number;
use crate::value::{Cell, Reason, Unit};

/// A table of published ranges. An empty cell means no limit; a key without a row has no published range.
#[derive(Clone, Copy, Debug)]
pub struct Range {
    /// The id of the table; formulas refer to its columns as `typical.<id>.<column>`.
    pub id: &'static str,
    /// The columns' ids and units; the first column is the key.
    pub columns: &'static [(&'static str, Unit)],
    /// The rows, with one text per column; numbers are written as decimals.
    pub rows: &'static [&'static [&'static str]],
}

const MONEY: &[(&str, Unit)] = &[("id", Unit::Text), ("low", Unit::Money), ("high", Unit::Money)];
const SHARE: &[(&str, Unit)] = &[("id", Unit::Text), ("low", Unit::Share), ("high", Unit::Share)];
const MULTIPLE: &[(&str, Unit)] = &[("id", Unit::Text), ("low", Unit::Multiple), ("high", Unit::Multiple)];
const WHOLE: &[(&str, Unit)] = &[("id", Unit::Text), ("low", Unit::Whole), ("high", Unit::Whole)];
const FEE: &[(&str, Unit)] =
    &[("id", Unit::Text), ("low", Unit::Money), ("high", Unit::Money), ("basis", Unit::Text)];
const RATE: &[(&str, Unit)] =
    &[("id", Unit::Text), ("low", Unit::Share), ("high", Unit::Share), ("basis", Unit::Text)];

/// The share of the people reached who register for an event online.
pub const ONLINE_REGISTRATION: (&str, &str) = ("0.02", "0.05");
/// The share of those registered who attend an event online.
pub const ONLINE_ATTENDANCE: (&str, &str) = ("0.4", "0.5");
/// The share of attendees of an event online who ask for a follow-up.
pub const ONLINE_FOLLOW_UP: (&str, &str) = ("0.1", "0.2");

/// Every table of published ranges; slots refer to a table by its position here. A definition has the cells that its
/// formulas read, so that no module for the web carries these tables.
pub const RANGES: &[Range] = &[
    // The total cost of an event, by type of event.
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
    // The cost of one campaign run for both partners together; other types have no published range.
    Range {
        id: "campaignCost",
        columns: MONEY,
        rows: &[&["jointWebinar", "4000", "10000"], &["coBrandedContent", "8000", "15000"]],
    },
    // Pipeline divided by investment, by kind of event.
    Range { id: "pipeline", columns: MULTIPLE, rows: &[&["online", "5", "10"], &["conference", "10", "20"]] },
    // Registrations as a share of the people reached; conferences have no published range.
    Range {
        id: "registration",
        columns: SHARE,
        rows: &[&["online", ONLINE_REGISTRATION.0, ONLINE_REGISTRATION.1]],
    },
    // Attendees as a share of registrations.
    Range {
        id: "attendance",
        columns: SHARE,
        rows: &[&["online", ONLINE_ATTENDANCE.0, ONLINE_ATTENDANCE.1], &["conference", "0.80", ""]],
    },
    // Requests for a follow-up as a share of attendees.
    Range {
        id: "followUp",
        columns: SHARE,
        rows: &[&["online", ONLINE_FOLLOW_UP.0, ONLINE_FOLLOW_UP.1], &["conference", "0.30", ""]],
    },
    // Affiliate commission as a share of the customer's recurring payments.
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
    // Affiliate commission as an amount per customer.
    Range {
        id: "flatCommission",
        columns: FEE,
        rows: &[&["financial", "50", "500", "perSignup"], &["hosting", "50", "200", "perSale"]],
    },
    // A partner's share of a deal, by motion: the referral rate in the first year, the reseller's margin, the
    // revenue share.
    Range {
        id: "partnerRate",
        columns: SHARE,
        rows: &[
            &["referral", "0.10", "0.20"],
            &["reseller", "0.20", "0.40"],
            &["revenueShare", "0.10", "0.15"],
        ],
    },
    // Partners per partner manager, by segment.
    Range {
        id: "partnersPerManager",
        columns: WHOLE,
        rows: &[
            &["strategic", "5", "10"],
            &["growth", "15", "25"],
            &["stable", "30", "50"],
            &["longTail", "100", ""],
        ],
    },
    // Incentives: spend as a share of the revenue that they touch, and the share of that revenue that would have come
    // anyway.
    Range {
        id: "incentives",
        columns: SHARE,
        rows: &[&["spend", "0.08", "0.15"], &["baseline", "0.40", "0.70"]],
    },
];

impl Range {
    /// The cells of a column, by its position; an empty cell means no limit.
    pub fn column(&self, at: usize) -> Vec<Cell> {
        let is_text = self.columns.get(at).is_some_and(|(_, unit)| *unit == Unit::Text);
        let cell = |text: &&str| match number::parse(text) {
            _ if is_text => Cell::Text((*text).to_owned()),
            Some(number) => Cell::Number(number),
            None => Cell::Missing(Reason::NoLimit),
        };
        self.rows.iter().filter_map(|row| row.get(at)).map(cell).collect()
    }
}
