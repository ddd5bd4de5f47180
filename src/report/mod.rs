//! Reports on a run: what a page needs to draw a calculator, and how one figure came about.

#[cfg(feature = "definitions")]
pub mod describe;
#[cfg(feature = "definitions")]
pub mod explain;
pub mod used;
pub mod walk;
