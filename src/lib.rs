//! Exact, explained calculators for partner programs.
//!
//! A [`Model`] holds the calculators over one [`Program`]. It reads [`Data`], checks it, evaluates
//! formulas that are kept as text, and gives every figure with the reason why one may be missing.
//!
//! ```
//! use partner_calculators::{Data, Model, Program};
//!
//! let model = Model::new(Program::standard().expect("the built-in program"));
//! let result = model.calculate("event-roi", &Data::Null).expect("the defaults");
//! for (id, value) in &result.lines {
//!     println!("{id}: {value:?}");
//! }
//! ```
//!
//! # The stages
//! Each stage uses those before it, none after it.
//!
//! 1. [`number`]: decimals as text, exact and fast arithmetic. `value`: figures, missing ones, data, problems.
//! 2. [`schema`]: what a calculator is. `host`: a float as text. `check`: one value against its field.
//! 3. `terms`: what formulas read from a partner program. [`program`]: the program as a file, and its presets.
//! 4. [`calculators`]: each of them, and the rules for programs.
//! 5. [`formula`]: text to nodes and back, units. [`image`]: a calculator under one program, reduced to what computes.
//! 6. [`evaluate`]: code to values. `run`: inputs read, steps run, notices raised. [`answer`]: inputs and results as
//!    text.
//! 7. [`analysis`]: goal seek, sensitivity, thresholds and simulation over an image.
//! 8. `plan`: a calculator made ready, and linked with a program to an image; names to positions and back.
//! 9. `report`: a calculator described, a figure explained, notices named. [`definition`]: a plan as text and back.
//! 10. [`Model`]: the front door. `wasm`: the only folder that knows JavaScript, beside `host`.
//!
//! # The features
//! `definitions`, the default, has everything and includes `programs`. With `programs` alone, the crate knows only
//! the calculators that a definition gives it, and reads partner programs. Without features the crate is the engine
//! alone, in `no_std`: numbers, evaluation, and answers from images. `analyses` adds goal seek, sensitivity, thresholds
//! and simulation, also in `no_std`.

#![cfg_attr(not(feature = "programs"), no_std)]

extern crate alloc;

#[cfg(feature = "analyses")]
pub mod analysis;
pub mod answer;
#[cfg(feature = "definitions")]
pub mod calculators;
mod check;
#[cfg(feature = "programs")]
pub mod definition;
pub mod evaluate;
pub mod formula;
#[cfg(feature = "definitions")]
mod host;
pub mod image;
#[cfg(feature = "definitions")]
mod model;
pub mod number;
#[cfg(feature = "programs")]
mod plan;
#[cfg(feature = "programs")]
pub mod program;
#[cfg(feature = "definitions")]
mod report;
mod run;
#[cfg(feature = "programs")]
pub mod schema;
#[cfg(feature = "programs")]
mod terms;
mod value;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use image::Image;
#[cfg(feature = "definitions")]
pub use model::{Calculation, Error, Model, Rows};
#[cfg(feature = "programs")]
pub use plan::Template;
#[cfg(feature = "definitions")]
pub use plan::named::Sent;
#[cfg(feature = "definitions")]
pub use plan::of_formulas;
#[cfg(feature = "definitions")]
pub use plan::{Compiled, Formula, Linked, Plan, RowsFrom};
#[cfg(feature = "programs")]
pub use program::Program;
#[cfg(feature = "definitions")]
pub use report::explain::{Explanation, Part, PartKind};
#[cfg(feature = "definitions")]
pub use report::notices::{Raised, raised};
#[cfg(feature = "programs")]
pub use terms::Terms;
pub use value::{Cell, Code, Reason, Unit, Value};
#[cfg(feature = "programs")]
pub use value::{Data, Problem};
