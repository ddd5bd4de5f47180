//! Simulation: figures for random values of uncertain inputs, in binary floats. Only sums, differences, products,
//! quotients and square roots occur, which every machine rounds alike, so that a seed gives the same bits everywhere.

use alloc::vec::Vec;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Target;
use super::base_inputs::{BaseInputs, Refused};
use super::batch::{Batch, LANES};
use super::distribution::Distribution;
use super::field::is_whole;
use super::random::Random;
use super::recalculation::Recalculation;
use crate::number::{floor, root};
use crate::run::needs::Needs;

/// An uncertain input with a triangular distribution.
#[derive(Clone, Debug)]
pub struct UncertainInput {
    /// The input or the cell of an input table.
    pub input: Target,
    /// The lower end, the peak and the upper end.
    pub range: [Decimal; 3],
}

/// A simulation that runs in portions.
pub struct Simulation {
    inputs: Vec<(UncertainInput, Random)>,
    outputs: Vec<Target>,
    /// The samples of each output; NaN stands for a missing figure.
    samples: Vec<Vec<f64>>,
}

impl Simulation {
    /// Prepares a simulation of some lines.
    pub fn new(inputs: Vec<UncertainInput>, outputs: Vec<Target>, seed: u64) -> Simulation {
        let inputs = inputs.into_iter().map(|each| {
            let random = Random::new(seed, stream(each.input));
            (each, random)
        });
        let samples = outputs.iter().map(|_| Vec::new()).collect();
        Simulation { inputs: inputs.collect(), outputs, samples }
    }

    /// The encoded problems with the ranges: the first problem that the low, likely or high value of an input has.
    pub fn problems(&self, base: &BaseInputs<'_>) -> Option<Refused> {
        let needs = Needs::of(base.image, &[]);
        let mut ends = self.inputs.iter().flat_map(|(each, _)| each.range.map(|end| (each.input, end)));
        ends.find_map(|end| base.with(&[end], &needs, |_| ()).err())
    }

    /// Runs more trials over the same inputs.
    pub fn run(&mut self, base: &BaseInputs<'_>, trials: usize) {
        let lines: Vec<usize> = self.outputs.iter().map(|output| output.place).collect();
        let needs = Needs::of(base.image, &lines);
        let varied: Vec<Target> = self.inputs.iter().map(|(each, _)| each.input).collect();
        let ranges: Vec<Ends> = self.inputs.iter().map(|(each, _)| Ends::of(each, base)).collect();
        let mut trial: Recalculation<'_, '_, f64> = Recalculation::new(base, &needs, &varied);
        for samples in &mut self.samples {
            samples.reserve(trials);
        }
        match trial.batch(&varied) {
            Some(batch) => self.run_blocks(&trial, batch, &ranges, trials),
            None => self.run_singly(&mut trial, &ranges, trials),
        }
    }

    /// Runs trials in blocks.
    fn run_blocks(
        &mut self,
        trial: &Recalculation<'_, '_, f64>,
        mut batch: Batch,
        ranges: &[Ends],
        trials: usize,
    ) {
        let mut left = trials;
        while left > 0 {
            let count = left.min(LANES);
            for ((each, random), ends) in self.inputs.iter_mut().zip(ranges) {
                let lanes = batch.lanes(each.input.place).into_iter().flatten();
                lanes.take(count).for_each(|lane| *lane = ends.draw(random));
            }
            batch.run();
            for (output, samples) in self.outputs.iter().zip(&mut self.samples) {
                samples.extend((0..count).map(|lane| trial.lane(&batch, output.place, lane)));
            }
            left -= count;
        }
    }

    /// Runs one trial after the other.
    fn run_singly(&mut self, trial: &mut Recalculation<'_, '_, f64>, ranges: &[Ends], trials: usize) {
        for _ in 0..trials {
            for ((each, random), ends) in self.inputs.iter_mut().zip(ranges) {
                trial.set(each.input, ends.draw(random));
            }
            let is_valid = trial.run();
            for (output, samples) in self.outputs.iter().zip(&mut self.samples) {
                let value = trial.number(*output).filter(|_| is_valid);
                samples.push(value.unwrap_or(f64::NAN));
            }
        }
    }

    /// The number of trials that were run.
    pub fn trials(&self) -> usize {
        self.samples.first().map_or(0, Vec::len)
    }

    /// The distribution of an output; `None` if it has no value in any trial.
    pub fn distribution(&self, output: usize) -> Option<Distribution> {
        Distribution::of(self.samples.get(output)?)
    }

    /// The share of all trials in which an output is at least the target.
    pub fn chance(&self, output: usize, target: f64) -> f64 {
        let samples = self.samples.get(output).map_or(&[] as &[f64], Vec::as_slice);
        let reached = samples.iter().filter(|sample| **sample >= target).count();
        if samples.is_empty() { 0.0 } else { reached as f64 / samples.len() as f64 }
    }
}

/// The range of an uncertain input in floats.
struct Ends {
    range: [f64; 3],
    is_whole: bool,
}

impl Ends {
    fn of(uncertain: &UncertainInput, base: &BaseInputs<'_>) -> Ends {
        let range = uncertain.range.map(|end| end.to_f64().unwrap_or_default());
        Ends { range, is_whole: is_whole(base, uncertain.input) }
    }

    /// A random value.
    fn draw(&self, random: &mut Random) -> f64 {
        let value = triangular(self.range, random.unit());
        if self.is_whole { floor(value + 0.5) } else { value }
    }
}

/// The number of an input's random stream.
fn stream(input: Target) -> u64 {
    let table = input.table.map_or(0, |table| table as u64 + 1);
    (table << 48) | ((input.row as u64) << 24) | input.place as u64
}

/// Inverse transform sampling of a triangular distribution; `unit` is uniform from 0 up to 1.
fn triangular([low, likely, high]: [f64; 3], unit: f64) -> f64 {
    if low == high {
        return low;
    }
    let (width, rising) = (high - low, likely - low);
    // Clamp, because rounding could move a value beyond the ends.
    if unit * width < rising {
        (low + root(unit * width * rising)).min(high)
    } else {
        (high - root((1.0 - unit) * width * (high - likely))).max(low)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_triangular_distribution_is_inverted() {
        let range = [2.0, 4.0, 10.0];
        assert_eq!(triangular(range, 0.0), 2.0);
        // The peak has (4 − 2) ÷ (10 − 2) of the distribution below it.
        assert_eq!(triangular(range, 0.25), 4.0);
        // Above the peak: 10 − √(0.5 × 8 × 6).
        assert_eq!(triangular(range, 0.5), 10.0 - 24.0_f64.sqrt());
        assert_eq!(triangular([3.0; 3], 0.7), 3.0);
        assert_eq!(triangular([1.0, 1.0, 2.0], 0.0), 1.0);
        assert_eq!(
            triangular([1.0, 2.0, 2.0], 1.0 - f64::EPSILON / 2.0),
            1.0 + (1.0 - f64::EPSILON / 2.0_f64).sqrt()
        );
    }

    /// Runs a simulation in blocks and one trial after the other, and compares the bits of all samples. Returns whether
    /// blocks were possible.
    #[cfg(feature = "definitions")]
    fn compare(id: &str, program: &crate::Program) -> bool {
        let model = crate::Model::new(program.clone());
        let linked = model.linked(id).expect("no presets");
        let base = BaseInputs::read(&linked.image, "").expect("defaults");
        let numbers = base.inputs().filter(|input| input.table.is_none() && base.entered(*input).is_some());
        let inputs: Vec<UncertainInput> = numbers
            .map(|input| {
                let likely = base.entered(input).expect("a number");
                let high = if likely < Decimal::ONE { likely } else { likely + likely };
                UncertainInput { input, range: [Decimal::ZERO, likely, high] }
            })
            .collect();
        let lines = (linked.image.inputs.len()..linked.image.scalars).map(|place| Target {
            table: None,
            row: 0,
            place,
        });
        let mut blocks = 0;
        for output in lines {
            let simulation = || Simulation::new(inputs.clone(), vec![output], 3);
            let (mut one, mut other) = (simulation(), simulation());
            let needs = Needs::of(base.image, &[output.place]);
            let varied: Vec<Target> = inputs.iter().map(|each| each.input).collect();
            let ranges: Vec<Ends> = inputs.iter().map(|each| Ends::of(each, &base)).collect();
            let mut trial = Recalculation::new(&base, &needs, &varied);
            let Some(batch) = trial.batch(&varied) else { continue };
            one.run_blocks(&trial, batch, &ranges, 3 * LANES / 2);
            let mut single = Recalculation::new(&base, &needs, &varied);
            other.run_singly(&mut single, &ranges, 3 * LANES / 2);
            let bits = |simulation: &Simulation| -> Vec<u64> {
                let numbers = simulation.samples[0].iter();
                numbers.map(|sample| if sample.is_nan() { u64::MAX } else { sample.to_bits() }).collect()
            };
            assert_eq!(bits(&one), bits(&other), "{id}, line {}", output.place);
            blocks += 1;
        }
        blocks > 0
    }

    #[test]
    #[cfg(feature = "definitions")]
    fn blocks_give_the_same_bits_as_single_trials() {
        let program = crate::Program::standard().expect("the standard program");
        let ids = crate::calculators::CALCULATORS.iter().map(|calculator| calculator.id);
        let possible: Vec<&str> = ids.filter(|id| compare(id, &program)).collect();
        assert!(possible.contains(&"event-roi"), "{possible:?}");
        assert!(possible.len() > 3, "{possible:?}");
    }
}
