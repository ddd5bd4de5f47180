//! Numbers: decimals as text, and the arithmetic of formulas, either with exact decisions over decimals
//! (`tracked`) or with binary floats for simulation (`fast`).

mod arithmetic;
mod decimal;
#[cfg(feature = "analyses")]
pub(crate) mod decisions;
mod fast;
mod text;
mod tracked;
mod wide;

pub use arithmetic::Arithmetic;
pub use decimal::order;
#[cfg(feature = "analyses")]
pub(crate) use fast::{floor, root};
pub use text::{Number, parse, read, text, write};
pub use tracked::Tracked;
