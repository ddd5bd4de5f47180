//! The doors for JavaScript, and the only folder that knows JavaScript.
//!
//! Three modules are built from the crate. The *answer* module is the engine alone: `Calculator` reads a linked
//! definition and answers in text. The *core* module (feature `programs`) adds `Model`, which reads partner programs,
//! links calculators with them and hands out the same `Calculator`. The *analyses* module (feature `analyses`) has
//! `Analyst`, which reads the same linked definitions.
//!
//! The package's wrapper writes inputs and programs as texts (`run/inputs.rs` and `value/read.rs` have their grammar).
//! No object of the caller is read while a module runs, because a getter that throws, or that calls the module again,
//! would interrupt a calculation.

#[cfg(feature = "analyses")]
mod analyst;
#[cfg(any(feature = "programs", not(feature = "analyses")))]
mod calculator;
#[cfg(feature = "programs")]
mod model;

#[cfg(feature = "analyses")]
pub use analyst::{Analyst, JsSimulation};
#[cfg(any(feature = "programs", not(feature = "analyses")))]
pub use calculator::Calculator;
#[cfg(feature = "programs")]
pub use model::JsModel;

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Without the standard library a module brings its own handler. It traps, and the wrapper starts another
/// instance.
#[cfg(not(feature = "programs"))]
#[panic_handler]
fn trap(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
