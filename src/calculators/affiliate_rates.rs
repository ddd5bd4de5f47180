//! The inputs of an affiliate's funnel, with their published ranges. The notices of the program's own calculator grade the
//! rates by the same ends, which a test compares.

use crate::schema::Field;
use crate::schema::Unit::Share;

/// The share of clicks that become signups.
pub(super) const CLICK_TO_SIGNUP: Field =
    Field::new("clickToSignup", Share).or("0.03").typical(("0.01", "0.08"));

/// The share of signups that become paying customers.
pub(super) const SIGNUP_TO_PAID: Field = Field::new("signupToPaid", Share).or("0.25").typical(("0.1", "0.4"));

/// The share of paying customers who get their money back.
pub(super) const REFUND_RATE: Field =
    Field::new("refundRate", Share).or("0").below("1").typical(("0.05", "0.15"));
