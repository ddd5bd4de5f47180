//! Private names that the affiliate calculators share: how each model pays, and the rate of a tier.

use crate::schema::{Define, define, define_of};

/// Whether the model pays a share of each payment that the customer makes.
pub(super) const PAYS_EVERY_MONTH: Define =
    define("paysEveryMonth", r#"model = "recurring" or model = "tiered" or model = "hybrid""#);

/// Whether the model pays an amount for each new customer.
pub(super) const PAYS_FLAT_FEE: Define = define("paysFlatFee", r#"model = "flat" or model = "hybrid""#);

/// The one-time payment for a new customer.
pub(super) const PAID_ONCE: Define =
    define("paidOnce", r#"case(paysFlatFee: flatFee, model = "percentage": customerValue × rate, else: 0)"#);

/// The months that a customer stays on average, up to a month.
pub(super) const MONTHS_STAYED: Define = define("monthsStayed", "kept(monthlyChurn, month)");

/// The months for which a customer earns commission on average, up to a month.
pub(super) const MONTHS_EARNING: Define =
    define("monthsEarning", "kept(monthlyChurn, min(month, commissionMonths))");

/// The affiliate tiers of the program.
pub(super) const TIERS: Define = define("affiliateTiers", "program.affiliate.tiers");

/// The average rate over all referrals, if each tier's rate applies only to the referrals inside the tier.
pub(super) const AVERAGE_RATE: Define = define_of(
    "averageRate",
    &["referrals"],
    "marginal(referrals, affiliateTiers.from, affiliateTiers.rate) ÷ referrals",
);

/// The rate of the tier that the number of referrals reaches.
pub(super) const RATE_AT: Define = define_of("rateAt", &["referrals"], "affiliateTiers[referrals].rate");

/// The rate of the tiered model at a number of referrals a month. Unless rates are marginal, all referrals
/// get the rate of the tier that is reached.
pub(super) const TIERED_RATE: Define = define_of(
    "tieredRate",
    &["referrals"],
    r#"if(program.affiliate.tierBasis = "marginal" and referrals > 0, averageRate(referrals), rateAt(referrals))"#,
);
