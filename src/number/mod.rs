//! Numbers: decimals as text, and the arithmetic that formulas need, exact or in binary floats.

mod arithmetic;
mod exact;
mod fast;
mod text;
pub mod wide;

pub use arithmetic::Arithmetic;
pub use text::{Float, parse, parse_float, text, write};
