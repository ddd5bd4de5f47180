//! What the affiliate calculators have in common: which model pays how, and the rate of a tier.

use crate::schema::{Define, define, define_of};

/// Models that pay a share of what the customer goes on paying.
pub(super) const PAYS_EVERY_MONTH: Define =
    define("paysEveryMonth", r#"model = "recurring" or model = "tiered" or model = "hybrid""#);

/// Models that pay an amount for each new customer.
pub(super) const PAYS_FLAT_FEE: Define = define("paysFlatFee", r#"model = "flat" or model = "hybrid""#);

/// What a new customer brings the affiliate once.
pub(super) const PAID_ONCE: Define =
    define("paidOnce", r#"case(paysFlatFee: flatFee, model = "percentage": customerValue × rate, else: 0)"#);

/// The tiers of affiliates.
pub(super) const TIERS: Define = define("affiliateTiers", "program.affiliate.tiers");

/// The average of the tiers' rates, each on the referrals inside its tier.
pub(super) const AVERAGE_RATE: Define = define_of(
    "averageRate",
    &["referrals"],
    "marginal(referrals, affiliateTiers.from, affiliateTiers.rate) ÷ referrals",
);

/// The rate of the tier that is reached.
pub(super) const RATE_AT: Define = define_of("rateAt", &["referrals"], "affiliateTiers[referrals].rate");

/// The rate of the tiered model at so many referrals a month. Unless rates are marginal, all referrals get the rate of
/// the tier that is reached.
pub(super) const TIERED_RATE: Define = define_of(
    "tieredRate",
    &["referrals"],
    r#"if(program.affiliate.tierBasis = "marginal" and referrals > 0, averageRate(referrals), rateAt(referrals))"#,
);
