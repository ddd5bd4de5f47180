//! The values of an input that a goal seek scans, as fixed-point numbers: dense where figures usually change.

use alloc::vec::Vec;

use super::field::Range;
use crate::image::Image;
use crate::value::Cell;

/// An input with at most this many values is scanned value by value.
const FEW: i128 = 1000;

/// The number of equal steps between the bounds.
const LINEAR: i128 = 128;

/// The number of steps between 0 and the present value. The steps go on up to four times the present value.
const AROUND: i128 = 64;

/// The digits of the geometric steps: 1, 1.3, 1.7, … times each power of ten.
const GEOMETRIC: [i128; 9] = [10, 13, 17, 22, 28, 36, 46, 60, 78];

/// The distance within which two decimals may have the same float.
pub fn blur(point: i128) -> i128 {
    (point.abs() / 1_000_000_000).max(1)
}

/// The values to scan, in ascending order: equal steps between the bounds, steps around the present value, powers of
/// ten, and every number of the program with the value before it, because bands begin at those numbers.
pub fn sample_points(image: &Image, range: &Range, present: Option<i128>) -> Vec<i128> {
    let (low, high) = (range.minimum, range.maximum);
    if high - low <= FEW {
        return (low..=high).collect();
    }
    let mut points = Vec::new();
    // Insertion keeps the order: a general sort would add kilobytes to the module, and there are only a few hundred
    // values.
    let mut add = |point: i128| {
        let place = points.partition_point(|known| *known < point);
        if (low..=high).contains(&point) && points.get(place) != Some(&point) {
            points.insert(place, point);
        }
    };
    for step in 0..LINEAR {
        add(low + step * ((high - low) / LINEAR));
    }
    add(high);
    add(0);
    if let Some(present) = present {
        for step in 0..4 * AROUND {
            add(present / AROUND * step);
        }
        add(present);
    }
    let mut power = 1;
    while power <= high.max(-low) {
        for digits in GEOMETRIC {
            add(power * digits / 10);
            add(-power * digits / 10);
        }
        power *= 10;
    }
    for constant in &image.constants {
        if let Cell::Number(number) = constant
            && let Some(point) = range.scale.ceil(*number)
        {
            add(point - blur(point));
            add(point);
        }
    }
    points
}
