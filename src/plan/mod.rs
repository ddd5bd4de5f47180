//! Compiles a calculator (`compile`, to the types in `compiled`), writes it as a `template` (`compose`, `text`), links
//! that with a program (`link`, `presets`, `start`, `tables`), and translates between names and positions (`linked`,
//! `named`, `names`).

#[cfg(feature = "definitions")]
mod compile;
#[cfg(feature = "definitions")]
mod compiled;
#[cfg(feature = "definitions")]
mod compose;
mod link;
#[cfg(feature = "definitions")]
mod linked;
#[cfg(feature = "definitions")]
pub mod named;
#[cfg(feature = "definitions")]
mod names;
mod presets;
pub mod start;
#[cfg(feature = "definitions")]
mod step_units;
mod tables;
pub mod template;
mod text;

#[cfg(feature = "definitions")]
pub use compiled::{Compiled, Formula, Plan, RowsFrom};
#[cfg(feature = "definitions")]
pub use compose::of_formulas;
#[cfg(feature = "definitions")]
pub use linked::Linked;
pub use template::Template;
