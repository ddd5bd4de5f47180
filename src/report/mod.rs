//! Reports for a page: the description of a calculator, the inputs it used, and how one figure was computed.

#[cfg(feature = "definitions")]
pub mod describe;
pub mod encode;
#[cfg(feature = "definitions")]
pub mod explain;
#[cfg(feature = "programs")]
pub mod used;
pub mod walk;
