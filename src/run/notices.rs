//! Raises notices: remarks about a result whose conditions hold.

use crate::evaluate::Evaluator;
use crate::image::Node;
use crate::value::Value;

/// A notice whose condition holds.
pub struct Raised<'i> {
    /// The position of the notice among the calculator's notices.
    pub notice: usize,
    /// The row that a notice about rows was raised in, from 0.
    pub row: usize,
    /// The formulas of the figures in the notice's words.
    pub params: &'i [Node],
}

/// Calls `raised` for every notice whose condition holds, in order. A notice about rows is checked in each row, and the
/// evaluator is in that row during the call.
pub fn raise<'a>(evaluator: &mut Evaluator<'a>, raised: &mut dyn FnMut(&mut Evaluator<'a>, Raised<'a>)) {
    let image = evaluator.image;
    for (notice, rule) in image.notices.iter().enumerate() {
        let (condition, params) = rule.rule();
        for row in 0..rule.rows_of().map_or(1, |table| evaluator.rows(table)) {
            evaluator.at = rule.rows_of().map(|table| (table, row));
            if let Value::Flag(true) = evaluator.evaluate(condition) {
                raised(evaluator, Raised { notice, row, params });
            }
        }
        evaluator.at = None;
    }
}
