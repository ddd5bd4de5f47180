//! Checks the values of a program and of its presets, and collects their problems.

use super::rule::{Accepts, Bounds, Given, MAX_TEXT, REFUSED, check};
#[cfg(feature = "definitions")]
use crate::host::float_text;
use crate::number;
use crate::schema::{Choices, Field, Unit};
use crate::value::path::member;
use crate::value::{Cell, Code, Data, Problem, Value};

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
        let has = |id: &str| has_option(field.choices, self.tiers, id);
        let accepts = match field.unit {
            Unit::Text => Accepts::Text,
            Unit::Flag => Accepts::Flag,
            Unit::Choice => Accepts::Choice(&has),
            _ => Accepts::Number(bounds(field)),
        };
        let given = match data {
            Data::Null => Given::Null,
            Data::Text(text) => Given::Text(text),
            Data::Written(text) => Given::Number(text),
            Data::Flag(flag) => Given::Flag(*flag),
            #[cfg(feature = "definitions")]
            Data::Number(number) => {
                // The result has no part of the text, because a number is never a text.
                return match check(Given::Number(&float_text(*number)), &accepts, field.optional)? {
                    Value::Number(number) => Ok(Value::Number(number)),
                    _ => Err(Code::WrongType),
                };
            }
            _ => Given::Other,
        };
        check(given, &accepts, field.optional)
    }

    fn explained(&self, problem: Problem, field: &Field) -> Problem {
        let ids = (0..).map_while(|at| option(field.choices, self.tiers, at));
        explained(problem, field, &mut ids.map(str::to_owned))
    }
}

fn bounds(field: &Field) -> Bounds {
    let (minimum, maximum) = field.bounds();
    let bound = |text| number::parse(text).unwrap_or_default().into();
    Bounds {
        minimum: bound(minimum),
        maximum: bound(maximum),
        above: field.above,
        below: field.exclusive,
        whole: field.unit.is_whole() && !field.fractional,
    }
}

/// Adds the parameters that the problem's message needs. `options` are the ids of a choice.
pub fn explained(problem: Problem, field: &Field, options: &mut dyn Iterator<Item = String>) -> Problem {
    match problem.code {
        Code::TooLong => problem.with("maximum", number::text(MAX_TEXT.into())),
        Code::UnknownChoice => problem.with("choices", Data::List(options.map(Data::from).collect())),
        Code::BelowMinimum | Code::AboveMaximum => {
            let (minimum, maximum) = field.bounds();
            let exclusive = if problem.code == Code::AboveMaximum { field.exclusive } else { field.above };
            let problem = problem.with("minimum", minimum).with("maximum", maximum);
            if exclusive { problem.with("exclusive", true) } else { problem }
        }
        _ => problem,
    }
}

/// A program's tiers, lowest first: rows of cells, each starting with the tier's id.
pub type Tiers<'p> = &'p [Vec<Cell>];

/// The option at a position among the options of a choice; `None` after the last option.
pub fn option<'p>(choices: Choices, tiers: Tiers<'p>, at: usize) -> Option<&'p str> {
    match choices {
        Choices::None | Choices::Rows(_) => None,
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
