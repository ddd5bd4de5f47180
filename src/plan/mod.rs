//! Compiles a calculator (`compile`, to the types in `compiled`), reads its inputs (`inputs`, `fields`,
//! `tables`, `presets`), runs its steps (`run`) and raises its notices (`notices`).

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
