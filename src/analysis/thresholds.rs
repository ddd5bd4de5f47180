//! Thresholds: the nearest values of each input at which a figure jumps, such as the next tier.
//!
//! The search walks away from the present value in growing steps and compares the decisions of the calculation
//! (`number/decisions.rs`). Where they differ, it halves down to the last digit. A change of decisions counts if the
//! figure changes there by more than twice as much as on either side of it: other changes only bend the figure. The
//! search ends where the decisions are those at the bound of the input. It can miss a band that leaves all decisions as
//! they were before.

use alloc::vec::Vec;

use rust_decimal::Decimal;

use super::Target;
use super::base_inputs::BaseInputs;
use super::field::Range;
use super::recalculation::Recalculation;
use crate::evaluate::same;
use crate::number::{Arithmetic, Tracked, decisions};
use crate::run::needs::Needs;
use crate::value::{Cell, Value};

/// Each step of the search is the distance from the present value divided by this number.
const FINENESS: i128 = 4;

/// The maximum number of decision changes that are checked in one direction, because each takes a bisection.
const CHANGES: usize = 24;

/// A value of an input at which the figure jumps.
pub struct Threshold {
    /// The first value beyond the jump, on the way from the present value.
    pub input: Decimal,
    /// The figure there.
    pub output: Decimal,
    /// The height of the jump: the figure at `input` minus the figure just before it.
    pub jump: Decimal,
    /// The lines of texts and flags that change: the position, and the values on both sides.
    pub changed: Vec<(usize, [Cell; 2])>,
}

/// The nearest jumps below and above the present value of an input.
pub struct InputThresholds {
    /// The input or the cell of an input table.
    pub input: Target,
    /// The present value.
    pub present: Decimal,
    /// The jumps.
    pub sides: [Option<Threshold>; 2],
}

/// The jumps of a figure for some inputs, each with the number of decimals to try; inputs without any are left out.
pub fn thresholds(base: &BaseInputs<'_>, output: Target, inputs: &[(Target, u32)]) -> Vec<InputThresholds> {
    let needs = base.needs(output);
    let found = inputs.iter().filter_map(|(input, decimals)| {
        let range = Range::of(base, *input, *decimals)?;
        let present = base.entered(*input)?;
        let searcher = Searcher { base, output, input: *input, needs: &needs, range };
        // A present value with more decimals lies between two fixed-point numbers.
        let below = searcher.nearest(range.scale.ceil(present)?, -1);
        let above = searcher.nearest(range.scale.floor(present)?, 1);
        let is_any = below.is_some() || above.is_some();
        is_any.then_some(InputThresholds { input: *input, present, sides: [below, above] })
    });
    found.collect()
}

struct Searcher<'s, 'a> {
    base: &'s BaseInputs<'a>,
    output: Target,
    input: Target,
    needs: &'s Needs,
    range: Range,
}

impl Searcher<'_, '_> {
    /// The nearest jump in one direction.
    fn nearest(&self, present: i128, side: i128) -> Option<Threshold> {
        let end = if side < 0 { self.range.minimum } else { self.range.maximum };
        let mut at = self.range.clamp(present);
        let mut known = self.decisions(at)?;
        for _ in 0..CHANGES {
            if self.decisions(end) == Some(known) {
                return None;
            }
            let (inside, outside) = self.change(at, present, end, side, known)?;
            if let Some(threshold) = self.jump(inside, outside) {
                return Some(threshold);
            }
            at = outside;
            known = self.decisions(at)?;
        }
        None
    }

    /// The two neighboring points between which the decisions first change on the way from `at` to `end`.
    fn change(&self, at: i128, present: i128, end: i128, side: i128, known: u64) -> Option<(i128, i128)> {
        let mut inside = at;
        while inside != end {
            let step = ((inside - present).abs() / FINENESS).max(1);
            let next = if (end - inside).abs() <= step { end } else { inside + side * step };
            // The search ends at a missing figure, because a jump from or to it has no height.
            if self.decisions(next)? == known {
                inside = next;
                continue;
            }
            let (mut near, mut far) = (inside, next);
            while (far - near).abs() > 1 {
                let middle = near + (far - near) / 2;
                if self.decisions(middle)? == known { near = middle } else { far = middle }
            }
            return Some((near, far));
        }
        None
    }

    /// The decisions of the calculation at a point; `None` if the figure is missing there. A new trial each time,
    /// because the evaluator caches months of churn, and comparisons depend on the cache.
    fn decisions(&self, point: i128) -> Option<u64> {
        let mut trial: Recalculation<'_, '_, Tracked> =
            Recalculation::new(self.base, self.needs, &[self.input]);
        trial.set(self.input, Tracked::from(self.range.scale.decimal(point)?));
        let mut is_valid = false;
        let decisions = decisions::watch(|| is_valid = trial.run());
        trial.number(self.output).filter(|_| is_valid).map(|_| decisions)
    }

    fn figure(&self, point: i128) -> Option<Tracked> {
        let value = self.range.scale.decimal(point)?;
        self.base.number(self.output, &[(self.input, value)], self.needs)
    }

    /// The jump between two neighboring points, if the figure jumps there.
    fn jump(&self, inside: i128, outside: i128) -> Option<Threshold> {
        let step = outside - inside;
        let (near, far) = (self.figure(inside)?, self.figure(outside)?);
        let jump = far.minus(&near);
        let is_larger = |from: i128, to: i128| {
            // There is no value beyond a bound of the input; compare with the other side of the jump alone.
            let around = (self.range.minimum..=self.range.maximum).contains(&from)
                && (self.range.minimum..=self.range.maximum).contains(&to);
            match (self.figure(from), self.figure(to)) {
                (Some(one), Some(other)) if around => {
                    size(&other.minus(&one)).times(&Tracked::from_count(2)).is_below(&size(&jump))
                }
                _ => !jump.is(&Tracked::ZERO),
            }
        };
        if jump.is(&Tracked::ZERO) || !is_larger(inside - step, inside) || !is_larger(outside, outside + step)
        {
            return None;
        }
        Some(Threshold {
            input: self.range.scale.decimal(outside)?.normalize(),
            output: far.settle(),
            jump: jump.settle(),
            changed: self.changed(inside, outside),
        })
    }

    /// The lines of texts and flags that differ between two points.
    fn changed(&self, inside: i128, outside: i128) -> Vec<(usize, [Cell; 2])> {
        let skipped = self.base.image.inputs.len();
        let places: Vec<usize> = (skipped..self.base.image.scalars).collect();
        let needs = Needs::of(self.base.image, &places);
        let lines = |point: i128| -> Vec<Cell> {
            let value = self.range.scale.decimal(point);
            let all = value.and_then(|number| {
                let change = [(self.input, number)];
                let cells = |scalars: &[Value<'_>]| scalars.iter().map(|value| Cell::from(*value)).collect();
                self.base.with(&change, &needs, |evaluator| cells(&evaluator.scalars)).ok()
            });
            all.unwrap_or_default()
        };
        let (before, after) = (lines(inside), lines(outside));
        let pairs = before.into_iter().zip(after).enumerate().skip(skipped);
        let is_word = |cell: &Cell| matches!(cell, Cell::Text(_) | Cell::Flag(_));
        pairs
            .filter(|(_, (one, other))| {
                (is_word(one) || is_word(other)) && !same::<Tracked>(one.value(), other.value())
            })
            .map(|(place, (one, other))| (place, [one, other]))
            .collect()
    }
}

fn size(number: &Tracked) -> Tracked {
    if number.is_below(&Tracked::ZERO) { number.negative() } else { *number }
}
