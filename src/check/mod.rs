//! Checks one value against its field: type, bounds and choices. Inputs and programs share these checks.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

#[cfg(feature = "definitions")]
use rust_decimal::Decimal;

#[cfg(feature = "definitions")]
use crate::host::float_text;
use crate::number::{self, Arithmetic, Float, Tracked};
use crate::schema::{Choices, Field, Unit};
use crate::value::path::member;
use crate::value::{Cell, Code, Data, Problem, Reason, Value};

/// The maximum length of a text, in characters.
pub const MAX_TEXT: usize = 120;

/// Placeholder for an invalid value, so that checking can continue.
pub const REFUSED: Value<'static> = Value::Missing(Reason::OutOfRange);

/// Collects problems while values are read.
pub struct Checker<'p> {
    /// The tiers that a choice of a tier selects from; empty while the program itself is read.
    pub tiers: Tiers<'p>,
    /// The problems found so far.
    pub problems: Vec<Problem>,
}

impl Checker<'_> {
    /// The value of a field in the object at `place`: `found`, or `left_out` if nothing was found. If the
    /// value is invalid or a required field is missing, then reports a problem and returns `REFUSED`.
    pub fn field<'a>(
        &mut self,
        field: &Field,
        found: Option<&'a Data>,
        left_out: Option<Value<'a>>,
        place: &str,
    ) -> Value<'a> {
        let checked = match found {
            Some(data) => self.value(field, data),
            None => left_out.ok_or(Code::Required),
        };
        match checked {
            Ok(value) => value,
            Err(code) => {
                self.report(self.explained(Problem::new(member(place, field.id), code), field));
                REFUSED
            }
        }
    }

    /// Checks a value against its field, and reports a problem at `path` if the value is invalid.
    #[cfg(feature = "programs")]
    pub fn check(&mut self, field: &Field, data: &Data, path: String) {
        if let Err(code) = self.value(field, data) {
            self.report(self.explained(Problem::new(path, code), field));
        }
    }

    /// Adds a problem, unless its path already has one: several fields may be in the same invalid object.
    pub fn report(&mut self, problem: Problem) {
        if self.problems.iter().all(|known| known.path != problem.path) {
            self.problems.push(problem);
        }
    }

    /// Adds a problem with an entry that the caller named. Skips the check for duplicate paths, because there
    /// may be tens of thousands of entries and their names differ.
    pub fn refuse_entry(&mut self, path: String, code: Code) {
        self.problems.push(Problem::new(path, code));
    }

    /// Adds a problem without parameters.
    pub fn refuse(&mut self, path: String, code: Code) {
        self.report(Problem::new(path, code));
    }

    /// Adds a problem with a table of `rows` rows. `bound` names the parameter (`minimum` or `maximum`) for
    /// `limit`.
    pub fn refuse_rows(&mut self, path: &str, code: Code, bound: &'static str, limit: usize, rows: usize) {
        let text = |count: usize| number::text(count.into());
        self.report(Problem::new(path, code).with(bound, text(limit)).with("rows", text(rows)));
    }

    /// Converts data to a field's value, or returns the code of its problem.
    pub fn value<'a>(&self, field: &Field, data: &'a Data) -> Result<Value<'a>, Code> {
        match (data, field.unit) {
            (Data::Null, _) => field.optional.map(Value::Missing).ok_or(Code::Required),
            (Data::Text(text), _) if text.is_empty() => {
                field.optional.map(Value::Missing).ok_or(Code::Required)
            }
            (Data::Text(text), Unit::Text) if text.chars().nth(MAX_TEXT).is_some() => Err(Code::TooLong),
            (Data::Text(text), Unit::Text) => Ok(Value::Text(text)),
            (Data::Text(text), Unit::Choice) if has_option(field.choices, self.tiers, text) => {
                Ok(Value::Text(text))
            }
            (Data::Text(_), Unit::Choice) => Err(Code::UnknownChoice),
            (Data::Flag(flag), Unit::Flag) => Ok(Value::Flag(*flag)),
            (_, Unit::Text | Unit::Choice | Unit::Flag) => Err(Code::WrongType),
            _ => number(field, data).map(Value::Number),
        }
    }

    /// Adds the parameters that the problem's message needs.
    fn explained(&self, problem: Problem, field: &Field) -> Problem {
        match problem.code {
            Code::TooLong => problem.with("maximum", number::text(MAX_TEXT.into())),
            Code::UnknownChoice => {
                let mut ids = Vec::new();
                while let Some(id) = option(field.choices, self.tiers, ids.len()) {
                    ids.push(Data::from(id.to_owned()));
                }
                problem.with("choices", Data::List(ids))
            }
            Code::BelowMinimum | Code::AboveMaximum => {
                let (minimum, maximum) = field.bounds();
                let exclusive =
                    if problem.code == Code::AboveMaximum { field.exclusive } else { field.above };
                let problem = problem.with("minimum", minimum).with("maximum", maximum);
                if exclusive { problem.with("exclusive", true) } else { problem }
            }
            _ => problem,
        }
    }
}

/// A program's tiers, lowest first: rows of cells, each starting with the tier's id.
pub type Tiers<'p> = &'p [Vec<Cell>];

/// The option at a position among the options of a choice; `None` after the last option.
pub fn option<'p>(choices: Choices, tiers: Tiers<'p>, at: usize) -> Option<&'p str> {
    match choices {
        Choices::None => None,
        Choices::Of(ids) => ids.get(at).copied(),
        Choices::Tiers => match tiers.get(at)?.first() {
            Some(Cell::Text(id)) => Some(id),
            _ => None,
        },
    }
}

/// Whether `id` is one of a choice's options.
pub fn has_option(choices: Choices, tiers: Tiers<'_>, id: &str) -> bool {
    let mut at = 0;
    while let Some(known) = option(choices, tiers, at) {
        if known == id {
            return true;
        }
        at += 1;
    }
    false
}

/// Reads a number and checks it against its field's bounds.
fn number(field: &Field, data: &Data) -> Result<Tracked, Code> {
    let read = match data {
        Data::Text(text) => number::read(text),
        Data::Written(text) => number::parse_float(text),
        #[cfg(feature = "definitions")]
        Data::Number(float) => float_decimal(*float),
        _ => Float::Unreadable,
    };
    let value = match read {
        Float::Exact(value) => Tracked::from(value),
        Float::TooLarge { negative: true } => return Err(Code::BelowMinimum),
        Float::TooLarge { negative: false } => return Err(Code::AboveMaximum),
        Float::TooManyDigits => return Err(Code::TooManyDigits),
        Float::Unreadable => return Err(Code::NotANumber),
    };
    let (minimum, maximum) = field.bounds();
    let below = number::parse(minimum)
        .is_some_and(|minimum| value.is_below(minimum.into()) || field.above && value.is(minimum.into()));
    let above = number::parse(maximum).is_some_and(|maximum| {
        value.order(maximum.into()).is_gt() || field.exclusive && value.is(maximum.into())
    });
    match () {
        () if below => Err(Code::BelowMinimum),
        () if above => Err(Code::AboveMaximum),
        () if field.unit.is_whole() && !field.fractional && !value.floor().is(value) => Err(Code::NotWhole),
        () => Ok(value),
    }
}

/// Converts a JavaScript number to its shortest round-trip decimal.
#[cfg(feature = "definitions")]
fn float_decimal(float: f64) -> Float {
    let whole = float as i64;
    // Below 2^53, a double represents every integer exactly.
    if whole as f64 == float && whole.unsigned_abs() < 1 << 53 {
        return Float::Exact(Decimal::from(whole));
    }
    number::parse_float(&float_text(float))
}
