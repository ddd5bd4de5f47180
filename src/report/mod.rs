//! Reports on a run: what a page needs to draw a calculator, and how one figure came about.

#[cfg(feature = "definitions")]
pub mod describe;
pub mod explain;
