//! A calculator made ready (`compile`), its inputs read (`inputs`, `fields`, `tables`, `presets`, `counts`), its steps run
//! (`run`), its notices raised (`notices`).

mod compile;
pub mod counts;
mod fields;
pub mod inputs;
pub mod notices;
pub mod presets;
pub mod run;
#[cfg(feature = "definitions")]
mod step_units;
mod tables;

pub use compile::{Compiled, Formula, Params, Plan, RowsFrom};
