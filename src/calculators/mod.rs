//! The calculators, one file each. To add one: write its file, list it here, write its words.

mod affiliate_economics;
mod co_marketing_budget;
mod event_roi;
mod tier_roi;

use crate::calculator::Calculator;

/// Every calculator, in the gallery's order.
pub const CALCULATORS: &[&Calculator] = &[
    &event_roi::EVENT_ROI,
    &co_marketing_budget::CO_MARKETING_BUDGET,
    &affiliate_economics::AFFILIATE_ECONOMICS,
    &tier_roi::TIER_ROI,
];
