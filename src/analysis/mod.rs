//! Analyses of a calculator: which input reaches a target (`seek`), which inputs matter (`sensitivity`, `grid`), where
//! figures jump (`thresholds`), and what happens if inputs are uncertain (`simulate`).
//!
//! Every figure that an analysis shows as exact comes from the evaluation that `calculate` uses, over the same inputs
//! with one or two of them replaced (`base_inputs`). Goal seek scans in binary floats first (`recalculation`), and
//! simulations use floats alone.

mod axis;
mod base_inputs;
mod batch;
mod distribution;
mod field;
mod fixed_point;
mod grid;
pub mod question;
mod random;
mod recalculation;
mod sample_points;
mod seek;
mod sensitivity;
mod simulate;
#[cfg(all(test, feature = "definitions"))]
mod tests;
mod thresholds;

pub use axis::Axis;
pub use base_inputs::BaseInputs;
pub use distribution::{BARS, Distribution};
pub use grid::{Grid, grid};
pub use seek::{Condition, Goal, SeekResult, Solution, seek};
pub use sensitivity::{Effect, SensitivityQuestion, Variation, effects};
pub use simulate::{Simulation, UncertainInput};
pub use thresholds::{InputThresholds, Threshold, thresholds};

pub use crate::run::walk::Target;
