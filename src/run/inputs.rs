//! Reads the inputs of a calculator from parts: one for each input, then for each input table.
//!
//! A part is empty for an input that is left out, `0` for null, `t` and a text, `n` and a number in digits, `+` or `-`
//! for a flag, `!` for a value that was refused already, and anything else for a value of another kind. The part of a
//! table is empty if the table is left out, or `r` and the number of its rows; parts for the cells follow row by row.
//!
//! Problems are encoded one after the other: `!`, the letter of the code (`A` for the first) and the kind of place,
//! then the positions: `i` an input, `t` an input table, `c` a cell (the table, the row, the column), `l` a limit,
//! followed by the figures of its message. The code `UnknownField` stands for an input that only the program may set.

use alloc::vec::Vec;

use super::encode::{count, figure};
use crate::check::{Accepts, Bounds, Given, REFUSED, check};
use crate::evaluate::{Evaluator, Table, same};
use crate::image::{Image, Part, marks};
use crate::number::{self, Arithmetic, Tracked};
use crate::value::{Code, Reason, Value};

/// The parts of the inputs, in order.
pub type Inputs<'p, 'a> = &'p mut dyn Iterator<Item = &'a str>;

/// The evaluator over the inputs, and the encoded problems with them.
pub struct Read<'a> {
    /// The evaluator before the first step.
    pub evaluator: Evaluator<'a>,
    /// The problems; empty if there are none.
    pub problems: Vec<u8>,
}

/// Reads the inputs of a calculator. Invalid inputs become missing values, so that all problems are found.
pub fn read<'a>(image: &'a Image, inputs: Inputs<'_, 'a>) -> Read<'a> {
    let mut reader = Reader { image, inputs, problems: Vec::new() };
    let mut scalars = Vec::with_capacity(image.scalars);
    let mut given = Vec::with_capacity(image.inputs.len());
    for (at, input) in image.inputs.iter().enumerate() {
        let part = reader.next();
        given.push(part);
        scalars.push(reader.input(input, part, at));
    }
    // Reserve a slot for every line.
    scalars.resize_with(image.scalars, || Value::Missing(Reason::NotApplicable));
    let mut columns = image.columns.as_slice();
    let mut tables = Vec::with_capacity(image.widths.len());
    for (at, width) in image.widths.iter().enumerate() {
        let mut table = Table { rows: 0, columns: Vec::new() };
        table.columns.resize_with(usize::from(*width), Vec::new);
        if let Some(input) = image.tables.get(at) {
            let (own, rest) = columns.split_at_checked(input.width()).unwrap_or_default();
            columns = rest;
            reader.rows(input, own, at, &mut table);
        }
        tables.push(table);
    }
    let problems = reader.problems;
    let mut read = Read { evaluator: Evaluator::new(image, scalars, tables), problems };
    computed_defaults(image, &given, &mut read);
    check_limits(&image.limits, &mut read);
    read
}

struct Reader<'p, 'a> {
    image: &'a Image,
    inputs: Inputs<'p, 'a>,
    problems: Vec<u8>,
}

impl<'a> Reader<'_, 'a> {
    fn next(&mut self) -> &'a str {
        self.inputs.next().unwrap_or_default()
    }

    /// The value of an input or a cell; `own` is the value if the caller leaves it out.
    fn value(
        &mut self,
        input: &Part,
        own: Option<Value<'a>>,
        part: &'a str,
        kind: u8,
        place: &[usize],
    ) -> Value<'a> {
        let value = match part {
            "" => own.ok_or(Code::Required),
            "!" => return REFUSED,
            _ => checked(self.image, input, part),
        };
        value.unwrap_or_else(|code| {
            report(code, kind, place, &mut self.problems);
            REFUSED
        })
    }

    /// An input outside of tables, whose value the program may have fixed.
    fn input(&mut self, input: &Part, part: &'a str, at: usize) -> Value<'a> {
        let own = input.left_out().map(|default| self.image.constant(default));
        if part.is_empty() || !input.is(marks::LOCKED) {
            return self.value(input, own, part, b'i', &[at]);
        }
        // A caller may send the program's own value, because it changes nothing. A computed default depends on other
        // inputs, so `computed_defaults` compares it later.
        if input.formulas.is_empty() && !is_same(checked(self.image, input, part), own) {
            report(Code::UnknownField, b'i', &[at], &mut self.problems);
        }
        own.unwrap_or(REFUSED)
    }

    fn rows(&mut self, input: &Part, columns: &[Part], at: usize, table: &mut Table<'a>) {
        let part = self.next();
        let known = self.problems.len();
        let given = part.strip_prefix('r').and_then(number::parse).map(Tracked::from);
        let rows = given.map(|rows| rows.to_count().unwrap_or_default() as usize);
        let rows = rows.unwrap_or(input.default_rows());
        let mut is_own = rows == input.default_rows();
        for row in 0..rows {
            for (column, (field, cells)) in columns.iter().zip(&mut table.columns).enumerate() {
                let own = self.image.listed(input, row * columns.len() + column);
                let value = match given.and_then(|_| self.inputs.next()) {
                    Some(part) => {
                        let default = field.left_out().map(|default| self.image.constant(default));
                        self.value(field, default, part, b'c', &[at, row, column])
                    }
                    // A damaged number of rows ends with the parts.
                    None if given.is_some() => return,
                    None => own.unwrap_or(REFUSED),
                };
                is_own &= is_same(Ok(value), own);
                cells.push(value);
            }
            table.rows = row + 1;
        }
        // A caller may send the program's own rows, because they change nothing.
        if input.is_locked() && !is_own {
            self.problems.truncate(known);
            report(Code::UnknownField, b't', &[at], &mut self.problems);
        }
    }
}

fn checked<'a>(image: &Image, input: &Part, part: &'a str) -> Result<Value<'a>, Code> {
    let (kind, text) = part.split_at_checked(1).unwrap_or_default();
    let given = match kind {
        "0" => Given::Null,
        "t" => Given::Text(text),
        "n" => Given::Number(text),
        "+" | "-" => Given::Flag(kind == "+"),
        _ => Given::Other,
    };
    let bound = |at| match image.listed(input, at) {
        Some(Value::Number(number)) => number,
        _ => Tracked::ZERO,
    };
    let has = |id: &str| {
        let mut options = (0..input.list.len()).map(|at| image.listed(input, at));
        options.any(|option| matches!(option, Some(Value::Text(known)) if known == id))
    };
    let accepts = match () {
        () if input.is(marks::TEXT) => Accepts::Text,
        () if input.is(marks::FLAG) => Accepts::Flag,
        () if input.is(marks::CHOICE) => Accepts::Choice(&has),
        () => Accepts::Number(Bounds {
            minimum: bound(0),
            maximum: bound(1),
            above: input.is(marks::ABOVE),
            below: input.is(marks::BELOW),
            whole: input.is(marks::WHOLE),
        }),
    };
    check(given, &accepts, input.optional())
}

/// Whether a caller gives the value that the program sets.
fn is_same(given: Result<Value<'_>, Code>, own: Option<Value<'_>>) -> bool {
    match (given, own) {
        (Ok(Value::Missing(_)), Some(Value::Missing(_))) => true,
        (Ok(given), Some(own)) => same(given, own),
        _ => false,
    }
}

/// Evaluates the computed defaults of inputs that are left out or locked, once the tables are read.
fn computed_defaults<'a>(image: &'a Image, given: &[&'a str], read: &mut Read<'a>) {
    for (at, (input, part)) in image.inputs.iter().zip(given).enumerate() {
        let Some(formula) = input.formulas.first() else { continue };
        if !part.is_empty() && !input.is(marks::LOCKED) {
            continue;
        }
        let value = read.evaluator.evaluate(*formula);
        let is_other = !part.is_empty() && !is_same(checked(image, input, part), Some(value));
        if is_other && matches!(value, Value::Number(_)) {
            report(Code::UnknownField, b'i', &[at], &mut read.problems);
        }
        read.evaluator.set(at, value);
    }
}

/// Checks the bounds between inputs. A limit that depends on a refused input passes, because that input has
/// its own problem.
fn check_limits(limits: &[Part], read: &mut Read<'_>) {
    let Read { evaluator, problems } = read;
    for (at, limit) in limits.iter().enumerate() {
        let (condition, params) = limit.rule();
        if let Value::Flag(false) = evaluator.evaluate(condition) {
            // The caller knows the code of the limit.
            report(Code::UnknownField, b'l', &[at], problems);
            params.iter().for_each(|param| figure(evaluator.evaluate(*param), problems));
        }
    }
}

fn report(code: Code, kind: u8, place: &[usize], problems: &mut Vec<u8>) {
    problems.extend_from_slice(&[b'!', b'A' + code as u8, kind, 0]);
    place.iter().for_each(|position| count(*position, problems));
}
