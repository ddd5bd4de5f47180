//! Runs an image: reads inputs (`inputs`), runs the steps (`steps`), all of them or those that a few lines need
//! (`needs`), raises notices (`notices`), walks the formula of a figure (`walk`), and encodes all of that (`encode`).

pub mod encode;
pub mod inputs;
#[cfg(any(feature = "programs", feature = "analyses"))]
pub mod needs;
pub mod notices;
pub mod steps;
pub mod walk;
