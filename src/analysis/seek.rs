//! Goal seek: the values of one input that bring a figure to a target.
//!
//! The search scans the figure at several hundred values of the input (`sample_points`), in binary floats. It finds
//! every crossing of the target between two neighboring values, also where the figure jumps; every stretch on which the
//! figure equals the target, if the stretch contains a scanned value; and turning points between neighbors, if the
//! figure is closer to the target there. Each is then settled in exact decimals by halving down to the last digit. The
//! search can miss two crossings between the same neighbors, if neither neighbor is closer to the target than the
//! values beside it.

use alloc::vec::Vec;
use core::cmp::Ordering;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Target;
use super::base_inputs::BaseInputs;
use super::field::{Range, is_whole};
use super::recalculation::Recalculation;
use super::sample_points::{blur, sample_points};
use crate::number::{Arithmetic, Tracked};
use crate::run::needs::Needs;

/// The most decimals of a value, if the caller does not limit them.
const DECIMALS: u32 = 20;

/// The most digits of an input.
const DIGITS: u32 = 28;

/// The relative distance from the target below which a float is not trusted, and the exact figure decides.
const CLOSE: f64 = 1e-9;

/// The relative width from which a stretch of values is reported as a stretch, and not as a single value.
const WIDE: f64 = 1e-4;

/// The side of the target that is accepted if no value of the input meets the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The nearest value. For whole inputs, and where the figure jumps, the first value at or beyond the target.
    Exactly,
    /// The value whose figure is at least the target.
    AtLeast,
    /// The value whose figure is at most the target.
    AtMost,
}

/// A figure, its target, and the input that may change.
#[derive(Clone, Copy, Debug)]
pub struct Goal {
    /// The input or the cell of an input table.
    pub input: Target,
    /// The line or the computed cell.
    pub output: Target,
    /// The wanted value of the figure.
    pub target: Decimal,
    /// The side of the target that is good enough.
    pub condition: Condition,
    /// The most decimals of the input's value.
    pub decimals: Option<u32>,
    /// The largest change that rounding alone causes, such as a cent. A figure that never changes by more does not
    /// depend on the input.
    pub rounding: Decimal,
}

/// A value of the input that brings the figure to the target, or across it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Solution {
    /// The value of the input.
    pub value: Decimal,
    /// The end of a wide stretch on which the figure is the target, if `value` is its start.
    pub to: Option<Decimal>,
    /// The figure at the value.
    pub output: Decimal,
    /// The figure less the target.
    pub residual: Decimal,
}

/// The result of a goal seek.
#[derive(Clone, Debug, PartialEq)]
pub enum SeekResult {
    /// The solutions, in the order of their values.
    Found(Vec<Solution>),
    /// The input is not a number, the figure is not a number, or the program sets the input.
    NotNumeric,
    /// The figure is the same for all values of the input.
    NotDependent,
    /// The figure does not reach the target. Holds the lowest and the highest figure; `None` if the figure is always
    /// missing.
    Unreached(Option<(Decimal, Decimal)>),
}

/// Seeks the values of an input.
pub fn seek(base: &BaseInputs<'_>, goal: &Goal) -> SeekResult {
    let Some(range) = range(base, goal) else { return SeekResult::NotNumeric };
    let needs = base.needs(goal.output);
    let seeker = Seeker {
        base,
        goal,
        needs: &needs,
        range,
        target: Tracked::from(goal.target),
        is_whole: is_whole(base, goal.input),
    };
    seeker.run()
}

/// The range of the input, with the decimals that the caller allows, or as many as the digits of an input permit.
fn range(base: &BaseInputs<'_>, goal: &Goal) -> Option<Range> {
    let whole = Range::of(base, goal.input, 0);
    let widest = whole.map_or(1, |range| range.maximum.max(-range.minimum).max(1));
    let digits = (0..=DIGITS).find(|digits| 10_i128.checked_pow(*digits).is_none_or(|power| power > widest));
    let decimals = DIGITS - digits.unwrap_or(DIGITS);
    Range::of(base, goal.input, goal.decimals.unwrap_or(DECIMALS).min(decimals).min(DECIMALS))
}

struct Seeker<'s, 'a> {
    base: &'s BaseInputs<'a>,
    goal: &'s Goal,
    needs: &'s Needs,
    range: Range,
    target: Tracked,
    is_whole: bool,
}

/// A scanned value of the input, with the figure and its side of the target.
#[derive(Clone, Copy)]
struct Sample {
    point: i128,
    figure: f64,
    side: Ordering,
}

impl Seeker<'_, '_> {
    fn run(&self) -> SeekResult {
        let samples = self.samples();
        let known: Vec<&Sample> = samples.iter().flatten().collect();
        let reached = self.reached(&known);
        let changes = reached.map(|(least, most)| Tracked::from(most).minus(&Tracked::from(least)));
        if known.len() > 1
            && changes.is_some_and(|change| !Tracked::from(self.goal.rounding).is_below(&change))
        {
            return SeekResult::NotDependent;
        }
        let mut solutions = Vec::new();
        self.stretches(&samples, &mut solutions);
        for pair in samples.windows(2) {
            if let [Some(low), Some(high)] = pair {
                self.between(*low, *high, &mut solutions);
            }
        }
        self.turning_points(&samples, &mut solutions);
        let solutions = in_order(solutions);
        if solutions.is_empty() { SeekResult::Unreached(reached) } else { SeekResult::Found(solutions) }
    }

    /// Scans the input. `None` for a value at which the figure is missing or a limit is broken.
    fn samples(&self) -> Vec<Option<Sample>> {
        let Goal { input, output, target, .. } = *self.goal;
        let scale = self.range.scale;
        let present = self.base.entered(input).and_then(|value| scale.floor(value));
        let mut trial: Recalculation<'_, '_, f64> = Recalculation::new(self.base, self.needs, &[input]);
        let target = target.to_f64().unwrap_or_default();
        let sample = |point| {
            trial.set(input, scale.float(point));
            let is_valid = trial.run();
            let figure = trial.number(output).filter(|_| is_valid)?;
            let is_close = (figure - target).abs() <= CLOSE * figure.abs().max(target.abs());
            let side = if is_close { self.side(point)?.0 } else { figure.order(&target) };
            Some(Sample { point, figure, side })
        };
        sample_points(self.base.image, &self.range, present).into_iter().map(sample).collect()
    }

    /// The exact figure at a value, with its side of the target. `None` for a missing figure, or if the inputs have
    /// problems.
    fn side(&self, point: i128) -> Option<(Ordering, Tracked)> {
        let value = self.range.scale.decimal(point)?;
        let figure = self.base.number(self.goal.output, &[(self.goal.input, value)], self.needs)?;
        Some((figure.order(&self.target), figure))
    }

    fn meets(&self, point: i128) -> bool {
        self.side(point).is_some_and(|(side, _)| side.is_eq())
    }

    /// The solution at a value.
    fn solution(&self, point: i128, to: Option<i128>) -> Option<Solution> {
        let output = self.side(point)?.1.settle();
        let residual = Tracked::from(output).minus(&self.target).settle();
        let scale = self.range.scale;
        let to = to.and_then(|to| scale.decimal(to)).map(|to| to.normalize());
        Some(Solution { value: scale.decimal(point)?.normalize(), to, output, residual })
    }

    /// Adds a solution for each run of samples that meet the target.
    fn stretches(&self, samples: &[Option<Sample>], solutions: &mut Vec<Solution>) {
        let meets = |sample: &Option<Sample>| sample.is_some_and(|sample| sample.side.is_eq());
        let point = |at: usize| samples.get(at).copied().flatten().map(|sample| sample.point);
        let mut at = 0;
        while at < samples.len() {
            let run = samples.iter().skip(at).take_while(|sample| meets(sample)).count();
            if run > 0
                && let (Some(first), Some(last)) = (point(at), point(at + run - 1))
            {
                let before = at.checked_sub(1).and_then(point).unwrap_or(first);
                let after = point(at + run).unwrap_or(last);
                solutions.extend(self.stretch((before, first), (last, after)));
            }
            at += run.max(1);
        }
    }

    /// The solution for a stretch that starts in the interval `(before, first]` and ends in the interval `[last,
    /// after)`.
    fn stretch(&self, (before, first): (i128, i128), (last, after): (i128, i128)) -> Option<Solution> {
        let start = if before == first { first } else { self.edge(first, before) };
        let end = if after == last { last } else { self.edge(last, after) };
        let width = end - start;
        let size = start.abs().max(end.abs());
        if width as f64 > WIDE * size as f64 || (width > 0 && self.range.scale.decimals == 0) {
            return self.solution(start, Some(end));
        }
        self.solution(simplest(start, end), None)
    }

    /// Bisects between a value that meets the target and one that does not; returns the last value that meets the
    /// target.
    fn edge(&self, meets: i128, other: i128) -> i128 {
        let (mut inside, mut outside) = (meets, other);
        while (outside - inside).abs() > 1 {
            let middle = inside + (outside - inside) / 2;
            if self.meets(middle) { inside = middle } else { outside = middle }
        }
        inside
    }

    /// Adds the solution between two samples on different sides of the target.
    fn between(&self, low: Sample, high: Sample, solutions: &mut Vec<Solution>) {
        if low.side == high.side.reverse() && low.side.is_ne() {
            // Rounding to a float may move a value across a jump, so retry with a wider interval.
            let start = self.range.clamp(low.point - blur(low.point));
            let end = self.range.clamp(high.point + blur(high.point));
            let exact = self.crossing(low.point, high.point);
            solutions.extend(exact.or_else(|| self.crossing(start, end)));
        }
    }

    fn crossing(&self, low: i128, high: i128) -> Option<Solution> {
        let (side, below) = self.side(low)?;
        let (other, above) = self.side(high)?;
        if side.is_eq() || other.is_eq() {
            return self.stretch_within(if side.is_eq() { low } else { high }, low, high);
        }
        if side == other {
            return None;
        }
        let (mut low, mut high) = ((low, below), (high, above));
        let mut secant = 0;
        for step in 0.. {
            if high.0 - low.0 <= 1 {
                break;
            }
            // The secant method converges for smooth figures, bisection for jumps, so alternate between them.
            let middle = match step % 3 {
                0 => {
                    secant = self.secant(low, high);
                    secant
                }
                1 => secant + 1,
                _ => low.0 + (high.0 - low.0) / 2,
            };
            let middle = middle.clamp(low.0 + 1, high.0 - 1);
            let (found, figure) = self.side(middle)?;
            if found.is_eq() {
                return self.stretch_within(middle, low.0, high.0);
            }
            *(if found == side { &mut low } else { &mut high }) = (middle, figure);
        }
        let chosen = self.choose(side, low, high);
        self.solution(chosen, None)
    }

    /// The stretch around a value that meets the target, between two values.
    fn stretch_within(&self, point: i128, low: i128, high: i128) -> Option<Solution> {
        let next = |other: i128| {
            let neighbor = point + (other - point).signum();
            if neighbor == point || self.meets(neighbor) { other } else { neighbor }
        };
        self.stretch((next(low), point), (point, next(high)))
    }

    /// The secant method: the value at which the straight line between two values crosses the target, rounded down.
    fn secant(&self, low: (i128, Tracked), high: (i128, Tracked)) -> i128 {
        let scale = self.range.scale;
        let middle = low.0 + (high.0 - low.0) / 2;
        let crossing = || {
            let (start, end) = (scale.decimal(low.0)?, scale.decimal(high.0)?);
            let span = Tracked::from(end).minus(&Tracked::from(start));
            let part = self.target.minus(&low.1).over(&high.1.minus(&low.1));
            let crossing = Tracked::from(start).plus(&span.times(&part));
            if crossing.fits() { scale.floor(crossing.settle()) } else { None }
        };
        crossing().unwrap_or(middle)
    }

    /// Chooses between two neighboring values on different sides of the target; the lower one is on `side`.
    fn choose(&self, side: Ordering, low: (i128, Tracked), high: (i128, Tracked)) -> i128 {
        match self.goal.condition {
            Condition::AtLeast => return if side.is_gt() { low.0 } else { high.0 },
            Condition::AtMost => return if side.is_lt() { low.0 } else { high.0 },
            Condition::Exactly => {}
        }
        let distance = |figure: &Tracked| {
            let distance = figure.minus(&self.target);
            if distance.is_below(&Tracked::ZERO) { distance.negative() } else { distance }
        };
        let is_nearer = distance(&low.1).is_below(&distance(&high.1));
        if self.is_whole || !is_nearer || self.jumps(&low, &high) { high.0 } else { low.0 }
    }

    /// Whether the figure jumps between two neighboring values: it changes more than twice as much as on either side.
    fn jumps(&self, low: &(i128, Tracked), high: &(i128, Tracked)) -> bool {
        let size = |a: &Tracked, b: &Tracked| a.minus(b).settle().abs().to_f64().unwrap_or_default();
        let here = size(&high.1, &low.1);
        let around = [(low, -1), (high, 1)].into_iter().filter_map(|(end, step)| {
            let next = self.range.clamp(end.0 + step);
            Some(size(&self.side(next)?.1, &end.1))
        });
        around.into_iter().all(|other| here > 2.0 * other)
    }

    /// Adds solutions near samples at which the distance to the target has a local minimum.
    fn turning_points(&self, samples: &[Option<Sample>], solutions: &mut Vec<Solution>) {
        for triple in samples.windows(3) {
            let [Some(low), Some(middle), Some(high)] = triple else { continue };
            let target = self.goal.target.to_f64().unwrap_or_default();
            let distance = |sample: &Sample| (sample.figure - target).abs();
            let is_nearest =
                distance(middle) <= distance(low).min(distance(high)) && distance(low) != distance(middle);
            if is_nearest && low.side == middle.side && middle.side == high.side && middle.side.is_ne() {
                solutions.extend(self.turn(low.point, high.point, middle.side).into_iter().flatten());
            }
        }
    }

    /// Ternary search for the value whose figure is closest to the target. A figure that crosses the target has two
    /// solutions.
    fn turn(&self, low: i128, high: i128, side: Ordering) -> [Option<Solution>; 2] {
        let (mut start, mut end) = (low, high);
        for _ in 0..200 {
            if end - start <= 2 {
                break;
            }
            let third = ((end - start) / 3).max(1);
            let (left, right) = (start + third, end - third);
            let (Some(one), Some(other)) = (self.side(left), self.side(right)) else { break };
            for (point, found) in [(left, &one), (right, &other)] {
                if found.0.is_eq() {
                    return [self.stretch_within(point, low, high), None];
                }
                if found.0 != side {
                    return [self.crossing(low, point), self.crossing(point, high)];
                }
            }
            let is_left_nearer =
                if side.is_gt() { one.1.is_below(&other.1) } else { other.1.is_below(&one.1) };
            if is_left_nearer { end = right } else { start = left }
        }
        [None, None]
    }

    /// The lowest and the highest figure among the samples.
    fn reached(&self, samples: &[&Sample]) -> Option<(Decimal, Decimal)> {
        let least = samples.iter().min_by(|a, b| a.figure.total_cmp(&b.figure))?;
        let most = samples.iter().max_by(|a, b| a.figure.total_cmp(&b.figure))?;
        Some((self.side(least.point)?.1.settle(), self.side(most.point)?.1.settle()))
    }
}

/// Sorts solutions by value and removes duplicates.
fn in_order(found: Vec<Solution>) -> Vec<Solution> {
    let mut solutions: Vec<Solution> = Vec::new();
    for solution in found {
        let place = solutions.partition_point(|known| known.value < solution.value);
        if solutions.get(place).is_none_or(|known| known.value != solution.value) {
            solutions.insert(place, solution);
        }
    }
    solutions
}

/// The fixed-point number between two others that has the most trailing zeros.
fn simplest(start: i128, end: i128) -> i128 {
    let mut unit = 1_i128;
    let mut best = start;
    loop {
        let point = start + (unit - start.rem_euclid(unit)) % unit;
        if point > end {
            return best;
        }
        best = point;
        match unit.checked_mul(10) {
            Some(larger) => unit = larger,
            None => return best,
        }
        if best == 0 {
            return best;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::simplest;

    #[test]
    fn the_simplest_point_has_the_most_zeros() {
        assert_eq!(simplest(1234, 1304), 1300);
        assert_eq!(simplest(1234, 1234), 1234);
        assert_eq!(simplest(-17, 22), 0);
        assert_eq!(simplest(-1304, -1234), -1300);
        assert_eq!(simplest(99_999, 100_001), 100_000);
    }
}
