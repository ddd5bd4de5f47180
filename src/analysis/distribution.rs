//! The distribution of a simulated figure.

use alloc::vec::Vec;

/// The number of bars of a histogram.
pub const BARS: usize = 40;

/// The distribution of a figure over the trials in which it has a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// The tenth, fiftieth and ninetieth percentile, linear between order statistics.
    pub percentiles: [f64; 3],
    /// The mean.
    pub mean: f64,
    /// The smallest and the largest value.
    pub ends: [f64; 2],
    /// The number of trials without a value.
    pub missing: usize,
    /// The number of values in each of equal bars from the smallest to the largest value; one bar if both are equal.
    pub bars: Vec<u32>,
}

impl Distribution {
    /// The distribution of samples; NaN stands for a missing figure. `None` if the figure is missing in all samples.
    /// Keep the samples in the order of the trials, because the order decides how floating-point sums are rounded.
    pub fn of(samples: &[f64]) -> Option<Distribution> {
        let mut values: Vec<f64> = samples.iter().copied().filter(|sample| !sample.is_nan()).collect();
        let count = values.len();
        if count == 0 {
            return None;
        }
        let mean = values.iter().sum::<f64>() / count as f64;
        let least = values.iter().copied().fold(f64::INFINITY, f64::min);
        let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let bars = bars(&values, least, most);
        let percentiles = [0.1, 0.5, 0.9].map(|share| percentile(&mut values, share));
        Some(Distribution { percentiles, mean, ends: [least, most], missing: samples.len() - count, bars })
    }
}

fn bars(values: &[f64], least: f64, most: f64) -> Vec<u32> {
    if least == most {
        return alloc::vec![values.len() as u32];
    }
    let mut bars = alloc::vec![0_u32; BARS];
    let width = (most - least) / BARS as f64;
    for value in values {
        // The largest value belongs to the last bar, although its quotient is the number of bars.
        let bar = (((value - least) / width) as usize).min(BARS - 1);
        if let Some(count) = bars.get_mut(bar) {
            *count += 1;
        }
    }
    bars
}

/// A percentile by linear interpolation between the two nearest order statistics.
fn percentile(values: &mut [f64], share: f64) -> f64 {
    let place = (values.len() - 1) as f64 * share;
    let below = place as usize;
    let (_, lower, above) = values.select_nth_unstable_by(below, f64::total_cmp);
    let lower = *lower;
    let upper = above.iter().copied().fold(f64::INFINITY, f64::min);
    if above.is_empty() { lower } else { lower + (upper - lower) * (place - below as f64) }
}

#[cfg(test)]
mod tests {
    use super::{BARS, Distribution};

    #[test]
    fn percentiles_are_linear_between_order_statistics() {
        let samples = [4.0, 1.0, 3.0, 2.0, 5.0, f64::NAN];
        let found = Distribution::of(&samples).expect("values");
        assert_eq!(found.percentiles, [1.4, 3.0, 4.6]);
        assert_eq!((found.mean, found.ends, found.missing), (3.0, [1.0, 5.0], 1));
        assert_eq!((found.bars.len(), found.bars.iter().sum::<u32>()), (BARS, 5));
        assert_eq!((found.bars.first(), found.bars.last()), (Some(&1), Some(&1)));
    }

    #[test]
    fn equal_values_have_one_bar() {
        let found = Distribution::of(&[7.0; 9]).expect("values");
        assert_eq!((found.bars, found.percentiles, found.ends), (vec![9], [7.0; 3], [7.0; 2]));
    }

    #[test]
    fn a_single_value_is_every_percentile() {
        assert_eq!(Distribution::of(&[3.5]).expect("a value").percentiles, [3.5; 3]);
        assert_eq!(Distribution::of(&[f64::NAN]), None);
    }
}
