//! One value against its field: type, bounds, choices. Shared by inputs and programs.

use rust_decimal::Decimal;

use crate::calculator::{Choices, Field, Unit};
use crate::data::Data;
use crate::evaluate::{Reason, Value};
use crate::number::{self, Float};
use crate::problem::{Code, Problem};
use crate::program::Program;

/// Longest text, in characters.
pub const MAX_TEXT: usize = 120;

/// Stands for a value that has a problem while the others are still looked at.
pub const REFUSED: Value<'static> = Value::Missing(Reason::OutOfRange);

/// Collects what is wrong while reading.
pub struct Checker<'p> {
    /// Where the tiers come from that a choice may choose.
    pub program: Option<&'p Program>,
    /// Everything that is wrong so far.
    pub problems: Vec<Problem>,
}

impl<'p> Checker<'p> {
    /// A value that is there, or `REFUSED` with a problem at `path`.
    pub fn value<'a>(&mut self, field: &Field, data: &'a Data, path: &str) -> Value<'a> {
        let checked = match (data, field.unit) {
            (Data::Null, _) => not_given(field),
            (Data::Text(text), _) if text.is_empty() => not_given(field),
            (Data::Text(text), Unit::Text) if text.chars().count() <= MAX_TEXT => Ok(Value::Text(text)),
            (Data::Text(_), Unit::Text) => {
                Err(Problem::new("", Code::TooLong).with("maximum", number::text(MAX_TEXT.into())))
            }
            (Data::Text(text), Unit::Choice) => self.choice(field, text),
            (Data::Flag(flag), Unit::Flag) => Ok(Value::Flag(*flag)),
            (_, Unit::Text | Unit::Choice | Unit::Flag) => Err(Problem::new("", Code::WrongType)),
            _ => number(field, data).map(Value::Number),
        };
        checked.unwrap_or_else(|mut problem| {
            path.clone_into(&mut problem.path);
            self.problems.push(problem);
            REFUSED
        })
    }

    fn choice<'a>(&self, field: &Field, text: &'a str) -> Result<Value<'a>, Problem> {
        let ids = choices(field.choices, self.program);
        if ids.contains(&text) {
            return Ok(Value::Text(text));
        }
        let ids = ids.into_iter().map(|id| Data::from(id.to_owned())).collect();
        Err(Problem::new("", Code::UnknownChoice).with("choices", Data::List(ids)))
    }

    /// Names every member of `data` that `known` does not know.
    pub fn unknown_members(
        &mut self,
        data: &Data,
        known: impl Fn(&str) -> bool,
        path: impl Fn(&str) -> String,
    ) {
        if let Data::Map(entries) = data {
            for (key, _) in entries.iter().filter(|(key, _)| !known(key)) {
                self.problems.push(Problem::new(path(key), Code::UnknownField));
            }
        }
    }
}

/// The ids that a choice may take.
pub fn choices<'a>(choices: Choices, program: Option<&'a Program>) -> Vec<&'a str> {
    match choices {
        Choices::None => Vec::new(),
        Choices::Of(ids) => ids.to_vec(),
        Choices::Tiers => program.map(Program::tier_ids).unwrap_or_default(),
    }
}

fn not_given(field: &Field) -> Result<Value<'static>, Problem> {
    field.optional.map(Value::Missing).ok_or_else(|| Problem::new("", Code::Required))
}

/// A number within its field's bounds.
fn number(field: &Field, data: &Data) -> Result<Decimal, Problem> {
    let read = match data {
        Data::Text(text) => number::parse(text).map_or(Float::Unreadable, Float::Exact),
        Data::Number(float) => float_decimal(*float),
        _ => Float::Unreadable,
    };
    let value = match read {
        Float::Exact(value) => value,
        Float::TooLarge { negative } => {
            return Err(out_of_bounds(field, if negative { Code::BelowMinimum } else { Code::AboveMaximum }));
        }
        Float::Unreadable => return Err(Problem::new("", Code::NotANumber)),
    };
    let (minimum, maximum) = field.bounds();
    let below = number::parse(minimum).is_some_and(|minimum| value < minimum);
    let above =
        number::parse(maximum).is_some_and(|maximum| value > maximum || field.exclusive && value == maximum);
    if below {
        Err(out_of_bounds(field, Code::BelowMinimum))
    } else if above {
        Err(out_of_bounds(field, Code::AboveMaximum))
    } else if field.unit.is_whole() && !value.is_integer() {
        Err(Problem::new("", Code::NotWhole))
    } else {
        Ok(value)
    }
}

fn out_of_bounds(field: &Field, code: Code) -> Problem {
    let (minimum, maximum) = field.bounds();
    let problem = Problem::new("", code).with("minimum", minimum).with("maximum", maximum);
    if field.exclusive && code == Code::AboveMaximum { problem.with("exclusive", true) } else { problem }
}

/// A JavaScript number as its shortest round-trip decimal.
fn float_decimal(float: f64) -> Float {
    let whole = float as i64;
    // Every integer that a double can tell from its neighbours.
    if whole as f64 == float && whole.unsigned_abs() < 1 << 53 {
        return Float::Exact(Decimal::from(whole));
    }
    number::parse_float(&float_text(float))
}

#[cfg(target_arch = "wasm32")]
use crate::wasm::host::float_text;

#[cfg(not(target_arch = "wasm32"))]
fn float_text(float: f64) -> String {
    format!("{float:e}")
}
