//! Values: a figure or the reason why it is missing, untyped data, and problems with their paths.

mod cell;
mod code;
#[cfg(feature = "programs")]
mod data;
pub mod path;
#[cfg(feature = "programs")]
mod problem;
#[cfg(feature = "programs")]
mod read;
mod reason;
#[cfg(feature = "programs")]
mod to_data;
mod unit;

pub use cell::{Cell, Value};
pub use code::Code;
#[cfg(feature = "programs")]
pub use data::Data;
#[cfg(feature = "programs")]
pub use problem::Problem;
pub use reason::Reason;
#[cfg(feature = "programs")]
pub use to_data::to_data;
pub use unit::Unit;
