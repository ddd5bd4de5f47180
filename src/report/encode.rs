//! Encodes results as one text, because a call into JavaScript for each figure would take longer than the
//! calculation.
//!
//! Each part of the text ends with a NUL character. A figure is `=` and its text, `+` for true, `-` for false,
//! or the index of the reason why it is missing. In texts of the caller, `\u{1}0` stands for a NUL and `\u{1}1`
//! for `\u{1}`. An answer that begins with `!` is not a result: JSON text with the problems follows.

use alloc::string::String;
use alloc::vec::Vec;

use crate::evaluate::Evaluator;
use crate::number;
use crate::plan::notices::Raised;
use crate::report::walk::{Seen, Walk};
use crate::schema::Level;
use crate::value::{Data, Problem, Reason, Value};

/// Encodes a calculation: the number of notices, then each with its code, its level, the number of its
/// parameters, and for each of those its name, unit and value; every scalar; for every table the number of its
/// rows, then its cells column by column.
pub fn results(evaluator: &Evaluator<'_>, notices: &[Raised]) -> String {
    let mut out = String::with_capacity(1024);
    count(notices.len(), &mut out);
    for raised in notices {
        part(raised.code, &mut out);
        part(level(raised.level), &mut out);
        count(raised.params.len(), &mut out);
        for (name, unit, value) in &raised.params {
            part(name, &mut out);
            part(unit.id(), &mut out);
            figure(value.value(), &mut out);
        }
    }
    figures(&evaluator.scalars, &mut out);
    for table in &evaluator.tables {
        count(table.rows, &mut out);
        table.columns.iter().for_each(|cells| figures(cells, &mut out));
    }
    out
}

/// Encodes the value of a figure, then of each node of its formula, a node before its operands: `?` for a node
/// without a value of its own, `!` for a node that was not evaluated.
pub fn walked(walk: &Walk) -> String {
    let mut out = String::with_capacity(256);
    figure(walk.value.value(), &mut out);
    for node in &walk.seen {
        match node {
            Seen::Value(value) => figure(value.value(), &mut out),
            Seen::Hidden => part("?", &mut out),
            Seen::Skipped => part("!", &mut out),
        }
    }
    out
}

/// Encodes problems: `!`, then `[{ path, code, params }]` as JSON text.
pub fn problems(problems: Vec<Problem>) -> String {
    let mut out = String::from("!");
    Data::List(problems.into_iter().map(Problem::into_data).collect()).write(&mut out);
    out
}

/// Encodes the lines at some positions among the scalars, for one of many rows.
#[cfg(feature = "programs")]
pub fn row(evaluator: &Evaluator<'_>, places: &[usize], out: &mut String) {
    places.iter().filter_map(|place| evaluator.scalars.get(*place)).for_each(|value| figure(*value, out));
}

/// Encodes the problems with one of many rows: a part that begins with `!`.
#[cfg(feature = "programs")]
pub fn row_problems(all: Vec<Problem>, out: &mut String) {
    part(&problems(all), out);
}

fn figures(values: &[Value<'_>], out: &mut String) {
    values.iter().for_each(|value| figure(*value, out));
}

fn figure(value: Value<'_>, out: &mut String) {
    match value {
        Value::Number(number) => {
            out.push('=');
            number::write(number.settle(), out);
        }
        Value::Text(text) => {
            out.push('=');
            escape(text, out);
        }
        Value::Flag(flag) => out.push(if flag { '+' } else { '-' }),
        Value::Missing(reason) => out.push(char::from(b'0' + place(reason))),
    }
    out.push('\0');
}

/// Appends a caller's text, in which no NUL must remain.
fn escape(text: &str, out: &mut String) {
    for sign in text.chars() {
        match sign {
            '\0' => out.push_str("\u{1}0"),
            '\u{1}' => out.push_str("\u{1}1"),
            _ => out.push(sign),
        }
    }
}

fn part(text: &str, out: &mut String) {
    out.push_str(text);
    out.push('\0');
}

fn count(count: usize, out: &mut String) {
    number::write(count.into(), out);
    out.push('\0');
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Good => "good",
        Level::Warning => "warning",
        Level::Error => "error",
        Level::Info | Level::Graded => "info",
    }
}

/// The index of a reason among all reasons.
fn place(reason: Reason) -> u8 {
    Reason::ALL.iter().position(|known| *known == reason).unwrap_or_default() as u8
}
