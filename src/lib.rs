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
//! 5. [`formula`]: text to nodes and back, units. [`evaluate`]: nodes to values.
//! 6. `plan`: a calculator made ready, linked with a program, its inputs read, its steps run, its notices raised.
//! 7. `report`: a calculator described, a figure explained, results as text.
//! 8. [`definition`]: a calculator as text and back, alone or linked. [`answer`]: inputs and results as text.
//! 9. [`Model`]: the front door. `wasm`: the only folder that knows JavaScript, beside `host`.
//!
//! # The features
//! `definitions`, the default, has everything and includes `programs`. With `programs` alone, the crate knows only
//! the calculators that a definition gives it, and reads partner programs. Without features the crate is the engine
//! alone, in `no_std`: it answers from definitions that are linked with a program already.

#![cfg_attr(not(feature = "programs"), no_std)]

extern crate alloc;

pub mod answer;
#[cfg(feature = "definitions")]
pub mod calculators;
mod check;
pub mod definition;
pub mod evaluate;
pub mod formula;
#[cfg(feature = "definitions")]
mod host;
#[cfg(feature = "programs")]
mod model;
pub mod number;
mod plan;
#[cfg(feature = "programs")]
pub mod program;
mod report;
pub mod schema;
mod terms;
mod value;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

#[cfg(feature = "programs")]
pub use model::{Calculation, Error, Model, Rows};
pub use plan::notices::Raised;
pub use plan::{Compiled, Formula, Linked, Plan, RowsFrom, Start, StartRows};
#[cfg(feature = "programs")]
pub use program::Program;
#[cfg(feature = "definitions")]
pub use report::explain::{Explanation, Part, PartKind};
pub use terms::Terms;
pub use value::{Cell, Code, Data, Problem, Reason, Unit, Value};
