//! Values: a figure or the reason why it is missing, untyped data, and problems with their paths.

mod cell;
mod data;
pub mod path;
mod problem;
mod read;
mod reason;
mod to_data;
mod unit;
mod write;

pub use cell::{Cell, Value};
pub use data::Data;
pub use problem::{Code, Problem};
pub use reason::Reason;
pub use to_data::to_data;
pub use unit::Unit;
