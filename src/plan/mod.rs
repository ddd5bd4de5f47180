//! A calculator made ready (`compile` to what `compiled` holds), its inputs read (`inputs`, `fields`, `tables`, `presets`),
//! its steps run (`run`), its notices raised (`notices`).

#[cfg(feature = "definitions")]
mod compile;
mod compiled;
mod fields;
pub mod inputs;
pub mod notices;
pub mod presets;
pub mod run;
#[cfg(feature = "definitions")]
mod step_units;
mod tables;

pub use compiled::{Compiled, Formula, Params, Plan, RowsFrom};
