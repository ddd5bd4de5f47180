//! Checks values: `rule` one value for inputs and programs alike, `Checker` the values of a program with their paths.

#[cfg(feature = "programs")]
mod checker;
mod rule;

#[cfg(feature = "programs")]
pub use checker::{Checker, Tiers, has_option};
#[cfg(feature = "definitions")]
pub use checker::{explained, option};
#[cfg(feature = "programs")]
pub use rule::MAX_TEXT;
pub use rule::{Accepts, Bounds, Given, REFUSED, check};
