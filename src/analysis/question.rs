//! Questions and answers as text: a question comes in parts with a NUL after each, and the answer leaves in parts
//! (`run/encode.rs` has the grammar of figures). If the inputs have problems, an answer is these problems, encoded.
//!
//! A place takes three parts: 0 for an input or a line and otherwise one more than the position of the table, the row,
//! and the position among the scalars or the columns. A number is decimal text; an empty part stands for none.

use alloc::vec::Vec;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::axis::Axis;
use super::base_inputs::{BaseInputs, value};
use super::seek::{Condition, Goal, SeekResult, seek as search};
use super::sensitivity::{SensitivityQuestion, Variation, effects};
use super::simulate::{Simulation, UncertainInput};
use super::thresholds::thresholds as jumps;
use super::{Target, grid::grid as computed};
use crate::image::Image;
use crate::number;
use crate::number::{Arithmetic, Tracked};
use crate::run::encode::{count, figure};
use crate::value::path::split_once;
use crate::value::{Cell, Value};

/// The parts of a question.
struct Parts<'a>(&'a str);

impl<'a> Parts<'a> {
    fn text(&mut self) -> &'a str {
        let Some((part, rest)) = split_once(self.0, 0) else { return "" };
        self.0 = rest;
        part
    }

    fn number(&mut self) -> Option<Decimal> {
        number::parse(self.text())
    }

    fn count(&mut self) -> usize {
        self.number().and_then(|number| number.to_usize()).unwrap_or_default()
    }

    fn place(&mut self) -> Target {
        Target { table: self.count().checked_sub(1), row: self.count(), place: self.count() }
    }

    fn is_done(&self) -> bool {
        self.0.is_empty()
    }

    /// Calls `read` until all parts are read.
    fn all<R>(&mut self, read: impl Fn(&mut Self) -> R) -> Vec<R> {
        let mut found = Vec::new();
        let mut left = usize::MAX;
        // Stop if nothing was read, because a damaged text would otherwise be read forever.
        while !self.is_done() && self.0.len() < left {
            left = self.0.len();
            found.push(read(self));
        }
        found
    }
}

fn write(decimal: Decimal, out: &mut Vec<u8>) {
    figure(Value::Number(Tracked::from(decimal)), out);
}

fn write_place(Target { table, row, place }: Target, out: &mut Vec<u8>) {
    [table.map_or(0, |table| table + 1), row, place].into_iter().for_each(|number| count(number, out));
}

/// Encodes the answer to a question about inputs, or the problems with the inputs.
fn answered(image: &Image, inputs: &str, answer: impl FnOnce(&BaseInputs<'_>, &mut Vec<u8>)) -> Vec<u8> {
    match BaseInputs::read(image, inputs) {
        Ok(base) => {
            let mut out = Vec::new();
            answer(&base, &mut out);
            out
        }
        Err(problems) => problems,
    }
}

/// Seeks a goal. The question: the places of input and output, the target, the condition (0 exactly, 1 at least, 2 at
/// most), the decimals or an empty part, what rounding alone may change the figure by. The answer: `found` and for each
/// solution its value, the end of its stretch or a missing figure, the output and the residual; or `notNumeric`,
/// `notDependent`; or `noSolution` and, if there are any, the lowest and the highest figure.
pub fn seek(image: &Image, question: &str, inputs: &str) -> Vec<u8> {
    let mut parts = Parts(question);
    let (input, output) = (parts.place(), parts.place());
    let target = parts.number().unwrap_or_default();
    let condition = match parts.count() {
        1 => Condition::AtLeast,
        2 => Condition::AtMost,
        _ => Condition::Exactly,
    };
    let decimals = parts.number().and_then(|decimals| decimals.to_u32());
    let rounding = parts.number().unwrap_or_default();
    let goal = Goal { input, output, target, condition, decimals, rounding };
    answered(image, inputs, |base, out| write_sought(search(base, &goal), out))
}

fn write_sought(sought: SeekResult, out: &mut Vec<u8>) {
    let word: &[u8] = match sought {
        SeekResult::Found(_) => b"found\0",
        SeekResult::NotNumeric => b"notNumeric\0",
        SeekResult::NotDependent => b"notDependent\0",
        SeekResult::Unreached(_) => b"noSolution\0",
    };
    out.extend_from_slice(word);
    match sought {
        SeekResult::Found(solutions) => {
            for solution in solutions {
                write(solution.value, out);
                write_or_none(solution.to, out);
                write(solution.output, out);
                write(solution.residual, out);
            }
        }
        SeekResult::Unreached(Some((least, most))) => {
            [least, most].into_iter().for_each(|end| write(end, out))
        }
        _ => {}
    }
}

fn write_or_none(number: Option<Decimal>, out: &mut Vec<u8>) {
    match number {
        Some(number) => write(number, out),
        None => figure(Value::Missing(crate::value::Reason::NotApplicable), out),
    }
}

/// Varies inputs. The question: the place of the output, the change, then for each input with its own range its place
/// and both ends. The answer: the figure for the inputs as they are, then for each effect the place of the input, the
/// lower value and its figure, the higher value and its figure, and the swing or a missing figure. In place of a
/// figure, inputs with problems have these and an empty part.
pub fn sensitivity(image: &Image, question: &str, inputs: &str) -> Vec<u8> {
    let mut parts = Parts(question);
    let output = parts.place();
    let change = parts.number().unwrap_or_default();
    let ranges = parts.all(|parts| {
        let input = parts.place();
        let ends = [(); 2].map(|()| parts.number().unwrap_or_default());
        (input, ends)
    });
    let question = SensitivityQuestion { output, change, ranges };
    answered(image, inputs, |base, out| {
        write_base(base, output, out);
        for effect in effects(base, &question) {
            write_place(effect.input, out);
            effect.ends.iter().for_each(|end| write_variation(end, out));
            write_or_none(effect.swing, out);
        }
    })
}

fn write_variation(variation: &Variation, out: &mut Vec<u8>) {
    write(variation.input, out);
    match &variation.output {
        Ok(cell) => figure(cell.value(), out),
        Err(problems) => {
            out.extend_from_slice(problems);
            out.push(0);
        }
    }
}

/// The figure for the inputs as they are.
fn write_base(base: &BaseInputs<'_>, output: Target, out: &mut Vec<u8>) {
    let base = base.with(&[], &base.needs(output), |evaluator| Cell::from(value(evaluator, output)));
    if let Ok(base) = base {
        figure(base.value(), out);
    }
}

/// Computes a grid. The question: the place of the output, then for rows and columns the place of the input, its first
/// and last value or empty parts, and the number of values. The answer: the number of rows and their values, the number
/// of columns and their values, then the figures row by row.
pub fn grid(image: &Image, question: &str, inputs: &str) -> Vec<u8> {
    let mut parts = Parts(question);
    let output = parts.place();
    let axes = [(); 2].map(|()| Axis {
        input: parts.place(),
        from: parts.number(),
        to: parts.number(),
        steps: parts.count().clamp(2, 50) as u32,
    });
    answered(image, inputs, |base, out| {
        let found = computed(base, output, axes);
        for axis in found.axes {
            count(axis.len(), out);
            axis.into_iter().for_each(|number| write(number, out));
        }
        found.cells.into_iter().for_each(|cell| write_or_none(cell, out));
    })
}

/// Finds thresholds. The question: the place of the output, then for each input its place and its decimals. The answer:
/// the figure for the inputs as they are, then for each input with a threshold its place and its present value, and for
/// below and above either an empty part or a full stop, the value of the input, its distance from the present value,
/// the figure, the jump, the number of lines that change, and for each its position and both values.
pub fn thresholds(image: &Image, question: &str, inputs: &str) -> Vec<u8> {
    let mut parts = Parts(question);
    let output = parts.place();
    let inputs_to_try = parts.all(|parts| (parts.place(), parts.count().min(20) as u32));
    answered(image, inputs, |base, out| {
        write_base(base, output, out);
        for found in jumps(base, output, &inputs_to_try) {
            write_place(found.input, out);
            write(found.present, out);
            for side in found.sides {
                let Some(threshold) = side else {
                    out.push(0);
                    continue;
                };
                out.extend_from_slice(b".\0");
                write(threshold.input, out);
                write(Tracked::from(threshold.input).minus(&Tracked::from(found.present)).settle(), out);
                write(threshold.output, out);
                write(threshold.jump, out);
                count(threshold.changed.len(), out);
                for (line, values) in threshold.changed {
                    count(line, out);
                    values.iter().for_each(|cell| figure(cell.value(), out));
                }
            }
        }
    })
}

/// Reads a simulation: the seed, the number of outputs, the position of each, then for each uncertain input its place
/// and the low, likely and high value.
pub fn simulation(question: &str) -> Simulation {
    let mut parts = Parts(question);
    let seed = parts.number().and_then(|seed| seed.to_u64()).unwrap_or_default();
    let outputs =
        (0..parts.count().min(1000)).map(|_| Target { table: None, row: 0, place: parts.count() }).collect();
    let inputs = parts.all(|parts| UncertainInput {
        input: parts.place(),
        range: [(); 3].map(|()| parts.number().unwrap_or_default()),
    });
    Simulation::new(inputs, outputs, seed)
}
