//! The oracle: computes every calculator a second time, in exact fractions, with a parser and an
//! evaluator of its own.
//!
//! The oracle reads only the published formulas and the inputs, never a figure that the core has
//! rounded. If the core decides the wrong way on an edge, the answers differ.
#![cfg(not(target_arch = "wasm32"))]

mod book;
mod columns;
mod compare;
mod decision;
mod edges;
mod evaluate;
mod examples;
mod exclusive;
mod fraction;
mod grammar;
mod inputs;
mod named;
mod number;
mod random;
mod run;
mod searches;
mod sheet;
#[path = "../support/mod.rs"]
mod support;
mod value;
mod vocabulary;
mod words;
