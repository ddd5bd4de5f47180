//! What the affiliate calculators have in common: which model pays how, and the rate of a band.

/// Models that pay a share of what the customer goes on paying.
macro_rules! pays_every_month {
    () => {
        r#"model = "recurring" or model = "tiered" or model = "hybrid""#
    };
}

/// Models that pay an amount for each new customer.
macro_rules! pays_flat_fee {
    () => {
        r#"model = "flat" or model = "hybrid""#
    };
}

/// What a new customer brings the affiliate once.
macro_rules! upfront_commission {
    () => {
        concat!("if(", pays_flat_fee!(), r#", flatFee, if(model = "percentage", customerValue × rate, 0))"#)
    };
}

/// The rate of the tiered model at so many referrals a month. Whole: the rate of the tier that is reached, for all
/// of them. Marginal: the average of the rates, each on the referrals inside its tier.
macro_rules! tiered_rate {
    ($referrals:expr) => {
        tiered_rate!($referrals, $referrals)
    };
    ($referrals:expr, $divisor:expr) => {
        concat!(
            r#"if(program.affiliate.tierBasis = "marginal" and "#,
            $referrals,
            " > 0, marginal(",
            $referrals,
            ", program.affiliate.tiers.from, program.affiliate.tiers.rate) ÷ ",
            $divisor,
            ", band(",
            $referrals,
            ", program.affiliate.tiers.from, program.affiliate.tiers.rate))"
        )
    };
}

pub(super) use {pays_every_month, pays_flat_fee, tiered_rate, upfront_commission};
