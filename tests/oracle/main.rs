//! The oracle: every calculator computed a second time, in exact fractions, by a reader and an evaluator of its own.
//!
//! It takes the published formulas and the inputs, never a figure that the core has rounded, so a decision of the core
//! that goes the other way on its edge is seen here.
#![cfg(not(target_arch = "wasm32"))]

mod book;
mod columns;
mod compare;
mod decision;
mod edges;
mod evaluate;
mod examples;
mod fraction;
mod grammar;
mod inputs;
mod named;
mod number;
mod random;
mod run;
mod searches;
mod sheet;
mod value;
mod vocabulary;
mod words;
