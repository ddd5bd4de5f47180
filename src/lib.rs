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
//! # Where things are
//! * [`calculator`]: what a calculator is, of fields (`field`) and units (`unit`); [`calculators`]: each of them.
//! * [`formula`]: text to nodes and back, units; [`evaluate`]: nodes to values, exact or fast.
//! * [`definition`]: a calculator as text and back; `library`: which calculators are known.
//! * [`program`]: the partner program; `presets`: what it sets for inputs; [`program_rules`]: what is likely not meant
//!   in one; [`typical`]: published ranges.
//! * `inputs`, `check`: what a caller sends against what is asked. `compile`, `run`, `notices`,
//!   `explain`, `describe`: a calculator read, computed, graded, explained, described.
//! * [`number`]: decimals as text; `wide`: whole numbers for exact arithmetic; `path`: names of places.
//! * `wasm`: the only folder that knows JavaScript.

pub mod calculator;
#[cfg(feature = "definitions")]
pub mod calculators;
mod check;
mod compile;
mod data;
pub mod definition;
#[cfg(feature = "definitions")]
mod describe;
pub mod evaluate;
mod explain;
mod field;
pub mod formula;
mod inputs;
mod library;
mod model;
mod notices;
pub mod number;
mod path;
mod presets;
mod problem;
pub mod program;
#[cfg(feature = "definitions")]
pub mod program_rules;
mod reason;
mod run;
pub mod typical;
mod unit;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
mod wide;
mod wire;

pub use compile::{Compiled, Formula, Plan};
pub use data::Data;
pub use evaluate::Cell;
pub use explain::{Explanation, Term};
pub use model::{Calculation, Error, Model, Rows};
pub use notices::Raised;
pub use problem::{Code, Problem};
pub use program::Program;
pub use reason::Reason;
