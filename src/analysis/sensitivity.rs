//! Sensitivity: how much each input changes a figure.

use alloc::vec::Vec;

use rust_decimal::Decimal;

use super::Target;
use super::axis::{settled, with_sign};
use super::base_inputs::{BaseInputs, Refused, value};
use super::field::Range;
use crate::image::marks;
use crate::number::{Arithmetic, Tracked};
use crate::value::Cell;

/// The decimals of the value that replaces an excluded bound, such as 0.9999 for a share below 1.
const BESIDE: u32 = 4;

/// A question: the figure, and how far to vary each input.
pub struct SensitivityQuestion {
    /// The line or the computed cell.
    pub output: Target,
    /// The share by which each input is lowered and raised.
    pub change: Decimal,
    /// Low and high values of single inputs, which replace the share.
    pub ranges: Vec<(Target, [Decimal; 2])>,
}

/// The figure for one value of an input, or the problems with the inputs.
pub struct Variation {
    /// The value of the input.
    pub input: Decimal,
    /// The figure.
    pub output: Result<Cell, Refused>,
}

/// The effect of an input.
pub struct Effect {
    /// The input or the cell of an input table.
    pub input: Target,
    /// The figure for the lower and the higher value.
    pub ends: [Variation; 2],
    /// The distance between both figures, if both have a number.
    pub swing: Option<Decimal>,
}

/// The effects of all numeric inputs that have a value and that a caller may change, the largest swing first; inputs
/// with equal swings in the order of the form.
pub fn effects(base: &BaseInputs<'_>, question: &SensitivityQuestion) -> Vec<Effect> {
    let needs = base.needs(question.output);
    let figure = |input: Target, number: Decimal| Variation {
        input: number,
        output: base.with(&[(input, number)], &needs, |evaluator| value(evaluator, question.output).into()),
    };
    let mut effects: Vec<Effect> = Vec::new();
    for input in base.inputs() {
        let own = question.ranges.iter().find(|(known, _)| *known == input);
        let ends = own.map_or_else(|| ends(base, input, question.change), |(_, ends)| Some(*ends));
        if let Some(ends) = ends {
            let ends = ends.map(|end| figure(input, end));
            let swing = swing(&ends);
            let place = effects.partition_point(|known| known.swing >= swing);
            effects.insert(place, Effect { input, ends, swing });
        }
    }
    effects
}

/// The low and the high value of an input: the present value minus and plus a share of it, clamped to the input's
/// range. A whole number moves by at least 1.
fn ends(base: &BaseInputs<'_>, input: Target, change: Decimal) -> Option<[Decimal; 2]> {
    let field = base.field(input)?;
    let present = base.entered(input)?;
    let range = Range::of(base, input, BESIDE)?;
    let is_whole = field.is(marks::WHOLE);
    let mut ends = [-1, 1].map(|side: i64| {
        let factor = Tracked::ONE.plus(&with_sign(change, side));
        let end = settled(Tracked::from(present).times(&factor), is_whole);
        if !is_whole {
            return end;
        }
        let next = Tracked::from(present).plus(&with_sign(Decimal::ONE, side)).settle();
        if side < 0 { end.min(next) } else { end.max(next) }
    });
    let bounds = [range.scale.decimal(range.minimum)?, range.scale.decimal(range.maximum)?];
    // The present value may have more decimals than the bound of the range, so clamp only an end beyond that bound.
    ends = ends.map(|end| if end < bounds[0] && end < present { bounds[0].min(present) } else { end });
    Some(ends.map(|end| if end > bounds[1] && end > present { bounds[1].max(present) } else { end }))
}

fn swing(ends: &[Variation; 2]) -> Option<Decimal> {
    let number = |variation: &Variation| match variation.output {
        Ok(Cell::Number(number)) => Some(Tracked::from(number)),
        _ => None,
    };
    let difference = number(&ends[1])?.minus(&number(&ends[0])?);
    difference.fits().then(|| difference.settle().abs())
}
