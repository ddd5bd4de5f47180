//! The analyses of one calculator over one program, as JavaScript holds them.

use alloc::vec::Vec;

use js_sys::Float64Array;
use wasm_bindgen::prelude::*;
use web_sys::MessagePort;

use crate::analysis::question;
use crate::analysis::{BaseInputs, Distribution, Simulation};
use crate::image::Image;

/// The trials between two messages about the progress.
const PORTION: usize = 10_000;

/// The analyses of a calculator that is linked with a program. Questions and answers are texts, whose grammar is in
/// `analysis/question.rs`.
#[wasm_bindgen]
pub struct Analyst(Image);

#[wasm_bindgen]
impl Analyst {
    /// Reads an image; `undefined` if another version wrote it.
    pub fn read(image: &str) -> Option<Analyst> {
        Image::read(image).map(Analyst)
    }

    /// Seeks a goal.
    pub fn seek(&self, question: &str, inputs: &str) -> Vec<u8> {
        question::seek(&self.0, question, inputs)
    }

    /// Varies each input.
    pub fn sensitivity(&self, question: &str, inputs: &str) -> Vec<u8> {
        question::sensitivity(&self.0, question, inputs)
    }

    /// Computes a figure over two inputs.
    pub fn grid(&self, question: &str, inputs: &str) -> Vec<u8> {
        question::grid(&self.0, question, inputs)
    }

    /// Finds the nearest jumps of a figure.
    pub fn thresholds(&self, question: &str, inputs: &str) -> Vec<u8> {
        question::thresholds(&self.0, question, inputs)
    }
}

/// A simulation, with the samples of the trials that were run.
#[wasm_bindgen(js_name = Simulation)]
pub struct JsSimulation(Simulation);

#[wasm_bindgen(js_class = Simulation)]
impl JsSimulation {
    /// Reads a simulation and runs none of its trials yet.
    #[wasm_bindgen(constructor)]
    pub fn new(question: &str) -> JsSimulation {
        JsSimulation(question::simulation(question))
    }

    /// Runs more trials over the same inputs, and posts the number of trials that were run so far to a port, if there
    /// is one. Returns the encoded problems with the inputs; empty if there are none.
    pub fn run(
        &mut self,
        analyst: &Analyst,
        inputs: &str,
        trials: usize,
        port: Option<MessagePort>,
    ) -> Vec<u8> {
        let base = match BaseInputs::read(&analyst.0, inputs) {
            Ok(base) => base,
            Err(problems) => return problems,
        };
        if let Some(problems) = self.0.problems(&base) {
            return problems;
        }
        let mut left = trials;
        while left > 0 {
            let portion = left.min(PORTION);
            self.0.run(&base, portion);
            left -= portion;
            if let Some(port) = &port {
                // A port that cannot be reached changes no result.
                let _ = port.post_message(&JsValue::from(self.0.trials() as f64));
            }
        }
        Vec::new()
    }

    /// The distribution of an output: the percentiles 10, 50 and 90, the mean, the smallest and the largest value, the
    /// trials without a value, the chance of at least `target`, then the bars of the histogram. Empty if the output has
    /// no value in any trial.
    pub fn distribution(&self, output: usize, target: f64) -> Float64Array {
        let Some(found) = self.0.distribution(output) else { return Float64Array::new_with_length(0) };
        let Distribution { percentiles, mean, ends, missing, bars } = found;
        let mut numbers = percentiles.to_vec();
        numbers.push(mean);
        numbers.extend(ends);
        numbers.extend([missing as f64, self.0.chance(output, target)]);
        numbers.extend(bars.into_iter().map(f64::from));
        Float64Array::from(numbers.as_slice())
    }
}
