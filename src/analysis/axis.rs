//! The axis of a grid: evenly spaced values of one input.

use alloc::vec::Vec;

use rust_decimal::Decimal;

use super::Target;
use super::base_inputs::BaseInputs;
use super::field::{Range, is_whole};
use super::fixed_point::FixedPoint;
use crate::number::{Arithmetic, Tracked};

/// The smallest coefficient with more digits than inputs may have, which is 28.
const LARGEST: i128 = 10_i128.pow(28);

/// The end of the axis for an input whose present value is 0, because a multiple of 0 makes no range.
const FROM_ZERO: Decimal = Decimal::from_parts(10, 0, 0, false, 0);

/// An axis of a grid.
#[derive(Clone, Copy, Debug)]
pub struct Axis {
    /// The input or the cell of an input table.
    pub input: Target,
    /// The first value; by default half of the present one.
    pub from: Option<Decimal>,
    /// The last value; by default one and a half of the present one.
    pub to: Option<Decimal>,
    /// The number of values, at least 2.
    pub steps: u32,
}

impl Axis {
    /// The values in ascending order, each of them once. The list is empty for an input that is not a number.
    pub fn values(&self, base: &BaseInputs<'_>) -> Vec<Decimal> {
        self.numbers(base).unwrap_or_default()
    }

    fn numbers(&self, base: &BaseInputs<'_>) -> Option<Vec<Decimal>> {
        let range = Range::of(base, self.input, 4)?;
        let bound = |point| range.scale.decimal(point);
        let (least, most) = (bound(range.minimum)?, bound(range.maximum)?);
        let present = base.entered(self.input).unwrap_or(Decimal::ZERO);
        let is_whole = is_whole(base, self.input);
        let half = Tracked::ONE.over(&Tracked::from_count(2));
        let part = |halves: u32| {
            settled(Tracked::from(present).times(&half).times(&Tracked::from_count(halves)), is_whole)
        };
        let (low, high) = if present.is_zero() { (present, FROM_ZERO) } else { (part(1), part(3)) };
        let from = self.from.unwrap_or_else(|| low.min(high).clamp(least, most));
        let to = self.to.unwrap_or_else(|| high.max(low).clamp(least, most));
        let (from, to) = (from.min(to), from.max(to));
        let span = Tracked::from(to).minus(&Tracked::from(from));
        let last = Tracked::from_count(self.steps.max(2) - 1);
        let mut values: Vec<Decimal> = (0..self.steps.max(2))
            .map(|step| {
                let offset = span.times(&Tracked::from_count(step)).over(&last);
                settled(Tracked::from(from).plus(&offset), is_whole)
            })
            .collect();
        values.dedup();
        Some(values)
    }
}

/// Rounds a number so that an input accepts it: to 28 digits, or half up to an integer for a whole input.
pub fn settled(number: Tracked, is_whole: bool) -> Decimal {
    if is_whole {
        let half = Tracked::ONE.over(&Tracked::from_count(2));
        return number.plus(&half).floor().settle();
    }
    let settled = number.settle();
    let short = FixedPoint { decimals: settled.scale().saturating_sub(1) };
    let is_short = settled.mantissa().abs() < LARGEST;
    let shortened = if is_short { None } else { short.floor(settled).and_then(|point| short.decimal(point)) };
    shortened.unwrap_or(settled)
}

/// The number with the sign of `side`.
pub fn with_sign(number: Decimal, side: i64) -> Tracked {
    let number = Tracked::from(number);
    if side < 0 { number.negative() } else { number }
}
