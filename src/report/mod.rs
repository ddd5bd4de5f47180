//! Reports for a page: the description of a calculator, the inputs it used, and how one figure was computed.

#[cfg(feature = "definitions")]
pub mod describe;
#[cfg(feature = "definitions")]
pub mod explain;
pub mod used;
pub mod walk;
