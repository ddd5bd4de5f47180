//! Answers in text: inputs go in as parts (`run/inputs.rs` has their grammar), results come out as encoded parts
//! (`run/encode.rs`). A NUL character ends each part, and results are in UTF-8. Every module for the web answers through
//! these functions.

use alloc::vec::Vec;

use crate::evaluate::Evaluator;
use crate::image::Image;
use crate::run::inputs::{Read, read};
#[cfg(feature = "programs")]
use crate::run::needs::Needs;
pub use crate::run::walk::Target;
use crate::run::{encode, steps, walk};
use crate::value::path::split_once;

/// The parts of a text.
struct Parts<'a>(&'a str);

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let (part, rest) = split_once(self.0, 0)?;
        self.0 = rest;
        Some(part)
    }
}

/// Runs a calculator over inputs. Returns the encoded results, or the encoded problems with the inputs.
pub fn calculate(image: &Image, inputs: &str) -> Vec<u8> {
    match run(image, inputs) {
        Ok(mut evaluator) => encode::results(&mut evaluator),
        Err(problems) => problems,
    }
}

/// Walks the formula of a figure. Returns its encoded value, then the encoded value of each node; an empty text if the
/// target is not a computed figure; or the encoded problems with the inputs.
pub fn explain(image: &Image, target: Target, inputs: &str) -> Vec<u8> {
    match run(image, inputs) {
        Ok(evaluator) => {
            let mut out = Vec::new();
            walk::walk(evaluator, target, &mut |seen| encode::seen(seen, &mut out));
            out
        }
        Err(problems) => problems,
    }
}

/// Reads inputs and runs every step.
fn run<'a>(image: &'a Image, inputs: &'a str) -> Result<Evaluator<'a>, Vec<u8>> {
    let Read { mut evaluator, problems } = read(image, &mut Parts(inputs));
    if !problems.is_empty() {
        return Err(problems);
    }
    steps::run(&mut evaluator);
    Ok(evaluator)
}

/// Runs a calculator over one row of inputs after another. Returns for each row the encoded lines at some positions
/// among the scalars, or the encoded problems with the row and an empty part.
#[cfg(feature = "programs")]
pub fn many(image: &Image, lines: &[u32], rows: &str) -> Vec<u8> {
    let places: Vec<usize> = lines.iter().map(|line| *line as usize).collect();
    let needs = Needs::of(image, &places);
    let mut parts = Parts(rows);
    let mut out = Vec::new();
    let mut left = usize::MAX;
    // Stop after a row that took no part of the text, because a damaged text would otherwise be read forever.
    while !parts.0.is_empty() && parts.0.len() < left {
        left = parts.0.len();
        let Read { mut evaluator, problems } = read(image, &mut parts);
        if problems.is_empty() {
            needs.run(&mut evaluator);
            let wanted = places.iter().filter_map(|place| evaluator.scalars.get(*place));
            wanted.for_each(|value| encode::figure(*value, &mut out));
        } else {
            out.extend(problems);
            out.push(0);
        }
    }
    out
}
