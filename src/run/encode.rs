//! Encodes results as one text in UTF-8, because a call into JavaScript for each figure would take longer than the
//! calculation.
//!
//! Each part of the text ends with a NUL character. A figure is `=` and its text, `+` for true, `-` for false, or
//! the index of the reason why it is missing. Texts of the caller contain no NUL, because the caller escapes it.

use alloc::vec::Vec;

use super::notices;
use super::walk::Seen;
use crate::evaluate::Evaluator;
use crate::number;
use crate::value::{Reason, Value};

/// Encodes a calculation: every scalar; for every table the number of its rows, then its cells column by column; an
/// empty part; for every notice that is raised its position among the calculator's notices, its row and its figures.
pub fn results(evaluator: &mut Evaluator<'_>) -> Vec<u8> {
    let mut out = Vec::with_capacity(1024);
    figures(&evaluator.scalars, &mut out);
    for table in &evaluator.tables {
        count(table.rows, &mut out);
        table.columns.iter().for_each(|cells| figures(cells, &mut out));
    }
    out.push(0);
    notices::raise(evaluator, &mut |evaluator, raised| {
        count(raised.notice, &mut out);
        count(raised.row, &mut out);
        raised.params.iter().for_each(|param| figure(evaluator.evaluate(*param), &mut out));
    });
    out
}

/// Encodes the value of a node: `?` for a node without a value of its own, `!` for a node that was not evaluated.
pub fn seen(seen: Seen<'_>, out: &mut Vec<u8>) {
    match seen {
        Seen::Value(value) => figure(value, out),
        Seen::Hidden => out.extend_from_slice(b"?\0"),
        Seen::Skipped => out.extend_from_slice(b"!\0"),
    }
}

fn figures(values: &[Value<'_>], out: &mut Vec<u8>) {
    values.iter().for_each(|value| figure(*value, out));
}

/// Encodes a figure.
pub fn figure(value: Value<'_>, out: &mut Vec<u8>) {
    match value {
        Value::Number(number) => {
            out.push(b'=');
            number::write(number.settle(), out);
        }
        Value::Text(text) => {
            out.push(b'=');
            out.extend_from_slice(text.as_bytes());
        }
        Value::Flag(flag) => out.push(if flag { b'+' } else { b'-' }),
        Value::Missing(reason) => out.push(b'0' + place(reason)),
    }
    out.push(0);
}

/// Encodes a count or a position.
pub fn count(count: usize, out: &mut Vec<u8>) {
    number::write(count.into(), out);
    out.push(0);
}

/// The index of a reason among all reasons.
fn place(reason: Reason) -> u8 {
    Reason::ALL.iter().position(|known| *known == reason).unwrap_or_default() as u8
}
