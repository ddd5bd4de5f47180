//! The calculators, one file each. This is the only list of the calculators: examples, tests, the gallery,
//! the schema of programs and the documents are derived from it. CONTRIBUTING.md explains how to add a
//! calculator.

mod affiliate_earnings;
mod affiliate_economics;
mod affiliate_rates;
mod affiliate_terms;
mod attribution;
mod budget_allocation;
mod co_marketing_budget;
mod deal_model;
mod event_roi;
mod incentive_roi;
mod manager_capacity;
mod marketplace_listing;
mod partner_profitability;
mod program_plan;
pub mod program_rules;
mod tier_benefits;
mod tier_roi;
mod typical_ranges;

use crate::schema::Calculator;

/// Every calculator, in the gallery's order.
pub const CALCULATORS: &[&Calculator] = &[
    &event_roi::EVENT_ROI,
    &co_marketing_budget::CO_MARKETING_BUDGET,
    &budget_allocation::BUDGET_ALLOCATION,
    &tier_roi::TIER_ROI,
    &affiliate_economics::AFFILIATE_ECONOMICS,
    &tier_benefits::TIER_BENEFITS,
    &affiliate_earnings::AFFILIATE_EARNINGS,
    &deal_model::DEAL_MODEL,
    &attribution::ATTRIBUTION,
    &manager_capacity::MANAGER_CAPACITY,
    &partner_profitability::PARTNER_PROFITABILITY,
    &marketplace_listing::MARKETPLACE_LISTING,
    &incentive_roi::INCENTIVE_ROI,
    &program_plan::PROGRAM_PLAN,
];
