//! Reads one input: the value that the caller sends, or the default.

use crate::check::{Checker, REFUSED, has_option};
use crate::number;
use crate::program::{Program, TIERS};
use crate::schema::{Choices, Default, Field};
use crate::value::{Data, Unit, Value};

/// Reads a field of the object `data`; problems are reported below the path `place`.
pub fn read_field<'a>(
    checker: &mut Checker<'_>,
    field: &Field,
    data: &'a Data,
    place: &str,
    program: &'a Program,
) -> Value<'a> {
    let found = data.get(field.id);
    let left_out = if found.is_none() { default(field, program) } else { None };
    checker.field(field, found, left_out, place)
}

/// The value of a field that is left out; `None` if the field is required.
pub fn default<'a>(field: &Field, program: &'a Program) -> Option<Value<'a>> {
    match field.default {
        Default::Required => None,
        Default::Given(text) => given(field, text, program),
        Default::Program(name) => program.named(name),
        Default::Formula(_) => Some(REFUSED),
        Default::Absent(reason) => Some(Value::Missing(reason)),
    }
}

/// Reads a literal default according to the unit of its field. If the default is a tier that the program
/// does not have, then the program's highest tier is used.
pub fn given<'a>(field: &Field, text: &'static str, program: &'a Program) -> Option<Value<'a>> {
    match field.unit {
        Unit::Text => Some(Value::Text(text)),
        Unit::Flag => Some(Value::Flag(text == "true")),
        Unit::Choice
            if field.choices == Choices::Tiers && !has_option(field.choices, program.tiers(), text) =>
        {
            let last = program.rows(TIERS).checked_sub(1)?;
            program.tier(last, 0).map(Value::Text)
        }
        Unit::Choice => Some(Value::Text(text)),
        _ => number::parse(text).map(|number| Value::Number(number.into())),
    }
}
