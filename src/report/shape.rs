//! The shape of a calculator for an export that computes by itself, such as a spreadsheet: its steps in order, where
//! the rows of each table come from, and why an empty field is missing. With the formula trees, this is all that
//! another engine needs to compute a calculator.

use std::borrow::Cow;

use super::explain::tree;
use crate::plan::{Compiled, Plan, RowsFrom};
use crate::program::{FIELDS, LISTS};
use crate::schema::Field;
use crate::value::Data;
use crate::value::path::member;

/// The shape of a calculator: `steps`; the reasons why an empty value is missing (`missing`), keyed by an input's id, by
/// `table.column`, or by the dotted name that formulas use for a value of the program; and the units of the values of a
/// program (`units`), keyed by that name.
pub fn shape(plan: &Plan) -> Data {
    let steps = plan.steps.iter().map(|step| shaped(plan, step)).collect();
    let units = program_fields().map(|(name, field)| (name.into(), field.unit.id().into()));
    Data::object()
        .with("steps", Data::List(steps))
        .with("missing", missing(plan))
        .with("units", Data::Map(units.collect()))
}

fn shaped(plan: &Plan, step: &Compiled) -> Data {
    let table = |at: usize| plan.symbols.tables.get(at).map_or("", |(id, _)| *id);
    let first = |at: usize| {
        plan.symbols.tables.get(at).and_then(|(_, columns)| columns.first()).map_or("", |(id, _)| *id)
    };
    let ids = Data::List(step.formulas().iter().map(|formula| formula.line.id.into()).collect());
    let shaped = match step {
        Compiled::Lines(..) => Data::object().with("kind", "lines".into()),
        Compiled::Columns(at, _) => {
            Data::object().with("kind", "columns".into()).with("table", table(*at).into())
        }
        Compiled::Rows(at, from, _) => {
            let rows = Data::object().with("table", table(*at).into());
            match from {
                RowsFrom::Count(count) => rows
                    .with("kind", "series".into())
                    .with("counter", first(*at).into())
                    .with("rows", tree(count)),
                RowsFrom::List(list) => rows
                    .with("kind", "list".into())
                    .with("list", LISTS.get(*list).map_or("", |list| list.id).into()),
                RowsFrom::Fixed(count) => {
                    rows.with("kind", "fixed".into()).with("rows", Data::Number(f64::from(*count)))
                }
                RowsFrom::Distinct(of, column) => {
                    let columns = plan.symbols.tables.get(*of).map(|(_, columns)| columns);
                    let column = columns.and_then(|columns| columns.get(*column)).map_or("", |(id, _)| *id);
                    rows.with("kind", "distinct".into())
                        .with("of", table(*of).into())
                        .with("column", column.into())
                        .with("key", first(*at).into())
                }
            }
        }
        Compiled::Choices(at, input, over, _) => {
            let input = plan.symbols.scalars.get(*input).map_or("", |(id, _)| *id);
            let choices = Data::object().with("kind", "choices".into()).with("table", table(*at).into());
            let choices = choices.with("input", input.into());
            over.map_or(choices.clone(), |over| choices.with("over", table(over).into()))
        }
    };
    shaped.with("ids", ids)
}

fn missing(plan: &Plan) -> Data {
    let inputs = plan.fields.iter().filter_map(|field| reason(field.id.into(), field));
    let cells = plan
        .tables
        .iter()
        .flat_map(|table| table.columns.iter().filter_map(|field| reason(member(table.id, field.id), field)));
    let program = program_fields().filter_map(|(name, field)| reason(name, field));
    Data::Map(inputs.chain(cells).chain(program).collect())
}

/// Every field of a program, also of its lists, with the name that formulas use.
fn program_fields() -> impl Iterator<Item = (String, &'static Field)> {
    let single = FIELDS.iter().map(|field| (member("program", field.id), field));
    let listed = LISTS.iter().flat_map(|list| {
        let name = member("program", list.id);
        list.fields.iter().map(move |field| (member(&name, field.id), field))
    });
    single.chain(listed)
}

fn reason(name: String, field: &Field) -> Option<(Cow<'static, str>, Data)> {
    field.optional.map(|reason| (name.into(), reason.id().into()))
}
