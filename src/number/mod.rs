//! Numbers: decimals as text, and the arithmetic of formulas, either with exact decisions over decimals
//! (`tracked`) or with binary floats for simulation (`fast`).

mod arithmetic;
mod decimal;
mod fast;
mod text;
mod tracked;
mod wide;

pub use arithmetic::Arithmetic;
pub use decimal::order;
pub use text::{Number, parse, read, text, write};
pub use tracked::Tracked;
