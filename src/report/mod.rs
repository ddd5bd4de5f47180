//! Reports for a page: the description of a calculator, the inputs it used, the notices it raised, and how one figure
//! was computed.

pub mod describe;
pub mod explain;
pub mod notices;
pub mod shape;
pub mod used;
