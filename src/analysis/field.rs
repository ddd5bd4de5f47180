//! The range of numbers that an input accepts.

use rust_decimal::Decimal;

use super::Target;
use super::base_inputs::BaseInputs;
use super::fixed_point::FixedPoint;
use crate::image::marks;
use crate::value::Value;

/// The range of a numeric input.
#[derive(Clone, Copy, Debug)]
pub struct Range {
    /// The smallest number, as a fixed-point number of `scale`.
    pub minimum: i128,
    /// The largest number, as a fixed-point number of `scale`.
    pub maximum: i128,
    /// The number of decimals that values of the input may have.
    pub scale: FixedPoint,
}

impl Range {
    /// The range of an input for values with `decimals` decimals, or with none for a whole input. `None` for an input
    /// that is not a number, and for one that the program sets.
    pub fn of(base: &BaseInputs<'_>, input: Target, decimals: u32) -> Option<Range> {
        let field = base.field(input)?;
        if field.is(marks::TEXT | marks::CHOICE | marks::FLAG | marks::LOCKED) {
            return None;
        }
        if input.table.and_then(|table| base.image.tables.get(table)).is_some_and(|table| table.is_locked()) {
            return None;
        }
        let scale = FixedPoint { decimals: if field.is(marks::WHOLE) { 0 } else { decimals } };
        let bound = |at| match base.image.listed(field, at) {
            Some(Value::Number(number)) => number.settle(),
            _ => Decimal::ZERO,
        };
        let minimum = scale.ceil(bound(0))?;
        let maximum = scale.floor(bound(1))?;
        let above = field.is(marks::ABOVE) && scale.decimal(minimum)? == bound(0);
        let below = field.is(marks::BELOW) && scale.decimal(maximum)? == bound(1);
        let range =
            Range { minimum: minimum + i128::from(above), maximum: maximum - i128::from(below), scale };
        (range.minimum <= range.maximum).then_some(range)
    }

    /// The nearest number within the range.
    pub fn clamp(&self, point: i128) -> i128 {
        point.clamp(self.minimum, self.maximum)
    }
}

/// Whether an input takes whole numbers only.
pub fn is_whole(base: &BaseInputs<'_>, input: Target) -> bool {
    base.field(input).is_some_and(|field| field.is(marks::WHOLE))
}
