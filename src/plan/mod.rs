//! Compiles a calculator (`compile`, to the types in `compiled`), links it with a program (`link`, `presets`,
//! to the types in `linked`), reads its inputs (`inputs`, `tables`), runs its steps (`run`), all of them or those
//! that a few lines need (`needs`), and raises its notices (`notices`).

#[cfg(feature = "definitions")]
mod compile;
mod compiled;
pub mod inputs;
#[cfg(feature = "programs")]
mod link;
mod linked;
#[cfg(feature = "programs")]
pub mod needs;
pub mod notices;
#[cfg(feature = "programs")]
mod presets;
pub mod run;
#[cfg(feature = "definitions")]
mod step_units;
mod tables;

pub use compiled::{Compiled, Formula, Params, Plan, RowsFrom};
pub use linked::{Linked, Start, StartRows};
